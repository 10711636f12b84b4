/** What a formula of the report may consist of, so that every spreadsheet program and every locale reads it alike. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  call,
  cellReference,
  joined,
  name,
  quoted,
  quotedSheet,
  rangeReference,
  relative,
  ruleBrokenBy,
} from '../../src/report/formula';
import { calculateWithIronCalc, withCommas } from '../engines/ironcalc';
import { anyReport } from './any-rows';
import { costing, type GivenReport, reportOf } from './given-rows';
import { sampleReport } from './sample-report';
import { formulaCells } from './summary-walk';

const formulasOf = ({ plan }: GivenReport): string[] =>
  [plan.summary, plan.data].flatMap((sheet) => formulaCells(sheet).map(({ formula }) => formula));

describe('the rules', () => {
  test.each([
    ['a comma separates arguments', ['SUM(A1,B1)', 'SUM(A1;B1)&"a"&FIXED(A1,2)']],
    ['it holds an array literal', ['SUM({1;2})', 'A1*{1}', 'SUM(A1\\B1)']],
    ['it holds a decimal literal', ['A1*0.5', '.5*A1', 'ROUND(A1;2)*12.75']],
    ['it holds a percent literal', ['A1*50%', '100%-A1']],
    [
      'it holds an open range',
      [
        'SUM(E2:E)',
        'SUM($E$2:$E)',
        'SUM(A:A)',
        'SUM($A:$AB)',
        'SUM(Sheet1!C2:C)',
        "SUM('a b'!A:A10)",
        'SUM(2:2)',
        'SUM($2:$9)',
      ],
    ],
    ['it holds a double minus', ['SUMPRODUCT(--(A1:A2=B1:B2))']],
    ["MSG_ROI is not a function that every reader's program has", ['MSG_ROI(A1;B1)', 'IFERROR(MSG_ROI(A1;B1);0)']],
    ["QUERY is not a function that every reader's program has", ['QUERY(A1:B2;"select A")']],
    ["LOG10 is not a function that every reader's program has", ['LOG10(A1)']],
    ["sum is not a function that every reader's program has", ['sum(A1:A2)']],
    ["COUNTIF is not a function that every reader's program has", ['SUM(COUNTIF(A1:A2;1))']],
    ["HYPERLINK is not a function that every reader's program has", ['HYPERLINK("#gid=0";"x")']],
    ["NORM.INV is not a function that every reader's program has", ['NORM.INV(A1;B1;C1)']],
  ])('%s', (rule, formulas) => {
    expect(formulas.map(ruleBrokenBy)).toEqual(formulas.map(() => rule));
  });

  test.each([
    'SUM($A$2:$A$9)',
    "SUMIFS('ROI Data'!$A$2:$A$9;'ROI Data'!$B$2:$B$9;\"<>\")",
    'NORM.S.DIST(A1;1)',
    'IF(A1>0;A1/1000;"—")',
    '"1.5, {x}; 50% of E2:E --QUERY("&A1',
    "SUM('a, {b} 0.5 E2:E --QUERY('!$A$1:$A$2)",
    // Inches in a name are no beginning of a text.
    `SUM('5" screens, 50% off'!$A$1:$A$2)`,
    `SUMPRODUCT(('5" a,b'!$A$1:$A$2<>'7" c,d'!$A$1:$A$2)*1)`,
    'LET(revenue;A1;cost;B1;IF(cost>0;(revenue-cost)/cost;"—"))',
  ])('%s keeps them', (formula) => {
    expect(ruleBrokenBy(formula)).toBeNull();
  });
});

describe('every formula of a report', () => {
  const CRITERIA = /^(?:\d+|"<>"|">\d+")$/;

  /** What SUMIFS and its like compare with. */
  function criteriaIn(formula: string): string[] {
    return [...formula.matchAll(/(SUMIFS|COUNTIFS|MINIFS|MAXIFS)\(([^()]*)\)/g)].flatMap(([, called, inside]) => {
      const args = (inside as string).split(';');
      return args.slice(called === 'COUNTIFS' ? 0 : 1).filter((_, index) => index % 2 === 1);
    });
  }

  /** Whether a LET begins before another one has ended; texts hold no brackets that count. */
  function nestsLet(formula: string): boolean {
    const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
    const open: boolean[] = [];
    for (const [part] of code.matchAll(/LET\(|\(|\)/g)) {
      if (part === ')') open.pop();
      else if (part === 'LET(' && open.includes(true)) return true;
      else open.push(part === 'LET(');
    }
    return false;
  }

  const check = (report: GivenReport): number => {
    const formulas = formulasOf(report);
    const problems = formulas.flatMap((formula) => {
      const found = [ruleBrokenBy(formula), ...criteriaIn(formula).filter((criterion) => !CRITERIA.test(criterion))];
      if (/MSG_|_RATE\(|_PER_|^=/.test(formula)) found.push('it calls a custom function');
      // LibreOffice knows no LET within another.
      if (nestsLet(formula)) found.push('it holds a LET within another');
      // One argument only, of comparisons.
      for (const [, inside] of formula.matchAll(/SUMPRODUCT\((.*)\)$/g)) {
        if (!/^\([^;]+<>[^;]+\)\*1$/.test(inside as string)) found.push('it multiplies more than comparisons');
      }
      return found.flatMap((problem) => (problem === null ? [] : [{ problem, formula }]));
    });
    expect(problems).toEqual([]);
    return formulas.length;
  };

  test('over random tables', () => {
    let formulas = 0;
    fc.assert(
      fc.property(anyReport, ({ rows, options }) => {
        formulas += check(reportOf(rows, { ...options, currency: 'PLN' }));
      }),
      { numRuns: 100 },
    );
    expect(formulas).toBeGreaterThan(5000);
  });

  test('over the sample campaigns', () => {
    const assumptions = {
      other_costs: [costing(10.5)],
      price_per_message: 0.01,
      value_per_conversion: 1.25,
      margin: 0.4,
    };
    expect(check(sampleReport(['en'], { assumptions, currency: 'EUR' }))).toBeGreaterThan(300);
  });

  test('a LET within another is seen', () => {
    expect(
      ['LET(a;1;IF(a>0;LET(b;2;b);a))', 'LET(a;"LET(";a)+LET(b;(2);b)', 'SUM(LET(a;1;a);LET(b;1;b))'].map(nestsLet),
    ).toEqual([true, false, false]);
  });

  test('criteria are found where they are', () => {
    expect(criteriaIn('SUMIFS(a;b;1;c;"<>")+COUNTIFS(d;">8";e;"sms")')).toEqual(['1', '"<>"', '">8"', '"sms"']);
  });

  test('no text that people typed is part of one', () => {
    const mark = 'ZQ';
    const texts = ['=ZQ1', 'ZQ"2"', '>ZQ', 'ZQ*'];
    const rows = texts.map((text, index) => ({
      campaign: text,
      channel: `${text} c`,
      audience: `${text} a`,
      variant: `${text} v`,
      date: 46_000 + index,
      numbers: { cost: index, revenue: 10 * index, conversions: index + 1 },
    }));
    const report = reportOf(rows, { title: '=ZQ title', assumptions: { margin: 0.5 } });
    expect(formulasOf(report).filter((formula) => formula.includes(mark))).toEqual([]);
    // They stand in cells, as texts.
    expect(report.plan.data.values.flat().filter((value) => value === '=ZQ1')).not.toEqual([]);
    expect(report.plan.summary.values[0]).toContain('=ZQ title');
  });
});

describe('names of sheets', () => {
  const RANGE = { row: 2, column: 3, rows: 2, columns: 1 };

  test.each([
    ['ROI Data', "'ROI Data'!$C$2:$C$3"],
    [`O'Brien's "Q1"`, `'O''Brien''s "Q1"'!$C$2:$C$3`],
    ["'", "''''!$C$2:$C$3"],
    ['a!b;c,d', "'a!b;c,d'!$C$2:$C$3"],
    ['Q1', "'Q1'!$C$2:$C$3"],
  ])('%s', (sheet, text) => {
    expect(rangeReference(RANGE, sheet).formula).toBe(text);
    expect(cellReference(2, 3, sheet).formula).toBe(`${quotedSheet(sheet)}!$C$2`);
    const workbook = calculateWithIronCalc([
      { name: 'Result', values: [[call('SUM', rangeReference(RANGE, sheet))]] },
      { name: sheet, values: [[null], [null, null, 4], [null, null, 3]] },
    ]);
    expect(workbook.valueAt('Result', 1, 1)).toBe(7);
    workbook.dispose();
  });

  test('a report over sheets with such names has no error', () => {
    const { plan, sheets } = reportOf([{ numbers: { cost: 2, revenue: 5 } }], {
      sourceNames: [`O'Brien's "Q1"; it's, 50%`],
      names: { data: `Dane 'ROI' "2"`, summary: "What's new" },
    });
    const workbook = calculateWithIronCalc(sheets);
    const shown = formulaCells(plan.summary).map(({ row, column }) => workbook.valueAt(plan.summary.name, row, column));
    expect(shown).toContain(1.5);
    expect(shown.filter((value) => typeof value === 'object')).toEqual([]);
    workbook.dispose();
  });
});

describe('the writer', () => {
  test('one cell is a range as well: some programs insist on it', () => {
    expect(rangeReference({ row: 2, column: 28, rows: 1, columns: 1 }).formula).toBe('$AB$2:$AB$2');
    expect(cellReference(2, 28).formula).toBe('$AB$2');
    expect(relative(7, 4).formula).toBe('D7');
  });

  test('texts are quoted', () => {
    expect(quoted('say "hi"').formula).toBe('"say ""hi"""');
  });

  test('only whole numbers and plain names get in', () => {
    expect(call('ROUND', relative(1, 1), 2).formula).toBe('ROUND(A1;2)');
    expect(joined('*', relative(1, 1), -3).formula).toBe('A1*-3');
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e16]) {
      expect(() => call('SUM', value)).toThrow(`${value} cannot stand in a formula`);
    }
    expect(name('opt_outs').formula).toBe('opt_outs');
    for (const text of ['A1', 'R1C1', 'opt outs', 'Ü', '']) expect(() => name(text)).toThrow('cannot be a name');
  });

  test('the other engine gets commas, but not in texts and names', () => {
    expect(withCommas(`IF('a;b''s'!A1>0;";";"x"";y")`)).toBe(`IF('a;b''s'!A1>0,";","x"";y")`);
  });
});
