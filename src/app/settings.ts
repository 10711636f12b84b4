/** What the user chose for a report, as it is kept and as the sidebar and the command line send it. */
import type { Assumptions, ChannelPrice, OtherCost, Spread } from '../campaign/assumption';
import { type FieldId, isFieldId, isNumericField, type NumericFieldId } from '../campaign/fields';
import { dayOfIsoDate } from '../campaign/read-date';
import { isKpiId, type KpiId } from '../kpi/catalogue';
import type { ReportTexts } from '../locales/pack';
import type { DerivedField, DerivedFrom } from '../mapping/derive-fields';
import { withPlaces } from '../mapping/header-place';

export interface SourceChoice {
  /** Name of the sheet. */
  readonly sheet: string;
  /** The sheet's id, by which a renamed sheet is found again. */
  readonly sheetId?: number;
  /** Cells in A1 notation, where only a part of the sheet is meant. */
  readonly range?: string;
  /** Counted from 1; absent: found. */
  readonly headerRow?: number;
  /** For rows whose channel no column tells. */
  readonly channel?: string;
  /**
   * Headers by field: columns that moved are found again, and of several below one header those behind the first have
   * a number with it (`header-place.ts`). An empty list leaves a field out; absent fields are suggested.
   */
  readonly mapping?: Readonly<Partial<Record<FieldId, readonly string[]>>>;
  /** Where values come from that no column holds: accepted by the user, never taken silently. */
  readonly derive?: Readonly<Partial<Record<DerivedField, DerivedFrom>>>;
}

/** What one unit of each other currency was worth in the currency of the report, and when. */
export interface ExchangeRates {
  /** ISO date. */
  readonly date?: string;
  readonly rates: Readonly<Record<string, number>>;
}

/** Channels and campaigns that were never meant to bring revenue: left out of ROI, shown with their response. */
export interface NoRevenueGoal {
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

/** In the user's words; shown on the report. */
export interface Attribution {
  readonly model: string;
  readonly window: string;
}

export interface Target {
  readonly measure: KpiId | NumericFieldId;
  readonly value: number;
  /** ISO date by which it is to be reached. */
  readonly date?: string;
  readonly owner?: string;
}

/** Who the report is for: it decides which sections come, and in which order. */
export type Reader = keyof ReportTexts['readers'];

export interface ReportChoices {
  /** Empty: the sheet that is open. */
  readonly sources: readonly SourceChoice[];
  /** Absent: as before. */
  readonly assumptions?: Assumptions;
  /** ISO code; absent: what the source says. */
  readonly currency?: string;
  readonly exchange?: ExchangeRates;
  /** Language of the report; absent: the user's. */
  readonly language?: string;
  readonly title?: string;
  /** ISO dates, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Names of the channels that the report covers; absent: all. */
  readonly channels?: readonly string[];
  readonly noRevenueGoal?: NoRevenueGoal;
  readonly attribution?: Attribution;
  readonly targets?: readonly Target[];
  readonly reader?: Reader;
}

/** Choices that the user saved under a name. */
export interface OptionSet {
  readonly name: string;
  readonly choices: ReportChoices;
}

export const NO_CHOICES: ReportChoices = { sources: [] };

/** Reads choices that may come from an older version or from somebody's hands: what does not fit is left out. */
export function parseChoices(text: string | null): ReportChoices {
  if (text === null || text === '') return NO_CHOICES;
  try {
    return choicesFrom(JSON.parse(text));
  } catch {
    return NO_CHOICES;
  }
}

/** The same from a value that was read already. */
export function choicesFrom(given: unknown): ReportChoices {
  if (!isRecord(given)) return NO_CHOICES;
  return withoutGaps<ReportChoices>({
    sources: listUnder('sources', given).flatMap(parseSource),
    assumptions: isRecord(given.assumptions) ? parseAssumptions(given.assumptions) : undefined,
    currency: textIn(given.currency),
    exchange: parseExchange(given.exchange),
    language: textIn(given.language),
    title: textIn(given.title),
    from: dateIn(given.from),
    to: dateIn(given.to),
    channels: notEmpty(namesIn(given.channels)),
    noRevenueGoal: parseNoRevenueGoal(given.noRevenueGoal),
    attribution: parseAttribution(given.attribution),
    targets: notEmpty(listUnder('targets', given).flatMap(parseTarget)),
    reader: oneOf<Reader>(['executive', 'finance', 'marketing'], given.reader),
  });
}

function parseSource(given: unknown): SourceChoice[] {
  if (!isRecord(given) || typeof given.sheet !== 'string') return [];
  return [
    withoutGaps<SourceChoice>({
      sheet: given.sheet,
      sheetId: wholeIn(given.sheetId, 0),
      range: textIn(given.range),
      headerRow: wholeIn(given.headerRow, 1),
      channel: textIn(given.channel),
      // As the sidebar names columns, also where an older version or a person only repeated a header.
      mapping: isRecord(given.mapping) ? withPlaces(parseMapping(given.mapping)) : undefined,
      derive: isRecord(given.derive) ? parseDerive(given.derive) : undefined,
    }),
  ];
}

function parseMapping(given: Record<string, unknown>): NonNullable<SourceChoice['mapping']> {
  const mapping: Partial<Record<FieldId, readonly string[]>> = {};
  for (const [field, headers] of Object.entries(given)) {
    if (isFieldId(field) && Array.isArray(headers)) mapping[field] = headers.map(String);
  }
  return mapping;
}

function parseDerive(given: Record<string, unknown>): NonNullable<SourceChoice['derive']> {
  const derive: Partial<Record<DerivedField, DerivedFrom>> = {};
  for (const field of ['channel', 'date', 'variant'] as const) {
    const from = oneOf<DerivedFrom>(['name', 'title', 'sheet'], given[field]);
    if (from !== undefined) derive[field] = from;
  }
  return derive;
}

function parseAssumptions(given: Record<string, unknown>): Assumptions {
  return withoutGaps<Assumptions>({
    other_costs: notEmpty(
      // Reports used to have one amount for all other costs; the pack names it.
      typeof given.other_costs === 'number'
        ? parseOtherCost({ name: '', every: 'once', amount: given.other_costs })
        : listUnder('other_costs', given).flatMap(parseOtherCost),
    ),
    spread: oneOf<Spread>(['whole', 'campaigns', 'messages'], given.spread),
    price_by_channel: notEmpty(listUnder('price_by_channel', given).flatMap(parseChannelPrice)),
    price_per_message: numberIn(given.price_per_message, 0),
    value_per_conversion: numberIn(given.value_per_conversion, 0),
    margin: numberIn(given.margin, 0, 1),
  });
}

/** Hours without a rate, or a rate without hours, are no cost. */
function parseOtherCost(given: unknown): OtherCost[] {
  if (!isRecord(given)) return [];
  const amount = numberIn(given.amount, 0);
  const [hours, hourlyRate] = [numberIn(given.hours, 0), numberIn(given.hourlyRate, 0)];
  const isLabour = hours !== undefined && hourlyRate !== undefined;
  if (amount === undefined && !isLabour) return [];
  return [
    withoutGaps<OtherCost>({
      name: textIn(given.name) ?? '',
      every: given.every === 'month' ? 'month' : 'once',
      amount,
      ...(isLabour ? { hours, hourlyRate } : {}),
    }),
  ];
}

function parseChannelPrice(given: unknown): ChannelPrice[] {
  if (!isRecord(given) || typeof given.channel !== 'string') return [];
  const price = numberIn(given.price, 0);
  return price === undefined ? [] : [{ channel: given.channel, price }];
}

function parseExchange(given: unknown): ExchangeRates | undefined {
  if (!isRecord(given) || !isRecord(given.rates)) return undefined;
  const rates: Record<string, number> = {};
  for (const [code, rate] of Object.entries(given.rates)) {
    if (/^[A-Z]{3}$/.test(code) && typeof rate === 'number' && Number.isFinite(rate) && rate > 0) rates[code] = rate;
  }
  if (Object.keys(rates).length === 0) return undefined;
  return withoutGaps<ExchangeRates>({ rates, date: dateIn(given.date) });
}

function parseNoRevenueGoal(given: unknown): NoRevenueGoal | undefined {
  if (!isRecord(given)) return undefined;
  const [channels, campaigns] = [namesIn(given.channels), namesIn(given.campaigns)];
  return channels.length + campaigns.length === 0 ? undefined : { channels, campaigns };
}

function parseAttribution(given: unknown): Attribution | undefined {
  if (!isRecord(given)) return undefined;
  const [model, window] = [textIn(given.model) ?? '', textIn(given.window) ?? ''];
  return model === '' && window === '' ? undefined : { model, window };
}

function parseTarget(given: unknown): Target[] {
  if (!isRecord(given) || typeof given.measure !== 'string') return [];
  const { measure } = given;
  if (!isKpiId(measure) && !(isFieldId(measure) && isNumericField(measure))) return [];
  const value = numberIn(given.value, -Number.MAX_VALUE);
  if (value === undefined) return [];
  return [withoutGaps<Target>({ measure, value, date: dateIn(given.date), owner: textIn(given.owner) })];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listUnder(key: string, given: Record<string, unknown>): readonly unknown[] {
  const value = given[key];
  return Array.isArray(value) ? value : [];
}

const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];

const notEmpty = <Item>(list: readonly Item[]): readonly Item[] | undefined => (list.length === 0 ? undefined : list);

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const dateIn = (value: unknown): string | undefined =>
  typeof value === 'string' && dayOfIsoDate(value) !== null ? value : undefined;

const numberIn = (value: unknown, least: number, most = Number.MAX_VALUE): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

const wholeIn = (value: unknown, least: number): number | undefined =>
  Number.isInteger(value) ? numberIn(value, least) : undefined;

const oneOf = <Text extends string>(texts: readonly Text[], value: unknown): Text | undefined =>
  texts.find((text) => text === value);

/** What was not given has no key, so that "absent: as before" can be told from a choice. */
function withoutGaps<Whole extends object>(given: { readonly [Key in keyof Whole]: Whole[Key] | undefined }): Whole {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Whole;
}
