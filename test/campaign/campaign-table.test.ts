/** Campaigns, channels and what their rows come to. */
import { describe, expect, it } from 'vitest';
import {
  type CampaignTable,
  groupCampaigns,
  isKnown,
  normaliseName,
  openingValues,
  totalsOf,
  UNKNOWN,
} from '../../src/campaign/campaign-table';
import type { NumericFieldId } from '../../src/campaign/fields';

type Row = { readonly campaign?: string; readonly channel?: string; readonly day?: number } & Partial<
  Readonly<Record<NumericFieldId, number>>
>;

function tableOf(...rows: readonly Row[]): CampaignTable {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const other of ['campaign', 'channel', 'day']) fields.delete(other);
  const numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
  for (const field of fields as Set<NumericFieldId>)
    numbers[field] = Float64Array.from(rows, (row) => row[field] ?? UNKNOWN);
  return {
    rows: rows.length,
    source: new Int32Array(rows.length),
    sheetRow: Int32Array.from(rows, (_, row) => row + 2),
    campaign: rows.map(({ campaign = '' }) => campaign),
    channel: rows.map(({ channel = '' }) => channel),
    audience: rows.map(() => ''),
    variant: rows.map(() => ''),
    date: Float64Array.from(rows, ({ day }) => day ?? UNKNOWN),
    endDate: new Float64Array(rows.length).fill(UNKNOWN),
    numbers,
  };
}

const totals = (...rows: readonly Row[]) => {
  const table = tableOf(...rows);
  return totalsOf(table, groupCampaigns(table));
};

describe('a name', () => {
  it.each([
    ['Summer sale', 'SUMMER SALE'],
    ['Summer sale', '  summer   Sale '],
    ['Summer sale', 'Summer\u00a0sale'],
    ['Été', 'E\u0301te\u0301'],
    ['SMS', 'ＳＭＳ'],
    ['夏季 促销', '夏季\u3000促销'],
  ])('"%s" and "%s" are one', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other));
  });

  it.each([
    ['Summer sale', 'Summer-sale'],
    ['Été', 'Ete'],
    ['Sale 1', 'Sale 11'],
    ['50% *', '50% x'],
  ])('"%s" and "%s" are two', (one, other) => {
    expect(normaliseName(one)).not.toBe(normaliseName(other));
  });
});

describe('campaigns and channels', () => {
  it('rows of one name and channel are one campaign, shown as it was written first', () => {
    const grouping = groupCampaigns(
      tableOf(
        { campaign: 'Spring', channel: 'SMS' },
        { campaign: 'Summer', channel: 'SMS' },
        { campaign: 'SPRING ', channel: 'sms' },
      ),
    );
    expect(grouping.channels).toEqual(['SMS']);
    expect(grouping.campaigns).toEqual([
      { name: 'Spring', channel: 0, firstRow: 0 },
      { name: 'Summer', channel: 0, firstRow: 1 },
    ]);
    expect(Array.from(grouping.campaignOf)).toEqual([0, 1, 0]);
  });

  it('one name in two channels is two campaigns', () => {
    const grouping = groupCampaigns(
      tableOf({ campaign: 'Spring', channel: 'SMS' }, { campaign: 'Spring', channel: 'Email' }),
    );
    expect(grouping.campaigns.map(({ name, channel }) => [name, grouping.channels[channel]])).toEqual([
      ['Spring', 'SMS'],
      ['Spring', 'Email'],
    ]);
    expect(Array.from(grouping.channelOf)).toEqual([0, 1]);
  });

  it('rows without a channel have the same one: none', () => {
    expect(groupCampaigns(tableOf({ campaign: 'Spring' }, { campaign: 'Summer' })).channels).toEqual(['']);
  });

  it('names that are properties of every object are names like others', () => {
    const grouping = groupCampaigns(
      tableOf({ campaign: 'constructor', channel: '__proto__' }, { campaign: 'toString', channel: '__proto__' }),
    );
    expect(grouping.channels).toEqual(['__proto__']);
    expect(grouping.campaigns).toHaveLength(2);
  });

  it('no rows are no campaigns', () => {
    expect(groupCampaigns(tableOf())).toMatchObject({ channels: [], campaigns: [] });
  });
});

describe('what rows come to', () => {
  it('counts and amounts are added up; unknown ones add nothing', () => {
    expect(totals({ sent: 100, cost: 1.5 }, { sent: 50 }, { cost: 2 })).toEqual({ sent: 150, cost: 3.5 });
  });

  it('a field that no row knows has no total, and 0 is a total', () => {
    const table = tableOf({ sent: 0 }, { sent: 0 });
    const withRevenue = { ...table, numbers: { ...table.numbers, revenue: Float64Array.of(UNKNOWN, UNKNOWN) } };
    expect(totalsOf(withRevenue, groupCampaigns(withRevenue))).toEqual({ sent: 0 });
  });

  it('of list sizes the earliest of each channel counts, wherever it stands', () => {
    expect(
      totals(
        { channel: 'SMS', day: 30, list_size_start: 120 },
        { channel: 'SMS', day: 10, list_size_start: 100 },
        { channel: 'Email', day: 20, list_size_start: 1000 },
        { channel: 'Email', day: 25, list_size_start: 1100 },
      ),
    ).toEqual({ list_size_start: 1100 });
  });

  it('of list sizes on the same day the first row counts, and dated rows go before undated ones', () => {
    expect(totals({ day: 10, list_size_start: 100 }, { day: 10, list_size_start: 90 })).toEqual({
      list_size_start: 100,
    });
    expect(totals({ list_size_start: 80 }, { day: 10, list_size_start: 100 })).toEqual({ list_size_start: 100 });
    expect(totals({ list_size_start: 80 }, { list_size_start: 70 })).toEqual({ list_size_start: 80 });
  });

  it('a rating is weighted by its answers: never a mean of means', () => {
    const { csat, csat_responses } = totals({ csat: 5, csat_responses: 10 }, { csat: 2, csat_responses: 20 });
    expect(csat).toBe(3);
    expect(csat_responses).toBe(30);
  });

  it('a rating without answers does not count, and without any answers there is none', () => {
    expect(totals({ csat: 5, csat_responses: 10 }, { csat: 1 }).csat).toBe(5);
    expect(totals({ csat: 5 }, { csat: 1 })).toEqual({});
    expect(totals({ csat: 5, csat_responses: 0 }).csat).toBeUndefined();
  });
});

it('opening values look only at the rows that count', () => {
  const table = tableOf(
    { day: 1, list_size_start: 50 },
    { day: 2, list_size_start: 60 },
    { day: 3, list_size_start: 70 },
  );
  const marked = openingValues(
    table,
    groupCampaigns(table),
    table.numbers.list_size_start as Float64Array,
    (row) => row > 0,
  );
  expect(Array.from(marked, isKnown)).toEqual([false, true, false]);
  expect(marked[1]).toBe(60);
});
