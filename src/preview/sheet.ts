/** Sheets: their size, look, charts and rules, and the way to their ranges. */
import { BooleanNumber } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { type Area, parseArea } from './a1-notation';
import { ServiceError } from './call-recorder';
import { EmbeddedChart as Chart, ChartBuilder, cloneChart, type EmbeddedChart, newChartState } from './chart';
import { ConditionalFormatRule, showConditionalFormats } from './conditional-format';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './developer-metadata';
import { ServiceObject } from './exposure';
import { Filter } from './filter';
import { unquoteSheetName } from './formula-text';
import { Protection } from './protection';
import { SheetRange } from './range';
import { RangeList } from './range-list';
import type { Modelled } from './service-calls';
import { Spreadsheet } from './spreadsheet';
import type { WorkbookDocument } from './workbook-document';

/** The grid of a new sheet and its default measures in Google Sheets. */
export const NEW_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  defaultStyle: { ff: 'Arial', fs: 10 },
} as const;

export class Sheet extends ServiceObject implements Modelled<'Sheet'> {
  readonly className = 'Sheet';

  constructor(
    readonly document: WorkbookDocument,
    readonly sheetId: string,
  ) {
    super();
  }

  private get worksheet() {
    return this.document.worksheet(this.sheetId);
  }
  private get state() {
    this.document.worksheet(this.sheetId);
    return this.document.sheetState(this.sheetId);
  }
  private run(id: string, params: object): this {
    this.document.worksheet(this.sheetId);
    this.document.run(id, this.sheetId, params);
    return this;
  }

  // ---- name and place ----

  getName(): string {
    return this.worksheet.getName();
  }
  setName(name: string): this {
    checkSheetName(this.document, name, this.sheetId);
    if (name !== this.getName()) {
      const before = this.getName();
      this.run(SetWorksheetNameCommand.id, { name });
      this.document.renameInWrittenFormulas(before, name);
    }
    return this;
  }
  getSheetId(): number {
    this.document.worksheet(this.sheetId);
    return this.document.sheetNumber(this.sheetId);
  }
  getIndex(): number {
    this.document.worksheet(this.sheetId);
    return this.document.sheetIds().indexOf(this.sheetId) + 1;
  }
  getParent(): Spreadsheet {
    return new Spreadsheet(this.document);
  }
  activate(): this {
    new Spreadsheet(this.document).setActiveSheet(this);
    return this;
  }
  hideSheet(): this {
    if (this.isSheetHidden()) return this;
    const visible = this.document.sheetIds().filter((id) => !new Sheet(this.document, id).isSheetHidden());
    if (visible.length === 1) throw new ServiceError("You can't hide all the sheets in a document.");
    this.run(SetWorksheetHideMutation.id, { hidden: BooleanNumber.TRUE });
    if (this.document.activeSheetId === this.sheetId)
      this.document.activeSheetId = visible.find((id) => id !== this.sheetId) as string;
    return this;
  }
  showSheet(): this {
    return this.run(SetWorksheetHideMutation.id, { hidden: BooleanNumber.FALSE });
  }
  isSheetHidden(): boolean {
    return this.worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  // ---- ranges ----

  getRange(...args: unknown[]): SheetRange {
    const { worksheet } = this;
    const maxRows = worksheet.getRowCount();
    const maxColumns = worksheet.getColumnCount();
    const [first, column, numRows = 1, numColumns = 1] = args;
    if (typeof first === 'string') return this.rangeOfNotation(first, maxRows, maxColumns);
    for (const number of [first, column, numRows, numColumns])
      if (typeof number !== 'number' || Number.isNaN(number))
        throw new ServiceError(
          `The parameters (${args.map((arg) => typeof arg).join(',')}) don't match the method signature for Sheet.getRange.`,
        );
    const area = {
      row: Math.trunc(first as number),
      column: Math.trunc(column as number),
      numRows: Math.trunc(numRows as number),
      numColumns: Math.trunc(numColumns as number),
    };
    if (area.row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (area.column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (area.numRows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (area.numColumns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    return this.bounded(area, maxRows, maxColumns);
  }
  private rangeOfNotation(text: string, maxRows: number, maxColumns: number): SheetRange {
    const cut = text.lastIndexOf('!');
    if (cut >= 0) {
      const sheetId = this.document.findSheetId(unquoteSheetName(text.slice(0, cut)));
      if (sheetId === undefined) throw new ServiceError(`Range not found: ${text}`);
      return new Sheet(this.document, sheetId).getRange(text.slice(cut + 1));
    }
    const area = parseArea(text, maxRows, maxColumns);
    if (!area) throw new ServiceError(`Range not found: ${text}`);
    return this.bounded(area, maxRows, maxColumns);
  }
  private bounded(area: Area, maxRows: number, maxColumns: number): SheetRange {
    if (area.row + area.numRows - 1 > maxRows || area.column + area.numColumns - 1 > maxColumns)
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    return new SheetRange(this.document, this.sheetId, area);
  }
  getRangeList(notations: string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }
  getDataRange(): SheetRange {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }
  getLastRow(): number {
    return this.lastUsed().row;
  }
  getLastColumn(): number {
    return this.lastUsed().column;
  }
  private lastUsed(): { row: number; column: number } {
    const last = { row: 0, column: 0 };
    const use = (row: number, column: number) => {
      if (row >= last.row) last.row = row + 1;
      if (column >= last.column) last.column = column + 1;
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && ((cell.v !== undefined && cell.v !== null && cell.v !== '') || cell.f || cell.si)) use(row, column);
    });
    const { formulaData, unitId } = this.document.engine;
    const spilled = formulaData.getArrayFormulaCellData()[unitId]?.[this.sheetId];
    for (const [row, cells] of Object.entries(spilled ?? {}))
      for (const column of Object.keys(cells ?? {})) use(Number(row), Number(column));
    return last;
  }
  getMaxRows(): number {
    return this.worksheet.getRowCount();
  }
  getMaxColumns(): number {
    return this.worksheet.getColumnCount();
  }

  // ---- rows and columns ----

  insertRowsAfter(after: number, count: number): this {
    return this.insertRows(after + 1, count);
  }
  insertRowsBefore(before: number, count: number): this {
    return this.insertRows(before, count);
  }
  insertRowAfter(after: number): this {
    return this.insertRows(after + 1, 1);
  }
  insertRowBefore(before: number): this {
    return this.insertRows(before, 1);
  }
  private insertRows(at: number, count: number): this {
    const rows = this.getMaxRows();
    this.checkPosition(at, count, rows + 1, 'row');
    // At the very end the engine inserts nothing, so the sheet is made larger instead.
    if (at === rows + 1) this.run(SetWorksheetRowCountMutation.id, { rowCount: rows + count });
    else {
      const range = { startRow: at - 1, endRow: at + count - 2, startColumn: 0, endColumn: this.getMaxColumns() - 1 };
      this.run(InsertRowByRangeCommand.id, { range, direction: at > 1 ? 2 : 0 });
    }
    this.document.shiftState(this.sheetId, 'row', at, count);
    return this;
  }
  insertColumnsAfter(after: number, count: number): this {
    return this.insertColumns(after + 1, count);
  }
  insertColumnsBefore(before: number, count: number): this {
    return this.insertColumns(before, count);
  }
  private insertColumns(at: number, count: number): this {
    const columns = this.getMaxColumns();
    this.checkPosition(at, count, columns + 1, 'column');
    if (at === columns + 1) this.run(SetWorksheetColumnCountMutation.id, { columnCount: columns + count });
    else {
      const range = { startRow: 0, endRow: this.getMaxRows() - 1, startColumn: at - 1, endColumn: at + count - 2 };
      this.run(InsertColByRangeCommand.id, { range, direction: at > 1 ? 1 : 3 });
    }
    this.document.shiftState(this.sheetId, 'column', at, count);
    return this;
  }
  /** Makes room for a paste past the edge. */
  growTo(rows: number, columns: number): void {
    if (rows > this.getMaxRows()) this.insertRows(this.getMaxRows() + 1, rows - this.getMaxRows());
    if (columns > this.getMaxColumns()) this.insertColumns(this.getMaxColumns() + 1, columns - this.getMaxColumns());
  }
  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }
  deleteRows(row: number, count: number): void {
    const rows = this.getMaxRows();
    this.checkPosition(row, count, rows, 'row');
    if (row + count - 1 > rows) throw new ServiceError('Those rows are out of bounds.');
    if (count >= rows) throw new ServiceError("You can't delete all the rows on the sheet.");
    const range = { startRow: row - 1, endRow: row + count - 2, startColumn: 0, endColumn: this.getMaxColumns() - 1 };
    this.run(RemoveRowByRangeCommand.id, { range });
    this.document.shiftState(this.sheetId, 'row', row, -count);
  }
  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }
  deleteColumns(column: number, count: number): void {
    const columns = this.getMaxColumns();
    this.checkPosition(column, count, columns, 'column');
    if (column + count - 1 > columns) throw new ServiceError('Those columns are out of bounds.');
    if (count >= columns) throw new ServiceError("You can't delete all the columns on the sheet.");
    const range = {
      startRow: 0,
      endRow: this.getMaxRows() - 1,
      startColumn: column - 1,
      endColumn: column + count - 2,
    };
    this.run(RemoveColByRangeCommand.id, { range });
    this.document.shiftState(this.sheetId, 'column', column, -count);
  }
  private checkPosition(at: number, count: number, last: number, what: 'row' | 'column'): void {
    if (!(Number.isInteger(at) && at >= 1 && at <= last)) throw new ServiceError(`Those ${what}s are out of bounds.`);
    if (!(Number.isInteger(count) && count >= 1)) throw new ServiceError(`The number of ${what}s must be at least 1.`);
  }
  appendRow(values: unknown[]): this {
    if (!Array.isArray(values)) throw new ServiceError('appendRow needs an array.');
    const row = this.getLastRow() + 1;
    this.growTo(row, values.length);
    if (values.length > 0) this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }
  hideRows(row: number, count = 1): void {
    this.run(SetRowHiddenMutation.id, { ranges: [this.rowsRange(row, count)] });
  }
  showRows(row: number, count = 1): void {
    this.run(SetRowVisibleMutation.id, { ranges: [this.rowsRange(row, count)] });
  }
  hideColumns(column: number, count = 1): void {
    this.run(SetColHiddenMutation.id, { ranges: [this.columnsRange(column, count)] });
  }
  showColumns(column: number, count = 1): void {
    this.run(SetColVisibleMutation.id, { ranges: [this.columnsRange(column, count)] });
  }
  isRowHiddenByUser(row: number): boolean {
    return this.worksheet.getRowManager().getRow(row - 1)?.hd === BooleanNumber.TRUE;
  }
  getFilter(): Filter | null {
    const { engine } = this.document;
    const filters = engine.univer.__getInjector().get(SheetsFilterService);
    const range = filters.getFilterModel(engine.unitId, this.sheetId)?.getRange();
    return range === undefined
      ? null
      : new Filter(this.document, this.sheetId, {
          row: range.startRow + 1,
          column: range.startColumn + 1,
          numRows: range.endRow - range.startRow + 1,
          numColumns: range.endColumn - range.startColumn + 1,
        });
  }
  isRowHiddenByFilter(row: number): boolean {
    return this.worksheet.isRowFiltered(row - 1);
  }
  isColumnHiddenByUser(column: number): boolean {
    return !this.worksheet.getColVisible(column - 1);
  }

  // ---- measures and look ----

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, width: number): this {
    this.checkMeasure(width);
    const range = this.columnsRange(column, count);
    return this.run(SetWorksheetColWidthMutation.id, { ranges: [range], colWidth: width });
  }
  getColumnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column - 1);
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row: number, count: number, height: number): this {
    this.checkMeasure(height);
    return this.run(SetWorksheetRowHeightMutation.id, { ranges: [this.rowsRange(row, count)], rowHeight: height });
  }
  getRowHeight(row: number): number {
    return this.worksheet.getRowManager().getRow(row - 1)?.h ?? this.worksheet.getConfig().defaultRowHeight;
  }
  private checkMeasure(size: number): void {
    if (!(typeof size === 'number' && size > 0)) throw new ServiceError(`Not a width or height: ${String(size)}`);
  }
  private rowsRange(row: number, count: number) {
    this.checkPosition(row, count, this.getMaxRows() - count + 1, 'row');
    return { startRow: row - 1, endRow: row + count - 2, startColumn: 0, endColumn: this.getMaxColumns() - 1 };
  }
  private columnsRange(column: number, count: number) {
    this.checkPosition(column, count, this.getMaxColumns() - count + 1, 'column');
    return { startRow: 0, endRow: this.getMaxRows() - 1, startColumn: column - 1, endColumn: column + count - 2 };
  }
  setFrozenRows(rows: number): void {
    this.freeze(rows, this.getFrozenColumns());
  }
  setFrozenColumns(columns: number): void {
    this.freeze(this.getFrozenRows(), columns);
  }
  getFrozenRows(): number {
    return Math.max(0, this.worksheet.getFreeze().ySplit);
  }
  getFrozenColumns(): number {
    return Math.max(0, this.worksheet.getFreeze().xSplit);
  }
  private freeze(rows: number, columns: number): void {
    if (rows >= this.getMaxRows() || columns >= this.getMaxColumns())
      throw new ServiceError("You can't freeze all rows or columns on the sheet.");
    this.run(SetFrozenMutation.id, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
  setHiddenGridlines(hidden: boolean): this {
    return this.run(ToggleGridlinesMutation.id, { showGridlines: hidden ? BooleanNumber.FALSE : BooleanNumber.TRUE });
  }
  hasHiddenGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines === BooleanNumber.FALSE;
  }
  setTabColor(color: string | null): this {
    return this.run(SetTabColorMutation.id, { color: color ?? '' });
  }
  getTabColor(): string | null {
    return this.worksheet.getTabColor() || null;
  }

  // ---- clearing ----

  private wholeRange(): SheetRange {
    return this.getRange(1, 1, this.getMaxRows(), this.getMaxColumns());
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    if (!options || !Object.values(options).some(Boolean)) {
      this.wholeRange().clearContent().clearFormat();
      this.clearConditionalFormatRules();
    } else this.wholeRange().clear(options);
    return this;
  }
  clearContents(): this {
    this.wholeRange().clearContent();
    return this;
  }
  clearFormats(): this {
    this.wholeRange().clearFormat();
    this.clearConditionalFormatRules();
    return this;
  }
  clearNotes(): this {
    for (const { row, column } of this.noteCells()) this.getRange(row, column).clearNote();
    return this;
  }
  /** Cells with a note, in reading order. */
  noteCells(): { row: number; column: number; note: string }[] {
    return this.document.notesOfSheet(this.sheetId);
  }
  mergedAreas(): Area[] {
    return this.worksheet.getMergeData().map((range) => ({
      row: range.startRow + 1,
      column: range.startColumn + 1,
      numRows: range.endRow - range.startRow + 1,
      numColumns: range.endColumn - range.startColumn + 1,
    }));
  }

  // ---- conditional formats ----

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.state.conditionalFormats.map(
      (state) => new ConditionalFormatRule(this.document, this.sheetId, structuredClone(state)),
    );
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    for (const rule of rules) {
      if (!(rule instanceof ConditionalFormatRule))
        throw new ServiceError('Not a conditional format rule; was build() called?');
      if (rule.sheetId !== this.sheetId) throw new ServiceError('A conditional format rule lies on another sheet.');
    }
    this.state.conditionalFormats = rules.map((rule) => structuredClone(rule.state));
    showConditionalFormats(this.document, this.sheetId);
  }
  clearConditionalFormatRules(): void {
    if (this.state.conditionalFormats.length > 0) this.setConditionalFormatRules([]);
  }

  // ---- charts ----

  newChart(): ChartBuilder {
    return new ChartBuilder(this.document, newChartState());
  }
  getCharts(): EmbeddedChart[] {
    return this.state.charts.map((chart) => new Chart(this.document, cloneChart(chart)));
  }
  insertChart(chart: EmbeddedChart): void {
    this.checkChart(chart);
    this.state.charts.push({ ...cloneChart(chart.state), id: this.document.nextId() });
  }
  updateChart(chart: EmbeddedChart): void {
    this.checkChart(chart);
    const { charts } = this.state;
    const index = charts.findIndex((known) => known.id === chart.state.id);
    if (index < 0) throw new ServiceError('The chart is not on this sheet.');
    charts[index] = cloneChart(chart.state);
  }
  removeChart(chart: EmbeddedChart): void {
    const { charts } = this.state;
    const index = charts.findIndex((known) => known.id === chart.state.id);
    if (index < 0) throw new ServiceError('The chart is not on this sheet.');
    charts.splice(index, 1);
  }
  private checkChart(chart: EmbeddedChart): void {
    if (!(chart instanceof Chart)) throw new ServiceError('Not a chart; was build() called?');
  }

  // ---- metadata, protection, copies ----

  addDeveloperMetadata(...args: unknown[]): this {
    this.document.worksheet(this.sheetId);
    addMetadata(this.document, this.sheetId, args);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    this.document.worksheet(this.sheetId);
    return metadataOf(this.document, this.sheetId);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.document, this.sheetId);
  }
  protect(): Protection {
    const protection = { description: '', warningOnly: false, unprotected: [] };
    this.state.protections.push(protection);
    return new Protection(this.document, this.sheetId, protection);
  }
  getProtections(type: string): Protection[] {
    if (type !== 'SHEET') return [];
    return this.state.protections.map((state) => new Protection(this.document, this.sheetId, state));
  }
  copyTo(spreadsheet: Spreadsheet): Sheet {
    if (!(spreadsheet instanceof Spreadsheet)) throw new ServiceError('copyTo needs a spreadsheet.');
    return new Sheet(this.document, this.document.duplicateSheet(this.sheetId));
  }
}

export function checkSheetName(document: WorkbookDocument, name: string, ownId?: string): void {
  if (typeof name !== 'string' || name === '') throw new ServiceError('A sheet name cannot be empty.');
  if (name.length > 100) throw new ServiceError('A sheet name cannot be longer than 100 characters.');
  const taken = document.findSheetId(name);
  if (taken !== undefined && taken !== ownId)
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
