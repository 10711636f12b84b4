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
export interface Parameter {
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
  (left: Expression, right: Expression): Operation => ({ kind: 'operation', operator, left, right });
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

/** The input that a leaf stands for; a constant stands for none. */
export function inputOf(leaf: Leaf): InputId | null {
  if (leaf.kind === 'field') return leaf.field;
  return leaf.kind === 'parameter' ? leaf.parameter : null;
}

/** Every leaf from left to right, repeated as often as the formula names it. */
export function leavesOf(expression: Expression): readonly Leaf[] {
  if (expression.kind !== 'operation') return [expression];
  return [...leavesOf(expression.left), ...leavesOf(expression.right)];
}

/**
 * What the formula divides by, read as one fraction: a quotient of a quotient divides by the product of
 * both. Null when nothing is divided, or when parts with different denominators are added.
 */
export function denominatorOf(expression: Expression): Expression | null {
  if (expression.kind !== 'operation') return null;
  const left = denominatorOf(expression.left);
  if (expression.operator === '/') return left === null ? expression.right : product(left, expression.right);
  if (expression.operator !== '*') return null;
  const right = denominatorOf(expression.right);
  return left !== null && right !== null ? product(left, right) : (left ?? right);
}

export function isParameterId(id: string): id is ParameterId {
  return Object.keys(PARAMETERS).includes(id);
}
