/** What a person may say on the command line. */
import { parseArgs } from 'node:util';
import type { AssumptionId, Assumptions } from '../campaign/assumption';
import { FIELD_IDS, type FieldId, isFieldId } from '../campaign/fields';
import { readNumber } from '../campaign/read-number';
import { LANGUAGES } from '../locales/packs';

export interface CommandOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: string;
  readonly currency: string | null;
  readonly mapping: readonly { readonly field: FieldId; readonly header: string }[];
  /** One for all files, or one for each. */
  readonly channels: readonly string[];
  readonly assumptions: Assumptions;
}

/** Wrong usage: the command line itself has to be changed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `Usage: npm run report -- FILE... [options]

  --json                         print one JSON object instead of the headline figures
  --lang LANGUAGE                language of the report: ${LANGUAGES.join(', ')}
  --currency CODE                currency to report, such as EUR; rows in others are left out
  --map FIELD=HEADER             which column holds a field; again for further fields and columns;
                                 FIELD= leaves a field out
  --channel NAME                 channel of rows that name none; once for all files, or once for each
  --cost AMOUNT                  other costs of the whole report
  --cost-per-message AMOUNT      price of a message, for rows without a cost; 1/100 is read, too
  --value-per-conversion AMOUNT  worth of a conversion, for rows without revenue
  --margin RATE                  gross margin: 40%, 0.4 or 2/5

Fields: ${FIELD_IDS.join(' ')}`;

export function parseCommandLine(args: readonly string[]): CommandOptions {
  const { values, positionals } = parse(args);
  if (values.help) throw new UsageError(USAGE);
  if (positionals.length === 0) throw new UsageError(`Name the CSV file to report on.\n\n${USAGE}`);
  if (values.out !== undefined)
    throw new UsageError('--out: a report as XLSX cannot be written yet. Leave --out away.');
  const language = values.lang ?? 'en';
  if (!(LANGUAGES as readonly string[]).includes(language)) {
    throw new UsageError(`--lang ${language}: there is no such language. Choose one of: ${LANGUAGES.join(', ')}.`);
  }
  const currency = values.currency?.toUpperCase() ?? null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    throw new UsageError(`--currency ${values.currency}: write a code of three letters, such as EUR.`);
  }
  const channels = values.channel ?? [];
  if (channels.length > 1 && channels.length !== positionals.length) {
    throw new UsageError(`--channel: give one name for all files, or one for each of the ${positionals.length} files.`);
  }
  return {
    files: positionals,
    json: values.json ?? false,
    language,
    currency,
    mapping: (values.map ?? []).map(parseMatch),
    channels,
    assumptions: {
      ...amount('other_costs', '--cost', values.cost),
      ...amount('price_per_message', '--cost-per-message', values['cost-per-message']),
      ...amount('value_per_conversion', '--value-per-conversion', values['value-per-conversion']),
      ...amount('margin', '--margin', values.margin),
    },
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        out: text,
        lang: text,
        currency: text,
        map: texts,
        channel: texts,
        cost: text,
        'cost-per-message': text,
        'value-per-conversion': text,
        margin: text,
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function parseMatch(match: string): { field: FieldId; header: string } {
  const at = match.indexOf('=');
  const field = match.slice(0, Math.max(at, 0)).trim();
  if (!isFieldId(field)) {
    throw new UsageError(`--map ${match}: write FIELD=HEADER, with one of these fields: ${FIELD_IDS.join(' ')}.`);
  }
  return { field, header: match.slice(at + 1) };
}

function amount<Id extends AssumptionId>(
  id: Id,
  option: string,
  text: string | undefined,
): Partial<Record<Id, number>> {
  if (text === undefined) return {};
  const value = readAmount(text, id === 'margin');
  const most = id === 'margin' ? 1 : Number.MAX_VALUE;
  if (value === null || value < 0 || value > most) {
    const wanted =
      id === 'margin'
        ? 'a rate from 0 to 1, such as 40%, 0.4 or 2/5'
        : 'an amount of 0 or more, such as 250, 0.01 or 1/100';
    throw new UsageError(`${option} ${text}: write ${wanted}.`);
  }
  return { [id]: value } as Record<Id, number>;
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
