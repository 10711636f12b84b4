/** How amounts of a currency are written: its sign and its decimals (ISO 4217). */

const SIGNS: Readonly<Record<string, string>> = {
  AUD: 'A$',
  BRL: 'R$',
  CAD: 'CA$',
  CNY: 'CN¥',
  CZK: 'Kč',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  HUF: 'Ft',
  ILS: '₪',
  INR: '₹',
  JPY: '¥',
  KRW: '₩',
  MXN: 'MX$',
  NGN: '₦',
  NZD: 'NZ$',
  PHP: '₱',
  PLN: 'zł',
  RUB: '₽',
  TRY: '₺',
  UAH: '₴',
  USD: '$',
  VND: '₫',
};

/** Currencies whose amounts have no decimals in daily use. */
const WITHOUT_DECIMALS = ['CLP', 'HUF', 'ISK', 'JPY', 'KRW', 'PYG', 'UGX', 'VND', 'XAF', 'XOF', 'XPF'];

export const currencySign = (code: string): string => SIGNS[code] ?? code;

export const currencyDecimals = (code: string | null): number =>
  code !== null && WITHOUT_DECIMALS.includes(code) ? 0 : 2;
