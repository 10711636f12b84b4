/**
 * The value of a formula: once with a reason when there is none (`computeForm`), and once for
 * long ranges (`compileForm`). Neither ever gives NaN or Infinity as a value.
 */
import { numericField } from '../campaign/fields';
import type { KpiForm, Problem } from './define-kpi';
import type { Expression, InputId, Operator } from './expression';
import { inputOf, isParameterId, PARAMETERS } from './expression';

export type InputValues = Readonly<Partial<Record<InputId, number>>>;

type ZeroDenominator = Extract<Problem, { kind: 'zeroDenominator' }>;
type TooLarge = Extract<Problem, { kind: 'tooLarge' }>;

export function isRate(input: InputId): boolean {
  return isParameterId(input) && PARAMETERS[input].kind === 'rate';
}

export function isMoney(input: InputId): boolean {
  return (isParameterId(input) ? PARAMETERS[input].kind : numericField(input).kind) === 'money';
}

/** Refunds can exceed sales, so revenue alone may be below zero. */
export function mayBeNegative(input: InputId): boolean {
  return input === 'revenue';
}

/** The value of a formula, or what makes it undefined. */
export function evaluateExpression(
  expression: Expression,
  valueFor: (input: InputId) => number,
): number | ZeroDenominator | TooLarge {
  const value = evaluate(expression, valueFor);
  if (typeof value !== 'number') return value;
  // Adding 0 turns -0 into 0, which a cell would show as "-0".
  return Number.isFinite(value) ? value + 0 : { kind: 'tooLarge' };
}

function evaluate(expression: Expression, valueFor: (input: InputId) => number): number | ZeroDenominator | TooLarge {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind !== 'operation') return valueFor(inputOf(expression) as InputId);
  const left = evaluate(expression.left, valueFor);
  if (typeof left !== 'number') return left;
  const right = evaluate(expression.right, valueFor);
  if (typeof right !== 'number') return right;
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? whyZero(expression.right, valueFor) : left / right;
  }
}

/** Names the input that makes a denominator zero. A product of tiny numbers can be zero without one. */
function whyZero(denominator: Expression, valueFor: (input: InputId) => number): ZeroDenominator | TooLarge {
  if (denominator.kind !== 'operation') return { kind: 'zeroDenominator', input: inputOf(denominator) };
  if (denominator.operator === '+' || denominator.operator === '-') return { kind: 'zeroDenominator', input: null };
  const factors = denominator.operator === '*' ? [denominator.left, denominator.right] : [denominator.left];
  const zero = factors.find((factor) => evaluate(factor, valueFor) === 0);
  return zero === undefined ? { kind: 'tooLarge' } : whyZero(zero, valueFor);
}

/** The value of a form, or the first reason why it has none: each input on its own, then together, then the division. */
export function computeForm(form: KpiForm, values: InputValues): number | Problem {
  for (let position = 0; position < form.inputs.length; position++) {
    const input = form.inputs[position] as InputId;
    const value = values[input];
    if (value === undefined) return { kind: 'missingArgument', input, position: position + 1 };
    const problem = checkInput(input, value);
    if (problem !== null) return problem;
  }
  const valueFor = (input: InputId): number => values[input] as number;
  for (const { part, whole } of form.limits ?? []) {
    const partValue = valueFor(part);
    const wholeValue = valueFor(whole);
    if (partValue > wholeValue) return { kind: 'partAboveWhole', part, whole, partValue, wholeValue };
  }
  return evaluateExpression(form.formula, valueFor);
}

function checkInput(input: InputId, value: number): Problem | null {
  if (!Number.isFinite(value)) return { kind: 'notANumber', input, text: String(value) };
  if (value < 0 && !mayBeNegative(input)) return { kind: 'negative', input, value };
  if (value > 1 && isRate(input)) return { kind: 'rateAboveOne', input, value };
  return null;
}

/** Takes a column of numbers for each of the form's inputs and gives `count` results, in an array that the next call reuses. */
type ColumnEvaluator = (columns: readonly Float64Array[], count: number) => Float64Array;

/**
 * The same for many rows at once, operation by operation over at most `size` rows, which is what makes 100,000 rows
 * cheap. NaN stands for "has a problem", and `computeForm` then says which; a NaN that comes in stays one.
 */
export function compileForm(form: KpiForm, size: number): ColumnEvaluator {
  const formula = compileExpression(form.formula, form.inputs, size);
  const result = new Float64Array(size);
  return (columns, count) => {
    const values = formula(columns, count);
    for (let i = 0; i < count; i++) {
      const value = values[i] as number;
      result[i] = value - value === 0 ? value + 0 : Number.NaN;
    }
    form.inputs.forEach((input, position) => {
      const lowest = mayBeNegative(input) ? -Number.MAX_VALUE : 0;
      const highest = isRate(input) ? 1 : Number.MAX_VALUE;
      keepWithin(result, columns[position] as Float64Array, lowest, highest, count);
    });
    for (const { part, whole } of form.limits ?? []) {
      const parts = columns[form.inputs.indexOf(part)] as Float64Array;
      const wholes = columns[form.inputs.indexOf(whole)] as Float64Array;
      for (let i = 0; i < count; i++) if ((parts[i] as number) > (wholes[i] as number)) result[i] = Number.NaN;
    }
    return result;
  };
}

function keepWithin(result: Float64Array, column: Float64Array, lowest: number, highest: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = column[i] as number;
    // Written so that NaN fails, too.
    if (!(value >= lowest && value <= highest)) result[i] = Number.NaN;
  }
}

function compileExpression(expression: Expression, inputs: readonly InputId[], size: number): ColumnEvaluator {
  if (expression.kind === 'constant') {
    const constants = new Float64Array(size).fill(expression.value);
    return () => constants;
  }
  if (expression.kind !== 'operation') {
    const position = inputs.indexOf(inputOf(expression) as InputId);
    return (columns) => columns[position] as Float64Array;
  }
  const left = compileExpression(expression.left, inputs, size);
  const right = compileExpression(expression.right, inputs, size);
  const apply = COLUMN_OPERATIONS[expression.operator];
  const result = new Float64Array(size);
  return (columns, count) => {
    apply(left(columns, count), right(columns, count), result, count);
    return result;
  };
}

type ColumnOperation = (left: Float64Array, right: Float64Array, result: Float64Array, count: number) => void;

const COLUMN_OPERATIONS: Readonly<Record<Operator, ColumnOperation>> = {
  '+': (left, right, result, count) => {
    for (let i = 0; i < count; i++) result[i] = (left[i] as number) + (right[i] as number);
  },
  '-': (left, right, result, count) => {
    for (let i = 0; i < count; i++) result[i] = (left[i] as number) - (right[i] as number);
  },
  '*': (left, right, result, count) => {
    for (let i = 0; i < count; i++) result[i] = (left[i] as number) * (right[i] as number);
  },
  '/': (left, right, result, count) => {
    for (let i = 0; i < count; i++) {
      const divisor = right[i] as number;
      // Not Infinity: dividing by it again would give a zero that looks like a value.
      result[i] = divisor === 0 ? Number.NaN : (left[i] as number) / divisor;
    }
  },
};
