/**
 * Whatever service call fails, nothing that people have is lost. Failure models: (1) one call throws and later ones
 * work; (2) every call from one on throws, as when time runs out.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import type { WorkbookSnapshot } from '../../src/preview/snapshot';
import { openBuilt } from '../preview/bundle-workbook';
import { campaigns, countCalls, SOURCE, tryToBuild, visible } from './failing-build';

/** Each call is made to fail in a spreadsheet of its own. */
const MINUTES = 60_000;

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

describe('a rebuilt report', () => {
  const NOTE = 'Read by the board in July.';

  /** A report of older figures, with a reader's note and a wider column, over a source that has changed since. */
  async function openChanged(): Promise<void> {
    workbook = await openBuilt([
      campaigns(300, [
        ['Autumn', 'Email', '2026-06-05', 30, 90, 700, 40, 4],
        ['Winter', 'RCS', '2026-06-09', 20, 25, 80, 4, 1],
      ]),
    ]);
    await tryToBuild(workbook);
    const notes = noteCell();
    await workbook.enter('ROI Summary', notes, NOTE);
    await workbook.enter(SOURCE, 'E2', 500);
  }

  const noteCell = (): string => {
    const row = workbook.values('ROI Summary', 'B1:B30').findIndex(([value]) => value === 'Notes') + 2;
    return `B${row}`;
  };

  const report = (snapshot: WorkbookSnapshot): unknown =>
    visible({
      ...snapshot,
      sheets: snapshot.sheets.filter(({ name }) => name.startsWith('ROI') && !name.includes('…')),
    });

  const figures = (): unknown => workbook.values('ROI Summary', 'B1:L60');

  it(
    'is the old one or the new one, entirely, when the k-th call fails, for every k',
    async () => {
      await openChanged();
      const calls = await countCalls(workbook);
      const rebuilt = visible(workbook.snapshot());
      expect(workbook.values('ROI Summary', noteCell())).toEqual([[NOTE]]);
      const ids = workbook.snapshot().sheets.map(({ id, name }) => [id, name]);
      let undone = 0;
      for (let k = 1; k <= calls; k++) {
        workbook.dispose();
        await openChanged();
        const before = workbook.snapshot();
        workbook.failAt(k, 'once');
        const outcome = await tryToBuild(workbook);
        workbook.stopFailing();
        if (outcome === 'built') {
          expect(visible(workbook.snapshot()), `call ${k}`).toEqual(rebuilt);
          expect(workbook.snapshot().sheets.map(({ id, name }) => [id, name])).toEqual(ids);
        } else {
          undone += 1;
          expect(workbook.snapshot(), `call ${k}`).toEqual(before);
        }
      }
      expect(undone).toBeGreaterThan(10);
      expect(undone).toBeLessThan(calls);
    },
    8 * MINUTES,
  );

  it(
    'shows old or new figures, never a mixture, when every call from the k-th on fails; the next run finishes',
    async () => {
      await openChanged();
      const old = figures();
      const calls = await countCalls(workbook);
      const fresh = figures();
      const rebuilt = report(workbook.snapshot());
      const sheets = workbook.sheetNames();
      expect(fresh).not.toEqual(old);
      for (let k = 1; k <= calls; k++) {
        workbook.dispose();
        await openChanged();
        workbook.failAt(k, 'onwards');
        await tryToBuild(workbook);
        workbook.stopFailing();
        await workbook.calculated();
        const shown = withoutState(figures());
        expect([withoutState(old), withoutState(fresh)], `call ${k}`).toContainEqual(shown);
        expect(workbook.values('ROI Summary', noteCell()), `call ${k}`).toEqual([[NOTE]]);
        expect(await tryToBuild(workbook), `after call ${k}`).toBe('built');
        expect(report(workbook.snapshot()), `after call ${k}`).toEqual(rebuilt);
        expect(workbook.sheetNames(), `after call ${k}`).toEqual(sheets);
      }
    },
    8 * MINUTES,
  );
});

/** The line that says whether the source has changed since: it may tell of the change before the rebuild does. */
const withoutState = (figures: unknown): unknown => (figures as unknown[][]).filter((_, row) => row !== 3);
