/**
 * A figure that the reader typed over in the report is the user's choice from then on, unless the user has chosen
 * otherwise since the report was built.
 */
import { AMOUNT_IDS, type AmountId, type Assumptions, type ChannelPrice, type OtherCost } from '../campaign/assumption';
import type { ExchangeRates, ReportChoices, Target } from './settings';

/** `saved` is what the report was built with, `typed` what its cells of inputs hold now, by what they are. */
export function adoptFigures(
  choices: ReportChoices,
  saved: ReportChoices,
  typed: Readonly<Record<string, number>>,
): ReportChoices {
  let adopted = choices;
  for (const [key, value] of Object.entries(typed)) adopted = adoptFigure(adopted, saved, key.split(':'), value);
  return adopted;
}

function adoptFigure(
  choices: ReportChoices,
  saved: ReportChoices,
  [kind = '', place = '', part = '']: readonly string[],
  value: number,
): ReportChoices {
  const index = Number(place);
  if (kind === 'target') {
    const targets = replaceItem(choices.targets, saved.targets, index, isSameTarget, 'value', value);
    return targets === null ? choices : { ...choices, targets };
  }
  if (kind === 'rate') {
    const exchange = value > 0 ? replaceRate(choices.exchange, saved.exchange, place, value) : null;
    return exchange === null ? choices : { ...choices, exchange };
  }
  if (value < 0 || choices.assumptions === undefined) return choices;
  const assumptions = adoptAssumption(choices.assumptions, saved.assumptions ?? {}, kind, index, part, value);
  return assumptions === null ? choices : { ...choices, assumptions };
}

function adoptAssumption(
  given: Assumptions,
  saved: Assumptions,
  kind: string,
  index: number,
  part: string,
  value: number,
): Assumptions | null {
  if (kind === 'other_costs') {
    if (part !== 'amount' && part !== 'hours' && part !== 'hourlyRate') return null;
    const costs = replaceItem(given.other_costs, saved.other_costs, index, isSameCost, part, value);
    return costs === null ? null : { ...given, other_costs: costs };
  }
  if (kind === 'price_by_channel') {
    const prices = replaceItem(given.price_by_channel, saved.price_by_channel, index, isSameChannel, 'price', value);
    return prices === null ? null : { ...given, price_by_channel: prices };
  }
  if (!isAmountId(kind) || (kind === 'margin' && value > 1)) return null;
  const isChosenSince = given[kind] === undefined || given[kind] !== saved[kind];
  return isChosenSince ? null : { ...given, [kind]: value };
}

const isAmountId = (id: string): id is AmountId => (AMOUNT_IDS as readonly string[]).includes(id);
const isSameCost = (one: OtherCost, other: OtherCost): boolean => one.name === other.name && one.every === other.every;
const isSameChannel = (one: ChannelPrice, other: ChannelPrice): boolean => one.channel === other.channel;
const isSameTarget = (one: Target, other: Target): boolean => one.measure === other.measure;

/** Null where the list has no such item any more, or one that was changed since. It may have moved within the list. */
function replaceItem<Item extends object, Key extends keyof Item>(
  given: readonly Item[] | undefined,
  saved: readonly Item[] | undefined,
  index: number,
  isSame: (one: Item, other: Item) => boolean,
  key: Key,
  value: Item[Key],
): readonly Item[] | null {
  const before = saved?.[index];
  if (given === undefined || before === undefined) return null;
  const isUnchanged = (item: Item | undefined): boolean =>
    item !== undefined && isSame(item, before) && item[key] === before[key];
  const place = isUnchanged(given[index]) ? index : given.findIndex(isUnchanged);
  return place < 0 ? null : given.map((item, at) => (at === place ? { ...item, [key]: value } : item));
}

function replaceRate(
  given: ExchangeRates | undefined,
  saved: ExchangeRates | undefined,
  code: string,
  value: number,
): ExchangeRates | null {
  const rate = given?.rates[code];
  if (given === undefined || rate === undefined || rate !== saved?.rates[code]) return null;
  return { ...given, rates: { ...given.rates, [code]: value } };
}
