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

export interface Assumptions {
  /** Costs of the whole report that no row holds. */
  readonly other_costs?: number;
  /** Price of a message, for rows without a cost of their own. */
  readonly price_per_message?: number;
  /** Worth of a conversion, for rows without revenue of their own. */
  readonly value_per_conversion?: number;
  /** Gross margin as a fraction. */
  readonly margin?: number;
}
export type AssumptionId = keyof Assumptions;

const EVERY_ASSUMPTION: Readonly<Record<AssumptionId, true>> = {
  other_costs: true,
  price_per_message: true,
  value_per_conversion: true,
  margin: true,
};

/** In the order in which they are shown. */
export const ASSUMPTION_IDS = Object.keys(EVERY_ASSUMPTION) as readonly AssumptionId[];
