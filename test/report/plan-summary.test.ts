/** The page for stakeholders, as a reader sees it: what stands there for which data. */
import { describe, expect, test } from 'vitest';
import type { Assumptions } from '../../src/campaign/assumption';
import type { SkippedRow } from '../../src/campaign/issue';
import type { Area, SheetPlan } from '../../src/report/sheet-plan';
import { isFormulaCell } from '../engines/evaluation';
import { calculateWithIronCalc } from '../engines/ironcalc';
import {
  costing,
  type GivenReport,
  type GivenRow,
  JANUARY_1,
  type ReportOptions,
  reportFrom,
  reportOf,
  sourceOf,
  tableOf,
} from './given-rows';
import { sampleReport } from './sample-report';
import { cardsOf, cellAt, figuresIn, formulaCells, rowOf, tableIn } from './summary-walk';

/** What the cells of the summary show, row by row; '' for blanks. */
function shownBy({ plan, sheets }: GivenReport): string[][] {
  const workbook = calculateWithIronCalc(sheets);
  const shown = plan.summary.values.map((line, row) =>
    line.map((_, column) => {
      const value = workbook.valueAt(plan.summary.name, row + 1, column + 1);
      if (typeof value === 'object') return value === null ? '' : value.error;
      return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);
    }),
  );
  workbook.dispose();
  return shown;
}

const textsOf = (shown: readonly (readonly string[])[]): string[] => shown.flat().filter((text) => text !== '');
const lines = (rows: readonly GivenRow[], options?: ReportOptions): string[] =>
  textsOf(shownBy(reportOf(rows, options)));
const firstLines = (rows: readonly GivenRow[], options?: ReportOptions) =>
  shownBy(reportOf(rows, options))
    .slice(0, 4)
    .map((line) => line[1]);

const TWO: readonly GivenRow[] = [
  {
    campaign: 'Spring',
    channel: 'Email',
    date: JANUARY_1,
    numbers: { cost: 1000, revenue: 4000, delivered: 20_000, conversions: 50 },
  },
  {
    campaign: 'Summer',
    channel: 'SMS',
    date: JANUARY_1 + 40,
    numbers: { cost: 500, revenue: 250, delivered: 5_000, conversions: 10 },
  },
];

describe('the top of the page', () => {
  test('title, period, the headline and the day of the figures', () => {
    expect(firstLines(TWO, { currency: 'EUR' })).toEqual([
      'What our messaging returned',
      'Campaigns: 2  ·  1 Jan 2026 to 10 Feb 2026',
      // 4,250 / 1,500, and 2,750 net
      'Every €1.00 spent on messaging returned €2.83: €2,750 net profit on €1,500.',
      'Figures as of 19 Mar 2026. The source still holds these figures.',
    ]);
  });

  test('a loss', () => {
    expect(firstLines([{ numbers: { cost: 800, revenue: 200 } }], { currency: 'GBP' })[2]).toBe(
      'Every £1.00 spent on messaging returned £0.25: a loss of £600.00 on £800.00.',
    );
  });

  test('nothing came in', () => {
    expect(firstLines([{ numbers: { cost: 10, revenue: 0 } }])[2]).toBe(
      'No revenue is recorded against the cost: either nothing was sold, or the source does not track sales.',
    );
  });

  test('break-even is no loss', () => {
    expect(firstLines([{ numbers: { cost: 10, revenue: 10 } }])[2]).toBe(
      'Every 1.00 spent on messaging returned 1.00: 0.00 net profit on 10.00.',
    );
  });

  test('the headline says what the cards say, other costs included', () => {
    expect(firstLines(TWO, { assumptions: { other_costs: [costing(1000)] }, currency: 'EUR' })[2]).toBe(
      'Every €1.00 spent on messaging returned €1.70: €1,750 net profit on €2,500.',
    );
  });

  test('one day, and no dates', () => {
    expect(firstLines([{ date: JANUARY_1, numbers: { cost: 1, revenue: 2 } }])[1]).toBe('Campaigns: 1  ·  1 Jan 2026');
    expect(firstLines([{ numbers: { cost: 1, revenue: 2 } }])[1]).toBe('Campaigns: 1  ·  No dates in the source');
  });

  test('dates that some rows lack do not count as day zero', () => {
    expect(firstLines([{ date: JANUARY_1 + 1, numbers: { cost: 1 } }, { numbers: { cost: 1 } }])[1]).toBe(
      'Campaigns: 1  ·  2 Jan 2026',
    );
  });

  test('a title of the user is text, whatever it looks like', () => {
    const { plan } = reportOf(TWO, { title: '=2026' });
    expect(plan.summary.values[0]?.[1]).toBe('=2026');
    expect(plan.summary.formats.find(({ pattern }) => pattern === '@')?.areas).toContainEqual({
      row: 1,
      column: 2,
      rows: 1,
      columns: 1,
    });
  });
});

describe('cards', () => {
  const cards = (rows: readonly GivenRow[], options?: ReportOptions) => {
    const report = reportOf(rows, options);
    const shown = shownBy(report);
    return cardsOf(report.plan.summary).map(({ label, row, column }) => [label, shown[row - 1]?.[column - 1]]);
  };

  test('cost and revenue', () => {
    expect(cards(TWO)).toEqual([
      ['Revenue', '4250'],
      ['Cost', '1500'],
      ['Profit', '2750'],
      ['ROI', '1.83333333333'],
      ['ROAS', '2.83333333333'],
      ['Cost per conversion', '25'],
    ]);
  });

  test('a response report shows no ROI and says what is missing', () => {
    const rows: GivenRow[] = [{ campaign: 'A', numbers: { delivered: 1000, opened: 400, clicked: 50 } }];
    expect(cards(rows)).toEqual([
      ['Delivered', '1000'],
      ['Opened', '400'],
      ['Clicked', '50'],
      ['Read rate', '0.4'],
      ['Click rate', '0.05'],
      ['Click-to-open rate', '0.125'],
    ]);
    const texts = lines(rows);
    expect(texts).toContain('Neither cost nor revenue is in the source: this report shows the response only.');
    expect(texts).toContain('To see the return, add: Cost, Revenue.');
    expect(texts.filter((text) => /ROI(?! Data)|ROAS|Profit/.test(text))).toEqual([]);
  });

  test('without revenue', () => {
    const texts = lines([{ numbers: { cost: 20, clicked: 4 } }]);
    expect(texts).toContain('What the campaigns brought in is not in the source, so their return cannot be told yet.');
    expect(texts).toContain('To see the return, add: Revenue.');
    expect(texts).toContain('Cost per click');
  });

  test('without cost', () => {
    const texts = lines([{ numbers: { revenue: 20, clicked: 4 } }]);
    expect(texts).toContain('What the campaigns cost is not in the source, so their return cannot be told yet.');
    expect(texts).toContain('To see the return, add: Cost.');
  });

  test('columns without any figure count as missing', () => {
    const texts = lines([{ numbers: { sent: 20 } }], { fields: ['cost', 'revenue'] });
    expect(texts).toContain('To see the return, add: Cost, Revenue.');
    expect(texts).toContain('Neither cost nor revenue is in the source: this report shows the response only.');
  });

  test('zero cost gives a dash, never infinity', () => {
    const rows: GivenRow[] = [{ numbers: { cost: 0, revenue: 90, conversions: 3 } }];
    expect(cards(rows)).toEqual([
      ['Revenue', '90'],
      ['Cost', '0'],
      ['Profit', '90'],
      ['ROI', '—'],
      ['ROAS', '—'],
      ['Cost per conversion', '0'],
    ]);
    expect(lines(rows)).toContain('The cost comes to zero or less, so no return on investment can be told.');
  });

  test('gaps are told below each card', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', numbers: { cost: 10, revenue: 30 } },
      { campaign: 'B', numbers: { cost: 10 } },
      { campaign: 'C', numbers: { cost: 5, revenue: 5 } },
    ];
    const report = reportOf(rows);
    const shown = shownBy(report);
    const below = cardsOf(report.plan.summary).map(({ label, row, column }) => [label, shown[row + 1]?.[column - 1]]);
    expect(below).toEqual([
      ['Revenue', 'Missing in 1 of 3 campaigns'],
      ['Cost', ''],
      ['Profit', 'Covers 2 of 3 campaigns'],
      ['ROI', 'Covers 2 of 3 campaigns'],
      ['ROAS', 'Covers 2 of 3 campaigns'],
    ]);
  });

  test('formats follow unit, currency and size', () => {
    const { summary } = reportOf(TWO, { currency: 'EUR' }).plan;
    const formatAt = (row: number, column: number) =>
      summary.formats.find(({ areas }) => areas.some((area) => isIn(area, row, column)))?.pattern;
    expect(cardsOf(summary).map(({ label, row, column }) => [label, formatAt(row, column)])).toEqual([
      ['Revenue', '"€"#,##0.00'],
      ['Cost', '"€"#,##0.00'],
      ['Profit', '"€"#,##0.00'],
      ['ROI', '0.00%'],
      ['ROAS', '0.00"x"'],
      ['Cost per conversion', '"€"#,##0.00'],
    ]);
  });
});

const isIn = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

describe('tables', () => {
  const table = (of: 'Channels' | 'Campaigns', rows: readonly GivenRow[], options?: ReportOptions) => {
    const report = reportOf(rows, options);
    const shown = shownBy(report);
    return (tableIn(report.plan.summary, of)?.rows ?? []).map(({ row }) => (shown[row - 1] as string[]).slice(1, 7));
  };

  test('channels, best profit first', () => {
    expect(table('Channels', TWO)).toEqual([
      ['Email', '1', '1000', '4000', '3000', '3'],
      ['SMS', '1', '500', '250', '-250', '-0.5'],
      ['Total', '2', '1500', '4250', '2750', '1.83333333333'],
    ]);
  });

  test('campaigns with their channel', () => {
    expect(table('Campaigns', TWO)).toEqual([
      ['Spring', 'Email', '1000', '4000', '3000', '3'],
      ['Summer', 'SMS', '500', '250', '-250', '-0.5'],
      ['Total', '', '1500', '4250', '2750', '1.83333333333'],
    ]);
  });

  test('one campaign without a channel: a table of channels would only repeat the total', () => {
    const rows: GivenRow[] = [{ campaign: 'Only', numbers: { cost: 4, revenue: 10 } }];
    expect(table('Channels', rows)).toEqual([]);
    expect(table('Campaigns', rows).map((line) => line.slice(0, 2))).toEqual([
      ['Only', '—'],
      ['Total', ''],
    ]);
  });

  test('rows without a channel beside others', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', numbers: { cost: 4, revenue: 10 } },
      { campaign: 'B', channel: 'SMS', numbers: { cost: 4, revenue: 9 } },
    ];
    expect(table('Channels', rows).map((line) => line[0])).toEqual(['Channel not stated', 'SMS', 'Total']);
    expect(table('Campaigns', rows).map((line) => line[1])).toEqual(['—', 'SMS', '']);
  });

  test('names with contact data are masked, and stay campaigns of their own', () => {
    const rows: GivenRow[] = [
      { campaign: 'Follow-up anna@example.com', numbers: { cost: 1, revenue: 9 } },
      { campaign: 'Follow-up ben@example.com', numbers: { cost: 1, revenue: 5 } },
    ];
    expect(table('Campaigns', rows).map((line) => [line[0], line[3]])).toEqual([
      ['Follow-up •••@•••', '9'],
      ['Follow-up •••@•••', '5'],
      ['Total', '14'],
    ]);
    expect(JSON.stringify(reportOf(rows).plan.data.values)).not.toContain('example.com');
  });

  test('eight channels and ten campaigns by name, the rest as one row', () => {
    const rows = Array.from(
      { length: 13 },
      (_, index): GivenRow => ({
        campaign: `C${index + 1}`,
        channel: `Ch${index + 1}`,
        numbers: { cost: 1, revenue: 100 - index },
      }),
    );
    const channels = table('Channels', rows);
    expect(channels.map((line) => line[0])).toEqual([
      'Ch1',
      'Ch2',
      'Ch3',
      'Ch4',
      'Ch5',
      'Ch6',
      'Ch7',
      'Ch8',
      'Other channels (5)',
      'Total',
    ]);
    // 92 + 91 + 90 + 89 + 88 in the last five.
    expect(channels[8]).toEqual(['Other channels (5)', '5', '5', '450', '445', '89']);
    const campaigns = table('Campaigns', rows);
    expect(campaigns.map((line) => line[0]).slice(9)).toEqual(['C10', 'Other campaigns (3)', 'Total']);
    expect(campaigns[10]).toEqual(['Other campaigns (3)', '', '3', '267', '264', '88']);
  });

  test('exactly eight channels need no other row', () => {
    const rows = Array.from({ length: 8 }, (_, index): GivenRow => ({ channel: `Ch${index}`, numbers: { cost: 1 } }));
    expect(table('Channels', rows).map((line) => line[0])).not.toContainEqual(expect.stringContaining('Other'));
  });

  test('a campaign of two channels is two campaigns', () => {
    const rows: GivenRow[] = [
      { campaign: 'Sale', channel: 'Email', numbers: { cost: 1, revenue: 9 } },
      { campaign: 'Sale', channel: 'SMS', numbers: { cost: 1, revenue: 5 } },
    ];
    expect(table('Campaigns', rows).map((line) => line.slice(0, 2))).toEqual([
      ['Sale', 'Email'],
      ['Sale', 'SMS'],
      ['Total', ''],
    ]);
  });

  test('what a channel does not tell is a dash, not zero', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', channel: 'Email', numbers: { cost: 5, revenue: 0 } },
      { campaign: 'B', channel: 'SMS', numbers: { cost: 5 } },
    ];
    expect(table('Channels', rows)).toEqual([
      ['Email', '1', '5', '0', '-5', '-1'],
      ['SMS', '1', '5', '—', '—', '—'],
      ['Total', '2', '10', '0', '-5', '-1'],
    ]);
  });

  const chartOf = (rows: readonly GivenRow[], options?: ReportOptions) =>
    reportOf(rows, options).plan.summary.charts.map(({ title, areas }) => [title, ...areas]);

  test('the chart compares channels', () => {
    const head = tableIn(reportOf(TWO).plan.summary, 'Channels')?.head as number;
    expect(chartOf(TWO)).toEqual([
      [
        'Revenue and cost by channel',
        { row: head, column: 2, rows: 3, columns: 1 },
        { row: head, column: 5, rows: 3, columns: 1 },
        { row: head, column: 4, rows: 3, columns: 1 },
      ],
    ]);
  });

  test('the chart compares campaigns where there is one channel', () => {
    const rows = TWO.map((row) => ({ ...row, channel: 'SMS' }));
    const head = tableIn(reportOf(rows).plan.summary, 'Campaigns')?.head as number;
    expect(chartOf(rows).map(([title, area]) => [title, area])).toEqual([
      ['Revenue and cost by campaign', { row: head, column: 2, rows: 3, columns: 1 }],
    ]);
  });

  test('no chart of one bar, nor where rows lack cost or revenue', () => {
    expect(chartOf(TWO.slice(0, 1))).toEqual([]);
    expect(
      chartOf(
        [
          { channel: 'a', numbers: { revenue: 5 } },
          { channel: 'b', numbers: { revenue: 5 } },
        ],
        { assumptions: { other_costs: [costing(4)] } },
      ),
    ).toEqual([]);
  });
});

describe('assumptions', () => {
  test('none', () => {
    expect(lines(TWO)).toContain('None: every figure comes from the source.');
  });

  test('each stands in a cell of its own that the formulas use', () => {
    const amounts = { price_per_message: 0.02, value_per_conversion: 30, margin: 0.4 };
    const assumptions: Assumptions = { other_costs: [costing(100)], ...amounts };
    const { plan, sheets } = reportOf([{ numbers: { delivered: 1000, conversions: 10 } }], {
      assumptions,
      currency: 'EUR',
    });
    const { summary } = plan;
    const at = Object.fromEntries(
      Object.entries(summary.assumptionCells).map(([id, { row, column }]) => [id, cellAt(summary, row, column)]),
    );
    expect(at).toEqual({ ...amounts, 'other_costs:0:amount': 100 });
    const labels = Object.values(summary.assumptionCells).map(({ row }) => cellAt(summary, row, 2));
    expect(labels).toEqual(['Other costs', 'Price per message', 'Value per conversion', 'Gross margin']);
    const workbook = calculateWithIronCalc(sheets);
    const profit = cardsOf(summary).find(({ label }) => label === 'Profit');
    const shown = () => workbook.valueAt('ROI Summary', profit?.row as number, profit?.column as number);
    // 10 x 30 - (1,000 x 0.02 + 100)
    expect(shown()).toBe(180);
    const { row, column } = summary.assumptionCells.value_per_conversion as { row: number; column: number };
    workbook.change('ROI Summary', row, column, 40);
    expect(shown()).toBe(280);
    workbook.dispose();
  });

  test('stand where they are expected, whatever is missing', () => {
    for (const numbers of [{ sent: 5 }, { cost: 5 }, { revenue: 5 }, { cost: 5, revenue: 6 }]) {
      const { summary } = reportOf([{ numbers }], { assumptions: { margin: 0.25 } }).plan;
      const { row, column } = summary.assumptionCells.margin as { row: number; column: number };
      expect([cellAt(summary, row, 2), cellAt(summary, row, column)]).toEqual(['Gross margin', 0.25]);
    }
  });
});

describe('figures and method', () => {
  test('every figure names its formula, its denominator and for how many campaigns it is known', () => {
    const rows: GivenRow[] = [
      { campaign: 'A', numbers: { cost: 10, revenue: 30, clicked: 4 } },
      { campaign: 'B', numbers: { cost: 10, clicked: 1 } },
    ];
    const report = reportOf(rows);
    const shown = shownBy(report);
    const rowsShown = figuresIn(report.plan.summary).map(({ row }) =>
      (shown[row - 1] as string[]).filter((text) => text !== ''),
    );
    expect(rowsShown).toContainEqual(['ROI', '2', '  (revenue − cost) ÷ cost', 'cost', '1 of 2 campaigns']);
    expect(rowsShown).toContainEqual(['Cost per click', '4', '  cost ÷ clicked', 'clicked', '2 of 2 campaigns']);
    expect(rowsShown).toContainEqual(['Revenue', '30', '1 of 2 campaigns']);
  });

  test('one formula under two names is one figure', () => {
    const { summary } = reportOf([{ numbers: { opened: 4, delivered: 10 } }]).plan;
    expect(figuresIn(summary).map(({ label }) => label)).toEqual(['Delivered', 'Opened', 'Read rate']);
  });

  test('the currency, or that none is stated', () => {
    expect(lines(TWO, { currency: 'SEK' })).toContain('Amounts in SEK.');
    expect(lines(TWO)).toContain('The source does not state a currency.');
  });

  test('each source says what was read and what was left out', () => {
    const table = tableOf(TWO);
    const skipped: SkippedRow[] = [
      { row: 1, reason: 'title' },
      { row: 2, reason: 'blank' },
      { row: 3, reason: 'blank' },
      { row: 9, reason: 'total' },
    ];
    const source = { ...sourceOf(table, 0, 'June'), headerRow: 4, rowsRead: 2, skipped };
    const texts = textsOf(shownBy(reportFrom(table, [source])));
    expect(texts).toContain(
      '“June”: headers in row 4, rows read: 2, rows left out: 4. Title rows: 1, blank rows: 2, totals rows: 1.',
    );
  });

  test('issues, or that there are none', () => {
    const table = tableOf(TWO);
    const issue = { kind: 'unreadableNumber', source: 0, cell: 'D7', field: 'cost', read: '=n/k' } as const;
    expect(textsOf(shownBy(reportFrom(table, [{ ...sourceOf(table, 0, 'June'), issues: [issue] }])))).toContain(
      'Cost: not a number, left out, in D7 (=n/k)',
    );
    expect(lines(TWO)).toContain('Nothing: every cell of the matched columns was read.');
  });
});

describe('the sheet as such', () => {
  const plans: [string, SheetPlan][] = [
    ['a summary', reportOf(TWO).plan.summary],
    ['its data', reportOf(TWO).plan.data],
    ['a response report', reportOf([{ numbers: { sent: 1 } }]).plan.summary],
    ['the sample', sampleReport(['en'], { assumptions: { margin: 0.3, other_costs: [costing(5)] } }).plan.summary],
    ['its data', sampleReport(['en']).plan.data],
  ];

  test.each(plans)('%s: every row is as wide as the first, and every area lies inside', (_, plan) => {
    const rows = plan.values.length;
    const columns = plan.values[0]?.length as number;
    expect(plan.values.map((line) => line.length)).toEqual(plan.values.map(() => columns));
    const areas: readonly Area[] = [
      ...plan.formats.flatMap((format) => format.areas),
      ...plan.styles.flatMap((style) => style.areas),
      ...plan.rules.flatMap((rule) => rule.areas),
      ...plan.conditionalFormats.flatMap((format) => format.areas),
      ...plan.charts.flatMap((chart) => chart.areas),
      ...plan.merges,
      ...plan.kept,
    ];
    expect(areas.length).toBeGreaterThan(0);
    const outside = areas.filter(
      (area) =>
        area.row < 1 || area.column < 1 || area.row + area.rows - 1 > rows || area.column + area.columns - 1 > columns,
    );
    expect(outside).toEqual([]);
    for (const { row, column } of plan.notes) expect(row <= rows && column <= columns).toBe(true);
  });

  test.each(plans)('%s: merged cells hide nothing, and no cell has two formats', (_, plan) => {
    for (const { row, column, rows, columns } of plan.merges) {
      const hidden = Array.from({ length: rows * columns - 1 }, (_unused, index) =>
        cellAt(plan, row + Math.floor((index + 1) / columns), column + ((index + 1) % columns)),
      );
      expect(hidden.filter((value) => value !== null)).toEqual([]);
    }
    const seen = new Map<string, string>();
    for (const { pattern, areas } of plan.formats) {
      for (const area of areas) {
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            expect(seen.get(`${row} ${column}`) ?? pattern).toBe(pattern);
            seen.set(`${row} ${column}`, pattern);
          }
        }
      }
    }
  });

  test.each(plans)('%s: a number never stands in a cell for texts', (_, plan) => {
    const texts = plan.formats.filter(({ pattern }) => pattern === '@').flatMap(({ areas }) => areas);
    const wrong = plan.values.flatMap((line, row) =>
      line.filter(
        (value, column) =>
          (typeof value === 'number' || isFormulaCell(value)) && texts.some((area) => isIn(area, row + 1, column + 1)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('the notes are two empty rows over the whole width', () => {
    const { summary } = reportOf(TWO).plan;
    expect(summary.kept).toEqual([{ row: rowOf(summary, 'Notes') + 1, column: 2, rows: 2, columns: 11 }]);
    for (const area of summary.kept) {
      for (let row = area.row; row < area.row + area.rows; row++)
        expect(new Set(summary.values[row - 1])).toEqual(new Set([null]));
    }
  });

  test('no formula of the sample gives an error', () => {
    const report = sampleReport(['en'], {
      assumptions: { margin: 0.3, other_costs: [costing(5)], price_per_message: 0.01, value_per_conversion: 2 },
    });
    const shown = shownBy(report);
    const cells = formulaCells(report.plan.summary);
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.filter(({ row, column }) => (shown[row - 1]?.[column - 1] ?? '').startsWith('#'))).toEqual([]);
  });
});
