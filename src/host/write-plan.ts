/** Writes a planned sheet. The number of calls depends on the kinds of looks in the plan, never on its rows. */
import { columnLetters } from '../campaign/cell';
import type { Area, CellStyle, ChartPlan, ConditionalFormat, PlanValue, SheetPlan } from '../report/sheet-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The size that a new sheet has. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;
/** From so many areas on, one call with a format for every cell is cheaper than naming each area. */
const MOST_AREAS = 100;
const MOST_CELLS_OF_A_PAGE = 20_000;
const DEFAULT_FORMAT = 'General';

/** Writes everything into a new sheet, except conditional formats and charts. */
export function writePlan(sheet: Sheet, plan: SheetPlan): void {
  const rows = plan.values.length;
  const columns = plan.values[0]?.length ?? 1;
  if (rows > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, rows - NEW_ROWS);
  if (columns > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns - NEW_COLUMNS);
  // Formats first: a text format keeps text from being read as a number or date.
  writeFormats(sheet, plan, { row: 1, column: 1, rows, columns });
  writeValues(sheet, plan.values);
  writeStyles(sheet, plan, columns);
  for (const { color, areas } of plan.rules) {
    sheet
      .getRangeList(areas.map(addressOf))
      .setBorder(null, null, true, null, null, null, color, SpreadsheetApp.BorderStyle.SOLID);
  }
  for (const area of plan.merges) rangeOf(sheet, area).merge();
  for (const { column, columns: count, width } of plan.columnWidths) sheet.setColumnWidths(column, count, width);
  writeRowHeights(sheet, plan);
  sheet.setFrozenRows(plan.frozenRows);
  if (!plan.showGridlines) sheet.setHiddenGridlines(true);
}

/** All rows, or a block of them. */
export function writeValues(
  sheet: Sheet,
  values: SheetPlan['values'],
  { row, rows } = { row: 1, rows: values.length },
): void {
  const block = values.slice(row - 1, row - 1 + rows);
  sheet.getRange(row, 1, rows, values[0]?.length ?? 1).setValues(block.map((cells) => cells.map(cellContent)));
}

export function writeRowHeights(sheet: Sheet, plan: SheetPlan): void {
  for (const { row, rows, height } of plan.rowHeights) sheet.setRowHeights(row, rows, height);
}

/** Replaces every conditional format of the sheet: the whole sheet is ours. */
export function writeConditionalFormats(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  sheet.setConditionalFormatRules(
    formats.map(({ areas, when, limit, color }) => {
      const rule = SpreadsheetApp.newConditionalFormatRule();
      const limited = when === 'below' ? rule.whenNumberLessThan(limit) : rule.whenNumberGreaterThanOrEqualTo(limit);
      return limited
        .setFontColor(color)
        .setRanges(areas.map((area) => rangeOf(sheet, area)))
        .build();
    }),
  );
}

/** A chart of ours is changed in place, so that what people copied elsewhere stays linked. */
export function writeChart(
  sheet: Sheet,
  plan: ChartPlan,
  old: GoogleAppsScript.Spreadsheet.EmbeddedChart | undefined,
): void {
  const chart = specifyChart(old === undefined ? sheet.newChart() : old.modify().clearRanges(), sheet, plan).build();
  if (old === undefined) sheet.insertChart(chart);
  else sheet.updateChart(chart);
}

function specifyChart(
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  sheet: Sheet,
  plan: ChartPlan,
): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
  builder.setChartType(Charts.ChartType.COLUMN);
  for (const area of plan.areas) builder.addRange(rangeOf(sheet, area));
  return builder
    .setNumHeaders(1)
    .setPosition(plan.position.row, plan.position.column, 0, 4)
    .setOption('title', plan.title)
    .setOption('width', plan.width)
    .setOption('height', plan.height)
    .setOption('colors', [...plan.colors])
    .setOption('legend', { position: 'top' })
    .setOption('vAxis', { format: plan.format, minValue: 0 });
}

/**
 * Text stays text. What begins like a formula gets an apostrophe, which Sheets takes as "this is text"; so does a
 * leading apostrophe, which Sheets would swallow.
 */
function cellContent(value: PlanValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return `=${value.formula}`;
  return typeof value === 'string' && /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;
}

/** A page gets the format of every cell in one call; a long table names its columns instead. */
function writeFormats(sheet: Sheet, plan: SheetPlan, whole: Area): void {
  const isPage = whole.rows * whole.columns <= MOST_CELLS_OF_A_PAGE;
  if (isPage) {
    setEveryFormat(sheet, whole, plan.formats);
    return;
  }
  for (const format of plan.formats) {
    if (format.areas.length > MOST_AREAS) setEveryFormat(sheet, boundsOf(format.areas), [format]);
    else sheet.getRangeList(format.areas.map(addressOf)).setNumberFormat(format.pattern);
  }
}

function setEveryFormat(sheet: Sheet, bounds: Area, formats: SheetPlan['formats']): void {
  const patterns = Array.from({ length: bounds.rows }, () => new Array<string>(bounds.columns).fill(DEFAULT_FORMAT));
  for (const { pattern, areas } of formats) fillAreas(patterns, bounds, areas, pattern);
  rangeOf(sheet, bounds).setNumberFormats(patterns);
}

/** One call per property over all cells that have a look, down to the last such row. */
function writeStyles(sheet: Sheet, plan: SheetPlan, columns: number): void {
  const rows = Math.max(0, ...plan.styles.flatMap(({ areas }) => areas.map(({ row, rows: count }) => row + count - 1)));
  if (rows === 0) return;
  const bounds: Area = { row: 1, column: 1, rows, columns };
  const range = rangeOf(sheet, bounds);
  const grid = <Value>(of: (style: CellStyle) => Value | undefined, otherwise: Value): Value[][] | null => {
    if (plan.styles.every(({ style }) => of(style) === undefined)) return null;
    const values = Array.from({ length: rows }, () => new Array<Value>(columns).fill(otherwise));
    for (const { style, areas } of plan.styles) {
      const value = of(style);
      if (value !== undefined) fillAreas(values, bounds, areas, value);
    }
    return values;
  };
  const sizes = grid(({ fontSize }) => fontSize, 10);
  if (sizes !== null) range.setFontSizes(sizes);
  const weights = grid<'bold' | 'normal'>(
    ({ bold }) => (bold === undefined ? undefined : bold ? 'bold' : 'normal'),
    'normal',
  );
  if (weights !== null) range.setFontWeights(weights);
  const colors = grid(({ color }) => color, '#000000');
  if (colors !== null) range.setFontColors(colors);
  const backgrounds = grid<string | null>(({ background }) => background, null);
  if (backgrounds !== null) range.setBackgrounds(backgrounds as string[][]);
  const alignments = grid<'left' | 'center' | 'right'>(({ align }) => align, 'left');
  if (alignments !== null) range.setHorizontalAlignments(alignments);
  const wraps = grid(({ wrap }) => wrap, false);
  if (wraps !== null) range.setWraps(wraps);
  const notes = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of plan.notes) (notes[row - 1] as string[])[column - 1] = text;
  if (plan.notes.length > 0) range.setNotes(notes);
}

function fillAreas<Value>(grid: Value[][], bounds: Area, areas: readonly Area[], value: Value): void {
  for (const area of areas) {
    for (let row = 0; row < area.rows; row++) {
      const cells = grid[area.row - bounds.row + row] as Value[];
      cells.fill(value, area.column - bounds.column, area.column - bounds.column + area.columns);
    }
  }
}

function boundsOf(areas: readonly Area[]): Area {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { row, column, rows, columns } of areas) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

export const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(row, column, rows, columns);

const addressOf = ({ row, column, rows, columns }: Area): string =>
  `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
