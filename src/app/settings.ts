/** What the user chose for a report, as it is kept and as the sidebar and the command line send it. */
import { ASSUMPTION_IDS, type Assumptions } from '../campaign/assumption';
import { type FieldId, isFieldId } from '../campaign/fields';

export interface SourceChoice {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Counted from 1; absent: found. */
  readonly headerRow?: number;
  /** For rows whose channel no column tells. */
  readonly channel?: string;
  /** Headers by field: columns that moved are found again. An empty list leaves a field out; absent fields are suggested. */
  readonly mapping?: Readonly<Partial<Record<FieldId, readonly string[]>>>;
}

export interface ReportChoices {
  /** Empty: the sheet that is open. */
  readonly sources: readonly SourceChoice[];
  /** Absent: as before. */
  readonly assumptions?: Assumptions;
  /** ISO code; absent: what the source says. */
  readonly currency?: string;
  /** Language of the report; absent: the user's. */
  readonly language?: string;
  readonly title?: string;
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
