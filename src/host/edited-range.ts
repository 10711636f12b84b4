/** The cells of an edit, for the simple trigger that formats our formulas. */

/** What Sheets calls the format of a cell that nobody formatted. */
const DEFAULT_FORMATS: readonly string[] = ['', 'General', 'auto', '0.###############'];

export interface EditedRange {
  readonly formula: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Formats the cells from the edited one on, where they have the default format or one of those that an earlier formula got. */
  readonly format: (rows: number, columns: number, pattern: string, earlier: readonly string[]) => void;
}

/** Null when more than a cell was edited: a pasted block brings its own formats. One service call. */
export function readEdit(event: GoogleAppsScript.Events.SheetsOnEdit): EditedRange | null {
  const { range } = event;
  if (range.getNumRows() !== 1 || range.getNumColumns() !== 1) return null;
  const formula = range.getFormula();
  if (formula === '') return null;
  const sheet = range.getSheet();
  return {
    formula,
    get maxRows() {
      return sheet.getMaxRows();
    },
    get maxColumns() {
      return sheet.getMaxColumns();
    },
    format: (rows, columns, pattern, earlier) => {
      const height = Math.min(rows, sheet.getMaxRows() - range.getRow() + 1);
      const width = Math.min(columns, sheet.getMaxColumns() - range.getColumn() + 1);
      const filled = range.offset(0, 0, height, width);
      const isFree = (format: string): boolean => DEFAULT_FORMATS.includes(format) || earlier.includes(format);
      const formats = filled.getNumberFormats();
      if (formats.every((row) => row.every(isFree)) && fillsAll(filled.getValues())) {
        filled.setNumberFormat(pattern);
      } else if (isFree(formats[0]?.[0] ?? '')) {
        // Cells below are somebody's own: only the formula's own cell is surely ours to format.
        range.setNumberFormat(pattern);
      }
    },
  };
}

/**
 * False where other content keeps the formula from filling its cells. One that shows an error, or is still loading, has filled
 * nothing, and whatever stands beside it is not from us.
 */
function fillsAll(values: readonly (readonly unknown[])[]): boolean {
  const [first, ...others] = values.flat();
  const hasFilled = typeof first !== 'string' || !/^(?:#|Loading)/.test(first);
  return hasFilled || others.every((value) => value === '');
}
