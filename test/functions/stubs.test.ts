import { runInNewContext } from 'node:vm';
import * as engine from '@univerjs/engine-formula';
import { type Comment, parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import type { FunctionTexts } from '../../src/functions/describe-problem';
import { addOnStubs, customFunctionStubs, entryStubs } from '../../src/functions/stubs';
import { CATALOGUE, type CatalogueKpi } from '../../src/kpi/catalogue';
import { argumentsOf } from '../../src/kpi/define-kpi';
import { texts } from './call';

const kpis: readonly CatalogueKpi[] = CATALOGUE;

interface Stub {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly help: string;
}

/** Reads the text as Sheets does: top-level functions, each with the block that ends on the line above it. */
function readStubs(source: string): Stub[] {
  const comments: Comment[] = [];
  const program = parse(source, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  return program.body.map((node) => {
    if (node.type !== 'FunctionDeclaration') throw new Error(`Not a function: ${node.type}`);
    const above = comments.find(
      ({ end, type }) => type === 'Block' && /^\n$/.test(source.slice(end, node.start)) && end < node.start,
    );
    const parameters = node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '...'));
    return { name: node.id.name, parameters, help: above?.value ?? '' };
  });
}

describe('customFunctionStubs', () => {
  const stubs = readStubs(customFunctionStubs(CATALOGUE, texts));

  it('gives one top-level function per KPI, with its real parameters', () => {
    expect(stubs.map(({ name, parameters }) => [name, parameters])).toEqual(
      kpis.map((kpi) => [kpi.id, argumentsOf(kpi).map(({ name }) => name)]),
    );
  });

  it('names the parameters of the forms that share a place', () => {
    const parametersOf = (id: string): readonly string[] | undefined =>
      stubs.find(({ name }) => name === id)?.parameters;
    expect(parametersOf('MSG_ROI')).toEqual(['revenue', 'cost', 'margin']);
    expect(parametersOf('COST_PER_SUBSCRIBER')).toEqual(['cost', 'subscribers', 'conversion_rate']);
    expect(parametersOf('TARGET_ATTENDANCE_RATE')).toEqual(['target_attendees', 'total', 'reading']);
    expect(parametersOf('LIST_GROWTH_RATE')).toEqual([
      'list_size_start',
      'new_subscribers_or_list_size_end',
      'opt_outs',
    ]);
  });

  it.each(stubs)(
    '$name has help: a summary with an example, a line per parameter, the tags',
    ({ name, parameters, help }) => {
      expect(help.startsWith('*\n')).toBe(true);
      const lines = help.split('\n').map((line) => line.replace(/^ \* ?/, ''));
      expect(lines[1]).toMatch(new RegExp(`^[A-Z].*\\. The result is an? .*\\. Example: ${name}\\(.*\\) gives .*\\.$`));
      expect(lines[2]).toBe('');
      const described = lines.filter((line) => line.startsWith('@param'));
      expect(described.map((line) => /^@param \{\w+\|Array<Array<\w+>>\} (\w+) \S.*\.$/.exec(line)?.[1])).toEqual(
        parameters,
      );
      expect(lines.filter((line) => line.startsWith('@return {number|Array<Array<number>>} '))).toHaveLength(1);
      expect(lines.filter((line) => line === '@customfunction')).toHaveLength(1);
    },
  );

  it('says of the arguments that may be left out, and only of them, that they are optional', () => {
    for (const kpi of kpis) {
      const help = stubs.find(({ name }) => name === kpi.id)?.help ?? '';
      for (const { name, optional } of argumentsOf(kpi)) {
        const line = help.split('\n').find((candidate) => candidate.includes(`} ${name} `));
        expect([kpi.id, name, line?.includes(`} ${name} Optional. `)]).toEqual([kpi.id, name, optional]);
      }
    }
  });

  it('gives the first example with its result', () => {
    expect(stubs[0]?.help).toContain('Example: MSG_ROI(87000, 25750) gives 2.3786 (237.86%).');
  });

  it('hands its arguments to the bundle', () => {
    const handed: unknown[] = [];
    const MessageRoi = { evaluateKpi: (...args: unknown[]) => handed.push(args) };
    runInNewContext(
      `${customFunctionStubs(CATALOGUE, texts)}\nMSG_ROI(1, [[2]]); TARGET_ATTENDANCE_RATE(1, 2, 'invited');`,
      {
        MessageRoi,
      },
    );
    expect(JSON.parse(JSON.stringify(handed))).toEqual([
      ['MSG_ROI', [1, [[2]], null]],
      ['TARGET_ATTENDANCE_RATE', [1, 2, 'invited']],
    ]);
  });

  it('keeps text from ending the comment, starting a tag or breaking the line', () => {
    const hostile = '@customfunction */ evil(); /*\n * @param {x} y z';
    const texts_: FunctionTexts = {
      ...texts,
      kpis: { ...texts.kpis, MSG_ROAS: { ...texts.kpis.MSG_ROAS, name: hostile, summary: hostile } },
      inputs: { ...texts.inputs, cost: { ...texts.inputs.cost, hint: hostile } },
    };
    const [stub, ...others] = readStubs(customFunctionStubs(kpis.slice(1, 2), texts_));
    expect(others).toEqual([]);
    const tags = (stub?.help.match(/^ \* @\w+/gm) ?? []).map((tag) => tag.slice(3));
    expect(tags).toEqual(['@param', '@param', '@return', '@customfunction']);
  });
});

describe('entryStubs', () => {
  it('hands every argument on and gives back what comes', () => {
    const MessageRoi = { onOpen: (...args: unknown[]) => args.join('+') };
    expect(runInNewContext(`${entryStubs(['onOpen'])}\nonOpen('a', 'b');`, { MessageRoi })).toBe('a+b');
  });

  it('parses as ES2019 together with the custom functions, no name twice', () => {
    const names = readStubs(addOnStubs(['onOpen', 'onInstall'])).map(({ name }) => name);
    expect(names).toHaveLength(kpis.length + 2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses a name that is none', () => {
    expect(() => entryStubs(['a(){}; evil']).length).toThrow('cannot be the name of a function');
    expect(() => entryStubs(['_private'])).toThrow('“_private”');
  });
});

describe('function names', () => {
  /** Functions that Sheets has and Excel has not; those of Excel come from the formula engine's own lists. */
  const SHEETS_ONLY =
    `ADD ARRAYFORMULA ARRAY_CONSTRAIN AVERAGE.WEIGHTED CONCAT COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE DIVIDE EPOCHTODATE EQ FILTER FLATTEN
    GOOGLEFINANCE GOOGLETRANSLATE GT GTE HSTACK IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISBETWEEN ISDATE ISEMAIL ISURL JOIN
    LT LTE MARGINOFERROR MINUS MULTIPLY NE POW QUERY REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT
    TO_PURE_NUMBER TO_TEXT UMINUS UNARY_PERCENT UNIQUE UPLUS VSTACK`.split(/\s+/);
  const lists = Object.entries(engine).filter(([name]) => name.startsWith('FUNCTION_NAMES_'));
  const builtIn = new Set([...SHEETS_ONLY, ...lists.flatMap(([, list]) => Object.values(list as object) as string[])]);

  it('compares with the lists of built-in functions', () => {
    expect(builtIn.size).toBeGreaterThan(450);
    expect(builtIn.has('SUMIFS')).toBe(true);
  });

  it.each(kpis.map(({ id }) => id))('%s is a name of its own that no cell has', (id) => {
    // Letters and underscores: a digit could make it a cell reference, an underscore at the end would hide it.
    expect(id).toMatch(/^[A-Z]{2,}(_[A-Z]+)+$/);
    expect(builtIn.has(id)).toBe(false);
  });
});
