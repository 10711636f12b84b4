/** From chosen sheets to cleaned campaigns, or to a sentence that says why not. */
import { type CampaignTable, isKnown } from '../campaign/campaign-table';
import { addressOf, columnLetters } from '../campaign/cell';
import { CAMPAIGN_FIELDS, FIELD_IDS, type FieldId, isNumericField, NUMERIC_FIELD_IDS } from '../campaign/fields';
import type { Issue, LogSummary } from '../campaign/issue';
import { maskContactData } from '../campaign/issue';
import { type Limited, type Limits, limitRows, type Scope } from '../campaign/limit-rows';
import { dayOfIsoDate, isoDate } from '../campaign/read-date';
import { hiddenRows, type ReadSheet, readSheet, type SpreadsheetFacts } from '../host/read-spreadsheet';
import { fill } from '../locales/fill';
import type { Pack, ReportPack } from '../locales/pack';
import { packFor } from '../locales/packs';
import { type ReadingWords, readingWords } from '../locales/reading-words';
import { listed, type Typography } from '../locales/typography';
import { cutToPart, type Part, partOf, rowsOfPart } from '../mapping/cut-to-range';
import {
  DERIVED_FIELDS,
  type Derivable,
  derivableFields,
  derivedBy,
  type NamingTexts,
  titleAbove,
} from '../mapping/derive-fields';
import { findLog, type Log } from '../mapping/find-log';
import { type FoundTable, findTable, type Grid } from '../mapping/find-table';
import { readColumnKey, shownColumnKey } from '../mapping/header-place';
import { joinSources } from '../mapping/join-sources';
import { normaliseHeader } from '../mapping/normalise-header';
import { isMappedNumber, readCampaigns, type SourceRows } from '../mapping/read-campaigns';
import { type Mapping, mappingOf, type Suggestion, suggestMapping } from '../mapping/suggest-mapping';
import type { ReportSource } from '../report/plan-report';
import type { ReportChoices, SourceChoice } from './settings';

/** A problem in what the user gave: said in a sentence, nothing is changed. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem';
}

export interface LoadedSource {
  readonly choice: SourceChoice;
  readonly sheet: ReadSheet;
  readonly found: FoundTable;
  readonly suggestions: readonly Suggestion[];
  /** What holds: choices over suggestions, without what a list of messages, persons or orders does not bear out. */
  readonly mapping: Mapping;
  /** Chosen columns whose headers are not there any more; such a source is not read. */
  readonly lost: readonly LostColumn[];
  /** The cells that are read: those of the chosen range, or all; null without rows to read. */
  readonly cells: Grid;
  /** The last row that is read, counted from 1. */
  readonly lastRow: number;
  /** Where rows are messages, persons or orders. */
  readonly log: { readonly log: Log; readonly summary: LogSummary } | null;
  readonly derivable: readonly Derivable[];
  /** Hidden rows that are read all the same; of a long sheet those that were met. */
  readonly hiddenRows: readonly number[];
  readonly rows: SourceRows | null;
}

export interface LostColumn {
  readonly field: FieldId;
  readonly header: string;
}

/** Rows that a filter hides are always looked for; those hidden by hand cost calls that only the sidebar has to spare. */
export type HiddenRows = 'filtered' | 'all';

export interface Loaded {
  readonly sources: readonly LoadedSource[];
  /** The rows that the report covers; null when `problem` says why. */
  readonly table: CampaignTable | null;
  /** All rows in a currency of the report, also those outside of the chosen dates and channels. */
  readonly everyRow: CampaignTable | null;
  /** What was left out by dates and channels; absent where neither was chosen. */
  readonly scope?: Scope;
  /** ISO code, a sign that several currencies share (`$`), or null. */
  readonly currency: string | null;
  readonly problem: string | null;
}

/** Messages are in the user's language, names of rows in that of the report. */
export function loadSources(
  choices: ReportChoices,
  facts: SpreadsheetFacts,
  pack: Pack,
  reportTexts: ReportPack['report'] = pack.report,
  hidden: HiddenRows = 'filtered',
): Loaded {
  const words = readingWords();
  const texts = pack.interface;
  const sources: LoadedSource[] = [];
  const stop = (problem: string): Loaded => ({
    sources,
    table: null,
    everyRow: null,
    currency: null,
    problem,
  });
  for (const choice of choices.sources) {
    const read = readSource(choice, sources.length, { facts, pack, reportTexts, words, hidden });
    if (typeof read === 'string') return stop(read);
    // Two choices can come to one sheet, when it took the name of another; its rows count once.
    if (sources.some((source) => isSamePlace(source, read.source))) continue;
    sources.push(read.source);
    if (read.problem !== null) return stop(read.problem);
  }
  const joined = joinSources(
    sources.map(({ rows }) => rows as SourceRows),
    choices.currency ?? null,
    Object.keys(choices.exchange?.rates ?? {}),
  );
  if (joined.kind === 'undecided') {
    const currencies = listed(joined.currencies, pack.typography);
    return stop(
      joined.chosen === undefined
        ? fill(texts.undecidedCurrencies, { currencies })
        : fill(texts.noAmountsIn, { chosen: joined.chosen, currencies }),
    );
  }
  const whole = {
    sources: sources.map((source, index) =>
      withIssues(source, [
        ...joined.issues.filter((issue) => issue.source === index),
        ...assumedCurrency(source, sources, index, joined.currency),
      ]),
    ),
    everyRow: joined.table,
    currency: joined.currency,
  };
  const limits = limitsOf(choices);
  if (limits === null) return { ...whole, table: joined.table, problem: null };
  const limited = limitRows(joined.table, limits);
  const problem = whyNothingIsLeft(joined.table, limited, pack);
  return { ...whole, table: problem === null ? limited.table : null, scope: limited.scope, problem };
}

const isSamePlace = (one: LoadedSource, other: LoadedSource): boolean =>
  one.sheet.name === other.sheet.name && one.choice.range === other.choice.range;

interface Reading {
  readonly facts: SpreadsheetFacts;
  readonly pack: Pack;
  readonly reportTexts: ReportPack['report'];
  readonly words: ReadingWords;
  readonly hidden: HiddenRows;
}

/** A sentence where there is no table to show; or the source, and why it has no rows, if it has none. */
function readSource(
  given: SourceChoice,
  place: number,
  reading: Reading,
): string | { readonly source: LoadedSource; readonly problem: string | null } {
  const { facts, pack, reportTexts, words, hidden } = reading;
  const texts = pack.interface;
  const sheet = readSheet(given, facts.timeZone);
  if (sheet === null) return fill(texts.noSheet, { sheet: given.sheet });
  const { name } = sheet;
  const choice = name === given.sheet ? given : { ...given, sheet: name };
  const part = choice.range === undefined ? null : partOf(sheet.cells, choice.range);
  if (choice.range !== undefined && part === null) return fill(texts.noRange, { sheet: name, range: choice.range });
  const found = findTableIn(sheet.cells, part, choice.headerRow, words);
  if (found === null) return fill(texts.noHeader, { sheet: name });
  const cells = part === null ? sheet.cells : cutToPart(sheet.cells, part);
  const suggestions = ofOneGroup(suggestMapping(cells, found, words), found);
  const { mapping: settled, lost } = settleMapping(choice, found, mappingOf(suggestions), pack);
  const finding = findLog(cells, found, settled, chosenFields(choice), words);
  const mapping = finding.kind === 'silent' ? settled : finding.mapping;
  const source: LoadedSource = {
    choice,
    sheet,
    found,
    suggestions: suggestionsFor(mapping, settled, suggestions),
    mapping,
    lost,
    cells,
    lastRow: part === null ? sheet.cells.length : part.bottom + 1,
    log: null,
    derivable: [],
    hiddenRows: [],
    rows: null,
  };
  const [gone] = lost;
  if (gone !== undefined) return { source, problem: lostSentence(gone, name, found, pack) };
  if (found.dataRows.length === 0) return { source, problem: fill(texts.noRows, { sheet: name }) };
  if (finding.kind === 'silent') return { source, problem: fill(texts.logWithoutStatus, { sheet: name }) };
  if (finding.kind === 'campaigns' && !isMappedNumber(mapping))
    return { source, problem: fill(texts.nothingMapped, { sheet: name }) };

  const naming: NamingTexts = {
    title: titleAbove(cells, found, words),
    sheet: name,
    // The same for everybody who works in the spreadsheet: prices and choices go by these names.
    channelNames: packFor(facts.locale).interface.sidebar.channelNames,
    words,
  };
  const log = finding.kind === 'log' ? finding.log : null;
  const campaign = naming.title === '' ? name : naming.title;
  const rows = readCampaigns(cells, found, mapping, {
    source: place,
    defaultChannel: choice.channel ?? '',
    spreadsheetLocale: facts.locale,
    formats: sheet.formats,
    words,
    rowName: (row) => fill(reportTexts.rowName, { row }),
    today: facts.today,
    ...(log !== null || (finding.kind === 'campaigns' && finding.isPersonal) ? { log: { log, campaign } } : {}),
    ...(choice.derive === undefined ? {} : { derived: derivedBy(choice.derive, naming) }),
  });
  const isNamed = log !== null || mapping.campaign !== undefined;
  const open = DERIVED_FIELDS.filter(
    (field) => mapping[field] === undefined && (field !== 'channel' || choice.channel === undefined),
  );
  const sheetRows = hiddenRows(
    { sheet: name, ...sheetIdOf(choice) },
    rows.table.sheetRow as Int32Array,
    hidden === 'all',
  );
  return {
    source: {
      ...source,
      log: log === null ? null : { log, summary: summariseLog(log, rows, found, mapping, name, campaign) },
      derivable: derivableFields(open, isNamed ? rows.table.campaign : [], naming, rows.table.rows),
      hiddenRows: sheetRows,
      rows: withHiddenRows(
        {
          ...rows,
          issues: [
            ...rows.issues,
            ...groupsLeftOut(found, mapping, place),
            ...budgetsAsCost(suggestions, mapping, place),
          ],
        },
        sheetRows,
        place,
      ),
    },
    problem: null,
  };
}

/** What was suggested, without what a log does not bear out and with what only a log has. */
function suggestionsFor(mapping: Mapping, settled: Mapping, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const left = suggestions.filter(({ field, column }) => isIn(mapping, field, column) || !isIn(settled, field, column));
  const added = FIELD_IDS.flatMap((field) =>
    settled[field] === undefined ? (mapping[field] ?? []).map((column) => ({ field, column })) : [],
  );
  return [
    ...left,
    ...added.map(
      ({ field, column }): Suggestion => ({
        field,
        column,
        confidence: 0.7,
        reason: 'header',
        values: field === 'revenue' ? 'money' : 'texts',
      }),
    ),
  ];
}

const sheetIdOf = ({ sheetId }: SourceChoice): { readonly sheetId?: number } =>
  sheetId === undefined ? {} : { sheetId };

const isIn = (mapping: Mapping, field: FieldId, column: number): boolean => mapping[field]?.includes(column) ?? false;

/** Fields that the user chose columns for; an empty list leaves a field out, which says nothing of the table. */
const chosenFields = ({ mapping = {} }: SourceChoice): ReadonlySet<FieldId> =>
  new Set((Object.keys(mapping) as FieldId[]).filter((field) => (mapping[field] ?? []).length > 0));

/** The table of a sheet or of a part of it, with its rows as the sheet counts them. */
function findTableIn(
  cells: Grid,
  part: Part | null,
  headerRow: number | undefined,
  words: ReadingWords,
): FoundTable | null {
  if (part === null) return findTable(cells, words, headerRow === undefined ? undefined : headerRow - 1);
  const rows = rowsOfPart(cells, part);
  const given = headerRow === undefined ? -1 : headerRow - 1 - part.top;
  const found = findTable(rows, words, given >= 0 && given < rows.length ? given : undefined);
  if (found === null) return null;
  return {
    ...found,
    headerRow: found.headerRow + part.top,
    dataRows: found.dataRows.map((row) => row + part.top),
    skipped: found.skipped.map((one) => ({ ...one, row: one.row + part.top })),
  };
}

/** Figures below "SMS" and figures below "E-mail" are never put together: the group with most of them is suggested. */
function ofOneGroup(suggestions: readonly Suggestion[], { groups }: FoundTable): readonly Suggestion[] {
  if (groups === undefined) return suggestions;
  const groupOf = ({ field, column }: Suggestion): string => (isNumericField(field) ? (groups[column] ?? '') : '');
  const sizes = new Map<string, number>();
  for (const one of suggestions) {
    const group = groupOf(one);
    if (group !== '') sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const [largest] = [...sizes].sort(([, a], [, b]) => b - a);
  return suggestions.filter((one) => groupOf(one) === '' || groupOf(one) === largest?.[0]);
}

/** Amounts without a currency beside amounts with one are told: they may be in another. */
function assumedCurrency(
  { rows, mapping }: LoadedSource,
  all: readonly LoadedSource[],
  source: number,
  currency: string | null,
): readonly Issue[] {
  const isNamed = (one: SourceRows | null): boolean => one?.currency.some((name) => name !== '') ?? false;
  if (currency === null || rows === null || isNamed(rows) || !all.some((one) => isNamed(one.rows))) return [];
  return (['cost', 'revenue', 'opportunity_value'] as const).flatMap((field) =>
    (mapping[field] ?? []).map(
      (column): Issue => ({ kind: 'currencyAssumed', field, source, cell: columnLetters(column + 1), read: currency }),
    ),
  );
}

function budgetsAsCost(suggestions: readonly Suggestion[], mapping: Mapping, source: number): readonly Issue[] {
  return suggestions
    .filter(({ field, column, reason }) => reason === 'budget' && isIn(mapping, field, column))
    .map(
      ({ field, column }): Issue => ({
        kind: 'budgetAsCost',
        field,
        source,
        cell: columnLetters(column + 1),
        read: '',
      }),
    );
}

/** Columns that say the same as a matched one, below another group of headers. */
function groupsLeftOut({ headers, groups }: FoundTable, mapping: Mapping, source: number): readonly Issue[] {
  if (groups === undefined) return [];
  const ownName = (column: number): string => {
    const [group, header] = [groups[column] ?? '', headers[column] ?? ''];
    return group !== '' && header.startsWith(`${group}: `) ? header.slice(group.length + 2) : '';
  };
  const matched = (Object.entries(mapping) as [FieldId, readonly number[]][]).filter(([field]) =>
    isNumericField(field),
  );
  const isMatched = (column: number): boolean => matched.some(([, columns]) => columns.includes(column));
  return headers.flatMap((_, column): Issue[] => {
    const name = ownName(column);
    if (name === '' || isMatched(column)) return [];
    const [field] = matched.find(([, columns]) => columns.some((one) => ownName(one) === name)) ?? [];
    if (field === undefined) return [];
    const read = maskContactData(groups[column] ?? '');
    return [{ kind: 'groupLeftOut', field, source, cell: columnLetters(column + 1), read }];
  });
}

function withHiddenRows(rows: SourceRows, hidden: readonly number[], source: number): SourceRows {
  if (hidden.length === 0) return rows;
  const issues = hidden.map(
    (row): Issue => ({ kind: 'hiddenRows', field: 'campaign', source, cell: addressOf(row, 1), read: '' }),
  );
  return { ...rows, issues: [...rows.issues, ...issues] };
}

function summariseLog(
  log: Log,
  { table, counted }: SourceRows,
  { headers }: FoundTable,
  mapping: Mapping,
  sheet: string,
  campaign: string,
): LogSummary {
  const columns = [...(log.statusColumn === null ? [] : [log.statusColumn]), ...log.flags.map(({ column }) => column)];
  const counts = NUMERIC_FIELD_IDS.flatMap((field) => {
    const values = table.numbers[field];
    if (values === undefined || counted?.numbers[field] === undefined || mapping[field] !== undefined) return [];
    return [{ field, total: values.reduce((sum, value) => (isKnown(value) ? sum + value : sum), 0) }];
  });
  return {
    kind: log.kind,
    sheet,
    columns: columns.map((column) => headers[column] ?? ''),
    counts,
    undecided: counted?.undecided ?? 0,
    repeated: counted?.repeated ?? 0,
    campaign: mapping.campaign === undefined ? campaign : null,
  };
}

/** Null where the report covers everything. */
function limitsOf({ from, to, channels }: ReportChoices): Limits | null {
  if (from === undefined && to === undefined && channels === undefined) return null;
  const day = (text: string | undefined): number | null => (text === undefined ? null : dayOfIsoDate(text));
  const [first, last] = [day(from), day(to)];
  return {
    ...(first === null ? {} : { from: first }),
    ...(last === null ? {} : { to: last }),
    ...(channels === undefined ? {} : { channels }),
  };
}

/** Null where rows are left to report on. */
function whyNothingIsLeft(
  table: CampaignTable,
  { table: left, scope }: Limited,
  { interface: texts, typography }: Pack,
): string | null {
  const { from, to, channels = [], undated } = scope;
  if (from !== undefined && to !== undefined && from > to)
    return fill(texts.wrongPeriod, { from: isoDate(from), to: isoDate(to) });
  if (left.rows > 0 || table.rows === 0) return null;
  if (scope.ofOtherChannels > 0) {
    const within = limitRows(table, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
    return fill(texts.noRowsOfChannels, {
      channels: someNames(channels, typography),
      found: someNames(within.table.channel, typography),
    });
  }
  const days = table.date.filter(isKnown).sort();
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return texts.noDatesForPeriod;
  return fill(texts.noRowsInPeriod, { first: isoDate(first), last: isoDate(last), undated });
}

const MOST_NAMES = 12;

function someNames(names: readonly string[], typography: Typography): string {
  const different = [...new Set(names)].map((name) => (name === '' ? '—' : maskContactData(name)));
  const shown = listed(different.slice(0, MOST_NAMES), typography);
  return different.length > MOST_NAMES ? `${shown}…` : shown;
}

/** The user's choices by header name, over what is suggested; a column serves one field only. */
export function settleMapping(
  { sheet, mapping = {} }: SourceChoice,
  found: FoundTable,
  suggested: Mapping,
  pack: Pack,
): { readonly mapping: Mapping; readonly lost: readonly LostColumn[] } {
  const chosen: Partial<Record<FieldId, readonly number[]>> = {};
  const lost: LostColumn[] = [];
  const fieldOf = new Map<number, FieldId>();
  for (const [field, headers] of Object.entries(mapping) as [FieldId, readonly string[]][]) {
    const columns: number[] = [];
    for (const header of headers) {
      const named = columnsNamed(header, found.headers);
      if (named.length === 0) {
        lost.push({ field, header: shownColumnKey(header) });
        continue;
      }
      // A header that is named again stands for the next column below the same text, if there is one.
      const column = named.find((one) => !fieldOf.has(one));
      if (column === undefined) {
        const [taken] = named.filter((one) => !columns.includes(one));
        if (taken === undefined) continue;
        throw new InputProblem(
          fill(pack.interface.columnTwice, {
            sheet,
            header: found.headers[taken] as string,
            field: pack.fields[field],
            other: pack.fields[fieldOf.get(taken) as FieldId],
          }),
        );
      }
      columns.push(column);
      fieldOf.set(column, field);
    }
    if (columns.length > 1 && !('severalColumns' in CAMPAIGN_FIELDS[field])) {
      throw new InputProblem(
        fill(pack.interface.oneColumnOnly, {
          sheet,
          field: pack.fields[field],
          headers: listed(headers.map(shownColumnKey), pack.typography),
        }),
      );
    }
    chosen[field] = columns;
  }
  const settled: Partial<Record<FieldId, readonly number[]>> = {};
  for (const field of FIELD_IDS) {
    const columns = chosen[field] ?? suggested[field]?.filter((column) => !fieldOf.has(column)) ?? [];
    if (columns.length > 0) settled[field] = columns;
  }
  return { mapping: settled, lost };
}

const lostSentence = ({ field, header }: LostColumn, sheet: string, found: FoundTable, pack: Pack): string =>
  fill(pack.interface.unknownHeader, {
    sheet,
    header,
    field: pack.fields[field],
    headers: listed(
      found.headers.filter((text) => text !== ''),
      pack.typography,
    ),
  });

/** The columns that a choice may stand for: those below its header, or the one of them that it tells by a number. */
function columnsNamed(key: string, headers: readonly string[]): readonly number[] {
  const { header, place } = readColumnKey(key);
  const columns = columnsBelow(header, headers);
  return place === null ? columns : columns.slice(place - 1, place);
}

/** Columns below a header, which is taken to the letter where it can be. */
function columnsBelow(header: string, headers: readonly string[]): readonly number[] {
  const columns = headers.map((_, column) => column);
  const exact = columns.filter((column) => headers[column] === header);
  if (exact.length > 0) return exact;
  const wanted = normaliseHeader(header).text;
  const alike =
    wanted === '' ? [] : columns.filter((column) => normaliseHeader(headers[column] as string).text === wanted);
  // Below the name of a group: "SMS: Sent" is also the first "Sent".
  return alike.length > 0 ? alike : columns.filter((column) => (headers[column] as string).endsWith(`: ${header}`));
}

const withIssues = (source: LoadedSource, issues: readonly Issue[]): LoadedSource =>
  issues.length === 0 || source.rows === null
    ? source
    : { ...source, rows: { ...source.rows, issues: [...source.rows.issues, ...issues] } };

type Readable = Pick<LoadedSource, 'sheet' | 'found' | 'mapping' | 'cells' | 'lastRow' | 'log' | 'choice' | 'rows'>;

export function reportSource({ sheet, found, mapping, cells, lastRow, log, choice, rows }: Readable): ReportSource {
  const columns = new Map<number, FieldId[]>();
  for (const [field, list] of Object.entries(mapping) as [FieldId, readonly number[]][]) {
    for (const column of list) columns.set(column, [...(columns.get(column) ?? []), field]);
  }
  // What rows were counted by is looked after as well; who they are about stays where it is.
  const countedBy = log === null ? [] : [log.log.statusColumn, ...log.log.flags.map(({ column }) => column)];
  for (const column of countedBy) if (column !== null && !columns.has(column)) columns.set(column, []);
  return {
    name: sheet.name,
    headerRow: found.headerRow + 1,
    lastRow,
    // Below a chosen range nothing belongs to the source.
    maxRows: choice.range === undefined ? sheet.maxRows : lastRow,
    cells,
    columns: [...columns]
      .sort(([a], [b]) => a - b)
      .map(([column, fields]) => ({ column: column + 1, header: found.headers[column] ?? '', fields })),
    rowsRead: found.dataRows.length,
    skipped: found.skipped,
    issues: rows?.issues ?? [],
    ...(log === null ? {} : { log: log.summary }),
  };
}
