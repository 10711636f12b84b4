/** Every language of the add-on. A pack is a function, so that loading the add-on builds none of them. */
import { de } from './de/pack';
import { en } from './en/pack';
import { es } from './es/pack';
import { fr } from './fr/pack';
import { hu } from './hu/pack';
import { it } from './it/pack';
import { ja } from './ja/pack';
import type { Pack, ReportPack } from './pack';
import { unpackers } from './packed-words';
import { pt } from './pt/pack';
import { reportPackOf } from './report-pack';
import { ru } from './ru/pack';
import { zhCn } from './zh-CN/pack';

/** By the language alone: a sheet in Taiwan is told in simplified characters rather than in English. */
export const PACK_SOURCES = { en, zh: zhCn, fr, ru, hu } as const satisfies Readonly<Record<string, () => Pack>>;
export const REPORT_PACK_SOURCES = { de, es, pt, it, ja } as const satisfies Readonly<Record<string, () => ReportPack>>;

const PACKS: typeof PACK_SOURCES =
  typeof WORDS_ARE_PACKED === 'undefined' ? PACK_SOURCES : unpackers(PACKED_LANGUAGES.packs);
const REPORT_PACKS: typeof REPORT_PACK_SOURCES =
  typeof WORDS_ARE_PACKED === 'undefined' ? REPORT_PACK_SOURCES : unpackers(PACKED_LANGUAGES.reportPacks);

/** Of menu, sidebar, messages, functions and reports. */
export const LANGUAGES = Object.keys(PACKS) as readonly (keyof typeof PACKS)[];
/** Of reports: those, and further ones. */
export const REPORT_LANGUAGES = [...LANGUAGES, ...(Object.keys(REPORT_PACKS) as (keyof typeof REPORT_PACKS)[])];
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** As their speakers write them. */
export const LANGUAGE_NAMES: Readonly<Record<ReportLanguage, string>> = {
  en: 'English',
  zh: '简体中文',
  fr: 'Français',
  ru: 'Русский',
  hu: 'Magyar',
  de: 'Deutsch',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  ja: '日本語',
};

/** "en_GB" -> "en" */
const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';

/** A language without a whole pack gets English. */
export function packFor(locale: string): Pack {
  const language = languageOf(locale);
  return (has(PACKS, language) ? PACKS[language] : PACKS.en)();
}

/** The words of a report in a language, which may be one of sheets and reports only. */
export function reportPackFor(locale: string): ReportPack {
  const language = languageOf(locale);
  return has(REPORT_PACKS, language) ? REPORT_PACKS[language]() : reportPackOf(packFor(locale));
}

/** The language of a locale, if reports are written in it. */
export function reportLanguageOf(locale: string): ReportLanguage | null {
  const language = languageOf(locale);
  return has(PACKS, language) || has(REPORT_PACKS, language) ? language : null;
}

const has = <Packs extends object>(packs: Packs, language: string): language is Extract<keyof Packs, string> =>
  Object.prototype.hasOwnProperty.call(packs, language);
