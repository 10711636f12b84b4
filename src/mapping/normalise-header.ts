/** Headers as words: what is left when spelling, units and decoration are taken away. */
import { tidyText } from '../campaign/cell-text';
import { mergeCurrencyNames, readCurrency } from '../campaign/currencies';

export interface HeaderWords {
  /** Lower-case words joined by single spaces. */
  readonly text: string;
  readonly words: readonly string[];
  /** What stands on either side of slashes, as words: "Opened / read" is one thing with two names. */
  readonly sides: readonly string[];
  /** A quotient such as "Cost / conv." or "Revenue per click": never an amount or count of its own. */
  readonly isQuotient: boolean;
  /** "(EUR)", ", ₽" or "budget_fcfa": the code or the sign of the currency that the header names. */
  readonly currency: string | null;
  /** "Open %" and "Отказы, %". */
  readonly isPercent: boolean;
}

export function normaliseHeader(header: string): HeaderWords {
  const tidied = tidyText(header);
  const isQuotient = /[/\u2215]|\bper\b/i.test(tidied) && !/\ba\s?\/\s?b\b/i.test(tidied);
  const isPercent = /%/.test(tidied);
  let currency: string | null = null;
  // Two letters are a word, unless they stand apart as a unit does: "Cost (Rs)".
  const unit = /[([]\s*([A-Za-z]{2})\.?\s*[)\]]$/.exec(tidied)?.[1];
  const plain = (text: string): string =>
    text
      .replace(/([a-zа-я])([A-ZА-Я])/g, '$1 $2')
      .replace(/[_\-–—/.:;,#&|()[\]"'’!?*+=<>\\]+/g, ' ')
      .split(/\s+/)
      .filter((word) => {
        const isWord = /^[a-z]{1,2}$/i.test(word) && word.toLowerCase() !== 'kr' && word !== unit;
        const found = word === '' || isWord ? null : readCurrency(word);
        if (found === null) return true;
        currency = currency === null ? found.code : (mergeCurrencyNames(currency, found.code) ?? found.code);
        return false;
      })
      .join(' ')
      .replace(/%/g, ' ')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim();
  const text = plain(tidied);
  const sides = isQuotient ? tidied.split(/[/\u2215]/).map(plain) : [text];
  return { text, words: text === '' ? [] : text.split(' '), sides, isQuotient, currency, isPercent };
}
