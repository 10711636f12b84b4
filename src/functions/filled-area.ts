/** Which cells a typed formula of ours fills, told from its text: a range in gives a range out. */
import { isKpiId, type KpiId, kpiById } from '../kpi/catalogue';
import type { Unit } from '../kpi/define-kpi';

export interface FilledArea {
  readonly kpi: KpiId;
  readonly rows: number;
  readonly columns: number;
}

/** Null unless the whole formula is one call of ours; inside a larger formula its format is the user's business. */
export function filledArea(formula: string, maxRows: number, maxColumns: number): FilledArea | null {
  const call = /^=\s*([A-Z_]+)\s*\((.*)\)\s*$/is.exec(formula);
  const id = call?.[1]?.toUpperCase() ?? '';
  if (call === null || !isKpiId(id) || !isOneCall(call[2] as string)) return null;
  let rows = 1;
  let columns = 1;
  const text = (call[2] as string).replace(/"(?:[^"]|"")*"/g, '""');
  const ranges = /\$?([A-Z]{1,3})?\$?(\d+)?:\$?([A-Z]{1,3})?\$?(\d+)?/gi;
  for (let found = ranges.exec(text); found !== null; found = ranges.exec(text)) {
    const [, fromColumn, fromRow, toColumn, toRow] = found;
    const firstRow = fromRow === undefined ? 1 : Number(fromRow);
    const lastRow = toRow === undefined ? maxRows : Number(toRow);
    const firstColumn = fromColumn === undefined ? 1 : columnNumber(fromColumn);
    const lastColumn = toColumn === undefined ? maxColumns : columnNumber(toColumn);
    rows = Math.max(rows, Math.abs(lastRow - firstRow) + 1);
    columns = Math.max(columns, Math.abs(lastColumn - firstColumn) + 1);
  }
  return { kpi: id, rows, columns };
}

/** Number format of a KPI's values; money gets two decimals, because a cell does not know its currency. */
export function formatOf(id: KpiId): string {
  const formats: Readonly<Record<Unit, string>> = {
    fraction: '0.00%',
    multiple: '0.00"x"',
    money: '#,##0.00',
    unitMoney: '#,##0.00##',
  };
  return formats[kpiById(id).unit];
}

/** "A1)+SUM(B1" closes the first call before the end. */
function isOneCall(args: string): boolean {
  let depth = 0;
  for (const character of args.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
