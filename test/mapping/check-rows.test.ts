/** What looks wrong in rows that could be read. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import { dayFromParts } from '../../src/campaign/read-date';
import { readingWords } from '../../src/locales/reading-words';
import { findTable } from '../../src/mapping/find-table';
import { readCampaigns } from '../../src/mapping/read-campaigns';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';

const words = readingWords();

/** Kind, cell and what was read, of the issues of a table as the add-on matches it. */
function issuesIn(grid: readonly (readonly Cell[])[], locale = 'en_US') {
  return readIn(grid, locale).issues;
}

function readIn(grid: readonly (readonly Cell[])[], locale = 'en_US') {
  const found = findTable(grid, words);
  if (found === null) throw new Error('There is no table.');
  const today = dayFromParts(2026, 6, 15) as number;
  const mapping = mappingOf(suggestMapping(grid, found, words));
  const context = { source: 0, defaultChannel: '', spreadsheetLocale: locale, words, rowName: String, today };
  const { table, issues, currency } = readCampaigns(grid, found, mapping, context);
  return { table, currency, issues: issues.map(({ kind, cell, read }) => [kind, cell, read]) };
}

describe('rows that say the same', () => {
  it('are listed from the second one on, and kept', () => {
    const { table, issues } = readIn([
      ['Campaign', 'Date', 'Sent'],
      ['Spring', '2026-03-01', 100],
      ['Spring', '2026-03-02', 100],
      ['spring ', '2026-03-01', 100],
      ['Summer', '2026-03-01', 100],
    ]);
    expect(table.rows).toBe(4);
    expect(issues).toEqual([['duplicateRow', 'A4', '']]);
  });

  it('are none where another column tells them apart, or where nothing happened', () => {
    expect(
      issuesIn([
        ['Campaign', 'Place', 'Sent'],
        ['Spring', 'Paris', 100],
        ['Spring', 'Lyon', 100],
        ['Summer', 'Nice', 0],
        ['Summer', 'Nice', 0],
      ]),
    ).toEqual([]);
  });
});

describe('costs', () => {
  it('revenue of more than a hundred times the cost is doubted', () => {
    expect(
      issuesIn([
        ['Campaign', 'Cost', 'Revenue'],
        ['Spring', 10, 1000],
        ['Summer', 10, 1001],
      ]),
    ).toEqual([['outlier', 'B3', '1001 / 10']]);
  });

  it('that are blank or 0 beside messages or revenue are said, where other rows have a cost', () => {
    expect(
      issuesIn([
        ['Campaign', 'Sent', 'Cost', 'Revenue'],
        ['Spring', 100, 10, 20],
        ['Summer', 100, null, 20],
        ['Autumn', 0, 0, 5],
        ['Winter', 0, null, 0],
        ['New year', 100, 'tbd', 20],
      ]),
    ).toEqual([
      ['unreadableNumber', 'C6', 'tbd'],
      ['costMissing', 'C3', ''],
      ['costMissing', 'C4', '0'],
    ]);
  });

  it('that no row has are no gaps', () => {
    expect(
      issuesIn([
        ['Campaign', 'Sent', 'Cost'],
        ['Spring', 100, 0],
        ['Summer', 100, 0],
      ]),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it('after today are said', () => {
    expect(
      issuesIn([
        ['Campaign', 'Date', 'Sent'],
        ['Spring', '2026-06-15', 100],
        ['Summer', '2026-06-16', 200],
      ]),
    ).toEqual([['futureDate', 'B3', '2026-06-16']]);
  });

  it.each([
    ['en_US', '03/04/2026 = 2026-03-04'],
    ['fr_FR', '03/04/2026 = 2026-04-03'],
  ])('that only the locale %s tells are said once for the column', (locale, read) => {
    expect(
      issuesIn(
        [
          ['Campaign', 'Date', 'Sent'],
          ['Spring', '03/04/2026', 100],
          ['Summer', '05/06/2026', 200],
        ],
        locale,
      ),
    ).toEqual([['dateOrderAssumed', 'B', read]]);
  });

  it('that a day above 12 tells need no word', () => {
    expect(
      issuesIn([
        ['Campaign', 'Date', 'Sent'],
        ['Spring', '03/04/2026', 100],
        ['Summer', '25/04/2026', 200],
      ]),
    ).toEqual([]);
  });
});

describe('rates', () => {
  it('below the words of a count are said once for the column, which stays unmatched', () => {
    expect(
      issuesIn([
        ['Campaign', 'Sent', 'Opens', 'Clicks'],
        ['Spring', 100, '35%', 0.02],
        ['Summer', 200, '20%', 0.04],
        ['Autumn', 300, '10%', 0.01],
      ]),
    ).toEqual([
      ['percentInsteadOfCount', 'C', ''],
      ['percentInsteadOfCount', 'D', ''],
    ]);
  });

  it('beside the count itself need no word', () => {
    expect(
      issuesIn([
        ['Campaign', 'Sent', 'Opens', 'Opens'],
        ['Spring', 100, 35, '35%'],
        ['Summer', 200, 40, '20%'],
        ['Autumn', 300, 30, '10%'],
      ]),
    ).toEqual([]);
  });
});

describe('a unit in a header', () => {
  it.each<[string, readonly Cell[], readonly number[], string]>([
    ['Выручка, тыс. руб.', [1.5, 20], [1500, 20000], 'RUB'],
    ['Выручка, тыс. руб.', ['12к', '20 к ₽'], [12_000, 20_000], 'RUB'],
    ['销售额（万元）', [1.1, 20], [11000, 200000], '元'],
    ['Bevétel (eFt)', [150, 2000], [150000, 2000000], 'HUF'],
    ['Umsatz (Tsd. €)', ['1,5', '20,25'], [1500, 20250], 'EUR'],
    ['Revenue (k€)', [1.1, '2.2k'], [1100, 2200], 'EUR'],
    ['Revenue ($M)', ['0.5', 2], [500000, 2000000], '$'],
    ['売上（千円）', [100, 200], [100000, 200000], 'JPY'],
    ["Chiffre d'affaires (k€)", [1.1, 2], [1100, 2000], 'EUR'],
  ])('%s multiplies its amounts, which is said once', (header, cells, amounts, code) => {
    const { table, currency, issues } = readIn([['Campaign', header], ...cells.map((cell, row) => [`C${row}`, cell])]);
    expect(Array.from(table.numbers.revenue ?? [])).toEqual(amounts);
    expect(currency[0]).toBe(code);
    expect(issues.filter(([kind]) => kind === 'unitInHeader')).toHaveLength(1);
  });

  it('multiplies counts as well', () => {
    const { table } = readIn([
      ['Кампания', 'Отправлено, тыс.'],
      ['Весна', 1.5],
      ['Лето', 20],
    ]);
    expect(Array.from(table.numbers.sent ?? [])).toEqual([1500, 20000]);
  });

  it.each(['Revenue', 'Revenue (EUR)', 'Revenue (M)', 'Revenue, kr', 'Revenue (Rs)'])(
    '%s multiplies nothing',
    (header) => {
      const { table } = readIn([
        ['Campaign', header],
        ['Spring', 15.5],
        ['Summer', 2000.25],
      ]);
      expect(Array.from(table.numbers.revenue ?? [])).toEqual([15.5, 2000.25]);
    },
  );
});
