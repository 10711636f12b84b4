/** What people changed in a summary since it was written, and what is theirs. */
import { describe, expect, test } from 'vitest';
import type { PlanValue, SheetPlan } from '../../src/report/sheet-plan';
import {
  findChanges,
  parseRecord,
  recordOf,
  type StandingSheet,
  type WrittenRecord,
} from '../../src/report/written-record';
import { isFormulaCell } from '../engines/evaluation';
import { costing } from './given-rows';
import { sampleReport } from './sample-report';

/** A: texts, B: formulas, C: numbers; row 3 is the reader's; C4 holds an assumption. */
const PLAN = {
  values: [
    ['Title', null, null],
    ['Cost', { formula: "SUMIFS('ROI Data'!$A$2:$A$9;'ROI Data'!$B$2:$B$9;1)" }, 12.5],
    [null, null, null],
    ['Margin', { formula: 'IF(B2>0;"a; b, c";2)' }, 0.4],
  ],
  notes: [{ row: 2, column: 1, text: 'Cost = everything' }],
  kept: [{ row: 3, column: 1, rows: 1, columns: 3 }],
  charts: [{ title: 'Revenue and cost' }],
  assumptionCells: { margin: { row: 4, column: 3 } },
} as unknown as SheetPlan;

interface Cells {
  values: unknown[][];
  formulas: string[][];
  notes: string[][];
}

/** The sheet as a spreadsheet hands it back: results where formulas are, '' for blanks. */
function standing(plan: SheetPlan, change: (sheet: Cells) => void = () => undefined): StandingSheet {
  const grid = <Value>(of: (value: PlanValue) => Value): Value[][] => plan.values.map((row) => row.map(of));
  const sheet: Cells = {
    values: grid<unknown>((value) => (value === null ? '' : isFormulaCell(value) ? 99 : value)),
    formulas: grid((value) => (isFormulaCell(value) ? `=${value.formula}` : '')),
    notes: grid(() => ''),
  };
  for (const { row, column, text } of plan.notes) put(sheet.notes, row, column, text);
  change(sheet);
  return sheet;
}

function put<Value>(grid: Value[][], row: number, column: number, value: Value): void {
  (grid[row - 1] as Value[])[column - 1] = value;
}

const record = recordOf(PLAN);
const changed = (change: (sheet: Cells) => void) => findChanges(record, standing(PLAN, change)).changed;

describe('what nobody changed', () => {
  test('a sheet as it was written', () => {
    expect(findChanges(record, standing(PLAN))).toEqual({ changed: [], assumptions: {} });
  });

  test('a whole report', () => {
    const { plan } = sampleReport(['en'], { assumptions: { margin: 0.3, other_costs: [costing(100.1)] } });
    const found = findChanges(recordOf(plan.summary), standing(plan.summary));
    expect(found.changed).toEqual([]);
    expect(found.assumptions).toEqual({});
  });

  test('results of formulas may move', () => {
    expect(changed(({ values }) => put(values, 2, 2, 1234))).toEqual([]);
  });

  test('formulas come back with other separators and spaces', () => {
    const written = `=SUMIFS('ROI Data'!$A$2:$A$9, 'ROI Data'!$B$2:$B$9, 1)`;
    expect(changed(({ formulas }) => put(formulas, 2, 2, written))).toEqual([]);
  });

  test('numbers come back with twelve digits', () => {
    expect(changed(({ values }) => put(values, 2, 3, 12.500000000000002))).toEqual([]);
  });

  test('blank rows at the end may be missing', () => {
    const short = { ...PLAN, values: [...PLAN.values, [null, null, null]] } as SheetPlan;
    expect(findChanges(recordOf(short), standing(PLAN)).changed).toEqual([]);
  });
});

describe('what somebody changed', () => {
  test.each<[string, (sheet: Cells) => void, string]>([
    ['a text', ({ values }) => put(values, 1, 1, 'My title'), 'A1'],
    ['a text in another case', ({ values }) => put(values, 1, 1, 'title'), 'A1'],
    ['a number', ({ values }) => put(values, 2, 3, 12.51), 'C2'],
    ['a number into text', ({ values }) => put(values, 2, 3, '12.5'), 'C2'],
    ['a cell that was cleared', ({ values }) => put(values, 2, 3, ''), 'C2'],
    ['a cell that was empty', ({ values }) => put(values, 1, 3, 0), 'C1'],
    ['a box that was ticked', ({ values }) => put(values, 1, 3, false), 'C1'],
    ['a formula', ({ formulas }) => put(formulas, 2, 2, '=SUM(A1:A2)'), 'B2'],
    ['a text inside a formula', ({ formulas }) => put(formulas, 4, 2, '=IF(B2>0;"a, b, c";2)'), 'B4'],
    ['a space inside a text of a formula', ({ formulas }) => put(formulas, 4, 2, '=IF(B2>0;"a;b, c";2)'), 'B4'],
    [
      'a formula that its value replaced',
      ({ values, formulas }) => {
        put(values, 2, 2, 99);
        put(formulas, 2, 2, '');
      },
      'B2',
    ],
    [
      'a number that a formula replaced',
      ({ values, formulas }) => {
        put(values, 2, 3, 12.5);
        put(formulas, 2, 3, '=25/2');
      },
      'C2',
    ],
    ['a note', ({ notes }) => put(notes, 2, 1, 'Cost = fees'), 'A2'],
    ['a note that was deleted', ({ notes }) => put(notes, 2, 1, ''), 'A2'],
    ['a note that was added', ({ notes }) => put(notes, 2, 3, 'why?'), 'C2'],
    ['a note on an empty cell', ({ notes }) => put(notes, 1, 2, 'why?'), 'B1'],
  ])('%s', (_, change, cell) => {
    expect(changed(change)).toEqual([cell]);
  });

  test('cells beyond the area that was written', () => {
    const larger = standing(PLAN, ({ values, formulas, notes }) => {
      for (const grid of [values, formulas, notes] as unknown[][][]) {
        for (const row of grid) row.push('');
        grid.push(['', '', '', '']);
      }
      put(values, 2, 4, 'beside');
      put(formulas, 5, 2, '=B2');
      put(notes, 5, 4, 'corner');
    });
    expect(findChanges(record, larger).changed).toEqual(['D2', 'B5', 'D5']);
  });

  test('blanks beyond it are no change', () => {
    const larger = standing(PLAN, ({ values }) => values.push(['', '', '']));
    expect(findChanges(record, larger).changed).toEqual([]);
  });

  test('rows that are gone', () => {
    const shorter = standing(PLAN, (sheet) => {
      for (const grid of [sheet.values, sheet.formulas, sheet.notes] as unknown[][][]) grid.splice(3, 1);
    });
    expect(findChanges(record, shorter).changed).toEqual(['A4', 'B4', 'C4']);
  });
});

describe("what is the reader's", () => {
  const withNotes = standing(PLAN, ({ values, formulas, notes }) => {
    put(values, 3, 1, 'Ask Finance about June');
    put(values, 3, 2, 7);
    put(values, 3, 3, 99);
    put(formulas, 3, 3, '=C2*2');
    put(notes, 3, 1, 'mine');
  });

  test('is no change, and is found', () => {
    expect(findChanges(record, withNotes)).toEqual({
      changed: [],
      assumptions: {},
    });
  });
});

describe('assumptions', () => {
  test('a figure that was typed over is the new assumption', () => {
    expect(
      findChanges(
        record,
        standing(PLAN, ({ values }) => put(values, 4, 3, 0.55)),
      ),
    ).toMatchObject({
      changed: [],
      assumptions: { margin: 0.55 },
    });
  });

  test.each<[string, (sheet: Cells) => void]>([
    ['a text', ({ values }) => put(values, 4, 3, '55 %')],
    ['nothing', ({ values }) => put(values, 4, 3, '')],
    [
      'a formula',
      ({ values, formulas }) => {
        put(values, 4, 3, 0.55);
        put(formulas, 4, 3, '=11/20');
      },
    ],
  ])('%s in its place is a change that is asked about', (_, change) => {
    expect(findChanges(record, standing(PLAN, change))).toMatchObject({ changed: ['C4'], assumptions: {} });
  });
});

describe('the record as it is kept', () => {
  test('comes back from text', () => {
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
    expect(record.chartTitles).toEqual(['Revenue and cost']);
  });

  test('holds nothing of what stands in the cells', () => {
    expect(record.cells).toMatch(/^[A-Za-z0-9+/-]{48}$/);
    expect(record).toMatchObject({ rows: 4, columns: 3 });
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{"rows":'],
    ['null', 'null'],
    ['a record of another version', '{"rows":2,"columns":2}'],
    ['a record that was cut', JSON.stringify({ ...record, cells: record.cells.slice(4) } satisfies WrittenRecord)],
  ])('%s is no record', (_, text) => {
    expect(parseRecord(text)).toBeNull();
  });
});
