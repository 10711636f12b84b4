/** The engine of the embedded workbook, for formulas of planned sheets without the script around them. */
import { isErrorText } from '../../src/campaign/cell';
import type { Entry } from '../../src/preview/cell-entry';
import { openWorkbook } from '../../src/preview/open-workbook';
import { type CalculatedWorkbook, type EngineSheet, isDateCell, isFormulaCell } from './evaluation';

/** As large as a new sheet. */
const ROWS = 1000;
const COLUMNS = 26;

export async function calculateWithUniver(sheets: readonly EngineSheet[]): Promise<CalculatedWorkbook> {
  const widthOf = ({ values }: EngineSheet): number => values.reduce((width, line) => Math.max(width, line.length), 0);
  const workbook = await openWorkbook({
    code: '',
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      values: [],
      rowCount: Math.max(ROWS, sheet.rowCount ?? 0, sheet.values.length),
      columnCount: Math.max(COLUMNS, widthOf(sheet)),
    })),
  });
  const idOf = (name: string): string => {
    const id = workbook.document.findSheetId(name);
    if (id === undefined) throw new Error(`The workbook has no sheet "${name}".`);
    return id;
  };
  for (const { name, values } of sheets) {
    if (values.length > 0)
      workbook.document.writeEntries(
        idOf(name),
        0,
        0,
        values.map((line) => line.map(entryFor)),
      );
  }
  await workbook.calculated();
  const formulas = new Set(
    sheets.flatMap(({ name, values }) =>
      values.flatMap((line, row) =>
        line.flatMap((value, column) => (isFormulaCell(value) ? [`${row} ${column} ${name}`] : [])),
      ),
    ),
  );
  return {
    valueAt: (name, row, column) => {
      const value = workbook.document.plainValue(idOf(name), row - 1, column - 1);
      if (value === '') return null;
      const isResult = formulas.has(`${row - 1} ${column - 1} ${name}`);
      return isResult && typeof value === 'string' && isErrorText(value) ? { error: value } : value;
    },
    dispose: () => workbook.dispose(),
  };
}

/** The kind of each entry is given, so that no text is read as a number or a formula. */
function entryFor(value: EngineSheet['values'][number][number]): Entry {
  if (value === null || value === '') return { kind: 'blank' };
  if (isFormulaCell(value)) return { kind: 'formula', text: `=${value.formula}` };
  if (isDateCell(value)) return { kind: 'number', value: value.serial };
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
}
