/** What reading numbers and reading dates share: tidying a cell's text and knowing a blank when it is written out. */

/** Marks without width that exports put around amounts; they carry no meaning here. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Every space that is used between digits, most of all the no-break and the narrow no-break space. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Arabic-Indic digits in both forms, with their marks for decimals and thousands and their percent sign. */
const ARABIC = /[\u0660-\u066c\u06f0-\u06f9]/g;
/** Nothing to tidy: ASCII with single spaces inside. */
const PLAIN_ASCII = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Spaces become one plain space, full-width forms their ASCII ones. Not NFKC: it would read "10²" as 102. */
export function tidyText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(ARABIC, plainDigit)
    .trim();
}

function plainDigit(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x6f0) return String(code - 0x6f0);
  if (code <= 0x669) return String(code - 0x660);
  return '%.,'[code - 0x66a] as string;
}

/** Only dashes, dots and the like: `--`, `—`, `...`. */
const ONLY_STROKES = /^[-\u2010-\u2015\u2212_.\u2026\u00b7 ]*$/;
/** The name that pandas gives to a column without one; it is left behind by round trips through a data frame. */
const UNNAMED = /^unnamed: \d+$/;
/** What programs write for "no value", whatever the language of the sheet. */
const MACHINE_BLANKS: ReadonlySet<string> = new Set([
  'n/a',
  'n.a.',
  'n. a.',
  'na',
  'nan',
  'nil',
  'none',
  'null',
  '\\n',
  'undefined',
  '(none)',
  '(null)',
  '(empty)',
  '(blank)',
  '(not set)',
  'not set',
  '(not provided)',
]);

const foldedBlanks = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldBlanks(blanks: readonly string[]): ReadonlySet<string> {
  let folded = foldedBlanks.get(blanks);
  if (!folded) {
    folded = new Set(blanks.map((blank) => tidyText(blank).toLowerCase()));
    foldedBlanks.set(blanks, folded);
  }
  return folded;
}

/** Whether a tidied text says "nothing here"; `blanks` are the words of a language, such as `н/д` or `无`. */
export function isBlankText(tidied: string, blanks?: readonly string[]): boolean {
  if (ONLY_STROKES.test(tidied)) return true;
  // No word for "nothing" is longer; campaign names need not be folded.
  if (tidied.length > 24) return false;
  const folded = tidied.toLowerCase();
  if (MACHINE_BLANKS.has(folded) || UNNAMED.test(folded)) return true;
  return blanks !== undefined && foldBlanks(blanks).has(folded);
}

/** Digits of any script that amounts are written in. */
const ANY_DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;
/** Without a digit a text is neither a number nor a date; most texts of a sheet are told apart by that alone. */
export const hasDigit = (text: string): boolean => ANY_DIGIT.test(text);
const WHOLE_NUMBER = /^\d{1,15}$/;
/** A number that can be read in one way only, as most numbers of an export are. */
export const isPlainWhole = (text: string): boolean => WHOLE_NUMBER.test(text);
