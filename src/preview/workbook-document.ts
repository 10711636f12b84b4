/**
 * The document behind the services: cells, styles and sheets live in the engine, so that a page shows them and people can change
 * them there; what the engine has no place for (charts, developer metadata, protections, written formula texts) lives here.
 */
import {
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { ErrorType } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
} from '@univerjs/sheets';
import { SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import { type Area, shiftArea } from './a1-notation';
import { ServiceError } from './call-recorder';
import {
  AUTOMATIC_FORMAT,
  displayText,
  type Entry,
  type EntryPlace,
  hasDecimalComma,
  isDateFormat,
} from './cell-entry';
import type { ChartState } from './chart';
import { type ConditionalFormatState, setFormatAreas, showConditionalFormats } from './conditional-format';
import type { ValidationState } from './data-validation';
import type { Engine } from './engine';
import {
  type FormulaPlace,
  hasOpenReference,
  renameSheetInFormula,
  toEngineFormula,
  toWrittenFormula,
} from './formula-text';
import { NEW_SHEET } from './sheet';
import { serialToDate } from './time-zone';

export type CellValue = number | string | boolean | Date;

export interface RichTextState {
  readonly text: string;
  readonly linkUrl: string | null;
  readonly runs: readonly {
    readonly start: number;
    readonly end: number;
    readonly linkUrl?: string;
    readonly style?: object;
  }[];
}

/** What a cell keeps beside the engine's own data. */
interface CellNotes {
  /** The formula as written, and the engine's text it was turned into: the first holds as long as the engine still has the second. */
  readonly formula?: string;
  readonly engineFormula?: string;
  readonly richText?: RichTextState;
}

export interface MetadataState {
  readonly id: number;
  readonly key: string;
  value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** Null: on the spreadsheet itself. */
  readonly sheetId: string | null;
}

export interface ProtectionState {
  description: string;
  warningOnly: boolean;
  unprotected: Area[];
}

export interface SheetState {
  charts: ChartState[];
  protections: ProtectionState[];
  /** In the order in which they hold: the first that fits wins. */
  conditionalFormats: ConditionalFormatState[];
  validations: { area: Area; rule: ValidationState }[];
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly timeoutSeconds?: number;
}

/** Formats that the engine itself gives the results of date functions; they go when the cell gets other content. */
const RESULT_FORMATS = new Set(['yyyy/mm/dd;@', 'yyyy/mm/dd hh:mm', 'h:mm A/P']);

/** Errors of the engine that Sheets shows under another name. */
const SHEETS_ERRORS: Readonly<Record<string, string>> = {
  [ErrorType.SPILL]: '#REF!',
  [ErrorType.CYCLE]: '#REF!',
  [ErrorType.CALC]: '#N/A',
  [ErrorType.CONNECT]: '#N/A',
};

export interface DocumentOptions {
  readonly engine: Engine;
  readonly locale: string;
  readonly timeZone: string;
  readonly userLocale: string;
  readonly now: () => Date;
}

export class WorkbookDocument {
  readonly engine: Engine;
  readonly locale: string;
  readonly timeZone: string;
  readonly userLocale: string;
  readonly now: () => Date;
  readonly decimalComma: boolean;
  metadata: MetadataState[] = [];
  readonly toasts: Toast[] = [];
  activeSheetId: string;
  activeArea: { sheetId: string; area: Area } | null = null;
  private readonly sheetStates = new Map<string, SheetState>();
  private readonly sheetNumbers = new Map<string, number>();
  private lastId = 1_000_000;

  constructor(options: DocumentOptions) {
    this.engine = options.engine;
    this.locale = options.locale;
    this.timeZone = options.timeZone;
    this.userLocale = options.userLocale;
    this.now = options.now;
    this.decimalComma = hasDecimalComma(options.locale);
    this.activeSheetId = this.engine.workbook.getSheets()[0]?.getSheetId() ?? '';
  }

  nextId(): number {
    return ++this.lastId;
  }

  get entryPlace(): EntryPlace {
    return { locale: this.locale, timeZone: this.timeZone, now: this.now() };
  }

  // ---- sheets ----

  sheetIds(): string[] {
    return this.engine.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  hasSheet(sheetId: string): boolean {
    return Boolean(this.engine.workbook.getSheetBySheetId(sheetId));
  }

  worksheet(sheetId: string): Worksheet {
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new ServiceError('The sheet has been deleted.');
    return sheet;
  }

  /** Names of sheets are compared without regard to case. */
  findSheetId(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.engine.workbook
      .getSheets()
      .find((sheet) => sheet.getName().toLowerCase() === wanted)
      ?.getSheetId();
  }

  sheetState(sheetId: string): SheetState {
    let state = this.sheetStates.get(sheetId);
    if (!state) {
      state = { charts: [], protections: [], conditionalFormats: [], validations: [] };
      this.sheetStates.set(sheetId, state);
    }
    return state;
  }

  forgetSheet(sheetId: string): void {
    this.sheetStates.delete(sheetId);
    this.metadata = this.metadata.filter((entry) => entry.sheetId !== sheetId);
  }

  notesOfSheet(sheetId: string): { row: number; column: number; note: string }[] {
    const model = this.engine.univer.__getInjector().get(SheetsNoteModel);
    return [...(model.getSheetNotes(this.engine.unitId, sheetId)?.values() ?? [])]
      .map(({ row, col, note }) => ({ row: row + 1, column: col + 1, note }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  activate(sheetId: string): void {
    const sheet = this.worksheet(sheetId);
    if (sheet.isSheetHidden()) this.run(SetWorksheetHideMutation.id, sheetId, { hidden: 0 });
    this.activeSheetId = sheetId;
    // By its operation and not directly, so that a page changes to it as well.
    this.run(SetWorksheetActiveOperation.id, sheetId, {});
  }

  /** The id that a script sees, which is a number: a sheet that a person added on a page has letters as its id in the engine. */
  sheetNumber(sheetId: string): number {
    if (/^\d+$/.test(sheetId)) return Number(sheetId);
    let number = this.sheetNumbers.get(sheetId);
    if (number === undefined) {
      number = this.nextId();
      this.sheetNumbers.set(sheetId, number);
    }
    return number;
  }

  /** The sheet that the engine shows. */
  shownSheetId(): string {
    return this.engine.workbook.getActiveSheet()?.getSheetId() ?? this.sheetIds()[0] ?? '';
  }

  freeSheetName(stem: string): string {
    for (let number = this.sheetIds().length + 1; ; number++)
      if (this.findSheetId(`${stem}${number}`) === undefined) return `${stem}${number}`;
  }

  insertSheet(name: string, index: number, content: Partial<IWorksheetData> = NEW_SHEET): string {
    const id = String(this.nextId());
    const sheet = mergeWorksheetSnapshotWithDefault({ ...content, id, name });
    this.run(InsertSheetMutation.id, id, { index, sheet });
    return id;
  }

  /** A duplicate behind all other sheets, with a new id; formulas, formats, rules, charts and metadata come along. */
  duplicateSheet(sheetId: string): string {
    const source = this.worksheet(sheetId);
    const name = this.freeCopyName(`Copy of ${source.getName()}`);
    const snapshot = structuredClone(source.getConfig());
    const copyId = this.insertSheet(name, this.sheetIds().length, { ...snapshot, hidden: 0 });
    const state = structuredClone(this.sheetState(sheetId));
    for (const chart of state.charts) {
      chart.id = this.nextId();
      chart.ranges = chart.ranges.map((range) => (range.sheetId === sheetId ? { ...range, sheetId: copyId } : range));
    }
    this.sheetStates.set(copyId, state);
    for (const entry of this.metadata.filter((known) => known.sheetId === sheetId))
      this.metadata.push({ ...entry, id: this.nextId(), sheetId: copyId });
    for (const { row, column, note } of this.notesOfSheet(sheetId)) {
      const place = { row: row - 1, col: column - 1 };
      const value = { ...place, id: `${copyId}-${row}-${column}`, width: 160, height: 72, note };
      this.engine.run(UpdateNoteMutation.id, {
        unitId: this.engine.unitId,
        sheetId: copyId,
        ...place,
        note: value,
        silent: true,
      });
    }
    showConditionalFormats(this, copyId);
    // The engine calculates a formula when it is written, not when a sheet arrives with it.
    this.rewriteFormulas(copyId);
    return copyId;
  }

  private freeCopyName(name: string): string {
    if (this.findSheetId(name) === undefined) return name;
    for (let number = 2; ; number++)
      if (this.findSheetId(`${name} ${number}`) === undefined) return `${name} ${number}`;
  }

  private rewriteFormulas(sheetId: string): void {
    const cells: Record<number, Record<number, ICellData>> = {};
    this.worksheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f) return;
        const line = cells[row] ?? {};
        // The values come along: a copy of a sheet shows them at once, also to the script that has made it.
        line[column] = { ...cell, f: cell.f };
        cells[row] = line;
      });
    if (Object.keys(cells).length > 0) this.writeCells(sheetId, cells);
  }

  run(id: string, sheetId: string, params: object): void {
    this.engine.run(id, { unitId: this.engine.unitId, subUnitId: sheetId, ...params });
  }

  // ---- reading cells; rows and columns count from 0 here ----

  cell(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.worksheet(sheetId).getCellMatrix().getValue(row, column) ?? undefined;
  }

  styleOf(cell: ICellData | undefined): Nullable<IStyleData> {
    return cell ? this.engine.workbook.getStyles().getStyleByCell(cell) : undefined;
  }

  formatOf(cell: ICellData | undefined): string {
    return this.styleOf(cell)?.n?.pattern ?? AUTOMATIC_FORMAT;
  }

  /** The value without regard to its format: dates are numbers. */
  plainValue(
    sheetId: string,
    row: number,
    column: number,
    cell = this.cell(sheetId, row, column),
  ): number | string | boolean {
    const holder = this.holder(sheetId, row, column, cell);
    const value = holder?.v;
    if (value === undefined || value === null) return '';
    if (holder?.t === 3) return value === true || Number(value) === 1 || String(value).toUpperCase() === 'TRUE';
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value;
    if (holder?.t === 2) return Number(value);
    return cell?.f !== undefined || cell?.si !== undefined || holder !== cell ? (SHEETS_ERRORS[value] ?? value) : value;
  }

  value(sheetId: string, row: number, column: number): CellValue {
    const cell = this.cell(sheetId, row, column);
    const value = this.plainValue(sheetId, row, column, cell);
    if (typeof value === 'number' && isDateFormat(this.shownFormat(sheetId, row, column, cell)))
      return serialToDate(value, this.timeZone);
    return value;
  }

  display(sheetId: string, row: number, column: number): string {
    const cell = this.cell(sheetId, row, column);
    return displayText(
      this.plainValue(sheetId, row, column, cell),
      this.shownFormat(sheetId, row, column, cell),
      this.locale,
    );
  }

  /** The cell itself, or what a formula elsewhere has spilled into it. */
  private holder(sheetId: string, row: number, column: number, cell: ICellData | undefined): ICellData | undefined {
    return cell?.v === undefined || cell.v === null ? this.spilledCell(sheetId, row, column) : cell;
  }

  private shownFormat(sheetId: string, row: number, column: number, cell: ICellData | undefined): string | undefined {
    const own = this.styleOf(cell)?.n?.pattern;
    if (own !== undefined) return own;
    const holder = this.holder(sheetId, row, column, cell);
    return holder === cell ? undefined : this.styleOf(holder)?.n?.pattern;
  }

  private spilledCell(sheetId: string, row: number, column: number): ICellData | undefined {
    const spilled = this.engine.formulaData.getArrayFormulaCellData()[this.engine.unitId]?.[sheetId]?.[row]?.[column];
    return spilled ?? undefined;
  }

  /** The cells that a formula fills, where these are more than its own. */
  spillOf(sheetId: string, row: number, column: number): Area | null {
    const range = this.engine.formulaData.getArrayFormulaRange()[this.engine.unitId]?.[sheetId]?.[row]?.[column];
    if (!range) return null;
    const numRows = range.endRow - range.startRow + 1;
    const numColumns = range.endColumn - range.startColumn + 1;
    return numRows * numColumns > 1 ? { row: row + 1, column: column + 1, numRows, numColumns } : null;
  }

  /** Calls back for every cell that has content, a style, or a value that a formula elsewhere filled in. */
  forEachCell(sheetId: string, visit: (row: number, column: number) => void): void {
    this.worksheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) visit(row, column);
      });
    const spilled = this.engine.formulaData.getArrayFormulaCellData()[this.engine.unitId]?.[sheetId] ?? {};
    for (const [row, cells] of Object.entries(spilled))
      for (const column of Object.keys(cells ?? {})) visit(Number(row), Number(column));
  }

  notesOf(cell: ICellData | undefined): CellNotes {
    return (cell?.custom ?? {}) as CellNotes;
  }

  /** The formula as written, '' for a cell without one. */
  formula(sheetId: string, row: number, column: number): string {
    const cell = this.cell(sheetId, row, column);
    const engineText = this.engineFormula(sheetId, row, column, cell);
    if (!engineText) return '';
    const { formula, engineFormula } = this.notesOf(cell);
    if (formula !== undefined && engineFormula === engineText) return formula;
    return toWrittenFormula(engineText, this.formulaPlace(sheetId), formula !== undefined && hasOpenReference(formula));
  }

  /** The formula as the engine has it, with `,` between arguments and every range closed. */
  engineFormula(
    sheetId: string,
    row: number,
    column: number,
    cell = this.cell(sheetId, row, column),
  ): string | undefined {
    if (cell?.f) return cell.f;
    if (!cell?.si) return undefined;
    return this.engine.formulaData.getFormulaStringByCell(row, column, sheetId, this.engine.unitId) ?? undefined;
  }

  formulaPlace(sheetId: string): FormulaPlace {
    return {
      decimalComma: this.decimalComma,
      maxRows: (name) => {
        const id = name === undefined ? sheetId : this.findSheetId(name);
        return id === undefined ? undefined : this.worksheet(id).getRowCount();
      },
    };
  }

  richText(cell: ICellData | undefined): RichTextState | undefined {
    return this.notesOf(cell).richText;
  }

  // ---- writing cells ----

  /** One engine call for any number of cells. */
  writeEntries(sheetId: string, row: number, column: number, entries: readonly (readonly Entry[])[]): void {
    const matrix = this.worksheet(sheetId).getCellMatrix();
    const place = this.formulaPlace(sheetId);
    const cells: Record<number, Record<number, ICellData>> = {};
    let changes = false;
    for (let i = 0; i < entries.length; i++) {
      const line = entries[i] as readonly Entry[];
      const cellRow: Record<number, ICellData> = {};
      for (let j = 0; j < line.length; j++) {
        const old = matrix.getValue(row + i, column + j) ?? undefined;
        const cell = this.entryCell(line[j] as Entry, old, place);
        if (!cell) continue;
        cellRow[column + j] = cell;
        changes = true;
      }
      cells[row + i] = cellRow;
    }
    if (changes) this.run(SetRangeValuesMutation.id, sheetId, { cellValue: cells });
  }

  /** What one cell becomes by an entry, as the engine's own commands take it. */
  enteredCell(sheetId: string, row: number, column: number, entry: Entry): ICellData {
    return this.entryCell(entry, this.cell(sheetId, row, column), this.formulaPlace(sheetId)) ?? { v: null };
  }

  private entryCell(entry: Entry, old: ICellData | undefined, place: FormulaPlace): ICellData | null {
    if (entry.kind === 'blank') {
      if (!old) return null;
      return { v: null, ...CLEARED, ...this.droppedResultFormat(old) };
    }
    const cell: ICellData = old ? { ...CLEARED, ...this.droppedResultFormat(old) } : {};
    if (entry.kind === 'formula') {
      const engineFormula = toEngineFormula(entry.text, place);
      cell.f = engineFormula;
      cell.v = null;
      cell.custom = { formula: entry.text, engineFormula };
    } else if (entry.kind === 'boolean') {
      cell.v = entry.value ? 1 : 0;
      cell.t = 3;
    } else if (entry.kind === 'text') {
      cell.v = entry.value;
      cell.t = 1;
    } else {
      cell.v = entry.value;
      cell.t = 2;
      if (entry.format !== undefined && (cell.s !== undefined || this.formatOf(old) === AUTOMATIC_FORMAT))
        cell.s = { n: { pattern: entry.format } };
    }
    return cell;
  }

  private droppedResultFormat(old: ICellData): Pick<ICellData, 's'> {
    return old.f && RESULT_FORMATS.has(this.formatOf(old)) ? { s: { n: null } } : {};
  }

  /** Merges a style into each cell of an area; nulls take a property away. One engine call. */
  writeStyles(sheetId: string, area: Area, styleAt: (i: number, j: number) => IStyleData | null): void {
    const matrix = this.worksheet(sheetId).getCellMatrix();
    const cells: Record<number, Record<number, ICellData>> = {};
    for (let i = 0; i < area.numRows; i++) {
      const row: Record<number, ICellData> = {};
      for (let j = 0; j < area.numColumns; j++) {
        const style = styleAt(i, j);
        if (!style) continue;
        const old = matrix.getValue(area.row - 1 + i, area.column - 1 + j);
        // The type is repeated because the engine would guess it anew from value and format.
        row[area.column - 1 + j] = old?.t ? { s: style, t: old.t } : { s: style };
      }
      cells[area.row - 1 + i] = row;
    }
    this.run(SetRangeValuesMutation.id, sheetId, { cellValue: cells, trigger: SetStyleCommand.id });
  }

  /** Writes cells as they are, styles replaced and not merged. */
  writeCells(sheetId: string, cells: Record<number, Record<number, ICellData>>): void {
    this.run(SetRangeValuesMutation.id, sheetId, { cellValue: cells });
  }

  writeRichText(
    sheetId: string,
    row: number,
    column: number,
    states: readonly (readonly (RichTextState | null)[])[],
  ): void {
    const cells: Record<number, Record<number, ICellData>> = {};
    for (const [i, line] of states.entries()) {
      const cellRow: Record<number, ICellData> = {};
      for (const [j, state] of line.entries()) {
        cellRow[column + j] = state
          ? {
              ...CLEARED,
              v: state.text,
              t: 1,
              custom: { richText: state },
              ...(state.linkUrl ? { s: LINK_STYLE() } : {}),
            }
          : { ...CLEARED, v: null };
      }
      cells[row + i] = cellRow;
    }
    this.writeCells(sheetId, cells);
  }

  // ---- structure ----

  /** The engine has renamed the sheet in its own texts; the written ones follow. */
  renameInWrittenFormulas(from: string, to: string): void {
    this.changeWrittenFormulas(from, to);
  }

  loseSheetInWrittenFormulas(name: string): void {
    this.changeWrittenFormulas(name, null);
  }

  private changeWrittenFormulas(from: string, to: string | null): void {
    for (const sheetId of this.sheetIds()) {
      const cells: Record<number, Record<number, ICellData>> = {};
      let changes = false;
      this.worksheet(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const { formula } = this.notesOf(cell ?? undefined);
          if (!cell?.f || formula === undefined) return;
          const changed = renameSheetInFormula(formula, from, to, this.decimalComma);
          if (changed === formula) return;
          const engineFormula = toEngineFormula(changed, this.formulaPlace(sheetId));
          const line = cells[row] ?? {};
          line[column] = { f: engineFormula, v: null, custom: { formula: changed, engineFormula } };
          cells[row] = line;
          changes = true;
        });
      if (changes) this.writeCells(sheetId, cells);
    }
  }

  /** Moves what the engine does not know of when rows or columns come or go, and opens open ranges to the new size. */
  shiftState(sheetId: string, axis: 'row' | 'column', at: number, count: number): void {
    for (const id of this.sheetIds()) {
      for (const chart of this.sheetState(id).charts) {
        chart.ranges = chart.ranges.flatMap((range) => {
          if (range.sheetId !== sheetId) return [range];
          const area = shiftArea(range.area, axis, at, count);
          return area ? [{ ...range, area }] : [];
        });
      }
    }
    const state = this.sheetState(sheetId);
    state.validations = state.validations.flatMap(({ area, rule }) => {
      const moved = shiftArea(area, axis, at, count);
      return moved ? [{ area: moved, rule }] : [];
    });
    for (const format of state.conditionalFormats)
      setFormatAreas(
        format,
        format.areas.flatMap((area) => shiftArea(area, axis, at, count) ?? []),
        this.decimalComma,
      );
    state.conditionalFormats = state.conditionalFormats.filter((format) => format.areas.length > 0);
    for (const protection of state.protections)
      protection.unprotected = protection.unprotected.flatMap((area) => shiftArea(area, axis, at, count) ?? []);
    for (const chart of state.charts) {
      const anchor = { row: chart.position.row, column: chart.position.column, numRows: 1, numColumns: 1 };
      const moved = shiftArea(anchor, axis, at, count);
      if (moved) chart.position = { ...chart.position, row: moved.row, column: moved.column };
    }
    if (axis === 'row') this.refreshOpenReferences();
  }

  /** Rewrites the engine's text of every formula with an open range: it ends at the last row, wherever that now is. */
  refreshOpenReferences(): void {
    for (const sheetId of this.sheetIds()) {
      const cells: Record<number, Record<number, ICellData>> = {};
      let changes = false;
      this.worksheet(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const { formula } = this.notesOf(cell ?? undefined);
          if (!cell?.f || formula === undefined || !hasOpenReference(formula)) return;
          const written = this.formula(sheetId, row, column);
          const engineFormula = toEngineFormula(written, this.formulaPlace(sheetId));
          if (engineFormula === cell.f) return;
          const line = cells[row] ?? {};
          line[column] = { f: engineFormula, v: null, custom: { formula: written, engineFormula } };
          cells[row] = line;
          changes = true;
        });
      if (changes) this.writeCells(sheetId, cells);
    }
  }
}

/** What an entry takes away from the cell it is written to. */
export const CLEARED: ICellData = { f: null, si: null, p: null, custom: null };

const LINK_STYLE = (): IStyleData => ({ cl: { rgb: '#1155cc' }, ul: { s: 1 } });
