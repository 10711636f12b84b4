/** Sentences as formulas, and what a reader sees of them. */
import { describe, expect, test } from 'vitest';
import type { Formula } from '../../src/report/formula';
import { dayAsText, dayInWords, moneySentence, sentence } from '../../src/report/sentence';
import { calculateWithIronCalc } from '../engines/ironcalc';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENGLISH = { date: '{day} {month} {year}', months: MONTHS };
const cell: Formula = { formula: 'B1' };

/** What the formula shows where B1 holds a number. */
function shown(formula: Formula, number: number): unknown {
  const workbook = calculateWithIronCalc([{ name: 'S', values: [[formula, number]] }]);
  const value = workbook.valueAt('S', 1, 1);
  workbook.dispose();
  return value;
}

describe('sentence', () => {
  test('places are filled in the order of the language', () => {
    expect(sentence('{b} before {a}.', { a: cell, b: { formula: 'C1' } }).formula).toBe('C1&" before "&B1&"."');
    expect(sentence('{a}', { a: cell }).formula).toBe('B1');
    expect(sentence('nothing to fill', {}).formula).toBe('"nothing to fill"');
    expect(sentence('{a}{a}', { a: 'x' }).formula).toBe('"x"&"x"');
  });

  test('quotation marks of the language stay in the text', () => {
    const formula = sentence('He said "{a}".', { a: cell });
    expect(formula.formula).toBe('"He said """&B1&"""."');
    expect(shown(formula, 3)).toBe('He said "3".');
  });

  test('a difference needs no brackets', () => {
    expect(shown(sentence('{a} left', { a: { formula: 'B1-2' } }), 7)).toBe('5 left');
  });

  test('a place that nothing fills is a mistake of ours', () => {
    expect(() => sentence('Campaigns: {campaigns}', {})).toThrow('a place {campaigns} that nothing fills');
  });
});

describe('days', () => {
  test.each([
    [46_023, '1 Jan 2026'],
    [45_351, '29 Feb 2024'],
    [46_387, '31 Dec 2026'],
  ])('%d', (day, words) => {
    expect(shown(dayInWords(cell, ENGLISH), day)).toBe(words);
  });

  test.each([
    [{ date: '{day} {month} {year}', months: MONTHS }, '5 Mar 2026'],
    [{ date: '{year}年{month}{day}日', months: MONTHS.map((_, index) => `${index + 1}月`) }, '2026年3月5日'],
    [{ date: '{year}. {month}. {day}.', months: MONTHS.map((month) => month.toLowerCase()) }, '2026. mar. 5.'],
  ])('in the order of a language, as a formula and as text', (texts, words) => {
    expect(shown(dayInWords(cell, texts), 46_086)).toBe(words);
    expect(dayAsText(46_086, texts)).toBe(words);
  });

  test('as a formula', () => {
    expect(dayInWords(cell, { date: '{day} {month} {year}', months: ['a', 'b'] }).formula).toBe(
      'DAY(B1)&" "&CHOOSE(MONTH(B1);"a";"b")&" "&YEAR(B1)',
    );
  });
});

describe('amounts', () => {
  test.each([
    [{ code: 'EUR', sign: 'before' }, 2, 61_250.5, '€61,250.50'],
    [{ code: 'EUR', sign: 'after' }, 2, 61_250.5, '61,250.50 €'],
    [{ code: 'EUR', sign: 'before' }, 0, 61_250.4, '€61,250'],
    [{ code: 'PLN', sign: 'before' }, 2, 3, 'zł 3.00'],
    [{ code: 'PLN', sign: 'after' }, 0, 1234, '1,234 zł'],
    [{ code: null, sign: 'before' }, 2, 0.125, '0.13'],
    [{ code: null, sign: 'after' }, 0, 1_000_000, '1,000,000'],
    [{ code: 'EUR', sign: 'before' }, 2, -0.001, '€0.00'],
    [{ code: 'EUR', sign: 'before' }, 2, -1.5, '€-1.50'],
  ] as const)('%j with %d decimals: %d', (currency, decimals, amount, words) => {
    expect(shown(moneySentence(cell, decimals, currency), amount)).toBe(words);
  });
});
