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
import { describeProblem, type FunctionTexts, fillPlaceholders } from './describe-problem';

/** A value, '' for a blank, an error text that was handed in, or a message. */
export type FunctionCell = number | string;
export type FunctionResult = FunctionCell | FunctionCell[][];

/** An argument as a rectangle; a single cell is one of 1 × 1. */
interface Grid {
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
}

/** What to compute from which arguments. */
interface Call {
  readonly grids: readonly Grid[];
  /** The form, or the grid of words that choose one cell by cell. */
  readonly form: KpiForm;
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
  const choicePosition = kpi.choice === undefined ? -1 : argumentsOf(kpi).length - 1;
  const reading = choicePosition < 0 ? undefined : given[choicePosition];
  const form = kpi.choice === undefined ? formFor(kpi, given.length) : kpi.forms[0];
  const grids: Grid[] = [];
  for (let position = 0; position < form.inputs.length; position++) {
    const input = form.inputs[position] as InputId;
    const argument = given[position];
    if (argument === undefined) return { kind: 'missingArgument', input, position: position + 1 };
    grids.push(gridOf(argument));
  }
  if (reading === undefined) return { grids, form, readings: null };
  const readings = gridOf(reading);
  const chosen = isSingle(readings) ? chooseForm(kpi, readings.cells[0]?.[0]) : null;
  return chosen !== null && 'inputs' in chosen ? { grids, form: chosen, readings: null } : { grids, form, readings };
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
function commonSize(kpi: CatalogueKpi, grids: readonly Grid[]): { rows: number; columns: number } | Problem {
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

function evaluateRange(
  kpi: CatalogueKpi,
  call: Call,
  size: { rows: number; columns: number },
  words: () => FunctionTexts,
): FunctionCell[][] {
  const { grids } = call;
  const count = grids.length;
  const quick = call.readings === null ? compileForm(call.form) : () => Number.NaN;
  const values: number[] = grids.map(() => 0);
  const isOneRow = grids.map((grid) => grid.rows === 1);
  const isOneColumn = grids.map((grid) => grid.columns === 1);
  const lines: (readonly unknown[])[] = grids.map(() => []);
  const result: FunctionCell[][] = new Array(size.rows);
  let filled = 0;
  let failed = 0;
  let firstRow = 0;
  let firstColumn = 0;

  for (let row = 0; row < size.rows; row++) {
    for (let i = 0; i < count; i++) lines[i] = (grids[i] as Grid).cells[isOneRow[i] ? 0 : row] ?? [];
    const line: FunctionCell[] = new Array(size.columns);
    for (let column = 0; column < size.columns; column++) {
      // Nearly all cells of a range are numbers; they must not pay for the others.
      let i = 0;
      for (; i < count; i++) {
        const cell = (lines[i] as readonly unknown[])[isOneColumn[i] ? 0 : column];
        if (typeof cell !== 'number') break;
        values[i] = cell;
      }
      let outcome: FunctionCell | Problem = i === count ? quick(values) : Number.NaN;
      if (Number.isNaN(outcome)) outcome = evaluateCell(kpi, call, row, column);
      if (outcome !== '') filled++;
      if (typeof outcome === 'object') {
        if (failed === 0) {
          firstRow = row;
          firstColumn = column;
        }
        failed++;
        outcome = describeProblem(outcome, kpi, words());
      }
      line[column] = outcome;
    }
    result[row] = line;
  }

  const firstBad = result[firstRow];
  if (failed > 0 && firstBad !== undefined) {
    const counts = fillPlaceholders(words().rowsFailed, { failed: String(failed), rows: String(filled) });
    firstBad[firstColumn] = `${firstBad[firstColumn]} ${counts}`;
  }
  return result;
}

/** One cell with all its rules: an error goes through, then a blank blanks, then each argument is read. */
function evaluateCell(kpi: CatalogueKpi, call: Call, row: number, column: number): FunctionCell | Problem {
  const cells = call.grids.map((grid) => cellAt(grid, row, column));
  const reading = call.readings === null ? undefined : cellAt(call.readings, row, column);
  const given = call.readings === null ? cells : [...cells, reading];
  const error = given.find((cell): cell is string => typeof cell === 'string' && isErrorText(cell));
  if (error !== undefined) return error;
  if (given.some(isBlank)) return '';

  const form = call.readings === null ? call.form : chooseForm(kpi, reading);
  if (!('inputs' in form)) return form;
  const values: Record<string, number> = {};
  let firstProblem: Problem | null = null;
  for (let position = 0; position < cells.length; position++) {
    const input = form.inputs[position] as InputId;
    const value = readInput(input, cells[position]);
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
