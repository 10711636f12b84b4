/** Headers as words: what is left when spelling, units and decoration are taken away. */
import { amountUnitIn } from '../campaign/amount-units';
import { tidyText } from '../campaign/cell-text';
import { mergeCurrencyNames, readCurrency } from '../campaign/currencies';
import { repairEncoding, repairScript } from './repair-text';

export interface HeaderWords {
  /** Lower-case words without accents, joined by single spaces. */
  readonly text: string;
  readonly words: readonly string[];
  /** The same without what stands in brackets; '' where nothing else does. */
  readonly core: string;
  /** What stands on either side of slashes, as words: "Opened / read" is one thing with two names. */
  readonly sides: readonly string[];
  /** A quotient such as "Cost / conv." or "Revenue per click": never an amount or count of its own. */
  readonly isQuotient: boolean;
  /** "(EUR)", ", ₽" or "budget_fcfa": the code or the sign of the currency that the header names. */
  readonly currency: string | null;
  /** "Open %" and "Отказы, %". */
  readonly isPercent: boolean;
  /** Those of its words that a full stop cuts short: "Öffn.", "Отпр." */
  readonly shortened: readonly string[];
  /** What stands behind a colon or a dash: "Opens" of "Engagement: Opens". Null where there is none. */
  readonly tail: HeaderWords | null;
  /** By what a unit in the header multiplies the amounts: 1000 of "Umsatz (Tsd. €)"; 1 where there is none. */
  readonly multiplier: number;
}

const BRACKETED = /[([【［〔][^)\]】］〕]*[)\]】］〕]/g;

export function normaliseHeader(header: string): HeaderWords {
  // A text of thousands of characters is no header, whatever its words.
  const given = header.length > LONGEST ? '' : header;
  const repaired = repairScript(tidyText(repairEncoding(given))).replace(SOL, 'PEN');
  const unit = amountUnitIn(repaired);
  const tidied = unit?.rest ?? repaired;
  const bare = tidied.replace(BRACKETED, ' ');
  const isQuotient = /[/\u2215]|\bper\b/i.test(bare) && !/(?<!\p{L})[aа]\s?\/\s?[bбв](?!\p{L})/iu.test(bare);
  const isPercent = /[%٪]/.test(tidied);
  let currency: string | null = unit?.currency ?? null;
  // Two letters are a word, unless they stand apart as a unit does: "Cost (Rs)".
  const abbreviation = /[([]\s*([A-Za-zА-Яа-я]{2})\.?\s*[)\]]$/.exec(tidied)?.[1];
  const plain = (text: string): string =>
    foldWords(
      text
        .replace(BRANDS, (brand) => brand.toLowerCase())
        .replace(/([a-zа-я])([A-ZА-Я])/g, '$1 $2')
        .replace(SCRIPT_BORDER, ' ')
        .replace(/[#№]/g, ' # ')
        .replace(PUNCTUATION, ' ')
        .split(/\s+/)
        .filter((word) => {
          const isWord =
            /^(?:[a-z]{1,2}|[а-я]{2})$/i.test(word) && word.toLowerCase() !== 'kr' && word !== abbreviation;
          const found = word === '' || isWord ? null : readCurrency(word);
          if (found === null) return true;
          currency = currency === null ? found.code : (mergeCurrencyNames(currency, found.code) ?? found.code);
          return false;
        })
        .join(' ')
        .replace(/[%٪]/g, ' '),
    );
  const text = plain(tidied);
  const sides = isQuotient ? tidied.split(/[/\u2215]/).map(plain) : [text];
  const behind = GROUPED.exec(tidied)?.[1];
  return {
    text,
    words: text === '' ? [] : text.split(' '),
    core: bare === tidied ? text : plain(bare),
    sides,
    isQuotient,
    currency,
    isPercent,
    shortened: SHORTENED.test(tidied)
      ? (tidied.match(SHORTENED_ALL) ?? []).map((word) => foldWords(word.slice(0, -1)))
      : [],
    tail: behind === undefined ? null : { ...normaliseHeader(behind), isPercent },
    multiplier: unit?.multiplier ?? 1,
  };
}

/** "Rs." is a currency, and "e.g." nobody writes into a header. */
const SHORTENED = /\p{L}{2,}\.(?!\p{L})/u;
const SHORTENED_ALL = /\p{L}{2,}\.(?!\p{L})/gu;

/** A name, a sign between spaces or a colon, and what it is the group of. */
const GROUPED =
  /^[^:：|>›»→]*?\S(?:\s*[:：|>›»→]|\s+[-–—](?=\s)|(?<=[\u3040-\u30ff\u3400-\u9fff])[-–—_](?=[\u3040-\u30ff\u3400-\u9fff]))\s*(\S.*)$/;

const LONGEST = 300;
/** Names with a capital inside, which are one word. */
const BRANDS =
  /WhatsApp|YouTube|LinkedIn|TikTok|WeChat|HubSpot|MailChimp|GetResponse|SendPulse|VKontakte|OpenCart|WooCommerce/g;
/** The sign of the Peruvian currency is no quotient. */
const SOL = /(?<![A-Za-z])S\/\.?(?![A-Za-z])/g;
const PUNCTUATION = /[_\-–—/.:;,&|()[\]{}"'’‘“”„«»!?*+=<>\\、。，：；！？（）【】［］〔〕「」『』《》・·~^]+/g;
/** Between "SMS" and "发送量" there is no space. */
const SCRIPT_BORDER =
  /(?<=[A-Za-z0-9])(?=[\u3040-\u30ff\u3400-\u9fff])|(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[A-Za-z0-9])/g;

/** Lower case, single spaces, Latin letters without their accents; "e-mail" and "email" are one word. */
export function foldWords(text: string): string {
  const lower = text.toLowerCase();
  const folded = /^[ -~]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
        .normalize('NFC')
        .replace(/[ёßøłæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return folded
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(/(^|[ \n])e mail/g, '$1email');
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ё: 'е',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Phrases of a word list, spelt as headers are; stars of stems stay. All at once: there are thousands of them. */
export function phraseLists(phrases: readonly string[]): readonly (readonly string[])[] {
  if (phrases.length === 0) return [];
  return foldWords(phrases.join('\n').replace(/[-–_/.:,&'’() ]+/g, ' '))
    .split('\n')
    .map((phrase) => phrase.split(' ').filter((word) => word !== '' && word !== '*'));
}
