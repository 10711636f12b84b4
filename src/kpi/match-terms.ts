/** How well a search fits the names of a thing: people look for "CTR" or "cost per sale", not for our function names. */

/** Larger than any rank of a name that fits. */
export const NO_MATCH = 4;

/** 0: one of the names; then the beginning of a name, the beginning of a word in it, any part of it. */
export function matchTerms(query: string, terms: readonly string[]): number {
  const wanted = simplify(query);
  return wanted === '' ? NO_MATCH : Math.min(NO_MATCH, ...terms.map((term) => rankOf(simplify(term), wanted)));
}

function rankOf(term: string, wanted: string): number {
  if (term === wanted) return 0;
  if (term.startsWith(wanted)) return 1;
  if (` ${term}`.includes(` ${wanted}`)) return 2;
  return term.includes(wanted) ? 3 : NO_MATCH;
}

/** Case, accents, full-width forms, hyphens and underscores do not matter. */
function simplify(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
