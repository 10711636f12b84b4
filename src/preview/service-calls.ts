/**
 * Every Apps Script method that the embedded workbook models, and what kind of call it is. A method that is not in this table
 * throws; the names are checked against Google's type definitions.
 *
 * `read` and `write` are service calls: they read or change a Spreadsheet, Sheet, Range, RangeList, Properties, Lock or Cache.
 * `handle` gives an object to work with or asks one for its position, without going to the document. `free` is neither.
 */
export type CallKind = 'read' | 'write' | 'handle' | 'free';

type Methods<T> = Partial<Record<keyof T & string, CallKind>>;

const spreadsheetApp = {
  getActiveSpreadsheet: 'handle',
  getActive: 'handle',
  getActiveSheet: 'handle',
  getUi: 'handle',
  flush: 'write',
  newConditionalFormatRule: 'handle',
  newDataValidation: 'handle',
  newRichTextValue: 'handle',
  newTextStyle: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;

const spreadsheet = {
  getId: 'read',
  getName: 'read',
  getSheets: 'handle',
  getSheetByName: 'handle',
  getSheetById: 'handle',
  getActiveSheet: 'handle',
  getActiveRange: 'handle',
  setActiveSheet: 'write',
  insertSheet: 'write',
  deleteSheet: 'write',
  moveActiveSheet: 'write',
  getSpreadsheetLocale: 'read',
  getSpreadsheetTimeZone: 'read',
  toast: 'write',
  addDeveloperMetadata: 'write',
  getDeveloperMetadata: 'read',
  createDeveloperMetadataFinder: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.Spreadsheet>;

const developerMetadataFinder = {
  withKey: 'handle',
  withLocationType: 'handle',
  withVisibility: 'handle',
  withValue: 'handle',
  find: 'read',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>;

const developerMetadata = {
  getId: 'handle',
  getKey: 'handle',
  getValue: 'handle',
  getVisibility: 'handle',
  getLocation: 'handle',
  setValue: 'write',
  remove: 'write',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.DeveloperMetadata>;

const developerMetadataLocation = {
  getLocationType: 'handle',
  getSheet: 'handle',
  getSpreadsheet: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>;

const sheet = {
  getName: 'read',
  setName: 'write',
  getSheetId: 'read',
  getIndex: 'read',
  getParent: 'handle',
  getDataRange: 'handle',
  getRange: 'handle',
  getRangeList: 'handle',
  getLastRow: 'read',
  getLastColumn: 'read',
  getMaxRows: 'read',
  getMaxColumns: 'read',
  insertRowsAfter: 'write',
  insertRowsBefore: 'write',
  insertRowAfter: 'write',
  insertRowBefore: 'write',
  insertColumnsAfter: 'write',
  insertColumnsBefore: 'write',
  deleteRow: 'write',
  deleteRows: 'write',
  deleteColumn: 'write',
  deleteColumns: 'write',
  appendRow: 'write',
  hideSheet: 'write',
  showSheet: 'write',
  isSheetHidden: 'read',
  hideRows: 'write',
  showRows: 'write',
  hideColumns: 'write',
  showColumns: 'write',
  clear: 'write',
  clearContents: 'write',
  clearFormats: 'write',
  clearNotes: 'write',
  clearConditionalFormatRules: 'write',
  setFrozenRows: 'write',
  setFrozenColumns: 'write',
  getFrozenRows: 'read',
  getFrozenColumns: 'read',
  setColumnWidth: 'write',
  setColumnWidths: 'write',
  getColumnWidth: 'read',
  setRowHeight: 'write',
  setRowHeights: 'write',
  getRowHeight: 'read',
  setHiddenGridlines: 'write',
  hasHiddenGridlines: 'read',
  setTabColor: 'write',
  getTabColor: 'read',
  getConditionalFormatRules: 'read',
  setConditionalFormatRules: 'write',
  getCharts: 'read',
  newChart: 'handle',
  insertChart: 'write',
  updateChart: 'write',
  removeChart: 'write',
  copyTo: 'write',
  addDeveloperMetadata: 'write',
  getDeveloperMetadata: 'read',
  createDeveloperMetadataFinder: 'handle',
  activate: 'write',
  isRowHiddenByUser: 'read',
  isRowHiddenByFilter: 'read',
  isColumnHiddenByUser: 'read',
  protect: 'write',
  getProtections: 'read',
  getFilter: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.Sheet>;

const cellSetters = {
  setValue: 'write',
  setFormula: 'write',
  setNumberFormat: 'write',
  setBackground: 'write',
  setFontColor: 'write',
  setFontWeight: 'write',
  setFontSize: 'write',
  setFontFamily: 'write',
  setFontStyle: 'write',
  setFontLine: 'write',
  setHorizontalAlignment: 'write',
  setVerticalAlignment: 'write',
  setWrap: 'write',
  setWrapStrategy: 'write',
  setBorder: 'write',
  setNote: 'write',
  clear: 'write',
  clearContent: 'write',
  clearFormat: 'write',
  clearNote: 'write',
  clearDataValidations: 'write',
  activate: 'write',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.Range> & Methods<GoogleAppsScript.Spreadsheet.RangeList>;

const range = {
  ...cellSetters,
  getRow: 'handle',
  getColumn: 'handle',
  getLastRow: 'handle',
  getLastColumn: 'handle',
  getNumRows: 'handle',
  getNumColumns: 'handle',
  getA1Notation: 'handle',
  getSheet: 'handle',
  getCell: 'handle',
  offset: 'handle',
  getValue: 'read',
  getValues: 'read',
  setValues: 'write',
  getFormula: 'read',
  getFormulas: 'read',
  setFormulas: 'write',
  getDisplayValue: 'read',
  getDisplayValues: 'read',
  getNumberFormat: 'read',
  getNumberFormats: 'read',
  setNumberFormats: 'write',
  getBackground: 'read',
  getBackgrounds: 'read',
  setBackgrounds: 'write',
  getFontColors: 'read',
  setFontColors: 'write',
  getFontWeight: 'read',
  getFontWeights: 'read',
  setFontWeights: 'write',
  getFontSize: 'read',
  getFontSizes: 'read',
  setFontSizes: 'write',
  getFontFamily: 'read',
  getFontFamilies: 'read',
  setFontFamilies: 'write',
  getFontStyles: 'read',
  setFontStyles: 'write',
  setFontLines: 'write',
  getHorizontalAlignments: 'read',
  setHorizontalAlignments: 'write',
  getVerticalAlignments: 'read',
  setVerticalAlignments: 'write',
  getWraps: 'read',
  setWraps: 'write',
  getWrapStrategies: 'read',
  setWrapStrategies: 'write',
  getNote: 'read',
  getNotes: 'read',
  setNotes: 'write',
  setRichTextValue: 'write',
  setRichTextValues: 'write',
  getRichTextValue: 'read',
  getRichTextValues: 'read',
  setDataValidation: 'write',
  setDataValidations: 'write',
  getDataValidation: 'read',
  getDataValidations: 'read',
  copyTo: 'write',
  merge: 'write',
  mergeAcross: 'write',
  breakApart: 'write',
  getMergedRanges: 'read',
  isPartOfMerge: 'read',
  isBlank: 'read',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.Range>;

const rangeList = {
  ...cellSetters,
  getRanges: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.RangeList>;

const conditionalFormatRuleBuilder = {
  whenNumberGreaterThan: 'handle',
  whenNumberGreaterThanOrEqualTo: 'handle',
  whenNumberLessThan: 'handle',
  whenNumberLessThanOrEqualTo: 'handle',
  whenNumberEqualTo: 'handle',
  whenNumberNotEqualTo: 'handle',
  whenNumberBetween: 'handle',
  whenNumberNotBetween: 'handle',
  whenTextContains: 'handle',
  whenTextDoesNotContain: 'handle',
  whenTextEqualTo: 'handle',
  whenTextStartsWith: 'handle',
  whenTextEndsWith: 'handle',
  whenCellEmpty: 'handle',
  whenCellNotEmpty: 'handle',
  whenFormulaSatisfied: 'handle',
  setGradientMinpoint: 'handle',
  setGradientMinpointWithValue: 'handle',
  setGradientMidpointWithValue: 'handle',
  setGradientMaxpoint: 'handle',
  setGradientMaxpointWithValue: 'handle',
  setBackground: 'handle',
  setFontColor: 'handle',
  setBold: 'handle',
  setItalic: 'handle',
  setUnderline: 'handle',
  setStrikethrough: 'handle',
  setRanges: 'handle',
  getRanges: 'handle',
  copy: 'handle',
  build: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>;

const conditionalFormatRule = {
  getRanges: 'handle',
  getBooleanCondition: 'handle',
  getGradientCondition: 'handle',
  copy: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>;

const booleanCondition = {
  getCriteriaType: 'handle',
  getCriteriaValues: 'handle',
  getBackground: 'handle',
  getFontColor: 'handle',
  getBold: 'handle',
  getItalic: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.BooleanCondition>;

const gradientCondition = {
  getMinColor: 'handle',
  getMaxColor: 'handle',
  getMidColor: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.GradientCondition>;

const dataValidationBuilder = {
  requireCheckbox: 'handle',
  requireValueInList: 'handle',
  requireValueInRange: 'handle',
  requireNumberBetween: 'handle',
  requireNumberGreaterThan: 'handle',
  requireNumberGreaterThanOrEqualTo: 'handle',
  requireNumberLessThan: 'handle',
  requireNumberLessThanOrEqualTo: 'handle',
  requireNumberEqualTo: 'handle',
  requireDate: 'handle',
  requireFormulaSatisfied: 'handle',
  setAllowInvalid: 'handle',
  setHelpText: 'handle',
  build: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.DataValidationBuilder>;

const dataValidation = {
  getCriteriaType: 'handle',
  getCriteriaValues: 'handle',
  getAllowInvalid: 'handle',
  getHelpText: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.DataValidation>;

const richTextValueBuilder = {
  setText: 'handle',
  setLinkUrl: 'handle',
  setTextStyle: 'handle',
  build: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>;

const richTextValue = {
  getText: 'handle',
  getLinkUrl: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.RichTextValue>;

const textStyleBuilder = {
  setBold: 'handle',
  setItalic: 'handle',
  setUnderline: 'handle',
  setStrikethrough: 'handle',
  setFontSize: 'handle',
  setFontFamily: 'handle',
  setForegroundColor: 'handle',
  build: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.TextStyleBuilder>;

const embeddedChartBuilder = {
  setChartType: 'handle',
  asColumnChart: 'handle',
  asComboChart: 'handle',
  asLineChart: 'handle',
  asBarChart: 'handle',
  asPieChart: 'handle',
  asAreaChart: 'handle',
  asScatterChart: 'handle',
  addRange: 'handle',
  removeRange: 'handle',
  clearRanges: 'handle',
  getRanges: 'handle',
  setPosition: 'handle',
  setNumHeaders: 'handle',
  setOption: 'handle',
  setMergeStrategy: 'handle',
  setTransposeRowsAndColumns: 'handle',
  setHiddenDimensionStrategy: 'handle',
  build: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>;

/** The builders of one kind of chart have setters with names of their own besides. */
const typedChartBuilder = {
  ...embeddedChartBuilder,
  setTitle: 'handle',
  setColors: 'handle',
  setStacked: 'handle',
  setLegendPosition: 'handle',
  setXAxisTitle: 'handle',
  setYAxisTitle: 'handle',
  setBackgroundColor: 'handle',
  setRange: 'handle',
  useLogScale: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>;

const embeddedChart = {
  getRanges: 'handle',
  modify: 'handle',
  getOptions: 'handle',
  getContainerInfo: 'handle',
  getChartId: 'handle',
  getNumHeaders: 'handle',
  getMergeStrategy: 'handle',
  getTransposeRowsAndColumns: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.EmbeddedChart>;

const chartOptions = { get: 'handle' } as const satisfies Methods<GoogleAppsScript.Charts.ChartOptions>;

const containerInfo = {
  getAnchorRow: 'handle',
  getAnchorColumn: 'handle',
  getOffsetX: 'handle',
  getOffsetY: 'handle',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.ContainerInfo>;

const protection = {
  setDescription: 'write',
  getDescription: 'read',
  setWarningOnly: 'write',
  isWarningOnly: 'read',
  setUnprotectedRanges: 'write',
  getUnprotectedRanges: 'handle',
  remove: 'write',
} as const satisfies Methods<GoogleAppsScript.Spreadsheet.Protection>;

const filter = { getRange: 'handle' } as const satisfies Methods<GoogleAppsScript.Spreadsheet.Filter>;

const ui = {
  createAddonMenu: 'free',
  createMenu: 'free',
  alert: 'free',
  prompt: 'free',
  showSidebar: 'free',
  showModalDialog: 'free',
} as const satisfies Methods<GoogleAppsScript.Base.Ui>;

const menu = {
  addItem: 'free',
  addSeparator: 'free',
  addSubMenu: 'free',
  addToUi: 'free',
} as const satisfies Methods<GoogleAppsScript.Base.Menu>;

const promptResponse = {
  getSelectedButton: 'free',
  getResponseText: 'free',
} as const satisfies Methods<GoogleAppsScript.Base.PromptResponse>;

const htmlService = {
  createHtmlOutput: 'free',
  createHtmlOutputFromFile: 'free',
} as const satisfies Methods<GoogleAppsScript.HTML.HtmlService>;

const htmlOutput = {
  append: 'free',
  getContent: 'free',
  getTitle: 'free',
  setContent: 'free',
  setHeight: 'free',
  setTitle: 'free',
  setWidth: 'free',
} as const satisfies Methods<GoogleAppsScript.HTML.HtmlOutput>;

const session = {
  getActiveUserLocale: 'free',
  getScriptTimeZone: 'free',
} as const satisfies Methods<GoogleAppsScript.Base.Session>;

const utilities = {
  formatDate: 'free',
  getUuid: 'free',
  sleep: 'free',
} as const satisfies Methods<GoogleAppsScript.Utilities.Utilities>;

const logger = { log: 'free' } as const satisfies Methods<GoogleAppsScript.Base.Logger>;

const scriptConsole = {
  log: 'free',
  info: 'free',
  warn: 'free',
  error: 'free',
  time: 'free',
  timeEnd: 'free',
} as const satisfies Methods<typeof console>;

const propertiesService = {
  getDocumentProperties: 'handle',
  getUserProperties: 'handle',
  getScriptProperties: 'handle',
} as const satisfies Methods<GoogleAppsScript.Properties.PropertiesService>;

const properties = {
  getKeys: 'read',
  getProperties: 'read',
  getProperty: 'read',
  setProperty: 'write',
  setProperties: 'write',
  deleteProperty: 'write',
  deleteAllProperties: 'write',
} as const satisfies Methods<GoogleAppsScript.Properties.Properties>;

const cacheService = {
  getDocumentCache: 'handle',
  getUserCache: 'handle',
  getScriptCache: 'handle',
} as const satisfies Methods<GoogleAppsScript.Cache.CacheService>;

const cache = {
  get: 'read',
  getAll: 'read',
  put: 'write',
  putAll: 'write',
  remove: 'write',
  removeAll: 'write',
} as const satisfies Methods<GoogleAppsScript.Cache.Cache>;

const lockService = {
  getDocumentLock: 'handle',
  getScriptLock: 'handle',
  getUserLock: 'handle',
} as const satisfies Methods<GoogleAppsScript.Lock.LockService>;

const lock = {
  hasLock: 'read',
  releaseLock: 'write',
  tryLock: 'write',
  waitLock: 'write',
} as const satisfies Methods<GoogleAppsScript.Lock.Lock>;

export const SERVICE_METHODS = {
  SpreadsheetApp: spreadsheetApp,
  Spreadsheet: spreadsheet,
  Sheet: sheet,
  Range: range,
  RangeList: rangeList,
  DeveloperMetadataFinder: developerMetadataFinder,
  DeveloperMetadata: developerMetadata,
  DeveloperMetadataLocation: developerMetadataLocation,
  ConditionalFormatRuleBuilder: conditionalFormatRuleBuilder,
  ConditionalFormatRule: conditionalFormatRule,
  BooleanCondition: booleanCondition,
  GradientCondition: gradientCondition,
  DataValidationBuilder: dataValidationBuilder,
  DataValidation: dataValidation,
  RichTextValueBuilder: richTextValueBuilder,
  RichTextValue: richTextValue,
  TextStyleBuilder: textStyleBuilder,
  TextStyle: {},
  EmbeddedChartBuilder: embeddedChartBuilder,
  TypedChartBuilder: typedChartBuilder,
  EmbeddedChart: embeddedChart,
  ChartOptions: chartOptions,
  ContainerInfo: containerInfo,
  Protection: protection,
  Filter: filter,
  Ui: ui,
  Menu: menu,
  PromptResponse: promptResponse,
  Charts: {},
  HtmlService: htmlService,
  HtmlOutput: htmlOutput,
  Session: session,
  Utilities: utilities,
  Logger: logger,
  console: scriptConsole,
  PropertiesService: propertiesService,
  Properties: properties,
  CacheService: cacheService,
  Cache: cache,
  LockService: lockService,
  Lock: lock,
  ScriptApp: {},
} as const satisfies Record<string, Partial<Record<string, CallKind>>>;

export type ServiceClass = keyof typeof SERVICE_METHODS;

/** The methods that a modelled class must have. */
export type Modelled<C extends ServiceClass> = {
  [M in keyof (typeof SERVICE_METHODS)[C]]: (...args: never[]) => unknown;
};

export function callKind(className: ServiceClass, method: string): CallKind | undefined {
  const methods: Partial<Record<string, CallKind>> = SERVICE_METHODS[className];
  return Object.hasOwn(methods, method) ? methods[method] : undefined;
}
