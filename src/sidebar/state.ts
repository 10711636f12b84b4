/** Everything that the sidebar shows, and the one function that changes it. */
import type { ReportChoices, SourceChoice } from '../app/settings';
import type { BuildStep, DerivableAnswer, ReadAnswer, SidebarStart, TabAnswer } from '../app/sidebar-answers';
import type { Failure } from './failure';
import { EMPTY_FORM, type FormError, formOf, type PageId, type ReportForm } from './report-form';

export type FieldId = ReadAnswer['sources'][number]['matches'][number]['field'];

export interface BuildState {
  readonly kind:
    | 'idle'
    | 'running'
    | 'cancelling'
    /** Asked what becomes of cells that were changed by hand. */
    | 'changedByHand'
    | 'sourceChanged'
    | 'done'
    | 'problem'
    | 'failed'
    | 'cancelled';
  readonly step?: BuildStep | null;
  readonly isLong?: boolean;
  /** Begun by a call before this one. */
  readonly isRepeated?: boolean;
  /** Cancelled when it was being written already. */
  readonly isTooLate?: boolean;
  readonly cells?: readonly string[];
  readonly sheet?: string;
  readonly campaigns?: number;
  readonly problem?: string;
  readonly failure?: Failure;
}

export interface State {
  readonly start: SidebarStart;
  readonly page: PageId;
  /** Null until the first answer. */
  readonly answer: ReadAnswer | null;
  readonly sources: readonly SourceChoice[];
  readonly form: ReportForm;
  /** How often other sources took the place of those that were shown: what was typed into their cards is not theirs. */
  readonly replaced: number;
  /** Typed before the first answer, over which it holds. */
  readonly early: Partial<ReportForm>;
  readonly isReading: boolean;
  readonly failure: Failure | null;
  /** Why something beside reading and building could not be done; nothing else is hindered by it. */
  readonly trouble: Failure | null;
  /** Entries that could not be used when a report was wanted, as far as they have not been corrected since. */
  readonly errors: readonly FormError[];
  /** How often a report was wanted in spite of such entries. */
  readonly attempts: number;
  readonly build: BuildState;
  /** Said once, for whoever does not see what has changed. */
  readonly notice: string;
}

export type Action =
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'language'; readonly start: SidebarStart }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly answer: ReadAnswer; readonly isLatest: boolean }
  | { readonly kind: 'readFailed'; readonly failure: Failure }
  | { readonly kind: 'trouble'; readonly trouble: Failure | null }
  | { readonly kind: 'source'; readonly tab: TabAnswer; readonly isChosen: boolean }
  | { readonly kind: 'sourceChange'; readonly sheet: string; readonly change: SourceChange }
  | { readonly kind: 'column'; readonly sheet: string; readonly field: FieldId; readonly headers: readonly string[] }
  | {
      readonly kind: 'derive';
      readonly sheet: string;
      readonly field: DerivableAnswer['field'];
      readonly from: DerivableAnswer['from'] | null;
    }
  | { readonly kind: 'form'; readonly change: Partial<ReportForm> }
  | { readonly kind: 'useChoices'; readonly choices: ReportChoices }
  | { readonly kind: 'optionSets'; readonly optionSets: ReadAnswer['optionSets'] }
  | { readonly kind: 'useSources'; readonly sources: readonly SourceChoice[] }
  | { readonly kind: 'errors'; readonly errors: readonly FormError[]; readonly isAttempt: boolean }
  | { readonly kind: 'build'; readonly build: BuildState }
  | { readonly kind: 'notice'; readonly text: string };

/** What can be chosen of a source beside its columns; null takes a choice back. */
export interface SourceChange {
  readonly range?: string | null;
  readonly headerRow?: number | null;
  readonly channel?: string | null;
  /** Forget which columns were chosen. */
  readonly startOver?: true;
}

export const firstState = (start: SidebarStart): State => ({
  start,
  page: 'sources',
  answer: null,
  sources: [],
  form: EMPTY_FORM,
  replaced: 0,
  early: {},
  isReading: true,
  failure: null,
  trouble: null,
  errors: [],
  attempts: 0,
  build: { kind: 'idle' },
  notice: '',
});

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'page':
      return { ...state, page: action.page, trouble: null };
    case 'language':
      return { ...state, start: action.start };
    case 'reading':
      return { ...state, isReading: true, failure: null };
    case 'read':
      return withAnswer(state, action.answer, action.isLatest);
    case 'readFailed':
      return { ...state, isReading: false, failure: action.failure };
    case 'trouble':
      return { ...state, trouble: action.trouble };
    case 'source':
      return edited(state, { sources: withSource(state.sources, action.tab, action.isChosen) });
    case 'sourceChange':
      return edited(state, {
        sources: mapSource(state.sources, action.sheet, (source) => changed(source, action.change)),
      });
    case 'column':
      return edited(state, {
        sources: mapSource(state.sources, action.sheet, (source) => withColumns(source, action.field, action.headers)),
      });
    case 'derive':
      return edited(state, {
        sources: mapSource(state.sources, action.sheet, (source) => {
          const { [action.field]: _, ...derive } = source.derive ?? {};
          return { ...source, derive: action.from === null ? derive : { ...derive, [action.field]: action.from } };
        }),
      });
    case 'form':
      return edited(state, {
        form: typed(state.form, action.change),
        ...(state.answer === null ? { early: { ...state.early, ...action.change } } : {}),
      });
    case 'useChoices':
      return edited(state, {
        form: formOf(action.choices, state.start),
        ...(action.choices.sources.length > 0 ? replaced(state, action.choices.sources) : {}),
      });
    case 'optionSets':
      return state.answer === null ? state : { ...state, answer: { ...state.answer, optionSets: action.optionSets } };
    case 'useSources':
      return edited(state, replaced(state, action.sources));
    case 'errors':
      return { ...state, errors: action.errors, attempts: state.attempts + (action.isAttempt ? 1 : 0) };
    case 'build':
      return { ...state, build: action.build };
    case 'notice':
      return { ...state, notice: action.text };
  }
}

const replaced = (state: State, sources: readonly SourceChoice[]): Pick<State, 'sources' | 'replaced'> => ({
  sources,
  replaced: state.replaced + 1,
});

/** What was said of the last build holds no more for other choices; a build at work goes on. */
function edited(state: State, change: Partial<State>): State {
  const isAtWork = state.build.kind === 'running' || state.build.kind === 'cancelling';
  return { ...state, trouble: null, ...change, ...(isAtWork ? {} : { build: { kind: 'idle' } }) };
}

/** Lines that were added before the kept ones were known come after them. */
function withEarly(kept: ReportForm, early: Partial<ReportForm>): ReportForm {
  return {
    ...typed(kept, early),
    costs: [...kept.costs, ...(early.costs ?? [])],
    prices: [...kept.prices, ...(early.prices ?? [])],
    targets: [...kept.targets, ...(early.targets ?? [])],
  };
}

/** A rate says what a currency is worth in that of the report: in another one it would be a wrong figure. */
function typed(form: ReportForm, change: Partial<ReportForm>): ReportForm {
  const isOtherCurrency = change.currency !== undefined && change.currency !== form.currency;
  return { ...form, ...(isOtherCurrency ? NO_RATES : {}), ...change };
}

/** The sheets may decide for another currency, too. */
function withRatesIn(form: ReportForm, currency: string | null): ReportForm {
  if (currency === null || form.ratesIn === currency) return form;
  return form.ratesIn === '' ? { ...form, ratesIn: currency } : { ...form, ...NO_RATES, ratesIn: currency };
}

const NO_RATES = { rates: {}, ratesIn: '' } as const;

/** What the user has chosen meanwhile stays; the first answer brings what was chosen the last time. */
function withAnswer(state: State, answer: ReadAnswer, isLatest: boolean): State {
  const isFirst = state.answer === null;
  const form = isFirst ? withEarly(formOf(answer.choices, state.start), state.early) : state.form;
  return {
    ...state,
    answer,
    early: {},
    isReading: !isLatest,
    failure: null,
    ...(isFirst || isLatest ? { sources: answer.choices.sources } : {}),
    form: isLatest ? withRatesIn(form, answer.currency) : form,
  };
}

function withSource(sources: readonly SourceChoice[], tab: TabAnswer, isChosen: boolean): readonly SourceChoice[] {
  const others = sources.filter(({ sheet }) => sheet !== tab.name);
  return isChosen ? [...others, { sheet: tab.name, sheetId: tab.sheetId }] : others;
}

/** A column that is chosen for a field is given up by the others that had it. */
function withColumns(source: SourceChoice, field: FieldId, headers: readonly string[]): SourceChoice {
  const others = Object.entries(source.mapping ?? {}).map(
    ([other, list]) => [other, other === field ? list : list.filter((header) => !headers.includes(header))] as const,
  );
  return { ...source, mapping: { ...Object.fromEntries(others), [field]: headers } };
}

const mapSource = (
  sources: readonly SourceChoice[],
  sheet: string,
  change: (source: SourceChoice) => SourceChoice,
): readonly SourceChoice[] => sources.map((source) => (source.sheet === sheet ? change(source) : source));

function changed(source: SourceChoice, { startOver, ...change }: SourceChange): SourceChoice {
  const entries = Object.entries({ ...source, ...change }).filter(([, value]) => value !== null);
  const next = Object.fromEntries(entries) as unknown as SourceChoice;
  if (startOver !== true) return next;
  const { mapping: _, derive: _derive, ...rest } = next;
  // Said explicitly, or the columns that were kept for the sheet would come back.
  return { ...rest, mapping: {} };
}
