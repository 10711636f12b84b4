/** ROI Summary: the page for stakeholders. Every figure is a native formula over ROI Data. */

import { isKnown } from '../campaign/campaign-table';
import type { NumericFieldId } from '../campaign/fields';
import type { Scope } from '../campaign/limit-rows';
import { fill } from '../locales/fill';
import type { ReportPack } from '../locales/pack';
import { listed, sentences } from '../locales/typography';
import { AssumptionBlock } from './assumption-block';
import { type Basis, hasField, hasRevenueGoal, needsGoal } from './basis';
import type { DataLayout, Ranks } from './data-layout';
import { type Figure, fieldsIn, type Groups } from './figures';
import { call, type Formula, joined, name, quoted, relative } from './formula';
import { issueLines } from './issue-lines';
import { bindKpi, campaignCountFormula, type FormulaContext, NOT_DEFINED, totalFormula } from './kpi-formula';
import { logSentence } from './log-sentence';
import { CARD_ORDER, type Measure, pick, TABLE_ORDER } from './measures';
import { COUNT_FORMAT, type Currency, moneyFormat, TEXT_FORMAT } from './number-format';
import type { Attribution, ReportSource } from './plan-report';
import type { RowGroup } from './row-group';
import { attributionLine, noRevenueGoalLine, scopeLines, sourceLine } from './said-lines';
import { type Reader, type Section, sectionsFor } from './sections';
import { dayInWords, moneySentence, sentence } from './sentence';
import { SheetBuilder } from './sheet-builder';
import type { Area, CellStyle, ChartPlan, ConditionalFormat, SheetPlan } from './sheet-plan';
import { type CellPlace, COLUMNS, FIRST_NUMBER, LABEL } from './summary-grid';
import { type Target, writeTargets } from './targets';
import { ACCENT, GAIN, LOSS, RULE, STYLES } from './theme';

/** Pixels; together less than 1,100, so that nothing needs sideways scrolling. */
const LABEL_WIDTH = 224;
const NUMBER_WIDTH = 86;
/** How many channels and campaigns are shown by name; the rest is summed, so that totals always agree. */
export const MOST_CHANNELS = 8;
export const MOST_CAMPAIGNS = 10;
const MOST_MEASURES = 9;
const NOTE_ROWS = 2;
const CHART_ROWS = 13;
/** From the last row of a section to the first one of the next. */
const SPACE = 2;
const ROW_HEIGHT = 21;
const SCOPE_ROW = 5;
const CARDS_ROW = 6;
const MOST_CARDS = 6;
/** Labels, values, words and gaps. */
const CARD_ROWS = 4;

/** The wide label column is a card of its own; the others span two columns. */
const cardColumn = (index: number): number => (index === 0 ? LABEL : FIRST_NUMBER + (index - 1) * 2);

export interface SummaryInput {
  readonly basis: Basis;
  readonly layout: DataLayout;
  readonly ranks: Ranks;
  readonly measures: readonly Measure[];
  readonly sources: readonly ReportSource[];
  readonly currency: Currency;
  readonly pack: ReportPack;
  readonly sheetName: string;
  readonly dataSheetName: string;
  /** The day of the build, as Sheets counts. */
  readonly today: number;
  readonly title: string;
  readonly scope: Scope | undefined;
  /** The day of the exchange rates. */
  readonly ratesOf: number | undefined;
  readonly attribution: Attribution | undefined;
  readonly targets: readonly Target[];
  readonly reader: Reader | undefined;
  /** The number of source columns that changed since the build. */
  readonly changes: () => Formula;
}

export function planSummarySheet(input: SummaryInput): SheetPlan {
  return new SummaryWriter(input).plan();
}

class SummaryWriter {
  private readonly sheet = new SheetBuilder(COLUMNS);
  private readonly ruled: Area[] = [];
  private readonly cellNotes: { row: number; column: number; text: string }[] = [];
  private readonly merges: Area[] = [];
  private readonly heights: { row: number; rows: number; height: number }[] = [];
  private readonly signed: Area[] = [];
  private readonly charts: ChartPlan[] = [];
  /** What stands between the cards and the notes. */
  private readonly remarks: readonly string[];
  private readonly assumptions: AssumptionBlock;
  private readonly context: FormulaContext;
  private targetCells: Readonly<Record<string, CellPlace>> = {};
  private row = CARDS_ROW;

  constructor(private readonly input: SummaryInput) {
    this.remarks = this.findRemarks();
    this.assumptions = new AssumptionBlock(input, CARDS_ROW + CARD_ROWS + this.remarks.length + 1 + 1 + NOTE_ROWS + 1);
    this.context = { layout: input.layout, figure: (key) => this.assumptions.figure(key) };
  }

  plan(): SheetPlan {
    const { sheetName } = this.input;
    this.writeCards();
    const kept = this.writeNotes();
    this.writeAssumptions();
    for (const section of sectionsFor(this.input.reader)) this.writeSection(section);
    // Last, because it refers to what stands behind the columns that the figures asked for.
    this.writeTop();
    // Charts reach below the last cell.
    this.sheet.reach(this.row - SPACE);
    return {
      role: 'summary',
      name: sheetName,
      values: this.sheet.values,
      formats: this.sheet.formats(),
      styles: this.sheet.styles(),
      rules: [{ color: RULE, areas: this.ruled }],
      notes: this.cellNotes,
      merges: this.merges,
      columnWidths: [
        { column: 1, columns: 1, width: 14 },
        { column: LABEL, columns: 1, width: LABEL_WIDTH },
        { column: FIRST_NUMBER, columns: COLUMNS - FIRST_NUMBER + 1, width: NUMBER_WIDTH },
      ],
      rowHeights: this.heights,
      frozenRows: 1,
      showGridlines: false,
      conditionalFormats: this.conditionalFormats(),
      charts: this.charts,
      kept: [kept],
      assumptionCells: { ...this.assumptions.inputs, ...this.targetCells },
    };
  }

  private writeSection(section: Section): void {
    const { channels } = this.input.basis.grouping;
    switch (section) {
      case 'targets':
        this.writeTargets();
        break;
      case 'channels':
        // One channel without a name would only repeat the total.
        if (channels.length > 1 || channels[0] !== '') this.writeTable('channel');
        break;
      case 'campaigns':
        this.writeTable('campaign');
        break;
      case 'figures':
        this.writeFigures();
        break;
      case 'method':
        this.writeMethod();
        break;
      case 'issues':
        this.writeIssues();
        break;
    }
  }

  private writeTop(): void {
    const { pack, today, basis, layout, title } = this.input;
    const text = pack.report;
    this.sheet.put(1, LABEL, title, { style: STYLES.title, format: TEXT_FORMAT });
    this.heights.push({ row: 1, rows: 3, height: 32 });
    const campaigns = campaignCountFormula(this.context, [], { kind: 'all' });
    const dates = basis.table.date.filter(isKnown);
    if (dates.length === 0) {
      this.sheet.put(2, LABEL, sentence(text.subtitleNoDates, { campaigns }), { style: STYLES.muted });
    } else {
      const range = layout.range('date');
      const from = dayInWords(call('MINIFS', range, range, quoted('>0')), text);
      const to = dayInWords(call('MAXIFS', range, range, quoted('>0')), text);
      const oneDay = dates.every((date) => date === dates[0]);
      this.sheet.put(2, LABEL, sentence(oneDay ? text.subtitleOneDay : text.subtitle, { campaigns, from, to }), {
        style: STYLES.muted,
      });
    }
    this.sheet.put(3, LABEL, this.headline(), { style: STYLES.headline });
    this.sheet.put(
      4,
      LABEL,
      sentence(`${text.figuresAsOf}${pack.typography.gap}{state}`, {
        date: dayInWords({ formula: String(today) }, text),
        state: call(
          'IFERROR',
          call('IF', joined('=', this.input.changes(), 0), quoted(text.upToDate), quoted(text.changedSince)),
          quoted(text.sourceRearranged),
        ),
      }),
      { style: STYLES.muted },
    );
    const lines = scopeLines(this.input.scope, pack);
    if (lines.length > 0)
      this.sheet.put(SCOPE_ROW, LABEL, sentences(lines, pack.typography), { style: STYLES.muted, format: TEXT_FORMAT });
  }

  /** One sentence that a chief executive can quote; honest when a return cannot be told. */
  private headline(): string | Formula {
    const { basis, measures, pack, currency } = this.input;
    const text = pack.report;
    const hasCost = hasField(basis, 'cost');
    const hasRevenue = hasField(basis, 'revenue');
    if (!hasRevenueGoal(basis)) return text.headlineNoGoal;
    if (!hasCost && !hasRevenue) return text.headlineNeither;
    if (!hasCost) return text.headlineNoCost;
    if (!hasRevenue) return text.headlineNoRevenue;
    // With cost and revenue, profit and ROAS always have a card: the sentence repeats what the cards say.
    const profit = this.cardOf('MSG_PROFIT');
    const roas = this.cardOf('MSG_ROAS');
    if (profit.value === null) return text.headlineNoOverlap;
    if (roas.value === null) return text.headlineZeroCost;
    if (roas.value === 0) return text.headlineZeroRevenue;
    const decimals = Math.abs(profit.value) >= 1000 ? 0 : 2;
    const parts = {
      one: moneySentence({ formula: '1' }, 2, currency),
      gross: moneySentence(roas.cell, 2, currency),
      cost: moneySentence(totalFormula(this.context, 'cost', ['revenue', 'cost'], { kind: 'all' }), decimals, currency),
    };
    const margin = measures.find(({ key }) => key === 'MSG_PROFIT:margin');
    // Whoever typed a margin is told what is left of it, not of the revenue.
    const earned = margin === undefined ? profit.cell : name('earned');
    const gained = sentence(margin === undefined ? text.headlineProfit : text.headlineMarginProfit, {
      ...parts,
      profit: moneySentence(earned, decimals, currency),
    });
    const lost = sentence(margin === undefined ? text.headlineLoss : text.headlineMarginLoss, {
      ...parts,
      loss: moneySentence(joined('-', 0, earned), decimals, currency),
    });
    const told = call('IF', joined('<', earned, 0), lost, gained);
    if (margin === undefined) return told;
    const { bindings, value } = bindKpi(this.context, margin.expression, { kind: 'all' });
    return call('LET', ...bindings, earned, value, told);
  }

  private cardOf(key: string): { cell: Formula; value: number | null } {
    const index = pick(this.input.measures, CARD_ORDER, MOST_CARDS).findIndex((measure) => measure.key === key);
    const [figure] = (this.input.measures.find((measure) => measure.key === key) as Measure).figures(null) as readonly [
      Figure,
    ];
    return { cell: relative(CARDS_ROW + 1, cardColumn(index)), value: figure.value };
  }

  private writeCards(): void {
    const { measures, currency } = this.input;
    const shown = pick(measures, CARD_ORDER, MOST_CARDS);
    const [labels, values, words, gaps] = [this.row, this.row + 1, this.row + 2, this.row + 3] as const;
    shown.forEach((measure, index) => {
      const column = cardColumn(index);
      const [figure] = measure.figures(null) as readonly [Figure];
      const format = measure.format(currency, Math.abs(figure.value ?? 0));
      const long = String(Math.round(Math.abs(figure.value ?? 0))).length > 7;
      this.sheet.put(labels, column, measure.label, { style: STYLES.cardLabel });
      this.sheet.put(values, column, measure.formula(this.context, { kind: 'all' }, figure), {
        style: long ? STYLES.cardValueLong : STYLES.cardValue,
        format,
      });
      if (index > 0) this.merges.push({ row: values, column, rows: 1, columns: 2 });
      if (measure.words !== null) this.sheet.put(words, column, measure.words, { style: STYLES.cardNote });
      this.writeGap(gaps, column, measure, figure);
      if (measure.kpi === 'MSG_ROI' || measure.kpi === 'MSG_PROFIT') {
        this.signed.push({ row: values, column, rows: 1, columns: 1 });
      }
    });
    this.ruleBelow(labels - 1);
    this.heights.push({ row: values, rows: 1, height: 34 });
    this.row = gaps + 1;
    for (const remark of this.remarks) {
      this.sheet.put(this.row, LABEL, remark, { style: STYLES.muted, format: TEXT_FORMAT });
      this.row += 1;
    }
    this.row += 1;
  }

  /** What is missing for a return, and who was never meant to bring one. */
  private findRemarks(): readonly string[] {
    const { basis, pack } = this.input;
    const remarks: string[] = [];
    const missing = hasRevenueGoal(basis)
      ? (['cost', 'revenue'] as const).filter((field) => !hasField(basis, field))
      : [];
    if (missing.length > 0) {
      const fields = listed(
        missing.map((field) => pack.fields[field]),
        pack.typography,
      );
      remarks.push(fill(pack.report.missingForRoi, { fields }));
    }
    const line = noRevenueGoalLine(basis, pack);
    if (line !== null) remarks.push(line);
    return remarks;
  }

  /** Totals show all rows and say how many lack the field; KPIs say in how many campaigns all inputs are known. */
  private writeGap(row: number, column: number, measure: Measure, figure: Figure): void {
    if (figure.known === figure.campaigns || this.inputRows(measure).length === 0) return;
    const { basis, pack } = this.input;
    const text = pack.report;
    const fields = this.inputRows(measure);
    const known = campaignCountFormula(this.context, fields, { kind: 'all' });
    const campaigns = campaignCountFormula(this.context, [], { kind: 'all' });
    const gap =
      measure.field === null
        ? sentence(text.covers, { known, campaigns })
        : sentence(text.missingIn, { missing: joined('-', campaigns, known), campaigns });
    this.sheet.put(row, column, gap, { style: STYLES.warning });
    if (measure.field !== null) return;
    const names = fields.map((field) => pack.fields[field]);
    const goal = needsGoal(basis, fields) ? noRevenueGoalLine(basis, pack) : null;
    const note = [fill(text.coversNote, { fields: listed(names, pack.typography) }), goal ?? ''];
    this.cellNotes.push({ row, column, text: sentences(note, pack.typography) });
  }

  /** The inputs of a measure by which it is told in how many campaigns it is known. */
  private inputRows(measure: Measure): readonly NumericFieldId[] {
    const { basis } = this.input;
    const fields = fieldsOfMeasure(measure);
    // Only together do they say that rows without a revenue goal do not count.
    if (needsGoal(basis, fields)) return fields;
    return fields.filter((field) => basis.numbers[field] !== undefined);
  }

  private writeNotes(): Area {
    const { report } = this.input.pack;
    this.sheet.put(this.row, LABEL, report.notes, { style: STYLES.headText });
    this.cellNotes.push({ row: this.row, column: LABEL, text: report.notesHint });
    const area = { row: this.row + 1, column: LABEL, rows: NOTE_ROWS, columns: COLUMNS - LABEL + 1 };
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        this.sheet.put(area.row + row, area.column + column, null, { style: STYLES.kept });
      }
    }
    this.row = area.row + area.rows + 1;
    return area;
  }

  private writeAssumptions(): void {
    this.row = this.assumptions.write(this.sheet) + SPACE;
  }

  private writeTargets(): void {
    const { targets } = this.input;
    if (targets.length === 0) return;
    const written = writeTargets(this.sheet, this.row, { ...this.input, context: this.context });
    this.targetCells = written.inputs;
    this.ruleBelow(written.headRow);
    this.row = written.lastRow + SPACE;
  }

  private writeTable(of: 'channel' | 'campaign'): void {
    const { basis, pack, ranks, layout, measures, currency } = this.input;
    const text = pack.report;
    const { grouping } = basis;
    const shownMeasures = pick(measures, TABLE_ORDER, MOST_MEASURES);
    if (shownMeasures.length === 0) return;
    const count = of === 'channel' ? grouping.channels.length : grouping.campaigns.length;
    const rankOf = of === 'channel' ? ranks.channel : ranks.campaign;
    const byRank = new Int32Array(count);
    rankOf.forEach((rank, index) => {
      byRank[rank - 1] = index;
    });
    const most = of === 'channel' ? MOST_CHANNELS : MOST_CAMPAIGNS;
    const named = Math.min(count, most);

    this.sheet.put(this.row, LABEL, of === 'channel' ? text.channels : text.campaigns, { style: STYLES.section });
    const head = this.row + 1;
    this.sheet.put(head, LABEL, of === 'channel' ? text.channel : text.campaign, { style: STYLES.headText });
    this.sheet.put(head, FIRST_NUMBER, of === 'channel' ? text.campaignCount : text.channel, {
      style: of === 'channel' ? STYLES.headNumber : STYLES.headText,
    });
    shownMeasures.forEach((measure, index) => {
      const column = FIRST_NUMBER + 1 + index;
      this.sheet.put(head, column, measure.label, { style: STYLES.headNumber });
      if (measure.words !== null)
        this.cellNotes.push({ row: head, column, text: `${measure.label} = ${measure.words}` });
    });
    this.heights.push({ row: head, rows: 1, height: 30 });
    this.ruleBelow(head);

    const groups: Groups = { of: of === 'channel' ? grouping.channelOf : grouping.campaignOf, count };
    const figures = shownMeasures.map((measure) => measure.figures(groups));
    const wholeFigures = shownMeasures.map((measure) => measure.figures(null)[0] as Figure);
    const largest = shownMeasures.map((measure, index) =>
      representative(measure, [...(figures[index] as readonly Figure[]), wholeFigures[index] as Figure]),
    );
    const firstRowOf = firstRows(groups, basis.table.rows);

    const writeRow = (
      row: number,
      group: RowGroup,
      look: { label: CellStyle; number: CellStyle },
      figureOf: (index: number) => Figure,
    ): void => {
      const cells = new Map<NumericFieldId, Formula>();
      shownMeasures.forEach((measure, index) => {
        if (measure.field !== null) cells.set(measure.field, relative(row, FIRST_NUMBER + 1 + index));
      });
      shownMeasures.forEach((measure, index) => {
        const column = FIRST_NUMBER + 1 + index;
        this.sheet.put(
          row,
          column,
          measure.formula(this.context, group, figureOf(index), (field) => cells.get(field)),
          {
            style: look.number,
            format: measure.format(currency, largest[index] as number),
          },
        );
      });
      if (of === 'channel') {
        this.sheet.put(row, FIRST_NUMBER, campaignCountFormula(this.context, [], group), {
          style: look.number,
          format: COUNT_FORMAT,
        });
      }
    };

    const plain = { label: STYLES.text, number: STYLES.number };
    let row = head + 1;
    for (let rank = 1; rank <= named; rank++) {
      const index = byRank[rank - 1] as number;
      const dataRow = firstRowOf[index] as number;
      const label = (key: 'campaign' | 'channel', missing: string): string | Formula =>
        layout.has(key) && (key === 'campaign' ? basis.table.campaign : basis.table.channel)[dataRow] !== ''
          ? layout.cell(key, dataRow)
          : missing;
      this.sheet.put(row, LABEL, label(of, text.unnamedChannel), { style: plain.label });
      if (of === 'campaign') this.sheet.put(row, FIRST_NUMBER, label('channel', NOT_DEFINED), { style: plain.label });
      writeRow(
        row,
        { kind: of, number: rank },
        plain,
        (measure) => (figures[measure] as readonly Figure[])[index] as Figure,
      );
      row += 1;
    }
    const lastNamed = row - 1;
    if (count > named) {
      const template = of === 'channel' ? text.otherChannels : text.otherCampaigns;
      this.sheet.put(row, LABEL, fill(template, { count: count - named }), { style: plain.label });
      const others: Groups = {
        of: groups.of.map((index) => ((rankOf[index] as number) > named ? 1 : 0)),
        count: 2,
      };
      const otherFigures = shownMeasures.map((measure) => measure.figures(others)[1] as Figure);
      writeRow(
        row,
        { kind: of === 'channel' ? 'channelsAfter' : 'campaignsAfter', number: named },
        plain,
        (index) => otherFigures[index] as Figure,
      );
      row += 1;
    }
    if (basis.otherCosts !== null && basis.otherCosts.shares === null) {
      this.sheet.put(row, LABEL, text.notInAChannel, { style: plain.label });
      const amount = this.context.figure('other_costs');
      shownMeasures.forEach((measure, index) => {
        const isProfit = measure.key === 'MSG_PROFIT' && (wholeFigures[index] as Figure).value !== null;
        const value = measure.field === 'cost' ? amount : isProfit ? joined('-', 0, amount) : null;
        if (value === null) return;
        this.sheet.put(row, FIRST_NUMBER + 1 + index, value, {
          style: plain.number,
          format: measure.format(currency, largest[index] as number),
        });
      });
      row += 1;
    }
    const total = { label: STYLES.totalText, number: STYLES.totalNumber };
    this.sheet.put(row, LABEL, text.total, { style: total.label });
    writeRow(row, { kind: 'all' }, total, (index) => wholeFigures[index] as Figure);
    this.ruleBelow(row - 1);
    shownMeasures.forEach((measure, index) => {
      if (measure.kpi !== 'MSG_ROI' && measure.kpi !== 'MSG_PROFIT') return;
      this.signed.push({ row: head + 1, column: FIRST_NUMBER + 1 + index, rows: row - head, columns: 1 });
    });
    this.row = row + SPACE;
    // A chart compares: channels, or campaigns where there is but one channel.
    const compares = grouping.channels.length > 1 ? 'channel' : 'campaign';
    if (of === compares && lastNamed > head + 1) this.writeChart(of, shownMeasures, head, lastNamed);
  }

  private writeChart(of: 'channel' | 'campaign', shown: readonly Measure[], head: number, last: number): void {
    const { basis, pack, currency } = this.input;
    const column = (field: NumericFieldId): number =>
      FIRST_NUMBER + 1 + shown.findIndex((measure) => measure.field === field);
    if (basis.numbers.cost === undefined || basis.numbers.revenue === undefined) return;
    const area = (at: number): Area => ({ row: head, column: at, rows: last - head + 1, columns: 1 });
    this.charts.push({
      kind: 'column',
      title: of === 'channel' ? pack.report.channelChart : pack.report.campaignChart,
      areas: [area(LABEL), area(column('revenue')), area(column('cost'))],
      colors: [ACCENT, '#9aa5b1'],
      format: moneyFormat(currency, Number.MAX_SAFE_INTEGER),
      position: { row: this.row, column: LABEL },
      width: LABEL_WIDTH + NUMBER_WIDTH * (COLUMNS - FIRST_NUMBER + 1),
      height: CHART_ROWS * ROW_HEIGHT - 10,
    });
    this.row += CHART_ROWS + 1;
  }

  private writeFigures(): void {
    const { measures, pack, currency } = this.input;
    const text = pack.report;
    const columns = {
      value: FIRST_NUMBER,
      formula: FIRST_NUMBER + 1,
      divisor: FIRST_NUMBER + 5,
      known: FIRST_NUMBER + 8,
    };
    this.sheet.put(this.row, LABEL, text.figures, { style: STYLES.section });
    const head = this.row + 1;
    this.sheet.put(head, LABEL, text.figure, { style: STYLES.headText });
    this.sheet.put(head, columns.value, text.value, { style: STYLES.headNumber });
    this.sheet.put(head, columns.formula, `  ${text.formula}`, { style: STYLES.headText });
    this.sheet.put(head, columns.divisor, text.dividedBy, { style: STYLES.headText });
    this.sheet.put(head, columns.known, text.knownFor, { style: STYLES.headText });
    this.ruleBelow(head);
    let row = head + 1;
    const words = new Set<string>();
    for (const measure of measures) {
      // One formula under two names, such as read rate and open rate, is one figure.
      const unseen = measure.words === null || !words.has(measure.words);
      if (measure.words !== null) words.add(measure.words);
      if (!unseen) continue;
      const [figure] = measure.figures(null) as readonly [Figure];
      this.sheet.put(row, LABEL, measure.label, { style: STYLES.text });
      this.sheet.put(row, columns.value, measure.formula(this.context, { kind: 'all' }, figure), {
        style: STYLES.number,
        format: measure.format(currency, Math.abs(figure.value ?? 0)),
      });
      if (measure.words !== null) this.sheet.put(row, columns.formula, `  ${measure.words}`, { style: STYLES.muted });
      if (measure.dividedBy !== null) this.sheet.put(row, columns.divisor, measure.dividedBy, { style: STYLES.muted });
      const rows = this.inputRows(measure);
      if (rows.length > 0) {
        const known = campaignCountFormula(this.context, figure.known === figure.campaigns ? [] : rows, {
          kind: 'all',
        });
        const campaigns = campaignCountFormula(this.context, [], { kind: 'all' });
        this.sheet.put(row, columns.known, sentence(text.knownOf, { known, campaigns }), { style: STYLES.muted });
      }
      row += 1;
    }
    this.row = row + 1;
  }

  private writeMethod(): void {
    const { basis, pack, sources, currency, dataSheetName, attribution, reader } = this.input;
    const text = pack.report;
    this.sheet.put(this.row, LABEL, text.method, { style: STYLES.section });
    const goal = noRevenueGoalLine(basis, pack);
    const lines = [
      currency.code === null ? text.currencyNotStated : fill(text.inCurrency, { currency: currency.code }),
      ...scopeLines(this.input.scope, pack),
      ...(goal === null ? [] : [goal]),
      ...text.methodLines.map((line) => fill(line, { data: dataSheetName })),
      attributionLine(attribution, pack),
      ...(reader === undefined ? [] : [text.readers[reader]]),
      ...sources.flatMap((source) => [
        sourceLine(source, pack),
        ...(source.log === undefined ? [] : [logSentence(source.log, pack)]),
      ]),
    ];
    const count = sources.reduce((total, { issues }) => total + issues.length, 0);
    if (count > 0 && !sectionsFor(reader).includes('issues')) lines.push(fill(text.issuesNotListed, { count }));
    for (const line of lines) this.line(line);
    this.row += SPACE;
  }

  private writeIssues(): void {
    const { pack, sources } = this.input;
    this.sheet.put(this.row, LABEL, pack.report.issues, { style: STYLES.section });
    const lines = issueLines(sources, pack);
    for (const line of lines.length === 0 ? [pack.report.noIssues] : lines) this.line(line);
    this.row += SPACE;
  }

  private line(text: string): void {
    this.row += 1;
    this.sheet.put(this.row, LABEL, text, { style: STYLES.muted, format: TEXT_FORMAT });
  }

  private ruleBelow(row: number): void {
    this.ruled.push({ row, column: LABEL, rows: 1, columns: COLUMNS - LABEL + 1 });
  }

  private conditionalFormats(): ConditionalFormat[] {
    if (this.signed.length === 0) return [];
    return [
      { areas: this.signed, when: 'below', limit: 0, color: LOSS },
      { areas: this.signed, when: 'atLeast', limit: 0, color: GAIN },
    ];
  }
}

const fieldsOfMeasure = (measure: Measure): readonly NumericFieldId[] =>
  measure.field === null ? fieldsIn(measure.expression) : [measure.field];

/** One format per column: by its largest amount for totals, by its middle for costs per something. */
function representative(measure: Measure, figures: readonly Figure[]): number {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)])).sort((a, b) => a - b);
  if (values.length === 0) return 0;
  const place =
    measure.field === null && measure.kpi !== 'MSG_PROFIT' ? Math.floor(values.length / 2) : values.length - 1;
  return values[place] as number;
}

function firstRows(groups: { readonly of: Int32Array; readonly count: number }, rows: number): Int32Array {
  const first = new Int32Array(groups.count).fill(-1);
  for (let row = 0; row < rows; row++) {
    const group = groups.of[row] as number;
    if (first[group] === -1) first[group] = row;
  }
  return first;
}
