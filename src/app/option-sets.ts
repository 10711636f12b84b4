/** Choices saved under a name, to be taken up again. */
import { keepOptionSet, readOptionSets, removeOptionSet } from '../host/option-sets';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { InputProblem } from './load-sources';
import { type OptionSet, parseChoices, type ReportChoices } from './settings';

/** Long enough for a sentence; a menu shows no more. */
const LONGEST_NAME = 80;

export const listOptionSets = (): readonly OptionSet[] =>
  readOptionSets().map(({ name, options }) => ({ name, choices: parseChoices(options) }));

/** A set of the same name is replaced. */
export function saveOptionSet(name: string, choices: ReportChoices, pack: Pack): readonly OptionSet[] {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  if (!keepOptionSet({ name: tidy, options: JSON.stringify(choices) }))
    throw new InputProblem(fill(pack.interface.optionSetTooLarge, { name: tidy }));
  return listOptionSets();
}

export function deleteOptionSet(name: string): readonly OptionSet[] {
  removeOptionSet(name);
  return listOptionSets();
}
