/**
 * The cleaned figures of all sources: one entry per source row, held by column.
 * Columns of numbers keep 100,000 rows cheap to read, group and write.
 */
import { NUMERIC_FIELD_IDS, type NumericFieldId, numericField } from './fields';

/** A number that is not known is NaN: never 0. */
export const UNKNOWN = Number.NaN;
/** Looked up once: the embedded workbook runs this in a vm context, where each mention of a global costs a call. */
const { isNaN: isNotANumber } = Number;
export const isKnown = (value: number): boolean => !isNotANumber(value);

export interface CampaignTable {
  readonly rows: number;
  /** Source of each row, counted from 0, and its row in that sheet, counted from 1. */
  readonly source: Int32Array;
  readonly sheetRow: Int32Array;
  /** Texts as shown to readers; '' where there is none. */
  readonly campaign: readonly string[];
  readonly channel: readonly string[];
  readonly audience: readonly string[];
  readonly variant: readonly string[];
  /** Whole days since 1899-12-30, UNKNOWN where there is none. */
  readonly date: Float64Array;
  readonly endDate: Float64Array;
  /** Only fields that some source has. */
  readonly numbers: Readonly<Partial<Record<NumericFieldId, Float64Array>>>;
  /** Codes of rows whose amounts are in another currency than the report's, '' elsewhere; absent where there are none. */
  readonly foreign?: readonly string[];
}

/** Some rows of a table, in their order. */
export function selectRows(table: CampaignTable, rows: readonly number[]): CampaignTable {
  const texts = (values: readonly string[]): string[] => rows.map((row) => values[row] as string);
  const floats = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] as number);
  const wholes = (values: Int32Array): Int32Array => Int32Array.from(rows, (row) => values[row] as number);
  const numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
  for (const [id, values] of Object.entries(table.numbers) as [NumericFieldId, Float64Array][])
    numbers[id] = floats(values);
  return {
    rows: rows.length,
    source: wholes(table.source),
    sheetRow: wholes(table.sheetRow),
    campaign: texts(table.campaign),
    channel: texts(table.channel),
    audience: texts(table.audience),
    variant: texts(table.variant),
    date: floats(table.date),
    endDate: floats(table.endDate),
    numbers,
    ...(table.foreign === undefined ? {} : { foreign: texts(table.foreign) }),
  };
}

/** Which campaign and which channel each row belongs to, counted from 0 in order of appearance. */
export interface Grouping {
  readonly channelOf: Int32Array;
  readonly channels: readonly string[];
  readonly campaignOf: Int32Array;
  readonly campaigns: readonly { readonly name: string; readonly channel: number; readonly firstRow: number }[];
}

/** Two spellings of one name are one: case, surrounding and repeated spaces and Unicode forms do not count. */
export const normaliseName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A campaign is its normalised name within its channel; a name used in two channels is two campaigns. */
export function groupCampaigns(table: CampaignTable): Grouping {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) {
      key = normaliseName(name);
      keys.set(name, key);
    }
    return key;
  };
  const channels: string[] = [];
  const channelByKey = new Map<string, number>();
  const campaigns: { name: string; channel: number; firstRow: number }[] = [];
  const campaignsByKey: Map<string, number>[] = [];
  const channelOf = new Int32Array(table.rows);
  const campaignOf = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const channelName = table.channel[row] as string;
    const channelKey = keyOf(channelName);
    let channel = channelByKey.get(channelKey);
    if (channel === undefined) {
      channel = channels.length;
      channels.push(channelName);
      channelByKey.set(channelKey, channel);
      campaignsByKey.push(new Map());
    }
    const name = table.campaign[row] as string;
    const ofChannel = campaignsByKey[channel] as Map<string, number>;
    const campaignKey = keyOf(name);
    let campaign = ofChannel.get(campaignKey);
    if (campaign === undefined) {
      campaign = campaigns.length;
      campaigns.push({ name, channel, firstRow: row });
      ofChannel.set(campaignKey, campaign);
    }
    channelOf[row] = channel;
    campaignOf[row] = campaign;
  }
  return { channelOf, channels, campaignOf, campaigns };
}

/**
 * Marks the opening values of a field among the rows that count: the earliest value of each channel's list,
 * UNKNOWN elsewhere, so that a plain sum over any set of channels is right.
 */
export function openingValues(
  table: CampaignTable,
  grouping: Grouping,
  values: Float64Array,
  counts: (row: number) => boolean,
): Float64Array {
  const earliest = new Map<number, number>();
  const dateOf = (row: number): number => {
    const date = table.date[row] as number;
    return isKnown(date) ? date : Number.POSITIVE_INFINITY;
  };
  for (let row = 0; row < table.rows; row++) {
    if (!isKnown(values[row] as number) || !counts(row)) continue;
    const channel = grouping.channelOf[row] as number;
    const before = earliest.get(channel);
    if (before === undefined || dateOf(row) < dateOf(before)) earliest.set(channel, row);
  }
  const marked = new Float64Array(table.rows).fill(UNKNOWN);
  for (const row of earliest.values()) marked[row] = values[row] as number;
  return marked;
}

/** What each field comes to over all rows, by the way the field adds up; fields without any value are left out. */
export function totalsOf(table: CampaignTable, grouping: Grouping): Partial<Record<NumericFieldId, number>> {
  const totals: Partial<Record<NumericFieldId, number>> = {};
  for (const id of NUMERIC_FIELD_IDS) {
    const values = table.numbers[id];
    if (values === undefined) continue;
    const { addsUp } = numericField(id);
    const total =
      addsUp === 'sum'
        ? sumKnown(values)
        : addsUp === 'opening'
          ? sumKnown(openingValues(table, grouping, values, () => true))
          : weightedMean(values, table.numbers[addsUp.meanWeightedBy]);
    if (isKnown(total)) totals[id] = total;
  }
  return totals;
}

function sumKnown(values: Float64Array): number {
  let total = 0;
  let any = false;
  for (const value of values) {
    if (!isKnown(value)) continue;
    total += value;
    any = true;
  }
  return any ? total : UNKNOWN;
}

/** Rows without a weight do not count; without any weight there is no honest mean. */
function weightedMean(values: Float64Array, weights: Float64Array | undefined): number {
  if (weights === undefined) return UNKNOWN;
  let total = 0;
  let weight = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const of = weights[row] as number;
    if (!isKnown(value) || !isKnown(of)) continue;
    total += value * of;
    weight += of;
  }
  return weight > 0 ? total / weight : UNKNOWN;
}
