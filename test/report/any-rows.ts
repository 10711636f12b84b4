/** Random campaigns as they come in exports: gaps, several spellings of one name, names that look like patterns or formulas. */
import fc from 'fast-check';
import type { Assumptions } from '../../src/campaign/assumption';
import type { NumericFieldId } from '../../src/campaign/fields';
import type { HandRow } from './by-hand';
import { type GivenRow, JANUARY_1 } from './given-rows';

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

const anyAssumptions: fc.Arbitrary<Assumptions> = fc.record(
  {
    other_costs: cents,
    price_per_message: fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 1000),
    value_per_conversion: cents,
    margin: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
  },
  { requiredKeys: [] },
);

export interface AnyReport {
  readonly rows: readonly AnyRow[];
  /** Columns that the sources have, with or without a value. */
  readonly fields: readonly NumericFieldId[];
  readonly assumptions: Assumptions;
}

export const anyReport: fc.Arbitrary<AnyReport> = fc
  .tuple(anyFields, fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, 2, 5, 15, 45))
  .chain(([fields, sources, rows]) =>
    fc.record({
      fields: fc.constant(fields),
      assumptions: anyAssumptions,
      rows: fc.array(anyRow(fields, sources), { minLength: rows, maxLength: rows }),
    }),
  );
