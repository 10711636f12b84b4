/** What a build gives back to the sidebar and the command line: plain data, without dates or blanks that would not cross. */
import { totalsOf } from '../campaign/campaign-table';
import { isCurrencyCode } from '../campaign/currencies';
import type { FieldId, NumericFieldId } from '../campaign/fields';
import type { Issue, SkippedRow } from '../campaign/issue';
import { CATALOGUE, type KpiId } from '../kpi/catalogue';
import { fill } from '../locales/fill';
import type { Pack, ReportPack } from '../locales/pack';
import type { Groups } from '../report/figures';
import { logSentence } from '../report/log-sentence';
import type { ReportPlan } from '../report/plan-report';
import type { Loaded, LoadedSource } from './load-sources';

export interface SourceAnswer {
  readonly sheet: string;
  /** Counted from 0 over every row of the sheet. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly dataRows: number;
  /** Rows counted from 0, as headerRow is. */
  readonly skippedRows: readonly SkippedRow[];
  readonly mapping: Readonly<Partial<Record<FieldId, string | readonly string[]>>>;
  readonly confidence: Readonly<Partial<Record<FieldId, number>>>;
  /** Where rows are messages, persons or orders: how they were counted. */
  readonly log: string | null;
  readonly issues: readonly IssueAnswer[];
}

export interface IssueAnswer {
  readonly cell: string;
  readonly field: FieldId;
  readonly kind: Issue['kind'];
  readonly message: string;
}

export interface GroupAnswer {
  readonly name: string;
  readonly channel?: string;
  readonly fields: Readonly<Partial<Record<NumericFieldId, number | null>>>;
  readonly kpis: Readonly<Partial<Record<KpiId, number | null>>>;
}

/** `summary` leaves out every single channel and campaign: a sidebar has no use for megabytes. */
export type AnswerDetail = 'summary' | 'everything';

export interface ReportAnswer {
  readonly sources: readonly SourceAnswer[];
  readonly currency: string | null;
  readonly language: string;
  readonly totals: Readonly<Partial<Record<NumericFieldId, number>>>;
  readonly kpis: Readonly<Partial<Record<KpiId, number | null>>>;
  readonly campaignCount: number;
  readonly channels: readonly GroupAnswer[];
  readonly campaigns: readonly GroupAnswer[];
  readonly sheets: readonly string[];
}

/** What is known before, or without, a report. */
export function describeSources(loaded: Pick<Loaded, 'sources' | 'currency'>, pack: Pack): ReportAnswer {
  return {
    sources: loaded.sources.map((source) => describeSource(source, pack)),
    // A sign such as "$" stands for several currencies and names none.
    currency: loaded.currency !== null && isCurrencyCode(loaded.currency) ? loaded.currency : null,
    language: pack.tag,
    totals: {},
    kpis: {},
    campaignCount: 0,
    channels: [],
    campaigns: [],
    sheets: [],
  };
}

export function describeReport(
  plan: ReportPlan,
  loaded: Loaded,
  names: { data: string; summary: string },
  pack: Pack,
  reportPack: ReportPack,
  detail: AnswerDetail,
): ReportAnswer {
  const { basis, measures } = plan;
  const { table, grouping } = basis;
  const groupsOf = (
    groups: NonNullable<Groups>,
    name: (index: number) => Omit<GroupAnswer, 'fields' | 'kpis'>,
  ): GroupAnswer[] => {
    if (detail === 'summary') return [];
    const answers = Array.from({ length: groups.count }, (_, index) => ({
      ...name(index),
      fields: {} as Partial<Record<NumericFieldId, number | null>>,
      kpis: {} as Partial<Record<KpiId, number | null>>,
    }));
    for (const measure of measures) {
      if (measure.field === null && !measure.isStandard) continue;
      measure.figures(groups).forEach(({ value }, index) => {
        const answer = answers[index] as (typeof answers)[number];
        if (measure.field !== null) answer.fields[measure.field] = value;
        else if (measure.kpi !== null) answer.kpis[measure.kpi] = value;
      });
    }
    return answers;
  };
  const kpis: Partial<Record<KpiId, number | null>> = {};
  for (const { id } of CATALOGUE) {
    const measure = measures.find(({ kpi, isStandard }) => kpi === id && isStandard);
    kpis[id] = measure?.figures(null)[0]?.value ?? null;
  }
  return {
    ...describeSources(loaded, pack),
    language: reportPack.tag,
    totals: { ...totalsOf(table, grouping), ...totalsWithAssumptions(measures) },
    kpis,
    campaignCount: grouping.campaigns.length,
    channels: groupsOf({ of: grouping.channelOf, count: grouping.channels.length }, (index) => ({
      name: grouping.channels[index] as string,
    })),
    campaigns: groupsOf({ of: grouping.campaignOf, count: grouping.campaigns.length }, (index) => ({
      name: grouping.campaigns[index]?.name ?? '',
      channel: grouping.channels[grouping.campaigns[index]?.channel ?? 0] as string,
    })),
    sheets: [names.data, names.summary],
  };
}

/** As the report shows them: with what the user typed added or filled in. */
function totalsWithAssumptions(measures: ReportPlan['measures']): Partial<Record<NumericFieldId, number>> {
  const totals: Partial<Record<NumericFieldId, number>> = {};
  for (const { field, figures } of measures) {
    const value = figures(null)[0]?.value ?? null;
    if (field !== null && value !== null) totals[field] = value;
  }
  return totals;
}

function describeSource({ sheet, found, mapping, suggestions, log, rows }: LoadedSource, pack: Pack): SourceAnswer {
  const names: Partial<Record<FieldId, string | readonly string[]>> = {};
  const confidence: Partial<Record<FieldId, number>> = {};
  for (const [field, columns] of Object.entries(mapping) as [FieldId, readonly number[]][]) {
    const headers = columns.map((column) => found.headers[column] ?? '');
    names[field] = headers.length === 1 ? (headers[0] as string) : headers;
    const suggestion = suggestions.find((one) => one.field === field && columns.includes(one.column));
    if (suggestion !== undefined) confidence[field] = suggestion.confidence;
  }
  return {
    sheet: sheet.name,
    headerRow: found.headerRow,
    headers: found.headers,
    dataRows: found.dataRows.length,
    skippedRows: found.skipped.map(({ row, reason }) => ({ row: row - 1, reason })),
    mapping: names,
    confidence,
    log: log === null ? null : logSentence(log.summary, pack),
    issues: (rows?.issues ?? []).map((issue) => describeIssue(issue, pack)),
  };
}

function describeIssue({ kind, cell, field, otherField, read }: Issue, pack: Pack): IssueAnswer {
  const message = fill(pack.report.issueKinds[kind], {
    field: pack.fields[field],
    other: otherField === undefined ? '' : pack.fields[otherField],
    cells: read === '' ? cell : `${cell} (${read})`,
  });
  return { cell, field, kind, message };
}
