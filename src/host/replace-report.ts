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
import { recordOf } from '../report/written-record';
import { changeRole, markNewSheet, type OurSheet, rememberWritten } from './our-sheets';
import { spreadsheet } from './read-spreadsheet';
import { writeChart, writeConditionalFormats, writePlan, writeRowHeights, writeValues } from './write-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The report as it stands before the build, read before anything is written. */
export interface StandingReport {
  readonly data: OurSheet | null;
  readonly summary: OurSheet | null;
  /** Left behind by a run that was cut short. */
  readonly leftovers: readonly OurSheet[];
  /** How far the sheets are filled. */
  readonly dataSize: Size;
  readonly summarySize: Size;
  /** Charts of ours on the summary. */
  readonly charts: readonly Chart[];
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** A report's sheets, planned with the data sheet under the name asked for: formulas refer to it. */
export type PlanUnder = (dataSheetName: string) => { readonly data: SheetPlan; readonly summary: SheetPlan };

export function replaceReport(standing: StandingReport, names: { data: string; summary: string; staging: string }, planUnder: PlanUnder): void {
  if (standing.data === null || standing.summary === null) buildFirst(standing, planUnder(names.data));
  else rebuild(standing, standing.data.sheet, standing.summary.sheet, names, planUnder);
  for (const { sheet } of standing.leftovers) finish(() => spreadsheet().deleteSheet(sheet));
}

/** A report of which one sheet was deleted is built anew; what is left of it makes room only when the new one is whole. */
function buildFirst(standing: StandingReport, plan: { data: SheetPlan; summary: SheetPlan }): void {
  const inserted: Sheet[] = [];
  try {
    const data = insertHidden(plan.data.name, inserted);
    writePlan(data, plan.data);
    const summary = insertHidden(plan.summary.name, inserted);
    writePlan(summary, plan.summary);
    writeConditionalFormats(summary, plan.summary.conditionalFormats);
    for (const chart of plan.summary.charts) writeChart(summary, chart, undefined);
    rememberWritten(summary, JSON.stringify(recordOf(plan.summary)));
    changeRole(data, 'data');
    changeRole(summary, 'summary');
    data.showSheet();
    summary.showSheet();
  } catch (error) {
    deleteAll(inserted);
    throw error;
  }
  for (const old of [standing.summary, standing.data]) if (old !== null) finish(() => spreadsheet().deleteSheet(old.sheet));
}

function rebuild(standing: StandingReport, data: Sheet, summary: Sheet, names: { data: string; staging: string; summary: string }, planUnder: PlanUnder): void {
  const staged = planUnder(names.staging);
  const final = planUnder(names.data);
  const height = Math.max(staged.summary.values.length, standing.summarySize.rows);
  const width = Math.max(staged.summary.values[0]?.length ?? 0, standing.summarySize.columns);
  const dataHeight = Math.max(staged.data.values.length, standing.dataSize.rows);
  const dataWidth = Math.max(staged.data.values[0]?.length ?? 0, standing.dataSize.columns);
  const inserted: Sheet[] = [];
  const grown = height > standing.summarySize.maxRows ? height - standing.summarySize.maxRows : 0;
  let stagedData: Sheet;
  let stagedSummary: Sheet;
  let hasGrown = false;
  try {
    stagedData = insertHidden(names.staging, inserted);
    writePlan(stagedData, { ...staged.data, name: names.staging });
    growTo(stagedData, staged.data, dataHeight, dataWidth);
    stagedSummary = insertHidden(`${names.staging} 2`, inserted);
    writePlan(stagedSummary, staged.summary);
    growTo(stagedSummary, staged.summary, height, width);
    if (grown > 0) {
      summary.insertRowsAfter(standing.summarySize.maxRows, grown);
      hasGrown = true;
    }
    stagedSummary.getRange(1, 1, height, width).copyTo(summary.getRange(1, 1, height, width));
  } catch (error) {
    if (hasGrown) attempt(() => summary.deleteRows(standing.summarySize.maxRows + 1, grown));
    deleteAll(inserted);
    throw error;
  }
  if (dataHeight > standing.dataSize.maxRows) {
    finish(() => data.insertRowsAfter(standing.dataSize.maxRows, dataHeight - standing.dataSize.maxRows));
  }
  if (dataWidth > standing.dataSize.maxColumns) {
    finish(() => data.insertColumnsAfter(standing.dataSize.maxColumns, dataWidth - standing.dataSize.maxColumns));
  }
  finish(() => stagedData.getRange(1, 1, dataHeight, dataWidth).copyTo(data.getRange(1, 1, dataHeight, dataWidth)));
  finish(() => writeValues(summary, final.summary.values));
  finish(() => writeConditionalFormats(summary, final.summary.conditionalFormats));
  finish(() => summary.setRowHeights(1, height, USUAL_ROW_HEIGHT));
  finish(() => writeRowHeights(summary, final.summary));
  finish(() => rememberWritten(summary, JSON.stringify(recordOf(final.summary))));
  final.summary.charts.forEach((chart, index) => {
    finish(() => writeChart(summary, chart, standing.charts[index]));
  });
  for (const chart of standing.charts.slice(final.summary.charts.length)) finish(() => summary.removeChart(chart));
  for (const sheet of inserted) finish(() => spreadsheet().deleteSheet(sheet));
}

const USUAL_ROW_HEIGHT = 21;
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** A staging sheet must be as large as what it replaces, so that its blanks clear the rest. */
function growTo(sheet: Sheet, plan: SheetPlan, rows: number, columns: number): void {
  const maxRows = Math.max(NEW_ROWS, plan.values.length);
  const maxColumns = Math.max(NEW_COLUMNS, plan.values[0]?.length ?? 0);
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Marked at once: a run that is cut short must be able to find what it left behind. */
function insertHidden(name: string, inserted: Sheet[]): Sheet {
  const active = spreadsheet().getActiveSheet();
  const sheet = spreadsheet().getSheetByName(name) ?? spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
  inserted.push(sheet);
  markNewSheet(sheet, 'staging');
  spreadsheet().setActiveSheet(active);
  sheet.hideSheet();
  return sheet;
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
