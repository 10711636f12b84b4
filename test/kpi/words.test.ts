import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpiById } from '../../src/kpi/catalogue';
import { evaluateExpression } from '../../src/kpi/compute';
import {
  constant,
  denominatorOf,
  difference,
  type Expression,
  field,
  type InputId,
  leavesOf,
  parameter,
  product,
  quotient,
  sum,
} from '../../src/kpi/expression';
import { midSentence, wordsOf } from '../../src/kpi/words';

const a = field('revenue');
const b = field('cost');
const c = field('sent');
const words = (expression: Expression): string => wordsOf(expression, (input) => input.replace(/_/g, ' '));

describe('wordsOf', () => {
  it('writes ROI as the trade does', () => {
    expect(words(kpiById('MSG_ROI').forms[0].formula)).toBe('(revenue − cost) ÷ cost');
  });

  it('keeps parentheses only where the meaning needs them', () => {
    expect(words(quotient(a, product(b, c)))).toBe('revenue ÷ (cost × sent)');
    expect(words(quotient(quotient(a, b), c))).toBe('revenue ÷ cost ÷ sent');
    expect(words(quotient(a, quotient(b, c)))).toBe('revenue ÷ (cost ÷ sent)');
    expect(words(difference(a, difference(b, c)))).toBe('revenue − (cost − sent)');
    expect(words(difference(difference(a, b), c))).toBe('revenue − cost − sent');
    expect(words(sum(a, difference(b, c)))).toBe('revenue + cost − sent');
    expect(words(product(sum(a, b), c))).toBe('(revenue + cost) × sent');
    expect(words(product(quotient(a, b), constant(1000)))).toBe('revenue ÷ cost × 1000');
    expect(words(difference(product(a, parameter('margin')), b))).toBe('revenue × margin − cost');
  });

  it('means what the tree means, whatever the tree', () => {
    const { tree } = fc.letrec<{ tree: Expression; leaf: Expression; node: Expression }>((tie) => ({
      leaf: fc.constantFrom<Expression>(a, b, c, constant(7)),
      node: fc
        .tuple(fc.constantFrom(sum, difference, product, quotient), tie('tree'), tie('tree'))
        .map(([make, left, right]) => make(left, right)),
      tree: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('node')),
    }));
    const values: Partial<Record<InputId, number>> = { revenue: 11, cost: 3, sent: 2 };
    fc.assert(
      fc.property(tree, (expression) => {
        const expected = evaluateExpression(expression, (input) => values[input] as number);
        fc.pre(typeof expected === 'number');
        const script = wordsOf(expression, (input) => String(values[input]))
          .replace(/−/g, '-')
          .replace(/×/g, '*')
          .replace(/÷/g, '/');
        const read = new Function(`return ${script}`)() as number;
        expect(read).toBeCloseTo(expected as number, 6);
      }),
    );
  });
});

describe('denominatorOf', () => {
  const denominator = (expression: Expression): string | null => {
    const found = denominatorOf(expression);
    return found === null ? null : words(found);
  };

  it('finds what a formula divides by', () => {
    expect(denominator(kpiById('MSG_ROI').forms[0].formula)).toBe('cost');
    expect(denominator(kpiById('COST_PER_THOUSAND').forms[0].formula)).toBe('delivered');
    expect(denominator(kpiById('BREAK_EVEN_CONVERSION_RATE').forms[0].formula)).toBe('order value × margin');
  });

  it('reads a quotient of a quotient as one fraction', () => {
    expect(denominator(kpiById('COST_PER_SUBSCRIBER').forms[1]?.formula as Expression)).toBe(
      'delivered × conversion rate',
    );
    expect(denominator(product(quotient(a, b), quotient(a, c)))).toBe('cost × sent');
  });

  it('finds none where nothing, or not everything, is divided', () => {
    expect(denominator(kpiById('MSG_PROFIT').forms[0].formula)).toBeNull();
    expect(denominator(sum(quotient(a, b), c))).toBeNull();
    expect(denominator(constant(5))).toBeNull();
  });
});

describe('leavesOf', () => {
  it('lists the leaves from left to right', () => {
    expect(leavesOf(kpiById('MSG_ROI').forms[0].formula)).toEqual([a, b, b]);
  });
});

describe('midSentence', () => {
  it('lowers the first letter of words, not of abbreviations', () => {
    expect(midSentence('Cost per click', 'lowerCase')).toBe('cost per click');
    expect(midSentence('ROI', 'lowerCase')).toBe('ROI');
    expect(midSentence('ROAS on margin', 'lowerCase')).toBe('ROAS on margin');
    expect(midSentence('Kosten pro Klick', 'asWritten')).toBe('Kosten pro Klick');
  });
});
