/** Formulas on their way to an Excel file and back, and names that Excel takes. */
import { describe, expect, it } from 'vitest';
import { type ExcelNames, toEngineNotation, toExcelFormula } from '../../../src/preview/xlsx/excel-formula';
import { excelSheetNames, excelText } from '../../../src/preview/xlsx/excel-names';

const NAMES: ExcelNames = {
  sheetName: (name) => ({ 'ROI Data': 'ROI Data', 'Q3: all': 'Q3_ all', "Ann's": "Ann's" })[name],
  isFunction: (name) => !['MSG_ROI', 'ARRAYFORMULA'].includes(name),
};
const excel = (formula: string) => toExcelFormula(formula, NAMES);

describe('a formula in the notation of Excel files', () => {
  it.each([
    ['=SUM(A1:A3,2.5)', 'SUM(A1:A3,2.5)'],
    ['=IF(A1="it, (is)",TRUE,false)', 'IF(A1="it, (is)",TRUE,FALSE)'],
    ['={1,2;3,4}', '{1,2;3,4}'],
    ['=#N/A', '#N/A'],
    ['=A1%*-2', 'A1%*-2'],
  ])('%s stays what it is', (ours, theirs) => {
    expect(excel(ours)).toBe(theirs);
  });

  it.each([
    ['=MAXIFS(A1:A9,B1:B9,1)+minifs(A1:A9,B1:B9,1)', '_xlfn.MAXIFS(A1:A9,B1:B9,1)+_xlfn.MINIFS(A1:A9,B1:B9,1)'],
    ['=NORM.S.DIST(1.96,TRUE)', '_xlfn.NORM.S.DIST(1.96,TRUE)'],
    ['=NORM.S.INV(0.9)', '_xlfn.NORM.S.INV(0.9)'],
    ['=FILTER(A1:A9,A1:A9>1)', '_xlfn._xlws.FILTER(A1:A9,A1:A9>1)'],
    ['="MAXIFS("&SUMIFS(A1:A9,B1:B9,1)', '"MAXIFS("&SUMIFS(A1:A9,B1:B9,1)'],
  ])('functions that came later carry a prefix: %s', (ours, theirs) => {
    expect(excel(ours)).toBe(theirs);
  });

  it.each([
    ['=LET(x,2,y,x*3,x+y)', '_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y)'],
    [
      '=LET(cost,A1,IF(cost>0,SUM(cost,1),cost))',
      '_xlfn.LET(_xlpm.cost,A1,IF(_xlpm.cost>0,SUM(_xlpm.cost,1),_xlpm.cost))',
    ],
    ['=LET(a,1,LET(b,a,b))+SUM(A1)', '_xlfn.LET(_xlpm.a,1,_xlfn.LET(_xlpm.b,_xlpm.a,_xlpm.b))+SUM(A1)'],
    ['=LET(f,LAMBDA(n,n+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))'],
  ])('names that a formula binds carry one, too: %s', (ours, theirs) => {
    expect(excel(ours)).toBe(theirs);
  });

  it.each([
    ["='ROI Data'!$A$2", "'ROI Data'!$A$2"],
    ["=SUM('Q3: all'!A1:B2)", "SUM('Q3_ all'!A1:B2)"],
    ["='Ann''s'!A1", "'Ann''s'!A1"],
  ])('sheets go by their names in the file: %s', (ours, theirs) => {
    expect(excel(ours)).toBe(theirs);
  });

  it.each([
    ['a custom function', '=MSG_ROI(A1,B1)'],
    ['a function of Google alone', '=ARRAYFORMULA(A1:A3)'],
    ['a name that nobody knows', '=revenue*2'],
    ['a name bound elsewhere', '=LET(x,1,x)+x'],
    ['a sheet that is gone', '=Gone!A1'],
    ['more than 8192 characters', `=${'1+'.repeat(4100)}1`],
    ['what is no formula', '=SUM(A1'.replace('(', '"')],
  ])('%s cannot be written as a formula', (_, ours) => {
    expect(excel(ours)).toBeNull();
  });

  it('comes back as the engine reads it', () => {
    expect(toEngineNotation('_xlfn.LET(_xlpm.x,2,_xlfn._xlws.FILTER(A1:A3,A1:A3>_xlpm.x))&"_xlfn.LET"')).toBe(
      '=LET(x,2,FILTER(A1:A3,A1:A3>x))&"_xlfn.LET"',
    );
  });
});

describe('names of sheets', () => {
  it('that Excel takes stay', () => {
    const names = ['ROI Summary', 'Été 2026', "Ann's", '投資収益率', 'x'.repeat(31)];
    expect(excelSheetNames(names)).toEqual(names);
  });

  it('that it does not take are changed, and stay apart', () => {
    expect(excelSheetNames(['a/b', 'a:b', 'A_B', '[x]*?\\', "'quoted'", 'History', 'tab\there', 'q_x0041_'])).toEqual([
      'a_b 2',
      'a_b 3',
      'A_B',
      '_x____',
      '_quoted_',
      'History_',
      'tab_here',
      'q-x0041_',
    ]);
  });

  it('that are too long are cut, with room for a number', () => {
    const long = 'Campaigns of the third quarter 2026';
    expect(excelSheetNames([long, `${long} (2)`, 'Campaigns of the third quarter '])).toEqual([
      'Campaigns of the third quarte 2',
      'Campaigns of the third quarte 3',
      'Campaigns of the third quarter ',
    ]);
  });
});

describe('text', () => {
  it('is cut where Excel ends', () => {
    expect(excelText('x'.repeat(32_767))).toHaveLength(32_767);
    expect(excelText('x'.repeat(50_000))).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('that looks like an escape of Excel is none, and half characters are replaced', () => {
    expect(excelText('_x0041_ and _x41_')).toBe('_x005F_x0041_ and _x41_');
    expect(excelText('a\ud83d b\ude00 \ud83d\ude00\uffff')).toBe('a\ufffd b\ufffd \ud83d\ude00\ufffd');
  });
});
