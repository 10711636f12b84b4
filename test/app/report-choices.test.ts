/** What the user chose for a report, from the choices that the add-on is called with to the sheets that it writes. */
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { buildAnswer, buildReport, openBuilt } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

const SUMMARY = 'ROI Summary';
const source = {
  name: 'Campaigns',
  values: [
    ['Campaign', 'Channel', 'Date', 'Cost', 'Revenue', 'Delivered', 'Clicked', 'Currency'],
    ['Spring', 'WhatsApp', '2026-03-02', 100, 300, 900, 90, 'EUR'],
    ['Summer', 'SMS', '2026-06-01', 50, 80, 500, 20, 'EUR'],
    ['Autumn', 'SMS', '2026-09-30', 10, 90, 100, 5, 'USD'],
    ['No date', 'Email', null, 40, 20, 700, 70, 'EUR'],
  ],
  asText: true,
} as const;
const SOURCES = { sources: [{ sheet: 'Campaigns' }], currency: 'EUR' };

const page = (): unknown[][] => workbook.values(SUMMARY, 'A1:L140');
const texts = (): unknown[] => page().flat();

/** Where a text stands, and what stands `right` of it. */
function place(text: string): { row: number; column: number } {
  for (const [row, cells] of page().entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`No cell says “${text}”.`);
}
const address = (text: string, right: number): string => {
  const { row, column } = place(text);
  return `${String.fromCharCode(65 + column + right)}${row + 1}`;
};
const beside = (text: string, right = 1): unknown => workbook.values(SUMMARY, address(text, right))[0]?.[0];
const card = (label: string): unknown => {
  const { row, column } = place(label);
  return page()[row + 1]?.[column];
};

describe('dates', () => {
  it('leave rows outside out of every figure, and the report says how many', async () => {
    workbook = await openBuilt([source]);
    const answer = await buildAnswer(workbook, { ...SOURCES, from: '2026-03-02', to: '2026-06-01' });
    expect(answer.totals).toMatchObject({ cost: 150, revenue: 380 });
    expect(answer.campaigns.map(({ name }) => name)).toEqual(['Spring', 'Summer']);
    expect(page()[4]?.[1]).toBe('Only 2 Mar 2026 to 1 Jun 2026; rows outside: 0. Rows without a date, left out: 1.');
    expect(card('Cost')).toBe(150);
  });

  it('do not narrow the up-to-date check', async () => {
    workbook = await openBuilt([source]);
    await buildAnswer(workbook, { ...SOURCES, to: '2026-03-31' });
    expect(page()[3]?.[1]).toMatch(/still holds/);
    await workbook.enter('Campaigns', 'D3', 51);
    expect(page()[3]?.[1]).toMatch(/has changed since/);
  });

  it.each([
    [
      { from: '2027-01-01', to: '2027-12-31' },
      'Dates: no row lies within the chosen range. The rows run from 2026-03-02 to 2026-06-01; rows without a date: 1. Choose other dates, or leave them empty.',
    ],
    [
      { from: '2026-04-01', to: '2026-03-01' },
      'Dates: the first day (2026-04-01) is after the last one (2026-03-01). Swap them, or leave one of them empty.',
    ],
    [
      { channels: ['RCS', 'Push'] },
      'Channels: no row belongs to RCS, Push. The channels of these rows are: WhatsApp, SMS, Email. Choose among them, or leave the choice empty.',
    ],
    [
      { from: '2026-06-01', channels: ['WhatsApp'] },
      'Channels: no row belongs to WhatsApp. The channels of these rows are: SMS. Choose among them, or leave the choice empty.',
    ],
  ])('%j leave nothing: nothing is built, and a sentence says what to do', async (choices, message) => {
    workbook = await openBuilt([source]);
    const outcome = await buildReport(workbook, { ...SOURCES, ...choices });
    expect(outcome).toMatchObject({ kind: 'problem', message });
    expect(workbook.sheetNames()).toEqual(['Campaigns']);
  });

  it('cannot be chosen where no row has one', async () => {
    const values = source.values.map((row) => row.filter((_, column) => column !== 2));
    workbook = await openBuilt([{ ...source, values }]);
    expect(await buildReport(workbook, { ...SOURCES, from: '2026-01-01' })).toMatchObject({
      kind: 'problem',
      message:
        'Dates: a range is chosen, but no row has a date that could be read. Match the column of dates, or leave the range empty.',
    });
  });
});

describe('rates', () => {
  it('convert rows that are left out without them', async () => {
    workbook = await openBuilt([source]);
    const without = await buildAnswer(workbook, SOURCES);
    expect(without.totals.revenue).toBe(400);
    // One campaign is yet to come.
    expect(without.sources[0]?.issues.map(({ kind }) => kind)).toEqual(['futureDate', 'currencyLeftOut']);
    const answer = await buildAnswer(workbook, { ...SOURCES, exchange: { date: '2026-06-30', rates: { USD: 0.9 } } });
    expect(answer.totals.revenue).toBe(400 + 81);
    expect(answer.sources[0]?.issues.map(({ kind }) => kind)).toEqual(['futureDate']);
    expect(card('Revenue')).toBe(481);
    expect(beside('1 USD in EUR')).toBe(0.9);
    expect(beside('1 USD in EUR', 2)).toBe('  Rate of 30 Jun 2026. Rows converted: 1.');
  });

  it('that are typed over in the report change its figures, and are kept', async () => {
    workbook = await openBuilt([source]);
    await buildAnswer(workbook, { ...SOURCES, exchange: { rates: { USD: 0.9 } } });
    await workbook.enter(SUMMARY, address('1 USD in EUR', 1), 1);
    expect(card('Revenue')).toBe(490);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.totals.revenue).toBe(490);
    expect(beside('1 USD in EUR')).toBe(1);
  });
});

describe('a cost that was typed over in the report', () => {
  const other_costs = [
    { name: 'Agency', every: 'once', amount: 30 },
    { name: 'Work', every: 'once', hours: 2, hourlyRate: 10 },
  ];

  it('is kept when the report is refreshed, each by itself', async () => {
    workbook = await openBuilt([source]);
    await buildAnswer(workbook, { ...SOURCES, assumptions: { other_costs, spread: 'campaigns' } });
    expect(card('Cost')).toBe(190 + 50);
    await workbook.enter(SUMMARY, address('Work', 2), 5);
    expect(card('Cost')).toBe(190 + 80);
    await workbook.open();
    await workbook.clickMenu('Refresh report');
    expect(workbook.alerts).toEqual([]);
    expect(page()[place('Work').row]?.slice(2, 7)).toEqual(['', 5, 10, '', 50]);
    expect(beside('Agency')).toBe(30);
    expect(card('Cost')).toBe(190 + 80);
  });

  it('is asked about where the cell is not one of ours to fill in', async () => {
    workbook = await openBuilt([source]);
    await buildAnswer(workbook, { ...SOURCES, assumptions: { other_costs } });
    const total = address('All other costs', 5);
    await workbook.enter(SUMMARY, total, 7);
    expect(await buildReport(workbook, SOURCES)).toEqual({ kind: 'changedByHand', cells: [total] });
  });
});

describe('everything that was chosen', () => {
  const choices = {
    ...SOURCES,
    assumptions: { other_costs: [{ name: 'Agency', every: 'month', amount: 30 }], spread: 'messages', margin: 0.5 },
    exchange: { rates: { USD: 0.9 } },
    title: 'Our year',
    from: '2026-01-01',
    channels: ['SMS', 'WhatsApp'],
    noRevenueGoal: { channels: [], campaigns: ['Spring'] },
    attribution: { model: 'Last click', window: '7 days' },
    targets: [{ measure: 'MSG_ROI', value: 2, owner: 'Anna' }],
    reader: 'finance',
  };

  it('holds when the report is refreshed', async () => {
    workbook = await openBuilt([source]);
    await buildAnswer(workbook, choices);
    const before = page();
    expect(before.flat()).toContain('How revenue was credited: Last click; within: 7 days.');
    await workbook.open();
    await workbook.clickMenu('Refresh report');
    expect(page()).toEqual(before);
  });

  it('keeps to the budget of service calls', async () => {
    workbook = await openBuilt([source]);
    workbook.calls.reset();
    await buildAnswer(workbook, choices);
    expect(workbook.calls.total).toBeLessThanOrEqual(60);
  });

  it('comes along in a copy of the spreadsheet, where it fits, and stays whole where it does not', async () => {
    workbook = await openBuilt([source]);
    const campaigns = Array.from({ length: 900 }, (_, index) => `Campaign “${index}” 投`);
    await buildAnswer(workbook, { ...choices, noRevenueGoal: { channels: [], campaigns: ['Spring', ...campaigns] } });
    expect(card('ROI')).not.toBe('');
    const before = page();
    await workbook.open();
    await workbook.clickMenu('Refresh report');
    expect(page()).toEqual(before);
    // Shorter again, they are back where a copy takes them along.
    await buildAnswer(workbook, choices);
    const record = workbook.document.metadata.find(({ key }) => key === 'message-roi-report');
    expect(record?.value).toContain('Our year');
    await workbook.clickMenu('Refresh report');
    expect(texts()).toContain('Our year');
  });

  it('is refused in a sentence where it could not be kept', async () => {
    workbook = await openBuilt([source]);
    const outcome = await buildReport(workbook, { ...choices, title: 'x'.repeat(60_000) });
    expect(outcome).toMatchObject({
      kind: 'problem',
      message:
        'These choices are too long to be kept with the spreadsheet. Shorten the lists of campaigns or channels and build again.',
    });
    expect(workbook.sheetNames()).toEqual(['Campaigns']);
  });
});

describe('the language of the report', () => {
  it('is the chosen one, and holds when it is refreshed; messages are in the user’s', async () => {
    workbook = await openBuilt([source]);
    const answer = await buildAnswer(workbook, { ...SOURCES, language: 'de' });
    expect(answer.language).toBe('de');
    const [data = '', summary = ''] = answer.sheets;
    expect(summary).not.toBe(SUMMARY);
    expect(workbook.sheetNames()).toEqual(['Campaigns', data, summary]);
    const labels = () => workbook.values(summary, 'B1:B140').flat();
    const before = labels();
    expect(before).toContain('Kanäle');
    await workbook.open();
    await workbook.clickMenu('Refresh report');
    expect(labels()).toEqual(before);
    expect(workbook.toasts.map(({ message }) => message)).toEqual([`“${summary}” is ready. Campaigns: 3.`]);
    expect(await buildReport(workbook, { ...SOURCES, language: 'de', channels: ['Fax'] })).toMatchObject({
      kind: 'problem',
      message: expect.stringMatching(/^Channels: no row belongs to Fax/),
    });
  });

  it('is English where there are no words for it', async () => {
    workbook = await openBuilt([source]);
    const answer = await buildAnswer(workbook, { ...SOURCES, language: 'en_GB' });
    expect(answer.language).toBe('en');
    expect(answer.sheets).toEqual(['ROI Data', SUMMARY]);
  });
});
