import { describe, expect, it } from 'vitest';
import { embed, utc } from './embedded';

/** Computes formulas next to data in A1:D6 and gives their values. */
async function compute(formulas: readonly string[], locale = 'en_US') {
  const workbook = await embed('', {
    locale,
    sheets: [
      {
        name: 'S',
        values: [
          [1, 5, 'SMS', '=IF(TRUE;"";1)'],
          [1, 12, 'sms', 'x'],
          [2, 20, 'Push', null],
          [3, null, '', 7],
          [2, 40, null, true],
          [1, 0, 'Email', '10'],
        ],
      },
      { name: 'Out', values: formulas.map((formula) => [formula]) },
    ],
  });
  await workbook.calculated();
  return workbook.values('Out', `A1:A${formulas.length}`).map((row) => row[0]);
}

async function expectValues(cases: readonly (readonly [string, unknown])[], locale?: string) {
  const values = await compute(
    cases.map(([formula]) => formula),
    locale,
  );
  const seen = cases.map(([formula], index) => [formula, values[index]]);
  expect(seen).toEqual(cases.map(([formula, value]) => [formula, typeof value === 'number' ? closeTo(value) : value]));
}

function closeTo(value: number) {
  return expect.closeTo(value, 9);
}

describe('formula syntax', () => {
  it('takes semicolons and commas where the point is the decimal mark', async () => {
    await expectValues([
      ['=SUM(S!A1;S!A3)', 3],
      ['=SUM(S!A1,S!A3)', 3],
      ['=SUM(1.5;1)', 2.5],
      ['=SUM({1,2;3,4})', 10],
      ['=IF(TRUE;"a;b";"c,d")', 'a;b'],
    ]);
  });

  it('refuses commas between arguments where the comma is the decimal mark', async () => {
    await expectValues(
      [
        ['=SUM(S!A1;S!A3)', 3],
        ['=SUM(S!A1,S!A3)', '#ERROR!'],
        ['=SUM(1,5;1)', 2.5],
        ['=SUM(1,2)', 1.2],
        ['=SUM(1.5;1)', '#ERROR!'],
        ['=SUM({1\\2;3\\4})', 10],
        ['="a,b"', 'a,b'],
      ],
      'fr_FR',
    );
  });

  it('ends open ranges at the last row', async () => {
    await expectValues([
      ['=SUM(S!A2:A)', 9],
      ['=SUM(S!$A$2:$A)', 9],
      ['=SUM(S!A:A)', 10],
      ['=SUM(S!A:B)', 87],
      ['=ROWS(S!A2:A)', 999],
      ['=ROWS(S!A:A)', 1000],
      ['=SUMIFS(S!B2:B;S!A2:A;1)', 12],
      ['=SUMIFS(S!B:B;S!A:A;1)', 17],
    ]);
  });

  it('shows parse errors as #ERROR!', async () => {
    await expectValues([
      ['=SUM(', '#ERROR!'],
      ['=1+', '#ERROR!'],
      ['=)', '#ERROR!'],
      ['="open', '#ERROR!'],
    ]);
  });
});

describe('functions', () => {
  it('gives a blank for IFERROR with one argument', async () => {
    await expectValues([
      ['=IFERROR(1/0)', ''],
      ['=IFERROR(5)', 5],
      ['=IFERROR(1/0;"none")', 'none'],
    ]);
  });

  it('keeps EDATE inside the month', async () => {
    await expectValues([
      ['=EDATE(DATE(2024;1;31);1)', utc(2024, 2, 29)],
      ['=EDATE(DATE(2023;1;31);1)', utc(2023, 2, 28)],
      ['=EDATE(DATE(2024;3;31);-1)', utc(2024, 2, 29)],
      ['=EDATE(DATE(2024;5;15);12)', utc(2025, 5, 15)],
    ]);
  });

  it('names errors as Sheets does', async () => {
    await expectValues([
      ['=1/0', '#DIV/0!'],
      ['=NO_SUCH_FUNCTION(1)', '#NAME?'],
      ['=MATCH(99;S!A1:A3;0)', '#N/A'],
      ['="a"+1', '#VALUE!'],
      ['=NORM.S.INV(2)', '#NUM!'],
      ['=INDEX(S!A1:A3;9)', '#REF!'],
    ]);
  });

  it('shows a blocked spill as #REF!', async () => {
    const workbook = await embed('', { sheets: [{ name: 'S', values: [['={1;2}'], ['in the way']] }] });
    expect(workbook.values('S', 'A1:A2')).toEqual([['#REF!'], ['in the way']]);
  });
});

describe('the functions that the report writes, against values worked out by hand', () => {
  it('adds and counts', async () => {
    await expectValues([
      ['=SUM(S!B1:B6)', 77],
      ['=COUNT(S!B1:B6)', 5],
      ['=COUNT(S!D1:D6)', 1],
      ['=SUMIFS(S!B1:B6;S!A1:A6;1)', 17],
      ['=SUMIFS(S!B1:B6;S!A1:A6;2;S!B1:B6;">10")', 60],
      ['=SUMIFS(S!A1:A6;S!B1:B6;"<>")', 7],
      ['=SUMIFS(S!A1:A6;S!B1:B6;">10")', 5],
      ['=SUMIFS(S!A1:A6;S!B1:B6;0)', 1],
      ['=COUNTIFS(S!B1:B6;"<>")', 5],
      ['=COUNTIFS(S!B1:B6;">10")', 3],
      ['=COUNTIFS(S!A1:A6;1;S!B1:B6;"<>")', 3],
      ['=COUNTIFS(S!C1:C6;"sms")', 2],
      ['=MAXIFS(S!B1:B6;S!A1:A6;1)', 12],
      ['=MINIFS(S!B1:B6;S!A1:A6;1)', 0],
      ['=MAXIFS(S!B1:B6;S!A1:A6;9)', 0],
    ]);
  });

  it('counts and adds where a condition reads a cell, and passes errors on', async () => {
    await expectValues([
      ['=SUMIFS(S!B1:B6;S!A1:A6;S!A3;S!B1:B6;"<>")', 60],
      ['=COUNTIFS(S!D1:D6;"<>")', 4],
      ['=COUNTIFS(S!C1:C6;"<>")', 4],
      ['=COUNTIFS(S!D1:D6;10)', 0],
      ['=SUMIFS(S!B1:B5;S!A1:A6;1)', '#VALUE!'],
      ['=MAXIFS(S!B1:B6;S!A1:A6;2;S!C1:C6;"<>")', 20],
      ['=MINIFS(S!B1:B6;S!A1:A6;9;S!B1:B6;"<>")', 0],
      ['=COUNTIFS(S!C1:C6;"*s*")', 3],
    ]);
  });

  it('chooses and looks up', async () => {
    await expectValues([
      ['=IF(S!A1=1;"one";"other")', 'one'],
      ['=INDEX(S!B1:B6;3)', 20],
      ['=INDEX(S!A1:B6;2;2)', 12],
      ['=MATCH(20;S!B1:B6;0)', 3],
      ['=LARGE(S!B1:B6;2)', 20],
      ['=CHOOSE(2;"a";"b";"c")', 'b'],
      ['=LET(x;2;y;x*3;x+y)', 8],
    ]);
  });

  it('rounds and writes numbers', async () => {
    await expectValues([
      ['=ROUND(2.345;2)', 2.35],
      ['=ROUND(-1234.5;0)', -1235],
      ['=ROUND(1234.5;-2)', 1200],
      ['=FIXED(1234567.891;2)', '1,234,567.89'],
      ['=FIXED(1234567.891;0)', '1,234,568'],
      ['=FIXED(1234.5;1;TRUE)', '1234.5'],
      ['=FIXED(-0.456;1)', '-0.5'],
      ['=TEXT(7;"000")', '007'],
      ['=REPT("█";3)', '███'],
      ['=REPT("█";0)', ''],
    ]);
  });

  it('writes numbers with the marks of the locale', async () => {
    await expectValues(
      [
        ['=FIXED(1234567,891;2)', '1.234.567,89'],
        ['=FIXED(1234,5;1;TRUE)', '1234,5'],
        ['="€"&FIXED(0-1/8;2)', '€-0,13'],
      ],
      'de_DE',
    );
    await expectValues([['=FIXED(1234567,891;2)', '1\u202f234\u202f567,89']], 'fr_FR');
  });

  it('takes dates apart', async () => {
    await expectValues([
      ['=DAY(DATE(2024;2;29))', 29],
      ['=MONTH(DATE(2024;2;29))', 2],
      ['=YEAR(DATE(2024;2;29))', 2024],
      ['=EOMONTH(DATE(2024;1;15);1)-DATE(2024;2;29)', 0],
    ]);
  });

  it('knows the normal distribution', async () => {
    await expectValues([
      ['=ROUND(NORM.S.DIST(1.96;TRUE);6)', 0.975002],
      ['=ROUND(NORM.S.INV(0.975);6)', 1.959964],
    ]);
  });

  it('compares cell by cell in SUMPRODUCT, over numbers, text and blanks', async () => {
    await expectValues([
      ['=SUMPRODUCT((S!A1:A6<>S!A1:A6)*1)', 0],
      ['=SUMPRODUCT((S!A1:A6<>S!B1:B6)*1)', 6],
      ['=SUMPRODUCT((S!C1:C6<>S!C1:C6)*1)', 0],
      // Text is compared without regard to case; blank and empty text are the same.
      ['=SUMPRODUCT((S!C1:C1<>S!C2:C2)*1)', 0],
      ['=SUMPRODUCT((S!C4:C5<>S!D3:D4)*1)', 1],
      ['=SUMPRODUCT((S!A1:A6=1)*(S!B1:B6>0))', 2],
    ]);
  });
});
