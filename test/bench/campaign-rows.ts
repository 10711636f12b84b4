/** Rows of campaigns as a platform exports them: 12 columns, nothing to complain about, always the same. */

export const HEADERS = [
  'Campaign',
  'Channel',
  'Date',
  'Sent',
  'Delivered',
  'Opened',
  'Clicked',
  'Replied',
  'Conversions',
  'Opt-outs',
  'Cost',
  'Revenue',
] as const;

/** Columns that hold numbers to be added up: from Sent on. */
export const FIRST_NUMBER = 3;

const CHANNELS = ['WhatsApp', 'SMS', 'E-mail', 'RCS', 'Push'];
const CAMPAIGNS_PER_CHANNEL = 200;
/** 1 January 2025, as Sheets counts days. */
const FIRST_DAY = 45_658;
const DAYS = 365;

export interface CampaignRow {
  readonly campaign: string;
  readonly channel: string;
  readonly day: number;
  /** As many as HEADERS has from FIRST_NUMBER on. */
  readonly numbers: readonly number[];
}

export function campaignRows(count: number): CampaignRow[] {
  const random = randomNumbers();
  return Array.from({ length: count }, () => {
    const sent = 500 + Math.floor(random() * 5000);
    const part = (of: number, most: number): number => Math.floor(of * random() * most);
    const delivered = sent - part(sent, 0.1);
    const opened = part(delivered, 0.8);
    const conversions = part(delivered, 0.05);
    return {
      campaign: `Campaign ${1 + Math.floor(random() * CAMPAIGNS_PER_CHANNEL)}`,
      channel: CHANNELS[Math.floor(random() * CHANNELS.length)] as string,
      day: FIRST_DAY + Math.floor(random() * DAYS),
      numbers: [
        sent,
        delivered,
        opened,
        part(opened, 0.3),
        part(delivered, 0.1),
        conversions,
        part(delivered, 0.01),
        Math.round(sent * (3 + 4 * random())) / 100,
        Math.round(conversions * (1000 + 5000 * random())) / 100,
      ],
    };
  });
}

/** The same in every run: a linear congruential generator with the constants of Numerical Recipes. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
