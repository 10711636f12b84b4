/** A formula in words and signs, as the report's method block and the docs show it. */
import type { Expression, InputId, Leaf, Operator } from './expression';
import { inputOf } from './expression';

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

const bindsTightly = (operator: Operator): boolean => operator === '*' || operator === '/';

/** "(revenue − cost) ÷ cost", with no more parentheses than the meaning needs. */
export function wordsOf(expression: Expression, labelOf: (input: InputId) => string): string {
  return layOut(
    expression,
    (leaf) => (leaf.kind === 'constant' ? String(leaf.value) : labelOf(inputOf(leaf) as InputId)),
    (operator) => ` ${SIGNS[operator]} `,
  );
}

/** Writes an expression in a line; how leaves and operators look is the caller's. */
export function layOut(
  expression: Expression,
  leafText: (leaf: Leaf) => string,
  operatorText: (operator: Operator) => string,
): string {
  if (expression.kind !== 'operation') return leafText(expression);
  const { operator, left, right } = expression;
  const side = (part: Expression, needsParentheses: boolean): string => {
    const text = layOut(part, leafText, operatorText);
    return needsParentheses ? `(${text})` : text;
  };
  const leftIsLoose = left.kind === 'operation' && bindsTightly(operator) && !bindsTightly(left.operator);
  return `${side(left, leftIsLoose)}${operatorText(operator)}${side(right, rightNeedsParentheses(operator, right))}`;
}

/** Signs of one strength are read from the left, so the right side of − and ÷ keeps its parentheses. */
function rightNeedsParentheses(operator: Operator, right: Expression): boolean {
  if (right.kind !== 'operation') return false;
  if (bindsTightly(operator)) return !bindsTightly(right.operator) || operator === '/';
  return operator === '-' && !bindsTightly(right.operator);
}

/** A name within a sentence: "Cost per click" loses its capital, "ROI" and "Übertragung" in German keep theirs. */
export function midSentence(name: string, style: 'lowerCase' | 'asWritten'): string {
  const second = name.charAt(1);
  const isAbbreviation = second !== second.toLowerCase();
  return style === 'asWritten' || isAbbreviation ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
