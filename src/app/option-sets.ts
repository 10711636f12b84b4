/** Choices saved under a name, to be taken up again. */
import { keepOptionSet, readOptionSets, removeOptionSet } from '../host/option-sets';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { type OptionSet, parseChoices, type ReportChoices } from './settings';

/** Long enough for a sentence; a menu shows no more. */
const LONGEST_NAME = 80;

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly optionSets: readonly OptionSet[] }
  | { readonly kind: 'problem'; readonly message: string };

export const listOptionSets = (): readonly OptionSet[] =>
  readOptionSets().map(({ name, options }) => ({ name, choices: parseChoices(options) }));

/** A set of the same name is replaced. */
export function saveOptionSet(name: string, choices: ReportChoices, pack: Pack): SaveOutcome {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return keepOptionSet({ name: tidy, options: JSON.stringify(choices) })
    ? { kind: 'saved', optionSets: listOptionSets() }
    : { kind: 'problem', message: fill(pack.interface.optionSetTooLarge, { name: tidy }) };
}

export function deleteOptionSet(name: string): readonly OptionSet[] {
  removeOptionSet(name);
  return listOptionSets();
}
