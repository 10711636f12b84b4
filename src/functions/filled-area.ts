/** Which cells a typed formula of ours fills, told from its text: a range in gives a range out. */
import { isKpiId, type KpiId, kpiById } from '../kpi/catalogue';
import type { Unit } from '../kpi/define-kpi';

export interface FilledArea {
  readonly kpi: KpiId;
  readonly rows: number;
  readonly columns: number;
}

/** An argument that is nothing but a range, with or without a sheet's name: E2:E, 'Plan: 2026'!$A$1:$B$9. */
const BARE_RANGE = /^(?:(?:'(?:[^']|'')*'|[^\s'!]+)!)?\$?([A-Z]{1,3})?\$?(\d+)?:\$?([A-Z]{1,3})?\$?(\d+)?$/i;

/**
 * Null unless the whole formula is one call of ours; inside a larger formula its format is the user's business. Anything
 * computed among the arguments may have any size, so then only the formula's own cell counts.
 */
export function filledArea(formula: string, maxRows: number, maxColumns: number): FilledArea | null {
  const call = /^=\s*([A-Z_]+)\s*\((.*)\)\s*$/is.exec(formula);
  const id = call?.[1]?.toUpperCase() ?? '';
  const args = call === null ? null : splitArguments(call[2] as string);
  if (args === null || !isKpiId(id)) return null;
  let rows = 1;
  let columns = 1;
  for (const argument of args) {
    if (argument.includes('(')) return { kpi: id, rows: 1, columns: 1 };
    const range = BARE_RANGE.exec(argument);
    if (range === null) continue;
    const [, fromColumn, fromRow, toColumn, toRow] = range;
    const firstRow = fromRow === undefined ? 1 : Number(fromRow);
    const lastRow = toRow === undefined ? maxRows : Number(toRow);
    const firstColumn = fromColumn === undefined ? 1 : columnNumber(fromColumn);
    const lastColumn = toColumn === undefined ? maxColumns : columnNumber(toColumn);
    rows = Math.max(rows, Math.abs(lastRow - firstRow) + 1);
    columns = Math.max(columns, Math.abs(lastColumn - firstColumn) + 1);
  }
  return { kpi: id, rows, columns };
}

/** Money gets two decimals, because a cell does not know its currency. */
const FORMATS: Readonly<Record<Unit, string>> = {
  fraction: '0.00%',
  multiple: '0.00"x"',
  money: '#,##0.00',
  unitMoney: '#,##0.00##',
};

/** Number format of a KPI's values. */
export const formatOf = (id: KpiId): string => FORMATS[kpiById(id).unit];

/** All formats that typed formulas get from us. */
export const GIVEN_FORMATS: readonly string[] = Object.values(FORMATS);

/** The arguments of one call, or null where "A1)+SUM(B1" closes the call before the end. */
function splitArguments(text: string): string[] | null {
  const args: string[] = [''];
  let depth = 0;
  for (const part of text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']/g) ?? []) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (depth < 0) return null;
    if (depth === 0 && (part === ';' || part === ',')) args.push('');
    else args[args.length - 1] += part;
  }
  return depth === 0 ? args.map((argument) => argument.trim()) : null;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
