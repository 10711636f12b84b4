/**
 * The text of the top-level functions that Sheets sees. Bundling drops JSDoc, and Sheets reads help only from a
 * block directly above a top-level function with its real parameters, so the build appends these to the bundle.
 */
import { CATALOGUE, type CatalogueKpi } from '../kpi/catalogue';
import { argumentsOf, type KpiArgument } from '../kpi/define-kpi';
import { en } from '../locales/en/pack';
import { fill } from '../locales/fill';
import type { FunctionTexts } from './describe-problem';
import { callText, resultText } from './examples';

/** The bundle's global name, which build.mjs gives it. */
const BUNDLE = 'MessageRoi';

/** All stubs of the add-on: the custom functions, and the entry points of menu, triggers and sidebar. */
export function addOnStubs(entryNames: readonly string[] = []): string {
  return `${customFunctionStubs(CATALOGUE, en())}\n${entryStubs(entryNames)}`;
}

/** A function per KPI, each directly below the JSDoc that makes its help in Sheets. */
export function customFunctionStubs(catalogue: readonly CatalogueKpi[], texts: FunctionTexts): string {
  return catalogue.map((kpi) => customFunctionStub(kpi, texts)).join('\n');
}

function customFunctionStub(kpi: CatalogueKpi, texts: FunctionTexts): string {
  const list = argumentsOf(kpi);
  const names = list.map(({ name }) => checkedName(name)).join(', ');
  const [example] = kpi.examples;
  const { name, summary } = texts.kpis[kpi.id];
  const help = [
    summary,
    fill(texts.result, { unit: texts.units[kpi.unit] }),
    fill(texts.example, { call: callText(kpi, example), result: resultText(kpi, example, texts) }),
  ];
  const type = (argument: KpiArgument): string => (argument.inputs.length === 0 ? 'string' : 'number');
  return [
    '/**',
    ` * ${commentText(help.join(' '))}`,
    ' *',
    ...list.map(
      (argument) =>
        ` * @param {${type(argument)}|Array<Array<${type(argument)}>>} ${argument.name} ${commentText(argumentHelp(kpi, argument, texts))}`,
    ),
    ` * @return {number|Array<Array<number>>} ${commentText(name)}.`,
    ' * @customfunction',
    ' */',
    `function ${checkedName(kpi.id)}(${names}) {`,
    `  return ${BUNDLE}.evaluateKpi('${kpi.id}', [${names}]);`,
    '}',
    '',
  ].join('\n');
}

/** What an argument means; Sheets shows every argument as required, so the text says which ones are not. */
export function argumentHelp(kpi: CatalogueKpi, argument: KpiArgument, texts: FunctionTexts): string {
  const [input] = argument.inputs;
  const hint = texts.kpis[kpi.id].arguments?.[argument.name] ?? (input === undefined ? '' : texts.inputs[input].hint);
  return argument.optional ? `${texts.optional} ${hint}` : hint;
}

/** Functions that hand everything on to the bundle: what menus, triggers and the sidebar call by name. */
export function entryStubs(names: readonly string[]): string {
  return names
    .map((name) => `function ${checkedName(name)}(...args) {\n  return ${BUNDLE}.${name}(...args);\n}\n`)
    .join('\n');
}

function checkedName(name: string): string {
  if (/^[A-Za-z]\w*$/.test(name)) return name;
  throw new Error(`“${name}” cannot be the name of a function in the built file.`);
}

/** One line that can neither end the comment nor start a tag in it. */
function commentText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\*\//g, '* /').replace(/^@+/, '').trim();
}
