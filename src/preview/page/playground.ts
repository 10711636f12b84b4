/** What the page does: opens spreadsheets, runs the add-on's menu and sidebar, and tells the screen what there is to show. */
import { type INumfmtLocaleTag, IUndoRedoService, LifecycleService, LifecycleStages } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { defaultTheme } from '@univerjs/themes';
import { ILayoutService } from '@univerjs/ui';
import type { BuildOutcome } from '../../app/build-report';
import { areaNotation } from '../a1-notation';
import { readPublicFunctions } from '../documented-functions';
import { EmbeddedWorkbook, type SheetContent } from '../embedded-workbook';
import { watchGrid } from '../grid-edits';
import { localeOf, namedApart, type OpenedFile, openFile, refuseLargeFile } from '../open-file';
import { openFrameRealm } from '../realm-frame';
import { TableFileError } from '../table-file-error';
import type { Answer, Question, ShownMenu, ShownPage } from '../ui';
import { writeXlsx } from '../xlsx/write-xlsx';
import { ChartLayer } from './chart-layer';
import { fitColumns } from './fit-columns';
import { showFunctionHelp } from './function-help';
import { gridPlugins, gridTexts } from './grid-plugins';
import type { OfferedFile, Sample, StartContent } from './start-content';

export interface ShownToast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly seconds: number;
}

/** A dialog that waits for one of its buttons; `answer` puts it away. */
export interface OpenDialog extends Question {
  readonly id: number;
  readonly answer: (answer: Answer) => void;
  /** Captions by button; without one the button's usual name is shown. */
  readonly captions?: Readonly<Record<string, string>>;
}

export interface ScreenState {
  /** Null while nothing is open yet. */
  readonly title: string | null;
  /** What is being done, in words; null when the page waits for the person. */
  readonly busy: string | null;
  readonly menus: readonly ShownMenu[];
  /** Shown anew, it is another one, even if the page is the same. */
  readonly sidebar: (ShownPage & { readonly id: number }) | null;
  readonly dialogPage: ShownPage | null;
  readonly dialogs: readonly OpenDialog[];
  readonly toasts: readonly ShownToast[];
  /** Why the selected cell shows an error, as hovering over it tells in Sheets. */
  readonly cellMessage: { readonly cell: string; readonly message: string } | null;
}

/** Where a person's files go: a new spreadsheet, or more tabs of the one that is open. */
export type FilesPlace = 'new' | 'tabs';

const USUAL_TOAST_SECONDS = 5;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class Playground {
  state: ScreenState = {
    title: null,
    busy: 'Opening the spreadsheet…',
    menus: [],
    sidebar: null,
    dialogPage: null,
    dialogs: [],
    toasts: [],
    cellMessage: null,
  };
  /** The functions that a sidebar may call. */
  readonly publicFunctions: readonly string[];
  workbook: EmbeddedWorkbook | null = null;
  private charts: ChartLayer | null = null;
  private readonly listeners = new Set<() => void>();
  /** What the screen has shown of the workbook's toasts, alerts and pages. */
  private seen = { toasts: 0, alerts: 0, dialogs: 0, sidebar: null as ShownPage | null };
  private chartsAreDue = false;
  private lastWork: Promise<unknown> = Promise.resolve();
  /** Of toasts and dialogs. */
  private lastId = 0;
  /** False once somebody has changed something that opening another file would lose. */
  private isUntouched = true;

  constructor(
    /** Id of the element that the grid lives in. */
    private readonly container: string,
    private readonly addOn: { readonly code: string; readonly sidebar: string },
  ) {
    this.publicFunctions = readPublicFunctions(addOn.code);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getState = (): ScreenState => this.state;

  // ---- opening ----

  /** What the command line was given, or the sample campaigns; with choices the report is built at once. */
  async start({ name, files, choices }: StartContent): Promise<void> {
    await this.whileBusy('Opening the spreadsheet…', async () => {
      const opened: OpenedFile[] = [];
      for (const file of files) {
        const whole = await fetchFile(file);
        const sheets = whole.sheets.filter((sheet) => file.sheet === null || sheet.name === file.sheet);
        opened.push({ ...whole, sheets });
      }
      await this.open(name, opened);
      const { workbook } = this;
      if (choices === null || workbook === null) return;
      const answer = await workbook.callFromSidebar('buildReport', [JSON.stringify(choices), 'replace', 'summary']);
      const outcome = JSON.parse(String(answer)) as BuildOutcome;
      if (outcome.kind === 'problem') this.tell('No report was built', outcome.message);
      this.afterScript(workbook);
    });
  }

  async openSample({ language, name, url }: Sample): Promise<void> {
    if (!(await this.mayReplace())) return;
    await this.whileBusy('Opening the sample…', async () =>
      this.open(`Sample campaigns (${language})`, [await fetchFile({ name, url })]),
    );
  }

  async openEmpty(): Promise<void> {
    if (!(await this.mayReplace())) return;
    await this.whileBusy('Opening an empty spreadsheet…', () => this.open('Untitled spreadsheet', []));
  }

  /** Several files at once become tabs of one spreadsheet. A file that cannot be read is told, and the others are opened. */
  async openFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const opened: OpenedFile[] = [];
    const problems: string[] = [];
    const doing = files.length === 1 ? `Reading ${files[0]?.name}…` : `Reading ${files.length} files…`;
    await this.whileBusy(doing, async () => {
      // One after the other: all of them at once would have to be in memory together.
      for (const file of files) {
        try {
          opened.push(await readFile(file));
        } catch (error) {
          problems.push(messageOf(error));
        }
      }
    });
    if (problems.length > 0) this.tell('This could not be opened', problems.join('\n\n'));
    if (opened.length === 0) return;
    const place = this.isUntouched ? 'new' : await this.askPlace(opened.length);
    if (place === null) return;
    await this.whileBusy('Opening…', async () => {
      if (place === 'new') await this.open(opened.map(({ name }) => name).join(', '), opened);
      else this.addTabs(opened);
    });
  }

  private async open(title: string, files: readonly OpenedFile[]): Promise<void> {
    this.closeWorkbook();
    const sheets = namedApart(files.flatMap((file) => file.sheets));
    const locale = localeOf(files);
    const workbook = new EmbeddedWorkbook(
      {
        code: this.addOn.code,
        html: { sidebar: this.addOn.sidebar },
        name: title,
        sheets: sheets.map(withRoom),
        userLocale: navigator.language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        plugins: gridPlugins(this.container),
        engineTexts: gridTexts(),
        engineTheme: defaultTheme,
        askPerson: (question) => this.ask(question),
        ...(locale === undefined ? {} : { locale }),
      },
      openFrameRealm,
    );
    this.workbook = workbook;
    showFunctionHelp(workbook.engine, this.addOn.code);
    watchGrid(workbook, {
      edited: () => {
        this.isUntouched = false;
        // A change of format is no calculation, and a chart may show it.
        this.drawChartsSoon();
      },
      told: () => this.afterTrigger(workbook),
      selected: () => this.showCellMessage(),
      // Google keeps silent about an onEdit that fails.
      failed: (error) => console.warn(error),
    });
    for (const [index, sheet] of sheets.entries()) fitColumns(workbook.document, String(index), sheet);
    workbook.engine.onCalculationRest(() => this.showCellMessage());
    workbook.engine.api.getActiveWorkbook()?.setNumfmtLocal(numberLocale(workbook.document.locale));
    await workbook.calculated();
    // Charts are laid over the grid, which must be there.
    const lifecycle = workbook.engine.univer.__getInjector().get(LifecycleService);
    if (lifecycle.stage < LifecycleStages.Rendered) await lifecycle.onStage(LifecycleStages.Rendered);
    this.charts = new ChartLayer(workbook);
    workbook.engine.workbook.activeSheet$.subscribe(() => this.drawChartsSoon());
    await workbook.open();
    this.isUntouched = true;
    this.show({ title, menus: workbook.menus });
    this.showNews();
  }

  /** For the browser, before it leaves the page. */
  get hasChanges(): boolean {
    return !this.isUntouched;
  }

  private drawChartsSoon(): void {
    if (this.chartsAreDue) return;
    this.chartsAreDue = true;
    setTimeout(() => {
      this.chartsAreDue = false;
      this.charts?.sync();
    });
  }

  private addTabs(files: readonly OpenedFile[]): void {
    const { workbook } = this;
    if (workbook === null) return;
    const taken = workbook.sheetNames().map((name) => ({ name, values: [] }));
    const added = namedApart([...taken, ...files.flatMap((file) => file.sheets)]).slice(taken.length);
    const ids = workbook.addSheets(added.map(withRoom));
    for (const [index, id] of ids.entries()) fitColumns(workbook.document, id, added[index] as SheetContent);
    this.isUntouched = false;
    this.showNews();
  }

  private closeWorkbook(): void {
    this.charts?.dispose();
    this.workbook?.dispose();
    this.charts = null;
    this.workbook = null;
    this.seen = { toasts: 0, alerts: 0, dialogs: 0, sidebar: null };
    this.show({ sidebar: null, dialogPage: null, menus: [], toasts: [], cellMessage: null });
  }

  // ---- the add-on ----

  async clickMenu(caption: string, functionName: string): Promise<void> {
    await this.runScript(`${caption}…`, (workbook) => workbook.execute(functionName));
  }

  readonly callFromSidebar = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const { workbook } = this;
    if (workbook === null) throw new Error('The spreadsheet is closed.');
    return this.inTurn('The sidebar is at work…', async () => {
      try {
        return await workbook.callFromSidebar(name, args);
      } finally {
        this.afterScript(workbook);
      }
    });
  };

  readonly closeSidebar = (): void => {
    this.show({ sidebar: null });
    this.focusGrid();
  };
  readonly closeDialogPage = (): void => this.show({ dialogPage: null });
  readonly focusGrid = (): void => this.workbook?.engine.univer.__getInjector().get(ILayoutService).focus();

  dismissToast(id: number): void {
    this.show({ toasts: this.state.toasts.filter((toast) => toast.id !== id) });
  }

  private async runScript(doing: string, run: (workbook: EmbeddedWorkbook) => Promise<unknown>): Promise<void> {
    const { workbook } = this;
    if (workbook === null) return;
    await this.whileBusy(doing, async () => {
      try {
        await run(workbook);
      } finally {
        this.afterScript(workbook);
      }
    });
  }

  /** An `onEdit` may show things too; a person's steps can be undone across it, as it mostly sets formats. */
  private afterTrigger(workbook: EmbeddedWorkbook): void {
    if (workbook === this.workbook) this.showNews();
  }

  private afterScript(workbook: EmbeddedWorkbook): void {
    if (workbook !== this.workbook) return;
    if (workbook.calls.writes > 0) this.isUntouched = false;
    // Undoing a person's step from before would tear apart what the script has written since.
    workbook.engine.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(workbook.engine.unitId);
    this.showNews();
  }

  // ---- XLSX ----

  async download(): Promise<void> {
    const { workbook } = this;
    if (workbook === null) return;
    await this.whileBusy('Writing the workbook…', async () => {
      await workbook.calculated();
      const bytes = await writeXlsx(workbook);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX_TYPE }));
      link.download = `${(this.state.title ?? 'report').replace(/\.[a-z0-9]+$/i, '').replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  }

  // ---- what the screen shows ----

  private show(change: Partial<ScreenState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Everything that a script left to be shown since the last look. */
  private showNews(): void {
    const { workbook } = this;
    if (workbook === null) return;
    const { toasts, alerts, dialogs, sidebar } = workbook;
    const before = this.seen;
    const fresh = toasts.slice(before.toasts).map(
      ({ message, title, timeoutSeconds }): ShownToast => ({
        id: ++this.lastId,
        title,
        message,
        seconds: timeoutSeconds ?? USUAL_TOAST_SECONDS,
      }),
    );
    for (const { title, message, buttons } of alerts.slice(before.alerts))
      if (buttons === 'OK') this.tell(title, message);
    this.show({
      toasts: [...this.state.toasts, ...fresh],
      ...(sidebar === before.sidebar ? {} : { sidebar: sidebar && { ...sidebar, id: ++this.lastId } }),
      ...(dialogs.length === before.dialogs ? {} : { dialogPage: dialogs.at(-1) ?? null }),
    });
    this.seen = { toasts: toasts.length, alerts: alerts.length, dialogs: dialogs.length, sidebar };
    workbook.showActiveSheet();
    const sheet = workbook.engine.api.getActiveWorkbook()?.getActiveSheet();
    // On a sheet that nobody has been to nothing is selected, and keys would go nowhere.
    const { activeArea } = workbook.document;
    if (sheet && activeArea?.sheetId !== sheet.getSheetId()) sheet.getRange('A1').activate();
    else if (sheet && activeArea) showSelected(sheet, areaNotation(activeArea.area));
    // What a script wrote beside values (rules, colours) is not always drawn by itself.
    sheet?.refreshCanvas();
    this.charts?.sync();
    this.showCellMessage();
  }

  private showCellMessage(): void {
    const cellMessage = this.workbook?.selectedCellMessage() ?? null;
    const { cellMessage: shown } = this.state;
    if (cellMessage?.cell === shown?.cell && cellMessage?.message === shown?.message) return;
    this.show({ cellMessage });
  }

  private whileBusy(doing: string, work: () => Promise<void>): Promise<void> {
    return this.inTurn(doing, async () => {
      try {
        await work();
      } catch (error) {
        // Without a spreadsheet there would be nothing to go on with.
        if (this.workbook === null) await this.open('Untitled spreadsheet', []);
        this.tell('That did not work', messageOf(error));
      }
    });
  }

  /** One thing after the other: a file dropped while another one opens waits for it. */
  private inTurn<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
    const turn = this.lastWork.then(async () => {
      this.show({ busy: doing });
      try {
        // The words must be on the screen before the work keeps the page from drawing.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return await work();
      } finally {
        this.show({ busy: null });
        // A menu gives the focus back to its button, which cannot take it while something is being done.
        if (document.activeElement === document.body) this.focusGrid();
      }
    });
    this.lastWork = turn.catch(() => undefined);
    return turn;
  }

  private ask(question: Question & Pick<OpenDialog, 'captions'>): Promise<Answer> {
    return new Promise((resolve) => {
      const dialog: OpenDialog = {
        ...question,
        id: ++this.lastId,
        answer: (answer) => {
          this.show({ dialogs: this.state.dialogs.filter((open) => open !== dialog) });
          resolve(answer);
        },
      };
      this.show({ dialogs: [...this.state.dialogs, dialog] });
    });
  }

  private tell(title: string, message: string): void {
    void this.ask({ title, message, buttons: 'OK', asksForText: false });
  }

  private async mayReplace(): Promise<boolean> {
    if (this.isUntouched) return true;
    const { button } = await this.ask({
      title: 'Open another spreadsheet?',
      message: 'What you changed in this one will be lost. Download it first if you want to keep it.',
      buttons: 'OK_CANCEL',
      asksForText: false,
      captions: { OK: 'Open' },
    });
    return button === 'OK';
  }

  private async askPlace(files: number): Promise<FilesPlace | null> {
    const { button } = await this.ask({
      title: files === 1 ? 'Where should the file go?' : 'Where should the files go?',
      message: 'A new spreadsheet replaces this one, with everything that you changed in it.',
      buttons: 'YES_NO_CANCEL',
      asksForText: false,
      captions: { YES: 'Add as tabs', NO: 'New spreadsheet' },
    });
    return button === 'YES' ? 'tabs' : button === 'NO' ? 'new' : null;
  }
}

/** What a script has selected is seen to be selected. */
function showSelected(sheet: FWorksheet, notation: string): void {
  if (sheet.getSelection()?.getActiveRange()?.getA1Notation() === notation) return;
  const range = sheet.getRange(notation);
  range.activate();
  sheet.scrollToCell(Math.max(0, range.getRow() - ROWS_ABOVE), Math.max(0, range.getColumn() - 1));
}

/** Rows that are seen above what is shown, so that it does not stand at the edge. */
const ROWS_ABOVE = 4;

/** Rows below and columns beside the table, so that there is room to type. */
function withRoom(sheet: SheetContent): SheetContent {
  const width = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    ...sheet,
    rowCount: Math.max(1000, sheet.values.length + 100),
    columnCount: Math.max(26, width + 10),
  };
}

async function readFile(file: File): Promise<OpenedFile> {
  refuseLargeFile(file.name, file.size);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new TableFileError(file.name, 'this cannot be read. Is it a folder? Open the files inside it.');
  }
  return openFile(bytes, file.name);
}

async function fetchFile({ name, url }: OfferedFile): Promise<OpenedFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name} is not there any more. Is npm start still running?`);
  return openFile(new Uint8Array(await response.arrayBuffer()), name);
}

/** `de_DE` is German to the engine, too; where it has no country of its own, the language serves. */
function numberLocale(locale: string): INumfmtLocaleTag {
  return locale.split('_')[0] as INumfmtLocaleTag;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
