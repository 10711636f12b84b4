import { describe, expect, it } from 'vitest';
import { readCustomFunctions } from '../../src/preview/documented-functions';
import { embed, utc } from './embedded';

const CODE = `
/**
 * Tells what it was given.
 * @param {any} a first
 * @param {any} b second
 * @return {string} the arguments
 * @customfunction
 */
function SHOW(a, b) {
  function show(x) {
    if (x === undefined) return 'undefined';
    if (x instanceof Array) return '[' + x.map(show).join(' ') + ']';
    if (x instanceof Date) return 'date:' + x.toISOString();
    return typeof x + ':' + x;
  }
  return show(a) + ' | ' + show(b) + ' | ' + arguments.length;
}
/** @customfunction */
function GIVE(what) {
  return { nothing: null, missing: undefined, nan: NaN, infinite: Infinity, yes: true, day: new Date(Date.UTC(2024, 4, 6)),
    text: '007', equals: '=1+1', row: [1, 2, 3], block: [[1, 'a'], [true, null]] }[what];
}
/** @customfunction */
function FAIL(message) { throw new Error(message); }
/** @customfunction */
function SPIN() { for (;;); }
var counter = 0;
/** @customfunction */
function WRITE() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1); return 1; }
/** @customfunction */
function READ() { return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(); }
/** @customfunction */
function ASK() { return SpreadsheetApp.getUi().alert('x'); }
function NOT_CUSTOM() { return 1; }
`;

const DATA = {
  name: 'S',
  values: [
    [1, 'x', true, utc(2024, 1, 31)],
    [null, '=1/0', false, 0.1],
  ],
};

async function show(formula: string) {
  const workbook = await embed(CODE, { sheets: [DATA, { name: 'F', values: [[formula]] }] });
  return workbook.values('F', 'A1')[0]?.[0];
}

describe('finding custom functions', () => {
  it('takes functions with the tag directly above them', () => {
    expect(readCustomFunctions(CODE).map(({ name }) => name)).toEqual([
      'SHOW',
      'GIVE',
      'FAIL',
      'SPIN',
      'WRITE',
      'READ',
      'ASK',
    ]);
  });
  it('leaves private functions and distant comments alone', () => {
    const code = '/** @customfunction */\nfunction A_() {}\n/** @customfunction */\nvar x;\nfunction B() {}';
    expect(readCustomFunctions(code)).toEqual([]);
  });
  it('reads the help of a function and of its parameters as one block of text each', () => {
    const code = [
      '/**',
      ' * What is left.',
      ' * Second line.',
      ' *',
      ' * @param {number} cost What was spent.',
      ' * @param revenue',
      ' * @return {number} Profit.',
      ' * @customfunction',
      ' */',
      'function LEFT_OVER(cost, revenue) {}',
    ].join('\n');
    expect(readCustomFunctions(code)).toEqual([
      {
        name: 'LEFT_OVER',
        description: 'What is left. Second line.',
        parameters: [
          { name: 'cost', description: 'What was spent.' },
          { name: 'revenue', description: '' },
        ],
      },
    ]);
  });
});

describe('arguments', () => {
  it.each([
    ['=SHOW(S!A1)', 'number:1 | undefined | 1'],
    ['=SHOW(S!A1:A1)', 'number:1 | undefined | 1'],
    ['=SHOW(S!A2;S!B1)', 'string: | string:x | 2'],
    ['=SHOW(S!C1;S!C2)', 'boolean:true | boolean:false | 2'],
    ['=SHOW(S!B2)', 'string:#DIV/0! | undefined | 1'],
    ['=SHOW(1/0)', 'string:#DIV/0! | undefined | 1'],
    ['=SHOW(S!D1)', 'date:2024-01-31T00:00:00.000Z | undefined | 1'],
    ['=SHOW(S!A1:B2)', '[[number:1 string:x] [string: string:#DIV/0!]] | undefined | 1'],
    ['=SHOW(S!D1:D2)', '[[date:2024-01-31T00:00:00.000Z] [number:0.1]] | undefined | 1'],
    ['=SHOW(S!A1:B1;"t")', '[[number:1 string:x]] | string:t | 2'],
    ['=SHOW({1,2;3,4})', '[[number:1 number:2] [number:3 number:4]] | undefined | 1'],
    ['=SHOW(S!A1:A2*2)', '[[number:2] [number:0]] | undefined | 1'],
    ['=SHOW(;5)', 'string: | number:5 | 2'],
    ['=show(2.5%)', 'number:0.025 | undefined | 1'],
    ['=SHOW()', 'undefined | undefined | 0'],
  ])('%s', async (formula, shown) => {
    expect(await show(formula)).toBe(shown);
  });

  it('gives an open range down to the last row', async () => {
    const code = '/** @customfunction */ function SIZE(a) { return a.length + "x" + a[0].length + a[999 - 1][0]; }';
    const workbook = await embed(code, { sheets: [DATA, { name: 'F', values: [['=SIZE(S!A2:B)']] }] });
    expect(workbook.values('F', 'A1')).toEqual([['999x2']]);
  });

  it('gives dates in the time zone of the spreadsheet', async () => {
    const workbook = await embed(CODE, { timeZone: 'America/New_York' });
    await workbook.enter('S', 'A1', '1/31/2024');
    await workbook.enter('S', 'B1', '=SHOW(A1)');
    expect(workbook.values('S', 'B1')).toEqual([['date:2024-01-31T05:00:00.000Z | undefined | 1']]);
  });
});

describe('results', () => {
  it.each([
    ['nothing', ''],
    ['missing', ''],
    ['nan', '#NUM!'],
    ['infinite', '#NUM!'],
    ['yes', true],
    ['day', utc(2024, 5, 6)],
    ['text', '007'],
    ['equals', '=1+1'],
  ])('%s', async (what, value) => {
    expect(await show(`=GIVE("${what}")`)).toEqual(value);
  });

  it('spills a block over empty cells and clears it again', async () => {
    const workbook = await embed(CODE);
    await workbook.enter('S', 'B2', '=GIVE("block")');
    expect(workbook.values('S', 'A1:C3')).toEqual([
      ['', '', ''],
      ['', 1, 'a'],
      ['', true, ''],
    ]);
    expect(workbook.formulas('S', 'B2:C3')).toEqual([
      ['=GIVE("block")', ''],
      ['', ''],
    ]);
    await workbook.enter('S', 'B2', null);
    expect(workbook.values('S', 'B2:C3')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('does not write over what is in the way', async () => {
    const workbook = await embed(CODE, { sheets: [{ name: 'S', values: [[null], ['here']] }] });
    await workbook.enter('S', 'A1', '=GIVE("block")');
    expect(workbook.values('S', 'A1:A2')).toEqual([['#REF!'], ['here']]);
  });

  it('follows the cells that it is given', async () => {
    const workbook = await embed(CODE, { sheets: [DATA, { name: 'F', values: [['=SHOW(S!A1)']] }] });
    await workbook.enter('S', 'A1', '8');
    expect(workbook.values('F', 'A1')).toEqual([['number:8 | undefined | 1']]);
  });
});

describe('failures', () => {
  it('keeps the message of a throw and shows #ERROR!', async () => {
    const workbook = await embed(CODE, {
      sheets: [{ name: 'S', values: [['=FAIL("Cost is zero.")', '=IFERROR(FAIL("x");"caught")', '=1+1', '=A1+1']] }],
    });
    expect(workbook.values('S', 'A1:D1')).toEqual([['#ERROR!', 'caught', 2, '#ERROR!']]);
    expect(workbook.cellMessage('S', 'A1')).toBe('Cost is zero.');
    expect(workbook.cellMessage('S', 'C1')).toBeUndefined();
  });

  it('may read the document, but neither write nor ask', async () => {
    const workbook = await embed(CODE, { sheets: [{ name: 'S', values: [[null, '=READ()', '=WRITE()', '=ASK()']] }] });
    expect(workbook.values('S', 'A1:D1')).toEqual([['', 'en_US', '#ERROR!', '#ERROR!']]);
    expect(workbook.cellMessage('S', 'C1')).toContain('You do not have permission to call Range.setValue');
    expect(workbook.cellMessage('S', 'D1')).toContain('You do not have permission to call SpreadsheetApp.getUi');
  });

  it('is unknown where the add-on is not enabled', async () => {
    const workbook = await embed(CODE, { addOnEnabled: false, sheets: [{ name: 'S', values: [['=SHOW(1)']] }] });
    expect(workbook.values('S', 'A1')).toEqual([['#NAME?']]);
  });

  it('does not make a function of every function', async () => {
    expect(await show('=NOT_CUSTOM()')).toBe('#NAME?');
  });
});
