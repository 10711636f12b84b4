/** What a KPI is: one definition from which functions, report, docs and help are derived. */
import type { NumericFieldId } from '../campaign/fields';
import type { Expression, InputId } from './expression';
import { inputOf, leavesOf } from './expression';

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

/** A worked example; `result` holds to the digits printed here, a whole number exactly. */
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
  /** Names of the arguments in order, where forms take different inputs at one position; otherwise the inputs' ids serve. */
  readonly argumentNames?: readonly string[];
  /** Names of the trade that hold in every language: CTR, CPA, ROCS. */
  readonly synonyms: readonly string[];
  readonly examples: readonly [Example, ...Example[]];
}

/** Why a KPI has no value. Wording belongs to the locale packs. */
export type Problem =
  | { readonly kind: 'zeroDenominator'; readonly input: InputId | null }
  | { readonly kind: 'negative'; readonly input: InputId; readonly value: number }
  | { readonly kind: 'rateAboveOne'; readonly input: InputId; readonly value: number }
  | {
      readonly kind: 'partAboveWhole';
      readonly part: InputId;
      readonly whole: InputId;
      readonly partValue: number;
      readonly wholeValue: number;
    }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notANumber'; readonly input: InputId; readonly text: string }
  | { readonly kind: 'ambiguousNumber'; readonly input: InputId; readonly text: string }
  /** A percentage where an amount or a count is expected. */
  | { readonly kind: 'percentNotExpected'; readonly input: InputId; readonly text: string }
  | { readonly kind: 'isDate'; readonly input: InputId }
  | { readonly kind: 'isBoolean'; readonly input: InputId }
  /** `position` counts from 1. */
  | { readonly kind: 'missingArgument'; readonly input: InputId; readonly position: number }
  | { readonly kind: 'unknownReading'; readonly text: string; readonly readings: readonly string[] }
  | { readonly kind: 'sizesDiffer'; readonly sizes: readonly ArgumentSize[] };

/** How large a range given as an argument is. */
export interface ArgumentSize {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

/** An argument of the custom function, over all forms of its KPI. */
export interface KpiArgument {
  readonly name: string;
  /** What it means in each form that takes it, without repeats; empty for the choice of a reading. */
  readonly inputs: readonly InputId[];
  readonly optional: boolean;
}

/** The arguments of a KPI's custom function, in order. */
export function argumentsOf(kpi: Kpi): readonly KpiArgument[] {
  const counts = kpi.forms.map((form) => form.inputs.length);
  const needed = Math.min(...counts);
  const list: KpiArgument[] = [];
  for (let position = 0; position < Math.max(...counts); position++) {
    const inputs = new Set<InputId>();
    for (const form of kpi.forms) {
      const input = form.inputs[position];
      if (input !== undefined) inputs.add(input);
    }
    const [first] = inputs;
    const name = kpi.argumentNames?.[position] ?? first ?? '';
    list.push({ name, inputs: [...inputs], optional: position >= needed });
  }
  if (kpi.choice !== undefined) list.push({ name: kpi.choice, inputs: [], optional: true });
  return list;
}

/** The campaign fields in a form's formula, each once. */
export function fieldsOf(form: KpiForm): readonly NumericFieldId[] {
  const fields = new Set<NumericFieldId>();
  for (const leaf of leavesOf(form.formula)) if (leaf.kind === 'field') fields.add(leaf.field);
  return [...fields];
}

/** The inputs in a formula, each once, in the order of reading. */
export function inputsOf(formula: Expression): readonly InputId[] {
  const inputs = new Set<InputId>();
  for (const leaf of leavesOf(formula)) {
    const input = inputOf(leaf);
    if (input !== null) inputs.add(input);
  }
  return [...inputs];
}

export const defineKpi = <const Id extends string>(kpi: Kpi<Id>): Kpi<Id> => kpi;
