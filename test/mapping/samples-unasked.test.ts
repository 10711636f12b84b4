/** The sample campaigns in five languages: matched without a word from the user. */
import { describe, expect, test } from 'vitest';
import { readingWords } from '../../src/locales/reading-words';
import { findTable } from '../../src/mapping/find-table';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';
import { SAMPLE_HEADER_ROWS, SAMPLE_LANGUAGES, sampleMapping, samplePath } from '../preview/sample-mapping';
import { readRows } from '../read-rows';

const words = readingWords();

describe.each(SAMPLE_LANGUAGES)('the sample in %s', (language) => {
  const grid = readRows(samplePath(language)).map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const found = findTable(grid, words);

  test('its header row is found', () => {
    expect(found?.headerRow).toBe(SAMPLE_HEADER_ROWS[language]);
  });

  test('every column is matched as its author meant it', () => {
    if (found === null) throw new Error('No header row.');
    const mapping = mappingOf(suggestMapping(grid, found, words));
    const headers = Object.fromEntries(
      Object.entries(mapping).map(([field, columns]) => [field, columns.map((column) => found.headers[column])]),
    );
    expect(headers).toEqual(sampleMapping(language));
  });
});
