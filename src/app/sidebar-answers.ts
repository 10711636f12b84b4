/**
 * What the server answers to the sidebar: plain data that crosses as JSON, without dates and blanks.
 * Texts are in the language that the user chose, else in the user's own.
 */
import type { FieldGroup } from '../campaign/field-groups';
import type { FieldId } from '../campaign/fields';
import type { IssueKind, SkipReason } from '../campaign/issue';
import type { KpiId } from '../kpi/catalogue';
import type { SidebarTexts } from '../locales/sidebar-texts';
import type { DerivedField, DerivedFrom } from '../mapping/derive-fields';
import type { OptionSet, ReportChoices } from './settings';

/** How the sheets would be read with the given choices. Nothing is changed by it. */
export interface ReadAnswer {
  /** Why no report can be built yet, and what to do; null when one can. */
  readonly problem: string | null;
  readonly tabs: readonly TabAnswer[];
  /** The open tab and the selected range, if it has more than one row. */
  readonly active: { readonly sheet: string; readonly range: string | null };
  readonly sources: readonly ReadSource[];
  /** The currencies of the amounts, and how many rows are in each. */
  readonly currencies: readonly CurrencyAnswer[];
  /** The one that the report would be in; null where nothing says, or where the user has to choose. */
  readonly currency: string | null;
  readonly campaignCount: number;
  /** At most 500, in order of appearance. */
  readonly campaigns: readonly string[];
  readonly channels: readonly { readonly name: string; readonly campaigns: number }[];
  /** ISO dates. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly kpis: readonly KpiAnswer[];
  /** What holds now: what was saved for the report, under what was just given. */
  readonly choices: ReportChoices;
  readonly optionSets: readonly OptionSet[];
  /** Of everything that was read. A build with it says so where the sheets have changed since. */
  readonly fingerprint: string;
  readonly hasReport: boolean;
}

export interface CurrencyAnswer {
  /** ISO code, or a sign that several currencies share. */
  readonly code: string;
  readonly rows: number;
  /** Not that of the report. */
  readonly isOther: boolean;
}

export interface TabAnswer {
  readonly name: string;
  readonly sheetId: number;
  /** A sheet of ours: no source. */
  readonly isOurs: boolean;
  readonly isHidden: boolean;
}

export interface ReadSource {
  readonly sheet: string;
  readonly sheetId: number;
  readonly problem: string | null;
  /** Counted from 1; 0 where none was found. */
  readonly headerRow: number;
  readonly columns: readonly ColumnAnswer[];
  readonly matches: readonly MatchAnswer[];
  /** Chosen columns whose headers are not there any more. */
  readonly lost: readonly { readonly field: FieldId; readonly header: string }[];
  /** What could be told from names, title rows or the tab; the user accepts it or not. */
  readonly derivable: readonly DerivableAnswer[];
  readonly dataRows: number;
  readonly skippedRows: readonly { readonly reason: SkipReason; readonly count: number }[];
  /** Rows that are hidden or filtered out, and read all the same. */
  readonly hiddenRows: number;
  /** A list with one row for each message, person or order: how it is counted. */
  readonly log: string | null;
  readonly issues: readonly IssueGroupAnswer[];
}

export interface ColumnAnswer {
  /** "D" */
  readonly letters: string;
  readonly header: string;
  /** What stands for the column in choices: its header, with a number where another column has it, too. */
  readonly key: string;
  /** The first few filled cells, as the sheet shows them. */
  readonly samples: readonly string[];
}

export interface MatchAnswer {
  readonly field: FieldId;
  /** Indexes into `columns`; several are added up. */
  readonly columns: readonly number[];
  /** 0 to 1; 1 where the user chose. */
  readonly confidence: number;
  /** "header says “Spend”, values are money" */
  readonly reason: string;
  readonly isChosen: boolean;
}

export interface DerivableAnswer {
  readonly field: DerivedField;
  readonly from: DerivedFrom;
  /** A few of the values that would be taken. */
  readonly examples: readonly string[];
  readonly rows: number;
  readonly isAccepted: boolean;
}

export interface IssueGroupAnswer {
  readonly kind: IssueKind;
  readonly field: FieldId;
  readonly count: number;
  /** One sentence for the whole group. */
  readonly message: string;
  /** Addresses for *Show in sheet*, at most 20. */
  readonly cells: readonly string[];
}

export interface KpiAnswer {
  readonly id: KpiId;
  readonly isAvailable: boolean;
  /** What is missing for it, as names of fields and parameters. */
  readonly missing: readonly string[];
}

/** What the page knows before its first call, written into it by the server. */
export interface SidebarStart {
  /** Tag of the pack. */
  readonly language: string;
  /** Name of the add-on, above the page. */
  readonly title: string;
  readonly texts: SidebarTexts;
  /** Languages of reports, by their own names. `isWhole`: of the sidebar, too. */
  readonly languages: readonly { readonly tag: string; readonly name: string; readonly isWhole: boolean }[];
  /** Tags among those: of this page, and of a report for which none is chosen. */
  readonly sidebarLanguage: string;
  readonly reportLanguage: string;
  readonly decimalMark: '.' | ',';
  /** In the order of the catalogue. */
  readonly fields: readonly FieldStart[];
  readonly kpis: readonly KpiStart[];
  /** Names of known channels. */
  readonly channels: readonly string[];
  /** The title that a report has by itself. */
  readonly reportTitle: string;
  /** {count} */
  readonly skipReasons: Readonly<Record<SkipReason, string>>;
}

export interface FieldStart {
  readonly id: FieldId;
  readonly name: string;
  readonly group: FieldGroup;
  /** Several columns may be chosen. */
  readonly isSum: boolean;
  readonly isNumber: boolean;
  readonly isMoney: boolean;
}

export interface KpiStart {
  readonly id: KpiId;
  readonly name: string;
  readonly summary: string;
  readonly note: string;
  /** Everything by which it is found, the name and the id among it. */
  readonly terms: readonly string[];
  readonly family: string;
  /** Its formulas in words; several where the word has several meanings. */
  readonly formulas: readonly { readonly name: string; readonly words: string }[];
  /** "=MSG_ROI(revenue; cost; [margin])", with the separator of the spreadsheet. */
  readonly call: string;
  readonly isFraction: boolean;
}

/** With a build: what the page knows of it. */
export interface BuildGuard {
  readonly language: string;
  /** Made up by the page for one build: a repeated call with it starts no second one. */
  readonly token: string;
  /** Of the read that the user looked at; null builds whatever the sheets hold now. */
  readonly fingerprint: string | null;
}

export type BuildStep = 'reading' | 'planning' | 'writing' | 'done';

export interface ProgressAnswer {
  /** Null where nothing is known of such a build. */
  readonly step: BuildStep | null;
}

/** What was asked for, or a sentence that says why not and what to do. */
export type Answered<Answer> = { readonly answer: Answer } | { readonly problem: string };

/** A new sheet that a user asked for. */
export interface NewSheetAnswer {
  readonly sheet: string;
  readonly message: string;
}

export type InsertAnswer =
  | { readonly kind: 'inserted'; readonly cell: string; readonly sheet: string }
  /** Nothing was changed: the column holds something. */
  | { readonly kind: 'occupied'; readonly column: string; readonly sheet: string }
  | { readonly kind: 'missing'; readonly fields: readonly string[] };

/** Where a formula goes when the column beside the data is not empty. */
export type OnOccupied = 'ask' | 'next' | 'replace';
