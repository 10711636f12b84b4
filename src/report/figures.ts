/** Values of KPIs over groups of rows, in TypeScript: the measure for every formula that the report writes. */
import { isKnown } from '../campaign/campaign-table';
import type { NumericFieldId } from '../campaign/fields';
import { evaluateExpression } from '../kpi/compute';
import type { KpiForm } from '../kpi/define-kpi';
import { inputsOf } from '../kpi/define-kpi';
import { denominatorOf, type Expression, type InputId, isParameterId, PARAMETERS } from '../kpi/expression';
import { addable, type Basis, hasField, rowsWith, wholeOnly } from './basis';

/** Which group each row belongs to; null means that all rows are one group, the whole report. */
export type Groups = { readonly of: Int32Array; readonly count: number } | null;

export interface Figure {
  /** Null where it is not defined. */
  readonly value: number | null;
  /** Campaigns in which every input is known, of all campaigns of the group. */
  readonly known: number;
  readonly campaigns: number;
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

/** One formula over every group, in one pass over the rows. */
export function computeGroups(basis: Basis, formula: Expression, groups: Groups): readonly Figure[] {
  const count = groups === null ? 1 : groups.count;
  const fields = fieldsIn(formula);
  const counts = rowsWith(basis, fields);
  const columns = fields.map((field) => addable(basis, field, counts));
  const sums = fields.map(() => new Float64Array(count));
  const knownRows = new Int32Array(count);
  const known = new Int32Array(count);
  const campaigns = new Int32Array(count);
  const { campaignOf } = basis.grouping;
  const seen = new Uint8Array(basis.grouping.campaigns.length);
  const seenKnown = new Uint8Array(basis.grouping.campaigns.length);
  for (let row = 0; row < basis.table.rows; row++) {
    const group = groups === null ? 0 : (groups.of[row] as number);
    const campaign = campaignOf[row] as number;
    if (seen[campaign] === 0) {
      seen[campaign] = 1;
      campaigns[group] = (campaigns[group] as number) + 1;
    }
    if (!counts(row)) continue;
    knownRows[group] = (knownRows[group] as number) + 1;
    if (seenKnown[campaign] === 0) {
      seenKnown[campaign] = 1;
      known[group] = (known[group] as number) + 1;
    }
    for (let index = 0; index < fields.length; index++) {
      const value = columns[index]?.[row];
      if (value === undefined || !isKnown(value)) continue;
      const sum = sums[index] as Float64Array;
      sum[group] = (sum[group] as number) + value;
    }
  }
  return Array.from({ length: count }, (_, group) => {
    const valueFor = (input: InputId): number => {
      if (isParameterId(input)) return input === 'margin' ? (basis.assumptions.margin ?? Number.NaN) : Number.NaN;
      const sum = (sums[fields.indexOf(input)] as Float64Array)[group] as number;
      return groups === null ? sum + wholeOnly(basis, input) : sum;
    };
    const hasInputs = fields.every(
      (field) => basis.numbers[field] !== undefined || (groups === null && hasField(basis, field)),
    );
    const needsRows = fields.some((field) => basis.numbers[field] !== undefined);
    const value =
      hasInputs && (!needsRows || (knownRows[group] as number) > 0) ? evaluateDefined(formula, valueFor) : null;
    return { value, known: known[group] as number, campaigns: campaigns[group] as number };
  });
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

export const computeWhole = (basis: Basis, formula: Expression): Figure =>
  computeGroups(basis, formula, null)[0] as Figure;
