/** The whole state of a workbook as plain data, for comparing before and after. */
import type { IStyleData } from '@univerjs/core';
import { areaNotation } from './a1-notation';
import { Sheet } from './sheet';
import type { CellValue, WorkbookDocument } from './workbook-document';

export interface SheetSnapshot {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
  readonly tabColor: string | null;
  /** Cell address to content; a formula cell shows its text and its value. */
  readonly values: Readonly<Record<string, CellValue>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly numberFormats: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly links: Readonly<Record<string, unknown>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Only those that differ from the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly conditionalFormats: readonly unknown[];
  readonly dataValidations: readonly unknown[];
  readonly charts: readonly unknown[];
  readonly protections: readonly unknown[];
  readonly metadata: readonly unknown[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly metadata: readonly unknown[];
  readonly properties: Readonly<Record<'document' | 'user' | 'script', Readonly<Record<string, string>>>>;
}

export function takeSnapshot(
  document: WorkbookDocument,
  properties: Readonly<Record<'document' | 'user' | 'script', ReadonlyMap<string, string>>>,
): WorkbookSnapshot {
  return {
    sheets: document.sheetIds().map((sheetId) => snapshotOfSheet(document, sheetId)),
    metadata: metadataOf(document, null),
    properties: {
      document: Object.fromEntries(properties.document),
      user: Object.fromEntries(properties.user),
      script: Object.fromEntries(properties.script),
    },
  };
}

function snapshotOfSheet(document: WorkbookDocument, sheetId: string): SheetSnapshot {
  const sheet = new Sheet(document, sheetId);
  const state = document.sheetState(sheetId);
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: sheet.isSheetHidden(),
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    frozenRows: sheet.getFrozenRows(),
    frozenColumns: sheet.getFrozenColumns(),
    hiddenGridlines: sheet.hasHiddenGridlines(),
    tabColor: sheet.getTabColor(),
    ...cellsOf(document, sheetId),
    notes: Object.fromEntries(sheet.noteCells().map(({ row, column, note }) => [address(row, column), note])),
    ...measuresOf(document, sheetId),
    merges: sheet.mergedAreas().map(areaNotation).sort(),
    conditionalFormats: state.conditionalFormats.map((format) => ({
      ...structuredClone(format),
      areas: format.areas.map(areaNotation),
    })),
    dataValidations: state.validations
      .map(({ area, rule }) => ({ range: areaNotation(area), ...structuredClone(rule) }))
      .sort((a, b) => (a.range < b.range ? -1 : 1)),
    charts: state.charts.map((chart) => ({
      ...structuredClone(chart),
      ranges: chart.ranges.map((range) => `${nameOf(document, range.sheetId)}!${areaNotation(range.area)}`),
    })),
    protections: state.protections.map((protection) => ({
      ...protection,
      unprotected: protection.unprotected.map(areaNotation),
    })),
    metadata: metadataOf(document, sheetId),
  };
}

function nameOf(document: WorkbookDocument, sheetId: string): string {
  return document.hasSheet(sheetId) ? document.worksheet(sheetId).getName() : '#REF!';
}

function address(row: number, column: number): string {
  return areaNotation({ row, column, numRows: 1, numColumns: 1 });
}

function cellsOf(
  document: WorkbookDocument,
  sheetId: string,
): Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats' | 'styles' | 'links'> {
  const values: Record<string, CellValue> = {};
  const formulas: Record<string, string> = {};
  const numberFormats: Record<string, string> = {};
  const styles: Record<string, IStyleData> = {};
  const links: Record<string, unknown> = {};
  document.forEachCell(sheetId, (row, column) => {
    const at = address(row + 1, column + 1);
    const cell = document.cell(sheetId, row, column);
    const value = document.value(sheetId, row, column);
    if (value !== '') values[at] = value;
    const formula = document.formula(sheetId, row, column);
    if (formula !== '') formulas[at] = formula;
    const rich = document.richText(cell);
    if (rich && (rich.linkUrl !== null || rich.runs.length > 0)) links[at] = structuredClone(rich);
    const { n, ...style } = document.styleOf(cell) ?? {};
    if (n?.pattern) numberFormats[at] = n.pattern;
    if (Object.keys(style).length > 0) styles[at] = structuredClone(style);
  });
  return { values, formulas, numberFormats, styles, links };
}

function measuresOf(
  document: WorkbookDocument,
  sheetId: string,
): Pick<SheetSnapshot, 'columnWidths' | 'rowHeights' | 'hiddenRows'> {
  const config = document.worksheet(sheetId).getConfig();
  const columnWidths: Record<number, number> = {};
  for (const [column, data] of Object.entries(config.columnData))
    if (data?.w !== undefined && data.w !== config.defaultColumnWidth) columnWidths[Number(column) + 1] = data.w;
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  for (const [row, data] of Object.entries(config.rowData)) {
    if (data?.h !== undefined && data.h !== config.defaultRowHeight) rowHeights[Number(row) + 1] = data.h;
    if (data?.hd === 1) hiddenRows.push(Number(row) + 1);
  }
  return { columnWidths, rowHeights, hiddenRows };
}

function metadataOf(document: WorkbookDocument, sheetId: string | null): unknown[] {
  return document.metadata
    .filter((entry) => entry.sheetId === sheetId)
    .map(({ id, key, value, visibility }) => ({ id, key, value, visibility }));
}
