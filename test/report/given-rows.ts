/** Reports from rows written out in a test: the table, the sheets that it would have come from, and the plan. */
import type { Assumptions, OtherCost } from '../../src/campaign/assumption';
import type { CampaignTable } from '../../src/campaign/campaign-table';
import type { Cell } from '../../src/campaign/cell';
import type { FieldId, NumericFieldId } from '../../src/campaign/fields';
import { planReport, type ReportPlan, type ReportRequest, type ReportSource } from '../../src/report/plan-report';
import type { EngineSheet } from '../engines/evaluation';
import { enPack } from './english';

export interface GivenRow {
  /** Counted from 0. */
  readonly source?: number;
  readonly campaign?: string;
  readonly channel?: string;
  readonly audience?: string;
  readonly variant?: string;
  /** A day as Sheets counts; 46023 is 1 January 2026. */
  readonly date?: number;
  readonly endDate?: number;
  readonly numbers?: Readonly<Partial<Record<NumericFieldId, number>>>;
  /** The currency of its amounts, where it is not the report's. */
  readonly foreign?: string | undefined;
}

export const JANUARY_1 = 46_023;
export const TODAY = 46_100;
export const NAMES = { data: 'ROI Data', summary: 'ROI Summary' } as const;
const EMPTY_ROWS_BELOW = 20;

/** Fields with a column are those that some row names, and those that are listed. */
export function tableOf(rows: readonly GivenRow[], fields: readonly NumericFieldId[] = []): CampaignTable {
  const named = new Set<NumericFieldId>([
    ...fields,
    ...rows.flatMap(({ numbers = {} }) => Object.keys(numbers) as NumericFieldId[]),
  ]);
  const nextRow = new Map<number, number>();
  const sheetRow = rows.map(({ source = 0 }) => {
    const row = nextRow.get(source) ?? 2;
    nextRow.set(source, row + 1);
    return row;
  });
  return {
    rows: rows.length,
    source: Int32Array.from(rows, ({ source = 0 }) => source),
    sheetRow: Int32Array.from(sheetRow),
    campaign: rows.map(({ campaign = 'Spring' }) => campaign),
    channel: rows.map(({ channel = '' }) => channel),
    audience: rows.map(({ audience = '' }) => audience),
    variant: rows.map(({ variant = '' }) => variant),
    date: Float64Array.from(rows, ({ date = Number.NaN }) => date),
    endDate: Float64Array.from(rows, ({ endDate = Number.NaN }) => endDate),
    numbers: Object.fromEntries(
      [...named].map((field) => [field, Float64Array.from(rows, ({ numbers = {} }) => numbers[field] ?? Number.NaN)]),
    ),
    ...(rows.some(({ foreign }) => foreign !== undefined) ? { foreign: rows.map(({ foreign = '' }) => foreign) } : {}),
  };
}

/** A sheet with a header and one row for each given row of the source, and the columns that were matched in it. */
export function sourceOf(table: CampaignTable, source: number, name: string): ReportSource {
  const rows = [...table.source.keys()].filter((row) => table.source[row] === source);
  const number =
    (values: Float64Array) =>
    (row: number): Cell =>
      Number.isNaN(values[row]) ? null : (values[row] as number);
  const date =
    (values: Float64Array) =>
    (row: number): Cell =>
      Number.isNaN(values[row]) ? null : { serial: values[row] as number };
  const text =
    (values: readonly string[]) =>
    (row: number): Cell =>
      values[row] || null;
  const columns: [FieldId, (row: number) => Cell][] = [
    ['campaign', text(table.campaign)],
    ['channel', text(table.channel)],
    ['audience', text(table.audience)],
    ['variant', text(table.variant)],
    ['date', date(table.date)],
    ['end_date', date(table.endDate)],
    ...(Object.entries(table.numbers) as [NumericFieldId, Float64Array][]).map(
      ([field, values]): [FieldId, (row: number) => Cell] => [field, number(values)],
    ),
  ];
  const cells: Cell[][] = [
    columns.map(([field]) => field),
    ...rows.map((row) => columns.map(([, cellAt]) => cellAt(row))),
  ];
  return {
    name,
    headerRow: 1,
    lastRow: cells.length,
    maxRows: cells.length + EMPTY_ROWS_BELOW,
    cells,
    columns: columns.map(([field], index) => ({ column: index + 1, header: field, fields: [field] })),
    rowsRead: rows.length,
    skipped: [],
    issues: [],
  };
}

/** An amount without a name, as `--cost` gives it. */
export const costing = (amount: number): OtherCost => ({ name: '', every: 'once', amount });

export interface GivenReport {
  readonly table: CampaignTable;
  readonly sources: readonly ReportSource[];
  readonly plan: ReportPlan;
  /** Every sheet that the formulas refer to. */
  readonly sheets: readonly EngineSheet[];
}

type Passed = Omit<ReportRequest, 'table' | 'sources' | 'assumptions' | 'today'>;

export interface ReportOptions extends Partial<Passed> {
  readonly assumptions?: Assumptions;
  readonly sourceNames?: readonly string[];
  /** Fields that have a column although no row has a value. */
  readonly fields?: readonly NumericFieldId[];
}

export function reportOf(rows: readonly GivenRow[], options: ReportOptions = {}): GivenReport {
  const table = tableOf(rows, options.fields);
  const count = Math.max(0, ...rows.map(({ source = 0 }) => source)) + 1;
  const names = options.sourceNames ?? Array.from({ length: count }, (_, index) => `Source ${index + 1}`);
  return reportFrom(
    table,
    names.map((name, index) => sourceOf(table, index, name)),
    options,
  );
}

export function reportFrom(
  table: CampaignTable,
  sources: readonly ReportSource[],
  options: Omit<ReportOptions, 'fields' | 'sourceNames'> = {},
): GivenReport {
  const plan = planReport({
    ...options,
    table,
    sources,
    assumptions: options.assumptions ?? {},
    currency: options.currency ?? null,
    pack: options.pack ?? enPack,
    names: options.names ?? NAMES,
    today: TODAY,
  });
  const sheets: EngineSheet[] = [
    { name: plan.summary.name, values: plan.summary.values },
    { name: plan.data.name, values: plan.data.values },
    ...sources.map(({ name, cells, maxRows }) => ({ name, values: cells, rowCount: maxRows })),
  ];
  return { table, sources, plan, sheets };
}
