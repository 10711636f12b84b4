/** Words by which someone's sheet is read: every language's at once, because a sheet's language is not known beforehand. */

import type { FieldId } from '../campaign/fields';
import type { DateWords } from '../campaign/read-date';
import type { NumberWords } from '../campaign/read-number';
import { deReading } from './de/reading';
import { enReading } from './en/reading';
import { esReading } from './es/reading';
import { frReading } from './fr/reading';
import { huReading } from './hu/reading';
import { itReading } from './it/reading';
import { jaReading } from './ja/reading';
import { unpackers } from './packed-words';
import { ptReading } from './pt/reading';
import { ruReading } from './ru/reading';
import { zhCnReading } from './zh-CN/reading';
import { inBothSpellings } from './zh-CN/traditional';

/** How a column of costs can differ from another one for the same thing. */
export type CostVariant = 'total' | 'actual' | 'gross' | 'net' | 'budgeted' | 'period';

/** Channels that names, titles and tabs tell of. */
export const CHANNEL_IDS = [
  'whatsapp',
  'sms',
  'mms',
  'rcs',
  'email',
  'push',
  'webinar',
  'viber',
  'telegram',
  'wechat',
  'line',
  'messenger',
  'instagram',
] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];

/** What happened to the message, person or order of a row, in lists that have one row for each. */
export type RowStatus =
  | 'waiting'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'opened'
  | 'clicked'
  | 'replied'
  | 'optedOut'
  | 'complained'
  | 'registered'
  | 'attended'
  | 'absent'
  | 'bought'
  | 'cancelled';

/**
 * What one language contributes. Phrases are lower case, with plain spaces, best first. A word that ends in `*` stands
 * for every word that begins so, one that begins with `*` for every word that ends so: "доставлен*", "*rate".
 * Chinese and Japanese phrases have spaces between their words, too ("点击 率"); headers, which have none, are cut by
 * the longest words that are known. Accents may be written or not.
 */
export interface LanguageWords {
  /** Headers as platforms and people write them. */
  readonly headers?: Readonly<Partial<Record<FieldId, readonly string[]>>>;
  /** Headers of columns that hold a part of the cost: several of them add up. */
  readonly costParts?: readonly string[];
  /** What a cost can be for: "Influencer cost" adds up with "Venue cost". In the singular. */
  readonly costKinds?: readonly string[];
  /** Words by which headers tell one cost from the same cost seen otherwise. */
  readonly costVariants?: Readonly<Partial<Record<CostVariant, readonly string[]>>>;
  /** Words in the header of a cost that say nothing more, beside those of the cost itself. */
  readonly costFillers?: readonly string[];
  /** Headers that are no field, though they contain the words of one: messages that came in. */
  readonly noFields?: readonly string[];
  /** Headers of `failed` that hold only some of the failures: two of them do not say whether they overlap. */
  readonly partsOfFailed?: readonly string[];
  /** Headers of `revenue` that may count sales instead. */
  readonly countsOrAmounts?: readonly string[];
  /** Headers that stand for cost only where nothing was spent: budgets. */
  readonly budgets?: readonly string[];
  /** Words that make a column something else than a count or an amount: rates, averages, ids. */
  readonly otherThings?: readonly string[];
  /** Single words that change nothing in a header: "number", "of", "count", "total", "messages". */
  readonly fillers?: readonly string[];
  /** Of them, or further ones, those that count: what they stand beside is no amount of money ("number of sales"). */
  readonly countWords?: readonly string[];
  /** Of `otherThings`, those that make a name the number or code of what it names. */
  readonly idWords?: readonly string[];
  /** Single words that say that a person counts once: "unique". */
  readonly uniques?: readonly string[];
  /** Single words that say that each time counts, or that all of them do: "total", "all". */
  readonly everyTime?: readonly string[];
  /** Names of channels as they stand in names of campaigns, titles and tabs. */
  readonly channels?: Readonly<Partial<Record<ChannelId, readonly string[]>>>;
  /** Headers of the column that says what became of a message, person or order, in lists with a row for each. */
  readonly statusHeaders?: readonly string[];
  /** Headers of columns that name the person of a row: telephone number, e-mail address, attendee. */
  readonly personHeaders?: readonly string[];
  /** Headers of columns that hold the number of a message or of an order. */
  readonly messageIdHeaders?: readonly string[];
  readonly orderIdHeaders?: readonly string[];
  /** Headers of what an order comes to, which elsewhere say too little; best first. */
  readonly orderAmounts?: readonly string[];
  /** What stands in those status columns. */
  readonly statuses?: Readonly<Partial<Record<RowStatus, readonly string[]>>>;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** First words of a totals row. */
  readonly totals: readonly string[];
  /** Labels of a row of averages below a totals row. */
  readonly averages?: readonly string[];
  readonly months?: Readonly<Record<string, number>>;
  /** Weekdays and particles in dates. */
  readonly inDates?: readonly string[];
  readonly blanks?: readonly string[];
  readonly multipliers?: Readonly<Record<string, number>>;
}

export interface ReadingWords {
  /** Every language by itself: words of one do not disturb headers of another. */
  readonly languages: readonly (LanguageWords & { readonly tag: LanguageTag })[];
  readonly totals: readonly string[];
  readonly averages: readonly string[];
  readonly dates: DateWords;
  readonly numbers: NumberWords;
}

/** Chinese in simplified characters alone. */
export const READING_SOURCES = {
  en: enReading,
  'zh-CN': zhCnReading,
  fr: frReading,
  ru: ruReading,
  hu: huReading,
  de: deReading,
  es: esReading,
  pt: ptReading,
  it: itReading,
  ja: jaReading,
} as const satisfies Readonly<Record<string, () => LanguageWords>>;
export type LanguageTag = keyof typeof READING_SOURCES;

const LANGUAGES: Readonly<Record<LanguageTag, () => LanguageWords>> =
  typeof WORDS_ARE_PACKED === 'undefined' ? READING_SOURCES : unpackers(PACKED_LANGUAGES.reading);

export function readingWords(): ReadingWords {
  const languages = (Object.keys(LANGUAGES) as LanguageTag[]).map((tag): LanguageWords & { tag: LanguageTag } => ({
    ...(tag === 'zh-CN' ? inBothSpellings(LANGUAGES[tag]()) : LANGUAGES[tag]()),
    tag,
  }));
  const blanks = languages.flatMap(({ blanks: words }) => words ?? []);
  return {
    languages,
    totals: languages.flatMap(({ totals }) => totals),
    averages: languages.flatMap(({ averages }) => averages ?? []),
    dates: {
      months: Object.assign({}, ...languages.map(({ months }) => months ?? {})) as Record<string, number>,
      others: languages.flatMap(({ inDates }) => inDates ?? []),
      blanks,
    },
    numbers: {
      blanks,
      multipliers: Object.assign({}, ...languages.map(({ multipliers }) => multipliers ?? {})) as Record<
        string,
        number
      >,
    },
  };
}
