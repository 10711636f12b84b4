/**
 * The sample campaigns through the built add-on, in all five languages: the same report, figure by figure. Totals were added
 * up apart (see sample-totals); KPIs are quotients of sums written out here, over the rows that have both figures.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportAnswer } from '../../src/app/describe-report';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { buildAnswer, openBuilt, sampleSheet } from './bundle-workbook';
import { SAMPLE_FIELDS, SAMPLE_HEADER_ROWS, SAMPLE_LANGUAGES, sampleMapping } from './sample-mapping';
import { CHANNELS, TOTALS } from './sample-totals';

const FIRST_FIGURE = 6;

/**
 * One campaign has a cost and no revenue (3,298.35 for the e-mails of "Brand story 2025"); the five webinars have no messages; other
 * gaps are those of the channels.
 */
const KPIS: Readonly<Record<string, number>> = {
  MSG_ROI: (248103.99 - 63632.48) / 63632.48,
  MSG_ROAS: 248103.99 / 63632.48,
  MSG_PROFIT: 248103.99 - 63632.48,
  COST_PER_SUBSCRIBER: 66930.83 / 4682,
  COST_PER_MESSAGE: 54992.86 / 1007578,
  COST_PER_THOUSAND: (54992.86 * 1000) / 1007578,
  COST_PER_CLICK: 54992.86 / 49723,
  COST_PER_CONVERSION: 51694.51 / 4218,
  COST_PER_LEAD: 25484.89 / 455,
  COST_PER_ATTENDEE: 11937.97 / 709,
  COST_PER_OPPORTUNITY: 11937.97 / 46,
  CUSTOMER_ACQUISITION_COST: 63117.33 / 1014,
  REVENUE_PER_MESSAGE: 204597.32 / 943598,
  REVENUE_PER_CLICK: 204597.32 / 48379,
  REVENUE_PER_CONVERSATION: 90609.56 / 3455,
  AVERAGE_ORDER_VALUE: 204597.32 / 4218,
  DELIVERY_RATE: 1007578 / 1058960,
  FAILURE_RATE: 51382 / 1058960,
  READ_RATE: 306985 / 927300,
  CLICK_RATE: 49723 / 1007578,
  CLICK_TO_OPEN_RATE: 44464 / 306985,
  REPLY_RATE: 4737 / 184274,
  CONVERSION_RATE: 4218 / 943598,
  CLICK_CONVERSION_RATE: 4218 / 48379,
  OPT_OUT_RATE: 3138 / 1007578,
  COMPLAINT_RATE: 225 / 806684,
  // 4,614 new subscribers in the channels that have lists, whose sizes at their first campaigns come to 159,950.
  LIST_GROWTH_RATE: (4614 - 3138) / 159950,
  ATTENDANCE_RATE: 709 / 1743,
  TARGET_ATTENDANCE_RATE: 88 / 709,
  OPPORTUNITY_RATE: 46 / 709,
  PIPELINE_RETURN: 151600 / 11937.97,
};

/** Figures as a reader sees them beside their names in the summary. */
const SHOWN: Readonly<Record<string, string>> = {
  Cost: '€66,931',
  Revenue: '€248,104',
  Sent: '1,058,960',
  Delivered: '1,007,578',
  Opened: '306,985',
  Clicked: '49,723',
  Conversions: '4,218',
  'New subscribers': '4,682',
  'Opt-outs': '3,138',
  'List size at start': '159,950',
  Attendees: '709',
  'Opportunity value': '€151,600',
  ROI: '289.90%',
  ROAS: '3.90x',
  Profit: '€184,472',
  'Cost per message': '€0.0546',
  'Cost per conversion': '€12.26',
  'Cost per lead': '€56.01',
  'Customer acquisition cost': '€62.25',
  'Average order value': '€48.51',
  'Delivery rate': '95.15%',
  'Read rate': '33.11%',
  'Click rate': '4.93%',
  'Conversion rate': '0.45%',
  'List growth rate': '0.92%',
  'Attendance rate': '40.68%',
};

/** Rows of the channel table: campaigns, cost, revenue, ROI. */
const SHOWN_CHANNELS: readonly (readonly string[])[] = [
  ['10', '€16,701', '€87,003', '420.93%'], // WhatsApp
  ['11', '€19,614', '€80,628', '394.16%'], // Email, whose one campaign without revenue is not in the ROI
  ['5', '€11,938', '€43,507', '264.44%'], // Webinar
  ['6', '€6,320', '€19,312', '205.58%'], // SMS
  ['6', '€3,038', '€14,048', '362.45%'], // Push
  ['4', '€9,319', '€3,607', '-61.30%'], // RCS
  ['42', '€66,931', '€248,104', '289.90%'], // Total
];

interface Built {
  readonly workbook: EmbeddedWorkbook;
  readonly answer: ReportAnswer;
  /** The summary as shown. */
  readonly shown: readonly (readonly string[])[];
}

async function buildSample(language: string): Promise<Built> {
  const workbook = await openBuilt([sampleSheet(language)]);
  // English headers are matched unasked; the others by a person who knows the language.
  const mapping = language === 'en' ? {} : sampleMapping(language);
  const answer = await buildAnswer(workbook, {
    sources: [{ sheet: 'Campaigns', mapping }],
    assumptions: {},
    currency: 'EUR',
    language: 'en',
  });
  const shown = workbook.displayValues(answer.sheets[1] ?? '', 'A1:L150');
  return { workbook, answer, shown };
}

/** The row whose first text is the label. */
function rowOf({ shown }: Built, label: string, from = 0): number {
  const row = shown.findIndex((cells, index) => index >= from && cells[1] === label);
  if (row < 0) throw new Error(`No row of the summary says "${label}".`);
  return row;
}

const built = new Map<string, Built>();
const get = (language: string): Built => {
  const one = built.get(language);
  if (one === undefined) throw new Error(`The ${language} report was not built.`);
  return one;
};

beforeAll(async () => {
  for (const language of SAMPLE_LANGUAGES) built.set(language, await buildSample(language));
});
afterAll(() => {
  for (const { workbook } of built.values()) workbook.dispose();
});

describe.each(SAMPLE_LANGUAGES)('the sample report in %s', (language) => {
  test('reads 48 rows and finds nothing to complain about', () => {
    const [source] = get(language).answer.sources;
    expect(source?.headerRow).toBe(SAMPLE_HEADER_ROWS[language]);
    expect(source?.dataRows).toBe(48);
    expect(source?.issues).toEqual([]);
    const totals = source?.skippedRows.filter(({ reason }) => reason === 'total') ?? [];
    expect(totals).toHaveLength(language === 'fr' || language === 'ru' ? 1 : 0);
  });

  test('every total is the one that was added up apart', () => {
    const { totals } = get(language).answer;
    const costs = TOTALS.filter((_, index) => SAMPLE_FIELDS[FIRST_FIGURE + index] === 'cost');
    expect(totals.cost).toBeCloseTo(
      costs.reduce((sum, [, part]) => sum + part, 0),
      6,
    );
    TOTALS.forEach(([name, total], index) => {
      const field = SAMPLE_FIELDS[FIRST_FIGURE + index] as keyof typeof totals;
      // These two do not simply add up; they follow.
      if (['cost', 'list_size_start', 'csat'].includes(field)) return;
      expect(totals[field], name).toBeCloseTo(total, 6);
    });
    expect(totals.list_size_start).toBe(CHANNELS.reduce((sum, [, , , first]) => sum + (first ?? 0), 0));
    expect(totals.csat).toBeCloseTo(4760.7 / 1061, 9);
  });

  test('every KPI is the quotient of its sums', () => {
    const kpis = get(language).answer.kpis as Readonly<Record<string, number | null>>;
    for (const [id, value] of Object.entries(KPIS)) expect(kpis[id], id).toBeCloseTo(value, 9);
    // Without a margin these cannot be told.
    for (const id of ['MSG_MARGIN_ROAS', 'BREAK_EVEN_ROAS', 'BREAK_EVEN_REVENUE']) expect(kpis[id], id).toBeNull();
  });

  test('channels have the sums that were added up apart', () => {
    const { channels } = get(language).answer;
    expect(channels).toHaveLength(CHANNELS.length);
    CHANNELS.forEach(([, revenue, cost, firstList], index) => {
      const fields = channels[index]?.fields;
      expect(fields?.revenue).toBeCloseTo(revenue, 6);
      expect(fields?.cost).toBeCloseTo(cost, 6);
      expect(fields?.list_size_start ?? null).toBe(firstList);
    });
  });

  test('the summary shows these figures', () => {
    const report = get(language);
    const figures = rowOf(report, 'All figures and how they are calculated');
    for (const [label, text] of Object.entries(SHOWN)) {
      expect(report.shown[rowOf(report, label, figures)]?.[2], label).toBe(text);
    }
  });

  test('its cards and its first sentences say the same', () => {
    const { shown } = get(language);
    expect(shown[1]?.[1]).toBe('Campaigns: 42  ·  3 Jul 2024 to 15 Jun 2026');
    expect(shown[2]?.[1]).toBe('Every €1.00 spent on messaging returned €3.90: €184,472 net profit on €63,632.');
    expect(shown[5]?.filter((text) => text !== '')).toEqual([
      'Revenue',
      'Cost',
      'Profit',
      'ROI',
      'ROAS',
      'Cost per conversion',
    ]);
    expect(shown[6]?.filter((text) => text !== '')).toEqual([
      '€248,104',
      '€66,931',
      '€184,472',
      '289.90%',
      '3.90x',
      '€12.26',
    ]);
  });

  test('its table of channels says the same', () => {
    const report = get(language);
    const head = rowOf(report, 'Channels') + 1;
    const column = (label: string) => report.shown[head]?.indexOf(label) ?? -1;
    const columns = ['Campaigns', 'Cost', 'Revenue', 'ROI'].map(column);
    const rows = report.shown.slice(head + 1, head + 2 + CHANNELS.length);
    expect(rows.map((row) => columns.map((at) => row[at]))).toEqual(SHOWN_CHANNELS);
    expect(rows.at(-1)?.[1]).toBe('Total');
  });
});

test.each(SAMPLE_LANGUAGES.filter((language) => language !== 'en'))(
  'the %s report has the figures of the English one, to the last',
  (language) => {
    const unnamed = ({ answer }: Built) => ({
      totals: answer.totals,
      kpis: answer.kpis,
      channels: answer.channels.map(({ fields, kpis }) => ({ fields, kpis })),
      campaigns: answer.campaigns.map(({ fields, kpis }) => ({ fields, kpis })),
    });
    expect(get('en').answer.campaigns).toHaveLength(42);
    expect(unnamed(get(language))).toEqual(unnamed(get('en')));
  },
);
