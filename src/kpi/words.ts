/** A formula in words and signs, as the report's method block and the docs show it. */
import type { Expression, InputId, Operator } from './expression';
import { inputOf } from './expression';

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

const bindsTightly = (operator: Operator): boolean => operator === '*' || operator === '/';

/** "(revenue − cost) ÷ cost", with no more parentheses than the meaning needs. */
export function wordsOf(expression: Expression, labelOf: (input: InputId) => string): string {
  if (expression.kind === 'constant') return String(expression.value);
  if (expression.kind !== 'operation') return labelOf(inputOf(expression) as InputId);
  const { operator, left, right } = expression;
  const word = (side: Expression, needsParentheses: boolean): string => {
    const words = wordsOf(side, labelOf);
    return needsParentheses ? `(${words})` : words;
  };
  const leftIsLoose = left.kind === 'operation' && bindsTightly(operator) && !bindsTightly(left.operator);
  return `${word(left, leftIsLoose)} ${SIGNS[operator]} ${word(right, rightNeedsParentheses(operator, right))}`;
}

/** Signs of one strength are read from the left, so the right side of − and ÷ keeps its parentheses. */
function rightNeedsParentheses(operator: Operator, right: Expression): boolean {
  if (right.kind !== 'operation') return false;
  if (bindsTightly(operator)) return !bindsTightly(right.operator) || operator === '/';
  return operator === '-' && !bindsTightly(right.operator);
}
