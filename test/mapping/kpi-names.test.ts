/** Figures that somebody computed already are no fields: in every language, by the names that the add-on gives them. */
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/kpi/catalogue';
import { REPORT_LANGUAGES, reportPackFor } from '../../src/locales/packs';
import { readingWords } from '../../src/locales/reading-words';
import { suggestMapping } from '../../src/mapping/suggest-mapping';

const words = readingWords();

test.each(REPORT_LANGUAGES)('no name of a KPI is taken for a field: %s', (language) => {
  const { fields, kpiNames } = reportPackFor(language);
  const taken = CATALOGUE.flatMap(({ id }) => {
    const headers = [fields.campaign, fields.channel, kpiNames[id].name];
    const suggestions = suggestMapping([headers], { headers, dataRows: new Int32Array(0) }, words);
    return suggestions.filter(({ column }) => column === 2).map(({ field }) => `${kpiNames[id].name}: ${field}`);
  });
  expect(taken).toEqual([]);
});
