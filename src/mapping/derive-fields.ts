/**
 * What names tell: the channel, date and variant in the name of a campaign, in the title above the table, or in the name
 * of the sheet. Such values are offered, and taken only where the user accepts them.
 */
import type { Cell } from '../campaign/cell';
import { isDateCell } from '../campaign/cell';
import { tidyText } from '../campaign/cell-text';
import { dayFromParts, isoDate } from '../campaign/read-date';
import type { ChannelId, ReadingWords } from '../locales/reading-words';
import { channelNamedIn } from './channel-names';
import { type FoundTable, type Grid, isBlankCell } from './find-table';
import { lexiconOf } from './header-lexicon';
import { foldWords, normaliseHeader, phraseLists } from './normalise-header';

export type DerivedField = 'channel' | 'date' | 'variant';
/** The campaign's name, the title above the table, or the name of the sheet. */
export type DerivedFrom = 'name' | 'title' | 'sheet';

export interface Derivable {
  readonly field: DerivedField;
  readonly from: DerivedFrom;
  /** A few of the values that would be taken; dates as ISO. */
  readonly examples: readonly string[];
  /** How many rows would get one. */
  readonly rows: number;
}

/** Values for the rows of one source, by what the user accepted. */
export interface Derived {
  readonly channel?: (name: string) => string;
  /** Days as Sheets counts them, or null. */
  readonly date?: (name: string) => number | null;
  readonly variant?: (name: string) => string;
}

export interface NamingTexts {
  readonly title: string;
  readonly sheet: string;
  readonly channelNames: Readonly<Record<ChannelId, string>>;
  readonly words: ReadingWords;
}

export const DERIVED_FIELDS: readonly DerivedField[] = ['channel', 'date', 'variant'];
const MOST_EXAMPLES = 3;

/** What could be told of fields that no column holds. */
export function derivableFields(
  fields: readonly DerivedField[],
  names: readonly string[],
  texts: NamingTexts,
  rows: number,
): readonly Derivable[] {
  return fields.flatMap((field) =>
    (['name', 'title', 'sheet'] as const).flatMap((from): Derivable[] => {
      const read = readerOf(field, from, texts);
      if (from === 'name') {
        if (field === 'variant' && !hasVariants(names, texts.words)) return [];
        const known = new Map([...new Set(names)].map((name) => [name, read(name)]));
        const found = names.map((name) => known.get(name) as string).filter((value) => value !== '');
        const examples = [...new Set(found)].slice(0, MOST_EXAMPLES);
        return found.length === 0 ? [] : [{ field, from, examples, rows: found.length }];
      }
      // A whole sheet is hardly ever one variant.
      const value = field === 'variant' ? '' : read('');
      return value === '' ? [] : [{ field, from, examples: [value], rows }];
    }),
  );
}

/** Readers for what the user accepted; each name is read once, however many rows have it. */
export function derivedBy(accepted: Readonly<Partial<Record<DerivedField, DerivedFrom>>>, texts: NamingTexts): Derived {
  const { channel, date, variant } = accepted;
  const remembered = <Value>(read: (name: string) => Value): ((name: string) => Value) => {
    const known = new Map<string, Value>();
    return (name) => {
      if (!known.has(name)) known.set(name, read(name));
      return known.get(name) as Value;
    };
  };
  return {
    ...(channel === undefined ? {} : { channel: remembered(readerOf('channel', channel, texts)) }),
    ...(date === undefined ? {} : { date: remembered((name) => dayNamedIn(textOf(date, name, texts), texts.words)) }),
    ...(variant === undefined ? {} : { variant: remembered(readerOf('variant', variant, texts)) }),
  };
}

const textOf = (from: DerivedFrom, name: string, texts: NamingTexts): string => (from === 'name' ? name : texts[from]);

/** Reads a value as text, '' where there is none. */
function readerOf(field: DerivedField, from: DerivedFrom, texts: NamingTexts): (name: string) => string {
  return (name) => {
    const text = textOf(from, name, texts);
    if (text === '') return '';
    if (field === 'channel') {
      const channel = channelNamedIn(text, texts.words);
      return channel === null ? '' : texts.channelNames[channel];
    }
    if (field === 'variant') return variantNamedIn(text, texts.words);
    const day = dayNamedIn(text, texts.words);
    return day === null ? '' : isoDate(day);
  };
}

const YEAR = '(?:19[9]\\d|20\\d\\d)';
/** Not inside of a longer number. */
const START = '(?<![\\d.,])';
const END = '(?![\\d])';
const YEAR_MONTH_DAY = new RegExp(`${START}(${YEAR})([-._/ ]?)(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])${END}`);
const YEAR_MONTH = new RegExp(`${START}(${YEAR})[-._/ ]?(0[1-9]|1[0-2])${END}`);
const EAST_ASIAN = new RegExp(`(?:(${YEAR}) ?年 ?)(1[0-2]|0?[1-9]) ?月(?: ?(3[01]|[12]\\d|0?[1-9]) ?[日号號])?`);
const MONTH_YEAR = new RegExp(`${START}(0[1-9]|1[0-2])[-._/](${YEAR})${END}`);
const DAY_MONTH_YEAR = new RegExp(`${START}([0-3]?\\d)([-._/])([01]?\\d)\\2(${YEAR})${END}`);

/** The day or the first of the month that a text names with its year; a quarter or a year alone names none. */
export function dayNamedIn(given: string, words: ReadingWords): number | null {
  if (given.length > LONGEST_NAME || !/\d{2}/.test(given)) return null;
  const text = tidyText(given);
  const east = EAST_ASIAN.exec(text);
  if (east !== null) return dayFromParts(Number(east[1]), Number(east[2]), Number(east[3] ?? 1));
  const whole = YEAR_MONTH_DAY.exec(text);
  // "2026 1 2" are three numbers, "20260102" and "2026-01-02" a day.
  if (whole !== null && (whole[2] !== '' || whole[0].length === 8)) {
    const day = dayFromParts(Number(whole[1]), Number(whole[3]), Number(whole[4]));
    if (day !== null) return day;
  }
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst !== null) {
    const [first, second, year] = [Number(dayFirst[1]), Number(dayFirst[3]), Number(dayFirst[4])];
    // "05/06/2026" could be either day, and no other name proves which.
    if (first > 12 || dayFirst[2] === '.') return dayFromParts(year, second, first);
    if (second > 12) return dayFromParts(year, first, second);
    return first === second ? dayFromParts(year, first, second) : null;
  }
  const month = YEAR_MONTH.exec(text);
  if (month !== null) return dayFromParts(Number(month[1]), Number(month[2]), 1);
  const monthFirst = MONTH_YEAR.exec(text);
  if (monthFirst !== null) return dayFromParts(Number(monthFirst[2]), Number(monthFirst[1]), 1);
  return dayInWords(text, words);
}

const LONGEST_NAME = 300;

/** "March 2026", "5. März 2026", "15 mars 2026", "Mar 15, 2026", "2026. március". */
function dayInWords(text: string, words: ReadingWords): number | null {
  const months = foldedMonths(words);
  const tokens = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  for (const [index, token] of tokens.entries()) {
    const month = months.get(foldWords(token).replace(/\p{M}/gu, ''));
    if (month === undefined) continue;
    const around = (offset: number): string => tokens[index + offset] ?? '';
    const isYear = (word: string): boolean => new RegExp(`^${YEAR}$`).test(word);
    const isDay = (word: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(word);
    const particle = (offset: number): number => (/^(?:de|del|of|г|st|nd|rd|th|er|го)$/i.test(around(offset)) ? 1 : 0);
    const next = 1 + particle(1);
    const before = -1 - particle(-1);
    if (isYear(around(next))) {
      return dayFromParts(Number(around(next)), month, isDay(around(before)) ? Number(around(before)) : 1);
    }
    const afterDay = next + 1 + particle(next + 1);
    if (isDay(around(next)) && isYear(around(afterDay)))
      return dayFromParts(Number(around(afterDay)), month, Number(around(next)));
    if (isYear(around(-1))) return dayFromParts(Number(around(-1)), month, isDay(around(1)) ? Number(around(1)) : 1);
  }
  return null;
}

const monthsOf = new WeakMap<ReadingWords, ReadonlyMap<string, number>>();

function foldedMonths(words: ReadingWords): ReadonlyMap<string, number> {
  let months = monthsOf.get(words);
  if (months === undefined) {
    months = new Map(
      Object.entries(words.dates.months).map(([name, month]) => [foldWords(name).replace(/[.\p{M}]/gu, ''), month]),
    );
    monthsOf.set(words, months);
  }
  return months;
}

const LETTER = /^(?:[A-Da-d]|[АБВГабвг]|\d{1,2})$/;
const BRACKETED = /[([（【] ?([A-D]|[АБВГ]) ?[)\]）】]/u;
const TRAILING = /[\p{L}\p{N})\]][ _\-–—|/]+([A-D]|[АБВГ])$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The variant of a test that a name tells, '' where it tells none: "Variant B", "B változat", "版本A", "(B)", "... A". */
export function variantNamedIn(given: string, words: ReadingWords): string {
  if (given.length > LONGEST_NAME) return '';
  const text = tidyText(given);
  return (inWords(text, words) ?? BRACKETED.exec(text)?.[1] ?? TRAILING.exec(text)?.[1] ?? '').toUpperCase();
}

/** Beside one of the words that stand above columns of variants. */
function inWords(text: string, words: ReadingWords): string | null {
  const { apart, joined } = variantWords(words);
  const tokens = text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  for (const [index, token] of tokens.entries()) {
    if (!apart.has(foldWords(token))) continue;
    for (const beside of [tokens[index + 1], tokens[index - 1]]) {
      if (beside !== undefined && LETTER.test(beside)) return beside;
    }
  }
  return joined === null || !CJK.test(text)
    ? null
    : (joined
        .exec(text)
        ?.slice(1)
        .find((found) => found) ?? null);
}

interface VariantWords {
  readonly apart: ReadonlySet<string>;
  /** For languages without spaces. */
  readonly joined: RegExp | null;
}
const variantWordsOf = new WeakMap<ReadingWords, VariantWords>();

function variantWords(words: ReadingWords): VariantWords {
  let known = variantWordsOf.get(words);
  if (known === undefined) {
    const phrases = words.languages.flatMap(({ headers }) => phraseLists(headers?.variant ?? []));
    const joined = phrases.map((phrase) => phrase.join('')).filter((phrase) => CJK.test(phrase));
    const any = joined.sort((a, b) => b.length - a.length).join('|');
    known = {
      apart: new Set([
        ...phrases.flatMap((phrase) => (phrase.length === 1 && !CJK.test(phrase[0] as string) ? phrase : [])),
        'var',
        'ver',
        'v',
      ]),
      joined:
        any === ''
          ? null
          : new RegExp(`(?:${any}) ?([A-Z]|\\d{1,2})(?![A-Za-z\\d])|(?<![A-Za-z\\d])([A-Z]) ?(?:${any})`, 'u'),
    };
    variantWordsOf.set(words, known);
  }
  return known;
}

/** Two names that differ in nothing but their variant: "Plan B" alone is a name. */
function hasVariants(names: readonly string[], words: ReadingWords): boolean {
  const variants = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    const variant = variantNamedIn(name, words);
    if (variant === '') continue;
    const text = tidyText(name).toUpperCase();
    const at = text.lastIndexOf(variant);
    const stem = `${text.slice(0, at)} ${text.slice(at + variant.length)}`;
    const known = variants.get(stem) ?? new Set<string>();
    known.add(variant);
    variants.set(stem, known);
  }
  return [...variants.values()].some((known) => known.size > 1);
}

/** What stands above the table: a value beside or below a header for the campaign, or else a line of its own. */
export function titleAbove(grid: Grid, found: FoundTable, words: ReadingWords): string {
  const lexicon = lexiconOf(words);
  let line = '';
  for (let row = 0; row < found.headerRow; row++) {
    const cells = grid[row] ?? [];
    const filled = cells.filter((cell) => !isBlankCell(cell));
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || isBlankCell(cell) || cell.length > LONGEST_NAME) continue;
      const [match] = lexicon.fieldsOf(normaliseHeader(cell.replace(/[:：]\s*$/, '')));
      if (match?.field !== 'campaign' || !match.isWhole) continue;
      const beside = filled.length <= 2 ? titleText(cells[column + 1]) : '';
      const below = row + 1 < found.headerRow ? titleText(grid[row + 1]?.[column]) : '';
      if (beside !== '' || below !== '') return beside === '' ? below : beside;
    }
    if (line === '' && filled.length === 1) line = titleText(filled[0]);
  }
  return line;
}

function titleText(cell: Cell | undefined): string {
  if (cell === undefined || typeof cell !== 'string' || isDateCell(cell) || isBlankCell(cell)) return '';
  const text = cell.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text) ? text : '';
}
