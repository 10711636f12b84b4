/** What number formats say: the currency of an amount, and whether a number is a percentage. */
import { describe, expect, it } from 'vitest';
import { readFormat } from '../../src/campaign/read-format';

describe('a number format', () => {
  it.each([
    ['"€"#,##0.00', 'EUR', false],
    ['#,##0.00 [$€-1]', 'EUR', false],
    ['[$$-409]#,##0.00', '$', false],
    ['$#,##0.00;($#,##0.00)', '$', false],
    ['[$CHF] #,##0', 'CHF', false],
    ['#,##0 "Ft"', 'HUF', false],
    ['_("£"* #,##0.00_)', 'GBP', false],
    ['0.00%', null, true],
    ['0.0" % of list"', null, false],
    ['#,##0', null, false],
    ['General', null, false],
    ['0.00"x"', null, false],
    ['yyyy-mm-dd', null, false],
    ['[Red]0;[Blue]0', null, false],
    ['@', null, false],
  ])('%s', (pattern, currency, isPercent) => {
    expect(readFormat(pattern)).toEqual({ currency, isPercent });
  });
});
