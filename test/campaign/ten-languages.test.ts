/** Numbers and dates as they stand in sheets of ten languages, with the words of all of them at once. */
import { describe, expect, it } from 'vitest';
import { isoDate, readDate } from '../../src/campaign/read-date';
import { readNumber } from '../../src/campaign/read-number';
import { readingWords } from '../../src/locales/reading-words';

const words = readingWords();

describe('numbers', () => {
  it.each<[string, number, '.' | ',']>([
    ['1,2k', 1200, ','],
    ['€1.2M', 1_200_000, '.'],
    ['1.2万', 12_000, '.'],
    ['3億', 300_000_000, '.'],
    ['3亿元', 300_000_000, '.'],
    ['5千円', 5000, '.'],
    ['2百万円', 2_000_000, '.'],
    ['1,5 тыс. ₽', 1500, ','],
    ['2 млн руб.', 2_000_000, ','],
    ['3,4 млрд ₽', 3_400_000_000, ','],
    ['15 Tsd. €', 15_000, ','],
    ['1,2 Mio. €', 1_200_000, ','],
    ['1,2 Mrd. €', 1_200_000_000, ','],
    ['150 ezer Ft', 150_000, ','],
    ['1,5 millió Ft', 1_500_000, ','],
    ['12 k€', 12_000, ','],
    ['1,2 mil', 1200, ','],
    ['R$ 1,5 mi', 1_500_000, ','],
    ['2 mila €', 2000, ','],
    ['3 mln €', 3_000_000, ','],
    ['$1.5mn', 1_500_000, '.'],
    ['₹1,23,456.60', 123_456.6, '.'],
    ["CHF 1'234.50", 1234.5, '.'],
    ['1\u202f204,50 €', 1204.5, ','],
    ['(1,204.50)', -1204.5, '.'],
    ['1,204.50-', -1204.5, '.'],
    ['−1204', -1204, '.'],
    ['１，２０４．５', 1204.5, '.'],
    ['－１２', -12, '.'],
    ['（１２３）', -123, '.'],
    ['١٢٣٤', 1234, '.'],
    ['١٬٢٣٤٫٥', 1234.5, '.'],
    ['۱۲۳۴', 1234, '.'],
  ])('%s', (text, value, decimal) => {
    expect(readNumber(text, { decimal }, words.numbers)).toMatchObject({ kind: 'number', value });
  });

  it('the Arabic percent sign is one', () => {
    expect(readNumber('٥٠٪', undefined, words.numbers)).toEqual({ kind: 'percent', value: 0.5 });
  });
});

describe('dates', () => {
  it.each([
    '2026年3月5日',
    '２０２６年３月５日',
    '2026年3月5日（木）',
    '2026年3月5日 星期四',
    '2026年03月05日10:30',
    '令和8年3月5日',
    '5. März 2026',
    'Donnerstag, 5. März 2026',
    '05.03.2026 14:30 Uhr',
    '2026. 03. 05.',
    '2026. márc. 5., csütörtök',
    '5 mars 2026',
    'jeu. 5 mars 2026',
    '5 марта 2026 г.',
    'чт, 5 мар. 2026',
    'jueves, 5 de marzo de 2026',
    'quinta-feira, 5 de março de 2026',
    'giovedì 5 marzo 2026',
    'March 5th, 2026',
    'Thu Mar 05 2026 10:00:00 GMT+0100 (CET)',
    '٢٠٢٦-٠٣-٠٥',
    '20260305',
  ])('%s', (text) => {
    const reading = readDate(text, undefined, words.dates);
    expect(reading.kind === 'date' ? isoDate(reading.day) : reading.kind).toBe('2026-03-05');
  });

  it('05.03.26 is read day first where the column is', () => {
    const reading = readDate('05.03.26', 'dayMonth', words.dates);
    expect(reading.kind === 'date' ? isoDate(reading.day) : reading.kind).toBe('2026-03-05');
  });

  it.each(['3月5日', '5. März', 'Mar 5', '5 марта'])('%s lacks its year', (text) => {
    expect(readDate(text, undefined, words.dates).kind).toBe('ambiguous');
  });
});
