/** How the sheets would be read with what is chosen in the sidebar: everything that its pages show, and nothing is changed. */
import { type CampaignTable, groupCampaigns, isKnown } from '../campaign/campaign-table';
import { columnLetters } from '../campaign/cell';
import { standsFor } from '../campaign/currencies';
import { FIELD_IDS, type FieldId, type NumericFieldId } from '../campaign/fields';
import { isoDate } from '../campaign/read-date';
import { keep as keepText, readKept } from '../host/kept-choices';
import { readFacts, type SpreadsheetFacts } from '../host/read-spreadsheet';
import { listTabs, readSelection, readShown, type Tab } from '../host/tabs';
import { kpisFrom } from '../kpi/available';
import type { InputId } from '../kpi/expression';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { reportPackOf } from '../locales/report-pack';
import type { ValueKind } from '../mapping/column-contents';
import type { FoundTable } from '../mapping/find-table';
import { keyOfColumn } from '../mapping/header-place';
import type { Suggestion } from '../mapping/suggest-mapping';
import { groupIssues, issueLine } from '../report/issue-lines';
import { logSentence } from '../report/log-sentence';
import { InputProblem, type Loaded, type LoadedSource, loadSources } from './load-sources';
import { listOptionSets } from './option-sets';
import { parseChoices, type ReportChoices, type SourceChoice } from './settings';
import type { ColumnAnswer, KpiAnswer, MatchAnswer, ReadAnswer, ReadSource } from './sidebar-answers';
import { fingerprintOf, hashOf } from './source-fingerprint';

const MOST_CAMPAIGNS = 500;
const MOST_CELLS = 20;
/** Rows that are looked at for samples of what a column holds. */
const ROWS_SHOWN = 20;
const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 60;
/** Sheets whose columns are remembered. */
const MOST_KEPT = 30;

export interface ReadRequest {
  /** Null: what was chosen last, or the sheet that is open. */
  readonly choices: ReportChoices | null;
  /** Remember the choices: the user made them. */
  readonly keeps: boolean;
  readonly pack: Pack;
}

export function readForSidebar({ choices: given, keeps, pack }: ReadRequest): ReadAnswer {
  const { tabs, reportChoices, hasReport } = listTabs();
  const active = readSelection();
  const kept = parseKept(readKept());
  const usual = usualChoices(kept, reportChoices);
  const choices = settle(given ?? choicesFor(active.sheet, usual, kept, tabs), kept, tabs);
  if (keeps && given !== null) keepChoices(choices, reportChoices, kept);
  const facts = readFacts();
  const loaded = choices.sources.length === 0 ? nothingLoaded('') : load(choices, facts, pack);
  const answered = describeTable(loaded, choices, pack);
  return {
    problem: loaded.problem,
    tabs,
    active,
    sources: choices.sources.map((choice) => readSource(choice, loaded, facts, pack)),
    currencies: countCurrencies(loaded),
    currency: loaded.currency,
    ...answered,
    choices,
    optionSets: listOptionSets(),
    fingerprint: fingerprintOf(loaded.sources),
    hasReport,
  };
}

// ---- what is chosen ----

interface Kept {
  /** Of what the report had been built with when this was chosen; '' where there was none, or it is not known. */
  readonly report: string;
  /** Null where nothing was ever chosen. */
  readonly choices: ReportChoices | null;
  /** How the columns of sheets were matched, also of those that are no source at present. */
  readonly tabs: readonly SourceChoice[];
}

function parseKept(text: string | null): Kept {
  try {
    const { choices, tabs, report } = JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>;
    const chosen = choices === undefined ? null : parseChoices(JSON.stringify(choices));
    const others = parseChoices(JSON.stringify({ sources: tabs })).sources;
    return {
      report: typeof report === 'string' ? report : '',
      choices: chosen,
      tabs: [...(chosen?.sources ?? []), ...others],
    };
  } catch {
    return { report: '', choices: null, tabs: [] };
  }
}

/**
 * Remembers the choices themselves, and the columns of each sheet. `reportChoices`: what the report is built with; null
 * where that is not known to have changed.
 */
export function keepChoices(
  choices: ReportChoices,
  reportChoices: string | null,
  before: Kept = parseKept(readKept()),
): void {
  const others = before.tabs.filter((tab) => !choices.sources.some((source) => isSameSheet(source, tab)));
  const report = reportChoices === null ? before.report : hashOf(reportChoices);
  const kept = { report, choices };
  // Where there is no room for all of them, the sheets of the report count.
  if (!keepText(JSON.stringify({ ...kept, tabs: others.slice(0, MOST_KEPT) }))) keepText(JSON.stringify(kept));
}

/**
 * What was chosen last. Where the report was refreshed since from the menu, the figures that were typed over in it
 * are the newer ones.
 */
function usualChoices({ choices, report }: Kept, reportChoices: string | null): ReportChoices {
  if (choices === null || reportChoices === null || report === hashOf(reportChoices)) {
    return choices ?? parseChoices(reportChoices);
  }
  const { assumptions, exchange, targets } = parseChoices(reportChoices);
  return {
    ...choices,
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(exchange === undefined ? {} : { exchange }),
    ...(targets === undefined ? {} : { targets }),
  };
}

const isSameSheet = (one: SourceChoice, other: SourceChoice): boolean =>
  one.sheetId === undefined || other.sheetId === undefined ? one.sheet === other.sheet : one.sheetId === other.sheetId;

/**
 * What holds when the sidebar opens: what was chosen last, with the open sheet as its source where that is another one.
 * Title, costs, targets and the like are those of the report, whichever sheet it is built from.
 */
function choicesFor(activeSheet: string, usual: ReportChoices, kept: Kept, tabs: readonly Tab[]): ReportChoices {
  const sources = usual.sources.filter((source) => findTab(source, tabs)?.isOurs === false);
  const open = tabs.find(({ name }) => name === activeSheet);
  const isCovered = open === undefined || open.isOurs || sources.some((source) => findTab(source, tabs) === open);
  if (isCovered && sources.length > 0) return { ...usual, sources };
  const tab = open === undefined || open.isOurs ? tabs.find(({ isOurs, isHidden }) => !isOurs && !isHidden) : open;
  if (tab === undefined) return { ...usual, sources: [] };
  return { ...usual, sources: [kept.tabs.find((known) => findTab(known, [tab]) !== undefined) ?? { sheet: tab.name }] };
}

/** A sheet is found by its id, which it keeps when it is renamed. */
function findTab({ sheet, sheetId }: SourceChoice, tabs: readonly Tab[]): Tab | undefined {
  return tabs.find((tab) => tab.sheetId === sheetId) ?? tabs.find(({ name }) => name === sheet);
}

/** Present names, ids, and how a sheet was matched before where nothing is said of it. */
function settle(choices: ReportChoices, kept: Kept, tabs: readonly Tab[]): ReportChoices {
  const sources = choices.sources.map((choice): SourceChoice => {
    const tab = findTab(choice, tabs);
    if (tab === undefined) return choice;
    const isBare = Object.keys(choice).every((key) => key === 'sheet' || key === 'sheetId');
    const known = isBare ? kept.tabs.find((one) => findTab(one, [tab]) !== undefined) : undefined;
    return { ...known, ...choice, sheet: tab.name, sheetId: tab.sheetId };
  });
  return { ...choices, sources };
}

// ---- reading ----

const nothingLoaded = (problem: string): Loaded => ({
  sources: [],
  table: null,
  everyRow: null,
  currency: null,
  problem,
});

function load(choices: ReportChoices, facts: SpreadsheetFacts, pack: Pack): Loaded {
  try {
    // Looking for rows that were hidden by hand costs calls that a build has not to spare.
    return loadSources(choices, facts, pack, pack.report, 'all');
  } catch (error) {
    if (error instanceof InputProblem) return nothingLoaded(error.message);
    throw error;
  }
}

/** Reading stops at the first sheet with a problem; those behind it are looked at one by one. */
function readSource(choice: SourceChoice, loaded: Loaded, facts: SpreadsheetFacts, pack: Pack): ReadSource {
  const isNamed = ({ sheet }: LoadedSource): boolean => sheet.name === choice.sheet;
  const together = loaded.sources.find(isNamed);
  if (together !== undefined) {
    return describeSource(together, together.rows === null ? loaded.problem : null, pack);
  }
  const own = load({ sources: [choice] }, facts, pack);
  const found = own.sources.find(isNamed);
  if (found !== undefined) return describeSource(found, found.rows === null ? own.problem : null, pack);
  return { ...EMPTY, sheet: choice.sheet, sheetId: choice.sheetId ?? 0, problem: own.problem };
}

const EMPTY: ReadSource = {
  sheet: '',
  sheetId: 0,
  problem: null,
  headerRow: 0,
  columns: [],
  matches: [],
  lost: [],
  derivable: [],
  dataRows: 0,
  skippedRows: [],
  hiddenRows: 0,
  log: null,
  issues: [],
};

function describeSource(source: LoadedSource, problem: string | null, pack: Pack): ReadSource {
  const { choice, sheet, found, rows, lost, derivable, hiddenRows, log } = source;
  const words = reportPackOf(pack);
  const skipped = new Map<ReadSource['skippedRows'][number]['reason'], number>();
  for (const { reason } of found.skipped) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  return {
    ...EMPTY,
    sheet: sheet.name,
    sheetId: choice.sheetId ?? 0,
    problem,
    headerRow: found.headerRow + 1,
    columns: describeColumns(source),
    matches: FIELD_IDS.flatMap((field) => describeMatch(field, source, pack)),
    lost,
    derivable: derivable.map(({ field, from, examples, rows: count }) => ({
      field,
      from,
      examples,
      rows: count,
      isAccepted: choice.derive?.[field] === from,
    })),
    hiddenRows: hiddenRows.length,
    log: log === null ? null : logSentence(log.summary, pack),
    dataRows: found.dataRows.length,
    skippedRows: [...skipped].map(([reason, count]) => ({ reason, count })),
    issues: groupIssues(rows?.issues ?? []).map((group) => ({
      kind: group[0].kind,
      field: group[0].field,
      count: group.length,
      message: issueLine(group, words),
      cells: group.slice(0, MOST_CELLS).map(({ cell }) => cell),
    })),
  };
}

function describeColumns({ sheet, found }: LoadedSource): readonly ColumnAnswer[] {
  const width = found.headers.length;
  const first = (found.dataRows[0] ?? found.headerRow + 1) + 1;
  const rows = Math.min(ROWS_SHOWN, sheet.cells.length - first + 1);
  const shown = readShown(sheet.name, first, rows, width);
  return found.headers.map((header, column) => {
    const samples: string[] = [];
    for (const row of shown) {
      const text = (row[column] ?? '').trim();
      if (text === '' || samples.length === MOST_SAMPLES) continue;
      const sample = text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
      if (!samples.includes(sample)) samples.push(sample);
    }
    return { letters: columnLetters(column + 1), header, key: keyOfColumn(found.headers, column), samples };
  });
}

function describeMatch(
  field: FieldId,
  { choice, mapping, found, suggestions }: LoadedSource,
  pack: Pack,
): readonly MatchAnswer[] {
  const columns = mapping[field];
  if (columns === undefined || columns.length === 0) return [];
  const isChosen = choice.mapping?.[field] !== undefined;
  const own = suggestions.filter((one) => one.field === field && columns.includes(one.column));
  return [
    {
      field,
      columns,
      confidence: isChosen ? 1 : Math.min(1, ...own.map(({ confidence }) => confidence)),
      reason: isChosen ? '' : (own.map((one) => reasonText(one, found, pack))[0] ?? ''),
      isChosen,
    },
  ];
}

function reasonText({ column, reason, values }: Suggestion, found: FoundTable, pack: Pack): string {
  const { common, sources } = pack.interface.sidebar;
  const header = found.headers[column] ?? '';
  const short = header.length > LONGEST_SAMPLE ? `${header.slice(0, LONGEST_SAMPLE)}…` : header;
  const parts = [
    ...(reason === 'contents' ? [] : [fill(sources.reasons[reason], { header: short })]),
    ...(values === null ? [] : [sources.reasons[REASON_OF[values]]]),
  ];
  return parts.join(common.separator);
}

const REASON_OF = {
  money: 'money',
  counts: 'counts',
  ratings: 'ratings',
  dates: 'dates',
  currencies: 'currencies',
  channels: 'names',
  texts: 'names',
} as const satisfies Record<ValueKind, string>;

function countCurrencies({ sources, currency }: Loaded): ReadAnswer['currencies'] {
  const rows = new Map<string, number>();
  for (const source of sources) {
    for (const code of source.rows?.currency ?? []) if (code !== '') rows.set(code, (rows.get(code) ?? 0) + 1);
  }
  return [...rows]
    .map(([code, count]) => ({ code, rows: count, isOther: currency === null || !standsFor(code, currency) }))
    .sort((a, b) => b.rows - a.rows);
}

type TableAnswer = Pick<ReadAnswer, 'campaignCount' | 'campaigns' | 'channels' | 'period' | 'kpis'>;

function describeTable({ table, everyRow }: Loaded, choices: ReportChoices, pack: Pack): TableAnswer {
  // Channels that are left out of the report are listed all the same, or nobody could choose them again.
  const channels = everyRow === null ? [] : countChannels(everyRow);
  if (table === null) return { campaignCount: 0, campaigns: [], channels, period: null, kpis: [] };
  const { campaigns } = groupCampaigns(table);
  return {
    campaignCount: campaigns.length,
    campaigns: [...new Set(campaigns.slice(0, MOST_CAMPAIGNS).map(({ name }) => name))],
    channels,
    period: periodOf(table),
    kpis: describeKpis(table, choices, pack),
  };
}

function countChannels(table: CampaignTable): ReadAnswer['channels'] {
  const { campaigns, channels } = groupCampaigns(table);
  const counts = channels.map(() => 0);
  for (const { channel } of campaigns) counts[channel] = (counts[channel] ?? 0) + 1;
  return channels.map((name, index) => ({ name, campaigns: counts[index] ?? 0 }));
}

function periodOf({ date, endDate }: CampaignTable): ReadAnswer['period'] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const days of [date, endDate]) {
    for (const day of days) {
      if (!isKnown(day)) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  return from > to ? null : { from: isoDate(from), to: isoDate(to) };
}

function describeKpis(table: CampaignTable, { assumptions = {} }: ReportChoices, pack: Pack): readonly KpiAnswer[] {
  const has = (field: NumericFieldId): boolean => table.numbers[field]?.some(isKnown) === true;
  const available = new Set<InputId>((Object.keys(table.numbers) as NumericFieldId[]).filter(has));
  if (assumptions.margin !== undefined) available.add('margin');
  const isPriced = assumptions.price_per_message !== undefined || assumptions.price_by_channel !== undefined;
  if (isPriced && (has('delivered') || has('sent'))) available.add('cost');
  if (assumptions.value_per_conversion !== undefined && has('conversions')) available.add('revenue');
  if (assumptions.other_costs !== undefined) available.add('cost');
  return kpisFrom(available).map(({ kpi, forms, missing }) => ({
    id: kpi.id,
    isAvailable: forms.length > 0,
    missing: missing.map((input) => pack.inputs[input].label),
  }));
}
