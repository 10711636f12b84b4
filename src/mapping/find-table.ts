/** Finds the table in someone's sheet: its header row, its rows, and the rows that are something else. */
import { type Cell, isDateCell, isErrorText } from '../campaign/cell';
import { hasDigit, isBlankText, isPlainWhole, tidyText } from '../campaign/cell-text';
import { NUMERIC_FIELD_IDS, numericField } from '../campaign/fields';
import type { SkippedRow } from '../campaign/issue';
import { readDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import type { ReadingWords } from '../locales/reading-words';
import { lexiconOf } from './header-lexicon';
import { normaliseHeader } from './normalise-header';
import { statusLexiconOf } from './row-statuses';
import { type Mapping, mappingOf, suggestMapping } from './suggest-mapping';

export type Grid = readonly (readonly Cell[])[];

export interface FoundTable {
  /** Row of the headers in the grid, counted from 0. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Per column the text above its header, where headers come again below several of them; '' beside them. */
  readonly groups?: readonly string[];
  /** Rows of the grid that hold a campaign each, counted from 0. */
  readonly dataRows: Int32Array;
  /** Rows of the sheet, counted from 1. */
  readonly skipped: readonly SkippedRow[];
}

/** How far down headers are looked for. */
const ROWS_SEARCHED = 40;
/** Rows that mention a total are compared with all rows above them; a long list of such names is no list of totals. */
const MOST_COMPARED = 100;

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && !beginsPlainly(cell) && tidyText(cell) === '');

/** With a visible ASCII character, as nearly all texts do: such a text is not blank. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}

export function findTable(grid: Grid, words: ReadingWords, givenHeaderRow?: number): FoundTable | null {
  const headerRow = givenHeaderRow ?? findHeaderRow(grid, words);
  // A row that was chosen earlier may be gone since.
  if (headerRow === null || headerRow >= grid.length) return null;
  const row = grid[headerRow] ?? [];
  const headers = Array.from(row, headerText);
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
  const notes = trailingNotes(grid, rows, headers);
  for (const index of notes) skip(index, 'afterTable');
  rows.length -= notes.length;
  const mapping = mappingOf(suggestMapping(grid, { headers, dataRows: Int32Array.from(rows) }, words));
  const totals = totalsRows(grid, rows, mapping, words);
  for (const index of totals) skip(index, 'total');
  for (let index = end; index < grid.length; index++) {
    skip(index, (grid[index] as readonly Cell[]).every(isBlankCell) ? 'blank' : 'afterTable');
  }
  skipped.sort((a, b) => a.row - b.row);
  const groups = groupsAbove(grid, headerRow, headers, words);
  return {
    headerRow,
    headers: groups === null ? headers : namesInGroups(grid, headerRow, headers, groups),
    ...(groups === null ? {} : { groups }),
    dataRows: Int32Array.from(rows.filter((index) => !totals.has(index))),
    skipped,
  };
}

/** Two rows of headers: "SMS" and "E-mail" above, each with "Sent" and "Clicks" below. */
function groupsAbove(
  grid: Grid,
  headerRow: number,
  headers: readonly string[],
  words: ReadingWords,
): readonly string[] | null {
  const above = headerRow === 0 ? [] : (grid[headerRow - 1] as readonly Cell[]);
  const isRepeated = (column: number): boolean =>
    headers[column] !== '' && headers.some((other, at) => at !== column && other === headers[column]);
  const starts = above.flatMap((cell, column) =>
    isBlankCell(cell) || isValue(cell, words) || column >= headers.length ? [] : [column],
  );
  const ofRepeated = starts.filter((start, index) => {
    const end = starts[index + 1] ?? headers.length;
    return headers.some((_, column) => column >= start && column < end && isRepeated(column));
  });
  if (ofRepeated.length < 2) return null;
  const widths = starts.slice(1).map((start, index) => start - (starts[index] as number));
  const groups = new Array<string>(headers.length).fill('');
  for (const start of ofRepeated) {
    const next = starts[starts.indexOf(start) + 1];
    // Nothing says where the last group ends: it is as wide as the widest one before it, or as its repeated headers.
    let end = next ?? Math.min(headers.length, start + Math.max(...widths));
    for (let column = start; column < (next ?? headers.length); column++) {
      if (isRepeated(column)) end = Math.max(end, column + 1);
    }
    groups.fill(headerText(above[start]), start, end);
  }
  return groups;
}

/** Headers that come again carry the name of their group; a header of both rows stands in the upper one. */
function namesInGroups(
  grid: Grid,
  headerRow: number,
  headers: readonly string[],
  groups: readonly string[],
): readonly string[] {
  return headers.map((header, column) => {
    if (header === '') return headerText(grid[headerRow - 1]?.[column]);
    const isRepeated = headers.some((other, at) => at !== column && other === header);
    return isRepeated && groups[column] !== '' ? `${groups[column]}: ${header}` : header;
  });
}

const repeatsHeaders = (cells: readonly Cell[], headers: readonly string[]): boolean =>
  typeof cells[0] === 'string' && headers.every((header, column) => headerText(cells[column]) === header);

/** Last rows of one text each, apart from the table: "Note: costs incl. VAT". */
function trailingNotes(grid: Grid, rows: readonly number[], headers: readonly string[]): readonly number[] {
  if (headers.filter((header) => header !== '').length < 2) return [];
  let first = rows.length;
  while (first > 1 && isNote(grid[rows[first - 1] as number] as readonly Cell[])) {
    first -= 1;
    if ((rows[first - 1] as number) + 1 < (rows[first] as number)) return rows.slice(first);
  }
  return [];
}

const isNote = (cells: readonly Cell[]): boolean => {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  return filled.length === 1 && typeof filled[0] === 'string';
};

/** As it is written, but for its spaces: people look for it in their sheet. */
function headerText(cell: Cell | undefined): string {
  if (isBlankCell(cell) || isDateCell(cell as Cell)) return '';
  return String(cell)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
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
    const known = names.filter((name) => lexiconOf(words).fieldsOf(normaliseHeader(name as string)).length > 0).length;
    const values = columnsOfValuesBelow(grid, row, words);
    // A lone title in the first column is no header row, whatever its words.
    if (cells.length === 1 && (values === 0 || widthOf(grid) > 1)) continue;
    // One word that could be a field's does not make headers of texts without anything below them.
    const isTooLittle = known === 0 || (known === 1 && cells.length < 3);
    if (values === 0 && isTooLittle && !areHeadersOfLog(names as string[], words)) continue;
    const score = known * 2 + values + cells.length / 4 - row / 20;
    if (best === null || score > best.score) best = { row, score };
  }
  return best === null ? null : best.row;
}

/** "Email" beside "Status": what lists of messages and of people are headed by. */
function areHeadersOfLog(names: readonly string[], words: ReadingWords): boolean {
  const statuses = statusLexiconOf(words);
  const is = (list: 'statusHeaders' | 'personHeaders'): boolean =>
    names.some((name) => {
      const { text, core } = normaliseHeader(name);
      return text !== '' && statuses.isHeader(text, core, list);
    });
  return is('personHeaders') && is('statusHeaders');
}

const widthOf = (grid: Grid): number => grid.reduce((width, row) => Math.max(width, row.length), 0);

function isValue(cell: Cell | undefined, words: ReadingWords): boolean {
  if (isBlankCell(cell) || cell === undefined) return false;
  if (typeof cell !== 'string' || isPlainWhole(cell)) return true;
  if (!hasDigit(cell)) return false;
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
      typeof cell === 'string' && lexiconOf(words).fieldsOf(normaliseHeader(cell)).length > 0;
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
  !isPlainWhole(cell) &&
  !isErrorText(cell) &&
  !isValue(cell, words) &&
  !isBlankText(tidyText(cell), words.numbers.blanks);

/**
 * Totals rows: anywhere when a label says nothing but "Total", or mentions a total and the figures are the sums of the
 * rows above; at the first and last rows also when more follows ("Total: Campaigns"). A campaign called "Total reset"
 * stays. An average right below a total belongs to it.
 */
function totalsRows(grid: Grid, rows: readonly number[], mapping: Mapping, words: ReadingWords): ReadonlySet<number> {
  const totals = new Set<number>();
  const names = [mapping.campaign?.[0], mapping.channel?.[0]].filter((column) => column !== undefined);
  const labels = findLabels(grid, rows, names, words);
  const says = (row: number, what: keyof Label): boolean => labels.get(row)?.some((label) => label[what]) ?? false;
  const sums = new Sums(grid, mapping, words);
  // At the top a total stands above what it adds up.
  const [first] = rows;
  const isNameless = (row: number): boolean =>
    mapping.campaign !== undefined && names.every((column) => isBlankCell((grid[row] as readonly Cell[])[column]));
  if (first !== undefined && rows.length > 2 && (isNameless(first) || says(first, 'mentionsTotal'))) {
    const rest = rows.slice(1).filter((row) => !says(row, 'isTotal'));
    if (sums.isIn(first, sums.start(rest))) totals.add(first);
  }
  let block: number[] = [];
  let blockSum = sums.start();
  const all: number[] = [];
  const allSum = sums.start();
  let afterTotal = false;
  let compared = 0;
  const areCompared = rows.some((row) => says(row, 'mentionsTotal'));
  for (const row of rows) {
    if (totals.has(row)) continue;
    afterTotal =
      says(row, 'isTotal') ||
      (afterTotal && says(row, 'isAverage')) ||
      (says(row, 'mentionsTotal') &&
        (sums.isIn(row, blockSum) ||
          sums.isIn(row, allSum) ||
          (block.length > 1 && ++compared < MOST_COMPARED && holdsSums(grid, row, block, words, true))));
    if (afterTotal) {
      totals.add(row);
      block = [];
      blockSum = sums.start();
    } else {
      block.push(row);
      all.push(row);
      if (!areCompared) continue;
      sums.add(blockSum, row);
      sums.add(allSum, row);
    }
  }
  const last = all[all.length - 1];
  if (last !== undefined && all.length > 2 && isNameless(last) && sums.isIn(last, sums.start(all.slice(0, -1)))) {
    totals.add(last);
  }
  const nameless = namelessTotal(
    grid,
    rows.filter((row) => !totals.has(row)),
    words,
  );
  if (nameless !== null) totals.add(nameless);
  const atEdge = (row: number): boolean => totals.has(row) || says(row, 'beginsAsTotal');
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

/** What the label of a row says of it. */
interface Label {
  readonly isTotal: boolean;
  readonly isAverage: boolean;
  readonly beginsAsTotal: boolean;
  /** "SMS Total", "Total SMS", "Total Q1 2026"; the sums have to prove it. */
  readonly mentionsTotal: boolean;
}

/** The labels that say something, of the few rows that have one: first cells and names, each text looked at once. */
function findLabels(
  grid: Grid,
  rows: readonly number[],
  names: readonly number[],
  words: ReadingWords,
): ReadonlyMap<number, readonly Label[]> {
  const wholes = new Set(words.totals);
  const averages = new Set(words.averages);
  const anyTotal = new RegExp(words.totals.map((word) => word.replace(/\W/g, '\\$&')).join('|'));
  const read = (cell: string): Label | null => {
    const text = tidyText(cell)
      .toLowerCase()
      .replace(/[:\s]+$/, '');
    const hasTotal = anyTotal.test(text);
    if (!hasTotal && !averages.has(text)) return null;
    const ofTotal = (is: (word: string) => boolean): boolean => hasTotal && words.totals.some(is);
    return {
      isTotal: wholes.has(text),
      isAverage: averages.has(text),
      beginsAsTotal: ofTotal(
        (word) => text.startsWith(word) && /^(?:\s*[:(]|\s+[-–—]\s)/.test(text.slice(word.length)),
      ),
      mentionsTotal: ofTotal((word) => beginsOrEndsWith(text, word)),
    };
  };
  const known = new Map<string, Label | null>();
  const labelIn = (cell: Cell | undefined): Label | null => {
    if (typeof cell !== 'string') return null;
    let label = known.get(cell);
    if (label === undefined) {
      label = read(cell);
      known.set(cell, label);
    }
    return label;
  };
  const found = new Map<number, Label[]>();
  const note = (row: number, label: Label | null): void => {
    if (label !== null) found.set(row, [...(found.get(row) ?? []), label]);
  };
  for (const row of rows) {
    const cells = grid[row] as readonly Cell[];
    note(row, labelIn(cells.find((cell) => !isBlankCell(cell))));
    for (const column of names) note(row, labelIn(cells[column]));
  }
  return found;
}

/** As a word of its own, where words are apart. */
function beginsOrEndsWith(text: string, word: string): boolean {
  const isApart = /[\u3040-\u30ff\u4e00-\u9fff]/.test(word);
  return (
    (text.startsWith(word) && (isApart || /^[\s:(\-–—]/.test(text.slice(word.length)))) ||
    (text.endsWith(word) && (isApart || /[\s:)\-–—]$/.test(text.slice(0, -word.length))))
  );
}

/** Compares the figures of a row with the sums of others, in the columns of fields that add up. */
class Sums {
  private readonly columns: readonly number[];

  constructor(
    private readonly grid: Grid,
    mapping: Mapping,
    private readonly words: ReadingWords,
  ) {
    this.columns = NUMERIC_FIELD_IDS.filter((field) => numericField(field).addsUp === 'sum').flatMap(
      (field) => mapping[field] ?? [],
    );
  }

  start(rows: readonly number[] = []): Sum {
    const sum: Sum = { rows: 0, columns: this.columns.map(() => ({ sum: 0, values: 0 })) };
    for (const row of rows) this.add(sum, row);
    return sum;
  }

  add(to: Sum, row: number): void {
    to.rows += 1;
    this.columns.forEach((column, index) => {
      const value = numberIn(this.grid[row]?.[column], this.words);
      const of = to.columns[index];
      if (value === null || of === undefined) return;
      of.sum += value;
      of.values += 1;
    });
  }

  /** Whether each figure of the row is the sum of the others'. One figure alone can be that of a single row by chance. */
  isIn(row: number, others: Sum): boolean {
    let found = 0;
    for (const [index, column] of this.columns.entries()) {
      const total = numberIn(this.grid[row]?.[column], this.words);
      if (total === null) continue;
      const { sum, values } = others.columns[index] as Sum['columns'][number];
      if (values === 0 || Math.abs(total - sum) > Math.abs(sum) / 1000 + 1e-9) return false;
      if (sum !== 0) found += 1;
    }
    return found > (others.rows === 1 ? 1 : 0);
  }
}

/** The values of some rows added up by column, and how many there are. */
interface Sum {
  rows: number;
  readonly columns: { sum: number; values: number }[];
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
