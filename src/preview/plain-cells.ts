/**
 * Cells of a range as plain values, for functions that the layer computes itself. The engine makes an object of every cell each time
 * that a formula looks at it; a report looks at the same columns a hundred times over, so they are read once for a calculation.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, ErrorValueObject } from '@univerjs/engine-formula';

export type PlainCell = number | string | boolean | null | ErrorValueObject;

export function plainValue(value: Nullable<BaseValueObject>): PlainCell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return value as ErrorValueObject;
  if (value.isNumber()) return Number(value.getValue());
  if (value.isBoolean()) return Boolean(value.getValue());
  return String(value.getValue());
}

export class PlainCells {
  private readonly known = new Map<string, readonly PlainCell[]>();

  /** Within one calculation a range is complete before the first formula that reads it runs; afterwards it may be another one. */
  forget(): void {
    this.known.clear();
  }

  /** Column after column; `rows` cells each. */
  read(reference: BaseReferenceObject): readonly PlainCell[] {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const key = `${reference.getUnitId()}!${reference.getSheetId()}!${startRow}:${endRow}:${startColumn}:${endColumn}`;
    let cells = this.known.get(key);
    if (!cells) {
      cells = spills(reference) ? readThroughEngine(reference) : readMatrix(reference);
      this.known.set(key, cells);
    }
    return cells;
  }
}

/** Where formulas fill other cells than their own, only the engine knows which content holds. */
function spills(reference: BaseReferenceObject): boolean {
  const spilled = [
    reference.getCurrentActiveArrayFormulaCellData(),
    reference.getCurrentRuntimeActiveArrayFormulaCellData(),
  ];
  return spilled.some((matrix) => matrix !== undefined && matrix.getSizeOf() > 0);
}

function readThroughEngine(reference: BaseReferenceObject): PlainCell[] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rows = endRow - startRow + 1;
  const cells = new Array<PlainCell>(rows * (endColumn - startColumn + 1)).fill(null);
  reference.iterator((value, row, column) => {
    cells[(column - startColumn) * rows + row - startRow] = plainValue(value);
  });
  return cells;
}

function readMatrix(reference: BaseReferenceObject): PlainCell[] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rows = endRow - startRow + 1;
  const cells = new Array<PlainCell>(rows * (endColumn - startColumn + 1)).fill(null);
  const written = reference.getCurrentActiveSheetData()?.cellData;
  const calculated = reference.getCurrentRuntimeSheetData();
  for (let row = startRow; row <= endRow; row++)
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = calculated?.getValue(row, column) || written?.getValue(row, column);
      cells[(column - startColumn) * rows + row - startRow] = plainCell(reference, cell);
    }
  return cells;
}

function plainCell(reference: BaseReferenceObject, cell: Nullable<ICellData>): PlainCell {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  // A number in a format of its own may be text; without one it is what it is.
  if (typeof cell.v === 'number' && cell.t !== 3 && !cell.s) return cell.v;
  return plainValue(reference.getCellValueObject(cell));
}
