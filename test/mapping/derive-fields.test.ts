/** What names of campaigns, titles and sheets tell of channels, dates and variants. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import { isoDate } from '../../src/campaign/read-date';
import { packFor } from '../../src/locales/packs';
import { readingWords } from '../../src/locales/reading-words';
import {
  dayNamedIn,
  derivableFields,
  derivedBy,
  type NamingTexts,
  titleAbove,
  variantNamedIn,
} from '../../src/mapping/derive-fields';
import { findTable } from '../../src/mapping/find-table';

const words = readingWords();
const { channelNames } = packFor('en').interface.sidebar;
const naming = (texts: Partial<NamingTexts> = {}): NamingTexts => ({
  title: '',
  sheet: 'Sheet1',
  channelNames,
  words,
  ...texts,
});

describe('a date in a name', () => {
  it.each([
    ['2026-03 WhatsApp spring promo A', '2026-03-01'],
    ['Promo 2026-03-15', '2026-03-15'],
    ['20260315_promo', '2026-03-15'],
    ['promo_202603', '2026-03-01'],
    ['Newsletter March 2026', '2026-03-01'],
    ['Newsletter März 2026', '2026-03-01'],
    ['Рассылка 5 марта 2026', '2026-03-05'],
    ['Infolettre du 15 mars 2026', '2026-03-15'],
    ['2026. március 5. hírlevél', '2026-03-05'],
    ['Boletín de marzo de 2026', '2026-03-01'],
    ['Sale Mar 15, 2026', '2026-03-15'],
    ['2026年3月促销', '2026-03-01'],
    ['2026年3月5日促销', '2026-03-05'],
    ['Promo 15.03.2026', '2026-03-15'],
    ['Promo 15/03/2026', '2026-03-15'],
    ['03/2026 promo', '2026-03-01'],
  ])('%s', (name, date) => {
    const day = dayNamedIn(name, words);
    expect(day === null ? null : isoDate(day)).toBe(date);
  });

  it.each([
    'Q1 2026',
    'Spring 2026',
    'May the force be with you',
    'March madness',
    'Promo 05/06/2026',
    'Order 120260315',
    'Version 2.2026.1',
    'Top 10 of 2026',
    'Code 2026-13-45',
    'Spring promo',
    '3月促销',
  ])('%s names none', (name) => {
    expect(dayNamedIn(name, words)).toBeNull();
  });
});

describe('a variant in a name', () => {
  it.each([
    ['Spring promo A', 'A'],
    ['Spring promo - B', 'B'],
    ['spring_promo_b', ''],
    ['Spring (B)', 'B'],
    ['Variant B of spring', 'B'],
    ['Spring Var. 2', '2'],
    ['Spring variante C', 'C'],
    ['Весна, вариант Б', 'Б'],
    ['Tavasz B változat', 'B'],
    ['春季促销 版本A', 'A'],
    ['春季促销B组', ''],
    ['Spring promo', ''],
    ['Vitamin E', ''],
  ])('%s: %s', (name, variant) => {
    expect(variantNamedIn(name, words)).toBe(variant);
  });
});

describe('what is offered', () => {
  it('is told with examples and how many rows would have it', () => {
    const names = ['2026-03 WhatsApp promo A', '2026-03 WhatsApp promo B', '2026-04 SMS promo', 'Thanks'];
    expect(derivableFields(['channel', 'date', 'variant'], names, naming(), 4)).toEqual([
      { field: 'channel', from: 'name', examples: ['WhatsApp', 'SMS'], rows: 3 },
      { field: 'date', from: 'name', examples: ['2026-03-01', '2026-04-01'], rows: 3 },
      { field: 'variant', from: 'name', examples: ['A', 'B'], rows: 2 },
    ]);
  });

  it('"Plan B" alone is no variant', () => {
    expect(derivableFields(['variant'], ['Plan B', 'Summer sale'], naming(), 2)).toEqual([]);
  });

  it('the sheet and the title tell the channel of all rows', () => {
    expect(
      derivableFields(['channel'], ['Spring'], naming({ sheet: 'WhatsApp 2026', title: 'SMS in March' }), 1),
    ).toEqual([
      { field: 'channel', from: 'title', examples: ['SMS'], rows: 1 },
      { field: 'channel', from: 'sheet', examples: ['WhatsApp'], rows: 1 },
    ]);
  });

  it('a name with two channels tells none', () => {
    expect(derivableFields(['channel'], ['SMS and WhatsApp'], naming(), 1)).toEqual([]);
  });

  it('is taken where it was accepted, and only then', () => {
    const { channel, date, variant } = derivedBy({ channel: 'name', date: 'title' }, naming({ title: 'March 2026' }));
    expect(channel?.('WhatsApp spring')).toBe('WhatsApp');
    expect(channel?.('Spring')).toBe('');
    expect(isoDate(date?.('anything') ?? 0)).toBe('2026-03-01');
    expect(variant).toBeUndefined();
  });
});

describe('the title above a table', () => {
  const title = (...above: readonly (readonly Cell[])[]): string => {
    const grid = [...above, ['Campaign', 'Sent', 'Cost'], ['Spring', 100, 20], ['Summer', 200, 30]];
    const found = findTable(grid, words);
    if (found === null) throw new Error('There is no table.');
    return titleAbove(grid, found, words);
  };

  it('is a line of its own, or what stands beside or below a header for the campaign', () => {
    expect(title(['WhatsApp in March 2026'], [])).toBe('WhatsApp in March 2026');
    expect(title(['Report'], ['Campaign:', 'Spring sale'])).toBe('Spring sale');
    expect(title(['Report'], ['Topic', 'Webinar ID', 'Users'], ['Start right', '123 456', 7], ['Details'])).toBe(
      'Start right',
    );
    expect(title()).toBe('');
  });
});
