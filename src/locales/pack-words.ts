/** Packs words for the built add-on; packed-words.ts says how, and unpacks them. Only the build does this. */
import {
  alphabetPages,
  BETWEEN_TEXTS,
  DIGITS,
  isLongPair,
  type KeySets,
  type PackedWords,
  unpackJson,
  unpackWords,
} from './packed-words';

/** Of Node: this room uses no packages. */
type Deflate = (bytes: Uint8Array) => Uint8Array;

export type PackedGroups<Group extends string> = Readonly<
  Record<Group, Readonly<Record<string, PackedWords>>> & { readonly keys: PackedWords }
>;

/** Packs groups of languages, each on its own but for their keys, and throws if something does not come out again. */
export function packGroups<Group extends string>(
  groups: Readonly<Record<Group, Readonly<Record<string, () => unknown>>>>,
  deflate: Deflate,
): PackedGroups<Group> {
  const keySets: string[][] = [];
  const packed: Record<string, Record<string, PackedWords>> = {};
  for (const [group, languages] of Object.entries<Readonly<Record<string, () => unknown>>>(groups)) {
    packed[group] = {};
    for (const [language, words] of Object.entries(languages)) {
      packed[group][language] = packJson(withoutKeys(words(), keySets), deflate);
    }
  }
  const keys = packJson(keySets, deflate);
  const unpackedKeys = unpackJson(keys) as KeySets;
  for (const [group, languages] of Object.entries<Readonly<Record<string, () => unknown>>>(groups)) {
    for (const [language, words] of Object.entries(languages)) {
      const unpacked = unpackWords(packed[group]?.[language] as PackedWords, unpackedKeys);
      const difference = firstDifference(words(), unpacked);
      if (difference !== null) throw new Error(`${group}, ${language}: ${difference || 'it'} cannot be packed.`);
    }
  }
  return { ...packed, keys } as unknown as PackedGroups<Group>;
}

function withoutKeys(value: unknown, keySets: string[][]): unknown {
  if (Array.isArray(value)) return [0, ...value.map((item) => withoutKeys(item, keySets))];
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  let set = keySets.findIndex((known) => known.length === keys.length && known.every((key, at) => key === keys[at]));
  if (set < 0) set = keySets.push(keys) - 1;
  return [set + 1, ...Object.values(value).map((item) => withoutKeys(item, keySets))];
}

function packJson(value: unknown, deflate: Deflate): PackedWords {
  // JSON has no such character of its own: it would be written as an escape.
  const text = JSON.stringify(value).split('","').join(BETWEEN_TEXTS);
  const alphabet = alphabetOf(text);
  const { singles } = alphabetPages(alphabet.length);
  const places = new Map<string, readonly number[]>();
  for (let index = 0; index < alphabet.length; index++) {
    const beyond = index - singles;
    places.set(alphabet.charAt(index), beyond < 0 ? [index] : [singles + (beyond >> 8), beyond & 255]);
  }
  const bytes = text.split('').flatMap((character) => places.get(character) ?? []);
  return [alphabet, digitsOf(deflate(Uint8Array.from(bytes)))];
}

/** The most frequent characters first. */
function alphabetOf(text: string): string {
  const counts = new Map<string, number>();
  for (const character of text.split('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([character]) => character)
    .join('');
}

function digitsOf(bytes: Uint8Array): string {
  let text = '';
  let waiting = 0;
  let waitingBits = 0;
  const add = (bits: number): void => {
    const pair = waiting & ((1 << bits) - 1);
    waiting >>>= bits;
    waitingBits -= bits;
    text += DIGITS.charAt(pair % DIGITS.length) + DIGITS.charAt(Math.floor(pair / DIGITS.length));
  };
  for (const byte of bytes) {
    waiting |= byte << waitingBits;
    waitingBits += 8;
    if (waitingBits >= 14) add(isLongPair(waiting & 16383) ? 14 : 13);
  }
  // What is added to the last bits are zeros, which make at most one byte behind the end of the packed data.
  while (waitingBits > 0) add(isLongPair(waiting & 16383) ? 14 : 13);
  return text;
}

/** Where two values differ, or null: "kpis.MSG_ROI.name". Undefined and functions are nothing that could be packed. */
function firstDifference(wanted: unknown, found: unknown, path = ''): string | null {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(wanted, found) ? null : path;
  if (typeof found !== 'object' || found === null) return path;
  if (Object.getPrototypeOf(wanted) !== Object.getPrototypeOf(found)) return path;
  if (Object.keys(wanted).join('\n') !== Object.keys(found).join('\n')) return path;
  for (const [key, item] of Object.entries(wanted)) {
    const difference = firstDifference(
      item,
      (found as Record<string, unknown>)[key],
      path === '' ? key : `${path}.${key}`,
    );
    if (difference !== null) return difference;
  }
  return null;
}
