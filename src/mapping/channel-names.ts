/** Channels that a text names: a cell of a column of channels, a campaign's name, the name of a tab. */
import { CHANNEL_IDS, type ChannelId, type ReadingWords } from '../locales/reading-words';
import { foldWords, phraseLists } from './normalise-header';
import { matchesPattern } from './word-patterns';

interface ChannelName {
  readonly channel: ChannelId;
  readonly words: readonly string[];
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const known = new WeakMap<ReadingWords, readonly ChannelName[]>();

/** Longer names first: "WhatsApp SMS fallback" names both, "text message" more than "text". */
function namesIn(words: ReadingWords): readonly ChannelName[] {
  let names = known.get(words);
  if (names === undefined) {
    names = words.languages
      .flatMap(({ channels }) =>
        CHANNEL_IDS.flatMap((channel) =>
          phraseLists(channels?.[channel] ?? []).map((name) => ({ channel, words: name })),
        ),
      )
      .filter((name) => name.words.length > 0)
      .sort((a, b) => b.words.join('').length - a.words.join('').length);
    known.set(words, names);
  }
  return names;
}

const wordsOf = (text: string): readonly string[] =>
  foldWords(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}\s]+/gu, ' ')).split(' ');

/** The channel that a text is the name of, and nothing else: "E-mail", "Web push". */
export function channelCalled(text: string, words: ReadingWords): ChannelId | null {
  const given = wordsOf(text);
  return namesIn(words).find((name) => isCalled(given, name.words))?.channel ?? null;
}

const isCalled = (given: readonly string[], name: readonly string[]): boolean =>
  given.some((word) => CJK.test(word))
    ? given.join('') === name.join('')
    : given.length === name.length && name.every((pattern, index) => matchesPattern(given[index] as string, pattern));

/** The one channel that a longer text names; null where it names none or several. */
export function channelNamedIn(text: string, words: ReadingWords): ChannelId | null {
  const given = wordsOf(text);
  const found = new Set<ChannelId>();
  for (const { channel, words: name } of namesIn(words)) {
    const isCjk = CJK.test(name[0] as string);
    const stands = isCjk
      ? given.some((word) => word.includes(name.join('')))
      : given.some((_, start) => name.every((pattern, index) => matchesPattern(given[start + index] ?? '', pattern)));
    if (stands) found.add(channel);
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
