/**
 * What a person does in the grid of a page: typed text is read as Sheets reads it, formulas are shown as they were written, and
 * afterwards `onEdit` runs. The engine's own reading, which knows one locale and one notation, does not come into it.
 */
import {
  CommandType,
  type ICellData,
  InterceptorEffectEnum,
  type IRange,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { ErrorType } from '@univerjs/engine-formula';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRangeMutation,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Area } from './a1-notation';
import { isDateFormat, readTyped } from './cell-entry';
import type { EmbeddedWorkbook } from './embedded-workbook';
import { isWrittenNotation, toEngineFormula } from './formula-text';
import type { WorkbookDocument } from './workbook-document';

/** Before every handler of the engine's own. */
const FIRST = 1000;

/** They rewrite formulas that point to what they move; nobody has edited those. */
const STRUCTURE_COMMANDS: ReadonlySet<string | undefined> = new Set([
  InsertRowByRangeCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColByRangeCommand.id,
  MoveRowsCommand.id,
  MoveColsCommand.id,
  MoveRangeCommand.id,
  RemoveSheetCommand.id,
  SetWorksheetNameCommand.id,
]);

/** What the engine does by itself when it draws. */
const OF_ITSELF: ReadonlySet<string> = new Set([
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);

interface MovedCells {
  readonly from: MovedSide;
  readonly to: MovedSide;
}

interface MovedSide {
  readonly subUnitId: string;
  readonly value: Record<number, Record<number, Nullable<ICellData>>>;
}

interface CellPlace {
  readonly row: number;
  readonly col: number;
  readonly subUnitId: string;
  readonly worksheet: Worksheet;
  readonly origin?: Nullable<ICellData>;
}

interface CellChange {
  readonly subUnitId: string;
  /** The command that the change belongs to. */
  readonly trigger?: string;
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
}

export interface GridListener {
  /** A person has changed something: content, looks, rows, columns, sheets. */
  readonly edited: () => void;
  /** The script's `onEdit` has run after a person's edit. */
  readonly told: () => void;
  /** Other cells, or another sheet, are selected. */
  readonly selected: () => void;
  /** An `onEdit` of the script threw; Google keeps it silent. */
  readonly failed: (error: unknown) => void;
}

export function watchGrid(workbook: EmbeddedWorkbook, listener: GridListener): void {
  const { document, engine } = workbook;
  const interceptor = engine.univer.__getInjector().get(SheetInterceptorService);
  const { writeCellInterceptor } = interceptor;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (
      value: Nullable<ICellData>,
      place: CellPlace,
      next: (value: Nullable<ICellData>) => Nullable<ICellData>,
    ) => typedCell(document, place) ?? next(value),
  } as typeof AFTER_CELL_EDIT);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (
      value: Nullable<ICellData>,
      place: CellPlace,
      next: (value: Nullable<ICellData>) => Nullable<ICellData>,
    ) => shownForEditing(document, place, value) ?? next(value),
  } as typeof BEFORE_CELL_EDIT);

  interceptor.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FIRST,
    effect: InterceptorEffectEnum.Value,
    // Sheets has no #SPILL!, and neither has what the layer tells a script.
    handler: (cell, _place, next) => next(cell?.v === ErrorType.SPILL ? { ...cell, v: '#REF!' } : cell),
  });

  const edits = new PendingEdits(workbook, listener);
  engine.commands.beforeCommandExecuted(({ id, params }, options) => {
    if (engine.isRunningOwnCommand) return;
    if (id === MoveRangeMutation.id && !options?.onlyLocal) {
      const { from, to } = params as MovedCells;
      for (const { subUnitId, value } of [from, to]) edits.note({ subUnitId, cellValue: value });
    }
    if (id !== SetRangeValuesMutation.id) return;
    const change = params as CellChange;
    if (options?.onlyLocal) {
      if (options.applyFormulaCalculationResult !== true) edits.look(change);
      return;
    }
    if (!document.hasSheet(change.subUnitId) || STRUCTURE_COMMANDS.has(change.trigger)) return;
    rewritePastedFormulas(document, change);
    edits.note(change);
  });
  engine.commands.onCommandExecuted(({ id, type, params }, options) => {
    if (engine.isRunningOwnCommand || options?.onlyLocal) return;
    if (id === SetRangeValuesMutation.id || id === MoveRangeMutation.id) edits.tellSoon();
    followStructure(document, id, params);
    if (type === CommandType.MUTATION && /^sheet\.mutation\./.test(id) && !OF_ITSELF.has(id)) listener.edited();
    if (followSelection(document, id, params)) listener.selected();
  });
}

/** What was typed, read as Sheets reads it; null leaves it to the engine (formatted text, pictures). */
function typedCell(
  document: WorkbookDocument,
  { row, col, subUnitId, origin, worksheet }: CellPlace,
): ICellData | null {
  if (!origin || origin.p) return null;
  const isForcedText = origin.t === 4;
  const typed = origin.f ?? (isForcedText ? `'${origin.v ?? ''}` : String(origin.v ?? ''));
  const old = worksheet.getCellRaw(row, col) ?? undefined;
  // Opened and left again: nothing was typed.
  if (old && typed !== '' && typed === (document.formula(subUnitId, row, col) || textForEditing(document, old)))
    return old;
  const entry = readTyped(typed, document.formatOf(old), document.entryPlace);
  const style = origin.s === undefined || origin.s === null ? {} : { s: origin.s };
  return { ...style, ...document.enteredCell(subUnitId, row, col, entry) };
}

/** The formula as it was written, and numbers with the decimal comma of the locale; null leaves it to the engine. */
function shownForEditing(
  document: WorkbookDocument,
  { row, col, subUnitId, worksheet }: CellPlace,
  value: Nullable<ICellData>,
): ICellData | null {
  const formula = document.formula(subUnitId, row, col);
  if (formula !== '') return { ...value, f: formula };
  const cell = worksheet.getCellRaw(row, col) ?? undefined;
  const text = textForEditing(document, cell);
  if (text !== null) return { ...value, v: text, t: 1, p: null };
  const format = document.formatOf(cell);
  if (!document.decimalComma || cell?.t !== 2 || isDateFormat(format)) return null;
  const isPercent = format.includes('%');
  // Times 100 without the dust of binary fractions.
  const number = isPercent ? Number((Number(cell.v) * 100).toPrecision(15)) : Number(cell.v);
  return { ...value, v: `${String(number).replace('.', ',')}${isPercent ? '%' : ''}`, t: 1 };
}

/** A text is shown with an apostrophe where typing it would make something else of it; null for a cell that holds no text. */
function textForEditing(document: WorkbookDocument, cell: ICellData | undefined): string | null {
  if (!cell || cell.f || cell.si || cell.p || typeof cell.v !== 'string' || (cell.t !== 1 && cell.t !== 4)) return null;
  const entry = readTyped(cell.v, document.formatOf(cell), document.entryPlace);
  return entry.kind === 'text' && entry.value === cell.v ? cell.v : `'${cell.v}`;
}

/** Formulas that come by a paste, in the notation of Sheets. What is copied within the grid has the engine's notation. */
function rewritePastedFormulas(document: WorkbookDocument, { subUnitId, cellValue }: CellChange): void {
  const place = document.formulaPlace(subUnitId);
  for (const line of Object.values(cellValue ?? {}))
    for (const cell of Object.values(line ?? {})) {
      if (!cell?.f || document.notesOf(cell).engineFormula === cell.f || !isWrittenNotation(cell.f)) continue;
      const engineFormula = toEngineFormula(cell.f, place);
      cell.custom = { formula: cell.f, engineFormula };
      cell.f = engineFormula;
    }
}

interface Edit {
  readonly sheetId: string;
  readonly area: Area;
  /** What the first cell held. */
  readonly before: string | undefined;
}

/** All changes of one action (a paste may come in several commands) make one edit. */
class PendingEdits {
  private pending: Edit | null = null;
  private seen: Edit | null = null;
  private isDue = false;

  constructor(
    private readonly workbook: EmbeddedWorkbook,
    private readonly listener: GridListener,
  ) {}

  /** The engine empties the cells that get formulas just before it writes them: the last moment to see what they held. */
  look(change: CellChange): void {
    this.seen = this.editOf(change);
  }

  note(change: CellChange): void {
    const edit = this.editOf(change);
    if (!edit) return;
    const { pending } = this;
    const seen = this.seen;
    this.seen = null;
    if (pending?.sheetId === edit.sheetId) this.pending = { ...pending, area: joinAreas(pending.area, edit.area) };
    else this.pending = seen && isSamePlace(seen, edit) ? { ...edit, before: seen.before } : edit;
  }

  private editOf({ subUnitId, cellValue }: CellChange): Edit | null {
    const area = contentArea(cellValue ?? {});
    if (!area) return null;
    const old = this.workbook.document.plainValue(subUnitId, area.row - 1, area.column - 1);
    return { sheetId: subUnitId, area, before: old === '' ? undefined : String(old) };
  }

  tellSoon(): void {
    if (!this.pending || this.isDue) return;
    this.isDue = true;
    setTimeout(() => {
      const edit = this.pending;
      this.pending = null;
      this.isDue = false;
      if (!edit || !this.workbook.document.hasSheet(edit.sheetId)) return;
      this.workbook
        .edited(edit.sheetId, edit.area, edit.before)
        .catch(this.listener.failed)
        .finally(() => this.listener.told());
    });
  }
}

/** The rectangle around the cells whose content changes; a change of format alone is no edit. */
function contentArea(cells: Record<number, Record<number, Nullable<ICellData>>>): Area | null {
  let bounds: IRange | null = null;
  for (const [rowText, line] of Object.entries(cells))
    for (const [columnText, cell] of Object.entries(line ?? {})) {
      if (cell && cell.v === undefined && cell.f === undefined && cell.p === undefined) continue;
      const row = Number(rowText);
      const column = Number(columnText);
      bounds ??= { startRow: row, endRow: row, startColumn: column, endColumn: column };
      bounds.startRow = Math.min(bounds.startRow, row);
      bounds.endRow = Math.max(bounds.endRow, row);
      bounds.startColumn = Math.min(bounds.startColumn, column);
      bounds.endColumn = Math.max(bounds.endColumn, column);
    }
  return bounds && areaOf(bounds);
}

function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return {
    row: startRow + 1,
    column: startColumn + 1,
    numRows: endRow - startRow + 1,
    numColumns: endColumn - startColumn + 1,
  };
}

function isSamePlace(a: Edit, b: Edit): boolean {
  return a.sheetId === b.sheetId && a.area.row === b.area.row && a.area.column === b.area.column;
}

function joinAreas(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    numRows: Math.max(a.row + a.numRows, b.row + b.numRows) - row,
    numColumns: Math.max(a.column + a.numColumns, b.column + b.numColumns) - column,
  };
}

/** What the layer keeps beside the engine follows rows, columns and sheets that a person adds or removes. */
function followStructure(document: WorkbookDocument, id: string, params: unknown): void {
  const { subUnitId, range } = (params ?? {}) as { subUnitId?: string; range?: IRange };
  if (subUnitId === undefined) return;
  if (id === RemoveSheetMutation.id) {
    document.forgetSheet(subUnitId);
    if (document.activeSheetId === subUnitId) document.activeSheetId = document.shownSheetId();
    return;
  }
  if (range === undefined) return;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  if (id === InsertRowMutation.id) document.shiftState(subUnitId, 'row', range.startRow + 1, rows);
  else if (id === RemoveRowMutation.id) document.shiftState(subUnitId, 'row', range.startRow + 1, -rows);
  else if (id === InsertColMutation.id) document.shiftState(subUnitId, 'column', range.startColumn + 1, columns);
  else if (id === RemoveColMutation.id) document.shiftState(subUnitId, 'column', range.startColumn + 1, -columns);
}

/** Tells whether something else is selected now. */
function followSelection(document: WorkbookDocument, id: string, params: unknown): boolean {
  const { subUnitId, selections } = (params ?? {}) as { subUnitId?: string; selections?: { range: IRange }[] };
  if (subUnitId === undefined || !document.hasSheet(subUnitId)) return false;
  if (id === SetWorksheetActiveOperation.id) {
    document.activeSheetId = subUnitId;
    return true;
  }
  const range = selections?.at(-1)?.range;
  if (id !== SetSelectionsOperation.id || !range) return false;
  // A whole row or column has no end in the engine's terms.
  const sheet = document.worksheet(subUnitId);
  const startRow = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const startColumn = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const endRow = Number.isNaN(range.endRow) ? sheet.getRowCount() - 1 : range.endRow;
  const endColumn = Number.isNaN(range.endColumn) ? sheet.getColumnCount() - 1 : range.endColumn;
  document.activeArea = { sheetId: subUnitId, area: areaOf({ startRow, endRow, startColumn, endColumn }) };
  return true;
}
