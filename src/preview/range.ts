/** Ranges: reading and writing the cells of one rectangle. */
import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import { type Area, areaNotation, intersectAreas, subtractArea } from './a1-notation';
import { ServiceError } from './call-recorder';
import { AUTOMATIC_FORMAT, type Entry, readEntry } from './cell-entry';
import { engineRange } from './conditional-format';
import { copyArea, type PasteType } from './copy-range';
import { DataValidation, type ValidationState as RuleState } from './data-validation';
import { NotModelled, ServiceObject } from './exposure';
import { RichTextValue } from './rich-text';
import type { Modelled } from './service-calls';
import { Sheet } from './sheet';
import { CLEARED, type WorkbookDocument } from './workbook-document';

type Grid<T> = T[][];

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WRAP: Readonly<Record<string, WrapStrategy>> = {
  OVERFLOW: WrapStrategy.OVERFLOW,
  WRAP: WrapStrategy.WRAP,
  CLIP: WrapStrategy.CLIP,
};
/** Engine numbers of `SpreadsheetApp.BorderStyle`. */
const BORDERS: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};
const LINES = ['none', 'underline', 'line-through'];

export const RANGE_ENUMS = {
  BorderStyle: {
    DOTTED: 'DOTTED',
    DASHED: 'DASHED',
    SOLID: 'SOLID',
    SOLID_MEDIUM: 'SOLID_MEDIUM',
    SOLID_THICK: 'SOLID_THICK',
    DOUBLE: 'DOUBLE',
  },
  WrapStrategy: { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW', CLIP: 'CLIP' },
  CopyPasteType: {
    PASTE_NORMAL: 'PASTE_NORMAL',
    PASTE_VALUES: 'PASTE_VALUES',
    PASTE_FORMAT: 'PASTE_FORMAT',
    PASTE_FORMULA: 'PASTE_FORMULA',
    PASTE_NO_BORDERS: 'PASTE_NO_BORDERS',
    PASTE_COLUMN_WIDTHS: 'PASTE_COLUMN_WIDTHS',
    PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION',
    PASTE_CONDITIONAL_FORMATTING: 'PASTE_CONDITIONAL_FORMATTING',
  },
};

export class SheetRange extends ServiceObject implements Modelled<'Range'> {
  readonly className = 'Range';

  constructor(
    readonly document: WorkbookDocument,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  // ---- position ----

  getRow(): number {
    return this.area.row;
  }
  getColumn(): number {
    return this.area.column;
  }
  getLastRow(): number {
    return this.area.row + this.area.numRows - 1;
  }
  getLastColumn(): number {
    return this.area.column + this.area.numColumns - 1;
  }
  getNumRows(): number {
    return this.area.numRows;
  }
  getNumColumns(): number {
    return this.area.numColumns;
  }
  getA1Notation(): string {
    return areaNotation(this.area);
  }
  getSheet(): Sheet {
    return new Sheet(this.document, this.sheetId);
  }
  getCell(row: number, column: number): SheetRange {
    if (row < 1 || column < 1 || row > this.area.numRows || column > this.area.numColumns)
      throw new ServiceError('Cell reference out of range');
    return this.at(this.area.row + row - 1, this.area.column + column - 1, 1, 1);
  }
  offset(rows: number, columns: number, numRows = this.area.numRows, numColumns = this.area.numColumns): SheetRange {
    return this.at(this.area.row + rows, this.area.column + columns, numRows, numColumns);
  }
  private at(row: number, column: number, numRows: number, numColumns: number): SheetRange {
    return new Sheet(this.document, this.sheetId).getRange(row, column, numRows, numColumns);
  }
  activate(): this {
    this.document.activeSheetId = this.sheetId;
    this.document.activeArea = { sheetId: this.sheetId, area: this.area };
    return this;
  }

  // ---- reading ----

  private read<T>(readCell: (row: number, column: number) => T): Grid<T> {
    this.checkSheet();
    const { row, column, numRows, numColumns } = this.area;
    const grid: Grid<T> = new Array(numRows);
    for (let i = 0; i < numRows; i++) {
      const line: T[] = new Array(numColumns);
      for (let j = 0; j < numColumns; j++) line[j] = readCell(row - 1 + i, column - 1 + j);
      grid[i] = line;
    }
    return grid;
  }
  private checkSheet(): void {
    const sheet = this.document.worksheet(this.sheetId);
    if (this.getLastRow() > sheet.getRowCount() || this.getLastColumn() > sheet.getColumnCount())
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  private first<T>(grid: Grid<T>): T {
    return (grid[0] as T[])[0] as T;
  }
  private firstCell(): SheetRange {
    return new SheetRange(this.document, this.sheetId, { ...this.area, numRows: 1, numColumns: 1 });
  }

  getValues(): Grid<unknown> {
    return this.read((row, column) => this.document.value(this.sheetId, row, column));
  }
  getValue(): unknown {
    return this.first(this.firstCell().getValues());
  }
  getDisplayValues(): Grid<string> {
    return this.read((row, column) => this.document.display(this.sheetId, row, column));
  }
  getDisplayValue(): string {
    return this.first(this.firstCell().getDisplayValues());
  }
  getFormulas(): Grid<string> {
    return this.read((row, column) => this.document.formula(this.sheetId, row, column));
  }
  getFormula(): string {
    return this.first(this.firstCell().getFormulas());
  }
  isBlank(): boolean {
    return this.getValues().every((line) => line.every((value) => value === ''));
  }

  private readStyles<T>(pick: (style: IStyleData) => T): Grid<T> {
    return this.read((row, column) => pick(this.document.styleOf(this.document.cell(this.sheetId, row, column)) ?? {}));
  }
  getNumberFormats(): Grid<string> {
    return this.readStyles((style) => style.n?.pattern ?? AUTOMATIC_FORMAT);
  }
  getNumberFormat(): string {
    return this.first(this.firstCell().getNumberFormats());
  }
  getBackgrounds(): Grid<string> {
    return this.readStyles((style) => style.bg?.rgb ?? '#ffffff');
  }
  getBackground(): string {
    return this.first(this.firstCell().getBackgrounds());
  }
  getFontColors(): Grid<string> {
    return this.readStyles((style) => style.cl?.rgb ?? '#000000');
  }
  getFontWeights(): Grid<string> {
    return this.readStyles((style) => (style.bl ? 'bold' : 'normal'));
  }
  getFontWeight(): string {
    return this.first(this.firstCell().getFontWeights());
  }
  getFontSizes(): Grid<number> {
    return this.readStyles((style) => style.fs ?? 10);
  }
  getFontSize(): number {
    return this.first(this.firstCell().getFontSizes());
  }
  getFontFamilies(): Grid<string> {
    return this.readStyles((style) => style.ff ?? 'Arial');
  }
  getFontFamily(): string {
    return this.first(this.firstCell().getFontFamilies());
  }
  getFontStyles(): Grid<string> {
    return this.readStyles((style) => (style.it ? 'italic' : 'normal'));
  }
  getHorizontalAlignments(): Grid<string> {
    return this.readStyles((style) => nameOf(HORIZONTAL, style.ht) ?? 'general');
  }
  getVerticalAlignments(): Grid<string> {
    return this.readStyles((style) => nameOf(VERTICAL, style.vt) ?? 'bottom');
  }
  getWrapStrategies(): Grid<string> {
    return this.readStyles((style) => nameOf(WRAP, style.tb) ?? 'OVERFLOW');
  }
  getWraps(): Grid<boolean> {
    return this.readStyles((style) => style.tb === WrapStrategy.WRAP);
  }

  // ---- values and formulas ----

  setValues(values: Grid<unknown>): this {
    this.checkShape(values);
    return this.enter(values);
  }
  setValue(value: unknown): this {
    return this.enter(this.fill(value));
  }
  private enter(values: Grid<unknown>): this {
    this.checkSheet();
    const { row, column } = this.area;
    const place = this.document.entryPlace;
    const entries = values.map((line, i) =>
      line.map((value, j) => {
        // Only text is read in the light of the cell's format.
        const format =
          typeof value === 'string' && value !== ''
            ? this.document.formatOf(this.document.cell(this.sheetId, row - 1 + i, column - 1 + j))
            : undefined;
        return readEntry(value, format, place);
      }),
    );
    this.document.writeEntries(this.sheetId, row - 1, column - 1, entries);
    return this;
  }
  setFormulas(formulas: Grid<string>): this {
    this.checkShape(formulas);
    return this.enterFormulas(formulas);
  }
  setFormula(formula: string): this {
    return this.enterFormulas(this.fill(formula));
  }
  private enterFormulas(formulas: Grid<string>): this {
    this.checkSheet();
    const entries = formulas.map((line) =>
      line.map((text): Entry => {
        if (text === '' || text === null || text === undefined) return { kind: 'blank' };
        return { kind: 'formula', text: String(text).startsWith('=') ? String(text) : `=${text}` };
      }),
    );
    this.document.writeEntries(this.sheetId, this.area.row - 1, this.area.column - 1, entries);
    return this;
  }
  private fill<T>(value: T): Grid<T> {
    return Array.from({ length: this.area.numRows }, () => new Array<T>(this.area.numColumns).fill(value));
  }
  private checkShape(data: unknown): asserts data is Grid<unknown> {
    if (!Array.isArray(data) || !data.every(Array.isArray))
      throw new ServiceError('The parameters do not match the method signature: a two-dimensional array is needed.');
    const { numRows, numColumns } = this.area;
    if (data.length !== numRows) throw new ServiceError(mismatch('rows', data.length, numRows));
    const wrong = data.find((line) => line.length !== numColumns);
    if (wrong) throw new ServiceError(mismatch('columns', wrong.length, numColumns));
  }

  // ---- styles ----

  private style<T>(data: Grid<T>, toStyle: (value: T) => IStyleData): this {
    this.checkShape(data);
    this.checkSheet();
    this.document.writeStyles(this.sheetId, this.area, (i, j) => toStyle((data[i] as T[])[j] as T));
    return this;
  }
  private styleAll<T>(value: T, toStyle: (value: T) => IStyleData): this {
    this.checkSheet();
    toStyle(value);
    this.document.writeStyles(this.sheetId, this.area, () => toStyle(value));
    return this;
  }
  setNumberFormats(formats: Grid<string>): this {
    return this.style(formats, formatStyle);
  }
  setNumberFormat(format: string): this {
    return this.styleAll(format, formatStyle);
  }
  setBackgrounds(colors: Grid<string | null>): this {
    return this.style(colors, backgroundStyle);
  }
  setBackground(color: string | null): this {
    return this.styleAll(color, backgroundStyle);
  }
  setFontColors(colors: Grid<string | null>): this {
    return this.style(colors, fontColorStyle);
  }
  setFontColor(color: string | null): this {
    return this.styleAll(color, fontColorStyle);
  }
  setFontWeights(weights: Grid<string | null>): this {
    return this.style(weights, fontWeightStyle);
  }
  setFontWeight(weight: string | null): this {
    return this.styleAll(weight, fontWeightStyle);
  }
  setFontSizes(sizes: Grid<number>): this {
    return this.style(sizes, fontSizeStyle);
  }
  setFontSize(size: number): this {
    return this.styleAll(size, fontSizeStyle);
  }
  setFontFamilies(families: Grid<string | null>): this {
    return this.style(families, fontFamilyStyle);
  }
  setFontFamily(family: string | null): this {
    return this.styleAll(family, fontFamilyStyle);
  }
  setFontStyles(styles: Grid<string | null>): this {
    return this.style(styles, fontStyleStyle);
  }
  setFontStyle(style: string | null): this {
    return this.styleAll(style, fontStyleStyle);
  }
  setFontLines(lines: Grid<string | null>): this {
    return this.style(lines, fontLineStyle);
  }
  setFontLine(line: string | null): this {
    return this.styleAll(line, fontLineStyle);
  }
  setHorizontalAlignments(alignments: Grid<string | null>): this {
    return this.style(alignments, horizontalStyle);
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.styleAll(alignment, horizontalStyle);
  }
  setVerticalAlignments(alignments: Grid<string | null>): this {
    return this.style(alignments, verticalStyle);
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.styleAll(alignment, verticalStyle);
  }
  setWraps(wraps: Grid<boolean>): this {
    return this.style(wraps, wrapStyle);
  }
  setWrap(wrap: boolean): this {
    return this.styleAll(wrap, wrapStyle);
  }
  setWrapStrategies(strategies: Grid<string>): this {
    return this.style(strategies, wrapStrategyStyle);
  }
  setWrapStrategy(strategy: string): this {
    return this.styleAll(strategy, wrapStrategyStyle);
  }

  /** True draws a line, false takes it away, null leaves it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: string | null = null,
  ): this {
    this.checkSheet();
    const line = { s: BORDERS[style ?? 'SOLID'] as never, cl: { rgb: color ?? '#000000' } };
    if (style !== null && !(style in BORDERS)) throw new ServiceError(`Unknown border style: ${style}`);
    const { numRows, numColumns } = this.area;
    this.document.writeStyles(this.sheetId, this.area, (i, j) => {
      const border: Record<string, unknown> = {};
      const side = (name: string, atEdge: boolean, edge: boolean | null, inner: boolean | null) => {
        const wanted = atEdge ? edge : inner;
        if (wanted !== null && wanted !== undefined) border[name] = wanted ? structuredClone(line) : null;
      };
      side('t', i === 0, top, horizontal);
      side('b', i === numRows - 1, bottom, horizontal);
      side('l', j === 0, left, vertical);
      side('r', j === numColumns - 1, right, vertical);
      return Object.keys(border).length > 0 ? { bd: border } : null;
    });
    return this;
  }

  // ---- notes ----

  getNotes(): Grid<string> {
    const model = this.noteModel();
    const { unitId } = this.document.engine;
    return this.read((row, column) => model.getNote(unitId, this.sheetId, { row, col: column })?.note ?? '');
  }
  getNote(): string {
    return this.first(this.firstCell().getNotes());
  }
  setNotes(notes: Grid<string | null>): this {
    this.checkShape(notes);
    this.checkSheet();
    const before = this.getNotes();
    for (const [i, line] of notes.entries()) {
      for (const [j, note] of line.entries()) {
        const text = note ?? '';
        if (text === before[i]?.[j]) continue;
        const place = {
          unitId: this.document.engine.unitId,
          sheetId: this.sheetId,
          row: this.area.row - 1 + i,
          col: this.area.column - 1 + j,
        };
        if (text === '') this.document.engine.run(RemoveNoteMutation.id, { ...place, silent: true });
        else {
          const size = {
            id: `${this.sheetId}-${place.row}-${place.col}-${this.document.nextId()}`,
            width: 160,
            height: 72,
          };
          const value = { ...size, row: place.row, col: place.col, note: text };
          this.document.engine.run(UpdateNoteMutation.id, { ...place, note: value, silent: true });
        }
      }
    }
    return this;
  }
  setNote(note: string | null): this {
    return this.setNotes(this.fill(note));
  }
  clearNote(): this {
    return this.setNote('');
  }
  private noteModel(): SheetsNoteModel {
    return this.document.engine.univer.__getInjector().get(SheetsNoteModel);
  }

  // ---- rich text ----

  setRichTextValues(values: Grid<RichTextValue | null>): this {
    this.checkShape(values);
    this.checkSheet();
    const states = values.map((line) => line.map((value) => value?.state ?? null));
    this.document.writeRichText(this.sheetId, this.area.row - 1, this.area.column - 1, states);
    return this;
  }
  setRichTextValue(value: RichTextValue | null): this {
    return this.setRichTextValues(this.fill(value));
  }
  getRichTextValues(): Grid<RichTextValue | null> {
    return this.read((row, column) => {
      const cell = this.document.cell(this.sheetId, row, column);
      const rich = this.document.richText(cell);
      if (rich) return new RichTextValue(rich);
      const value = this.document.plainValue(this.sheetId, row, column, cell);
      return typeof value === 'string' ? new RichTextValue({ text: value, linkUrl: null, runs: [] }) : null;
    });
  }
  getRichTextValue(): RichTextValue | null {
    return this.first(this.firstCell().getRichTextValues());
  }

  // ---- data validation ----

  setDataValidations(rules: Grid<DataValidation | null>): this {
    this.checkShape(rules);
    this.setRules(rules.map((line) => line.map((rule) => rule?.state ?? null)));
    return this;
  }
  setDataValidation(rule: DataValidation | null): this {
    this.takeRules();
    if (rule) this.document.sheetState(this.sheetId).validations.push({ area: this.area, rule: rule.state });
    return this;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  getDataValidations(): Grid<DataValidation | null> {
    const { validations } = this.document.sheetState(this.sheetId);
    return this.read((row, column) => {
      const cell = { row: row + 1, column: column + 1, numRows: 1, numColumns: 1 };
      const found = validations.find(({ area }) => intersectAreas(area, cell));
      return found ? new DataValidation(found.rule) : null;
    });
  }
  getDataValidation(): DataValidation | null {
    return this.first(this.firstCell().getDataValidations());
  }
  private setRules(rules: Grid<RuleState | null>): void {
    this.takeRules();
    const state = this.document.sheetState(this.sheetId);
    for (const [i, line] of rules.entries())
      for (const [j, rule] of line.entries())
        if (rule)
          state.validations.push({
            area: { row: this.area.row + i, column: this.area.column + j, numRows: 1, numColumns: 1 },
            rule,
          });
  }
  private takeRules(): void {
    this.checkSheet();
    const state = this.document.sheetState(this.sheetId);
    state.validations = state.validations.flatMap(({ area, rule }) =>
      subtractArea(area, this.area).map((left) => ({ area: left, rule })),
    );
  }

  // ---- clearing ----

  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    commentsOnly?: boolean;
    validationsOnly?: boolean;
  }): this {
    if (!options || Object.values(options).every((value) => !value)) return this.clearContent().clearFormat();
    if (options.contentsOnly) this.clearContent();
    if (options.formatOnly) this.clearFormat();
    if (options.commentsOnly) this.clearNote();
    if (options.validationsOnly) this.clearDataValidations();
    return this;
  }
  clearContent(): this {
    this.checkSheet();
    this.rewriteUsed(() => ({ v: null, ...CLEARED }));
    return this;
  }
  clearFormat(): this {
    this.checkSheet();
    this.rewriteUsed(() => ({ s: null }));
    return this;
  }
  private rewriteUsed(change: () => object): void {
    const matrix = this.document.worksheet(this.sheetId).getCellMatrix();
    const cells: Record<number, Record<number, object>> = {};
    let changes = false;
    const { row, column, numRows, numColumns } = this.area;
    const lastRow = Math.min(row - 1 + numRows, matrix.getLength());
    for (let r = row - 1; r < lastRow; r++) {
      const line: Record<number, object> = {};
      for (let c = column - 1; c < column - 1 + numColumns; c++) {
        if (!matrix.getValue(r, c)) continue;
        line[c] = change();
        changes = true;
      }
      cells[r] = line;
    }
    if (changes) this.document.writeCells(this.sheetId, cells);
  }

  // ---- merging ----

  merge(): this {
    return this.mergeAreas([this.area]);
  }
  mergeAcross(): this {
    const areas = Array.from({ length: this.area.numRows }, (_, i) => ({
      ...this.area,
      row: this.area.row + i,
      numRows: 1,
    }));
    return this.mergeAreas(areas);
  }
  private mergeAreas(areas: readonly Area[]): this {
    this.checkSheet();
    const merged = this.mergedAreas();
    for (const area of merged)
      if (subtractArea(area, this.area).length > 0)
        throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    this.breakApart();
    for (const area of areas) {
      if (area.numRows === 1 && area.numColumns === 1) continue;
      // The first cell's content stays, what the others held is gone.
      for (const rest of subtractArea(area, { ...area, numRows: 1, numColumns: 1 }))
        new SheetRange(this.document, this.sheetId, rest).clearContent();
      this.document.run(AddWorksheetMergeMutation.id, this.sheetId, { ranges: [engineRange(area)] });
    }
    return this;
  }
  breakApart(): this {
    this.checkSheet();
    const areas = this.mergedAreas();
    if (areas.length > 0)
      this.document.run(RemoveWorksheetMergeMutation.id, this.sheetId, { ranges: areas.map(engineRange) });
    return this;
  }
  getMergedRanges(): SheetRange[] {
    return this.mergedAreas().map((area) => new SheetRange(this.document, this.sheetId, area));
  }
  isPartOfMerge(): boolean {
    return this.mergedAreas().length > 0;
  }
  private mergedAreas(): Area[] {
    return new Sheet(this.document, this.sheetId).mergedAreas().filter((area) => intersectAreas(area, this.area));
  }

  // ---- copying ----

  copyTo(
    destination: SheetRange,
    second?: string | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ): void {
    if (transposed) throw new NotModelled('Range.copyTo with transposed cells');
    this.checkSheet();
    destination.checkSheet();
    let type = 'PASTE_NORMAL';
    if (typeof second === 'string') type = second;
    else if (second?.contentsOnly) type = 'PASTE_VALUES';
    else if (second?.formatOnly) type = 'PASTE_FORMAT';
    if (!Object.hasOwn(RANGE_ENUMS.CopyPasteType, type)) throw new ServiceError(`Unknown paste type: ${type}`);
    copyArea(this, destination, type as PasteType);
  }
}

function mismatch(what: 'rows' | 'columns', has: number, needed: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needed}.`;
}

function nameOf(names: Readonly<Record<string, number>>, value: unknown): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

/** Styles as the engine has them; the nulls take a property away, which its types do not say. */
function styled(style: Record<string, unknown>): IStyleData {
  return style as IStyleData;
}

function color(value: string | null): { rgb: string } | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new ServiceError(`Not a colour: ${String(value)}`);
  return { rgb: value.toLowerCase() };
}

function oneOf(value: string | null, names: readonly string[], what: string): string | null {
  if (value === null) return null;
  if (!names.includes(value)) throw new ServiceError(`Unknown ${what}: ${value}`);
  return value;
}

function formatStyle(format: string): IStyleData {
  if (typeof format !== 'string') throw new ServiceError('A number format is a text.');
  return styled({ n: format === '' || format === AUTOMATIC_FORMAT ? null : { pattern: format } });
}
function backgroundStyle(value: string | null): IStyleData {
  return styled({ bg: color(value) });
}
function fontColorStyle(value: string | null): IStyleData {
  return styled({ cl: color(value) });
}
function fontWeightStyle(weight: string | null): IStyleData {
  return styled({ bl: oneOf(weight, ['bold', 'normal'], 'font weight') === 'bold' ? BooleanNumber.TRUE : null });
}
function fontSizeStyle(size: number): IStyleData {
  if (typeof size !== 'number' || size <= 0) throw new ServiceError(`Not a font size: ${String(size)}`);
  return styled({ fs: size === 10 ? null : size });
}
function fontFamilyStyle(family: string | null): IStyleData {
  return styled({ ff: family });
}
function fontStyleStyle(style: string | null): IStyleData {
  return styled({ it: oneOf(style, ['italic', 'normal'], 'font style') === 'italic' ? BooleanNumber.TRUE : null });
}
function fontLineStyle(line: string | null): IStyleData {
  oneOf(line, LINES, 'font line');
  return styled({ ul: line === 'underline' ? { s: 1 } : null, st: line === 'line-through' ? { s: 1 } : null });
}
function horizontalStyle(alignment: string | null): IStyleData {
  const name = oneOf(alignment, [...Object.keys(HORIZONTAL), 'normal', 'general'], 'horizontal alignment');
  return styled({ ht: name === null ? null : (HORIZONTAL[name] ?? null) });
}
function verticalStyle(alignment: string | null): IStyleData {
  const name = oneOf(alignment, Object.keys(VERTICAL), 'vertical alignment');
  return styled({ vt: name === null || name === 'bottom' ? null : (VERTICAL[name] ?? null) });
}
function wrapStyle(wrap: boolean): IStyleData {
  return styled({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
}
function wrapStrategyStyle(strategy: string): IStyleData {
  return styled({ tb: WRAP[oneOf(strategy, Object.keys(WRAP), 'wrap strategy') ?? 'OVERFLOW'] });
}
