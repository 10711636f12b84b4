/** From chosen sheets to cleaned campaigns, or to a sentence that says why not. */
import type { CampaignTable } from '../campaign/campaign-table';
import { FIELD_IDS, type FieldId } from '../campaign/fields';
import type { Issue } from '../campaign/issue';
import { type ReadSheet, readSheet, type SpreadsheetFacts } from '../host/read-spreadsheet';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { readingWords } from '../locales/reading-words';
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
  /** Null when `problem` says why. */
  readonly table: CampaignTable | null;
  /** ISO code, a sign that several currencies share (`$`), or null. */
  readonly currency: string | null;
  readonly problem: string | null;
}

export function loadSources(choices: ReportChoices, facts: SpreadsheetFacts, pack: Pack): Loaded {
  const words = readingWords();
  const texts = pack.interface;
  const sources: LoadedSource[] = [];
  const stop = (problem: string): Loaded => ({ sources, table: null, currency: null, problem });
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
      rowName: (row) => fill(pack.report.rowName, { row }),
    });
    sources.push({ ...source, rows });
  }
  const joined = joinSources(
    sources.map(({ rows }) => rows as SourceRows),
    choices.currency ?? null,
  );
  if (joined.kind === 'undecided') {
    const currencies = joined.currencies.join(', ');
    return stop(
      joined.chosen === undefined
        ? fill(texts.undecidedCurrencies, { currencies })
        : fill(texts.noAmountsIn, { chosen: joined.chosen, currencies }),
    );
  }
  return {
    sources: sources.map((source, index) =>
      withIssues(
        source,
        joined.issues.filter((issue) => issue.source === index),
      ),
    ),
    table: joined.table,
    currency: joined.currency,
    problem: null,
  };
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
            headers: found.headers.filter((text) => text !== '').join(', '),
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
