/** Sentences as formulas: words from the pack, figures from cells, separators from the spreadsheet's locale. */
import { partsOfDay } from '../campaign/read-date';
import { fill } from '../locales/fill';
import type { ReportTexts } from '../locales/pack';
import { call, type Formula, isFormula, joined, quoted } from './formula';
import { type Currency, signBeside } from './number-format';

/** "Every {one} spent..." with formulas in the places: joined by &. */
export function sentence(text: string, parts: Readonly<Record<string, Formula | string>>): Formula {
  const pieces: Formula[] = [];
  let rest = text;
  for (let found = /\{(\w+)\}/.exec(rest); found !== null; found = /\{(\w+)\}/.exec(rest)) {
    const before = rest.slice(0, found.index);
    if (before !== '') pieces.push(quoted(before));
    const part = parts[found[1] as string];
    if (part === undefined) throw new Error(`The text "${text}" has a place {${found[1]}} that nothing fills.`);
    // & binds more loosely than + and -, so parts need no brackets.
    pieces.push(isFormula(part) ? part : quoted(part));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') pieces.push(quoted(rest));
  return joined('&', ...pieces);
}

type DateTexts = Pick<ReportTexts, 'date' | 'months'>;

/** "5 Jan 2026" from a day's number, in the order of the language. */
export const dayInWords = (day: Formula, { date, months }: DateTexts): Formula =>
  sentence(date, {
    day: call('DAY', day),
    month: call('CHOOSE', call('MONTH', day), ...months.map(quoted)),
    year: call('YEAR', day),
  });

/** The same for a day that is known when the report is built. */
export function dayAsText(day: number, { date, months }: DateTexts): string {
  const { year, month, day: ofMonth } = partsOfDay(day);
  return fill(date, { day: ofMonth, month: months[month - 1] ?? '', year });
}

/** An amount with its currency, for the middle of a sentence. */
export function moneySentence(amount: Formula, decimals: number, currency: Currency): Formula {
  // Rounded first: a loss of a tenth of a cent is not "-0.00".
  const digits = call('FIXED', joined('+', call('ROUND', amount, decimals), 0), decimals);
  const { before, after } = signBeside(currency);
  const parts = [...(before === '' ? [] : [quoted(before)]), digits, ...(after === '' ? [] : [quoted(after)])];
  return parts.length === 1 ? digits : joined('&', ...parts);
}
