/** Figures that exports rarely hold and that the user types once. They stand visibly in the report and feed its formulas. */

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

export const ASSUMPTION_IDS = [
  'other_costs',
  'price_per_message',
  'value_per_conversion',
  'margin',
] as const satisfies readonly AssumptionId[];
