/**
 * The real exports through the whole add-on, in the embedded workbook: what the report says equals what a second reader adds
 * up, which shares no code with it. The columns are matched as the hand-made truth says, so that this judges the reading;
 * what the add-on would have matched by itself is judged apart.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import { readingWords } from '../../src/locales/reading-words';
import { findTable } from '../../src/mapping/find-table';
import { suggestMapping } from '../../src/mapping/suggest-mapping';
import { type CommandOptions, parseCommandLine } from '../../src/preview/command-options';
import { type MadeReport, makeReport } from '../../src/preview/make-report';
import { headlineFigures } from '../../src/preview/print-report';
import { typeCells } from '../../src/preview/text-table';
import { pathTo } from '../preview/bundle-workbook';
import { readRows } from '../read-rows';
import { hasRealFiles, listRealFiles, REAL_FILES_FOLDER, type RealFile, readTruth } from './truth-reader';

/** Whether a report is built, and what is to be known of it. */
const OUTCOMES: Readonly<Record<string, 'built' | RegExp>> = {
  en_mailchimp_campaigns_deepnews: 'built',
  en_googleads_campaign_report_eur_zero: 'built',
  pt_googleads_relatorio_de_campanha: 'built',
  en_googleads_campaign_report_gbp_utf16_tab: 'built',
  // It has installs, reactions and what each of them cost, but no count or amount of a campaign.
  en_metaads_page_post_engagement: /^No column of .* was recognised as a count or an amount\. Match at least one/,
  ru_yandexdirect_regions: 'built',
  en_luma_events: 'built',
  en_webinar_metrics_crowcanyon: 'built',
  en_kag_facebook_conversion: 'built',
  hu_email_campaigns_enheaders: 'built',
  fr_campagnes_email_sms_fcfa: 'built',
  es_campanias_semicolon: 'built',
  en_kaggle_marketing_campaign_dataset_2200: 'built',
  en_email_campaigns_small: 'built',
  ko_kakao_crm_campaigns_ab: 'built',
  ru_googleads_search_terms_fixture: 'built',
  en_zoom_webinar_attendee_report_fixture: 'built',
};
const CURRENCIES: Readonly<Record<string, string>> = {
  en_googleads_campaign_report_eur_zero: 'EUR',
  pt_googleads_relatorio_de_campanha: 'BRL',
  en_googleads_campaign_report_gbp_utf16_tab: 'GBP',
  ru_yandexdirect_regions: 'RUB',
  ru_googleads_search_terms_fixture: 'USD',
};
/** Fields that the truth does not judge. */
const NOT_JUDGED = ['conversations', 'complaints', 'brand_searches', 'csat_responses', 'target_invited'];

const present = hasRealFiles();
const files = listRealFiles();
const nameOf = ({ file }: RealFile) => file.replace(/^real\/|\.csv$/g, '');
const suite = (title: string) => `${title}${present ? '' : ` SKIPPED: ${REAL_FILES_FOLDER} is not there`}`;

const optionsFor = (real: RealFile, ...more: readonly string[]): CommandOptions =>
  parseCommandLine([`${REAL_FILES_FOLDER}${real.file}`, ...more]);
const matches = ({ truth }: RealFile): string[] =>
  Object.entries(truth).flatMap(([header, field]) => (field === null ? [] : ['--map', `${field}=${header}`]));

describe.skipIf(!present)(suite('real exports in a report'), () => {
  test('every file of the manifest is known', () => {
    expect(files.map(nameOf).sort()).toEqual(Object.keys(OUTCOMES).sort());
  });

  test.each(files.map((real) => [nameOf(real), real] as const))('%s', async (name, real) => {
    const truth = readTruth(real);
    const made = await makeReport(optionsFor(real, ...matches(real)), pathTo(''));
    made.workbook.dispose();
    const expected = OUTCOMES[name];
    if (expected instanceof RegExp) expect(made.problem).toMatch(expected);
    else expect(made.problem).toBeNull();
    const [source] = made.answer?.sources ?? [];
    expect(source?.headerRow).toBe(truth.headerRow);
    expect(source?.dataRows).toBe(truth.dataRows);
    expect(source?.skippedRows.filter(({ reason }) => reason === 'total')).toHaveLength(truth.totalsRows);
    for (const [header, field] of Object.entries(real.truth)) {
      if (field !== null) expect(source?.mapping).toHaveProperty(field, header);
    }
    expect(made.answer?.currency ?? null).toBe(CURRENCIES[name] ?? null);
    if (expected !== 'built') return;
    for (const [field, total] of Object.entries(truth.totals)) {
      const got = (made.answer?.totals as Record<string, number> | undefined)?.[field] ?? Number.NaN;
      expect(Math.abs(got - total), `${field}: ${got}, not ${total}`).toBeLessThanOrEqual(Math.abs(total) * 1e-9);
    }
  });
});

describe.skipIf(!present)(suite('what is matched unasked in English exports'), () => {
  const english = files.filter(({ file }) => nameOf({ file } as RealFile).startsWith('en_'));

  test.each(english.map((real) => [nameOf(real), real] as const))('%s: nothing is matched wrongly', (_, real) => {
    const words = readingWords();
    const grid: readonly (readonly Cell[])[] = typeCells(readRows(`${REAL_FILES_FOLDER}${real.file}`));
    const found = findTable(grid, words);
    expect(found?.headerRow).toBe(real.header_row_index);
    if (found === null) return;
    const suggestions = suggestMapping(grid, found, words);
    const wrong = suggestions.flatMap(({ column, field }) => {
      const header = found.headers[column] ?? '';
      const right = [real.truth[header], ...(real.also_ok?.[header] ?? [])];
      return NOT_JUDGED.includes(field) || right.includes(field) ? [] : [`${header}: ${field}`];
    });
    expect(wrong).toEqual([]);
    // An add-on that matches nothing is never wrong.
    const wanted = Object.values(real.truth).filter((field) => field !== null);
    const hit = suggestions.filter(({ column, field }) => real.truth[found.headers[column] ?? ''] === field);
    expect(hit.length).toBeGreaterThanOrEqual(Math.floor(wanted.length * 0.7));
  });
});

describe.skipIf(!present)(suite('figures that somebody looked at'), () => {
  const reportOn = async (name: string, ...more: readonly string[]): Promise<MadeReport> => {
    const real = files.find((one) => nameOf(one) === name);
    if (real === undefined) throw new Error(`${name} is not in the manifest`);
    return makeReport(optionsFor(real, ...more), pathTo(''));
  };

  describe('a Google Ads report in pounds, UTF-16 with tabs', () => {
    let made: MadeReport;
    beforeAll(async () => {
      made = await reportOn('en_googleads_campaign_report_gbp_utf16_tab');
    });

    test('841.23 from 365.22 is a return of 130.34 %', () => {
      expect(made.answer?.currency).toBe('GBP');
      expect(made.answer?.totals).toMatchObject({ cost: 365.22, revenue: 841.23, conversions: 25 });
      // (841.23 - 365.22) / 365.22
      expect(made.answer?.kpis.MSG_ROI).toBeCloseTo(1.303351404632824, 9);
      expect(made.answer?.kpis.COST_PER_CONVERSION).toBeCloseTo(365.22 / 25, 9);
      const shown = headlineFigures(made);
      for (const text of ['£841.23', '£365.22', '£476.01', '130.34%', '2.30x', '£14.61']) expect(shown).toContain(text);
    });
  });

  describe('Mailchimp campaigns at one cent a message', () => {
    let made: MadeReport;
    beforeAll(async () => {
      made = await reportOn('en_mailchimp_campaigns_deepnews', '--cost-per-message', '1/100');
    });

    test('600,773 delivered messages cost 6,007.73, and nothing was sold', () => {
      expect(made.answer?.totals).toMatchObject({ delivered: 600773, sent: 602777, revenue: 0, conversions: 0 });
      expect(made.answer?.kpis.MSG_ROI).toBe(-1);
      expect(made.answer?.kpis.MSG_ROAS).toBe(0);
      expect(made.answer?.kpis.COST_PER_CONVERSION).toBeNull();
      const shown = headlineFigures(made);
      expect(shown).toMatch(/Cost +6,007\.73/);
      expect(shown).toContain('-100.00%');
      expect(shown).toMatch(/Cost per conversion +—/);
    });
  });

  describe('a Google Ads report in which nothing has happened yet', () => {
    let made: MadeReport;
    beforeAll(async () => {
      made = await reportOn('en_googleads_campaign_report_eur_zero');
    });

    test('there is no return, and it says why', () => {
      expect(made.problem).toBeNull();
      expect(made.answer?.totals).toMatchObject({ cost: 0, clicked: 0, conversions: 0, impressions: 0 });
      expect(made.answer?.kpis).toMatchObject({
        MSG_ROI: null,
        MSG_ROAS: null,
        COST_PER_CLICK: null,
        COST_PER_CONVERSION: null,
      });
      const shown = headlineFigures(made);
      expect(shown).toContain(
        'What the campaigns brought in is not in the source, so their return cannot be told yet.',
      );
      expect(shown).not.toMatch(/^ *ROI {2}|NaN|Infinity|#DIV/m);
    });
  });
});
