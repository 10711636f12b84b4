/** The sheets of the spreadsheet as the sidebar lists them, what is selected, and showing a place in them. */
import { findOurSheets } from './our-sheets';
import { spreadsheet } from './read-spreadsheet';

export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly isOurs: boolean;
  readonly isHidden: boolean;
}

export interface Tabs {
  readonly tabs: readonly Tab[];
  /** Choices of the report that stands; null where there is none. */
  readonly reportChoices: string | null;
  readonly hasReport: boolean;
}

export function listTabs(): Tabs {
  const { data, summary, leftovers, choices } = findOurSheets();
  const ours = new Set([data, summary, ...leftovers].flatMap((one) => (one === null ? [] : [one.sheetId])));
  return {
    tabs: spreadsheet()
      .getSheets()
      .map((sheet) => {
        const sheetId = sheet.getSheetId();
        return { name: sheet.getName(), sheetId, isOurs: ours.has(sheetId), isHidden: sheet.isSheetHidden() };
      }),
    reportChoices: choices,
    hasReport: summary !== null,
  };
}

/** The sheet that is open and the range that is selected on it; null where that is a single row. */
export function readSelection(): { readonly sheet: string; readonly range: string | null } {
  const sheet = spreadsheet().getActiveSheet().getName();
  const range = spreadsheet().getActiveRange() as GoogleAppsScript.Spreadsheet.Range | null;
  return { sheet, range: range === null || range.getNumRows() < 2 ? null : range.getA1Notation() };
}

/** Cells as the sheet shows them. Rows are counted from 1. */
export function readShown(sheetName: string, firstRow: number, rows: number, columns: number): readonly string[][] {
  const sheet = spreadsheet().getSheetByName(sheetName);
  if (sheet === null || rows < 1 || columns < 1) return [];
  return sheet.getRange(firstRow, 1, rows, columns).getDisplayValues();
}

/** Opens a sheet and selects a place in it, such as "D7", or "D" for a column. False where the sheet is gone. */
export function showPlace(sheetName: string, place: string): boolean {
  const sheet = spreadsheet().getSheetByName(sheetName);
  if (sheet === null) return false;
  sheet.getRange(/^[A-Z]+$/.test(place) ? `${place}:${place}` : place).activate();
  return true;
}

/** Opens the summary of the report. False where there is none. */
export function showReport(): boolean {
  const { summary } = findOurSheets();
  if (summary === null) return false;
  spreadsheet().setActiveSheet(summary.sheet);
  return true;
}
