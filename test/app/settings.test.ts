/** What is kept of choices that come as text, also from an older version or from somebody's hands. */
import { describe, expect, it } from 'vitest';
import { parseChoices, type ReportChoices } from '../../src/app/settings';

const read = (given: unknown): ReportChoices => parseChoices(JSON.stringify(given));

const WHOLE: ReportChoices = {
  sources: [
    {
      sheet: 'Sent',
      sheetId: 0,
      range: 'B2:H40',
      headerRow: 3,
      channel: 'SMS',
      mapping: { cost: ['Fees', 'Work'], revenue: [] },
      derive: { channel: 'name', date: 'title' },
    },
  ],
  assumptions: {
    other_costs: [
      { name: 'Agency', every: 'once', amount: 400 },
      { name: 'Work', every: 'month', hours: 2.5, hourlyRate: 40 },
    ],
    spread: 'messages',
    price_by_channel: [{ channel: '', price: 0.05 }],
    price_per_message: 0.01,
    value_per_conversion: 0,
    margin: 1,
  },
  currency: 'EUR',
  exchange: { date: '2026-02-28', rates: { USD: 0.92 } },
  language: 'fr',
  title: 'Spring',
  from: '2026-01-01',
  to: '2026-03-31',
  channels: ['SMS', ''],
  noRevenueGoal: { channels: ['Email'], campaigns: [] },
  attribution: { model: 'Last click', window: '' },
  targets: [
    { measure: 'MSG_ROI', value: 2, date: '2026-12-31', owner: 'Anna' },
    { measure: 'revenue', value: 0 },
    { measure: 'MSG_PROFIT', value: -5 },
  ],
  reader: 'finance',
};

describe('choices', () => {
  it('that fit are kept as they are', () => {
    expect(read(WHOLE)).toEqual(WHOLE);
  });

  it.each([null, '', 'no JSON', '[]', '7', '"x"', 'null', '{"sources":7}'])('%s are none', (text) => {
    expect(parseChoices(text)).toEqual({ sources: [] });
  });

  it('of an older version had one amount for all other costs', () => {
    expect(read({ sources: [], assumptions: { other_costs: 250, margin: 0.4 } })).toEqual({
      sources: [],
      assumptions: { other_costs: [{ name: '', every: 'once', amount: 250 }], margin: 0.4 },
    });
  });

  it('that are there but empty stay apart from those that are not there', () => {
    expect(read({ sources: [], assumptions: {} })).toEqual({ sources: [], assumptions: {} });
    expect(read({ sources: [] })).not.toHaveProperty('assumptions');
  });

  it.each([
    ['sources', [7, null, {}, { sheet: 8 }, []]],
    ['currency', 7],
    ['exchange', { rates: { usd: 1, USD: 0, JPY: -1, SEK: '2', NOK: null } }],
    ['exchange', { date: '2026-01-01' }],
    ['language', ''],
    ['from', '2026-02-30'],
    ['to', '31.12.2026'],
    ['channels', []],
    ['channels', [7]],
    ['noRevenueGoal', { channels: 'SMS', campaigns: [] }],
    ['attribution', { model: '', window: 7 }],
    ['targets', [{ measure: 'toString', value: 1 }]],
    ['targets', [{ measure: 'campaign', value: 1 }]],
    ['targets', [{ measure: 'MSG_ROI', value: '1' }, { value: 1 }, 7]],
    ['reader', 'everybody'],
    ['reader', ['finance']],
  ])('%s: %j does not fit and is left out', (key, value) => {
    expect(read({ sources: [], [key]: value })).toEqual({ sources: [] });
  });

  it.each([
    { other_costs: -1 },
    { other_costs: 'a lot' },
    { other_costs: [{ name: 'Work', every: 'once', hours: 3 }] },
    { other_costs: [{ name: 'Work', every: 'once', hourlyRate: 3 }] },
    { other_costs: [{ name: 'Work', every: 'once', amount: -1 }, null, 7] },
    { spread: 'evenly' },
    { price_by_channel: [{ channel: 'SMS' }, { price: 1 }, { channel: 'SMS', price: -1 }] },
    { price_per_message: -0.1 },
    { value_per_conversion: null },
    { margin: 1.01 },
  ])('the assumption %j does not fit and is left out', (assumptions) => {
    expect(read({ sources: [], assumptions })).toEqual({ sources: [], assumptions: {} });
  });

  it('lose what does not fit in a list, and nothing else of it', () => {
    expect(
      read({
        sources: [{ sheet: 'A', headerRow: 0, sheetId: 1.5, range: '', derive: { channel: 'weather', cost: 'name' } }],
        assumptions: { other_costs: [{ every: 'weekly', amount: 5, hours: 2 }] },
        exchange: { date: 'yesterday', rates: { USD: 0.92, X: 1 } },
        targets: [{ measure: 'cost', value: 5, date: 'soon', owner: '' }],
      }),
    ).toEqual({
      sources: [{ sheet: 'A', derive: {} }],
      assumptions: { other_costs: [{ name: '', every: 'once', amount: 5 }] },
      exchange: { rates: { USD: 0.92 } },
      targets: [{ measure: 'cost', value: 5 }],
    });
  });
});
