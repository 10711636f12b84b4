/** What a KPI is: one definition from which functions, report, docs and help are derived. */
import type { Expression, InputId } from './expression';

export type KpiFamily = 'return' | 'cost' | 'value' | 'rate' | 'event';

/**
 * `fraction`: 0.25, shown as 25.00%. `multiple`: 3.38, shown as 3.38x.
 * `money`: an amount. `unitMoney`: an amount per message, click, person..., shown with more decimals when small.
 */
export type Unit = 'fraction' | 'multiple' | 'money' | 'unitMoney';

/** A part that cannot exceed its whole, such as clicks above delivered messages. */
export interface Limit {
  readonly part: InputId;
  readonly whole: InputId;
}

/** One meaning of a KPI: its arguments in order and its formula over them. */
export interface KpiForm<FormId extends string = string> {
  readonly id: FormId;
  readonly inputs: readonly InputId[];
  readonly formula: Expression;
  readonly limits?: readonly Limit[];
}

/** A worked example; `result` holds to the digits printed at its source. */
export interface Example {
  readonly args: readonly (number | string)[];
  readonly result: number | { readonly problem: Problem['kind'] };
  /** Where it was published; absent when it only follows from the formula. */
  readonly source?: string;
}

export interface Kpi<Id extends string = string> {
  /** Its name in a cell: A-Z and _ only, never changed once published. */
  readonly id: Id;
  readonly family: KpiFamily;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower';
  /**
   * The first form is the standard meaning. With several forms the number of arguments decides,
   * or the word given as the last argument when `choice` is set.
   */
  readonly forms: readonly [KpiForm, ...KpiForm[]];
  /** The last, optional argument is one of the forms' ids. */
  readonly choice?: 'reading';
  /** Names of the trade that hold in every language: CTR, CPA, ROCS. */
  readonly synonyms: readonly string[];
  readonly examples: readonly [Example, ...Example[]];
}

/** Why a KPI has no value. Wording belongs to the locale packs. */
export type Problem =
  | { readonly kind: 'zeroDenominator'; readonly input: InputId | null }
  | { readonly kind: 'negative'; readonly input: InputId; readonly value: number }
  | { readonly kind: 'rateAboveOne'; readonly input: InputId; readonly value: number }
  | { readonly kind: 'partAboveWhole'; readonly part: InputId; readonly whole: InputId; readonly partValue: number; readonly wholeValue: number }
  | { readonly kind: 'notANumber'; readonly input: InputId; readonly text: string }
  | { readonly kind: 'ambiguousNumber'; readonly input: InputId; readonly text: string }
  | { readonly kind: 'isDate'; readonly input: InputId }
  | { readonly kind: 'isBoolean'; readonly input: InputId }
  | { readonly kind: 'missingArgument'; readonly input: InputId }
  | { readonly kind: 'unknownReading'; readonly text: string; readonly readings: readonly string[] };

export const defineKpi = <const Id extends string>(kpi: Kpi<Id>): Kpi<Id> => kpi;
