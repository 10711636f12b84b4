/** Words of the sidebar, page by page. {placeholders} are filled in by the page, in any order that the language needs. */
import type { FieldGroup } from '../campaign/field-groups';
import type { ChannelId } from './reading-words';

/**
 * A text that depends on a number, which is {count}: one form for each plural category that CLDR has for the language
 * (English one, other; French and Spanish one, many, other; Russian one, few, many, other; Chinese and Japanese other).
 */
export interface PluralText {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export interface SidebarTexts {
  readonly tabs: {
    readonly sources: string;
    readonly check: string;
    readonly report: string;
    readonly formula: string;
  };
  readonly common: CommonTexts;
  /** As they stand in lists of choices; those of companies keep their own name. */
  readonly channelNames: Readonly<Record<ChannelId, string>>;
  readonly sources: SourcesTexts;
  readonly start: StartTexts;
  readonly check: CheckTexts;
  readonly report: ReportPageTexts;
  readonly formula: FormulaTexts;
  readonly build: BuildTexts;
  readonly errors: ErrorTexts;
}

export interface CommonTexts {
  /** Name of the row of tabs, for screen readers. */
  readonly pages: string;
  readonly reading: string;
  readonly readAgain: string;
  /** Said when a sheet was read. */
  readonly campaignsFound: PluralText;
  readonly remove: string;
  /** {name}: what is removed, for screen readers. */
  readonly removeNamed: string;
  readonly cancel: string;
  /** In a list of choices: nothing. */
  readonly none: string;
  readonly language: string;
  /** Above the list of entries that cannot be used. */
  readonly checkEntries: string;
  /** Between the parts of a list. */
  readonly separator: string;
}

export interface SourcesTexts {
  readonly sheets: string;
  readonly sheetsHint: string;
  /** {sheet} */
  readonly hiddenSheet: string;
  readonly noSheets: string;
  readonly useSelection: string;
  /** {range} */
  readonly onlyRange: string;
  readonly wholeSheet: string;
  /** When nothing, or one cell, is selected; {sheet} */
  readonly selectFirst: string;
  readonly headerRow: string;
  /** {row} */
  readonly headerRowFound: string;
  readonly channel: string;
  readonly channelHint: string;
  readonly channelFromColumn: string;
  readonly otherChannel: string;
  readonly otherChannelName: string;
  readonly columns: string;
  /** {sheet} */
  readonly columnsOf: string;
  readonly groups: Readonly<Record<FieldGroup, string>>;
  /** {header}, {letters} */
  readonly columnChoice: string;
  readonly noColumn: string;
  readonly addColumn: string;
  /** {field}: label of the second and further columns, for screen readers */
  readonly furtherColumn: string;
  /** {values} */
  readonly samples: string;
  readonly noSamples: string;
  readonly sure: string;
  readonly likely: string;
  readonly unsure: string;
  readonly chosen: string;
  readonly reasons: ReasonTexts;
  readonly unmapped: PluralText;
  readonly unmappedHint: string;
  /** {field}, {header} */
  readonly lost: string;
  readonly derive: string;
  /** {field}, {examples} */
  readonly deriveFrom: { readonly name: string; readonly title: string; readonly sheet: string };
  readonly deriveRows: PluralText;
  readonly startOver: string;
}

/** Why a column was taken for a field. A header's and a content's reason are joined by `common.separator`. */
export interface ReasonTexts {
  /** {header} */
  readonly header: string;
  /** One of several columns that are added up; {header} */
  readonly part: string;
  /** A budget, where no column says what was spent; {header} */
  readonly budget: string;
  readonly dates: string;
  readonly money: string;
  readonly counts: string;
  readonly names: string;
  readonly ratings: string;
  readonly currencies: string;
}

export interface StartTexts {
  readonly title: string;
  readonly hint: string;
  readonly tracker: string;
  readonly trackerHint: string;
  /** Name of the new sheet. */
  readonly trackerName: string;
  /** Shown beside a cell that takes a date, a number or a channel only. */
  readonly trackerDate: string;
  readonly trackerNumber: string;
  readonly trackerChannel: string;
  /** {sheet} */
  readonly trackerReady: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasteLabel: string;
  readonly pasteName: string;
  /** Name of the new sheet, unless another one is typed. */
  readonly pasteDefaultName: string;
  readonly pasteCreate: string;
  readonly pasteEmpty: string;
  /** {rows}, {most} */
  readonly pasteTooLarge: string;
  /** {sheet} */
  readonly pasteReady: string;
}

export interface CheckTexts {
  readonly summary: string;
  readonly rowsRead: string;
  readonly rowsLeftOut: string;
  readonly noneLeftOut: string;
  readonly hiddenRows: string;
  readonly hiddenRowsHint: string;
  readonly campaigns: string;
  readonly channels: string;
  readonly period: string;
  /** {from}, {to} */
  readonly periodFromTo: string;
  readonly noDates: string;
  readonly currency: string;
  readonly currencyNotStated: string;
  readonly currencyChoose: string;
  /** {currencies} */
  readonly currencySeveral: string;
  readonly currencyRows: PluralText;
  readonly currencyCode: string;
  readonly others: string;
  readonly othersLeaveOut: string;
  readonly othersConvert: string;
  /** Label of a rate: 1 {other} in {currency} */
  readonly rate: string;
  readonly rateDate: string;
  readonly issues: string;
  readonly noIssues: string;
  readonly showInSheet: string;
  /** {cell}, {sheet} */
  readonly showCell: string;
  readonly moreCells: PluralText;
  readonly kpis: string;
  readonly kpisAvailable: PluralText;
  readonly kpisMissing: PluralText;
  /** {fields} */
  readonly kpiNeeds: string;
  readonly nothingRead: string;
}

export interface ReportPageTexts {
  readonly options: string;
  readonly title: string;
  readonly language: string;
  readonly languageAsSidebar: string;
  readonly reader: string;
  readonly readers: {
    readonly all: string;
    readonly executive: string;
    readonly finance: string;
    readonly marketing: string;
  };
  readonly from: string;
  readonly to: string;
  readonly datesHint: string;
  readonly channels: string;
  readonly channelsHint: string;
  readonly assumptions: string;
  readonly assumptionsHint: string;
  readonly margin: string;
  readonly marginHint: string;
  readonly otherCosts: string;
  readonly otherCostsHint: string;
  readonly addCost: string;
  readonly addDiscount: string;
  readonly addLabour: string;
  readonly costName: string;
  /** Names that a new cost starts with. */
  readonly costNew: string;
  readonly costDiscounts: string;
  readonly costLabour: string;
  readonly amount: string;
  readonly hours: string;
  readonly hourlyRate: string;
  readonly every: string;
  readonly once: string;
  readonly perMonth: string;
  readonly spread: string;
  readonly spreads: { readonly whole: string; readonly campaigns: string; readonly messages: string };
  readonly pricePerMessage: string;
  readonly pricePerMessageHint: string;
  readonly priceByChannel: string;
  readonly addPrice: string;
  readonly price: string;
  readonly valuePerConversion: string;
  readonly valuePerConversionHint: string;
  readonly noRevenueGoal: string;
  readonly noRevenueGoalHint: string;
  readonly noGoalChannels: string;
  readonly noGoalCampaigns: string;
  readonly campaign: string;
  readonly addCampaign: string;
  readonly attribution: string;
  readonly attributionHint: string;
  readonly model: string;
  readonly modelHint: string;
  readonly window: string;
  readonly windowHint: string;
  readonly targets: string;
  readonly targetsHint: string;
  readonly addTarget: string;
  readonly measure: string;
  readonly targetValue: string;
  readonly targetDate: string;
  readonly owner: string;
  readonly sets: string;
  readonly setsHint: string;
  readonly setName: string;
  readonly saveSet: string;
  /** {name} */
  readonly setSaved: string;
  readonly loadSet: string;
  readonly deleteSet: string;
  /** {name} */
  readonly setLoaded: string;
  readonly setDeleted: string;
  /** {name} */
  readonly replaceSet: string;
  readonly noSets: string;
}

export interface FormulaTexts {
  readonly find: string;
  readonly findHint: string;
  readonly found: PluralText;
  /** {query} */
  readonly notFound: string;
  readonly allNames: string;
  readonly formula: string;
  readonly call: string;
  readonly callHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly insert: string;
  /** {sheet} */
  readonly insertHint: string;
  /** {fields} */
  readonly cannotInsert: string;
  /** {column}, {sheet} */
  readonly occupied: string;
  readonly useNextFree: string;
  readonly replaceColumn: string;
  /** {name}, {cell}, {sheet} */
  readonly inserted: string;
  readonly back: string;
}

export interface BuildTexts {
  readonly build: string;
  readonly hasProblem: string;
  readonly steps: {
    readonly starting: string;
    readonly reading: string;
    readonly planning: string;
    readonly writing: string;
    readonly finishing: string;
  };
  readonly stillWorking: string;
  readonly cancelling: string;
  readonly cancelled: string;
  readonly tooLateToCancel: string;
  /** {sheet} */
  readonly done: string;
  readonly doneCampaigns: PluralText;
  /** {sheet} */
  readonly open: string;
  readonly alreadyBuilding: string;
  readonly changedTitle: string;
  readonly changedHint: string;
  readonly moreChanged: PluralText;
  readonly keepCopy: string;
  readonly replace: string;
  readonly sourceChangedTitle: string;
  readonly sourceChanged: string;
  readonly buildAnyway: string;
}

/** Errors name what it is about, say what is wrong, then what to do. */
export interface ErrorTexts {
  readonly title: string;
  readonly tryAgain: string;
  /** {message}: what Google said, in Google's words */
  readonly unknown: string;
  readonly severalAccountsTitle: string;
  readonly severalAccounts: string;
  readonly notAuthorised: string;
  readonly viewOnly: string;
  readonly protectedCells: string;
  readonly tookTooLong: string;
  readonly tooManyCells: string;
  readonly googleBusy: string;
  readonly dailyLimit: string;
  readonly offline: string;
  readonly noAnswer: string;
  readonly reportGone: string;
  /** {field}, {text}, {example} */
  readonly notANumber: string;
  /** {field} */
  readonly belowZero: string;
  readonly zero: string;
  /** {field}, {text} */
  readonly notAShare: string;
  /** {field} */
  readonly required: string;
  readonly wholeNumber: string;
  readonly datesSwapped: string;
  /** {field}, {text} */
  readonly notACurrency: string;
  /** {name} */
  readonly costWithoutAmount: string;
  /** {currency} */
  readonly rateMissing: string;
  readonly noSheetChosen: string;
  /** {field} */
  readonly chooseOne: string;
}
