import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { describe, expect, it } from 'vitest';
import { embed, run, script } from './embedded';

const TWO_SHEETS = {
  sheets: [
    { name: 'S', values: [[1, 2, '=A1+B1', '=$A$1', '=SUM(Data!$A$1:$A$2)', '=Data!A1']] },
    { name: 'Data', values: [[10], [20]] },
  ],
};

describe('sheets', () => {
  it('are inserted, found, moved, hidden and deleted', async () => {
    const answer = await run(`
      var a = spreadsheet.insertSheet('A'), b = spreadsheet.insertSheet('B', 0);
      var names = function () { return spreadsheet.getSheets().map(function (s) { return s.getName(); }).join(); };
      var seen = [names(), spreadsheet.getActiveSheet().getName(), spreadsheet.getSheetByName('none'), a.getIndex(),
        spreadsheet.getSheetById(a.getSheetId()).getName(), a.getMaxRows(), a.getMaxColumns(), a.getLastRow()];
      spreadsheet.setActiveSheet(b); spreadsheet.moveActiveSheet(3); seen.push(names());
      a.hideSheet(); seen.push(a.isSheetHidden()); spreadsheet.deleteSheet(a); seen.push(names());
      return seen;`);
    expect(answer).toEqual(['B,S,A', 'B', null, 3, 'A', 1000, 26, 0, 'S,A,B', true, 'S,B']);
  });

  it('keep formulas right when one is renamed', async () => {
    const workbook = await embed(script("spreadsheet.getSheetByName('Data').setName('New data');"), TWO_SHEETS);
    await workbook.execute('main');
    expect(workbook.formulas('S', 'E1:F1')).toEqual([["=SUM('New data'!$A$1:$A$2)", "='New data'!A1"]]);
    await workbook.enter('New data', 'A1', 11);
    expect(workbook.values('S', 'E1:F1')).toEqual([[31, 11]]);
  });

  it('leave #REF! behind when one is deleted', async () => {
    const workbook = await embed(script("spreadsheet.deleteSheet(spreadsheet.getSheetByName('Data'));"), TWO_SHEETS);
    await workbook.execute('main');
    expect(workbook.values('S', 'C1:F1')).toEqual([[3, 1, '#REF!', '#REF!']]);
    expect(workbook.formulas('S', 'E1:F1')).toEqual([['=SUM(#REF!)', '=#REF!']]);
  });

  it('calculate while hidden', async () => {
    const workbook = await embed(script("sheet.hideSheet(); sheet.getRange('A1').setValue(5);"), TWO_SHEETS);
    await workbook.execute('main');
    expect(workbook.values('S', 'C1')).toEqual([[7]]);
  });

  it('move references when rows come and go', async () => {
    const workbook = await embed(
      script(
        'sheet.insertRowsBefore(1, 2); sheet.deleteRows(1, 1); sheet.insertColumnsBefore(1);'.replace(
          '(1);',
          '(1, 1);',
        ),
      ),
      TWO_SHEETS,
    );
    await workbook.execute('main');
    expect(workbook.formulas('S', 'D2:E2')).toEqual([['=B2+C2', '=$B$2']]);
    expect(workbook.values('S', 'D2')).toEqual([[3]]);
  });

  it('let open ranges reach rows added at the end', async () => {
    const workbook = await embed(script("sheet.insertRowsAfter(1000, 10); sheet.getRange('A1010').setValue(4);"), {
      sheets: [{ name: 'S', values: [[1, '=SUM(A1:A)']] }],
    });
    await workbook.execute('main');
    expect(workbook.values('S', 'B1')).toEqual([[5]]);
    expect(workbook.formulas('S', 'B1')).toEqual([['=SUM(A1:A)']]);
  });

  it('have measures, frozen rows, gridlines and a tab colour', async () => {
    const answer = await run(`
      sheet.setColumnWidths(2, 2, 150).setRowHeight(3, 40).setHiddenGridlines(true).setTabColor('#1155cc');
      sheet.setFrozenRows(2); sheet.setFrozenColumns(1);
      return [sheet.getColumnWidth(1), sheet.getColumnWidth(3), sheet.getRowHeight(1), sheet.getRowHeight(3), sheet.hasHiddenGridlines(), sheet.getTabColor(), sheet.getFrozenRows(), sheet.getFrozenColumns()];`);
    expect(answer).toEqual([100, 150, 21, 40, true, '#1155cc', 2, 1]);
  });

  it('take rows at the end', async () => {
    const workbook = await embed(script("sheet.appendRow(['x', 5, '50%']); return sheet.getLastRow();"), TWO_SHEETS);
    expect(await workbook.execute('main')).toBe(2);
    expect(workbook.values('S', 'A2:C2')).toEqual([['x', 5, 0.5]]);
  });
});

describe('copyTo', () => {
  it('shifts relative references and takes everything along', async () => {
    const workbook = await embed(
      script(`
        var from = sheet.getRange('A1:F1');
        from.setBackground('#ff0000').setFontWeight('bold').setNumberFormat('0.0');
        sheet.getRange('A1').setNote('note');
        sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
        sheet.getRange('A1:B1').getMergedRanges();
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('#00ff00')
          .setRanges([sheet.getRange('B1:Z1')]).build()]);
        from.copyTo(sheet.getRange('A3'));
        var to = sheet.getRange('A3:F3');
        return [to.getBackgrounds()[0][5], to.getFontWeights()[0][0], to.getNumberFormat(), to.getNote(), to.getDataValidation().getCriteriaType(),
          sheet.getConditionalFormatRules()[0].getRanges().map(function (r) { return r.getA1Notation(); })];`),
      TWO_SHEETS,
    );
    expect(await workbook.execute('main')).toEqual([
      '#ff0000',
      'bold',
      '0.0',
      'note',
      'NUMBER_GREATER_THAN',
      ['B1:Z1', 'B3:F3'],
    ]);
    expect(workbook.formulas('S', 'A3:F3')).toEqual([['', '', '=A3+B3', '=$A$1', '=SUM(Data!$A$1:$A$2)', '=Data!A3']]);
    expect(workbook.values('S', 'A3:E3')).toEqual([[1, 2, 3, 1, 30]]);
  });

  it('copies values alone, and formats alone', async () => {
    const workbook = await embed(
      script(`sheet.getRange('C1').setBackground('#ff0000');
        sheet.getRange('C1').copyTo(sheet.getRange('C5'), { contentsOnly: true });
        sheet.getRange('C1').copyTo(sheet.getRange('C6'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
        return [sheet.getRange('C5').getBackground(), sheet.getRange('C6').getBackground()];`),
      TWO_SHEETS,
    );
    expect(await workbook.execute('main')).toEqual(['#ffffff', '#ff0000']);
    expect([workbook.values('S', 'C5:C6'), workbook.formulas('S', 'C5')]).toEqual([[[3], ['']], [['']]]);
  });

  it('fills a destination that is a multiple, replaces formats and moves merges', async () => {
    const answer = await run(`
      sheet.getRange('A1:B1').setValues([['x', 'y']]).setFontColor('#111111');
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A3:B4').setBackground('#00ff00');
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:B4'));
      return [sheet.getRange('A3:B4').getValues(), sheet.getRange('A4').getBackground(), sheet.getRange('A1:B9').getMergedRanges().map(function (r) { return r.getA1Notation(); })];`);
    expect(answer).toEqual([
      [
        ['x', ''],
        ['x', ''],
      ],
      '#ffffff',
      ['A1:B1', 'A3:B3', 'A4:B4'],
    ]);
  });

  it('duplicates a sheet with charts, metadata and formulas', async () => {
    const workbook = await embed(
      script(`
        sheet.addDeveloperMetadata('k', 'v');
        sheet.getRange('A1').setNote('n');
        sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B1')).setPosition(3, 1, 0, 0).build());
        var copy = sheet.copyTo(spreadsheet);
        copy.getRange('A1').setValue(100);
        return [copy.getName(), copy.getSheetId() !== sheet.getSheetId(), copy.getDeveloperMetadata()[0].getValue(), copy.getRange('A1').getNote(),
          copy.getCharts()[0].getRanges()[0].getSheet().getName()];`),
      TWO_SHEETS,
    );
    expect(await workbook.execute('main')).toEqual(['Copy of S', true, 'v', 'n', 'Copy of S']);
    expect(workbook.values('Copy of S', 'A1:F1')).toEqual([[100, 2, 102, 100, 30, 10]]);
    expect(workbook.values('S', 'C1')).toEqual([[3]]);
  });
});

describe('developer metadata', () => {
  it('is found by key, place and visibility, changed and removed', async () => {
    const answer = await run(`
      spreadsheet.addDeveloperMetadata('k', '1', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.addDeveloperMetadata('k', '2'); sheet.addDeveloperMetadata('other');
      var find = function () { return spreadsheet.createDeveloperMetadataFinder().withKey('k'); };
      var found = find().find().map(function (m) { return m.getValue(); });
      var onSheet = find().withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET).find()[0];
      var place = onSheet.getLocation();
      onSheet.setValue('3');
      var changed = sheet.createDeveloperMetadataFinder().withKey('k').find()[0].getValue();
      onSheet.remove();
      return [found, place.getSheet().getName(), place.getLocationType(), changed, find().withVisibility('PROJECT').find().length, find().find().length];`);
    expect(answer).toEqual([['1', '2'], 'S', 'SHEET', '3', 1, 1]);
  });

  it('is limited to 30,000 characters at one place', async () => {
    await expect(
      run("sheet.addDeveloperMetadata('k', new Array(29999).join('x')); sheet.addDeveloperMetadata('k2', 'xx');"),
    ).rejects.toThrow('30000 characters');
    await expect(
      run(
        "sheet.addDeveloperMetadata('k', new Array(29999).join('x')); spreadsheet.addDeveloperMetadata('k2', 'xx'); return 1;",
      ),
    ).resolves.toBe(1);
  });
});

describe('charts, rules and rich text', () => {
  it('keep the specification of a chart and change it in place', async () => {
    const answer = await run(`
      sheet.insertChart(sheet.newChart().asComboChart().addRange(sheet.getRange('A1:B5')).setNumHeaders(1).setTitle('T')
        .setOption('series', { 1: { type: 'line' } }).setPosition(2, 4, 5, 6).build());
      var chart = sheet.getCharts()[0], id = chart.getChartId();
      sheet.updateChart(chart.modify().clearRanges().addRange(sheet.getRange('A1:C9')).setOption('title', 'U').build());
      var after = sheet.getCharts();
      return [after.length, after[0].getChartId() === id, after[0].getRanges()[0].getA1Notation(), after[0].getOptions().get('title'), after[0].getContainerInfo().getAnchorColumn()];`);
    expect(answer).toEqual([1, true, 'A1:C9', 'U', 4]);
  });

  it('shows the first conditional format that fits', async () => {
    const workbook = await embed(
      script(`
        var rule = function (limit, color) { return SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(limit).setBackground(color).setRanges([sheet.getRange('A1:A2')]).build(); };
        sheet.setConditionalFormatRules([rule(10, '#111111'), rule(0, '#222222')]);
        return sheet.getConditionalFormatRules().map(function (r) { return r.getBooleanCondition().getBackground(); });`),
      { sheets: [{ name: 'S', values: [[20], [5]] }] },
    );
    expect(await workbook.execute('main')).toEqual(['#111111', '#222222']);
    const service = workbook.engine.univer.__getInjector().get(ConditionalFormattingService);
    const background = (row: number) => service.composeStyle(workbook.engine.unitId, '0', row, 0)?.style?.bg?.rgb;
    // The engine looks at rules when it is asked, and has its answer a moment later.
    await expect.poll(() => [background(0), background(1)]).toEqual(['#111111', '#222222']);
  });

  it('write text by rich text values without reading it', async () => {
    const workbook = await embed(
      script(`sheet.getRange('A1:B1').setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('=1+1').build(),
        SpreadsheetApp.newRichTextValue().setText('Open').setLinkUrl('https://example.org').build()]]);
        return sheet.getRange('B1').getRichTextValue().getLinkUrl();`),
    );
    expect(await workbook.execute('main')).toBe('https://example.org');
    expect([workbook.values('S', 'A1:B1'), workbook.formulas('S', 'A1:B1')]).toEqual([[['=1+1', 'Open']], [['', '']]]);
  });
});

describe('snapshot', () => {
  const BUILD = `
    sheet.getRange('A1:B2').setValues([[1, '=A1*2'], ['x', '']]).setBackground('#ff0000');
    sheet.getRange('A1').setNumberFormat('0.00').setNote('n');
    sheet.setColumnWidth(1, 150); sheet.setFrozenRows(1);
    sheet.protect().setWarningOnly(true);
    PropertiesService.getDocumentProperties().setProperty('p', '1');`;

  it('is the same for the same state and tells every difference', async () => {
    const workbook = await embed(
      `${script(BUILD)} function change() { SpreadsheetApp.getActiveSheet().getRange('B2').setFontStyle('italic'); }`,
    );
    const empty = workbook.snapshot();
    await workbook.execute('main');
    const built = workbook.snapshot();
    expect(built).not.toEqual(empty);
    expect(built).toEqual(workbook.snapshot());
    expect(built.sheets[0]).toMatchObject({
      id: 0,
      name: 'S',
      values: { A1: 1, B1: 2, A2: 'x' },
      formulas: { B1: '=A1*2' },
      numberFormats: { A1: '0.00' },
      notes: { A1: 'n' },
      columnWidths: { 1: 150 },
      frozenRows: 1,
      protections: [{ warningOnly: true }],
    });
    await workbook.execute('change');
    expect(workbook.snapshot()).not.toEqual(built);
  });

  it('is plain data', async () => {
    const workbook = await embed(script(BUILD));
    await workbook.execute('main');
    expect(structuredClone(workbook.snapshot())).toEqual(workbook.snapshot());
  });
});
