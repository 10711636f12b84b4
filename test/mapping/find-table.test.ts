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
