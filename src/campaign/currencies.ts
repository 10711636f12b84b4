/** Currency signs and codes as people write them beside an amount. They hold in every language, so no pack carries them. */

export interface Currency {
  /** ISO code; or the sign itself where several currencies share it: `$`, `¥`, `kr`. */
  readonly code: string;
}

const ISO_CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ' +
    'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
    'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG ' +
    'SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF ' +
    'XCD XOF XPF YER ZAR ZMW ZWL'
  ).split(' '),
);

/** Codes that are also read in lower case; the others could be words (`all`, `top`, `try`). */
const LOWER_CASE_CODES: ReadonlySet<string> = new Set(
  'aud brl cad chf cny czk eur gbp hkd huf idr inr jpy mxn pln rub sek sgd usd zar'.split(' '),
);

const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Signs that several currencies share, with those that they stand for. A cent is a part of any: it stands for none. */
const SHARED_SIGNS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    '$',
    codes(
      'USD AUD CAD NZD HKD SGD MXN TWD ARS CLP COP UYU DOP CUP BRL BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD',
    ),
  ],
  ['¥', codes('JPY CNY')],
  ['元', codes('CNY TWD HKD')],
  ['kr', codes('SEK NOK DKK ISK')],
  ['Rs', codes('INR PKR LKR NPR MUR SCR')],
  ['Fr', codes('CHF XOF XAF XPF RWF BIF DJF GNF KMF CDF')],
  ['FCFA', codes('XOF XAF')],
  ['lei', codes('RON MDL')],
  ['R', codes('ZAR BRL')],
  ['DH', codes('AED MAD')],
  ['¢', new Set<string>()],
]);

/** Lower-case signs and words; the value is a code or a sign that several currencies share. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['₵', 'GHS'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₾', 'GEL'],
  ['₼', 'AZN'],
  ['֏', 'AMD'],
  ['৳', 'BDT'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['៛', 'KHR'],
  ['$', '$'],
  ['¥', '¥'],
  ['￥', '¥'],
  ['₨', 'Rs'],
  ['¢', '¢'],
  ['us$', 'USD'],
  ['$us', 'USD'],
  ['au$', 'AUD'],
  ['a$', 'AUD'],
  ['ca$', 'CAD'],
  ['c$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['nt$', 'TWD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['mx$', 'MXN'],
  ['r$', 'BRL'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['rmb', 'CNY'],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['元', '元'],
  ['円', 'JPY'],
  ['日元', 'JPY'],
  ['日圓', 'JPY'],
  ['美元', 'USD'],
  ['米ドル', 'USD'],
  ['ドル', '$'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['ユーロ', 'EUR'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['新台币', 'TWD'],
  ['新台幣', 'TWD'],
  ['台币', 'TWD'],
  ['원', 'KRW'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['kč', 'CZK'],
  ['ft', 'HUF'],
  ['forint', 'HUF'],
  ['лв', 'BGN'],
  ['руб', 'RUB'],
  ['р', 'RUB'],
  ['грн', 'UAH'],
  ['тенге', 'KZT'],
  ['тг', 'KZT'],
  ['rm', 'MYR'],
  ['rp', 'IDR'],
  ['tl', 'TRY'],
  ['sfr', 'CHF'],
  ['fr', 'Fr'],
  ['frs', 'Fr'],
  ['f', 'Fr'],
  ['fcfa', 'FCFA'],
  ['f cfa', 'FCFA'],
  ['cfa', 'FCFA'],
  ['kr', 'kr'],
  ['lei', 'lei'],
  ['rs', 'Rs'],
  ['s/', 'PEN'],
  ['ksh', 'KES'],
  ['r', 'R'],
  ['dh', 'DH'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
]);

/** Currencies with three decimals, where "1.204" may well be an amount with its decimals. */
const THREE_DECIMALS: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

export function hasThreeDecimals(currency: Currency): boolean {
  return THREE_DECIMALS.has(currency.code);
}

/** Whether a text is an ISO code rather than a sign that several currencies share. */
export const isCurrencyCode = (text: string): boolean => ISO_CODES.has(text);

/** Whether a code, or a sign that may mean it, names the currency of that code. */
export const standsFor = (name: string, code: string): boolean =>
  name === code || SHARED_SIGNS.get(name)?.has(code) === true;

/** Two names of one currency ("$ ... USD"): the more precise one, or null when they contradict each other. */
export function mergeCurrencyNames(first: string, second: string): string | null {
  if (standsFor(first, second)) return second;
  if (standsFor(second, first)) return first;
  const common = [...(SHARED_SIGNS.get(first) ?? [])].filter((code) => standsFor(second, code));
  // "¥" and "元" together are one currency; "Fr" and "FCFA" leave it open which, but not that it is one.
  return common.length === 0 ? null : common.length === 1 ? (common[0] as string) : second;
}

function readSign(text: string): Currency | null {
  if (ISO_CODES.has(text)) return { code: text };
  const lower = text.toLowerCase();
  const code = SIGNS.get(lower) ?? SIGNS.get(lower.replace(/\.$/, ''));
  if (code !== undefined) return { code };
  return LOWER_CASE_CODES.has(lower) ? { code: lower.toUpperCase() } : null;
}

/** Two signs for one amount. */
export function mergeCurrencies(first: Currency, second: Currency): Currency | null {
  const code = mergeCurrencyNames(first.code, second.code);
  return code === null ? null : { code };
}

/** Reads a whole tidied text as a currency: a sign, a code, or both ("USD $"). Null for anything else. */
export function readCurrency(text: string): Currency | null {
  const whole = readSign(text);
  if (whole || text.indexOf(' ') < 0) return whole;
  let merged: Currency | null = null;
  for (const part of text.split(' ')) {
    const currency = readSign(part);
    if (!currency) return null;
    merged = merged === null ? currency : mergeCurrencies(merged, currency);
    if (!merged) return null;
  }
  return merged;
}

/** Names that stand in a column of currencies, in lower case. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['us dollar', 'USD'],
  ['us dollars', 'USD'],
  ['u.s. dollar', 'USD'],
  ['united states dollar', 'USD'],
  ['american dollar', 'USD'],
  ['australian dollar', 'AUD'],
  ['canadian dollar', 'CAD'],
  ['new zealand dollar', 'NZD'],
  ['hong kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['mexican peso', 'MXN'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['pounds sterling', 'GBP'],
  ['sterling', 'GBP'],
  ['yen', 'JPY'],
  ['japanese yen', 'JPY'],
  ['yuan', 'CNY'],
  ['chinese yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['swiss franc', 'CHF'],
  ['swiss francs', 'CHF'],
  ['rupee', 'Rs'],
  ['rupees', 'Rs'],
  ['indian rupee', 'INR'],
  ['indian rupees', 'INR'],
  ['krona', 'kr'],
  ['kronor', 'kr'],
  ['krone', 'kr'],
  ['kroner', 'kr'],
  ['swedish krona', 'SEK'],
  ['norwegian krone', 'NOK'],
  ['danish krone', 'DKK'],
  ['zloty', 'PLN'],
  ['złoty', 'PLN'],
  ['real', 'BRL'],
  ['reais', 'BRL'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['рубль', 'RUB'],
  ['рубли', 'RUB'],
  ['рублей', 'RUB'],
  ['hungarian forint', 'HUF'],
]);

/** Reads a tidied cell of a column of currencies, where codes stand in any case, and beside names: "US Dollar (USD)". */
export function readCurrencyCell(text: string): Currency | null {
  const found = readWholeCell(text);
  if (found) return found;
  const parts = text.split(/[()[\]\-–—:,/|]+/).map((part) => part.trim());
  let merged: Currency | null = null;
  for (const part of parts) {
    if (part === '') continue;
    const currency = readWholeCell(part);
    if (!currency) return null;
    merged = merged === null ? currency : mergeCurrencies(merged, currency);
    if (!merged) return null;
  }
  return merged;
}

function readWholeCell(text: string): Currency | null {
  const known = readCurrency(text);
  if (known) return known;
  const code = NAMES.get(text.toLowerCase()) ?? text.toUpperCase();
  return ISO_CODES.has(code) || SHARED_SIGNS.has(code) ? { code } : null;
}
