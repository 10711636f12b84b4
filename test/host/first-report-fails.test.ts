/**
 * Whatever service call fails, nothing that people have is lost. Failure models: (1) one call throws and later ones
 * work; (2) every call from one on throws, as when time runs out.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { openBuilt } from '../preview/bundle-workbook';
import { campaigns, countCalls, tryToBuild, visible } from './failing-build';

/** Each call is made to fail in a spreadsheet of its own. */
const MINUTES = 60_000;

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

describe('a first report', () => {
  it(
    'leaves the spreadsheet as it was, or whole, when the k-th call fails, for every k',
    async () => {
      workbook = await openBuilt([campaigns(300)]);
      const calls = await countCalls(workbook);
      const whole = visible(workbook.snapshot());
      expect(calls).toBeGreaterThan(30);
      for (let k = 1; k <= calls; k++) {
        workbook.dispose();
        workbook = await openBuilt([campaigns(300)]);
        const before = workbook.snapshot();
        workbook.failAt(k, 'once');
        const outcome = await tryToBuild(workbook);
        workbook.stopFailing();
        if (outcome === 'built') expect(visible(workbook.snapshot()), `call ${k}`).toEqual(whole);
        else expect(workbook.snapshot(), `call ${k}`).toEqual(before);
      }
    },
    8 * MINUTES,
  );

  it(
    'never touches the source, and the next run cleans up, when every call from the k-th on fails',
    async () => {
      workbook = await openBuilt([campaigns(300)]);
      const calls = await countCalls(workbook);
      const whole = byName(visible(workbook.snapshot()));
      for (let k = 1; k <= calls; k++) {
        workbook.dispose();
        workbook = await openBuilt([campaigns(300)]);
        const source = workbook.snapshot().sheets[0];
        workbook.failAt(k, 'onwards');
        await tryToBuild(workbook);
        workbook.stopFailing();
        expect(workbook.snapshot().sheets[0], `call ${k}`).toEqual(source);
        expect(await tryToBuild(workbook), `after call ${k}`).toBe('built');
        expect(byName(visible(workbook.snapshot())), `after call ${k}`).toEqual(whole);
      }
    },
    8 * MINUTES,
  );
});

/** A sheet that the failed run inserted and could not mark is used again where it stands. */
const byName = (sheets: ReturnType<typeof visible>): unknown => [...sheets].sort((a, b) => (a.name < b.name ? -1 : 1));
