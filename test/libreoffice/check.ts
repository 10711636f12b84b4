/**
 * `npm run check:libreoffice`: reports written as XLSX, calculated by LibreOffice and compared cell by cell with what the
 * embedded workbook shows. Not part of the tests, because LibreOffice is not a package of npm. With the name of a folder, the
 * written workbooks stay there to be looked at.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { writeXlsx as writeCells } from 'hucre/xlsx';
import type { ReportChoices } from '../../src/app/settings';
import { parseCommandLine } from '../../src/preview/command-options';
import { makeReport } from '../../src/preview/make-report';
import { excelSheetNames } from '../../src/preview/xlsx/excel-names';
import { writeXlsx } from '../../src/preview/xlsx/write-xlsx';
import { listRealFiles, REAL_FILES_FOLDER } from '../data/truth-reader';
import { pathTo } from '../preview/bundle-workbook';
import { SAMPLE_LANGUAGES, sampleMapping, samplePath } from '../preview/sample-mapping';
import { type Comparison, compareWorkbook } from './compare-workbook';
import { Office, problemOfOffice } from './soffice';

const DIFFERENCES_SHOWN = 10;

interface FileToCheck {
  readonly name: string;
  readonly args: readonly string[];
  readonly choices?: Partial<ReportChoices>;
}

/** Everything that may be chosen, at once. */
const EVERY_CHOICE: Partial<ReportChoices> = {
  assumptions: {
    other_costs: [
      { name: 'Agency', every: 'once', amount: 400 },
      { name: 'Work', every: 'month', hours: 2.5, hourlyRate: 40 },
    ],
    spread: 'messages',
    price_by_channel: [{ channel: 'SMS', price: 0.05 }],
    price_per_message: 0.01,
    value_per_conversion: 20,
    margin: 0.4,
  },
  currency: 'USD',
  exchange: { date: '2026-02-28', rates: { EUR: 1.08 } },
  from: '2025-01-01',
  channels: ['WhatsApp', 'SMS', 'Email'],
  noRevenueGoal: { channels: ['Email'], campaigns: [] },
  attribution: { model: 'Last click', window: '7 days' },
  targets: [
    { measure: 'MSG_ROI', value: 2, date: '2026-12-31', owner: 'Anna' },
    { measure: 'cost', value: 10_000 },
  ],
};

/** The files, each with the options that match its columns. */
function filesToCheck(): FileToCheck[] {
  const option = (field: string, header: string): string[] => ['--map', `${field}=${header}`];
  const named = (args: readonly string[]): FileToCheck => ({ name: basename(args[0] as string), args });
  return [
    ...SAMPLE_LANGUAGES.map((language) =>
      named([
        samplePath(language),
        ...Object.entries(sampleMapping(language)).flatMap(([field, headers]) =>
          headers.flatMap((header) => option(field, header)),
        ),
      ]),
    ),
    { name: 'every-choice.csv', args: [samplePath('en')], choices: EVERY_CHOICE },
    ...listRealFiles().map(({ file, truth }) =>
      named([
        `${REAL_FILES_FOLDER}${file}`,
        ...Object.entries(truth).flatMap(([header, field]) => (field === null ? [] : option(field, header))),
      ]),
    ),
  ];
}

/** A file that says 1 + 1 is 5: who shows 2 has calculated. */
async function calculatesAnew(office: Office): Promise<boolean> {
  const wrong = new Map([['0,0', { formula: '1+1', formulaResult: 5 }]]);
  const file = await writeCells({ sheets: [{ name: 'Sum', cells: wrong }] });
  const cells = await office.calculate(file, 'wrong-result', ['Sum']);
  return cells[0]?.[0]?.[0]?.text === '2';
}

async function check(folder: string): Promise<number> {
  const offices = new Map<string, Office>();
  const officeFor = async (locale: string): Promise<Office> => {
    const known = offices.get(locale);
    if (known !== undefined) return known;
    const office = new Office(folder, locale);
    if (!(await calculatesAnew(office))) throw new Error('LibreOffice showed a stored result and did not calculate.');
    offices.set(locale, office);
    return office;
  };
  const lines: string[][] = [];
  let differences = 0;
  for (const { name, args, choices } of filesToCheck()) {
    const made = await makeReport(parseCommandLine(args), pathTo(''), choices);
    if (made.problem !== null) {
      lines.push([name, 'no report', '', '', '']);
    } else {
      const office = await officeFor(made.workbook.document.locale.replace('_', '-'));
      const file = await writeXlsx(made.workbook);
      const result = compareWorkbook(
        made.workbook,
        await office.calculate(file, name, excelSheetNames(made.workbook.sheetNames())),
      );
      differences += result.differences.length;
      lines.push(lineOf(name, result));
      for (const difference of result.differences.slice(0, DIFFERENCES_SHOWN))
        process.stdout.write(`${name}  ${difference}\n`);
    }
    made.workbook.dispose();
  }
  printTable([['File', 'Sheets', 'Cells', 'Formulas', 'Differences'], ...lines]);
  return differences === 0 ? 0 : 1;
}

const lineOf = (name: string, { sheets, cells, formulas, differences }: Comparison): string[] => [
  name,
  ...[sheets, cells, formulas, differences.length].map(String),
];

function printTable(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    const cells = line.map((text, column) =>
      column === 0 ? text.padEnd(widths[0] as number) : text.padStart(widths[column] as number),
    );
    process.stdout.write(`${cells.join('  ')}\n`);
  }
}

const problem = problemOfOffice();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else {
  const [kept] = process.argv.slice(2);
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'message-roi-libreoffice-'));
  try {
    process.exitCode = await check(resolve(folder));
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
