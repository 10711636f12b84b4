/** Reads the report as it stands, before anything is written. */
import type { StandingSheet } from '../report/written-record';
import { findOurSheets, type OurSheet } from './our-sheets';
import { spreadsheet } from './read-spreadsheet';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export interface Size {
  /** How far the sheet is filled. */
  readonly rows: number;
  readonly columns: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}

export interface StandingData extends OurSheet {
  readonly name: string;
  readonly size: Size;
}

export interface StandingSummary extends StandingData {
  readonly contents: StandingSheet;
  readonly charts: readonly { readonly chart: Chart; readonly title: string }[];
}

export interface StandingReport {
  readonly data: StandingData | null;
  readonly summary: StandingSummary | null;
  /** Left behind by a run that was cut short. */
  readonly leftovers: readonly (OurSheet & { readonly name: string })[];
  readonly written: string | null;
  readonly choices: string | null;
  readonly record: string | null;
}

export function readReport(): StandingReport {
  const { data, summary, leftovers, written, choices, record } = findOurSheets();
  return {
    data: data === null ? null : standing(data),
    summary:
      summary === null ? null : { ...standing(summary), contents: contentsOf(summary), charts: chartsOf(summary) },
    leftovers: leftovers.map((ours) => ({ ...ours, name: ours.sheet.getName() })),
    written,
    choices,
    record,
  };
}

/** Whether a sheet of this name is part of a report of ours. */
export function isOurSheet(name: string): boolean {
  const { data, summary, leftovers } = findOurSheets();
  return [data, summary, ...leftovers].some((ours) => ours !== null && ours.sheet.getName() === name);
}

function standing({ sheet, sheetId }: OurSheet): StandingData {
  return {
    sheet,
    sheetId,
    name: sheet.getName(),
    size: {
      rows: sheet.getLastRow(),
      columns: sheet.getLastColumn(),
      maxRows: sheet.getMaxRows(),
      maxColumns: sheet.getMaxColumns(),
    },
  };
}

function contentsOf({ sheet }: OurSheet): StandingSheet {
  const range = sheet.getDataRange();
  return {
    values: range.getValues(),
    formulas: range.getFormulas(),
    notes: range.getNotes(),
  };
}

const chartsOf = ({ sheet }: OurSheet): StandingSummary['charts'] =>
  sheet.getCharts().map((chart) => ({ chart, title: String(chart.getOptions().get('title') ?? '') }));

/** A name that no sheet has, except those that are deleted before the name is used. */
export function freeName(numbered: (count: number) => string, deleted: StandingReport['leftovers'] = []): string {
  for (let count = 1; ; count++) {
    const name = numbered(count);
    if (spreadsheet().getSheetByName(name) === null || isOneOf(deleted, name)) return name;
  }
}

const isOneOf = (sheets: StandingReport['leftovers'], name: string): boolean =>
  sheets.some((sheet) => sheet.name === name);

/** A values-only copy of the summary under a name of its own: the user's from then on. */
export function keepCopy(summary: StandingSummary, wanted: string): void {
  const copy = summary.sheet.copyTo(spreadsheet());
  try {
    copy.setName(freeName((count) => (count === 1 ? wanted : `${wanted} (${count})`)));
    const range = copy.getDataRange();
    range.copyTo(range, { contentsOnly: true });
  } catch (error) {
    try {
      spreadsheet().deleteSheet(copy);
    } catch {
      // The first error says why there is no copy.
    }
    throw error;
  }
}
