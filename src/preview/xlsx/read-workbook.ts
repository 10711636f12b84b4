/** Excel workbooks (XLSX) as sheets of the embedded workbook: values, number formats, and formulas that were never calculated. */
import { unzipSync } from 'fflate';
import { type Cell, HucreError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { columnLetters } from '../a1-notation';
import { reasonOfCells } from '../cell-limit';
import type { SheetContent } from '../embedded-workbook';
import { shiftFormula } from '../formula-text';
import { TableFileError } from '../table-file-error';
import { dateToSerial } from '../time-zone';
import { toEngineNotation } from './excel-formula';
import { type SheetExtent, sheetExtents } from './sheet-extents';
import { readZipDirectory } from './zip-directory';

type SheetValue = SheetContent['values'][number][number];
type ReadSheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/** What a workbook may unpack to. Beyond it a page would run out of memory while the cells are taken apart. */
const MOST_UNPACKED_MB = 100;
const MB = 1024 * 1024;
const DATE_FORMAT = 'yyyy-mm-dd';

/** The visible sheets that hold anything. */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<SheetContent[]> {
  const refuse = (reason: string) => new TableFileError(fileName, reason);
  const problem = problemOfZip(bytes);
  if (problem !== null) throw refuse(problem);
  const parts = unpack(bytes);
  if (parts === null) throw refuse(DAMAGED);
  const extents = sheetExtents(parts);
  const tooMany = problemOfExtents(extents);
  if (tooMany !== null) throw refuse(tooMany);
  const sheets = await readSheets(bytes, extents);
  if (sheets === null) throw refuse(DAMAGED);
  const filled = sheets.map(contentOf).filter(({ values }) => values.length > 0);
  if (filled.length === 0) throw refuse('the workbook has no visible sheet with content.');
  return filled;
}

const DAMAGED =
  'the workbook is damaged and cannot be read. Open it in a spreadsheet program and save it again, as XLSX or CSV.';

/** Looks at the list of contents only. */
function problemOfZip(bytes: Uint8Array): string | null {
  const entries = readZipDirectory(bytes);
  if (entries === null) return DAMAGED;
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) {
    return names.has('content.xml') && names.has('mimetype')
      ? 'this is an OpenDocument file (ODS), which is not read. Save the table as XLSX or CSV and use that file.'
      : 'this is a zip file without an Excel workbook. Unpack it and use the file inside.';
  }
  if (names.has('xl/workbook.bin')) {
    return 'this is a binary Excel workbook (XLSB), which is not read. Save it as XLSX and use that file.';
  }
  if (![...names].some((name) => name.startsWith('xl/'))) {
    return 'this is an Office file, but no workbook. Use the workbook that holds the table.';
  }
  const unpacked = entries.reduce((sum, { size, packedSize }) => sum + Math.max(size, packedSize), 0);
  if (unpacked > MOST_UNPACKED_MB * MB) {
    return `the workbook unpacks to ${Math.ceil(unpacked / MB)} MB; at most ${MOST_UNPACKED_MB} MB are read. Keep the rows that the report is about and save it again.`;
  }
  return null;
}

/** The list of contents was held to the limit, and no part gets more room than the list says. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

/** The library makes every cell of the rectangle, so they are counted before it begins. */
function problemOfExtents(extents: readonly SheetExtent[]): string | null {
  const sizeOf = ({ rows, columns }: SheetExtent): number => rows * columns;
  const reason = reasonOfCells(extents.reduce((sum, extent) => sum + sizeOf(extent), 0));
  const [largest] = [...extents].sort((a, b) => sizeOf(b) - sizeOf(a));
  if (reason === null || largest === undefined) return null;
  return (
    `${reason} The sheet “${largest.name}” reaches to ${columnLetters(largest.columns)}${largest.rows}: ` +
    'delete what stands far outside the table, or keep only the rows and columns that the report is about.'
  );
}

/** Null for a file that the library refuses. */
async function readSheets(bytes: Uint8Array, extents: readonly SheetExtent[]): Promise<readonly ReadSheet[] | null> {
  const rows = Math.max(1, ...extents.map((extent) => extent.rows));
  const columns = Math.max(1, ...extents.map((extent) => extent.columns));
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      range: `A1:${columnLetters(columns)}${rows}`,
    });
    return sheets;
  } catch (error) {
    // What unpacks to more than the list of contents says is such an error, too.
    if (error instanceof HucreError) return null;
    throw error;
  }
}

function contentOf(sheet: ReadSheet): SheetContent {
  const formulas = new SharedFormulas(sheet);
  const values: SheetValue[][] = [];
  const numberFormats: string[][] = [];
  sheet.rows.forEach((line, row) => {
    const valueLine: SheetValue[] = [];
    const formatLine: string[] = [];
    line.forEach((read, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      // A result that the file knows is taken as it is; a formula that was never calculated is calculated here.
      const formula = read === null && cell?.formula !== undefined ? formulas.textOf(cell, row, column) : null;
      const value = formula === null ? read : { formula };
      if (value === null || value === '') return;
      fill(valueLine, column, null, value instanceof Date ? dateToSerial(value.getTime(), 'UTC') : value);
      const format = cell?.style?.numFmt ?? (value instanceof Date ? DATE_FORMAT : '');
      if (format !== '' && typeof value !== 'string') fill(formatLine, column, '', format);
    });
    values.push(valueLine);
    numberFormats.push(formatLine);
  });
  while (values.at(-1)?.length === 0) values.pop();
  return { name: sheet.name, values, numberFormats: numberFormats.slice(0, values.length), asText: true };
}

function fill<Value>(line: Value[], column: number, blank: Value, value: Value): void {
  while (line.length < column) line.push(blank);
  line.push(value);
}

/** A formula that was filled down stands in the file once, with its first cell; the others name its number. */
class SharedFormulas {
  private readonly masters = new Map<
    number,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();

  constructor({ cells }: ReadSheet) {
    for (const [key, { formula, formulaSharedIndex }] of cells ?? []) {
      if (!formula || formulaSharedIndex === undefined) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.masters.set(formulaSharedIndex, { formula, row, column });
    }
  }

  textOf({ formula, formulaSharedIndex }: Cell, row: number, column: number): string | null {
    if (formula) return toEngineNotation(formula);
    const master = this.masters.get(formulaSharedIndex ?? Number.NaN);
    if (master === undefined) return null;
    return shiftFormula(toEngineNotation(master.formula), row - master.row, column - master.column, false);
  }
}
