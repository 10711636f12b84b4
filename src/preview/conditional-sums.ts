/**
 * `SUMIFS` and its family for the conditions that the add-on writes: a number, and `"<>"` for cells that hold something. The engine
 * takes a third of a second for `"<>"` over 10,000 rows; every other condition is left to it.
 */
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  NumberValueObject,
} from '@univerjs/engine-formula';

type Condition = (value: BaseValueObject | null) => boolean;

export class ConditionalSum extends BaseFunction {
  constructor(
    name: 'SUMIFS' | 'COUNTIFS' | 'MAXIFS' | 'MINIFS',
    private readonly builtIn: BaseFunction,
  ) {
    super(name);
    this.needsReferenceObject = true;
    this.minParams = builtIn.minParams;
    this.maxParams = builtIn.maxParams;
  }

  override calculate(...args: FunctionVariantType[]): FunctionVariantType {
    return this.calculateSimple(args) ?? this.calculateByEngine(args);
  }

  private calculateByEngine(args: FunctionVariantType[]): FunctionVariantType {
    const { builtIn } = this;
    builtIn.setRefInfo(this.unitId ?? '', this.subUnitId ?? '', this.row, this.column);
    const result = Reflect.apply(builtIn.calculate, builtIn, args) as FunctionVariantType;
    if (this.name !== 'MAXIFS' && this.name !== 'MINIFS') return result;
    if (result.isReferenceObject()) return result;
    const value = result as BaseValueObject;
    if (value.isError()) return value;
    // Where no row fits, the engine answers with an empty array or a blank; Sheets with 0.
    if (value.isArray()) return isSingle(value as ArrayValueObject) ? NumberValueObject.create(0) : value;
    return value.isNull() || !Number.isFinite(value.getValue()) ? NumberValueObject.create(0) : value;
  }

  private calculateSimple(args: readonly FunctionVariantType[]): BaseValueObject | null {
    const first = this.name === 'COUNTIFS' ? 0 : 1;
    const ranges: BaseReferenceObject[] = [];
    const conditions: Condition[] = [];
    for (let index = first; index < args.length; index += 2) {
      const range = args[index];
      const condition = args[index + 1] ? readCondition(args[index + 1] as FunctionVariantType) : null;
      if (!range?.isReferenceObject() || !condition) return null;
      ranges.push(range as BaseReferenceObject);
      conditions.push(condition);
    }
    const target = first === 1 ? args[0] : ranges[0];
    if (!target?.isReferenceObject() || ranges.length === 0) return null;
    const targetRange = target as BaseReferenceObject;
    const shape = shapeOf(targetRange);
    if (shape === null || ranges.some((range) => shapeOf(range) !== shape)) return null;
    const cells = ranges.map(readColumnwise);
    return this.combine(readColumnwise(targetRange), (index) =>
      conditions.every((fits, k) => fits(cells[k]?.[index] ?? null)),
    );
  }

  private combine(target: readonly (BaseValueObject | null)[], fits: (index: number) => boolean): BaseValueObject {
    let count = 0;
    let sum = 0;
    let numbers = 0;
    let best = this.name === 'MAXIFS' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    for (let index = 0; index < target.length; index++) {
      if (!fits(index)) continue;
      count++;
      const value = target[index];
      if (this.name === 'COUNTIFS' || !value) continue;
      if (value.isError()) return value;
      if (!value.isNumber()) continue;
      const number = Number(value.getValue());
      numbers++;
      sum += number;
      best = this.name === 'MAXIFS' ? Math.max(best, number) : Math.min(best, number);
    }
    if (this.name === 'COUNTIFS') return NumberValueObject.create(count);
    if (this.name === 'SUMIFS') return NumberValueObject.create(sum);
    return NumberValueObject.create(numbers > 0 ? best : 0);
  }
}

function readCondition(variant: FunctionVariantType): Condition | null {
  let criterion: BaseValueObject;
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    if (shapeOf(reference) !== '1x1') return null;
    criterion = reference.getFirstCell();
  } else criterion = variant as BaseValueObject;
  if (criterion.isArray() || criterion.isError() || criterion.isNull()) return null;
  if (criterion.isNumber()) {
    const wanted = Number(criterion.getValue());
    return (value) => value?.isNumber() === true && Number(value.getValue()) === wanted;
  }
  if (criterion.isString() && criterion.getValue() === '<>')
    return (value) => value !== null && !value.isNull() && !(value.isString() && value.getValue() === '');
  return null;
}

function shapeOf(reference: BaseReferenceObject): string | null {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rows = endRow - startRow + 1;
  const columns = endColumn - startColumn + 1;
  return rows > 0 && columns > 0 ? `${rows}x${columns}` : null;
}

function readColumnwise(reference: BaseReferenceObject): (BaseValueObject | null)[] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rows = endRow - startRow + 1;
  const cells = new Array<BaseValueObject | null>(rows * (endColumn - startColumn + 1)).fill(null);
  reference.iterator((value, row, column) => {
    cells[(column - startColumn) * rows + row - startRow] = value ?? null;
  });
  return cells;
}

function isSingle(value: ArrayValueObject): boolean {
  return value.getRowCount() <= 1 && value.getColumnCount() <= 1;
}
