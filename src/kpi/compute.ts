/**
 * The value of a formula: once with a reason when there is none (`computeForm`), and once as a bare
 * function of numbers for long ranges (`compileForm`). Neither ever gives NaN or Infinity as a value.
 */
import { numericField } from '../campaign/fields';
import type { KpiForm, Problem } from './define-kpi';
import type { Expression, InputId } from './expression';
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

type Evaluator = (values: readonly number[]) => number;

/**
 * The same as a function of the form's inputs in their order, for 100,000 rows at a time: NaN stands for
 * "has a problem", and `computeForm` then says which.
 */
export function compileForm(form: KpiForm): Evaluator {
  const lowest = form.inputs.map((input) => (mayBeNegative(input) ? -Number.MAX_VALUE : 0));
  const highest = form.inputs.map((input) => (isRate(input) ? 1 : Number.MAX_VALUE));
  const limits = (form.limits ?? []).map(({ part, whole }) => [form.inputs.indexOf(part), form.inputs.indexOf(whole)]);
  const formula = compileExpression(form.formula, form.inputs);
  const count = form.inputs.length;
  return (values) => {
    for (let i = 0; i < count; i++) {
      const value = values[i] as number;
      // Written so that NaN fails, too.
      if (!(value >= (lowest[i] as number) && value <= (highest[i] as number))) return Number.NaN;
    }
    for (let i = 0; i < limits.length; i++) {
      const limit = limits[i] as readonly number[];
      if ((values[limit[0] as number] as number) > (values[limit[1] as number] as number)) return Number.NaN;
    }
    const result = formula(values);
    return result - result === 0 ? result + 0 : Number.NaN;
  };
}

function compileExpression(expression: Expression, inputs: readonly InputId[]): Evaluator {
  if (expression.kind === 'constant') {
    const { value } = expression;
    return () => value;
  }
  if (expression.kind !== 'operation') {
    const position = inputs.indexOf(inputOf(expression) as InputId);
    return (values) => values[position] as number;
  }
  const left = compileExpression(expression.left, inputs);
  const right = compileExpression(expression.right, inputs);
  switch (expression.operator) {
    case '+':
      return (values) => left(values) + right(values);
    case '-':
      return (values) => left(values) - right(values);
    case '*':
      return (values) => left(values) * right(values);
    case '/':
      // Not Infinity: dividing by it again would give a zero that looks like a value.
      return (values) => {
        const divisor = right(values);
        return divisor === 0 ? Number.NaN : left(values) / divisor;
      };
  }
}
