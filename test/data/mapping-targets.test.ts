/** How well columns of exports that nobody here has tuned for are matched: the targets that `npm run bench:mapping` shows. */
import { describe, expect, it, test } from 'vitest';
import { hasEvaluationData } from '../bench/mapping/evaluation-data';
import { measureFiles, measureHeaderRows } from '../bench/mapping/measure-mapping';
import { addScores, NO_SCORE } from '../bench/mapping/score';
import { REAL_FILES_FOLDER } from './truth-reader';

const folder = REAL_FILES_FOLDER.replace(/\/$/, '');
const present = hasEvaluationData(folder);

describe.skipIf(!present)(`matching of columns${present ? '' : ` SKIPPED: ${folder} is not there`}`, () => {
  test.each(['documented', 'documented-terms'])('header rows that are %s', (confidence) => {
    const rows = measureHeaderRows(folder).filter(({ truth }) => truth.confidence === confidence);
    const score = rows.map((row) => row.score).reduce(addScores, NO_SCORE);
    expect(score.columns).toBeGreaterThan(100);
    expect(score.indefensible / score.columns, score.notes.join('\n')).toBeLessThanOrEqual(0.01);
    expect(score.found / score.fields, score.notes.join('\n')).toBeGreaterThanOrEqual(0.93);
  });

  describe('real exports', () => {
    const files = present ? measureFiles(folder) : [];

    it.each(files.map((file) => [file.truth.name, file] as const))(
      '%s',
      (name, { truth, score, headerRow, totalsRows }) => {
        expect(headerRow).toBe(truth.headerRow);
        // The hand-kept webinar sheet ends in a row of sums without a word beside them, which its truth does not count.
        expect(totalsRows).toBe(truth.totalsRows + (name === 'en_webinar_metrics_crowcanyon' ? 1 : 0));
        expect(score.indefensible, score.notes.join('\n')).toBe(0);
      },
    );

    it('together', () => {
      const score = files.map((file) => file.score).reduce(addScores, NO_SCORE);
      expect(score.found / score.fields, score.notes.join('\n')).toBeGreaterThanOrEqual(0.93);
    });
  });
});
