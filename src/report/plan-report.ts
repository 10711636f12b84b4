/** From cleaned campaigns to the sheets of a report, as data. */
import type { Assumptions } from '../campaign/assumption';
import type { CampaignTable } from '../campaign/campaign-table';
import { NUMERIC_FIELD_IDS } from '../campaign/fields';
import type { Issue, LogSummary, SkippedRow } from '../campaign/issue';
import type { Scope } from '../campaign/limit-rows';
import type { ReportPack } from '../locales/pack';
import { type Basis, basisOf, type NoRevenueGoal } from './basis';
import { DataLayout, type Ranks } from './data-layout';
import type { Figure, Groups } from './figures';
import { type Measure, measuresOf, pick, RANK_ORDER } from './measures';
import type { Currency } from './number-format';
import { changesFormula, planDataSheet } from './plan-data-sheet';
import { planSummarySheet } from './plan-summary-sheet';
import type { Reader } from './sections';
import type { SheetPlan } from './sheet-plan';
import { checksOf, type SourceGrid } from './source-check';
import type { Target } from './targets';

/** A source as the report speaks of it. */
export interface ReportSource extends SourceGrid {
  readonly rowsRead: number;
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
  /** Where rows are messages, persons or orders: how they were counted. */
  readonly log?: LogSummary;
}

export interface ReportRequest {
  readonly table: CampaignTable;
  readonly sources: readonly ReportSource[];
  readonly assumptions: Assumptions;
  /** ISO code, or null where no source says. */
  readonly currency: string | null;
  readonly pack: ReportPack;
  /** The sheets' final names: formulas refer to them. */
  readonly names: { readonly data: string; readonly summary: string };
  /** The day of the build, as Sheets counts. */
  readonly today: number;
  readonly title?: string | undefined;
  /** What one unit of each other currency was worth, and on which day. */
  readonly exchange?:
    | { readonly rates: Readonly<Record<string, number>>; readonly day?: number | undefined }
    | undefined;
  /** What was left out of the table. */
  readonly scope?: Scope | undefined;
  readonly noRevenueGoal?: NoRevenueGoal | undefined;
  readonly attribution?: Attribution | undefined;
  readonly targets?: readonly Target[] | undefined;
  readonly reader?: Reader | undefined;
}

/** How revenue was credited to campaigns, in the user's words; '' where nothing was said. */
export interface Attribution {
  readonly model: string;
  readonly window: string;
}

export interface ReportPlan {
  readonly data: SheetPlan;
  readonly summary: SheetPlan;
  readonly basis: Basis;
  readonly measures: readonly Measure[];
}

export function planReport(request: ReportRequest): ReportPlan {
  const { table, sources, pack, names } = request;
  const { exchange, scope, noRevenueGoal } = request;
  const basis = basisOf({
    table,
    assumptions: request.assumptions,
    ...(exchange === undefined ? {} : { rates: exchange.rates }),
    ...(scope === undefined ? {} : { period: scope }),
    ...(noRevenueGoal === undefined ? {} : { noRevenueGoal }),
  });
  const measures = measuresOf(basis, NUMERIC_FIELD_IDS, pack);
  const ranks = rank(basis, measures);
  const layout = new DataLayout(
    basis,
    ranks,
    names.data,
    sources.map(({ name }) => name),
  );
  const checks = sources.flatMap(checksOf);
  const currency: Currency = { code: request.currency, sign: pack.report.currencySign };
  const summary = planSummarySheet({
    basis,
    layout,
    ranks,
    measures,
    sources,
    currency,
    pack,
    sheetName: names.summary,
    dataSheetName: names.data,
    today: request.today,
    title: request.title ?? pack.report.title,
    scope,
    ratesOf: exchange?.day,
    attribution: request.attribution,
    targets: request.targets ?? [],
    reader: request.reader,
    changes: () => changesFormula(layout, checks, names.data),
  });
  const data = planDataSheet(layout, checks, currency, pack, names.data);
  return { data, summary, basis, measures };
}

/** Best first by what the data can tell best; the order is fixed when the report is built, ties go by name. */
function rank(basis: Basis, measures: readonly Measure[]): Ranks {
  const [measure] = pick(measures, RANK_ORDER, 1);
  const { grouping } = basis;
  const order = (groups: NonNullable<Groups>, nameOf: (index: number) => string): Int32Array => {
    const figures = measure?.figures(groups);
    const rankValue = (index: number): number =>
      (figures?.[index] as Figure | undefined)?.value ?? Number.NEGATIVE_INFINITY;
    const indexes = Array.from({ length: groups.count }, (_, index) => index);
    indexes.sort((a, b) => {
      const [first, second] = [rankValue(a), rankValue(b)];
      if (first !== second) return second > first ? 1 : -1;
      const [name, other] = [nameOf(a), nameOf(b)];
      return name === other ? a - b : name < other ? -1 : 1;
    });
    const ranks = new Int32Array(groups.count);
    indexes.forEach((index, place) => {
      ranks[index] = place + 1;
    });
    return ranks;
  };
  return {
    channel: order(
      { of: grouping.channelOf, count: grouping.channels.length },
      (index) => grouping.channels[index] as string,
    ),
    campaign: order(
      { of: grouping.campaignOf, count: grouping.campaigns.length },
      (index) => grouping.campaigns[index]?.name ?? '',
    ),
  };
}
