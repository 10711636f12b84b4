/** LibreOffice as a calculator: opens workbooks with a profile of its own, calculates them anew and gives back their cells. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The first version that knows LET. */
const OLDEST = [24, 8] as const;
const HOW_TO_INSTALL =
  `Install LibreOffice ${OLDEST.join('.')} or newer (on Debian 12: apt-get install -t bookworm-backports libreoffice-calc), ` +
  'so that "soffice" is found on the PATH.';

/** Tabs, quotes around text only, UTF-8; numbers with all their digits, and every sheet in a file of its own. */
const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,true,true,false,false,false,-1';
const LIMIT = 5 * 60_000;

/** Null where LibreOffice is there and new enough; else what to do. */
export function problemOfOffice(): string | null {
  const { stdout, error } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (error !== undefined) return `LibreOffice was not found. ${HOW_TO_INSTALL}`;
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(stdout) ?? []).map(Number);
  const isNew = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return isNew ? null : `${stdout.trim().split('\n')[0]} is too old. ${HOW_TO_INSTALL}`;
}

/** A cell as LibreOffice shows it: text, or the digits of anything else. */
export interface OfficeCell {
  readonly text: string;
  readonly isText: boolean;
}

export class Office {
  /** `locale` such as `de-DE` decides how FIXED and TEXT write numbers. */
  constructor(
    private readonly folder: string,
    private readonly locale: string,
  ) {
    mkdirSync(join(this.profile, 'user'), { recursive: true });
    writeFileSync(join(this.profile, 'user', 'registrymodifications.xcu'), settings(locale));
  }

  private get profile(): string {
    return join(this.folder, `profile-${this.locale}`);
  }

  /** The cells of each sheet; `sheetNames` are those in the file. */
  async calculate(xlsx: Uint8Array, name: string, sheetNames: readonly string[]): Promise<OfficeCell[][][]> {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'report.xlsx'), xlsx);
    await this.run('--convert-to', CSV_FILTER, '--outdir', folder, join(folder, 'report.xlsx'));
    return sheetNames.map((sheet) => readCsv(readFileSync(join(folder, `report-${sheet}.csv`), 'utf8')));
  }

  private run(...args: readonly string[]): Promise<void> {
    const profile = `-env:UserInstallation=${pathToFileURL(this.profile).href}`;
    return new Promise((resolve, reject) => {
      execFile('soffice', [profile, '--headless', ...args], { timeout: LIMIT }, (error, _, stderr) => {
        if (error === null) resolve();
        else reject(new Error(`LibreOffice stopped: ${error.message}\n${stderr}`));
      });
    });
  }
}

/** Formulas of XLSX files are always calculated anew (0), whoever wrote the file. */
function settings(locale: string): string {
  const item = (path: string, name: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    item('/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'),
    item('/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', locale),
    '</oor:items>',
  ].join('\n');
}

/** A reader of its own, because what stands in quotes is text and what does not is none. */
function readCsv(csv: string): OfficeCell[][] {
  const rows: OfficeCell[][] = [];
  let row: OfficeCell[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n|$)/g)) {
    row.push(
      quoted === undefined ? { text: plain, isText: false } : { text: quoted.replace(/""/g, '"'), isText: true },
    );
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
