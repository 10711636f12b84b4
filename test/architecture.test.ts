import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ARROWS, EXCEPTIONS, isScript, problemsOf, type SourceFile } from './architecture';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(`${root}${folder}`).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(`${root}${path}`).isDirectory()) return filesBelow(path);
    return [{ path, text: isScript(name) ? readFileSync(`${root}${path}`, 'utf8') : '' }];
  });
}

const source = filesBelow('src');
const problemsIn = (path: string, text: string): string[] => problemsOf({ path, text });

describe('src', () => {
  it('keeps to the arrows, to its places for services and to its names', () => {
    expect(source.length).toBeGreaterThan(80);
    expect(source.flatMap(problemsOf)).toEqual([]);
  });

  it('is read whole, the files with elements in them as well', () => {
    const read = source.filter(({ path, text }) => isScript(path) && text !== '').map(({ path }) => path);
    expect(read).toEqual(expect.arrayContaining(['src/preview/page/app.tsx', 'src/preview/page/page.tsx']));
    expect(source.filter(({ path }) => isScript(path))).toHaveLength(read.length);
  });

  it('has only rooms with arrows', () => {
    const rooms = new Set(source.map(({ path }) => path.split('/')[1] ?? ''));
    expect([...rooms].filter((room) => ARROWS[room] === undefined)).toEqual([]);
  });

  it('has no exception that nothing needs', () => {
    for (const [path, targets] of Object.entries(EXCEPTIONS)) {
      const text = source.find((file) => file.path === path)?.text ?? '';
      for (const target of targets) expect(text).toContain(`/${target.split('/').slice(2).join('/')}'`);
    }
  });

  it('has arrows without a circle', () => {
    const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
      Object.keys(ARROWS[from] ?? {}).some(
        (next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])),
      );
    expect(Object.keys(ARROWS).filter((room) => reaches(room, room))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('accepts what is allowed', () => {
    expect(problemsIn('src/kpi/cost.ts', "import { FIELD_IDS } from '../campaign/fields';")).toEqual([]);
    expect(problemsIn('src/locales/pack.ts', "import { type KpiId } from '../kpi/catalogue';")).toEqual([]);
    expect(problemsIn('src/locales/zh-CN/pack.ts', "import type { Pack } from '../pack';")).toEqual([]);
    expect(problemsIn('src/sidebar/main.ts', "import type { Answer } from '../app/menu';")).toEqual([]);
    expect(problemsIn('src/stats/interval.ts', "import { erf } from 'some-package';")).toEqual([]);
    expect(problemsIn('src/main.ts', "import { showMenu } from './app/menu';")).toEqual([]);
    expect(problemsIn('src/host/screen.ts', 'SpreadsheetApp.getUi();')).toEqual([]);
    expect(problemsIn('src/sidebar/bridge.ts', 'google.script.run.build();')).toEqual([]);
    expect(problemsIn('src/preview/page/script-bridge.ts', 'window.google = {};')).toEqual([]);
    expect(problemsIn('src/app/menu.ts', "const text = 'Charts and Session'; // Utilities")).toEqual([]);
  });

  it.each([
    ['src/campaign/cell.ts', "import { msgRoi } from '../kpi/return';", 'campaign must not import kpi'],
    ['src/kpi/cost.ts', "import type { Pack } from '../locales/pack';", 'kpi must not import locales'],
    ['src/report/plan.ts', "import type { Mapping } from '../mapping/x';", 'report must not import mapping'],
    [
      'src/functions/x.ts',
      "export { plan } from '../report/plan'; export const a = 1;",
      'functions must not import report',
    ],
    ['src/mapping/x.ts', "const { a } = await import('../kpi/a');", 'mapping must not import kpi'],
    ['src/mapping/x.ts', "const a = require('../kpi/a');", 'mapping must not import kpi'],
    ['src/campaign/x.ts', "type A = import('../kpi/a').A;", 'campaign must not import kpi'],
    ['src/app/menu.ts', "import { showSidebar } from '../main';", 'app must not import main.ts'],
    ['src/app/menu.ts', "import { openWorkbook } from '../preview/open-workbook';", 'app must not import preview'],
    ['src/preview/report.ts', "import { readFacts } from '../host/read-spreadsheet';", 'preview must not import host'],
  ])('finds the wrong arrow in %s: %s', (path, text, problem) => {
    expect(problemsIn(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['src/locales/pack.ts', "import { CATALOGUE } from '../kpi/catalogue';"],
    ['src/locales/pack.ts', "import { CATALOGUE, type KpiId } from '../kpi/catalogue';"],
    ['src/locales/pack.ts', "import * as catalogue from '../kpi/catalogue';"],
    ['src/locales/pack.ts', "import '../kpi/catalogue';"],
    ['src/sidebar/main.ts', "import { buildReport } from '../app/build-report';"],
    ['src/host/write-plan.ts', "import { planReport } from '../report/plan-report';"],
  ])('finds a value where only types may come from: %s: %s', (path, text) => {
    expect(problemsIn(path, text)).toEqual([expect.stringContaining('may import only types')]);
  });

  it.each([
    ['src/campaign/x.ts', "import { parse } from 'papaparse';", 'campaign uses no packages'],
    ['src/app/x.ts', "import { readFileSync } from 'node:fs';", 'app uses no packages'],
    ['src/app/x.ts', "import { a } from '../../test/a';", 'outside src'],
  ])('finds what comes from elsewhere: %s: %s', (path, text, problem) => {
    expect(problemsIn(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['src/app/menu.ts', 'SpreadsheetApp.getUi();', 'names SpreadsheetApp'],
    ['src/main.ts', 'const sheet = () => SpreadsheetApp;', 'names SpreadsheetApp'],
    ['src/functions/x.ts', "globalThis['CacheService'].getScriptCache();", 'names CacheService'],
    ['src/report/x.ts', 'export const type = Charts.ChartType.COLUMN;', 'names Charts'],
    ['src/sidebar/main.ts', 'google.script.run.build();', 'names google.script'],
  ])('finds a service in the wrong place: %s: %s', (path, text, problem) => {
    expect(problemsIn(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['src/kpi/x.ts', 'export default 1;', 'default export'],
    ['src/kpi/x.ts', 'export default function build() {}', 'default export'],
    ['src/kpi/x.ts', 'const a = 1; export { a as default };', 'default export'],
    ['src/kpi/all.ts', "export * from './cost';", 'only re-exports'],
    ['src/kpi/all.ts', "import { a } from './cost';\nexport { a };", 'only re-exports'],
  ])('finds a default export and a barrel: %s: %s', (path, text, problem) => {
    expect(problemsIn(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ["import { plan } from '../../report/plan-report'; const a = <p>x</p>;", 'may import only types of report'],
    ["const a = <p>{require('../../host/screen')}</p>;", 'preview must not import host'],
    ['export default () => <main aria-label="x"><b>1</b> &lt; 2</main>;', 'default export'],
    ["export { App } from './app';", 'only re-exports'],
    ['const a = <iframe title={google.script.run as string} />;', 'names google.script'],
  ])('reads elements: %s', (text, problem) => {
    expect(problemsIn('src/preview/page/x.tsx', text)).toEqual([expect.stringContaining(problem)]);
  });

  it('is not misled by elements', () => {
    const text =
      "import { useState } from 'react'; export const a = <p title=\"import '../../host/x'\">{'</p>'} export default</p>;";
    expect(problemsIn('src/preview/page/x.tsx', text)).toEqual([]);
    expect(problemsIn('src/report/card.tsx', text)).toEqual([expect.stringContaining('report uses no packages')]);
  });

  it.each([
    ['src/preview/page/ChartLayer.tsx', 'not in kebab-case'],
    ['src/kpi/computeAll.ts', 'not in kebab-case'],
    ['src/Kpi/compute.ts', 'not in kebab-case'],
    ['src/kpi/read_number.ts', 'not in kebab-case'],
    ['src/kpi/zh-CN/pack.ts', 'not in kebab-case'],
    ['src/kpi/utils.ts', 'does not say what is inside'],
    ['src/kpi/helpers.ts', 'does not say what is inside'],
    ['src/kpi/index.ts', 'does not say what is inside'],
  ])('finds the name of %s', (path, problem) => {
    expect(problemsIn(path, '')).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  });
});
