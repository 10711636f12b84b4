/** The headless main job: files into an embedded workbook, the unmodified add-on builds its report there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOutcome } from '../app/build-report';
import type { ReportAnswer } from '../app/describe-report';
import { CAMPAIGN_FIELDS, type FieldId } from '../campaign/fields';
import type { CommandOptions } from './command-options';
import type { EmbeddedWorkbook } from './embedded-workbook';
import { readTableFile, type TableFile, TableFileError, typeCells } from './files';
import { openWorkbook } from './open-workbook';

export interface MadeReport {
  readonly workbook: EmbeddedWorkbook;
  readonly tables: readonly TableFile[];
  readonly answer: ReportAnswer | null;
  /** Why there is no report and what to do, in one line. */
  readonly problem: string | null;
  readonly serviceCalls: { readonly reads: number; readonly writes: number; readonly total: number };
}

/** How far down a file a header is looked for when a match names it. */
const ROWS_SEARCHED = 40;
const LONGEST_SHEET_NAME = 100;

/** Systems that write a decimal comma separate by semicolons: "1.500" is 1500 there, and 05/06/2026 the 5th of June. */
const DECIMAL_COMMA_LOCALE = 'de_DE';

/** A file that is not read; the message is one line. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly file: string,
    message: string,
  ) {
    super(message);
  }
}

export async function makeReport(options: CommandOptions, root: string): Promise<MadeReport> {
  const tables = options.files.map(readFile);
  const names = sheetNames(tables);
  const workbook = await openWorkbook({
    code: readFileSync(join(root, 'dist', 'Code.js'), 'utf8'),
    html: { sidebar: readFileSync(join(root, 'dist', 'sidebar.html'), 'utf8') },
    sheets: tables.map((table, index) => ({
      name: names[index] as string,
      values: typeCells(table.rows),
      asText: true,
    })),
    userLocale: options.language,
    ...(tables.every(({ delimiter }) => delimiter === ';') ? { locale: DECIMAL_COMMA_LOCALE } : {}),
  });
  const choices = {
    sources: tables.map((table, index) => ({
      sheet: names[index],
      mapping: matchesFor(table, tables, options.mapping),
      channel: options.channels[index] ?? options.channels[0],
    })),
    assumptions: options.assumptions,
    language: options.language,
    currency: options.currency,
  };
  workbook.calls.reset();
  const text = await workbook.callFromSidebar('buildReport', [JSON.stringify(choices), 'replace', 'everything']);
  const { reads, writes, total } = workbook.calls;
  const outcome = JSON.parse(String(text)) as BuildOutcome;
  const answer = outcome.kind === 'changedByHand' ? null : outcome.answer;
  const problem =
    outcome.kind === 'problem'
      ? oneLine(`${outcome.message}${optionHint(outcome, tables.length, options.currency)}`)
      : null;
  return { workbook, tables, answer, problem, serviceCalls: { reads, writes, total } };
}

function readFile(file: string): TableFile {
  try {
    return readTableFile(file);
  } catch (error) {
    throw error instanceof TableFileError ? new UnreadableFile(file, error.message) : error;
  }
}

/** What the add-on's sentence tells a person to choose is chosen by an option here. */
function optionHint(
  { message, answer }: Extract<BuildOutcome, { kind: 'problem' }>,
  files: number,
  chosen: string | null,
): string {
  const last = answer?.sources.at(-1);
  if (answer === null || last === undefined || last.dataRows === 0) return '';
  if (!(Object.keys(last.mapping) as FieldId[]).some(isCountOrAmount)) {
    const named = last.headers.filter((header) => header.trim() !== '');
    const more = named.length > HEADERS_NAMED ? ` and ${named.length - HEADERS_NAMED} more` : '';
    const headers = `${named.slice(0, HEADERS_NAMED).join(', ')}${more}`;
    return ` On the command line: --map cost=HEADER. Headers found: ${headers}; only English headers are recognised so far.`;
  }
  // Everything was read, so what is left to decide is the currency; the sentence names those that there are.
  const code = message.match(/\b[A-Z]{3}\b/g)?.find((named) => named !== chosen);
  return answer.sources.length === files && code !== undefined ? ` On the command line: --currency ${code}.` : '';
}

const HEADERS_NAMED = 20;

function isCountOrAmount(field: FieldId): boolean {
  const { kind } = CAMPAIGN_FIELDS[field];
  return kind === 'count' || kind === 'money';
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** A match is for the files that have the header; where none has it, the add-on says so. */
function matchesFor(
  table: TableFile,
  tables: readonly TableFile[],
  matches: CommandOptions['mapping'],
): Partial<Record<FieldId, string[]>> {
  const mapping: Partial<Record<FieldId, string[]>> = {};
  for (const { field, header } of matches) {
    if (header === '') {
      mapping[field] = [];
      continue;
    }
    if (!hasHeader(table, header) && tables.some((other) => hasHeader(other, header))) continue;
    mapping[field] = [...(mapping[field] ?? []), header];
  }
  return mapping;
}

function hasHeader({ rows }: TableFile, header: string): boolean {
  const wanted = header.trim().toLowerCase();
  return rows.slice(0, ROWS_SEARCHED).some((row) => row.some((cell) => cell.trim().toLowerCase() === wanted));
}

/** Sheets are called after their files, as an import would; two files of one name get a number. */
function sheetNames(tables: readonly TableFile[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }) => {
    const plain = name.replace(/\.[^.]+$/, '').slice(0, LONGEST_SHEET_NAME - 5) || 'Campaigns';
    let free = plain;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${plain} ${count}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
