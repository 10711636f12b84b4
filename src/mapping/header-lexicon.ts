/**
 * What the words of headers mean, in every language at once. A header is the words of a field, words that change
 * nothing ("number of"), and words that make it something else ("rate", "per"); languages are kept apart, so that a
 * word of one does not disturb a header of another.
 */
import { CAMPAIGN_FIELDS, FIELD_IDS, type FieldId, isNumericField } from '../campaign/fields';
import type { CostVariant, LanguageTag, LanguageWords, ReadingWords } from '../locales/reading-words';
import { type HeaderWords, phraseLists } from './normalise-header';
import { matchesPattern, WordPatterns, wordSet } from './word-patterns';

export interface FieldMatch {
  readonly field: FieldId;
  /** 0 to 1. */
  readonly score: number;
  /** The header says nothing but the field's words. */
  readonly isExact: boolean;
  /** It is a phrase of the field word for word. */
  readonly isWhole: boolean;
  /** A word such as "name", which names anything. */
  readonly isPlainName: boolean;
}

/** The language that most headers are in; English is understood beside every other. */
export type MainLanguage = LanguageTag | null;

interface Phrase {
  readonly field: FieldId;
  readonly language: Language;
  /** Its words without those that change nothing. */
  readonly words: readonly string[];
  /** As it stands in the list. */
  readonly whole: readonly string[];
  /** Its place in the list, where the best ones come first; and as a share of the list. */
  readonly rank: number;
  readonly place: number;
}

interface Language {
  readonly tag: LanguageTag;
  /** All that it knows, in alphabetical order. */
  readonly words: () => readonly string[];
  readonly fillers: WordPatterns<true>;
  readonly ids: WordPatterns<true>;
  readonly counting: WordPatterns<true>;
  readonly uniques: WordPatterns<true>;
  readonly everyTime: WordPatterns<true>;
  readonly others: WordPatterns<true>;
  readonly noFields: PhraseList;
  readonly costParts: PhraseList;
  readonly budgets: PhraseList;
  readonly partsOfFailed: PhraseList;
  readonly countsOrAmounts: PhraseList;
  readonly persons: PhraseList;
  readonly costKinds: WordPatterns<true>;
  readonly costVariants: WordPatterns<CostVariant>;
  readonly costWords: WordPatterns<true>;
}

/** Lists of phrases that a header can be as a whole. */
export type PhraseListName = 'costParts' | 'budgets' | 'partsOfFailed' | 'countsOrAmounts';

/** A header that only contains the field's words says so with this much at most. */
const PARTLY = 0.8;
const PER_UNKNOWN_WORD = 0.1;
/** Names say more by each word than counts do: a "company name" is no campaign. */
const PER_UNKNOWN_WORD_OF_NAMES = 0.2;
const WITH_FILLERS = 0.9;
/** By how much the last phrase of a list is less sure than the first. */
const LAST_OF_LIST = 0.08;
const SPELLED_OUT = 0.15;
const MOST_READINGS = 400;
const OUT_OF_ORDER = 0.04;
/** A campaign's id stands in for its name where there is nothing better. */
const NUMBER_OF_NAME = 0.12;
/** A person who opened ten times opened once; of failures and messages, though, all of them are meant. */
const UNIQUE = 0.04;
const EVERY_TIME: Readonly<Partial<Record<FieldId, number>>> = {
  opened: -0.12,
  clicked: -0.12,
  replied: -0.05,
  failed: 0.06,
};
/** Of two that fit, the one that explains more words. */
const PER_WORD = 0.005;
/** For a further word that names another field: "date of the order" is a date, "orders by date" are orders. */
const PER_FOREIGN_FIELD = 0.15;
/** Words of a language that the other headers are not in. */
const OTHER_LANGUAGE = 0.15;
/** A lone word far down in the list of a name, such as "name" itself, says too little beside other words. */
const PLAIN_NAMES = 6;

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
/** Which languages a letter tells of; English is always known. */
const SCRIPTS: readonly { readonly letters: RegExp; readonly tags: readonly LanguageTag[] }[] = [
  { letters: /[\u0400-\u04ff]/, tags: ['ru'] },
  { letters: CJK, tags: ['zh-CN', 'ja'] },
  { letters: /[a-z]/, tags: ['fr', 'hu', 'de', 'es', 'pt', 'it'] },
];

const lexicons = new WeakMap<ReadingWords, HeaderLexicon>();

export function lexiconOf(words: ReadingWords): HeaderLexicon {
  let lexicon = lexicons.get(words);
  if (lexicon === undefined) {
    lexicon = new HeaderLexicon(words);
    lexicons.set(words, lexicon);
  }
  return lexicon;
}

export class HeaderLexicon {
  /** Those whose script has been met: word lists are long, and most sheets are in one script. */
  private languages: readonly Language[] = [];
  private readonly english: Language;
  private readonly phrases = new WordPatterns<Phrase>();
  /** Words that are known in languages without spaces, longest first by their first character. */
  private readonly apart = new Set<string>();
  private longestApart = 1;
  private readonly cut = new Map<string, readonly string[]>();

  constructor(private readonly words: ReadingWords) {
    this.learnLanguages((tag) => tag === 'en');
    this.english = this.languages[0] as Language;
  }

  /** Makes the languages known that are written in the script of a text; those of all its headers before any is read. */
  meet(text: string): void {
    for (const { letters, tags } of SCRIPTS) {
      if (letters.test(text)) this.learnLanguages((tag) => tags.includes(tag));
    }
  }

  private learnLanguages(isMeant: (tag: LanguageTag) => boolean): void {
    const isKnown = (tag: LanguageTag): boolean => this.languages.some((language) => language.tag === tag);
    const missing = this.words.languages.filter(({ tag }) => isMeant(tag) && !isKnown(tag));
    if (missing.length === 0) return;
    const known = [...this.languages, ...missing.map((language) => this.compile(language))];
    const order = this.words.languages.map(({ tag }) => tag);
    this.languages = known.sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag));
    this.cut.clear();
  }

  /** The words of a header, those of Chinese and Japanese cut apart. */
  wordsOf(text: string): readonly string[] {
    if (text === '') return [];
    this.meet(text);
    const words = text.split(' ');
    return CJK.test(text) ? words.flatMap((word) => (CJK.test(word) ? this.cutApart(word) : [word])) : words;
  }

  /** The fields that a header's words can mean, best first. */
  fieldsOf(header: HeaderWords, main: MainLanguage = null): readonly FieldMatch[] {
    if (header.text === '' || header.isPercent) return [];
    const asWritten = this.fieldsOfWords(header, main);
    if (header.shortened.length === 0 || asWritten.some(({ isExact }) => isExact)) return asWritten;
    return merged(asWritten, this.spelledOut(header, main));
  }

  /** "Öffn. (uniq.)" may be short for many words; where those that are a field are all the same one, it is that field. */
  private spelledOut(header: HeaderWords, main: MainLanguage): readonly FieldMatch[] {
    const languages = this.languagesFor(main);
    let readings: (readonly string[])[] = [[]];
    for (const word of this.wordsOf(header.text)) {
      const longer = header.shortened.includes(word)
        ? languages.flatMap(({ words }) => wordsThatBegin(words(), word))
        : [word];
      if (longer.length === 0 || readings.length * longer.length > MOST_READINGS) return [];
      readings = readings.flatMap((before) => longer.map((one) => [...before, one]));
    }
    let found: FieldMatch | null = null;
    for (const words of readings) {
      const [best] = this.match(words, main);
      if (best === undefined || !best.isExact) continue;
      if (found !== null && found.field !== best.field) return [];
      if (found === null || best.score > found.score) found = best;
    }
    return found === null ? [] : [{ ...found, score: found.score - SPELLED_OUT, isWhole: false }];
  }

  private fieldsOfWords(header: HeaderWords, main: MainLanguage): readonly FieldMatch[] {
    if (header.isQuotient) return this.sameOnEverySide(header, main);
    const whole = this.match(this.wordsOf(header.text), main);
    // "Engagement: Opens (unique)" has the name of its group in front.
    const tail = header.tail === null ? [] : this.fieldsOf(header.tail, main).map(asPartOf);
    if (header.core === '' || header.core === header.text) return merged(whole, tail);
    // What stands in brackets adds to the words before it, or says more of them: "Clicks (all)", "Platform (SMS, RCS)".
    const asides = this.wordsOf(header.text).filter((word) => !this.wordsOf(header.core).includes(word));
    const isOther = this.languagesFor(main).some(({ others }) => asides.some((word) => others.has(word)));
    const core = this.match(this.wordsOf(header.core), main)
      .filter(({ field }) => !isOther || !isNumericField(field))
      .map((match) => ({ ...match, score: match.score - 0.02, isWhole: false }));
    return merged(merged(whole, core), tail);
  }

  /** Whether a header, as a whole or behind the name of its group, is one of these phrases in the main language or in English. */
  isOneOf(header: HeaderWords, list: PhraseListName, main: MainLanguage): boolean {
    if (header.tail !== null && this.isOneOf(header.tail, list, main)) return true;
    const words = this.wordsOf(header.text);
    return this.languagesFor(main).some((language) => language[list].has(words, language.fillers));
  }

  /** Nothing but "total", and words that change nothing. */
  isBareTotal(header: HeaderWords, main: MainLanguage): boolean {
    const words = this.wordsOf(header.text);
    const languages = this.languagesFor(main);
    const isTotal = (word: string): boolean => languages.some(({ everyTime }) => everyTime.has(word));
    const isFiller = (word: string): boolean => languages.some(({ fillers }) => fillers.has(word));
    return header.currency === null && words.some(isTotal) && words.every((word) => isTotal(word) || isFiller(word));
  }

  /** Whether a header is, word for word, that of a column of persons. */
  isOfPersons(header: HeaderWords, main: MainLanguage): boolean {
    const words = this.wordsOf(header.text);
    return this.languagesFor(main).some(({ persons }) => persons.hasWhole(words));
  }

  costVariantOf(word: string, main: MainLanguage): CostVariant | null {
    for (const { costVariants } of this.languagesFor(main)) {
      const [variant] = costVariants.find(word);
      if (variant !== undefined) return variant;
    }
    return null;
  }

  /** Words of cost itself, and those that say nothing beside them. */
  isCostWord(word: string, main: MainLanguage): boolean {
    return this.languagesFor(main).some(({ costWords, fillers }) => costWords.has(word) || fillers.has(word));
  }

  isCostKind(word: string, main: MainLanguage): boolean {
    return this.languagesFor(main).some(({ costKinds }) => costKinds.has(word));
  }

  /** The language that knows most of these headers; null where English alone does, or none. */
  mainLanguage(headers: readonly HeaderWords[]): MainLanguage {
    let best: { tag: LanguageTag; score: number } | null = null;
    for (const language of this.languages) {
      let score = 0;
      for (const header of headers) score += this.familiarity(header, language);
      // Between two that know as much, English comes first in the list.
      if (score > 0 && (best === null || score > best.score + 1e-9)) best = { tag: language.tag, score };
    }
    return best?.tag ?? null;
  }

  private familiarity(header: HeaderWords, language: Language): number {
    const words = this.wordsOf(header.text);
    let known = 0;
    for (const word of words) {
      if (word.length < 2 && !CJK.test(word)) continue;
      const isPhraseWord = this.phrases.find(word).some((phrase) => phrase.language === language);
      if (isPhraseWord) known += 1;
      else if (word.length > 2 || CJK.test(word)) {
        if (language.others.has(word) || language.fillers.has(word) || language.everyTime.has(word)) known += 0.5;
      }
    }
    return words.length === 0 ? 0 : known / words.length;
  }

  private languagesFor(main: MainLanguage): readonly Language[] {
    if (main === null) return this.languages;
    return this.languages.filter(({ tag }) => tag === main || tag === 'en');
  }

  private match(words: readonly string[], main: MainLanguage): readonly FieldMatch[] {
    if (words.length === 0) return [];
    const known = this.languagesFor(main);
    if (known.some(({ noFields }) => noFields.hasWhole(words))) return [];
    const best = new Map<FieldId, FieldMatch>();
    for (let start = 0; start < words.length; start++) {
      for (const phrase of this.phrases.find(words[start] as string)) {
        const match = this.score(words, start, phrase, main);
        if (match === null) continue;
        const before = best.get(match.field);
        if (before === undefined || match.score > before.score) best.set(match.field, match);
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }

  private score(words: readonly string[], start: number, phrase: Phrase, main: MainLanguage): FieldMatch | null {
    const { language, field } = phrase;
    const inOrder = leftOver(words, start, phrase, language.fillers);
    const rest = inOrder ?? leftOverInAnyOrder(words, start, phrase);
    if (rest === null) return null;
    const isForeign = main !== null && language.tag !== main && language !== this.english;
    const also = main === null ? [language, this.english] : [language, ...this.languagesFor(main)];
    const is = (list: 'others' | 'ids' | 'counting' | 'fillers' | 'uniques' | 'everyTime', word: string): boolean =>
      language[list].has(word) || also.some((one) => one[list].has(word));
    const isNumber = isNumericField(field);
    // "Number of sales" is no amount.
    if (CAMPAIGN_FIELDS[field].kind === 'money' && rest.some((word) => is('counting', word))) return null;
    if (field === 'cost' && rest.some((word) => also.some(({ budgets }) => budgets.hasWhole([word])))) return null;
    let unknown = 0;
    let foreign = 0;
    let bonus = inOrder === null ? -OUT_OF_ORDER : 0;
    for (const word of words) {
      if (is('uniques', word)) bonus += Math.max(UNIQUE, -(EVERY_TIME[field] ?? 0));
      else if (is('everyTime', word)) bonus += EVERY_TIME[field] ?? 0;
    }
    for (const word of rest) {
      // A number sign before a name makes it the number of it.
      if (word === '#') {
        if (!isNumber) return null;
      } else if (is('fillers', word) || is('uniques', word) || is('everyTime', word)) continue;
      else if (is('others', word)) return null;
      // "Lists & segments"
      else if (this.namesThis(word, field, also)) continue;
      else if (this.namesAnother(word, field, also)) foreign += 1;
      else unknown += 1;
    }
    const isWhole = isSame(phrase.whole, words);
    const isPlainName = !isNumber && phrase.words.length === 1 && phrase.rank >= PLAIN_NAMES;
    if (isPlainName && !isWhole) return null;
    const isNumberOfName = CAMPAIGN_FIELDS[field].kind === 'text' && phrase.words.some((word) => is('ids', word));
    const later = phrase.place * LAST_OF_LIST + (isNumberOfName ? NUMBER_OF_NAME : 0);
    if (unknown + foreign === 0) {
      const score = isWhole ? 1 : WITH_FILLERS;
      return {
        field,
        score: Math.max(
          0,
          score + bonus + (phrase.words.length - 1) * PER_WORD - later - (isForeign ? OTHER_LANGUAGE : 0),
        ),
        isExact: true,
        isWhole,
        isPlainName,
      };
    }
    // In another order than people write them, further words make it something else: "campaign budget type".
    if (inOrder === null) return null;
    // Words that are nothing but fillers mean the field only when they stand alone.
    if (phrase.words.every((word) => language.fillers.has(word))) return null;
    const score =
      PARTLY +
      bonus -
      unknown * (isNumber ? PER_UNKNOWN_WORD : PER_UNKNOWN_WORD_OF_NAMES) -
      foreign * PER_FOREIGN_FIELD -
      later -
      (isForeign ? OTHER_LANGUAGE : 0);
    return score > 0 ? { field, score, isExact: false, isWhole: false, isPlainName: false } : null;
  }

  private namesThis(word: string, field: FieldId, among: readonly Language[]): boolean {
    return this.phrases
      .find(word)
      .some((phrase) => phrase.words.length === 1 && phrase.field === field && among.includes(phrase.language));
  }

  private namesAnother(word: string, field: FieldId, among: readonly Language[]): boolean {
    return this.phrases
      .find(word)
      .some((phrase) => phrase.words.length === 1 && phrase.field !== field && among.includes(phrase.language));
  }

  /**
   * "Opened / read" is one field by two names, "Date/time" still a date, "Delivery / Opens" one of a group; "Cost / conv."
   * is a quotient of two, and none.
   */
  private sameOnEverySide(header: HeaderWords, main: MainLanguage): readonly FieldMatch[] {
    if (header.sides.length < 2) return [];
    const sides = header.sides.map((text) => this.match(this.wordsOf(text), main));
    const [first, ...others] = sides;
    const same = (first ?? [])
      .filter(({ field }) => !isNumericField(field) || others.every((matches) => matches[0]?.field === field))
      .slice(0, 1);
    const whole = this.match(this.wordsOf(header.text), main).filter(({ isWhole }) => isWhole);
    const isGroup = first !== undefined && !first.some(({ field, isExact }) => isExact && isNumericField(field));
    const last = isGroup && sides.length === 2 ? (sides[1] ?? []).filter(({ isExact }) => isExact).map(asPartOf) : [];
    return merged(merged(same, whole), last);
  }

  private compile(given: LanguageWords & { readonly tag: LanguageTag }): Language {
    const single = (list: readonly string[] | undefined): readonly string[] =>
      phraseLists(list ?? []).flatMap((words) => (words.length === 1 ? words : []));
    const phraseList = (list: readonly string[] | undefined): PhraseList => {
      const phrases = phraseLists(list ?? []);
      for (const words of phrases) this.learn(words);
      return new PhraseList(phrases);
    };
    const channels = Object.values(given.channels ?? {}).flat();
    const fillers = [...single(given.fillers), ...single(given.countWords), ...single(channels)];
    const others = single(given.otherThings);
    const costVariants = new WordPatterns<CostVariant>();
    for (const [variant, list] of Object.entries(given.costVariants ?? {}) as [CostVariant, readonly string[]][]) {
      for (const word of single(list)) costVariants.add(word, variant);
    }
    let known: readonly string[] | undefined;
    const language: Language = {
      tag: given.tag,
      words: () => (known ??= knownWords(given)),
      fillers: wordSet(fillers),
      ids: wordSet(single(given.idWords)),
      counting: wordSet(single(given.countWords)),
      uniques: wordSet(single(given.uniques)),
      everyTime: wordSet(single(given.everyTime)),
      others: wordSet(others),
      noFields: phraseList(given.noFields),
      costParts: phraseList(given.costParts),
      budgets: phraseList(given.budgets),
      partsOfFailed: phraseList(given.partsOfFailed),
      countsOrAmounts: phraseList(given.countsOrAmounts),
      persons: phraseList(given.personHeaders),
      costKinds: wordSet(single(given.costKinds)),
      costVariants,
      costWords: wordSet([...phraseLists(given.headers?.cost ?? []).flat(), ...single(given.costFillers)]),
    };
    for (const list of [fillers, others, single(given.uniques), single(given.everyTime), single(given.costKinds)]) {
      this.learn(list);
    }
    const lists = FIELD_IDS.map((field) => ({ field, phrases: phraseLists(given.headers?.[field] ?? []) }));
    const fieldsOf = new Map<string, Set<FieldId>>();
    for (const { field, phrases } of lists) {
      for (const phrase of phrases) {
        const key = phrase.join(' ');
        fieldsOf.set(key, (fieldsOf.get(key) ?? new Set()).add(field));
      }
    }
    for (const { field, phrases } of lists) {
      phrases.forEach((whole, rank) => {
        if (whole.length === 0) return;
        this.learn(whole);
        const core = isNumericField(field) ? withoutFillers(whole, language.fillers) : whole;
        // "Total messages" is more than "total", a budget that was spent more than a budget, a list's start no date.
        const saysLess =
          core.length < whole.length &&
          (core.every(
            (word) => language.everyTime.has(word) || language.uniques.has(word) || language.others.has(word),
          ) ||
            language.budgets.hasWhole(core) ||
            [...(fieldsOf.get(core.join(' ')) ?? [])].some((other) => other !== field) ||
            // A lone word that the list does not have by itself, such as "new".
            (core.length === 1 && fieldsOf.get(core[0] as string)?.has(field) !== true));
        const words = saysLess ? whole : core;
        this.phrases.add(words[0] as string, { field, language, words, whole, rank, place: rank / phrases.length });
      });
    }
    return language;
  }

  /** Remembers words of languages without spaces, by which headers are cut. */
  private learn(words: readonly string[]): void {
    for (const word of words) {
      if (!CJK.test(word)) continue;
      const plain = word.replace(/\*/g, '');
      this.apart.add(plain);
      this.longestApart = Math.max(this.longestApart, plain.length);
    }
  }

  /** As few unknown characters as can be, then as few words. */
  private cutApart(text: string): readonly string[] {
    const known = this.cut.get(text);
    if (known !== undefined) return known;
    const length = text.length;
    // From the end: the best way to cut what follows each character.
    const costs = new Array<number>(length + 1).fill(0);
    const steps = new Array<number>(length + 1).fill(0);
    for (let at = length - 1; at >= 0; at--) {
      let best = (costs[at + 1] as number) + UNKNOWN_CHARACTER;
      let step = 0;
      for (let size = 1; size <= Math.min(this.longestApart, length - at); size++) {
        if (!this.apart.has(text.slice(at, at + size))) continue;
        const cost = (costs[at + size] as number) + 1;
        if (cost < best) {
          best = cost;
          step = size;
        }
      }
      costs[at] = best;
      steps[at] = step;
    }
    const words: string[] = [];
    let unknown = '';
    for (let at = 0; at < length; ) {
      const step = steps[at] as number;
      if (step === 0) {
        unknown += text[at];
        at += 1;
        continue;
      }
      if (unknown !== '') words.push(unknown);
      unknown = '';
      words.push(text.slice(at, at + step));
      at += step;
    }
    if (unknown !== '') words.push(unknown);
    this.cut.set(text, words);
    return words;
  }
}

function knownWords(given: LanguageWords): readonly string[] {
  const lists = [
    ...Object.values(given.headers ?? {}),
    given.fillers,
    given.countWords,
    given.uniques,
    given.everyTime,
    given.otherThings,
  ];
  const words = new Set(
    lists.flatMap((list) =>
      phraseLists(list ?? [])
        .flat()
        .map((word) => word.replace(/\*/g, '')),
    ),
  );
  return [...words].sort();
}

/** Of words in alphabetical order. */
function wordsThatBegin(words: readonly string[], beginning: string): readonly string[] {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < beginning) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (words[end]?.startsWith(beginning) === true) end += 1;
  return words.slice(low, end);
}

/** Worse than any number of known words. */
const UNKNOWN_CHARACTER = 1000;

class PhraseList {
  constructor(private readonly phrases: readonly (readonly string[])[]) {}

  hasWhole(words: readonly string[]): boolean {
    return this.phrases.some((phrase) => isSame(phrase, words));
  }

  /** Also where the header has words that change nothing. */
  has(words: readonly string[], fillers: WordPatterns<true>): boolean {
    const core = withoutFillers(words, fillers);
    return this.phrases.some((phrase) => isSame(phrase, words) || (core.length < words.length && isSame(phrase, core)));
  }
}

const isSame = (phrase: readonly string[], words: readonly string[]): boolean =>
  phrase.length === words.length && phrase.every((pattern, index) => matchesPattern(words[index] as string, pattern));

/** All of them where nothing else would be left. */
function withoutFillers(words: readonly string[], fillers: WordPatterns<true>): readonly string[] {
  const left = words.filter((word) => !fillers.has(word.replace(/\*/g, '')));
  return left.length === 0 ? words : left;
}

/** The words beside those of a phrase that begins at `start`; fillers may stand between. Null where it does not stand there. */
function leftOver(
  words: readonly string[],
  start: number,
  phrase: Phrase,
  fillers: WordPatterns<true>,
): readonly string[] | null {
  const rest = words.slice(0, start);
  let at = start;
  for (const [index, pattern] of phrase.words.entries()) {
    while (index > 0 && at < words.length && !matchesPattern(words[at] as string, pattern)) {
      const word = words[at] as string;
      if (!fillers.has(word)) return null;
      rest.push(word);
      at += 1;
    }
    if (at >= words.length) return null;
    at += 1;
  }
  return [...rest, ...words.slice(at)];
}

/** The same where the words stand in another order: "opens unique". */
function leftOverInAnyOrder(words: readonly string[], start: number, phrase: Phrase): readonly string[] | null {
  if (phrase.words.length < 2) return null;
  const rest = words.map((word, index) => (index === start ? '' : word));
  for (const pattern of phrase.words.slice(1)) {
    const at = rest.findIndex((word) => word !== '' && matchesPattern(word, pattern));
    if (at < 0) return null;
    rest[at] = '';
  }
  return rest.filter((word) => word !== '');
}

const asPartOf = (match: FieldMatch): FieldMatch => ({ ...match, score: match.score - 0.03, isWhole: false });

function merged(first: readonly FieldMatch[], second: readonly FieldMatch[]): readonly FieldMatch[] {
  const best = new Map<FieldId, FieldMatch>();
  for (const match of [...first, ...second]) {
    const before = best.get(match.field);
    if (before === undefined || match.score > before.score) best.set(match.field, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
