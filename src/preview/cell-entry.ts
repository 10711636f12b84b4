/**
 * What a value becomes when it is entered in a cell, by a person or by `setValue(s)`, which goes the same way: text is read as a
 * number, percentage, amount, date, time, boolean or formula in the spreadsheet's locale. And what a cell shows for its value.
 */
import { numfmt } from '@univerjs/core';
import { dateToSerial, serialToDate } from './time-zone';

/** Value and number format that an entry gives a cell. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

export interface EntryPlace {
  /** As `getSpreadsheetLocale` gives it, such as `fr_FR`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly now: Date;
}

export const AUTOMATIC_FORMAT = 'General';

const commaLocales = new Map<string, boolean>();

/** Whether numbers of a locale are written with a decimal comma. */
export function hasDecimalComma(locale: string): boolean {
  let known = commaLocales.get(locale);
  if (known === undefined) {
    const decimal = new Intl.NumberFormat(locale.replace('_', '-'))
      .formatToParts(1.5)
      .find((part) => part.type === 'decimal');
    known = decimal?.value === ',';
    commaLocales.set(locale, known);
  }
  return known;
}

export function dateFormatOf(locale: string): string {
  if (locale === 'en_US') return 'm/d/yyyy';
  const parts = new Intl.DateTimeFormat(locale.replace('_', '-'), {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts
    .formatToParts(new Date(Date.UTC(2024, 4, 6, 12)))
    .map((part) =>
      part.type === 'year'
        ? 'yyyy'
        : part.type === 'month'
          ? 'mm'
          : part.type === 'day'
            ? 'dd'
            : part.value.trim() || '',
    )
    .join('');
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** What a person types: in a cell that shows percentages, a number alone is one of them. `setValue` does not do that. */
export function readTyped(text: string, currentFormat: string | undefined, place: EntryPlace): Entry {
  const entry = readEntry(text, currentFormat, place);
  if (entry.kind !== 'number' || !currentFormat?.includes('%') || entry.format !== undefined) return entry;
  // Divided without the dust of binary fractions.
  return { kind: 'number', value: Number((entry.value / 100).toPrecision(15)) };
}

export function readEntry(value: unknown, currentFormat: string | undefined, place: EntryPlace): Entry {
  if (value === null || value === undefined || value === '') return { kind: 'blank' };
  switch (typeof value) {
    case 'number':
      // JSON on the way to the server has no NaN and no infinity; a cell never holds one.
      return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'text', value: '#NUM!' };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return readText(value, currentFormat, place);
    default:
      if (isDate(value)) {
        const moment = Number(value);
        if (Number.isNaN(moment)) return { kind: 'text', value: String(value) };
        const serial = dateToSerial(moment, place.timeZone);
        const format = dateFormatOf(place.locale);
        return { kind: 'number', value: serial, format: Number.isInteger(serial) ? format : `${format} h:mm:ss` };
      }
      // Apps Script writes other objects the way Java prints them; text is near enough to be noticed.
      return { kind: 'text', value: String(value) };
  }
}

function readText(text: string, currentFormat: string | undefined, place: EntryPlace): Entry {
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (currentFormat !== undefined && numfmt.isTextFormat(currentFormat)) return { kind: 'text', value: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text };
  const typed = readTypedNumber(text.trim(), place);
  if (typed) return typed;
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', text: `=${text}` };
  return { kind: 'text', value: text };
}

function readTypedNumber(trimmed: string, place: EntryPlace): Entry | null {
  if (!/\d/.test(trimmed)) {
    const truth = numfmt.parseBool(trimmed, { locale: place.locale });
    return truth ? { kind: 'boolean', value: truth.v as boolean } : null;
  }
  const comma = hasDecimalComma(place.locale);
  if (comma) {
    const dotted = readDottedDate(trimmed, place);
    if (dotted) return dotted;
  }
  if (!hasThousandsInPlace(trimmed, comma)) return null;
  // The parser expects the no-break space of the locale between thousands; people type any space.
  const spaced = comma ? trimmed.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '\u00a0') : trimmed;
  const data =
    numfmt.parseValue(spaced, { locale: place.locale }) ??
    (spaced === trimmed ? null : numfmt.parseValue(spaced.replace(/\u00a0/g, ''), { locale: place.locale }));
  if (!data || typeof data.v === 'boolean') return data ? { kind: 'boolean', value: data.v as boolean } : null;
  const format = data.z as string | undefined;
  // The parser divides by 100, which leaves the dust of binary fractions.
  const value = format?.includes('%') ? Number((data.v as number).toPrecision(15)) : (data.v as number);
  if (format === undefined) return { kind: 'number', value };
  if (numfmt.isDateFormat(format) && /[dm]/.test(format) && !/[yhs]/.test(format))
    return { kind: 'number', value: inYear(value, place), format };
  return { kind: 'number', value, format };
}

/** A day without a year is a day of this year. */
function inYear(serial: number, place: EntryPlace): number {
  const date = serialToDate(serial, 'Etc/UTC');
  const year = serialToDate(dateToSerial(place.now.getTime(), place.timeZone), 'Etc/UTC').getUTCFullYear();
  return dateToSerial(Date.UTC(year, date.getUTCMonth(), date.getUTCDate()), 'Etc/UTC');
}

/** `06.05.2024` and `6.5.`: days, where the point is not the decimal mark. */
function readDottedDate(text: string, place: EntryPlace): Entry | null {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?$/.exec(text);
  const yearFirst = /^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text);
  if (!match && !yearFirst) return null;
  const now = new Date(place.now);
  const [day, month, year] = yearFirst
    ? [Number(yearFirst[3]), Number(yearFirst[2]), Number(yearFirst[1])]
    : [Number(match?.[1]), Number(match?.[2]), match?.[3] ? Number(match[3]) : now.getUTCFullYear()];
  const full = year < 100 ? year + (year < 30 ? 2000 : 1900) : year;
  const moment = Date.UTC(full, month - 1, day);
  const read = new Date(moment);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return { kind: 'number', value: dateToSerial(moment, 'Etc/UTC'), format: yearFirst ? 'yyyy. mm. dd.' : 'dd.mm.yyyy' };
}

/** `1,2` is no number where the comma parts thousands: groups have three digits. */
function hasThousandsInPlace(text: string, decimalComma: boolean): boolean {
  const digits = /\d[\d.,]*/.exec(text)?.[0] ?? '';
  const mark = decimalComma ? '.' : ',';
  if (!digits.includes(mark)) return true;
  const whole = digits.split(decimalComma ? ',' : '.')[0] as string;
  return new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(whole);
}

export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && format !== AUTOMATIC_FORMAT && knownDateFormat(format);
}

const dateFormats = new Map<string, boolean>();

function knownDateFormat(format: string): boolean {
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = numfmt.isDateFormat(format);
    dateFormats.set(format, known);
  }
  return known;
}

/** The text that a cell shows. */
export function displayText(value: number | string | boolean | '', format: string | undefined, locale: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    if (format === undefined || !format.includes('@') || value === '') return value;
    return numfmt.format(format, value, { locale, throws: false });
  }
  if (format === undefined || format === AUTOMATIC_FORMAT || numfmt.isTextFormat(format))
    return automaticText(value, locale);
  return numfmt.format(format, value, { locale, throws: false, dateErrorNumber: true });
}

/** Sheets shows up to ten significant digits of a number that has no format. */
function automaticText(value: number, locale: string): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value.toExponential().toUpperCase()
      : String(Number(value.toPrecision(Math.max(10, Math.ceil(Math.log10(size + 1))))));
  return hasDecimalComma(locale) ? text.replace('.', ',') : text;
}
