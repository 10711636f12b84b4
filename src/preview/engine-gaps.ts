/**
 * Where the engine's functions differ from those of Google Sheets, among the functions that the add-on writes and its users type.
 * Formula syntax (`;`, open ranges) is handled in formula-text.ts; names of errors in workbook-document.ts.
 */
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Engine } from './engine';
import { PARSE_ERROR_FUNCTION } from './formula-text';
import { PlainCells } from './plain-cells';
import { ConditionalSum, PlainSum } from './range-sums';
import { dateToSerial, serialToDate } from './time-zone';

/**
 * The engine keeps an index of values by column, for lookups. It looks through all values of a column for each cell that a formula
 * fills, so that filling 100,000 cells takes minutes. Without entries the engine searches the cells themselves.
 */
function switchOffIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

/** `locale` as `getSpreadsheetLocale` gives it. */
export function fillEngineGaps(engine: Engine, locale: string): void {
  switchOffIndex();
  const { functions } = engine;
  const builtIn = (name: string): BaseFunction => functions.getExecutor(name) as BaseFunction;
  const ifError = builtIn('IFERROR');
  const cells = new PlainCells();
  engine.onCalculationStart(() => cells.forget());
  engine.onCalculationRest(() => cells.forget());
  for (const name of ['SUMIFS', 'COUNTIFS', 'MAXIFS', 'MINIFS'] as const)
    functions.registerExecutors(new ConditionalSum(name, builtIn(name), cells));
  for (const name of ['SUM', 'COUNT'] as const) functions.registerExecutors(new PlainSum(name, builtIn(name), cells));
  functions.registerExecutors(
    new ParseError(PARSE_ERROR_FUNCTION),
    new IfError('IFERROR', ifError),
    new EDate('EDATE'),
    new Fixed('FIXED', functions.getExecutor('FIXED') as BaseFunction, locale),
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

/** The engine writes a decimal point everywhere; Sheets writes the marks of the spreadsheet's locale. */
class Fixed extends BaseFunction {
  override minParams = 1;
  override maxParams = 3;
  private readonly marks: Readonly<Record<string, string>>;
  constructor(
    name: string,
    private readonly builtIn: BaseFunction,
    locale: string,
  ) {
    super(name);
    const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1_000_000.5);
    const mark = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
    this.marks = { '.': mark('decimal', '.'), ',': mark('group', ',') };
  }
  override calculate(...variants: BaseValueObject[]): FunctionVariantType {
    const result = this.builtIn.calculate(...variants) as BaseValueObject;
    return result.isArray()
      ? (result as ArrayValueObject).map((text) => this.withMarks(text as BaseValueObject))
      : this.withMarks(result);
  }
  private withMarks(text: BaseValueObject): BaseValueObject {
    if (!text.isString()) return text;
    return StringValueObject.create(String(text.getValue()).replace(/[.,]/g, (sign) => this.marks[sign] ?? sign));
  }
}

function firstOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? ((value as ArrayValueObject).getFirstCell() as BaseValueObject) : value;
}
