/**
 * The only place that writes formula text. Apps Script parses it in the spreadsheet's locale, and the
 * sheet must survive Excel, LibreOffice and readers without the add-on, hence the rules: `;` between
 * arguments, no decimal literals, no array literals, no open ranges, no function outside the allow-list.
 */
import { columnLetters } from '../campaign/cell';
import type { Area } from './sheet-plan';

/** Formula text without its equals sign. */
export interface Formula {
  readonly formula: string;
}

/** Functions that Sheets, Excel, LibreOffice and both test engines agree on. */
export const ALLOWED_FUNCTIONS = [
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
  'COUNT',
  'COUNTIFS',
  'MAXIFS',
  'MINIFS',
  'IF',
  'IFERROR',
  'INDEX',
  'MATCH',
  'LARGE',
  'ROUND',
  'FIXED',
  'REPT',
  'TEXT',
  'DAY',
  'MONTH',
  'YEAR',
  'CHOOSE',
  'EOMONTH',
  'LET',
  'NORM.S.DIST',
  'NORM.S.INV',
] as const;
export type AllowedFunction = (typeof ALLOWED_FUNCTIONS)[number];

export const isFormula = (value: unknown): value is Formula =>
  typeof value === 'object' && value !== null && 'formula' in value;

const written = (formula: string): Formula => ({ formula });
const textOf = (part: Formula | number): string => (typeof part === 'number' ? wholeNumber(part) : part.formula);

export function call(name: AllowedFunction, ...args: readonly (Formula | number)[]): Formula {
  return written(`${name}(${args.map(textOf).join(';')})`);
}

/** A text literal. */
export const quoted = (text: string): Formula => written(`"${text.replace(/"/g, '""')}"`);

/** A name bound by LET; letters and underscores only, so that it cannot be a cell. */
export function name(text: string): Formula {
  if (!/^[a-z_]+$/.test(text)) throw new Error(`"${text}" cannot be a name in a formula.`);
  return written(text);
}

/** Joins parts by an operator; the caller groups with `grouped` where precedence asks for it. */
export const joined = (
  operator: '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '>' | '&',
  ...parts: readonly (Formula | number)[]
): Formula => written(parts.map(textOf).join(operator));

export const grouped = (part: Formula): Formula => written(`(${part.formula})`);

/** Reference to a cell, absolute, on another sheet where one is named. */
export const cellReference = (row: number, column: number, sheet?: string): Formula =>
  written(`${sheetPart(sheet)}${absolute(row, column)}`);

/** Reference to an area; a single cell is written as a range, too, because SUMIFS and its like insist on one. */
export function rangeReference({ row, column, rows, columns }: Area, sheet?: string): Formula {
  return written(`${sheetPart(sheet)}${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`);
}

const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
const sheetPart = (sheet: string | undefined): string => (sheet === undefined ? '' : `${quotedSheet(sheet)}!`);

/** Reference to one cell of the same sheet that moves along when rows are copied. */
export const relative = (row: number, column: number): Formula => written(`${columnLetters(column)}${row}`);

export const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

function wholeNumber(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > 1e15) {
    throw new Error(`${value} cannot stand in a formula: a decimal is read differently from locale to locale.`);
  }
  return String(value);
}

/**
 * What is wrong with a formula text by the rules above, or null. Used by tests over every formula of every plan;
 * `text` has no equals sign.
 */
export function ruleBrokenBy(text: string): string | null {
  const code = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, (part) => (part.startsWith('"') ? '""' : 'Sheet!'));
  if (/,/.test(code)) return 'a comma separates arguments';
  if (/[{}\\]/.test(code)) return 'it holds an array literal';
  if (/\d\.\d|\.\d/.test(code)) return 'it holds a decimal literal';
  if (/\d%/.test(code)) return 'it holds a percent literal';
  if (/\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}(?![A-Z$\d])|(?<![A-Z$\d])\$?(?:[A-Z]{1,3}|\d+):/.test(code))
    return 'it holds an open range';
  if (/--/.test(code)) return 'it holds a double minus';
  const allowed: readonly string[] = ALLOWED_FUNCTIONS;
  for (const called of code.match(/[A-Za-z_][\w.]*(?=\()/g) ?? []) {
    if (!allowed.includes(called)) return `${called} is not a function that every reader's program has`;
  }
  return null;
}
