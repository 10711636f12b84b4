/** Search among the KPIs of the catalogue by their names in one language. */
import type { CatalogueKpi, KpiId } from './catalogue';
import { CATALOGUE } from './catalogue';
import { matchTerms, NO_MATCH } from './match-terms';

/** The part of a locale pack that search reads. */
export interface SearchTexts {
  readonly kpis: Readonly<Record<KpiId, { readonly name: string; readonly aliases: readonly string[] }>>;
}

/** Everything by which a KPI is found. */
export const searchTerms = (kpi: CatalogueKpi, texts: SearchTexts): readonly string[] => {
  const { name, aliases } = texts.kpis[kpi.id];
  return [name, kpi.id, ...kpi.synonyms, ...aliases];
};

/** KPIs that match by id, synonym, name or alias, the best first. */
export function findKpi(query: string, texts: SearchTexts): readonly CatalogueKpi[] {
  const ranked = (CATALOGUE as readonly CatalogueKpi[]).map((kpi) => ({
    kpi,
    rank: matchTerms(query, searchTerms(kpi, texts)),
  }));
  // Sorting is stable, so the catalogue's order decides between equals.
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ kpi }) => kpi);
}
