/** What every language has to have in common with English. That nothing is missing, the types tell. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/kpi/catalogue';
import { LANGUAGE_NAMES, LANGUAGES, packFor, REPORT_LANGUAGES, reportPackFor } from '../../src/locales/packs';
import type { PluralText } from '../../src/locales/sidebar-texts';

type Texts = ReadonlyMap<string, string>;

/** Every text of a pack, by where it stands. */
function textsOf(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, item]) => [...textsOf(item, path === '' ? key : `${path}.${key}`)]),
  );
}

const placeholdersIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Plural forms differ between languages; lists of names that people search by are free. */
const isFree = (path: string): boolean => /\.(zero|one|two|few|many)$|\.aliases\.\d+$/.test(path);

const english = packFor('en');
const englishReport = reportPackFor('en');

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const pack = packFor(language);
  const texts = textsOf(pack);

  it('is a pack of its own', () => {
    expect(pack.tag.startsWith(language)).toBe(true);
    expect(pack.report.title).not.toBe(english.report.title);
    expect(pack.interface.menu.build).not.toBe(english.interface.menu.build);
  });

  it('fills the same placeholders as English does', () => {
    const differing = [...textsOf(english)].filter(([path, text]) => {
      const own = texts.get(path);
      return !isFree(path) && own !== undefined && placeholdersIn(own).join() !== placeholdersIn(text).join();
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('has a text wherever English has one', () => {
    const missing = [...textsOf(english)].filter(([path, text]) => text !== '' && !isFree(path) && !texts.get(path));
    // Some remarks on English usage have no counterpart.
    expect(
      missing.map(([path]) => path).filter((path) => !/^kpis\.\w+\.(note|elsewhere)$|^typography\./.test(path)),
    ).toEqual([]);
  });

  it('has the plural forms that the language needs, and no others', () => {
    const wanted = [...new Intl.PluralRules(pack.tag).resolvedOptions().pluralCategories].sort();
    const plurals = pluralsIn(pack.interface.sidebar);
    expect(plurals.length).toBeGreaterThan(0);
    for (const plural of plurals) expect(Object.keys(plural).sort()).toEqual(wanted);
  });

  it('is not English left standing: few texts are the same', () => {
    const sentences = [...textsOf(english)].filter(([, text]) => text.split(' ').length > 3);
    const same = sentences.filter(([path, text]) => texts.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([]);
  });
});

describe.each(REPORT_LANGUAGES.filter((language) => language !== 'en'))('reports in %s', (language) => {
  const pack = reportPackFor(language);
  const texts = textsOf(pack);

  it('are in that language, which has a name', () => {
    expect(pack.tag.startsWith(language)).toBe(true);
    expect(LANGUAGE_NAMES[language]).not.toBe('');
    expect(pack.report.title).not.toBe(englishReport.report.title);
  });

  it('fill the same placeholders as English does', () => {
    const differing = [...textsOf(englishReport.report)].filter(
      ([path, text]) => placeholdersIn(texts.get(`report.${path}`) ?? '').join() !== placeholdersIn(text).join(),
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('have a name for every figure, and no two alike', () => {
    const names = CATALOGUE.map(({ id }) => pack.kpiNames[id].name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('name their sheets as Sheets and Excel allow', () => {
    for (const name of [pack.report.dataSheetName, pack.report.summarySheetName]) {
      expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
    }
  });
});

function pluralsIn(value: unknown): PluralText[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.values(value);
  const isPlural =
    'other' in value && entries.every((item) => typeof item === 'string') && isPluralKeys(Object.keys(value));
  return isPlural ? [value as PluralText] : entries.flatMap(pluralsIn);
}

const isPluralKeys = (keys: readonly string[]): boolean =>
  keys.every((key) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key));
