/** Numbers as people type them in a field: with the comma or the point of their language, with spaces, with a percent sign. */

export type DecimalMark = '.' | ',';

/** Null where the text is no number. */
export function readTypedNumber(text: string, decimalMark: DecimalMark): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'’_]/g, '')
    .replace('−', '-');
  if (!/^[-+]?(?:\d[\d.,]*|[.,]\d+)$/.test(plain)) return null;
  const digits = plain.replace(/^[-+]/, '');
  const amount = Number(withPoint(digits, decimalMark));
  if (!Number.isFinite(amount)) return null;
  return plain.startsWith('-') ? -amount : amount;
}

/** A share: "40%", "40" and "0.4" are the same. Null where it is none from 0 to 1. */
export function readTypedShare(text: string, decimalMark: DecimalMark): number | null {
  const hasSign = /[%％٪]\s*$/.test(text);
  const value = readTypedNumber(text.replace(/[%％٪]/g, ''), decimalMark);
  if (value === null || value < 0) return null;
  const share = hasSign || value > 1 ? value / 100 : value;
  return share <= 1 ? Number(share.toPrecision(12)) : null;
}

/** As a field shows a number that was typed before. */
export function typedNumber(value: number, decimalMark: DecimalMark): string {
  const text = Number(value.toPrecision(15)).toString();
  return text.includes('e') ? text : text.replace('.', decimalMark);
}

export const typedShare = (share: number, decimalMark: DecimalMark): string =>
  `${typedNumber(Number((share * 100).toPrecision(12)), decimalMark)}%`;

/** The last of two marks is the decimal one; a single mark is read by the language where its groups would look the same. */
function withPoint(digits: string, decimalMark: DecimalMark): string {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  const mark = point > comma ? '.' : ',';
  const at = Math.max(point, comma);
  if (at < 0) return digits;
  const hasBoth = point >= 0 && comma >= 0;
  const isRepeated = digits.indexOf(mark) !== at;
  const looksGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits);
  const isDecimal = isRepeated ? false : hasBoth || mark === decimalMark || !looksGrouped;
  if (!isDecimal) return looksGrouped && !hasBoth ? digits.replace(/[.,]/g, '') : 'no number';
  return `${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`;
}
