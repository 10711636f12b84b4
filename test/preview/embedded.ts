/** Short ways for the tests of the embedded workbook. */
import { afterEach } from 'vitest';
import type { EmbeddedWorkbook, WorkbookOptions } from '../../src/preview/embedded-workbook';
import { openWorkbook } from '../../src/preview/open-workbook';

const opened: EmbeddedWorkbook[] = [];

afterEach(() => {
  for (const workbook of opened.splice(0)) workbook.dispose();
});

/** A workbook with one empty sheet "S" unless told otherwise; it is closed after the test. */
export async function embed(code: string, options: Partial<WorkbookOptions> = {}): Promise<EmbeddedWorkbook> {
  const workbook = await openWorkbook({ code, sheets: [{ name: 'S', values: [] }], ...options });
  opened.push(workbook);
  return workbook;
}

/** Runs statements as a script of their own; `sheet` and `spreadsheet` are at hand, the result of `return` comes home. */
export async function run(statements: string, options: Partial<WorkbookOptions> = {}): Promise<unknown> {
  return (await embed(script(statements), options)).execute('main');
}

export function script(statements: string): string {
  return `function main() {
    var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    var sheet = spreadsheet.getSheets()[0];
    ${statements}
  }`;
}

export function utc(year: number, month: number, day: number, hour = 0, minute = 0): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
}
