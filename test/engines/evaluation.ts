/** What both spreadsheet engines take and give, so that one test can ask either. */
import type { DateCell } from '../../src/campaign/cell';
import type { PlanValue } from '../../src/report/sheet-plan';

/** A planned sheet, or someone's sheet that its formulas refer to. */
export interface EngineSheet {
  readonly name: string;
  readonly values: readonly (readonly (PlanValue | DateCell)[])[];
  /** Rows of the grid where a formula reaches below the values. */
  readonly rowCount?: number;
}

export interface EngineError {
  readonly error: string;
}
export type EngineValue = number | string | boolean | null | EngineError;

/** The workbook with everything calculated; rows and columns counted from 1. */
export interface CalculatedWorkbook {
  readonly valueAt: (sheet: string, row: number, column: number) => EngineValue;
  readonly dispose: () => void;
}

export const isFormulaCell = (value: PlanValue | DateCell | undefined): value is { readonly formula: string } =>
  typeof value === 'object' && value !== null && 'formula' in value;

export const isDateCell = (value: PlanValue | DateCell | undefined): value is DateCell =>
  typeof value === 'object' && value !== null && 'serial' in value;

export const isError = (value: EngineValue): value is EngineError => typeof value === 'object' && value !== null;
