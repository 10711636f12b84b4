/** What cells say of a message, a person or an order: "Delivered", "Не доставлено", "已读", "Yes". */
import type { Cell } from '../campaign/cell';
import type { LogKind } from '../campaign/issue';
import type { LanguageTag, ReadingWords, RowStatus } from '../locales/reading-words';
import type { MainLanguage } from './header-lexicon';
import { phraseLists } from './normalise-header';
import { matchesPattern } from './word-patterns';

export const STATUSES_OF: Readonly<Record<LogKind, ReadonlySet<RowStatus>>> = {
  message: new Set([
    'waiting',
    'sent',
    'delivered',
    'failed',
    'opened',
    'clicked',
    'replied',
    'optedOut',
    'complained',
  ] as const),
  person: new Set(['waiting', 'registered', 'attended', 'absent', 'cancelled'] as const),
  order: new Set(['waiting', 'bought', 'cancelled'] as const),
};

interface Meaning {
  readonly status: RowStatus;
  readonly language: LanguageTag;
}

interface Stem extends Meaning {
  readonly words: readonly string[];
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const lexicons = new WeakMap<ReadingWords, StatusLexicon>();

export function statusLexiconOf(words: ReadingWords): StatusLexicon {
  let lexicon = lexicons.get(words);
  if (lexicon === undefined) {
    lexicon = new StatusLexicon(words);
    lexicons.set(words, lexicon);
  }
  return lexicon;
}

export class StatusLexicon {
  private readonly exact = new Map<string, Meaning[]>();
  private readonly stems: Stem[] = [];
  private readonly answers = new Map<string, boolean>();
  private readonly known = new Map<string, readonly Meaning[]>();
  /** Each header with its best place in a list. */
  private readonly headers: Readonly<Record<HeaderList, ReadonlyMap<string, number>>>;

  constructor(words: ReadingWords) {
    for (const { tag, statuses = {}, yes = [], no = [] } of words.languages) {
      for (const [status, phrases] of Object.entries(statuses) as [RowStatus, readonly string[]][]) {
        for (const phrase of phraseLists(phrases)) this.learn(phrase, { status, language: tag });
      }
      for (const phrase of phraseLists(yes)) this.answers.set(keyOf(phrase), true);
      for (const phrase of phraseLists(no)) this.answers.set(keyOf(phrase), false);
    }
    const all = (list: HeaderList): ReadonlyMap<string, number> => {
      const places = new Map<string, number>();
      for (const language of words.languages) {
        phraseLists(language[list] ?? []).forEach((phrase, place) => {
          const key = keyOf(phrase);
          places.set(key, Math.min(place, places.get(key) ?? place));
        });
      }
      return places;
    };
    this.headers = {
      statusHeaders: all('statusHeaders'),
      personHeaders: all('personHeaders'),
      messageIdHeaders: all('messageIdHeaders'),
      orderIdHeaders: all('orderIdHeaders'),
      orderAmounts: all('orderAmounts'),
    };
  }

  /** Whether a header is one of these, with or without what stands in brackets. */
  isHeader(text: string, core: string, list: HeaderList): boolean {
    const names = this.headers[list];
    return names.has(keyOf(text.split(' '))) || (core !== '' && names.has(keyOf(core.split(' '))));
  }

  /** The place of a header in a list that has the best ones first; null where it is none of them. */
  placeOf(text: string, list: HeaderList): number | null {
    return this.headers[list].get(keyOf(text.split(' '))) ?? null;
  }

  /** Yes or no; null where a cell says neither. */
  answerIn(cell: Cell): boolean | null {
    if (typeof cell === 'boolean') return cell;
    if (typeof cell !== 'string' || cell.length > LONGEST_ANSWER) return null;
    return this.answers.get(keyOf(wordsOf(cell))) ?? null;
  }

  /** Everything that a text can say, by itself or before a colon, bracket or dash: "Failed: number blocked". */
  meaningsOf(text: string): readonly Meaning[] {
    if (text.length > LONGEST_STATUS) return [];
    let meanings = this.known.get(text);
    if (meanings === undefined) {
      meanings = this.search(text);
      if (meanings.length === 0) {
        const [beginning = ''] = text.split(/[:(;,（：，；]| [-–—] /);
        if (beginning !== text) meanings = this.search(beginning);
      }
      this.known.set(text, meanings);
    }
    return meanings;
  }

  /** Of everything that a text can say, what it says of a message, a person or an order. */
  statusOf(text: string, kind: LogKind, main: MainLanguage): RowStatus | null {
    const meanings = this.meaningsOf(text).filter(({ status }) => STATUSES_OF[kind].has(status));
    const best =
      meanings.find(({ language }) => language === main) ??
      meanings.find(({ language }) => language === 'en') ??
      meanings[0];
    return best?.status ?? null;
  }

  /** The status that a header asks for: "Attended", "Delivered at", "是否已读". */
  statusInHeader(text: string, kinds: readonly LogKind[]): RowStatus | null {
    const words = text.split(' ');
    const isOne = ({ status }: Meaning): boolean =>
      status !== 'waiting' && kinds.some((kind) => STATUSES_OF[kind].has(status));
    for (let size = words.length; size > 0; size--) {
      for (let start = 0; start + size <= words.length; start++) {
        const found = this.search(words.slice(start, start + size).join(' ')).find(isOne);
        if (found !== undefined) return found.status;
      }
    }
    if (!CJK.test(text)) return null;
    for (let size = text.length; size > 1; size--) {
      for (let start = 0; start + size <= text.length; start++) {
        const found = this.exact.get(text.slice(start, start + size))?.find(isOne);
        if (found !== undefined) return found.status;
      }
    }
    return null;
  }

  private search(text: string): readonly Meaning[] {
    const words = wordsOf(text);
    const exact = this.exact.get(keyOf(words));
    if (exact !== undefined) return exact;
    return this.stems.filter(
      (stem) =>
        stem.words.length === words.length &&
        stem.words.every((pattern, index) => matchesPattern(words[index] as string, pattern)),
    );
  }

  private learn(words: readonly string[], meaning: Meaning): void {
    if (words.some((word) => word.includes('*'))) {
      this.stems.push({ ...meaning, words });
      return;
    }
    const key = keyOf(words);
    const meanings = this.exact.get(key);
    if (meanings === undefined) this.exact.set(key, [meaning]);
    else meanings.push(meaning);
  }
}

export type HeaderList = 'statusHeaders' | 'personHeaders' | 'messageIdHeaders' | 'orderIdHeaders' | 'orderAmounts';

const LONGEST_STATUS = 80;
const LONGEST_ANSWER = 12;

const wordsOf = (text: string): readonly string[] =>
  phraseLists([text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[!?*"“”„«»[\]{}（）。、：\s]+/g, ' ')])[0] ?? [];

/** Chinese and Japanese texts have no spaces, whatever the lists have. */
const keyOf = (words: readonly string[]): string => {
  const text = words.join(' ');
  return CJK.test(text) ? text.replace(/ /g, '') : text;
};
