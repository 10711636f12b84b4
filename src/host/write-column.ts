/** A column of somebody's own sheet that gets one formula of ours. */
import { spreadsheet } from './read-spreadsheet';

export interface FormulaColumn {
  readonly sheet: string;
  /** Counted from 1. */
  readonly column: number;
  readonly headerRow: number;
  readonly header: string;
  /** With `;` between arguments, which Sheets takes in every locale. */
  readonly formula: string;
  readonly format: string;
  /** Cells from the formula on that it fills; 0: down to the end of the sheet. */
  readonly rows: number;
}

/** Whether any cell of a column has a formula, whatever it shows. */
export function holdsFormulas(name: string, column: number): boolean {
  const sheet = spreadsheet().getSheetByName(name);
  if (sheet === null || column > sheet.getMaxColumns()) return false;
  return sheet
    .getRange(1, column, sheet.getMaxRows(), 1)
    .getFormulas()
    .some(([formula]) => formula !== '');
}

export function writeFormulaColumn({
  sheet: name,
  column,
  headerRow,
  header,
  formula,
  format,
  rows,
}: FormulaColumn): void {
  const sheet = spreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no sheet "${name}".`);
  const width = sheet.getMaxColumns();
  if (column > width) sheet.insertColumnsAfter(width, column - width);
  const first = headerRow + 1;
  const below = sheet.getMaxRows() - headerRow;
  if (below < 1) sheet.insertRowsAfter(headerRow, 1);
  const height = rows > 0 ? rows : Math.max(1, below);
  // What stands there would keep the formula from filling its cells.
  sheet.getRange(first, column, height, 1).clearContent();
  sheet.getRange(headerRow, column).setValue(header);
  sheet.getRange(first, column, height, 1).setNumberFormat(format);
  sheet.getRange(first, column).setFormula(formula).activate();
}
