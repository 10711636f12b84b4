/** From chosen sheets to cleaned campaigns, or to a sentence that says why not. */
import { type CampaignTable, isKnown } from '../campaign/campaign-table';
import { FIELD_IDS, type FieldId } from '../campaign/fields';
import type { Issue } from '../campaign/issue';
import { maskContactData } from '../campaign/issue';
import { type Limited, type Limits, limitRows, type Scope } from '../campaign/limit-rows';
import { dayOfIsoDate, isoDate } from '../campaign/read-date';
import { type ReadSheet, readSheet, type SpreadsheetFacts } from '../host/read-spreadsheet';
import { fill } from '../locales/fill';
import type { Pack, ReportPack } from '../locales/pack';
import { readingWords } from '../locales/reading-words';
import { listed, type Typography } from '../locales/typography';
import { type FoundTable, findTable } from '../mapping/find-table';
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
  readonly mapping: Mapping;
  readonly rows: SourceRows | null;
}

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
    const sheet = readSheet(choice.sheet, facts.timeZone);
    if (sheet === null) return stop(fill(texts.noSheet, { sheet: choice.sheet }));
    const found = findTable(sheet.cells, words, choice.headerRow === undefined ? undefined : choice.headerRow - 1);
    if (found === null) return stop(fill(texts.noHeader, { sheet: choice.sheet }));
    const suggestions = suggestMapping(sheet.cells, found, words);
    const mapping = settleMapping(choice, found, mappingOf(suggestions), pack);
    const source = { choice, sheet, found, suggestions, mapping };
    if (found.dataRows.length === 0 || !isMappedNumber(mapping)) {
      sources.push({ ...source, rows: null });
      return stop(fill(found.dataRows.length === 0 ? texts.noRows : texts.nothingMapped, { sheet: choice.sheet }));
    }
    const rows = readCampaigns(sheet.cells, found, mapping, {
      source: sources.length,
      defaultChannel: choice.channel ?? '',
      spreadsheetLocale: facts.locale,
      formats: sheet.formats,
      words,
      rowName: (row) => fill(reportTexts.rowName, { row }),
    });
    sources.push({ ...source, rows });
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
      withIssues(
        source,
        joined.issues.filter((issue) => issue.source === index),
      ),
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
): Mapping {
  const chosen: Partial<Record<FieldId, readonly number[]>> = {};
  const fieldOf = new Map<number, FieldId>();
  for (const [field, headers] of Object.entries(mapping) as [FieldId, readonly string[]][]) {
    const columns: number[] = [];
    for (const header of headers) {
      const named = columnsNamed(header, found.headers);
      if (named.length === 0) {
        throw new InputProblem(
          fill(pack.interface.unknownHeader, {
            sheet,
            header,
            field: pack.fields[field],
            headers: listed(
              found.headers.filter((text) => text !== ''),
              pack.typography,
            ),
          }),
        );
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
    chosen[field] = columns;
  }
  const settled: Partial<Record<FieldId, readonly number[]>> = {};
  for (const field of FIELD_IDS) {
    const columns = chosen[field] ?? suggested[field]?.filter((column) => !fieldOf.has(column)) ?? [];
    if (columns.length > 0) settled[field] = columns;
  }
  return settled;
}

/** Columns below a header, which is taken to the letter where it can be. */
function columnsNamed(header: string, headers: readonly string[]): readonly number[] {
  const columns = headers.map((_, column) => column);
  const exact = columns.filter((column) => headers[column] === header);
  if (exact.length > 0) return exact;
  const wanted = normaliseHeader(header).text;
  return wanted === '' ? [] : columns.filter((column) => normaliseHeader(headers[column] as string).text === wanted);
}

const withIssues = (source: LoadedSource, issues: readonly Issue[]): LoadedSource =>
  issues.length === 0 || source.rows === null
    ? source
    : { ...source, rows: { ...source.rows, issues: [...source.rows.issues, ...issues] } };

export function reportSource({ sheet, found, mapping, rows }: LoadedSource): ReportSource {
  const columns = new Map<number, FieldId[]>();
  for (const [field, list] of Object.entries(mapping) as [FieldId, readonly number[]][]) {
    for (const column of list) columns.set(column, [...(columns.get(column) ?? []), field]);
  }
  return {
    name: sheet.name,
    headerRow: found.headerRow + 1,
    lastRow: sheet.cells.length,
    maxRows: sheet.maxRows,
    cells: sheet.cells,
    columns: [...columns]
      .sort(([a], [b]) => a - b)
      .map(([column, fields]) => ({ column: column + 1, header: found.headers[column] ?? '', fields })),
    rowsRead: found.dataRows.length,
    skipped: found.skipped,
    issues: rows?.issues ?? [],
  };
}
