/** Random campaigns as they come in exports: gaps, several spellings of one name, names that look like patterns or formulas. */
import fc from 'fast-check';
import type { Assumptions, OtherCost } from '../../src/campaign/assumption';
import type { NumericFieldId } from '../../src/campaign/fields';
import type { HandChoices, HandRow } from './by-hand';
import { type GivenRow, JANUARY_1, type ReportOptions } from './given-rows';

export interface AnyRow extends GivenRow, HandRow {
  readonly campaign: string;
  readonly channel: string;
  readonly numbers: Readonly<Partial<Record<NumericFieldId, number>>>;
}

/** Spellings, with the name that each stands for. */
const CHANNELS: readonly (readonly [spelling: string, key: string])[] = [
  ['Email', 'email'],
  [' EMAIL ', 'email'],
  ['SMS', 'sms'],
  ['sms', 'sms'],
  ['ＳＭＳ', 'sms'],
  ['50% *', '50% *'],
  ['>5', '>5'],
  ['a?c', 'a?c'],
  ['abc', 'abc'],
  ['~x', '~x'],
  ['x', 'x'],
  ['=1+1', '=1+1'],
  ['2', '2'],
  ['*', '*'],
  ['', ''],
];
const CAMPAIGNS: readonly (readonly [spelling: string, key: string])[] = [
  ['Spring sale', 'spring sale'],
  ['spring  SALE', 'spring sale'],
  ['Spring sale 2', 'spring sale 2'],
  ['50% *', '50% *'],
  ['50% off', '50% off'],
  ['>5', '>5'],
  ['6', '6'],
  ['<>', '<>'],
  ['a?c', 'a?c'],
  ['abc', 'abc'],
  ['~x', '~x'],
  ['x', 'x'],
  ['=1+1', '=1+1'],
  ["'quoted'", "'quoted'"],
  ['+48 "ok"', '+48 "ok"'],
  ['TRUE', 'true'],
  ['2026-01-05', '2026-01-05'],
];

const COUNTS: readonly NumericFieldId[] = [
  'sent',
  'delivered',
  'failed',
  'opened',
  'clicked',
  'replied',
  'conversations',
  'conversions',
  'leads',
  'new_subscribers',
  'opt_outs',
  'complaints',
  'list_size_start',
  'registrants',
  'attendees',
  'target_invited',
  'target_attendees',
  'opportunities',
  'new_customers',
];
const MONEY: readonly NumericFieldId[] = ['cost', 'revenue', 'opportunity_value'];

const cents = fc.integer({ min: 0, max: 500_000 }).map((amount) => amount / 100);
/** Refunds and credits come as amounts below zero. */
const credit = fc.integer({ min: -20_000, max: -1 }).map((amount) => amount / 100);
const amount = fc.oneof(
  { weight: 12, arbitrary: cents },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: credit },
);
const count = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** Cost and revenue are more often there than not: most figures need them. */
const anyFields = fc
  .record({ money: fc.subarray([...MONEY, 'cost', 'revenue'] as NumericFieldId[]), counts: fc.subarray([...COUNTS]) })
  .map(({ money, counts }): NumericFieldId[] => [...new Set([...money, ...counts])]);

function anyRow(fields: readonly NumericFieldId[], sources: number): fc.Arbitrary<AnyRow> {
  const numberOf = (field: NumericFieldId) =>
    fc.option(MONEY.includes(field) ? amount : count, { freq: 4, nil: undefined });
  return fc
    .record({
      source: fc.nat(sources - 1),
      channel: fc.constantFrom(...CHANNELS),
      campaign: fc.constantFrom(...CAMPAIGNS),
      date: fc.option(fc.integer({ min: JANUARY_1, max: JANUARY_1 + 60 }), { nil: undefined }),
      numbers: fc.tuple(...fields.map(numberOf)),
    })
    .map(({ source, channel, campaign, date, numbers }): AnyRow => {
      const known: Partial<Record<NumericFieldId, number>> = {};
      fields.forEach((field, index) => {
        const value = (numbers as (number | undefined)[])[index];
        if (value !== undefined) known[field] = value;
      });
      return {
        source,
        channel: channel[0],
        channelKey: channel[1],
        campaign: campaign[0],
        campaignKey: campaign[1],
        numbers: known,
        ...(date === undefined ? {} : { date }),
      };
    });
}

const anyCost: fc.Arbitrary<OtherCost> = fc
  .record({
    name: fc.constantFrom('', 'Agency', '=1+1', 'Discounts granted', '50% *'),
    every: fc.constantFrom('once' as const, 'month' as const),
    amount: fc.option(cents, { nil: undefined }),
    labour: fc.option(fc.tuple(fc.integer({ min: 0, max: 400 }), cents), { nil: undefined }),
  })
  .map(({ name, every, amount: once, labour }) => ({
    name,
    every,
    ...(once === undefined && labour !== undefined ? {} : { amount: once ?? 12.5 }),
    ...(labour === undefined ? {} : { hours: labour[0] / 4, hourlyRate: labour[1] }),
  }));

const price = fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 1000);

const anyAssumptions: fc.Arbitrary<Assumptions> = fc.record(
  {
    other_costs: fc.array(anyCost, { minLength: 1, maxLength: 3 }),
    spread: fc.constantFrom('whole' as const, 'campaigns' as const, 'messages' as const),
    price_per_message: price,
    value_per_conversion: cents,
    margin: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
  },
  { requiredKeys: [] },
);

const RATES = { USD: 0.92, JPY: 0.0061 } as const;

export interface AnyReport extends HandChoices {
  readonly rows: readonly AnyRow[];
  /** Columns that the sources have, with or without a value. */
  readonly fields: readonly NumericFieldId[];
  /** What the report is asked for. */
  readonly options: ReportOptions & { readonly assumptions: Assumptions };
}

const often = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { freq: 2, nil: undefined });

export const anyReport: fc.Arbitrary<AnyReport> = fc
  .tuple(anyFields, fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, 2, 5, 15, 45), fc.boolean())
  .chain(([fields, sources, count, isMixed]) =>
    fc
      .record({
        assumptions: anyAssumptions,
        rows: fc.array(anyRow(fields, sources), { minLength: count, maxLength: count }),
        currencies: fc.array(fc.constantFrom(undefined, undefined, 'USD', 'JPY'), {
          minLength: count,
          maxLength: count,
        }),
        prices: often(fc.array(fc.tuple(fc.constantFrom(...CHANNELS), price), { minLength: 1, maxLength: 3 })),
        channels: often(fc.subarray([...CHANNELS], { maxLength: 3 })),
        campaigns: often(fc.subarray([...CAMPAIGNS], { maxLength: 3 })),
      })
      .map(({ assumptions: typed, rows, currencies, prices, channels = [], campaigns = [] }): AnyReport => {
        const assumptions: Assumptions =
          prices === undefined
            ? typed
            : { ...typed, price_by_channel: prices.map(([[channel], of]) => ({ channel, price: of })) };
        const spellings = (names: readonly (readonly [string, string])[]): string[] => names.map(([name]) => name);
        const keys = (names: readonly (readonly [string, string])[]): string[] => names.map(([, key]) => key);
        return {
          fields,
          assumptions,
          rows: isMixed ? rows.map((row, index) => ({ ...row, foreign: currencies[index] })) : rows,
          rates: RATES,
          channelPrices: prices?.map(([[, channelKey], of]) => ({ channelKey, price: of })),
          noGoalChannels: keys(channels),
          noGoalCampaigns: keys(campaigns),
          options: {
            fields,
            assumptions,
            exchange: { rates: RATES },
            noRevenueGoal: { channels: spellings(channels), campaigns: spellings(campaigns) },
          },
        };
      }),
  );
