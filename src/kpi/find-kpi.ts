/** Search: people look for "CTR", "cost per sale" or "ROCS", not for our function names. */
import type { CatalogueKpi, KpiId } from './catalogue';
import { CATALOGUE } from './catalogue';

/** The part of a locale pack that search reads. */
export interface SearchTexts {
  readonly kpis: Readonly<Record<KpiId, { readonly name: string; readonly aliases: readonly string[] }>>;
}

/** KPIs that match by id, synonym, name or alias: exact matches first, then beginnings of words, then the rest. */
export function findKpi(query: string, texts: SearchTexts): readonly CatalogueKpi[] {
  const wanted = simplify(query);
  if (wanted === '') return [];
  const ranked: { kpi: CatalogueKpi; rank: number }[] = [];
  for (const kpi of CATALOGUE as readonly CatalogueKpi[]) {
    const { name, aliases } = texts.kpis[kpi.id];
    const rank = Math.min(...[kpi.id, ...kpi.synonyms, name, ...aliases].map((term) => rankOf(simplify(term), wanted)));
    if (rank < NO_MATCH) ranked.push({ kpi, rank });
  }
  // Sorting is stable, so the catalogue's order decides between equals.
  return ranked.sort((a, b) => a.rank - b.rank).map(({ kpi }) => kpi);
}

const NO_MATCH = 3;

function rankOf(term: string, wanted: string): number {
  if (term === wanted) return 0;
  if (` ${term}`.includes(` ${wanted}`)) return 1;
  return term.includes(wanted) ? 2 : NO_MATCH;
}

/** Case, accents, hyphens and underscores do not matter. */
function simplify(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
