/** Calls a custom function as a cell does, with the English pack. */
import { evaluateKpi, type FunctionResult } from '../../src/functions/evaluate';
import type { KpiId } from '../../src/kpi/catalogue';
import { en } from '../../src/locales/en/pack';

export const texts = en();

export const call = (id: KpiId, ...args: unknown[]): FunctionResult => evaluateKpi(id, args, () => texts);

/** For calls that must not ask for words on the way to a value. */
export const callWithoutTexts = (id: KpiId, ...args: unknown[]): FunctionResult =>
  evaluateKpi(id, args, () => {
    throw new Error('Words were asked for.');
  });
