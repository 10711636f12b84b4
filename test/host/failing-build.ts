/** What the tests of both failure models share: a small report, and how states are compared. */
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import type { WorkbookSnapshot } from '../../src/preview/snapshot';
import { buildReport } from '../preview/bundle-workbook';

export const SOURCE = 'Campaigns';
const CHOICES = {
  sources: [{ sheet: SOURCE }],
  assumptions: { other_costs: [{ name: '', every: 'once', amount: 40 }] },
};

export const campaigns = (revenue: number, more: readonly (string | number)[][] = []): SheetContent => ({
  name: SOURCE,
  values: [
    ['Campaign', 'Channel', 'Date', 'Cost', 'Revenue', 'Delivered', 'Clicked', 'Conversions'],
    ['Spring', 'WhatsApp', '2026-03-02', 100, revenue, 900, 90, 9],
    ['Spring', 'SMS', '2026-03-03', 50, 80, 500, 20, 3],
    ['=Summer', 'SMS', '2026-06-01', 70, 60, 450, 11, 2],
    ...more,
  ],
  asText: true,
});

/** What a person can see or copy, without what a new sheet or chart is numbered by. */
export function visible(snapshot: WorkbookSnapshot) {
  return snapshot.sheets.map(({ metadata: _metadata, id: _id, charts, ...sheet }) => ({
    ...sheet,
    charts: (charts as { id: number }[]).map(({ id: _chart, ...chart }) => chart),
  }));
}

export async function tryToBuild(workbook: EmbeddedWorkbook): Promise<'built' | 'failed'> {
  try {
    const outcome = await buildReport(workbook, CHOICES, 'replace');
    return outcome.kind === 'built' ? 'built' : 'failed';
  } catch {
    return 'failed';
  }
}

export async function countCalls(workbook: EmbeddedWorkbook): Promise<number> {
  workbook.calls.reset();
  await tryToBuild(workbook);
  return workbook.calls.total;
}
