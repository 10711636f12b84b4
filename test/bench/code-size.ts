/** What Code.js consists of. All of it is read from the built file, so run the build first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure';

/** As build.mjs writes it: the code in a function, which is called with the packs; the stubs stand below. */
const CODE_FILE =
  /^("use strict";\nvar MessageRoi = \(\(PACKED_LANGUAGES\) => \{\n.*?\n\}\)\()(\{\n.*?\n\})(\);\n)(.*)$/s;
/** What is packed of one language, or of all of them together. */
export const PACK_LINE = /^("[\w-]+":\(\)=>)(\[".*"\]),$/gm;

interface CodeText {
  readonly code: string;
  readonly packs: string;
  readonly stubs: string;
}

export function splitCode(built: string): CodeText {
  const [, before, packs, after, stubs] = CODE_FILE.exec(built) ?? [];
  if (before === undefined || packs === undefined || after === undefined || stubs === undefined) {
    throw new Error('Code.js is not written as test/bench/code-size.ts expects: they have to be changed together.');
  }
  return { code: `${before}${after}`, packs, stubs };
}

/** Code.js itself. */
export const builtCode = (root: string): string => readFileSync(join(root, 'dist', 'Code.js'), 'utf8');

/** In bytes. */
export interface CodeParts {
  readonly total: number;
  readonly packs: number;
  /** The top-level functions with their help. */
  readonly stubs: number;
  readonly code: number;
}

export function codeParts(root: string): CodeParts {
  const built = builtCode(root);
  const { code, packs, stubs } = splitCode(built);
  const size = (text: string): number => Buffer.byteLength(text);
  return { total: size(built), packs: size(packs), stubs: size(stubs), code: size(code) };
}

/** Code.js as it would be if no language had any words: it loads, and that is all that it can do. */
export function codeWithoutPacks(root: string): string {
  return builtCode(root).replace(PACK_LINE, '$1["",""],');
}

/** The same file, whose MessageRoi gives out more of what is inside: names at the top of modules stay as they are. */
export function givingOut(built: string, names: readonly string[]): string {
  return built.replace('\nreturn { ', () => `\nreturn { ${names.join(', ')}, `);
}

/** Most bytes of `Code.js` without packs, and in all. */
const MOST_WITHOUT_PACKS = 130_000;
export const MOST_IN_ALL = 450_000;
/** What it may have as it is, with ten languages of headers; why it is more stands in CONTRIBUTING.md. */
export const MOST_FOR_NOW = 520_000;

export function codeFigures(root: string): readonly Figure[] {
  const { total, packs, stubs, code } = codeParts(root);
  const size = (what: string, ours: number, most: number | null): Figure => ({
    what,
    measured: 'size',
    ours,
    bare: null,
    bareIs: null,
    budget: most === null ? null : { most, of: 'ours' },
  });
  return [
    size('Code.js', total, MOST_IN_ALL),
    size('Code.js without packs', total - packs, MOST_WITHOUT_PACKS),
    size('Code.js, the code alone', code, null),
    size('Code.js, stubs with their help', stubs, null),
    size('Code.js, packs', packs, null),
  ];
}
