/** Both sides of the measurements of reports: the add-on in the embedded workbook, and the engine alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CellValueType, type ICellData } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { BuildOutcome } from '../../src/app/build-report';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { openWorkbook } from '../../src/preview/open-workbook';
import { campaignRows, HEADERS } from './campaign-rows';
import type { Counted, Given } from './measurement';

const SOURCE = 'Campaigns';
/** As wide as ROI Data is for these campaigns; only the number of cells matters. */
const WIDTH = 20;

/** The workbook that the add-on was opened in last; a repetition wants a fresh one. */
let opened: EmbeddedWorkbook | null = null;

async function openFresh(root: string, rows: number): Promise<EmbeddedWorkbook> {
  opened?.dispose();
  const read = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');
  const lines = campaignRows(rows).map(({ campaign, channel, day, numbers }) => [campaign, channel, day, ...numbers]);
  opened = await openWorkbook({
    code: read('Code.js'),
    html: { sidebar: read('sidebar.html') },
    sheets: [{ name: SOURCE, values: [[...HEADERS], ...lines] }],
  });
  await opened.calculated();
  return opened;
}

export async function readyToBuild(rows: number, { root }: Given): Promise<() => Promise<Counted>> {
  const workbook = await openFresh(root, rows);
  workbook.calls.reset();
  return async () => {
    const choices = JSON.stringify({ sources: [{ sheet: SOURCE }] });
    const answer = await workbook.callFromSidebar('buildReport', [choices, 'replace', 'summary']);
    const outcome = JSON.parse(String(answer)) as BuildOutcome;
    if (outcome.kind !== 'built') throw new Error(`No report was built: ${JSON.stringify(outcome)}`);
    return { serviceCalls: workbook.calls.total, cells: filledCells(workbook) };
  };
}

function filledCells({ engine }: EmbeddedWorkbook): number {
  const reportSheets = engine.workbook.getSheets().filter((sheet) => sheet.getName() !== SOURCE);
  let filled = 0;
  for (const sheet of reportSheets) {
    sheet.getCellMatrix().forValue((_row, _column, cell) => {
      if (cell?.v !== undefined || cell?.f !== undefined) filled++;
    });
  }
  return filled;
}

/** Writes as many cells as the report has below the campaigns, in one go. */
export async function readyToWrite(
  rows: number,
  { root, counted: { cells = 0 } }: Given,
): Promise<() => Promise<Counted>> {
  const { engine } = await openFresh(root, rows);
  const [sheet] = engine.workbook.getSheets();
  return async () => {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let written = 0; written < cells; written++) {
      const row = rows + 2 + Math.floor(written / WIDTH);
      const line = cellValue[row] ?? {};
      cellValue[row] = line;
      line[written % WIDTH] = { v: written, t: CellValueType.NUMBER };
    }
    engine.run(SetRangeValuesMutation.id, { unitId: engine.unitId, subUnitId: sheet?.getSheetId(), cellValue });
    await engine.calculated();
    return {};
  };
}
