/** What the number format of a cell says about the number in it. */
import { tidyText } from './cell-text';
import { readCurrency } from './currencies';

export interface FormatMeaning {
  /** ISO code or shared sign; null where the format names no currency. */
  readonly currency: string | null;
  /** The number is a fraction that is shown as a percentage. */
  readonly isPercent: boolean;
}

/** A sign in brackets ("[$€-x]"), in quotes ("€ "), or bare between the digits. */
const SIGN = /\[\$([^\]-]+)[^\]]*\]|"([^"]+)"|\\?([^\s\d#0.,;%?@*_()\-+/:\\"[\]A-Za-z])/g;

export function readFormat(pattern: string): FormatMeaning {
  // Colours and conditions say nothing about the amount, and negative amounts are in the same currency.
  const [positive = ''] = pattern.split(';');
  let currency: string | null = null;
  for (let found = SIGN.exec(positive); found !== null; found = SIGN.exec(positive)) {
    const sign = found[1] ?? found[2] ?? found[3] ?? '';
    currency ??= readCurrency(tidyText(sign).trim())?.code ?? null;
  }
  SIGN.lastIndex = 0;
  return { currency, isPercent: /%/.test(positive.replace(/"[^"]*"/g, '')) };
}
