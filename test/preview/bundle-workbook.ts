/** Opens an embedded workbook with the built add-on, as the command line does. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BuildOutcome } from '../../src/app/build-report';
import type { ReportAnswer } from '../../src/app/describe-report';
import type { EmbeddedWorkbook, SheetContent, WorkbookOptions } from '../../src/preview/embedded-workbook';
import { openWorkbook } from '../../src/preview/open-workbook';
import { typeCells } from '../../src/preview/text-table';
import { readRows } from '../read-rows';

export const pathTo = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const built = (name: string): string => {
  const path = pathTo(`dist/${name}`);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first.`);
  return readFileSync(path, 'utf8');
};

/** A day of its own, so that no test depends on the calendar. */
export const BUILT_ON = new Date('2026-07-01T10:00:00Z');

export const openBuilt = (
  sheets: readonly SheetContent[],
  options: Pick<WorkbookOptions, 'locale' | 'addOnEnabled' | 'askPerson'> = {},
): Promise<EmbeddedWorkbook> =>
  openWorkbook({
    ...options,
    code: built('Code.js'),
    html: { sidebar: built('sidebar.html') },
    sheets,
    timeZone: 'Europe/Budapest',
    now: BUILT_ON,
  });

export function sampleSheet(language = 'en', name = 'Campaigns'): SheetContent {
  return { name, values: typeCells(readRows(pathTo(`src/preview/samples/campaigns-${language}.csv`))), asText: true };
}

export async function buildReport(
  workbook: EmbeddedWorkbook,
  choices: object,
  onChanges: 'ask' | 'keep' | 'replace' = 'ask',
): Promise<BuildOutcome> {
  return JSON.parse(
    String(await workbook.callFromSidebar('buildReport', [JSON.stringify(choices), onChanges, 'everything'])),
  ) as BuildOutcome;
}

export async function buildAnswer(workbook: EmbeddedWorkbook, choices: object): Promise<ReportAnswer> {
  const outcome = await buildReport(workbook, choices);
  if (outcome.kind !== 'built') throw new Error(`No report was built: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}
