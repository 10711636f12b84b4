import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DecimalMark,
  decideNumberStyle,
  decimalMarkOfLocale,
  type NumberReading,
  type NumberStyle,
  type NumberWords,
  readNumber,
} from '../../src/campaign/read-number';

const WORDS: NumberWords = { blanks: ['н/д', '无', 'k. A.'], multipliers: { тыс: 1e3, млн: 1e6, Mio: 1e6, 千: 1e3 } };
const POINT: NumberStyle = { decimal: '.' };
const COMMA: NumberStyle = { decimal: ',' };
const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';
const THIN = '\u2009';

/** A sign that several currencies share has a test of its own. */
const isCode = (currency: string | undefined): boolean => /^[A-Z]{3}$/.test(currency ?? '');

/** Short forms for the tables below. */
function show(reading: NumberReading): number | string {
  if (reading.kind === 'number')
    return isCode(reading.currency) ? `${reading.value} ${reading.currency}` : reading.value;
  return reading.kind === 'percent' ? `fraction ${reading.value}` : reading.kind;
}

test.each([
  ['$5', '$'],
  ['¥500', '¥'],
  ['500 kr', 'kr'],
  ['500 kr.', 'kr'],
  ['Rs. 500', 'Rs'],
  ['Rs 500', 'Rs'],
  ['₨500', 'Rs'],
  ['500 FCFA', 'FCFA'],
  ['R 500', 'R'],
  ['100 元', '元'],
  ['$5 USD', 'USD'],
  ['CAD $5', 'CAD'],
  ['US$5', 'USD'],
])('%s keeps the sign that it is written with, or the code that says more', (text, currency) => {
  expect(readNumber(text, POINT)).toMatchObject({ kind: 'number', currency });
});

test.each(['$5 EUR', '$ 5 kr', 'SEK 5 DKK', '¥5 USD'])('%s is in two currencies, and no number', (text) => {
  expect(readNumber(text, POINT).kind).toBe('notANumber');
});

describe('readNumber without a style', () => {
  test.each<[string, number | string]>([
    // plain
    ['0', 0],
    ['-0', 0],
    ['7', 7],
    ['0007', 7],
    ['-42', -42],
    ['+42', 42],
    ['123456789012345', 123456789012345],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0.204', 0.204],
    ['0,204', 0.204],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
    ['.5', 0.5],
    ['-,5', -0.5],
    ['1.2046', 1.2046],
    [' 12 ', 12],
    ["'12", 12],
    ['１２３', 123],
    ['1.29999995', 1.29999995],
    ['1.2E+05', 120000],
    ['1,5e-7', 1.5e-7],
    // groups
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1 234', 1234],
    [`1${NBSP}234${NBSP}567`, 1234567],
    [`1${NARROW_NBSP}234,56`, 1234.56],
    [`1${THIN}234.56`, 1234.56],
    ['1 234.567', 1234.567],
    ["1'234", 1234],
    ['1’234.50', 1234.5],
    ['12,34,567', 1234567],
    ['1,23,456.70', 123456.7],
    ['１，２３４．５', 1234.5],
    // signs
    ['\u2212' + '1 204,5', -1204.5],
    ['1234.56-', -1234.56],
    ['(1,234.50)', -1234.5],
    ['($1,234.50)', -1234.5],
    ['$(1,234.50)', -1234.5],
    ['-$5.00', -5],
    ['$-5.00', -5],
    ['- 5', -5],
    // currencies
    ['$ 500', 500],
    ['US$1.92', '1.92 USD'],
    ['US$ 5 USD', '5 USD'],
    ['5,22€', '5.22 EUR'],
    [`1${NBSP}234,56${NBSP}€`, '1234.56 EUR'],
    ['24.3 EUR', '24.3 EUR'],
    ['eur 24.3', '24.3 EUR'],
    ['₱1,234.56', '1234.56 PHP'],
    ['R$ 1.234,50', '1234.5 BRL'],
    ['12,50 zł', '12.5 PLN'],
    ['1 200 Ft', '1200 HUF'],
    ['1 234,5 ₽', '1234.5 RUB'],
    ['15 руб.', '15 RUB'],
    ['CHF 1’200.-', '1200 CHF'],
    ['500,-', 500],
    ['1 234 FCFA', 1234],
    ['10 000 F CFA', 10000],
    ['¥1200', 1200],
    ['1200円', '1200 JPY'],
    ['Rs.500', 500],
    ['kr 12', 12],
    // percents are fractions
    ['3,45%', 'fraction 0.0345'],
    ['1,67 %', 'fraction 0.0167'],
    ['100.00%', 'fraction 1'],
    ['-5%', 'fraction -0.05'],
    ['(5%)', 'fraction -0.05'],
    ['%5', 'fraction 0.05'],
    ['１２％', 'fraction 0.12'],
    // multipliers
    ['1.5k', 1500],
    ['1.15K', 1150],
    ['2M', 2000000],
    ['3万', 30000],
    ['3万円', '30000 JPY'],
    ['1.2億', 120000000],
    ['1.2亿', 120000000],
    ['12,5 тыс.', 12500],
    ['12,5 Тыс', 12500],
    ['1,2 млн руб.', '1200000 RUB'],
    ['1,5 M€', '1500000 EUR'],
    ['3 Mio. €', '3000000 EUR'],
  ])('%s is %s', (text, expected) => {
    expect(show(readNumber(text, undefined, WORDS))).toBe(expected);
  });

  test.each(['1.204', '1,204', '12.345', '123,456', '-1.204', '$1,188', '$ 1.200', '(1,204)', '1.204%', '1.204k'])(
    '%s has two readings',
    (text) => {
      expect(readNumber(text, undefined, WORDS).kind).toBe('ambiguous');
    },
  );

  test.each([
    '',
    ' ',
    '--',
    ' --',
    '—',
    '-',
    '–',
    '...',
    '…',
    'n/a',
    'N/A',
    'n. a.',
    'NaN',
    'null',
    '(not set)',
    'Н/Д',
    '无',
    'k. A.',
    'Unnamed: 0',
  ])('"%s" is blank', (text) => {
    expect(readNumber(text, undefined, WORDS).kind).toBe('blank');
  });

  test.each([
    'abc',
    'Total',
    '< 10%',
    '<10',
    '> 5',
    '~5',
    '≈ 5',
    '100+',
    '12.5B',
    '30 days',
    '5 pp',
    '5‰',
    '5 - 10',
    '5–10',
    '1/2',
    '12:30',
    '2026-09-01',
    '1.2.2026',
    '1.2.3',
    '192.168.1.1',
    '1,2345,678',
    '1,23.456',
    '0,123,456',
    '1 23',
    '123 456 7890',
    "1'23",
    '1 234.567.890',
    '12 34 56',
    '--5',
    '-(5)',
    '(5',
    '5)',
    '€5 USD',
    '5 €%',
    '5%%',
    '10²',
    '½',
    '12E5',
    '1E+400',
    '12345678901234567',
    '1234567890123456.5',
    '#N/A',
    '#REF!',
    'Q1',
    'A5',
    '5A',
    'constructor',
    '5constructor',
  ])('%s is not a number', (text) => {
    expect(readNumber(text, undefined, WORDS).kind).toBe('notANumber');
  });

  test('a long text is answered at once', () => {
    for (const text of ['x', '1', '1 ', '(1', '1,', '-']) {
      expect(['notANumber', 'blank']).toContain(readNumber(text.repeat(25_000)).kind);
    }
  });

  test('words of a language are not known without its pack', () => {
    expect(readNumber('12,5 тыс.').kind).toBe('notANumber');
    expect(readNumber('无').kind).toBe('notANumber');
  });
});

describe('readNumber with the style of the column', () => {
  test.each<[string, number, number]>([
    // text, in a column with decimal points, in a column with decimal commas
    ['1.204', 1.204, 1204],
    ['1,204', 1204, 1.204],
    ['-12.345', -12.345, -12345],
    ['$ 1.200', 1.2, 1200],
    ['1.204k', 1204, 1204000],
    // what has one reading keeps it
    ['1,234.50', 1234.5, 1234.5],
    ['1.234.567', 1234567, 1234567],
    ['12.5', 12.5, 12.5],
    ['12,5', 12.5, 12.5],
    ['0.204', 0.204, 0.204],
  ])('%s', (text, withPoint, withComma) => {
    expect(readNumber(text, POINT)).toMatchObject({ kind: 'number', value: withPoint });
    expect(readNumber(text, COMMA)).toMatchObject({ kind: 'number', value: withComma });
  });
});

describe('decideNumberStyle', () => {
  const decided = (decimal: DecimalMark, by: string) => ({ kind: 'decided', style: { decimal }, by });
  test.each<[string, string[], string | undefined, unknown]>([
    ['a decimal comma beside it', ['1.204', '987,50'], 'en_US', decided(',', 'cells')],
    ['a decimal point beside it', ['1,204', '987.5'], 'fr_FR', decided('.', 'cells')],
    ['millions show the grouping', ['1.204', '1.234.567'], 'en_US', decided(',', 'cells')],
    ['Indian groups', ['1,204', '12,34,567'], 'fr_FR', decided('.', 'cells')],
    ['a leading zero is no group', ['1.204', '0.987'], 'fr_FR', decided('.', 'cells')],
    ['spaces group, so the comma cannot', ['1,204', '1 266'], 'en_US', decided(',', 'cells')],
    ['percents count', ['1.204', '3,45%'], undefined, decided(',', 'cells')],
    ['blanks and words do not count', ['--', 'n/a', 'x', '1.204', '5,5'], undefined, decided(',', 'cells')],
    ['both decimal marks', ['12.5', '12,5', '1.204'], 'en_US', { kind: 'mixed' }],
    ['both groupings', ['1.204.000', '1,204,000'], 'en_US', { kind: 'mixed' }],
    ['both doubtful', ['1.204', '1,204'], 'en_US', { kind: 'mixed' }],
    ['the locale breaks the tie', ['1.204'], 'de_DE', decided(',', 'locale')],
    ['the locale breaks the tie', ['1.204'], 'en_GB', decided('.', 'locale')],
    ['nothing breaks the tie', ['1.204'], undefined, { kind: 'undecided' }],
    ['nothing breaks the tie', ['1.204', '2.310'], 'xx_XX', { kind: 'undecided' }],
    ['amounts of money do not have three decimals', ['$ 1.200', '$ 800', '$ 1.500'], 'en_US', decided(',', 'cells')],
    ['but dinars have', ['1.200 KWD', '1.500 KWD'], 'en_US', decided('.', 'locale')],
    ['counts: short whole numbers among them', ['310', '1.204', '987', '2.450'], 'en_US', decided(',', 'cells')],
    ['counts without groups say nothing', ['310', '1300', '1.204', '2.450'], 'en_US', decided('.', 'locale')],
    ['one cell is too little against the locale', ['310', '1.204'], 'en_US', { kind: 'undecided' }],
    ['zeros say nothing', ['0', '1.204', '2.450'], 'en_US', decided('.', 'locale')],
    ['plain numbers', ['1', '2', '3000'], 'fr_FR', decided(',', 'locale')],
    ['nothing at all', [], undefined, { kind: 'undecided' }],
  ])('%s: %j in %s', (_, texts, locale, expected) => {
    expect(decideNumberStyle(texts, locale, WORDS)).toEqual(expected);
  });

  test('the style of the other columns comes before the locale', () => {
    expect(decideNumberStyle(['1.204'], 'en_US', WORDS, COMMA)).toEqual(decided(',', 'table'));
    expect(decideNumberStyle(['1.204', '12.5'], 'en_US', WORDS, COMMA)).toEqual(decided('.', 'cells'));
    expect(decideNumberStyle(['310', '1.204', '2.450'], 'en_US', WORDS, POINT)).toEqual({ kind: 'undecided' });
  });
});

test.each([
  ['en_US', '.'],
  ['en_ZA', ','],
  ['fr_FR', ','],
  ['de_CH', '.'],
  ['es_ES', ','],
  ['es_MX', '.'],
  ['pt_BR', ','],
  ['zh_CN', '.'],
  ['hu', ','],
  ['en-GB', '.'],
  ['tlh', undefined],
  ['', undefined],
])('decimal mark of %s', (locale, mark) => {
  expect(decimalMarkOfLocale(locale)).toBe(mark);
});

/** The ways in which people write a number, as a small formatter of their own. */
interface Writing {
  readonly group: string;
  readonly decimal: DecimalMark;
}
const WRITINGS: readonly Writing[] = [
  { group: '', decimal: '.' },
  { group: '', decimal: ',' },
  { group: ',', decimal: '.' },
  { group: '.', decimal: ',' },
  { group: ' ', decimal: ',' },
  { group: NBSP, decimal: ',' },
  { group: NARROW_NBSP, decimal: ',' },
  { group: "'", decimal: '.' },
  { group: '’', decimal: '.' },
];
const AROUND: readonly ((digits: string, negative: boolean) => string)[] = [
  (digits, negative) => (negative ? `-${digits}` : digits),
  (digits, negative) => (negative ? `\u2212${digits}` : digits),
  (digits, negative) => (negative ? `(${digits})` : digits),
  (digits, negative) => (negative ? `${digits}-` : digits),
  (digits, negative) => (negative ? `-$${digits}` : `$${digits}`),
  (digits, negative) => (negative ? `-${digits} €` : `${digits} €`),
  (digits, negative) => (negative ? `USD -${digits}` : `USD ${digits}`),
];

/** `units` is the number without its point, so that no rounding comes in. */
function write(units: number, decimals: number, { group, decimal }: Writing): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === 0 ? grouped : `${grouped}${decimal}${digits.slice(-decimals)}`;
}

const anyNumber = fc.record({
  units: fc.nat({ max: 2_000_000_000 }),
  decimals: fc.nat({ max: 4 }),
  negative: fc.boolean(),
});
const anyWriting = fc.constantFrom(...WRITINGS);
const anyAround = fc.constantFrom(...AROUND);

describe('properties', () => {
  test('a number in any style is read back, or said to be ambiguous; with its style it always is read', () => {
    fc.assert(
      fc.property(anyNumber, anyWriting, anyAround, ({ units, decimals, negative }, writing, around) => {
        const text = around(write(units, decimals, writing), negative);
        const value = Number(`${negative && units > 0 ? '-' : ''}${units}e-${decimals}`);
        const alone = readNumber(text);
        expect(alone.kind === 'ambiguous' || (alone.kind === 'number' && alone.value === value)).toBe(true);
        expect(readNumber(text, { decimal: writing.decimal })).toMatchObject({ kind: 'number', value });
      }),
      { numRuns: 2000 },
    );
  });

  test('a style decided from a column reads each of its cells, or leaves the doubtful ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2_000_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 2),
        anyWriting,
        (column, decimals, writing) => {
          const texts = column.map((units) => write(units, decimals, writing));
          const decision = decideNumberStyle(texts);
          expect(decision.kind).not.toBe('mixed');
          const style = decision.kind === 'decided' ? decision.style : undefined;
          texts.forEach((text, row) => {
            const reading = readNumber(text, style);
            if (reading.kind === 'ambiguous') expect(decision.kind).toBe('undecided');
            else expect(reading).toEqual({ kind: 'number', value: Number(`${column[row]}e-${decimals}`) });
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a column with fractions is always decided, and right', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 999_999_999 }), { minLength: 1 }), anyWriting, (column, writing) => {
        // One decimal proves the mark, so whole thousands beside it are read.
        const texts = [...column.map((units) => write(units, 0, writing)), write(15, 1, writing)];
        const decision = decideNumberStyle(texts, writing.decimal === '.' ? 'fr_FR' : 'en_US');
        expect(decision).toEqual({ kind: 'decided', style: { decimal: writing.decimal }, by: 'cells' });
        column.forEach((units, row) => {
          const style = { decimal: writing.decimal };
          expect(readNumber(texts[row] ?? '', style)).toEqual({ kind: 'number', value: units });
        });
      }),
    );
  });

  test('any text is answered, and what is no number is never 0', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(undefined, POINT, COMMA),
        (text, style) => {
          const reading = readNumber(text, style, WORDS);
          if ('value' in reading) {
            expect(Number.isFinite(reading.value)).toBe(true);
            expect(/[0-9\uff10-\uff19]/.test(text)).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('a hundred thousand cells of plain digits cost little', () => {
  const texts = Array.from({ length: 100_000 }, (_, row) => (row % 3 === 0 ? `${row}.25` : String(row * 7)));
  const best = (work: () => void) => {
    let time = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      work();
      time = Math.min(time, performance.now() - start);
    }
    return time;
  };
  let sum = 0;
  const bare = best(() => {
    for (const text of texts) if (/^-?\d+(\.\d+)?$/.test(text)) sum += Number(text);
  });
  const read = best(() => {
    for (const text of texts) {
      const reading = readNumber(text, POINT);
      if (reading.kind === 'number') sum += reading.value;
    }
  });
  expect(sum).toBeGreaterThan(0);
  // A wide margin: the machine may be busy, and the point is only that no cell takes the long way.
  expect(read).toBeLessThan(bare * 6 + 5);
});
