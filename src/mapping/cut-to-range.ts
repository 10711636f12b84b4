/** A part of a sheet, chosen by its range: cells outside of it count as blank, so that addresses stay what they are. */
import type { Cell } from '../campaign/cell';
import type { Grid } from './find-table';

/** Rows and columns counted from 0, both ends included. */
export interface Part {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const RANGE = /^(?:.*!)?\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i;

/** "B3:H40", "B:H" or "3:40"; null where it is none, or lies outside of the filled cells. */
export function partOf(grid: Grid, range: string): Part | null {
  const found = RANGE.exec(range.trim());
  if (found === null) return null;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = found;
  if (firstColumn === '' && firstRow === '') return null;
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = [firstRow === '' ? 0 : Number(firstRow) - 1, lastRow === '' ? grid.length - 1 : Number(lastRow) - 1];
  const columns = [
    firstColumn === '' ? 0 : columnOf(firstColumn),
    lastColumn === '' ? width - 1 : columnOf(lastColumn),
  ];
  const part = {
    top: Math.max(0, Math.min(...rows)),
    bottom: Math.min(grid.length - 1, Math.max(...rows)),
    left: Math.max(0, Math.min(...columns)),
    right: Math.min(width - 1, Math.max(...columns)),
  };
  return part.top > part.bottom || part.left > part.right ? null : part;
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The rows from the first one of the part; columns before it are blank. */
export const rowsOfPart = (grid: Grid, { top, bottom, left, right }: Part): Grid =>
  grid
    .slice(top, bottom + 1)
    .map((row) => row.slice(0, right + 1).map((cell, column) => (column < left ? null : cell)));

/** The whole grid with nothing outside of the part. */
export function cutToPart(grid: Grid, part: Part): Grid {
  const blank: readonly Cell[] = [];
  return [...grid.slice(0, part.top).map(() => blank), ...rowsOfPart(grid, part)];
}
