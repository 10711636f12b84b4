/** What the user chose for a report, in its cells: worked examples, calculated by both engines. */
import { describe, expect, test } from 'vitest';
import type { Assumptions } from '../../src/campaign/assumption';
import { limitRows } from '../../src/campaign/limit-rows';
import type { EngineValue } from '../engines/evaluation';
import { calculateWithIronCalc, type IronCalcWorkbook } from '../engines/ironcalc';
import { calculateWithUniver } from '../engines/univer';
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
import { cardsOf, cellAt, figuresIn, rowOf, tableIn } from './summary-walk';

const SUMMARY = 'ROI Summary';

/** A report and what its cells show, looked at as a reader does: by the words beside them. */
class Shown {
  constructor(
    readonly report: GivenReport,
    readonly valueAt: (row: number, column: number) => EngineValue,
    readonly workbook: IronCalcWorkbook,
  ) {}

  get rows(): EngineValue[][] {
    return this.report.plan.summary.values.map((line, row) =>
      line.map((_, column) => this.valueAt(row + 1, column + 1)),
    );
  }

  /** Texts of the label column. */
  get labels(): EngineValue[] {
    return this.rows.map((line) => line[1] ?? null);
  }

  figure(label: string): EngineValue {
    const cell = figuresIn(this.report.plan.summary).find((one) => one.label === label);
    return cell === undefined ? null : this.valueAt(cell.row, cell.column);
  }

  card(label: string): EngineValue {
    const cell = cardsOf(this.report.plan.summary).find((one) => one.label === label);
    return cell === undefined ? null : this.valueAt(cell.row, cell.column);
  }

  /** A column of a table, from the first name to the total; the dash of what is not defined as it stands. */
  column(of: 'Channels' | 'Campaigns', label: string): Record<string, EngineValue> {
    const table = tableIn(this.report.plan.summary, of);
    const entries = (table?.rows ?? []).map(({ row, cells }): [string, EngineValue] => {
      const cell = cells.find((one) => one.label === label);
      return [String(this.valueAt(row, 2)), cell === undefined ? null : this.valueAt(cell.row, cell.column)];
    });
    return Object.fromEntries(entries);
  }

  /** What stands in a row, after its label. */
  line(label: string): EngineValue[] {
    const cells = (this.rows[rowOf(this.report.plan.summary, label) - 1] ?? []).slice(2);
    return cells.flatMap((value) => (value === null ? [] : typeof value === 'string' ? value.trim() : value));
  }

  /** Types over the cell of a figure. */
  type(key: string, value: number): void {
    const place = this.report.plan.summary.assumptionCells[key];
    if (place === undefined) throw new Error(`There is no cell for ${key}.`);
    this.workbook.change(SUMMARY, place.row, place.column, value);
  }
}

const isClose = (one: EngineValue, other: EngineValue): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : JSON.stringify(one) === JSON.stringify(other);

/** Both engines have to show the same, and no error, in every cell. */
async function show(report: GivenReport, check: (shown: Shown) => void): Promise<void> {
  const ironCalc = calculateWithIronCalc(report.sheets);
  const univer = await calculateWithUniver(report.sheets);
  try {
    const different = [report.plan.summary, report.plan.data].flatMap(({ name, values }) =>
      values.flatMap((line, row) =>
        line.flatMap((_, column) => {
          const [one, other] = [ironCalc.valueAt(name, row + 1, column + 1), univer.valueAt(name, row + 1, column + 1)];
          const isError = typeof one === 'object' && one !== null;
          return isClose(one, other) && !isError ? [] : [{ name, row: row + 1, column: column + 1, one, other }];
        }),
      ),
    );
    expect(different).toEqual([]);
    check(new Shown(report, (row, column) => ironCalc.valueAt(SUMMARY, row, column), ironCalc));
  } finally {
    ironCalc.dispose();
    univer.dispose();
  }
}

const rows: readonly GivenRow[] = [
  { campaign: 'Spring', channel: 'SMS', date: JANUARY_1, numbers: { cost: 100, revenue: 900, delivered: 3000 } },
  { campaign: 'Spring', channel: 'SMS', date: JANUARY_1 + 20, numbers: { cost: 50, revenue: 100, delivered: 1000 } },
  { campaign: 'Letter', channel: 'Email', date: JANUARY_1 + 70, numbers: { cost: 10, revenue: 60, delivered: 6000 } },
];
const withCosts = (assumptions: Assumptions, more: ReportOptions = {}): GivenReport =>
  reportOf(rows, { currency: 'EUR', ...more, assumptions });

describe('other costs', () => {
  test('once, by month and as labour stand in a table, and the cards count them', async () => {
    const assumptions: Assumptions = {
      other_costs: [
        { name: 'Agency', every: 'once', amount: 400 },
        { name: 'Platform', every: 'month', amount: 30 },
        { name: 'Anna’s work', every: 'month', hours: 2.5, hourlyRate: 40 },
        { name: 'Design', every: 'once', amount: 20, hours: 2, hourlyRate: 50 },
      ],
    };
    await show(withCosts(assumptions), (shown) => {
      expect(shown.line('Other costs')).toEqual(['Amount', 'Hours', 'Rate per hour', '× months', 'Total']);
      expect(shown.line('Agency')).toEqual([400, 400]);
      // January, February and March.
      expect(shown.line('Platform')).toEqual([30, 3, 90]);
      expect(shown.line('Anna’s work')).toEqual([2.5, 40, 3, 300]);
      expect(shown.line('Design')).toEqual([20, 2, 50, 120]);
      expect(shown.line('All other costs')).toEqual([910]);
      expect(shown.card('Cost')).toBe(160 + 910);
      expect(shown.labels).toContain(
        'Costs per month count once for each calendar month that the period of the report touches.',
      );
      shown.type('other_costs:2:hours', 5);
      expect(shown.card('Cost')).toBe(160 + 910 + 300);
      shown.type('other_costs:1:amount', 0);
      expect(shown.card('Cost')).toBe(160 + 910 + 300 - 90);
    });
  });

  test('months are those of the chosen dates where some are chosen', async () => {
    const assumptions: Assumptions = { other_costs: [{ name: 'Platform', every: 'month', amount: 30 }] };
    const table = tableOf(rows);
    const whole = { outside: 0, undated: 0, ofOtherChannels: 0 };
    for (const [scope, months] of [
      [{ from: JANUARY_1 - 31, to: JANUARY_1 + 75, ...whole }, 4],
      // From 27 November 2024.
      [{ from: JANUARY_1 - 400, ...whole }, 17],
      [{ to: JANUARY_1 + 120, ...whole }, 5],
    ] as const) {
      const report = reportFrom(table, [sourceOf(table, 0, 'Source 1')], { assumptions, scope });
      await show(report, (shown) => expect(shown.line('Platform')).toEqual([30, months, 30 * months]));
    }
  });

  test('without dates a cost per month counts for one month, and the report says so', async () => {
    const undated = rows.map(({ date: _date, ...row }) => row);
    const report = reportOf(undated, { assumptions: { other_costs: [{ name: 'Tool', every: 'month', amount: 7 }] } });
    await show(report, (shown) => {
      expect(shown.line('Tool')).toEqual([7, 1, 7]);
      expect(shown.labels).toContain('The source has no dates, so costs per month count for one month.');
    });
  });

  test('spread evenly, every campaign bears the same, and channels add up to the card', async () => {
    const assumptions: Assumptions = { other_costs: [costing(90), costing(10)], spread: 'campaigns' };
    await show(withCosts(assumptions), (shown) => {
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 200, Email: 60, Total: 260 });
      expect(shown.column('Campaigns', 'Cost')).toEqual({ Spring: 200, Letter: 60, Total: 260 });
      expect(shown.column('Channels', 'Profit')).toEqual({ SMS: 800, Email: 0, Total: 800 });
      expect(shown.column('Channels', 'ROI')).toMatchObject({ SMS: 4, Email: 0 });
      expect(shown.card('Cost')).toBe(260);
      shown.type('other_costs:1:amount', 110);
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 250, Email: 110, Total: 360 });
    });
  });

  test('spread by messages, a campaign bears what its messages are of all', async () => {
    const assumptions: Assumptions = { other_costs: [costing(100)], spread: 'messages' };
    await show(withCosts(assumptions), (shown) => {
      // 4,000 of 10,000 messages.
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 190, Email: 70, Total: 260 });
      expect(shown.line('Other costs')).toEqual([
        100,
        'Shared out by messages delivered (sent, where delivered is unknown); rows without either get no share.',
      ]);
    });
  });

  test('without any count of messages they are spread evenly, and the report says so', async () => {
    const uncounted = rows.map(({ numbers, ...row }) => ({
      ...row,
      numbers: { cost: numbers?.cost ?? 0, revenue: numbers?.revenue ?? 0 },
    }));
    const report = reportOf(uncounted, { assumptions: { other_costs: [costing(100)], spread: 'messages' } });
    await show(report, (shown) => {
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 200, Email: 60, Total: 260 });
      expect(shown.line('Other costs')[1]).toBe(
        'No row says how many messages were sent, so these costs are shared out evenly among the campaigns.',
      );
    });
  });

  test('where no row has a cost, the shares are the costs, and channels have a return', async () => {
    const free = rows.map(({ numbers, ...row }) => ({ ...row, numbers: { revenue: numbers?.revenue ?? 0 } }));
    const report = reportOf(free, { assumptions: { other_costs: [costing(200)], spread: 'campaigns' } });
    await show(report, (shown) => {
      expect(shown.column('Channels', 'ROI')).toEqual({ SMS: 9, Email: -0.4, Total: 4.3 });
    });
  });

  test('a row whose own cost is missing gives its share to the cost, and has no return', async () => {
    const gappy: GivenRow[] = [
      { campaign: 'A', channel: 'SMS', numbers: { cost: 10, revenue: 100 } },
      { campaign: 'B', channel: 'Email', numbers: { revenue: 70 } },
    ];
    const report = reportOf(gappy, { assumptions: { other_costs: [costing(40)], spread: 'campaigns' } });
    await show(report, (shown) => {
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 30, Email: 20, Total: 50 });
      expect(shown.column('Channels', 'Profit')).toEqual({ SMS: 70, Email: '—', Total: 70 });
      expect(shown.rows.flat()).toContain('Missing in 1 of 2 campaigns');
      expect(shown.rows.flat()).toContain('Covers 1 of 2 campaigns');
    });
  });

  test('names that people type are texts', async () => {
    const assumptions: Assumptions = {
      other_costs: [
        { name: '=1+1', every: 'once', amount: 1 },
        { name: 'anna@example.com', every: 'once', amount: 2 },
      ],
    };
    await show(withCosts(assumptions), (shown) => {
      expect(shown.line('=1+1')).toEqual([1]);
      expect(shown.labels).toContain('•••@•••');
    });
  });
});

describe('prices by channel', () => {
  const unpriced: readonly GivenRow[] = [
    { campaign: 'A', channel: 'SMS', numbers: { sent: 1200, delivered: 1000, revenue: 100 } },
    { campaign: 'B', channel: ' sms ', numbers: { cost: 5, delivered: 500, revenue: 10 } },
    { campaign: 'C', channel: 'Email', numbers: { sent: 3000, revenue: 50 } },
    { campaign: 'D', channel: 'Push', numbers: { sent: 800 } },
  ];

  test('come before the price of every message, and only in rows without a cost', async () => {
    const assumptions: Assumptions = {
      price_per_message: 0.001,
      price_by_channel: [
        { channel: 'sms', price: 0.05 },
        { channel: 'Push', price: 0 },
        { channel: 'RCS', price: 0.2 },
      ],
    };
    await show(reportOf(unpriced, { assumptions }), (shown) => {
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 55, Email: 3, Push: 0, Total: 58 });
      expect(shown.line('Price per message, sms')[0]).toBe(0.05);
      expect(shown.line('Price per message, RCS')[1]).toBe('No row of this report is priced by it.');
      shown.type('price_by_channel:0', 0.1);
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 105, Email: 3, Push: 0, Total: 108 });
      shown.type('price_per_message', 0.002);
      expect(shown.card('Cost')).toBe(111);
    });
  });

  test('a formula about one channel holds no price of another', () => {
    const assumptions: Assumptions = {
      price_by_channel: [
        { channel: 'SMS', price: 0.05 },
        { channel: 'Email', price: 0.01 },
      ],
    };
    const { summary } = reportOf(unpriced, { assumptions }).plan;
    const [sms] = Object.values(summary.assumptionCells);
    const email = tableIn(summary, 'Channels')?.rows.find(({ row }) => {
      const name = cellAt(summary, row, 2);
      return typeof name === 'object' && name !== null && 'formula' in name && name.formula.endsWith('$4');
    });
    const cost = email?.cells.find(({ label }) => label === 'Cost');
    const formula = cellAt(summary, cost?.row ?? 0, cost?.column ?? 0) as { formula: string };
    expect(formula.formula).toContain(`$C$${(sms?.row ?? 0) + 1}*`);
    expect(formula.formula).not.toContain(`$C$${sms?.row}*`);
  });
});

describe('exchange rates', () => {
  const mixed: readonly GivenRow[] = [
    { campaign: 'A', channel: 'SMS', numbers: { cost: 10, revenue: 100, clicked: 4 } },
    { campaign: 'B', channel: 'Email', foreign: 'USD', numbers: { cost: 20, revenue: 200, clicked: 6 } },
    { campaign: 'C', channel: 'Email', foreign: 'JPY', numbers: { revenue: 10_000, clicked: 1 } },
  ];
  const options: ReportOptions = {
    currency: 'EUR',
    exchange: { rates: { USD: 0.9, JPY: 0.006, SEK: 0.09 }, day: JANUARY_1 + 30 },
  };

  test('stand in the report with their date, and the formulas use them', async () => {
    await show(reportOf(mixed, options), (shown) => {
      expect(shown.card('Revenue')).toBe(100 + 180 + 60);
      expect(shown.card('Cost')).toBe(10 + 18);
      expect(shown.column('Channels', 'Revenue')).toEqual({ SMS: 100, Email: 240, Total: 340 });
      // Counts have no currency.
      expect(shown.column('Channels', 'Clicked')).toMatchObject({ Email: 7 });
      expect(shown.line('1 USD in EUR')).toEqual([0.9, 'Rate of 31 Jan 2026. Rows converted: 1.']);
      expect(shown.line('1 JPY in EUR')).toEqual([0.006, 'Rate of 31 Jan 2026. Rows converted: 1.']);
      // A rate that nothing needs is not shown.
      expect(shown.labels).not.toContain('1 SEK in EUR');
      shown.type('rate:USD', 1);
      expect(shown.card('Revenue')).toBe(100 + 200 + 60);
      expect(shown.card('Profit')).toBe(90 + 180);
    });
  });

  test('the data keep each amount in its own currency', () => {
    const { data } = reportOf(mixed, options).plan;
    const [head = [], ...lines] = data.values;
    const at = (name: string) => lines.slice(0, mixed.length).map((line) => line[head.indexOf(name)]);
    expect(at('Revenue')).toEqual([100, null, null]);
    expect(at('Revenue in USD')).toEqual([null, 200, null]);
    expect(at('Revenue in JPY')).toEqual([null, null, 10_000]);
    expect(at('Cost in USD')).toEqual([null, 20, null]);
    expect(head).not.toContain('Cost in JPY');
  });

  test('without a date the report says so', async () => {
    await show(reportOf(mixed, { currency: 'EUR', exchange: { rates: { USD: 2, JPY: 1 } } }), (shown) => {
      expect(shown.line('1 USD in EUR')[1]).toBe('The date of the rate is not stated. Rows converted: 1.');
    });
  });
});

describe('no revenue goal', () => {
  const service: readonly GivenRow[] = [
    { campaign: 'Sale', channel: 'SMS', numbers: { cost: 10, revenue: 50, clicked: 5, delivered: 100 } },
    { campaign: 'News', channel: 'Email', numbers: { cost: 30, revenue: 2, clicked: 20, delivered: 900 } },
    { campaign: 'Thanks', channel: 'SMS', numbers: { cost: 4, clicked: 1, delivered: 50 } },
  ];
  const noRevenueGoal = { channels: ['email'], campaigns: [' THANKS '] };

  test('keeps cost and response of what is marked, and leaves it out of every return', async () => {
    await show(reportOf(service, { noRevenueGoal }), (shown) => {
      expect(shown.card('Cost')).toBe(44);
      expect(shown.card('Profit')).toBe(40);
      expect(shown.card('ROI')).toBe(4);
      expect(shown.column('Channels', 'ROI')).toEqual({ SMS: 4, Email: '—', Total: 4 });
      expect(shown.column('Channels', 'Cost')).toEqual({ SMS: 14, Email: 30, Total: 44 });
      expect(shown.column('Channels', 'Click rate')).toMatchObject({ SMS: 0.04, Email: expect.closeTo(20 / 900, 12) });
      expect(shown.figure('Revenue per message')).toBe(0.5);
      expect(shown.labels).toContain(
        'No revenue goal: Email, Thanks. Left out of ROI, profit and everything else with revenue; cost and response are shown.',
      );
      expect(shown.line('ROI')).toContain('1 of 3 campaigns');
      expect(shown.rows[2]?.[1]).toBe('Every 1.00 spent on messaging returned 5.00: 40.00 net profit on 10.00.');
      expect(shown.rows.flat()).toContain('Covers 1 of 3 campaigns');
    });
  });

  test('no worth is made up for conversions of what is marked', async () => {
    const rowsWithConversions = service.map((row, index) => ({ ...row, numbers: { cost: 1, conversions: index + 1 } }));
    const report = reportOf(rowsWithConversions, { noRevenueGoal, assumptions: { value_per_conversion: 10 } });
    await show(report, (shown) => {
      expect(shown.card('Revenue')).toBe(10);
      expect(shown.card('ROI')).toBe(9);
    });
  });

  test('where all are marked, the headline says so and nothing is asked for', async () => {
    const report = reportOf(service, { noRevenueGoal: { channels: ['SMS', 'Email'], campaigns: [] } });
    await show(report, (shown) => {
      expect(shown.rows[2]?.[1]).toBe(
        'None of these campaigns was meant to bring revenue: this report shows what they cost and the response.',
      );
      expect(shown.figure('ROI')).toBe('—');
      expect(shown.labels.filter((text) => String(text).startsWith('To see the return'))).toEqual([]);
    });
  });

  test('names that the report does not have change nothing', () => {
    const { plan } = reportOf(service, { noRevenueGoal: { channels: ['Fax'], campaigns: ['Autumn'] } });
    expect(plan.data.values).toEqual(reportOf(service).plan.data.values);
    expect(plan.summary.values).toEqual(reportOf(service).plan.summary.values);
  });
});

describe('dates and channels', () => {
  const dated: readonly GivenRow[] = [...rows, { campaign: 'Undated', channel: 'SMS', numbers: { cost: 1 } }];

  test('rows outside are left out and counted', () => {
    const table = tableOf(dated);
    const january = limitRows(table, { from: JANUARY_1, to: JANUARY_1 + 20 });
    expect(january.table.campaign).toEqual(['Spring', 'Spring']);
    expect([...(january.table.numbers.cost ?? [])]).toEqual([100, 50]);
    expect(january.scope).toMatchObject({ outside: 1, undated: 1, ofOtherChannels: 0 });
    const email = limitRows(table, { from: JANUARY_1, channels: [' EMAIL '] });
    expect(email.table.campaign).toEqual(['Letter']);
    expect(email.scope).toMatchObject({ outside: 0, undated: 1, ofOtherChannels: 2 });
    // Without dates chosen, undated rows are as good as any.
    expect(limitRows(table, { channels: ['sms'] }).table.rows).toBe(3);
    expect(limitRows(table, { channels: ['sms', 'email'] }).table).toBe(table);
  });

  test.each([
    [
      { from: JANUARY_1, to: JANUARY_1 + 89 },
      'Only 1 Jan 2026 to 31 Mar 2026; rows outside: 0. Rows without a date, left out: 1.',
    ],
    [
      { from: JANUARY_1 + 70, to: JANUARY_1 + 70 },
      'Only 12 Mar 2026; rows outside: 2. Rows without a date, left out: 1.',
    ],
    [{ from: JANUARY_1 + 1 }, 'Only from 2 Jan 2026 on; rows before: 1. Rows without a date, left out: 1.'],
    [{ to: JANUARY_1 + 1 }, 'Only up to 2 Jan 2026; rows after: 2. Rows without a date, left out: 1.'],
    [{ channels: ['SMS', 'Email'] }, 'Only the channels: SMS, Email; rows of others: 0.'],
  ])('the report says what it covers: %o', async (limits, line) => {
    const { table, scope } = limitRows(tableOf(dated), limits);
    const report = reportFrom(table, [sourceOf(tableOf(dated), 0, 'Source 1')], { scope });
    await show(report, (shown) => expect(shown.rows[4]?.[1]).toBe(line));
  });
});

describe('how revenue was credited', () => {
  test.each([
    [undefined, 'How revenue was credited: not stated; within: not stated.'],
    [{ model: 'Last click', window: '' }, 'How revenue was credited: Last click; within: not stated.'],
    [{ model: ' =Last click. ', window: '7 days' }, 'How revenue was credited: =Last click; within: 7 days.'],
  ])('%o', async (attribution, line) => {
    await show(reportOf(rows, { attribution }), (shown) => expect(shown.labels).toContain(line));
  });
});

describe('targets', () => {
  const options: ReportOptions = {
    currency: 'EUR',
    targets: [
      { measure: 'MSG_ROI', value: 5, day: JANUARY_1 + 200, owner: 'Anna' },
      { measure: 'revenue', value: 2000, day: JANUARY_1 + 200 },
      { measure: 'MSG_ROAS', value: 8, day: JANUARY_1 },
      { measure: 'cost', value: 150 },
      { measure: 'COST_PER_MESSAGE', value: 0.016 },
      { measure: 'leads', value: 10, owner: '=1+1' },
    ],
  };
  const headed = (shown: Shown): EngineValue[][] => {
    const head = rowOf(shown.report.plan.summary, 'Targets') + 1;
    return shown.rows.slice(head, head + 6).map((line) => line.slice(1).filter((value) => value !== null));
  };

  test('show the present figure, the difference, and by the rule whether it is enough', async () => {
    await show(reportOf(rows, options), (shown) => {
      expect(headed(shown)).toEqual([
        ['ROI', 5, 5.625, 0.625, '  Reached', '20 Jul 2026', 'Anna'],
        ['Revenue', 2000, 1060, -940, '  Not reached yet', '20 Jul 2026'],
        // Its day has passed.
        ['ROAS', 8, 6.625, -1.375, '  Missed', '1 Jan 2026'],
        ['Cost', 150, 160, 10, '  Above target'],
        ['Cost per message', 0.016, 0.016, 0, '  Within target'],
        ['Leads', 10, '—', '—', '  —', '=1+1'],
      ]);
      shown.type('target:1', 1060);
      expect(headed(shown)[1]?.[4]).toBe('  Reached');
    });
  });

  test('are no section where none are set', async () => {
    await show(reportOf(rows), (shown) => expect(shown.labels).not.toContain('Targets'));
  });
});

describe('the reader', () => {
  const SECTIONS = [
    'Targets',
    'Channels',
    'Campaigns',
    'All figures and how they are calculated',
    'Method and data',
    'What could not be read, and what looks wrong',
  ] as const;
  const [targets, channels, campaigns, figures, method, issues] = SECTIONS;
  const sectionsOf = ({ plan }: GivenReport): unknown[] =>
    plan.summary.values.map((line) => line[1]).filter((text) => (SECTIONS as readonly unknown[]).includes(text));
  const given: ReportOptions = { targets: [{ measure: 'MSG_ROI', value: 1 }] };

  test.each([
    [undefined, [targets, channels, campaigns, figures, method, issues]],
    ['executive', [targets, channels, campaigns, method]],
    ['finance', [targets, figures, method, issues, channels, campaigns]],
    ['marketing', [channels, campaigns, targets, figures, issues, method]],
  ] as const)('%s', async (reader, expected) => {
    const report = reportOf(rows, { ...given, reader });
    expect(sectionsOf(report)).toEqual(expected);
    await show(report, (shown) => {
      expect(shown.card('ROI')).toBe(5.625);
      const said = shown.labels.filter((text) => /^Made for/.test(String(text)));
      expect(said).toHaveLength(reader === undefined ? 0 : 1);
    });
  });

  test('an executive is told how many issues there are', async () => {
    const table = tableOf(rows);
    const issue = { kind: 'missingName', source: 0, cell: 'A2', field: 'campaign', read: '' } as const;
    const source = { ...sourceOf(table, 0, 'June'), issues: [issue, issue] };
    await show(reportFrom(table, [source], { reader: 'executive' }), (shown) => {
      expect(shown.labels).toContain(
        'Cells that could not be read or look wrong: 2. A report for another reader lists them.',
      );
    });
  });

  test('charts stand where the table of their section stands', () => {
    const [chart] = reportOf(rows, { reader: 'finance' }).plan.summary.charts;
    const { summary } = reportOf(rows, { reader: 'finance' }).plan;
    expect(chart?.position.row).toBeGreaterThan(rowOf(summary, 'Channels'));
    expect(chart?.position.row).toBeLessThan(rowOf(summary, 'Campaigns'));
    expect(chart?.position.row).toBeLessThan(summary.values.length);
  });
});
