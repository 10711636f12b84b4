/**
 * Reads numbers as people and platforms write them. A text that cannot be read is said to be so; it is never 0,
 * and a text with two readings ("1.204") is `ambiguous` until the style of its column is known.
 */
import { isBlankText, tidyText } from './cell-text';
import { type Currency, hasThreeDecimals, mergeCurrencies, readCurrency } from './currencies';

export type DecimalMark = '.' | ',';

/** How a column writes its numbers. Of `.` and `,` the other one then groups digits; spaces and apostrophes always do. */
export interface NumberStyle {
  readonly decimal: DecimalMark;
}

/** The words of a language that occur in number cells. */
export interface NumberWords {
  /** Words for "no value", beside the ones that hold everywhere (`n/a`, `--`). */
  readonly blanks?: readonly string[];
  /** Words after a number with what they multiply by, beside k, M, 万 and 亿: `{ 'тыс': 1e3, 'млн': 1e6 }`. Powers of ten. */
  readonly multipliers?: Readonly<Record<string, number>>;
}

export type NumberReading =
  | {
      /** `percent`: written with a percent sign; the value is the fraction. */
      readonly kind: 'number' | 'percent';
      readonly value: number;
      /** Set where the text names a currency: an ISO code, or a sign that several share, such as `$`. */
      readonly currency?: string;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'notANumber' };

const BLANK: NumberReading = { kind: 'blank' };
const AMBIGUOUS: NumberReading = { kind: 'ambiguous' };
const NOT_A_NUMBER: NumberReading = { kind: 'notANumber' };

const ONLY_DIGITS = /^\d+$/;
/** Beyond 15 digits a number is no longer exact, and what has that many is an id. */
const PLAIN_INTEGER = /^-?\d{1,15}$/;
const PLAIN_DECIMAL = /^-?\d{1,15}\.\d+$/;

/** Multipliers that are understood everywhere. A bare `B` is not: a billion to some, a thousand (bin) to others. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
};

export function readNumber(text: string, style?: NumberStyle, words?: NumberWords): NumberReading {
  // Nearly all cells of an export are plain digits; they must not pay for the others.
  if (PLAIN_INTEGER.test(text) || (style?.decimal === '.' && PLAIN_DECIMAL.test(text))) {
    return { kind: 'number', value: Number(text) + 0 };
  }
  const tidied = tidyText(text);
  if (isBlankText(tidied, words?.blanks)) return BLANK;
  const parts = takeApart(tidied, words);
  if (!parts) return NOT_A_NUMBER;
  const { body } = parts;
  if (body.form === 'either' && !style) return AMBIGUOUS;
  const mark = body.form === 'either' && style?.decimal === body.mark ? body.mark : body.decimalMark;
  return toReading(parts, mark);
}

function toReading(parts: Parts, decimalMark: DecimalMark | null): NumberReading {
  const { digits } = parts.body;
  const cut = decimalMark === null ? -1 : digits.lastIndexOf(decimalMark);
  const groups = cut < 0 ? digits : digits.slice(0, cut);
  const whole = ONLY_DIGITS.test(groups) ? groups : groups.replace(/\D/g, '');
  if (whole.length > 15 && whole.replace(/^0+/, '').length > 15) return NOT_A_NUMBER;
  const plain = cut < 0 ? whole : `${whole}.${digits.slice(cut + 1)}`;
  // Moving the point in the text is exact; multiplying 1.15 by 1000 would not be.
  const size = Number(parts.shift === 0 ? plain : `${plain}e${parts.shift}`);
  if (!Number.isFinite(size)) return NOT_A_NUMBER;
  const value = parts.negative ? 0 - size : size;
  const kind = parts.percent ? 'percent' : 'number';
  const code = parts.currency?.code;
  return code === undefined ? { kind, value } : { kind, value, currency: code };
}

/** The digits with their separators, and which separator is the decimal one. */
interface Body {
  readonly digits: string;
  /**
   * `whole`: no point or comma. `decimal`, `grouped`: the shape says what the mark is.
   * `either`: one mark before exactly three digits, so that it can be both.
   */
  readonly form: 'whole' | 'decimal' | 'grouped' | 'either';
  /** The mark of an `either` or the decimal style that the shape proves; null where it proves nothing. */
  readonly mark: DecimalMark | null;
  /** The mark that cuts off the fraction, unless the form is `either` and the style says that it does. */
  readonly decimalMark: DecimalMark | null;
  /** Grouped by spaces or apostrophes. */
  readonly spaced: boolean;
}

/** What stands around the digits. */
interface Surroundings {
  readonly negative: boolean;
  readonly percent: boolean;
  /** Power of ten that percent sign, multiplier and exponent come to. */
  readonly shift: number;
  readonly currency: Currency | null;
}

interface Parts extends Surroundings {
  readonly body: Body;
}

const NOTHING_AROUND: Surroundings = { negative: false, percent: false, shift: 0, currency: null };

/** In scientific notation the mark is always the decimal one. The sign is required: "12E5" is more likely an id. */
const SCIENTIFIC = /^([-+]?)(\d)(?:[.,](\d+))?[eE]([-+]\d{1,3})$/;
const BRACKETED = /^([^()\d]*)\(([^()]*)\)([^()\d]*)$/;
const SIGN = /[-+\u2212\u2013]/g;
const TRAILING_MINUS = /[-\u2212\u2013]\s*$/;
const LEADING_MARK = /(?:^|[^\p{L}.,])[.,]$/u;
/** "500.-" and "500,-": no cents. */
const NO_CENTS = /^[.,][-\u2013\u2014]+/;

/** No amount is written longer, with its currency; a longer text need not be searched for one. */
const LONGEST = 60;

function takeApart(tidied: string, words: NumberWords | undefined): Parts | null {
  if (tidied.length > LONGEST) return null;
  const exponent = lookForExponent(tidied);
  if (exponent) return exponent;
  let text = tidied;
  const bracketed = tidied.indexOf('(') < 0 ? null : BRACKETED.exec(tidied);
  if (bracketed) text = `${bracketed[1]}${bracketed[2]}${bracketed[3]}`;
  let start = 0;
  let end = text.length;
  while (start < end && !isDigit(text.charCodeAt(start))) start++;
  while (end > start && !isDigit(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  let before = text.slice(0, start);
  let digits = text.slice(start, end);
  const after = text.slice(end);
  // ".5" has its mark before the first digit, "Rs.500" has not.
  const leadingMark = LEADING_MARK.test(before) ? before.slice(-1) : '';
  if (leadingMark) {
    before = before.slice(0, -1);
    digits = `0${leadingMark}${digits}`;
  }
  const body = readBody(digits);
  if (!body) return null;
  const surroundings =
    before === '' && after === '' && !bracketed
      ? NOTHING_AROUND
      : recallSurroundings(before, after, bracketed !== null, words);
  if (!surroundings) return null;
  const { negative, percent, shift, currency } = surroundings;
  return { body, negative, percent, shift, currency };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function lookForExponent(tidied: string): Parts | null {
  const found = /[eE][-+]\d/.test(tidied) && SCIENTIFIC.exec(tidied);
  if (!found) return null;
  const [, sign, whole = '', fraction, shift] = found;
  const decimalMark = fraction === undefined ? null : '.';
  const digits = fraction === undefined ? whole : `${whole}.${fraction}`;
  return {
    ...NOTHING_AROUND,
    body: { digits, form: 'decimal', mark: null, decimalMark, spaced: false },
    negative: sign === '-',
    shift: Number(shift),
  };
}

const NO_WORDS: NumberWords = {};
const recalled = new WeakMap<NumberWords, Map<string, Surroundings | null>>();
/** More different ones than this do not stand in columns of numbers. */
const MOST_RECALLED = 500;

/** A column has the same few signs and currencies all the way down; they are read once. */
function recallSurroundings(before: string, after: string, bracketed: boolean, words = NO_WORDS): Surroundings | null {
  let known = recalled.get(words);
  if (!known || known.size > MOST_RECALLED) {
    known = new Map();
    recalled.set(words, known);
  }
  const key = `${before}${bracketed ? '(' : '0'}${after}`;
  let surroundings = known.get(key);
  if (surroundings === undefined) {
    surroundings = readSurroundings(before, after, bracketed, words);
    known.set(key, surroundings);
  }
  return surroundings;
}

function readSurroundings(before: string, after: string, bracketed: boolean, words: NumberWords): Surroundings | null {
  // An apostrophe in front is how spreadsheets mark text; it is no part of it.
  const front = before.replace(/^'/, '');
  const back = after.replace(NO_CENTS, '');
  const leading: readonly string[] = front.match(SIGN) ?? [];
  const trailing: readonly string[] = back.match(SIGN) ?? [];
  // "100+" is "a hundred or more", and two signs are a slip.
  if (trailing.indexOf('+') >= 0 || leading.length + trailing.length + (bracketed ? 1 : 0) > 1) return null;
  if (trailing.length > 0 && !TRAILING_MINUS.test(back)) return null;
  const negative = bracketed || trailing.length > 0 || (leading.length > 0 && leading[0] !== '+');

  const prefix = front.replace(SIGN, ' ').trim();
  const suffix = back.replace(SIGN, ' ').trim();
  // Turkish writes the percent sign first.
  if ((prefix === '%' && suffix === '') || (prefix === '' && suffix === '%')) {
    return { negative, percent: true, shift: -2, currency: null };
  }
  const tail = readTail(suffix, words);
  let currency = tail?.currency ?? null;
  if (!tail) return null;
  if (prefix !== '') {
    const first = readCurrency(prefix);
    currency = first && currency ? mergeCurrencies(first, currency) : first;
    if (!currency) return null;
  }
  return { negative, percent: false, shift: tail.shift, currency };
}

/** What stands after the digits: nothing, a multiplier, a currency, or a multiplier and a currency. */
function readTail(suffix: string, words: NumberWords | undefined): { shift: number; currency: Currency | null } | null {
  if (suffix === '') return { shift: 0, currency: null };
  const alone = readMultiplier(suffix, words);
  if (alone) return { shift: alone, currency: null };
  const currency = readCurrency(suffix);
  if (currency) return { shift: 0, currency };
  // "1,2 млн руб.", "3万円", "1.5k€": every place where the multiplier may end.
  for (let end = 1; end < suffix.length; end++) {
    const shift = readMultiplier(suffix.slice(0, end).trim(), words);
    const rest = shift && readCurrency(suffix.slice(end).trim());
    if (shift && rest) return { shift, currency: rest };
  }
  return null;
}

/** The power of ten of a multiplier, or 0. */
function readMultiplier(text: string, words: NumberWords | undefined): number {
  const bare = text.replace(/\.$/, '');
  const factor =
    own(MULTIPLIERS, text) ??
    own(words?.multipliers, text) ??
    own(words?.multipliers, bare) ??
    // One letter is told apart by its case (M is a million, m may be a metre), a word is not.
    (bare.length > 1 ? own(words?.multipliers, bare.toLowerCase()) : undefined);
  return factor === undefined ? 0 : Math.round(Math.log10(factor));
}

function own(record: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  const factor: unknown = record?.[key];
  // Not everything under a key is an entry: "constructor" is in every object.
  return typeof factor === 'number' ? factor : undefined;
}

const SPACED = /^[1-9]\d{0,2}(?:( |'|’)\d{3})(?:\1\d{3})*$/;
const GROUPED_BY: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  // Also as in India: 12,34,567.
  ',': /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})$/,
};

function otherMark(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}

function readBody(digits: string): Body | null {
  if (ONLY_DIGITS.test(digits)) return { digits, form: 'whole', mark: null, decimalMark: null, spaced: false };
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  const last: DecimalMark = point > comma ? '.' : ',';
  const end = Math.max(point, comma);
  const isRepeated = digits.indexOf(last) !== end;
  const hasOther = Math.min(point, comma) >= 0;

  if (/[ '’]/.test(digits)) {
    // "1 234.567": groups are spaced already, so the mark is the decimal one.
    if (isRepeated || hasOther || !SPACED.test(end < 0 ? digits : digits.slice(0, end))) return null;
    if (end < 0) return { digits, form: 'whole', mark: null, decimalMark: null, spaced: true };
    if (!ONLY_DIGITS.test(digits.slice(end + 1))) return null;
    return { digits, form: 'decimal', mark: last, decimalMark: last, spaced: true };
  }
  if (!/^\d+(?:[.,]\d+)+$/.test(digits)) return null;

  if (hasOther) {
    if (isRepeated || !GROUPED_BY[otherMark(last)].test(digits.slice(0, end))) return null;
    return { digits, form: 'decimal', mark: last, decimalMark: last, spaced: false };
  }
  if (isRepeated) {
    if (!GROUPED_BY[last].test(digits)) return null;
    return { digits, form: 'grouped', mark: otherMark(last), decimalMark: null, spaced: false };
  }
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    return { digits, form: 'either', mark: last, decimalMark: null, spaced: false };
  }
  return { digits, form: 'decimal', mark: last, decimalMark: last, spaced: false };
}

export type StyleDecision =
  /** `cells`: the column's own cells prove it. `table`, `locale`: they do not, so its surroundings decide. */
  | { readonly kind: 'decided'; readonly style: NumberStyle; readonly by: 'cells' | 'table' | 'locale' }
  /** Nothing in the column needs or gives a decision: read without a style. */
  | { readonly kind: 'undecided' }
  /** The column contradicts itself: read without a style, so that doubtful cells become issues. */
  | { readonly kind: 'mixed' };

/**
 * One style for a column, from all its text cells. Where they prove nothing, the style of the other columns of the
 * table (`tableStyle`) and then the spreadsheet's locale decide, unless the cells speak against it.
 */
export function decideNumberStyle(
  texts: Iterable<string>,
  spreadsheetLocale?: string,
  words?: NumberWords,
  tableStyle?: NumberStyle,
): StyleDecision {
  const seen = takeEvidence(texts, words);
  if (seen.proven.size > 1) return { kind: 'mixed' };
  for (const decimal of seen.proven) return { kind: 'decided', style: { decimal }, by: 'cells' };

  // From here on no cell proves a style by itself.
  if (seen.doubtful.size > 1) return { kind: 'mixed' };
  const [mark] = seen.doubtful;
  // Groups made by spaces leave only one meaning to the mark beside them.
  if (mark && seen.spaced > 0) return { kind: 'decided', style: { decimal: mark }, by: 'cells' };

  const likely = mark && likelyGrouping(seen) ? otherMark(mark) : null;
  if (tableStyle) {
    if (likely && likely !== tableStyle.decimal) return { kind: 'undecided' };
    return { kind: 'decided', style: tableStyle, by: 'table' };
  }
  if (likely && seen.doubts > 1) return { kind: 'decided', style: { decimal: likely }, by: 'cells' };
  const local = decimalMarkOfLocale(spreadsheetLocale);
  if (!local || (likely && likely !== local)) return { kind: 'undecided' };
  return { kind: 'decided', style: { decimal: local }, by: 'locale' };
}

interface Evidence {
  /** Decimal marks that the shape of a cell proves. */
  readonly proven: Set<DecimalMark>;
  /** Marks of the cells with two readings. */
  readonly doubtful: Set<DecimalMark>;
  doubts: number;
  /** Of these, how many are amounts in a currency that has no three decimals. */
  moneyDoubts: number;
  spaced: number;
  /** Whole numbers of one to three digits, 0 left out; and longer ones without groups. */
  short: number;
  long: number;
}

/**
 * A mark before exactly three digits groups them when it does so in amounts of money, or in a column that also holds
 * short whole numbers: with three decimals written out, 310 would be 310.000, and with decimals as they come, some cell
 * would have one or two of them.
 */
function likelyGrouping(seen: Evidence): boolean {
  return seen.moneyDoubts === seen.doubts || (seen.short > 0 && seen.long === 0);
}

function takeEvidence(texts: Iterable<string>, words: NumberWords | undefined): Evidence {
  const seen: Evidence = {
    proven: new Set(),
    doubtful: new Set(),
    doubts: 0,
    moneyDoubts: 0,
    spaced: 0,
    short: 0,
    long: 0,
  };
  const count = (digits: string) => {
    const size = digits.replace(/^[-0]+/, '').length;
    if (size > 3) seen.long++;
    else if (size > 0) seen.short++;
  };
  for (const text of texts) {
    if (PLAIN_INTEGER.test(text)) {
      count(text);
      continue;
    }
    const tidied = tidyText(text);
    if (isBlankText(tidied, words?.blanks)) continue;
    const parts = takeApart(tidied, words);
    if (!parts) continue;
    const { body } = parts;
    if (body.spaced) seen.spaced++;
    else if (body.form === 'whole') count(body.digits);
    if (body.mark === null) continue;
    if (body.form !== 'either') {
      seen.proven.add(body.mark);
      continue;
    }
    seen.doubtful.add(body.mark);
    seen.doubts++;
    if (parts.currency && !hasThreeDecimals(parts.currency)) seen.moneyDoubts++;
  }
  return seen;
}

const POINT_LANGUAGES = ' en zh ja ko th he iw hi bn ta te mr gu kn ml pa ne si ms fil tl sw cy ga mt am mn ';
const COMMA_LANGUAGES =
  ' af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi ';
/** Countries that write otherwise than the rest of their language. */
const POINT_COUNTRIES = ' es_MX es_US es_DO es_GT es_HN es_NI es_PA es_PE es_PR es_SV de_CH de_LI it_CH ';
const COMMA_COUNTRIES = ' en_ZA ';

/** The decimal mark of a locale as Sheets names it (`fr_FR`); undefined where it is not known. */
export function decimalMarkOfLocale(locale: string | undefined): DecimalMark | undefined {
  if (!locale) return undefined;
  const [language = '', ...rest] = locale.replace(/-/g, '_').split('_');
  const country = ` ${language}_${rest[rest.length - 1] ?? ''} `;
  if (POINT_COUNTRIES.indexOf(country) >= 0) return '.';
  if (COMMA_COUNTRIES.indexOf(country) >= 0) return ',';
  if (POINT_LANGUAGES.indexOf(` ${language} `) >= 0) return '.';
  return COMMA_LANGUAGES.indexOf(` ${language} `) >= 0 ? ',' : undefined;
}
