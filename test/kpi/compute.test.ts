import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type CatalogueKpi, kpiById } from '../../src/kpi/catalogue';
import { compileForm, computeForm, evaluateExpression, type InputValues } from '../../src/kpi/compute';
import type { KpiForm } from '../../src/kpi/define-kpi';
import {
  constant,
  difference,
  type Expression,
  field,
  type InputId,
  parameter,
  product,
  quotient,
  sum,
} from '../../src/kpi/expression';

const kpis: readonly CatalogueKpi[] = CATALOGUE;
const forms = kpis.flatMap((kpi) => kpi.forms.map((form) => ({ name: `${kpi.id} (${form.id})`, form })));
const standard = (id: Parameters<typeof kpiById>[0]): KpiForm => kpiById(id).forms[0];

const cost = field('cost');
const revenue = field('revenue');

function evaluate(expression: Expression, values: InputValues): unknown {
  return evaluateExpression(expression, (input) => values[input] as number);
}

describe('evaluateExpression', () => {
  it('adds, subtracts, multiplies and divides', () => {
    expect(evaluate(sum(revenue, cost), { revenue: 7, cost: 3 })).toBe(10);
    expect(evaluate(difference(revenue, cost), { revenue: 7, cost: 3 })).toBe(4);
    expect(evaluate(product(revenue, constant(1000)), { revenue: 7 })).toBe(7000);
    expect(evaluate(quotient(revenue, cost), { revenue: 7, cost: 2 })).toBe(3.5);
  });

  it('names the input that makes a denominator zero', () => {
    expect(evaluate(quotient(revenue, cost), { revenue: 7, cost: 0 })).toEqual({
      kind: 'zeroDenominator',
      input: 'cost',
    });
    const byProduct = quotient(revenue, product(parameter('order_value'), parameter('margin')));
    expect(evaluate(byProduct, { revenue: 7, order_value: 5, margin: 0 })).toEqual({
      kind: 'zeroDenominator',
      input: 'margin',
    });
    const byQuotient = quotient(revenue, quotient(cost, field('delivered')));
    expect(evaluate(byQuotient, { revenue: 7, cost: 0, delivered: 5 })).toEqual({
      kind: 'zeroDenominator',
      input: 'cost',
    });
  });

  it('blames no single input for a difference of zero', () => {
    const expression = quotient(revenue, difference(field('sent'), field('failed')));
    expect(evaluate(expression, { revenue: 7, sent: 5, failed: 5 })).toEqual({ kind: 'zeroDenominator', input: null });
  });

  it('stops at an inner division by zero', () => {
    const expression = quotient(revenue, quotient(cost, field('delivered')));
    expect(evaluate(expression, { revenue: 7, cost: 5, delivered: 0 })).toEqual({
      kind: 'zeroDenominator',
      input: 'delivered',
    });
  });

  it('calls a result beyond all numbers too large', () => {
    expect(evaluate(product(revenue, cost), { revenue: 1e200, cost: 1e200 })).toEqual({ kind: 'tooLarge' });
    expect(evaluate(quotient(revenue, product(cost, cost)), { revenue: 1, cost: 1e-200 })).toEqual({
      kind: 'tooLarge',
    });
  });

  it('gives 0 and not -0', () => {
    expect(Object.is(evaluate(quotient(revenue, cost), { revenue: -0, cost: 5 }), 0)).toBe(true);
  });
});

describe('computeForm', () => {
  it('says which input is missing, and where', () => {
    expect(computeForm(standard('MSG_ROI'), { revenue: 100 })).toEqual({
      kind: 'missingArgument',
      input: 'cost',
      position: 2,
    });
  });

  it('allows negative revenue, because refunds can exceed sales', () => {
    expect(computeForm(standard('MSG_ROI'), { revenue: -50, cost: 100 })).toBe(-1.5);
  });

  it('refuses negative costs and counts', () => {
    expect(computeForm(standard('MSG_ROI'), { revenue: 50, cost: -100 })).toEqual({
      kind: 'negative',
      input: 'cost',
      value: -100,
    });
    expect(computeForm(standard('CLICK_RATE'), { clicked: -1, delivered: 0 })).toEqual({
      kind: 'negative',
      input: 'clicked',
      value: -1,
    });
  });

  it('refuses a rate above one before it divides', () => {
    expect(computeForm(standard('MSG_MARGIN_ROAS'), { revenue: 50, cost: 0, margin: 40 })).toEqual({
      kind: 'rateAboveOne',
      input: 'margin',
      value: 40,
    });
  });

  it('refuses a part above its whole, also when the whole is zero', () => {
    expect(computeForm(standard('CLICK_RATE'), { clicked: 5, delivered: 0 })).toEqual({
      kind: 'partAboveWhole',
      part: 'clicked',
      whole: 'delivered',
      partValue: 5,
      wholeValue: 0,
    });
  });

  it('refuses what is no number', () => {
    const problem = computeForm(standard('MSG_ROI'), { revenue: Number.NaN, cost: 1 });
    expect(problem).toEqual({ kind: 'notANumber', input: 'revenue', text: 'NaN' });
    expect(computeForm(standard('MSG_ROI'), { revenue: 1, cost: Number.POSITIVE_INFINITY })).toMatchObject({
      kind: 'notANumber',
      input: 'cost',
    });
  });
});

/** Numbers that people have, and numbers that break arithmetic. */
const anyNumber = fc.oneof(
  fc.integer({ min: -10, max: 1000 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, -0, 1, Number.MIN_VALUE, Number.MAX_VALUE, 1e-200, 1e200),
);

function valuesOf(form: KpiForm, numbers: readonly number[]): InputValues {
  return Object.fromEntries(form.inputs.map((input, i) => [input, numbers[i]])) as Record<InputId, number>;
}

describe.each(forms)('$name', ({ form }) => {
  const row = fc.array(anyNumber, { minLength: form.inputs.length, maxLength: form.inputs.length });

  it('gives a finite number or a problem, never NaN or Infinity', () => {
    fc.assert(
      fc.property(row, (numbers) => {
        const result = computeForm(form, valuesOf(form, numbers));
        expect(typeof result === 'number' ? Number.isFinite(result) : typeof result.kind === 'string').toBe(true);
      }),
    );
  });

  it('gives the same over many rows at once, with NaN in place of a problem', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const columns = form.inputs.map((_, i) => Float64Array.from(rows, (numbers) => numbers[i] as number));
        const results = compileForm(form, rows.length)(columns, rows.length);
        const expected = rows.map((numbers) => {
          const result = computeForm(form, valuesOf(form, numbers));
          return typeof result === 'number' ? result : Number.NaN;
        });
        expect([...results]).toEqual(expected);
      }),
    );
  });
});

it('reuses a compiled form for a shorter last part without leftovers', () => {
  const compute = compileForm(standard('MSG_ROAS'), 3);
  expect([...compute([Float64Array.of(2, 4, 6), Float64Array.of(2, 2, 2)], 3)]).toEqual([1, 2, 3]);
  expect([...compute([Float64Array.of(8, 0, 0), Float64Array.of(2, 0, 0)], 1).subarray(0, 1)]).toEqual([4]);
});
