/** Figures that a reader typed over in the report, beside what is chosen since. */
import { describe, expect, it } from 'vitest';
import { adoptFigures } from '../../src/app/adopt-figures';
import type { ReportChoices } from '../../src/app/settings';

const saved: ReportChoices = {
  sources: [],
  assumptions: {
    other_costs: [
      { name: 'Agency', every: 'once', amount: 400 },
      { name: 'Work', every: 'month', hours: 2, hourlyRate: 40 },
    ],
    price_by_channel: [
      { channel: 'SMS', price: 0.05 },
      { channel: 'RCS', price: 0.07 },
    ],
    margin: 0.4,
  },
  exchange: { rates: { USD: 0.9, JPY: 0.006 } },
  targets: [
    { measure: 'MSG_ROI', value: 2 },
    { measure: 'revenue', value: 1000 },
  ],
};
const typed = {
  'other_costs:1:hours': 5,
  'other_costs:0:amount': 450,
  'price_by_channel:1': 0.08,
  margin: 0.5,
  'rate:USD': 0.95,
  'target:1': -3,
};

describe('a figure that was typed over', () => {
  it('is chosen from then on', () => {
    expect(adoptFigures(saved, saved, typed)).toEqual({
      sources: [],
      assumptions: {
        other_costs: [
          { name: 'Agency', every: 'once', amount: 450 },
          { name: 'Work', every: 'month', hours: 5, hourlyRate: 40 },
        ],
        price_by_channel: [
          { channel: 'SMS', price: 0.05 },
          { channel: 'RCS', price: 0.08 },
        ],
        margin: 0.5,
      },
      exchange: { rates: { USD: 0.95, JPY: 0.006 } },
      targets: [
        { measure: 'MSG_ROI', value: 2 },
        { measure: 'revenue', value: -3 },
      ],
    });
  });

  it('follows its cost to another place in the list', () => {
    const [agency, work] = saved.assumptions?.other_costs ?? [];
    const given: ReportChoices = {
      sources: [],
      assumptions: {
        other_costs: [{ name: 'New', every: 'once', amount: 1 }, ...(work ? [work] : []), ...(agency ? [agency] : [])],
      },
    };
    expect(adoptFigures(given, saved, typed).assumptions?.other_costs).toEqual([
      { name: 'New', every: 'once', amount: 1 },
      { name: 'Work', every: 'month', hours: 5, hourlyRate: 40 },
      { name: 'Agency', every: 'once', amount: 450 },
    ]);
  });

  it('gives way to what was chosen since, and does not bring back what was taken out', () => {
    const given: ReportChoices = {
      sources: [],
      assumptions: { other_costs: [{ name: 'Agency', every: 'once', amount: 500 }], margin: 0.6 },
      exchange: { rates: { USD: 1 } },
    };
    expect(adoptFigures(given, saved, typed)).toEqual(given);
  });

  it.each([
    ['margin', 1.2],
    ['margin', -0.1],
    ['other_costs:0:amount', -5],
    ['rate:USD', 0],
    ['other_costs:0:name', 5],
    ['other_costs:9:amount', 5],
    ['target:9', 5],
    ['__proto__', 5],
  ])('%s of %d is no figure that could be', (key, value) => {
    expect(adoptFigures(saved, saved, { [key]: value })).toEqual(saved);
  });
});
