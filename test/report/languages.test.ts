/** A report with everything chosen, in the words of every language: no text keeps a place unfilled, no formula is an error. */
import { expect, test } from 'vitest';
import { REPORT_LANGUAGES, reportPackFor } from '../../src/locales/packs';
import { ruleBrokenBy } from '../../src/report/formula';
import { calculateWithIronCalc } from '../engines/ironcalc';
import { costing, type GivenRow, JANUARY_1, type ReportOptions, reportFrom, sourceOf, tableOf } from './given-rows';
import { formulaCells } from './summary-walk';

const rows: readonly GivenRow[] = Array.from({ length: 14 }, (_, index) => ({
  campaign: `C${index}`,
  channel: index < 10 ? `Ch${index}` : '',
  date: JANUARY_1 + index,
  foreign: index === 1 ? 'USD' : undefined,
  numbers: {
    ...(index === 2 ? {} : { cost: 10 + index }),
    ...(index === 3 ? {} : { revenue: 100 - index }),
    ...(index === 4 ? {} : { delivered: 500 }),
    conversions: index,
    list_size_start: 100,
    new_subscribers: 3,
    opt_outs: 1,
  },
}));

const scope = { from: JANUARY_1, to: JANUARY_1 + 30, channels: ['Ch1'], outside: 3, undated: 2, ofOtherChannels: 1 };
const OPTIONS: readonly ReportOptions[] = [
  {
    currency: 'EUR',
    assumptions: {
      other_costs: [costing(5), { name: 'Work', every: 'month', hours: 2, hourlyRate: 30 }],
      spread: 'messages',
      price_by_channel: [
        { channel: 'Ch2', price: 0.1 },
        { channel: '', price: 1 },
      ],
      price_per_message: 0.2,
      value_per_conversion: 3,
      margin: 0.4,
    },
    exchange: { rates: { USD: 0.9 }, day: JANUARY_1 },
    scope,
    noRevenueGoal: { channels: ['Ch5'], campaigns: ['C6'] },
    targets: [
      { measure: 'MSG_ROI', value: 2, day: JANUARY_1, owner: 'Anna' },
      { measure: 'cost', value: 2 },
    ],
    reader: 'executive',
  },
  { scope: { ...scope, to: JANUARY_1 }, reader: 'finance', assumptions: { other_costs: [costing(5)] } },
  { scope: { outside: 1, undated: 1, ofOtherChannels: 1, from: JANUARY_1 }, reader: 'marketing' },
  { scope: { outside: 1, undated: 1, ofOtherChannels: 1, to: JANUARY_1 } },
];

test.each(REPORT_LANGUAGES)('%s', (language) => {
  const pack = reportPackFor(language);
  const table = tableOf(rows);
  const issue = { kind: 'currencyLeftOut', source: 0, cell: 'A2', field: 'currency', read: 'SEK' } as const;
  const skipped = (['title', 'blank', 'total', 'afterTable'] as const).map((reason, row) => ({ row, reason }));
  const source = { ...sourceOf(table, 0, 'Source 1'), issues: Array.from({ length: 9 }, () => issue), skipped };
  for (const options of OPTIONS) {
    const { plan, sheets } = reportFrom(table, [source], { exchange: { rates: { USD: 0.9 } }, ...options, pack });
    const workbook = calculateWithIronCalc(sheets);
    for (const { name, values, notes } of [plan.summary, plan.data]) {
      const texts = values.flatMap((line, row) =>
        line.map((_, column) => {
          const value = workbook.valueAt(name, row + 1, column + 1);
          return typeof value === 'object' && value !== null ? `#${value.error}` : String(value);
        }),
      );
      expect(
        [...texts, ...notes.map(({ text }) => text)].filter((text) => /\{\w+\}|^#|undefined|NaN/.test(text)),
      ).toEqual([]);
    }
    const formulas = [plan.summary, plan.data].flatMap((sheet) => formulaCells(sheet).map(({ formula }) => formula));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.map(ruleBrokenBy).filter((rule) => rule !== null)).toEqual([]);
    workbook.dispose();
  }
});
