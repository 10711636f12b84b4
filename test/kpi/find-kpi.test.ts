import { describe, expect, it } from 'vitest';
import { CATALOGUE, type CatalogueKpi } from '../../src/kpi/catalogue';
import { findKpi } from '../../src/kpi/find-kpi';
import { enKpis } from '../../src/locales/en/kpis';

const texts = enKpis();
const find = (query: string): string[] => findKpi(query, texts).map(({ id }) => id);

describe('findKpi', () => {
  it.each([
    ['CTR', 'CLICK_RATE'],
    ['ctor', 'CLICK_TO_OPEN_RATE'],
    ['ROCS', 'MSG_ROAS'],
    ['POAS', 'MSG_MARGIN_ROAS'],
    ['CPA', 'COST_PER_CONVERSION'],
    ['CAC', 'CUSTOMER_ACQUISITION_COST'],
    ['open rate', 'OPEN_RATE'],
    ['Click-through rate', 'CLICK_RATE'],
    ['unsubscribe rate', 'OPT_OUT_RATE'],
    ['bounce rate', 'FAILURE_RATE'],
    ['show up rate', 'ATTENDANCE_RATE'],
    ['return on investment', 'MSG_ROI'],
    ['LIST_GROWTH_RATE', 'LIST_GROWTH_RATE'],
  ])('finds by %s first of all %s', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it('finds every KPI by its id, its name and each of its synonyms', () => {
    for (const kpi of CATALOGUE as readonly CatalogueKpi[]) {
      for (const query of [kpi.id, texts.kpis[kpi.id].name, ...kpi.synonyms]) expect(find(query)[0]).toBe(kpi.id);
    }
  });

  it('puts exact matches before beginnings of words, and these before the rest', () => {
    expect(find('conversion rate').slice(0, 1)).toEqual(['CONVERSION_RATE']);
    expect(find('conversion rate')).toContain('BREAK_EVEN_CONVERSION_RATE');
    expect(find('cost per')).toEqual(expect.arrayContaining(['COST_PER_CLICK', 'COST_PER_LEAD']));
  });

  it('ignores case, accents, hyphens and spaces around', () => {
    expect(find('  CLÍCK–RATE ')[0]).toBe('CLICK_RATE');
  });

  it('finds nothing for nothing', () => {
    expect(find(' - ')).toEqual([]);
    expect(find('horoscope')).toEqual([]);
  });
});
