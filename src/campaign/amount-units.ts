/**
 * Units in headers that make every amount below them larger: "Revenue ($M)", "Выручка, тыс. руб.", "销售额（万元）",
 * "Umsatz (Tsd. €)". Like currencies they stand beside each other in every language, so no pack carries them.
 */
import { readCurrency } from './currencies';

export interface AmountUnit {
  /** A power of ten. */
  readonly multiplier: number;
  /** ISO code or shared sign, where the unit names a currency. */
  readonly currency: string | null;
  /** The header without its unit. */
  readonly rest: string;
}

const powers = (list: string, factor: number): readonly (readonly [string, number])[] =>
  list.split(' ').map((word) => [word, factor]);

/** In lower case and without points. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...powers("k thousand thousands 000 000s '000 '000s x1000 x1,000", 1e3),
  ...powers('тыс тысяч тысячи тыщ', 1e3),
  ...powers('tsd tausend tausende ezer ezres eft milliers millier mille miles mil milhares migliaia mila', 1e3),
  ...powers('千 仟', 1e3),
  ...powers('万 萬', 1e4),
  ...powers('十万 十萬', 1e5),
  ...powers('million millions mn mln mio mill millones millón millionen millió milliót milioni milhões', 1e6),
  ...powers('млн миллион миллионов миллионы mft 百万 百萬', 1e6),
  ...powers('千万 千萬', 1e7),
  ...powers('亿 億', 1e8),
  ...powers('bn billion billions mrd mld mds milliard milliards milliarden milliárd miliardi bilhões', 1e9),
  ...powers('млрд миллиард миллиардов 十亿 十億', 1e9),
]);
/** Letters that are units beside a currency only: "T€", "£m", "eFt", "R$ mi". */
const BESIDE_CURRENCIES: ReadonlyMap<string, number> = new Map([
  ['t', 1e3],
  ['e', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mi', 1e6],
]);
const FORINT = new Map([
  ['eft', 1e3],
  ['mft', 1e6],
]);

const BRACKETED = /[([【［〔（]([^)\]】］〕）]{1,30})[)\]】］〕）]/g;

export function amountUnitIn(header: string): AmountUnit | null {
  if (!MAY_HAVE_UNIT.test(header)) return null;
  BRACKETED.lastIndex = 0;
  for (let found = BRACKETED.exec(header); found !== null; found = BRACKETED.exec(header)) {
    const unit = readUnit(found[1] as string, true);
    if (unit !== null) return { ...unit, rest: joinedAgain(header, found.index, found[0].length) };
  }
  const comma = Math.max(header.lastIndexOf(','), header.lastIndexOf('，'));
  if (comma > 0) {
    const unit = readUnit(header.slice(comma + 1), true);
    if (unit !== null) return { ...unit, rest: header.slice(0, comma).trim() };
  }
  // At the end without any mark, a unit is believed beside its currency only: "Cost k€".
  const tokens = header.split(' ');
  for (let count = Math.min(3, tokens.length - 1); count > 0; count--) {
    const start = tokens.slice(0, -count).join(' ').length;
    const unit = readUnit(header.slice(start), false);
    if (unit !== null) return { ...unit, rest: header.slice(0, start).trim() };
  }
  const joined =
    /^(.*[\u3040-\u30ff\u3400-\u9fff].*?)((?:百万|百萬|千万|千萬|十万|十萬|万|萬|億|亿|千)(?:元|円|圓|日元|人民币|人民幣|美元|港元))$/.exec(
      header,
    );
  const unit = joined === null ? null : readUnit(joined[2] as string, false);
  return unit === null || joined === null ? null : { ...unit, rest: (joined[1] as string).trim() };
}

/** Nearly all headers have none of what units are made of. */
const MAY_HAVE_UNIT = /[([【［〔（,，]|[^\x20-\x7e]|[$]|[A-Z]{3}|\bk/;

function readUnit(given: string, isMarked: boolean): Omit<AmountUnit, 'rest'> | null {
  const text = given
    .trim()
    .replace(/^(?:in|en|em|в|w) /i, '')
    .replace(/ (?:of|de|di) | d['’]/i, ' ');
  if (text === '' || text.length > 24) return null;
  const alone = factorOf(text, WORDS);
  if (alone !== null) {
    const isForint = FORINT.has(text.toLowerCase());
    return isMarked || isForint ? { multiplier: alone, currency: isForint ? 'HUF' : null } : null;
  }
  for (let cut = 1; cut < text.length; cut++) {
    const [head, tail] = [text.slice(0, cut).trim(), text.slice(cut).trim()];
    const unit = beside(head, tail) ?? beside(tail, head);
    if (unit !== null) return unit;
  }
  return null;
}

function beside(word: string, currency: string): Omit<AmountUnit, 'rest'> | null {
  const multiplier = factorOf(word, WORDS) ?? factorOf(word, BESIDE_CURRENCIES);
  if (multiplier === null) return null;
  // One letter is no currency beside one that is no unit: "m r".
  const bare = currency.replace(/\.$/, '');
  const code = /^[a-z]$/i.test(bare) ? null : (readCurrency(bare)?.code ?? null);
  return code === null ? null : { multiplier, currency: code };
}

function factorOf(word: string, among: ReadonlyMap<string, number>): number | null {
  return among.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

const joinedAgain = (header: string, at: number, length: number): string =>
  `${header.slice(0, at)} ${header.slice(at + length)}`.replace(/\s+/g, ' ').trim();
