/** The services beside the spreadsheet: stores, locks, pages, session and small helpers. */
import { ServiceError } from './call-recorder';
import { isDate } from './cell-entry';
import { CHART_ENUMS } from './chart';
import { ConditionalFormatRuleBuilder, INTERPOLATION_TYPE } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import { METADATA_ENUMS } from './developer-metadata';
import { ServiceObject } from './exposure';
import { RANGE_ENUMS } from './range';
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text';
import type { Modelled } from './service-calls';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { formatDate, isTimeZone } from './time-zone';
import { Ui, type UiState } from './ui';
import type { WorkbookDocument } from './workbook-document';

export class SpreadsheetApp extends ServiceObject implements Modelled<'SpreadsheetApp'> {
  readonly className = 'SpreadsheetApp';
  override readonly constants = {
    ...RANGE_ENUMS,
    ...METADATA_ENUMS,
    InterpolationType: INTERPOLATION_TYPE,
    ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' },
    BooleanCriteria: enumeration(
      'CELL_EMPTY CELL_NOT_EMPTY CUSTOM_FORMULA NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN ' +
        'NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO ' +
        'TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_ENDS_WITH TEXT_EQUAL_TO TEXT_STARTS_WITH',
    ),
    DataValidationCriteria: enumeration(
      'CHECKBOX CUSTOM_FORMULA DATE_IS_VALID_DATE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN ' +
        'NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO VALUE_IN_LIST VALUE_IN_RANGE',
    ),
  };

  constructor(
    private readonly document: WorkbookDocument,
    private readonly uiState: UiState,
  ) {
    super();
  }
  getActiveSpreadsheet(): Spreadsheet {
    return new Spreadsheet(this.document);
  }
  getActive(): Spreadsheet {
    return new Spreadsheet(this.document);
  }
  getActiveSheet(): Sheet {
    return new Spreadsheet(this.document).getActiveSheet();
  }
  getUi(): Ui {
    return new Ui(this.uiState);
  }
  /** Writes are in the cells at once; calculation follows after the execution, see docs/differences.md. */
  flush(): void {}
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.document);
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
}

export class Charts extends ServiceObject {
  readonly className = 'Charts';
  override readonly constants = CHART_ENUMS;
}

export class ScriptApp extends ServiceObject {
  readonly className = 'ScriptApp';
  override readonly constants = { AuthMode: enumeration('NONE LIMITED CUSTOM_FUNCTION FULL') };
}

function enumeration(names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, name]));
}

// ---- pages ----

export class HtmlService extends ServiceObject implements Modelled<'HtmlService'> {
  readonly className = 'HtmlService';
  override readonly constants = { XFrameOptionsMode: enumeration('ALLOWALL DEFAULT') };
  constructor(private readonly files: Readonly<Record<string, string>>) {
    super();
  }
  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(html);
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = this.files[name] ?? this.files[name.replace(/\.html$/, '')];
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(html);
  }
}

export class HtmlOutput extends ServiceObject implements Modelled<'HtmlOutput'> {
  readonly className = 'HtmlOutput';
  private title = '';
  constructor(private html: string) {
    super();
  }
  append(html: string): this {
    this.html += html;
    return this;
  }
  setContent(html: string): this {
    this.html = html;
    return this;
  }
  getContent(): string {
    return this.html;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  /** Sizes concern dialogs; a sidebar always has the same width. */
  setWidth(_width: number): this {
    return this;
  }
  setHeight(_height: number): this {
    return this;
  }
}

// ---- session and helpers ----

export class Session extends ServiceObject implements Modelled<'Session'> {
  readonly className = 'Session';
  constructor(private readonly document: WorkbookDocument) {
    super();
  }
  getActiveUserLocale(): string {
    return this.document.userLocale;
  }
  getScriptTimeZone(): string {
    return 'Etc/UTC';
  }
}

export class Utilities extends ServiceObject implements Modelled<'Utilities'> {
  readonly className = 'Utilities';
  formatDate(date: unknown, timeZone: string, pattern: string): string {
    if (!isDate(date))
      throw new ServiceError("The parameters don't match the method signature for Utilities.formatDate.");
    if (Number.isNaN(Number(date))) throw new ServiceError('Invalid date.');
    // A zone that Java does not know is taken for GMT, without an error.
    return formatDate(Number(date), isTimeZone(timeZone) ? timeZone : 'Etc/UTC', pattern);
  }
  getUuid(): string {
    const hex = () => Math.floor(Math.random() * 16).toString(16);
    return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replace(/x/g, hex);
  }
  /** Nothing runs beside the script, so there is nothing to wait for. */
  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= 300_000))
      throw new ServiceError('Utilities.sleep waits 0 to 300000 milliseconds.');
  }
}

export class Logger extends ServiceObject implements Modelled<'Logger'> {
  readonly className = 'Logger';
  constructor(private readonly lines: string[]) {
    super();
  }
  log(...args: unknown[]): this {
    this.lines.push(args.map(printed).join(' '));
    return this;
  }
}

export class ScriptConsole extends ServiceObject implements Modelled<'console'> {
  readonly className = 'console';
  constructor(private readonly lines: string[]) {
    super();
  }
  log(...args: unknown[]): void {
    this.lines.push(args.map(printed).join(' '));
  }
  info(...args: unknown[]): void {
    this.log(...args);
  }
  warn(...args: unknown[]): void {
    this.log(...args);
  }
  error(...args: unknown[]): void {
    this.log(...args);
  }
  time(_label?: string): void {}
  timeEnd(_label?: string): void {}
}

function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof ServiceObject) return value.className;
  return JSON.stringify(value) ?? String(value);
}

// ---- properties ----

const PROPERTY_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export type PropertyStores = Readonly<Record<'document' | 'user' | 'script', Map<string, string>>>;

export class PropertiesService extends ServiceObject implements Modelled<'PropertiesService'> {
  readonly className = 'PropertiesService';
  constructor(private readonly stores: PropertyStores) {
    super();
  }
  getDocumentProperties(): Properties {
    return new Properties(this.stores.document);
  }
  getUserProperties(): Properties {
    return new Properties(this.stores.user);
  }
  getScriptProperties(): Properties {
    return new Properties(this.stores.script);
  }
}

export class Properties extends ServiceObject implements Modelled<'Properties'> {
  readonly className = 'Properties';
  constructor(private readonly store: Map<string, string>) {
    super();
  }
  getKeys(): string[] {
    return [...this.store.keys()];
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }
  getProperty(key: string): string | null {
    return this.store.get(String(key)) ?? null;
  }
  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }
  setProperties(values: Record<string, unknown>, deleteAllOthers = false): this {
    const next = new Map(deleteAllOthers ? [] : this.store);
    for (const [key, value] of Object.entries(values)) {
      const text = storedText(value);
      if (bytes(text) > PROPERTY_LIMIT) throw new ServiceError(`Argument too large: value (${key})`);
      next.set(key, text);
    }
    let size = 0;
    for (const [key, text] of next) size += bytes(key) + bytes(text);
    if (size > STORE_LIMIT)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.store.clear();
    for (const [key, text] of next) this.store.set(key, text);
    return this;
  }
  deleteProperty(key: string): this {
    this.store.delete(String(key));
    return this;
  }
  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
}

function storedText(value: unknown): string {
  if (value === null || value === undefined) throw new ServiceError('Invalid argument: value');
  return String(value);
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

// ---- cache ----

const CACHE_KEY_LIMIT = 250;
const CACHE_VALUE_LIMIT = 100 * 1024;
const CACHE_TIME_LIMIT = 21_600;

export interface CachedValue {
  readonly text: string;
  readonly until: number;
}
export type CacheStores = Readonly<Record<'document' | 'user' | 'script', Map<string, CachedValue>>>;

export class CacheService extends ServiceObject implements Modelled<'CacheService'> {
  readonly className = 'CacheService';
  constructor(
    private readonly stores: CacheStores,
    private readonly now: () => Date,
  ) {
    super();
  }
  getDocumentCache(): Cache {
    return new Cache(this.stores.document, this.now);
  }
  getUserCache(): Cache {
    return new Cache(this.stores.user, this.now);
  }
  getScriptCache(): Cache {
    return new Cache(this.stores.script, this.now);
  }
}

export class Cache extends ServiceObject implements Modelled<'Cache'> {
  readonly className = 'Cache';
  constructor(
    private readonly store: Map<string, CachedValue>,
    private readonly now: () => Date,
  ) {
    super();
  }
  get(key: string): string | null {
    const cached = this.store.get(checkedKey(key));
    return cached && cached.until > this.now().getTime() ? cached.text : null;
  }
  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const text = this.get(key);
      if (text !== null) found[key] = text;
    }
    return found;
  }
  put(key: string, value: unknown, seconds = 600): void {
    const text = storedText(value);
    if (bytes(text) > CACHE_VALUE_LIMIT) throw new ServiceError('Argument too large: value');
    if (!(seconds >= 1 && seconds <= CACHE_TIME_LIMIT)) throw new ServiceError('Invalid argument: expirationInSeconds');
    this.store.set(checkedKey(key), { text, until: this.now().getTime() + seconds * 1000 });
  }
  putAll(values: Record<string, unknown>, seconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    this.store.delete(checkedKey(key));
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

function checkedKey(key: string): string {
  if (typeof key !== 'string' || key === '') throw new ServiceError('Invalid argument: key');
  if (key.length > CACHE_KEY_LIMIT) throw new ServiceError('Argument too large: key');
  return key;
}

// ---- locks ----

/** Who holds which lock: an execution, or another user that a test stands in for. */
export type LockHolders = Map<'document' | 'user' | 'script', object>;

export class LockService extends ServiceObject implements Modelled<'LockService'> {
  readonly className = 'LockService';
  constructor(
    private readonly holders: LockHolders,
    private readonly execution: object,
  ) {
    super();
  }
  getDocumentLock(): Lock {
    return new Lock(this.holders, 'document', this.execution);
  }
  getScriptLock(): Lock {
    return new Lock(this.holders, 'script', this.execution);
  }
  getUserLock(): Lock {
    return new Lock(this.holders, 'user', this.execution);
  }
}

export class Lock extends ServiceObject implements Modelled<'Lock'> {
  readonly className = 'Lock';
  constructor(
    private readonly holders: LockHolders,
    private readonly kind: 'document' | 'user' | 'script',
    private readonly execution: object,
  ) {
    super();
  }
  hasLock(): boolean {
    return this.holders.get(this.kind) === this.execution;
  }
  /** Waiting would not help: nothing else runs that could let go of the lock. */
  tryLock(_milliseconds: number): boolean {
    const holder = this.holders.get(this.kind);
    if (holder !== undefined && holder !== this.execution) return false;
    this.holders.set(this.kind, this.execution);
    return true;
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
  releaseLock(): void {
    if (this.hasLock()) this.holders.delete(this.kind);
  }
}
