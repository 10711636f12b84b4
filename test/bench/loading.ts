/** Loading Code.js, which Google does for every single call, and unpacking words, which some of the calls need. */
import { createContext, Script } from 'node:vm';
import { packFor } from '../../src/locales/packs';
import { readingWords } from '../../src/locales/reading-words';
import { builtCode, codeWithoutPacks, givingOut } from './code-size';
import type { Given, Measurement, Side } from './measurement';

let loads = 0;

/** Node would remember what it has compiled, as Google's servers cannot. */
const unlikeTheLast = (code: string): string => `${code}\n// ${loads++}`;

const load =
  (codeOf: (given: Given) => string): Side =>
  async (given) => {
    const code = unlikeTheLast(codeOf(given));
    const context = createContext({});
    return () => {
      new Script(code, { filename: 'Code.js' }).runInContext(context);
      return {};
    };
  };

const built = ({ root }: Given): string => builtCode(root);
const withoutPacks = ({ root }: Given): string => codeWithoutPacks(root);

/** In a realm where nothing has run before. */
const afterLoading =
  (codeOf: (given: Given) => string, call: string): Side =>
  async (given) => {
    const context = createContext({});
    new Script(unlikeTheLast(codeOf(given))).runInContext(context);
    const script = new Script(unlikeTheLast(call));
    return () => {
      script.runInContext(context);
      return {};
    };
  };

const opened = (given: Given): string => givingOut(built(given), ['packFor', 'readingWords']);
const asJson = (words: unknown) => (): string => `var json = ${JSON.stringify(JSON.stringify(words))};`;

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
  {
    what: 'Unpacking the words of a language',
    ours: afterLoading(opened, "MessageRoi.packFor('fr')"),
    bare: afterLoading(asJson(packFor('fr')), 'JSON.parse(json)'),
    bareIs: 'JSON.parse',
  },
  {
    what: 'Unpacking the words that sheets are read by',
    ours: afterLoading(opened, 'MessageRoi.readingWords()'),
    bare: afterLoading(asJson(readingWords()), 'JSON.parse(json)'),
    bareIs: 'JSON.parse',
  },
];
