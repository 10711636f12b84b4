/** Reads the report as it stands, before anything is written. */
import type { StandingSheet } from '../report/written-record';
import { findOurSheets, type OurSheet } from './our-sheets';
import { spreadsheet } from './read-spreadsheet';
import type { Size, StandingReport } from './replace-report';

export interface ReportAsItStands {
  readonly report: Omit<StandingReport, 'charts'>;
  /** Null where there is no summary yet. */
  readonly summarySheet: StandingSheet | null;
  /** Charts of the summary with their titles. */
  readonly charts: readonly { readonly chart: GoogleAppsScript.Spreadsheet.EmbeddedChart; readonly title: string }[];
}

const NO_SIZE: Size = { rows: 0, columns: 0, maxRows: 0, maxColumns: 0 };

export function readReport(): ReportAsItStands {
  const ours = findOurSheets();
  const summary = ours.find(({ role }) => role === 'summary') ?? null;
  const data = ours.find(({ role }) => role === 'data') ?? null;
  return {
    report: {
      data,
      summary,
      leftovers: ours.filter(({ role }) => role === 'staging'),
      dataSize: data === null ? NO_SIZE : sizeOf(data),
      summarySize: summary === null ? NO_SIZE : sizeOf(summary),
    },
    summarySheet: summary === null ? null : contentsOf(summary),
    charts:
      summary === null
        ? []
        : summary.sheet.getCharts().map((chart) => ({ chart, title: String(chart.getOptions().get('title') ?? '') })),
  };
}

function sizeOf({ sheet }: OurSheet): Size {
  return {
    rows: sheet.getLastRow(),
    columns: sheet.getLastColumn(),
    maxRows: sheet.getMaxRows(),
    maxColumns: sheet.getMaxColumns(),
  };
}

function contentsOf({ sheet }: OurSheet): StandingSheet {
  const range = sheet.getDataRange();
  return { values: range.getValues(), formulas: range.getFormulas(), notes: range.getNotes() };
}

/** A name that no sheet has yet, or that of an empty sheet: a run that was cut short at its start leaves one behind. */
export function freeName(wanted: string, numbered: (count: number) => string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : numbered(count);
    const taken = spreadsheet().getSheetByName(name);
    if (taken === null || taken.getLastRow() === 0) return name;
  }
}

/** A values-only copy of the summary under a name of its own: the user's from then on. */
export function keepCopy(summary: OurSheet, wanted: string): void {
  const copy = summary.sheet.copyTo(spreadsheet());
  try {
    copy.setName(freeName(wanted, (count) => `${wanted} (${count})`));
    const range = copy.getDataRange();
    range.copyTo(range, { contentsOnly: true });
  } catch (error) {
    spreadsheet().deleteSheet(copy);
    throw error;
  }
}

export function showSheet(name: string): void {
  const sheet = spreadsheet().getSheetByName(name);
  if (sheet !== null) spreadsheet().setActiveSheet(sheet);
}
