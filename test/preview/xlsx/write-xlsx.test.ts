/** Workbooks as Excel files, taken apart again without the library that wrote them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook, WorkbookOptions } from '../../../src/preview/embedded-workbook';
import { openFile } from '../../../src/preview/open-file';
import { finishXlsx } from '../../../src/preview/xlsx/finish-xlsx';
import { writeXlsx } from '../../../src/preview/xlsx/write-xlsx';
import { buildAnswer, openBuilt, sampleSheet } from '../bundle-workbook';
import { embed, script } from '../embedded';
import { cellXml, partsOf, textOf, zipOf } from './xlsx-parts';

const FIRST = 'xl/worksheets/sheet1.xml';

async function partsAfter(statements: string, options: Partial<WorkbookOptions> = {}): Promise<Record<string, string>> {
  const workbook = await embed(script(statements), options);
  await workbook.execute('main');
  return partsOf(await writeXlsx(workbook));
}

describe('a report', () => {
  let workbook: EmbeddedWorkbook;
  let file: Uint8Array;
  let parts: Record<string, string>;
  const SUMMARY = 'xl/worksheets/sheet3.xml';

  beforeAll(async () => {
    workbook = await openBuilt([sampleSheet()]);
    await buildAnswer(workbook, { sources: [{ sheet: 'Campaigns', mapping: {} }], assumptions: {} });
    file = await writeXlsx(workbook);
    parts = partsOf(file);
  });
  afterAll(() => workbook.dispose());

  it('has the sheets in their order and opens on the summary', () => {
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Campaigns', 'ROI Data', 'ROI Summary']);
    expect(parts['xl/workbook.xml']).toContain('activeTab="2"');
  });

  it('holds native formulas beside their results, and asks Excel to calculate when it opens', () => {
    expect(cellXml(parts[SUMMARY] ?? '', 'C7')).toMatch(/<f>SUM\('ROI Data'!\$L\$2:\$L\$49\)<\/f><v>66930\.83<\/v>/);
    expect(cellXml(parts[SUMMARY] ?? '', 'B2')).toMatch(/ t="str"><f>.*_xlfn\.MINIFS\('ROI Data'!.*<v>Campaigns: 42 /);
    expect(cellXml(parts[SUMMARY] ?? '', 'G7')).toMatch(/_xlfn\.LET\(_xlpm\.revenue,.*_xlpm\.cost,.*<v>2\.899\d+<\/v>/);
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    for (const path of [SUMMARY, 'xl/worksheets/sheet2.xml']) {
      const formulas = [...(parts[path] ?? '').matchAll(/<f>(.*?)<\/f>/g)].map(([, formula = '']) => formula);
      expect(formulas.length).toBeGreaterThan(50);
      // Between arguments stands a comma, and a function that came later has its prefix.
      expect(formulas.filter((formula) => /;(?!\d*[a-z]*;)/.test(formula.replace(/&\w+;|"[^"]*"/g, '')))).toEqual([]);
      expect(formulas.filter((formula) => /(?<!_xlfn\.)\b(?:LET|MAXIFS|MINIFS|NORM\.S)/.test(formula))).toEqual([]);
    }
  });

  it('shows every figure in a program that does not calculate', () => {
    const blank = [...(parts[SUMMARY] ?? '').matchAll(/<c r="(\w+)"[^>]*><f>[^<]*<\/f>(?!<v)/g)].map(([, at]) => at);
    expect(blank).toEqual([]);
  });

  it('looks as it does in Sheets: fonts, colours, formats, widths, heights, frozen rows, no gridlines', () => {
    const sheet = parts[SUMMARY] ?? '';
    expect(sheet).toContain('showGridLines="0"');
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    // 224 pixels are 32 characters of 7; 32 pixels are 24 points.
    expect(sheet).toMatch(/<col min="2" max="2" width="32" customWidth="true"\/>/);
    expect(sheet).toMatch(/<row r="1" ht="24" customHeight="1">/);
    expect(sheet).toContain('<mergeCell ref="C7:D7"/>');
    const styles = parts['xl/styles.xml'] ?? '';
    expect(styles).toMatch(/<font><b\/>(?:(?!<\/font>).)*<color rgb="FF1A5FB4"\/><sz val="18"\/><name val="Arial"\/>/);
    expect(styles).toContain('formatCode="&quot;€&quot;#,##0"');
    expect(styles).toMatch(/<bottom style="thin"><color rgb="FFC9D1D9"\/><\/bottom>/);
    expect(styles).toMatch(/<fgColor rgb="FFF6F8FA"\/>/);
  });

  it('prints in landscape, as wide as a page', () => {
    expect(parts[SUMMARY]).toMatch(/<sheetPr>.*<pageSetUpPr fitToPage="1"\/>.*<\/sheetPr>/);
    expect(parts[SUMMARY]).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    // The long table repeats its headers instead.
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('fitToPage');
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles" localSheetId="1">'ROI Data'!\$1:\$1</);
  });

  it('colours gains and losses, and leaves dashes alone', () => {
    expect(parts[SUMMARY]).toMatch(
      /<cfRule type="expression" [^>]*><formula>AND\(ISNUMBER\(\w+\),\w+&lt;0\)<\/formula>/,
    );
    expect(parts[SUMMARY]).toMatch(
      /<cfRule type="expression" [^>]*><formula>AND\(ISNUMBER\(\w+\),\w+&gt;=0\)<\/formula>/,
    );
    expect(parts['xl/styles.xml']).toMatch(/<dxf><font><color rgb="FFB3420A"\/><\/font><\/dxf>/);
  });

  it('keeps its notes, in boxes that are large enough', () => {
    const notes = parts['xl/comments3.xml'] ?? '';
    expect(notes).toMatch(/<comment ref="B11"[^>]*><text><r><t>Write here what readers should know\./);
    // From the cell beside it, 12 pixels in, over 280 pixels of columns 86 wide and two lines of text.
    expect(parts['xl/drawings/vmlDrawing3.vml']).toContain(
      '<x:Anchor>2,12,10,2,5,34,12,20</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>10</x:Row><x:Column>1</x:Column>',
    );
  });

  it('has a chart of its own cells, with their names, values, colours and format, where it stands in Sheets', () => {
    const chart = parts['xl/charts/chart1.xml'] ?? '';
    expect(chart).toMatch(/<c:barDir val="col"\/><c:grouping val="clustered"\/>/);
    expect(chart).toContain('<a:t>Revenue and cost by channel</a:t>');
    const series = [...chart.matchAll(/<c:ser>(.*?)<\/c:ser>/g)].map(([, xml = '']) => xml);
    expect(series).toHaveLength(2);
    expect(series[0]).toContain(
      '<c:tx><c:strRef><c:f>\'ROI Summary\'!$E$18</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Revenue</c:v>',
    );
    expect(series[0]).toContain("<c:cat><c:strRef><c:f>'ROI Summary'!$B$19:$B$24</c:f>");
    expect(series[0]).toMatch(
      /<c:val><c:numRef><c:f>'ROI Summary'!\$E\$19:\$E\$24<\/c:f>.*<c:pt idx="0"><c:v>87003\.02</,
    );
    expect(series[0]).toContain('<a:srgbClr val="1A5FB4"/>');
    expect(chart).toMatch(/<c:numFmt formatCode="&quot;€&quot;#,##0" sourceLinked="0"\/>/);
    expect(chart).toContain('<c:legendPos val="t"/>');
    // 1064 by 263 pixels of 9525 units, four pixels below the top of the cell.
    expect(parts['xl/drawings/drawing3.xml']).toContain(
      '<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>26</xdr:row>' +
        '<xdr:rowOff>38100</xdr:rowOff></xdr:from><xdr:ext cx="10325100" cy="2505075"/>',
    );
  });

  it('is the same file when it is written again', async () => {
    expect(await writeXlsx(workbook)).toEqual(file);
  });

  it('comes back with every value', async () => {
    const { sheets } = await openFile(file, 'report.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['Campaigns', 'ROI Data', 'ROI Summary']);
    const { document } = workbook;
    for (const [index, sheetId] of document.sheetIds().entries()) {
      const lost: string[] = [];
      document.forEachCell(sheetId, (row, column) => {
        const ours = document.plainValue(sheetId, row, column);
        const theirs = sheets[index]?.values[row]?.[column] ?? '';
        if (theirs !== ours) lost.push(`${row},${column}: ${String(ours)}, ${JSON.stringify(theirs)}`);
      });
      expect(lost).toEqual([]);
    }
  });
});

describe('what people typed', () => {
  const TEXTS = [
    '=1+1',
    '@x',
    '+1',
    "'x",
    '<b>&amp;"',
    ' two  blanks ',
    'a\nb',
    'tab\there',
    '-5',
    'TRUE',
    '#N/A',
    '12',
    '_x0041_',
  ];

  it('is text in the file, whatever it looks like', async () => {
    const workbook = await embed('', { sheets: [{ name: 'S', values: TEXTS.map((text) => [text]), asText: true }] });
    const parts = partsOf(await writeXlsx(workbook));
    const sheet = parts[FIRST] ?? '';
    expect(sheet).not.toContain('<f>');
    for (const row of TEXTS.keys()) expect(cellXml(sheet, `A${row + 1}`)).toMatch(/ t="(?:s|inlineStr)"/);
    expect(TEXTS.map((_, row) => textOf(parts, FIRST, `A${row + 1}`))).toEqual([
      '=1+1',
      '@x',
      '+1',
      "'x",
      '&lt;b&gt;&amp;amp;"',
      ' two  blanks ',
      'a\nb',
      'tab\there',
      '-5',
      'TRUE',
      '#N/A',
      '12',
      '_x005F_x0041_',
    ]);
    const { sheets } = await openFile(await writeXlsx(workbook), 'texts.xlsx');
    expect(sheets[0]?.values.map(([text]) => text)).toEqual(TEXTS);
  });

  it('may hold what XML forbids, and more than fits into a cell', async () => {
    const texts = ['bell \u0007 and nul \u0000', 'carriage\rreturn', 'half \ud83d of a character', 'x'.repeat(40_000)];
    const workbook = await embed('', { sheets: [{ name: 'S', values: texts.map((text) => [text]), asText: true }] });
    const file = await writeXlsx(workbook);
    const strings = partsOf(file)['xl/sharedStrings.xml'] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(strings).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(strings).toContain('bell _x0007_ and nul _x0000_');
    const { sheets } = await openFile(file, 'texts.xlsx');
    expect(sheets[0]?.values.map(([text]) => text)).toEqual([
      'bell \u0007 and nul \u0000',
      'carriage\rreturn',
      'half \ufffd of a character',
      `${'x'.repeat(32_766)}…`,
    ]);
  });

  it('in names of sheets becomes what Excel takes, and formulas follow', async () => {
    const long = 'Everything that we sent in the third quarter: “SMS”';
    const workbook = await embed('', {
      sheets: [
        { name: long, values: [[5]] },
        { name: "Bob's: all", values: [[7]] },
        { name: 'Sum', values: [[`='${long}'!A1+'Bob''s: all'!A1`]] },
      ],
    });
    const parts = partsOf(await writeXlsx(workbook));
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Everything that we sent in the ', 'Bob&apos;s_ all', 'Sum']);
    expect(cellXml(parts['xl/worksheets/sheet3.xml'] ?? '', 'A1')).toContain(
      "<f>'Everything that we sent in the '!A1+'Bob''s_ all'!A1</f><v>12</v>",
    );
  });
});

describe('formulas', () => {
  it('of custom functions are their results, because nobody else knows the functions', async () => {
    const workbook = await openBuilt([
      {
        name: 'S',
        values: [
          [300, 100, '=MSG_ROI(A1;B1)', '=MSG_ROI(A1:A2;B1:B2)'],
          [50, 0],
          ['=MSG_ROI(1;0)', '=C1*2'],
        ],
      },
    ]);
    const parts = partsOf(await writeXlsx(workbook));
    const sheet = parts[FIRST] ?? '';
    expect(cellXml(sheet, 'C1')).toMatch(/<c r="C1"[^>]*><v>2<\/v><\/c>/);
    // The second row of the range filled the cell below.
    expect(cellXml(sheet, 'D1')).toMatch(/<v>2<\/v>/);
    expect(textOf(parts, FIRST, 'D2')).toMatch(/^Cost is zero/);
    expect(textOf(parts, FIRST, 'A3')).toBe('#ERROR!');
    expect(cellXml(sheet, 'B3')).toContain('<f>C1*2</f><v>4</v>');
    expect(sheet).not.toContain('MSG_ROI');
    workbook.dispose();
  });

  it('that fill several cells fill them in Excel, too; errors are errors', async () => {
    const workbook = await embed('', {
      sheets: [{ name: 'S', values: [[1, '=A1:A3*2', '=1/0', '=A1&"#N/A"'], [2, null, '=MATCH(9;A1:A3;0)'], [3]] }],
    });
    const sheet = partsOf(await writeXlsx(workbook))[FIRST] ?? '';
    expect(cellXml(sheet, 'B1')).toMatch(/cm="1"><f t="array" ref="B1:B3">A1:A3\*2<\/f><v>2<\/v>/);
    expect(cellXml(sheet, 'B3')).toMatch(/<c r="B3"[^>]*><v>6<\/v>/);
    expect(cellXml(sheet, 'C1')).toContain(' t="e"><f>1/0</f><v>#DIV/0!</v>');
    expect(cellXml(sheet, 'C2')).toContain(' t="e"><f>MATCH(9,A1:A3,0)</f><v>#N/A</v>');
    expect(cellXml(sheet, 'D1')).toContain(' t="str"><f>A1&amp;"#N/A"</f><v>1#N/A</v>');
  });

  it('that give the text of an error give text', async () => {
    const workbook = await embed('', {
      sheets: [{ name: 'S', values: [['="#N/A"', '="#DIV"&"/0!"', '=NA()', '=IF(1>0;NA();"#N/A")']] }],
    });
    const sheet = partsOf(await writeXlsx(workbook))[FIRST] ?? '';
    expect(cellXml(sheet, 'A1')).toContain(' t="str"><f>"#N/A"</f><v>#N/A</v>');
    expect(cellXml(sheet, 'B1')).toContain(' t="str"><f>"#DIV"&amp;"/0!"</f><v>#DIV/0!</v>');
    expect(cellXml(sheet, 'C1')).toContain(' t="e"><f>NA()</f><v>#N/A</v>');
    expect(cellXml(sheet, 'D1')).toMatch(/ t="e"><f>[^<]*<\/f><v>#N\/A<\/v>/);
  });

  it('with open ranges and decimal commas are written as Excel reads them', async () => {
    const workbook = await embed('', {
      locale: 'de_DE',
      sheets: [{ name: 'S', values: [[1.5, '=SUM(A1:A;2,5)', '=SUM(A:A)*0,5', '="1;5"']] }],
    });
    const sheet = partsOf(await writeXlsx(workbook))[FIRST] ?? '';
    expect(cellXml(sheet, 'B1')).toContain('<f>SUM(A1:A$1000,2.5)</f><v>4</v>');
    expect(cellXml(sheet, 'C1')).toContain('<f>SUM(A$1:A$1000)*0.5</f><v>0.75</v>');
    expect(cellXml(sheet, 'D1')).toContain('<f>"1;5"</f><v>1;5</v>');
  });
});

describe('what else a sheet has', () => {
  it('hidden sheets, tab colours, hidden rows and columns, frozen columns, alignment', async () => {
    const parts = await partsAfter(`
      sheet.setTabColor('#ff8800'); sheet.setFrozenColumns(2); sheet.hideRows(3); sheet.hideColumns(4);
      sheet.getRange('A1').setValue('x').setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true);
      sheet.getRange('B1').setValue(1).setFontLine('line-through').setFontStyle('italic').setFontFamily('Georgia');
      spreadsheet.insertSheet('Other').hideSheet();`);
    const sheet = parts[FIRST] ?? '';
    expect(sheet).toContain('<tabColor rgb="FFFF8800"/>');
    expect(sheet).toMatch(/<pane xSplit="2" topLeftCell="C1" state="frozen"/);
    expect(sheet).toMatch(/<col min="4" max="4" [^>]*hidden="true"/);
    expect(parts['xl/workbook.xml']).toMatch(/<sheet name="Other" [^>]*state="hidden"/);
    const styles = parts['xl/styles.xml'] ?? '';
    expect(styles).toMatch(/<alignment horizontal="center" vertical="center" wrapText="(?:1|true)"\/>/);
    expect(styles).toMatch(/<font><i\/><strike\/>(?:(?!<\/font>).)*<name val="Georgia"\/><\/font>/);
  });

  it('links of text, to pages and within the spreadsheet; a link to a script is none', async () => {
    const parts = await partsAfter(
      `
      var link = function (text, url) { return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build(); };
      sheet.getRange('A1').setRichTextValue(link('Benchmarks', 'https://example.com/a?b=1&c=2'));
      sheet.getRange('A2').setRichTextValue(link('Data', '#gid=' + spreadsheet.getSheets()[1].getSheetId() + '&range=B2'));
      sheet.getRange('A3').setRichTextValue(link('Run', 'javascript:alert(1)'));`,
      {
        sheets: [
          { name: 'S', values: [] },
          { name: 'ROI Data', values: [] },
        ],
      },
    );
    expect(textOf(parts, FIRST, 'A1')).toBe('Benchmarks');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="https://example.com/a?b=1&amp;c=2"');
    expect(parts[FIRST]).toMatch(/<hyperlink ref="A2" location="(?:'|&apos;)ROI Data(?:'|&apos;)!B2"/);
    expect(parts[FIRST]).not.toContain('ref="A3"');
    expect(parts[FIRST]).not.toContain('javascript');
  });

  it('conditional formats of every kind', async () => {
    const parts = await partsAfter(`
      var rule = function () { return SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('B2:B9'), sheet.getRange('D2')]); };
      sheet.setConditionalFormatRules([
        rule().whenTextContains('say "hi"').setBackground('#ffeeaa').build(),
        rule().whenFormulaSatisfied('=$A2>1.5').setBold(true).build(),
        rule().whenNumberBetween(1, 2).setFontColor('#ff0000').build(),
        rule().setGradientMinpoint('#ffffff').setGradientMaxpointWithValue('#00aa00', SpreadsheetApp.InterpolationType.NUMBER, '10').build(),
      ]);`);
    const rules = [...(parts[FIRST] ?? '').matchAll(/<cfRule [^>]*priority="(\d)"[^>]*>(.*?)<\/cfRule>/g)];
    expect(parts[FIRST]).toContain('<conditionalFormatting sqref="B2:B9 D2">');
    expect(rules.map(([, priority, content]) => [priority, content])).toEqual([
      ['1', '<formula>ISNUMBER(FIND(LOWER("say ""hi"""),LOWER(B2)))</formula>'],
      ['2', '<formula>$A2&gt;1.5</formula>'],
      ['3', '<formula>AND(ISNUMBER(B2),B2&gt;=1,B2&lt;=2)</formula>'],
      [
        '4',
        '<colorScale><cfvo type="min"/><cfvo type="num" val="10"/><color rgb="FFFFFFFF"/><color rgb="FF00AA00"/></colorScale>',
      ],
    ]);
  });

  it('charts of several kinds; one without cells or of a kind that Excel does not have is left out', async () => {
    const parts = await partsAfter(
      `var chart = function (type, range) { return sheet.newChart().setChartType(type).addRange(sheet.getRange(range)).setPosition(5, 2, 10, 0); };
       sheet.insertChart(chart(Charts.ChartType.LINE, 'A1:B3').setOption('vAxis.format', '0%').setOption('hAxis', { title: 'Month <1>' }).build());
       sheet.insertChart(chart(Charts.ChartType.PIE, 'A1:B3').setOption('pieHole', 0.4).build());
       sheet.insertChart(chart(Charts.ChartType.BAR, 'A1:B3').setOption('isStacked', true).setOption('hAxis.format', '#,##0').setOption('legend.position', 'none').build());
       sheet.insertChart(chart(Charts.ChartType.TREEMAP, 'A1:B3').build());`,
      {
        sheets: [
          {
            name: 'S',
            values: [
              ['Month', 'Rate'],
              ['May', 0.5],
              ['June', 0.25],
            ],
          },
        ],
      },
    );
    const charts = Object.keys(parts).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(3);
    const [line = '', pie = '', bar = ''] = charts.sort().map((path) => parts[path]);
    expect(line).toContain('<c:lineChart>');
    expect(line).toContain("<c:f>'S'!$B$2:$B$3</c:f>");
    expect(line).toContain('<a:t>Month &lt;1&gt;</a:t>');
    expect(line).toMatch(/<c:valAx>.*<c:numFmt formatCode="0%"/);
    expect(pie).toContain('<c:doughnutChart>');
    expect(bar).toMatch(/<c:barDir val="bar"\/><c:grouping val="stacked"\/>/);
    expect(bar).toMatch(/<c:valAx>.*<c:numFmt formatCode="#,##0"/);
    expect(bar).not.toContain('<c:legend>');
    expect(parts['xl/drawings/drawing1.xml']?.match(/<xdr:oneCellAnchor>/g)).toHaveLength(3);
  });

  it('charts whose headers, categories and title have line breaks', async () => {
    const parts = await partsAfter(
      `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3'))
         .setPosition(5, 2, 10, 0).setOption('title', 'Rate\\nby month').build());`,
      {
        sheets: [
          {
            name: 'S',
            values: [
              ['Month', 'Rate\nin July'],
              ['May\n2026', 0.5],
              ['June', 0.25],
            ],
          },
        ],
      },
    );
    const chart = parts['xl/charts/chart1.xml'] ?? '';
    expect(chart).toContain("<c:tx><c:strRef><c:f>'S'!$B$1</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>Rate\nin July</c:v></c:pt>');
    expect(chart).toContain('<c:pt idx="0"><c:v>May\n2026</c:v></c:pt>');
    expect(chart).toContain("<c:f>'S'!$B$2:$B$3</c:f><c:numCache>");
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:oneCellAnchor>');
  });

  it('a file that comes out otherwise than expected is told in a sentence', () => {
    const sheet = {
      defaultColumnWidth: 12,
      defaultRowHeight: 15,
      charts: [],
      noteBoxes: [],
      textResults: new Set<string>(),
    };
    const finish = (parts: Record<string, string>) => () => finishXlsx(zipOf(parts), [sheet]);
    const END = 'This is a fault of the program and not of the spreadsheet; please report it.';
    expect(finish({ [FIRST]: '<worksheet/>' })).toThrow(
      `The Excel file was not written, because 0 instead of 1 places for the sizes of blank cells were found in it. ${END}`,
    );
    expect(finish({})).toThrow(`The Excel file was not written, because the part ${FIRST} is missing. ${END}`);
  });
});
