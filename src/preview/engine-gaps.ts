/**
 * Where the engine's functions differ from those of Google Sheets, among the functions that the add-on writes and its users type.
 * Formula syntax (`;`, open ranges) is handled in formula-text.ts; names of errors in workbook-document.ts.
 */
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { PARSE_ERROR_FUNCTION } from './formula-text';
import { dateToSerial, serialToDate } from './time-zone';

export function fillEngineGaps(functions: IFunctionService): void {
  const ifError = functions.getExecutor('IFERROR') as BaseFunction;
  for (const name of ['MAXIFS', 'MINIFS'])
    functions.registerExecutors(new ZeroWhenNoneFits(name, functions.getExecutor(name) as BaseFunction));
  functions.registerExecutors(
    new ParseError(PARSE_ERROR_FUNCTION),
    new IfError('IFERROR', ifError),
    new EDate('EDATE'),
  );
}

/** A formula whose text is no formula. */
class ParseError extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;
  override calculate(): BaseValueObject {
    return ErrorValueObject.create(ErrorType.ERROR);
  }
}

/** `IFERROR(value)` gives a blank in Sheets; the engine wants the second argument. */
class IfError extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;
  constructor(
    name: string,
    private readonly builtIn: BaseFunction,
  ) {
    super(name);
  }
  override calculate(value: BaseValueObject, otherwise?: BaseValueObject): FunctionVariantType {
    return this.builtIn.calculate(value, otherwise ?? NullValueObject.create()) as FunctionVariantType;
  }
}

/** Where no row fits, the engine's result is no number; in Sheets it is 0. */
class ZeroWhenNoneFits extends BaseFunction {
  constructor(
    name: string,
    private readonly builtIn: BaseFunction,
  ) {
    super(name);
    this.needsReferenceObject = builtIn.needsReferenceObject;
    this.needsExpandParams = builtIn.needsExpandParams;
    this.minParams = builtIn.minParams;
    this.maxParams = builtIn.maxParams;
  }
  override calculate(...args: FunctionVariantType[]): FunctionVariantType {
    const result = Reflect.apply(this.builtIn.calculate, this.builtIn, args) as FunctionVariantType;
    if (result.isReferenceObject()) return result;
    const value = result as BaseValueObject;
    if (value.isError()) return value;
    // One criterion cell gives one number; only the engine's mark for an empty choice is an array then.
    if (value.isArray()) return isSingle(value as ArrayValueObject) ? NumberValueObject.create(0) : value;
    return value.isNull() || !Number.isFinite(value.getValue()) ? NumberValueObject.create(0) : value;
  }
}

/** The engine counts on into the next month (31 January plus one month is 2 March); Sheets stops at the month's last day. */
class EDate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  override calculate(start: BaseValueObject, months: BaseValueObject): FunctionVariantType {
    if (!start.isArray()) return this.move(start, firstOf(months));
    return (start as ArrayValueObject).map((date, row, column) => {
      const by = months.isArray()
        ? ((months as ArrayValueObject).get(row, column) ?? NullValueObject.create())
        : months;
      return this.move(date as BaseValueObject, by as BaseValueObject);
    });
  }
  private move(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    if (start.isError()) return start;
    if (months.isError()) return months;
    const serial = Number(start.getValue());
    const by = Math.trunc(Number(months.getValue()));
    if (Number.isNaN(serial) || Number.isNaN(by)) return ErrorValueObject.create(ErrorType.VALUE);
    const date = serialToDate(Math.floor(serial), 'Etc/UTC');
    const month = date.getUTCMonth() + by;
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    const moved = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay));
    return NumberValueObject.create(dateToSerial(moved, 'Etc/UTC'), 'yyyy/mm/dd;@');
  }
}

function firstOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? ((value as ArrayValueObject).getFirstCell() as BaseValueObject) : value;
}

function isSingle(array: ArrayValueObject): boolean {
  return array.getRowCount() <= 1 && array.getColumnCount() <= 1;
}
