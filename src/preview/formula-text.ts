/**
 * Formula text as people and scripts write it in Google Sheets, and as the engine reads it.
 * Sheets parses formulas in the spreadsheet's locale, takes `;` everywhere and knows open ranges such as `E2:E`; the engine knows
 * one notation only. The written text is kept beside the engine's text, so that nothing of this is visible in a cell.
 */
import { columnLetters, columnNumber } from './a1-notation';

export interface FormulaToken {
  readonly kind: 'text' | 'reference' | 'number' | 'name' | 'error' | 'space' | 'sign';
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const PATTERNS: readonly (readonly [FormulaToken['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['error', new RegExp(String.raw`(?:${SHEET})?#(?:N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)`, 'yu')],
  [
    'reference',
    new RegExp(
      String.raw`(?:${SHEET})?(?:${CELL}(?::(?:${CELL}|${COLUMN}))?|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW})(?![\p{L}\p{N}_.(!])`,
      'yu',
    ),
  ],
  ['number', /(?:\d+(?:[.,]\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['space', /\s+/y],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(){},;\\:!#@]/y],
];

/** Splits a formula (without its leading `=`); null when a character fits nowhere or a text is not closed. */
export function tokenizeFormula(body: string, decimalComma: boolean): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  let position = 0;
  while (position < body.length) {
    let token: FormulaToken | undefined;
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = position;
      let text = pattern.exec(body)?.[0];
      if (text === undefined) continue;
      // `SUM(1,2)`: two arguments with a decimal point, one number with a decimal comma.
      if (kind === 'number' && !decimalComma && text.includes(',')) text = text.slice(0, text.indexOf(','));
      token = { kind, text };
      break;
    }
    if (!token) return null;
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

export interface FormulaPlace {
  readonly decimalComma: boolean;
  /** Number of rows of a sheet by name, of the formula's own sheet without one; undefined when there is no such sheet. */
  readonly maxRows: (sheetName: string | undefined) => number | undefined;
}

/** A formula whose text Sheets does not understand shows `#ERROR!`; this engine function does too. */
export const PARSE_ERROR_FUNCTION = 'FORMULA_PARSE_ERROR';
const PARSE_ERROR = `=${PARSE_ERROR_FUNCTION}()`;

/** The engine's text for a formula as written (with its `=` or `+`). */
export function toEngineFormula(written: string, place: FormulaPlace): string {
  const body = written.startsWith('=') ? written.slice(1) : written;
  const tokens = tokenizeFormula(body, place.decimalComma);
  if (!tokens?.some((token) => token.kind !== 'space')) return PARSE_ERROR;
  const parts: string[] = [];
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'sign') {
      const text = translateSign(token.text, open, place.decimalComma);
      if (text === null) return PARSE_ERROR;
      parts.push(text);
    } else if (token.kind === 'number') {
      // A decimal point is a parse error where the comma is the decimal mark.
      if (place.decimalComma && token.text.includes('.')) return PARSE_ERROR;
      parts.push(token.text.replace(',', '.'));
    } else if (token.kind === 'reference') parts.push(closeReference(token.text, place));
    else if (token.kind === 'error')
      parts.push(token.text.slice(token.text.lastIndexOf('!', token.text.length - 2) + 1));
    else {
      if (isOperand(token) && isOperand(tokens[index - 1])) return PARSE_ERROR;
      parts.push(token.text);
    }
  }
  if (open.length > 0 || endsOpen(tokens)) return PARSE_ERROR;
  return `=${parts.join('')}`;
}

function isOperand(token: FormulaToken | undefined): boolean {
  return token !== undefined && (token.kind === 'text' || token.kind === 'name');
}

/** `=1+` and `=SUM(1;*2)` do not parse; only the end is looked at here, the engine answers for the rest. */
function endsOpen(tokens: readonly FormulaToken[]): boolean {
  const last = [...tokens].reverse().find((token) => token.kind !== 'space');
  return last?.kind === 'sign' && !/[)}%#]/.test(last.text);
}

function translateSign(sign: string, open: string[], decimalComma: boolean): string | null {
  if (sign === '(' || sign === '{') open.push(sign);
  else if (sign === ')' || sign === '}') {
    if (open.pop() !== (sign === ')' ? '(' : '{')) return null;
  } else if (open.at(-1) === '{') {
    // Between the columns of an array literal stands `,`, or `\` where the comma is the decimal mark.
    if (sign === '\\') return decimalComma ? ',' : null;
    if (sign === ',' && decimalComma) return null;
  } else if (sign === ';') return open.length > 0 ? ',' : null;
  else if (sign === ',') return decimalComma || open.length === 0 ? null : ',';
  else if (sign === '\\') return null;
  return sign;
}

const OPEN_REFERENCE = new RegExp(String.raw`^(${SHEET})?(${COLUMN})(\$?\d+)?:(${COLUMN})(\$?\d+)?$`, 'u');

/** `E2:E` ends at the last row of its sheet; `E:E9` starts at the first. */
function closeReference(reference: string, place: FormulaPlace): string {
  const match = OPEN_REFERENCE.exec(reference);
  if (!match) return reference;
  const [, sheet = '', firstColumn, firstRow, lastColumn, lastRow] = match;
  if (firstRow !== undefined && lastRow !== undefined) return reference;
  if (firstRow === undefined && lastRow === undefined) {
    // A whole column: bounded as well, so that it has the same number of rows as an open range beside it.
    const rows = place.maxRows(sheetOfPrefix(sheet));
    return rows === undefined ? reference : `${sheet}${firstColumn}$1:${lastColumn}$${rows}`;
  }
  const rows = place.maxRows(sheetOfPrefix(sheet));
  if (rows === undefined) return reference;
  if (firstRow === undefined) return `${sheet}${firstColumn}1:${lastColumn}${lastRow}`;
  const from = Number(firstRow.replace('$', ''));
  return `${sheet}${firstColumn}${firstRow}:${lastColumn}$${Math.max(rows, from)}`;
}

/** True when the engine's text of this formula depends on how many rows a sheet has. */
export function hasOpenReference(written: string): boolean {
  return /(?:^|[^"\p{L}\p{N}_])\$?[A-Za-z]{1,3}(?:\$?\d+)?:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_$(])/u.test(written);
}

/** True for what Sheets reads and the engine does not, as in a formula pasted from elsewhere: `;`, `\\` and open ranges. */
export function isWrittenNotation(formula: string): boolean {
  let inArray = false;
  for (const { kind, text } of tokenizeFormula(formula.slice(1), false) ?? []) {
    if (kind !== 'sign') continue;
    // Between the rows of an array literal both have `;`.
    if (text === '\\' || (text === ';' && !inArray)) return true;
    if (text === '{' || text === '}') inArray = text === '{';
  }
  return hasOpenReference(formula);
}

function sheetOfPrefix(prefix: string): string | undefined {
  return prefix === '' ? undefined : unquoteSheetName(prefix.slice(0, -1));
}

export function unquoteSheetName(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The text that Sheets would show for a formula of the engine: used after the engine itself moved references. */
export function toWrittenFormula(engineText: string, place: FormulaPlace, wasOpen: boolean): string {
  const tokens = tokenizeFormula(engineText.slice(1), false);
  if (!tokens) return engineText;
  const open: string[] = [];
  const parts = tokens.map((token) => {
    if (token.kind === 'reference') return wasOpen ? reopenReference(token.text, place) : token.text;
    if (token.kind === 'number') return place.decimalComma ? token.text.replace('.', ',') : token.text;
    if (token.kind !== 'sign') return token.text;
    if (token.text === '(' || token.text === '{') open.push(token.text);
    else if (token.text === ')' || token.text === '}') open.pop();
    else if (token.text === ',' && place.decimalComma) return open.at(-1) === '{' ? '\\' : ';';
    return token.text;
  });
  return `=${parts.join('')}`;
}

const BOUNDED_REFERENCE = new RegExp(String.raw`^(${SHEET})?(${COLUMN})(\$?)(\d+):(${COLUMN})\$(\d+)$`, 'u');

function reopenReference(reference: string, place: FormulaPlace): string {
  const match = BOUNDED_REFERENCE.exec(reference);
  if (!match) return reference;
  const [, sheet = '', firstColumn, dollar, firstRow, lastColumn, lastRow] = match;
  const rows = place.maxRows(sheetOfPrefix(sheet));
  if (rows === undefined || Number(lastRow) < rows) return reference;
  if (dollar === '$' && firstRow === '1') return `${sheet}${firstColumn}:${lastColumn}`;
  return `${sheet}${firstColumn}${dollar}${firstRow}:${lastColumn}`;
}

const SINGLE = /(\$?)([A-Za-z]{1,3})(\$?)(\d+)|(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)/g;

/** Moves the relative parts of every reference, as a paste does; a reference that leaves the sheet becomes `#REF!`. */
export function shiftFormula(written: string, rows: number, columns: number, decimalComma: boolean): string {
  if (rows === 0 && columns === 0) return written;
  const tokens = tokenizeFormula(written.slice(1), decimalComma);
  if (!tokens) return written;
  const parts = tokens.map((token) =>
    token.kind === 'reference' ? shiftReference(token.text, rows, columns) : token.text,
  );
  return `${written[0]}${parts.join('')}`;
}

function shiftReference(reference: string, rows: number, columns: number): string {
  const cut = reference.lastIndexOf('!') + 1;
  let lost = false;
  const moveColumn = (dollar: string, letters: string) => {
    if (dollar) return `$${letters}`;
    const column = columnNumber(letters) + columns;
    lost ||= column < 1;
    return columnLetters(Math.max(1, column));
  };
  const moveRow = (dollar: string, digits: string) => {
    if (dollar) return `$${digits}`;
    const row = Number(digits) + rows;
    lost ||= row < 1;
    return String(row);
  };
  const moved = reference
    .slice(cut)
    .replace(SINGLE, (_whole, d1 = '', c1, d2 = '', r1, d3 = '', c2, d4 = '', r2) =>
      c1 ? moveColumn(d1, c1) + moveRow(d2, r1) : c2 ? moveColumn(d3, c2) : moveRow(d4, r2),
    );
  return lost ? '#REF!' : reference.slice(0, cut) + moved;
}

/** Gives references to one sheet the name of another, as when a formula is copied along with its sheet. */
export function renameSheetInFormula(written: string, from: string, to: string | null, decimalComma: boolean): string {
  const tokens = tokenizeFormula(written.slice(1), decimalComma);
  if (!tokens) return written;
  const parts = tokens.map((token) => {
    const cut = token.text.lastIndexOf('!');
    if (token.kind !== 'reference' || cut < 0) return token.text;
    if (unquoteSheetName(token.text.slice(0, cut)).toLowerCase() !== from.toLowerCase()) return token.text;
    return to === null ? '#REF!' : `${quoteSheetName(to)}!${token.text.slice(cut + 1)}`;
  });
  return `${written[0]}${parts.join('')}`;
}

export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
