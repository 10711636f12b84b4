/** A whole locale pack: every word of the add-on in one language. */
import type { AmountId, Spread } from '../campaign/assumption';
import type { FieldId } from '../campaign/fields';
import type { IssueKind, LogKind, SkipReason } from '../campaign/issue';
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
  /** Where no campaign was meant to bring revenue. */
  readonly headlineNoGoal: string;
  /** Twelve short month names, for sentences. */
  readonly months: readonly string[];
  /** {day}, {month} and {year} in the order of the language: "5 Jan 2026". */
  readonly date: string;
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
  /** Below a card whose figure covers fewer campaigns than its neighbours; short. {known}, {campaigns} */
  readonly covers: string;
  /** What the cell's note says about it. {fields} */
  readonly coversNote: string;
  readonly assumptions: string;
  readonly noAssumptions: string;
  readonly assumptionNames: Readonly<Record<AmountId, string>>;
  readonly assumptionNotes: Readonly<Record<AmountId, string>>;
  readonly otherCosts: OtherCostTexts;
  readonly priceByChannel: {
    /** {channel} */
    readonly name: string;
    readonly note: string;
    /** Where the report has no row that it would price. */
    readonly unused: string;
  };
  readonly exchange: {
    /** {other}, {currency}: "1 USD in EUR" */
    readonly name: string;
    /** {date}, {rows} */
    readonly dated: string;
    /** {rows} */
    readonly undated: string;
  };
  readonly scope: ScopeTexts;
  readonly targets: TargetTexts;
  readonly method: string;
  readonly methodLines: readonly string[];
  /** {model}, {window} */
  readonly attribution: string;
  /** In place of a model or window that nobody typed. */
  readonly notStated: string;
  /** Which sections a report for this reader has. */
  readonly readers: Readonly<Record<'executive' | 'finance' | 'marketing', string>>;
  /** {count}; in a report without the list of issues. */
  readonly issuesNotListed: string;
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
  /** Sources with a row for each message, person or order. {sheet}, {column}, {counts} */
  readonly logKinds: Readonly<Record<LogKind, string>>;
  /** {count} */
  readonly logUndecided: string;
  readonly logRepeated: string;
  /** {campaign} */
  readonly logCampaign: string;
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

/** Costs of the whole report that no row holds: a small table. */
export interface OtherCostTexts {
  readonly heading: string;
  /** For a cost that was given without a name. */
  readonly unnamed: string;
  readonly amount: string;
  readonly hours: string;
  readonly hourlyRate: string;
  /** Head of the column that says by how many months a cost is multiplied. */
  readonly months: string;
  readonly total: string;
  /** Label of the row that adds them up. */
  readonly sum: string;
  /** How the costs reach channels and campaigns. */
  readonly spread: Readonly<Record<Spread, string>>;
  /** Spread by messages, but no row says how many. */
  readonly noMessages: string;
  readonly monthsRule: string;
  /** Monthly costs in a report without dates. */
  readonly noMonths: string;
}

/** What the report leaves out because the user chose so. */
export interface ScopeTexts {
  /** {from}, {to}, {outside} */
  readonly period: string;
  readonly oneDay: string;
  readonly from: string;
  readonly to: string;
  /** {count} */
  readonly undated: string;
  /** {channels}, {outside} */
  readonly channels: string;
  /** {names} */
  readonly noRevenueGoal: string;
}

export interface TargetTexts {
  readonly heading: string;
  readonly measure: string;
  readonly target: string;
  readonly now: string;
  readonly difference: string;
  readonly dueBy: string;
  readonly owner: string;
  readonly state: string;
  /** More is better. */
  readonly reached: string;
  readonly notYet: string;
  /** The target's date has passed. */
  readonly missed: string;
  /** Less is better. */
  readonly within: string;
  readonly above: string;
  readonly rule: string;
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
  /** {field}, {channel} */
  readonly quantityOf: string;
  /** {field}, {currency} */
  readonly amountIn: string;
  readonly shareOfOtherCosts: string;
  readonly hasRevenueGoal: string;
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
  /** {sheet}, {field}, {headers} */
  readonly oneColumnOnly: string;
  /** A list with a row for each message or person that does not say what became of them. {sheet} */
  readonly logWithoutStatus: string;
  /** {sheet}, {range} */
  readonly noRange: string;
  readonly sidebar: SidebarTexts;
  /** Choices that leave no row. {from}, {to} */
  readonly wrongPeriod: string;
  readonly noDatesForPeriod: string;
  /** {first}, {last}, {undated} */
  readonly noRowsInPeriod: string;
  /** {channels}, {found} */
  readonly noRowsOfChannels: string;
  /** What was chosen does not fit into what a spreadsheet can keep. */
  readonly choicesTooLarge: string;
  /** {name} */
  readonly optionSetTooLarge: string;
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
