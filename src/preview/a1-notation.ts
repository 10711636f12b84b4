/** Cell addresses: `A1` notation to numbers and back. Rows and columns count from 1, as in Apps Script. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly numRows: number;
  readonly numColumns: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const AREA = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** Reads `B2`, `B2:D9`, `B:D`, `2:9` or `B2:D` on a sheet of the given size; null when the text is no such address. */
export function parseArea(text: string, maxRows: number, maxColumns: number): Area | null {
  const match = AREA.exec(text.trim());
  if (!match) return null;
  const [whole, firstColumn, firstRow, secondColumn, secondRow] = match;
  const isArea = whole.includes(':');
  if (!isArea && (!firstColumn || !firstRow)) return null;
  if (isArea && !((firstColumn || firstRow) && (secondColumn || secondRow))) return null;
  // `B2:9` and `2:B9` are no addresses: columns are open on both sides or on none.
  if (isArea && Boolean(firstColumn) !== Boolean(secondColumn)) return null;
  const left = firstColumn ? columnNumber(firstColumn) : 1;
  const top = firstRow ? Number(firstRow) : 1;
  const right = isArea ? (secondColumn ? columnNumber(secondColumn) : maxColumns) : left;
  const bottom = isArea ? (secondRow ? Number(secondRow) : maxRows) : top;
  if (top < 1 || left < 1 || bottom < 1) return null;
  const [row, lastRow] = top <= bottom ? [top, bottom] : [bottom, top];
  const [column, lastColumn] = left <= right ? [left, right] : [right, left];
  return { row, column, numRows: lastRow - row + 1, numColumns: lastColumn - column + 1 };
}

export function areaNotation(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.numRows === 1 && area.numColumns === 1) return first;
  return `${first}:${columnLetters(area.column + area.numColumns - 1)}${area.row + area.numRows - 1}`;
}

export function intersectAreas(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const numRows = Math.min(a.row + a.numRows, b.row + b.numRows) - row;
  const numColumns = Math.min(a.column + a.numColumns, b.column + b.numColumns) - column;
  return numRows > 0 && numColumns > 0 ? { row, column, numRows, numColumns } : null;
}

/** What is left of an area when a part is taken out: at most four rectangles. */
export function subtractArea(area: Area, part: Area): Area[] {
  const shared = intersectAreas(area, part);
  if (!shared) return [area];
  const below = shared.row + shared.numRows;
  const right = shared.column + shared.numColumns;
  return [
    { ...area, numRows: shared.row - area.row },
    { ...area, row: below, numRows: area.row + area.numRows - below },
    { ...shared, column: area.column, numColumns: shared.column - area.column },
    { ...shared, column: right, numColumns: area.column + area.numColumns - right },
  ].filter((piece) => piece.numRows > 0 && piece.numColumns > 0);
}

/** Where an area lies after `count` rows (columns) were put in before `at`, or taken out from `at` on when `count` is negative. */
export function shiftArea(area: Area, axis: 'row' | 'column', at: number, count: number): Area | null {
  const size = axis === 'row' ? area.numRows : area.numColumns;
  const first = area[axis];
  const moved = (position: number) =>
    count >= 0
      ? position >= at
        ? position + count
        : position
      : position >= at
        ? Math.max(at, position + count)
        : position;
  const start = moved(first);
  const end = moved(first + size);
  if (end <= start) return null;
  return axis === 'row'
    ? { ...area, row: start, numRows: end - start }
    : { ...area, column: start, numColumns: end - start };
}
