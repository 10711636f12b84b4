/** Sheets that try to break the report, through the built add-on: nothing executes, nothing is lost, the figures are right. */
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import { Spreadsheet } from '../../src/preview/spreadsheet';
import { buildAnswer, buildReport, openBuilt } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

const SUMMARY = 'ROI Summary';

async function open(values: SheetContent['values'], name = 'Campaigns'): Promise<void> {
  workbook = await openBuilt([{ name, values, asText: true }]);
}
const build = (sheet = 'Campaigns', more: object = {}) =>
  buildAnswer(workbook, { sources: [{ sheet, ...more }], assumptions: {} });

/** Every cell of a sheet of the report, as values and as formulas. */
const cellsOf = (sheet: string): unknown[] => workbook.values(sheet, 'A1:Z200').flat();
const formulasOf = (sheet: string): string[] => {
  const range = new Spreadsheet(workbook.document).getSheetByName(sheet)?.getRange('A1:Z200');
  return (range?.getFormulas() ?? []).flat().filter((formula) => formula !== '');
};

/** The figure below a card of the summary. */
function card(label: string): unknown {
  const rows = workbook.values(SUMMARY, 'A1:L12');
  for (const [row, cells] of rows.entries()) {
    const column = cells.indexOf(label);
    if (column >= 0) return rows[row + 1]?.[column];
  }
  throw new Error(`No card says ${label}.`);
}

describe('names that mean something to formulas', () => {
  const NAMES = [
    '50% *',
    '>5',
    'a?c',
    '~x',
    '=1+1',
    '<script>alert(1)</script>',
    '*',
    '"',
    "O'Brien",
    '<>',
    '1/2',
    'TRUE',
  ];

  it('are names, each with its own figures', async () => {
    await open([['Campaign', 'Cost', 'Revenue'], ...NAMES.map((name, index) => [name, index + 1, (index + 1) * 10])]);
    const answer = await build();
    const total = NAMES.length * (NAMES.length + 1) * 0.5;
    expect(answer.totals).toMatchObject({ cost: total, revenue: total * 10 });
    expect(answer.campaigns.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    for (const { name, fields } of answer.campaigns) expect(fields.cost).toBe(NAMES.indexOf(name) + 1);
    expect(card('Revenue')).toBe(total * 10);
    expect(cellsOf('ROI Data')).toEqual(expect.arrayContaining(NAMES));
    for (const formula of formulasOf(SUMMARY)) expect(formula).not.toMatch(/1\+1|script/);
  });

  it('"sms" beside "SMS" is one channel', async () => {
    await open([
      ['Campaign', 'Channel', 'Cost', 'Revenue'],
      ['Spring', 'SMS', 1, 10],
      ['Spring', 'sms', 2, 20],
      ['spring', ' SMS', 4, 40],
    ]);
    const answer = await build();
    expect(answer.channels).toHaveLength(1);
    expect(answer.campaigns).toHaveLength(1);
    expect(answer.campaigns[0]?.fields).toMatchObject({ cost: 7, revenue: 70 });
    expect(card('Cost')).toBe(7);
  });
});

describe('cells', () => {
  it('of 50,000 characters, with emoji, or written from right to left are read and kept as names', async () => {
    const long = 'x'.repeat(50_000);
    const names = [long, '🚀 Launch 🎉', 'حملة الربيع', 'a\u202eb'];
    await open([['Campaign', 'Cost', 'Revenue'], ...names.map((name) => [name, 1, 2])]);
    const answer = await build();
    expect(answer.totals).toMatchObject({ cost: 4, revenue: 8 });
    expect(answer.campaigns.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it('with errors are listed and left out', async () => {
    await open([
      ['Campaign', 'Cost', 'Revenue'],
      ['Spring', '#DIV/0!', 10],
      ['Summer', 5, '#N/A'],
      ['Autumn', 7, 70],
    ]);
    const answer = await build();
    expect(answer.totals).toMatchObject({ cost: 12, revenue: 80 });
    expect(answer.sources[0]?.issues.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['errorCell', 'B2'],
      ['errorCell', 'C3'],
    ]);
    expect(card('ROI')).toBe(9);
  });
});

describe('formulas in the source', () => {
  it('count by their results, also those of one that fills several cells', async () => {
    await open([
      ['Campaign', 'Cost', 'Revenue'],
      ['Spring', 1, null],
      ['Summer', 2, null],
      ['Autumn', 3, null],
    ]);
    await workbook.enter('Campaigns', 'C2', '=SEQUENCE(3,1,10,10)');
    expect(workbook.values('Campaigns', 'C2:C4')).toEqual([[10], [20], [30]]);
    const answer = await build();
    expect(answer.totals).toMatchObject({ cost: 6, revenue: 60 });
    expect(workbook.formulas('Campaigns', 'C2')[0]?.[0]).toBe('=SEQUENCE(3,1,10,10)');
  });
});

describe('headers', () => {
  it('that are markup, formulas or thousands of characters do nothing', async () => {
    await open([
      [
        'Campaign',
        'Cost',
        'Revenue',
        '<img src=x onerror=alert(1)>',
        '=HYPERLINK("http://x")',
        'y'.repeat(50_000),
        '🙂',
        'إيرادات',
      ],
      ['Spring', 1, 10, 5, 5, 5, 5, 5],
      ['Summer', 2, 20, 5, 5, 5, 5, 5],
    ]);
    const answer = await build();
    expect(answer.totals).toMatchObject({ cost: 3, revenue: 30 });
    for (const sheet of ['ROI Data', SUMMARY]) {
      for (const formula of formulasOf(sheet)) expect(formula).not.toMatch(/HYPERLINK|onerror/);
    }
  });

  it('of 500 columns are looked through', async () => {
    const extra = Array.from({ length: 497 }, (_, index) => `Note ${index}`);
    await open([
      ['Campaign', ...extra, 'Cost', 'Revenue'],
      ['Spring', ...extra.map(() => 'x'), 1, 10],
      ['Summer', ...extra.map(() => 'y'), 2, 20],
    ]);
    expect((await build()).totals).toMatchObject({ cost: 3, revenue: 30 });
  });

  it('without rows, or no cells at all, are told', async () => {
    await open([['Campaign', 'Cost', 'Revenue']]);
    const outcome = await buildReport(workbook, { sources: [{ sheet: 'Campaigns' }] });
    expect(outcome).toMatchObject({
      kind: 'problem',
      message: expect.stringContaining('There is no row below the headers'),
    });
    workbook.dispose();
    await open([]);
    expect(await buildReport(workbook, { sources: [{ sheet: 'Campaigns' }] })).toMatchObject({
      kind: 'problem',
      message: expect.stringContaining('No row with column headers was found'),
    });
  });

  it('in two rows are kept apart by the name of their group', async () => {
    await open([
      [null, 'SMS', null, null, 'E-mail', null],
      ['Campaign', 'Sent', 'Clicks', 'Cost', 'Sent', 'Clicks'],
      ['Spring', 100, 10, 5, 1000, 30],
      ['Summer', 200, 20, 6, 2000, 40],
    ]);
    const answer = await build();
    expect(answer.sources[0]?.headerRow).toBe(1);
    expect(answer.sources[0]?.headers).toEqual([
      'Campaign',
      'SMS: Sent',
      'SMS: Clicks',
      'Cost',
      'E-mail: Sent',
      'E-mail: Clicks',
    ]);
    expect(answer.totals).toMatchObject({ sent: 300, clicked: 30, cost: 11 });
    // What stands below the other group is not lost without a word.
    expect(answer.sources[0]?.issues.filter(({ kind }) => kind === 'groupLeftOut')).toMatchObject([
      { cell: 'E', field: 'sent' },
      { cell: 'F', field: 'clicked' },
    ]);
    const other = await buildReport(
      workbook,
      { sources: [{ sheet: 'Campaigns', mapping: { sent: ['E-mail: Sent'], clicked: ['E-mail: Clicks'], cost: [] } }] },
      'replace',
    );
    expect(other).toMatchObject({ kind: 'built', answer: { totals: { sent: 3000, clicked: 70 } } });
  });
});

describe('sheets', () => {
  it(`may be called O'Brien's "Q1"`, async () => {
    const name = `O'Brien's "Q1"`;
    await open(
      [
        ['Campaign', 'Cost', 'Revenue'],
        ['Spring', 1, 10],
        ['Summer', 'n/a', 20],
      ],
      name,
    );
    const answer = await build(name);
    expect(answer.totals).toMatchObject({ cost: 1, revenue: 30 });
    const state = () => String(workbook.values(SUMMARY, 'B4')[0]?.[0]);
    expect(state()).toMatch(/The source still holds these figures\.$/);
    await workbook.enter(name, 'C2', 11);
    expect(state()).toMatch(/The source has changed since/);
  });
});
