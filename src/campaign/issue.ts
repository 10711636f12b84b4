/** A problem in someone's sheet that the user should know of. Wording belongs to the locale packs. */
import type { FieldId, NumericFieldId } from './fields';

export type IssueKind =
  | 'unreadableNumber'
  | 'ambiguousNumber'
  | 'unreadableDate'
  | 'ambiguousDate'
  | 'errorCell'
  | 'percentInsteadOfCount'
  | 'negativeCount'
  | 'negativeCostFlipped'
  | 'credit'
  | 'impossibleRelation'
  | 'mixedCurrency'
  | 'currencyLeftOut'
  | 'missingName'
  /** The same campaign with the same figures as a row above: kept. */
  | 'duplicateRow'
  | 'outlier'
  | 'costMissing'
  | 'futureDate'
  | 'hiddenRows'
  /** In a list with a row for each message, person or order. */
  | 'unknownStatus'
  /** Nothing in the column shows how it is meant, so the spreadsheet's locale decided. */
  | 'dateOrderAssumed'
  | 'numberStyleAssumed'
  | 'unitInHeader'
  /** A column below another group of headers than the one that is read. */
  | 'groupLeftOut'
  /** Amounts of a sheet that names no currency, beside sheets that do. */
  | 'currencyAssumed'
  /** A planned cost that stands in for what was spent. */
  | 'budgetAsCost';

export interface Issue {
  readonly kind: IssueKind;
  /** Which source, counted from 0. */
  readonly source: number;
  /** Address in that source's sheet, such as "D7"; a column such as "D" when the whole column is meant. */
  readonly cell: string;
  readonly field: FieldId;
  /** What was read there, as shown to the user; contact data is masked. */
  readonly read: string;
  /** The other field of an impossible relation. */
  readonly otherField?: FieldId;
}

/** What each row of a list stands for that is no list of campaigns. */
export type LogKind = 'message' | 'person' | 'order';

/** How the rows of such a list were counted. */
export interface LogSummary {
  readonly kind: LogKind;
  readonly sheet: string;
  /** Headers of the columns that were counted by. */
  readonly columns: readonly string[];
  readonly counts: readonly { readonly field: NumericFieldId; readonly total: number }[];
  /** Rows that are not counted: waiting, or with a status that is not known. */
  readonly undecided: number;
  /** Further rows of something that was counted already. */
  readonly repeated: number;
  /** What all rows are taken to be, where no column names the campaign. */
  readonly campaign: string | null;
}

export type SkipReason = 'title' | 'blank' | 'total' | 'afterTable';

/** A row that is not a campaign. */
export interface SkippedRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly reason: SkipReason;
}

const EMAIL = /[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+/g;
/** Nine digits or more, with the usual separators: a telephone number, not a year, date or campaign number. */
const PHONE = /\+?\(?\d(?:[\s().\-/]{0,2}\d){8,}/g;
const DATE_LIKE = /\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}/;

/** Takes e-mail addresses and telephone numbers out of a text that goes into a sheet of ours. */
export function maskContactData(text: string): string {
  if (!/[@\d]/.test(text)) return text;
  return text.replace(EMAIL, '•••@•••').replace(PHONE, (digits) => (isNoPhone(digits) ? digits : '•••'));
}

/** A date, a range of dates such as 20260301-20260331, or digits in one piece, which are rather an id. */
function isNoPhone(digits: string): boolean {
  const groups = digits.split(/\D+/).filter((group) => group !== '');
  return (
    DATE_LIKE.test(digits) || !/[+\s().\-/]/.test(digits) || groups.every((group) => /^(?:19|20)\d{6}$/.test(group))
  );
}

/** The same for a long column, in which names repeat. */
export function contactMasker(): (text: string) => string {
  const masked = new Map<string, string>();
  return (text) => {
    let found = masked.get(text);
    if (found === undefined) {
      found = maskContactData(text);
      masked.set(text, found);
    }
    return found;
  };
}
