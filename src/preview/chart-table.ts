/** The figures behind a chart, put together from its ranges the way Sheets does: the first column names, every other one is a series. */
import type { ChartState } from './chart';
import type { CellValue, WorkbookDocument } from './workbook-document';

export interface ChartSeries {
  readonly name: string;
  /** Null for a cell without a number: a gap in the chart. */
  readonly values: readonly (number | null)[];
  /** Number format of the series' first cell. */
  readonly format: string;
}

export interface ChartTable {
  readonly categories: readonly string[];
  /** The first column once more, as numbers: where a scatter chart has its points. */
  readonly domain: ChartSeries;
  readonly series: readonly ChartSeries[];
}

interface ChartCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

const NO_CELL: ChartCell = { value: '', text: '', format: '' };

export function readChartTable(document: WorkbookDocument, state: ChartState): ChartTable {
  const grid = joinRanges(document, state);
  const lines = state.transpose ? transposed(grid) : grid;
  const headers = state.numHeaders >= 0 ? state.numHeaders : guessHeaders(lines);
  const rows = lines.slice(headers);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const nameOf = (column: number): string =>
    lines
      .slice(0, headers)
      .map((line) => line[column]?.text ?? '')
      .filter((text) => text !== '')
      .join(' ');
  const seriesAt = (column: number): ChartSeries => ({
    name: nameOf(column),
    values: rows.map((row) => {
      const value = row[column]?.value;
      return typeof value === 'number' ? value : null;
    }),
    format: rows.find((row) => typeof row[column]?.value === 'number')?.[column]?.format ?? '',
  });
  return {
    categories: rows.map((row) => row[0]?.text ?? ''),
    domain: seriesAt(0),
    series: Array.from({ length: Math.max(0, width - 1) }, (_, index) => seriesAt(index + 1)),
  };
}

/** Ranges stand side by side, or below each other where rows are merged. A range on a sheet that is gone is left out. */
function joinRanges(document: WorkbookDocument, { ranges, mergeStrategy }: ChartState): ChartCell[][] {
  const blocks = ranges
    .filter(({ sheetId }) => document.hasSheet(sheetId))
    .map(({ sheetId, area }) =>
      Array.from({ length: area.numRows }, (_, row) =>
        Array.from({ length: area.numColumns }, (_unused, column): ChartCell => {
          const at = [sheetId, area.row - 1 + row, area.column - 1 + column] as const;
          return {
            value: document.value(...at),
            text: document.display(...at),
            format: document.formatOf(document.cell(...at)),
          };
        }),
      ),
    );
  if (mergeStrategy === 'MERGE_ROWS') return blocks.flat();
  const rows = Math.max(0, ...blocks.map((block) => block.length));
  // A range that ends earlier leaves its columns blank.
  return Array.from({ length: rows }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? (block[0] ?? []).map(() => NO_CELL)),
  );
}

function transposed(grid: readonly (readonly ChartCell[])[]): ChartCell[][] {
  const width = Math.max(0, ...grid.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => grid.map((line) => line[column] ?? NO_CELL));
}

/** A first row that holds no number beside its first cell is taken for names. */
function guessHeaders(lines: readonly (readonly ChartCell[])[]): number {
  const [first = []] = lines;
  return first.slice(1).some(({ value }) => typeof value === 'number') ? 0 : 1;
}
