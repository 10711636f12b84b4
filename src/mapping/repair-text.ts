/** Headers that were damaged on their way: UTF-8 read as another encoding, Latin letters among Cyrillic ones. */

/** Characters of the bytes 0x80 to 0x9f in Windows-1252; those that it leaves open are read as Latin-1 reads them. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The bytes 0x80 to 0xbf in Windows-1251; the capital and small letters follow. */
const CYRILLIC = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';

const westernByte = (letter: string): number => {
  const code = letter.charCodeAt(0);
  if (code < 0x100) return code;
  const at = WESTERN.indexOf(letter);
  return at < 0 ? -1 : 0x80 + at;
};
const cyrillicByte = (letter: string): number => {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return code;
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  const at = CYRILLIC.indexOf(letter);
  return at < 0 ? -1 : 0x80 + at;
};

/** "DÃ©livrÃ©s" -> "Délivrés", "РљР»РёРєРё" -> "Клики"; anything else stays as it is. */
export function repairEncoding(text: string): string {
  // The first byte of a letter of two or three bytes looks like one of these, and what follows is no plain letter.
  if (/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return decoded(text, westernByte) ?? text;
  if (/(?:[РС][\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u2122\u00a0-\u00bb].?){2}/.test(text))
    return decoded(text, cyrillicByte) ?? text;
  return text;
}

function decoded(text: string, byteOf: (letter: string) => number): string | null {
  let escaped = '';
  for (const letter of text) {
    const byte = byteOf(letter);
    if (byte < 0) return null;
    escaped += `%${byte < 16 ? '0' : ''}${byte.toString(16)}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    // No UTF-8 after all.
    return null;
  }
}

const LATIN = 'abcehkmoptxyABCEHKMOPTXY';
const LOOKS_LIKE = 'авсенкмортхуАВСЕНКМОРТХУ';

/** Writes a word in one script where it mixes two: exports of one large platform write "Клики" with a Latin K. */
export const repairScript = (text: string): string =>
  text.replace(/[A-Za-zА-Яа-яЁё]+/g, (word) => {
    if (!/[А-Яа-яЁё]/.test(word) || !/[A-Za-z]/.test(word)) return word;
    const cyrillic = word.replace(/[A-Za-z]/g, (letter) => LOOKS_LIKE[LATIN.indexOf(letter)] ?? letter);
    return /[A-Za-z]/.test(cyrillic) ? word : cyrillic;
  });
