/**
 * Every figure of a report once more, written out by hand: which inputs it takes and what is divided by what. Nothing
 * here comes from the catalogue or the report.
 */
import type { Assumptions } from '../../src/campaign/assumption';
import type { NumericFieldId } from '../../src/campaign/fields';

/** A row with the names that spellings stand for. */
export interface HandRow {
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

/** What a row has of a field once the assumptions have filled its gaps. */
function amountIn({ numbers }: HandRow, field: NumericFieldId, assumptions: Assumptions): number | undefined {
  const own = numbers[field];
  if (own !== undefined) return own;
  if (field === 'cost' && assumptions.price_per_message !== undefined) {
    const messages = numbers.delivered ?? numbers.sent;
    return messages === undefined ? undefined : messages * assumptions.price_per_message;
  }
  if (field === 'revenue' && assumptions.value_per_conversion !== undefined) {
    return numbers.conversions === undefined ? undefined : numbers.conversions * assumptions.value_per_conversion;
  }
  return undefined;
}

export class HandReport {
  constructor(
    readonly rows: readonly HandRow[],
    readonly assumptions: Assumptions,
  ) {}

  /** Whether any row has the field. */
  rowsHave(field: NumericFieldId): boolean {
    return this.rows.some((row) => amountIn(row, field, this.assumptions) !== undefined);
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
    const isComplete = (row: HandRow): boolean =>
      inRows.every((field) => amountIn(row, field, this.assumptions) !== undefined);
    const known = group.filter(isComplete);
    // A campaign is known when all its rows are: one month of three says nothing of the other two.
    const gappy = new Set(group.filter((row) => !isComplete(row)).map(campaignOf));
    const whole = group.filter((row) => !gappy.has(campaignOf(row)));
    const counts = { known: countCampaigns(whole), campaigns: countCampaigns(group) };
    const canBeKnown = formula.inputs.every((field) => inRows.includes(field) || (isWhole && this.has(field)));
    if (!canBeKnown || (inRows.length > 0 && known.length === 0)) return { ...counts, value: null };
    const total: Totals = (field) => {
      const used =
        field === 'list_size_start' ? this.openingRows(isComplete).filter((row) => known.includes(row)) : known;
      if (used.length === 0 && inRows.includes(field)) return Number.NaN;
      const sum = used.reduce((so, row) => so + (amountIn(row, field, this.assumptions) ?? 0), 0);
      return field === 'cost' && isWhole ? sum + (this.assumptions.other_costs ?? 0) : sum;
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
