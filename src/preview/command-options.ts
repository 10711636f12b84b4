/** What a person may say on the command line. */
import { parseArgs } from 'node:util';
import type { AmountId, Assumptions } from '../campaign/assumption';
import { FIELD_IDS, type FieldId, isFieldId } from '../campaign/fields';
import { dayOfIsoDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import { REPORT_LANGUAGES, reportLanguageOf } from '../locales/packs';
import { isSameFile } from './write-file';

export interface CommandOptions {
  readonly files: readonly string[];
  /** The sheets to report on: one name for all workbooks, or one for each file. */
  readonly sheets: readonly string[];
  /** Where the report is written to; null: nowhere. */
  readonly out: string | null;
  readonly json: boolean;
  readonly language: string;
  readonly currency: string | null;
  readonly mapping: readonly { readonly field: FieldId; readonly header: string }[];
  /** One for all files, or one for each. */
  readonly channels: readonly string[];
  readonly assumptions: Assumptions;
  /** ISO dates, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Wrong usage: the command line itself has to be changed. The message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const WHERE_HELP_IS = 'See npm run report -- --help';

export const USAGE = `Usage: npm run report -- FILE... [options]

  FILE                           a text file with a table (CSV and its like) or an Excel workbook (XLSX)
  --sheet NAME                   which sheet of a workbook to report on; the first with content if not
                                 said; once for all files, or once for each
  --json                         print one JSON object instead of the headline figures
  --lang LANGUAGE                language of the report: ${REPORT_LANGUAGES.join(', ')}
  --currency CODE                currency to report, such as EUR; rows in others are left out
  --map FIELD=HEADER             which column holds a field; again for further fields and columns;
                                 FIELD= leaves a field out
  --channel NAME                 channel of rows that name none; once for all files, or once for each
  --cost AMOUNT                  other costs of the whole report
  --cost-per-message AMOUNT      price of a message, for rows without a cost; 1/100 is read, too
  --value-per-conversion AMOUNT  worth of a conversion, for rows without revenue
  --margin RATE                  gross margin: 40%, 0.4 or 2/5
  --from DATE                    first day that the report covers, such as 2026-01-31
  --to DATE                      last day that it covers
  --out FILE                     write the report as an Excel workbook, such as report.xlsx
  --help                         this text

Fields: ${FIELD_IDS.join(' ')}

Headers are recognised in ten languages; name others with --map. The two dashes after the name of the
command are npm's: what follows them is for the report.
`;

/** What each option needs, in the words of "--cost needs an amount of 0 or more."; null where it takes no value. */
const NEEDS = {
  help: null,
  json: null,
  out: 'the name of a file that ends in .xlsx',
  sheet: 'the name of a sheet',
  lang: `a language. Choose one of: ${REPORT_LANGUAGES.join(', ')}`,
  currency: 'a code of three letters, such as EUR',
  map: 'FIELD=HEADER, such as cost=Spend',
  channel: 'a name, such as SMS',
  cost: 'an amount of 0 or more',
  'cost-per-message': 'an amount of 0 or more',
  'value-per-conversion': 'an amount of 0 or more',
  margin: 'a rate from 0 to 1',
  from: 'a date, such as 2026-01-31',
  to: 'a date, such as 2026-01-31',
} as const;
type Option = keyof typeof NEEDS;
const OPTIONS = Object.keys(NEEDS) as readonly Option[];

const needs = (option: Option): string => `--${option} needs ${NEEDS[option]}.`;

export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--help' || arg === '-h');
}

/** `sample` is reported on where no file is named. */
export function parseCommandLine(args: readonly string[], sample?: string): CommandOptions {
  const { values, files: named } = parse(args);
  const text = (option: Option): string | undefined => values.get(option)?.at(-1);
  const out = text('out') ?? null;
  if (out !== null && !/[^/\\]\.xlsx$/i.test(out)) {
    throw new UsageError(`${needs('out')} “${out}” was given.`);
  }
  const files = named.length === 0 && sample !== undefined ? [sample] : named;
  if (files.length === 0) {
    throw new UsageError('Name the file to report on: npm run report -- my-campaigns.csv');
  }
  if (out !== null && files.some((file) => isSameFile(file, out))) {
    throw new UsageError(`--out ${out}: this is the file to report on. Choose another name.`);
  }
  const language = text('lang') ?? 'en';
  if (reportLanguageOf(language) === null) {
    throw new UsageError(
      `--lang ${language}: there is no such language. Choose one of: ${REPORT_LANGUAGES.join(', ')}.`,
    );
  }
  const currency = text('currency')?.toUpperCase() ?? null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    throw new UsageError(`${needs('currency')} “${text('currency')}” was given.`);
  }
  const date = (option: 'from' | 'to'): string | null => {
    const given = text(option) ?? null;
    if (given !== null && dayOfIsoDate(given) === null) throw new UsageError(`${needs(option)} “${given}” was given.`);
    return given;
  };
  const onceOrForEach = (option: Option): readonly string[] => {
    const names = values.get(option) ?? [];
    if (names.length > 1 && names.length !== files.length) {
      throw new UsageError(`--${option}: give one name for all files, or one for each of the ${files.length} files.`);
    }
    return names;
  };
  return {
    files,
    sheets: onceOrForEach('sheet'),
    out,
    json: values.has('json'),
    language,
    currency,
    mapping: (values.get('map') ?? []).map(parseMatch),
    channels: onceOrForEach('channel'),
    assumptions: {
      ...otherCosts(text('cost')),
      ...amount('price_per_message', 'cost-per-message', text('cost-per-message')),
      ...amount('value_per_conversion', 'value-per-conversion', text('value-per-conversion')),
      ...amount('margin', 'margin', text('margin')),
    },
    from: date('from'),
    to: date('to'),
  };
}

interface Parsed {
  readonly values: ReadonlyMap<Option, readonly string[]>;
  readonly files: readonly string[];
}

/** Node splits the line; what is wrong with it is said in our own words. */
function parse(args: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      OPTIONS.map((option) => [option, { type: NEEDS[option] === null ? 'boolean' : 'string' } as const]),
    ),
  });
  const values = new Map<Option, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name) || !rawName.startsWith('--')) {
      const near = rawName.startsWith('--') ? nearest(name, OPTIONS) : null;
      throw new UsageError(`There is no option ${rawName}.${near === null ? '' : ` Did you mean --${near}?`}`);
    }
    if (NEEDS[name] === null) {
      if (value !== undefined) throw new UsageError(`--${name} takes no value. Write --${name} alone.`);
    } else if (value === undefined || (inlineValue === false && /^--?[a-z]/i.test(value))) {
      // "--lang --json": the next option is not a value.
      throw new UsageError(needs(name));
    }
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  return { values, files };
}

function isOption(name: string): name is Option {
  return (OPTIONS as readonly string[]).includes(name);
}

function parseMatch(match: string): { field: FieldId; header: string } {
  const at = match.indexOf('=');
  const name = match.slice(0, Math.max(at, 0)).trim();
  if (name === '') {
    throw new UsageError(`${needs('map')} “${match}” was given. ${LIST_OF_FIELDS}`);
  }
  // "New subscribers" is new_subscribers.
  const field = name.toLowerCase().replace(/[\s-]+/g, '_');
  if (!isFieldId(field)) {
    const near = nearest(field, FIELD_IDS);
    throw new UsageError(
      `There is no field ${name}.${near === null ? '' : ` Did you mean ${near}?`} ${LIST_OF_FIELDS}`,
    );
  }
  return { field, header: match.slice(at + 1) };
}

const LIST_OF_FIELDS = `The fields are: ${FIELD_IDS.join(', ')}.`;

/** What was probably meant: the name that takes the fewest changed letters, if these are few. */
function nearest<Name extends string>(text: string, names: readonly Name[]): Name | null {
  let best: Name | null = null;
  let least = Math.min(3, Math.ceil(text.length / 2));
  for (const name of names) {
    const distance = editDistance(text, name);
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** How many letters have to be put in, taken out or replaced. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (above[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[column] as number) + 1, (line[column - 1] as number) + 1));
    }
    above = line;
  }
  return above[to.length] as number;
}

function amount<Id extends AmountId>(id: Id, option: Option, text: string | undefined): Partial<Record<Id, number>> {
  return text === undefined ? {} : ({ [id]: amountOf(option, text) } as Record<Id, number>);
}

/** The report names a cost that has no name. */
const otherCosts = (text: string | undefined): Pick<Assumptions, 'other_costs'> =>
  text === undefined ? {} : { other_costs: [{ name: '', every: 'once', amount: amountOf('cost', text) }] };

function amountOf(option: Option, text: string): number {
  const isRate = option === 'margin';
  const value = readAmount(text, isRate);
  if (value === null || value < 0 || value > (isRate ? 1 : Number.MAX_VALUE)) {
    const examples = isRate ? '40%, 0.4, 2/5' : '250, 0.01, 1/100';
    throw new UsageError(`${needs(option)} “${text}” was given. Examples: ${examples}.`);
  }
  return value;
}

function readAmount(text: string, isRate: boolean): number | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const numbers = parts.map((part) => {
    // On a command line a point is a decimal point.
    const reading = readNumber(part.trim(), { decimal: '.' });
    return reading.kind === 'number' || (reading.kind === 'percent' && isRate) ? reading.value : Number.NaN;
  });
  const [numerator = Number.NaN, denominator = 1] = numbers;
  const value = numerator / denominator;
  return Number.isFinite(value) ? value : null;
}
