/** French texts: their typography, the messages that are put together, and the names that people search for. */
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/functions/describe-problem';
import { CATALOGUE, type CatalogueKpi, type KpiId } from '../../../src/kpi/catalogue';
import { findKpi } from '../../../src/kpi/find-kpi';
import { frFields } from '../../../src/locales/fr/fields';
import { fr } from '../../../src/locales/fr/pack';

const texts = fr();
const kpi = (id: KpiId): CatalogueKpi => CATALOGUE.find((one) => one.id === id) as CatalogueKpi;
/** With plain spaces, to be compared with what is typed here. */
const plain = (text: string): string => text.replace(/\u202f/g, ' ');

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

describe('typography', () => {
  const all = stringsIn(fr());

  it('a narrow no-break space stands before high punctuation and percent signs', () => {
    expect(all.length).toBeGreaterThan(800);
    // Not in ranges such as E2:E.
    expect(all.filter((text) => /[^\u202f][:;?!%»]/.test(text.replace(/[A-Z]\d:[A-Z]/g, '')))).toEqual([]);
    expect(all.filter((text) => /«[^\u202f]/.test(text))).toEqual([]);
  });

  it('apostrophes are curved, and numbers have commas', () => {
    expect(all.filter((text) => /'|\d\.\d/.test(text))).toEqual([]);
  });

  it('names begin with a capital letter', () => {
    const names = [...Object.values(texts.kpis).map(({ name }) => name), ...Object.values(frFields())];
    expect(names.filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
    expect(new Set(Object.values(texts.kpis).map(({ name }) => name)).size).toBe(CATALOGUE.length);
  });
});

describe('messages', () => {
  it('say what is wrong and then what to do', () => {
    expect(plain(describeProblem({ kind: 'zeroDenominator', input: 'clicked' }, kpi('COST_PER_CLICK'), texts))).toBe(
      'Aucun clic : impossible de calculer « coût par clic ». Saisissez le nombre de destinataires qui ont cliqué.',
    );
    expect(plain(describeProblem({ kind: 'zeroDenominator', input: null }, kpi('MSG_ROI'), texts))).toBe(
      'Le diviseur est nul : impossible de calculer « ROI ».',
    );
    expect(plain(describeProblem({ kind: 'negative', input: 'cost', value: -12.5 }, kpi('MSG_ROI'), texts))).toBe(
      'Coût : la valeur ne peut pas être négative (-12,5). Saisissez ce que les campagnes ont coûté.',
    );
  });

  it('name both figures where a part exceeds its whole', () => {
    const problem = {
      kind: 'partAboveWhole',
      part: 'delivered',
      whole: 'sent',
      partValue: 12,
      wholeValue: 10,
    } as const;
    expect(plain(describeProblem(problem, kpi('DELIVERY_RATE'), texts))).toBe(
      'Messages délivrés : la valeur (12) ne peut pas dépasser celle de « messages envoyés » (10). Vérifiez les deux chiffres et comptez chaque destinataire une seule fois.',
    );
  });
});

describe('names that people search for', () => {
  it.each([
    ['retour sur investissement', 'MSG_ROI'],
    ['RSI', 'MSG_ROI'],
    ['seuil de rentabilité', 'BREAK_EVEN_REVENUE'],
    ['coût par prospect', 'COST_PER_LEAD'],
    ['taux d’aboutis', 'DELIVERY_RATE'],
    ['taux de clic', 'CLICK_RATE'],
    ['CTOR', 'CLICK_TO_OPEN_RATE'],
    ['taux de transformation', 'CONVERSION_RATE'],
    ['taux de désinscription', 'OPT_OUT_RATE'],
    ['ticket moyen', 'AVERAGE_ORDER_VALUE'],
    ['taux de présence', 'ATTENDANCE_RATE'],
  ])('%s finds %s first', (query, id) => {
    expect(findKpi(query, texts)[0]?.id).toBe(id);
  });
});
