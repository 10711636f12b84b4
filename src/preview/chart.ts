/** Embedded charts: only their specification is kept; a page draws it. */
import type { Area } from './a1-notation';
import { ServiceError } from './call-recorder';
import { NotModelled, ServiceObject } from './exposure';
import { SheetRange } from './range';
import type { Modelled } from './service-calls';
import type { WorkbookDocument } from './workbook-document';

export interface ChartState {
  id: number;
  type: string;
  ranges: { sheetId: string; area: Area }[];
  position: { row: number; column: number; offsetX: number; offsetY: number };
  numHeaders: number;
  transpose: boolean;
  mergeStrategy: string;
  hiddenDimensions: string;
  options: Record<string, unknown>;
}

/** Options of Google's chart configuration, first part of the name. Apps Script takes any name; a typo would be silent there. */
const CHART_OPTIONS = new Set(
  (
    'alternatingDataStyle annotations applyAggregateData areaOpacity backgroundColor bar bubble chartArea colors crosshair curveType ' +
    'dataOpacity focusTarget fontName fontSize hAxes hAxis height histogram interpolateNulls intervals is3D isStacked legend ' +
    'lineDashStyle lineWidth orientation pieHole pieSliceBorderColor pieSliceText pieSliceTextStyle pieStartAngle pointShape ' +
    'pointSize pointsVisible reverseCategories series slices subtitle subtitleTextStyle theme title titlePosition ' +
    'titleTextStyle tooltip trendlines treatLabelsAsText useFirstColumnAsDomain vAxes vAxis width'
  ).split(' '),
);

/** What Sheets takes where a chart does not say its size. */
export const USUAL_CHART_SIZE = { width: 600, height: 371 };

/** Options may be set as `legend.position` or as `legend` with a position inside. */
export function chartOptionOf(options: ChartState['options'], path: string): unknown {
  const read = (source: unknown, names: readonly string[]): unknown => {
    if (names.length === 0) return source;
    if (typeof source !== 'object' || source === null) return undefined;
    for (let length = names.length; length > 0; length--) {
      const key = names.slice(0, length).join('.');
      if (Object.hasOwn(source, key)) return read((source as Record<string, unknown>)[key], names.slice(length));
    }
    return undefined;
  };
  return read(options, path.split('.'));
}

export const CHART_TYPES = Object.fromEntries(
  (
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA ' +
    'TABLE TREEMAP WATERFALL'
  )
    .split(' ')
    .map((name) => [name, name]),
);
export const CHART_ENUMS = {
  ChartType: CHART_TYPES,
  ChartMergeStrategy: { MERGE_COLUMNS: 'MERGE_COLUMNS', MERGE_ROWS: 'MERGE_ROWS' },
  ChartHiddenDimensionStrategy: {
    IGNORE_BOTH: 'IGNORE_BOTH',
    IGNORE_COLUMNS: 'IGNORE_COLUMNS',
    IGNORE_ROWS: 'IGNORE_ROWS',
    SHOW_BOTH: 'SHOW_BOTH',
  },
  Position: { TOP: 'TOP', RIGHT: 'RIGHT', BOTTOM: 'BOTTOM', NONE: 'NONE', INSIDE: 'INSIDE' },
};

export function newChartState(): ChartState {
  return {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    numHeaders: -1,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensions: 'IGNORE_BOTH',
    options: {},
  };
}

export function cloneChart(state: ChartState): ChartState {
  return structuredClone(state);
}

/** Both the general builder and the builders of one kind; the latter have setters such as `setTitle` besides. */
export class ChartBuilder
  extends ServiceObject
  implements Modelled<'EmbeddedChartBuilder'>, Modelled<'TypedChartBuilder'>
{
  readonly className: 'EmbeddedChartBuilder' | 'TypedChartBuilder';

  constructor(
    private readonly document: WorkbookDocument,
    private readonly state: ChartState,
    typed = false,
  ) {
    super();
    this.className = typed ? 'TypedChartBuilder' : 'EmbeddedChartBuilder';
  }

  setChartType(type: string): this {
    if (!Object.hasOwn(CHART_TYPES, type)) throw new ServiceError(`Unknown chart type: ${type}`);
    this.state.type = type;
    return this;
  }
  asColumnChart(): ChartBuilder {
    return this.as('COLUMN');
  }
  asComboChart(): ChartBuilder {
    return this.as('COMBO');
  }
  asLineChart(): ChartBuilder {
    return this.as('LINE');
  }
  asBarChart(): ChartBuilder {
    return this.as('BAR');
  }
  asPieChart(): ChartBuilder {
    return this.as('PIE');
  }
  asAreaChart(): ChartBuilder {
    return this.as('AREA');
  }
  asScatterChart(): ChartBuilder {
    return this.as('SCATTER');
  }
  private as(type: string): ChartBuilder {
    this.state.type = type;
    return new ChartBuilder(this.document, this.state, true);
  }

  addRange(range: SheetRange): this {
    this.state.ranges.push({ sheetId: range.sheetId, area: range.area });
    return this;
  }
  removeRange(range: SheetRange): this {
    const text = JSON.stringify(range.area);
    this.state.ranges = this.state.ranges.filter((r) => r.sheetId !== range.sheetId || JSON.stringify(r.area) !== text);
    return this;
  }
  clearRanges(): this {
    this.state.ranges = [];
    return this;
  }
  getRanges(): SheetRange[] {
    return rangesOf(this.document, this.state);
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (!(row >= 1 && column >= 1)) throw new ServiceError('The position of a chart starts at row 1 and column 1.');
    this.state.position = { row, column, offsetX, offsetY };
    return this;
  }
  setNumHeaders(headers: number): this {
    this.state.numHeaders = headers;
    return this;
  }
  setMergeStrategy(strategy: string): this {
    this.state.mergeStrategy = strategy;
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    this.state.transpose = transpose;
    return this;
  }
  setHiddenDimensionStrategy(strategy: string): this {
    this.state.hiddenDimensions = strategy;
    return this;
  }
  setOption(name: string, value: unknown): this {
    if (!CHART_OPTIONS.has(name.split('.')[0] as string)) throw new NotModelled(`The chart option "${name}"`);
    this.state.options[name] = value;
    return this;
  }
  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  setColors(colors: string[]): this {
    return this.setOption('colors', colors);
  }
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
  setLegendPosition(position: string): this {
    return this.setOption('legend.position', position.toLowerCase());
  }
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  setBackgroundColor(color: string): this {
    return this.setOption('backgroundColor', color);
  }
  setRange(start: number, end: number): this {
    this.setOption(`${this.valueAxis}.viewWindow.min`, start);
    return this.setOption(`${this.valueAxis}.viewWindow.max`, end);
  }
  useLogScale(): this {
    return this.setOption(`${this.valueAxis}.logScale`, true);
  }
  private get valueAxis(): 'hAxis' | 'vAxis' {
    return this.state.type === 'BAR' ? 'hAxis' : 'vAxis';
  }
  build(): EmbeddedChart {
    if (this.state.ranges.length === 0) throw new ServiceError('A chart needs at least one range.');
    return new EmbeddedChart(this.document, cloneChart(this.state));
  }
}

export class EmbeddedChart extends ServiceObject implements Modelled<'EmbeddedChart'> {
  readonly className = 'EmbeddedChart';

  constructor(
    private readonly document: WorkbookDocument,
    readonly state: ChartState,
  ) {
    super();
  }

  getChartId(): number | null {
    return this.state.id || null;
  }
  getRanges(): SheetRange[] {
    return rangesOf(this.document, this.state);
  }
  getNumHeaders(): number {
    return this.state.numHeaders;
  }
  getMergeStrategy(): string {
    return this.state.mergeStrategy;
  }
  getTransposeRowsAndColumns(): boolean {
    return this.state.transpose;
  }
  modify(): ChartBuilder {
    return new ChartBuilder(this.document, cloneChart(this.state));
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.state);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.state);
  }
}

class ChartOptions extends ServiceObject implements Modelled<'ChartOptions'> {
  readonly className = 'ChartOptions';
  constructor(private readonly state: ChartState) {
    super();
  }
  get(name: string): unknown {
    return this.state.options[name] ?? null;
  }
}

class ContainerInfo extends ServiceObject implements Modelled<'ContainerInfo'> {
  readonly className = 'ContainerInfo';
  constructor(private readonly state: ChartState) {
    super();
  }
  getAnchorRow(): number {
    return this.state.position.row;
  }
  getAnchorColumn(): number {
    return this.state.position.column;
  }
  getOffsetX(): number {
    return this.state.position.offsetX;
  }
  getOffsetY(): number {
    return this.state.position.offsetY;
  }
}

function rangesOf(document: WorkbookDocument, state: ChartState): SheetRange[] {
  return state.ranges.map(({ sheetId, area }) => new SheetRange(document, sheetId, area));
}
