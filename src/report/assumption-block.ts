/**
 * What the user typed, in cells that the formulas use. It is laid out before anything else is written, because every
 * formula may refer to it.
 */
import { AMOUNT_IDS, type AmountId, type OtherCost } from '../campaign/assumption';
import { maskContactData } from '../campaign/issue';
import { fill } from '../locales/fill';
import type { ReportPack } from '../locales/pack';
import type { Basis, FigureKey } from './basis';
import type { DataLayout } from './data-layout';
import { call, cellReference, type Formula, grouped, joined, name, quoted, rangeReference, relative } from './formula';
import { COUNT_FORMAT, type Currency, rateFormat, TEXT_FORMAT, unitFormat } from './number-format';
import type { OtherCosts } from './other-costs';
import { dayAsText } from './sentence';
import type { CellLook, SheetBuilder } from './sheet-builder';
import type { PlanValue } from './sheet-plan';
import { type CellPlace, FIRST_NUMBER, LABEL } from './summary-grid';
import { STYLES } from './theme';

const AMOUNT = FIRST_NUMBER;
const HOURS = FIRST_NUMBER + 1;
const HOURLY_RATE = FIRST_NUMBER + 2;
const MONTHS = FIRST_NUMBER + 3;
const TOTAL = FIRST_NUMBER + 4;
const NOTE = FIRST_NUMBER + 1;

export interface BlockInput {
  readonly basis: Basis;
  readonly layout: DataLayout;
  readonly currency: Currency;
  readonly pack: ReportPack;
  /** The day of the exchange rates. */
  readonly ratesOf: number | undefined;
}

interface PlacedCell extends CellPlace {
  readonly value: PlanValue;
  readonly look: CellLook;
}

export class AssumptionBlock {
  /** Cells in which the reader may change a figure, by what it is. */
  readonly inputs: Record<string, CellPlace> = {};
  private readonly placed: PlacedCell[] = [];
  private readonly figures = new Map<FigureKey, CellPlace>();
  private row: number;

  /** `headRow` is where the word "Assumptions" stands. */
  constructor(
    private readonly input: BlockInput,
    private readonly headRow: number,
  ) {
    this.row = headRow;
    const { basis } = input;
    if (basis.otherCosts !== null) this.placeOtherCosts(basis.otherCosts);
    basis.assumptions.price_by_channel?.forEach((_, index) => {
      this.placeChannelPrice(index);
    });
    for (const id of AMOUNT_IDS) {
      const amount = basis.assumptions[id];
      if (amount !== undefined) this.placeAmount(id, amount);
    }
    this.placeRates();
  }

  /** The cell in which a figure stands. */
  figure(key: FigureKey): Formula {
    const place = this.figures.get(key);
    if (place === undefined) throw new Error(`The assumptions have no cell for ${key}.`);
    return cellReference(place.row, place.column);
  }

  /** Writes the block and gives its last row. */
  write(sheet: SheetBuilder): number {
    const text = this.input.pack.report;
    sheet.put(this.headRow, LABEL, text.assumptions, { style: STYLES.headText });
    if (this.placed.length === 0) sheet.put(this.headRow, AMOUNT, text.noAssumptions, { style: STYLES.muted });
    for (const { row, column, value, look } of this.placed) sheet.put(row, column, value, look);
    return this.row;
  }

  private put(column: number, value: PlanValue, look: CellLook): void {
    this.placed.push({ row: this.row, column, value, look });
  }

  private putInput(key: string, column: number, value: number, format: string): void {
    this.inputs[key] = { row: this.row, column };
    this.put(column, value, { style: STYLES.input, format });
  }

  /** Apart from the number before it. */
  private putNote(note: string): void {
    this.put(NOTE, `  ${note}`, { style: STYLES.muted });
  }

  /** A figure with its name on the left and what it means on the right. */
  private placeFigure(key: FigureKey, label: string, value: number, format: string, note: string): void {
    this.row += 1;
    this.figures.set(key, { row: this.row, column: AMOUNT });
    this.put(LABEL, label, { style: STYLES.text, format: TEXT_FORMAT });
    this.putInput(key, AMOUNT, value, format);
    this.putNote(note);
  }

  private placeAmount(id: AmountId, amount: number): void {
    const { pack, currency } = this.input;
    const format = unitFormat(id === 'margin' ? 'fraction' : 'unitMoney', currency, amount);
    this.placeFigure(id, pack.report.assumptionNames[id], amount, format, pack.report.assumptionNotes[id]);
  }

  private placeChannelPrice(index: number): void {
    const { basis, pack, currency } = this.input;
    const text = pack.report.priceByChannel;
    const { channel, price } = (basis.assumptions.price_by_channel ?? [])[index] as { channel: string; price: number };
    const key: FigureKey = `price_by_channel:${index}`;
    const isUsed = basis.parts.cost?.some(({ figure }) => figure === key) === true;
    this.placeFigure(
      key,
      fill(text.name, { channel: channel === '' ? pack.report.unnamedChannel : maskContactData(channel) }),
      price,
      unitFormat('unitMoney', currency, price),
      isUsed ? text.note : text.unused,
    );
  }

  private placeRates(): void {
    const { basis, pack, currency, ratesOf } = this.input;
    const text = pack.report.exchange;
    for (const code of ratesIn(basis)) {
      const rate = basis.rates[code] as number;
      const rows = basis.table.foreign?.filter((other) => other === code).length ?? 0;
      this.placeFigure(
        `rate:${code}`,
        fill(text.name, { other: code, currency: currency.code ?? '' }),
        rate,
        rateFormat(rate),
        ratesOf === undefined
          ? fill(text.undated, { rows })
          : fill(text.dated, { date: dayAsText(ratesOf, pack.report), rows }),
      );
    }
  }

  /** One amount alone is a line like the other assumptions; otherwise the costs are a small table. */
  private placeOtherCosts(costs: OtherCosts): void {
    const { pack } = this.input;
    const text = pack.report.otherCosts;
    const [first] = costs.items;
    if (costs.items.length === 1 && first !== undefined && isPlain(first)) {
      this.placePlainCost(first, 0);
      this.figures.set('other_costs', { row: this.row, column: AMOUNT });
      this.putNote(this.spreadNote(costs));
      return;
    }
    const allPlain = costs.items.every(isPlain);
    const totalColumn = allPlain ? AMOUNT : TOTAL;
    this.row += 1;
    this.put(LABEL, text.heading, { style: STYLES.headText });
    const heads: readonly (readonly [number, string, boolean])[] = [
      [AMOUNT, text.amount, costs.items.some(({ amount }) => amount !== undefined)],
      [HOURS, text.hours, costs.items.some(({ hours }) => hours !== undefined)],
      [HOURLY_RATE, text.hourlyRate, costs.items.some(({ hours }) => hours !== undefined)],
      [MONTHS, text.months, costs.items.some(({ every }) => every === 'month')],
      [TOTAL, text.total, !allPlain],
    ];
    for (const [column, head, isShown] of heads) if (isShown) this.put(column, head, { style: STYLES.headNumber });
    const firstRow = this.row + 1;
    let months: CellPlace | null = null;
    costs.items.forEach((item, index) => {
      this.placePlainCost(item, index);
      if (allPlain) return;
      this.placeHours(item, index);
      if (item.every === 'month') {
        this.put(MONTHS, months === null ? this.monthsFormula(costs) : relative(months.row, months.column), {
          style: STYLES.number,
          format: COUNT_FORMAT,
        });
        months ??= { row: this.row, column: MONTHS };
      }
      this.put(TOTAL, this.totalOf(item), { style: STYLES.number, format: this.moneyFormat(costs.total) });
    });
    const lastRow = this.row;
    if (costs.items.length > 1) {
      this.row += 1;
      this.put(LABEL, text.sum, { style: STYLES.totalText });
      const all = { row: firstRow, column: totalColumn, rows: lastRow - firstRow + 1, columns: 1 };
      this.put(totalColumn, call('SUM', rangeReference(all)), {
        style: STYLES.totalNumber,
        format: this.moneyFormat(costs.total),
      });
    }
    this.figures.set('other_costs', { row: this.row, column: totalColumn });
    const notes = [this.spreadNote(costs)];
    if (months !== null) notes.push(costs.isDated ? text.monthsRule : text.noMonths);
    for (const note of notes) {
      this.row += 1;
      this.put(LABEL, note, { style: STYLES.muted });
    }
  }

  private placePlainCost({ name: typed, amount }: OtherCost, index: number): void {
    const { pack } = this.input;
    this.row += 1;
    const label = typed === '' ? pack.report.otherCosts.unnamed : maskContactData(typed);
    this.put(LABEL, label, { style: STYLES.text, format: TEXT_FORMAT });
    if (amount !== undefined) this.putInput(`other_costs:${index}:amount`, AMOUNT, amount, this.moneyFormat(amount));
  }

  private placeHours({ hours, hourlyRate }: OtherCost, index: number): void {
    if (hours === undefined || hourlyRate === undefined) return;
    this.putInput(`other_costs:${index}:hours`, HOURS, hours, Number.isInteger(hours) ? COUNT_FORMAT : '#,##0.00');
    this.putInput(`other_costs:${index}:hourlyRate`, HOURLY_RATE, hourlyRate, this.moneyFormat(hourlyRate));
  }

  private totalOf({ amount, hours, every }: OtherCost): Formula {
    const cell = (column: number): Formula => relative(this.row, column);
    const parts: Formula[] = [];
    if (amount !== undefined) parts.push(cell(AMOUNT));
    if (hours !== undefined) parts.push(joined('*', cell(HOURS), cell(HOURLY_RATE)));
    const once = joined('+', ...parts);
    if (every === 'once') return once;
    return joined('*', parts.length > 1 ? grouped(once) : once, cell(MONTHS));
  }

  /** Calendar months from that of the first day to that of the last; a chosen day is one that we know. */
  private monthsFormula({ isDated, period, months }: OtherCosts): PlanValue {
    const { layout } = this.input;
    if (!isDated || !layout.has('date')) return months;
    const range = layout.range('date');
    const first = period.from === undefined ? call('MINIFS', range, range, quoted('>0')) : whole(period.from);
    const last = period.to === undefined ? call('MAXIFS', range, range, quoted('>0')) : whole(period.to);
    const [from, to] = [name('first_day'), name('last_day')];
    const years = joined('*', grouped(joined('-', call('YEAR', to), call('YEAR', from))), 12);
    const count = joined('+', years, joined('-', call('MONTH', to), call('MONTH', from)), 1);
    return call('LET', from, first, to, last, count);
  }

  private spreadNote({ hasNoMessages, spread }: OtherCosts): string {
    const text = this.input.pack.report.otherCosts;
    return hasNoMessages ? text.noMessages : text.spread[spread];
  }

  private moneyFormat(value: number): string {
    return unitFormat('money', this.input.currency, value);
  }
}

const isPlain = ({ hours, every }: OtherCost): boolean => hours === undefined && every === 'once';

const whole = (day: number): Formula => ({ formula: String(day) });

/** The currencies that the report converts. */
const ratesIn = ({ parts }: Basis): readonly string[] => {
  const codes = Object.values(parts).flatMap((list) =>
    list.flatMap(({ figure }) => (figure.startsWith('rate:') ? [figure.slice('rate:'.length)] : [])),
  );
  return [...new Set(codes)].sort();
};
