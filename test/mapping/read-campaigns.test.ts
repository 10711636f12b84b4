/** Rows of someone's sheet as campaigns, and what is said about cells that cannot be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import type { NumericFieldId } from '../../src/campaign/fields';
import { readingWords } from '../../src/locales/reading-words';
import { isMappedNumber, readCampaigns } from '../../src/mapping/read-campaigns';
import type { Mapping } from '../../src/mapping/suggest-mapping';

const words = readingWords();
const UNKNOWN = null;

/** Columns by field; several columns of one field are a list of lists under `cost` or `revenue`. Headers are in row 1. */
interface Given {
  readonly columns: readonly (readonly [field: keyof Mapping, header: string, cells: readonly Cell[]])[];
  readonly locale?: string;
  readonly channel?: string;
}

function read({ columns, locale = '', channel = '' }: Given) {
  const headers = columns.map(([, header]) => header);
  const height = columns[0]?.[2].length ?? 0;
  const grid = [
    headers,
    ...Array.from({ length: height }, (_, row) => columns.map(([, , cells]) => cells[row] ?? null)),
  ];
  const mapping: Partial<Record<keyof Mapping, number[]>> = {};
  columns.forEach(([field], column) => {
    mapping[field] = [...(mapping[field] ?? []), column];
  });
  const dataRows = Int32Array.from({ length: height }, (_, index) => index + 1);
  const found = { headerRow: 0, headers, dataRows, skipped: [] };
  const { table, currency, issues } = readCampaigns(grid, found, mapping, {
    source: 0,
    defaultChannel: channel,
    spreadsheetLocale: locale,
    words,
    rowName: (row) => `Row ${row}`,
  });
  const known = (values: Float64Array | undefined) =>
    Array.from(values ?? [], (value) => (Number.isNaN(value) ? UNKNOWN : value));
  return {
    table,
    currency,
    numbers: (field: NumericFieldId) => known(table.numbers[field]),
    dates: known(table.date),
    issues: issues.map(({ kind, cell, field, read: text }) => [kind, field, cell, text]),
    full: issues,
  };
}

/** One column of one field. */
const column = (field: keyof Mapping, cells: readonly Cell[], locale?: string, header = 'Figures') =>
  read({ columns: [[field, header, cells]], ...(locale === undefined ? {} : { locale }) });

describe('figures that are read', () => {
  it('numbers stay as they are, blanks stay unknown and are never 0', () => {
    const { numbers, issues } = column('sent', [100, null, 0, '', '-', 'n/a']);
    expect(numbers('sent')).toEqual([100, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(issues).toEqual([]);
  });

  it.each<[string, readonly string[], readonly number[]]>([
    ['English', ['1,204', '987.50', '12,345.60'], [1204, 987.5, 12345.6]],
    ['German', ['1.204', '987,50', '12.345,60'], [1204, 987.5, 12345.6]],
    ['French, with no-break spaces', ['1\u202f204', '987,50 €', '12\u00a0345,60 €'], [1204, 987.5, 12345.6]],
    ['Swiss', ["1'204", '987.50', "12'345.60"], [1204, 987.5, 12345.6]],
    ['Indian', ['₹1,204', '₹987.50', '₹1,23,456.60'], [1204, 987.5, 123456.6]],
    ['Chinese', ['1,204元', '1.2万元', '3亿元'], [1204, 12000, 300000000]],
    ['Russian', ['1 204 ₽', '1,5 тыс. ₽', '2 млн ₽'], [1204, 1500, 2000000]],
  ])('%s amounts', (_, texts, values) => {
    const { numbers, issues } = column('revenue', texts);
    expect(issues).toEqual([]);
    numbers('revenue').forEach((value, index) => {
      expect(value).toBeCloseTo(values[index] as number, 9);
    });
  });
});

describe('"1.204" can be read in two ways', () => {
  it('beside "987,50" it is one thousand, even in an English spreadsheet', () => {
    expect(column('revenue', ['1.204', '987,50'], 'en_US').numbers('revenue')).toEqual([1204, 987.5]);
  });

  it('beside "987.50" it is one and a bit, even in a German spreadsheet', () => {
    expect(column('revenue', ['1.204', '987.50'], 'de_DE').numbers('revenue')).toEqual([1.204, 987.5]);
  });

  it('alone in its column, another column of the table decides', () => {
    const { numbers, issues } = read({
      columns: [
        ['sent', 'Sent', ['1.204', '2.300']],
        ['cost', 'Cost', ['12,50', '9,90']],
      ],
      locale: 'en_US',
    });
    expect(numbers('sent')).toEqual([1204, 2300]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['de_DE', 1204],
    ['en_US', 1.204],
  ])('where nothing in the table decides, the spreadsheet in %s does, which is said once', (locale, value) => {
    const { numbers, issues } = column('revenue', ['1.204', '1.500', '10000'], locale);
    expect(numbers('revenue')[0]).toBe(value);
    expect(issues).toEqual([['numberStyleAssumed', 'revenue', 'A', `1.204 = ${value}`]]);
  });

  it.each(['en_US', 'de_DE'])('in a count it is a thousand, also in a spreadsheet in %s', (locale) => {
    expect(column('sent', ['1.204', '2.000'], locale).numbers('sent')).toEqual([1204, 2000]);
    expect(column('sent', ['1,204', '2,000'], locale).numbers('sent')).toEqual([1204, 2000]);
  });

  it('counts may have one or two decimals, as attributed conversions do', () => {
    expect(column('conversions', ['1.5', '12.25', '1,204.00'], 'de_DE').numbers('conversions')).toEqual([
      1.5, 12.25, 1204,
    ]);
  });

  it('where nothing at all decides, it is listed and not read', () => {
    const { numbers, issues } = column('revenue', ['1.204', '310000']);
    expect(numbers('revenue')).toEqual([UNKNOWN, 310000]);
    expect(issues).toEqual([['ambiguousNumber', 'revenue', 'A2', '1.204']]);
  });

  it('a column that contradicts itself lists its doubtful cells', () => {
    const { numbers, issues } = column('revenue', ['1,5', '1.5', '1.204'], 'en_US');
    expect(numbers('revenue')).toEqual([1.5, 1.5, UNKNOWN]);
    expect(issues).toEqual([['ambiguousNumber', 'revenue', 'A4', '1.204']]);
  });
});

describe('figures that are not read are listed with their address', () => {
  it.each<[string, keyof Mapping, Cell, string, string]>([
    ['an error cell', 'cost', '#DIV/0!', 'errorCell', '#DIV/0!'],
    ['an error cell in a column of counts', 'sent', '#N/A', 'errorCell', '#N/A'],
    ['a percentage instead of a count', 'opened', '24.5%', 'percentInsteadOfCount', '24.5%'],
    ['a word', 'cost', 'ask Ann', 'unreadableNumber', 'ask Ann'],
    ['a number with a letter that may mean a billion', 'revenue', '12.5B', 'unreadableNumber', '12.5B'],
    ['a ticked box', 'sent', true, 'unreadableNumber', 'TRUE'],
    ['a date', 'sent', { serial: 46204 }, 'unreadableNumber', '2026-07-01'],
    ['a text that asks for a telephone number', 'cost', 'call +36 30 123 4567', 'unreadableNumber', 'call •••'],
  ])('%s', (_, field, cell, kind, text) => {
    const { numbers, issues } = read({
      columns: [
        ['campaign', 'Campaign', ['Spring', 'Summer', 'Autumn']],
        [field, 'Figures', [5, 7, cell]],
      ],
    });
    expect(numbers(field as NumericFieldId)).toEqual([5, 7, UNKNOWN]);
    expect(issues).toEqual([[kind, field, 'B4', text]]);
  });

  it('a count below zero', () => {
    const { numbers, issues } = column('sent', [100, -5, 20]);
    expect(numbers('sent')).toEqual([100, UNKNOWN, 20]);
    expect(issues).toEqual([['negativeCount', 'sent', 'A3', '-5']]);
  });

  it('in a far column the address has two letters', () => {
    const filler = Array.from({ length: 26 }, (_, index) => ['audience', `Column ${index}`, ['x']] as const);
    const { issues } = read({ columns: [...filler, ['cost', 'Cost', ['ask Ann']]] });
    expect(issues).toEqual([['unreadableNumber', 'cost', 'AA2', 'ask Ann']]);
  });
});

describe('amounts below zero', () => {
  it('costs that are all below zero are turned, which is said once for the column', () => {
    const { numbers, issues } = column('cost', [-10.5, 0, -20, null]);
    expect(numbers('cost')).toEqual([10.5, 0, 20, UNKNOWN]);
    expect(issues).toEqual([['negativeCostFlipped', 'cost', 'A', '']]);
  });

  it('a single one among others is a credit: kept and listed', () => {
    const { numbers, issues } = column('cost', [10, -5, 20]);
    expect(numbers('cost')).toEqual([10, -5, 20]);
    expect(issues).toEqual([['credit', 'cost', 'A3', '-5']]);
  });

  it('revenue below zero is a refund: kept and listed, even where every row has one', () => {
    const { numbers, issues } = column('revenue', [-10, -5]);
    expect(numbers('revenue')).toEqual([-10, -5]);
    expect(issues).toEqual([
      ['credit', 'revenue', 'A2', '-10'],
      ['credit', 'revenue', 'A3', '-5'],
    ]);
  });

  it('in brackets or with the sign behind they are below zero, too', () => {
    expect(column('cost', ['10.00', '(5.00)', '7.50-']).numbers('cost')).toEqual([10, -5, -7.5]);
  });
});

describe('figures that contradict each other', () => {
  it.each<[NumericFieldId, NumericFieldId]>([
    ['delivered', 'sent'],
    ['failed', 'sent'],
    ['opened', 'delivered'],
    ['clicked', 'delivered'],
    ['opt_outs', 'delivered'],
    ['attendees', 'registrants'],
    ['target_attendees', 'target_invited'],
  ])('more %s than %s is kept and listed', (part, whole) => {
    const { numbers, issues, full } = read({
      columns: [
        [part, 'Part', [90, 120, null]],
        [whole, 'Whole', [100, 100, 100]],
      ],
    });
    expect(numbers(part)).toEqual([90, 120, UNKNOWN]);
    expect(issues).toEqual([['impossibleRelation', part, 'A3', '120 > 100']]);
    expect(full[0]?.otherField).toBe(whole);
  });
});

describe('several cost columns', () => {
  const parts = (fees: readonly Cell[], creative: readonly Cell[]) =>
    read({
      columns: [
        ['cost', 'Fees', fees],
        ['cost', 'Creative', creative],
      ],
    });

  it('add up', () => {
    expect(parts([10, 20], [1, 2]).numbers('cost')).toEqual([11, 22]);
  });

  it('a part that is blank adds nothing, and a row of blanks stays unknown', () => {
    const { numbers, issues } = parts([10, null, null], [null, 2, null]);
    expect(numbers('cost')).toEqual([10, 2, UNKNOWN]);
    expect(issues).toEqual([]);
  });

  it('a part that cannot be read makes the whole unknown, and is listed', () => {
    const { numbers, issues } = parts([10, 20, 30], ['ask Ann', '#REF!', 3]);
    expect(numbers('cost')).toEqual([UNKNOWN, UNKNOWN, 33]);
    expect(issues).toEqual([
      ['unreadableNumber', 'cost', 'B2', 'ask Ann'],
      ['errorCell', 'cost', 'B3', '#REF!'],
    ]);
  });

  it('only the column that is all below zero is turned', () => {
    const { numbers, issues } = parts([-10, -20], [1, 2]);
    expect(numbers('cost')).toEqual([11, 22]);
    expect(issues).toEqual([['negativeCostFlipped', 'cost', 'A', '']]);
  });

  it('each column has its own way to write numbers', () => {
    expect(parts(['1.204', '987,50'], ['12.50', '0.75']).numbers('cost')).toEqual([1216.5, 988.25]);
  });
});

describe('currencies', () => {
  it('is the one beside the amount, for each row', () => {
    expect(column('revenue', ['10 €', '£20', 'USD 30', '40']).currency).toEqual(['EUR', 'GBP', 'USD', '']);
  });

  it('is the one that the header names, for rows with an amount', () => {
    const { currency } = column('revenue', [10, '20', null], '', 'Revenue (EUR)');
    expect(currency).toEqual(['EUR', 'EUR', '']);
  });

  it('is the one in the column of codes', () => {
    const { currency } = read({
      columns: [
        ['currency', 'Currency', ['EUR', 'usd', '€', '', 'US dollars', 'n/a']],
        ['cost', 'Cost', [1, 2, 3, 4, 5, 6]],
      ],
    });
    expect(currency).toEqual(['EUR', 'USD', 'EUR', '', 'USD', '']);
  });

  it('a currency cell that says none is listed, and its amounts are in no known currency', () => {
    const { currency, numbers, issues } = read({
      columns: [
        ['currency', 'Currency', ['EUR', 'local', 'mixed']],
        ['cost', 'Cost', [1, 5, '7 €']],
        ['sent', 'Sent', [10, 20, 30]],
      ],
    });
    expect(currency).toEqual(['EUR', '', 'EUR']);
    expect(numbers('cost')).toEqual([1, UNKNOWN, 7]);
    expect(numbers('sent')).toEqual([10, 20, 30]);
    expect(issues).toEqual([
      ['mixedCurrency', 'currency', 'A3', 'local'],
      ['mixedCurrency', 'currency', 'A4', 'mixed'],
    ]);
  });

  it('a sign that several currencies share is kept as it is, until a code says more', () => {
    expect(column('revenue', ['$10', '$20']).currency).toEqual(['$', '$']);
    expect(column('revenue', ['100 kr', '¥5']).currency).toEqual(['kr', '¥']);
    expect(column('revenue', ['$10', '$20'], '', 'Revenue (AUD)').currency).toEqual(['AUD', 'AUD']);
    const { currency, issues } = read({
      columns: [
        ['cost', 'Cost', ['$10', '$10']],
        ['revenue', 'Revenue', ['20 USD', '€20']],
      ],
    });
    expect(currency).toEqual(['USD', '$']);
    expect(issues).toEqual([['mixedCurrency', 'revenue', 'B3', '$ / EUR']]);
  });

  it('headers with two signs are two currencies', () => {
    const { currency, issues } = read({
      columns: [
        ['cost', 'Cost €', [10]],
        ['revenue', 'Revenue $', [30]],
      ],
    });
    expect(currency).toEqual(['EUR']);
    expect(issues).toEqual([['mixedCurrency', 'revenue', 'B2', 'EUR / $']]);
  });

  it('an amount in another currency than its row is listed and left out of the sums', () => {
    const { numbers, issues, currency } = read({
      columns: [
        ['currency', 'Currency', ['EUR', 'EUR']],
        ['cost', 'Cost', ['10 €', '$20 USD']],
      ],
    });
    expect(currency).toEqual(['EUR', 'EUR']);
    expect(issues).toEqual([['mixedCurrency', 'cost', 'B3', 'EUR / USD']]);
    expect(numbers('cost')).toEqual([10, UNKNOWN]);
  });

  it('cost and revenue of one row in two currencies are never set against each other', () => {
    const { numbers, issues } = read({
      columns: [
        ['cost', 'Cost (EUR)', [10, 20]],
        ['revenue', 'Revenue (USD)', [30, null]],
      ],
    });
    expect(issues).toEqual([['mixedCurrency', 'revenue', 'B2', 'EUR / USD']]);
    expect(numbers('cost')).toEqual([10, 20]);
    expect(numbers('revenue')).toEqual([UNKNOWN, UNKNOWN]);
  });
});

describe('parts that exceed the whole', () => {
  it.each(['opened', 'clicked', 'replied', 'conversions', 'opt_outs', 'complaints'] as const)(
    '%s are compared with what was sent where nothing says what arrived',
    (field) => {
      const { issues, full } = read({
        columns: [
          ['sent', 'Sent', [100, 100]],
          [field, 'Figures', [100, 120]],
        ],
      });
      expect(issues).toEqual([['impossibleRelation', field, 'B3', '120 > 100']]);
      expect(full[0]?.otherField).toBe('sent');
    },
  );
});

describe('names', () => {
  it('of true and false are read as a spreadsheet shows them', () => {
    expect(column('campaign', [true, false, 'Spring']).table.campaign).toEqual(['TRUE', 'FALSE', 'Spring']);
  });

  it('a row without a name becomes a campaign of its own, and is listed', () => {
    const { table, issues } = read({
      columns: [
        ['campaign', 'Campaign', ['Spring', '', null, '  ']],
        ['sent', 'Sent', [1, 2, 3, 4]],
      ],
    });
    expect(table.campaign).toEqual(['Spring', 'Row 3', 'Row 4', 'Row 5']);
    expect(issues).toEqual([
      ['missingName', 'campaign', 'A3', ''],
      ['missingName', 'campaign', 'A4', ''],
      ['missingName', 'campaign', 'A5', ''],
    ]);
  });

  it('without a column of names every row is a campaign, and nothing is missing', () => {
    const { table, issues } = column('sent', [1, 2]);
    expect(table.campaign).toEqual(['Row 2', 'Row 3']);
    expect(issues).toEqual([]);
  });

  it.each([
    ['with emoji', '🎉 Sommer 👩‍👩‍👧'],
    ['that looks like a formula', '=HYPERLINK("https://example.com")'],
    ['with wildcards', '50% *?~ off'],
    ['of 50,000 characters', 'x'.repeat(50_000)],
    ['in Chinese', '夏季促销 2024'],
    ['with a NUL inside', 'Spring\u0000sale'],
  ])('a name %s survives', (_, name) => {
    expect(
      read({
        columns: [
          ['campaign', 'Campaign', [name]],
          ['sent', 'Sent', [1]],
        ],
      }).table.campaign,
    ).toEqual([name]);
  });

  it('spaces and line breaks within a name become single spaces', () => {
    expect(column('campaign', ['  Spring \n sale ']).table.campaign).toEqual(['Spring sale']);
  });

  it('a number or a day can be a name', () => {
    expect(column('campaign', [4711, { serial: 46204 }]).table.campaign).toEqual(['4711', '2026-07-01']);
  });

  it('channels come from their column, and else from the source', () => {
    const given: Given['columns'] = [
      ['channel', 'Channel', ['SMS', '', null]],
      ['sent', 'Sent', [1, 2, 3]],
    ];
    expect(read({ columns: given, channel: 'WhatsApp' }).table.channel).toEqual(['SMS', 'WhatsApp', 'WhatsApp']);
    expect(read({ columns: given }).table.channel).toEqual(['SMS', '', '']);
  });
});

describe('dates', () => {
  /** 2026-07-01 as Sheets counts. */
  const JULY_1 = 46204;

  it('date cells, serial numbers and texts are the same day', () => {
    const { dates, issues } = column('date', [
      { serial: JULY_1 + 0.75 },
      JULY_1,
      '2026-07-01',
      '1 July 2026',
      'Jul 1, 2026 02:56 pm',
      '2026年7月1日',
    ]);
    expect(dates).toEqual([JULY_1, JULY_1, JULY_1, JULY_1, JULY_1, JULY_1]);
    expect(issues).toEqual([]);
  });

  it('"01/07/2026" is read in the order that its column proves', () => {
    expect(column('date', ['01/07/2026', '31/07/2026'], 'en_US').dates[0]).toBe(JULY_1);
    expect(column('date', ['07/01/2026', '07/31/2026'], 'de_DE').dates[0]).toBe(JULY_1);
  });

  it('where the column proves nothing, the spreadsheet decides', () => {
    expect(column('date', ['01/07/2026', '02/07/2026'], 'en_GB').dates).toEqual([JULY_1, JULY_1 + 1]);
    expect(column('date', ['07/01/2026', '07/02/2026'], 'en_US').dates).toEqual([JULY_1, JULY_1 + 1]);
  });

  it('where nothing decides, it is listed and not read', () => {
    const { dates, issues } = column('date', ['01/07/2026']);
    expect(dates).toEqual([UNKNOWN]);
    expect(issues).toEqual([['ambiguousDate', 'date', 'A2', '01/07/2026']]);
  });

  it('what is no date is listed', () => {
    const { dates, issues } = column('date', ['2026-07-01', 'soon', 12.5, true, null, '-']);
    expect(dates).toEqual([JULY_1, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(issues).toEqual([
      ['unreadableDate', 'date', 'A3', 'soon'],
      ['unreadableDate', 'date', 'A4', '12.5'],
      ['unreadableDate', 'date', 'A5', 'true'],
    ]);
  });

  it('an error cell in a date column is an error cell', () => {
    expect(column('date', ['2026-07-01', '#REF!']).issues).toEqual([['errorCell', 'date', 'A3', '#REF!']]);
  });
});

it('a report needs a count or an amount among the matched fields', () => {
  expect(isMappedNumber({ campaign: [0], date: [1], csat: [2] })).toBe(false);
  expect(isMappedNumber({ campaign: [0], cost: [1] })).toBe(true);
  expect(isMappedNumber({ sent: [0] })).toBe(true);
  expect(isMappedNumber({})).toBe(false);
});

describe('any table in any style', () => {
  const GROUPS: Readonly<Record<'.' | ',', readonly string[]>> = {
    '.': [',', ' ', '\u00a0', '\u202f', "'", ''],
    ',': ['.', ' ', '\u00a0', '\u202f', ''],
  };
  const PLAIN = [
    ['', ''],
    ['', ' €'],
    ['€', ''],
    ['EUR ', ''],
    ['', ' ₽'],
    ['£', ''],
    ['', ' Ft'],
    ['', '元'],
  ] as const;
  /** Currencies in which amounts are written with three decimals, and amounts without any. */
  const PRECISE = [
    ['', ''],
    ['KWD ', ''],
    ['', ' TND'],
  ] as const;
  const style = fc
    .tuple(fc.constantFrom<'.' | ','>('.', ','), fc.constantFrom(0, 1, 2, 3))
    .chain(([decimal, decimals]) =>
      fc.record({
        decimal: fc.constant(decimal),
        decimals: fc.constant(decimals),
        group: fc.constantFrom(...(GROUPS[decimal] as string[])),
        around: fc.constantFrom<readonly [string, string]>(...(decimals === 3 ? PRECISE : PLAIN)),
        sign: fc.constantFrom('-', '\u2212', 'brackets', 'behind'),
      }),
    );
  type Style = { decimal: '.' | ','; group: string; decimals: number; around: readonly [string, string]; sign: string };

  /** Writes value, given in thousandths, the way the style says; rounds to its decimals first. */
  function write(
    thousandths: number,
    { decimal, group, decimals, around, sign }: Style,
  ): { text: string; value: number } {
    const unit = 10 ** (3 - decimals);
    const rounded = Math.round(Math.abs(thousandths) / unit) * unit;
    const digits = String(rounded).padStart(4, '0');
    const whole = digits.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, group);
    const fraction = decimals === 0 ? '' : decimal + digits.slice(-3, decimals - 3 || undefined);
    const body = `${around[0]}${whole}${fraction}${around[1]}`;
    const isNegative = thousandths < 0 && rounded !== 0;
    const signed = sign === 'brackets' ? `(${body})` : sign === 'behind' ? `${body}-` : `${sign}${body}`;
    const size = Number(`${digits.slice(0, -3)}.${digits.slice(-3)}`);
    return { text: isNegative ? signed : body, value: isNegative ? -size : size };
  }

  it('gives the figures that were written, or lists the cell: never another figure', () => {
    const figure = fc.oneof(
      fc.integer({ min: -9_999_999, max: 99_999_999_999 }),
      fc.integer({ min: -5_000, max: 5_000_000 }),
    );
    const table = fc.record({
      revenue: fc.array(figure, { minLength: 1, maxLength: 12 }),
      sent: fc.array(
        fc.integer({ min: 0, max: 9_999_999 }).map((count) => count * 1000),
        { minLength: 12, maxLength: 12 },
      ),
      style,
      /** The spreadsheet is in the country of the style, or nothing is known of it. */
      knowsLocale: fc.boolean(),
    });
    let readFigures = 0;
    let allFigures = 0;
    fc.assert(
      fc.property(table, ({ revenue, sent, style: written, knowsLocale }) => {
        const counted = { ...written, decimals: 0, around: ['', ''] as const, sign: '-' };
        const amounts = revenue.map((thousandths) => write(thousandths, written));
        const messages = sent.slice(0, revenue.length).map((thousandths) => write(thousandths, counted));
        const { numbers, issues } = read({
          columns: [
            ['revenue', 'Revenue', amounts.map(({ text }) => text)],
            ['sent', 'Sent', messages.map(({ text }) => text)],
          ],
          locale: knowsLocale ? (written.decimal === '.' ? 'en_US' : 'de_DE') : '',
        });
        const listed = new Set(issues.filter(([kind]) => kind !== 'credit').map(([, , cell]) => cell));
        const check = (field: 'revenue' | 'sent', letter: string, expected: typeof amounts) =>
          expected.forEach(({ text, value }, index) => {
            const got = numbers(field)[index];
            allFigures += 1;
            if (got === null) {
              expect(listed, `${text} is unknown, so it is listed`).toContain(`${letter}${index + 2}`);
              return;
            }
            readFigures += 1;
            expect(got, text).toBe(value + 0);
          });
        check('revenue', 'A', amounts);
        check('sent', 'B', messages);
      }),
      { numRuns: 500 },
    );
    // A reader that lists everything would pass the rest.
    expect(readFigures).toBeGreaterThan(allFigures * 0.9);
  });
});
