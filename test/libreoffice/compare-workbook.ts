/** What the embedded workbook holds against what LibreOffice calculated. */
import { columnLetters } from '../../src/preview/a1-notation';
import { isDateFormat } from '../../src/preview/cell-entry';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { dateToSerial } from '../../src/preview/time-zone';
import type { OfficeCell } from './soffice';

export interface Comparison {
  readonly sheets: number;
  readonly cells: number;
  readonly formulas: number;
  readonly differences: readonly string[];
}

/** Both engines calculate with doubles; ours carries 12 digits through. */
const TOLERANCE = 1e-9;

export function compareWorkbook(
  { document }: EmbeddedWorkbook,
  calculated: readonly (readonly (readonly OfficeCell[])[])[],
): Comparison {
  let cells = 0;
  let formulas = 0;
  const differences: string[] = [];
  for (const [index, sheetId] of document.sheetIds().entries()) {
    const name = document.worksheet(sheetId).getName();
    const theirs = calculated[index] ?? [];
    const seen = new Set<string>();
    const compare = (row: number, column: number): void => {
      const key = `${row},${column}`;
      if (seen.has(key)) return;
      seen.add(key);
      const value = document.plainValue(sheetId, row, column);
      const formula = document.formula(sheetId, row, column);
      const other = theirs[row]?.[column];
      const isBlank = value === '' && (other === undefined || other.text === '');
      if (isBlank && formula === '') return;
      cells++;
      if (formula !== '') formulas++;
      const format = document.formatOf(document.cell(sheetId, row, column));
      if (isBlank || areEqual(value, other, format)) return;
      const ours = typeof value === 'string' ? JSON.stringify(value) : String(value);
      differences.push(
        `${name}!${columnLetters(column + 1)}${row + 1}: ${ours}, LibreOffice ${other?.text ?? 'blank'}  ${formula}`,
      );
    };
    document.forEachCell(sheetId, compare);
    for (const [row, line] of theirs.entries()) for (const column of line.keys()) compare(row, column);
  }
  return { sheets: document.sheetIds().length, cells, formulas, differences };
}

function areEqual(value: string | number | boolean, other: OfficeCell | undefined, format: string): boolean {
  if (other === undefined) return false;
  if (typeof value === 'boolean') return other.text === String(value).toUpperCase();
  if (typeof value === 'string') return other.text === value;
  if (other.isText || other.text === '') return false;
  const number = readNumber(other.text, format);
  return Math.abs(number - value) <= TOLERANCE * Math.max(Math.abs(number), Math.abs(value));
}

/** Percentages and dates come in their own notation, with all their digits, and the decimal mark is that of the locale. */
function readNumber(text: string, format: string): number {
  if (isDateFormat(format)) return dateToSerial(Date.parse(`${text.replace(' ', 'T')}Z`), 'UTC');
  const digits = text.replace(',', '.').replace(/\s*%$/, '');
  return text.endsWith('%') ? Number(digits) / 100 : Number(digits);
}
