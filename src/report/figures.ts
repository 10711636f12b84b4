/** Values of KPIs over groups of rows, in TypeScript: the measure for every formula that the report writes. */
import { isKnown, UNKNOWN } from '../campaign/campaign-table';
import type { NumericFieldId } from '../campaign/fields';
import { evaluateExpression } from '../kpi/compute';
import type { KpiForm } from '../kpi/define-kpi';
import { inputsOf } from '../kpi/define-kpi';
import { denominatorOf, type Expression, type InputId, isParameterId, PARAMETERS } from '../kpi/expression';
import {
  addable,
  type Basis,
  type CountedRows,
  countsEveryShare,
  everyRow,
  hasField,
  rowsWith,
  wholeOnly,
} from './basis';

/** Which group each row belongs to; null means that all rows are one group, the whole report. */
export type Groups = { readonly of: Int32Array; readonly count: number } | null;

export interface Figure {
  /** Null where it is not defined. */
  readonly value: number | null;
  /** Campaigns in all of whose rows every input is known, of all campaigns of the group. */
  readonly known: number;
  readonly campaigns: number;
  /** Whether any row of the group has every input. */
  readonly hasRows: boolean;
}

/** A form's formula over campaign fields and typed assumptions: parameters that follow from fields are replaced. */
export function reportFormula(form: KpiForm): Expression {
  const replace = (expression: Expression): Expression => {
    if (expression.kind === 'parameter') return PARAMETERS[expression.parameter].from ?? expression;
    if (expression.kind !== 'operation') return expression;
    return { ...expression, left: replace(expression.left), right: replace(expression.right) };
  };
  return replace(form.formula);
}

export const fieldsIn = (formula: Expression): readonly NumericFieldId[] =>
  inputsOf(formula).filter((input): input is NumericFieldId => !isParameterId(input));

/** The inputs that a report has: fields with a value and typed assumptions. */
export function availableInputs(basis: Basis, fields: readonly NumericFieldId[]): readonly InputId[] {
  const inputs: InputId[] = fields.filter((field) => hasField(basis, field));
  if (basis.assumptions.margin !== undefined) inputs.push('margin');
  return inputs;
}

/** One formula over every group, field by field. Formulas share their inputs, so each is added up only once. */
export class GroupFigures {
  private readonly tallies = new WeakMap<object, Map<CountedRows, Tally>>();

  constructor(private readonly basis: Basis) {}

  compute(formula: Expression, groups: Groups): readonly Figure[] {
    const { basis } = this;
    const count = groups === null ? 1 : groups.count;
    const fields = fieldsIn(formula);
    const counted = this.tally(rowsWith(basis, fields), groups);
    const everything = this.tally(everyRow, groups);
    const everyShare = countsEveryShare(basis, fields);
    const sums = everyShare ? [everything.leastCost()] : fields.map((field) => counted.sumOf(field));
    const { campaigns } = everything;
    const { campaigns: known } = counted;
    const hasRows = everyShare
      ? Uint8Array.from(sums[0] as Float64Array, (sum) => (isKnown(sum) ? 1 : 0))
      : counted.hasRows;
    const hasInputs = fields.every(
      (field) => basis.numbers[field] !== undefined || (groups === null && hasField(basis, field)),
    );
    const needsRows = fields.some((field) => basis.numbers[field] !== undefined);
    return Array.from({ length: count }, (_, group) => {
      const valueFor = (input: InputId): number => {
        if (isParameterId(input)) return input === 'margin' ? (basis.assumptions.margin ?? Number.NaN) : Number.NaN;
        const sum = (sums[fields.indexOf(input)] as Float64Array)[group] as number;
        return groups === null ? sum + wholeOnly(basis, input) : sum;
      };
      const value = hasInputs && (!needsRows || hasRows[group] === 1) ? evaluateDefined(formula, valueFor) : null;
      return {
        value,
        known: known[group] as number,
        campaigns: campaigns[group] as number,
        hasRows: hasRows[group] === 1,
      };
    });
  }

  private tally(rows: CountedRows, groups: Groups): Tally {
    const key = groups === null ? this.basis : groups.of;
    let tallies = this.tallies.get(key);
    if (tallies === undefined) {
      tallies = new Map();
      this.tallies.set(key, tallies);
    }
    let tally = tallies.get(rows);
    if (tally === undefined) {
      tally = new Tally(this.basis, rows, groups);
      tallies.set(rows, tally);
    }
    return tally;
  }
}

/** What the rows that count give to each group. */
class Tally {
  /** 1 for each group with any of these rows. */
  readonly hasRows: Uint8Array;
  /** How many campaigns of each group have nothing but these rows. */
  readonly campaigns: Int32Array;
  private readonly sums = new Map<NumericFieldId, Float64Array>();

  constructor(
    private readonly basis: Basis,
    private readonly rows: CountedRows,
    private readonly groups: Groups,
  ) {
    this.hasRows = groupsWithRows(basis, rows, groups);
    this.campaigns = campaignsByGroup(basis, rows, groups);
  }

  sumOf(field: NumericFieldId): Float64Array {
    let sums = this.sums.get(field);
    if (sums === undefined) {
      sums = sumByGroup(addable(this.basis, field, this.rows), this.rows, this.groups);
      this.sums.set(field, sums);
    }
    return sums;
  }

  /** The cost of all rows, of those whose own cost is not known no more than their share of other costs. */
  leastCost(): Float64Array {
    return sumByGroup(this.basis.leastCost ?? undefined, everyRow, this.groups);
  }
}

/** Sums by group; UNKNOWN where a group has no value at all, as with an opening value that stands in another group. */
function sumByGroup(
  values: Float64Array | undefined,
  { mask }: Pick<CountedRows, 'mask'>,
  groups: Groups,
): Float64Array {
  const sums = new Float64Array(groups === null ? 1 : groups.count);
  if (values === undefined) return sums;
  const any = new Uint8Array(sums.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if ((mask !== null && mask[row] === 0) || !isKnown(value)) continue;
    const group = groups === null ? 0 : (groups.of[row] as number);
    sums[group] = (sums[group] as number) + value;
    any[group] = 1;
  }
  for (let group = 0; group < sums.length; group++) if (any[group] === 0) sums[group] = UNKNOWN;
  return sums;
}

function campaignsByGroup(basis: Basis, { mask }: Pick<CountedRows, 'mask'>, groups: Groups): Int32Array {
  const { campaignOf, campaigns } = basis.grouping;
  const found = new Int32Array(groups === null ? 1 : groups.count);
  const incomplete = incompleteCampaigns(basis, mask);
  campaigns.forEach(({ firstRow }, campaign) => {
    if (incomplete[campaign] === 1) return;
    // A campaign lies within one channel, so its first row tells its group.
    const group = groups === null ? 0 : (groups.of[firstRow] as number);
    found[group] = (found[group] as number) + 1;
  });
  return campaignOf.length === 0 ? new Int32Array(found.length) : found;
}

/** 1 for each campaign of which some row does not count. */
export function incompleteCampaigns(basis: Basis, mask: Uint8Array | null): Uint8Array {
  const { campaignOf, campaigns } = basis.grouping;
  const incomplete = new Uint8Array(campaigns.length);
  if (mask === null) return incomplete;
  for (let row = 0; row < campaignOf.length; row++) if (mask[row] === 0) incomplete[campaignOf[row] as number] = 1;
  return incomplete;
}

function groupsWithRows(basis: Basis, { mask }: Pick<CountedRows, 'mask'>, groups: Groups): Uint8Array {
  const found = new Uint8Array(groups === null ? 1 : groups.count);
  for (let row = 0; row < basis.table.rows; row++) {
    if (mask === null || mask[row] === 1) found[groups === null ? 0 : (groups.of[row] as number)] = 1;
  }
  return found;
}

/** A figure is defined only over a denominator above zero: credits can make a total cost negative. */
function evaluateDefined(formula: Expression, valueFor: (input: InputId) => number): number | null {
  const denominator = denominatorOf(formula);
  if (denominator !== null) {
    const value = evaluateExpression(denominator, valueFor);
    if (typeof value !== 'number' || !(value > 0)) return null;
  }
  const value = evaluateExpression(formula, valueFor);
  return typeof value === 'number' && isKnown(value) ? value : null;
}
