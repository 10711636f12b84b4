/** Tables of real exports that have a row for each person. */
import { describe, expect, test } from 'vitest';
import { readingWords } from '../../src/locales/reading-words';
import { titleAbove } from '../../src/mapping/derive-fields';
import { findLog } from '../../src/mapping/find-log';
import { findTable } from '../../src/mapping/find-table';
import { readCampaigns } from '../../src/mapping/read-campaigns';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';
import { typeCells } from '../../src/preview/text-table';
import { readRows } from '../read-rows';
import { hasRealFiles, listRealFiles, REAL_FILES_FOLDER } from './truth-reader';

const present = hasRealFiles();
/** Where its second table begins, counted from 0; one row for each time that somebody joined. */
const ATTENDEES = 11;

describe.skipIf(!present)(
  `real exports of campaigns${present ? '' : ` SKIPPED: ${REAL_FILES_FOLDER} is not there`}`,
  () => {
    test.each(listRealFiles().map(({ file }) => file))('%s is no log', (file) => {
      const words = readingWords();
      const grid = typeCells(readRows(`${REAL_FILES_FOLDER}${file}`));
      const found = findTable(grid, words);
      if (found === null) throw new Error('There is no table.');
      const mapping = mappingOf(suggestMapping(grid, found, words));
      expect(findLog(grid, found, mapping, new Set(), words)).toEqual({
        kind: 'campaigns',
        mapping,
        isPersonal: false,
      });
    });
  },
);

describe.skipIf(!present)(`real logs${present ? '' : ` SKIPPED: ${REAL_FILES_FOLDER} is not there`}`, () => {
  test('a Zoom report: one who joined twice attended once', () => {
    const words = readingWords();
    const grid = typeCells(readRows(`${REAL_FILES_FOLDER}real/en_zoom_webinar_attendee_report_fixture.csv`));
    const found = findTable(grid, words, ATTENDEES);
    if (found === null) throw new Error('There is no table of attendees.');
    const finding = findLog(grid, found, mappingOf(suggestMapping(grid, found, words)), new Set(), words);
    if (finding.kind !== 'log') throw new Error('The table of attendees is not recognised.');
    expect(finding.log.kind).toBe('person');
    const campaign = titleAbove(grid, found, words);
    const { table } = readCampaigns(grid, found, finding.mapping, {
      source: 0,
      defaultChannel: '',
      spreadsheetLocale: 'en_US',
      words,
      rowName: String,
      log: { log: finding.log, campaign },
    });
    const attended = Array.from(table.numbers.attendees ?? []).reduce((sum, value) => sum + value, 0);
    expect(attended).toBe(2);
    expect(new Set(table.campaign)).toEqual(new Set(['Test Webinar']));
  });
});
