/** SUM, COUNT and SUMIFS, which the layer computes itself over ranges: every kind of cell, against Sheets' rules and a second engine. */
import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';
import { describe, expect, it } from 'vitest';
import type { FormulaContent, SheetContent } from '../../src/preview/embedded-workbook';
import { calculateWithIronCalc } from '../engines/ironcalc';
import { embed, script, utc } from './embedded';

/** Columns: numbers and blanks; every kind; formulas; errors; dates. */
const DATA: SheetContent = {
  name: 'S',
  values: [
    [1, 'text', '=A1*2', 5, utc(2026, 7, 1)],
    [2.5, '10', '=C1+1', '=1/0', utc(2026, 7, 2)],
    [null, true, '=IF(A1=1;"";0)', 7, null],
    [-4, '', '=A1=1', '=NA()', null],
    [0, 20, '="5"', null, null],
  ],
};

type Cell = string | number | boolean | null | FormulaContent;
const withSign = (cell: Cell): Cell =>
  typeof cell === 'object' && cell !== null ? { formula: `=${cell.formula.replaceAll(';', ',')}` } : cell;

async function compute(formulas: readonly string[], sheets: readonly SheetContent[] = [DATA], locale = 'en_US') {
  const workbook = await embed('', {
    locale,
    sheets: [...sheets, { name: 'Out', values: formulas.map((formula) => [formula]) }],
  });
  return workbook.values('Out', `A1:A${formulas.length}`).map((row) => row[0]);
}

async function expectValues(
  cases: readonly (readonly [formula: string, value: unknown])[],
  sheets?: readonly SheetContent[],
) {
  const formulas = cases.map(([formula]) => formula);
  const values = await compute(formulas, sheets);
  expect(formulas.map((formula, index) => [formula, values[index]])).toEqual(cases);
}

describe('SUM and COUNT of ranges', () => {
  it('take numbers and leave out blanks, text, numbers that are text, and booleans', async () => {
    await expectValues([
      ['=SUM(S!A1:A5)', -0.5],
      ['=COUNT(S!A1:A5)', 4],
      ['=SUM(S!B1:B5)', 20],
      ['=COUNT(S!B1:B5)', 1],
      ['=SUM(S!B1:B4)', 0],
      ['=COUNT(S!B1:B4)', 0],
      ['=SUM(S!B3)', 0],
      ['=COUNT(S!B3)', 0],
      ['=SUM(S!Z1:Z9)', 0],
      ['=COUNT(S!Z1:Z9)', 0],
    ]);
  });

  it('take what formulas gave in the same calculation, by the same rules', async () => {
    await expectValues([
      ['=SUM(S!C1:C5)', 5],
      ['=COUNT(S!C1:C5)', 2],
      ['=SUM(Out!A1:A2)', 7],
      ['=SUM(Out!A3;Out!A1)', 12],
    ]);
  });

  it('are the first error of a range, which is not a number to count', async () => {
    await expectValues([
      ['=SUM(S!D1:D5)', '#DIV/0!'],
      ['=SUM(S!D3:D5)', '#N/A'],
      ['=SUM(S!A1:D1)', 8],
      ['=SUM(S!A1:D2)', '#DIV/0!'],
      ['=COUNT(S!D1:D5)', 2],
      ['=SUM(S!A1:A5;S!D2)', '#DIV/0!'],
    ]);
  });

  it('count dates, and add them up', async () => {
    await expectValues([
      ['=COUNT(S!E1:E5)', 2],
      ['=SUM(S!E1:E2)-2*DATE(2026;7;1)', 1],
    ]);
  });

  it('reach to the end of whole columns and open ranges, across columns and sheets, in either direction', async () => {
    await expectValues([
      ['=SUM(S!A:A)', -0.5],
      ['=COUNT(S!A:A)', 4],
      ['=SUM(S!A2:A)', -1.5],
      ['=COUNT(S!A:B)', 5],
      ['=SUM(S!A:C)', 24.5],
      ['=SUM(S!$A$1:$B$5)', 19.5],
      ['=SUM(S!A5:A1)', -0.5],
      ['=SUM(S!B5:A1)', 19.5],
      ['=SUM(S!1:1)-S!E1', 8],
      ['=SUM(S!A1:A2;S!B5;S!A4)', 19.5],
    ]);
  });

  it('count every mention of a range', async () => {
    await expectValues([
      ['=SUM(S!A1:A2;S!A1:A2)', 7],
      ['=COUNT(S!A1:A5;S!A1)', 5],
    ]);
  });

  it('may stand beside literals and calculated arrays, which follow rules of their own', async () => {
    await expectValues([
      ['=SUM(S!A1:A5;5)', 4.5],
      ['=SUM(S!B1:B5;5)', 25],
      ['=SUM(S!A1:A5;"5")', 4.5],
      ['=SUM(S!A1:A5;TRUE)', 0.5],
      ['=SUM(S!A1:A2;"x")', '#VALUE!'],
      ['=SUM(S!A1:A2*2)', 7],
      ['=SUM(S!A1:A2*2;S!A1:A2)', 10.5],
      ['=SUM({1;2};S!A1)', 4],
      ['=SUM(5)', 5],
      ['=COUNT(S!A1:A5;5)', 5],
      ['=COUNT(S!B1:B5;5)', 2],
      ['=SUM(S!D1:D5;5)', '#DIV/0!'],
      ['=COUNT(S!D1:D5;5)', 3],
    ]);
  });

  it('leave out what was typed into cells of text, and take numbers of any other format', async () => {
    const sheet: SheetContent = {
      name: 'S',
      values: [['1', 1, 0.5, 2]],
      numberFormats: [['@', '€#,##0', '0%', 'd mmm']],
    };
    const workbook = await embed('', {
      sheets: [sheet, { name: 'Out', values: [['=SUM(S!A1:D1)', '=COUNT(S!A1:D1)']] }],
    });
    expect(workbook.values('Out', 'A1:B1')).toEqual([[3.5, 3]]);
    await workbook.enter('S', 'A1', '7');
    expect([workbook.values('S', 'A1'), workbook.values('Out', 'A1:B1')]).toEqual([[['7']], [[3.5, 3]]]);
  });

  it('are what a second engine says', async () => {
    const values: Cell[][] = [
      [1, 'text', { formula: 'A1*2' }, 5],
      [2.5, '10', { formula: 'C1+1' }, { formula: '1/0' }],
      [null, true, { formula: 'IF(A1=1;"";0)' }, 7],
      [-4, null, { formula: 'A1=1' }, { formula: 'NA()' }],
      [0.1, 20, { formula: '"5"' }, null],
    ];
    const ranges = ['A1:A5', 'B1:B5', 'C1:C5', 'D1:D5', 'A1:C5', 'A1:D1', 'D3:D5', 'A:A', 'A:C', 'B3', 'A1:A2;C1:C2'];
    const formulas = ranges.flatMap((range) => {
      const named = range.replace(/(^|;)/g, '$1S!');
      return [`SUM(${named})`, `COUNT(${named})`];
    });
    const second = calculateWithIronCalc([
      { name: 'S', values },
      { name: 'Out', values: formulas.map((formula) => [{ formula }]) },
    ]);
    const expected = formulas.map((_, row) => {
      const value = second.valueAt('Out', row + 1, 1);
      return typeof value === 'object' && value !== null ? value.error : value;
    });
    second.dispose();
    const workbook = await embed('', {
      sheets: [
        { name: 'S', values: values.map((row) => row.map(withSign)) },
        { name: 'Out', values: formulas.map((formula) => [withSign({ formula })]) },
      ],
    });
    const seen = workbook.values('Out', `A1:A${formulas.length}`).map((row) => row[0]);
    expect(formulas.map((formula, row) => [formula, seen[row]])).toEqual(
      formulas.map((formula, row) => {
        const value = expected[row];
        return [formula, typeof value === 'number' ? expect.closeTo(value, 9) : value];
      }),
    );
  });
});

describe('cells that a formula elsewhere fills', () => {
  const SPILLED: readonly SheetContent[] = [
    { name: 'S', values: [['=SEQUENCE(F1)', '={"a";"b";"c"}', null, null, null, 3]] },
  ];
  const FIGURES = [
    '=SUM(S!A1:A9)',
    '=SUM(S!A2:A3)',
    '=SUM(S!A:A)',
    '=COUNT(S!A2:A)',
    '=COUNT(S!A1:B9)',
    '=SUMIFS(S!A1:A9;S!A1:A9;2)',
    '=SUMIFS(S!A2:A;S!B2:B;"<>")',
    '=COUNTIFS(S!B:B;"<>")',
    '=MAXIFS(S!A1:A9;S!B1:B9;"<>")',
  ];

  it('are added up and counted like any others', async () => {
    expect(await compute(FIGURES, SPILLED)).toEqual([6, 5, 6, 2, 3, 2, 5, 3, 3]);
  });

  it('are added up anew when there are more of them', async () => {
    const workbook = await embed('', {
      sheets: [...SPILLED, { name: 'Out', values: FIGURES.map((formula) => [formula]) }],
    });
    const figures = () => workbook.values('Out', `A1:A${FIGURES.length}`).map((row) => row[0]);
    await workbook.enter('S', 'F1', '4');
    expect(figures()).toEqual([10, 5, 10, 3, 4, 2, 5, 3, 3]);
    await workbook.enter('S', 'A1', '=SEQUENCE(5)*2');
    expect(figures()).toEqual([30, 10, 30, 4, 5, 2, 10, 3, 6]);
  });

  it('are complete when several formulas fill and read each other in one calculation', async () => {
    const sheets: readonly SheetContent[] = [
      { name: 'S', values: [['=SEQUENCE(3)', '=SUM(A2:A3)', '=SEQUENCE(B1)', '=SUM(C2:C5)']] },
    ];
    const workbook = await embed('', { sheets });
    expect(workbook.values('S', 'A1:D5')).toEqual([
      [1, 5, 1, 14],
      [2, '', 2, ''],
      [3, '', 3, ''],
      ['', '', 4, ''],
      ['', '', 5, ''],
    ]);
  });
});

describe('a range that was read before', () => {
  it('is read anew after a person, a script or a calculation has changed it', async () => {
    const workbook = await embed(
      script("sheet.getRange('A1:A2').setValues([[100], [200]]); sheet.getRange('B1').setFormula('=A1*2');"),
      {
        sheets: [
          {
            name: 'S',
            values: [
              [1, 10],
              [2, 20],
            ],
          },
          {
            name: 'Out',
            values: [['=SUM(S!A:A)', '=SUM(S!A:A)+COUNT(S!A:A)', '=SUMIFS(S!B:B;S!A:A;2)', '=SUM(S!B1:B2)']],
          },
        ],
      },
    );
    const figures = () => workbook.values('Out', 'A1:D1')[0];
    expect(figures()).toEqual([3, 5, 20, 30]);
    await workbook.enter('S', 'A1', '2');
    expect(figures()).toEqual([4, 6, 30, 30]);
    await workbook.enter('S', 'A3', '5');
    expect(figures()).toEqual([9, 12, 30, 30]);
    await workbook.execute('main');
    expect(figures()).toEqual([305, 308, 0, 220]);
  });

  it('is that of its own workbook, where two are open', async () => {
    const open = (value: number) => embed('', { sheets: [{ name: 'S', values: [[value, '=SUM(A:A)']] }] });
    const [one, two] = [await open(1), await open(2)];
    await Promise.all([one.enter('S', 'A2', '10'), two.enter('S', 'A2', '20')]);
    expect([one.values('S', 'B1'), two.values('S', 'B1')]).toEqual([[[11]], [[22]]]);
  });
});

describe('the engine’s index of values', () => {
  it('stays empty, because it takes longer with every cell that a formula fills; lookups find what is there', async () => {
    const workbook = await embed('', {
      sheets: [
        {
          name: 'S',
          values: [
            ['=SEQUENCE(500)', 'a'],
            [null, 'b'],
            ['', '=MATCH(400, A1:A500, 0)'],
            ['', '=MATCH("b", B1:B2, 0)'],
          ],
        },
      ],
    });
    expect(workbook.values('S', 'A500')).toEqual([[500]]);
    expect(workbook.values('S', 'B3:B4')).toEqual([[400], [2]]);
    const { unitId } = workbook.engine;
    expect(CELL_INVERTED_INDEX_CACHE.getCellValuePositions(unitId, '0', 0)).toBeUndefined();
    await workbook.enter('S', 'B2', 'c');
    expect(workbook.values('S', 'B4')).toEqual([['#N/A']]);
  });
});
