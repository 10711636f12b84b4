/** A chart of Sheets as ECharts draws it: type, title, colours, axes and formats from the chart's own options. */
import type { EChartsOption } from 'echarts';
import { displayText } from '../cell-entry';
import { type ChartState, chartOptionOf, USUAL_CHART_SIZE } from '../chart';
import type { ChartSeries, ChartTable } from '../chart-table';

/** What Sheets gives series that nobody coloured. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const TEXT = '#3c4043';
const GRID = '#e0e0e0';
const FONT = 'Arial';

type SeriesKind = 'bar' | 'line';

const KINDS: Readonly<Record<string, SeriesKind>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  COMBO: 'bar',
  LINE: 'line',
  AREA: 'line',
  STEPPED_AREA: 'line',
};

/** Null for a type that is not drawn here. */
export function chartOption(state: ChartState, table: ChartTable, locale: string): EChartsOption | null {
  const options = new Options(state.options);
  const frame = {
    animation: false,
    color: options.list('colors') ?? COLORS,
    textStyle: { fontFamily: FONT, color: TEXT },
    aria: { enabled: true },
    backgroundColor: options.text('backgroundColor') ?? '#ffffff',
    title: {
      text: options.text('title') ?? '',
      left: options.text('titlePosition') === 'none' ? -9999 : 12,
      top: 8,
      textStyle: {
        fontFamily: FONT,
        fontSize: options.number('titleTextStyle.fontSize') ?? 14,
        fontWeight: options.get('titleTextStyle.bold') === true ? 'bold' : 'normal',
        color: options.text('titleTextStyle.color') ?? '#757575',
        width: (options.number('width') ?? USUAL_CHART_SIZE.width) - 24,
        overflow: 'break',
      },
    },
  } satisfies EChartsOption;
  if (state.type === 'PIE') return { ...frame, ...pie(options, table, locale) };
  if (state.type === 'SCATTER') return { ...frame, ...scatter(options, table, locale) };
  const kind = KINDS[state.type];
  return kind ? { ...frame, ...axisChart(state, options, table, kind, locale) } : null;
}

function axisChart(
  state: ChartState,
  options: Options,
  { categories, series }: ChartTable,
  kind: SeriesKind,
  locale: string,
): EChartsOption {
  const isSideways = state.type === 'BAR';
  const isArea = state.type === 'AREA' || state.type === 'STEPPED_AREA';
  const isStacked = Boolean(options.get('isStacked'));
  const axisOf = (index: number): number => options.number(`series.${index}.targetAxisIndex`) ?? 0;
  const axes = Math.max(0, ...series.map((_, index) => axisOf(index))) + 1;
  // In a bar chart the values go along the horizontal axis.
  const [valued, named] = isSideways ? ['hAxis', 'vAxis'] : ['vAxis', 'hAxis'];
  const valueAxes = Array.from({ length: axes }, (_, axis) => {
    const own = (name: string): unknown =>
      options.get(`${valued.replace('xis', 'xes')}.${axis}.${name}`) ?? options.get(`${valued}.${name}`);
    const shown = series.filter((__, index) => axisOf(index) === axis);
    const [lowest, highest] = reach(shown, kind, isStacked);
    const least = numberOr(own('minValue'));
    const most = numberOr(own('maxValue'));
    const format = own('format') ?? shown[0]?.format;
    return {
      type: own('logScale') === true ? 'log' : 'value',
      name: text(own('title')),
      nameLocation: 'middle' as const,
      nameGap: 44,
      // `minValue` and `maxValue` make an axis longer; only a view window cuts something off.
      min: numberOr(own('viewWindow.min')) ?? (least !== undefined && least <= lowest ? least : undefined),
      max: numberOr(own('viewWindow.max')) ?? (most !== undefined && most >= highest ? most : undefined),
      axisLabel: { color: TEXT, formatter: (value: number) => displayText(value, text(format) || undefined, locale) },
      splitLine: { show: axis === 0, lineStyle: { color: GRID } },
      splitNumber: 4,
    };
  });
  const categoryAxis = {
    type: 'category' as const,
    data: [...categories],
    name: text(options.get(`${named}.title`)),
    nameLocation: 'middle' as const,
    nameGap: 28,
    inverse: isSideways,
    axisTick: { show: false },
    axisLabel: { color: TEXT, interval: 0, hideOverlap: true, width: 110, overflow: 'truncate' as const },
    axisLine: { lineStyle: { color: '#9aa0a6' } },
  };
  const option = {
    ...legend(options),
    grid: { left: 16, right: 20, bottom: 12, top: 72, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => formatted(value, series[0], locale) },
    ...(isSideways ? { xAxis: valueAxes, yAxis: categoryAxis } : { xAxis: categoryAxis, yAxis: valueAxes }),
    series: series.map((one, index) => {
      const type = KINDS[(text(options.get(`series.${index}.type`)) || '').toUpperCase()] ?? lineOf(options, kind);
      const color = options.text(`series.${index}.color`);
      return {
        type,
        name: options.text(`series.${index}.labelInLegend`) ?? one.name,
        data: [...one.values],
        ...(isSideways ? { xAxisIndex: axisOf(index) } : { yAxisIndex: axisOf(index) }),
        ...(isStacked && (type === 'bar' || isArea) ? { stack: `axis ${axisOf(index)}` } : {}),
        ...(isArea ? { areaStyle: { opacity: 0.3 } } : {}),
        ...(state.type === 'STEPPED_AREA' ? { step: 'middle' as const } : {}),
        ...(type === 'line'
          ? {
              smooth: options.text('curveType') === 'function',
              connectNulls: options.get('interpolateNulls') === true,
              symbolSize: options.number(`series.${index}.pointSize`) ?? options.number('pointSize') ?? 6,
              lineStyle: { width: options.number(`series.${index}.lineWidth`) ?? options.number('lineWidth') ?? 2 },
            }
          : { barMaxWidth: 56 }),
        ...(color === undefined ? {} : { itemStyle: { color } }),
        tooltip: { valueFormatter: (value: unknown) => formatted(value, one, locale) },
      };
    }),
  };
  // The types of ECharts tell apart what is only known when the chart is read.
  return option as unknown as EChartsOption;
}

/** The lowest and the highest value that an axis has to show: columns start from 0, and a stack piles up what it holds. */
function reach(
  series: readonly ChartSeries[],
  kind: SeriesKind,
  isStacked: boolean,
): [lowest: number, highest: number] {
  const rows = series[0]?.values.map((_, row) => series.map(({ values }) => values[row] ?? null)) ?? [];
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const ends = rows.flatMap((row) => {
    const numbers = row.filter((value) => value !== null);
    if (!isStacked) return numbers;
    return [sum(numbers.filter((value) => value < 0)), sum(numbers.filter((value) => value > 0))];
  });
  if (kind === 'bar') ends.push(0);
  return [Math.min(...ends), Math.max(...ends)];
}

/** A combination may say what its series are unless one of them says otherwise. */
function lineOf(options: Options, kind: SeriesKind): SeriesKind {
  return KINDS[(options.text('seriesType') ?? '').toUpperCase()] ?? kind;
}

function pie(options: Options, { categories, series }: ChartTable, locale: string): EChartsOption {
  const [first] = series;
  const hole = (options.number('pieHole') ?? 0) * 70;
  return {
    ...legend(options),
    tooltip: { trigger: 'item', valueFormatter: (value) => formatted(value, first, locale) },
    series: [
      {
        type: 'pie',
        radius: [`${hole}%`, '70%'],
        center: ['50%', '56%'],
        label: { formatter: '{d}%' },
        data: categories.map((name, index) => ({ name, value: first?.values[index] ?? 0 })),
      },
    ],
  };
}

function scatter(options: Options, { domain, series }: ChartTable, locale: string): EChartsOption {
  const axis = (name: string, { format = '' }: Partial<ChartSeries>) => ({
    type: 'value' as const,
    name: text(options.get(`${name}.title`)),
    axisLabel: {
      color: TEXT,
      formatter: (value: number) =>
        displayText(value, text(options.get(`${name}.format`)) || format || undefined, locale),
    },
    splitLine: { lineStyle: { color: GRID } },
  });
  return {
    ...legend(options),
    grid: { left: 16, right: 20, bottom: 12, top: 72, containLabel: true },
    tooltip: { trigger: 'item' },
    xAxis: axis('hAxis', domain),
    yAxis: axis('vAxis', series[0] ?? {}),
    series: series.map(({ name, values }) => ({
      type: 'scatter',
      name,
      data: domain.values.flatMap((at, index) => (at === null ? [] : [[at, values[index] ?? null]])),
    })) as never,
  };
}

function legend(options: Options): EChartsOption {
  const position = options.text('legend.position') ?? options.text('legend') ?? 'top';
  if (position === 'none') return { legend: { show: false } };
  const place =
    position === 'bottom'
      ? { bottom: 4, left: 'center' as const }
      : position === 'right'
        ? { right: 8, top: 'middle' as const, orient: 'vertical' as const }
        : { top: 38, left: 12 };
  return { legend: { ...place, textStyle: { fontFamily: FONT, color: TEXT }, itemWidth: 14, itemHeight: 10 } };
}

function formatted(value: unknown, series: ChartSeries | undefined, locale: string): string {
  return typeof value === 'number' ? displayText(value, series?.format, locale) : '—';
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOr = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The options of a chart by name and kind. */
class Options {
  constructor(private readonly options: ChartState['options']) {}

  get(path: string): unknown {
    return chartOptionOf(this.options, path);
  }
  text(path: string): string | undefined {
    const value = this.get(path);
    return typeof value === 'string' ? value : undefined;
  }
  number(path: string): number | undefined {
    return numberOr(this.get(path));
  }
  list(path: string): string[] | undefined {
    const value = this.get(path);
    return Array.isArray(value) ? value.map(String) : undefined;
  }
}
