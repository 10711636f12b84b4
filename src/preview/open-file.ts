/** Files that people give, from their bytes: text tables and workbooks become sheets of the embedded workbook. Runs in a page, too. */
import { reasonOfCells } from './cell-limit';
import type { SheetContent } from './embedded-workbook';
import { TableFileError } from './table-file-error';
import { type Delimiter, readTextTable, typeCells } from './text-table';
import { readWorkbook } from './xlsx/read-workbook';

export interface OpenedFile {
  readonly name: string;
  /** At least one. A text file gives one, called after the file; a workbook gives its visible sheets that hold anything. */
  readonly sheets: readonly SheetContent[];
  /** What separates the cells of a text file; null for a workbook. */
  readonly delimiter: Delimiter | null;
}

const LARGEST_FILE_MB = 25;
const MB = 1024 * 1024;
const LONGEST_SHEET_NAME = 100;
const ROOM_FOR_NUMBER = 5;

/** What a file is, is told by its content: exports are often named wrongly. */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const refuse = (reason: string) => new TableFileError(name, reason);
  refuseLargeFile(name, bytes.length);
  const reason = reasonToRefuse(bytes);
  if (reason !== null) throw refuse(reason);
  if (isZip(bytes)) return { name, sheets: await readWorkbook(bytes, name), delimiter: null };
  const file = openText(bytes, name);
  const tooMany = reasonOfCells(file.sheets.reduce((sum, sheet) => sum + cellCount(sheet), 0));
  if (tooMany !== null) throw refuse(`${tooMany} ${LESS}`);
  return file;
}

/** For who knows the size before the file is read. */
export function refuseLargeFile(name: string, size: number): void {
  if (size <= LARGEST_FILE_MB * MB) return;
  throw new TableFileError(
    name,
    `the file has ${Math.ceil(size / MB)} MB; at most ${LARGEST_FILE_MB} MB are read. ${LESS}`,
  );
}

const LESS = 'Keep the rows and columns that the report is about.';

function openText(bytes: Uint8Array, name: string): OpenedFile {
  const { rows, delimiter } = readTextTable(bytes, name);
  // A sheet is called after its file, as an import would do it.
  const sheetName = name.replace(/\.[^.]+$/, '') || 'Campaigns';
  return { name, sheets: [{ name: sheetName, values: typeCells(rows), asText: true }], delimiter };
}

/** The rectangle is what counts, as in Sheets. */
function cellCount({ values }: SheetContent): number {
  return values.length * values.reduce((width, line) => Math.max(width, line.length), 0);
}

/** The engine reads no formula that names a sheet with one of these; Sheets itself does. */
const SIGNS_IN_NAMES: Readonly<Record<string, string>> = { '[': '(', ']': ')' };

/** Sheets of several files in one workbook: two of one name get a number. */
export function namedApart(sheets: readonly SheetContent[]): SheetContent[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheet.name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: file names and workbooks may hold them
      .replace(/[[\]/\\!?*\u0000-\u001f\u007f]/g, (sign) => SIGNS_IN_NAMES[sign] ?? '_')
      .slice(0, LONGEST_SHEET_NAME - ROOM_FOR_NUMBER)
      // The cut may have gone through a character.
      .replace(/[\ud800-\udbff]$/, '');
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain} ${count}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

/** Systems that write a decimal comma separate by semicolons: "1.500" is 1500 there, and 05/06/2026 the 5th of June. */
const DECIMAL_COMMA_LOCALE = 'de_DE';

/** The locale that text files were written in, as far as they show it. Numbers in a workbook are the same in every locale. */
export function localeOf(files: readonly OpenedFile[]): string | undefined {
  const delimiters = files.flatMap(({ delimiter }) => delimiter ?? []);
  return delimiters.length > 0 && delimiters.every((delimiter) => delimiter === ';') ? DECIMAL_COMMA_LOCALE : undefined;
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** An empty zip file has nothing but its end. */
const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/** Why a file with a known signature is not read, or null. */
function reasonToRefuse(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return isEncrypted(bytes)
      ? 'the workbook is protected by a password. Open it in the spreadsheet program, remove the password and save it again.'
      : 'this is an old Excel workbook (XLS), which is not read. Save it as XLSX or CSV and use that file.';
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    return 'this is a PDF, not a table. Export the table as CSV and use that file.';
  }
  if (startsWith(bytes, 0x1f, 0x8b)) return 'this is a compressed file (gzip). Unpack it and use the CSV inside.';
  return null;
}

/** An encrypted XLSX is wrapped in the container of the old format, under a name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] as number); at >= 0; at = bytes.indexOf(name[0] as number, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
