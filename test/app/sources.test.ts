/** What a source is, through the built add-on: a part of a sheet, a sheet under a new name, a log, values told by names. */
import {
  ReCalcSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/sheets-filter';
import { afterEach, describe, expect, it } from 'vitest';
import type { SourceAnswer } from '../../src/app/describe-report';
import type { ReadAnswer } from '../../src/app/sidebar-answers';
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import { Spreadsheet } from '../../src/preview/spreadsheet';
import { buildAnswer, buildReport, openBuilt } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

const SUMMARY = 'ROI Summary';

async function open(values: SheetContent['values'], name = 'Campaigns'): Promise<void> {
  workbook = await openBuilt([{ name, values, asText: true }]);
}
const build = (choice: object = {}) =>
  buildAnswer(workbook, { sources: [{ sheet: 'Campaigns', ...choice }], assumptions: {} });
const issuesOf = (source: SourceAnswer | undefined) => (source?.issues ?? []).map(({ kind, cell }) => [kind, cell]);
const sheetOf = (name: string) => new Spreadsheet(workbook.document).getSheetByName(name);
/** Opens the spreadsheet as a person does, for its menu. */
async function refresh(): Promise<void> {
  await workbook.open();
  await workbook.clickMenu('Refresh report');
}
const textOfSummary = (): string => workbook.values(SUMMARY, 'A1:L200').flat().join('\n');

describe('a part of a sheet', () => {
  const TWO = [
    ['Campaign', 'Cost', 'Revenue', null, null, null],
    ['Spring', 1, 10, null, null, null],
    [null, null, null, null, null, null],
    [null, null, null, 'Campaign', 'Cost', 'Revenue'],
    [null, null, null, 'Summer', 2, 20],
    [null, null, null, 'Autumn', 'tbd', 40],
    [null, null, null, 'Winter', 5, 50],
    ['Elsewhere', 9, 90, null, null, null],
  ];

  it('is read alone, and its cells keep their addresses', async () => {
    await open(TWO);
    const answer = await build({ range: 'D4:F7' });
    expect(answer.totals).toMatchObject({ cost: 7, revenue: 110 });
    expect(answer.sources[0]).toMatchObject({ headerRow: 3, dataRows: 3, mapping: { cost: 'Cost' } });
    expect(issuesOf(answer.sources[0])).toContainEqual(['unreadableNumber', 'E6']);
    expect(textOfSummary()).toContain('The source still holds these figures.');
    await workbook.enter('Campaigns', 'E5', 3);
    expect(textOfSummary()).toContain('The source has changed since');
  });

  it('may be columns or rows, and is kept with the report', async () => {
    await open(TWO);
    expect((await build({ range: 'D:F' })).totals).toMatchObject({ cost: 7 });
    expect((await build({ range: '4:7' })).totals).toMatchObject({ cost: 7 });
    await refresh();
    expect(textOfSummary()).toContain('headers in row 4');
  });

  it('without cells is told', async () => {
    await open(TWO);
    for (const range of ['X50:Z60', 'nonsense']) {
      expect(await buildReport(workbook, { sources: [{ sheet: 'Campaigns', range }] })).toMatchObject({
        kind: 'problem',
        message: expect.stringContaining(`“Campaigns” has no cells in the range ${range}.`),
      });
    }
  });
});

describe('a sheet with a new name', () => {
  it('is found by its id, and the check follows its present name', async () => {
    await open([
      ['Campaign', 'Cost', 'Revenue'],
      ['Spring', 1, 10],
      ['Summer', 2, 20],
    ]);
    const sheetId = sheetOf('Campaigns')?.getSheetId();
    await build({ sheetId });
    sheetOf('Campaigns')?.setName('June');
    await refresh();
    expect(workbook.alerts).toEqual([]);
    expect(textOfSummary()).toContain('“June”');
    await workbook.enter('June', 'B2', 5);
    expect(textOfSummary()).toContain('The source has changed since');
  });
});

describe('a chosen column that is gone', () => {
  it('stops a refresh with its name and the headers that there are', async () => {
    await open([
      ['Campaign', 'Cost', 'Takings'],
      ['Spring', 1, 10],
      ['Summer', 2, 20],
    ]);
    await build({ mapping: { revenue: ['Takings'] } });
    await workbook.enter('Campaigns', 'C1', 'Money in');
    await refresh();
    expect(workbook.alerts.map(({ message }) => message)).toEqual([
      '“Campaigns” has no column “Takings” for Revenue. Its headers are: Campaign, Cost, Money in.',
    ]);
  });
});

describe('a log', () => {
  const LOG = [
    ['Phone', 'First name', 'Status', 'Sent at'],
    ['+447700900001', 'Ann', 'Delivered', '2026-03-01'],
    ['+447700900002', 'Bob', 'Read', '2026-03-01'],
    ['+447700900003', 'Cid', 'Failed', '2026-03-02'],
    ['+447700900004', 'Dan', 'Pending', '2026-03-02'],
    ['+447700900005', 'Eve', 'Zorked', '2026-03-02'],
  ];

  it('is counted, which the report says, and nobody in it is named', async () => {
    await open(LOG);
    const answer = await build();
    expect(answer.totals).toMatchObject({ sent: 3, delivered: 2, failed: 1, opened: 1 });
    expect(answer.campaigns.map(({ name }) => name)).toEqual(['Campaigns']);
    expect(answer.sources[0]?.log).toBe(
      '“Campaigns” has a row for each message. Counted by “Status”: Sent 3, Delivered 2, Failed 1, Opened 1. Rows waiting, or with a status that is not known, which are not counted: 2. No column names the campaign; all rows are taken as “Campaigns”.',
    );
    expect(textOfSummary()).toContain(answer.sources[0]?.log);
    expect(issuesOf(answer.sources[0])).toEqual([['unknownStatus', 'C6']]);
    const everything = `${textOfSummary()}${workbook.values('ROI Data', 'A1:Z20').flat().join('\n')}`;
    expect(everything).not.toMatch(/Ann|Bob|Cid|7700900/);
  });

  it('shows when a status has changed', async () => {
    await open(LOG);
    await build();
    expect(textOfSummary()).toContain('The source still holds these figures.');
    await workbook.enter('Campaigns', 'C2', 'Read');
    expect(textOfSummary()).toContain('The source has changed since');
  });

  it('that says nothing of its messages is refused with what to do', async () => {
    await open(LOG.map((row) => [row[0] ?? null, row[1] ?? null, row[3] ?? null]));
    expect(await buildReport(workbook, { sources: [{ sheet: 'Campaigns' }] })).toMatchObject({
      kind: 'problem',
      message: expect.stringContaining('“Campaigns” has a row for each message or person, but no column that says'),
    });
  });
});

describe('values that names tell', () => {
  const NAMED = [
    ['Campaign', 'Cost', 'Revenue'],
    ['2026-03 WhatsApp promo A', 1, 10],
    ['2026-03 WhatsApp promo B', 2, 20],
    ['2026-04 SMS promo', 4, 40],
  ];

  it('are taken only where they were accepted', async () => {
    await open(NAMED);
    expect((await build()).channels.map(({ name }) => name)).toEqual(['']);
    const answer = await build({ derive: { channel: 'name', date: 'name', variant: 'name' } });
    expect(answer.channels.map(({ name }) => name).sort()).toEqual(['SMS', 'WhatsApp']);
    expect(answer.campaigns).toHaveLength(3);
    expect(workbook.values('ROI Data', 'A1:F1')[0]).toEqual(expect.arrayContaining(['Channel', 'Variant', 'Date']));
    expect(String(workbook.values(SUMMARY, 'B2')[0]?.[0])).toMatch(/1 Mar 2026 .* 1 Apr 2026/);
  });
});

describe('rows that a filter hides', () => {
  it('are read, and said', async () => {
    await open([
      ['Campaign', 'Cost', 'Revenue'],
      ['Spring', 1, 10],
      ['Summer', 2, 20],
      ['Autumn', 4, 40],
    ]);
    const { engine } = workbook.document;
    const subUnitId = workbook.document.findSheetId('Campaigns') as string;
    const unitId = engine.unitId;
    const range = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 };
    workbook.document.run(SetSheetsFilterRangeMutation.id, subUnitId, { unitId, subUnitId, range });
    const criteria = { colId: 0, filters: { filters: ['Spring', 'Autumn'] } };
    workbook.document.run(SetSheetsFilterCriteriaMutation.id, subUnitId, { unitId, subUnitId, col: 0, criteria });
    workbook.document.run(ReCalcSheetsFilterMutation.id, subUnitId, { unitId, subUnitId });
    expect(sheetOf('Campaigns')?.isRowHiddenByFilter(3)).toBe(true);
    const answer = await build();
    expect(answer.totals).toMatchObject({ cost: 7, revenue: 70 });
    expect(issuesOf(answer.sources[0])).toEqual([['hiddenRows', 'A3']]);
  });
});

describe('the sidebar', () => {
  const read = async (choice: object = {}): Promise<ReadAnswer['sources'][number] | undefined> => {
    const text = await workbook.callFromSidebar('readSources', [
      JSON.stringify({ sources: [{ sheet: 'Campaigns', ...choice }] }),
      'en',
      false,
    ]);
    return (JSON.parse(String(text)) as ReadAnswer).sources[0];
  };

  it('says which rows were hidden by hand, what is lost and what names could tell', async () => {
    await open([
      ['Campaign', 'Cost', 'Revenue'],
      ['2026-03 WhatsApp', 1, 10],
      ['2026-04 SMS', 2, 20],
    ]);
    sheetOf('Campaigns')?.hideRows(3);
    const source = await read({ derive: { channel: 'name' } });
    expect(source?.hiddenRows).toBe(1);
    expect(source?.issues.map(({ kind, cells }) => [kind, cells])).toEqual([['hiddenRows', ['A3']]]);
    expect(source?.derivable).toEqual([
      { field: 'channel', from: 'name', examples: ['WhatsApp', 'SMS'], rows: 2, isAccepted: true },
      { field: 'date', from: 'name', examples: ['2026-03-01', '2026-04-01'], rows: 2, isAccepted: false },
    ]);
    const lost = await read({ mapping: { revenue: ['Takings'] } });
    expect(lost?.lost).toEqual([{ field: 'revenue', header: 'Takings' }]);
    expect(lost?.problem).toMatch(/has no column “Takings” for Revenue/);
  });

  it('says how a log is counted', async () => {
    await open([
      ['Phone', 'Status'],
      ['+447700900001', 'Delivered'],
      ['+447700900002', 'Failed'],
    ]);
    expect((await read())?.log).toMatch(/^“Campaigns” has a row for each message\. Counted by “Status”: Sent 2, /);
  });
});
