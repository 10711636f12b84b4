/**
 * Puts a report into the spreadsheet so that nothing is lost, whatever call fails.
 *
 * A first report is written into hidden sheets and shown when it is whole. A rebuild writes hidden staging sheets,
 * then moves one reference at a time: the summary turns to the staged data in a single call, the data sheet is
 * replaced while nothing reads it, and the summary turns to it. At every moment the summary that people see is whole.
 * Until the first of these calls a failure is undone; after it, the step is tried again and the rest is finished.
 * Sheets keep their ids, so that links to them keep working.
 */
import type { SheetPlan } from '../report/sheet-plan';
import { parseRecord, recordOf } from '../report/written-record';
import {
  announceBuild,
  markNewSheet,
  recordReport,
  rememberFirstWritten,
  rememberWritten,
  withdrawAnnouncement,
} from './our-sheets';
import type { StandingReport, StandingSummary } from './read-report';
import { spreadsheet } from './read-spreadsheet';
import { rangeOf, writeChart, writeConditionalFormats, writePlan, writeRowHeights, writeValues } from './write-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Names {
  readonly data: string;
  readonly summary: string;
  /** Of the hidden sheets of a rebuild. */
  readonly stagedData: string;
  readonly stagedSummary: string;
}

/** A report's sheets, planned with the data sheet under the name asked for: formulas refer to it. */
export type PlanUnder = (dataSheetName: string) => { readonly data: SheetPlan; readonly summary: SheetPlan };

/** `choices` are kept with the report, so that it can be refreshed. */
export function replaceReport(standing: StandingReport, names: Names, choices: string, planUnder: PlanUnder): void {
  const { summary } = standing;
  const deleteLeftovers = (): void => {
    for (const { sheet } of standing.leftovers) finish(() => spreadsheet().deleteSheet(sheet));
  };
  if (summary === null) {
    // Without a summary nothing reads them, and their names are wanted.
    deleteLeftovers();
    buildFirst(standing, names, choices, planUnder(names.data));
  } else {
    rebuild(standing, summary, names, choices, planUnder);
    // A summary that was cut short may have read them until now.
    deleteLeftovers();
    finish(() => spreadsheet().setActiveSheet(summary.sheet));
  }
}

function buildFirst(
  { data: rest, record }: StandingReport,
  names: Names,
  choices: string,
  plan: ReturnType<PlanUnder>,
): void {
  const inserted: Sheet[] = [];
  try {
    attempt(() => announceBuild([names.data, names.summary], record));
    const data = insertHidden(names.data, inserted);
    writePlan(data.sheet, plan.data);
    const summary = insertHidden(names.summary, inserted);
    writePlan(summary.sheet, plan.summary);
    writeConditionalFormats(summary.sheet, plan.summary.conditionalFormats);
    for (const chart of plan.summary.charts) writeChart(summary.sheet, chart, undefined);
    rememberFirstWritten(summary.sheet, JSON.stringify(recordOf(plan.summary)));
    data.sheet.showSheet();
    summary.sheet.showSheet();
    spreadsheet().setActiveSheet(summary.sheet);
    recordReport({ data: data.sheetId, summary: summary.sheetId, choices });
  } catch (error) {
    deleteAll(inserted);
    attempt(() => withdrawAnnouncement(record));
    throw error;
  }
  // Somebody deleted the summary of an earlier report; its data goes now that there is new data.
  if (rest !== null) finish(() => spreadsheet().deleteSheet(rest.sheet));
}

function rebuild(
  { data, written, record }: StandingReport,
  summary: StandingSummary,
  names: Names,
  choices: string,
  planUnder: PlanUnder,
): void {
  // Where somebody deleted the data sheet, the staged one takes its place and nothing has to move a second time.
  const stagedName = data === null ? names.data : names.stagedData;
  const staged = planUnder(stagedName);
  const final = planUnder(names.data);
  const kept = parseRecord(written)?.kept ?? [];
  const page = largest(staged.summary, summary.size);
  const table = largest(staged.data, data?.size ?? { rows: 0, columns: 0 });
  const inserted: Sheet[] = [];
  const undo: (() => void)[] = [];
  let stagedData: { sheet: Sheet; sheetId: number };
  try {
    attempt(() => announceBuild([stagedName, names.stagedSummary], record));
    stagedData = insertHidden(stagedName, inserted);
    writePlan(stagedData.sheet, staged.data);
    growTo(stagedData.sheet, staged.data, table);
    const stagedSummary = insertHidden(names.stagedSummary, inserted).sheet;
    writePlan(stagedSummary, staged.summary);
    growTo(stagedSummary, staged.summary, page);
    // What readers wrote is copied, never read and written again: dates, formats, links and comments stay as they are.
    staged.summary.kept.forEach((area, index) => {
      const before = kept[index];
      if (before !== undefined) rangeOf(summary.sheet, before).copyTo(rangeOf(stagedSummary, area));
    });
    const { maxRows, maxColumns } = summary.size;
    if (page.rows > maxRows) {
      summary.sheet.insertRowsAfter(maxRows, page.rows - maxRows);
      undo.push(() => summary.sheet.deleteRows(maxRows + 1, page.rows - maxRows));
    }
    if (page.columns > maxColumns) {
      summary.sheet.insertColumnsAfter(maxColumns, page.columns - maxColumns);
      undo.push(() => summary.sheet.deleteColumns(maxColumns + 1, page.columns - maxColumns));
    }
    copyOver(stagedSummary, summary.sheet, page);
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    deleteAll(inserted);
    attempt(() => withdrawAnnouncement(record));
    throw error;
  }
  // The summary now reads the staged data; from here on there is no way back, only on.
  if (data === null) {
    finish(() => stagedData.sheet.showSheet());
  } else {
    const { maxRows, maxColumns } = data.size;
    if (table.rows > maxRows) finish(() => data.sheet.insertRowsAfter(maxRows, table.rows - maxRows));
    if (table.columns > maxColumns) finish(() => data.sheet.insertColumnsAfter(maxColumns, table.columns - maxColumns));
    finish(() => copyOver(stagedData.sheet, data.sheet, table));
    for (const block of rowsBetween(final.summary))
      finish(() => writeValues(summary.sheet, final.summary.values, block));
  }
  finish(() => writeConditionalFormats(summary.sheet, final.summary.conditionalFormats));
  finish(() => summary.sheet.setRowHeights(1, page.rows, USUAL_ROW_HEIGHT));
  finish(() => writeRowHeights(summary.sheet, final.summary));
  finish(() => rememberWritten(summary.sheet, JSON.stringify(recordOf(final.summary))));
  const charts = ourCharts(summary, parseRecord(written)?.chartTitles ?? []);
  final.summary.charts.forEach((chart, index) => {
    finish(() => writeChart(summary.sheet, chart, charts[index]));
  });
  for (const chart of charts.slice(final.summary.charts.length)) finish(() => summary.sheet.removeChart(chart));
  finish(() => recordReport({ data: (data ?? stagedData).sheetId, summary: summary.sheetId, choices }));
  const isStaging = (sheet: Sheet): boolean => data !== null || sheet !== stagedData.sheet;
  for (const sheet of inserted.filter(isStaging)) finish(() => spreadsheet().deleteSheet(sheet));
}

/** As large as the plan and as what stands there, so that blanks clear the rest. */
const largest = (plan: SheetPlan, before: { rows: number; columns: number }): { rows: number; columns: number } => ({
  rows: Math.max(plan.values.length, before.rows),
  columns: Math.max(plan.values[0]?.length ?? 0, before.columns),
});

/** The rows around the cells that are the reader's: those are never written. */
function rowsBetween({ values, kept }: SheetPlan): { row: number; rows: number }[] {
  const blocks: { row: number; rows: number }[] = [];
  let next = 1;
  for (const area of [...kept].sort((a, b) => a.row - b.row)) {
    if (area.row > next) blocks.push({ row: next, rows: area.row - next });
    next = area.row + area.rows;
  }
  if (next <= values.length) blocks.push({ row: next, rows: values.length - next + 1 });
  return blocks;
}

/** Charts that people added stay; where no title can be read, ours are taken to be the first ones. */
function ourCharts(
  { charts }: StandingSummary,
  titles: readonly string[],
): readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
  const isReadable = charts.some(({ title }) => title !== '');
  const ours = isReadable ? charts.filter(({ title }) => titles.includes(title)) : charts.slice(0, titles.length);
  return ours.map(({ chart }) => chart);
}

/** One call, whose blanks clear what the sheet held beyond the new report. */
function copyOver(from: Sheet, to: Sheet, { rows, columns }: { rows: number; columns: number }): void {
  from.getRange(1, 1, rows, columns).copyTo(to.getRange(1, 1, rows, columns));
}

const USUAL_ROW_HEIGHT = 21;
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** A staging sheet must be as large as what it replaces, so that its blanks clear the rest. */
function growTo(sheet: Sheet, plan: SheetPlan, { rows, columns }: { rows: number; columns: number }): void {
  const maxRows = Math.max(NEW_ROWS, plan.values.length);
  const maxColumns = Math.max(NEW_COLUMNS, plan.values[0]?.length ?? 0);
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Marked at once: a run that is cut short must be able to find what it left behind. */
function insertHidden(name: string, inserted: Sheet[]): { sheet: Sheet; sheetId: number } {
  const sheet = spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
  inserted.push(sheet);
  const sheetId = markNewSheet(sheet);
  sheet.hideSheet();
  return { sheet, sheetId };
}

/** After the point of no return a call that fails once is made again. */
function finish(step: () => void): void {
  try {
    step();
  } catch {
    step();
  }
}

/** While undoing, one failure must not keep the rest from being undone. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    try {
      step();
    } catch {
      // What stays behind is marked; the next build removes it.
    }
  }
}

const deleteAll = (sheets: readonly Sheet[]): void => {
  for (const sheet of [...sheets].reverse()) attempt(() => spreadsheet().deleteSheet(sheet));
};
