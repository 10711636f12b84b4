/**
 * Remembers what a summary held when it was written, cell by cell and in few characters, so that a rebuild can
 * tell what people changed since, and where the cells are that are theirs.
 */
import { addressOf } from '../campaign/cell';
import { isFormula } from './formula';
import type { Area, PlanValue, SheetPlan } from './sheet-plan';

export interface WrittenRecord {
  readonly rows: number;
  readonly columns: number;
  /** Four characters a cell, row by row. */
  readonly cells: string;
  readonly kept: readonly Area[];
  readonly assumptionCells: SheetPlan['assumptionCells'];
  readonly chartTitles: readonly string[];
}

/** A sheet as it stands now. */
export interface StandingSheet {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

export function recordOf(plan: SheetPlan): WrittenRecord {
  const notes = new Map(plan.notes.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const cells = plan.values.map((row, r) =>
    row.map((value, c) => mark(contentOf(value), notes.get(`${r + 1} ${c + 1}`) ?? '')).join(''),
  );
  return {
    rows: plan.values.length,
    columns: plan.values[0]?.length ?? 0,
    cells: cells.join(''),
    kept: plan.kept,
    assumptionCells: plan.assumptionCells,
    chartTitles: plan.charts.map(({ title }) => title),
  };
}

export function parseRecord(text: string | null): WrittenRecord | null {
  if (text === null) return null;
  try {
    const record = JSON.parse(text) as WrittenRecord;
    return typeof record.cells === 'string' && record.cells.length === record.rows * record.columns * MARK_LENGTH
      ? record
      : null;
  } catch {
    return null;
  }
}

export interface Found {
  /** Addresses of cells that people changed, outside those that are theirs. */
  readonly changed: readonly string[];
  /** Assumptions that the reader typed over. */
  readonly assumptions: Readonly<Record<string, number>>;
}

export function findChanges(record: WrittenRecord, sheet: StandingSheet): Found {
  const changed: string[] = [];
  const assumptions: Record<string, number> = {};
  const assumptionAt = new Map(
    Object.entries(record.assumptionCells).map(([id, { row, column }]) => [`${row} ${column}`, id]),
  );
  const rows = Math.max(record.rows, sheet.values.length);
  const columns = Math.max(record.columns, sheet.values[0]?.length ?? 0);
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      if (record.kept.some((area) => isWithin(area, row, column))) continue;
      const value = sheet.values[row - 1]?.[column - 1] ?? '';
      const formula = sheet.formulas[row - 1]?.[column - 1] ?? '';
      const note = sheet.notes[row - 1]?.[column - 1] ?? '';
      const content = formula === '' ? contentOfValue(value) : contentOfFormula(formula);
      // Where somebody deleted the data sheet, Sheets broke the formulas, not a person.
      if (formula.includes('#REF!') || mark(content, note) === markAt(record, row, column)) continue;
      const assumption = assumptionAt.get(`${row} ${column}`);
      if (assumption !== undefined && typeof value === 'number' && formula === '') assumptions[assumption] = value;
      else changed.push(addressOf(row, column));
    }
  }
  return { changed, assumptions };
}

const MARK_LENGTH = 4;
const BLANK_MARK = '----';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const markAt = (record: WrittenRecord, row: number, column: number): string => {
  if (row > record.rows || column > record.columns) return BLANK_MARK;
  const start = ((row - 1) * record.columns + column - 1) * MARK_LENGTH;
  return record.cells.slice(start, start + MARK_LENGTH);
};

const isWithin = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function contentOf(value: PlanValue): string {
  return isFormula(value) ? contentOfFormula(`=${value.formula}`) : contentOfValue(value);
}

const contentOfValue = (value: unknown): string =>
  value === null || value === ''
    ? ''
    : typeof value === 'number'
      ? `n${Number(value.toPrecision(12))}`
      : `t${String(value)}`;

/** Sheets gives a formula back in its locale's separators and with its own spaces. */
const contentOfFormula = (formula: string): string =>
  `f${formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[,;]|\s+/g, (part) => (part === ',' ? ';' : /^\s/.test(part) ? '' : part))}`;

/** FNV-1a, cut to 24 bits: a change is overlooked once in 16 million. */
function mark(content: string, note: string): string {
  if (content === '' && note === '') return BLANK_MARK;
  let hash = 0x811c9dc5;
  const text = note === '' ? content : `${content}\n${note}`;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 24;
  return [18, 12, 6, 0].map((shift) => DIGITS[(hash >>> shift) & 63]).join('');
}
