/** Long lists of words, written as a text: in this form hundreds of them read well, and load fast. */

/** Phrases between commas. */
export const phrases = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Single words between spaces. */
export const singleWords = (text: string): readonly string[] => text.trim().split(/\s+/);
