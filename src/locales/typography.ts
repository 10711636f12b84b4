/** How a language puts texts together: between the items of a list, between sentences, around a remark. */

export interface Typography {
  /** Between the items of a list. */
  readonly comma: string;
  /** Behind a word that something is said of, and before what is said. */
  readonly colon: string;
  /** At the end of a sentence that the code puts together. */
  readonly stop: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  /** Before and behind a remark in brackets; the first one with the space that stands before it. */
  readonly openBracket: string;
  readonly closeBracket: string;
  /** Signs of currencies where the language has its own, such as a plain "¥". */
  readonly currencySigns?: Readonly<Record<string, string>>;
}

export const PLAIN: Typography = {
  comma: ', ',
  colon: ': ',
  stop: '.',
  gap: ' ',
  openQuote: '“',
  closeQuote: '”',
  openBracket: ' (',
  closeBracket: ')',
};

/** Chinese and Japanese: signs as wide as a character bring their own space. */
export const WIDE: Typography = {
  comma: '、',
  colon: '：',
  stop: '。',
  gap: '',
  openQuote: '“',
  closeQuote: '”',
  openBracket: '（',
  closeBracket: '）',
};

export const listed = (items: readonly string[], { comma }: Typography): string => items.join(comma);

export const inQuotes = (text: string, { openQuote, closeQuote }: Typography): string =>
  `${openQuote}${text}${closeQuote}`;

/** "CTR (unique)" */
export const withRemark = (text: string, remark: string, { openBracket, closeBracket }: Typography): string =>
  `${text}${openBracket}${remark}${closeBracket}`;

/** Sentences, each of which brings its own end. */
export const sentences = (parts: readonly string[], { gap }: Typography): string =>
  parts.filter((part) => part !== '').join(gap);

/** A sentence made of items, which begins with a capital where the script has them. */
export function listSentence(items: readonly string[], typography: Typography): string {
  const text = listed(items, typography);
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${typography.stop}`;
}
