/** The search for figures on the Formula page. */
import { describe, expect, it } from 'vitest';
import { findKpis } from '../../src/sidebar/find-kpis';
import { START } from './start';

const idsFor = (query: string): string[] => findKpis(query, START.kpis).map(({ id }) => id);

describe('a figure is found', () => {
  it.each([
    ['CTR', 'CLICK_RATE'],
    ['ctor', 'CLICK_TO_OPEN_RATE'],
    ['open rate', 'OPEN_RATE'],
    ['MSG_ROI', 'MSG_ROI'],
    ['return on investment', 'MSG_ROI'],
    ['return on ad spend', 'MSG_ROAS'],
    ['Cost per clíck', 'COST_PER_CLICK'],
    ['ＣＰＣ', 'COST_PER_CLICK'],
    ['cost-per-lead', 'COST_PER_LEAD'],
  ])('as %s', (query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });

  it('by a part of its name, the nearest first', () => {
    const found = idsFor('conversion');
    expect(found[0]).toBe('CONVERSION_RATE');
    expect(found).toContain('BREAK_EVEN_CONVERSION_RATE');
  });

  it('among all of them without a query, and not at all by nonsense', () => {
    expect(idsFor('  ')).toEqual(START.kpis.map(({ id }) => id));
    expect(idsFor('zzzz')).toEqual([]);
  });
});
