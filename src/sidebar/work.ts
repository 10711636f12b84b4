/** What the page does with the server: reads, builds, inserts. Whatever was typed stays, whatever goes wrong. */
import type { BuildOutcome, OnChanges } from '../app/build-report';
import type { ReportChoices, SourceChoice } from '../app/settings';
import type {
  Answered,
  BuildGuard,
  DerivableAnswer,
  InsertAnswer,
  NewSheetAnswer,
  OnOccupied,
  ProgressAnswer,
  ReadAnswer,
  SidebarStart,
  TabAnswer,
} from '../app/sidebar-answers';
import { fill } from '../locales/fill';
import { callServer, focusSheet } from './bridge';
import { failureOf, isConnectionLoss } from './failure';
import { type FormError, fieldId, type PageId, type ReportForm, readForm } from './report-form';
import type { FieldId, SourceChange, State } from './state';
import type { Store } from './store';
import { plural } from './words';

/** After a change, until the sheets are read again: somebody who types is not interrupted at each letter. */
const READ_DELAY = 500;
const FIRST_POLL = 1_500;
const NEXT_POLL = 3_000;
const LONG = 30_000;
/** Google stops a script after six minutes; an answer that has not come then will not come. */
const LONGEST = 6.5 * 60_000;

/** What came of adding a sheet, in a sentence. */
export interface Added {
  readonly isDone: boolean;
  readonly message: string;
}

export class Work {
  private reads = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private lastRead: Promise<void> = Promise.resolve();
  private hasAnswered = false;
  /** Of the build that runs, or whose end is not known: a retry carries the same one. */
  private token: string | null = null;
  /** Calls on their way that end with choices being kept. */
  private keeping = 0;
  private isOrderUnknown = false;
  /** Of that build: what becomes of cells that were changed by hand, and whether other figures than those shown will do. */
  private answered: { readonly onChanges: OnChanges; readonly isDecided: boolean } = {
    onChanges: 'ask',
    isDecided: false,
  };

  constructor(private readonly store: Store) {}

  private get state(): State {
    return this.store.state;
  }

  // ---- reading ----

  /** Without choices: as it was the last time. */
  readFirst(): Promise<void> {
    return this.read('', false);
  }

  readAgain(): Promise<void> {
    return this.state.answer === null ? this.readFirst() : this.readNow();
  }

  private readNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.read(JSON.stringify(this.choices().choices), true);
  }

  private readSoon(): void {
    if (this.state.answer === null) return;
    clearTimeout(this.timer);
    clearTimeout(this.keepTimer);
    this.timer = setTimeout(() => void this.readNow(), READ_DELAY);
  }

  private read(choices: string, keeps: boolean): Promise<void> {
    this.reads += 1;
    const own = this.reads;
    this.store.dispatch({ kind: 'reading' });
    const call = (): Promise<ReadAnswer> =>
      callServer<'readSources', ReadAnswer>('readSources', choices, this.language, keeps);
    this.lastRead = (keeps ? this.inOrder(call) : call()).then(
      (answer) => {
        this.hasAnswered = true;
        if (own !== this.reads) return;
        const isLatest = this.timer === undefined;
        const { early } = this.state;
        this.store.dispatch({ kind: 'read', answer, isLatest });
        this.followUp(early);
        this.say(plural(this.state.start.texts.common.campaignsFound, answer.campaignCount, this.language));
      },
      (error) => {
        if (own === this.reads) this.store.dispatch({ kind: 'readFailed', failure: this.failure(error) });
      },
    );
    return this.lastRead;
  }

  private get language(): string {
    return this.state.start.language;
  }

  private failure(error: unknown): ReturnType<typeof failureOf> {
    return failureOf(error, this.state.start.texts.errors, this.hasAnswered);
  }

  private say(text: string): void {
    this.store.dispatch({ kind: 'notice', text });
  }

  /** What is chosen and typed, with the entries that cannot be used. */
  private choices(): { readonly choices: ReportChoices; readonly errors: readonly FormError[] } {
    const { form, start, answer, sources } = this.state;
    const found = answer?.currencies ?? [];
    const read = readForm(form, start, {
      all: found.map(({ code }) => code),
      others: found.filter(({ isOther }) => isOther).map(({ code }) => code),
    });
    const choices: ReportChoices = { ...read.choices, sources };
    if (sources.length > 0) return { choices, errors: read.errors };
    const { noSheetChosen } = start.texts.errors;
    return { choices, errors: [{ page: 'sources', at: fieldId('sheets'), message: noSheetChosen }, ...read.errors] };
  }

  // ---- choosing ----

  readonly showPage = (page: PageId): void => this.store.dispatch({ kind: 'page', page });

  chooseSheet(tab: TabAnswer, isChosen: boolean): void {
    this.store.dispatch({ kind: 'source', tab, isChosen });
    this.dropCorrected();
    this.readSoon();
  }

  changeSource(sheet: string, change: SourceChange): void {
    this.store.dispatch({ kind: 'sourceChange', sheet, change });
    this.readSoon();
  }

  chooseColumns(sheet: string, field: FieldId, headers: readonly string[]): void {
    this.store.dispatch({ kind: 'column', sheet, field, headers });
    this.readSoon();
  }

  derive(sheet: string, field: DerivableAnswer['field'], from: DerivableAnswer['from'] | null): void {
    this.store.dispatch({ kind: 'derive', sheet, field, from });
    this.readSoon();
  }

  /** Typed on a page. What decides how the sheets are read has them read again; everything else is only remembered. */
  type(change: Partial<ReportForm>): void {
    this.store.dispatch({ kind: 'form', change });
    this.dropCorrected();
    this.followUp(change);
  }

  private followUp(change: Partial<ReportForm>): void {
    const keys = Object.keys(change) as (keyof ReportForm)[];
    // Before the first answer nothing is known of what was chosen the last time, which would be lost by it.
    if (keys.length === 0 || this.state.answer === null) return;
    if (keys.some((key) => DECIDES_READING.has(key))) this.readSoon();
    else this.keepSoon();
  }

  /** No error is told before a report is wanted, and none after it has been corrected. */
  private dropCorrected(): void {
    const { errors: told } = this.state;
    if (told.length === 0) return;
    const { errors } = this.choices();
    const left = errors.filter(({ at }) => told.some((one) => one.at === at));
    this.store.dispatch({ kind: 'errors', errors: left, isAttempt: false });
  }

  private keepSoon(): void {
    // Reading keeps, too.
    if (this.timer !== undefined || this.state.answer === null) return;
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => {
      const { choices } = this.choices();
      // What is not kept is still on the page; the build keeps it.
      this.inOrder(() => callServer('rememberChoices', JSON.stringify(choices))).catch(() => undefined);
    }, READ_DELAY * 2);
  }

  /** Google runs calls side by side: of those that overlapped, an older one may have kept its choices last. */
  private async inOrder<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    this.keeping += 1;
    if (this.keeping > 1) this.isOrderUnknown = true;
    try {
      return await call();
    } finally {
      this.keeping -= 1;
      if (this.keeping === 0 && this.isOrderUnknown) {
        this.isOrderUnknown = false;
        this.keepSoon();
      }
    }
  }

  async takeSelection(sheet: string): Promise<void> {
    const { sources } = this.state.start.texts;
    await this.attempt(async () => {
      const selected = await callServer<'readSelectedRange', ReadAnswer['active']>('readSelectedRange');
      if (selected.sheet === sheet && selected.range !== null) this.changeSource(sheet, { range: selected.range });
      else this.refuse(fill(sources.selectFirst, { sheet }));
    });
  }

  async speak(language: string): Promise<void> {
    await this.attempt(async () => {
      const start = await callServer<'changeLanguage', SidebarStart>('changeLanguage', language);
      document.documentElement.lang = start.language;
      this.store.dispatch({ kind: 'language', start });
      await this.readAgain();
    });
  }

  async show(sheet: string, place: string): Promise<void> {
    await this.attempt(async () => {
      const shown = await callServer<'showInSheet', Answered<true>>('showInSheet', sheet, place, this.language);
      if ('problem' in shown) this.refuse(shown.problem);
      else focusSheet();
    });
  }

  /** Something beside reading and building. What goes wrong with it is told, and hinders neither of them. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    this.store.dispatch({ kind: 'trouble', trouble: null });
    try {
      await work();
      this.hasAnswered = true;
    } catch (error) {
      this.store.dispatch({ kind: 'trouble', trouble: this.failure(error) });
    }
  }

  private refuse(text: string): void {
    this.store.dispatch({ kind: 'trouble', trouble: { title: this.errors.title, text } });
  }

  // ---- starting without data ----

  addTracker(): Promise<Added> {
    return this.newSheet(callServer<'addTracker', Answered<NewSheetAnswer>>('addTracker', this.language));
  }

  addPasted(name: string, rows: readonly (readonly string[])[]): Promise<Added> {
    const text = JSON.stringify(rows);
    return this.newSheet(callServer<'addPasted', Answered<NewSheetAnswer>>('addPasted', name, text, this.language));
  }

  /** The new sheet is the source from then on. */
  private async newSheet(call: Promise<Answered<NewSheetAnswer>>): Promise<Added> {
    try {
      const added = await call;
      if ('problem' in added) return { isDone: false, message: added.problem };
      const { sheet, message } = added.answer;
      // What was chosen the last time is known only by the first answer.
      if (this.state.answer === null) await this.readFirst();
      if (this.state.answer === null) return { isDone: true, message };
      this.store.dispatch({ kind: 'useSources', sources: [{ sheet }] });
      await this.readNow();
      return { isDone: true, message };
    } catch (error) {
      return { isDone: false, message: this.failure(error).text };
    }
  }

  // ---- formulas ----

  async insert(id: string, source: SourceChoice, onOccupied: OnOccupied): Promise<InsertAnswer | string> {
    try {
      const answer = await callServer<'insertKpiFormula', Answered<InsertAnswer>>(
        'insertKpiFormula',
        id,
        JSON.stringify(source),
        onOccupied,
        this.language,
      );
      if ('problem' in answer) return answer.problem;
      // The sheet holds another column now.
      if (answer.answer.kind === 'inserted') await this.readNow();
      return answer.answer;
    } catch (error) {
      return this.failure(error).text;
    }
  }

  // ---- building ----

  async build(onChanges: OnChanges = 'ask', isDecided = false): Promise<void> {
    const { kind } = this.state.build;
    if (kind === 'running' || kind === 'cancelling') return;
    // One question may follow the other: what was answered before is not asked again.
    const isContinued = kind === 'changedByHand' || kind === 'sourceChanged';
    this.answered = {
      onChanges: isContinued && onChanges === 'ask' ? this.answered.onChanges : onChanges,
      isDecided: isDecided || (isContinued && this.answered.isDecided),
    };
    this.store.dispatch({ kind: 'trouble', trouble: null });
    if (this.hasErrors(this.timer === undefined && !this.state.isReading)) return;
    this.store.dispatch({ kind: 'build', build: { kind: 'running', step: null } });
    // A change that was just made counts.
    if (this.timer !== undefined) await this.readNow();
    else await this.lastRead;
    const { answer, failure } = this.state;
    // What was read may ask for entries that were not needed before, such as rates of other currencies.
    if (answer === null || answer.problem !== null || failure !== null || this.hasErrors(true)) {
      this.store.dispatch({ kind: 'build', build: { kind: 'idle' } });
      return;
    }
    clearTimeout(this.keepTimer);
    this.token ??= newToken();
    await this.call(this.token, this.answered.isDecided ? null : answer.fingerprint);
  }

  /** Tells the entries that cannot be used, if there are any. Which rates are needed only a read of the sheets says. */
  private hasErrors(isRead: boolean): boolean {
    const errors = this.choices().errors.filter(({ at }) => isRead || !at.startsWith(fieldId('rate', '')));
    this.store.dispatch({ kind: 'errors', errors, isAttempt: errors.length > 0 });
    return errors.length > 0;
  }

  private async call(token: string, fingerprint: string | null): Promise<void> {
    const { onChanges } = this.answered;
    const guard: BuildGuard = { token, fingerprint, language: this.language };
    const stop = this.watch(token);
    try {
      const sent = JSON.stringify(this.choices().choices);
      const outcome = await Promise.race([
        this.inOrder(() =>
          callServer<'buildReport', BuildOutcome>('buildReport', sent, onChanges, 'summary', JSON.stringify(guard)),
        ),
        noAnswer(),
      ]);
      this.hasAnswered = true;
      if (outcome !== null) {
        if (outcome.kind === 'built') this.takeBack(outcome.choices, sent);
        await this.ended(outcome, token);
      } else this.fail({ title: this.errors.title, text: this.errors.noAnswer });
    } catch (error) {
      // The same token: if the build went on without this page, a retry gets its result and begins no second one.
      if (!isConnectionLoss(error)) this.token = null;
      this.fail(this.failure(error));
    } finally {
      stop();
    }
  }

  private get errors(): SidebarStart['texts']['errors'] {
    return this.state.start.texts.errors;
  }

  private fail(failure: ReturnType<typeof failureOf>): void {
    this.store.dispatch({ kind: 'build', build: { kind: 'failed', failure } });
  }

  /** Figures that somebody typed over in the report are the user's choice, unless the user chose since. */
  private takeBack({ assumptions, exchange, targets }: ReportChoices, sent: string): void {
    const { choices } = this.choices();
    if (JSON.stringify(choices) !== sent) return;
    const taken: ReportChoices = {
      ...choices,
      ...(assumptions === undefined ? {} : { assumptions }),
      ...(exchange === undefined ? {} : { exchange }),
      ...(targets === undefined ? {} : { targets }),
    };
    if (JSON.stringify(taken) !== sent) this.store.dispatch({ kind: 'useChoices', choices: taken });
  }

  private async ended(outcome: BuildOutcome, token: string): Promise<void> {
    if (outcome.kind === 'running') {
      await this.waitFor(token);
      return;
    }
    this.token = null;
    switch (outcome.kind) {
      case 'built': {
        const { sheets, campaignCount } = outcome.answer;
        const sheet = sheets[1] ?? '';
        const isTooLate = this.state.build.kind === 'cancelling';
        this.store.dispatch({ kind: 'build', build: { kind: 'done', sheet, campaigns: campaignCount, isTooLate } });
        break;
      }
      case 'problem':
        this.store.dispatch({ kind: 'build', build: { kind: 'problem', problem: outcome.message } });
        break;
      case 'changedByHand':
        this.store.dispatch({ kind: 'build', build: { kind: 'changedByHand', cells: outcome.cells } });
        break;
      case 'sourceChanged':
        this.store.dispatch({ kind: 'build', build: { kind: 'sourceChanged' } });
        this.showPage('check');
        await this.readNow();
        break;
      case 'cancelled':
        this.store.dispatch({ kind: 'build', build: { kind: 'cancelled' } });
    }
  }

  /** A build that an earlier call began: its end brings the answer that got lost. */
  private async waitFor(token: string): Promise<void> {
    const until = Date.now() + LONGEST;
    this.running({ isRepeated: true });
    while (Date.now() < until) {
      await pause(NEXT_POLL);
      const { step } = await callServer<'buildProgress', ProgressAnswer>('buildProgress', token);
      if (step === 'done' || step === null) {
        await this.call(token, null);
        return;
      }
    }
    this.fail({ title: this.errors.title, text: this.errors.noAnswer });
  }

  /** Asks now and then how far the build is, one question at a time; the returned function ends it. */
  private watch(token: string): () => void {
    let isOver = false;
    const isLong = setTimeout(() => this.running({ isLong: true }), LONG);
    const poll = async (): Promise<void> => {
      await pause(FIRST_POLL);
      while (!isOver) {
        const progress = await callServer<'buildProgress', ProgressAnswer>('buildProgress', token).catch(() => null);
        if (isOver) return;
        if (progress !== null && progress.step !== null) this.running({ step: progress.step });
        await pause(NEXT_POLL);
      }
    };
    void poll();
    return () => {
      isOver = true;
      clearTimeout(isLong);
    };
  }

  private running(change: Partial<State['build']>): void {
    const { build } = this.state;
    if (build.kind !== 'running' && build.kind !== 'cancelling') return;
    this.store.dispatch({ kind: 'build', build: { ...build, ...change } });
  }

  async cancel(): Promise<void> {
    if (this.token === null) return;
    this.running({ kind: 'cancelling' });
    // A build that is not to be stopped any more ends by itself.
    await callServer('cancelBuild', this.token).catch(() => undefined);
  }

  leaveBuild(): void {
    this.store.dispatch({ kind: 'build', build: { kind: 'idle' } });
  }

  async openReport(): Promise<void> {
    await this.attempt(async () => {
      if (await callServer<'openReport', boolean>('openReport')) focusSheet();
      else this.refuse(this.errors.reportGone);
    });
  }

  // ---- saved options ----

  takeChoices(choices: ReportChoices): void {
    this.store.dispatch({ kind: 'useChoices', choices });
    this.readSoon();
  }

  /** Null, or a sentence that says why not. */
  async saveSet(name: string): Promise<string | null> {
    if (this.state.answer === null) await this.lastRead;
    // Without the first answer the options would be saved without their sheets.
    if (this.state.answer === null) return this.state.failure?.text ?? this.errors.noAnswer;
    const { choices } = this.choices();
    return this.changeSets(
      callServer<'saveOptions', Answered<ReadAnswer['optionSets']>>(
        'saveOptions',
        name,
        JSON.stringify(choices),
        this.language,
      ),
    );
  }

  deleteSet(name: string): Promise<string | null> {
    return this.changeSets(callServer<'deleteOptions', Answered<ReadAnswer['optionSets']>>('deleteOptions', name));
  }

  private async changeSets(call: Promise<Answered<ReadAnswer['optionSets']>>): Promise<string | null> {
    try {
      const changed = await call;
      if ('problem' in changed) return changed.problem;
      this.store.dispatch({ kind: 'optionSets', optionSets: changed.answer });
      return null;
    } catch (error) {
      return this.failure(error).text;
    }
  }
}

/** Typed entries by which rows are chosen or figures become known. */
const DECIDES_READING: ReadonlySet<keyof ReportForm> = new Set<keyof ReportForm>([
  'from',
  'to',
  'channels',
  'currency',
  'converts',
  'rates',
  'margin',
  'costs',
  'pricePerMessage',
  'prices',
  'valuePerConversion',
]);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const noAnswer = (): Promise<null> => pause(LONGEST).then(() => null);

/** Unguessable enough to tell one build of one spreadsheet from another. */
const newToken = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
