/** Costs of the whole report: what they come to, and how they are shared out among the rows. */
import type { Assumptions, OtherCost, Spread } from '../campaign/assumption';
import { type CampaignTable, type Grouping, isKnown, UNKNOWN } from '../campaign/campaign-table';
import type { Period } from '../campaign/limit-rows';
import { partsOfDay } from '../campaign/read-date';

export interface OtherCosts {
  readonly items: readonly OtherCost[];
  readonly total: number;
  /** How often a cost per month counts. */
  readonly months: number;
  /** Whether there are days between which months can be counted. */
  readonly isDated: boolean;
  /** What was chosen of these days; the rest are the first and the last of the rows. */
  readonly period: Period;
  readonly spread: Spread;
  /** Whether they should have been spread by messages, of which no row says how many there were. */
  readonly hasNoMessages: boolean;
  /** What part of the total falls to each row, adding up to 1; UNKNOWN where none does. Null when they belong to no row. */
  readonly shares: Float64Array | null;
}

export function otherCostsOf(
  table: CampaignTable,
  grouping: Grouping,
  { other_costs: items = [], spread: wanted = 'whole' }: Assumptions,
  period: Period,
): OtherCosts | null {
  if (items.length === 0) return null;
  const days = daysOf(table, period);
  const months = days === null ? 1 : monthsTouched(days.from, days.to);
  const byMessages = wanted === 'messages' ? sharesByMessages(table) : null;
  const hasNoMessages = wanted === 'messages' && byMessages === null;
  const spread = hasNoMessages ? 'campaigns' : wanted;
  return {
    items,
    total: items.reduce((total, item) => total + amountOf(item) * (item.every === 'month' ? months : 1), 0),
    months,
    isDated: days !== null,
    period,
    spread,
    hasNoMessages,
    shares: spread === 'whole' ? null : (byMessages ?? sharesByCampaign(grouping)),
  };
}

const amountOf = ({ amount = 0, hours = 0, hourlyRate = 0 }: OtherCost): number => amount + hours * hourlyRate;

/** The chosen period, open ends filled by the dates of the rows. */
function daysOf({ date }: CampaignTable, period: Period): { from: number; to: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of date) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const [from, to] = [period.from ?? first, period.to ?? last];
  return from <= to && Number.isFinite(from) && Number.isFinite(to) ? { from, to } : null;
}

/** Whole calendar months from the month of one day to that of another. */
function monthsTouched(from: number, to: number): number {
  const [first, last] = [partsOfDay(from), partsOfDay(to)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

/** Every campaign the same, and every row of a campaign the same. */
function sharesByCampaign({ campaignOf, campaigns }: Grouping): Float64Array {
  const rows = new Int32Array(campaigns.length);
  for (const campaign of campaignOf) rows[campaign] = (rows[campaign] as number) + 1;
  const shares = new Float64Array(campaignOf.length);
  for (let row = 0; row < shares.length; row++)
    shares[row] = 1 / (campaigns.length * (rows[campaignOf[row] as number] as number));
  return shares;
}

/** Null where no row says how many messages there were. */
function sharesByMessages({ rows, numbers: { delivered, sent } }: CampaignTable): Float64Array | null {
  const shares = new Float64Array(rows).fill(UNKNOWN);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let messages = delivered === undefined ? UNKNOWN : (delivered[row] as number);
    if (!isKnown(messages) && sent !== undefined) messages = sent[row] as number;
    if (!isKnown(messages)) continue;
    shares[row] = messages;
    total += messages;
  }
  if (!(total > 0)) return null;
  for (let row = 0; row < rows; row++) shares[row] = (shares[row] as number) / total;
  return shares;
}
