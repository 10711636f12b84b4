/** The workbook as an Excel file: formulas beside their results, styles, notes, rules and charts. Runs in a page, too. */
import { WrapStrategy } from '@univerjs/core';
import type { Cell, CellStyle, ConditionalRule, NamedRange, WriteSheet } from 'hucre';
import { writeXlsx as writeParts } from 'hucre/xlsx';
import { areaNotation } from '../a1-notation';
import { CustomFunction } from '../custom-functions';
import type { EmbeddedWorkbook } from '../embedded-workbook';
import { PARSE_ERROR_FUNCTION, toEngineFormula } from '../formula-text';
import { Sheet } from '../sheet';
import type { RichTextState, WorkbookDocument } from '../workbook-document';
import { type ExcelChart, excelChart } from './excel-chart';
import { excelRule } from './excel-conditional-format';
import { type ExcelNames, excelSheetPrefix, toExcelFormula } from './excel-formula';
import { excelSheetNames, excelText } from './excel-names';
import { DEFAULT_FONT, excelColor, excelStyle } from './excel-style';
import { finishXlsx, type NoteBox, type SheetFinish } from './finish-xlsx';
import { noteBox } from './note-box';

/** Functions of the engine that Excel does not have, or has with another meaning. */
const NOT_IN_EXCEL = new Set([
  ...'ARRAY_CONSTRAIN AVERAGE.WEIGHTED CALL EPOCHTODATE EUROCONVERT FLATTEN ISBETWEEN ISDATE ISEMAIL ISURL MARGINOFERROR'.split(
    ' ',
  ),
  ...'REGEXEXTRACT REGEXMATCH REGEXREPLACE REGISTER.ID ROUNDBANK TO_DATE'.split(' '),
  PARSE_ERROR_FUNCTION,
]);

/** The widest digit of the default font, which is the unit of column widths in a file. */
const PIXELS_OF_CHARACTER = 7;
const POINTS_OF_PIXEL = 72 / 96;
/** Rows with larger letters are as high as these need. */
const LARGEST_FONT_OF_DEFAULT_ROW = 11;

export async function writeXlsx(workbook: EmbeddedWorkbook): Promise<Uint8Array> {
  await workbook.calculated();
  const { document } = workbook;
  const sheetIds = document.sheetIds();
  const names = excelSheetNames(sheetIds.map((sheetId) => document.worksheet(sheetId).getName()));
  const nameById = new Map(sheetIds.map((sheetId, index) => [sheetId, names[index] as string]));
  const sheets = sheetIds.map((sheetId) => new SheetExport(document, sheetId, nameById));
  const bytes = await writeParts({
    sheets: sheets.map((sheet) => sheet.content()),
    namedRanges: sheets.flatMap((sheet) => sheet.printTitles()),
    activeSheet: Math.max(0, sheetIds.indexOf(document.activeSheetId)),
    defaultFont: DEFAULT_FONT,
    properties: { creator: 'Message ROI for Google Sheets', created: document.now(), modified: document.now() },
  });
  return finishXlsx(
    bytes,
    sheets.map((sheet) => sheet.finish()),
  );
}

class SheetExport {
  private readonly sheet: Sheet;
  private readonly names: ExcelNames;
  private readonly charts: readonly ExcelChart[];
  private readonly styles = new Map<string, CellStyle>();
  /** Rows that are as high as their content needs. */
  private readonly growingRows = new Set<number>();
  private readonly textResults = new Set<string>();
  private lastRow = 0;

  constructor(
    private readonly document: WorkbookDocument,
    private readonly sheetId: string,
    private readonly nameById: ReadonlyMap<string, string>,
  ) {
    this.sheet = new Sheet(document, sheetId);
    this.names = {
      sheetName: (name) => nameById.get(document.findSheetId(name) ?? ''),
      isFunction: (name) => isExcelFunction(document, name),
    };
    const nameOf = (id: string): string => nameById.get(id) ?? '';
    this.charts = document.sheetState(sheetId).charts.flatMap((chart) => excelChart(document, chart, nameOf) ?? []);
  }

  content(): WriteSheet {
    const { sheet } = this;
    const cells = this.cells();
    const frozen = { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
    const tabColor = excelColor(sheet.getTabColor());
    const isPage = sheet.hasHiddenGridlines();
    return {
      name: this.nameById.get(this.sheetId) as string,
      hidden: sheet.isSheetHidden(),
      cells,
      columns: Array.from({ length: sheet.getMaxColumns() }, (_, index) => ({
        width: sheet.getColumnWidth(index + 1) / PIXELS_OF_CHARACTER,
        hidden: sheet.isColumnHiddenByUser(index + 1),
      })),
      rowDefs: this.rows(),
      merges: sheet.mergedAreas().map(({ row, column, numRows, numColumns }) => ({
        startRow: row - 1,
        startCol: column - 1,
        endRow: row + numRows - 2,
        endCol: column + numColumns - 2,
      })),
      conditionalRules: this.conditionalRules(),
      charts: this.charts.map(({ chart }) => chart),
      view: { showGridLines: !isPage, ...(tabColor ? { tabColor: { rgb: tabColor } } : {}) },
      ...(frozen.rows > 0 || frozen.columns > 0 ? { freezePane: frozen } : {}),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        // A sheet without gridlines is a page to be read: its width stays together.
        ...(isPage ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      },
    };
  }

  /** Frozen rows are printed on every page. The library has an option for it, but leaves the quotes of the name away. */
  printTitles(): NamedRange[] {
    const rows = this.sheet.getFrozenRows();
    const name = this.nameById.get(this.sheetId) as string;
    if (rows === 0 || this.sheet.hasHiddenGridlines()) return [];
    return [{ name: '_xlnm.Print_Titles', scope: name, range: `${excelSheetPrefix(name)}$1:$${rows}` }];
  }

  finish(): SheetFinish {
    const { defaultColumnWidth, defaultRowHeight } = this.document.worksheet(this.sheetId).getConfig();
    return {
      defaultColumnWidth: defaultColumnWidth / PIXELS_OF_CHARACTER,
      defaultRowHeight: defaultRowHeight * POINTS_OF_PIXEL,
      charts: this.charts,
      textResults: this.textResults,
      noteBoxes: this.noteBoxes(),
    };
  }

  // ---- cells ----

  private cells(): Map<string, Partial<Cell>> {
    const cells = new Map<string, Partial<Cell>>();
    this.document.forEachCell(this.sheetId, (row, column) => {
      this.lastRow = Math.max(this.lastRow, row);
      const style = this.styleAt(row, column);
      cells.set(`${row},${column}`, { ...this.contentAt(row, column), ...(style ? { style } : {}) });
    });
    for (const { row, column, note } of this.document.notesOfSheet(this.sheetId)) {
      const key = `${row - 1},${column - 1}`;
      cells.set(key, { ...cells.get(key), comment: { text: excelText(note) } });
    }
    return cells;
  }

  private contentAt(row: number, column: number): Partial<Cell> {
    const { document, sheetId } = this;
    const cell = document.cell(sheetId, row, column);
    const value = document.plainValue(sheetId, row, column, cell);
    const engineFormula = document.engineFormula(sheetId, row, column, cell);
    const formula = engineFormula === undefined ? null : toExcelFormula(engineFormula, this.names);
    if (formula === null) return { ...literal(value), ...linkOf(document.richText(cell), this.nameById) };
    const spill = document.spillOf(sheetId, row, column);
    if (givesText(formula))
      this.textResults.add(areaNotation({ row: row + 1, column: column + 1, numRows: 1, numColumns: 1 }));
    return {
      formula,
      formulaResult: typeof value === 'string' ? excelText(value) : value,
      ...(spill ? { formulaType: 'array', formulaRef: areaNotation(spill), formulaDynamic: true } : {}),
    };
  }

  private styleAt(row: number, column: number): CellStyle | undefined {
    const cell = this.document.cell(this.sheetId, row, column);
    const style = this.document.styleOf(cell);
    if (!style) return undefined;
    if (style.tb === WrapStrategy.WRAP || (style.fs ?? 0) > LARGEST_FONT_OF_DEFAULT_ROW) this.growingRows.add(row);
    const key = typeof cell?.s === 'string' ? cell.s : JSON.stringify(style);
    let known = this.styles.get(key);
    if (!known) {
      known = excelStyle(style);
      this.styles.set(key, known);
    }
    return known;
  }

  // ---- rows, rules, notes ----

  /** Excel makes rows lower than Sheets does, which would put the charts over the tables below them. */
  private rows(): NonNullable<WriteSheet['rowDefs']> {
    const { sheet, document, sheetId } = this;
    const { rowData, defaultRowHeight } = document.worksheet(sheetId).getConfig();
    const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
    const last = Math.max(this.lastRow, ...this.charts.map(({ frame }) => frame.row + frame.height / defaultRowHeight));
    for (let row = 0; row <= last; row++) {
      const height = rowData[row]?.h ?? defaultRowHeight;
      const hidden = sheet.isRowHiddenByUser(row + 1);
      if (height === defaultRowHeight && this.growingRows.has(row) && !hidden) continue;
      rows.set(row, { height: height * POINTS_OF_PIXEL, ...(hidden ? { hidden } : {}) });
    }
    return rows;
  }

  private conditionalRules(): ConditionalRule[] {
    const { document, sheetId } = this;
    const translate = (written: string): string | null =>
      toExcelFormula(toEngineFormula(written, document.formulaPlace(sheetId)), this.names);
    return document
      .sheetState(sheetId)
      .conditionalFormats.flatMap((state, index) => excelRule(state, index + 1, translate) ?? []);
  }

  private noteBoxes(): NoteBox[] {
    return this.document.notesOfSheet(this.sheetId).map(({ row, column, note }) =>
      noteBox(
        note,
        { row: row - 1, column: column - 1 },
        {
          widthOf: (index) => this.sheet.getColumnWidth(index + 1),
          heightOf: (index) => this.sheet.getRowHeight(index + 1),
        },
      ),
    );
  }
}

/** What people typed is text, whatever it looks like. */
function literal(value: string | number | boolean): Partial<Cell> {
  if (typeof value !== 'string') return { value };
  if (value === '') return {};
  const text = excelText(value);
  // The library takes `#N/A` for an error; as a run of text it stays text.
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text };
}

/** Literals put together cannot fail. The engine tells an error from its text by nothing but the text. */
const givesText = (formula: string): boolean => /^\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*\s*$/.test(formula);

/** A cell of Excel has one link. */
function linkOf(rich: RichTextState | undefined, nameById: ReadonlyMap<string, string>): Partial<Cell> {
  const url = rich?.linkUrl ?? rich?.runs.find(({ linkUrl }) => linkUrl !== undefined)?.linkUrl;
  if (url === undefined || url === null) return {};
  if (/^(?:https?|mailto):/i.test(url)) return { hyperlink: { target: excelText(url) } };
  const [, sheetId = '', address = 'A1'] = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/.exec(url) ?? [];
  const sheetName = nameById.get(sheetId);
  return sheetName === undefined
    ? {}
    : { hyperlink: { target: '', location: `${excelSheetPrefix(sheetName)}${address}` } };
}

function isExcelFunction({ engine }: WorkbookDocument, name: string): boolean {
  const executor = engine.functions.getExecutor(name);
  return Boolean(executor) && !(executor instanceof CustomFunction) && !NOT_IN_EXCEL.has(name);
}
