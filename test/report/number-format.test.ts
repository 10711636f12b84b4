/** Which number format a figure gets: by its unit, its currency and its size. */
import { describe, expect, test } from 'vitest';
import { currencyDecimals, currencySign } from '../../src/report/currency';
import { type Currency, moneyFormat, unitFormat } from '../../src/report/number-format';

const euro: Currency = { code: 'EUR', sign: 'before' };
const euroAfter: Currency = { code: 'EUR', sign: 'after' };
const yen: Currency = { code: 'JPY', sign: 'before' };
const none: Currency = { code: null, sign: 'before' };

describe('amounts', () => {
  test.each([
    [euro, 0, '"€"#,##0.00'],
    [euro, 9_999.99, '"€"#,##0.00'],
    [euro, 10_000, '"€"#,##0'],
    [euroAfter, 12.5, '#,##0.00" €"'],
    [euroAfter, 50_000, '#,##0" €"'],
    [yen, 12.5, '"¥"#,##0'],
    [yen, 50_000, '"¥"#,##0'],
    [none, 12.5, '#,##0.00'],
    [none, 50_000, '#,##0'],
    // Letters keep away from the digits.
    [{ code: 'PLN', sign: 'before' }, 3, '"zł "#,##0.00'],
    [{ code: 'PLN', sign: 'after' }, 3, '#,##0.00" zł"'],
    [{ code: 'HUF', sign: 'after' }, 3, '#,##0" Ft"'],
    [{ code: 'CZK', sign: 'before' }, 3, '"Kč "#,##0.00'],
    [{ code: 'USD', sign: 'before' }, 3, '"$"#,##0.00'],
    [{ code: 'AUD', sign: 'before' }, 3, '"A$"#,##0.00'],
    // A currency without a sign of its own is written by its code.
    [{ code: 'CHF', sign: 'before' }, 3, '"CHF "#,##0.00'],
    [{ code: 'CHF', sign: 'after' }, 20_000, '#,##0" CHF"'],
  ] satisfies [Currency, number, string][])('%j, %d', (currency, largest, format) => {
    expect(moneyFormat(currency, largest)).toBe(format);
  });
});

describe('figures by unit', () => {
  test.each([
    ['fraction', 2.3786, '0.00%'],
    ['multiple', 3.3786, '0.00"x"'],
    ['money', 61_250, '"€"#,##0'],
    ['money', -61_250, '"€"#,##0'],
    ['money', -61.25, '"€"#,##0.00'],
    // A tenth of a cent is a price of a message.
    ['unitMoney', 0.0123, '"€"#,##0.0000'],
    ['unitMoney', -0.0123, '"€"#,##0.0000'],
    ['unitMoney', 0.0999, '"€"#,##0.0000'],
    ['unitMoney', 0.1, '"€"#,##0.00'],
    ['unitMoney', 250, '"€"#,##0.00'],
    ['unitMoney', 0, '"€"#,##0.00'],
  ] as const)('%s, %d in euros', (unit, value, format) => {
    expect(unitFormat(unit, euro, value)).toBe(format);
  });

  test.each([
    // A message in Japan costs parts of a yen.
    ['unitMoney', 0.05, '"¥"#,##0.0000'],
    ['unitMoney', 8.5, '"¥"#,##0.00'],
    ['unitMoney', 99.9, '"¥"#,##0.00'],
    ['unitMoney', 100, '"¥"#,##0'],
    ['money', 8.5, '"¥"#,##0'],
  ] as const)('%s, %d in yen', (unit, value, format) => {
    expect(unitFormat(unit, yen, value)).toBe(format);
  });
});

test('signs and decimals of currencies', () => {
  expect(['EUR', 'GBP', 'RUB', 'CNY', 'KZT'].map(currencySign)).toEqual(['€', '£', '₽', 'CN¥', 'KZT']);
  expect(['EUR', 'HUF', 'KRW', null].map(currencyDecimals)).toEqual([2, 0, 0, 2]);
});
