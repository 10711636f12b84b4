/** Search among the figures that the server has described: by any of their names. */
import type { KpiStart } from '../app/sidebar-answers';
import { matchTerms, NO_MATCH } from '../kpi/match-terms';

/** The best first; all of them without a query. */
export function findKpis(query: string, kpis: readonly KpiStart[]): readonly KpiStart[] {
  if (query.trim() === '') return kpis;
  return kpis
    .map((kpi) => ({ kpi, rank: matchTerms(query, kpi.terms) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ kpi }) => kpi);
}
