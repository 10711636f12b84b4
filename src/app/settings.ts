/** What the user chose for a report, as it is kept and as the sidebar and the command line send it. */
import { ASSUMPTION_IDS, type Assumptions } from '../campaign/assumption';
import { type FieldId, isFieldId, type NumericFieldId } from '../campaign/fields';
import type { KpiId } from '../kpi/catalogue';
import type { ReportTexts } from '../locales/pack';

export interface SourceChoice {
  /** Name of the sheet. */
  readonly sheet: string;
  /** The sheet's id, by which a renamed sheet is found again. */
  readonly sheetId?: number;
  /** Cells in A1 notation, where only a part of the sheet is meant. */
  readonly range?: string;
  /** Counted from 1; absent: found. */
  readonly headerRow?: number;
  /** For rows whose channel no column tells. */
  readonly channel?: string;
  /** Headers by field: columns that moved are found again. An empty list leaves a field out; absent fields are suggested. */
  readonly mapping?: Readonly<Partial<Record<FieldId, readonly string[]>>>;
  /** Where values come from that no column holds: accepted by the user, never taken silently. */
  readonly derive?: Readonly<Partial<Record<DerivedField, DerivedFrom>>>;
}

/** Fields that can be told from other texts than those of a column. */
export type DerivedField = 'channel' | 'date' | 'variant';
/** The campaign's name, the title rows above the table, or the name of the sheet. */
export type DerivedFrom = 'name' | 'title' | 'sheet';

/** What one unit of each other currency was worth in the currency of the report, and when. */
export interface ExchangeRates {
  /** ISO date. */
  readonly date?: string;
  readonly rates: Readonly<Record<string, number>>;
}

/** Channels and campaigns that were never meant to bring revenue: left out of ROI, shown with their response. */
export interface NoRevenueGoal {
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

/** In the user's words; shown on the report. */
export interface Attribution {
  readonly model: string;
  readonly window: string;
}

export interface Target {
  readonly measure: KpiId | NumericFieldId;
  readonly value: number;
  /** ISO date by which it is to be reached. */
  readonly date?: string;
  readonly owner?: string;
}

/** Who the report is for: it decides which sections come, and in which order. */
export type Reader = keyof ReportTexts['readers'];

export interface ReportChoices {
  /** Empty: the sheet that is open. */
  readonly sources: readonly SourceChoice[];
  /** Absent: as before. */
  readonly assumptions?: Assumptions;
  /** ISO code; absent: what the source says. */
  readonly currency?: string;
  readonly exchange?: ExchangeRates;
  /** Language of the report; absent: the user's. */
  readonly language?: string;
  readonly title?: string;
  /** ISO dates, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Names of the channels that the report covers; absent: all. */
  readonly channels?: readonly string[];
  readonly noRevenueGoal?: NoRevenueGoal;
  readonly attribution?: Attribution;
  readonly targets?: readonly Target[];
  readonly reader?: Reader;
}

/** Choices that the user saved under a name. */
export interface OptionSet {
  readonly name: string;
  readonly choices: ReportChoices;
}

export const NO_CHOICES: ReportChoices = { sources: [] };

/** Reads choices that may come from an older version or from somebody's hands: what does not fit is left out. */
export function parseChoices(text: string | null): ReportChoices {
  if (text === null || text === '') return NO_CHOICES;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return NO_CHOICES;
  }
  if (!isRecord(given)) return NO_CHOICES;
  const sources = Array.isArray(given.sources) ? given.sources.flatMap(parseSource) : [];
  const typed = isRecord(given.assumptions) ? given.assumptions : null;
  const assumptions: { -readonly [Id in keyof Assumptions]: number } = {};
  for (const id of ASSUMPTION_IDS) {
    const value = typed?.[id];
    if (typeof value === 'number' && Number.isFinite(value)) assumptions[id] = value;
  }
  return {
    sources,
    ...(typed === null ? {} : { assumptions }),
    ...textUnder('currency', given),
    ...textUnder('language', given),
    ...textUnder('title', given),
  };
}

function parseSource(given: unknown): SourceChoice[] {
  if (!isRecord(given) || typeof given.sheet !== 'string') return [];
  const mapping: Partial<Record<FieldId, readonly string[]>> = {};
  if (isRecord(given.mapping)) {
    for (const [field, headers] of Object.entries(given.mapping)) {
      if (isFieldId(field) && Array.isArray(headers)) mapping[field] = headers.map(String);
    }
  }
  return [
    {
      sheet: given.sheet,
      ...(isRecord(given.mapping) ? { mapping } : {}),
      ...(typeof given.headerRow === 'number' ? { headerRow: given.headerRow } : {}),
      ...textUnder('channel', given),
    },
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textUnder<Key extends string>(key: Key, given: Record<string, unknown>): Partial<Record<Key, string>> {
  const value = given[key];
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<Key, string>) : {};
}
