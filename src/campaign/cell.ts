/** What a cell of someone's sheet holds, as the host hands it over. */

/** A date cell: days since 1899-12-30 as Sheets counts them, the time of day as the fraction. */
export interface DateCell {
  readonly serial: number;
}
/** Blank cells are null; error cells are text such as "#DIV/0!". */
export type Cell = number | string | boolean | DateCell | null;

export const isDateCell = (cell: Cell): cell is DateCell => typeof cell === 'object' && cell !== null;

/** The errors that a spreadsheet shows in a cell; they arrive as text. */
const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)$/;

export const isErrorText = (text: string): boolean => ERROR_TEXT.test(text);

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Address of a cell, both counted from 1. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;
