import { describe, expect, it } from 'vitest';
import { embed, run, utc } from './embedded';

describe('values', () => {
  it('come back as they went in', async () => {
    const values = await run(`
      sheet.getRange('A1:E1').setValues([[1.5, 'text', true, '', null]]);
      return sheet.getRange('A1:E1').getValues();`);
    expect(values).toEqual([[1.5, 'text', true, '', '']]);
  });

  it('belong to the realm of the script', async () => {
    const answer = await run(`
      sheet.getRange('A1').setValue(new Date(0));
      var values = sheet.getDataRange().getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
        (function () { try { sheet.getRange(0, 1); } catch (e) { return e instanceof Error; } })()];`);
    expect(answer).toEqual([true, true, true, true]);
  });

  it.each([
    ['en_US', '50%', 0.5, '0%'],
    ['en_US', '$2.99', 2.99, '$#,##0.00'],
    ['en_US', '1,234', 1234, '#,##0'],
    ['en_US', '1,2', '1,2', 'General'],
    ['en_US', '0012', 12, 'General'],
    ['en_US', '-5', -5, 'General'],
    ['en_US', 'TRUE', true, 'General'],
    ['en_US', '2024-05-06', utc(2024, 5, 6), 'yyyy-mm-dd'],
    ['en_US', '5/6/2024', utc(2024, 5, 6), 'm/d/yyyy'],
    ['en_US', '1/2', utc(2025, 1, 2), 'm/d'],
    ['en_US', '1 234,56 €', '1 234,56 €', 'General'],
    ['en_US', "'=1+1", '=1+1', 'General'],
    ['en_US', "'0012", '0012', 'General'],
    ['en_US', '=', '=', 'General'],
    ['fr_FR', '1,5', 1.5, 'General'],
    ['fr_FR', '1 234,56', 1234.56, '#,##0.00'],
    ['fr_FR', '6/5/2024', utc(2024, 5, 6), 'd/m/yyyy'],
    ['de_DE', '1.234,56', 1234.56, '#,##0.00'],
    ['de_DE', '06.05.2024', utc(2024, 5, 6), 'dd.mm.yyyy'],
    ['de_DE', '1.5', utc(2025, 5, 1), 'dd.mm.yyyy'],
  ])('are read as a person types them: %s %s', async (locale, typed, value, format) => {
    const workbook = await embed('', { locale, now: utc(2025, 11, 22) });
    await workbook.enter('S', 'A1', typed);
    expect([workbook.values('S', 'A1')[0]?.[0], workbook.numberFormats('S', 'A1')[0]?.[0]]).toEqual([value, format]);
  });

  it('stay text in cells formatted as text', async () => {
    const values = await run(`
      var range = sheet.getRange('A1:A4').setNumberFormat('@');
      range.setValues([['0012'], ['=1+1'], ['50%'], ['+5']]);
      return range.getValues().concat(range.getFormulas());`);
    expect(values).toEqual([['0012'], ['=1+1'], ['50%'], ['+5'], [''], [''], [''], ['']]);
  });

  it('make formulas of text that begins with = or +', async () => {
    const workbook = await embed('', { sheets: [{ name: 'S', values: [[2]] }] });
    await workbook.enter('S', 'B1', '=A1*2');
    await workbook.enter('S', 'C1', '+A1');
    expect(workbook.values('S', 'B1:C1')).toEqual([[4, 2]]);
    expect(workbook.formulas('S', 'A1:C1')).toEqual([['', '=A1*2', '=+A1']]);
  });
});

describe('dates', () => {
  it.each(['Etc/UTC', 'America/New_York', 'Asia/Tokyo', 'Europe/Budapest'])('survive in %s', async (timeZone) => {
    const moments = [utc(2024, 3, 10, 7, 30), utc(2024, 7, 1), utc(2024, 11, 3, 12), utc(1999, 12, 31, 23, 59)];
    const workbook = await embed(
      `function main(dates) { var range = SpreadsheetApp.getActiveSheet().getRange(1, 1, dates.length, 1);
        range.setValues(dates.map(function (d) { return [d]; })); return range.getValues(); }`,
      { timeZone },
    );
    expect(await workbook.execute('main', [moments])).toEqual(moments.map((moment) => [moment]));
  });

  it('are days of the spreadsheet, not of UTC', async () => {
    const workbook = await embed('', { timeZone: 'America/New_York' });
    await workbook.enter('S', 'A1', '2024-07-01');
    await workbook.enter('S', 'B1', '=DAY(A1)');
    expect(workbook.values('S', 'A1:B1')).toEqual([[utc(2024, 7, 1, 4), 1]]);
    expect(workbook.displayValues('S', 'A1')).toEqual([['2024-07-01']]);
  });

  it.each([
    ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS Z', '2024-07-01 05:06:00.000 +0000'],
    ['America/New_York', 'EEE, d MMM yy h:mm a Z', 'Mon, 1 Jul 24 1:06 AM -0400'],
    ['Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ssXXX", '2024-07-01T10:36:00+05:30'],
    ['Nowhere/Land', 'HH:mm', '05:06'],
  ])('are written by Utilities.formatDate in %s', async (timeZone, pattern, text) => {
    expect(
      await run(
        `return Utilities.formatDate(new Date(Date.UTC(2024, 6, 1, 5, 6)), ${JSON.stringify(timeZone)}, ${JSON.stringify(pattern)});`,
      ),
    ).toBe(text);
  });
});

describe('display', () => {
  it.each([
    ['en_US', 1234.5, '#,##0.00', '1,234.50'],
    ['fr_FR', 0.5, '0.0%', '50,0%'],
    ['en_US', 0.1 + 0.2, 'General', '0.3'],
    ['en_US', 1 / 3, 'General', '0.3333333333'],
    ['de_DE', 1.5, 'General', '1,5'],
    ['en_US', true, 'General', 'TRUE'],
  ])('%s %s as %s', async (locale, value, format, text) => {
    const workbook = await embed('', { locale, sheets: [{ name: 'S', values: [[value]], numberFormats: [[format]] }] });
    expect(workbook.displayValues('S', 'A1')).toEqual([[text]]);
  });
});

describe('strictness', () => {
  it.each([
    [
      "sheet.getRange('A1:B2').setValues([[1, 2]])",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      "sheet.getRange('A1:B1').setValues([[1, 2, 3]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    ["sheet.getRange('A1:B1').setNumberFormats([['0']])", 'The number of columns in the data does not match'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1000, 1, 2, 1)', 'outside the dimensions of the sheet'],
    ["sheet.getRange('nonsense!')", 'Range not found'],
    ["sheet.setName('')", 'cannot be empty'],
    ["sheet.setName(new Array(102).join('x'))", 'longer than 100 characters'],
    ["spreadsheet.insertSheet('s')", 'already exists'],
    ['spreadsheet.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    ["sheet.getRange('A1').setFontWeight('heavy')", 'Unknown font weight'],
    ["sheet.newChart().addRange(sheet.getRange('A1')).setOption('titel', 'x')", 'The chart option "titel"'],
    ['sheet.getBandings()', 'Sheet.getBandings is not modelled'],
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById is not modelled'],
    ['SpreadsheetApp.WrapStrategy.SHRINK', 'SpreadsheetApp.WrapStrategy.SHRINK is not modelled'],
  ])('%s', async (statement, message) => {
    await expect(run(`${statement};`)).rejects.toThrow(message);
  });

  it('fails with what is not modelled even when the script catches it', async () => {
    await expect(run('try { sheet.getBandings(); } catch (e) {} return 1;')).rejects.toThrow('not modelled');
  });

  it('has no globals of Node', async () => {
    const code = `function main() { return ['process', 'require', 'setTimeout', 'URL', 'TextEncoder', 'fetch', 'Buffer']
      .filter(function (name) { return typeof globalThis[name] !== 'undefined'; }); }`;
    expect(await (await embed(code)).execute('main')).toEqual([]);
  });

  it('starts each execution afresh', async () => {
    const workbook = await embed('var count = 0; function main() { return ++count; }');
    expect([await workbook.execute('main'), await workbook.execute('main')]).toEqual([1, 1]);
  });

  it('throws the error of the script with its name and message', async () => {
    await expect(run("throw new RangeError('too far');")).rejects.toMatchObject({
      name: 'RangeError',
      message: 'too far',
    });
  });
});

describe('size', () => {
  it('writes and reads 100,000 rows of 12 columns in seconds', async () => {
    const started = performance.now();
    const size = await run(`
      sheet.insertRowsAfter(1000, 99000);
      var rows = [];
      for (var r = 0; r < 100000; r++) { var row = []; for (var c = 0; c < 12; c++) row.push(c === 0 ? 'name ' + r : r + c); rows.push(row); }
      sheet.getRange(1, 1, 100000, 12).setValues(rows);
      var read = sheet.getRange(1, 1, 100000, 12).getValues();
      return [read.length, read[99999][0], read[99999][11]];`);
    expect(size).toEqual([100000, 'name 99999', 100010]);
    expect(performance.now() - started).toBeLessThan(45_000);
  });
});
