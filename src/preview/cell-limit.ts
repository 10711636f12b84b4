/** How many cells a file may hold. Sheets itself allows 10 million; here a page has to hold them several times over. */

const MOST_CELLS = 2_000_000;

const millions = (cells: number): string => (Math.ceil(cells / 100_000) / 10).toFixed(1);

/** Null where so many are read. */
export function reasonOfCells(cells: number): string | null {
  if (cells <= MOST_CELLS) return null;
  return `the file has ${millions(cells)} million cells; at most ${millions(MOST_CELLS)} million are read.`;
}
