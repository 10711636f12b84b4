/**
 * A KPI's formula as a small expression tree. One tree gives the value in TypeScript, the native
 * Sheets formula, and the words shown to readers, so that the three cannot drift apart.
 */
import type { NumericFieldId } from '../campaign/fields';

export type Operator = '+' | '-' | '*' | '/';

export interface FieldLeaf {
  readonly kind: 'field';
  readonly field: NumericFieldId;
}
export interface ParameterLeaf {
  readonly kind: 'parameter';
  readonly parameter: ParameterId;
}
/** Whole numbers only: a decimal literal would be read in the spreadsheet's locale. */
export interface ConstantLeaf {
  readonly kind: 'constant';
  readonly value: number;
}
export interface Operation {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
}
export type Leaf = FieldLeaf | ParameterLeaf | ConstantLeaf;
export type Expression = Leaf | Operation;

/** What a KPI may need beyond the fields of a campaign. */
export type ParameterId = 'margin' | 'conversion_rate' | 'cost_per_message' | 'order_value' | 'list_size_end';
export type InputId = NumericFieldId | ParameterId;

type ParameterKind = 'rate' | 'money' | 'count';
interface Parameter {
  /** `rate`: a fraction from 0 to 1. */
  readonly kind: ParameterKind;
  /** How a report gets it from fields; without it, the user types it as an assumption. */
  readonly from?: Expression;
}

export const field = (id: NumericFieldId): FieldLeaf => ({ kind: 'field', field: id });
export const parameter = (id: ParameterId): ParameterLeaf => ({ kind: 'parameter', parameter: id });
export const constant = (value: number): ConstantLeaf => ({ kind: 'constant', value });
const operation =
  (operator: Operator) =>
  (left: Expression, right: Expression): Operation => ({
  kind: 'operation',
  operator,
  left,
  right,
});
export const sum = operation('+');
export const difference = operation('-');
export const product = operation('*');
export const quotient = operation('/');

export const PARAMETERS: Readonly<Record<ParameterId, Parameter>> = {
  margin: { kind: 'rate' },
  conversion_rate: { kind: 'rate', from: quotient(field('conversions'), field('delivered')) },
  cost_per_message: { kind: 'money', from: quotient(field('cost'), field('delivered')) },
  order_value: { kind: 'money', from: quotient(field('revenue'), field('conversions')) },
  list_size_end: { kind: 'count' },
};

export function isParameterId(id: string): id is ParameterId {
  return Object.prototype.hasOwnProperty.call(PARAMETERS, id);
}
