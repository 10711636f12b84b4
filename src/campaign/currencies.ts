/** Currency signs and codes as people write them beside an amount. They hold in every language, so no pack carries them. */

/** `code` is absent where the sign is shared by several currencies: `$`, `¥`, `kr`. */
export interface Currency {
  readonly code?: string;
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

/** Lower-case signs and words; the value is '' where several currencies share it. */
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
  ['$', ''],
  ['¥', ''],
  ['￥', ''],
  ['₨', ''],
  ['¢', ''],
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
  ['元', ''],
  ['円', 'JPY'],
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
  ['fr', ''],
  ['frs', ''],
  ['f', ''],
  ['fcfa', ''],
  ['f cfa', ''],
  ['cfa', ''],
  ['kr', ''],
  ['lei', ''],
  ['rs', ''],
  ['s/', 'PEN'],
  ['ksh', 'KES'],
  ['r', ''],
  ['dh', ''],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
]);

/** Currencies with three decimals, where "1.204" may well be an amount with its decimals. */
const THREE_DECIMALS: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

export function hasThreeDecimals(currency: Currency): boolean {
  return currency.code !== undefined && THREE_DECIMALS.has(currency.code);
}

function readSign(text: string): Currency | null {
  if (ISO_CODES.has(text)) return { code: text };
  const lower = text.toLowerCase();
  const code = SIGNS.get(lower) ?? SIGNS.get(lower.replace(/\.$/, ''));
  if (code !== undefined) return code === '' ? {} : { code };
  return LOWER_CASE_CODES.has(lower) ? { code: lower.toUpperCase() } : null;
}

/** Two signs for one amount ("$ ... USD"): the more precise one, or null when they contradict each other. */
export function mergeCurrencies(first: Currency, second: Currency): Currency | null {
  if (first.code === undefined) return second;
  if (second.code === undefined || second.code === first.code) return first;
  return null;
}

/** Reads a whole tidied text as a currency: a sign, a code, or both ("USD $"). Null for anything else. */
export function readCurrency(text: string): Currency | null {
  const whole = readSign(text);
  if (whole || text.indexOf(' ') < 0) return whole;
  let merged: Currency | null = {};
  for (const part of text.split(' ')) {
    const currency = readSign(part);
    if (!currency) return null;
    merged = mergeCurrencies(merged, currency);
    if (!merged) return null;
  }
  return merged;
}
