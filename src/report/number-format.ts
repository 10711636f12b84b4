/** Number formats of the report, written with en-US tokens: Sheets shows them by the spreadsheet's locale. */
import type { Unit } from '../kpi/define-kpi';
import { currencyDecimals, currencySign } from './currency';

export const TEXT_FORMAT = '@';
export const COUNT_FORMAT = '#,##0';
export const DATE_FORMAT = 'yyyy-mm-dd';
export const PERCENT_FORMAT = '0.00%';
export const MULTIPLE_FORMAT = '0.00"x"';
export const RATING_FORMAT = '0.00';

export interface Currency {
  /** ISO 4217 code, or null where the sheet does not say. */
  readonly code: string | null;
  /** Where the language puts the sign. */
  readonly sign: 'before' | 'after';
  /** The language's own signs, by code. */
  readonly signs?: Readonly<Record<string, string>>;
}

/** Amounts from 10,000 on are shown without decimals: they would be noise. */
const WITHOUT_DECIMALS_FROM = 10_000;
/** Below these a cost per message, click or person needs more digits to say anything, in any currency. */
const FOUR_DECIMALS_BELOW = 1 / 10;
const TWO_DECIMALS_BELOW = 100;

export function moneyFormat(currency: Currency, largest: number): string {
  return withSign(currency, largest >= WITHOUT_DECIMALS_FROM ? 0 : currencyDecimals(currency.code));
}

/** `value` is one of the values to be shown: it decides how many decimals are worth showing. */
export function unitFormat(unit: Unit, currency: Currency, value: number): string {
  if (unit === 'fraction') return PERCENT_FORMAT;
  if (unit === 'multiple') return MULTIPLE_FORMAT;
  if (unit === 'money') return moneyFormat(currency, Math.abs(value));
  const size = Math.abs(value);
  if (size > 0 && size < FOUR_DECIMALS_BELOW) return withSign(currency, 4);
  return withSign(currency, size < TWO_DECIMALS_BELOW ? 2 : currencyDecimals(currency.code));
}

/** An exchange rate: as many digits as tell it from its neighbours. */
export function rateFormat(rate: number): string {
  return `#,##0.${'0'.repeat(rate >= 100 ? 2 : rate >= 1 / 10 ? 4 : 8)}`;
}

function withSign(currency: Currency, decimals: number): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const { before, after } = signBeside(currency);
  return `${before === '' ? '' : `"${before}"`}${digits}${after === '' ? '' : `"${after}"`}`;
}

/** What stands before and behind an amount, with its space. */
export function signBeside({ code, sign, signs }: Currency): { readonly before: string; readonly after: string } {
  if (code === null) return { before: '', after: '' };
  const written = signs?.[code] ?? currencySign(code);
  // "100元": a word in the place of a sign, which no language puts before the amount.
  if (written === '元') return { before: '', after: sign === 'before' ? written : ` ${written}` };
  if (sign === 'after') return { before: '', after: ` ${written}` };
  // A code or a letter needs a space to read as a sign; € and £ do not.
  const spaced = /[A-Za-zÀ-ž]$/.test(written);
  return { before: spaced ? `${written} ` : written, after: '' };
}
