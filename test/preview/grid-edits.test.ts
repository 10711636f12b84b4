/** A person's edits in the grid, by the same interceptors and commands that the page's user interface goes through. */
import {
  InsertColCommand,
  InsertRowCommand,
  InsertSheetCommand,
  MoveRangeCommand,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetStyleCommand,
  SetWorksheetActivateCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkbookOptions } from '../../src/preview/embedded-workbook';
import { embed, script, utc } from './embedded';
import { Grid } from './grid';

async function openGrid(code = '', options: Partial<WorkbookOptions> = {}) {
  const workbook = await embed(code, options);
  return { workbook, grid: new Grid(workbook) };
}

describe('a typed text', () => {
  it.each([
    ['en_US', '12', 12, 'General'],
    ['en_US', '1,234.5', 1234.5, '#,##0.00'],
    ['en_US', '12.5%', 0.125, '0.00%'],
    ['en_US', '$5', 5, '$#,##0'],
    ['en_US', '7/4/2026', utc(2026, 7, 4), 'm/d/yyyy'],
    ['en_US', 'Spring', 'Spring', 'General'],
    ['en_US', "'007", '007', 'General'],
    ['en_US', "'=1+1", '=1+1', 'General'],
    ['en_US', 'true', true, 'General'],
    ['en_US', '-3', -3, 'General'],
    ['de_DE', '1234,5', 1234.5, 'General'],
    ['de_DE', '12,5%', 0.125, '0.00%'],
    ['de_DE', '4.7.2026', utc(2026, 7, 4), 'dd.mm.yyyy'],
    ['de_DE', "'1,5", '1,5', 'General'],
  ] as const)('is read as Sheets reads it: %s, %s', async (locale, text, value, format) => {
    const { workbook, grid } = await openGrid('', { locale });
    expect(grid.type('B2', text)).toBe(true);
    expect(workbook.values('S', 'B2')).toEqual([[value]]);
    expect(workbook.numberFormats('S', 'B2')).toEqual([[format]]);
    expect(workbook.formulas('S', 'B2')).toEqual([['']]);
  });

  it('keeps the format that the cell has, and takes a number among percentages for one', async () => {
    const { workbook, grid } = await openGrid('', {
      sheets: [{ name: 'S', values: [[0.4, 1000, 5]], numberFormats: [['0%', '€#,##0', '@']] }],
    });
    grid.type('A1', '62.5');
    grid.type('B1', '1,204.5');
    grid.type('C1', '=1+1');
    expect(workbook.values('S', 'A1:C1')).toEqual([[0.625, 1204.5, '=1+1']]);
    expect(workbook.numberFormats('S', 'A1:C1')).toEqual([['0%', '€#,##0', '@']]);
    grid.type('A1', '57%');
    expect(workbook.values('S', 'A1')).toEqual([[0.57]]);
  });

  it('takes the place of a formula, of which nothing is left', async () => {
    const { workbook, grid } = await openGrid('', { sheets: [{ name: 'S', values: [['=SUM(B1:B)', 2]] }] });
    grid.type('A1', '7');
    grid.type('B1', '');
    await workbook.calculated();
    expect([workbook.values('S', 'A1:B1'), workbook.formulas('S', 'A1:B1')]).toEqual([[[7, '']], [['', '']]]);
  });
});

describe('a typed formula', () => {
  it.each([
    ['en_US', '=SUM(A1;A2)', '=SUM(A1,A2)', 3],
    ['en_US', '=SUM(A1,A2)', '=SUM(A1,A2)', 3],
    ['en_US', '=SUM(A2:A)', '=SUM(A2:A$1000)', 2],
    ['en_US', '=SUM(A:A)', '=SUM(A$1:A$1000)', 3],
    ['en_US', '+A1*10', '=+A1*10', 10],
    ['de_DE', '=SUM(1,5;A2)', '=SUM(1.5,A2)', 3.5],
    ['de_DE', '=SUM({1\\2;3\\4})', '=SUM({1,2;3,4})', 10],
    ['de_DE', '=SUM(A1,A2)', '=FORMULA_PARSE_ERROR()', '#ERROR!'],
  ] as const)('keeps its text while the engine gets its own: %s, %s', async (locale, text, engineText, value) => {
    const { workbook, grid } = await openGrid('', { locale, sheets: [{ name: 'S', values: [[1], [2]] }] });
    grid.type('C1', text);
    await workbook.calculated();
    expect(workbook.formulas('S', 'C1')).toEqual([[text.startsWith('+') ? `=${text}` : text]]);
    expect(workbook.document.engineFormula('0', 0, 2)).toBe(engineText);
    expect(workbook.values('S', 'C1')).toEqual([[value]]);
  });

  it('reaches the open end of its range when rows are added', async () => {
    const { workbook, grid } = await openGrid(
      script("sheet.insertRowsAfter(1000, 5); sheet.getRange('A1005').setValue(4);"),
    );
    grid.type('B1', '=SUM(A2:A)');
    await workbook.execute('main');
    expect([workbook.values('S', 'B1'), workbook.formulas('S', 'B1')]).toEqual([[[4]], [['=SUM(A2:A)']]]);
  });

  it('is not written again when its cell is opened and left as it was', async () => {
    const { workbook, grid } = await openGrid('', {
      locale: 'fr_FR',
      sheets: [{ name: 'S', values: [['=SUM(1,5;B2:B)']] }],
    });
    expect(grid.opened('A1')).toBe('=SUM(1,5;B2:B)');
    expect(grid.type('A1', grid.opened('A1'))).toBe(false);
    expect(workbook.values('S', 'A1')).toEqual([[1.5]]);
  });
});

describe('a cell that is opened for editing', () => {
  const CELLS = [
    [1234.5, 0.125, 0.07, utc(2026, 7, 4), 'Spring', -0.5, '=A1*2', 1e-7, 1e21],
    ['General', '0.0%', '0%', 'dd.mm.yyyy', 'General', '#,##0.00', 'General', 'General', 'General'],
  ] as const;
  const sheets = [{ name: 'S', values: [CELLS[0]], numberFormats: [CELLS[1]] }];

  it('shows numbers with the decimal comma, and formulas as they were written', async () => {
    const { grid } = await openGrid('', { locale: 'de_DE', sheets });
    expect(['A1', 'B1', 'C1', 'E1', 'F1', 'G1'].map((cell) => grid.opened(cell))).toEqual([
      '1234,5',
      '12,5%',
      '7%',
      'Spring',
      '-0,5',
      '=A1*2',
    ]);
  });

  it('holds the same number when it is closed again', async () => {
    const { workbook, grid } = await openGrid('', { locale: 'de_DE', sheets });
    const before = workbook.values('S', 'A1:I1');
    for (const cell of ['A1', 'B1', 'C1', 'F1', 'H1', 'I1']) grid.type(cell, grid.opened(cell));
    expect(workbook.values('S', 'A1:I1')).toEqual(before);
    expect(workbook.numberFormats('S', 'A1:G1')).toEqual([CELLS[1].slice(0, 7)]);
  });

  it('keeps text as text when it is opened and left again, with an apostrophe where it would be something else', async () => {
    const texts = ['007', '1.204', '1/2', 'TRUE', "'quoted", '=1+1', '+1', 'plain', '50%'];
    const { workbook, grid } = await openGrid('', { sheets: [{ name: 'S', values: [texts], asText: true }] });
    const cells = texts.map((_, index) => `${'ABCDEFGHI'[index]}1`);
    expect(cells.map((cell) => grid.opened(cell))).toEqual([
      "'007",
      "'1.204",
      "'1/2",
      "'TRUE",
      "''quoted",
      "'=1+1",
      "'+1",
      'plain',
      "'50%",
    ]);
    expect(cells.map((cell) => grid.type(cell, grid.opened(cell)))).toEqual(texts.map(() => false));
    expect(workbook.values('S', 'A1:I1')).toEqual([texts]);
    expect(workbook.formulas('S', 'F1')).toEqual([['']]);
  });

  it('leaves dates, and numbers where the point is the decimal mark, to the engine', async () => {
    const [german, english] = await Promise.all([
      openGrid('', { locale: 'de_DE', sheets }),
      openGrid('', { locale: 'en_US', sheets }),
    ]);
    expect(german.grid.opened('D1')).toBe('04.07.2026');
    expect(english.grid.opened('A1')).toBe('1234.5');
  });

  it('shows where a formula points after rows came before it', async () => {
    const { grid } = await openGrid('', {
      locale: 'de_DE',
      sheets: [{ name: 'S', values: [['=SUM(B1;1,5)', '=SUM(A2:A)']] }],
    });
    await grid.runSlowly(InsertRowCommand.id, { direction: 0, range: grid.range('A1:Z2') });
    expect([grid.opened('A3'), grid.opened('B3')]).toEqual(['=SUM(B3;1,5)', '=SUM(A4:A)']);
  });
});

describe('pasted formulas', () => {
  it('in the notation of Sheets are turned into that of the engine', async () => {
    const { workbook, grid } = await openGrid('', { sheets: [{ name: 'S', values: [[1], [2]] }] });
    grid.paste('C1', [
      ['=SUM(A1;A2)', '=SUM(A2:A)'],
      ['=IF(A1=1;"a;b";0)', 'text'],
    ]);
    await workbook.calculated();
    expect(workbook.formulas('S', 'C1:D2')).toEqual([
      ['=SUM(A1;A2)', '=SUM(A2:A)'],
      ['=IF(A1=1;"a;b";0)', ''],
    ]);
    expect(workbook.values('S', 'C1:D2')).toEqual([
      [3, 2],
      ['a;b', 'text'],
    ]);
  });

  it('of a place with a decimal comma are read with it', async () => {
    const { workbook, grid } = await openGrid('', { locale: 'de_DE' });
    grid.paste('A1', [['=SUM(1,5;2)', '=SUM({1\\2;3\\4})']]);
    await workbook.calculated();
    expect(workbook.values('S', 'A1:B1')).toEqual([[3.5, 10]]);
    expect(workbook.formulas('S', 'A1:B1')).toEqual([['=SUM(1,5;2)', '=SUM({1\\2;3\\4})']]);
  });

  it.each(['en_US', 'de_DE'])(
    'in the notation of the engine, as copied within the grid, are left alone: %s',
    async (locale) => {
      const { workbook, grid } = await openGrid('', { locale });
      const formulas = ['=SUM(1.5,2)', '=SUM({1,2;3,4})', '=LEN("a;b")', '=SUM(D1:D$1000)'];
      grid.paste('A1', [formulas]);
      await workbook.calculated();
      expect(formulas.map((_, column) => workbook.document.engineFormula('0', 0, column))).toEqual(formulas);
      expect(workbook.values('S', 'A1:D1')).toEqual([[3.5, 10, 3, 0]]);
    },
  );
});

describe('onEdit', () => {
  const TELL = `
    function onEdit(e) { console.log(JSON.stringify([e.range.getSheet().getName() + '!' + e.range.getA1Notation(), e.value, e.oldValue])); }
    /** @customfunction */
    function DOUBLE(x) { return x * 2; }`;
  const sheets = [
    { name: 'S', values: [[1, '=A1+1', '=DOUBLE(A1)', 'old']] },
    { name: 'T', values: [['=S!A1']] },
  ];

  /** What onEdit was told from then on, up to a last edit that is made here. */
  async function editsAfter(action: (opened: Awaited<ReturnType<typeof openGrid>>) => unknown, code = TELL) {
    const opened = await openGrid(code, { sheets });
    const { workbook, grid } = opened;
    await action(opened);
    // Edits are told when the action is over.
    await new Promise((resolve) => setTimeout(resolve));
    grid.type('Z99', 'last', 'T');
    await expect.poll(() => workbook.logLines.at(-1)).toBe('["T!Z99","last",null]');
    return workbook.logLines.slice(0, -1).map((line) => JSON.parse(line) as unknown);
  }

  it('is told the old and the new value of a single cell', async () => {
    expect(await editsAfter(({ grid }) => grid.type('D1', 'new'))).toEqual([['S!D1', 'new', 'old']]);
    expect(await editsAfter(({ grid }) => grid.type('E9', '12%'))).toEqual([['S!E9', '0.12', null]]);
    expect(await editsAfter(({ grid }) => grid.type('D1', ''))).toEqual([['S!D1', null, 'old']]);
  });

  it('is told what a typed formula came to', async () => {
    expect(await editsAfter(({ grid }) => grid.type('A1', '=20+22'))).toEqual([['S!A1', '42', '1']]);
  });

  it('runs once for a pasted block, for the whole of it and without values', async () => {
    const block = [
      ['a', 'b'],
      [1, '=S!A1'],
    ];
    expect(await editsAfter(({ grid }) => grid.paste('C3', block, 'T'))).toEqual([['T!C3:D4', null, null]]);
  });

  it('runs once where an action comes in several commands', async () => {
    const edits = await editsAfter(({ grid }) => {
      grid.paste('B2', [['a']]);
      grid.paste('D5', [['b']]);
    });
    expect(edits).toEqual([['S!B2:D5', null, null]]);
  });

  it('runs neither for formats nor for what is calculated', async () => {
    const edits = await editsAfter(async ({ workbook, grid }) => {
      grid.run(SetStyleCommand.id, { range: grid.range('A1:D1'), style: { type: 'bg', value: { rgb: '#ff0000' } } });
      workbook.document.writeEntries('0', 0, 0, [[{ kind: 'number', value: 5 }]]);
      await workbook.calculated();
      expect(workbook.values('S', 'A1:C1')).toEqual([[5, 6, 10]]);
    });
    expect(edits).toEqual([]);
  });

  it('does not run for what scripts write, itself among them', async () => {
    const code = `${TELL.replace('{ console', "{ e.range.offset(1, 0).setValue('seen'); console")}
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(9); }`;
    const edits = await editsAfter(async ({ workbook, grid }) => {
      await workbook.execute('write');
      grid.type('D1', 'new');
    }, code);
    expect(edits).toEqual([['S!D1', 'new', 'old']]);
  });

  it.each([
    ['rows come', InsertRowCommand.id, { direction: 0 }, 'A1:Z2'],
    ['columns come', InsertColCommand.id, { direction: 3 }, 'A1:B1000'],
    ['rows go', RemoveRowCommand.id, {}, 'A5:Z5'],
    ['columns go', RemoveColCommand.id, {}, 'A1:A1000'],
  ])(
    'does not run for the formulas that move when %s, but the page learns of a change',
    async (_, id, params, range) => {
      let changes = 0;
      const edits = await editsAfter(async ({ workbook, grid }) => {
        await grid.runSlowly(id, { ...params, range: grid.range(range) });
        await workbook.calculated();
        changes = grid.edited;
      });
      expect(edits).toEqual([]);
      expect(changes).toBeGreaterThan(0);
    },
  );

  it('runs for cells that are moved: where they were and where they are now', async () => {
    const edits = await editsAfter(({ grid }) =>
      grid.runSlowly(MoveRangeCommand.id, { fromRange: grid.range('A1:A2'), toRange: grid.range('C3:C4') }),
    );
    expect(edits).toHaveLength(1);
    expect(JSON.stringify(edits)).toContain('A1:C4');
  });

  it('is no edit, but a change that must not be lost, when a format, a width or a name is another one', async () => {
    const { grid } = await openGrid('');
    const changes: number[] = [];
    grid.run(SetRangeValuesCommand.id, { range: grid.range('A1'), value: { s: { bl: 1 } } });
    changes.push(grid.edited);
    grid.run(SetWorksheetNameCommand.id, { name: 'Another' });
    changes.push(grid.edited);
    expect(changes[0]).toBeGreaterThan(0);
    expect(changes[1]).toBeGreaterThan(changes[0] as number);
    expect(grid.told).toBe(0);
  });

  it('does not run for the formulas that a sheet takes along when it goes or gets another name', async () => {
    const rename = await editsAfter(({ grid }) => grid.run(SetWorksheetNameCommand.id, { name: 'Renamed' }, 'S'));
    const remove = await editsAfter(({ grid }) => grid.run(RemoveSheetCommand.id, {}, 'S'));
    expect([rename, remove]).toEqual([[], []]);
  });

  it('tells the page what it threw', async () => {
    const { grid } = await openGrid("function onEdit() { throw new Error('mine'); }");
    grid.type('A1', 'x');
    await expect.poll(() => grid.failures.map((error) => (error as Error).message)).toEqual(['mine']);
    expect(grid.edited).toBe(1);
  });
});

describe('rows, columns and sheets that a person adds or removes', () => {
  // The engine complains of its own dependency trees while it builds them anew; the figures are right.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation((...words) => expect(words[0]).toMatch(/^Dependency tree not found/));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Charts, conditional formats, rules and formulas on two sheets. */
  const BUILD = script(`
    var data = spreadsheet.getSheetByName('Data');
    sheet.getRange('A1:C4').setValues([['h', 'a', 'b'], ['x', 1, 2], ['y', 3, 4], ['z', 5, 6]]);
    sheet.getRange('E1:E3').setFormulas([['=SUM(B2:B)'], ['=SUM(Data!A1:A)'], ['=B3*2']]);
    data.getRange('A1:B2').setFormulas([['=SUM(S!C2:C)', '=S!B3'], ['=SUM(S!B:B)', '=S!$C$4']]);
    sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C4')).setPosition(6, 2, 3, 4).build());
    data.insertChart(data.newChart().asLineChart().addRange(sheet.getRange('B2:B4')).setPosition(1, 4, 0, 0).build());
    sheet.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(2).setBackground('#ff0000').setRanges([sheet.getRange('B2:C4'), sheet.getRange('E1:E9')]).build(),
      SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=B3>2').setBold(true).setRanges([sheet.getRange('B3:B4')]).build()]);
    sheet.getRange('C3').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.getRange('A2').setNote('n');`);
  const sheets = [
    { name: 'S', values: [] },
    { name: 'Data', values: [] },
  ];

  async function built(code = '') {
    const opened = await openGrid(
      `${BUILD} function act() { var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('S'); ${code} }`,
      {
        sheets,
      },
    );
    await opened.workbook.execute('main');
    return opened;
  }

  it.each([
    ['rows in the middle', InsertRowCommand.id, { direction: 2 }, 'A3:Z5', 'sheet.insertRowsAfter(2, 3);'],
    ['rows at the top', InsertRowCommand.id, { direction: 0 }, 'A1:Z1', 'sheet.insertRowsBefore(1, 1);'],
    ['rows below everything', InsertRowCommand.id, { direction: 2 }, 'A21:Z22', 'sheet.insertRowsAfter(20, 2);'],
    ['columns', InsertColCommand.id, { direction: 1 }, 'C1:D1000', 'sheet.insertColumnsAfter(2, 2);'],
    ['fewer rows', RemoveRowCommand.id, {}, 'A3:Z4', 'sheet.deleteRows(3, 2);'],
    ['no row of a range', RemoveRowCommand.id, {}, 'A2:Z4', 'sheet.deleteRows(2, 3);'],
    ['fewer columns', RemoveColCommand.id, {}, 'B1:B1000', 'sheet.deleteColumns(2, 1);'],
  ])('move everything as the same call of a script does: %s', async (_, id, params, range, call) => {
    const person = await built();
    const machine = await built(call);
    await person.grid.runSlowly(id, { ...params, range: person.grid.range(range) });
    await person.workbook.calculated();
    await machine.workbook.execute('act');
    expect(person.workbook.snapshot()).toEqual(machine.workbook.snapshot());
  });

  it('move charts, conditional formats and open ranges', async () => {
    const { workbook, grid } = await built();
    await grid.runSlowly(InsertRowCommand.id, { direction: 2, range: grid.range('A3:Z5') });
    await workbook.calculated();
    const [sheet, data] = workbook.snapshot().sheets;
    expect(sheet?.rows).toBe(1003);
    expect(sheet?.charts).toMatchObject([
      { ranges: ['S!A1:C7'], position: { row: 9, column: 2, offsetX: 3, offsetY: 4 } },
    ]);
    expect(data?.charts).toMatchObject([{ ranges: ['S!B2:B7'], position: { row: 1, column: 4 } }]);
    expect(sheet?.conditionalFormats).toMatchObject([
      { areas: ['B2:C7', 'E1:E12'] },
      { areas: ['B6:B7'], values: ['=B6>2'] },
    ]);
    expect(sheet?.formulas).toEqual({ E1: '=SUM(B2:B)', E2: '=SUM(Data!A1:A)', E6: '=B6*2' });
    expect(data?.formulas).toEqual({ A1: '=SUM(S!C2:C)', B1: '=S!B6', A2: '=SUM(S!B:B)', B2: '=S!$C$7' });
    const figures = () => [workbook.values('S', 'E1:E2'), workbook.values('Data', 'A1:B2')];
    const before = figures();
    grid.type('B1003', '100');
    await workbook.calculated();
    expect([before, figures()]).toEqual([
      [
        [[9], [21]],
        [
          [12, 3],
          [9, 6],
        ],
      ],
      [
        [[109], [121]],
        [
          [12, 3],
          [109, 6],
        ],
      ],
    ]);
  });

  it('add sheets whose ids are numbers for a script, which finds them by these', async () => {
    const code = `function ids() {
      var book = SpreadsheetApp.getActive();
      return book.getSheets().map(function (sheet) {
        return [typeof sheet.getSheetId(), book.getSheetById(sheet.getSheetId()).getName()];
      });
    }`;
    const { workbook, grid } = await openGrid(code);
    await grid.runSlowly(InsertSheetCommand.id, { sheet: { id: 'abc-DEF', name: 'Mine' } });
    expect(await workbook.execute('ids')).toEqual([
      ['number', 'S'],
      ['number', 'Mine'],
    ]);
    expect(workbook.snapshot().sheets.map(({ id }) => Number.isInteger(id))).toEqual([true, true]);
    expect(await workbook.execute('ids')).toEqual(await workbook.execute('ids'));
  });

  it('take a sheet away as a script does, and another one is active', async () => {
    const person = await built();
    const machine = await built('SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);');
    person.grid.run(RemoveSheetCommand.id, {}, 'S');
    await person.workbook.calculated();
    await machine.workbook.execute('act');
    expect(person.workbook.snapshot()).toEqual(machine.workbook.snapshot());
    expect(person.workbook.values('Data', 'A1:B2')).toEqual([
      ['#REF!', '#REF!'],
      ['#REF!', '#REF!'],
    ]);
    expect(person.workbook.document.activeSheetId).toBe('1');
    expect(person.grid.edited).toBeGreaterThan(0);
  });

  it('give a sheet another name in all formulas, as a script does', async () => {
    const person = await built();
    const machine = await built("sheet.setName('My sheet');");
    person.grid.run(SetWorksheetNameCommand.id, { name: 'My sheet' }, 'S');
    await person.workbook.calculated();
    await machine.workbook.execute('act');
    expect(person.workbook.snapshot()).toEqual(machine.workbook.snapshot());
    expect(person.workbook.formulas('Data', 'A1:A2')).toEqual([["=SUM('My sheet'!C2:C)"], ["=SUM('My sheet'!B:B)"]]);
  });
});

describe('what a person has selected', () => {
  const WHERE = script(
    'var range = spreadsheet.getActiveRange(); return [spreadsheet.getActiveSheet().getName(), range.getSheet().getName(), range.getA1Notation()];',
  );
  const sheets = [
    { name: 'S', values: [], rowCount: 30, columnCount: 8 },
    { name: 'T', values: [] },
  ];

  it('is what a script finds active', async () => {
    const { workbook, grid } = await openGrid(WHERE, { sheets });
    expect(await workbook.execute('main')).toEqual(['S', 'S', 'A1']);
    grid.select('B2:C5');
    expect(await workbook.execute('main')).toEqual(['S', 'S', 'B2:C5']);
    expect(grid.selected).toBe(1);
  });

  it('may be whole columns and rows', async () => {
    const { workbook, grid } = await openGrid(WHERE, { sheets });
    const open = Number.NaN;
    grid.selectRange({ startRow: open, endRow: open, startColumn: 1, endColumn: 2 });
    expect(await workbook.execute('main')).toEqual(['S', 'S', 'B1:C30']);
    grid.selectRange({ startRow: 3, endRow: 3, startColumn: open, endColumn: open });
    expect(await workbook.execute('main')).toEqual(['S', 'S', 'A4:H4']);
  });

  it('is on the sheet that is open', async () => {
    const { workbook, grid } = await openGrid(WHERE, { sheets });
    grid.select('B2');
    await grid.runSlowly(SetWorksheetActivateCommand.id, {}, 'T');
    expect(await workbook.execute('main')).toEqual(['T', 'T', 'A1']);
    grid.select('C3', 'T');
    expect(await workbook.execute('main')).toEqual(['T', 'T', 'C3']);
    expect(grid.selected).toBe(3);
  });
});
