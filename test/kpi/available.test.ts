import { describe, expect, it } from 'vitest';
import { kpisFrom } from '../../src/kpi/available';
import { CATALOGUE, type KpiId } from '../../src/kpi/catalogue';
import type { InputId } from '../../src/kpi/expression';

function computable(available: readonly InputId[]): Record<string, string[]> {
  const found = kpisFrom(available).filter(({ forms }) => forms.length > 0);
  return Object.fromEntries(found.map(({ kpi, forms }) => [kpi.id, forms.map(({ id }) => id)]));
}

function missing(id: KpiId, available: readonly InputId[]): readonly InputId[] | undefined {
  return kpisFrom(available).find(({ kpi }) => kpi.id === id)?.missing;
}

describe('kpisFrom', () => {
  it('answers for every KPI, in the catalogue order', () => {
    expect(kpisFrom([]).map(({ kpi }) => kpi)).toEqual([...CATALOGUE]);
  });

  it('gives nothing from nothing, and everything from everything', () => {
    expect(computable([])).toEqual({});
    const inputs = CATALOGUE.flatMap((kpi) => kpi.forms.flatMap((form) => form.inputs as readonly InputId[]));
    for (const { kpi, forms, missing: gaps } of kpisFrom(inputs)) {
      expect(forms).toEqual(kpi.forms);
      expect(gaps).toEqual([]);
    }
  });

  it('finds what revenue and cost give', () => {
    expect(computable(['revenue', 'cost'])).toEqual({
      MSG_ROI: ['revenue'],
      MSG_ROAS: ['revenue'],
      MSG_PROFIT: ['revenue'],
    });
  });

  it('adds the forms on margin once the margin is known', () => {
    const found = computable(['revenue', 'cost', 'margin']);
    expect(found.MSG_ROI).toEqual(['revenue', 'margin']);
    expect(found.MSG_MARGIN_ROAS).toEqual(['margin']);
    expect(found.BREAK_EVEN_REVENUE).toEqual(['margin']);
  });

  it('gets parameters from fields where they follow from them', () => {
    const found = computable(['cost', 'delivered', 'revenue', 'conversions', 'margin']);
    expect(found.BREAK_EVEN_CONVERSION_RATE).toEqual(['margin']);
    expect(found.COST_PER_SUBSCRIBER).toEqual(['converted']);
  });

  it('names what is missing', () => {
    expect(missing('MSG_ROI', ['revenue'])).toEqual(['cost']);
    expect(missing('MSG_ROI', ['revenue', 'cost'])).toEqual([]);
    expect(missing('CLICK_RATE', [])).toEqual(['clicked', 'delivered']);
  });

  it('names the gaps of the form with the fewest, the standard one if they are equal', () => {
    expect(missing('LIST_GROWTH_RATE', ['list_size_start', 'new_subscribers'])).toEqual(['opt_outs']);
    expect(missing('LIST_GROWTH_RATE', ['list_size_start'])).toEqual(['list_size_end']);
    expect(missing('TARGET_ATTENDANCE_RATE', ['target_attendees'])).toEqual(['attendees']);
  });
});
