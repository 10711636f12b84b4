/** What Code.js consists of, by the same bundling as in build.mjs. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Figure } from './figure';

const PACK = /^src\/locales\/[^/]+\//;
const PACK_FILE = /[\\/]src[\\/]locales[\\/][^\\/]+[\\/][^\\/]+\.ts$/;

const optionsFor = (root: string): BuildOptions & { absWorkingDir: string } => ({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  bundle: true,
  charset: 'utf8',
  format: 'iife',
  globalName: 'MessageRoi',
  legalComments: 'none',
  outdir: 'dist',
  platform: 'neutral',
  target: 'es2019',
  write: false,
});

/** In bytes. */
export interface CodeParts {
  readonly total: number;
  readonly packs: number;
  /** The top-level functions with their help. */
  readonly stubs: number;
  readonly code: number;
}

/** Reads the built file too: run the build first. */
export async function codeParts(root: string): Promise<CodeParts> {
  const { metafile } = await build({ ...optionsFor(root), metafile: true });
  const [output] = Object.values(metafile?.outputs ?? {});
  const packs = Object.entries(output?.inputs ?? {})
    .filter(([path]) => PACK.test(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const total = statSync(join(root, 'dist', 'Code.js')).size;
  const stubs = total - (output?.bytes ?? 0);
  return { total, packs, stubs, code: total - packs - stubs };
}

let bare: Promise<string> | undefined;

/** Code.js as it would be if no language had any words: it loads, and that is all that it can do. */
export function codeWithoutPacks(root: string): Promise<string> {
  bare ??= bundleWithoutPacks(root);
  return bare;
}

async function bundleWithoutPacks(root: string): Promise<string> {
  const { outputFiles } = await build({
    ...optionsFor(root),
    plugins: [
      {
        name: 'without-packs',
        setup: ({ onLoad }) => {
          onLoad({ filter: PACK_FILE }, ({ path }) => {
            const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)];
            return { contents: names.map(([, name]) => `export const ${name} = () => ({});\n`).join(''), loader: 'js' };
          });
        },
      },
    ],
  });
  const built = readFileSync(join(root, 'dist', 'Code.js'), 'utf8');
  const stubs = built.slice(built.indexOf('\n})();\n') + '\n})();\n'.length);
  return `${outputFiles?.[0]?.text ?? ''}${stubs}`;
}

/** Most bytes of `Code.js` without packs, and in all. */
const MOST_WITHOUT_PACKS = 130_000;
const MOST_IN_ALL = 450_000;

export async function codeFigures(root: string): Promise<readonly Figure[]> {
  const { total, packs, stubs, code } = await codeParts(root);
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
