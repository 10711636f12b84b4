/** Every language of the add-on. A pack is a function, so that loading the add-on builds none of them. */
import { en } from './en/pack';
import type { Pack, ReportPack } from './pack';
import { reportPackOf } from './report-pack';

const PACKS = { en } as const satisfies Record<string, () => Pack>;

export const LANGUAGES = Object.keys(PACKS) as readonly (keyof typeof PACKS)[];

/** "en_GB" -> en; a language without a pack gets English. */
export function packFor(locale: string): Pack {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (language in PACKS ? PACKS[language as keyof typeof PACKS] : en)();
}

/** The words of a report in a language, which may be one of sheets and reports only. */
export const reportPackFor = (locale: string): ReportPack => reportPackOf(packFor(locale));
