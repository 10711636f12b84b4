/** What `Range.copyTo` takes along: content, formats, notes, validations, merges and conditional formats. */
import type { ICellData } from '@univerjs/core';
import { type Area, intersectAreas, subtractArea } from './a1-notation';
import { setFormatAreas, showConditionalFormats } from './conditional-format';
import { shiftFormula, toEngineFormula } from './formula-text';
import { SheetRange } from './range';
import { Sheet } from './sheet';
import { CLEARED } from './workbook-document';

export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_VALUES'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_COLUMN_WIDTHS'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_CONDITIONAL_FORMATTING';

export function copyArea(source: SheetRange, destination: SheetRange, type: PasteType): void {
  // Read everything first: source and destination may overlap.
  const targets = targetAreas(source.area, destination);
  const all = type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS';
  const formats = all || type === 'PASTE_FORMAT';
  const cells = all || formats || type === 'PASTE_VALUES' || type === 'PASTE_FORMULA' ? readCells(source, type) : null;
  const notes = all ? source.getNotes() : null;
  const rules = all || type === 'PASTE_DATA_VALIDATION' ? source.getDataValidations() : null;
  const merges = formats ? source.getMergedRanges().map((range) => range.area) : [];
  const conditions = formats || type === 'PASTE_CONDITIONAL_FORMATTING' ? readConditions(source) : null;
  for (const area of targets) {
    const target = new SheetRange(source.document, destination.sheetId, area);
    if (formats) target.breakApart();
    if (cells) writeCells(target, source, cells);
    if (notes) target.setNotes(notes);
    if (rules) target.setDataValidations(rules);
    const down = area.row - source.area.row;
    const right = area.column - source.area.column;
    for (const merge of merges) new SheetRange(source.document, target.sheetId, moveArea(merge, down, right)).merge();
    if (conditions) writeConditions(target, source, conditions);
    if (type === 'PASTE_COLUMN_WIDTHS') copyWidths(source, target);
  }
}

function moveArea(area: Area, down: number, right: number): Area {
  return { ...area, row: area.row + down, column: area.column + right };
}

/** A destination that is a multiple of the source is filled with copies of it; any other one tells the first cell only. */
function targetAreas(source: Area, destination: SheetRange): Area[] {
  const { area } = destination;
  const down = fits(area.numRows, source.numRows) ? area.numRows / source.numRows : 1;
  const right = fits(area.numColumns, source.numColumns) ? area.numColumns / source.numColumns : 1;
  const areas: Area[] = [];
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < right; j++) {
      const target = { ...source, row: area.row + i * source.numRows, column: area.column + j * source.numColumns };
      // A paste past the edge makes the sheet larger.
      new Sheet(destination.document, destination.sheetId).growTo(
        target.row + target.numRows - 1,
        target.column + target.numColumns - 1,
      );
      areas.push(target);
    }
  }
  return areas;
}

function fits(size: number, part: number): boolean {
  return size > part && size % part === 0;
}

interface CopiedCell {
  readonly cell: ICellData;
  readonly formula: string;
}

function readCells(source: SheetRange, type: PasteType): (CopiedCell | null)[][] {
  const { document, sheetId, area } = source;
  return Array.from({ length: area.numRows }, (_, i) =>
    Array.from({ length: area.numColumns }, (_unused, j) => {
      const row = area.row - 1 + i;
      const column = area.column - 1 + j;
      const cell = document.cell(sheetId, row, column);
      const content: ICellData = {};
      let formula = '';
      if (type !== 'PASTE_FORMAT') {
        formula = type === 'PASTE_VALUES' ? '' : document.formula(sheetId, row, column);
        const value = document.plainValue(sheetId, row, column, cell);
        // What a formula above has spilled into the cell is not the cell's own content, unless values are asked for.
        const own = type === 'PASTE_VALUES' || (cell?.v !== undefined && cell.v !== null);
        Object.assign(content, CLEARED, { v: null });
        if (formula === '' && own && value !== '') {
          content.v = typeof value === 'boolean' ? Number(value) : value;
          content.t = typeof value === 'boolean' ? 3 : typeof value === 'number' ? 2 : 1;
          if (cell?.custom && type !== 'PASTE_VALUES' && !cell.f) content.custom = structuredClone(cell.custom);
        }
      }
      if (type !== 'PASTE_VALUES' && type !== 'PASTE_FORMULA') {
        const style = document.styleOf(cell);
        const copy = style ? structuredClone(style) : null;
        if (copy && type === 'PASTE_NO_BORDERS') delete copy.bd;
        content.s = copy;
      }
      return cell || Object.keys(content).length > 0 ? { cell: content, formula } : null;
    }),
  );
}

function writeCells(target: SheetRange, source: SheetRange, copies: readonly (readonly (CopiedCell | null)[])[]): void {
  const { document, sheetId, area } = target;
  const place = document.formulaPlace(sheetId);
  const down = area.row - source.area.row;
  const right = area.column - source.area.column;
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const [i, line] of copies.entries()) {
    const row: Record<number, ICellData> = {};
    for (const [j, copy] of line.entries()) {
      if (!copy) continue;
      const cell = structuredClone(copy.cell);
      const old = document.cell(sheetId, area.row - 1 + i, area.column - 1 + j);
      if (copy.formula !== '') {
        const formula = shiftFormula(copy.formula, down, right, document.decimalComma);
        const engineFormula = toEngineFormula(formula, place);
        Object.assign(cell, { f: engineFormula, v: null, custom: { formula, engineFormula } });
      } else if (cell.v === undefined && old?.t) cell.t = old.t;
      // A copied format replaces the one before it; a merge of the two would keep what the source does not have.
      if (cell.s !== undefined && cell.s !== null && old?.s)
        cell.s = { ...emptied(document.styleOf(old) ?? {}), ...(cell.s as object) };
      row[area.column - 1 + j] = cell;
    }
    cells[area.row - 1 + i] = row;
  }
  document.writeCells(sheetId, cells);
}

function emptied(style: object): object {
  return Object.fromEntries(Object.keys(style).map((key) => [key, null]));
}

function readConditions(source: SheetRange) {
  return source.document
    .sheetState(source.sheetId)
    .conditionalFormats.map((state) => ({
      state,
      anchor: state.areas[0] as Area,
      areas: state.areas.flatMap((area) => intersectAreas(area, source.area) ?? []),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** Conditional formats come cropped to the copied range; where they land, the rules before them end. */
function writeConditions(target: SheetRange, source: SheetRange, conditions: ReturnType<typeof readConditions>): void {
  const { document } = target;
  const state = document.sheetState(target.sheetId);
  if (conditions.length === 0 && state.conditionalFormats.length === 0) return;
  const down = target.area.row - source.area.row;
  const right = target.area.column - source.area.column;
  for (const format of state.conditionalFormats)
    setFormatAreas(
      format,
      format.areas.flatMap((area) => subtractArea(area, target.area)),
      document.decimalComma,
    );
  for (const { state: copied, anchor, areas } of conditions) {
    const moved = areas.map((area) => moveArea(area, down, right));
    // On its own sheet a rule reaches further; its formula is relative to where it is looked at.
    const same = state.conditionalFormats.find((format) => format === copied && format.areas.length > 0);
    if (same) same.areas.push(...moved);
    else {
      const format = { ...structuredClone(copied), areas: [anchor] };
      setFormatAreas(format, moved, document.decimalComma);
      state.conditionalFormats.push(format);
    }
  }
  state.conditionalFormats = state.conditionalFormats.filter((format) => format.areas.length > 0);
  showConditionalFormats(document, target.sheetId);
}

function copyWidths(source: SheetRange, target: SheetRange): void {
  const from = source.getSheet();
  const to = target.getSheet();
  for (let j = 0; j < source.area.numColumns; j++)
    to.setColumnWidth(target.area.column + j, from.getColumnWidth(source.area.column + j));
}
