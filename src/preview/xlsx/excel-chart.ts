/** Charts in the terms of Excel files. */
import type { SheetChart } from 'hucre';
import { type Area, areaNotation } from '../a1-notation';
import { type ChartState, chartOptionOf, USUAL_CHART_SIZE } from '../chart';
import type { WorkbookDocument } from '../workbook-document';
import { excelSheetPrefix } from './excel-formula';
import { excelText } from './excel-names';
import { DEFAULT_FONT, excelColor } from './excel-style';

/** A range of a series, and what its cells held: programs that do not calculate draw from that. */
export interface ChartData {
  readonly reference: string;
  readonly cells: readonly { readonly value: number | string | boolean; readonly shown: string }[];
}

export interface ChartSeriesData {
  readonly name: ChartData | null;
  readonly categories: ChartData | null;
  readonly values: ChartData;
}

export interface ExcelChart {
  readonly chart: SheetChart;
  readonly series: readonly ChartSeriesData[];
  /** Cell counted from 0, and pixels. */
  readonly frame: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
    readonly width: number;
    readonly height: number;
  };
}

const KINDS: Readonly<Record<string, SheetChart['type']>> = {
  COLUMN: 'column',
  COMBO: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  PIE: 'pie',
  SCATTER: 'scatter',
};
/** The grey in which Sheets writes beside the data, and the one of its lines. */
const TEXT_COLOR = '757575';
const LINE_COLOR = 'D9D9D9';
const LABEL_SIZE = 9;
const LEGEND_PLACES = ['top', 'bottom', 'left', 'right'] as const;

/** Null for a kind of chart that a file cannot hold, and for one whose series lie in rows. */
export function excelChart(
  document: WorkbookDocument,
  state: ChartState,
  sheetName: (sheetId: string) => string,
): ExcelChart | null {
  const type = KINDS[state.type];
  if (type === undefined || state.transpose) return null;
  const series = seriesOf(document, state, sheetName);
  const [first] = series;
  if (first === undefined) return null;
  const option: OptionReader = (path) => chartOptionOf(state.options, path);
  const colors = option('colors');
  const { position } = state;
  return {
    series,
    frame: {
      row: position.row - 1,
      column: position.column - 1,
      offsetX: position.offsetX,
      offsetY: position.offsetY,
      width: Number(option('width') ?? USUAL_CHART_SIZE.width),
      height: Number(option('height') ?? USUAL_CHART_SIZE.height),
    },
    chart: {
      type: type === 'pie' && Number(option('pieHole') ?? 0) > 0 ? 'doughnut' : type,
      anchor: { from: { row: position.row - 1, col: position.column - 1 } },
      series: series.map(({ name, categories, values }, index) => {
        const color = excelColor(
          String(option(`series.${index}.color`) ?? (Array.isArray(colors) ? colors[index] : '')),
        );
        return {
          values: values.reference,
          ...(categories ? { categories: categories.reference } : {}),
          ...(name ? { name: name.cells.map(({ shown }) => shown).join(' ') || ' ' } : {}),
          ...(color && type !== 'pie' ? { color } : {}),
        };
      }),
      ...titleOf(option),
      ...stackingOf(type, option('isStacked')),
      legendFontSize: LABEL_SIZE,
      legendFontColor: TEXT_COLOR,
      legendFontFamily: DEFAULT_FONT.name,
      chartSpaceFillColor: excelColor(String(option('backgroundColor') ?? '')) ?? 'FFFFFF',
      chartSpaceBorderColor: LINE_COLOR,
      legend: legendOf(option('legend.position') ?? option('legend')),
      axes: axesOf(type, option),
    },
  };
}

type OptionReader = (path: string) => unknown;

/** The first column holds the categories, each further one a series. */
function seriesOf(
  document: WorkbookDocument,
  state: ChartState,
  sheetName: (sheetId: string) => string,
): ChartSeriesData[] {
  const columns = state.ranges.flatMap(({ sheetId, area }) =>
    document.hasSheet(sheetId)
      ? Array.from({ length: area.numColumns }, (_, index) => ({
          sheetId,
          area: { ...area, column: area.column + index, numColumns: 1 },
        }))
      : [],
  );
  const headers = state.numHeaders >= 0 ? state.numHeaders : guessHeaders(document, columns);
  const part = (column: (typeof columns)[number], from: number, count: number): ChartData => {
    const area = { ...column.area, row: column.area.row + from, numRows: count };
    return {
      reference: `${excelSheetPrefix(sheetName(column.sheetId))}${absolute(area)}`,
      cells: Array.from({ length: count }, (_, index) => {
        const place = [column.sheetId, area.row - 1 + index, area.column - 1] as const;
        return { value: document.plainValue(...place), shown: excelText(document.display(...place)) };
      }),
    };
  };
  const [first, ...rest] = columns;
  const valueColumns = rest.length > 0 ? rest : columns;
  return valueColumns
    .filter(({ area }) => area.numRows > headers)
    .map((column) => ({
      name: headers > 0 ? part(column, 0, headers) : null,
      categories: first && rest.length > 0 ? part(first, headers, first.area.numRows - headers) : null,
      values: part(column, headers, column.area.numRows - headers),
    }));
}

/** A first row that holds no number beside its first cell is taken for names. */
function guessHeaders(document: WorkbookDocument, columns: readonly { sheetId: string; area: Area }[]): number {
  const tops = columns.slice(1).map(({ sheetId, area }) => document.plainValue(sheetId, area.row - 1, area.column - 1));
  return tops.some((top) => typeof top === 'number') ? 0 : 1;
}

const absolute = (area: Area): string => areaNotation(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function titleOf(option: OptionReader): Partial<SheetChart> {
  const title = option('title');
  if (typeof title !== 'string' || title === '') return {};
  return {
    title: excelText(title),
    titleFontSize: Number(option('titleTextStyle.fontSize') ?? 12),
    titleBold: option('titleTextStyle.bold') === true,
    titleFontFamily: DEFAULT_FONT.name,
    titleColor: excelColor(String(option('titleTextStyle.color') ?? '')) ?? TEXT_COLOR,
  };
}

function stackingOf(type: SheetChart['type'], isStacked: unknown): Partial<SheetChart> {
  if (isStacked === undefined || isStacked === false) return {};
  const grouping = isStacked === 'percent' ? 'percentStacked' : 'stacked';
  if (type === 'area') return { areaGrouping: grouping };
  return type === 'line' ? { lineGrouping: grouping } : { barGrouping: grouping };
}

function legendOf(position: unknown): NonNullable<SheetChart['legend']> {
  if (position === 'none') return false;
  return LEGEND_PLACES.find((place) => place === position) ?? 'right';
}

/** Sheets names axes by their direction, a file by what stands on them: x has the categories. Only bars lie down. */
function axesOf(type: SheetChart['type'], option: OptionReader): NonNullable<SheetChart['axes']> {
  const axis = (name: 'hAxis' | 'vAxis') => {
    const title = option(`${name}.title`);
    const format = option(`${name}.format`);
    const min = option(`${name}.viewWindow.min`);
    const max = option(`${name}.viewWindow.max`);
    return {
      majorTickMark: 'none' as const,
      minorTickMark: 'none' as const,
      labelFontSize: LABEL_SIZE,
      labelColor: TEXT_COLOR,
      labelFontFamily: DEFAULT_FONT.name,
      ...(typeof title === 'string' && title !== '' ? { title: excelText(title) } : {}),
      ...(typeof format === 'string' && format !== '' ? { numberFormat: { formatCode: format } } : {}),
      ...(typeof min === 'number' || typeof max === 'number'
        ? { scale: { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) } }
        : {}),
    };
  };
  const [categories, values] = type === 'bar' ? (['vAxis', 'hAxis'] as const) : (['hAxis', 'vAxis'] as const);
  return { x: axis(categories), y: { gridlines: { major: true }, ...axis(values) } };
}
