import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DateOrder,
  type DateReading,
  type DateWords,
  dayFromParts,
  decideDateOrder,
  orderOfLocale,
  partsOfDay,
  readDate,
} from '../../src/campaign/read-date';

const WORDS: DateWords = {
  months: {
    january: 1,
    feb: 2,
    february: 2,
    march: 3,
    mar: 3,
    apr: 4,
    may: 5,
    oct: 10,
    février: 2,
    févr: 2,
    août: 8,
    maio: 5,
    февраля: 2,
    'авг.': 8,
    március: 3,
    'szept.': 9,
  },
  others: ['de', 'г', 'Thu', 'jeudi'],
  blanks: ['н/д'],
};

function show(reading: DateReading): string {
  if (reading.kind !== 'date') return reading.kind;
  const { year, month, day } = partsOfDay(reading.day);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

test('days are counted as Sheets does', () => {
  // As DATEVALUE shows them in a spreadsheet.
  expect(dayFromParts(1900, 1, 1)).toBe(2);
  expect(dayFromParts(2000, 1, 1)).toBe(36526);
  expect(dayFromParts(2024, 2, 29)).toBe(45351);
  expect(dayFromParts(2026, 9, 1)).toBe(46266);
  expect(partsOfDay(46266)).toEqual({ year: 2026, month: 9, day: 1 });
  expect(partsOfDay(46266.75)).toEqual({ year: 2026, month: 9, day: 1 });
});

test.each([
  [2026, 2, 29],
  [2026, 2, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 4, 31],
  [26, 1, 1],
  [2026, 1, 0],
])('%i-%i-%i is no day', (year, month, day) => {
  expect(dayFromParts(year, month, day)).toBeNull();
});

describe('readDate without an order', () => {
  test.each([
    ['2026-09-01', '2026-09-01'],
    ['2026/9/1', '2026-09-01'],
    ['2026.09.01', '2026-09-01'],
    ['2026. 09. 01.', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['2026年09月01日(火)', '2026-09-01'],
    ['2026年9月1日 下午2:56', '2026-09-01'],
    ['2026년 9월 1일', '2026-09-01'],
    ['２０２６／９／１', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['2025-04', '2025-04-01'],
    ['2025/04', '2025-04-01'],
    ['2025年4月', '2025-04-01'],
    ['04/2025', '2025-04-01'],
    ['Apr 2025', '2025-04-01'],
    ['2025-03-26T17:30:00+00:00', '2025-03-26'],
    // The day as written, not the day in another zone.
    ['2025-03-26T23:30:00-08:00', '2025-03-26'],
    ['2025-03-26T00:10:00.000+0900', '2025-03-26'],
    ['2025-03-26T17:30:00Z', '2025-03-26'],
    ['2026-04-27 7:00:00', '2026-04-27'],
    ['2026-04-27 7:00 PM', '2026-04-27'],
    ['Oct 26, 2018 02:56 pm', '2018-10-26'],
    ['Mar 22, 2025 7:13 PM', '2025-03-22'],
    ['March 22nd, 2025 at 7:13 PM', '2025-03-22'],
    ['Thu, 5 Feb 2026', '2026-02-05'],
    ['Mon, 2 March 2026', '2026-03-02'],
    ['Thu Feb 05 2026 09:00:00 GMT+0100 (Central European Standard Time)', '2026-02-05'],
    ['20-Oct-20', '2020-10-20'],
    ['20-Oct-2020', '2020-10-20'],
    ['5. February 2026', '2026-02-05'],
    ['1er février 2026', '2026-02-01'],
    ['jeudi 5 FÉVR. 2026 à 14h30', '2026-02-05'],
    ['5 fevrier 2026', '2026-02-05'],
    ['15 août 2025', '2025-08-15'],
    ['5 de maio de 2026', '2026-05-05'],
    ['5 февраля 2026 г.', '2026-02-05'],
    ['5 февраля 2026г.', '2026-02-05'],
    ['9 авг. 2026', '2026-08-09'],
    ['2026. március 5.', '2026-03-05'],
    ['2026. szept. 5., 10:30', '2026-09-05'],
    ['31-08-2023', '2023-08-31'],
    ['30/06/2023', '2023-06-30'],
    ['06/30/2023', '2023-06-30'],
    ['05/05/2026 09:00:00 AM', '2026-05-05'],
    // Dots are written day first.
    ['05.06.2026', '2026-06-05'],
    ['5. 6. 2026', '2026-06-05'],
    ['05.06.2026 14:30', '2026-06-05'],
    // ambiguous
    ['1/06/2023', 'ambiguous'],
    ['05/12/2026 09:00:00 AM', 'ambiguous'],
    ['5-1-2026', 'ambiguous'],
    ['24/12/25', 'ambiguous'],
    ['25.03.14', 'ambiguous'],
    ['Apr 25', 'ambiguous'],
    // blank
    ['', 'blank'],
    [' --', 'blank'],
    ['n/a', 'blank'],
    ['н/д', 'blank'],
    // no dates
    ['2026-02-31', 'notADate'],
    ['31.02.2026', 'notADate'],
    ['31/2/2026', 'notADate'],
    ['13/13/2023', 'notADate'],
    ['2026-13-01', 'notADate'],
    ['31 Feb 2026', 'notADate'],
    ['20261301', 'notADate'],
    ['10:30', 'notADate'],
    ['12', 'notADate'],
    ['1234.5', 'notADate'],
    ['4 5', 'notADate'],
    ['spring', 'notADate'],
    ['week 5 2026', 'notADate'],
    ['2026-03 WhatsApp spring promo A', 'notADate'],
    ['27 January 2026 - 23 February 2026', 'notADate'],
    ['January 27, 2026 - February 23, 2026', 'notADate'],
    ['01.03.2026 - 31.03.2026', 'notADate'],
    ['Total: May', 'notADate'],
    ['1.2.3', 'notADate'],
    ['#REF!', 'notADate'],
  ])('%s is %s', (text, expected) => {
    expect(show(readDate(text, undefined, WORDS))).toBe(expected);
  });
});

test('a long text is answered at once', () => {
  for (const text of ['x', '1', '1 ', '1/', '2026-01-01 ']) {
    expect(readDate(text.repeat(10_000), undefined, WORDS).kind).toBe('notADate');
  }
});

describe('readDate with the order of the column', () => {
  test.each([
    ['1/06/2023', '2023-06-01', '2023-01-06'],
    ['05/12/2026 09:00:00 AM', '2026-12-05', '2026-05-12'],
    ['5-1-2026', '2026-01-05', '2026-05-01'],
    ['05.06.2026', '2026-06-05', '2026-05-06'],
    ['24/12/25', '2025-12-24', 'ambiguous'],
    ['3/4/99', '1999-04-03', '1999-03-04'],
    ['30/06/2023', '2023-06-30', '2023-06-30'],
    ['2026-05-06', '2026-05-06', '2026-05-06'],
  ])('%s', (text, dayFirst, monthFirst) => {
    expect(show(readDate(text, 'dayMonth', WORDS))).toBe(dayFirst);
    expect(show(readDate(text, 'monthDay', WORDS))).toBe(monthFirst);
  });
});

describe('decideDateOrder', () => {
  const decided = (order: DateOrder, by: string) => ({ kind: 'decided', order, by });
  test.each<[string, string[], string | undefined, unknown]>([
    ['a day above 12', ['1/06/2023', '30/06/2023'], 'en_US', decided('dayMonth', 'cells')],
    ['a day above 12', ['05/06/2026', '05/26/2026 09:00'], 'fr_FR', decided('monthDay', 'cells')],
    ['both', ['30/06/2023', '06/30/2023'], 'fr_FR', { kind: 'mixed' }],
    ['neither, so the locale', ['05/06/2026'], 'en_US', decided('monthDay', 'locale')],
    ['neither, so the locale', ['05/06/2026'], 'en_GB', decided('dayMonth', 'locale')],
    ['neither, and the locale says nothing', ['05/06/2026'], 'zh_CN', { kind: 'undecided' }],
    ['neither, no locale', ['05/06/2026'], undefined, { kind: 'undecided' }],
    ['dots', ['05.06.2026', '01.02.2026'], 'en_US', decided('dayMonth', 'cells')],
    ['ISO needs no order', ['2026-05-06', 'x', ''], 'en_US', { kind: 'undecided' }],
    ['month names need no order', ['5 Feb 2026'], 'en_US', { kind: 'undecided' }],
    ['two-digit years', ['24/12/25', '31/12/25'], 'fr_FR', decided('dayMonth', 'locale')],
    ['two-digit years, year first possible', ['24/12/25'], 'zh_CN', { kind: 'undecided' }],
    ['two-digit years, year last certain', ['24/12/32'], 'zh_CN', decided('dayMonth', 'cells')],
    ['two-digit years, year first certain', ['32/12/24', '32/12/31'], 'fr_FR', { kind: 'undecided' }],
  ])('%s: %j in %s', (_, texts, locale, expected) => {
    expect(decideDateOrder(texts, WORDS, locale)).toEqual(expected);
  });
});

test.each([
  ['en_US', 'monthDay'],
  ['en_GB', 'dayMonth'],
  ['es_US', 'monthDay'],
  ['fr_FR', 'dayMonth'],
  ['hu_HU', 'dayMonth'],
  ['ja_JP', undefined],
  ['en_CA', undefined],
  ['', undefined],
])('order of %s', (locale, order) => {
  expect(orderOfLocale(locale)).toBe(order);
});

describe('properties', () => {
  const anyDay = fc.integer({ min: 2, max: 109_000 });
  const two = (number: number) => String(number).padStart(2, '0');

  test('parts and day are inverse', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = partsOfDay(day);
        expect(dayFromParts(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  test('a day written in any form is read back, with the order of its column where it needs one', () => {
    const forms: readonly [DateOrder, (year: number, month: number, day: number) => string][] = [
      ['dayMonth', (y, m, d) => `${y}-${two(m)}-${two(d)}`],
      ['monthDay', (y, m, d) => `${y}-${two(m)}-${two(d)}T23:59:59-11:00`],
      ['dayMonth', (y, m, d) => `${y}年${m}月${d}日`],
      ['dayMonth', (y, m, d) => `${d}/${m}/${y}`],
      ['dayMonth', (y, m, d) => `${two(d)}.${two(m)}.${y} 08:15`],
      ['dayMonth', (y, m, d) => `${two(d)}-${two(m)}-${y}`],
      ['monthDay', (y, m, d) => `${m}/${d}/${y} 9:05 PM`],
      ['monthDay', (y, m, d) => `${y}. ${two(m)}. ${two(d)}.`],
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...forms), (day, [order, write]) => {
        const { year, month, day: dayOfMonth } = partsOfDay(day);
        const text = write(year, month, dayOfMonth);
        expect(readDate(text, order, WORDS)).toEqual({ kind: 'date', day });
        const alone = readDate(text, undefined, WORDS);
        expect(alone.kind === 'ambiguous' || (alone.kind === 'date' && alone.day === day)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('an order decided from a column reads each of its cells', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1 }), fc.boolean(), (days, dayFirst) => {
        const texts = days.map((day) => {
          const parts = partsOfDay(day);
          return dayFirst ? `${parts.day}/${parts.month}/${parts.year}` : `${parts.month}/${parts.day}/${parts.year}`;
        });
        const decision = decideDateOrder(texts, WORDS);
        expect(decision.kind).not.toBe('mixed');
        texts.forEach((text, row) => {
          const reading = readDate(text, decision.kind === 'decided' ? decision.order : undefined, WORDS);
          if (reading.kind === 'ambiguous') expect(decision.kind).toBe('undecided');
          else expect(reading).toEqual({ kind: 'date', day: days[row] });
        });
      }),
    );
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const reading = readDate(text, 'dayMonth', WORDS);
        if (reading.kind === 'date') expect(Number.isInteger(reading.day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
