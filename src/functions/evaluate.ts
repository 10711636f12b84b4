/**
 * What a custom function does with its arguments: single cells or ranges in, the same shape out.
 * No service is asked on the way to a value; `texts` is called only when a message must be written.
 */
import { isErrorText } from '../campaign/cell';
import { readNumber } from '../campaign/read-number';
import { type CatalogueKpi, type KpiId, kpiById } from '../kpi/catalogue';
import { compileForm, computeForm, type InputValues, isRate } from '../kpi/compute';
import { argumentsOf, type KpiForm, type Problem } from '../kpi/define-kpi';
import type { InputId } from '../kpi/expression';
import { fill } from '../locales/fill';
import { describeProblem, type FunctionTexts } from './describe-problem';

/** A value, '' for a blank, an error text that was handed in, or a message. */
export type FunctionCell = number | string;
export type FunctionResult = FunctionCell | FunctionCell[][];

/** An argument as a rectangle; a single cell is one of 1 × 1. */
interface Grid extends Size {
  readonly cells: readonly (readonly unknown[])[];
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What to compute from which arguments. */
interface Call {
  readonly grids: readonly Grid[];
  readonly form: KpiForm;
  /** Words that choose the form cell by cell, in place of the one form. */
  readonly readings: Grid | null;
}

/** More cells than a spreadsheet can hold: a column was combined with a row by mistake. */
const MOST_CELLS = 10_000_000;

/** Evaluates a custom function. Throws with a message for single cells; in a range only the bad cells carry theirs. */
export function evaluateKpi(id: KpiId, args: readonly unknown[], texts: () => FunctionTexts): FunctionResult {
  const kpi = kpiById(id);
  let known: FunctionTexts | undefined;
  const words = (): FunctionTexts => {
    known ??= texts();
    return known;
  };
  const fail = (problem: Problem): never => {
    throw new Error(describeProblem(problem, kpi, words()));
  };

  const call = planCall(kpi, withoutTrailingGaps(args));
  if ('kind' in call) return fail(call);
  const size = commonSize(kpi, call.readings === null ? call.grids : [...call.grids, call.readings]);
  if ('kind' in size) return fail(size);
  if (size.rows === 1 && size.columns === 1) {
    const outcome = evaluateCell(kpi, call, 0, 0);
    return typeof outcome === 'object' ? fail(outcome) : outcome;
  }
  return evaluateRange(kpi, call, size, words);
}

/** `=F(A1)` leaves later arguments undefined; they are not given, which is not the same as a blank cell. */
function withoutTrailingGaps(args: readonly unknown[]): readonly unknown[] {
  let count = args.length;
  while (count > 0 && args[count - 1] === undefined) count--;
  return args.slice(0, count);
}

function planCall(kpi: CatalogueKpi, given: readonly unknown[]): Call | Problem {
  const reading = kpi.choice === undefined ? undefined : given[argumentsOf(kpi).length - 1];
  let readings = reading === undefined ? null : gridOf(reading);
  let form = kpi.choice === undefined ? formFor(kpi, given.length) : kpi.forms[0];
  if (readings !== null && isSingle(readings)) {
    const chosen = chooseForm(kpi, readings.cells[0]?.[0]);
    if ('inputs' in chosen) {
      form = chosen;
      readings = null;
    }
  }
  const grids: Grid[] = [];
  for (let position = 0; position < form.inputs.length; position++) {
    const input = form.inputs[position] as InputId;
    const argument = given[position];
    if (argument === undefined) return { kind: 'missingArgument', input, position: position + 1 };
    grids.push(gridOf(argument));
  }
  return { grids, form, readings };
}

/** The number of arguments decides between forms; with too few of them the standard form says what is missing. */
function formFor(kpi: CatalogueKpi, count: number): KpiForm {
  const exact = kpi.forms.find((form) => form.inputs.length === count);
  if (exact !== undefined) return exact;
  const longest = kpi.forms.reduce((a, b) => (b.inputs.length > a.inputs.length ? b : a));
  return count > longest.inputs.length ? longest : kpi.forms[0];
}

function chooseForm(kpi: CatalogueKpi, reading: unknown): KpiForm | Problem {
  const word = String(reading).trim().toLowerCase();
  const form = kpi.forms.find((candidate) => candidate.id === word);
  return form ?? { kind: 'unknownReading', text: String(reading), readings: kpi.forms.map(({ id }) => id) };
}

function gridOf(argument: unknown): Grid {
  if (!Array.isArray(argument)) return { cells: [[argument]], rows: 1, columns: 1 };
  const first: unknown = argument[0];
  if (!Array.isArray(first) || first.length === 0) return { cells: [['']], rows: 1, columns: 1 };
  return { cells: argument, rows: argument.length, columns: first.length };
}

const isSingle = (grid: Grid): boolean => grid.rows === 1 && grid.columns === 1;

/**
 * The size of the result. As in the spreadsheet's own array arithmetic, an argument with one row or one column is
 * repeated along that side: a column with a row gives a table. Other differences in size are a mistake.
 */
function commonSize(kpi: CatalogueKpi, grids: readonly Grid[]): Size | Problem {
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  const fits = grids.every(
    (grid) => (grid.rows === 1 || grid.rows === rows) && (grid.columns === 1 || grid.columns === columns),
  );
  if (fits && rows * columns <= MOST_CELLS) return { rows, columns };
  const names = argumentsOf(kpi).map(({ name }) => name);
  const sizes = grids
    .map((grid, position) => ({ argument: names[position] ?? '', rows: grid.rows, columns: grid.columns }))
    .filter((_, position) => !isSingle(grids[position] as Grid));
  return { kind: 'sizesDiffer', sizes };
}

function cellAt(grid: Grid, row: number, column: number): unknown {
  return grid.cells[grid.rows === 1 ? 0 : row]?.[grid.columns === 1 ? 0 : column];
}

/** Looked up once: the embedded workbook runs this in a vm context, where each mention of a global costs a call. */
const { isNaN: isNotANumber } = Number;

/** How many cells are computed at a time: enough to make each operation one tight loop, few enough to stay in the cache. */
const CELLS_AT_A_TIME = 2048;

function evaluateRange(kpi: CatalogueKpi, call: Call, size: Size, words: () => FunctionTexts): FunctionCell[][] {
  const result: FunctionCell[][] = new Array(size.rows);
  const rowsAtATime = Math.max(1, Math.floor(CELLS_AT_A_TIME / size.columns));
  const columns = call.grids.map(() => new Float64Array(rowsAtATime * size.columns));
  const compute = compileForm(call.form, rowsAtATime * size.columns);
  const failures: Failures = { count: 0, first: null };

  for (let start = 0; start < size.rows; start += rowsAtATime) {
    const rows = Math.min(rowsAtATime, size.rows - start);
    call.grids.forEach((grid, position) => {
      copyNumbers(grid, start, rows, size.columns, columns[position] as Float64Array);
    });
    const values = compute(columns, rows * size.columns);
    // Words that choose the form cell by cell leave nothing to compute for all of them alike.
    if (call.readings !== null) values.fill(Number.NaN);
    if (putRowsOfNumbers(values, rows, size.columns, result, start) === rows) continue;
    for (let row = 0; row < rows; row++) {
      const first = row * size.columns;
      result[start + row] ??= rowOfAnything(kpi, call, start + row, values, first, size.columns, failures, words);
    }
  }

  if (failures.first !== null) {
    const filled = result.reduce((sum, line) => sum + line.filter((cell) => cell !== '').length, 0);
    const counts = fill(words().rowsFailed, { failed: failures.count, rows: filled });
    const { row, column } = failures.first;
    const line = result[row] as FunctionCell[];
    line[column] = `${line[column]} ${counts}`;
  }
  return result;
}

interface Failures {
  count: number;
  first: { readonly row: number; readonly column: number } | null;
}

/** Numbers as they are, everything else as NaN. */
function copyNumbers(grid: Grid, start: number, rows: number, columns: number, target: Float64Array): void {
  const isOneColumn = grid.columns === 1;
  let next = 0;
  for (let row = 0; row < rows; row++) {
    const line = grid.cells[grid.rows === 1 ? 0 : start + row] ?? [];
    for (let column = 0; column < columns; column++) {
      const cell = line[isOneColumn ? 0 : column];
      target[next++] = typeof cell === 'number' ? cell : Number.NaN;
    }
  }
}

/** Puts those rows in place that have a number in every cell, and counts them. A loop of its own, so that it is compiled early. */
function putRowsOfNumbers(
  values: Float64Array,
  rows: number,
  columns: number,
  result: FunctionCell[][],
  start: number,
): number {
  let put = 0;
  for (let row = 0; row < rows; row++) {
    const line = rowOfNumbers(values, row * columns, columns);
    if (line === null) continue;
    result[start + row] = line;
    put++;
  }
  return put;
}

/** Null when a cell of the row has no number. Apart from the other cells, so that the engine keeps these rows as bare numbers. */
function rowOfNumbers(values: Float64Array, first: number, columns: number): number[] | null {
  if (columns === 1) {
    const value = values[first] as number;
    return isNotANumber(value) ? null : [value];
  }
  const line: number[] = [];
  for (let i = first; i < first + columns; i++) {
    const value = values[i] as number;
    if (isNotANumber(value)) return null;
    line.push(value);
  }
  return line;
}

function rowOfAnything(
  kpi: CatalogueKpi,
  call: Call,
  row: number,
  values: Float64Array,
  first: number,
  columns: number,
  failures: Failures,
  words: () => FunctionTexts,
): FunctionCell[] {
  const line: FunctionCell[] = [];
  for (let column = 0; column < columns; column++) {
    const value = values[first + column] as number;
    let outcome = isNotANumber(value) ? evaluateCell(kpi, call, row, column) : value;
    if (typeof outcome === 'object') {
      failures.count++;
      failures.first ??= { row, column };
      outcome = describeProblem(outcome, kpi, words());
    }
    line.push(outcome);
  }
  return line;
}

/** One cell with all its rules: an error goes through, then a blank blanks, then each argument is read. */
function evaluateCell(kpi: CatalogueKpi, call: Call, row: number, column: number): FunctionCell | Problem {
  const reading = call.readings === null ? undefined : cellAt(call.readings, row, column);
  let hasBlank = call.readings !== null && isBlank(reading);
  for (const grid of call.grids) {
    const cell = cellAt(grid, row, column);
    if (typeof cell === 'string' && isErrorText(cell)) return cell;
    if (isBlank(cell)) hasBlank = true;
  }
  if (typeof reading === 'string' && isErrorText(reading)) return reading;
  if (hasBlank) return '';

  const form = call.readings === null ? call.form : chooseForm(kpi, reading);
  if (!('inputs' in form)) return form;
  const values: Record<string, number> = {};
  let firstProblem: Problem | null = null;
  for (let position = 0; position < call.grids.length; position++) {
    const input = form.inputs[position] as InputId;
    const value = readInput(input, cellAt(call.grids[position] as Grid, row, column));
    if (value === null) return '';
    if (typeof value === 'number') values[input] = value;
    else firstProblem ??= value;
  }
  return firstProblem ?? computeForm(form, values as InputValues);
}

function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** The number that a cell stands for; null where its text says that there is none ("n/a", "--"). */
function readInput(input: InputId, cell: unknown): number | Problem | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return { kind: 'isBoolean', input };
  if (typeof cell !== 'string') {
    // Not instanceof: the Date may come from another realm.
    const isDate = Object.prototype.toString.call(cell) === '[object Date]';
    return isDate ? { kind: 'isDate', input } : { kind: 'notANumber', input, text: String(cell) };
  }
  const reading = readNumber(cell);
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'percent':
      return isRate(input) ? reading.value : { kind: 'percentNotExpected', input, text: cell.trim() };
    case 'blank':
      return null;
    case 'ambiguous':
      return { kind: 'ambiguousNumber', input, text: cell.trim() };
    case 'notANumber':
      return { kind: 'notANumber', input, text: cell.trim() };
  }
}
