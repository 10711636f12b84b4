/** Text files with a table as people export them: encoding and separator found out, every row kept. */
import { analyse } from 'chardet';
import Papa from 'papaparse';
import { TableFileError } from './table-file-error';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface TextTable {
  readonly name: string;
  /** As TextDecoder names it: `utf-8`, `utf-16le`, `windows-1250`. */
  readonly encoding: string;
  readonly delimiter: Delimiter;
  /** Every row of the file, blank ones and a `sep=;` line included, so that row numbers hold. Not all are equally long. */
  readonly rows: string[][];
}

export function readTextTable(bytes: Uint8Array, fileName: string): TextTable {
  const refuse = (reason: string) => new TableFileError(fileName, reason);
  if (bytes.length === 0) throw refuse('the file is empty.');
  const encoding = detectEncoding(bytes);
  if (!encoding) {
    throw refuse('this is not a text file. Export the table as CSV and use that file.');
  }
  const text = decode(bytes, encoding).replace(/\r\n?/g, '\n');
  if (/^\s*$/.test(text)) throw refuse('the file is empty.');
  if (/^\s*<(?:!doctype html|html|\?xml)/i.test(text)) {
    throw refuse('this is a web page or XML, not a table. Export the table as CSV and use that file.');
  }

  const { delimiter, isDeclared } = findDelimiter(text);
  const { rows, openQuoteRow } = splitRows(text, delimiter);
  if (openQuoteRow !== null) {
    throw refuse(
      `a quotation mark opened in row ${openQuoteRow + 1} is never closed. Close it, or export the file again.`,
    );
  }
  // Split as data, the line that names the separator would lose it.
  if (isDeclared) rows[0] = [text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))];
  return { name: fileName, encoding, delimiter, rows };
}

/** The name of the encoding, or null for what is no text. */
function detectEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.includes(0) ? null : 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return looksLikeText(bytes, 'utf-16le') ? 'utf-16le' : null;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return looksLikeText(bytes, 'utf-16be') ? 'utf-16be' : null;
  if (bytes.includes(0)) return detectBareUtf16(bytes);
  if (isNearlyUtf8(bytes)) return 'utf-8';
  return detectOldEncoding(bytes);
}

/** Without a byte order mark, separators, digits and line ends show it: their zero byte stands always on the same side. */
function detectBareUtf16(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  // A character such as U+4E00 has its zero on the other side; they are the fewer ones.
  if (Math.min(even, odd) * 2 > Math.max(even, odd)) return null;
  return looksLikeText(bytes, encoding) ? encoding : null;
}

function looksLikeText(bytes: Uint8Array, encoding: string): boolean {
  if (bytes.length % 2 !== 0) return false;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Control characters, private and unassigned ones come from bytes that are something else.
    return !/[^\P{Cc}\t\n\r]|[\p{Co}\p{Cn}]/u.test(text);
  } catch {
    return false;
  }
}

/** One broken character, as where an export was cut, does not make a file anything else. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return broken * 20 <= whole;
}

/** Windows names for what chardet tells from the letters: spreadsheets write the Windows tables, not the ISO ones. */
const WINDOWS_NAMES: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
};
/** Others have to be this much surer: on a short file their guesses are noise. */
const LEAD_OF_OTHERS = 20;

function detectOldEncoding(bytes: Uint8Array): string | null {
  let best = { encoding: 'windows-1252', confidence: 0 };
  for (const { name, confidence } of analyse(bytes)) {
    const windows = WINDOWS_NAMES[name];
    const sureness = windows ? confidence : confidence - LEAD_OF_OTHERS;
    if (sureness > best.confidence && (windows || canDecode(bytes, name))) {
      best = { encoding: windows ?? name.toLowerCase(), confidence: sureness };
    }
  }
  const text = new TextDecoder(best.encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
  return /[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : best.encoding;
}

function canDecode(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9f; NUL marks the five that are unused. */
const WINDOWS_1252_SIGNS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Node 20.18.3 to 24 take Latin-1 for windows-1252 (nodejs/node issue 56542), which loses € and ’.
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const sign = WINDOWS_1252_SIGNS[control.charCodeAt(0) - 0x80];
    return sign === undefined || sign === '\0' ? control : sign;
  });
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?;*(?:\n|$)/i;
/** Rows that are looked at to find the separator. */
const SAMPLE_ROWS = 300;

/**
 * The separator that gives most rows the same width. Papaparse's own guess takes an average and is led astray by title
 * rows above the header and by decimal commas.
 */
function findDelimiter(text: string): { delimiter: Delimiter; isDeclared: boolean } {
  const declared = SEPARATOR_LINE.exec(text)?.[1];
  if (declared) return { delimiter: declared as Delimiter, isDeclared: true };
  let best: Delimiter = ',';
  let bestShare = 0;
  let bestWidth = 0;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    let filled = 0;
    for (const row of splitRows(text, delimiter, SAMPLE_ROWS).rows) {
      if (row.every((cell) => cell.trim() === '')) continue;
      filled++;
      if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    }
    for (const [width, count] of widths) {
      const share = count / filled;
      if (share > bestShare || (share === bestShare && width > bestWidth)) {
        best = delimiter;
        bestShare = share;
        bestWidth = width;
      }
    }
  }
  return { delimiter: best, isDeclared: false };
}

function splitRows(text: string, delimiter: Delimiter, limit = 0): { rows: string[][]; openQuoteRow: number | null } {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: limit,
    skipEmptyLines: false,
  });
  // The line end of the last row does not begin another one.
  const last = data[data.length - 1];
  if (last && last.length === 1 && last[0] === '' && text.endsWith('\n') && (limit === 0 || data.length < limit))
    data.pop();
  return { rows: data, openQuoteRow: errors.find((error) => error.code === 'MissingQuotes')?.row ?? null };
}

export type TypedCell = string | number | boolean | null;

/** What may be a number, however it is written: digits and their marks, a sign, a short unit or currency around them. */
const NUMBER_LIKE =
  /^[^\p{L}\d]{0,3}\p{L}{0,4}[^\p{L}\d]{0,3}\d[\d\s.,'’]*[^\p{L}\d]{0,3}\p{L}{0,4}\.?[^\p{L}\d]{0,3}$/u;
const CANONICAL = /^(?:-(?=.*[1-9]))?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const THREE_DECIMALS = /^-?[1-9]\d{0,2}\.\d{3}$/;

function isCanonical(text: string): boolean {
  return CANONICAL.test(text) && !THREE_DECIMALS.test(text) && text.replace(/\D/g, '').length <= 15;
}

/**
 * Cells as a spreadsheet would import them, but without loss: a column's plain numbers become numbers only where all its
 * numbers are plain, so that "1.204" beside "987,50" stays the text that it was. Rows are filled up to one width.
 */
export function typeCells(rows: readonly (readonly string[])[]): TypedCell[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isPlain: boolean[] = new Array(width).fill(true);
  for (const row of rows) {
    row.forEach((text, column) => {
      if (isPlain[column] && !isCanonical(text) && NUMBER_LIKE.test(text)) isPlain[column] = false;
    });
  }
  return rows.map((row) =>
    isPlain.map((plain, column) => {
      const text = row[column] ?? '';
      if (text === '') return null;
      if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
      return plain && isCanonical(text) ? Number(text) : text;
    }),
  );
}
