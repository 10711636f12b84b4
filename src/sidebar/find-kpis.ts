/** Search among the figures: by any of their names, without regard to case, accents and hyphens. */
import type { KpiStart } from '../app/sidebar-answers';

/** Exact names first, then beginnings of words, then the rest; all of them without a query. */
export function findKpis(query: string, kpis: readonly KpiStart[]): readonly KpiStart[] {
  const wanted = simplify(query);
  if (wanted === '') return kpis;
  return kpis
    .map((kpi) => ({ kpi, rank: Math.min(...kpi.terms.map((term) => rankOf(simplify(term), wanted))) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ kpi }) => kpi);
}

const NO_MATCH = 3;

function rankOf(term: string, wanted: string): number {
  if (term === wanted) return 0;
  if (` ${term}`.includes(` ${wanted}`)) return 1;
  return term.includes(wanted) ? 2 : NO_MATCH;
}

function simplify(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
