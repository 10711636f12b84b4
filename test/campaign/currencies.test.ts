/** Currencies by code, sign and name, and which of these mean the same. */
import { describe, expect, it } from 'vitest';
import {
  isCurrencyCode,
  mergeCurrencyNames,
  readCurrency,
  readCurrencyCell,
  standsFor,
} from '../../src/campaign/currencies';

describe('a cell of a currency column', () => {
  it.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    ['Try', 'TRY'],
    ['Euro', 'EUR'],
    ['US dollars', 'USD'],
    ['US Dollar (USD)', 'USD'],
    ['USD - US Dollar', 'USD'],
    ['USD ($)', 'USD'],
    ['pounds', 'GBP'],
    ['dollars', '$'],
    ['$', '$'],
    ['kr', 'kr'],
    ['Kronor', 'kr'],
    ['日元', 'JPY'],
  ])('"%s" is %s', (text, code) => {
    expect(readCurrencyCell(text)).toEqual({ code });
  });

  it.each(['local', 'mixed', 'EUR / USD', 'EUR (USD)', '', '12', 'constructor'])('"%s" is none', (text) => {
    expect(readCurrencyCell(text)).toBeNull();
  });
});

it('codes that are words are read in capitals only beside an amount', () => {
  expect([readCurrency('TRY'), readCurrency('try'), readCurrency('top')]).toEqual([{ code: 'TRY' }, null, null]);
});

it.each([
  ['$', 'USD', true],
  ['$', 'SGD', true],
  ['$', 'EUR', false],
  ['¥', 'CNY', true],
  ['kr', 'ISK', true],
  ['kr', 'CZK', false],
  ['USD', 'USD', true],
  ['USD', '$', false],
  ['¢', 'USD', false],
])('%s stands for %s: %s', (name, code, expected) => {
  expect(standsFor(name, code)).toBe(expected);
});

it.each([
  ['$', '$', '$'],
  ['$', 'USD', 'USD'],
  ['CAD', '$', 'CAD'],
  ['¥', '元', 'CNY'],
  ['$', '¥', null],
  ['$', 'EUR', null],
  ['USD', 'AUD', null],
])('%s and %s are together %s', (first, second, merged) => {
  expect(mergeCurrencyNames(first, second)).toBe(merged);
});

it('a sign is no ISO code', () => {
  expect(['EUR', 'USD', '$', 'kr', '¥', 'eur', ''].map(isCurrencyCode)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
