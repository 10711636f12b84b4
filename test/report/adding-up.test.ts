/** Groups agree with the whole, and every figure is what its formula gives over the rows in which all its inputs are known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCampaigns, totalsOf } from '../../src/campaign/campaign-table';
import type { Groups } from '../../src/report/figures';
import type { Measure } from '../../src/report/measures';
import { calculateWithIronCalc } from '../engines/ironcalc';
import { type AnyReport, anyReport } from './any-rows';
import { HAND_FORMULAS, type HandFigure, HandReport, type HandRow } from './by-hand';
import { costing, type GivenReport, type GivenRow, JANUARY_1, reportOf, tableOf } from './given-rows';
import { cardsOf, figuresIn, type LabelledCell, type TableRow, tableIn } from './summary-walk';

const RUNS = 200;
const ENGINE_RUNS = 30;

/** Equal but for the last digits, which depend on the order of adding. */
function isClose(actual: number | null, expected: number | null): boolean {
  if (actual === null || expected === null) return actual === expected;
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(actual), Math.abs(expected));
}

const build = ({ rows, options }: AnyReport): GivenReport => reportOf(rows, options);

describe('in TypeScript', () => {
  test('every figure of the whole, of each channel and of each campaign is the hand formula over its known rows', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyReport, (given) => {
        const { plan } = build(given);
        const hand = new HandReport(given);
        const { channelOf, channels, campaignOf, campaigns } = plan.basis.grouping;
        expect(channels.length).toBe(new Set(given.rows.map(({ channelKey }) => channelKey)).size);
        const wrong: unknown[] = [];
        for (const measure of plan.measures) {
          seen.add(measure.key);
          const check = (figure: HandFigure, expected: HandFigure, what: string): void => {
            const agrees = isClose(figure.value, expected.value);
            if (agrees && figure.known === expected.known && figure.campaigns === expected.campaigns) return;
            wrong.push({ key: measure.key, what, figure, expected });
          };
          check(measure.figures(null)[0] as HandFigure, hand.figure(measure.key, null), 'the whole');
          measure.figures({ of: channelOf, count: channels.length }).forEach((figure, channel) => {
            const key = given.rows[channelOf.indexOf(channel)]?.channelKey;
            check(
              figure,
              hand.figure(measure.key, (row) => row.channelKey === key),
              `channel "${key}"`,
            );
          });
          measure.figures({ of: campaignOf, count: campaigns.length }).forEach((figure, campaign) => {
            const first = given.rows[campaignOf.indexOf(campaign)];
            const belongs = (row: HandRow): boolean =>
              row.channelKey === first?.channelKey && row.campaignKey === first.campaignKey;
            check(figure, hand.figure(measure.key, belongs), `campaign "${first?.campaignKey}"`);
          });
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    // The random tables have met every figure that can be worked out by hand.
    expect(Object.keys(HAND_FORMULAS).filter((key) => !seen.has(key))).toEqual([]);
  });

  test('a report shows exactly the figures whose inputs somebody gave', () => {
    fc.assert(
      fc.property(anyReport, (given) => {
        const hand = new HandReport(given);
        const shown = build(given).plan.measures.flatMap(({ kpi, key }) => (kpi === null ? [] : [key]));
        const possible = Object.entries(HAND_FORMULAS)
          .filter(
            ([, { inputs, needsMargin }]) =>
              inputs.every((field) => hand.has(field)) && (!needsMargin || given.assumptions.margin !== undefined),
          )
          .map(([key]) => key);
        expect([...shown].sort()).toEqual(possible.sort());
      }),
      { numRuns: RUNS },
    );
  });

  test('totals of channels and of campaigns add up to the whole, other costs aside', () => {
    fc.assert(
      fc.property(anyReport, (given) => {
        const { plan } = build(given);
        const { channelOf, channels, campaignOf, campaigns } = plan.basis.grouping;
        // Without a cost in any row, no channel has a profit.
        const rowsHaveCost = new HandReport(given).rowsHave('cost');
        const addsUp = ({ field, kpi }: Measure): boolean => field !== null || (kpi === 'MSG_PROFIT' && rowsHaveCost);
        const wrong: unknown[] = [];
        for (const measure of plan.measures.filter(addsUp)) {
          const whole = measure.figures(null)[0]?.value ?? null;
          const apart = measure.field === 'cost' ? 1 : measure.kpi === 'MSG_PROFIT' ? -1 : 0;
          const other = apart * new HandReport(given).wholeOnly;
          for (const groups of [
            { of: channelOf, count: channels.length },
            { of: campaignOf, count: campaigns.length },
          ] satisfies Groups[]) {
            const parts = measure.figures(groups).flatMap(({ value }) => (value === null ? [] : [value]));
            const sum = parts.reduce((so, value) => so + value, 0);
            const agrees = whole === null ? parts.length === 0 : isClose(sum + other, whole);
            if (!agrees) wrong.push({ key: measure.key, parts, other, whole });
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** A sum of what stands in a column above the total, as a reader would check it; texts such as the em dash count for nothing. */
function sumOf(rows: readonly TableRow[], label: string, shownIn: (cell: LabelledCell) => unknown): number {
  let sum = 0;
  for (const { kind, cells } of rows) {
    if (kind === 'total') continue;
    const value = cells.filter((cell) => cell.label === label).map(shownIn)[0];
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

describe('in a spreadsheet', () => {
  test('columns of the tables add up to their totals, and every figure of the whole is the hand formula', () => {
    let sums = 0;
    let figures = 0;
    let others = 0;
    fc.assert(
      fc.property(anyReport, (given) => {
        const { plan, sheets } = build(given);
        const workbook = calculateWithIronCalc(sheets);
        const hand = new HandReport(given);
        const wrong: unknown[] = [];
        const shownIn = ({ row, column }: LabelledCell): unknown => workbook.valueAt(plan.summary.name, row, column);
        const measureOf = ({ label }: LabelledCell): Measure =>
          plan.measures.find((measure) => measure.label === label) as Measure;
        const expectWhole = (cell: LabelledCell): void => {
          const { key } = measureOf(cell);
          const { value } = hand.figure(key, null);
          const shown = shownIn(cell);
          const agrees = value === null ? shown === '—' : typeof shown === 'number' && isClose(shown, value);
          if (!agrees) wrong.push({ key, cell, shown, value });
          figures += 1;
        };
        for (const cell of [...cardsOf(plan.summary), ...figuresIn(plan.summary)]) expectWhole(cell);
        for (const table of [tableIn(plan.summary, 'Channels'), tableIn(plan.summary, 'Campaigns')]) {
          if (table === null) continue;
          const total = table.rows[table.rows.length - 1] as TableRow;
          others += table.rows.filter(({ kind }) => kind === 'others').length;
          for (const cell of total.cells) {
            expectWhole(cell);
            if (measureOf(cell).field === null) continue;
            const shown = shownIn(cell);
            const sum = sumOf(table.rows, cell.label, shownIn);
            if (!isClose(sum, typeof shown === 'number' ? shown : 0)) wrong.push({ column: cell.label, sum, shown });
            sums += 1;
          }
        }
        expect(wrong).toEqual([]);
        workbook.dispose();
      }),
      { numRuns: ENGINE_RUNS },
    );
    // The random tables were not all empty or small.
    expect(sums).toBeGreaterThan(ENGINE_RUNS);
    expect(figures).toBeGreaterThan(ENGINE_RUNS * 10);
    expect(others).toBeGreaterThan(5);
  });

  test('the number of campaigns of each channel, and coverage, are counted by name and channel', () => {
    const { plan, sheets } = reportOf([
      { campaign: 'Sale', channel: 'SMS', numbers: { cost: 10, revenue: 30 } },
      { campaign: ' sale ', channel: 'sms', numbers: { cost: 10 } },
      { campaign: 'Sale', channel: 'Email', numbers: { cost: 5 } },
      { campaign: 'News', channel: 'Email', numbers: { cost: 5, revenue: 1 } },
    ]);
    const workbook = calculateWithIronCalc(sheets);
    const texts = plan.summary.values.flatMap((line, row) =>
      line.map((_, column) => workbook.valueAt('ROI Summary', row + 1, column + 1)),
    );
    // Two of the four rows have both, but only one of the three campaigns has both in all its rows.
    expect(texts).toContain('1 of 3 campaigns');
    expect(texts).toContain('Missing in 2 of 3 campaigns');
    const channels = tableIn(plan.summary, 'Channels');
    expect(
      channels?.rows.map(({ row }) => [
        workbook.valueAt('ROI Summary', row, 2),
        workbook.valueAt('ROI Summary', row, 3),
      ]),
    ).toEqual([
      ['SMS', 1],
      ['Email', 2],
      ['Total', 3],
    ]);
    workbook.dispose();
  });
});

describe('worked examples', () => {
  const wholeOf = (rows: readonly GivenRow[], key: string) =>
    reportOf(rows)
      .plan.measures.find((measure) => measure.key === key)
      ?.figures(null)[0];

  test('4,000 opens of 10,000 e-mails beside 30,000 delivered SMS without opens are 40 % of the known, not 10 %', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', channel: 'Email', numbers: { delivered: 10_000, opened: 4_000 } },
      { campaign: 'A', channel: 'SMS', numbers: { delivered: 30_000 } },
    ];
    expect(wholeOf(rows, 'OPEN_RATE')).toMatchObject({ value: 0.4, known: 1, campaigns: 2 });
    expect(wholeOf(rows, 'delivered')).toMatchObject({ value: 40_000, known: 2, campaigns: 2 });
    const { plan, sheets } = reportOf(rows);
    const workbook = calculateWithIronCalc(sheets);
    const readRate = figuresIn(plan.summary).find(({ label }) => label === 'Read rate') as LabelledCell;
    expect(workbook.valueAt('ROI Summary', readRate.row, readRate.column)).toBe(0.4);
    workbook.dispose();
  });

  test('a list counts once: its earliest size, per channel', () => {
    const rows: GivenRow[] = [
      { channel: 'Email', date: JANUARY_1 + 10, numbers: { list_size_start: 900, new_subscribers: 30, opt_outs: 5 } },
      { channel: 'Email', date: JANUARY_1, numbers: { list_size_start: 800, new_subscribers: 70, opt_outs: 20 } },
      { channel: 'SMS', date: JANUARY_1 + 3, numbers: { list_size_start: 200, new_subscribers: 10, opt_outs: 5 } },
      { channel: 'SMS', numbers: { list_size_start: 100, new_subscribers: 15, opt_outs: 15 } },
    ];
    expect(wholeOf(rows, 'list_size_start')?.value).toBe(1000);
    // (125 new - 45 gone) / 1,000
    expect(wholeOf(rows, 'LIST_GROWTH_RATE')?.value).toBe(0.08);
    const { plan, sheets } = reportOf(rows);
    const workbook = calculateWithIronCalc(sheets);
    const shown = (label: string) => {
      const { row, column } = figuresIn(plan.summary).find((cell) => cell.label === label) as LabelledCell;
      return workbook.valueAt('ROI Summary', row, column);
    };
    expect([shown('List size at start'), shown('List growth rate')]).toEqual([1000, 0.08]);
    workbook.dispose();
  });

  test('the list that a growth rate divides by is the earliest whose growth is known', () => {
    const rows: GivenRow[] = [
      { channel: 'Email', date: JANUARY_1, numbers: { list_size_start: 500 } },
      { channel: 'Email', date: JANUARY_1 + 5, numbers: { list_size_start: 1000, new_subscribers: 60, opt_outs: 10 } },
    ];
    expect(wholeOf(rows, 'list_size_start')?.value).toBe(500);
    expect(wholeOf(rows, 'LIST_GROWTH_RATE')?.value).toBe(0.05);
  });

  test('CSAT is a mean weighted by its answers, never a mean of means', () => {
    const rows: GivenRow[] = [
      { numbers: { csat: 4.5, csat_responses: 10 } },
      { numbers: { csat: 3, csat_responses: 90 } },
      { numbers: { csat: 1 } },
    ];
    const table = tableOf(rows);
    expect(totalsOf(table, groupCampaigns(table))).toEqual({ csat: 3.15, csat_responses: 100 });
  });

  test('other costs stand in the whole and in no channel', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', channel: 'Email', numbers: { cost: 100, revenue: 400 } },
      { campaign: 'B', channel: 'SMS', numbers: { cost: 50, revenue: 100 } },
    ];
    const { plan, sheets } = reportOf(rows, { assumptions: { other_costs: [costing(100)] } });
    const workbook = calculateWithIronCalc(sheets);
    const column = (of: 'Channels' | 'Campaigns', label: string) =>
      tableIn(plan.summary, of)?.rows.map(({ cells }) => {
        const cell = cells.find((candidate) => candidate.label === label);
        return cell === undefined ? null : workbook.valueAt('ROI Summary', cell.row, cell.column);
      });
    expect(column('Channels', 'Cost')).toEqual([100, 50, 100, 250]);
    expect(column('Campaigns', 'Cost')).toEqual([100, 50, 100, 250]);
    // 500 / 250 - 1 for the whole; channels know nothing of the other costs.
    expect(column('Channels', 'ROI')).toEqual([3, 1, null, 1]);
    workbook.dispose();
  });

  test('a price per message fills the rows without a cost, a value per conversion those without revenue', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', channel: 'Email', numbers: { cost: 7, delivered: 1000, conversions: 4 } },
      { campaign: 'B', channel: 'SMS', numbers: { delivered: 500, revenue: 90, conversions: 3 } },
      { campaign: 'C', channel: 'SMS', numbers: { sent: 100 } },
    ];
    const { plan } = reportOf(rows, { assumptions: { price_per_message: 0.02, value_per_conversion: 25 } });
    const whole = (key: string) => plan.measures.find((measure) => measure.key === key)?.figures(null)[0];
    // 7 as stated, 500 and 100 messages at 0.02.
    expect(whole('cost')).toMatchObject({ value: 19, known: 3, campaigns: 3 });
    // 4 conversions at 25, and 90 as stated; nothing is known of C.
    expect(whole('revenue')).toMatchObject({ value: 190, known: 2, campaigns: 3 });
    expect(whole('MSG_PROFIT')).toMatchObject({ value: 190 - 17, known: 2, campaigns: 3 });
  });

  test.each([
    ['whose cost column is empty', { fields: ['cost'] as const, assumptions: {} }, null],
    [
      'whose cost column is empty, with other costs',
      { fields: ['cost'] as const, assumptions: { other_costs: [costing(500)] } },
      500,
    ],
  ])('a report %s never shows 0', (_, options, cost) => {
    const { plan, sheets } = reportOf([{ numbers: { revenue: 10 } }], options);
    const workbook = calculateWithIronCalc(sheets);
    const shown = figuresIn(plan.summary).filter(({ label }) => label === 'Cost');
    expect(shown.map(({ row, column }) => workbook.valueAt('ROI Summary', row, column))).toEqual(
      cost === null ? [] : [cost],
    );
    workbook.dispose();
  });

  test('other costs alone give no return where no row has both cost and revenue', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', channel: 'Email', numbers: { revenue: 400 } },
      { campaign: 'B', channel: 'SMS', numbers: { cost: 50 } },
    ];
    const { plan, sheets } = reportOf(rows, { assumptions: { other_costs: [costing(100)] } });
    const workbook = calculateWithIronCalc(sheets);
    const shown = figuresIn(plan.summary).filter(({ label }) => label === 'ROI' || label === 'Profit');
    expect(shown.map(({ row, column }) => workbook.valueAt('ROI Summary', row, column))).toEqual(['—', '—']);
    workbook.dispose();
  });
});
