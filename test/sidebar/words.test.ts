/** Plurals, dates and long texts in the sidebar. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, packFor } from '../../src/locales/packs';
import type { PluralText } from '../../src/locales/sidebar-texts';
import { dateText, plural, shorten } from '../../src/sidebar/words';

describe('plurals', () => {
  it('follow the rules of the language', () => {
    const text = {
      one: '{count} кампания',
      few: '{count} кампании',
      many: '{count} кампаний',
      other: '{count} кампании',
    };
    const said = [0, 1, 2, 5, 11, 21, 22, 25, 101, 1.5].map((count) => plural(text, count, 'ru'));
    expect(said).toEqual([
      '0 кампаний',
      '1 кампания',
      '2 кампании',
      '5 кампаний',
      '11 кампаний',
      '21 кампания',
      '22 кампании',
      '25 кампаний',
      '101 кампания',
      '1,5 кампании',
    ]);
  });

  it('write the number as the language does', () => {
    expect(plural({ one: '{count} row', other: '{count} rows' }, 12345, 'en')).toBe('12,345 rows');
    expect(plural({ other: '{count} 行' }, 12345, 'zh-CN')).toBe('12,345 行');
    expect(plural({ one: '{count} sor', other: '{count} sor' }, 12345, 'hu')).toBe('12\u00a0345 sor');
  });

  it('fall back to the form for everything else', () => {
    expect(plural({ other: 'Rows: {count}' }, 1, 'en')).toBe('Rows: 1');
  });

  it.each(LANGUAGES)('have every category of their language in the pack of %s', (language) => {
    const pack = packFor(language);
    const wanted = new Intl.PluralRules(pack.tag).resolvedOptions().pluralCategories.slice().sort();
    let seen = 0;
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('other' in value && typeof value.other === 'string') {
        seen += 1;
        expect(Object.keys(value as PluralText).sort()).toEqual(wanted);
      } else Object.values(value).forEach(walk);
    };
    walk(pack.interface.sidebar);
    expect(seen).toBeGreaterThan(8);
  });
});

describe('dates', () => {
  it('are written as the language does, on the day that is meant', () => {
    expect(dateText('2026-03-01', 'en')).toBe('Mar 1, 2026');
    expect(dateText('2026-03-01', 'fr')).toBe('1 mars 2026');
    expect(dateText('nonsense', 'en')).toBe('nonsense');
  });
});

describe('long texts', () => {
  it('become one short line without cutting a letter in two', () => {
    expect(shorten('a\n  b')).toBe('a b');
    const cut = shorten('😀'.repeat(60), 10);
    expect([...cut]).toHaveLength(10);
    expect(cut.endsWith('😀…')).toBe(true);
    expect(shorten('x'.repeat(50_000), 40)).toHaveLength(40);
  });
});
