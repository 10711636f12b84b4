/** Suggesting which column holds which field. */
import type { Cell } from '../../src/campaign/cell';
import { readingWords } from '../../src/locales/reading-words';
import type { Grid } from '../../src/mapping/find-table';
import { lexiconOf } from '../../src/mapping/header-lexicon';
import { suggestMapping } from '../../src/mapping/suggest-mapping';
import type { Measurement } from './measurement';

const COLUMNS = 200;
const ROWS = 1000;

/** Headers repeat with a number behind them, as when somebody put many months side by side. */
const KINDS: readonly (readonly [header: string, cell: (row: number) => Cell])[] = [
  ['Campaign', (row) => `Campaign ${row}`],
  ['Channel', (row) => (row % 2 === 0 ? 'SMS' : 'E-mail')],
  ['Send date', (row) => `2026-0${(row % 9) + 1}-1${row % 9}`],
  ['Sent', (row) => String(row * 3)],
  ['Delivered', (row) => row * 3 - 1],
  ['Unique opens', (row) => row],
  ['Clicks', (row) => String(row)],
  ['Revenue', (row) => `${row},${row % 90}`],
  ['Cost', (row) => `€ ${row}.50`],
  ['Status', () => 'Sent'],
  ['Notes', (row) => `asked for it on day ${row}`],
  ['Open rate', (row) => `${row % 50}.5%`],
];

function wideSheet(): { readonly grid: Grid; readonly headers: readonly string[]; readonly dataRows: Int32Array } {
  const kindOf = (column: number) => KINDS[column % KINDS.length] as (typeof KINDS)[number];
  const headers = Array.from({ length: COLUMNS }, (_, column) => {
    const [header] = kindOf(column);
    return column < KINDS.length ? header : `${header} ${Math.floor(column / KINDS.length)}`;
  });
  const rows = Array.from({ length: ROWS }, (_, row) => headers.map((__, column) => kindOf(column)[1](row)));
  return { grid: [headers, ...rows], headers, dataRows: Int32Array.from({ length: ROWS }, (_, row) => row + 1) };
}

export const MATCHING: readonly Measurement[] = [
  {
    what: `${COLUMNS} columns x ${ROWS.toLocaleString('en')} rows to suggestions`,
    // The words are known by then: the header row was looked for before.
    ours: async () => {
      const { grid, ...table } = wideSheet();
      const words = readingWords();
      lexiconOf(words).meet(table.headers.join(' ').toLowerCase());
      return () => {
        suggestMapping(grid, table, words);
        return {};
      };
    },
    bare: async () => {
      const { grid } = wideSheet();
      return () => {
        let digits = 0;
        for (const row of grid)
          for (const cell of row) if (typeof cell === 'number' || /\d/.test(String(cell))) digits += 1;
        return { cells: digits };
      };
    },
    bareIs: 'a look at every cell for a digit',
    mostCpuTime: 50,
  },
];
