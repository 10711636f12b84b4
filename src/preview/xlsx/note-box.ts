/** The box in which a program shows a note: large enough for its text, so that nobody has to drag it open. */
import type { CellPoint, NoteBox } from './finish-xlsx';

export interface GridSizes {
  readonly widthOf: (column: number) => number;
  readonly heightOf: (row: number) => number;
}

const WIDTH = 280;
const LINE_HEIGHT = 16;
const CHARACTER_WIDTH = 6.5;
const PADDING = 12;
/** Between the cell and the box. */
const GAP = 12;

/** `cell` and the corners count from 0. */
export function noteBox(text: string, cell: { row: number; column: number }, sizes: GridSizes): NoteBox {
  const from = { row: cell.row, column: cell.column + 1, x: GAP, y: 2 };
  const height = lineCount(text) * LINE_HEIGHT + PADDING;
  const right = walk(from.column, from.x + WIDTH, sizes.widthOf);
  const bottom = walk(from.row, from.y + height, sizes.heightOf);
  const to: CellPoint = { row: bottom.index, column: right.index, x: right.rest, y: bottom.rest };
  return { from, to };
}

function lineCount(text: string): number {
  const room = (WIDTH - PADDING) / CHARACTER_WIDTH;
  // Letters of Chinese and Japanese are twice as wide.
  const widthOf = (line: string): number => [...line].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function walk(start: number, pixels: number, sizeOf: (index: number) => number): { index: number; rest: number } {
  let index = start;
  let rest = pixels;
  while (rest > sizeOf(index)) rest -= sizeOf(index++);
  return { index, rest: Math.round(rest) };
}
