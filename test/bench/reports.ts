/** First reports in the embedded workbook, beside writing as many cells into the same engine. */
import type { Measurement } from './measurement';

// Loaded only where it is used: the engine is large, and would show in the memory of every other measurement.
const sides = () => import('./report-workbook');

const report = (rows: number): Measurement => ({
  what: `First report from ${rows.toLocaleString('en')} rows`,
  ours: async (given) => (await sides()).readyToBuild(rows, given),
  bare: async (given) => (await sides()).readyToWrite(rows, given),
  bareIs: 'writing as many cells',
  mostServiceCalls: 60,
});

export const REPORTS: readonly Measurement[] = [report(100), report(10_000), report(100_000)];
