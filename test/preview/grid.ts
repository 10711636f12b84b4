/** What a person does in the grid of the page, as the engine's own user interface hands it on, but without a screen. */
import { type ICellData, type IRange, type Nullable, Tools } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { parseArea } from '../../src/preview/a1-notation';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { type GridListener, watchGrid } from '../../src/preview/grid-edits';

export class Grid {
  /** How often the page was told that cells were edited, and that something else is selected. */
  edited = 0;
  selected = 0;
  /** How often `onEdit` has run. */
  told = 0;
  readonly failures: unknown[] = [];

  constructor(private readonly workbook: EmbeddedWorkbook) {
    const listener: GridListener = {
      edited: () => void this.edited++,
      selected: () => void this.selected++,
      told: () => void this.told++,
      failed: (error) => void this.failures.push(error),
    };
    watchGrid(workbook, listener);
  }

  /** The text that the editor shows when a cell is opened. */
  opened(a1: string, sheetName?: string): string {
    const cell = this.interceptors.writeCellInterceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT)(
      this.worksheet(sheetName).getCell(...this.cellAt(a1)) as Nullable<ICellData>,
      this.location(a1, sheetName) as never,
    ) as Nullable<ICellData>;
    return String(cell?.f ?? cell?.v ?? '');
  }

  /** Types a text and presses Enter: `EditingRenderController._submitEdit` of @univerjs/sheets-ui. Tells whether the cell was written. */
  type(a1: string, text: string, sheetName?: string): boolean {
    const worksheet = this.worksheet(sheetName);
    const [row, column] = this.cellAt(a1);
    const typed = this.typedCell(worksheet.getCellRaw(row, column), text);
    if (!typed) return false;
    const { workbook } = this.workbook.engine;
    const cell = this.interceptors.onWriteCell(workbook, worksheet, row, column, typed);
    const content = (data: Nullable<ICellData>) =>
      Object.fromEntries(
        Object.entries({ ...data, s: workbook.getStyles().get(data?.s) }).filter(
          ([, value]) =>
            value !== undefined && value !== null && !(typeof value === 'object' && !Object.keys(value).length),
        ),
      );
    if (Tools.diffValue(content(cell), content(worksheet.getCellRaw(row, column)))) return false;
    this.run(SetRangeValuesCommand.id, { range: this.range(a1), value: cell }, sheetName);
    return true;
  }

  /** A block that comes from the clipboard; a text with `=` is a formula. */
  paste(a1: string, values: readonly (readonly (string | number | null)[])[], sheetName?: string): void {
    const { startRow, startColumn } = this.range(a1);
    const endRow = startRow + values.length - 1;
    const endColumn = startColumn + (values[0]?.length ?? 1) - 1;
    const value = values.map((line) =>
      line.map((cell) =>
        typeof cell === 'string' && cell.startsWith('=') ? { f: cell, v: null } : { v: cell, f: null },
      ),
    );
    this.run(SetRangeValuesCommand.id, { range: { startRow, endRow, startColumn, endColumn }, value }, sheetName);
  }

  select(a1: string, sheetName?: string): void {
    this.selectRange(this.range(a1), sheetName);
  }
  selectRange(range: IRange, sheetName?: string): void {
    this.run(SetSelectionsOperation.id, { selections: [{ range, primary: null, style: null }] }, sheetName);
  }

  /** One command of the engine, on the first sheet unless told otherwise. */
  run(id: string, params: object, sheetName?: string): unknown {
    return this.workbook.engine.commands.syncExecuteCommand(id, { ...this.place(sheetName), ...params });
  }
  /** One of the commands that take their time. */
  async runSlowly(id: string, params: object, sheetName?: string): Promise<void> {
    const done = await this.workbook.engine.commands.executeCommand(id, { ...this.place(sheetName), ...params });
    if (done === false) throw new Error(`The engine refused ${id}.`);
  }

  range(a1: string): IRange {
    const area = parseArea(a1, 1000, 26);
    if (!area) throw new Error(`"${a1}" is no address.`);
    return {
      startRow: area.row - 1,
      endRow: area.row + area.numRows - 2,
      startColumn: area.column - 1,
      endColumn: area.column + area.numColumns - 2,
    };
  }

  /** `getCellDataByInput` of @univerjs/sheets-ui, which only that package can call. */
  private typedCell(raw: Nullable<ICellData>, text: string): ICellData | null {
    const cell: ICellData = { ...raw, t: undefined };
    const nothing = { f: null, si: null, p: null };
    if (this.workbook.document.formatOf(raw ?? undefined) === '@') return { ...cell, ...nothing, v: text, t: 1 };
    if (text.startsWith('=') && text.length > 1)
      return cell.f === text ? null : { ...cell, f: text, si: null, v: null, p: null };
    if (text.startsWith("'")) return { ...cell, ...nothing, v: text.slice(1), t: 4 };
    if (text === '' && (raw?.v ?? null) === null && (raw?.p ?? null) === null) return null;
    return { ...cell, ...nothing, v: text };
  }

  private get interceptors(): SheetInterceptorService {
    return this.workbook.engine.univer.__getInjector().get(SheetInterceptorService);
  }
  private location(a1: string, sheetName?: string) {
    const worksheet = this.worksheet(sheetName);
    const [row, col] = this.cellAt(a1);
    const { workbook } = this.workbook.engine;
    return { workbook, worksheet, ...this.place(sheetName), row, col, origin: worksheet.getCellRaw(row, col) };
  }
  private cellAt(a1: string): [row: number, column: number] {
    const { startRow, startColumn } = this.range(a1);
    return [startRow, startColumn];
  }
  private worksheet(sheetName?: string) {
    return this.workbook.document.worksheet(this.place(sheetName).subUnitId);
  }
  private place(sheetName?: string) {
    const { document, engine } = this.workbook;
    const first = document.sheetIds()[0] ?? '';
    const subUnitId = sheetName === undefined ? first : document.findSheetId(sheetName);
    if (subUnitId === undefined) throw new Error(`There is no sheet "${sheetName}".`);
    return { unitId: engine.unitId, subUnitId };
  }
}
