/** The text of an export as rows of cells: separated by commas, semicolons or tabs, with quotes where cells need them. */

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Lines that are looked at for the delimiter. */
const LINES_SAMPLED = 20;

/** Rows without any text are left out; "sep=;" in the first line names the delimiter, as Excel writes it. */
export function parsePasted(given: string): readonly (readonly string[])[] {
  let text = given.replace(/^\ufeff/, '');
  const named = /^sep=(.)\r?\n/i.exec(text);
  if (named !== null) text = text.slice(named[0].length);
  const delimiter = named?.[1] ?? findDelimiter(text);
  const rows = splitCells(text, delimiter).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}

/** The one that cuts the most lines into the same number of cells. */
function findDelimiter(text: string): string {
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = splitCells(text, delimiter, LINES_SAMPLED).map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, lines] of counts) {
      const score = lines * 100 + Math.min(width, 99);
      if (score <= most) continue;
      most = score;
      best = delimiter;
    }
  }
  return best;
}

function splitCells(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < mostRows) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
    row.push(cell);
    const sign = text[end];
    if (sign === delimiter) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

interface CutCell {
  readonly cell: string;
  /** Of the delimiter or line break behind it. */
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): CutCell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(start, end), end };
}

/** A quote within the quotes is written twice. */
function quotedCell(text: string, start: number, delimiter: string): CutCell {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // Without its end it was no quoted cell.
    if (quote < 0) return plainCell(text, start, delimiter);
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const { cell: rest, end } = plainCell(text, quote + 1, delimiter);
      return { cell: cell + rest, end };
    }
    cell += '"';
    at = quote + 2;
  }
}
