/** The figures behind a chart, as Sheets puts them together from its ranges. */
import { describe, expect, it } from 'vitest';
import { parseArea } from '../../src/preview/a1-notation';
import { type ChartState, newChartState } from '../../src/preview/chart';
import { readChartTable } from '../../src/preview/chart-table';
import type { WorkbookOptions } from '../../src/preview/embedded-workbook';
import { embed, script, utc } from './embedded';

const SHEETS = [
  {
    name: 'S',
    values: [
      ['Channel', 'Revenue', 'Cost', 'Note'],
      ['SMS', 87003.02, 16701.43, 'a'],
      ['Email', 80627.91, null, 'b'],
      ['Push', '=SUM(B2:B3)', '=1/0', true],
    ],
    numberFormats: [[], ['', '€#,##0', '0.0']],
  },
  {
    name: 'T',
    values: [
      [utc(2026, 7, 1), 2],
      [utc(2026, 7, 2), 4],
    ],
    numberFormats: [['d mmm'], ['d mmm']],
  },
];

async function tableOf(
  ranges: readonly string[],
  state: Partial<ChartState> = {},
  options: Partial<WorkbookOptions> = {},
) {
  const { document } = await embed('', { sheets: SHEETS, ...options });
  const areas = ranges.map((range) => {
    const [sheet = '', a1 = ''] = range.split('!');
    const area = parseArea(a1, 1000, 26);
    const sheetId = document.findSheetId(sheet);
    if (!area || sheetId === undefined) throw new Error(`There is no ${range}.`);
    return { sheetId, area };
  });
  return readChartTable(document, { ...newChartState(), ...state, ranges: areas });
}

describe('the table of a chart', () => {
  it('has the first column as categories and every other one as a series, with gaps where there is no number', async () => {
    expect(await tableOf(['S!A1:D4'], { numHeaders: 1 })).toEqual({
      categories: ['SMS', 'Email', 'Push'],
      domain: { name: 'Channel', values: [null, null, null], format: '' },
      series: [
        { name: 'Revenue', values: [87003.02, 80627.91, 167630.93], format: '€#,##0' },
        { name: 'Cost', values: [16701.43, null, null], format: '0.0' },
        { name: 'Note', values: [null, null, null], format: '' },
      ],
    });
  });

  it('has ranges side by side, whatever sheets they are on', async () => {
    const { categories, series } = await tableOf(['S!A2:A3', 'S!C2:C3', 'T!B1:B2'], { numHeaders: 0 });
    expect(categories).toEqual(['SMS', 'Email']);
    expect(series.map(({ values }) => values)).toEqual([
      [16701.43, null],
      [2, 4],
    ]);
  });

  it('leaves the columns of a shorter range blank below its end', async () => {
    const { categories, series } = await tableOf(['S!A2:A2', 'S!B2:B3', 'T!B1:B1'], { numHeaders: 0 });
    expect(categories).toEqual(['SMS', '']);
    expect(series.map(({ values }) => values)).toEqual([
      [87003.02, 80627.91],
      [2, null],
    ]);
  });

  it('has ranges below each other where rows are merged', async () => {
    const { categories, series } = await tableOf(['S!A1:B2', 'S!A4:B4'], {
      mergeStrategy: 'MERGE_ROWS',
      numHeaders: 1,
    });
    expect(categories).toEqual(['SMS', 'Push']);
    expect(series).toEqual([{ name: 'Revenue', values: [87003.02, 167630.93], format: '€#,##0' }]);
  });

  it('turns rows into columns where it is told to', async () => {
    const { categories, series } = await tableOf(['S!A1:C3'], { transpose: true, numHeaders: 1 });
    expect(categories).toEqual(['Revenue', 'Cost']);
    expect(series).toEqual([
      { name: 'SMS', values: [87003.02, 16701.43], format: '€#,##0' },
      { name: 'Email', values: [80627.91, null], format: 'General' },
    ]);
    const uneven = await tableOf(['S!A1:C1', 'S!A3:B3'], {
      transpose: true,
      mergeStrategy: 'MERGE_ROWS',
      numHeaders: 0,
    });
    expect(uneven.categories).toEqual(['Channel', 'Revenue', 'Cost']);
    expect(uneven.series.map(({ values }) => values)).toEqual([[null, 80627.91, null]]);
  });

  it('shows categories as their cells do, and knows their numbers', async () => {
    const { categories, domain } = await tableOf(['T!A1:B2'], { numHeaders: 0 });
    expect(categories).toEqual(['1 Jul', '2 Jul']);
    expect(domain.values).toEqual([null, null]);
    expect((await tableOf(['S!B2:C3'], { numHeaders: 0 })).domain).toEqual({
      name: '',
      values: [87003.02, 80627.91],
      format: '€#,##0',
    });
  });

  it.each([
    ['S!A1:C3', -1, ['Revenue', 'Cost'], 2],
    ['S!A2:C3', -1, ['', ''], 2],
    ['S!A1:C3', 0, ['', ''], 3],
    ['S!A1:C4', 2, ['Revenue €87,003', 'Cost 16701.4'], 2],
  ] as const)(
    'of %s takes a first row without numbers for names unless told otherwise (%i)',
    async (range, numHeaders, names, rows) => {
      const { categories, series } = await tableOf([range], { numHeaders });
      expect(series.map(({ name }) => name)).toEqual(names);
      expect(categories).toHaveLength(rows);
    },
  );

  it('leaves out a range whose sheet is gone, and is empty without any', async () => {
    const code = script(`
      var chart = sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3')).addRange(spreadsheet.getSheetByName('T').getRange('B1:B2'));
      sheet.insertChart(chart.setPosition(5, 1, 0, 0).build());
      sheet.insertChart(sheet.newChart().asColumnChart().addRange(spreadsheet.getSheetByName('T').getRange('A1:B2')).setPosition(9, 1, 0, 0).build());
      spreadsheet.deleteSheet(spreadsheet.getSheetByName('T'));`);
    const workbook = await embed(code, { sheets: SHEETS });
    await workbook.execute('main');
    const { document } = workbook;
    const [rest, nothing] = document.sheetState('0').charts.map((chart) => readChartTable(document, chart));
    expect(rest?.series).toEqual([{ name: 'Revenue', values: [87003.02, 80627.91], format: '€#,##0' }]);
    expect(nothing).toMatchObject({ categories: [], series: [] });
  });

  it('shows numbers in the language of the spreadsheet', async () => {
    expect((await tableOf(['S!B2:C3'], { numHeaders: 0 }, { locale: 'de_DE' })).categories).toEqual([
      '€87.003',
      '80627,91',
    ]);
  });
});
