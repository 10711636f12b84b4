/** From the cells of a sheet to the plan of a report, without any spreadsheet. */
import { reportSource } from '../../src/app/load-sources';
import type { Cell } from '../../src/campaign/cell';
import { reportPackFor } from '../../src/locales/packs';
import { readingWords } from '../../src/locales/reading-words';
import { findTable } from '../../src/mapping/find-table';
import { joinSources } from '../../src/mapping/join-sources';
import { readCampaigns } from '../../src/mapping/read-campaigns';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';
import { planReport } from '../../src/report/plan-report';
import { campaignRows, FIRST_NUMBER, HEADERS } from './campaign-rows';
import type { Measurement, Side } from './measurement';

const ROWS = 100_000;
/** Of the first day after all campaigns. */
const TODAY = 46_023;

interface Sheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

/** As the host hands a sheet over. */
function campaignSheet(rows: number): Sheet {
  const cells: Cell[][] = campaignRows(rows).map(({ campaign, channel, day, numbers }) => [
    campaign,
    channel,
    { serial: day },
    ...numbers,
  ]);
  const formats = cells.map((row) => row.map((_, column) => (column === 2 ? 'yyyy-mm-dd' : 'General')));
  return { cells: [[...HEADERS], ...cells], formats: [HEADERS.map(() => 'General'), ...formats] };
}

/** What the add-on does between reading the cells and writing the report. */
function planFrom({ cells, formats }: Sheet): void {
  const words = readingWords();
  const pack = reportPackFor('en');
  const found = findTable(cells, words);
  if (found === null) throw new Error('The campaigns of the bench have no header row.');
  const suggestions = suggestMapping(cells, found, words);
  const mapping = mappingOf(suggestions);
  const rows = readCampaigns(cells, found, mapping, {
    source: 0,
    defaultChannel: '',
    spreadsheetLocale: 'en_US',
    formats,
    words,
    rowName: (row) => `Row ${row}`,
  });
  const joined = joinSources([rows], null);
  if (joined.kind === 'undecided') throw new Error('The campaigns of the bench have no single currency.');
  const name = 'Campaigns';
  const sheet = { name, cells, formats, maxRows: cells.length };
  const source = reportSource({
    choice: { sheet: name },
    sheet,
    found,
    mapping,
    cells,
    lastRow: cells.length,
    log: null,
    rows,
  });
  const { table, currency } = joined;
  const names = { data: 'ROI Data', summary: 'ROI Summary' };
  planReport({ table, sources: [source], assumptions: {}, currency, pack, names, today: TODAY });
}

/** The least that any report needs: the sums of every campaign in every channel. */
function groupBarely({ cells }: Sheet): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (let row = 1; row < cells.length; row++) {
    const line = cells[row] as readonly Cell[];
    const key = `${line[1]}\n${line[0]}`;
    let sum = sums.get(key);
    if (sum === undefined) {
      sum = new Array<number>(HEADERS.length - FIRST_NUMBER).fill(0);
      sums.set(key, sum);
    }
    for (let column = FIRST_NUMBER; column < line.length; column++) {
      const at = column - FIRST_NUMBER;
      sum[at] = (sum[at] as number) + (line[column] as number);
    }
  }
  return sums;
}

const side =
  (work: (sheet: Sheet) => unknown): Side =>
  async () => {
    const sheet = campaignSheet(ROWS);
    return () => {
      work(sheet);
      return {};
    };
  };

export const READING: readonly Measurement[] = [
  {
    what: `${ROWS.toLocaleString('en')} rows x ${HEADERS.length} columns to a plan`,
    ours: side(planFrom),
    bare: side(groupBarely),
    bareIs: 'one grouping pass',
    mostTimesBare: 6,
  },
];
