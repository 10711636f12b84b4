/**
 * The sample campaigns, read as a report reads them, without the sheets around. All files have the same columns, so what is
 * found in the English one is chosen for the others, as a person would who knows the language.
 */
import { fileURLToPath } from 'node:url';
import { reportSource } from '../../src/app/load-sources';
import { readingWords } from '../../src/locales/reading-words';
import { type FoundTable, findTable } from '../../src/mapping/find-table';
import { joinSources } from '../../src/mapping/join-sources';
import { readCampaigns } from '../../src/mapping/read-campaigns';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';
import { typeCells } from '../../src/preview/text-table';
import { readRows } from '../read-rows';
import { type GivenReport, type ReportOptions, reportFrom } from './given-rows';

export const SAMPLE_LANGUAGES = ['en', 'zh', 'fr', 'ru', 'hu'] as const;
export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** Rows of the headers, counted from 0. */
const HEADER_ROWS: Readonly<Record<SampleLanguage, number>> = { en: 0, zh: 0, fr: 3, ru: 2, hu: 1 };
const FOLDER = fileURLToPath(new URL('../../src/preview/samples/', import.meta.url));

/** One source for each language named. */
export function sampleReport(
  languages: readonly SampleLanguage[],
  options: Omit<ReportOptions, 'fields' | 'sourceNames'> = {},
): GivenReport {
  const words = readingWords();
  const gridOf = (language: SampleLanguage) => typeCells(readRows(`${FOLDER}campaigns-${language}.csv`));
  const english = gridOf('en');
  const mapping = mappingOf(suggestMapping(english, findTable(english, words, HEADER_ROWS.en) as FoundTable, words));
  const loaded = languages.map((language, source) => {
    const cells = gridOf(language);
    const found = findTable(cells, words, HEADER_ROWS[language]);
    if (found === null) throw new Error(`No header row in the ${language} sample.`);
    const rows = readCampaigns(cells, found, mapping, {
      source,
      defaultChannel: '',
      spreadsheetLocale: 'en_US',
      words,
      rowName: (row) => `Row ${row}`,
    });
    const name = `Campaigns ${language}`;
    return {
      choice: { sheet: name },
      sheet: { name, formats: [], maxRows: 1000, cells },
      found,
      mapping,
      cells,
      lastRow: cells.length,
      log: null,
      rows,
    };
  });
  const joined = joinSources(
    loaded.map(({ rows }) => rows),
    null,
  );
  if (joined.kind === 'undecided') throw new Error(`Currencies: ${joined.currencies.join(', ')}.`);
  return reportFrom(joined.table, loaded.map(reportSource), { currency: joined.currency, ...options });
}
