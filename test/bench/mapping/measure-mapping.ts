/** Suggestions for the evaluation data, beside its truth: fields, header rows and totals rows. */
import type { Cell } from '../../../src/campaign/cell';
import { readingWords } from '../../../src/locales/reading-words';
import { findTable } from '../../../src/mapping/find-table';
import { suggestMapping } from '../../../src/mapping/suggest-mapping';
import { readRows } from '../../read-rows';
import { type FileTruth, readFiles, readHeaderRows, type Truth } from './evaluation-data';
import { type Score, scoreColumns } from './score';

export interface Measured {
  readonly truth: Truth;
  readonly score: Score;
}

export interface MeasuredFile extends Measured {
  readonly truth: FileTruth;
  /** Counted from 0; null where no header row was found. */
  readonly headerRow: number | null;
  readonly totalsRows: number;
}

const words = readingWords();

/** A header row alone, as the first row of a sheet without data. */
export const measureHeaderRows = (folder: string): readonly Measured[] =>
  readHeaderRows(folder).map((truth) => {
    const found = findTable([truth.headers], words);
    const suggested = found === null ? [] : fieldsByColumn([truth.headers], found);
    return { truth, score: scoreColumns(truth, suggested) };
  });

export const measureFiles = (folder: string): readonly MeasuredFile[] =>
  readFiles(folder).map((truth) => {
    const grid: Cell[][] = readRows(truth.path).map((row) => row.map((cell) => (cell === '' ? null : cell)));
    const found = findTable(grid, words);
    return {
      truth,
      score: scoreColumns(truth, found === null ? [] : fieldsByColumn(grid, found)),
      headerRow: found?.headerRow ?? null,
      totalsRows: found?.skipped.filter(({ reason }) => reason === 'total').length ?? 0,
    };
  });

function fieldsByColumn(
  grid: readonly (readonly Cell[])[],
  found: { readonly headers: readonly string[]; readonly dataRows: Int32Array },
): readonly (string | null)[] {
  const fields = found.headers.map((): string | null => null);
  for (const { field, column } of suggestMapping(grid, found, words)) fields[column] = field;
  return fields;
}
