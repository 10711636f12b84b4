/** Loading Code.js, which Google does for every single call. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { codeWithoutPacks } from './code-size';
import type { Given, Measurement, Side } from './measurement';

let loads = 0;

const load =
  (codeOf: (given: Given) => string | Promise<string>): Side =>
  async (given) => {
    // Node would remember what it has compiled, as Google's servers cannot.
    const code = `${await codeOf(given)}\n// ${loads++}`;
    const context = createContext({});
    return () => {
      new Script(code, { filename: 'Code.js' }).runInContext(context);
      return {};
    };
  };

const built = ({ root }: Given): string => readFileSync(join(root, 'dist', 'Code.js'), 'utf8');
const withoutPacks = ({ root }: Given): Promise<string> => codeWithoutPacks(root);

export const LOADING: readonly Measurement[] = [
  {
    what: 'Loading Code.js without packs',
    ours: load(withoutPacks),
    bare: load(() => ''),
    bareIs: 'an empty script',
  },
  {
    what: 'Loading Code.js',
    ours: load(built),
    bare: load(withoutPacks),
    bareIs: 'without packs',
    mostTimesBare: 2,
  },
];
