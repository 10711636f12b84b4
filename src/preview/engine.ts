/**
 * The spreadsheet engine: starts Univer with a list of plugins, runs its commands and tells when its calculation has come to rest.
 * Nothing here knows Apps Script.
 */
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-filter/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-sort/facade';
import {
  ICommandService,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  type Plugin,
  type PluginCtor,
  Univer,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';

export interface EnginePlugin {
  readonly plugin: PluginCtor<Plugin>;
  readonly config?: object;
}

/** Plugins for a workbook without a page; a page adds its own after them or passes a list of its own. */
export const HEADLESS_PLUGINS: readonly EnginePlugin[] = [
  { plugin: UniverFormulaEnginePlugin },
  { plugin: UniverSheetsPlugin },
  { plugin: UniverSheetsFormulaPlugin },
  { plugin: UniverSheetsNumfmtPlugin },
  { plugin: UniverDataValidationPlugin },
  { plugin: UniverSheetsDataValidationPlugin },
  { plugin: UniverSheetsConditionalFormattingPlugin },
  { plugin: UniverSheetsFilterPlugin },
  { plugin: UniverSheetsSortPlugin },
  { plugin: UniverSheetsNotePlugin },
];

export interface EngineOptions {
  readonly workbook: Partial<IWorkbookData> & { id: string };
  readonly plugins?: readonly EnginePlugin[];
  /** Texts of the plugins, in English; a page needs them, a workbook without a page does not. */
  readonly texts?: object;
  readonly theme?: object;
  /** Longest wait for one calculation. */
  readonly calculationLimit?: number;
}

const CALCULATION_LIMIT = 10 * 60_000;

let lastCalculating: Engine | null = null;

export class Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly formulaData: FormulaDataModel;
  readonly functions: IFunctionService;
  private readonly calculationLimit: number;
  private readonly waiting = new Set<() => void>();
  private readonly startListeners = new Set<() => void>();
  private readonly restListeners = new Set<() => void>();
  /** How many commands of the layer itself are running; any other command is a person's. */
  private own = 0;
  private isDisposed = false;
  private dirtied = 0;
  private started = 0;
  private finished = 0;

  constructor(options: EngineOptions) {
    const texts = (options.texts ?? {}) as never;
    this.calculationLimit = options.calculationLimit ?? CALCULATION_LIMIT;
    this.univer = new Univer({
      logLevel: LogLevel.ERROR,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: texts },
      ...(options.theme ? { theme: options.theme as never } : {}),
    });
    for (const { plugin, config } of options.plugins ?? HEADLESS_PLUGINS)
      this.univer.registerPlugin(plugin, config as never);
    this.api = FUniver.newAPI(this.univer);
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
    this.formulaData = injector.get(FormulaDataModel);
    this.watchCalculation();
    this.api.createWorkbook(options.workbook);
    // The engine notes changed cells from the moment this controller exists; on a page it would come too late.
    injector.get(TriggerCalculationController);
    this.workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(options.workbook.id) as Workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Runs one command or mutation; the engine answers false when it refuses. */
  run(id: string, params: object): void {
    this.own++;
    try {
      if (this.commands.syncExecuteCommand(id, params) === false) throw new Error(`The engine refused ${id}.`);
    } finally {
      this.own--;
    }
  }

  /** True while a command runs that the layer gave, and not a person in the grid. */
  get isRunningOwnCommand(): boolean {
    return this.own > 0;
  }

  get isCalculating(): boolean {
    return this.finished < this.dirtied;
  }

  onCalculationStart(listener: () => void): void {
    this.startListeners.add(listener);
  }

  /** Calls back each time that no calculation is pending any more. */
  onCalculationRest(listener: () => void): () => void {
    this.restListeners.add(listener);
    return () => this.restListeners.delete(listener);
  }

  /** Resolves when every change made so far is calculated and its results are in the cells; at once when nothing changed. */
  async calculated(): Promise<void> {
    while (this.isCalculating && !this.isDisposed) await this.nextRest();
  }

  dispose(): void {
    this.isDisposed = true;
    if (lastCalculating === this) lastCalculating = null;
    this.univer.dispose();
    for (const wake of [...this.waiting]) wake();
  }

  private nextRest(): Promise<void> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(wake);
        reject(new Error('The calculation did not end in time.'));
      }, this.calculationLimit);
      this.waiting.add(wake);
    });
  }

  /**
   * Engines in one process share a store of formulas taken apart, and taking a LET apart a second time, for another
   * workbook, breaks it. The store is emptied when another workbook calculates.
   */
  private forgetForeignFormulas(): void {
    if (lastCalculating === this) return;
    lastCalculating = this;
    new LexerTreeBuilder().dispose();
  }

  /** Counts changes that need a calculation against calculations that ended, so that a wait neither hangs nor returns early. */
  private watchCalculation(): void {
    const dirtyManager = this.univer.__getInjector().get(IActiveDirtyManagerService);
    this.commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.forgetForeignFormulas();
    });
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.started = this.dirtied;
        for (const listener of this.startListeners) listener();
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const state = (command.params as { functionsExecutedState?: FormulaExecutedStateType }).functionsExecutedState;
        if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
        const upTo = this.started;
        // The results are put into the cells by a listener of the same round of commands.
        setTimeout(() => {
          this.finished = Math.max(this.finished, upTo);
          if (this.isCalculating) return;
          for (const listener of this.restListeners) listener();
          for (const wake of [...this.waiting]) wake();
        });
      } else if (dirtyManager.get(command.id) && !isStyleOnly(command.id, command.params, options)) this.dirtied++;
    });
  }
}

/** Mirrors what the engine itself leaves out when it looks for changed cells. */
function isStyleOnly(id: string, params: unknown, options: { onlyLocal?: boolean } | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const trigger = (params as { trigger?: string }).trigger;
  return (
    options?.onlyLocal === true || (trigger !== undefined && /^sheet\.command\.(set-style|set-border)/.test(trigger))
  );
}
