/** Reports whose amounts carry a sign that several currencies share. */
import { expect, it } from 'vitest';
import { currencySign } from '../../src/report/currency';
import { moneyFormat } from '../../src/report/number-format';
import { moneySentence } from '../../src/report/sentence';

it('show that sign, and no code', () => {
  expect(currencySign('$')).toBe('$');
  expect(moneyFormat({ code: '$', sign: 'before' }, 5)).toBe('"$"#,##0.00');
  expect(moneyFormat({ code: 'kr', sign: 'after' }, 5)).toBe('#,##0.00" kr"');
  expect(moneyFormat({ code: 'Rs', sign: 'before' }, 5)).toBe('"Rs "#,##0.00');
  expect(moneySentence({ formula: 'A1' }, 2, { code: '$', sign: 'before' })).toEqual({
    formula: '"$"&FIXED(ROUND(A1;2)+0;2)',
  });
});

it('put 元 behind the amount, in Chinese without a space', () => {
  expect(moneyFormat({ code: '元', sign: 'before' }, 5)).toBe('#,##0.00"元"');
  expect(moneyFormat({ code: '元', sign: 'after' }, 5)).toBe('#,##0.00" 元"');
  expect(moneySentence({ formula: 'A1' }, 2, { code: '元', sign: 'before' })).toEqual({
    formula: 'FIXED(ROUND(A1;2)+0;2)&"元"',
  });
});
