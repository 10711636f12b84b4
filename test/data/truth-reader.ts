/**
 * A second reader for the real exports, to hold the first one against. It shares no code with src/ and guesses nothing:
 * where the header is, what is a totals row, what each column means and how numbers are written is stated, in the
 * hand-made truth beside the files or in the tables below, by a person who looked at each file.
 *
 * The files are not part of this project (most of their sources state no licence) and are read where they lie.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const REAL_FILES_FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export interface RealFile {
  /** Below the folder: `real/en_luma_events.csv`. */
  readonly file: string;
  readonly encoding: 'utf-8' | 'utf-16';
  readonly delimiter: string;
  /** Counted from 0 over every row, blank ones too. */
  readonly header_row_index: number;
  readonly n_total_rows: number;
  readonly headers: readonly string[];
  /** Header to field, or null for what has to stay unmapped. */
  readonly truth: Readonly<Record<string, string | null>>;
  /** Other answers that a careful person could defend. */
  readonly also_ok?: Readonly<Record<string, readonly (string | null)[]>>;
}

export interface Truth {
  readonly file: string;
  /** Where the file lies. */
  readonly path: string;
  readonly headerRow: number;
  /** Rows with a campaign: no blank rows, no totals. */
  readonly dataRows: number;
  readonly totalsRows: number;
  /** Of every mapped field that is a number: its sum over the data rows. */
  readonly totals: Readonly<Record<string, number>>;
}

export function hasRealFiles(): boolean {
  return existsSync(`${REAL_FILES_FOLDER}manifest.json`);
}

/** Every file of the manifest; none where the folder is absent. */
export function listRealFiles(): readonly RealFile[] {
  if (!hasRealFiles()) return [];
  return JSON.parse(readFileSync(`${REAL_FILES_FOLDER}manifest.json`, 'utf8')).files;
}

const NO_NUMBERS = ['campaign', 'channel', 'date', 'end_date', 'audience', 'variant', 'currency'];
const TOTALS_LABEL = /^(?:Total: |Итого)/;

/** Files that write a decimal comma; `$ 1.200` in the Spanish one has no decimals at all. */
const DECIMAL_COMMA = [
  'pt_googleads_relatorio_de_campanha',
  'ru_googleads_search_terms_fixture',
  'es_campanias_semicolon',
];

/**
 * The hand-kept webinar sheet ends in a row of sums without a word beside them, which the manifest does not count:
 * 14889 registered is exactly what the forty webinars above it had.
 */
const UNLABELLED_TOTALS: Readonly<Record<string, readonly string[]>> = {
  'real/en_webinar_metrics_crowcanyon.csv': ['', '', '14889', '9154', '8651', '19215', '44828', '143267', '5596', ''],
};

/** In the Zoom report a second table (hosts) begins right below the one row of the first. */
const ROWS_OF_FIRST_TABLE: Readonly<Record<string, number>> = { 'real/en_zoom_webinar_attendee_report_fixture.csv': 1 };

export function readTruth(real: RealFile): Truth {
  const path = `${REAL_FILES_FOLDER}${real.file}`;
  const bytes = readFileSync(path);
  const text = bytes.toString(real.encoding === 'utf-16' ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
  const rows = splitTable(text, real.delimiter);
  const header = rows[real.header_row_index] ?? [];
  if (header.join('|') !== real.headers.join('|')) throw new Error(`${real.file}: the header is not in its row`);

  const unlabelled = UNLABELLED_TOTALS[real.file];
  const filled = rows
    .slice(real.header_row_index + 1)
    .slice(0, ROWS_OF_FIRST_TABLE[real.file])
    .filter((row) => row.some((cell) => cell.trim() !== ''));
  const isTotals = (row: readonly string[]) =>
    TOTALS_LABEL.test(row[0] ?? '') || (unlabelled !== undefined && row.join('|') === unlabelled.join('|'));
  const data = filled.filter((row) => !isTotals(row));
  const totalsRows = filled.length - data.length;
  if (totalsRows !== real.n_total_rows + (unlabelled ? 1 : 0))
    throw new Error(`${real.file}: ${totalsRows} totals rows`);

  const decimal = DECIMAL_COMMA.some((name) => real.file.includes(name)) ? ',' : '.';
  const totals: Record<string, number> = {};
  header.forEach((name, column) => {
    const field = real.truth[name];
    if (!field || NO_NUMBERS.includes(field)) return;
    totals[field] = data.reduce((sum, row) => sum + figure(row[column] ?? '', decimal), 0);
  });
  return { file: real.file, path, headerRow: real.header_row_index, dataRows: data.length, totalsRows, totals };
}

/** A cell as a number; blank cells add nothing, and anything else that is not foreseen is an error. */
function figure(text: string, decimal: string): number {
  const digits = text.replace(/[\s\u00a0$]/g, '');
  if (digits === '' || digits === '-' || digits === '--') return 0;
  const plain = decimal === ',' ? digits.split('.').join('').replace(',', '.') : digits.split(',').join('');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new Error(`"${text}" is not foreseen`);
  return Number(plain);
}

/** Quoted cells may hold separators, line breaks and doubled quotes. */
function splitTable(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[index + 1] === '"') {
        cell += '"';
        index++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === delimiter) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
