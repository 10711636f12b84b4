/** The field catalogue: ids that files, options and packs name, and the kinds that everything else is derived from. */
import { expect, it } from 'vitest';
import {
  CAMPAIGN_FIELDS,
  FIELD_IDS,
  type FieldId,
  isFieldId,
  isNumericField,
  NUMERIC_FIELD_IDS,
  numericField,
} from '../../src/campaign/fields';

const NAMED =
  'campaign channel date end_date audience variant currency cost revenue sent delivered failed opened clicked replied ' +
  'conversions leads new_subscribers opt_outs list_size_start registrants attendees target_attendees opportunities ' +
  'opportunity_value new_customers csat impressions conversations complaints brand_searches csat_responses target_invited';

it('every named field is there, and no other', () => {
  expect([...FIELD_IDS].sort()).toEqual(NAMED.split(' ').sort());
});

it('texts and dates are no figures', () => {
  const others: FieldId[] = ['campaign', 'channel', 'audience', 'variant', 'currency', 'date', 'end_date'];
  expect(FIELD_IDS.filter((id) => !isNumericField(id)).sort()).toEqual([...others].sort());
  expect(NUMERIC_FIELD_IDS).toHaveLength(FIELD_IDS.length - others.length);
});

it('amounts of money are cost, revenue and the value of opportunities', () => {
  expect(NUMERIC_FIELD_IDS.filter((id) => numericField(id).kind === 'money')).toEqual([
    'cost',
    'revenue',
    'opportunity_value',
  ]);
});

it('only cost and revenue take several columns', () => {
  expect(NUMERIC_FIELD_IDS.filter((id) => numericField(id).severalColumns)).toEqual(['cost', 'revenue']);
});

it('all figures add up but list sizes, of which the first counts, and ratings, of which the weighted mean does', () => {
  expect(NUMERIC_FIELD_IDS.filter((id) => numericField(id).addsUp !== 'sum')).toEqual(['list_size_start', 'csat']);
  expect(CAMPAIGN_FIELDS.list_size_start.addsUp).toBe('opening');
  expect(CAMPAIGN_FIELDS.csat.addsUp).toEqual({ meanWeightedBy: 'csat_responses' });
});

it('what merely looks like a field is none', () => {
  for (const text of ['cost', 'end_date']) expect(isFieldId(text)).toBe(true);
  for (const text of ['Cost', 'costs', '', 'constructor', '__proto__', 'toString']) expect(isFieldId(text)).toBe(false);
});
