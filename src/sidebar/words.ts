/** Texts with numbers, dates and names in them, as the user's language writes them. */
import { fill } from '../locales/fill';
import type { PluralText } from '../locales/sidebar-texts';

/** The form of a text for a number, with {count} filled in. */
export function plural(text: PluralText, count: number, language: string): string {
  const form = text[new Intl.PluralRules(language).select(count)] ?? text.other;
  return fill(form, { count: numberText(count, language) });
}

export const numberText = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);

/** "1 Mar 2026" for "2026-03-01". */
export function dateText(iso: string, language: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** One line of a list, however long the text is that somebody put into a cell. */
export function shorten(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line.slice(0, most * 2 + 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}
