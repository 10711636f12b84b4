/** Formulas in the notation of Excel files: functions younger than the format carry a prefix, names bound by LET another one. */
import { tokenizeFormula, unquoteSheetName } from '../formula-text';

/** Functions that came after the file format was published; their prefix tells older programs that they do not know them. */
const LATER_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST ' +
    'CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ' +
    'DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE ' +
    'FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST ' +
    'GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ' +
    'ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET ' +
    'SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR Z.TEST'
  ).split(' '),
);
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** Excel opens no file with a longer one. */
const LONGEST_FORMULA = 8192;

export interface ExcelNames {
  /** What a sheet is called in the file, by its name here. */
  readonly sheetName: (name: string) => string | undefined;
  readonly isFunction: (name: string) => boolean;
}

/** The text in the file for a formula of the engine (with its `=`), without an equals sign; null where Excel could not read it. */
export function toExcelFormula(engineText: string, names: ExcelNames): string | null {
  const tokens = tokenizeFormula(engineText.slice(1), false);
  if (!tokens) return null;
  const open: OpenCall[] = [];
  const parts: string[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    const next = tokens.slice(index + 1).find((token) => token.kind !== 'space')?.text;
    if (kind === 'reference') {
      const reference = withSheetName(text, names);
      if (reference === null) return null;
      parts.push(reference);
    } else if (kind === 'name') {
      const name = excelName(text, next, open, names);
      if (name === null) return null;
      parts.push(name);
    } else if (kind === 'sign') {
      // `A1#` and `@A1` are written as functions in a file; the engine itself gives and takes neither.
      if (text === '#' || text === '@') return null;
      followCall(open, text, calledBefore(tokens, index));
      parts.push(text);
    } else parts.push(text);
  }
  const formula = parts.join('');
  return formula.length > LONGEST_FORMULA ? null : formula;
}

interface OpenCall {
  readonly name: string;
  readonly bound: Set<string>;
  argument: number;
}

function calledBefore(tokens: readonly { kind: string; text: string }[], index: number): string {
  const before = tokens[index - 1];
  return before?.kind === 'name' ? before.text.toUpperCase() : '';
}

function followCall(open: OpenCall[], sign: string, called: string): void {
  if (sign === '(' || sign === '{') open.push({ name: sign === '(' ? called : '{', bound: new Set(), argument: 0 });
  else if (sign === ')' || sign === '}') open.pop();
  else if (sign === ',') {
    const call = open.at(-1);
    if (call) call.argument++;
  }
}

/** A function, a name bound by LET or LAMBDA, or a truth value; null for anything else. */
function excelName(
  text: string,
  next: string | undefined,
  open: readonly OpenCall[],
  names: ExcelNames,
): string | null {
  const name = text.toUpperCase();
  const call = open.at(-1);
  const binds = (call?.name === 'LET' && call.argument % 2 === 0) || call?.name === 'LAMBDA';
  if (binds && next === ',') call.bound.add(name);
  if (open.some(({ bound }) => bound.has(name))) return `_xlpm.${text}`;
  if (next !== '(') return name === 'TRUE' || name === 'FALSE' ? name : null;
  if (!names.isFunction(name)) return null;
  if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${name}`;
  return LATER_FUNCTIONS.has(name) ? `_xlfn.${name}` : name;
}

function withSheetName(reference: string, { sheetName }: ExcelNames): string | null {
  const cut = reference.lastIndexOf('!');
  if (cut < 0) return reference;
  const name = sheetName(unquoteSheetName(reference.slice(0, cut)));
  return name === undefined ? null : `${excelSheetPrefix(name)}${reference.slice(cut + 1)}`;
}

/** Quotes are allowed around every name and spare the rules that say when they are needed. */
export const excelSheetPrefix = (name: string): string => `'${name.replace(/'/g, "''")}'!`;

/** A formula of a file as the engine reads it, with its `=`. */
export function toEngineNotation(formula: string): string {
  const tokens = tokenizeFormula(formula, false);
  if (!tokens) return `=${formula}`;
  const parts = tokens.map(({ kind, text }) =>
    kind === 'name' ? text.replace(/^(?:_xl(?:fn|ws|pm|udf)\.)+/i, '') : text,
  );
  return `=${parts.join('')}`;
}
