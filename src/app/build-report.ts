/** Builds or refreshes the report: reads everything, plans the sheets, and puts them in place. */
import type { AssumptionId, Assumptions } from '../campaign/assumption';
import { ASSUMPTION_IDS } from '../campaign/assumption';
import { isoDate } from '../campaign/read-date';
import { lockDocument } from '../host/document-lock';
import { freeName, keepCopy, readReport, type StandingReport, stagingName } from '../host/read-report';
import { activeSheetName, readFacts } from '../host/read-spreadsheet';
import { type Names, replaceReport } from '../host/replace-report';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { planReport, type ReportPlan } from '../report/plan-report';
import { type Found, findChanges, parseRecord, withKept } from '../report/written-record';
import { describeReport, describeSources, type ReportAnswer } from './describe-report';
import { InputProblem, loadSources, reportSource } from './load-sources';
import { parseChoices, type ReportChoices } from './settings';

/** What to do with cells of the report that people changed: ask first, keep a dated copy, or replace them. */
export type OnChanges = 'ask' | 'keep' | 'replace';

export interface BuildRequest {
  /** Null: as the report was built last. */
  readonly choices: ReportChoices | null;
  readonly onChanges: OnChanges;
  readonly pack: Pack;
}

export type BuildOutcome =
  | { readonly kind: 'built'; readonly answer: ReportAnswer }
  /** Nothing was changed; the answer holds what is known. */
  | { readonly kind: 'problem'; readonly message: string; readonly answer: ReportAnswer | null }
  | { readonly kind: 'changedByHand'; readonly cells: readonly string[] };

export function buildReport(request: BuildRequest): BuildOutcome {
  if (!lockDocument()) return problem(request.pack.interface.busy);
  try {
    return build(request);
  } catch (error) {
    if (error instanceof InputProblem) return problem(error.message);
    throw error;
  }
}

const problem = (message: string): BuildOutcome => ({ kind: 'problem', message, answer: null });

function build({ choices: given, onChanges, pack }: BuildRequest): BuildOutcome {
  const texts = pack.interface;
  const facts = readFacts();
  const standing = readReport();
  const { data, summary } = standing;
  if (given === null && standing.choices === null) return problem(texts.noReportYet);
  const saved = parseChoices(standing.choices);
  const choices = withSources(given ?? saved, saved);
  const own = choices.sources.find(({ sheet }) => sheet === data?.name || sheet === summary?.name);
  if (own !== undefined) return problem(fill(texts.ownSheet, { sheet: own.sheet }));

  const loaded = loadSources(choices, facts, pack);
  if (loaded.table === null) {
    return { kind: 'problem', message: loaded.problem ?? '', answer: describeSources(loaded, pack) };
  }
  const record = parseRecord(standing.written);
  const found: Found | null = record === null || summary === null ? null : findChanges(record, summary.contents);
  const changed = found?.changed ?? [];
  if (changed.length > 0 && onChanges === 'ask') return { kind: 'changedByHand', cells: changed };

  const settled: ReportChoices = { ...choices, assumptions: adopt(choices.assumptions, found?.assumptions ?? {}) };
  const names = nameSheets(standing, pack);
  const sources = loaded.sources.map(reportSource);
  const { table, currency } = loaded;
  const planUnder = (dataName: string): ReportPlan => {
    const plan = planReport({
      table,
      sources,
      assumptions: settled.assumptions,
      currency,
      pack,
      names: { data: dataName, summary: names.summary },
      today: facts.today,
      ...(choices.title === undefined ? {} : { title: choices.title }),
    });
    return found === null ? plan : { ...plan, summary: withKept(plan.summary, found.kept) };
  };
  const plan = planUnder(names.data);

  // Everything has been read: only writes follow.
  if (changed.length > 0 && onChanges === 'keep' && summary !== null) {
    keepCopy(summary, fill(texts.copyName, { sheet: summary.name, date: isoDate(facts.today) }));
  }
  replaceReport(standing, names, JSON.stringify(settled), (dataName) =>
    dataName === names.data ? plan : planUnder(dataName),
  );
  return { kind: 'built', answer: describeReport(plan, loaded, names, pack) };
}

/** A report keeps the names that its sheets have, also those that the user gave them. */
function nameSheets({ data, summary, leftovers }: StandingReport, { report: text }: Pack): Names {
  const numbered = (name: string) => (count: number) => (count === 1 ? name : `${name} ${count}`);
  return {
    data: data?.name ?? freeName(numbered(text.dataSheetName), leftovers),
    summary: summary?.name ?? freeName(numbered(text.summarySheetName), leftovers),
    stagedData: stagingName(text.dataSheetName, leftovers),
    stagedSummary: stagingName(text.summarySheetName, leftovers),
  };
}

/** Without a named sheet, the one that is open is the source, matched as it was matched before. */
function withSources(choices: ReportChoices, saved: ReportChoices): ReportChoices {
  if (choices.sources.length > 0) return choices;
  const sheet = activeSheetName();
  return { ...choices, sources: [saved.sources.find((source) => source.sheet === sheet) ?? { sheet }] };
}

/** A figure that the reader typed over in the report is the user's assumption from then on. */
function adopt(assumptions: Assumptions, typed: Readonly<Record<string, number>>): Assumptions {
  const adopted: { -readonly [Id in AssumptionId]?: number } = { ...assumptions };
  for (const id of ASSUMPTION_IDS) {
    const value = typed[id];
    if (value !== undefined && value >= 0 && (id !== 'margin' || value <= 1)) adopted[id] = value;
  }
  return adopted;
}
