/** Builds or refreshes the report: reads everything, plans the sheets, and puts them in place. */
import { addressOf } from '../campaign/cell';
import { dayOfIsoDate, isoDate } from '../campaign/read-date';
import { lockDocument, unlockDocument } from '../host/document-lock';
import { freeName, keepCopy, readReport, type StandingReport } from '../host/read-report';
import { activeSheetName, readFacts } from '../host/read-spreadsheet';
import { type Names, replaceReport } from '../host/replace-report';
import { userLocale } from '../host/screen';
import { fill } from '../locales/fill';
import type { Pack, ReportPack } from '../locales/pack';
import { reportPackFor } from '../locales/packs';
import { planReport, type ReportPlan, type ReportRequest } from '../report/plan-report';
import { type Found, findChanges, parseRecord } from '../report/written-record';
import { adoptFigures } from './adopt-figures';
import { type AnswerDetail, describeReport, describeSources, type ReportAnswer } from './describe-report';
import { InputProblem, type Loaded, loadSources, reportSource } from './load-sources';
import { parseChoices, type ReportChoices, type SourceChoice } from './settings';
import { changedSince } from './source-fingerprint';
import { type BuildWatch, UNWATCHED } from './watch-build';

/** What to do with cells of the report that people changed: ask first, keep a dated copy, or replace them. */
export type OnChanges = 'ask' | 'keep' | 'replace';

export interface BuildRequest {
  /** Null: as the report was built last. */
  readonly choices: ReportChoices | null;
  readonly onChanges: OnChanges;
  /** The user's language; the report is in it unless another one is chosen. */
  readonly pack: Pack;
  readonly detail: AnswerDetail;
  /** Of the report where none is chosen for it; absent: the user's in Google. */
  readonly language?: string;
  /** The choices are all that holds: nothing of the last build is added. */
  readonly isWhole?: boolean;
  /** What the sheets held when the user looked at them; a build stops where they hold something else. */
  readonly fingerprint?: string | null;
  readonly watch?: BuildWatch;
}

export type BuildOutcome =
  /** `choices`: what the report was built with, figures included that were typed over in it. */
  | { readonly kind: 'built'; readonly answer: ReportAnswer; readonly choices: ReportChoices }
  /** Nothing was changed; the answer holds what is known. */
  | {
      readonly kind: 'problem';
      readonly message: string;
      readonly answer: ReportAnswer | null;
      /** Another build is under way; it may be the same one. */
      readonly isBusy?: true;
    }
  | { readonly kind: 'changedByHand'; readonly cells: readonly string[] }
  | { readonly kind: 'sourceChanged' }
  | { readonly kind: 'cancelled' }
  /** The same build has been called before and is not at its end yet. */
  | { readonly kind: 'running' };

export function buildReport(request: BuildRequest): BuildOutcome {
  if (!lockDocument()) {
    return { kind: 'problem', message: request.pack.interface.busy, answer: null, isBusy: true };
  }
  try {
    // Whoever waited for the lock may have waited for this very build.
    const outcome = request.watch?.ended() ?? build(request);
    // Whoever is asked a question now must not keep others from building.
    if (outcome.kind !== 'built') unlockDocument();
    return outcome;
  } catch (error) {
    if (error instanceof InputProblem) return problem(error.message);
    throw error;
  }
}

const problem = (message: string): BuildOutcome => ({ kind: 'problem', message, answer: null });

function build({
  choices: given,
  onChanges,
  pack,
  detail,
  language = userLocale(),
  isWhole = false,
  fingerprint = null,
  watch = UNWATCHED,
}: BuildRequest): BuildOutcome {
  const texts = pack.interface;
  watch.step('reading');
  const facts = readFacts();
  const standing = readReport();
  const { data, summary } = standing;
  if (given === null && standing.choices === null) return problem(texts.noReportYet);
  const saved = parseChoices(standing.choices);
  // Whole choices hold as they are, but a report has a source.
  const isSettled = isWhole && given !== null && given.sources.length > 0;
  const choices = isSettled ? given : settleChoices(given, saved);
  const words = reportPackFor(choices.language ?? language);
  const own = choices.sources.find(({ sheet }) => sheet === data?.name || sheet === summary?.name);
  if (own !== undefined) return problem(fill(texts.ownSheet, { sheet: own.sheet }));

  const loaded = loadSources(choices, facts, pack, words.report);
  const isOwn = ({ sheet }: { readonly sheet: { readonly name: string } }): boolean =>
    sheet.name === data?.name || sheet.name === summary?.name;
  if (loaded.sources.some(isOwn)) return problem(fill(texts.ownSheet, { sheet: summary?.name ?? '' }));
  if (loaded.table === null) {
    return { kind: 'problem', message: loaded.problem ?? '', answer: describeSources(loaded, pack) };
  }
  if (changedSince(fingerprint, loaded.sources)) return { kind: 'sourceChanged' };
  const found = changesIn(standing);
  if (found.changed.length > 0 && onChanges === 'ask') return { kind: 'changedByHand', cells: found.changed };

  watch.step('planning');
  const settled = adoptFigures(
    { assumptions: {}, ...choices, sources: loaded.sources.map(({ choice }) => choice) },
    saved,
    found.assumptions,
  );
  const kept = JSON.stringify(settled);
  if (kept.length > MOST_KEPT) return problem(texts.choicesTooLarge);
  const names = nameSheets(standing, words);
  const request = requestFor(settled, loaded.table, loaded, words, facts.today);
  const planUnder = (dataName: string): ReportPlan =>
    planReport({ ...request, names: { data: dataName, summary: names.summary } });
  const plan = planUnder(names.data);

  // Everything has been read: only writes follow.
  if (watch.isCancelled()) return { kind: 'cancelled' };
  watch.step('writing');
  if (found.changed.length > 0 && onChanges === 'keep' && summary !== null) {
    keepCopy(summary, fill(texts.copyName, { sheet: summary.name, date: isoDate(facts.today) }));
  }
  replaceReport(standing, names, kept, (dataName) => (dataName === names.data ? plan : planUnder(dataName)));
  return { kind: 'built', answer: describeReport(plan, loaded, names, pack, words, detail), choices: settled };
}

/** Characters of choices, far beyond what anybody types, that properties can hold in any script. */
const MOST_KEPT = 50_000;

function requestFor(
  { assumptions = {}, exchange, title, noRevenueGoal, attribution, targets = [], reader }: ReportChoices,
  table: ReportRequest['table'],
  { sources, currency, scope }: Loaded,
  pack: ReportPack,
  today: number,
): Omit<ReportRequest, 'names'> {
  const day = (date: string | undefined): number | undefined =>
    date === undefined ? undefined : (dayOfIsoDate(date) ?? undefined);
  return {
    table,
    sources: sources.map(reportSource),
    assumptions,
    currency,
    pack,
    today,
    title,
    exchange: exchange === undefined ? undefined : { rates: exchange.rates, day: day(exchange.date) },
    scope,
    noRevenueGoal,
    attribution,
    targets: targets.map(({ measure, value, date, owner }) => ({ measure, value, day: day(date), owner })),
    reader,
  };
}

const isUsable = (key: string, value: number): boolean =>
  key.startsWith('target:') ||
  (key === 'margin' ? value >= 0 && value <= 1 : key.startsWith('rate:') ? value > 0 : value >= 0);

/** What people changed in the summary; without a record of what was written, all of it may be theirs. */
function changesIn({ summary, written }: StandingReport): Found {
  if (summary === null) return { changed: [], assumptions: {} };
  const record = parseRecord(written);
  if (record === null) return { changed: [summary.name], assumptions: {} };
  const { changed, assumptions } = findChanges(record, summary.contents);
  const refused = Object.entries(assumptions).filter(([key, value]) => !isUsable(key, value));
  // A margin of 40 is no margin: the cell is a changed one like any other, and is not written over without asking.
  const places = refused.flatMap(([key]) => {
    const place = record.assumptionCells[key];
    return place === undefined ? [] : [addressOf(place.row, place.column)];
  });
  return {
    changed: [...changed, ...places],
    assumptions: Object.fromEntries(Object.entries(assumptions).filter(([key, value]) => isUsable(key, value))),
  };
}

/** A report keeps the names that its sheets have, also those that the user gave them. */
function nameSheets({ data, summary, leftovers }: StandingReport, { report: text }: ReportPack): Names {
  const numbered = (name: string) => (count: number) => (count === 1 ? name : `${name} ${count}`);
  const staged = (name: string): string => freeName((count) => `${name} (… ${count})`);
  // Only where there is no summary are leftovers deleted first.
  const deleted = summary === null ? leftovers : [];
  return {
    data: summary !== null && data !== null ? data.name : freeName(numbered(text.dataSheetName), deleted),
    summary: summary?.name ?? freeName(numbered(text.summarySheetName), deleted),
    stagedData: staged(text.dataSheetName),
    stagedSummary: staged(text.summarySheetName),
  };
}

/**
 * What was chosen last holds until something else is chosen. Without a named sheet the source is the one that is open;
 * a sheet that was a source before is matched as it was then.
 */
function settleChoices(given: ReportChoices | null, saved: ReportChoices): ReportChoices {
  if (given === null) return saved;
  const chosen = given.sources.length > 0 ? given.sources : [{ sheet: activeSheetName() }];
  const before = (sheet: string): SourceChoice | undefined => saved.sources.find((source) => source.sheet === sheet);
  const isNew = !chosen.some(({ sheet }) => before(sheet) !== undefined);
  return {
    ...(isNew ? {} : saved),
    ...given,
    sources: chosen.map((source) => {
      // By its name alone: a sheet that was renamed since has the id that was known by this name.
      const { sheetId: _, ...known } = before(source.sheet) ?? source;
      return { ...known, ...source };
    }),
  };
}
