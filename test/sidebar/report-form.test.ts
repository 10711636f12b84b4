/** What is typed on the pages becomes choices, or errors that name the field and say what to do. */
import { describe, expect, it } from 'vitest';
import { parseChoices, type ReportChoices } from '../../src/app/settings';
import { EMPTY_FORM, fieldId, formOf, type ReportForm, readForm } from '../../src/sidebar/report-form';
import { START } from './start';

const NO_CURRENCIES = { all: [], others: [] };
const read = (change: Partial<ReportForm>, found: { all: string[]; others: string[] } = { all: [], others: [] }) =>
  readForm({ ...EMPTY_FORM, ...change }, START, found);
const messages = (change: Partial<ReportForm>, found?: { all: string[]; others: string[] }): string[] =>
  read(change, found).errors.map(({ message }) => message);

const cost = { key: 1, kind: 'amount', name: 'Fee', amount: '', hours: '', hourlyRate: '', every: 'once' } as const;

describe('a form', () => {
  const full: ReportChoices = {
    sources: [],
    assumptions: {
      other_costs: [
        { name: 'Platform fee', every: 'month', amount: 99.5 },
        { name: 'Labour', every: 'once', hours: 12, hourlyRate: 45 },
      ],
      spread: 'messages',
      price_by_channel: [{ channel: 'SMS', price: 0.079 }],
      price_per_message: 0.05,
      value_per_conversion: 30,
      margin: 0.4,
    },
    currency: 'EUR',
    exchange: { rates: { USD: 0.92 }, date: '2026-03-01' },
    language: 'fr',
    title: 'Our year',
    from: '2026-01-01',
    to: '2026-03-31',
    channels: ['SMS', 'Email'],
    noRevenueGoal: { channels: ['Push'], campaigns: ['Reminder'] },
    attribution: { model: 'last click', window: '7 days' },
    targets: [
      { measure: 'MSG_ROI', value: 2.5, date: '2026-12-31', owner: 'Ann' },
      { measure: 'revenue', value: 100000 },
    ],
    reader: 'finance',
  };

  it('holds every choice and gives it back, also through what is kept', () => {
    const found = { all: ['EUR', 'USD'], others: ['USD'] };
    for (const decimalMark of ['.', ','] as const) {
      const start = { ...START, decimalMark };
      const { choices, errors } = readForm(formOf(full, start), start, found);
      expect(errors).toEqual([]);
      expect({ ...choices, sources: [] }).toEqual(full);
      expect(parseChoices(JSON.stringify({ ...choices, sources: [] }))).toEqual(full);
    }
  });

  it('that is empty chooses nothing', () => {
    expect(readForm(EMPTY_FORM, START, NO_CURRENCIES)).toEqual({ choices: { assumptions: {} }, errors: [] });
  });

  it('shows shares as percentages and numbers with the mark of the language', () => {
    const form = formOf(full, { ...START, decimalMark: ',' });
    expect([form.margin, form.pricePerMessage, form.targets[0]?.value]).toEqual(['40%', '0,05', '250%']);
  });
});

describe('what cannot be used', () => {
  it('names the field, what is wrong and what to do', () => {
    expect(messages({ pricePerMessage: 'cheap', margin: '140%', valuePerConversion: '-3' })).toEqual([
      'Gross margin: “140%” is not a share. Write a percentage from 0% to 100%.',
      'Price per message: “cheap” is not a number. Write it like 1250.5.',
      'Value per conversion: it is below zero. Enter 0 or more.',
    ]);
  });

  it('is left out, and everything else is taken', () => {
    const { choices } = read({ pricePerMessage: 'cheap', valuePerConversion: '3' });
    expect(choices.assumptions).toEqual({ value_per_conversion: 3 });
  });

  it('leads to its field', () => {
    const { errors } = read({ costs: [cost, { ...cost, key: 7, kind: 'labour', hours: 'ten', hourlyRate: '' }] });
    expect(errors).toEqual([
      {
        page: 'report',
        at: 'field-amount-1',
        message: 'Fee, Amount: the amount is missing. Enter it, or remove the line.',
      },
      { page: 'report', at: 'field-hours-7', message: 'Fee, Hours: “ten” is not a number. Write it like 1250.5.' },
      {
        page: 'report',
        at: 'field-hourlyRate-7',
        message: 'Fee, Cost per hour: the amount is missing. Enter it, or remove the line.',
      },
    ]);
  });

  it('is a line with half of it: a price, a target', () => {
    expect(messages({ prices: [{ key: 1, channel: 'SMS', price: '' }] })).toEqual([
      'Price: it is empty. Fill it in, or remove the line.',
    ]);
    expect(messages({ targets: [{ key: 1, measure: 'MSG_ROI', value: '', date: '', owner: '' }] })).toEqual([
      'Target: it is empty. Fill it in, or remove the line.',
    ]);
  });

  it('is a period that ends before it begins, and a report without channels', () => {
    expect(messages({ from: '2026-03-01', to: '2026-02-01', channels: [] })).toEqual([
      'From: it is later than To. Swap the two dates.',
      'Channels in the report: choose at least one.',
    ]);
  });

  it('is a currency that is none, but not a sign that was found in the sheet', () => {
    expect(messages({ currency: 'Euros' })).toEqual([
      'Currency of the report: “Euros” is not a currency code. Write three letters such as EUR.',
    ]);
    expect(read({ currency: 'kr' }, { all: ['kr', 'EUR'], others: ['EUR'] }).choices.currency).toBe('kr');
    expect(read({ currency: 'eur' }).choices.currency).toBe('EUR');
  });

  it('is a missing rate, only where amounts are converted', () => {
    const found = { all: ['EUR', 'USD', 'GBP'], others: ['USD', 'GBP'] };
    expect(messages({ currency: 'EUR' }, found)).toEqual([]);
    expect(messages({ currency: 'EUR', converts: true, rates: { USD: '0' } }, found)).toEqual([
      '1 USD in EUR: it must be more than zero.',
      'Rate of GBP: it is empty. Enter it, or leave these rows out.',
    ]);
  });

  it('does not stop a target above 100%', () => {
    const target = { key: 1, measure: 'MSG_ROI', value: '250%', date: '', owner: '' };
    expect(read({ targets: [target] }).choices.targets).toEqual([{ measure: 'MSG_ROI', value: 2.5 }]);
    const readTarget = (value: string) => read({ targets: [{ ...target, value }] }).choices.targets?.[0]?.value;
    expect(['2.5', '25', '500', '0.25'].map(readTarget)).toEqual([2.5, 0.25, 5, 0.25]);
  });
});

it('ids of fields differ wherever their keys do, in any script', () => {
  const keys = ['短信', '邮件', 'СМС', 'RCS', '¥', '£', '€', 'a b', 'a_b', 'a-b', 'a_20_b', '📱', '📧', '', 'ſ', 's'];
  const ids = keys.map((key) => fieldId('inReport', key));
  expect(new Set(ids).size).toBe(keys.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
});
