/** New sheets that the user asked for: an empty tracker, or pasted rows. They are the user's own from the start. */
import { columnLetters } from '../campaign/cell';
import { freeName } from './read-report';
import { spreadsheet } from './read-spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type ColumnRule =
  | { readonly kind: 'date' | 'number'; readonly help: string }
  /** Other texts are taken, too. */
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly help: string };

export interface TrackerColumn {
  readonly header: string;
  readonly rule: ColumnRule | null;
  readonly width: number;
}

/** Rows that a tracker checks; below them it takes anything. */
const ROWS_CHECKED = 1000;
const HEADER_COLOUR = '#e8f0fe';
/** Google's limit. */
const LONGEST_NAME = 100;

/** Adds a sheet with headers whose cells take only what belongs there, shows it, and gives its name. */
export function addTracker(wanted: string, columns: readonly TrackerColumn[]): string {
  return addSheet(wanted, (sheet) => {
    writeHeaders(
      sheet,
      columns.map(({ header }) => header),
    );
    columns.forEach(({ rule, width }, index) => {
      sheet.setColumnWidth(index + 1, width);
      if (rule === null) return;
      const letters = columnLetters(index + 1);
      sheet.getRange(`${letters}2:${letters}${ROWS_CHECKED}`).setDataValidation(validation(rule));
    });
  });
}

/** Adds a sheet that holds a table with its headers first, shows it, and gives its name. Texts with an apostrophe stay texts. */
export function addTable(wanted: string, rows: readonly (readonly (string | number)[])[]): string {
  return addSheet(wanted, (sheet) => {
    const width = rows[0]?.length ?? 0;
    const missing = rows.length - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const tooNarrow = width - sheet.getMaxColumns();
    if (tooNarrow > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), tooNarrow);
    sheet.getRange(1, 1, rows.length, width).setValues(rows as (string | number)[][]);
    sheet.setFrozenRows(1);
  });
}

function addSheet(wanted: string, fill: (sheet: Sheet) => void): string {
  const plain = wanted.trim().slice(0, LONGEST_NAME - 5);
  const name = freeName((count) => (count === 1 ? plain : `${plain} ${count}`));
  const sheet = spreadsheet().insertSheet(name);
  try {
    fill(sheet);
  } catch (error) {
    // Half a sheet would be taken for a whole one.
    spreadsheet().deleteSheet(sheet);
    throw error;
  }
  sheet.getRange('A2').activate();
  return name;
}

function writeHeaders(sheet: Sheet, headers: readonly string[]): void {
  sheet
    .getRange(1, 1, 1, headers.length)
    .setValues([[...headers]])
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR);
  sheet.setFrozenRows(1);
}

function validation(rule: ColumnRule): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(rule.help);
  switch (rule.kind) {
    case 'date':
      return builder.requireDate().setAllowInvalid(false).build();
    case 'number':
      return builder.requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build();
    case 'list':
      return builder
        .requireValueInList([...rule.values], true)
        .setAllowInvalid(true)
        .build();
  }
}
