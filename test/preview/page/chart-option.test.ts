/** What ECharts is given for a chart of Sheets, and what it draws of it. */
import { init } from 'echarts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChartState, newChartState } from '../../../src/preview/chart';
import { type ChartTable, readChartTable } from '../../../src/preview/chart-table';
import type { EmbeddedWorkbook } from '../../../src/preview/embedded-workbook';
import { chartOption } from '../../../src/preview/page/chart-option';
import { buildAnswer, openBuilt, sampleSheet } from '../bundle-workbook';
import { embed, script } from '../embedded';

const TABLE: ChartTable = {
  categories: ['SMS', 'Email', 'Push'],
  domain: { name: 'Channel', values: [1, null, 3], format: '0.0' },
  series: [
    { name: 'Revenue', values: [1200, 800.5, null], format: '€#,##0' },
    { name: 'ROI', values: [0.25, null, 1.5], format: '0%' },
  ],
};

type Options = Record<string, unknown>;
interface Axis {
  readonly type: string;
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
  readonly inverse?: boolean;
  readonly data?: readonly string[];
  readonly axisLabel: { readonly formatter: (value: number) => string };
}
/** The parts of an option that are looked at here. */
interface Drawn {
  readonly color: readonly string[];
  readonly title: { readonly text: string };
  readonly legend: Options;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly series: readonly (Options & { readonly data: readonly unknown[] })[];
  readonly tooltip: { readonly valueFormatter: (value: unknown) => string };
}

const state = (type: string, options: Options = {}): ChartState => ({ ...newChartState(), type, options });

function draw(type: string, options: Options = {}, table = TABLE, locale = 'en_US'): Drawn {
  const option = chartOption(state(type, options), table, locale) as unknown as Drawn | null;
  if (option === null) throw new Error(`${type} is not drawn.`);
  return option;
}

const valueAxes = (option: Drawn): readonly Axis[] => [option.yAxis].flat();
const labels = (axis: Axis | undefined, ...values: readonly number[]) =>
  values.map((value) => axis?.axisLabel.formatter(value));
const field = (option: Drawn, name: string) => option.series.map((series) => series[name]);

/** The texts of the picture that ECharts makes of it. */
function textsOf(option: unknown): string[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 400 });
  chart.setOption(option as never);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

describe('the kinds of charts', () => {
  it.each([
    ['COLUMN', ['bar', 'bar']],
    ['BAR', ['bar', 'bar']],
    ['COMBO', ['bar', 'bar']],
    ['LINE', ['line', 'line']],
    ['AREA', ['line', 'line']],
    ['STEPPED_AREA', ['line', 'line']],
    ['SCATTER', ['scatter', 'scatter']],
    ['PIE', ['pie']],
  ])('%s is drawn', (type, kinds) => {
    const option = draw(type, { title: 'By channel' });
    expect(field(option, 'type')).toEqual(kinds);
    expect(option.title.text).toBe('By channel');
    expect(textsOf(option)).toContain('By channel');
  });

  it.each(['TABLE', 'GEO', 'HISTOGRAM'])('%s is not', (type) => {
    expect(chartOption(state(type), TABLE, 'en_US')).toBeNull();
  });

  it('have a series for each column of figures, with gaps', () => {
    const option = draw('COLUMN');
    expect(field(option, 'name')).toEqual(['Revenue', 'ROI']);
    expect(field(option, 'data')).toEqual([
      [1200, 800.5, null],
      [0.25, null, 1.5],
    ]);
    expect(option.xAxis).toMatchObject({ type: 'category', data: ['SMS', 'Email', 'Push'] });
  });

  it('lie on their side in a bar chart, the first category on top', () => {
    const option = draw('BAR', { 'hAxis.title': 'Euro', 'vAxis.title': 'Channel', hAxis: { format: '0.0' } });
    expect(option.yAxis).toMatchObject({ type: 'category', inverse: true, name: 'Channel', data: TABLE.categories });
    const [values] = [option.xAxis].flat();
    expect(values).toMatchObject({ type: 'value', name: 'Euro' });
    expect(labels(values, 5)).toEqual(['5.0']);
    expect(field(option, 'xAxisIndex')).toEqual([0, 0]);
  });

  it('are told apart in a combination, by one option for all or one for each', () => {
    const first = draw('COMBO', { seriesType: 'bars', series: { 1: { type: 'line' } } });
    expect(field(first, 'type')).toEqual(['bar', 'line']);
    expect(field(draw('COMBO', { seriesType: 'line', 'series.0.type': 'column' }), 'type')).toEqual(['bar', 'line']);
    expect(field(draw('COMBO', { 'series.1.type': 'area' }), 'type')).toEqual(['bar', 'line']);
  });

  it('have shares in a pie, with a hole if there is to be one', () => {
    const option = draw('PIE', { pieHole: 0.5 });
    expect(option.series[0]).toMatchObject({
      radius: ['35%', '70%'],
      data: [
        { name: 'SMS', value: 1200 },
        { name: 'Email', value: 800.5 },
        { name: 'Push', value: 0 },
      ],
    });
    expect(option.tooltip.valueFormatter(1200)).toBe('€1,200');
  });

  it('have points where both columns have numbers in a scatter chart, and formats of both', () => {
    const option = draw('SCATTER', { 'hAxis.title': 'Sends' });
    expect(field(option, 'data')).toEqual([
      [
        [1, 1200],
        [3, null],
      ],
      [
        [1, 0.25],
        [3, 1.5],
      ],
    ]);
    expect(option.xAxis.name).toBe('Sends');
    expect([labels(option.xAxis, 2), labels(option.yAxis, 2)]).toEqual([['2.0'], ['€2']]);
  });

  it('are filled, and piled up where they are stacked', () => {
    expect(field(draw('COLUMN', { isStacked: true }), 'stack')).toEqual(['axis 0', 'axis 0']);
    expect(field(draw('AREA', { isStacked: true }), 'stack')).toEqual(['axis 0', 'axis 0']);
    expect(field(draw('COLUMN'), 'stack')).toEqual([undefined, undefined]);
    expect(field(draw('COMBO', { isStacked: true, 'series.1.type': 'line' }), 'stack')).toEqual(['axis 0', undefined]);
    expect(draw('AREA').series[0]).toHaveProperty('areaStyle');
    expect(draw('STEPPED_AREA').series[0]).toHaveProperty('step', 'middle');
    expect(draw('LINE').series[0]).not.toHaveProperty('areaStyle');
  });
});

describe('axes', () => {
  it.each([
    ['en_US', {}, ['€0', '€1,500']],
    ['de_DE', {}, ['€0', '€1.500']],
    ['en_US', { vAxis: { format: '#,##0.00' } }, ['0.00', '1,500.00']],
    ['de_DE', { 'vAxis.format': '#,##0.00 "€"' }, ['0,00 €', '1.500,00 €']],
  ] as const)(
    'show the format of the cells unless told otherwise, in the language of the spreadsheet: %s, %j',
    (locale, options, texts) => {
      expect(labels(valueAxes(draw('COLUMN', options, TABLE, locale))[0], 0, 1500)).toEqual(texts);
    },
  );

  it('show plain numbers where no cell has a number', () => {
    const empty = { ...TABLE, series: [{ name: 'Later', values: [null, null, null], format: '' }] };
    expect(labels(valueAxes(draw('COLUMN', {}, empty))[0], 0.5)).toEqual(['0.5']);
    expect(labels(draw('SCATTER', {}, empty).yAxis, 0.5)).toEqual(['0.5']);
  });

  it('are two where a series asks for the second, each with its own format and title', () => {
    const option = draw('COMBO', {
      series: { 1: { type: 'line', targetAxisIndex: 1 } },
      vAxes: { 0: { title: 'Money' }, 1: { title: 'Return' } },
    });
    const [left, right] = valueAxes(option);
    expect(valueAxes(option).map(({ name }) => name)).toEqual(['Money', 'Return']);
    expect([labels(left, 1500), labels(right, 1.5)]).toEqual([['€1,500'], ['150%']]);
    expect(field(option, 'yAxisIndex')).toEqual([0, 1]);
    expect(textsOf(option)).toEqual(expect.arrayContaining(['Money', 'Return', '€900', '150%']));
  });

  it('are made longer by a least and a most value, and never cut off by them', () => {
    const losing: ChartTable = { ...TABLE, series: [{ name: 'Profit', values: [-200, 300, 100], format: '0' }] };
    const ends = (type: string, options: Options, table = losing) =>
      valueAxes(draw(type, options, table)).map(({ min, max }) => [min, max]);
    expect(ends('COLUMN', { vAxis: { minValue: 0, maxValue: 250 } })).toEqual([[undefined, undefined]]);
    expect(ends('COLUMN', { vAxis: { minValue: -500, maxValue: 500 } })).toEqual([[-500, 500]]);
    expect(ends('COLUMN', { vAxis: { minValue: 0 } }, { ...TABLE, series: TABLE.series.slice(0, 1) })).toEqual([
      [0, undefined],
    ]);
    // 300 alone is below 350, with 200 on top of it it is not.
    const pile: ChartTable = {
      ...losing,
      series: [...losing.series, { name: 'More', values: [-50, 200, null], format: '0' }],
    };
    expect(ends('COLUMN', { 'vAxis.maxValue': 350, 'vAxis.minValue': -220 }, pile)).toEqual([[-220, 350]]);
    expect(ends('COLUMN', { 'vAxis.maxValue': 350, 'vAxis.minValue': -220, isStacked: true }, pile)).toEqual([
      [undefined, undefined],
    ]);
    expect(ends('COLUMN', { vAxis: { viewWindow: { min: 0, max: 250 } } })).toEqual([[0, 250]]);
    expect(
      ends('LINE', { 'vAxis.minValue': 40 }, { ...TABLE, series: [{ name: 'Rate', values: [50, 60], format: '' }] }),
    ).toEqual([[40, undefined]]);
  });

  it('may be logarithmic', () => {
    expect(valueAxes(draw('LINE', { 'vAxis.logScale': true })).map(({ type }) => type)).toEqual(['log']);
  });
});

describe('options', () => {
  it.each([
    [{ legend: { position: 'bottom' } }, { 'legend.position': 'bottom' }],
    [{ vAxis: { format: '0.0', viewWindow: { min: 1 } } }, { 'vAxis.format': '0.0', 'vAxis.viewWindow.min': 1 }],
    [{ vAxis: { viewWindow: { min: 1 } } }, { 'vAxis.viewWindow': { min: 1 } }],
    [
      { series: { 1: { color: '#111111', targetAxisIndex: 1, type: 'line', lineWidth: 4, pointSize: 0 } } },
      {
        'series.1': { color: '#111111', targetAxisIndex: 1 },
        'series.1.type': 'line',
        'series.1.lineWidth': 4,
        'series.1.pointSize': 0,
      },
    ],
    [
      { titleTextStyle: { color: '#222222', bold: true } },
      { 'titleTextStyle.color': '#222222', 'titleTextStyle.bold': true },
    ],
  ])('say the same with nested and with dotted names: %j', (nested, dotted) => {
    const comparable = (options: Options) => {
      const option = draw('COMBO', options);
      return {
        ...JSON.parse(JSON.stringify(option)),
        labels: valueAxes(option).map((axis) => labels(axis, 0, 1234.5)),
      };
    };
    expect(comparable(dotted)).toEqual(comparable(nested));
    expect(comparable(dotted)).not.toEqual(comparable({}));
  });

  it('give colours to all series or to one of them', () => {
    expect(draw('COLUMN', { colors: ['#1a5fb4', '#9aa5b1'] }).color).toEqual(['#1a5fb4', '#9aa5b1']);
    expect(field(draw('COLUMN', { 'series.1.color': '#111111' }), 'itemStyle')).toEqual([
      undefined,
      { color: '#111111' },
    ]);
  });

  it('place the legend or leave it out, and name its entries', () => {
    expect(draw('COLUMN', { legend: 'none' }).legend).toEqual({ show: false });
    expect(draw('COLUMN', { 'legend.position': 'right' }).legend).toMatchObject({ orient: 'vertical' });
    const option = draw('COLUMN', { series: { 0: { labelInLegend: 'Turnover' } } });
    expect(textsOf(option)).toEqual(expect.arrayContaining(['Turnover', 'ROI']));
  });

  it('are those that the setters of a script leave behind', async () => {
    const workbook = await embed(
      script(`
        var bars = sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B3')).setTitle('T').setXAxisTitle('Euro').setYAxisTitle('Channel')
          .setRange(0, 500).setStacked().setColors(['#111111']).setLegendPosition(Charts.Position.BOTTOM);
        sheet.insertChart(bars.setPosition(5, 1, 0, 0).build());
        sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B3')).setRange(1, 9).useLogScale().setPosition(9, 1, 0, 0).build());`),
      {
        sheets: [
          {
            name: 'S',
            values: [
              ['Channel', 'Sum'],
              ['SMS', 3],
              ['Email', 5],
            ],
          },
        ],
      },
    );
    await workbook.execute('main');
    const [bars, line] = workbook.document
      .sheetState('0')
      .charts.map((chart) => chartOption(chart, readChartTable(workbook.document, chart), 'en_US') as unknown as Drawn);
    expect(bars).toMatchObject({
      title: { text: 'T' },
      color: ['#111111'],
      legend: { bottom: 4 },
      xAxis: [{ type: 'value', name: 'Euro', min: 0, max: 500 }],
      yAxis: { type: 'category', name: 'Channel', data: ['SMS', 'Email'] },
      series: [{ name: 'Sum', data: [3, 5], stack: 'axis 0' }],
    });
    expect(line).toMatchObject({ yAxis: [{ type: 'log', min: 1, max: 9 }] });
  });
});

describe('the chart of the report of the sample campaigns', () => {
  let workbook: EmbeddedWorkbook;
  let option: Drawn;
  beforeAll(async () => {
    workbook = await openBuilt([sampleSheet()]);
    await buildAnswer(workbook, {});
    const { document } = workbook;
    const charts = document.sheetState(document.findSheetId('ROI Summary') ?? '').charts;
    expect(charts).toHaveLength(1);
    const [chart] = charts as [ChartState];
    option = chartOption(chart, readChartTable(document, chart), document.locale) as unknown as Drawn;
  });
  afterAll(() => workbook.dispose());

  it('compares revenue and cost of the channels, largest revenue first, without the total', () => {
    expect(option.xAxis.data).toEqual(['WhatsApp', 'Email', 'Webinar', 'SMS', 'Push', 'RCS']);
    expect(
      option.series.map(({ name, type, data }) => ({
        name,
        type,
        data: data.map((value) => Number(value).toFixed(2)),
      })),
    ).toEqual([
      { name: 'Revenue', type: 'bar', data: ['87003.02', '80627.91', '43506.67', '19312.30', '14047.55', '3606.54'] },
      { name: 'Cost', type: 'bar', data: ['16701.43', '19614.39', '11937.97', '6319.98', '3037.62', '9319.44'] },
    ]);
  });

  it('is drawn with its title, its channels and amounts of money', () => {
    expect(textsOf(option)).toEqual(
      expect.arrayContaining(['Revenue and cost by channel', 'WhatsApp', 'RCS', 'Revenue', 'Cost', '€0', '€80,000']),
    );
  });
});
