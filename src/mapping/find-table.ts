/** Finds the table in someone's sheet: its header row, its rows, and the rows that are something else. */
import { type Cell, isDateCell, isErrorText } from '../campaign/cell';
import { tidyText } from '../campaign/cell-text';
import type { SkippedRow } from '../campaign/issue';
import { readDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import type { ReadingWords } from '../locales/reading-words';
import { normaliseHeader } from './normalise-header';
import { phraseFields } from './suggest-mapping';

export type Grid = readonly (readonly Cell[])[];

export interface FoundTable {
  /** Row of the headers in the grid, counted from 0. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Rows of the grid that hold a campaign each, counted from 0. */
  readonly dataRows: Int32Array;
  /** Rows of the sheet, counted from 1. */
  readonly skipped: readonly SkippedRow[];
}

/** How far down headers are looked for, and how many rows below prove what a column holds. */
const ROWS_SEARCHED = 40;
const ROWS_SAMPLED = 25;

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && tidyText(cell) === '');

export function findTable(grid: Grid, words: ReadingWords, givenHeaderRow?: number): FoundTable | null {
  const headerRow = givenHeaderRow ?? findHeaderRow(grid, words);
  // A row that was chosen earlier may be gone since.
  if (headerRow === null || headerRow >= grid.length) return null;
  const row = grid[headerRow] ?? [];
  const headers = Array.from(row, (cell) => (isBlankCell(cell) ? '' : cellText(cell)));
  const skipped: SkippedRow[] = [];
  const skip = (index: number, reason: SkippedRow['reason']): void => {
    skipped.push({ row: index + 1, reason });
  };
  for (let index = 0; index < headerRow; index++) {
    skip(index, (grid[index] as readonly Cell[]).every(isBlankCell) ? 'blank' : 'title');
  }
  const end = endOfTable(grid, headerRow, headers, words);
  const rows: number[] = [];
  for (let index = headerRow + 1; index < end; index++) {
    const cells = grid[index] as readonly Cell[];
    if (cells.every(isBlankCell)) skip(index, 'blank');
    // Months pasted one below the other bring their headers along.
    else if (repeatsHeaders(cells, headers)) skip(index, 'title');
    else rows.push(index);
  }
  const totals = totalsRows(grid, rows, words);
  for (const index of totals) skip(index, 'total');
  for (let index = end; index < grid.length; index++) {
    skip(index, (grid[index] as readonly Cell[]).every(isBlankCell) ? 'blank' : 'afterTable');
  }
  skipped.sort((a, b) => a.row - b.row);
  return { headerRow, headers, dataRows: Int32Array.from(rows.filter((index) => !totals.has(index))), skipped };
}

const repeatsHeaders = (cells: readonly Cell[], headers: readonly string[]): boolean =>
  typeof cells[0] === 'string' && headers.every((header, column) => cellText(cells[column]) === header);

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || isDateCell(cell)) return '';
  return tidyText(String(cell));
}

/** The row whose cells are names of what stands below: words of the trade, or at least texts above values. */
function findHeaderRow(grid: Grid, words: ReadingWords): number | null {
  let best: { row: number; score: number } | null = null;
  const last = Math.min(grid.length, ROWS_SEARCHED);
  for (let row = 0; row < last; row++) {
    const cells = (grid[row] as readonly Cell[]).filter((cell) => !isBlankCell(cell));
    if (cells.length === 0) continue;
    const names = cells.filter((cell) => typeof cell === 'string' && !isValue(cell, words));
    if (names.length / cells.length < 0.8) continue;
    const known = names.filter((name) => phraseFields(normaliseHeader(name as string), words).length > 0).length;
    const values = columnsOfValuesBelow(grid, row, words);
    // A lone title in the first column is no header row, whatever its words.
    if (cells.length === 1 && (values === 0 || widthOf(grid) > 1)) continue;
    if (known === 0 && values === 0) continue;
    const score = known * 2 + values + cells.length / 4 - row / 20;
    if (best === null || score > best.score) best = { row, score };
  }
  return best === null ? null : best.row;
}

const widthOf = (grid: Grid): number => grid.reduce((width, row) => Math.max(width, row.length), 0);

function isValue(cell: Cell | undefined, words: ReadingWords): boolean {
  if (isBlankCell(cell) || cell === undefined) return false;
  if (typeof cell !== 'string') return true;
  const number = readNumber(cell, undefined, words.numbers).kind;
  if (number === 'number' || number === 'percent' || number === 'ambiguous') return true;
  const date = readDate(cell, undefined, words.dates).kind;
  return date === 'date' || date === 'ambiguous';
}

/** In how many columns a name stands directly above values. */
function columnsOfValuesBelow(grid: Grid, row: number, words: ReadingWords): number {
  const names = grid[row] as readonly Cell[];
  let columns = 0;
  for (let column = 0; column < names.length; column++) {
    if (isBlankCell(names[column])) continue;
    for (let below = row + 1; below < Math.min(grid.length, row + 4); below++) {
      if (!isValue(grid[below]?.[column], words)) continue;
      columns += 1;
      break;
    }
  }
  return columns;
}

/** A second table below the first shows by texts where the first one has values. */
function endOfTable(grid: Grid, headerRow: number, headers: readonly string[], words: ReadingWords): number {
  const valueColumns: number[] = [];
  for (let column = 0; column < headers.length; column++) {
    let values = 0;
    let others = 0;
    for (let row = headerRow + 1; row < Math.min(grid.length, headerRow + 1 + 3); row++) {
      const cell = grid[row]?.[column];
      if (isBlankCell(cell)) continue;
      if (isValue(cell, words)) values += 1;
      else others += 1;
    }
    if (values > 0 && values >= others) valueColumns.push(column);
  }
  if (valueColumns.length < 2) return grid.length;
  for (let row = headerRow + 2; row < grid.length; row++) {
    const cells = grid[row] as readonly Cell[];
    let texts = 0;
    for (const column of valueColumns) {
      const cell = cells[column];
      if (typeof cell === 'string' && cell !== '' && isName(cell, words)) texts += 1;
    }
    if (texts < 2 || texts < valueColumns.length / 2) continue;
    // The same headers right below campaigns: months pasted one below the other. After a gap or a total, another table.
    if (repeatsHeaders(cells, headers) && filledIn(grid[row - 1]) > 0 && !isTotal(grid[row - 1], words)) continue;
    const isKnown = (cell: Cell | undefined): boolean =>
      typeof cell === 'string' && phraseFields(normaliseHeader(cell), words).length > 0;
    // Right below campaigns, a row of notes ("not yet", "ask Ann") is a campaign whose figures are missing.
    const isApart = filledIn(grid[row - 1]) <= 1;
    if (!isApart && valueColumns.filter((column) => isKnown(cells[column])).length < 2) continue;
    if (!cells.some(isKnown) && columnsOfValuesBelow(grid, row, words) === 0) continue;
    // The title of the second table belongs to it, not to the first.
    let end = row;
    while (end > headerRow + 2 && filledIn(grid[end - 1]) <= 1) end -= 1;
    return end;
  }
  return grid.length;
}

function isTotal(row: readonly Cell[] | undefined, words: ReadingWords): boolean {
  const label = row?.find((cell) => !isBlankCell(cell));
  return (
    typeof label === 'string' &&
    words.totals.includes(
      tidyText(label)
        .toLowerCase()
        .replace(/[:\s]+$/, ''),
    )
  );
}

const filledIn = (row: readonly Cell[] | undefined): number => (row ?? []).filter((cell) => !isBlankCell(cell)).length;

/** A text that is neither a value nor a written-out blank, nor what a spreadsheet shows for an error. */
const isName = (cell: string, words: ReadingWords): boolean =>
  !isErrorText(cell) && !isValue(cell, words) && readNumber(cell, undefined, words.numbers).kind !== 'blank';

/**
 * Totals rows: anywhere when the label says nothing but "Total"; at the first and last rows also when more follows
 * ("Total: Campaigns"), if the row names less than the rows between. A campaign called "Total reset" stays.
 */
function totalsRows(grid: Grid, rows: readonly number[], words: ReadingWords): ReadonlySet<number> {
  const totals = new Set<number>();
  const label = (row: number): string | null => {
    const first = (grid[row] as readonly Cell[]).find((cell) => !isBlankCell(cell));
    return typeof first === 'string' ? tidyText(first).toLowerCase() : null;
  };
  const says = new Set(words.totals);
  const beginsAs = (text: string): boolean =>
    words.totals.some((word) => text.startsWith(word) && /^(?:\s*[:(]|\s+[-–—]\s)/.test(text.slice(word.length)));
  const beginsWith = (text: string): boolean =>
    words.totals.some(
      (word) => text.startsWith(word) && (/^\s/.test(text.slice(word.length)) || !/[a-zа-я]/.test(word)),
    );
  const names = (row: number): number =>
    (grid[row] as readonly Cell[]).filter(
      (cell) => typeof cell === 'string' && !isBlankCell(cell) && isName(cell, words),
    ).length;
  const sample = rows
    .slice(0, ROWS_SAMPLED)
    .map(names)
    .sort((a, b) => a - b);
  const usual = sample[Math.floor(sample.length / 2)] ?? 0;
  /** "SMS Total" and "Total SMS", as pivot tables write them; the sums have to prove it. */
  const mentionsTotal = (text: string): boolean =>
    says.has(text.slice(text.lastIndexOf(' ') + 1)) || says.has(text.slice(0, Math.max(text.indexOf(' '), 0)));
  let block: number[] = [];
  for (const row of rows) {
    const text = label(row)?.replace(/[:\s]+$/, '') ?? '';
    if (says.has(text) || (mentionsTotal(text) && holdsSums(grid, row, block, words, true))) {
      totals.add(row);
      block = [];
    } else block.push(row);
  }
  const nameless = namelessTotal(
    grid,
    rows.filter((row) => !totals.has(row)),
    words,
  );
  if (nameless !== null) totals.add(nameless);
  const atEdge = (row: number): boolean => {
    if (totals.has(row)) return true;
    const text = label(row);
    if (text === null) return false;
    return beginsAs(text) || (beginsWith(text) && names(row) < usual);
  };
  for (const row of rows) {
    if (!atEdge(row)) break;
    totals.add(row);
  }
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as number;
    if (!atEdge(row)) break;
    totals.add(row);
  }
  return totals;
}

/** A last row that names nothing and holds the sums of the rows above it is a totals row without a label. */
function namelessTotal(grid: Grid, rows: readonly number[], words: ReadingWords): number | null {
  const last = rows[rows.length - 1];
  const others = rows.slice(0, -1);
  return last !== undefined && others.length >= 2 && holdsSums(grid, last, others, words, false) ? last : null;
}

/** Whether a row holds the sums of others. Rates and averages among them may stand in it too, beside two sums. */
function holdsSums(
  grid: Grid,
  row: number,
  others: readonly number[],
  words: ReadingWords,
  isLabelled: boolean,
): boolean {
  const cells = grid[row] as readonly Cell[];
  const label = isLabelled ? cells.findIndex((cell) => !isBlankCell(cell)) : -1;
  let sums = 0;
  let averages = 0;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (column === label || isBlankCell(cell) || isPercent(cell, words)) continue;
    const total = numberIn(cell, words);
    // A name or a date in a column of names: this row is a campaign.
    if (total === null) return false;
    const above = others.map((other) => grid[other]?.[column]).filter((other) => !isBlankCell(other));
    const numbers = above.map((other) => numberIn(other, words)).filter((number) => number !== null);
    if (numbers.length <= above.length / 2) return false;
    const sum = numbers.reduce((added, number) => added + number, 0);
    if (Math.abs(total - sum) <= Math.abs(sum) / 1000) sums += sum === 0 ? 0 : 1;
    else if (numbers.some((number) => number <= total) && numbers.some((number) => number >= total)) averages += 1;
    else return false;
  }
  return sums > (averages > 0 ? 1 : 0);
}

const isPercent = (cell: Cell | undefined, words: ReadingWords): boolean =>
  typeof cell === 'string' && readNumber(cell, undefined, words.numbers).kind === 'percent';

function numberIn(cell: Cell | undefined, words: ReadingWords): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const reading = readNumber(cell, undefined, words.numbers);
  return reading.kind === 'number' ? reading.value : null;
}
