/**
 * Custom functions of the add-on inside the engine: arguments as Apps Script gives them, results as Sheets shows them. A function
 * that throws leaves `#ERROR!` and its message in the cell and never stops the calculation.
 */
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { dateFormatOf, isDate, isDateFormat } from './cell-entry';
import { dateToSerial, serialToDate } from './time-zone';

export interface CustomFunctionHost {
  readonly timeZone: string;
  readonly locale: string;
  /** Runs the script's function of that name; what it throws becomes the cell's message. */
  call(name: string, args: unknown[]): unknown;
  keepMessage(sheetId: string, row: number, column: number, message: string): void;
}

export class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    /** In cells names are upper case, in the script they need not be. */
    private readonly scriptName: string,
    private readonly host: CustomFunctionHost,
  ) {
    super(scriptName.toUpperCase());
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    try {
      const args = variants.map((variant) => this.argument(variant));
      return this.result(this.host.call(this.scriptName, args));
    } catch (error) {
      const message = error instanceof Error || hasMessage(error) ? String(error.message) : String(error);
      this.host.keepMessage(this.subUnitId ?? '', this.row, this.column, message);
      return ErrorValueObject.create(ErrorType.ERROR, message);
    }
  }

  // ---- arguments ----

  private argument(variant: FunctionVariantType): unknown {
    if (variant.isReferenceObject()) return this.reference(variant as BaseReferenceObject);
    const value = variant as BaseValueObject;
    return value.isArray() ? this.array(value as ArrayValueObject) : this.scalar(value, value.getPattern());
  }

  private reference(reference: BaseReferenceObject): unknown {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const rows = endRow - startRow + 1;
    const columns = endColumn - startColumn + 1;
    if (!(rows > 0 && columns > 0)) throw new Error('The range does not exist.');
    const grid: unknown[][] = Array.from({ length: rows }, () => new Array(columns).fill(''));
    const unitId = reference.getUnitId();
    const sheetId = reference.getSheetId();
    reference.iterator((value, row, column) => {
      if (!value || row < startRow || row > endRow || column < startColumn || column > endColumn) return;
      const pattern = value.isNumber() ? reference.getCellPattern(unitId, sheetId, row, column) : '';
      (grid[row - startRow] as unknown[])[column - startColumn] = this.scalar(value, pattern);
    });
    return unwrapSingle(grid);
  }

  private array(array: ArrayValueObject): unknown {
    const grid: unknown[][] = Array.from({ length: array.getRowCount() }, () =>
      new Array(array.getColumnCount()).fill(''),
    );
    array.iterator((value, row, column) => {
      (grid[row] as unknown[])[column] = value ? this.scalar(value, value.getPattern()) : '';
    });
    return unwrapSingle(grid);
  }

  private scalar(value: BaseValueObject, pattern: string): unknown {
    if (value.isNull()) return '';
    if (value.isError()) return (value as ErrorValueObject).getErrorType();
    if (value.isBoolean()) return Boolean(value.getValue());
    if (value.isNumber()) {
      const number = Number(value.getValue());
      return isDateFormat(pattern || undefined) ? serialToDate(number, this.host.timeZone) : number;
    }
    return value.getValue();
  }

  // ---- results ----

  private result(value: unknown): FunctionVariantType {
    if (!Array.isArray(value)) return this.cell(value);
    const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
    const columnCount = Math.max(0, ...rows.map((row) => row.length));
    if (columnCount === 0) return NullValueObject.create();
    const calculateValueList = rows.map((row) =>
      Array.from({ length: columnCount }, (_, column) => this.cell(row[column])),
    );
    return ArrayValueObject.create({
      calculateValueList,
      rowCount: rows.length,
      columnCount,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }

  private cell(value: unknown): BaseValueObject {
    if (value === null || value === undefined) return NullValueObject.create();
    switch (typeof value) {
      case 'number':
        return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
      case 'boolean':
        return BooleanValueObject.create(value);
      case 'string':
        return StringValueObject.create(value);
      default:
        if (isDate(value)) {
          if (Number.isNaN(Number(value))) return ErrorValueObject.create(ErrorType.NUM);
          return NumberValueObject.create(
            dateToSerial(Number(value), this.host.timeZone),
            dateFormatOf(this.host.locale),
          );
        }
        throw new Error('A custom function returns text, numbers, booleans, dates or an array of them.');
    }
  }
}

function unwrapSingle(grid: unknown[][]): unknown {
  return grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid;
}

function hasMessage(error: unknown): error is { message: unknown } {
  return typeof error === 'object' && error !== null && 'message' in error;
}
