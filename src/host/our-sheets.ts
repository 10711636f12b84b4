/**
 * Which sheets are ours. A sheet of ours carries developer metadata with the sheet's own id: a duplicated tab
 * carries its original's id, so it is the user's and is never touched. The spreadsheet's metadata names the sheets of
 * the finished report and keeps the user's choices; a marked sheet that it does not name was left behind by a run that
 * was cut short. "Make a copy" takes all of it along.
 */
import { keepInProperties, keptInProperties, MOST_IN_METADATA } from './kept-text';
import { spreadsheet } from './read-spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface OurSheet {
  readonly sheet: Sheet;
  readonly sheetId: number;
}

export interface OurSheets {
  readonly data: OurSheet | null;
  readonly summary: OurSheet | null;
  readonly leftovers: readonly OurSheet[];
  /** What was written into the summary: see written-record.ts. */
  readonly written: string | null;
  /** What the user chose for the report, as text. */
  readonly choices: string | null;
  /** The record as it stands, for putting it back. */
  readonly record: string | null;
}

interface ReportRecord {
  /** Sheet ids. */
  readonly data: number;
  readonly summary: number;
  readonly choices: string;
  /** The choices are in the document's properties, because metadata had no room for them. */
  readonly isCut?: boolean;
}

/** Added to the record while a report is built: names of sheets about to be inserted, in case the run is cut short. */
interface Announcement {
  readonly building: readonly string[];
}

const MARK = 'message-roi-sheet';
const WRITTEN = 'message-roi-written';
const RECORD = 'message-roi-report';

export function findOurSheets(): OurSheets {
  const marked = new Map<number, OurSheet>();
  const written = new Map<number, string>();
  let record: ReportRecord | null = null;
  let announced: readonly string[] = [];
  let recordText: string | null = null;
  for (const item of spreadsheet().createDeveloperMetadataFinder().find()) {
    const key = item.getKey();
    const value = item.getValue() ?? '';
    if (key === RECORD) {
      recordText = value;
      record = parseRecord(value);
      announced = parseAnnouncement(value);
    }
    if (key !== MARK && key !== WRITTEN) continue;
    const sheet = item.getLocation().getSheet();
    if (sheet === null) continue;
    const sheetId = sheet.getSheetId();
    if (key === WRITTEN) written.set(sheetId, value);
    else if (value === String(sheetId)) marked.set(sheetId, { sheet, sheetId });
  }
  // Where metadata had no room, the document's properties hold the record.
  if (record === null ? marked.size > 0 : record.isCut === true)
    record = parseRecord(keptInProperties(RECORD)) ?? record;
  const data = record === null ? null : (marked.get(record.data) ?? null);
  const summary = record === null ? null : (marked.get(record.summary) ?? null);
  return {
    data,
    summary,
    leftovers: [
      ...[...marked.values()].filter((sheet) => sheet !== data && sheet !== summary),
      ...unmarked(announced, marked),
    ],
    written: summary === null ? null : (written.get(summary.sheetId) ?? null),
    choices: record?.choices ?? null,
    record: recordText,
  };
}

/** Sheets that a run announced and inserted, but could not mark any more: they are still empty. */
function unmarked(names: readonly string[], marked: ReadonlyMap<number, OurSheet>): OurSheet[] {
  return names.flatMap((name) => {
    const sheet = spreadsheet().getSheetByName(name);
    if (sheet === null || sheet.getLastRow() > 0) return [];
    const sheetId = sheet.getSheetId();
    return marked.has(sheetId) ? [] : [{ sheet, sheetId }];
  });
}

/** Says beforehand which sheets are inserted, so that the next run can tell them from the user's. */
export function announceBuild(building: readonly string[], record: string | null): void {
  const announcement: Announcement = { building };
  setMetadata(
    spreadsheet(),
    RECORD,
    JSON.stringify({ ...(record === null ? {} : JSON.parse(record)), ...announcement }),
  );
}

/** Puts the record back as it was before the announcement. */
export function withdrawAnnouncement(record: string | null): void {
  for (const item of spreadsheet().getDeveloperMetadata()) {
    if (item.getKey() !== RECORD) continue;
    if (record === null) item.remove();
    else item.setValue(record);
  }
}

/** Marks a sheet that was just inserted as ours. */
export function markNewSheet(sheet: Sheet): number {
  const sheetId = sheet.getSheetId();
  sheet.addDeveloperMetadata(MARK, String(sheetId), SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  return sheetId;
}

/** Names the sheets of the finished report. From this call on they are the report. */
export function recordReport(record: ReportRecord): void {
  const text = JSON.stringify(record);
  try {
    if (text.length > MOST_IN_METADATA) throw new Error('The choices are too long for developer metadata.');
    setMetadata(spreadsheet(), RECORD, text);
  } catch (error) {
    if (!keepInProperties(RECORD, text)) throw error;
    const cut: ReportRecord = { ...record, choices: '', isCut: true };
    try {
      setMetadata(spreadsheet(), RECORD, JSON.stringify(cut));
    } catch {
      // Without any record in metadata, the one in the properties counts.
    }
  }
}

/** Remembers what was written into the summary. */
export const rememberWritten = (sheet: Sheet, written: string): void => setMetadata(sheet, WRITTEN, written);

/** For a sheet that was just inserted, which has no metadata of this key yet. */
export const rememberFirstWritten = (sheet: Sheet, written: string): void => {
  sheet.addDeveloperMetadata(WRITTEN, written, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
};

/** A sheet or the spreadsheet. */
interface MetadataHolder {
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[];
  addDeveloperMetadata(
    key: string,
    value: string,
    visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility,
  ): unknown;
}

function setMetadata(holder: MetadataHolder, key: string, value: string): void {
  const own = holder.getDeveloperMetadata().find((item) => item.getKey() === key);
  if (own === undefined) holder.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  else own.setValue(value);
}

function parseRecord(text: string | null): ReportRecord | null {
  if (text === null) return null;
  try {
    const { data, summary, choices, isCut } = JSON.parse(text) as Partial<ReportRecord>;
    if (typeof data !== 'number' || typeof summary !== 'number') return null;
    return { data, summary, choices: choices ?? '', isCut: isCut === true };
  } catch {
    return null;
  }
}

function parseAnnouncement(text: string): readonly string[] {
  try {
    const { building } = JSON.parse(text) as Partial<Announcement>;
    return Array.isArray(building) ? building.map(String) : [];
  } catch {
    return [];
  }
}
