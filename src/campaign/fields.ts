/**
 * The field catalogue: everything that a campaign can have, how it is read and how it adds up.
 * Mapping, report, sidebar, locale types and KPI arguments are derived from it.
 */

/** How values of a field combine over several rows. */
export type AddsUp =
  /** Added up. */
  | 'sum'
  /** The earliest value of each list; lists are then added up (a list is a channel unless it is mapped). */
  | 'opening'
  /** A mean weighted by another field, never a mean of means. */
  | { readonly meanWeightedBy: 'csat_responses' };

interface TextField {
  readonly kind: 'text';
}
interface DateField {
  readonly kind: 'date';
}
interface NumericField {
  /** `money`: an amount in the report's currency. `count`: a number of messages, people or events. `rating`: points on a scale. */
  readonly kind: 'money' | 'count' | 'rating';
  readonly addsUp: AddsUp;
  /** Several columns may be mapped; they are added up. */
  readonly severalColumns?: true;
  /** Of which less is better, as with costs; of the rest, more. */
  readonly lessIsBetter?: true;
}
export type Field = TextField | DateField | NumericField;

export const CAMPAIGN_FIELDS = {
  campaign: { kind: 'text' },
  channel: { kind: 'text' },
  date: { kind: 'date' },
  end_date: { kind: 'date' },
  audience: { kind: 'text' },
  variant: { kind: 'text' },
  currency: { kind: 'text' },
  cost: { kind: 'money', addsUp: 'sum', severalColumns: true, lessIsBetter: true },
  revenue: { kind: 'money', addsUp: 'sum', severalColumns: true },
  sent: { kind: 'count', addsUp: 'sum' },
  delivered: { kind: 'count', addsUp: 'sum' },
  failed: { kind: 'count', addsUp: 'sum', lessIsBetter: true },
  opened: { kind: 'count', addsUp: 'sum' },
  clicked: { kind: 'count', addsUp: 'sum' },
  replied: { kind: 'count', addsUp: 'sum' },
  conversations: { kind: 'count', addsUp: 'sum' },
  conversions: { kind: 'count', addsUp: 'sum' },
  leads: { kind: 'count', addsUp: 'sum' },
  new_subscribers: { kind: 'count', addsUp: 'sum' },
  opt_outs: { kind: 'count', addsUp: 'sum', lessIsBetter: true },
  complaints: { kind: 'count', addsUp: 'sum', lessIsBetter: true },
  list_size_start: { kind: 'count', addsUp: 'opening' },
  registrants: { kind: 'count', addsUp: 'sum' },
  attendees: { kind: 'count', addsUp: 'sum' },
  target_invited: { kind: 'count', addsUp: 'sum' },
  target_attendees: { kind: 'count', addsUp: 'sum' },
  opportunities: { kind: 'count', addsUp: 'sum' },
  opportunity_value: { kind: 'money', addsUp: 'sum' },
  new_customers: { kind: 'count', addsUp: 'sum' },
  csat: { kind: 'rating', addsUp: { meanWeightedBy: 'csat_responses' } },
  csat_responses: { kind: 'count', addsUp: 'sum' },
  brand_searches: { kind: 'count', addsUp: 'sum' },
  impressions: { kind: 'count', addsUp: 'sum' },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof CAMPAIGN_FIELDS;
type FieldOfKind<K extends Field['kind']> = {
  [Id in FieldId]: (typeof CAMPAIGN_FIELDS)[Id]['kind'] extends K ? Id : never;
}[FieldId];
export type TextFieldId = FieldOfKind<'text'>;
export type DateFieldId = FieldOfKind<'date'>;
export type NumericFieldId = FieldOfKind<'money' | 'count' | 'rating'>;

export const FIELD_IDS = Object.keys(CAMPAIGN_FIELDS) as readonly FieldId[];
export const NUMERIC_FIELD_IDS: readonly NumericFieldId[] = FIELD_IDS.filter(isNumericField);

export function isFieldId(text: string): text is FieldId {
  return Object.prototype.hasOwnProperty.call(CAMPAIGN_FIELDS, text);
}

export function isNumericField(id: FieldId): id is NumericFieldId {
  return 'addsUp' in CAMPAIGN_FIELDS[id];
}

export function numericField(id: NumericFieldId): NumericField {
  return CAMPAIGN_FIELDS[id];
}

/** Pairs in which the first cannot exceed the second. */
export const RELATIONS: readonly (readonly [NumericFieldId, NumericFieldId])[] = [
  ['delivered', 'sent'],
  ['failed', 'sent'],
  ['opened', 'delivered'],
  ['clicked', 'delivered'],
  ['replied', 'delivered'],
  ['conversions', 'delivered'],
  ['opt_outs', 'delivered'],
  ['complaints', 'delivered'],
  ['attendees', 'registrants'],
  ['target_attendees', 'target_invited'],
];
