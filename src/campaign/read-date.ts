/**
 * Reads calendar days as people and platforms write them. Time of day and zone are left aside: the day is the one that
 * is written. Serial numbers are the caller's business.
 */
import { isBlankText, tidyText } from './cell-text';

/** Which comes first in "05/06/2026". A year in front (ISO) is always year, month, day. */
export type DateOrder = 'dayMonth' | 'monthDay';

/** The words of one or several languages that occur in dates. */
export interface DateWords {
  /** Month names in every form, abbreviations included, with the month's number: `{ march: 3, mar: 3 }`. Case, accents and dots do not matter. */
  readonly months: Readonly<Record<string, number>>;
  /** Weekdays and particles that may stand in a date and say nothing more about it: `thursday`, `de`, `г`. */
  readonly others?: readonly string[];
  /** Words for "no value", beside the ones that hold everywhere. */
  readonly blanks?: readonly string[];
}

export type DateReading =
  /** Whole days since 1899-12-30, as Sheets counts. */
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'notADate' };

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const BLANK: DateReading = { kind: 'blank' };
const AMBIGUOUS: DateReading = { kind: 'ambiguous' };
const NOT_A_DATE: DateReading = { kind: 'notADate' };

const MILLISECONDS_PER_DAY = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01. */
const UNIX_EPOCH_DAY = 25_569;
/** Outside these years a number is no year of a campaign, but an id or a slip. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The day's number as Sheets counts, or null where there is no such day. */
export function dayFromParts(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return null;
  }
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY + UNIX_EPOCH_DAY;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

export function partsOfDay(day: number): DayParts {
  const date = new Date((Math.floor(day) - UNIX_EPOCH_DAY) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Reads one text. Without an order, "05/06/2026" is `ambiguous`. */
export function readDate(text: string, order: DateOrder | undefined, words: DateWords): DateReading {
  const seen = look(text, words);
  if (seen === 'blank') return BLANK;
  if (seen === 'ambiguous') return AMBIGUOUS;
  if (seen === 'notADate') return NOT_A_DATE;
  if (seen.length === 0) return NOT_A_DATE;
  if (order) {
    for (const candidate of seen) {
      if (candidate.order === order || candidate.order === null) return { kind: 'date', day: candidate.day };
    }
  }
  const [first, second] = seen;
  if (first && seen.every((candidate) => candidate.day === first.day)) return { kind: 'date', day: first.day };
  // Dots are written day first; month first with dots is only believed when the column shows it.
  if (first && second && DOTTED.test(tidyText(text))) {
    const dayFirst = seen.filter((candidate) => candidate.order === 'dayMonth');
    const [dotted] = dayFirst;
    if (dotted && seen.every((candidate) => candidate.order !== 'yearFirst')) return { kind: 'date', day: dotted.day };
  }
  return AMBIGUOUS;
}

/** One way to read a text as a day; `order` is null where no order is involved. */
interface Candidate {
  readonly order: DateOrder | 'yearFirst' | null;
  readonly day: number;
}
type Look = readonly Candidate[] | 'blank' | 'ambiguous' | 'notADate';

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ]\d\d?:)/;
/** With any of the marks that stand between, as in 2026/9/1, 2026. 09. 01. and 2026年9月1日. */
const YEAR_FIRST = /^(\d{4}) ?([-/.年년]) ?(\d{1,2}) ?([-/.月월]) ?(\d{1,2}) ?(?:[.日일号號]|г\.?)?$/;
const YEAR_MONTH = /^(\d{4}) ?[-/年년] ?(\d{1,2}) ?[月월]?$/;
const MONTH_YEAR = /^(\d{1,2}[-/]|\d\d\.)(\d{4})$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)\.?(?: ?г\.?)?$/;
const DOTTED = /^\d{1,2} ?\. ?\d{1,2} ?\./;
/** The weekday in brackets that Japanese and Chinese sheets add. */
const BRACKETED_WEEKDAY = / ?\((?:星期|周|週)?[月火水木金土日一二三四五六天월화수목금토일]曜?日?\)/;
/** The same without brackets. */
const CHINESE_WEEKDAY = / ?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]$| ?[月火水木金土日]曜日$/;
/** The Japanese era since May 2019: 令和8年 is 2026. */
const REIWA = /^令和 ?(\d{1,2}|元) ?年/;
const MONTH_DAY = /^\d{1,2} ?月 ?\d{1,2} ?[日号號]$/;
/** A time of day with what may follow it (seconds, am or pm, zone), or an hour with am or pm. */
const TIME =
  /(?:^|[\sT,]|(?<=[日일]))[-\u2013,]? ?(?:(?:at|um|kl\.?|à|às|a las|alle|в) )?(?:上午|下午|午前|午後|오전|오후)? ?(?:[01]?\d|2[0-4])(?:[:h时時](?:[0-5]\d(?:[:分](?:[0-6]\d秒?(?:[.,]\d+)?)?)?)?(?: ?[ap]\.? ?m\.?)?| ?[ap]\.?m\.?)(?: ?(?:Z|(?:UTC|GMT)?(?:[-+\u2212]\d{1,2}(?::?\d\d)?)?|[A-Z]{2,5}))?(?: \([^()]*\)|\[[^[\]]*\])?$/i;

function look(text: string, words: DateWords): Look {
  const iso = ISO_DATE.exec(text);
  if (iso) return only(dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  let tidied = tidyText(text);
  if (isBlankText(tidied, words.blanks)) return 'blank';
  // No date is written longer; a long text need not be searched for one.
  if (tidied.length > 80 || !/\d/.test(tidied)) return 'notADate';
  tidied = tidied
    .replace(BRACKETED_WEEKDAY, '')
    .replace(TIME, '')
    .replace(CHINESE_WEEKDAY, '')
    .replace(REIWA, (_, year: string) => `${2018 + (year === '元' ? 1 : Number(year))}年`)
    .replace(/[\s,]+$/, '');
  return lookAtNumbers(tidied) ?? lookAtWords(tidied, words);
}

function only(day: number | null): Look {
  return day === null ? 'notADate' : [{ order: null, day }];
}

function lookAtNumbers(text: string): Look | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, mark, month, nextMark, day] = yearFirst;
    const same = mark === nextMark || ((mark === '年' || mark === '년') && (nextMark === '月' || nextMark === '월'));
    return same ? only(dayFromParts(Number(year), Number(month), Number(day))) : 'notADate';
  }
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth) return only(dayFromParts(Number(yearMonth[1]), Number(yearMonth[2]), 1));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return only(dayFromParts(Number(monthYear[2]), Number.parseInt(monthYear[1] ?? '', 10), 1));
  const compact = COMPACT.exec(text);
  if (compact) return only(dayFromParts(Number(compact[1]), Number(compact[2]), Number(compact[3])));

  // Like "Apr 25", a day of an unnamed year.
  if (MONTH_DAY.test(text)) return 'ambiguous';

  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) return null;
  const [, first, , second, year = ''] = yearLast;
  const candidates: Candidate[] = [];
  add(candidates, 'dayMonth', fullYear(year), Number(second), Number(first));
  add(candidates, 'monthDay', fullYear(year), Number(first), Number(second));
  if (year.length === 2) add(candidates, 'yearFirst', fullYear(first ?? ''), Number(second), Number(year));
  return candidates;
}

function add(candidates: Candidate[], order: Candidate['order'], year: number, month: number, day: number): void {
  const read = dayFromParts(year, month, day);
  if (read !== null) candidates.push({ order, day: read });
}

/** Of two-digit years, 70 to 99 belong to the last century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Numbers and words of a date; digits may carry an ordinal ending (1st, 1er, 5-го, 1º). */
const TOKEN = /(\d+)(?:st|nd|rd|th|er|re|-?го|г|º|ª|°)?(?![\p{L}\d])|([\p{L}\p{M}]+)/giu;

function lookAtWords(text: string, words: DateWords): Look {
  const { months, others } = fold(words);
  const parts: { readonly digits?: string; readonly month?: number }[] = [];
  // Between the parts of one date stand only spaces and light marks.
  if (/[^\p{L}\p{M}\d\s.,/º ª°'’-]/u.test(text)) return 'notADate';
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    if (/[\d\p{L}]/u.test(text.slice(end, match.index))) return 'notADate';
    end = match.index + match[0].length;
    const [, digits, word] = match;
    if (digits !== undefined) {
      parts.push({ digits });
      continue;
    }
    const folded = foldWord(word ?? '');
    const month = months.get(folded);
    if (month !== undefined) parts.push({ month });
    // A weekday need not be listed when a comma sets it off: "Thu, 5 Feb 2026".
    else if (!others.has(folded) && !(parts.length === 0 && /^\.?,/.test(text.slice(end)))) return 'notADate';
  }
  if (/[\d\p{L}]/u.test(text.slice(end))) return 'notADate';

  const shape = parts
    .map((part) => (part.month !== undefined ? 'm' : (part.digits ?? '').length > 2 ? 'y' : 'd'))
    .join('');
  const month = parts.find((part) => part.month !== undefined)?.month ?? 0;
  const numbers = parts.filter((part) => part.digits !== undefined).map((part) => part.digits ?? '');
  const [first = '', second = ''] = numbers;
  switch (shape) {
    case 'dmy':
    case 'mdy':
      return only(dayFromParts(Number(second), month, Number(first)));
    case 'ymd':
    case 'ydm':
      return only(dayFromParts(Number(first), month, Number(second)));
    case 'dmd':
    case 'mdd':
      return only(dayFromParts(fullYear(second), month, Number(first)));
    case 'my':
    case 'ym':
      return only(dayFromParts(Number(first), month, 1));
    case 'md':
    case 'dm':
      // "Apr 25": the 25th of an unnamed year, or April 2025.
      return 'ambiguous';
    default:
      return 'notADate';
  }
}

interface FoldedWords {
  readonly months: ReadonlyMap<string, number>;
  readonly others: ReadonlySet<string>;
}
const foldedWords = new WeakMap<DateWords, FoldedWords>();

function fold(words: DateWords): FoldedWords {
  let folded = foldedWords.get(words);
  if (!folded) {
    const months = new Map<string, number>();
    for (const name of Object.keys(words.months)) months.set(foldWord(name), words.months[name] ?? 0);
    folded = { months, others: new Set((words.others ?? []).map(foldWord)) };
    foldedWords.set(words, folded);
  }
  return folded;
}

function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');
}

export type OrderDecision =
  /** `cells`: a day above 12 proves it. `locale`: no cell does, so the spreadsheet's locale decides. */
  | { readonly kind: 'decided'; readonly order: DateOrder; readonly by: 'cells' | 'locale' }
  /** Nothing in the column needs or gives a decision: read without an order. */
  | { readonly kind: 'undecided' }
  /** The column contradicts itself: read without an order, so that doubtful cells become issues. */
  | { readonly kind: 'mixed' };

/** One order for a column, from all its text cells; the spreadsheet's locale breaks the tie. */
export function decideDateOrder(texts: Iterable<string>, words: DateWords, spreadsheetLocale?: string): OrderDecision {
  let dayMonth = true;
  let monthDay = true;
  let yearFirst = true;
  let dotted = false;
  let slashed = false;
  let shortYears = false;
  for (const text of texts) {
    if (ISO_DATE.test(text)) continue;
    const seen = look(text, words);
    if (typeof seen === 'string' || seen.length === 0 || seen[0]?.order === null) continue;
    if (DOTTED.test(tidyText(text))) dotted = true;
    else slashed = true;
    const orders = seen.map((candidate) => candidate.order);
    dayMonth = dayMonth && orders.indexOf('dayMonth') >= 0;
    monthDay = monthDay && orders.indexOf('monthDay') >= 0;
    // A four-digit year at the end says nothing about what a two-digit one means.
    if (isShortYear(text)) {
      shortYears = true;
      yearFirst = yearFirst && orders.indexOf('yearFirst') >= 0;
    }
  }
  if (!dotted && !slashed) return { kind: 'undecided' };
  if (!shortYears) yearFirst = false;
  if (!dayMonth && !monthDay) return yearFirst ? { kind: 'undecided' } : { kind: 'mixed' };
  if (dayMonth !== monthDay && !yearFirst) {
    return { kind: 'decided', order: dayMonth ? 'dayMonth' : 'monthDay', by: 'cells' };
  }
  const local = orderOfLocale(spreadsheetLocale);
  if (dotted && !slashed) {
    // Nobody writes month first with dots, whatever the spreadsheet's locale.
    const known = dayMonth && (!yearFirst || local === 'dayMonth');
    return known ? { kind: 'decided', order: 'dayMonth', by: yearFirst ? 'locale' : 'cells' } : { kind: 'undecided' };
  }
  if (local && (local === 'dayMonth' ? dayMonth : monthDay)) return { kind: 'decided', order: local, by: 'locale' };
  return { kind: 'undecided' };
}

function isShortYear(text: string): boolean {
  return /^\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d\d(?!\d)/.test(tidyText(text));
}

const MONTH_FIRST = ' en_US en_PH en_FM en_GU en_PR es_US es_PR fil_PH ';
/** Where the year stands first, "05/06/2026" comes from elsewhere, and no locale tells from where. */
const NO_ORDER = ' zh ja ko mn en_CA fr_CA ';

/** The order of a locale as Sheets names it (`fr_FR`); undefined where it decides nothing. */
export function orderOfLocale(locale: string | undefined): DateOrder | undefined {
  if (!locale) return undefined;
  const [language = '', ...rest] = locale.replace(/-/g, '_').split('_');
  const country = ` ${language}_${rest[rest.length - 1] ?? ''} `;
  if (MONTH_FIRST.indexOf(country) >= 0 || locale === 'en') return 'monthDay';
  if (NO_ORDER.indexOf(country) >= 0 || NO_ORDER.indexOf(` ${language} `) >= 0) return undefined;
  return 'dayMonth';
}

/** 46096 -> "2026-03-15". */
export function isoDate(day: number): string {
  const { year, month, day: ofMonth } = partsOfDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** The day of a text such as "2026-03-15"; null for everything else. */
export function dayOfIsoDate(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts === null ? null : dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
