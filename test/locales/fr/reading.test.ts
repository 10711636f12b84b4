/** Tables as French-speaking marketers and their platforms head them. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/campaign/cell';
import { readDate } from '../../../src/campaign/read-date';
import { readNumber } from '../../../src/campaign/read-number';
import { readingWords } from '../../../src/locales/reading-words';
import { mappingOf, suggestMapping } from '../../../src/mapping/suggest-mapping';

const words = readingWords();

/** Headers by field, of a table with one row. */
function fieldsOf(columns: Readonly<Record<string, Cell>>): Record<string, string[]> {
  const headers = Object.keys(columns);
  const mapping = mappingOf(
    suggestMapping([headers, Object.values(columns)], { headers, dataRows: Int32Array.of(1) }, words),
  );
  return Object.fromEntries(
    Object.entries(mapping).map(([field, list]) => [field, list.map((column) => headers[column] as string)]),
  );
}

describe('French tables', () => {
  it('a statement of an e-mail tool is matched, and its rates are not', () => {
    expect(
      fieldsOf({
        'Nom de l’envoi': 'Soldes d’hiver',
        'Date de l’envoi': '2026-01-08',
        'E-mails envoyés': 12000,
        Aboutis: 11800,
        NPAI: 200,
        'Ouvreurs uniques': 4200,
        'Taux d’ouverture': 0.356,
        'Total des clics': 1300,
        'Cliqueurs uniques': 900,
        'Taux de réactivité': 0.21,
        Désabonnements: 31,
        'Signalements comme spam': 4,
      }),
    ).toEqual({
      campaign: ['Nom de l’envoi'],
      date: ['Date de l’envoi'],
      sent: ['E-mails envoyés'],
      delivered: ['Aboutis'],
      failed: ['NPAI'],
      opened: ['Ouvreurs uniques'],
      clicked: ['Cliqueurs uniques'],
      opt_outs: ['Désabonnements'],
      complaints: ['Signalements comme spam'],
    });
  });

  it('a table of text messages in West Africa is matched, and the price of one message is not', () => {
    expect(
      fieldsOf({
        Opération: 'Fête des mères',
        'SMS envoyés': 5000,
        'SMS livrés': 4800,
        'SMS non remis': 200,
        'Coût unitaire (FCFA)': 15.5,
        'Dépense totale (FCFA)': 77500,
        'Commandes reçues': 62,
        'Montant des commandes (FCFA)': 930000,
      }),
    ).toEqual({
      campaign: ['Opération'],
      sent: ['SMS envoyés'],
      delivered: ['SMS livrés'],
      failed: ['SMS non remis'],
      cost: ['Dépense totale (FCFA)'],
      conversions: ['Commandes reçues'],
      revenue: ['Montant des commandes (FCFA)'],
    });
  });

  it('a table of Quebec is matched by its own words', () => {
    expect(
      fieldsOf({
        Infolettre: 'Rentrée',
        'Courriels envoyés': 900,
        'Courriels retournés': 12,
        'Courriels ouverts': 400,
        'Plaintes pour pourriel': 1,
        'Revenus ($)': 1250.5,
        RSI: 4.1,
      }),
    ).toEqual({
      campaign: ['Infolettre'],
      sent: ['Courriels envoyés'],
      failed: ['Courriels retournés'],
      opened: ['Courriels ouverts'],
      complaints: ['Plaintes pour pourriel'],
      revenue: ['Revenus ($)'],
    });
  });

  it('a table of webinars is matched', () => {
    expect(
      fieldsOf({
        Webinaire: 'Relance WhatsApp',
        Inscrits: 240,
        'Présents en direct': 101,
        'Comptes cibles invités': 40,
        'Comptes cibles présents': 12,
        'Opportunités créées': 5,
        'Pipeline généré (€)': 60000,
        'Nouveaux clients': 2,
      }),
    ).toEqual({
      campaign: ['Webinaire'],
      registrants: ['Inscrits'],
      attendees: ['Présents en direct'],
      target_invited: ['Comptes cibles invités'],
      target_attendees: ['Comptes cibles présents'],
      opportunities: ['Opportunités créées'],
      opportunity_value: ['Pipeline généré (€)'],
      new_customers: ['Nouveaux clients'],
    });
  });

  it('sales are an amount unless they are said to be counted or another column is the amount', () => {
    expect(fieldsOf({ Campagne: 'A', 'Ventes TTC': 5400.5 })).toMatchObject({ revenue: ['Ventes TTC'] });
    expect(fieldsOf({ Campagne: 'A', 'Nombre de ventes réalisées': 12 })).toMatchObject({
      conversions: ['Nombre de ventes réalisées'],
    });
    expect(fieldsOf({ Campagne: 'A', Ventes: 12, 'CA HT': 5400.5 })).toMatchObject({
      conversions: ['Ventes'],
      revenue: ['CA HT'],
    });
  });

  it('parts of the cost add up', () => {
    expect(
      fieldsOf({ Campagne: 'A', 'Coût SMS': 40.5, 'Coût créa': 300, 'Honoraires agence': 150, 'CA généré': 900 }).cost,
    ).toEqual(['Coût SMS', 'Coût créa', 'Honoraires agence']);
  });

  it.each(['Coût d’acquisition', 'Coût par lead', 'Coût lead', 'Coût moy.', 'Budget quotidien', 'Frais de port'])(
    '“%s” is not what the campaigns cost',
    (header) => {
      expect(fieldsOf({ Campagne: 'A', Clics: 10, [header]: 12.5 })).toEqual({
        campaign: ['Campagne'],
        clicked: ['Clics'],
      });
    },
  );
});

describe('French cells', () => {
  it.each([
    ['mardi 3 février 2026', 46056],
    ['1er août 2026', 46235],
    ['5 févr. 2026', 46058],
    ['14 fév. 2026', 46067],
    ['jeu. 9 juil. 2026', 46212],
  ])('%s is a day', (text, day) => {
    expect(readDate(text, undefined, words.dates)).toEqual({ kind: 'date', day });
  });

  it.each([
    ['1,2 million €', 1.2e6, 'EUR'],
    ['3 Mio CHF', 3e6, 'CHF'],
    ['2,5 milliards FCFA', 2.5e9, 'FCFA'],
  ])('%s is a number', (text, value, currency) => {
    expect(readNumber(text, undefined, words.numbers)).toEqual({ kind: 'number', value, currency });
  });

  it.each(['Néant', 'n.c.', 'Non communiqué', 'à compléter'])('“%s” says that there is nothing', (text) => {
    expect(readNumber(text, undefined, words.numbers)).toEqual({ kind: 'blank' });
  });
});
