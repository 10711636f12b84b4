/** What the columns of the sample campaigns hold, in all five languages: the same in each file, in the same order. */
import type { FieldId } from '../../src/campaign/fields';
import { readRows } from '../read-rows';
import { pathTo } from './bundle-workbook';

export const SAMPLE_FIELDS: readonly FieldId[] = [
  'campaign',
  'channel',
  'date',
  'end_date',
  'audience',
  'variant',
  'list_size_start',
  'sent',
  'delivered',
  'failed',
  'opened',
  'clicked',
  'replied',
  'conversations',
  'conversions',
  'revenue',
  'cost',
  'cost',
  'cost',
  'cost',
  'leads',
  'new_subscribers',
  'opt_outs',
  'complaints',
  'registrants',
  'attendees',
  'target_invited',
  'target_attendees',
  'opportunities',
  'opportunity_value',
  'new_customers',
  'csat',
  'csat_responses',
];

/** Rows of the headers, counted from 0 over every row of the file. */
export const SAMPLE_HEADER_ROWS: Readonly<Record<string, number>> = { en: 0, zh: 0, fr: 3, ru: 2, hu: 1 };
export const SAMPLE_LANGUAGES = Object.keys(SAMPLE_HEADER_ROWS);

export const samplePath = (language: string): string => pathTo(`src/preview/samples/campaigns-${language}.csv`);

export function sampleMapping(language: string): Partial<Record<FieldId, string[]>> {
  const rows = readRows(samplePath(language));
  const headers = rows[SAMPLE_HEADER_ROWS[language] ?? 0] ?? [];
  const mapping: Partial<Record<FieldId, string[]>> = {};
  SAMPLE_FIELDS.forEach((field, column) => {
    mapping[field] = [...(mapping[field] ?? []), headers[column] ?? ''];
  });
  return mapping;
}
