/** Figures that exports rarely hold and that the user types once. They stand visibly in the report and feed its formulas. */

/** A cost of the whole report that no row holds: an amount, or hours at a rate. */
export interface OtherCost {
  readonly name: string;
  readonly every: 'once' | 'month';
  readonly amount?: number;
  readonly hours?: number;
  readonly hourlyRate?: number;
}

/** How other costs reach channels and campaigns: not at all, evenly by campaign, or by messages delivered (else sent). */
export type Spread = 'whole' | 'campaigns' | 'messages';

/** What a message of one channel costs. */
export interface ChannelPrice {
  readonly channel: string;
  readonly price: number;
}

export interface Assumptions {
  readonly other_costs?: readonly OtherCost[];
  /** Absent: `whole`. */
  readonly spread?: Spread;
  /** For rows without a cost of their own, before the price of any channel. */
  readonly price_by_channel?: readonly ChannelPrice[];
  /** Price of a message, for rows without a cost of their own. */
  readonly price_per_message?: number;
  /** Worth of a conversion, for rows without revenue of their own. */
  readonly value_per_conversion?: number;
  /** Gross margin as a fraction. */
  readonly margin?: number;
}

/** The assumptions that are one figure each. */
export type AmountId = 'price_per_message' | 'value_per_conversion' | 'margin';

const EVERY_AMOUNT: Readonly<Record<AmountId, true>> = {
  price_per_message: true,
  value_per_conversion: true,
  margin: true,
};

/** In the order in which they are shown. */
export const AMOUNT_IDS = Object.keys(EVERY_AMOUNT) as readonly AmountId[];
