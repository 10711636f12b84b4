/** The report says by itself whether its source still holds what was read: right after the build, and after every kind of change. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import type { ReportSource } from '../../src/report/plan-report';
import { checksOf } from '../../src/report/source-check';
import { calculateWithIronCalc, type IronCalcWorkbook } from '../engines/ironcalc';
import { type GivenReport, JANUARY_1, reportFrom, reportOf, tableOf } from './given-rows';

const UP_TO_DATE = 'The source still holds these figures.';
const CHANGED = 'The source has changed since: choose Message ROI > Refresh report.';
const MISSING = 'Rows or columns of the source were moved or removed since: choose Message ROI > Refresh report.';

const SOURCE = 'June';
/** Two title rows, then the header in row 3; D is not matched to any field. */
const CELLS: readonly (readonly Cell[])[] = [
  ['Export of 1 July', null, null, null, null, null],
  [null, null, null, null, null, null],
  ['Campaign', 'Cost', 'Revenue', 'Remark', 'Date', 'Opened'],
  ['Spring', 10.25, '1 234,56', 'call back', { serial: JANUARY_1 }, 100],
  ['=1+1', 20, 987, 'late', { serial: JANUARY_1 + 1.5 }, 0],
  ['12', 0.1, '-', null, { serial: JANUARY_1 + 2 }, null],
  ['Total', 30.35, '2 221,56', null, null, 100],
];

function sourceWith(cells: readonly (readonly Cell[])[], more: Partial<ReportSource> = {}): ReportSource {
  return {
    name: SOURCE,
    headerRow: 3,
    lastRow: cells.length,
    maxRows: 40,
    cells,
    columns: [
      { column: 1, header: 'Campaign', fields: ['campaign'] },
      { column: 2, header: 'Cost', fields: ['cost'] },
      { column: 3, header: 'Revenue', fields: ['revenue'] },
      { column: 5, header: 'Date', fields: ['date'] },
      { column: 6, header: 'Opened', fields: ['opened'] },
    ],
    rowsRead: 3,
    skipped: [],
    issues: [],
    ...more,
  };
}

/** What was read does not matter here: the check compares the sheet with itself as it was. */
const reportOver = (...sources: ReportSource[]): GivenReport =>
  reportFrom(tableOf([{ campaign: 'Spring', numbers: { cost: 1, revenue: 2 } }]), sources);

function open(report: GivenReport): { workbook: IronCalcWorkbook; says: () => string; changes: () => number } {
  const workbook = calculateWithIronCalc(report.sheets);
  const { values } = report.plan.data;
  const column = (values[0] as readonly unknown[]).indexOf('Changed') + 1;
  return {
    workbook,
    says: () => String(workbook.valueAt('ROI Summary', 4, 2)).replace('Figures as of 19 Mar 2026. ', ''),
    changes: () =>
      values.reduce((sum, _, row) => sum + Number(row > 0 && workbook.valueAt('ROI Data', row + 1, column) === 1), 0),
  };
}

function outcomeOf(change: (workbook: IronCalcWorkbook) => void, report = reportOver(sourceWith(CELLS))) {
  const { workbook, says, changes } = open(report);
  expect(says()).toBe(UP_TO_DATE);
  change(workbook);
  const seen = { says: says(), changes: changes() };
  workbook.dispose();
  return seen;
}

describe('right after the build', () => {
  test('nothing has changed', () => {
    expect(outcomeOf(() => undefined)).toEqual({ says: UP_TO_DATE, changes: 0 });
  });

  test('one check of sum and one of count for numbers and dates, a copy for texts, one for what is typed below', () => {
    const checks = checksOf(sourceWith(CELLS)).map(({ column, kind, atBuild, copy }) => [
      column,
      kind,
      atBuild,
      copy?.length ?? 0,
    ]);
    expect(checks).toEqual([
      ['A', 'text', 0, 4],
      ['B', 'sum', 60.7, 0],
      ['B', 'count', 8, 0],
      ['C', 'text', 0, 4],
      ['E', 'sum', 138_072.5, 0],
      ['E', 'count', 6, 0],
      ['F', 'sum', 200, 0],
      ['F', 'count', 6, 0],
      ['A:F', 'below', 0, 0],
    ]);
  });

  test('sums whose last digits depend on the order of adding', () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      numbers: { cost: 0.1 + index / 7, revenue: 1e9 / (index + 3) },
    }));
    expect(outcomeOf(() => undefined, reportOf(rows))).toEqual({ says: UP_TO_DATE, changes: 0 });
  });

  test('texts that look like numbers, formulas, dates and boxes', () => {
    const odd: Cell[] = [
      "'12",
      '=A1',
      '+48',
      '007',
      '1e5',
      'TRUE',
      true,
      false,
      ' x ',
      '2026-01-05',
      '50%',
      '@me',
      '#tag',
      '<>',
      '',
      null,
      5,
    ];
    const cells = [...CELLS.slice(0, 3), ...odd.map((cell): Cell[] => [cell, 1, cell, null, null, null])];
    expect(outcomeOf(() => undefined, reportOver(sourceWith(cells)))).toEqual({ says: UP_TO_DATE, changes: 0 });
  });

  test('contact data is masked in the copy and gives no false alarm', () => {
    const cells: Cell[][] = [
      ...CELLS.slice(0, 3).map((row) => [...row]),
      ['Follow-up anna@example.com', 1, 'n/a', null, null, null],
      ['Call +48 601 234 567', 2, 'n/a', null, null, null],
      ['Spring', 3, 'n/a', null, null, null],
    ];
    const report = reportOver(sourceWith(cells));
    const [first] = checksOf(sourceWith(cells));
    expect(first).toMatchObject({ atBuild: 2, copy: ['Follow-up •••@•••', 'Call •••', 'Spring'] });
    expect(JSON.stringify(report.plan.data.values)).not.toMatch(/anna|601/);
    expect(outcomeOf(() => undefined, report)).toEqual({ says: UP_TO_DATE, changes: 0 });
    expect(outcomeOf((workbook) => workbook.change(SOURCE, 6, 1, 'Summer'), report)).toEqual({
      says: CHANGED,
      changes: 1,
    });
  });

  test('a column with an error in it is left to the list of issues', () => {
    const cells = CELLS.map((row, index) => (index === 4 ? [row[0] ?? null, '#DIV/0!', ...row.slice(2)] : row));
    expect(checksOf(sourceWith(cells)).map(({ column }) => column)).toEqual(['A', 'C', 'E', 'E', 'F', 'F', 'A:F']);
  });

  test('a sheet that is full to its last row has nothing below', () => {
    expect(checksOf(sourceWith(CELLS, { maxRows: 7 })).map(({ kind }) => kind)).not.toContain('below');
  });

  test('a table without rows has nothing to check', () => {
    expect(checksOf(sourceWith(CELLS.slice(0, 3)))).toEqual([]);
  });

  test('a report without sources that can be checked says that it is up to date', () => {
    expect(outcomeOf(() => undefined, reportOver(sourceWith(CELLS.slice(0, 3))))).toEqual({
      says: UP_TO_DATE,
      changes: 0,
    });
  });
});

describe('after a change', () => {
  test.each<[string, (workbook: IronCalcWorkbook) => void, number]>([
    ['a number', (workbook) => workbook.change(SOURCE, 4, 2, 10.26), 1],
    ['a number by a cent among thousands', (workbook) => workbook.change(SOURCE, 5, 2, 20.01), 1],
    ['a number into text', (workbook) => workbook.change(SOURCE, 4, 2, '10,25'), 2],
    ['a zero that was cleared', (workbook) => workbook.change(SOURCE, 5, 6, null), 1],
    ['a blank that was filled', (workbook) => workbook.change(SOURCE, 6, 6, 30), 2],
    ['a blank that was filled with zero', (workbook) => workbook.change(SOURCE, 6, 6, 0), 1],
    ['a date', (workbook) => workbook.change(SOURCE, 6, 5, { serial: JANUARY_1 + 3 }), 1],
    ['the total at the end', (workbook) => workbook.change(SOURCE, 7, 2, 31.35), 1],
    ['a name', (workbook) => workbook.change(SOURCE, 4, 1, 'Spring sale'), 1],
    ['an amount held as text', (workbook) => workbook.change(SOURCE, 4, 3, '1 234,57'), 1],
    ['an amount held as text into a number', (workbook) => workbook.change(SOURCE, 4, 3, 1234.56), 1],
    ['a number beside texts', (workbook) => workbook.change(SOURCE, 5, 3, 988), 1],
    ['a text that was cleared', (workbook) => workbook.change(SOURCE, 4, 3, null), 1],
    ['a row added below', (workbook) => workbook.change(SOURCE, 8, 1, 'New'), 1],
    ['a figure typed far below', (workbook) => workbook.change(SOURCE, 40, 6, 1), 1],
    [
      'a row inserted right below the last one',
      (workbook) => {
        workbook.insertRow(SOURCE, 8);
        workbook.change(SOURCE, 8, 1, 'New');
      },
      1,
    ],
    [
      'several at once',
      (workbook) => {
        workbook.change(SOURCE, 4, 1, 'x');
        workbook.change(SOURCE, 4, 3, 'y');
        workbook.change(SOURCE, 9, 2, 'z');
      },
      3,
    ],
  ])('%s', (_, change, changes) => {
    expect(outcomeOf(change)).toEqual({ says: CHANGED, changes });
  });

  test.each<[string, (workbook: IronCalcWorkbook) => void]>([
    ['a column that no figure comes from', (workbook) => workbook.change(SOURCE, 4, 4, 'called')],
    ['the title', (workbook) => workbook.change(SOURCE, 1, 1, 'Export of 2 July')],
    ['the same number typed again', (workbook) => workbook.change(SOURCE, 4, 2, 10.25)],
  ])('not for %s', (_, change) => {
    expect(outcomeOf(change)).toEqual({ says: UP_TO_DATE, changes: 0 });
  });

  test('of a second source', () => {
    const second = sourceWith(CELLS, { name: "Q2's export" });
    expect(
      outcomeOf((workbook) => workbook.change("Q2's export", 4, 2, 11), reportOver(sourceWith(CELLS), second)),
    ).toEqual({
      says: CHANGED,
      changes: 1,
    });
  });

  test('a change that is taken back', () => {
    const { workbook, says } = open(reportOver(sourceWith(CELLS)));
    workbook.change(SOURCE, 4, 2, 99);
    expect(says()).toBe(CHANGED);
    workbook.change(SOURCE, 4, 2, 10.25);
    expect(says()).toBe(UP_TO_DATE);
    workbook.dispose();
  });

  test('rows inserted or deleted within the table never pass for up to date', () => {
    expect([CHANGED, MISSING]).toContain(outcomeOf((workbook) => workbook.insertRow(SOURCE, 5)).says);
    expect([CHANGED, MISSING]).toContain(outcomeOf((workbook) => workbook.deleteRow(SOURCE, 5)).says);
  });
});
