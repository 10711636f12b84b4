/** Where the campaigns stand in someone's sheet, and which rows are something else. */
import { describe, expect, it } from 'vitest';
import { readingWords } from '../../src/locales/reading-words';
import { findTable, type Grid } from '../../src/mapping/find-table';

const words = readingWords();

/** What a reader sees: header row and data rows as numbered in the sheet, and the reasons of all others. */
function look(grid: Grid, headerRow?: number) {
  const found = findTable(grid, words, headerRow);
  if (found === null) return null;
  const reasons: Record<number, string> = {};
  for (const { row, reason } of found.skipped) reasons[row] = reason;
  return { header: found.headerRow + 1, data: Array.from(found.dataRows, (row) => row + 1), skipped: reasons };
}

const HEADER = ['Campaign', 'Channel', 'Sent', 'Clicked'];
const SPRING = ['Spring', 'SMS', 100, 10];
const SUMMER = ['Summer', 'Email', 200, 30];
const AUTUMN = ['Autumn', 'Push', 300, 20];

describe('the header row', () => {
  it('is the first row of a plain table', () => {
    expect(look([HEADER, SPRING, SUMMER])).toEqual({ header: 1, data: [2, 3], skipped: {} });
  });

  it('stands below title rows, and these are no campaigns', () => {
    const grid = [
      ['Campaign report', null, null, null],
      ['1 July 2026 - 31 July 2026', null, null, null],
      [null, null, null, null],
      HEADER,
      SPRING,
      SUMMER,
    ];
    expect(look(grid)).toEqual({ header: 4, data: [5, 6], skipped: { 1: 'title', 2: 'title', 3: 'blank' } });
  });

  it('stands below a title that names a field', () => {
    expect(look([['Cost and revenue by campaign', '', '', ''], HEADER, SPRING, SUMMER])?.header).toBe(2);
    expect(look([['Campaign', 'July 2026', '', ''], HEADER, SPRING, SUMMER])?.header).toBe(2);
  });

  it('stands below a "sep=;" line', () => {
    expect(look([['sep=;', null, null, null], HEADER, SPRING])).toEqual({
      header: 2,
      data: [3],
      skipped: { 1: 'title' },
    });
  });

  it('stands below group headings that span several columns', () => {
    expect(look([['', '', 'Reach', ''], HEADER, SPRING, SUMMER])?.header).toBe(2);
  });

  it('is found in a language whose words are not known, by texts above values', () => {
    const grid = [
      ['Kampanjlista', '', ''],
      ['Namn', 'Skickade', 'Klickade'],
      ['Vår', '100', '10'],
      ['Sommar', '200', '30'],
    ];
    expect(look(grid)).toEqual({ header: 2, data: [3, 4], skipped: { 1: 'title' } });
  });

  it('is found above numbers that are written as text', () => {
    expect(look([HEADER, ['Spring', 'SMS', '1 234', '12'], ['Summer', 'SMS', '1 500', '9']])?.header).toBe(1);
  });

  it('may have unnamed columns', () => {
    expect(look([['Campaign', '', 'Sent', ''], SPRING, SUMMER])).toEqual({ header: 1, data: [2, 3], skipped: {} });
  });

  it('is the one that the user names', () => {
    const grid = [HEADER, ['Name', 'Way', 'Out', 'In'], SPRING];
    expect(look(grid, 1)).toEqual({ header: 2, data: [3], skipped: { 1: 'title' } });
  });

  it('alone, without a row below, is still found', () => {
    expect(look([HEADER])).toEqual({ header: 1, data: [], skipped: {} });
  });

  it('of a sheet with one column is found when values stand below', () => {
    expect(look([['Cost'], [10], [20]])).toEqual({ header: 1, data: [2, 3], skipped: {} });
  });
});

describe('no header row', () => {
  it.each<[string, Grid]>([
    ['an empty sheet', []],
    [
      'blank rows only',
      [
        [null, ''],
        ['', ' '],
      ],
    ],
    ['a lone title', [['Campaign report']]],
    [
      'a lone title above blanks',
      [
        ['Campaign', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'numbers only',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    [
      'texts only',
      [
        ['red', 'green'],
        ['blue', 'white'],
      ],
    ],
  ])('in %s', (_, grid) => {
    expect(look(grid)).toBeNull();
  });
});

it('a header row that was chosen earlier and is gone is not found', () => {
  expect(look([HEADER, SPRING], 40)).toBeNull();
});

describe('totals rows', () => {
  it.each([
    ['English', 'Total'],
    ['English', 'TOTAL:'],
    ['English', 'Grand total'],
    ['English', 'Total: Campaigns'],
    ['English', 'Totals (3 campaigns)'],
    ['French', 'Total général'],
    ['French', 'Sous-total'],
    ['German', 'Summe'],
    ['German', 'Gesamt'],
    ['Russian', 'Итого'],
    ['Russian', 'ИТОГО:'],
    ['Russian', 'Итого (кампании)'],
    ['Russian', 'Всего'],
    ['Hungarian', 'Összesen'],
    ['Hungarian', 'Mindösszesen:'],
    ['Chinese', '总计'],
    ['Chinese', '合计'],
    ['Chinese', '合计：'],
    ['Spanish', 'Total general'],
    ['Portuguese', 'Total geral'],
    ['Italian', 'Totale'],
    ['Japanese', '合計'],
    ['Japanese', '総計'],
  ])('%s: the last row "%s" is not read as a campaign', (_, label) => {
    expect(look([HEADER, SPRING, SUMMER, [label, '', 300, 40]])).toEqual({
      header: 1,
      data: [2, 3],
      skipped: { 4: 'total' },
    });
  });

  it('right below the header is dropped', () => {
    expect(look([HEADER, ['Итого', '', 300, 40], SPRING, SUMMER])).toEqual({
      header: 1,
      data: [3, 4],
      skipped: { 2: 'total' },
    });
  });

  it('several at the end are all dropped', () => {
    const grid = [
      HEADER,
      SPRING,
      ['Total: Campaigns', '', 100, 10],
      ['Total: Account', '', 100, 10],
      ['Total', '', 100, 10],
    ];
    expect(look(grid)).toEqual({ header: 1, data: [2], skipped: { 3: 'total', 4: 'total', 5: 'total' } });
  });

  it('between blocks of campaigns is dropped when it says nothing but "Subtotal"', () => {
    const grid = [HEADER, SPRING, ['Subtotal', '', 100, 10], SUMMER, ['Subtotal', '', 200, 30], ['Total', '', 300, 40]];
    expect(look(grid)).toEqual({ header: 1, data: [2, 4], skipped: { 3: 'total', 5: 'total', 6: 'total' } });
  });

  it('below a blank row is dropped', () => {
    expect(look([HEADER, SPRING, SUMMER, [null, null, null, null], ['Total', null, 300, 40]])).toEqual({
      header: 1,
      data: [2, 3],
      skipped: { 4: 'blank', 5: 'total' },
    });
  });

  it('with its label in a later column is dropped', () => {
    const grid = [
      ['Date', 'Campaign', 'Sent', 'Clicked'],
      ['2026-07-01', 'Spring', 100, 10],
      ['2026-07-02', 'Summer', 200, 30],
      ['', 'Total', 300, 40],
    ];
    expect(look(grid)).toEqual({ header: 1, data: [2, 3], skipped: { 4: 'total' } });
  });

  it('without a label is dropped when it holds the sums of the rows above', () => {
    expect(look([HEADER, SPRING, SUMMER, AUTUMN, ['', '', 600, 60]])).toEqual({
      header: 1,
      data: [2, 3, 4],
      skipped: { 5: 'total' },
    });
  });

  it('without a label is dropped when rates and averages stand beside its sums', () => {
    const grid = [
      ['Campaign', 'Sent', 'Clicked', 'Click rate', 'Avg. price'],
      ['Spring', 100, 10, '10%', 0.2],
      ['Summer', 300, 60, '20%', 0.4],
      ['', 400, 70, '17.5%', 0.35],
    ];
    expect(look(grid)).toEqual({ header: 1, data: [2, 3], skipped: { 4: 'total' } });
  });

  it.each(['SMS Total', 'Total SMS', 'SMS Итог', 'Summe SMS'])(
    'of a group, as pivot tables write it ("%s"), is dropped when it holds the sums of the group',
    (label) => {
      const grid = [
        HEADER,
        SPRING,
        SUMMER,
        [label, '', 300, 40],
        AUTUMN,
        ['Push total', '', 300, 20],
        ['Grand total', '', 600, 60],
      ];
      expect(look(grid)).toEqual({ header: 1, data: [2, 3, 5], skipped: { 4: 'total', 6: 'total', 7: 'total' } });
    },
  );

  it('without a label is dropped when its sums are written as text', () => {
    const grid = [HEADER, ['Spring', 'SMS', '1 100', '10'], ['Summer', 'SMS', '2 200', '30'], ['', '', '3 300', '40']];
    expect(look(grid)?.data).toEqual([2, 3]);
  });
});

describe('totals rows whose label stands in the column of names', () => {
  const DAILY = ['Date', 'Campaign', 'Sent'];
  const BY_CHANNEL = ['Channel', 'Campaign', 'Sent'];

  it('beside a date', () => {
    const grid = [DAILY, ['2026-01-05', 'Spring', 8], ['2026-01-09', 'Summer', 12], ['2026-01-31', 'Total', 20]];
    expect(look(grid)).toEqual({ header: 1, data: [2, 3], skipped: { 4: 'total' } });
  });

  it('beside a channel, after each group', () => {
    const grid = [
      BY_CHANNEL,
      ['SMS', 'Spring', 8],
      ['SMS', 'Summer', 12],
      ['SMS', 'Total', 20],
      ['Email', 'Autumn', 5],
      ['Email', 'Winter', 6],
      ['Email', 'Email total', 11],
      ['', 'Total Q1', 31],
    ];
    expect(look(grid)).toEqual({ header: 1, data: [2, 3, 5, 6], skipped: { 4: 'total', 7: 'total', 8: 'total' } });
  });

  it('with more words, when the figures are the sums', () => {
    const rows = [HEADER, SPRING, SUMMER];
    expect(look([...rows, ['Total Q1', 'All', 300, 40]])?.data).toEqual([2, 3]);
    expect(look([...rows, ['Total Q1', 'All', 300, 41]])?.data).toEqual([2, 3, 4]);
    expect(look([...rows, ['Total reset', '', 300, 20]])?.data).toEqual([2, 3, 4]);
    expect(look([HEADER, ['Total Q1', 'All', 300, 40], SPRING, SUMMER])?.data).toEqual([3, 4]);
  });

  it('rates beside the sums do not count', () => {
    const grid = [
      ['Campaign', 'Channel', 'Sent', 'Clicked', 'Click rate', 'ROI'],
      ['Spring', 'SMS', 100, 10, 0.1, 2],
      ['Summer', 'SMS', 300, 60, 0.2, 4],
      ['Total Q1', 'All', 400, 70, 0.175, 9],
    ];
    expect(look(grid)?.data).toEqual([2, 3]);
  });

  it('without a name but with a date, when the figures are the sums', () => {
    const spring = ['2026-01-05', 'Spring', 8];
    const summer = ['2026-01-09', 'Summer', 12];
    expect(look([DAILY, spring, summer, ['2026-01-31', '', 20]])?.data).toEqual([2, 3]);
    expect(look([DAILY, ['2026-01-31', '', 20], spring, summer])?.data).toEqual([3, 4]);
    expect(look([DAILY, spring, summer, ['2026-01-31', '', 21]])?.data).toEqual([2, 3, 4]);
  });

  it.each(['Average', 'Mean', 'Durchschnitt', 'Среднее'])('"%s" right below a total is no campaign', (label) => {
    expect(look([HEADER, SPRING, SUMMER, ['Total', '', 300, 40], [label, '', 150, 20]])?.skipped).toEqual({
      4: 'total',
      5: 'total',
    });
    expect(look([HEADER, SPRING, SUMMER, [label, 'SMS', 150, 20]])?.data).toEqual([2, 3, 4]);
  });
});

describe('a note below the table', () => {
  it('is no campaign', () => {
    expect(look([HEADER, SPRING, SUMMER, ['', '', '', ''], ['Note: costs incl. VAT', '', '', '']])).toEqual({
      header: 1,
      data: [2, 3],
      skipped: { 4: 'blank', 5: 'afterTable' },
    });
    const two = [['', '', '', ''], ['* estimated'], ['** without VAT']];
    expect(look([HEADER, SPRING, SUMMER, ...two])?.data).toEqual([2, 3]);
  });

  it('a campaign whose figures are missing is one, right below the others', () => {
    expect(look([HEADER, SPRING, SUMMER, ['Autumn', '', '', '']])?.data).toEqual([2, 3, 4]);
    expect(look([HEADER, SPRING, SUMMER, ['', '', '', ''], ['Autumn', 'SMS', '', '']])?.data).toEqual([2, 3, 5]);
  });
});

describe('rows that look like totals and are campaigns', () => {
  it.each(['Total reset', 'Total-body challenge', 'Sum-up newsletter', 'Totally new', 'Summer total', 'Gesamtkatalog'])(
    'a last campaign named "%s" stays',
    (name) => {
      expect(look([HEADER, SPRING, SUMMER, [name, 'Push', 300, 20]])).toEqual({
        header: 1,
        data: [2, 3, 4],
        skipped: {},
      });
    },
  );

  it.each(['Total reset', 'Sum-up newsletter'])('a first campaign named "%s" stays', (name) => {
    expect(look([HEADER, [name, 'Push', 300, 20], SPRING, SUMMER])).toEqual({
      header: 1,
      data: [2, 3, 4],
      skipped: {},
    });
  });

  it('between others, "Summer total" stays when it is not the sum of the rows above', () => {
    expect(look([HEADER, SPRING, SUMMER, ['Summer total', '', 250, 40], AUTUMN])?.data).toEqual([2, 3, 4, 5]);
  });

  it('a campaign named "Total reset" stays in a sheet without any other column of texts', () => {
    expect(
      look([
        ['Campaign', 'Sent'],
        ['Spring', 100],
        ['Total reset', 300],
      ])?.data,
    ).toEqual([2, 3]);
  });

  it('"Total body" stays beside a campaign that was sent to as many', () => {
    const grid = [
      ['Campaign', 'Sent'],
      ['Spring', 500],
      ['Total body', 500],
      ['Summer', 400],
    ];
    expect(look(grid)?.data).toEqual([2, 3, 4]);
  });

  it('"Total: summer" between other campaigns stays', () => {
    expect(look([HEADER, SPRING, ['Total: summer', 'SMS', 5, 1], SUMMER])?.data).toEqual([2, 3, 4]);
  });

  it('a last row without a name stays when it holds no sums', () => {
    expect(look([HEADER, SPRING, SUMMER, ['', '', 250, 40]])?.data).toEqual([2, 3, 4]);
  });

  it('a last row without a name stays when only some of its figures are sums', () => {
    expect(look([HEADER, SPRING, SUMMER, ['', '', 300, 25]])?.data).toEqual([2, 3, 4]);
  });

  it('a last row with a date is a campaign, even if its figures happen to be the sums', () => {
    const grid = [
      ['Date', 'Sent', 'Clicked'],
      ['2026-07-01', 100, 10],
      ['2026-07-02', 200, 30],
      ['2026-07-03', 300, 40],
    ];
    expect(look(grid)?.data).toEqual([2, 3, 4]);
  });

  it('the second of two rows stays, though it equals the sum of the one above', () => {
    expect(look([HEADER, SPRING, ['', '', 100, 10]])?.data).toEqual([2, 3]);
  });
});

describe('blank rows', () => {
  it('between campaigns do not end the table', () => {
    expect(look([HEADER, SPRING, [null, '', null, '  '], SUMMER, ['', '', '', ''], AUTUMN])).toEqual({
      header: 1,
      data: [2, 4, 6],
      skipped: { 3: 'blank', 5: 'blank' },
    });
  });
});

describe('a second table below the first', () => {
  const webinar = [
    ['Attendee Report', '', '', ''],
    ['Topic', 'Unique viewers', 'Registered', 'Date'],
    ['Product tour', 3, 5, '2026-07-01'],
    ['', '', '', ''],
    ['Attendee details', '', '', ''],
    ['Attended', 'First name', 'Last name', 'Minutes'],
    ['Yes', 'Ann', 'Lee', 30],
    ['Yes', 'Bob', 'Ray', 12],
  ];

  it('is left out together with its title', () => {
    expect(look(webinar)).toEqual({
      header: 2,
      data: [3],
      skipped: { 1: 'title', 4: 'blank', 5: 'afterTable', 6: 'afterTable', 7: 'afterTable', 8: 'afterTable' },
    });
  });

  it('right below, without a blank row, is left out too', () => {
    const [, header = [], ...rows] = webinar.filter((row) => row[0] !== '');
    expect(look([header, ...rows])).toMatchObject({ header: 1, data: [2] });
  });

  it('with the same headers again is left out, with the totals row of the first', () => {
    const grid = [HEADER, SPRING, SUMMER, ['Total', '', 300, 40], ['', '', '', ''], HEADER, ['Spring', 'SMS', 100, 10]];
    expect(look(grid)).toMatchObject({
      data: [2, 3],
      skipped: { 4: 'total', 5: 'blank', 6: 'afterTable', 7: 'afterTable' },
    });
  });

  it('is not seen where the headers repeat right below campaigns, as in months pasted one below the other', () => {
    expect(look([HEADER, SPRING, SUMMER, HEADER, AUTUMN])).toMatchObject({ data: [2, 3, 5], skipped: { 4: 'title' } });
  });

  it('is not seen in one row with "n/a" instead of figures', () => {
    expect(look([HEADER, SPRING, ['Summer', 'SMS', 'n/a', 'n/a'], AUTUMN])?.data).toEqual([2, 3, 4]);
  });

  it('is not seen in a row of error cells', () => {
    expect(look([HEADER, SPRING, SUMMER, ['Winter', 'SMS', '#N/A', '#DIV/0!'], AUTUMN])?.data).toEqual([2, 3, 4, 5]);
    expect(look([HEADER, SPRING, ['', '', '', ''], ['Winter', 'SMS', '#N/A', '#DIV/0!'], AUTUMN])?.data).toEqual([
      2, 4, 5,
    ]);
  });

  it('is not seen in a row whose figures cannot be read', () => {
    expect(look([HEADER, SPRING, SUMMER, ['Winter', 'SMS', 'not yet', 'ask Ann'], AUTUMN])?.data).toEqual([2, 3, 4, 5]);
  });
});
