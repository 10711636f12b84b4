/** Builds or refreshes the report: reads everything, plans the sheets, and puts them in place. */
import type { AssumptionId, Assumptions } from '../campaign/assumption';
import { ASSUMPTION_IDS } from '../campaign/assumption';
import { isoDate } from '../campaign/read-date';
import { withDocumentLock } from '../host/document-lock';
import { freeName, keepCopy, readReport, showSheet } from '../host/read-report';
import { activeSheetName, readFacts } from '../host/read-spreadsheet';
import { replaceReport } from '../host/replace-report';
import { loadSettings, saveSettings } from '../host/settings-store';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { planReport } from '../report/plan-report';
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
  try {
    return withDocumentLock(() => build(request)) ?? { kind: 'problem', message: request.pack.interface.busy, answer: null };
  } catch (error) {
    if (error instanceof InputProblem) return { kind: 'problem', message: error.message, answer: null };
    throw error;
  }
}

function build({ choices: given, onChanges, pack }: BuildRequest): BuildOutcome {
  const texts = pack.interface;
  const facts = readFacts();
  const standing = readReport();
  const saved = loadSettings();
  if (given === null && saved === null) return { kind: 'problem', message: texts.noReportYet, answer: null };
  const choices = withSources(given ?? parseChoices(saved), parseChoices(saved));
  const { report, summarySheet } = standing;
  const ours = [report.data, report.summary].flatMap((sheet) => (sheet === null ? [] : [sheet.name]));
  const own = choices.sources.find(({ sheet }) => ours.includes(sheet));
  if (own !== undefined) return { kind: 'problem', message: fill(texts.ownSheet, { sheet: own.sheet }), answer: null };

  const loaded = loadSources(choices, facts, pack);
  if (loaded.table === null) {
    return { kind: 'problem', message: loaded.problem ?? '', answer: describeSources(loaded, pack) };
  }
  const record = parseRecord(report.summary?.written ?? null);
  const found: Found | null = record === null || summarySheet === null ? null : findChanges(record, summarySheet);
  if (found !== null && found.changed.length > 0 && onChanges === 'ask') return { kind: 'changedByHand', cells: found.changed };

  const assumptions = adopt(choices.assumptions, found?.assumptions ?? {});
  const text = pack.report;
  const names = {
    data: report.data?.name ?? freeName(text.dataSheetName, (count) => `${text.dataSheetName} ${count}`),
    summary: report.summary?.name ?? freeName(text.summarySheetName, (count) => `${text.summarySheetName} ${count}`),
    staging: freeName(`${text.dataSheetName} (…)`, (count) => `${text.dataSheetName} (… ${count})`),
  };
  const sources = loaded.sources.map(reportSource);
  const table = loaded.table;
  const planUnder = (data: string) =>
    planReport({
      table,
      sources,
      assumptions,
      currency: loaded.currency,
      pack,
      names: { data, summary: names.summary },
      today: facts.today,
      ...(choices.title === undefined ? {} : { title: choices.title }),
    });
  const plan = planUnder(names.data);

  // From here on everything has been read: only writes follow.
  if (found !== null && found.changed.length > 0 && onChanges === 'keep' && report.summary !== null) {
    keepCopy(report.summary, fill(texts.copyName, { sheet: report.summary.name, date: isoDate(facts.today) }));
  }
  const titles = record?.chartTitles ?? [];
  replaceReport(
    { ...report, charts: standing.charts.filter(({ title }) => titles.includes(title)).map(({ chart }) => chart) },
    names,
    (data) => {
      const sheets = data === names.data ? plan : planUnder(data);
      return { data: sheets.data, summary: found === null ? sheets.summary : withKept(sheets.summary, found.kept) };
    },
  );
  rememberChoices({ ...choices, assumptions });
  showSheet(names.summary);
  return { kind: 'built', answer: describeReport(plan, loaded, names, pack) };
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

/** The report stands by now: choices that cannot be kept must not make it look as if it had failed. */
function rememberChoices(choices: ReportChoices): void {
  try {
    saveSettings(JSON.stringify(choices));
  } catch {
    // The next build asks again.
  }
}
