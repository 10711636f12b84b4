import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type CatalogueKpi, type KpiId, kpiById } from '../../src/kpi/catalogue';
import { computeForm, type InputValues, isMoney } from '../../src/kpi/compute';
import type { KpiForm } from '../../src/kpi/define-kpi';

function value(id: KpiId, values: InputValues, formId?: string): number {
  const kpi = kpiById(id);
  const form = formId === undefined ? kpi.forms[0] : kpi.forms.find((candidate) => candidate.id === formId);
  const result = computeForm(form as KpiForm, values);
  if (typeof result !== 'number') throw new Error(`${id} has no value: ${JSON.stringify(result)}`);
  return result;
}

/** Equal but for rounding. */
function expectEqual(actual: number, expected: number, scale = 1): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), scale));
}

const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => cents / 100);
const revenue = fc.integer({ min: -100_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
const rate = fc.integer({ min: 1, max: 10_000 }).map((tenThousandths) => tenThousandths / 10_000);
/** Each stage holds at least one and at most as many as the one before. */
const funnel = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), rate, rate, rate, rate).map(([sent, a, b, c, d]) => {
  const delivered = Math.max(1, Math.floor(sent * a));
  const opened = Math.max(1, Math.floor(delivered * b));
  const clicked = Math.max(1, Math.floor(opened * c));
  const conversions = Math.max(1, Math.floor(clicked * d));
  return { sent, delivered, opened, clicked, conversions };
});

describe('return', () => {
  it('makes ROI one less than ROAS', () => {
    fc.assert(
      fc.property(revenue, amount, (r, cost) => {
        const roas = value('MSG_ROAS', { revenue: r, cost });
        expectEqual(value('MSG_ROI', { revenue: r, cost }), roas - 1, Math.abs(roas));
      }),
    );
  });

  it('makes ROI on margin one less than ROAS on margin', () => {
    fc.assert(
      fc.property(revenue, amount, rate, (r, cost, margin) => {
        const roas = value('MSG_MARGIN_ROAS', { revenue: r, cost, margin });
        expectEqual(value('MSG_ROI', { revenue: r, cost, margin }, 'margin'), roas - 1, Math.abs(roas));
      }),
    );
  });

  it('makes ROI the profit per cost, on revenue and on margin', () => {
    fc.assert(
      fc.property(revenue, amount, rate, (r, cost, margin) => {
        const values = { revenue: r, cost, margin };
        for (const form of ['revenue', 'margin']) {
          expectEqual(value('MSG_ROI', values, form), value('MSG_PROFIT', values, form) / cost);
        }
      }),
    );
  });

  it('has an ROI of 0 at the break-even revenue, where ROAS is the break-even ROAS', () => {
    fc.assert(
      fc.property(amount, rate, (cost, margin) => {
        const needed = value('BREAK_EVEN_REVENUE', { cost, margin });
        expectEqual(value('MSG_ROI', { revenue: needed, cost, margin }, 'margin'), 0);
        expectEqual(value('MSG_ROAS', { revenue: needed, cost }), value('BREAK_EVEN_ROAS', { margin }));
      }),
    );
  });

  it('has an ROI of 0 at the break-even conversion rate', () => {
    fc.assert(
      fc.property(amount, amount, rate, fc.integer({ min: 1, max: 1_000_000 }), (price, order, margin, delivered) => {
        const needed = value('BREAK_EVEN_CONVERSION_RATE', { cost_per_message: price, order_value: order, margin });
        const result = value(
          'MSG_ROI',
          { revenue: delivered * needed * order, cost: delivered * price, margin },
          'margin',
        );
        expectEqual(result, 0);
      }),
    );
  });
});

describe('cost and value', () => {
  it('makes the cost per thousand 1,000 times the cost per message', () => {
    fc.assert(
      fc.property(amount, funnel, (cost, { delivered }) => {
        expectEqual(
          value('COST_PER_THOUSAND', { cost, delivered }),
          1000 * value('COST_PER_MESSAGE', { cost, delivered }),
        );
      }),
    );
  });

  it('makes cost per subscriber with a conversion rate the cost per conversion', () => {
    fc.assert(
      fc.property(amount, funnel, (cost, { delivered, conversions }) => {
        const conversion_rate = value('CONVERSION_RATE', { conversions, delivered });
        const perSubscriber = value('COST_PER_SUBSCRIBER', { cost, delivered, conversion_rate }, 'converted');
        expectEqual(perSubscriber * conversion_rate, value('COST_PER_MESSAGE', { cost, delivered }));
        expectEqual(perSubscriber, value('COST_PER_CONVERSION', { cost, conversions }));
      }),
    );
  });

  it('makes revenue per message over cost per message the ROAS', () => {
    fc.assert(
      fc.property(revenue, amount, funnel, (r, cost, { delivered }) => {
        expectEqual(
          value('REVENUE_PER_MESSAGE', { revenue: r, delivered }) / value('COST_PER_MESSAGE', { cost, delivered }),
          value('MSG_ROAS', { revenue: r, cost }),
        );
      }),
    );
  });

  it('makes revenue per message the conversion rate times the average order value', () => {
    fc.assert(
      fc.property(revenue, funnel, (r, { delivered, conversions }) => {
        expectEqual(
          value('CONVERSION_RATE', { conversions, delivered }) *
            value('AVERAGE_ORDER_VALUE', { revenue: r, conversions }),
          value('REVENUE_PER_MESSAGE', { revenue: r, delivered }),
        );
      }),
    );
  });
});

describe('rates', () => {
  it('makes delivery and failure rate together 1 when nothing is pending', () => {
    fc.assert(
      fc.property(funnel, ({ sent, delivered }) => {
        expectEqual(
          value('DELIVERY_RATE', { delivered, sent }) + value('FAILURE_RATE', { failed: sent - delivered, sent }),
          1,
        );
      }),
    );
  });

  it('multiplies the steps of the funnel to conversions per sent message', () => {
    fc.assert(
      fc.property(funnel, ({ sent, delivered, opened, clicked, conversions }) => {
        const product =
          value('DELIVERY_RATE', { delivered, sent }) *
          value('READ_RATE', { opened, delivered }) *
          value('CLICK_TO_OPEN_RATE', { clicked, opened }) *
          value('CLICK_CONVERSION_RATE', { conversions, clicked });
        expectEqual(product, conversions / sent, 0);
      }),
    );
  });

  it('makes read rate and open rate the same figure', () => {
    fc.assert(
      fc.property(funnel, ({ opened, delivered }) => {
        expect(value('READ_RATE', { opened, delivered })).toBe(value('OPEN_RATE', { opened, delivered }));
      }),
    );
  });

  it('grows a list alike by flow and by sizes', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), count, count, (start, joined, left) => {
        fc.pre(start + joined - left >= 0);
        const sizes = { list_size_start: start, list_size_end: start + joined - left };
        expectEqual(
          value('LIST_GROWTH_RATE', { list_size_start: start, new_subscribers: joined, opt_outs: left }),
          value('LIST_GROWTH_RATE', sizes, 'sizes'),
        );
      }),
    );
  });

  it('keeps a limited rate between 0 and 1', () => {
    const limited = (CATALOGUE as readonly CatalogueKpi[]).flatMap((kpi) => kpi.forms.filter((form) => form.limits));
    expect(limited).toHaveLength(12);
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        for (const form of limited) {
          const [part, whole] = form.inputs as readonly [KpiForm['inputs'][number], KpiForm['inputs'][number]];
          const result = computeForm(form, { [part]: a, [whole]: b });
          if (a > b) expect(result).toMatchObject({ kind: 'partAboveWhole', part, whole });
          else if (b === 0) expect(result).toEqual({ kind: 'zeroDenominator', input: whole });
          else expect(result).toBe(a / b);
        }
      }),
    );
  });
});

describe('units of money', () => {
  const forms = (CATALOGUE as readonly CatalogueKpi[]).flatMap((kpi) => kpi.forms.map((form) => ({ kpi, form })));

  it('scales amounts with the currency and leaves rates and multiples alone', () => {
    const scale = 8;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }), (numbers) => {
        for (const { kpi, form } of forms) {
          // Divided so that every input also serves as a rate; every part stays below its whole.
          const base = Object.fromEntries(form.inputs.map((input, i) => [input, (numbers[i] as number) / 1000]));
          if (form.limits && (numbers[0] as number) > (numbers[1] as number)) continue;
          const scaled = Object.fromEntries(
            form.inputs.map((input) => [input, (base[input] as number) * (isMoney(input) ? scale : 1)]),
          );
          const isAmount = kpi.unit === 'money' || kpi.unit === 'unitMoney';
          const before = computeForm(form, base as InputValues) as number;
          // A power of two scales without rounding.
          expect(computeForm(form, scaled as InputValues)).toBe(before * (isAmount ? scale : 1));
        }
      }),
    );
  });
});
