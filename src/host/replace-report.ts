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
import type { StandingData, StandingReport, StandingSummary } from './read-report';
import { spreadsheet } from './read-spreadsheet';
import { writeChart, writeConditionalFormats, writePlan, writeRowHeights, writeValues } from './write-plan';

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
  const { data, summary } = standing;
  const deleteLeftovers = (): void => {
    for (const { sheet } of standing.leftovers) finish(() => spreadsheet().deleteSheet(sheet));
  };
  if (data === null || summary === null) {
    // Without a report nothing reads them, and their names are wanted.
    deleteLeftovers();
    buildFirst(names, choices, planUnder(names.data));
    // Of a report that lost one of its sheets, the other makes room only now that the new one is whole.
    for (const rest of [data, summary]) if (rest !== null) finish(() => spreadsheet().deleteSheet(rest.sheet));
  } else {
    rebuild({ data, summary }, standing.written, names, choices, planUnder);
    // A summary that was cut short may have read them until now.
    deleteLeftovers();
    finish(() => spreadsheet().setActiveSheet(summary.sheet));
  }
}

function buildFirst(names: Names, choices: string, plan: ReturnType<PlanUnder>): void {
  const inserted: Sheet[] = [];
  try {
    attempt(() => announceBuild([names.data, names.summary]));
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
    attempt(withdrawAnnouncement);
    throw error;
  }
}

function rebuild(
  { data, summary }: { readonly data: StandingData; readonly summary: StandingSummary },
  written: string | null,
  names: Names,
  choices: string,
  planUnder: PlanUnder,
): void {
  const staged = planUnder(names.stagedData);
  const final = planUnder(names.data);
  const size = (plan: SheetPlan, before: StandingData['size']): { rows: number; columns: number } => ({
    rows: Math.max(plan.values.length, before.rows),
    columns: Math.max(plan.values[0]?.length ?? 0, before.columns),
  });
  const page = size(staged.summary, summary.size);
  const table = size(staged.data, data.size);
  const rowsToAdd = Math.max(0, page.rows - summary.size.maxRows);
  const inserted: Sheet[] = [];
  let stagedData: Sheet;
  let hasGrown = false;
  try {
    stagedData = insertHidden(names.stagedData, inserted).sheet;
    writePlan(stagedData, staged.data);
    growTo(stagedData, staged.data, table);
    const stagedSummary = insertHidden(names.stagedSummary, inserted).sheet;
    writePlan(stagedSummary, staged.summary);
    growTo(stagedSummary, staged.summary, page);
    if (rowsToAdd > 0) {
      summary.sheet.insertRowsAfter(summary.size.maxRows, rowsToAdd);
      hasGrown = true;
    }
    copyOver(stagedSummary, summary.sheet, page);
  } catch (error) {
    if (hasGrown) attempt(() => summary.sheet.deleteRows(summary.size.maxRows + 1, rowsToAdd));
    deleteAll(inserted);
    throw error;
  }
  // The summary now reads the staged data; from here on there is no way back, only on.
  const { maxRows, maxColumns } = data.size;
  if (table.rows > maxRows) finish(() => data.sheet.insertRowsAfter(maxRows, table.rows - maxRows));
  if (table.columns > maxColumns) finish(() => data.sheet.insertColumnsAfter(maxColumns, table.columns - maxColumns));
  finish(() => copyOver(stagedData, data.sheet, table));
  finish(() => writeValues(summary.sheet, final.summary.values));
  finish(() => writeConditionalFormats(summary.sheet, final.summary.conditionalFormats));
  finish(() => summary.sheet.setRowHeights(1, page.rows, USUAL_ROW_HEIGHT));
  finish(() => writeRowHeights(summary.sheet, final.summary));
  finish(() => rememberWritten(summary.sheet, JSON.stringify(recordOf(final.summary))));
  const charts = ourCharts(summary, parseRecord(written)?.chartTitles ?? []);
  final.summary.charts.forEach((chart, index) => {
    finish(() => writeChart(summary.sheet, chart, charts[index]));
  });
  for (const chart of charts.slice(final.summary.charts.length)) finish(() => summary.sheet.removeChart(chart));
  finish(() => recordReport({ data: data.sheetId, summary: summary.sheetId, choices }));
  for (const sheet of inserted) finish(() => spreadsheet().deleteSheet(sheet));
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
  const sheet = spreadsheet().getSheetByName(name) ?? spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
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
