/**
 * Builds dist/ (what clasp pushes) and the command line, with esbuild and no plugin.
 * It starts on a fresh clone: what is missing is installed first, so that `npm start` and `npm test` are enough.
 *
 *   node build.mjs                 build
 *   node build.mjs --check         types and lint
 *   node build.mjs --docs          write the generated parts of docs/functions.md and README.md
 *   node build.mjs --bench         build, and the benchmarks beside it
 *   node build.mjs --bench-mapping build the measure of how well columns are matched
 *   node build.mjs --libreoffice   build, and the check of written workbooks beside it
 */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const cache = at('node_modules', '.cache', 'message-roi');

const common = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/** Fonts of the playground. Where two fonts have a character, the later one draws it. */
const FONTS = [
  ['noto-sans-jp', ['400', '700']],
  ['noto-sans-sc', ['400', '700']],
  ['arimo', ['400', '700', '400-italic', '700-italic']],
];

const forNode = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outdir: cache,
  outExtension: { '.js': '.mjs' },
  // Some packages in the bundle are CommonJS and call require themselves.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
};

installWhatIsMissing();
const { build, transform } = await import('esbuild');
const option = process.argv[2];
if (option === undefined) await buildAll();
else if (option === '--check') await check();
else if (option === '--docs') await writeDocs();
else if (option === '--bench') await buildBench();
else if (option === '--bench-mapping') await buildMappingBench();
else if (option === '--libreoffice') await buildLibreOfficeCheck();
else fail(`Unknown option ${option}. Use --check, --docs, --bench, --bench-mapping, --libreoffice or nothing.`);

/** Compares the lockfile with what npm recorded as installed; anything else is installed anew. */
function installWhatIsMissing() {
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  let present = {};
  try {
    present = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    // Nothing is installed yet.
  }
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
  if (complete) return;
  process.stderr.write('Installing packages...\n');
  // npm's own words go to stderr: stdout belongs to the command that the person called.
  try {
    execFileSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
  } catch {
    fail('The packages could not be installed: npm says why above. Run "npm ci" and try again.');
  }
}

async function buildAll() {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'), { recursive: true });
  await Promise.all([
    buildAddOn(),
    buildSidebar(),
    buildPage(),
    build({
      ...forNode,
      entryPoints: { report: at('src/preview/report.ts'), start: at('src/preview/start.ts') },
      define: { 'process.env.MESSAGE_ROI_ROOT': JSON.stringify(root) },
    }),
  ]);
  writeFileSync(at('dist', 'appsscript.json'), readFileSync(at('appsscript.json')));
}

async function buildBench() {
  await buildAll();
  await build({
    ...forNode,
    entryPoints: { bench: at('test/bench/bench.ts') },
    // They have programs of their own beside their JavaScript.
    external: ['playwright-core', '@sparticuz/chromium'],
    define: { 'process.env.MESSAGE_ROI_ROOT': JSON.stringify(root) },
  });
}

/** It measures sources, not what is pushed. */
async function buildMappingBench() {
  await build({
    ...forNode,
    entryPoints: { 'bench-mapping': at('test/bench/mapping/bench-mapping.ts') },
    define: { 'process.env.MESSAGE_ROI_ROOT': JSON.stringify(root) },
  });
}

async function buildLibreOfficeCheck() {
  await buildAll();
  await build({
    ...forNode,
    entryPoints: { libreoffice: at('test/libreoffice/check.ts') },
    // Modules of the tests find their files from where they lie, and not from where the bundle is.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(at('test/libreoffice/check.ts')).href) },
  });
}

/**
 * Code.js: the code, what it has packed, and the functions that Google calls by name.
 *
 * It is minified as a script of its own, before it becomes the inside of a function: so whatever stands at the top of a
 * module keeps its name, and stack traces tell which function failed, in lines short enough to be found. Only names within
 * functions become short.
 */
async function buildAddOn() {
  const [{ addOnStubs }, main, packed, bundled] = await Promise.all([
    importSource('src/functions/stubs.ts'),
    importSource('src/main.ts'),
    packLanguages(),
    build({ ...forAppsScript('src/main.ts'), format: 'esm', define: { WORDS_ARE_PACKED: 'true' }, write: false }),
  ]);
  const [, inside, exported] = /^(.*)\nexport \{([^}]+)\};\s*$/s.exec(bundled.outputFiles[0].text) ?? [];
  if (exported === undefined) fail('The bundle does not end with its exports: build.mjs expects them there.');
  const members = exported.split(',').map((name) => name.trim().replace(/^(\w+) as (\w+)$/, '$2: $1'));
  const { charset, legalComments } = common;
  const minified = await transform(inside, { charset, legalComments, target: 'es2019', minify: true, lineLimit: 150 });
  // Custom functions come in through evaluateKpi; every other export is called by its own name.
  const entryPoints = Object.keys(main).filter((name) => name !== 'evaluateKpi');
  writeFileSync(
    at('dist', 'Code.js'),
    `"use strict";
var MessageRoi = ((PACKED_LANGUAGES) => {
${minified.code}
return { ${members.join(', ')} };
})(${packed});
${addOnStubs(entryPoints)}`,
  );
}

/** A line for each pack, as a function that nothing calls at load. Throws if a pack does not come out as it went in. */
async function packLanguages() {
  const [{ packGroups }, { PACK_SOURCES, REPORT_PACK_SOURCES }, { READING_SOURCES }] = await Promise.all([
    importSource('src/locales/pack-words.ts'),
    importSource('src/locales/packs.ts'),
    importSource('src/locales/reading-words.ts'),
  ]);
  const { keys, ...groups } = packGroups(
    { packs: PACK_SOURCES, reportPacks: REPORT_PACK_SOURCES, reading: READING_SOURCES },
    (bytes) => deflateRawSync(bytes, { level: 9, memLevel: 9 }),
  );
  const line = (name, words) => `${JSON.stringify(name)}:()=>${JSON.stringify(words)},\n`;
  const lines = (languages) =>
    Object.entries(languages)
      .map(([language, words]) => line(language, words))
      .join('');
  const inGroups = Object.entries(groups).map(([group, languages]) => `${group}:{\n${lines(languages)}},\n`);
  return `{\n${line('keys', keys)}${inGroups.join('')}}`;
}

/** One self-contained page: Apps Script serves a single file, and the add-on asks for no network. */
async function buildSidebar() {
  const [script, style] = await Promise.all([
    build({
      ...forAppsScript('src/sidebar/main.tsx'),
      platform: 'browser',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      write: false,
    }),
    build({ ...common, entryPoints: [at('src/sidebar/sidebar.css')], write: false }),
  ]);
  const inScript = script.outputFiles[0].text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  const page = readFileSync(at('src/sidebar/sidebar.html'), 'utf8')
    .replace('/* style */', () => style.outputFiles[0].text)
    .replace('/* script */', () => inScript);
  writeFileSync(at('dist', 'sidebar.html'), page);
}

/** The playground: the folder holds every file that its server gives out, beside the add-on and the samples. */
async function buildPage() {
  const folder = join(cache, 'page');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  const forBrowser = { ...common, format: 'iife', target: 'es2022', minify: true, outdir: folder };
  await build({
    ...forBrowser,
    entryPoints: { page: at('src/preview/page/page.tsx'), bridge: at('src/preview/page/script-bridge.ts') },
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(join(folder, 'index.html'), readFileSync(at('src/preview/page/page.html')));
  writeFileSync(join(folder, 'fonts.css'), copyFonts(join(folder, 'fonts')));
}

/**
 * One family, called Arial as in Sheets: Arimo has Arial's widths, and Noto Sans what Arimo lacks. Fonts come in small files by
 * range of characters, so a browser loads only those that it needs.
 */
function copyFonts(folder) {
  const styles = FONTS.flatMap(([font, faces]) =>
    faces.map((face) => readFileSync(at('node_modules', '@fontsource', font, `${face}.css`), 'utf8')),
  ).join('\n');
  return styles
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/font-family: '[^']+'/g, "font-family: 'Arial'")
    .replace(/src: url\(\.\/files\/((noto-sans-jp|noto-sans-sc|arimo)-[^)]+\.woff2)\)[^;]*;/g, (_, file, font) => {
      copyFileSync(at('node_modules', '@fontsource', font, 'files', file), join(folder, file));
      return `src: url(/fonts/${file}) format('woff2');`;
    })
    .replace(/\s*\n\s*/g, '');
}

async function writeDocs() {
  const { functionReferenceText, functionTableText } = await importSource('src/functions/reference.ts');
  writeFileSync(at('docs', 'functions.md'), functionReferenceText());
  const readme = readFileSync(at('README.md'), 'utf8');
  writeFileSync(
    at('README.md'),
    readme.replace(
      /(<!-- functions: generated -->\n)[\s\S]*?(<!-- end of functions -->)/,
      (_, start, end) => `${start}${functionTableText()}${end}`,
    ),
  );
}

async function check() {
  const run = (tool, args) =>
    new Promise((done) => {
      const child = spawn(process.execPath, [at('node_modules', ...tool), ...args], { cwd: root, stdio: 'inherit' });
      child.on('close', (status) => done(status === 0));
    });
  const types = (project) => run(['typescript', 'bin', 'tsc'], ['-p', project]);
  const results = [
    ...(await Promise.all([
      run(['@biomejs', 'biome', 'bin', 'biome'], ['check', '--config-path=test/lint.json', '.']),
      types('.'),
    ])),
    ...(await Promise.all([types('src/sidebar'), types('src/preview')])),
    await types('test'),
  ];
  if (results.includes(false)) process.exit(1);
}

/** Bundles a module of the source and imports it: the build reads the catalogue itself, not a copy of it. */
async function importSource(path) {
  const outfile = join(cache, `${path.replace(/\W/g, '-')}.mjs`);
  await build({ ...common, entryPoints: [at(path)], platform: 'node', format: 'esm', target: 'node20', outfile });
  return import(pathToFileURL(outfile).href);
}

function forAppsScript(entry) {
  return { ...common, entryPoints: [at(entry)], format: 'iife', target: 'es2019', platform: 'neutral' };
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
