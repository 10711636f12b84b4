/**
 * Every figure of a report once more, written out by hand: which inputs it takes and what is divided by what. Nothing
 * here comes from the catalogue or the report.
 */
import type { Assumptions } from '../../src/campaign/assumption';
import type { NumericFieldId } from '../../src/campaign/fields';

/** A row with the names that spellings stand for. */
export interface HandRow {
  /** The currency of the row's amounts, where it is not the report's. */
  readonly foreign?: string | undefined;
  readonly channelKey: string;
  readonly campaignKey: string;
  readonly date?: number | undefined;
  readonly numbers: Readonly<Partial<Record<NumericFieldId, number>>>;
}

export interface HandFigure {
  readonly value: number | null;
  readonly known: number;
  readonly campaigns: number;
}

type Totals = (field: NumericFieldId) => number;
interface HandFormula {
  readonly inputs: readonly NumericFieldId[];
  readonly needsMargin?: true;
  readonly value: (total: Totals, margin: number) => number | null;
}

const divide = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const ratio = (part: NumericFieldId, whole: NumericFieldId, times = 1): HandFormula => ({
  inputs: [part, whole],
  value: (total) => divide(total(part) * times, total(whole)),
});

export const HAND_FORMULAS: Readonly<Record<string, HandFormula>> = {
  MSG_ROI: { inputs: ['revenue', 'cost'], value: (total) => divide(total('revenue') - total('cost'), total('cost')) },
  'MSG_ROI:margin': {
    inputs: ['revenue', 'cost'],
    needsMargin: true,
    value: (total, margin) => divide(total('revenue') * margin - total('cost'), total('cost')),
  },
  MSG_ROAS: ratio('revenue', 'cost'),
  MSG_PROFIT: { inputs: ['revenue', 'cost'], value: (total) => total('revenue') - total('cost') },
  'MSG_PROFIT:margin': {
    inputs: ['revenue', 'cost'],
    needsMargin: true,
    value: (total, margin) => total('revenue') * margin - total('cost'),
  },
  MSG_MARGIN_ROAS: {
    inputs: ['revenue', 'cost'],
    needsMargin: true,
    value: (total, margin) => divide(total('revenue') * margin, total('cost')),
  },
  BREAK_EVEN_ROAS: { inputs: [], needsMargin: true, value: (_, margin) => divide(1, margin) },
  BREAK_EVEN_REVENUE: { inputs: ['cost'], needsMargin: true, value: (total, margin) => divide(total('cost'), margin) },
  BREAK_EVEN_CONVERSION_RATE: {
    inputs: ['cost', 'delivered', 'revenue', 'conversions'],
    needsMargin: true,
    value: (total, margin) => {
      const orderValue = divide(total('revenue'), total('conversions'));
      const perMessage = divide(total('cost'), total('delivered'));
      return orderValue === null || perMessage === null ? null : divide(perMessage, orderValue * margin);
    },
  },
  COST_PER_SUBSCRIBER: ratio('cost', 'new_subscribers'),
  COST_PER_MESSAGE: ratio('cost', 'delivered'),
  COST_PER_THOUSAND: ratio('cost', 'delivered', 1000),
  COST_PER_CLICK: ratio('cost', 'clicked'),
  COST_PER_CONVERSION: ratio('cost', 'conversions'),
  COST_PER_LEAD: ratio('cost', 'leads'),
  COST_PER_ATTENDEE: ratio('cost', 'attendees'),
  COST_PER_OPPORTUNITY: ratio('cost', 'opportunities'),
  CUSTOMER_ACQUISITION_COST: ratio('cost', 'new_customers'),
  REVENUE_PER_MESSAGE: ratio('revenue', 'delivered'),
  REVENUE_PER_CLICK: ratio('revenue', 'clicked'),
  REVENUE_PER_CONVERSATION: ratio('revenue', 'conversations'),
  AVERAGE_ORDER_VALUE: ratio('revenue', 'conversions'),
  DELIVERY_RATE: ratio('delivered', 'sent'),
  FAILURE_RATE: ratio('failed', 'sent'),
  READ_RATE: ratio('opened', 'delivered'),
  OPEN_RATE: ratio('opened', 'delivered'),
  CLICK_RATE: ratio('clicked', 'delivered'),
  CLICK_TO_OPEN_RATE: ratio('clicked', 'opened'),
  REPLY_RATE: ratio('replied', 'delivered'),
  CONVERSION_RATE: ratio('conversions', 'delivered'),
  CLICK_CONVERSION_RATE: ratio('conversions', 'clicked'),
  OPT_OUT_RATE: ratio('opt_outs', 'delivered'),
  COMPLAINT_RATE: ratio('complaints', 'delivered'),
  LIST_GROWTH_RATE: {
    inputs: ['new_subscribers', 'opt_outs', 'list_size_start'],
    value: (total) => divide(total('new_subscribers') - total('opt_outs'), total('list_size_start')),
  },
  ATTENDANCE_RATE: ratio('attendees', 'registrants'),
  TARGET_ATTENDANCE_RATE: ratio('target_attendees', 'attendees'),
  'TARGET_ATTENDANCE_RATE:invited': ratio('target_attendees', 'target_invited'),
  OPPORTUNITY_RATE: ratio('opportunities', 'attendees'),
  PIPELINE_RETURN: ratio('opportunity_value', 'cost'),
};

/** What a person chose for the report; names are those that spellings stand for. */
export interface HandChoices {
  readonly rows: readonly HandRow[];
  readonly assumptions: Assumptions;
  readonly rates?: Readonly<Record<string, number>> | undefined;
  readonly channelPrices?: readonly { readonly channelKey: string; readonly price: number }[] | undefined;
  readonly noGoalChannels?: readonly string[] | undefined;
  readonly noGoalCampaigns?: readonly string[] | undefined;
}

export class HandReport {
  readonly rows: readonly HandRow[];
  readonly assumptions: Assumptions;
  /** What the other costs come to. */
  readonly otherCosts: number;
  private readonly shares: ReadonlyMap<HandRow, number> | null;

  constructor(private readonly choices: HandChoices) {
    this.rows = choices.rows;
    this.assumptions = choices.assumptions;
    const months = this.months();
    this.otherCosts = (this.assumptions.other_costs ?? []).reduce(
      (sum, { every, amount = 0, hours = 0, hourlyRate = 0 }) =>
        sum + (amount + hours * hourlyRate) * (every === 'month' ? months : 1),
      0,
    );
    this.shares = this.assumptions.other_costs === undefined ? null : this.share();
  }

  /** Months from the first to the last date, counted one by one. */
  private months(): number {
    const days = this.rows.flatMap(({ date }) => (date === undefined ? [] : [date]));
    if (days.length === 0) return 1;
    const touched = new Set<string>();
    for (let day = Math.min(...days); day <= Math.max(...days); day++)
      touched.add(new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 7));
    return touched.size;
  }

  /** What part of the other costs each row bears; null where the report as a whole bears them. */
  private share(): ReadonlyMap<HandRow, number> | null {
    const { spread = 'whole' } = this.assumptions;
    if (spread === 'whole') return null;
    const shares = new Map<HandRow, number>();
    const messagesOf = ({ numbers }: HandRow): number | undefined => numbers.delivered ?? numbers.sent;
    const all = this.rows.reduce((sum, row) => sum + (messagesOf(row) ?? 0), 0);
    for (const row of this.rows) {
      if (spread === 'messages' && all > 0) {
        const messages = messagesOf(row);
        if (messages !== undefined) shares.set(row, messages / all);
      } else {
        const ofCampaign = this.rows.filter((other) => campaignOf(other) === campaignOf(row)).length;
        shares.set(row, 1 / countCampaigns(this.rows) / ofCampaign);
      }
    }
    return shares;
  }

  /** Without any share of other costs: what the row says, converted, or what the assumptions make of its counts. */
  private ownAmount(row: HandRow, field: NumericFieldId): number | undefined {
    const { numbers, channelKey, foreign } = row;
    const { price_per_message, value_per_conversion } = this.assumptions;
    const own = numbers[field];
    if (own !== undefined) {
      const isMoney = field === 'cost' || field === 'revenue' || field === 'opportunity_value';
      return foreign !== undefined && isMoney ? own * (this.choices.rates?.[foreign] ?? Number.NaN) : own;
    }
    if (field === 'cost') {
      const ofChannel = this.choices.channelPrices?.find((item) => item.channelKey === channelKey);
      const price = ofChannel?.price ?? price_per_message;
      const messages = numbers.delivered ?? numbers.sent;
      return price === undefined || messages === undefined ? undefined : messages * price;
    }
    if (field === 'revenue' && value_per_conversion !== undefined && this.hasGoal(row)) {
      return numbers.conversions === undefined ? undefined : numbers.conversions * value_per_conversion;
    }
    return undefined;
  }

  private amount(row: HandRow, field: NumericFieldId): number | undefined {
    const own = this.ownAmount(row, field);
    if (field !== 'cost' || this.shares === null) return own;
    const share = this.shareOf(row);
    if (own !== undefined) return own + (share ?? 0);
    return this.rows.some((other) => this.ownAmount(other, 'cost') !== undefined) ? undefined : share;
  }

  private shareOf(row: HandRow): number | undefined {
    const share = this.shares?.get(row);
    return share === undefined ? undefined : share * this.otherCosts;
  }

  private hasGoal({ channelKey, campaignKey }: HandRow): boolean {
    const { noGoalChannels = [], noGoalCampaigns = [] } = this.choices;
    return !noGoalChannels.includes(channelKey) && !noGoalCampaigns.includes(campaignKey);
  }

  /** What belongs to no row. */
  get wholeOnly(): number {
    return this.shares === null ? this.otherCosts : 0;
  }

  /** Whether any row has the field. */
  rowsHave(field: NumericFieldId): boolean {
    return this.rows.some((row) => this.amount(row, field) !== undefined);
  }

  has(field: NumericFieldId): boolean {
    return this.rowsHave(field) || (field === 'cost' && this.assumptions.other_costs !== undefined);
  }

  /** A field's total or a KPI, by its key, over some of the rows or, without any choice, over the whole. */
  figure(key: string, belongs: ((row: HandRow) => boolean) | null): HandFigure {
    const formula: HandFormula = HAND_FORMULAS[key] ?? {
      inputs: [key as NumericFieldId],
      value: (total) => total(key as NumericFieldId),
    };
    const isWhole = belongs === null;
    const group = belongs === null ? this.rows : this.rows.filter(belongs);
    const inRows = formula.inputs.filter((field) => this.rowsHave(field));
    // A return is that of campaigns that were meant to bring one.
    const asksForGoal = formula.inputs.length > 1 && formula.inputs.includes('revenue');
    const isComplete = (row: HandRow): boolean =>
      inRows.every((field) => this.amount(row, field) !== undefined) && (!asksForGoal || this.hasGoal(row));
    const known = group.filter(isComplete);
    // A campaign is known when all its rows are: one month of three says nothing of the other two.
    const gappy = new Set(group.filter((row) => !isComplete(row)).map(campaignOf));
    const whole = group.filter((row) => !gappy.has(campaignOf(row)));
    const counts = { known: countCampaigns(whole), campaigns: countCampaigns(group) };
    const canBeKnown = formula.inputs.every((field) => inRows.includes(field) || (isWhole && this.has(field)));
    if (formula.inputs.length === 1 && formula.inputs[0] === 'cost' && this.shares !== null) {
      // Costs alone: what is known of each row, be it no more than its share.
      const parts = group.flatMap((row) => this.amount(row, 'cost') ?? this.shareOf(row) ?? []);
      const cost = parts.length === 0 ? Number.NaN : parts.reduce((so, part) => so + part, 0);
      const value = formula.value(() => cost, this.assumptions.margin ?? Number.NaN);
      return { ...counts, value: Number.isNaN(value) ? null : value };
    }
    if (!canBeKnown || (inRows.length > 0 && known.length === 0)) return { ...counts, value: null };
    const total: Totals = (field) => {
      const used =
        field === 'list_size_start' ? this.openingRows(isComplete).filter((row) => known.includes(row)) : known;
      if (used.length === 0 && inRows.includes(field)) return Number.NaN;
      const sum = used.reduce((so, row) => so + (this.amount(row, field) ?? 0), 0);
      return field === 'cost' && isWhole ? sum + this.wholeOnly : sum;
    };
    const value = formula.value(total, this.assumptions.margin ?? Number.NaN);
    return { ...counts, value: Number.isNaN(value) ? null : value };
  }

  /** Of each channel the row with the earliest list size, among the rows that count; undated rows come last. */
  private openingRows(counts: (row: HandRow) => boolean): HandRow[] {
    const first = new Map<string, HandRow>();
    for (const row of this.rows) {
      if (row.numbers.list_size_start === undefined || !counts(row)) continue;
      const before = first.get(row.channelKey);
      if (before === undefined || (row.date ?? 1e9) < (before.date ?? 1e9)) first.set(row.channelKey, row);
    }
    return [...first.values()];
  }
}

const campaignOf = ({ channelKey, campaignKey }: HandRow): string => `${channelKey} / ${campaignKey}`;

const countCampaigns = (rows: readonly HandRow[]): number => new Set(rows.map(campaignOf)).size;
