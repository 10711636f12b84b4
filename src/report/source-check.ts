/**
 * The up-to-date check: native formulas that compare a source as it stands with what was read of it.
 * Numbers are compared by sum and count; a column that holds text is compared cell by cell with a copy,
 * because "1 234,56" in it has no sum.
 */
import { type Cell, columnLetters, isDateCell, isErrorText } from '../campaign/cell';
import type { FieldId } from '../campaign/fields';
import { contactMasker } from '../campaign/issue';
import { call, type Formula, grouped, joined, quoted, rangeReference } from './formula';
import type { Area, PlanValue } from './sheet-plan';

/** A source sheet as it was read; rows and columns counted from 1. */
export interface SourceGrid {
  readonly name: string;
  readonly headerRow: number;
  /** The last row of the sheet that holds anything, and how many rows it has. */
  readonly lastRow: number;
  readonly maxRows: number;
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly fields: readonly FieldId[];
  }[];
  /** Every cell of the sheet, from its first row and column. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface SourceCheck {
  readonly sheet: string;
  readonly column: string;
  readonly kind: 'sum' | 'count' | 'text' | 'below';
  /** What it gave when the report was built. */
  readonly atBuild: number;
  /** What it gives now; `copy` is where the copy of the column stands. */
  readonly now: (copy: Formula | null) => Formula;
  /** The copy to be kept, for a column that holds text. */
  readonly copy: readonly PlanValue[] | null;
}

export function checksOf(source: SourceGrid): readonly SourceCheck[] {
  const first = source.headerRow + 1;
  const rows = source.lastRow - source.headerRow;
  const checks: SourceCheck[] = [];
  if (rows <= 0) return checks;
  for (const { column } of source.columns) {
    const contents = lookAt(source, column, rows);
    // An error in the column would make every comparison an error: it is listed as an issue instead.
    if (contents.hasErrors) continue;
    const area: Area = { row: first, column, rows, columns: 1 };
    const range = rangeReference(area, source.name);
    const about = { sheet: source.name, column: columnLetters(column) };
    if (!contents.hasText) {
      const { sum, count } = contents;
      checks.push({ ...about, kind: 'sum', atBuild: sum, now: () => call('SUM', range), copy: null });
      // Numbers and filled cells together: a text typed into a blank cell changes no number.
      const filled = call('COUNTIFS', range, quoted('<>'));
      checks.push({
        ...about,
        kind: 'count',
        atBuild: 2 * count,
        now: () => joined('+', call('COUNT', range), filled),
        copy: null,
      });
      continue;
    }
    const { copy, masked } = copyColumn(source, column, rows);
    checks.push({
      ...about,
      kind: 'text',
      atBuild: masked,
      now: (kept) => call('SUMPRODUCT', joined('*', grouped(joined('<>', range, kept as Formula)), 1)),
      copy,
    });
  }
  const below = belowOf(source);
  if (below !== null) checks.push(below);
  return checks;
}

const cellOf = (source: SourceGrid, row: number, column: number): Cell =>
  source.cells[source.headerRow + row]?.[column - 1] ?? null;

interface ColumnContents {
  readonly sum: number;
  readonly count: number;
  readonly hasText: boolean;
  readonly hasErrors: boolean;
}

function lookAt(source: SourceGrid, column: number, rows: number): ColumnContents {
  let sum = 0;
  let count = 0;
  let hasText = false;
  for (let row = 0; row < rows; row++) {
    const cell = cellOf(source, row, column);
    if (cell === null) continue;
    if (typeof cell === 'string' && isErrorText(cell)) return { sum, count, hasText: true, hasErrors: true };
    if (typeof cell === 'number' || isDateCell(cell)) {
      sum += typeof cell === 'number' ? cell : cell.serial;
      count += 1;
    } else {
      hasText = true;
    }
  }
  return { sum, count, hasText, hasErrors: false };
}

/** Contact data is masked in the copy; the cells that this changes are known to differ. */
function copyColumn(source: SourceGrid, column: number, rows: number): { copy: PlanValue[]; masked: number } {
  const mask = contactMasker();
  const copy = new Array<PlanValue>(rows);
  let masked = 0;
  for (let row = 0; row < rows; row++) {
    const cell = cellOf(source, row, column);
    const value = copyOf(cell, mask);
    if (typeof cell === 'string' && value !== cell) masked += 1;
    copy[row] = value;
  }
  return { copy, masked };
}

/**
 * Whether a check has moved. Sums may differ in their last digits by the order of adding, and engines carry twelve digits
 * at least: a difference beyond the eleventh says nothing.
 */
export function changedFormula(now: Formula, atBuild: Formula, valueAtBuild: number): Formula {
  const digits = Math.ceil(Math.log10(Math.max(1, Math.abs(valueAtBuild))));
  return call('IF', joined('=', call('ROUND', joined('-', now, atBuild), Math.min(4, 11 - digits)), 0), 0, 1);
}

/**
 * Rows typed below the last one read. Both areas begin with that row: a row inserted right below it then falls into the
 * first one, whereas an area that begins below would move down and miss it.
 */
function belowOf(source: SourceGrid): SourceCheck | null {
  const columns = source.columns.map(({ column }) => column);
  const rows = source.maxRows - source.lastRow;
  if (rows <= 0 || columns.length === 0) return null;
  const from = Math.min(...columns);
  const to = Math.max(...columns);
  const lastRow: Area = { row: source.lastRow, column: from, rows: 1, columns: to - from + 1 };
  const filled = (area: Area): Formula => call('COUNTIFS', rangeReference(area, source.name), quoted('<>'));
  return {
    sheet: source.name,
    column: from === to ? columnLetters(from) : `${columnLetters(from)}:${columnLetters(to)}`,
    kind: 'below',
    atBuild: 0,
    now: () => joined('-', filled({ ...lastRow, rows: rows + 1 }), filled(lastRow)),
    copy: null,
  };
}

function copyOf(cell: Cell, mask: (text: string) => string): PlanValue {
  if (cell === null) return null;
  if (isDateCell(cell)) return cell.serial;
  return typeof cell === 'string' ? mask(cell) : cell;
}
