/** What a report is computed from: the cleaned figures and what the user typed beside them. */
import type { AmountId, Assumptions, ChannelPrice } from '../campaign/assumption';
import {
  type CampaignTable,
  type Grouping,
  groupCampaigns,
  isKnown,
  normaliseName,
  openingValues,
  UNKNOWN,
} from '../campaign/campaign-table';
import { NUMERIC_FIELD_IDS, type NumericFieldId, numericField } from '../campaign/fields';
import type { Period } from '../campaign/limit-rows';
import { type OtherCosts, otherCostsOf } from './other-costs';

/** What the figures are computed from, as the user chose. */
export interface BasisInput {
  readonly table: CampaignTable;
  readonly assumptions: Assumptions;
  /** What one unit of each other currency was worth, by its code. */
  readonly rates?: Readonly<Record<string, number>>;
  readonly noRevenueGoal?: NoRevenueGoal;
  readonly period?: Period;
}

/** Names of channels and campaigns that were never meant to bring revenue. */
export interface NoRevenueGoal {
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

/** A figure that stands in a cell of the report, to be multiplied by what rows have of something. */
export type FigureKey = AmountId | 'other_costs' | `price_by_channel:${number}` | `rate:${string}`;

/** What a figure adds to a field: in each row a quantity, times the figure. */
export interface Part {
  readonly figure: FigureKey;
  /** UNKNOWN in rows to which it adds nothing. */
  readonly quantity: Float64Array;
}

/** The figures with the assumptions applied: what every value and formula of the report starts from. */
export interface Basis {
  readonly table: CampaignTable;
  readonly grouping: Grouping;
  readonly assumptions: Assumptions;
  readonly rates: Readonly<Record<string, number>>;
  /** What rows themselves hold in the report's currency, of every field that has a column. */
  readonly own: Readonly<Partial<Record<NumericFieldId, Float64Array>>>;
  /** Values per row with all parts added, of fields with at least one; the own ones where there are no parts. */
  readonly numbers: Readonly<Partial<Record<NumericFieldId, Float64Array>>>;
  readonly parts: Readonly<Partial<Record<NumericFieldId, readonly Part[]>>>;
  /** Fields that some row has and some row lacks. */
  readonly gappy: ReadonlySet<NumericFieldId>;
  readonly otherCosts: OtherCosts | null;
  /** What is known of each row's cost where costs are spread, be it no more than its share of them; else null. */
  readonly leastCost: Float64Array | null;
  /** 1 in rows that were meant to bring revenue; null when all were. */
  readonly goal: Uint8Array | null;
  /** What of the user's list the report has. */
  readonly noRevenueGoal: NoRevenueGoal;
}

export function basisOf(input: BasisInput): Basis {
  const { table, assumptions, rates = {}, period = {} } = input;
  const grouping = groupCampaigns(table);
  const { goal, found } = markGoals(grouping, input.noRevenueGoal);
  const building = new BasisBuilder(table, assumptions, rates, goal);
  building.convert();
  building.price();
  const otherCosts = otherCostsOf(table, grouping, assumptions, period);
  const leastCost = building.spread(otherCosts);
  const { own, numbers, parts } = building;
  const gappy = new Set<NumericFieldId>();
  for (const [field, values] of Object.entries(numbers) as [NumericFieldId, Float64Array][]) {
    if (!areAllKnown(values)) gappy.add(field);
  }
  return {
    table,
    grouping,
    assumptions,
    rates,
    own,
    numbers,
    parts,
    gappy,
    otherCosts,
    leastCost,
    goal,
    noRevenueGoal: found,
  };
}

class BasisBuilder {
  readonly own: Partial<Record<NumericFieldId, Float64Array>> = {};
  readonly numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
  readonly parts: Partial<Record<NumericFieldId, Part[]>> = {};

  constructor(
    private readonly table: CampaignTable,
    private readonly assumptions: Assumptions,
    private readonly rates: Readonly<Record<string, number>>,
    private readonly goal: Uint8Array | null,
  ) {}

  /** Amounts in other currencies count at their rate. */
  convert(): void {
    const { foreign } = this.table;
    for (const field of NUMERIC_FIELD_IDS) {
      const values = this.table.numbers[field];
      if (values === undefined) continue;
      this.own[field] = values;
      // A column that is there but empty tells nothing: its total is not 0.
      if (!values.some(isKnown)) continue;
      this.numbers[field] = values;
      if (foreign !== undefined && numericField(field).kind === 'money') this.convertField(field, values, foreign);
    }
  }

  private convertField(field: NumericFieldId, values: Float64Array, foreign: readonly string[]): void {
    const own = Float64Array.from(values);
    const numbers = Float64Array.from(values);
    const amounts = new Map<string, Float64Array>();
    for (let row = 0; row < own.length; row++) {
      const code = foreign[row] as string;
      const value = values[row] as number;
      if (code === '' || !isKnown(value)) continue;
      own[row] = UNKNOWN;
      numbers[row] = value * (this.rates[code] ?? UNKNOWN);
      let amount = amounts.get(code);
      if (amount === undefined) {
        amount = new Float64Array(own.length).fill(UNKNOWN);
        amounts.set(code, amount);
      }
      amount[row] = value;
    }
    if (amounts.size === 0) return;
    this.own[field] = own;
    this.numbers[field] = numbers;
    for (const [code, quantity] of [...amounts].sort(([a], [b]) => (a < b ? -1 : 1)))
      this.addPart(field, { figure: `rate:${code}`, quantity });
  }

  /** Fills gaps: messages have a price, conversions a worth. */
  price(): void {
    const { delivered, sent, conversions } = this.table.numbers;
    const { price_by_channel = [], price_per_message, value_per_conversion } = this.assumptions;
    // A message is priced as delivered where that is known, else as sent.
    const messages = [delivered, sent];
    if (price_by_channel.length > 0) {
      const priceOf = this.pricesByChannel(price_by_channel);
      price_by_channel.forEach(({ price }, index) => {
        const applies = (row: number): boolean => priceOf.get(this.table.channel[row] as string) === index;
        this.fill('cost', `price_by_channel:${index}`, price, messages, applies);
      });
    }
    if (price_per_message !== undefined)
      this.fill('cost', 'price_per_message', price_per_message, messages, () => true);
    // What was never meant to bring revenue is not said to have brought some.
    const isMeant = (row: number): boolean => this.goal === null || this.goal[row] === 1;
    if (value_per_conversion !== undefined)
      this.fill('revenue', 'value_per_conversion', value_per_conversion, [conversions], isMeant);
  }

  /** Which of the prices holds for a channel as rows spell it: the first of its name. */
  private pricesByChannel(prices: readonly ChannelPrice[]): ReadonlyMap<string, number | undefined> {
    const first = new Map<string, number>();
    prices.forEach(({ channel }, index) => {
      const key = normaliseName(channel);
      if (!first.has(key)) first.set(key, index);
    });
    const priceOf = new Map<string, number | undefined>();
    for (const channel of new Set(this.table.channel)) priceOf.set(channel, first.get(normaliseName(channel)));
    return priceOf;
  }

  private fill(
    field: NumericFieldId,
    figure: FigureKey,
    amount: number,
    quantityOf: readonly (Float64Array | undefined)[],
    applies: (row: number) => boolean,
  ): void {
    const { rows } = this.table;
    const before = this.numbers[field];
    const quantity = new Float64Array(rows).fill(UNKNOWN);
    const values = new Float64Array(rows).fill(UNKNOWN);
    let any = false;
    for (let row = 0; row < rows; row++) {
      const value = before === undefined ? UNKNOWN : (before[row] as number);
      if (isKnown(value)) {
        values[row] = value;
        continue;
      }
      if (!applies(row)) continue;
      for (const source of quantityOf) {
        const count = source === undefined ? UNKNOWN : (source[row] as number);
        if (!isKnown(count)) continue;
        quantity[row] = count;
        values[row] = count * amount;
        any = true;
        break;
      }
    }
    if (!any) return;
    this.numbers[field] = values;
    this.addPart(field, { figure, quantity });
  }

  /**
   * Adds each row's share of the other costs to its cost. A row whose own cost is not known stays unknown, unless no row has
   * a cost of its own: then the shares are the costs.
   */
  spread(otherCosts: OtherCosts | null): Float64Array | null {
    const shares = otherCosts?.shares ?? null;
    if (otherCosts === null || shares === null) return null;
    const { rows } = this.table;
    const before = this.numbers.cost;
    const values = new Float64Array(rows).fill(UNKNOWN);
    const least = new Float64Array(rows).fill(UNKNOWN);
    for (let row = 0; row < rows; row++) {
      const share = (shares[row] as number) * otherCosts.total;
      const own = before === undefined ? share : (before[row] as number);
      if (isKnown(own)) values[row] = before === undefined || !isKnown(share) ? own : own + share;
      least[row] = isKnown(own) ? (values[row] as number) : share;
    }
    this.numbers.cost = values;
    this.addPart('cost', { figure: 'other_costs', quantity: shares });
    return least;
  }

  private addPart(field: NumericFieldId, part: Part): void {
    this.parts[field] = [...(this.parts[field] ?? []), part];
  }
}

function markGoals(
  { channelOf, channels, campaignOf, campaigns }: Grouping,
  wanted: NoRevenueGoal = NONE,
): { goal: Uint8Array | null; found: NoRevenueGoal } {
  const [channelKeys, campaignKeys] = [wanted.channels, wanted.campaigns].map(
    (names) => new Set(names.map(normaliseName)),
  ) as [Set<string>, Set<string>];
  const hasChannel = channels.map((name) => channelKeys.has(normaliseName(name)));
  const hasCampaign = campaigns.map(({ name }) => campaignKeys.has(normaliseName(name)));
  const found: NoRevenueGoal = {
    channels: channels.filter((_, index) => hasChannel[index]),
    campaigns: [...new Set(campaigns.flatMap(({ name }, index) => (hasCampaign[index] ? [name] : [])))],
  };
  if (found.channels.length === 0 && found.campaigns.length === 0) return { goal: null, found };
  const goal = new Uint8Array(channelOf.length);
  for (let row = 0; row < goal.length; row++)
    goal[row] = hasChannel[channelOf[row] as number] || hasCampaign[campaignOf[row] as number] ? 0 : 1;
  return { goal, found };
}

const NONE: NoRevenueGoal = { channels: [], campaigns: [] };

function areAllKnown(values: Float64Array): boolean {
  for (const value of values) if (!isKnown(value)) return false;
  return true;
}

/** Costs of the whole that belong to no row. */
export const wholeOnly = ({ otherCosts }: Basis, field: NumericFieldId): number =>
  field === 'cost' && otherCosts !== null && otherCosts.shares === null ? otherCosts.total : 0;

/** Whether a field has any value at all: in a row, or typed for the whole. */
export const hasField = (basis: Basis, field: NumericFieldId): boolean =>
  basis.numbers[field] !== undefined || (field === 'cost' && basis.otherCosts !== null);

/** Whether any row was meant to bring revenue. */
export const hasRevenueGoal = ({ goal }: Basis): boolean => goal === null || goal.some((meant) => meant === 1);

/** Whether a figure of these fields compares revenue with something: then rows without a revenue goal do not count. */
export const needsGoal = ({ goal }: Basis, fields: readonly NumericFieldId[]): boolean =>
  goal !== null && fields.length > 1 && fields.includes('revenue');

/**
 * Whether a figure is about nothing but costs that are spread: then it counts the share of every row, so that channels add up to the
 * whole also where their own costs are not known.
 */
export const countsEveryShare = ({ leastCost }: Basis, fields: readonly NumericFieldId[]): boolean =>
  leastCost !== null && fields.length === 1 && fields[0] === 'cost';

/** The rows that count for a figure. `mask` is null when all do: then nothing has to be looked up row by row. */
export interface CountedRows {
  readonly mask: Uint8Array | null;
  readonly counts: (row: number) => boolean;
}

export const everyRow: CountedRows = { mask: null, counts: () => true };

/** A report asks for the same few combinations of fields again and again, over up to 100,000 rows. */
const countedRows = new WeakMap<Basis, Map<string, CountedRows>>();

/** The rows in which every one of these fields is known that rows can hold, and which are meant to be counted. */
export function rowsWith(basis: Basis, fields: readonly NumericFieldId[]): CountedRows {
  const gappy = fields.filter((id) => basis.gappy.has(id)).sort();
  const goal = needsGoal(basis, fields) ? basis.goal : null;
  if (gappy.length === 0 && goal === null) return everyRow;
  let known = countedRows.get(basis);
  if (known === undefined) {
    known = new Map();
    countedRows.set(basis, known);
  }
  const key = `${gappy.join()}${goal === null ? '' : ' goal'}`;
  let found = known.get(key);
  if (found === undefined) {
    const mask = goal === null ? new Uint8Array(basis.table.rows).fill(1) : Uint8Array.from(goal);
    for (const id of gappy) {
      const values = basis.numbers[id] as Float64Array;
      for (let row = 0; row < mask.length; row++) if (!isKnown(values[row] as number)) mask[row] = 0;
    }
    found = { mask, counts: (row) => mask[row] === 1 };
    known.set(key, found);
  }
  return found;
}

/** The values of a field that may be added up over the rows that count. */
export function addable(basis: Basis, field: NumericFieldId, { counts }: CountedRows): Float64Array | undefined {
  const values = basis.numbers[field];
  if (values === undefined) return undefined;
  return numericField(field).addsUp === 'opening' ? openingValues(basis.table, basis.grouping, values, counts) : values;
}
