/** Headers as words: what is left when spelling, units and decoration are taken away. */
import { tidyText } from '../campaign/cell-text';
import { readCurrency } from '../campaign/currencies';

export interface HeaderWords {
  /** Lower-case words joined by single spaces. */
  readonly text: string;
  readonly words: readonly string[];
  /** What stands on either side of slashes, as words: "Opened / read" is one thing with two names. */
  readonly sides: readonly string[];
  /** A quotient such as "Cost / conv." or "Revenue per click": never an amount or count of its own. */
  readonly isQuotient: boolean;
  /** "(EUR)", ", ₽" or "budget_fcfa": the currency that the header names. */
  readonly currency: string | null;
  /** "Open %" and "Отказы, %". */
  readonly isPercent: boolean;
}

export function normaliseHeader(header: string): HeaderWords {
  const tidied = tidyText(header);
  const isQuotient = /[/\u2215]|\bper\b/i.test(tidied) && !/\ba\s?\/\s?b\b/i.test(tidied);
  const isPercent = /%/.test(tidied);
  let currency: string | null = null;
  const plain = (text: string): string =>
    text
      .replace(/([a-zа-я])([A-ZА-Я])/g, '$1 $2')
      .replace(/[_\-–—/.:;,#&|()[\]"'’!?*+=<>\\]+/g, ' ')
      .split(/\s+/)
      .filter((word) => {
        const found = word === '' || /^[a-z]{1,2}$/i.test(word) ? null : readCurrency(word);
        if (found === null) return true;
        currency = found.code ?? currency;
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
