/** The second reader against sums that were worked out apart from it, with awk over the files. */
import { describe, expect, test } from 'vitest';
import { hasRealFiles, listRealFiles, REAL_FILES_FOLDER, readTruth } from './truth-reader';

/** Data rows and sums per file. */
const BY_AWK: Readonly<Record<string, readonly [dataRows: number, totals: Readonly<Record<string, number>>]>> = {
  en_mailchimp_campaigns_deepnews: [
    872,
    {
      sent: 602777,
      delivered: 600773,
      failed: 2004,
      opened: 214584,
      clicked: 17124,
      opt_outs: 924,
      conversions: 0,
      revenue: 0,
    },
  ],
  en_googleads_campaign_report_eur_zero: [3, { impressions: 0, cost: 0, clicked: 0, conversions: 0 }],
  pt_googleads_relatorio_de_campanha: [3, { impressions: 519, cost: 118.99, clicked: 34, conversions: 14 }],
  en_googleads_campaign_report_gbp_utf16_tab: [
    1,
    { clicked: 264, impressions: 9380, cost: 365.22, revenue: 841.23, conversions: 25 },
  ],
  en_metaads_page_post_engagement: [1381, {}],
  // Its own totals row says 522252.63: the platform adds up before it rounds.
  ru_yandexdirect_regions: [1144, { cost: 522252.57, impressions: 501311, clicked: 10660, conversions: 238 }],
  en_luma_events: [26, { attendees: 1694 }],
  en_webinar_metrics_crowcanyon: [40, { registrants: 14889, attendees: 9154 }],
  en_kag_facebook_conversion: [
    1143,
    { impressions: 213434828, clicked: 38165, cost: 58705.229958205, leads: 3264, conversions: 1079 },
  ],
  hu_email_campaigns_enheaders: [79, { sent: 221928, opened: 60973, clicked: 3144, opt_outs: 1178 }],
  fr_campagnes_email_sms_fcfa: [200, { cost: 53200000, sent: 2075316 }],
  es_campanias_semicolon: [32, { cost: 38900 }],
  en_kaggle_marketing_campaign_dataset_2200: [2200, { cost: 27434028, clicked: 1203612, impressions: 12231398 }],
  en_email_campaigns_small: [36, { sent: 61514, opened: 20077, clicked: 1466, opt_outs: 420, failed: 1030 }],
  ko_kakao_crm_campaigns_ab: [88, { sent: 210716 }],
  ru_googleads_search_terms_fixture: [8, { clicked: 45, impressions: 2236, cost: 1312.56, conversions: 2 }],
  en_zoom_webinar_attendee_report_fixture: [1, { attendees: 3 }],
};

const present = hasRealFiles();

describe.skipIf(!present)(`real exports${present ? '' : ` SKIPPED: ${REAL_FILES_FOLDER} is not there`}`, () => {
  const files = listRealFiles();

  test('every file of the manifest is known', () => {
    const names = files.map(({ file }) => file.replace(/^real\/|\.csv$/g, ''));
    expect(names.sort()).toEqual(Object.keys(BY_AWK).sort());
  });

  test.each(files.map((real) => [real.file, real] as const))('%s', (file, real) => {
    const [dataRows, totals] = BY_AWK[file.replace(/^real\/|\.csv$/g, '')] ?? [0, {}];
    const truth = readTruth(real);
    expect(truth.dataRows).toBe(dataRows);
    expect(Object.keys(truth.totals).sort()).toEqual(Object.keys(totals).sort());
    for (const [field, total] of Object.entries(totals)) expect(truth.totals[field]).toBeCloseTo(total, 6);
  });
});
