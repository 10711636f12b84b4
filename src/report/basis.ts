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
  /** Fields that some row has and some row lacks. */
  readonly gappy: ReadonlySet<NumericFieldId>;
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
  const gappy = new Set<NumericFieldId>();
  for (const [field, values] of Object.entries(numbers) as [NumericFieldId, Float64Array][]) {
    if (!areAllKnown(values)) gappy.add(field);
  }
  return { table, grouping: groupCampaigns(table), assumptions, numbers, filled, gappy };
}

function areAllKnown(values: Float64Array): boolean {
  for (const value of values) if (!isKnown(value)) return false;
  return true;
}

/** Costs of the whole that belong to no row. */
export const wholeOnly = (basis: Basis, field: NumericFieldId): number =>
  field === 'cost' ? (basis.assumptions.other_costs ?? 0) : 0;

/** Whether a field has any value at all: in a row, or typed for the whole. */
export const hasField = (basis: Basis, field: NumericFieldId): boolean =>
  basis.numbers[field] !== undefined || (field === 'cost' && basis.assumptions.other_costs !== undefined);

/** The rows that count for a figure. `mask` is null when all do: then nothing has to be looked up row by row. */
export interface CountedRows {
  readonly mask: Uint8Array | null;
  readonly counts: (row: number) => boolean;
}

const everyRow: CountedRows = { mask: null, counts: () => true };

/** A report asks for the same few combinations of fields again and again, over up to 100,000 rows. */
const countedRows = new WeakMap<Basis, Map<string, CountedRows>>();

/** The rows in which every one of these fields is known that rows can hold. */
export function rowsWith(basis: Basis, fields: readonly NumericFieldId[]): CountedRows {
  const gappy = fields.filter((id) => basis.gappy.has(id)).sort();
  if (gappy.length === 0) return everyRow;
  let known = countedRows.get(basis);
  if (known === undefined) {
    known = new Map();
    countedRows.set(basis, known);
  }
  const key = gappy.join();
  let found = known.get(key);
  if (found === undefined) {
    const mask = new Uint8Array(basis.table.rows).fill(1);
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
