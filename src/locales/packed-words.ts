/**
 * Words as the built add-on carries them. The build puts them there in place of the packs (see build.mjs): a fourth of
 * their size, and nothing of it is unpacked before it is asked for. Everywhere else the packs themselves are used.
 */
import { inflate } from './inflate';

/**
 * An alphabet and a text. The text holds bytes, which hold packed bytes, which are places in the alphabet, whose
 * characters are JSON. Each of these steps is undone below, and done in pack-words.ts.
 */
export type PackedWords = readonly [alphabet: string, text: string];

export interface PackedLanguages {
  /** The keys of all objects, which are the same ones in most languages. */
  readonly keys: () => PackedWords;
  /** By language; functions, so that loading the add-on makes not even the texts. */
  readonly packs: Readonly<Record<string, () => PackedWords>>;
  readonly reportPacks: Readonly<Record<string, () => PackedWords>>;
  readonly reading: Readonly<Record<string, () => PackedWords>>;
}

declare global {
  /** Defined in the built add-on alone. Comparing its type is what lets the build leave out the packs. */
  const WORDS_ARE_PACKED: true;
  const PACKED_LANGUAGES: PackedLanguages;
}

/** The sets of keys that objects of packs have. */
export type KeySets = readonly (readonly string[])[];

/** Printable ASCII without what a text in quotes, or a page, could stumble over. A test holds it to 91 characters. */
export const DIGITS = "!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
/** Stands between two texts in place of three characters. */
export const BETWEEN_TEXTS = '\u0001';

/** Characters that become text in one call: as arguments, of which there may not be too many. */
const MOST_AT_ONCE = 8192;

let keySets: KeySets | undefined;

/** A function for each language, which unpacks its words when it is first called and keeps them. */
export function unpackers<Unpackers>(packed: Readonly<Record<string, () => PackedWords>>): Unpackers {
  const all: Record<string, () => unknown> = {};
  for (const language of Object.keys(packed)) {
    let words: unknown;
    all[language] = () => {
      if (words === undefined) {
        keySets ??= unpackJson(PACKED_LANGUAGES.keys()) as KeySets;
        words = unpackWords((packed[language] as () => PackedWords)(), keySets);
      }
      return words;
    };
  }
  return all as Unpackers;
}

export function unpackWords(packed: PackedWords, keys: KeySets): unknown {
  return withKeys(unpackJson(packed), keys);
}

export function unpackJson([alphabet, text]: PackedWords): unknown {
  const { singles } = alphabetPages(alphabet.length);
  const units = alphabet.split('').map((character) => character.charCodeAt(0));
  const bytes = bytesOf(text);
  const json = textOf(
    singles === 256 ? inflate(bytes, units) : unitsOf(inflate(bytes, [...new Array(256).keys()]), units, singles),
  );
  return JSON.parse(json.split(BETWEEN_TEXTS).join('","'));
}

/** Characters of an alphabet that has more of them than a byte has values. */
function unitsOf(places: Uint16Array, alphabet: readonly number[], singles: number): Uint16Array {
  const units = new Uint16Array(places.length);
  let length = 0;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number;
    units[length++] = alphabet[
      place < singles ? place : singles + (place - singles) * 256 + (places[++index] as number)
    ] as number;
  }
  return units.subarray(0, length);
}

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let start = 0; start < units.length; start += MOST_AT_ONCE) {
    const part: unknown = units.subarray(start, Math.min(start + MOST_AT_ONCE, units.length));
    parts.push(String.fromCharCode.apply(null, part as number[]));
  }
  return parts.join('');
}

/** The first characters of an alphabet have one byte; each byte that is left begins 256 characters of two. */
export function alphabetPages(length: number): { readonly singles: number } {
  return { singles: length <= 256 ? 256 : 256 - Math.ceil((length - 256) / 255) };
}

/** Two digits hold 13 bits, or 14 where these are small enough. */
function bytesOf(text: string): Uint8Array {
  const values = new Uint8Array(128).fill(DIGITS.length);
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let waiting = 0;
  let waitingBits = 0;
  for (let index = 0; index < text.length; index += 2) {
    const pair =
      (values[text.charCodeAt(index)] as number) + (values[text.charCodeAt(index + 1)] as number) * DIGITS.length;
    // Also where it is NaN, because there is no such character or no second one.
    if (!(pair < DIGITS.length ** 2)) throw new Error('The packed words are damaged.');
    waiting |= pair << waitingBits;
    waitingBits += isLongPair(pair) ? 14 : 13;
    while (waitingBits >= 8) {
      bytes[length++] = waiting & 255;
      waiting >>>= 8;
      waitingBits -= 8;
    }
  }
  return bytes.subarray(0, length);
}

/** Of the 8281 pairs of digits, 8192 are needed for 13 bits; those that are left make some of 14. */
export const isLongPair = (pair: number): boolean => (pair & 8191) < DIGITS.length ** 2 - 8192;

/** Objects come as lists of their values, behind the number of their set of keys; lists behind 0. */
function withKeys(value: unknown, keySets: KeySets): unknown {
  if (!Array.isArray(value)) return value;
  const [set, ...values] = value as [number, ...unknown[]];
  if (set === 0) return values.map((item) => withKeys(item, keySets));
  const object: Record<string, unknown> = {};
  (keySets[set - 1] as readonly string[]).forEach((key, index) => {
    object[key] = withKeys(values[index], keySets);
  });
  return object;
}
