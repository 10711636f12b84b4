/** Draws the charts of a workbook over its grid: each from its specification, and again when a cell that it shows has changed. */
import type { FUniver } from '@univerjs/core/facade';
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use as registerParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { type ChartState, USUAL_CHART_SIZE } from '../chart';
import { type ChartTable, readChartTable } from '../chart-table';
import type { EmbeddedWorkbook } from '../embedded-workbook';
import { chartOption } from './chart-option';

const COMPONENT = 'MessageRoiChart';

interface Drawn {
  readonly sheetId: string;
  /** Where it stands and how large it is; another place needs a new element. */
  readonly place: string;
  readonly remove: () => void;
}

export class ChartLayer {
  private readonly drawn = new Map<number, Drawn>();
  private readonly redraws = new Set<() => void>();
  private readonly stopWatching: () => void;
  private readonly component: { dispose(): void };

  constructor(private readonly workbook: EmbeddedWorkbook) {
    registerParts([
      BarChart,
      LineChart,
      PieChart,
      ScatterChart,
      AriaComponent,
      GridComponent,
      LegendComponent,
      TitleComponent,
      TooltipComponent,
      SVGRenderer,
    ]);
    this.component = this.api.registerComponent(COMPONENT, ({ data }: { data?: { chartId: number } }) => (
      <ChartBox layer={this} chartId={data?.chartId ?? 0} />
    ));
    this.stopWatching = workbook.engine.onCalculationRest(() => this.sync());
  }

  /** Brings the page up to what the workbook now holds. Only the sheet that is shown has charts laid over it. */
  sync(): void {
    const { document } = this.workbook;
    const shown = document.shownSheetId();
    const wanted = new Map(document.sheetState(shown).charts.map((chart) => [chart.id, chart]));
    for (const [id, { sheetId, place, remove }] of [...this.drawn]) {
      const chart = wanted.get(id);
      if (sheetId === shown && chart !== undefined && placeOf(chart) === place) continue;
      remove();
      this.drawn.delete(id);
    }
    for (const chart of wanted.values()) if (!this.drawn.has(chart.id)) this.place(shown, chart);
    for (const redraw of this.redraws) redraw();
  }

  onRedraw(redraw: () => void): () => void {
    this.redraws.add(redraw);
    return () => this.redraws.delete(redraw);
  }

  find(chartId: number): ChartState | undefined {
    const { document } = this.workbook;
    return document
      .sheetIds()
      .flatMap((id) => document.sheetState(id).charts)
      .find(({ id }) => id === chartId);
  }

  table(chart: ChartState): ChartTable {
    return readChartTable(this.workbook.document, chart);
  }

  option(chart: ChartState, table: ChartTable): ReturnType<typeof chartOption> {
    return chartOption(chart, table, this.workbook.document.locale);
  }

  /** The engine keeps what was laid over its grid until it is told. */
  dispose(): void {
    this.stopWatching();
    for (const { remove } of this.drawn.values()) remove();
    this.drawn.clear();
    this.component.dispose();
    this.redraws.clear();
  }

  private get api(): FUniver {
    return this.workbook.engine.api;
  }

  private place(sheetId: string, chart: ChartState): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const { row, column, offsetX, offsetY } = chart.position;
    const placed = sheet.addFloatDomToRange(
      sheet.getRange(row - 1, column - 1, 1, 1),
      { componentKey: COMPONENT, allowTransform: false, data: { chartId: chart.id } },
      { ...sizeOf(chart), marginX: offsetX, marginY: offsetY },
      `chart-${chart.id}`,
    );
    if (placed) this.drawn.set(chart.id, { sheetId, place: placeOf(chart), remove: () => placed.dispose() });
  }
}

function sizeOf({ options }: ChartState): { width: number; height: number } {
  const { width, height } = options;
  return {
    width: typeof width === 'number' ? width : USUAL_CHART_SIZE.width,
    height: typeof height === 'number' ? height : USUAL_CHART_SIZE.height,
  };
}

const placeOf = (chart: ChartState): string => JSON.stringify([chart.position, sizeOf(chart)]);

function ChartBox({ layer, chartId }: { layer: ChartLayer; chartId: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const drawing = init(box.current, null, { renderer: 'svg' });
    let last = '';
    const draw = (): void => {
      const chart = layer.find(chartId);
      if (!chart) return;
      const table = layer.table(chart);
      const now = JSON.stringify([chart.type, chart.options, table]);
      if (now === last) return;
      last = now;
      const option = layer.option(chart, table);
      if (option) drawing.setOption(option, true);
      else drawing.setOption({ title: { text: `Charts of the type ${chart.type} are not drawn here.` } }, true);
    };
    const size = new ResizeObserver(() => drawing.resize());
    size.observe(box.current);
    const stop = layer.onRedraw(draw);
    draw();
    return () => {
      stop();
      size.disconnect();
      drawing.dispose();
    };
  }, [layer, chartId]);
  return <div ref={box} className="chart" />;
}
