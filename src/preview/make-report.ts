/** The headless main job: files into an embedded workbook, the unmodified add-on builds its report there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOutcome } from '../app/build-report';
import type { ReportAnswer } from '../app/describe-report';
import type { ReportChoices } from '../app/settings';
import { CAMPAIGN_FIELDS, type FieldId } from '../campaign/fields';
import { type CommandOptions, UsageError } from './command-options';
import type { EmbeddedWorkbook, SheetContent } from './embedded-workbook';
import { localeOf, namedApart, type OpenedFile } from './open-file';
import { openPath } from './open-path';
import { openWorkbook } from './open-workbook';
import { TableFileError } from './table-file-error';

export interface MadeReport {
  readonly workbook: EmbeddedWorkbook;
  readonly sources: readonly ReportSource[];
  /** What the add-on was told: sources, matches, assumptions, language, currency. */
  readonly choices: object;
  readonly answer: ReportAnswer | null;
  /** Why there is no report and what to do, in one line. */
  readonly problem: string | null;
  readonly serviceCalls: { readonly reads: number; readonly writes: number; readonly total: number };
}

/** The sheet of a file that is reported on. */
export interface ReportSource {
  readonly fileName: string;
  /** What the sheet is called in the file; in a workbook beside others it may need another name. */
  readonly sheetInFile: string;
  readonly sheet: SheetContent;
}

/** How far down a sheet a header is looked for when a match names it. */
const ROWS_SEARCHED = 40;

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

/** `more` are choices for which the command line has no option. */
export async function makeReport(
  options: CommandOptions,
  root: string,
  more: Partial<ReportChoices> = {},
): Promise<MadeReport> {
  const files: OpenedFile[] = [];
  for (const path of options.files) files.push(await readFile(path));
  const sources = chooseSources(files, options.sheets);
  const locale = localeOf(files);
  const workbook = await openWorkbook({
    code: readFileSync(join(root, 'dist', 'Code.js'), 'utf8'),
    html: { sidebar: readFileSync(join(root, 'dist', 'sidebar.html'), 'utf8') },
    sheets: sources.map(({ sheet }) => sheet),
    userLocale: options.language,
    ...(locale === undefined ? {} : { locale }),
  });
  const choices = {
    sources: sources.map((source, index) => ({
      sheet: source.sheet.name,
      mapping: matchesFor(source, sources, options.mapping),
      channel: options.channels[index] ?? options.channels[0],
    })),
    assumptions: options.assumptions,
    language: options.language,
    currency: options.currency,
    from: options.from,
    to: options.to,
    ...more,
  };
  workbook.calls.reset();
  const text = await workbook.callFromSidebar('buildReport', [JSON.stringify(choices), 'replace', 'everything']);
  const { reads, writes, total } = workbook.calls;
  const outcome = JSON.parse(String(text)) as BuildOutcome;
  const answer = 'answer' in outcome ? outcome.answer : null;
  const problem =
    outcome.kind === 'problem'
      ? oneLine(`${outcome.message}${optionHint(outcome, sources.length, options.currency)}`)
      : null;
  return { workbook, sources, choices, answer, problem, serviceCalls: { reads, writes, total } };
}

async function readFile(path: string): Promise<OpenedFile> {
  try {
    return await openPath(path);
  } catch (error) {
    throw error instanceof TableFileError ? new UnreadableFile(path, error.message) : error;
  }
}

/** One sheet of each file: the first one, or the one that is named. */
function chooseSources(files: readonly OpenedFile[], wanted: readonly string[]): ReportSource[] {
  if (wanted.length > 0 && files.every(({ delimiter }) => delimiter !== null)) {
    throw new UsageError('--sheet: no file is a workbook with sheets to choose from. Leave --sheet away.');
  }
  const chosen = files.map((file, index) => chooseSheet(file, wanted[index] ?? wanted[0]));
  return namedApart(chosen).map((sheet, index) => ({
    fileName: (files[index] as OpenedFile).name,
    sheetInFile: (chosen[index] as SheetContent).name,
    sheet,
  }));
}

function chooseSheet({ name, sheets, delimiter }: OpenedFile, wanted: string | undefined): SheetContent {
  // A text file is a sheet of its own, beside workbooks that have several.
  if (wanted === undefined || delimiter !== null) return sheets[0] as SheetContent;
  const found = sheets.find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => sheet.name).join(', ');
  throw new UsageError(`--sheet ${wanted}: ${name} has no such sheet with content. Choose one of: ${names}.`);
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
    return ` On the command line: --map cost=HEADER. Headers found: ${headers}.`;
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
  source: ReportSource,
  sources: readonly ReportSource[],
  matches: CommandOptions['mapping'],
): Partial<Record<FieldId, string[]>> {
  const mapping: Partial<Record<FieldId, string[]>> = {};
  for (const { field, header } of matches) {
    if (header === '') {
      mapping[field] = [];
      continue;
    }
    if (!hasHeader(source, header) && sources.some((other) => hasHeader(other, header))) continue;
    mapping[field] = [...(mapping[field] ?? []), header];
  }
  return mapping;
}

function hasHeader({ sheet }: ReportSource, header: string): boolean {
  const wanted = header.trim().toLowerCase();
  return sheet.values
    .slice(0, ROWS_SEARCHED)
    .some((row) => row.some((cell) => String(cell).trim().toLowerCase() === wanted));
}
