/**
 * Which sheets are ours. A sheet of ours carries developer metadata with the sheet's own id: a duplicated tab
 * carries its original's id, so it is the user's and is never touched.
 */
import { spreadsheet } from './read-spreadsheet';

export type OurRole = 'data' | 'summary' | 'staging';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface OurSheet {
  readonly sheet: Sheet;
  readonly name: string;
  readonly role: OurRole;
  /** What was written into it: see written.ts. */
  readonly written: string | null;
}

const MARK = 'message-roi-sheet';
const WRITTEN = 'message-roi-written';

export function findOurSheets(): readonly OurSheet[] {
  const written = new Map<number, string>();
  const found: { sheet: Sheet; sheetId: number; role: OurRole }[] = [];
  const metadata = spreadsheet()
    .createDeveloperMetadataFinder()
    .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
    .find();
  for (const item of metadata) {
    const key = item.getKey();
    const sheet = item.getLocation().getSheet();
    if ((key !== MARK && key !== WRITTEN) || sheet === null) continue;
    const sheetId = sheet.getSheetId();
    const value = item.getValue() ?? '';
    if (key === WRITTEN) {
      written.set(sheetId, value);
      continue;
    }
    const mark = parseMark(value);
    if (mark !== null && mark.sheetId === sheetId) found.push({ sheet, sheetId, role: mark.role });
  }
  return found.map(({ sheet, sheetId, role }) => ({
    sheet,
    role,
    name: sheet.getName(),
    written: written.get(sheetId) ?? null,
  }));
}

function parseMark(value: string): { sheetId: number; role: OurRole } | null {
  try {
    const { sheetId, role } = JSON.parse(value) as { sheetId?: unknown; role?: unknown };
    if (typeof sheetId !== 'number' || (role !== 'data' && role !== 'summary' && role !== 'staging')) return null;
    return { sheetId, role };
  } catch {
    return null;
  }
}

/** Marks a sheet that was just inserted. */
export function markNewSheet(sheet: Sheet, role: OurRole): void {
  sheet.addDeveloperMetadata(MARK, markOf(sheet, role), SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

export const changeRole = (sheet: Sheet, role: OurRole): void => setMetadata(sheet, MARK, markOf(sheet, role));

/** Remembers what was written into a sheet. */
export const rememberWritten = (sheet: Sheet, written: string): void => setMetadata(sheet, WRITTEN, written);

const markOf = (sheet: Sheet, role: OurRole): string => JSON.stringify({ role, sheetId: sheet.getSheetId() });

function setMetadata(sheet: Sheet, key: string, value: string): void {
  const own = sheet.getDeveloperMetadata().find((item) => item.getKey() === key);
  if (own === undefined) sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  else own.setValue(value);
}
