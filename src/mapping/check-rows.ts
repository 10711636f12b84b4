/** What looks wrong in rows of campaigns that could all be read: it is kept, and said. */
import { type CampaignTable, isKnown, normaliseName } from '../campaign/campaign-table';
import { addressOf, type Cell, columnLetters, isDateCell } from '../campaign/cell';
import { CAMPAIGN_FIELDS, NUMERIC_FIELD_IDS } from '../campaign/fields';
import type { Issue } from '../campaign/issue';
import { isoDate } from '../campaign/read-date';
import type { ReadingWords } from '../locales/reading-words';
import { lookAt } from './column-contents';
import type { FoundTable, Grid } from './find-table';
import { lexiconOf } from './header-lexicon';
import { normaliseHeader } from './normalise-header';
import type { Mapping } from './suggest-mapping';

/** Revenue above this many times the cost is more often a cost in another unit than a success. */
const HIGHEST_ROAS = 100;

export interface CheckedSource {
  readonly grid: Grid;
  readonly found: FoundTable;
  readonly mapping: Mapping;
  readonly table: CampaignTable;
  readonly source: number;
  /** As Sheets counts days; absent: not known. */
  readonly today?: number;
}

/** `listed`: addresses of cells with an issue already, which need no second one. */
export function checkRows(checked: CheckedSource, listed: ReadonlySet<string>): readonly Issue[] {
  return [...costIssues(checked, listed), ...futureDates(checked), ...duplicateRows(checked)];
}

function costIssues({ mapping, table, source }: CheckedSource, listed: ReadonlySet<string>): readonly Issue[] {
  const { cost, revenue, sent, delivered } = table.numbers;
  const columns = mapping.cost ?? [];
  const [column] = columns;
  if (cost === undefined || column === undefined) return [];
  const hasCosts = cost.some((value) => value > 0);
  const issues: Issue[] = [];
  for (let row = 0; row < table.rows; row++) {
    const spent = cost[row] as number;
    const earned = revenue === undefined ? 0 : (revenue[row] as number);
    const sheetRow = table.sheetRow[row] as number;
    const about = { field: 'cost', source, cell: addressOf(sheetRow, column + 1) } as const;
    if (spent > 0 && earned > spent * HIGHEST_ROAS) {
      issues.push({ ...about, kind: 'outlier', read: `${earned} / ${spent}` });
    } else if (hasCosts && !(spent > 0) && !(spent < 0)) {
      const isActive = earned > 0 || (sent?.[row] ?? 0) > 0 || (delivered?.[row] ?? 0) > 0;
      // A currency that cannot be read makes the amount beside it unknown.
      const beside = [...columns, ...(mapping.currency ?? [])];
      if (isActive && !beside.some((one) => listed.has(addressOf(sheetRow, one + 1))))
        issues.push({ ...about, kind: 'costMissing', read: isKnown(spent) ? '0' : '' });
    }
  }
  return issues;
}

function futureDates({ mapping, table, source, today }: CheckedSource): readonly Issue[] {
  const column = mapping.date?.[0];
  if (today === undefined || column === undefined) return [];
  const issues: Issue[] = [];
  table.date.forEach((day, row) => {
    if (!(day > today)) return;
    const cell = addressOf(table.sheetRow[row] as number, column + 1);
    issues.push({ kind: 'futureDate', field: 'date', source, cell, read: isoDate(day) });
  });
  return issues;
}

/**
 * Rows that say the same as one above: name, channel, date and all figures, and the texts of every other column too,
 * because a report by region may well have the same figures twice.
 */
function duplicateRows({ grid, mapping, table, source }: CheckedSource): readonly Issue[] {
  const column = mapping.campaign?.[0];
  if (column === undefined) return [];
  const figures = NUMERIC_FIELD_IDS.flatMap((id) => table.numbers[id] ?? []);
  if (figures.length === 0) return [];
  const numberOf = new Map<string, number>();
  const known = new Map<string, number>();
  // Rows by their hash, as a table of first rows and a chain for each: a hundred thousand lists would be slow to make.
  const size = 2 ** Math.ceil(Math.log2(table.rows + 1) + 1);
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(table.rows).fill(-1);
  const issues: Issue[] = [];
  const isSame = (row: number, other: number): boolean =>
    Object.is(table.date[row], table.date[other]) &&
    figures.every((values) => Object.is(values[row], values[other])) &&
    normaliseName(table.campaign[row] as string) === normaliseName(table.campaign[other] as string) &&
    isSameText(grid[(table.sheetRow[row] as number) - 1], grid[(table.sheetRow[other] as number) - 1]);
  for (let row = 0; row < table.rows; row++) {
    const name = table.campaign[row] as string;
    let hash = numberOf.get(name);
    if (hash === undefined) {
      const normalised = normaliseName(name);
      hash = known.get(normalised) ?? known.size;
      known.set(normalised, hash);
      numberOf.set(name, hash);
    }
    let hasFigure = false;
    hash = (Math.imul(hash, 31) + mixed(table.date[row] as number)) | 0;
    for (const values of figures) {
      const value = values[row] as number;
      if (value !== 0 && isKnown(value)) hasFigure = true;
      hash = (Math.imul(hash, 31) + mixed(value)) | 0;
    }
    if (!hasFigure) continue;
    const place = (hash ^ (hash >>> 15)) & (size - 1);
    let other = first[place] as number;
    while (other >= 0 && !isSame(row, other)) other = next[other] as number;
    if (other >= 0) {
      const cell = addressOf(table.sheetRow[row] as number, column + 1);
      issues.push({ kind: 'duplicateRow', field: 'campaign', source, cell, read: '' });
    } else {
      next[row] = first[place] as number;
      first[place] = row;
    }
  }
  return issues;
}

const mixed = (value: number): number => (isKnown(value) ? Math.imul((value * 100) | 0, 0x9e3779b1) : 7);

function isSameText(cells: readonly Cell[] = [], others: readonly Cell[] = []): boolean {
  for (let column = 0; column < Math.max(cells.length, others.length); column++) {
    const [cell, other] = [cells[column] ?? null, others[column] ?? null];
    if (cell === other || typeof cell === 'number' || typeof other === 'number') continue;
    if (typeof cell === 'string' && typeof other === 'string' && normaliseName(cell) === normaliseName(other)) continue;
    if (cell !== null && other !== null && isDateCell(cell) && isDateCell(other) && cell.serial === other.serial)
      continue;
    return false;
  }
  return true;
}

/** Columns of percentages or fractions below the very words of a count that no other column holds. */
export function ratesBelowCounts(
  grid: Grid,
  found: FoundTable,
  mapping: Mapping,
  source: number,
  words: ReadingWords,
): readonly Issue[] {
  const mapped = new Set(Object.values(mapping).flat());
  const headers = found.headers.map(normaliseHeader);
  const lexicon = lexiconOf(words);
  const main = lexicon.mainLanguage(headers);
  return headers.flatMap((header, column): readonly Issue[] => {
    if (mapped.has(column)) return [];
    const [match] = lexicon.fieldsOf(header, main);
    if (match === undefined || !match.isExact || mapping[match.field] !== undefined) return [];
    if (CAMPAIGN_FIELDS[match.field].kind !== 'count') return [];
    const { filled, percents, numbers, broken, belowOne, largest } = lookAt(grid, found.dataRows, column, words);
    const isRate = percents >= 0.8 || (numbers >= 0.8 && broken > 0.5 && belowOne > 0.5 && largest <= 1);
    if (filled === 0 || !isRate) return [];
    const cell = columnLetters(column + 1);
    return [{ kind: 'percentInsteadOfCount', field: match.field, source, cell, read: '' }];
  });
}
