/**
 * What is typed on the pages, as it stands in the fields. Only where it is sent does it become choices; what cannot be
 * read stays in its field, with a sentence that names the field and says what to do.
 */
import type { ReportChoices, Target } from '../app/settings';
import type { SidebarStart } from '../app/sidebar-answers';
import type { Assumptions, ChannelPrice, OtherCost, Spread } from '../campaign/assumption';
import { fill } from '../locales/fill';
import { type DecimalMark, readTypedNumber, readTypedShare, typedNumber, typedShare } from './typed-number';

export type CostKind = 'amount' | 'labour';

/** A line that can be added and removed; its key keeps the fields of the others where they are. */
interface Line {
  readonly key: number;
}

export interface CostLine extends Line {
  readonly kind: CostKind;
  readonly name: string;
  readonly amount: string;
  readonly hours: string;
  readonly hourlyRate: string;
  readonly every: 'once' | 'month';
}

export interface PriceLine extends Line {
  readonly channel: string;
  readonly price: string;
}

export interface TargetLine extends Line {
  readonly measure: string;
  readonly value: string;
  readonly date: string;
  readonly owner: string;
}

export interface ReportForm {
  readonly title: string;
  /** '': as the sidebar. */
  readonly language: string;
  /** '': everybody. */
  readonly reader: string;
  readonly from: string;
  readonly to: string;
  /** Null: all of them. */
  readonly channels: readonly string[] | null;
  readonly margin: string;
  readonly costs: readonly CostLine[];
  readonly spread: Spread;
  readonly pricePerMessage: string;
  readonly prices: readonly PriceLine[];
  readonly valuePerConversion: string;
  readonly noGoalChannels: readonly string[];
  readonly noGoalCampaigns: readonly string[];
  readonly model: string;
  readonly window: string;
  readonly targets: readonly TargetLine[];
  /** '': what the sheets say. */
  readonly currency: string;
  readonly converts: boolean;
  readonly rates: Readonly<Record<string, string>>;
  /** The currency in which they say what the others are worth; '' where it has not been read yet. */
  readonly ratesIn: string;
  readonly rateDate: string;
}

export type PageId = 'sources' | 'check' | 'report' | 'formula';

export interface FormError {
  readonly page: PageId;
  /** Id of the element of the field. */
  readonly at: string;
  readonly message: string;
}

/**
 * Fields keep their ids, so that an error leads to them. Keys are also names that people gave, in any script: what may
 * not stand in an id is written as its code point, so that different keys never make the same id.
 */
export const fieldId = (name: string, key?: number | string): string =>
  key === undefined
    ? `field-${name}`
    : `field-${name}-${String(key).replace(/[^A-Za-z\d-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`)}`;

let lastKey = 0;
export const newKey = (): number => ++lastKey;

export const EMPTY_FORM: ReportForm = {
  title: '',
  language: '',
  reader: '',
  from: '',
  to: '',
  channels: null,
  margin: '',
  costs: [],
  spread: 'whole',
  pricePerMessage: '',
  prices: [],
  valuePerConversion: '',
  noGoalChannels: [],
  noGoalCampaigns: [],
  model: '',
  window: '',
  targets: [],
  currency: '',
  converts: false,
  rates: {},
  ratesIn: '',
  rateDate: '',
};

// ---- choices into fields ----

export function formOf(choices: ReportChoices, { decimalMark, kpis }: SidebarStart): ReportForm {
  const assumptions = choices.assumptions ?? {};
  const number = (value: number | undefined): string => (value === undefined ? '' : typedNumber(value, decimalMark));
  const share = (value: number | undefined): string => (value === undefined ? '' : typedShare(value, decimalMark));
  const isFraction = (measure: string): boolean => kpis.some(({ id, isFraction: is }) => id === measure && is);
  return {
    title: choices.title ?? '',
    language: choices.language ?? '',
    reader: choices.reader ?? '',
    from: choices.from ?? '',
    to: choices.to ?? '',
    channels: choices.channels ?? null,
    margin: share(assumptions.margin),
    costs: (assumptions.other_costs ?? []).map((cost) => ({
      key: newKey(),
      kind: cost.amount === undefined && cost.hours !== undefined ? 'labour' : 'amount',
      name: cost.name,
      amount: number(cost.amount),
      hours: number(cost.hours),
      hourlyRate: number(cost.hourlyRate),
      every: cost.every,
    })),
    spread: assumptions.spread ?? 'whole',
    pricePerMessage: number(assumptions.price_per_message),
    prices: (assumptions.price_by_channel ?? []).map(({ channel, price }) => ({
      key: newKey(),
      channel,
      price: number(price),
    })),
    valuePerConversion: number(assumptions.value_per_conversion),
    noGoalChannels: choices.noRevenueGoal?.channels ?? [],
    noGoalCampaigns: choices.noRevenueGoal?.campaigns ?? [],
    model: choices.attribution?.model ?? '',
    window: choices.attribution?.window ?? '',
    targets: (choices.targets ?? []).map(({ measure, value, date, owner }) => ({
      key: newKey(),
      measure,
      value: isFraction(measure) ? share(value) : number(value),
      date: date ?? '',
      owner: owner ?? '',
    })),
    currency: choices.currency ?? '',
    converts: choices.exchange !== undefined,
    rates: Object.fromEntries(
      Object.entries(choices.exchange?.rates ?? {}).map(([code, rate]) => [code, number(rate)]),
    ),
    ratesIn: '',
    rateDate: choices.exchange?.date ?? '',
  };
}

// ---- fields into choices ----

export interface ReadForm {
  /** Without sources. What has an error is left out. */
  readonly choices: Omit<ReportChoices, 'sources'>;
  readonly errors: readonly FormError[];
}

/** What the sheets hold, as far as it decides what may be typed. */
export interface FoundCurrencies {
  readonly all: readonly string[];
  /** Those that need a rate: not that of the report. */
  readonly others: readonly string[];
}

export function readForm(form: ReportForm, start: SidebarStart, { all, others }: FoundCurrencies): ReadForm {
  const reader = new FormReader(start);
  const { report: text, check } = start.texts;
  const assumptions: Assumptions = {
    ...given('margin', reader.share(form.margin, text.margin, fieldId('margin'))),
    ...given(
      'price_per_message',
      reader.amount(form.pricePerMessage, text.pricePerMessage, fieldId('pricePerMessage')),
    ),
    ...given(
      'value_per_conversion',
      reader.amount(form.valuePerConversion, text.valuePerConversion, fieldId('valuePerConversion')),
    ),
    ...filled(
      'other_costs',
      form.costs.flatMap((line) => reader.cost(line)),
    ),
    ...(form.costs.length > 0 && form.spread !== 'whole' ? { spread: form.spread } : {}),
    ...filled(
      'price_by_channel',
      form.prices.flatMap((line) => reader.price(line)),
    ),
  };
  if (form.from !== '' && form.to !== '' && form.from > form.to) {
    reader.refuse('report', fieldId('from'), start.texts.errors.datesSwapped);
  }
  if (form.channels !== null && form.channels.length === 0) {
    reader.refuse('report', fieldId('channels'), fill(start.texts.errors.chooseOne, { field: text.channels }));
  }
  const currency = reader.currency(form.currency, check.currencyChoose, all);
  const targets = form.targets.flatMap((line) => reader.target(line));
  const exchange = form.converts && others.length > 0 ? reader.exchange(form, others, currency ?? '') : undefined;
  const { noGoalChannels, noGoalCampaigns } = form;
  const choices: Omit<ReportChoices, 'sources'> = {
    assumptions,
    ...textIn('currency', currency ?? ''),
    ...(exchange === undefined ? {} : { exchange }),
    ...textIn('language', form.language),
    ...textIn('title', form.title),
    ...textIn('from', form.from),
    ...textIn('to', form.to),
    ...(form.channels === null ? {} : { channels: form.channels }),
    ...(noGoalChannels.length + noGoalCampaigns.length === 0
      ? {}
      : { noRevenueGoal: { channels: noGoalChannels, campaigns: noGoalCampaigns } }),
    ...(form.model.trim() + form.window.trim() === ''
      ? {}
      : { attribution: { model: form.model.trim(), window: form.window.trim() } }),
    ...filled('targets', targets),
    ...(form.reader === '' ? {} : { reader: form.reader as NonNullable<ReportChoices['reader']> }),
  };
  return { choices, errors: reader.errors };
}

const given = <Key extends string>(key: Key, value: number | undefined): Partial<Record<Key, number>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, number>);
const filled = <Key extends string, Item>(key: Key, items: readonly Item[]): Partial<Record<Key, readonly Item[]>> =>
  items.length === 0 ? {} : ({ [key]: items } as Record<Key, readonly Item[]>);
const textIn = <Key extends string>(key: Key, value: string): Partial<Record<Key, string>> =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<Key, string>);

class FormReader {
  readonly errors: FormError[] = [];
  private readonly mark: DecimalMark;

  constructor(private readonly start: SidebarStart) {
    this.mark = start.decimalMark;
  }

  refuse(page: PageId, at: string, message: string): undefined {
    this.errors.push({ page, at, message });
    return undefined;
  }

  /** Empty: not given. */
  amount(typed: string, field: string, at: string, page: PageId = 'report'): number | undefined {
    const { errors } = this.start.texts;
    if (typed.trim() === '') return undefined;
    const value = readTypedNumber(typed, this.mark);
    if (value === null) {
      const example = typedNumber(1250.5, this.mark);
      return this.refuse(page, at, fill(errors.notANumber, { field, text: typed.trim(), example }));
    }
    return value < 0 ? this.refuse(page, at, fill(errors.belowZero, { field })) : value;
  }

  share(typed: string, field: string, at: string): number | undefined {
    if (typed.trim() === '') return undefined;
    const value = readTypedShare(typed, this.mark);
    if (value !== null) return value;
    return this.refuse('report', at, fill(this.start.texts.errors.notAShare, { field, text: typed.trim() }));
  }

  cost({ key, kind, name, amount, hours, hourlyRate, every }: CostLine): readonly OtherCost[] {
    const { report: text, errors } = this.start.texts;
    const called = name.trim();
    if (called === '') {
      this.refuse('report', fieldId('costName', key), fill(errors.required, { field: text.costName }));
    }
    const labelled = (field: string): string => (called === '' ? field : `${called}, ${field}`);
    const wanted =
      kind === 'amount'
        ? ([['amount', amount, text.amount]] as const)
        : ([
            ['hours', hours, text.hours],
            ['hourlyRate', hourlyRate, text.hourlyRate],
          ] as const);
    const values: { amount?: number; hours?: number; hourlyRate?: number } = {};
    for (const [id, typed, label] of wanted) {
      const at = fieldId(id, key);
      if (typed.trim() === '') {
        this.refuse('report', at, fill(errors.costWithoutAmount, { name: labelled(label) }));
        continue;
      }
      const value = this.amount(typed, labelled(label), at);
      if (value !== undefined) values[id] = value;
    }
    return called === '' || Object.keys(values).length < wanted.length ? [] : [{ name: called, every, ...values }];
  }

  price({ key, channel, price }: PriceLine): readonly ChannelPrice[] {
    const { report: text, errors } = this.start.texts;
    if (channel.trim() === '' || price.trim() === '') {
      const [id, field] = channel.trim() === '' ? ['priceChannel', text.priceByChannel] : ['price', text.price];
      this.refuse('report', fieldId(id as string, key), fill(errors.required, { field: field as string }));
      return [];
    }
    const value = this.amount(price, `${channel.trim()}, ${text.price}`, fieldId('price', key));
    return value === undefined ? [] : [{ channel: channel.trim(), price: value }];
  }

  target({ key, measure, value, date, owner }: TargetLine): readonly Target[] {
    const { texts, kpis } = this.start;
    const at = fieldId('targetValue', key);
    if (measure === '' || value.trim() === '') {
      const [where, field] =
        measure === '' ? [fieldId('targetMeasure', key), texts.report.measure] : [at, texts.report.targetValue];
      this.refuse('report', where as string, fill(texts.errors.required, { field: field as string }));
      return [];
    }
    const isFraction = kpis.some(({ id, isFraction: is }) => id === measure && is);
    const read = isFraction
      ? this.fraction(value, texts.report.targetValue, at)
      : this.amount(value, texts.report.targetValue, at);
    if (read === undefined) return [];
    return [
      {
        measure: measure as Target['measure'],
        value: read,
        ...textIn('date', date),
        ...textIn('owner', owner),
      },
    ];
  }

  /**
   * A target for a rate or for ROI, which may be above 100%: "250%" is 2.5, and so is "2.5". Whoever writes "25" or "500"
   * means percent: nobody sets out for 2,500%.
   */
  private fraction(typed: string, field: string, at: string): number | undefined {
    const value = this.amount(typed.replace(/[%％٪]/g, ''), field, at);
    if (value === undefined) return undefined;
    const isPercent = /[%％٪]/.test(typed) || value >= 10;
    return isPercent ? Number((value / 100).toPrecision(12)) : value;
  }

  /** Signs such as "kr" can only be chosen. */
  currency(typed: string, field: string, found: readonly string[]): string | undefined {
    if (typed === '' || found.includes(typed)) return typed === '' ? undefined : typed;
    const code = typed.trim().toUpperCase();
    if (code === '') return undefined;
    if (/^[A-Z]{3}$/.test(code)) return code;
    const { notACurrency } = this.start.texts.errors;
    return this.refuse('check', fieldId('currency'), fill(notACurrency, { field, text: typed.trim() }));
  }

  exchange(form: ReportForm, others: readonly string[], currency: string): ReportChoices['exchange'] {
    const { check, errors } = this.start.texts;
    const rates: Record<string, number> = {};
    for (const other of others) {
      const at = fieldId('rate', other);
      const typed = form.rates[other] ?? '';
      const field = fill(check.rate, { other, currency });
      if (typed.trim() === '') this.refuse('check', at, fill(errors.rateMissing, { currency: other }));
      const value = this.amount(typed, field, at, 'check');
      if (value === 0) this.refuse('check', at, fill(errors.zero, { field }));
      else if (value !== undefined) rates[other] = value;
    }
    return { rates, ...textIn('date', form.rateDate) };
  }
}
