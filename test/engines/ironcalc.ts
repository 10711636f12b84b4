/** IronCalc as a second opinion on every formula that a report writes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { type CalculatedWorkbook, type EngineSheet, type EngineValue, isDateCell, isFormulaCell } from './evaluation';

type Written = EngineSheet['values'][number][number];

export interface IronCalcWorkbook extends CalculatedWorkbook {
  /** Types into one cell and calculates everything anew. */
  readonly change: (sheet: string, row: number, column: number, value: Written) => void;
  readonly insertRow: (sheet: string, row: number) => void;
  readonly deleteRow: (sheet: string, row: number) => void;
}

/** What the engine's `getCellType` answers. */
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;
/** Without it the engine shows a number by the cell's own format, which cuts digits off. */
const ALL_DIGITS = '0.00000000000000E+00';

let started = false;

export function calculateWithIronCalc(sheets: readonly EngineSheet[]): IronCalcWorkbook {
  if (!started) {
    const path = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
    initSync({ module: readFileSync(path) });
    started = true;
  }
  const model = new Model('report', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const position = new Map<string, number>();
  for (const [index, { name }] of sheets.entries()) {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
    position.set(name, index);
  }
  const sheetAt = (name: string): number => {
    const index = position.get(name);
    if (index === undefined) throw new Error(`The workbook has no sheet "${name}".`);
    return index;
  };
  sheets.forEach(({ values }, sheet) => {
    values.forEach((line, row) => {
      line.forEach((value, column) => {
        if (value !== null && value !== '') model.setUserInput(sheet, row + 1, column + 1, inputFor(value));
      });
    });
  });
  model.resumeEvaluation();
  model.evaluate();
  return {
    valueAt: (name, row, column) => readCell(model, sheetAt(name), row, column),
    change: (name, row, column, value) => {
      model.setUserInput(sheetAt(name), row, column, inputFor(value));
      model.evaluate();
    },
    insertRow: (name, row) => {
      model.insertRows(sheetAt(name), row, 1);
      model.evaluate();
    },
    deleteRow: (name, row) => {
      model.deleteRows(sheetAt(name), row, 1);
      model.evaluate();
    },
    dispose: () => model.free(),
  };
}

/** A leading apostrophe keeps every text a text: "12", "TRUE" and "=1+1" as well. */
function inputFor(value: Written): string {
  if (value === null || value === '') return '';
  if (isFormulaCell(value)) return `=${withCommas(value.formula)}`;
  if (isDateCell(value)) return String(value.serial);
  return typeof value === 'string' ? `'${value}` : String(value).toUpperCase();
}

/** Arguments stand between commas in the engine's language; texts and names of sheets keep their semicolons. */
export const withCommas = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g, (part) => (part === ';' ? ',' : part));

function readCell(model: Model, sheet: number, row: number, column: number): EngineValue {
  const isBlank = model.getCellContent(sheet, row, column) === '';
  if (isBlank) return null;
  const type = model.getCellType(sheet, row, column);
  const shown = (): string => model.getFormattedCellValue(sheet, row, column);
  switch (type) {
    case TEXT:
      return shown();
    case LOGICAL:
      return shown() === 'TRUE';
    case ERROR:
      return { error: shown() };
    case NUMBER: {
      model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
      const value = Number(shown());
      if (Number.isNaN(value)) throw new Error(`IronCalc shows a number as "${shown()}".`);
      return value;
    }
    default:
      throw new Error(`IronCalc gives a cell of an unknown type ${type}.`);
  }
}
