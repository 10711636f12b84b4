/** What a report is computed from: the cleaned figures and what the user typed beside them. */
import type { AssumptionId, Assumptions } from '../campaign/assumption';
import {
  type CampaignTable,
  type Grouping,
  groupCampaigns,
  isKnown,
  openingValues,
  UNKNOWN,
} from '../campaign/campaign-table';
import { type NumericFieldId, numericField } from '../campaign/fields';

/** A field whose gaps an assumption fills: quantity times the assumed amount, in the rows that lack the field. */
export interface Filled {
  readonly assumption: AssumptionId;
  /** UNKNOWN in rows that have the field, or that lack the quantity too. */
  readonly quantity: Float64Array;
}

/** The figures with the assumptions applied: what every value and formula of the report starts from. */
export interface Basis {
  readonly table: CampaignTable;
  readonly grouping: Grouping;
  readonly assumptions: Assumptions;
  /** Values per row after filling, of fields with at least one; the same array as the table's where nothing is filled. */
  readonly numbers: Readonly<Partial<Record<NumericFieldId, Float64Array>>>;
  readonly filled: Readonly<Partial<Record<NumericFieldId, Filled>>>;
}

export function applyAssumptions(table: CampaignTable, assumptions: Assumptions): Basis {
  const filled: Partial<Record<NumericFieldId, Filled>> = {};
  const numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
  for (const [field, values] of Object.entries(table.numbers) as [NumericFieldId, Float64Array][]) {
    // A column that is there but empty tells nothing: its total is not 0.
    if (values.some(isKnown)) numbers[field] = values;
  }
  const fill = (
    field: NumericFieldId,
    assumption: AssumptionId,
    quantityOf: readonly (Float64Array | undefined)[],
  ): void => {
    const amount = assumptions[assumption];
    if (amount === undefined) return;
    const own = table.numbers[field];
    const quantity = new Float64Array(table.rows).fill(UNKNOWN);
    const values = new Float64Array(table.rows).fill(UNKNOWN);
    let any = false;
    for (let row = 0; row < table.rows; row++) {
      const value = own === undefined ? UNKNOWN : (own[row] as number);
      if (isKnown(value)) {
        values[row] = value;
        continue;
      }
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
    numbers[field] = values;
    filled[field] = { assumption, quantity };
  };
  // A message is priced as delivered where that is known, else as sent.
  fill('cost', 'price_per_message', [table.numbers.delivered, table.numbers.sent]);
  fill('revenue', 'value_per_conversion', [table.numbers.conversions]);
  return { table, grouping: groupCampaigns(table), assumptions, numbers, filled };
}

/** Costs of the whole that belong to no row. */
export const wholeOnly = (basis: Basis, field: NumericFieldId): number =>
  field === 'cost' ? (basis.assumptions.other_costs ?? 0) : 0;

/** Whether a field has any value at all: in a row, or typed for the whole. */
export const hasField = (basis: Basis, field: NumericFieldId): boolean =>
  basis.numbers[field] !== undefined || (field === 'cost' && basis.assumptions.other_costs !== undefined);

/** Which rows count for a figure: those in which every field is known that rows can hold. */
export function rowsWith(basis: Basis, fields: readonly NumericFieldId[]): (row: number) => boolean {
  const columns = fields
    .map((id) => basis.numbers[id])
    .filter((values): values is Float64Array => values !== undefined);
  return (row) => {
    for (const values of columns) if (!isKnown(values[row] as number)) return false;
    return true;
  };
}

/** The values of a field that may be added up over the rows that count. */
export function addable(
  basis: Basis,
  field: NumericFieldId,
  counts: (row: number) => boolean,
): Float64Array | undefined {
  const values = basis.numbers[field];
  if (values === undefined) return undefined;
  return numericField(field).addsUp === 'opening' ? openingValues(basis.table, basis.grouping, values, counts) : values;
}
