/** A whole locale pack: every word of the add-on in one language. */
import type { AssumptionId } from '../campaign/assumption';
import type { FieldId } from '../campaign/fields';
import type { IssueKind, SkipReason } from '../campaign/issue';
import type { KpiId } from '../kpi/catalogue';
import type { ParameterId } from '../kpi/expression';
import type { KpiText, KpiTexts } from './locale';
import type { SidebarTexts } from './sidebar-texts';

/** Words of the report. {placeholders} are filled with figures or formulas, in any order that the language needs. */
export interface ReportTexts {
  readonly dataSheetName: string;
  readonly summarySheetName: string;
  readonly title: string;
  /** {campaigns}, {from}, {to} */
  readonly subtitle: string;
  readonly subtitleOneDay: string;
  readonly subtitleNoDates: string;
  /** {date} */
  readonly figuresAsOf: string;
  readonly upToDate: string;
  readonly changedSince: string;
  readonly sourceRearranged: string;
  /** {one}, {gross}, {profit}, {cost} */
  readonly headlineProfit: string;
  /** {one}, {gross}, {loss}, {cost} */
  readonly headlineLoss: string;
  /** The same after the cost of what was sold. */
  readonly headlineMarginProfit: string;
  readonly headlineMarginLoss: string;
  readonly headlineNoCost: string;
  readonly headlineNoRevenue: string;
  readonly headlineNeither: string;
  readonly headlineZeroCost: string;
  readonly headlineNoOverlap: string;
  readonly headlineZeroRevenue: string;
  /** Twelve short month names, for sentences. */
  readonly months: readonly string[];
  /** Where the language puts the sign of a currency. */
  readonly currencySign: 'before' | 'after';
  readonly notes: string;
  readonly notesHint: string;
  readonly channels: string;
  readonly channel: string;
  readonly campaigns: string;
  readonly campaign: string;
  readonly campaignCount: string;
  readonly unnamedChannel: string;
  /** {count} */
  readonly otherChannels: string;
  readonly otherCampaigns: string;
  readonly notInAChannel: string;
  readonly total: string;
  readonly channelChart: string;
  readonly campaignChart: string;
  readonly figures: string;
  readonly figure: string;
  readonly value: string;
  readonly formula: string;
  readonly dividedBy: string;
  readonly knownFor: string;
  /** {known}, {campaigns} */
  readonly knownOf: string;
  /** {missing}, {campaigns}, {field} */
  readonly missingIn: string;
  readonly assumptions: string;
  readonly noAssumptions: string;
  readonly assumptionNames: Readonly<Record<AssumptionId, string>>;
  readonly assumptionNotes: Readonly<Record<AssumptionId, string>>;
  readonly method: string;
  readonly methodLines: readonly string[];
  /** {currency} */
  readonly inCurrency: string;
  readonly currencyNotStated: string;
  /** {sheet}, {row}, {read}, {left} */
  readonly sourceLine: string;
  readonly skipReasons: Readonly<Record<SkipReason, string>>;
  readonly issues: string;
  readonly noIssues: string;
  /** {count}, {field}, {cells}, {other} */
  readonly issueKinds: Readonly<Record<IssueKind, string>>;
  /** {cells}, {more} */
  readonly moreCells: string;
  /** {count} */
  readonly moreIssues: string;
  readonly missingForRoi: string;
  readonly dataHeaders: DataHeaders;
  /** {row} */
  readonly rowName: string;
  readonly checkHeaders: readonly [string, string, string, string, string];
  readonly checkKinds: { readonly sum: string; readonly count: string; readonly text: string; readonly below: string };
  /** {column}, {sheet} */
  readonly asRead: string;
}

export interface DataHeaders {
  readonly sourceName: string;
  readonly sheetRow: string;
  readonly channelNumber: string;
  readonly campaignNumber: string;
  readonly month: string;
  readonly firstOfCampaign: string;
  /** {field} or {fields} */
  readonly quantity: string;
  readonly known: string;
  readonly opening: string;
  readonly firstKnown: string;
}

/** Words of menu, sidebar, messages and dialogs. */
export interface InterfaceTexts {
  readonly menu: { readonly build: string; readonly refresh: string; readonly sidebar: string };
  readonly sidebarTitle: string;
  /** {campaigns}, {sheet} */
  readonly built: string;
  readonly noReportYet: string;
  readonly busy: string;
  readonly changedCellsTitle: string;
  /** {cells} */
  readonly changedCells: string;
  readonly copyName: string;
  /** {sheet} */
  readonly noSheet: string;
  readonly ownSheet: string;
  readonly noHeader: string;
  readonly noRows: string;
  readonly nothingMapped: string;
  /** {currencies} */
  readonly undecidedCurrencies: string;
  /** {chosen}, {currencies} */
  readonly noAmountsIn: string;
  readonly unknownHeader: string;
  /** {sheet}, {header}, {field}, {other} */
  readonly columnTwice: string;
  readonly sidebar: SidebarTexts;
}

export interface Pack extends KpiTexts {
  /** BCP 47. */
  readonly tag: string;
  readonly fields: Readonly<Record<FieldId, string>>;
  readonly report: ReportTexts;
  readonly interface: InterfaceTexts;
}

/** A language of sheets and reports only: there, menu, sidebar and functions speak English. */
export interface ReportPack {
  /** BCP 47. */
  readonly tag: string;
  readonly fields: Readonly<Record<FieldId, string>>;
  readonly kpiNames: Readonly<Record<KpiId, Pick<KpiText, 'name' | 'forms'>>>;
  readonly parameterNames: Readonly<Record<ParameterId, string>>;
  readonly midSentence: KpiTexts['midSentence'];
  readonly report: ReportTexts;
}
