/** Compares what is suggested for columns with what a person said of them. */
import type { Truth } from './evaluation-data';

export interface Score {
  readonly columns: number;
  /** Columns that hold a field by the person's answer, and those of them that were found. */
  readonly fields: number;
  readonly found: number;
  /** Given a field that the person did not give them. */
  readonly wrong: number;
  /** Wrong, and no answer that a careful person could defend either. */
  readonly indefensible: number;
  /** Left alone though they hold a field, where leaving them alone cannot be defended. */
  readonly missed: number;
  readonly notes: readonly string[];
}

/** Fields that the person's vocabulary does not have: nothing is said about columns that are given one. */
const NOT_IN_TRUTH = new Set(['conversations', 'complaints', 'brand_searches', 'csat_responses', 'target_invited']);

export const NO_SCORE: Score = { columns: 0, fields: 0, found: 0, wrong: 0, indefensible: 0, missed: 0, notes: [] };

/** `suggested` holds a field or null for each column. */
export function scoreColumns(truth: Truth, suggested: readonly (string | null)[]): Score {
  let [fields, found, wrong, indefensible, missed] = [0, 0, 0, 0, 0];
  const notes: string[] = [];
  truth.headers.forEach((header, column) => {
    const answer = suggested[column] ?? null;
    const right = truth.truth[header] ?? null;
    const defensible = truth.also_ok?.[header] ?? [];
    if (right !== null) fields += 1;
    if (answer === right || (right !== null && answer !== null && defensible.includes(answer))) {
      if (right !== null) found += 1;
      if (answer !== right) wrong += 1;
      return;
    }
    if (answer === null) {
      // A field that two columns could give is found once.
      if (defensible.includes(null)) return;
      missed += 1;
      notes.push(`missed: "${header}" is ${right}`);
      return;
    }
    if (right === null && NOT_IN_TRUTH.has(answer)) return;
    wrong += 1;
    if (defensible.includes(answer)) return;
    indefensible += 1;
    notes.push(`WRONG: "${header}" was taken for ${answer}, is ${right ?? 'no field'}`);
  });
  return { columns: truth.headers.length, fields, found, wrong, indefensible, missed, notes };
}

export const addScores = (first: Score, second: Score): Score => ({
  columns: first.columns + second.columns,
  fields: first.fields + second.fields,
  found: first.found + second.found,
  wrong: first.wrong + second.wrong,
  indefensible: first.indefensible + second.indefensible,
  missed: first.missed + second.missed,
  notes: [...first.notes, ...second.notes],
});
