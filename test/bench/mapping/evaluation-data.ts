/**
 * Header rows and exports with a hand-made truth, which this project did not write. They are no part of it (most of
 * their sources state no licence) and are read where they lie, beside the repository.
 */
import { existsSync, readFileSync } from 'node:fs';

/** What a person said of each column. A header that stands twice has one answer. */
export interface Truth {
  readonly name: string;
  readonly language: string;
  /** How sure it is that a platform writes this row: `documented`, `documented-terms`, `from memory`, or `real` files. */
  readonly confidence: string;
  readonly headers: readonly string[];
  readonly truth: Readonly<Record<string, string | null>>;
  readonly also_ok?: Readonly<Record<string, readonly (string | null)[]>>;
}

export interface FileTruth extends Truth {
  readonly path: string;
  /** Counted from 0 over every row. */
  readonly headerRow: number;
  readonly totalsRows: number;
}

interface ManifestFile {
  readonly file: string;
  readonly language: string;
  readonly provenance_class: string;
  readonly header_row_index: number;
  readonly n_total_rows: number;
  readonly headers: readonly string[];
  readonly truth: Truth['truth'];
  readonly also_ok?: Truth['also_ok'];
}

export const hasEvaluationData = (folder: string): boolean => existsSync(`${folder}/headers.json`);

export function readHeaderRows(folder: string): readonly Truth[] {
  const rows = JSON.parse(readFileSync(`${folder}/headers.json`, 'utf8')) as (Truth & { readonly platform: string })[];
  return rows.map(({ platform, ...row }) => ({ ...row, name: platform }));
}

export function readFiles(folder: string): readonly FileTruth[] {
  const { files } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as { files: readonly ManifestFile[] };
  return files.map((file) => ({
    name: file.file.replace(/^.*\/|\.csv$/g, ''),
    path: `${folder}/${file.file}`,
    language: file.language,
    confidence: 'file',
    headers: file.headers,
    truth: file.truth,
    ...(file.also_ok === undefined ? {} : { also_ok: file.also_ok }),
    headerRow: file.header_row_index,
    totalsRows: file.n_total_rows,
  }));
}
