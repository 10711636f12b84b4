/** Reads someone's sheets in as few calls as there are; dates leave this room as numbers. */
import type { Cell } from '../campaign/cell';
import { dayFromParts } from '../campaign/read-date';

export interface SpreadsheetFacts {
  readonly locale: string;
  readonly timeZone: string;
  /** Today in the spreadsheet's time zone, as Sheets counts days. */
  readonly today: number;
}

/** A sheet as it stands, from its first row and column. */
export interface ReadSheet {
  readonly name: string;
  readonly maxRows: number;
  readonly cells: readonly (readonly Cell[])[];
  /** The number format of each cell: in a spreadsheet it is the format that says € or %. */
  readonly formats: readonly (readonly string[])[];
}

export const spreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

export function readFacts(): SpreadsheetFacts {
  const timeZone = spreadsheet().getSpreadsheetTimeZone();
  return { locale: spreadsheet().getSpreadsheetLocale(), timeZone, today: Math.floor(serialOf(new Date(), timeZone)) };
}

/** By its id also where it was renamed since; null where there is no such sheet. */
export function readSheet({ sheet: name, sheetId }: SheetName, timeZone: string): ReadSheet | null {
  const sheet = findSheet({ sheet: name, ...(sheetId === undefined ? {} : { sheetId }) });
  if (sheet === null) return null;
  const filled = sheet.getDataRange();
  return {
    name: sheetId === undefined ? name : sheet.getName(),
    maxRows: sheet.getMaxRows(),
    cells: toCells(filled.getValues(), timeZone),
    formats: filled.getNumberFormats(),
  };
}

export interface SheetName {
  readonly sheet: string;
  readonly sheetId?: number;
}

const findSheet = ({ sheet, sheetId }: SheetName): GoogleAppsScript.Spreadsheet.Sheet | null =>
  (sheetId === undefined ? null : spreadsheet().getSheetById(sheetId)) ?? spreadsheet().getSheetByName(sheet);

/** A call for each row is all that there is: of many rows only some are looked at. */
const MOST_ROWS_ASKED = 40;
/** While nobody waits for a report to be built, more of them. */
const MOST_ROWS_ASKED_READING = 400;

/**
 * Which of these rows, counted from 1, a filter hides, and with `byUser` also those that somebody hid by hand: nothing but
 * a call for each row tells the latter, while a sheet without a filter has none of the former.
 */
export function hiddenRows(name: SheetName, rows: Int32Array, byUser: boolean): readonly number[] {
  const sheet = findSheet(name);
  if (sheet === null) return [];
  const hasFilter = (sheet.getFilter() as GoogleAppsScript.Spreadsheet.Filter | null) !== null;
  if (!hasFilter && !byUser) return [];
  const hidden: number[] = [];
  const step = Math.max(1, rows.length / (byUser ? MOST_ROWS_ASKED_READING : MOST_ROWS_ASKED));
  for (let place = 0; place < rows.length; place += step) {
    const row = rows[Math.floor(place)] as number;
    if ((hasFilter && sheet.isRowHiddenByFilter(row)) || (byUser && sheet.isRowHiddenByUser(row))) hidden.push(row);
  }
  return hidden;
}

export const activeSheetName = (): string => spreadsheet().getActiveSheet().getName();

/** Sheets hands over '' for blanks and Date objects for dates; the rest of the code sees neither. */
function toCells(values: unknown[][], timeZone: string): Cell[][] {
  const serials = serialReader(timeZone);
  const toCell = (value: unknown): Cell => {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'string') return value === '' ? null : value;
    if (!(value instanceof Date)) return value === null || value === undefined ? null : String(value);
    return { serial: serials(value) };
  };
  return values.map((row) => row.map(toCell));
}

const DAY = 86_400_000;
/** Days from 1899-12-30, from which Sheets counts, to 1970-01-01. */
const EPOCH = 25_569;

/**
 * One call for each moment would take minutes over 100,000 messages: on a day at both ends of which clocks are as far
 * from UTC, they are so all day.
 */
function serialReader(timeZone: string): (date: Date) => number {
  const offsets = new Map<number, number>();
  const exact = new Map<number, number>();
  const offsetAt = (time: number): number => {
    let offset = offsets.get(time);
    if (offset === undefined) {
      offset = Math.round((serialOf(new Date(time), timeZone) - EPOCH) * DAY) - time;
      offsets.set(time, offset);
    }
    return offset;
  };
  return (date) => {
    const time = date.getTime();
    const start = Math.floor(time / DAY) * DAY;
    const offset = offsetAt(start);
    if (offset === offsetAt(start + DAY)) {
      const local = time + offset;
      const day = Math.floor(local / DAY);
      return day + EPOCH + (local - day * DAY) / DAY;
    }
    let serial = exact.get(time);
    if (serial === undefined) {
      serial = serialOf(date, timeZone);
      exact.set(time, serial);
    }
    return serial;
  };
}

/** The day as the spreadsheet shows it: toISOString would move midnight in Budapest to the day before. */
function serialOf(date: Date, timeZone: string): number {
  const [year, month, day, hours, minutes, seconds, milliseconds] = Utilities.formatDate(
    date,
    timeZone,
    'yyyy-MM-dd-HH-mm-ss-SSS',
  )
    .split('-')
    .map(Number) as [number, number, number, number, number, number, number];
  return (dayFromParts(year, month, day) ?? 0) + (hours * 3600 + minutes * 60 + seconds + milliseconds / 1000) / 86_400;
}
