/**
 * The embedded workbook: the unmodified add-on bundle running against a real spreadsheet engine, without Google. Tests, the
 * playground and the command line all use this class; nothing else imitates Apps Script.
 */
import { type Area, areaNotation, parseArea } from './a1-notation';
import type { AuthMode } from './auth-mode';
import { CallRecorder } from './call-recorder';
import { type Entry, isDate, readEntry, readTyped } from './cell-entry';
import { CustomFunction } from './custom-functions';
import { readCustomFunctions } from './documented-functions';
import { Engine, type EnginePlugin } from './engine';
import { fillEngineGaps } from './engine-gaps';
import { Exposure, NotModelled, type ServiceObject } from './exposure';
import { toWrittenFormula } from './formula-text';
import { SheetRange } from './range';
import { type OpenRealm, type Realm, stopClock, TimeLimitExceeded } from './realm';
import {
  CacheService,
  type CacheStores,
  Charts,
  HtmlService,
  type LockHolders,
  LockService,
  Logger,
  PropertiesService,
  type PropertyStores,
  ScriptApp,
  ScriptConsole,
  Session,
  SpreadsheetApp,
  Utilities,
} from './services';
import { NEW_SHEET, Sheet } from './sheet';
import { findUncarriable, NeverAnswers } from './sidebar-data';
import { takeSnapshot, type WorkbookSnapshot } from './snapshot';
import { Spreadsheet } from './spreadsheet';
import {
  type Answer,
  type MenuEntry,
  type Question,
  type ShownAlert,
  type ShownMenu,
  type ShownPage,
  UiState,
  Unanswered,
} from './ui';
import { type CellValue, type Toast, WorkbookDocument } from './workbook-document';

/** Text from its `=` on, with `,` between arguments and a decimal point, wherever the spreadsheet is from. */
export interface FormulaContent {
  readonly formula: string;
}

export interface SheetContent {
  readonly name: string;
  /** Text stays text, unless it starts with `=`; see `asTyped`. */
  readonly values: readonly (readonly (string | number | boolean | Date | FormulaContent | null)[])[];
  /** Formats of the same cells; '' leaves the automatic one. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** Text is read as if a person typed it, which is what an imported file goes through. */
  readonly asTyped?: boolean;
  /** Text stays text even if it starts with `=`: what an import does that is told not to convert. */
  readonly asText?: boolean;
  readonly rowCount?: number;
  readonly columnCount?: number;
}

export interface WorkbookOptions {
  /** The text of `dist/Code.js`. */
  readonly code: string;
  /** Pages by the name under which the script asks for them. */
  readonly html?: Readonly<Record<string, string>>;
  readonly sheets?: readonly SheetContent[];
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly userLocale?: string;
  readonly now?: Date;
  /** False: the add-on is not enabled in this document, its functions are unknown. */
  readonly addOnEnabled?: boolean;
  readonly addOnName?: string;
  /** The engine's plugins, for a page that adds its own. */
  readonly plugins?: readonly EnginePlugin[];
  readonly engineTexts?: object;
  readonly engineTheme?: object;
  /** Puts a script's question to the person before the page. Without it, `answerAlerts` gives the answers beforehand. */
  readonly askPerson?: (question: Question) => Promise<Answer>;
}

/** Time limits of the platform, in milliseconds. */
const SCRIPT_LIMIT = 6 * 60_000;
const SHORT_LIMIT = 30_000;
const CODE_FILE = 'Code.js';

/** An error that left the script: name and message as the script's own error had them. */
export class ScriptFailure extends Error {
  constructor(
    name: string,
    message: string,
    readonly scriptStack: string,
  ) {
    super(message);
    this.name = name;
  }
}

/** The engine remembers formulas by workbook id, also those of workbooks that are open beside this one. */
let nextWorkbook = 1;

interface RunOptions {
  /** What is said where the script has no such function. */
  readonly missing?: string;
  /** Looks at the answer while it is still the script's own. */
  readonly check?: (answer: unknown) => void;
}

interface Execution {
  readonly realm: Realm;
  readonly exposure: Exposure;
}

export class EmbeddedWorkbook {
  readonly engine: Engine;
  readonly document: WorkbookDocument;
  readonly calls = new CallRecorder();
  /** What the script wrote to `console` and `Logger`. */
  readonly logLines: string[] = [];
  private readonly code: string;
  /** Null: the real time. */
  private readonly clock: Date | null;
  private readonly html: Readonly<Record<string, string>>;
  private readonly ui: UiState;
  private readonly askPerson: ((question: Question) => Promise<Answer>) | null;
  private readonly properties: PropertyStores = { document: new Map(), user: new Map(), script: new Map() };
  private readonly caches: CacheStores = { document: new Map(), user: new Map(), script: new Map() };
  private readonly locks: LockHolders = new Map();
  private readonly messages = new Map<string, string>();
  /** Whether the script has a function of that name. */
  private readonly triggers = new Map<string, boolean>();
  /** Executions never overlap: each one begins when those before it have ended. */
  private lastExecution: Promise<unknown> = Promise.resolve();
  /** One realm serves the custom functions of one calculation. */
  private calculation: Execution | null = null;

  constructor(
    options: WorkbookOptions,
    private readonly openRealm: OpenRealm,
  ) {
    this.code = options.code;
    this.clock = options.now ?? null;
    this.html = options.html ?? {};
    this.askPerson = options.askPerson ?? null;
    this.ui = new UiState(options.addOnName ?? 'Message ROI', this.askPerson !== null);
    const contents = options.sheets?.length ? options.sheets : [{ name: 'Sheet1', values: [] }];
    this.engine = new Engine({
      workbook: {
        id: `embedded-workbook-${nextWorkbook++}`,
        name: options.name ?? 'Untitled spreadsheet',
        defaultStyle: NEW_SHEET.defaultStyle,
        sheetOrder: contents.map((_, index) => String(index)),
        sheets: Object.fromEntries(contents.map((content, index) => [String(index), sheetData(content, index)])),
      },
      ...(options.plugins ? { plugins: options.plugins } : {}),
      ...(options.engineTexts ? { texts: options.engineTexts } : {}),
      ...(options.engineTheme ? { theme: options.engineTheme } : {}),
    });
    const { now } = options;
    this.document = new WorkbookDocument({
      engine: this.engine,
      locale: options.locale ?? 'en_US',
      timeZone: options.timeZone ?? 'Etc/UTC',
      userLocale: options.userLocale ?? 'en',
      now: now ? () => new Date(now) : () => new Date(),
    });
    fillEngineGaps(this.engine, this.document.locale);
    if (options.addOnEnabled !== false) this.registerCustomFunctions();
    for (const [index, content] of contents.entries()) this.fillSheet(String(index), content);
  }

  // ---- running the script ----

  /** Runs a top-level function in a fresh realm, waits for the calculation and brings the result home as plain data. */
  async execute(name: string, args: readonly unknown[] = [], options: { authMode?: AuthMode } = {}): Promise<unknown> {
    return this.runFunction(name, args, options.authMode ?? 'FULL', SCRIPT_LIMIT);
  }

  /** `google.script.run`: only public functions, only plain data; errors arrive with name and message. */
  async callFromSidebar(name: string, args: readonly unknown[] = []): Promise<unknown> {
    if (name.endsWith('_')) throw new TypeError(`google.script.run.${name} is not a function`);
    for (const [index, arg] of args.entries()) {
      const problem = findUncarriable(arg, `argument ${index + 1}`);
      if (problem) throw new TypeError(`google.script.run.${name} cannot take this: ${problem}.`);
    }
    const check = (answer: unknown) => {
      const problem = answer === undefined ? null : findUncarriable(answer, 'answer');
      if (problem) throw new NeverAnswers(`The sidebar never gets an answer from ${name}: ${problem}.`);
    };
    const answer = await this.runFunction(name, args, 'FULL', SCRIPT_LIMIT, {
      missing: `google.script.run.${name} is not a function`,
      check,
    });
    return answer === undefined ? null : JSON.parse(JSON.stringify(answer));
  }

  /** Opens the document: `onOpen` runs as a simple trigger and the menus that it adds can be seen in `menus`. */
  async open(options: { authMode?: 'NONE' | 'LIMITED' } = {}): Promise<void> {
    const authMode = options.authMode ?? 'LIMITED';
    this.ui.menus = [];
    await this.runTrigger('onOpen', authMode, () => ({ authMode, source: new Spreadsheet(this.document) }));
  }

  async clickMenu(caption: string): Promise<unknown> {
    const item = findMenuItem(
      this.ui.menus.flatMap((menu) => menu.items),
      caption,
    );
    if (!item) throw new Error(`No menu item "${caption}"; was open() called?`);
    return this.runFunction(item, [], 'FULL', SCRIPT_LIMIT, { missing: `Script function not found: ${item}` });
  }

  /** Enters text in a cell as a person types it; then `onEdit` runs. */
  async enter(sheetName: string, a1: string, typed: string | number | boolean | null): Promise<void> {
    const range = this.range(sheetName, a1);
    const before = this.editedText(range);
    const { row, column, numRows, numColumns } = range.area;
    const place = this.document.entryPlace;
    const readFor = (format: string): Entry =>
      typeof typed === 'string' ? readTyped(typed, format, place) : readEntry(typed, format, place);
    const entries = Array.from({ length: numRows }, (_, i) =>
      Array.from({ length: numColumns }, (_unused, j) =>
        readFor(this.document.formatOf(this.document.cell(range.sheetId, row - 1 + i, column - 1 + j))),
      ),
    );
    this.document.writeEntries(range.sheetId, row - 1, column - 1, entries);
    await this.tellEdit(range, before);
  }

  /** After a person changed cells in the grid of a page: `onEdit` runs. The old value is told for a single cell only. */
  async edited(sheetId: string, area: Area, before?: string): Promise<void> {
    await this.tellEdit(new SheetRange(this.document, sheetId, area), before);
  }

  private async tellEdit(range: SheetRange, before: string | undefined): Promise<void> {
    await this.calculated();
    await this.runTrigger('onEdit', 'LIMITED', () => {
      const event: Record<string, unknown> = { authMode: 'LIMITED', source: new Spreadsheet(this.document), range };
      if (range.area.numRows === 1 && range.area.numColumns === 1) {
        const value = this.editedText(range);
        if (value !== undefined) event.value = value;
        if (before !== undefined) event.oldValue = before;
      }
      return event;
    });
  }

  /** Adds sheets, whose names are free, behind those that there are, shows the first one and tells their ids. */
  addSheets(contents: readonly SheetContent[]): string[] {
    const ids = contents.map((content) => {
      const sheetId = this.document.insertSheet(content.name, this.document.sheetIds().length, {
        ...NEW_SHEET,
        ...sheetSize(content),
      });
      this.fillSheet(sheetId, content);
      return sheetId;
    });
    if (ids[0] !== undefined) this.document.activate(ids[0]);
    return ids;
  }

  /** Resolves when nothing is left to calculate. */
  async calculated(): Promise<void> {
    await this.engine.calculated();
  }

  /** Resolves when every execution that was begun has ended and nothing is left to calculate. */
  async settled(): Promise<void> {
    for (let last: Promise<unknown> | null = null; last !== this.lastExecution; ) {
      last = this.lastExecution;
      await this.calculated();
      await last;
    }
    await this.calculated();
  }

  // ---- looking at the document ----

  values(sheetName: string, a1: string): CellValue[][] {
    return this.range(sheetName, a1).getValues() as CellValue[][];
  }
  formulas(sheetName: string, a1: string): string[][] {
    return this.range(sheetName, a1).getFormulas();
  }
  displayValues(sheetName: string, a1: string): string[][] {
    return this.range(sheetName, a1).getDisplayValues();
  }
  numberFormats(sheetName: string, a1: string): string[][] {
    return this.range(sheetName, a1).getNumberFormats();
  }
  /** The message that a failing custom function left on a cell, as the hover text of the cell shows it. */
  cellMessage(sheetName: string, a1: string): string | undefined {
    const { sheetId, area } = this.range(sheetName, a1);
    const value = this.document.plainValue(sheetId, area.row - 1, area.column - 1);
    return value === '#ERROR!' ? this.messages.get(cellKey(sheetId, area.row - 1, area.column - 1)) : undefined;
  }
  /** The message on the first selected cell, if there is one. */
  selectedCellMessage(): { cell: string; message: string } | null {
    const { activeArea, activeSheetId } = this.document;
    if (activeArea?.sheetId !== activeSheetId || !this.document.hasSheet(activeSheetId)) return null;
    const cell = areaNotation({ ...activeArea.area, numRows: 1, numColumns: 1 });
    const message = this.cellMessage(this.document.worksheet(activeSheetId).getName(), cell);
    return message === undefined ? null : { cell, message };
  }
  /** A script that made another sheet the active one has it shown on the page. */
  showActiveSheet(): void {
    if (this.document.shownSheetId() !== this.document.activeSheetId)
      this.document.activate(this.document.activeSheetId);
  }
  sheetNames(): string[] {
    return new Spreadsheet(this.document).getSheets().map((sheet) => sheet.getName());
  }
  snapshot(): WorkbookSnapshot {
    return takeSnapshot(this.document, this.properties);
  }

  get menus(): readonly ShownMenu[] {
    return this.ui.menus;
  }
  get sidebar(): ShownPage | null {
    return this.ui.sidebar;
  }
  get dialogs(): readonly ShownPage[] {
    return this.ui.dialogs;
  }
  get toasts(): readonly Toast[] {
    return this.document.toasts;
  }
  get alerts(): readonly ShownAlert[] {
    return this.ui.alerts;
  }
  /** The buttons that the person presses in the dialogs to come. */
  answerAlerts(buttons: readonly (string | { button: string; text: string })[]): void {
    this.ui.answers.push(...buttons);
  }

  // ---- making things go wrong ----

  failAt(k: number, mode: 'once' | 'onwards'): void {
    this.calls.failAt(k, mode);
  }
  stopFailing(): void {
    this.calls.stopFailing();
  }
  /** Someone else holds the document lock until the returned function is called. */
  holdDocumentLock(): () => void {
    const someoneElse = {};
    this.locks.set('document', someoneElse);
    return () => {
      if (this.locks.get('document') === someoneElse) this.locks.delete('document');
    };
  }

  dispose(): void {
    this.calculation?.realm.dispose();
    this.engine.dispose();
  }

  // ---- inside ----

  private range(sheetName: string, a1: string): SheetRange {
    const sheetId = this.document.findSheetId(sheetName);
    if (sheetId === undefined) throw new Error(`There is no sheet "${sheetName}".`);
    const sheet = new Sheet(this.document, sheetId);
    const area = parseArea(a1, sheet.getMaxRows(), sheet.getMaxColumns());
    if (!area) throw new Error(`"${a1}" is no cell address.`);
    return new SheetRange(this.document, sheetId, area);
  }

  private editedText(range: SheetRange): string | undefined {
    const value = this.document.plainValue(range.sheetId, range.area.row - 1, range.area.column - 1);
    return value === '' ? undefined : String(value);
  }

  private fillSheet(sheetId: string, content: SheetContent): void {
    const place = this.document.entryPlace;
    const entries = content.values.map((line) =>
      line.map((value): Entry => {
        if (isFormulaContent(value)) {
          const text = toWrittenFormula(value.formula, this.document.formulaPlace(sheetId), false);
          return { kind: 'formula', text };
        }
        const isLiteral = typeof value === 'string' && (content.asText || (!content.asTyped && !value.startsWith('=')));
        return isLiteral && value !== '' ? ({ kind: 'text', value } as const) : readEntry(value, undefined, place);
      }),
    );
    if (entries.length > 0) this.document.writeEntries(sheetId, 0, 0, entries);
    const formats = content.numberFormats ?? [];
    const numColumns = formats.reduce((width, line) => Math.max(width, line.length), 0);
    if (numColumns === 0) return;
    this.document.writeStyles(sheetId, { row: 1, column: 1, numRows: formats.length, numColumns }, (row, column) => {
      const pattern = formats[row]?.[column];
      return pattern ? { n: { pattern } } : null;
    });
  }

  private openExecution(): Execution {
    const realm = this.openRealm();
    if (this.clock !== null) realm.load(stopClock(this.clock), 'clock');
    const exposure = new Exposure(realm, this.calls);
    const execution = { realm, exposure };
    const services: Record<string, ServiceObject> = {
      SpreadsheetApp: new SpreadsheetApp(this.document, this.ui),
      Charts: new Charts(),
      HtmlService: new HtmlService(this.html),
      Session: new Session(this.document),
      Utilities: new Utilities(),
      ScriptApp: new ScriptApp(),
      PropertiesService: new PropertiesService(this.properties),
      CacheService: new CacheService(this.caches, this.document.now),
      LockService: new LockService(this.locks, execution),
      Logger: new Logger(this.logLines),
      console: new ScriptConsole(this.logLines),
    };
    for (const [name, service] of Object.entries(services)) realm.define(name, exposure.toScript(service));
    realm.load(this.code, CODE_FILE);
    return execution;
  }

  private runFunction(...run: Parameters<EmbeddedWorkbook['runOnce']>): Promise<unknown> {
    const turn = this.lastExecution.then(() => this.runAnswered(...run));
    this.lastExecution = turn.catch(() => undefined);
    return turn;
  }

  /**
   * A question stops a script in Apps Script until the person has answered; here the execution ends, the question is put, and the
   * function runs once more with the answer in store. That is the same only as long as nothing was changed before the question.
   */
  private async runAnswered(...run: Parameters<EmbeddedWorkbook['runOnce']>): Promise<unknown> {
    const stored = [...this.ui.answers];
    const given: Answer[] = [];
    const alerts = this.ui.alerts.length;
    try {
      for (;;) {
        const before = this.calls.log.length;
        try {
          return await this.runOnce(...run);
        } catch (error) {
          if (!(error instanceof Unanswered) || this.askPerson === null) throw error;
          const changed = this.calls.log
            .slice(before)
            .find(({ kind, method }) => kind === 'write' && !/^Lock\./.test(method));
          if (changed) {
            throw new NotModelled(
              `The script asks a question after it has changed something (${changed.method}), which is not modelled here. Ask before the first change.`,
            );
          }
          this.ui.alerts.length = alerts;
          given.push(await this.askPerson(error.question));
          this.ui.answers.splice(0, Number.POSITIVE_INFINITY, ...stored, ...given);
        }
      }
    } finally {
      // What a failing run left over is no answer to the questions of the next one.
      if (given.length > 0) this.ui.answers.length = 0;
    }
  }

  private async runOnce(
    name: string,
    args: readonly unknown[],
    authMode: AuthMode,
    timeLimit: number,
    options: RunOptions = {},
  ): Promise<unknown> {
    // A person's last edit is calculated by the time that a script starts.
    await this.calculated();
    let execution: Execution | undefined;
    try {
      execution = this.openExecution();
      const { realm, exposure } = execution;
      if (!realm.hasFunction(name)) throw new TypeError(options.missing ?? `Script function not found: ${name}`);
      exposure.permission = authMode;
      const answer = await realm.call(
        name,
        args.map((arg) => exposure.toScript(arg)),
        timeLimit,
      );
      if (exposure.ended) throw exposure.ended;
      options.check?.(answer);
      const [notModelled] = exposure.notModelled;
      if (notModelled) throw notModelled;
      return bringHome(answer, name);
    } catch (error) {
      throw execution?.exposure.ended ?? execution?.exposure.notModelled[0] ?? toFailure(error);
    } finally {
      for (const [kind, holder] of this.locks) if (holder === execution) this.locks.delete(kind);
      execution?.realm.dispose();
      await this.calculated();
    }
  }

  private async runTrigger(name: string, authMode: AuthMode, event: () => Record<string, unknown>): Promise<void> {
    let exists = this.triggers.get(name);
    if (exists === undefined) {
      const probe = this.openExecution();
      exists = probe.realm.hasFunction(name);
      probe.realm.dispose();
      this.triggers.set(name, exists);
    }
    if (exists) await this.runFunction(name, [event()], authMode, SHORT_LIMIT);
  }

  private registerCustomFunctions(): void {
    this.engine.onCalculationStart(() => this.endCalculation());
    this.engine.onCalculationRest(() => this.endCalculation());
    const host = {
      timeZone: this.document.timeZone,
      locale: this.document.locale,
      call: (name: string, args: unknown[]) => {
        this.calculation ??= this.openExecution();
        const { realm, exposure } = this.calculation;
        exposure.permission = 'CUSTOM_FUNCTION';
        try {
          return realm.call(
            name,
            args.map((arg) => exposure.toScript(arg)),
            SHORT_LIMIT,
          );
        } catch (error) {
          // After a time-out the realm may be in any state.
          if (error instanceof TimeLimitExceeded) this.endCalculation();
          throw error;
        }
      },
      keepMessage: (sheetId: string, row: number, column: number, message: string) => {
        this.messages.set(cellKey(sheetId, row, column), message);
      },
    };
    for (const { name } of readCustomFunctions(this.code))
      this.engine.functions.registerExecutors(new CustomFunction(name, host));
  }

  private endCalculation(): void {
    this.calculation?.realm.dispose();
    this.calculation = null;
  }
}

export async function openEmbeddedWorkbook(options: WorkbookOptions, openRealm: OpenRealm): Promise<EmbeddedWorkbook> {
  const workbook = new EmbeddedWorkbook(options, openRealm);
  await workbook.calculated();
  return workbook;
}

function sheetData(content: SheetContent, index: number) {
  return { ...NEW_SHEET, ...sheetSize(content), id: String(index), name: content.name };
}

function sheetSize({ values, rowCount, columnCount }: SheetContent): { rowCount: number; columnCount: number } {
  const widest = values.reduce((width, line) => Math.max(width, line.length), 0);
  return {
    rowCount: rowCount ?? Math.max(NEW_SHEET.rowCount, values.length),
    columnCount: columnCount ?? Math.max(NEW_SHEET.columnCount, widest),
  };
}

function isFormulaContent(value: SheetContent['values'][number][number]): value is FormulaContent {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}:${row}:${column}`;
}

function findMenuItem(items: readonly MenuEntry[], caption: string): string | undefined {
  for (const item of items) {
    if (item.kind === 'item' && item.caption === caption) return item.functionName;
    const inside = item.kind === 'menu' ? findMenuItem(item.items, caption) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function bringHome(answer: unknown, name: string): unknown {
  try {
    return structuredClone(answer);
  } catch {
    throw new Error(`${name} answered something that is no plain data (${Object.prototype.toString.call(answer)}).`);
  }
}

function toFailure(error: unknown): unknown {
  if (error instanceof Error) return error;
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { name, message, stack } = error as { name?: unknown; message: unknown; stack?: unknown };
    return new ScriptFailure(String(name ?? 'Error'), String(message), String(stack ?? ''));
  }
  return new ScriptFailure('Error', isDate(error) ? error.toISOString() : String(error), '');
}
