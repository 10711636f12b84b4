/** What clasp would push: dist/ as `node build.mjs` writes it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { type Comment, type FunctionDeclaration, type Program, parse } from 'acorn';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../src/kpi/catalogue';
import { LANGUAGES, packFor, REPORT_LANGUAGES, reportPackFor } from '../src/locales/packs';
import { readingWords } from '../src/locales/reading-words';
import { SERVICES } from './architecture';
import { codeParts, givingOut, MOST_FOR_NOW, PACK_LINE, splitCode } from './bench/code-size';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const code = read('dist/Code.js');
const page = read('dist/sidebar.html');

const EVERY_SERVICE = [...SERVICES, 'UrlFetchApp', 'Logger', 'Browser', 'DriveApp', 'google', 'console'];

/** Whatever is done with it throws: reading a member, calling it, asking whether it has one. */
function forbidden(name: string): object {
  const refuse = (): never => {
    throw new Error(`${name} was used`);
  };
  const traps = ['get', 'set', 'has', 'apply', 'construct', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'];
  return new Proxy(() => {}, Object.fromEntries(traps.map((trap) => [trap, refuse])));
}

type Globals = Record<string, unknown>;
const compiled = new Script(code, { filename: 'Code.js' });

/** Loads the bundle into a context that has nothing of Node's, with services that throw unless they are given. */
function load(services: Globals = {}): Globals {
  const globals: Globals = {
    ...Object.fromEntries(EVERY_SERVICE.map((name) => [name, forbidden(name)])),
    ...services,
  };
  createContext(globals);
  compiled.runInContext(globals);
  return globals;
}

const call = (globals: Globals, name: string, ...args: unknown[]): unknown => {
  const found = globals[name];
  if (typeof found !== 'function') throw new Error(`${name} is not a top-level function`);
  return found(...args);
};

const comments: Comment[] = [];
/** Throws on what Apps Script does not parse: modules, private fields, static fields and whatever came after ES2019. */
const program: Program = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
const functions = program.body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');
const functionNames = functions.map(({ id }) => id.name);

/** The block that ends on the line above a function: what Sheets reads as its help. */
const helpAbove = ({ start }: FunctionDeclaration): string =>
  comments.find(({ type, end }) => type === 'Block' && code.slice(end, start) === '\n')?.value ?? '';

describe('dist', () => {
  it('holds exactly the three files that are pushed', () => {
    expect(readdirSync(`${root}dist`).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  it('is what clasp would push, and nothing else', () => {
    const clasp = `${root}node_modules/@google/clasp/build/src/index.js`;
    const answer = execFileSync(process.execPath, [clasp, 'status', '--json'], { cwd: root, encoding: 'utf8' });
    const { filesToPush } = JSON.parse(answer) as { filesToPush: string[] };
    const names = filesToPush.map((path) => path.replace(/\\/g, '/')).sort();
    expect(names).toEqual(['dist/Code.js', 'dist/appsscript.json', 'dist/sidebar.html']);
  });

  it('asks for the two scopes and nothing else', () => {
    const manifest = JSON.parse(read('dist/appsscript.json')) as Record<string, unknown>;
    expect(manifest).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      dependencies: {},
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });
});

describe('Code.js', () => {
  it('runs nothing when it is loaded', () => {
    expect(() => load()).not.toThrow();
  });

  it('notices a service that is used while loading', () => {
    const globals = { SpreadsheetApp: forbidden('SpreadsheetApp') };
    createContext(globals);
    const used = new Script('var book = SpreadsheetApp.getActive();');
    expect(() => used.runInContext(globals)).toThrow('SpreadsheetApp was used');
    const asked = new Script("'getUi' in SpreadsheetApp");
    expect(() => asked.runInContext(globals)).toThrow('SpreadsheetApp was used');
  });

  it('declares the bundle and its functions at the top level, and nothing else', () => {
    const others = program.body.filter((node) => node.type !== 'FunctionDeclaration');
    const names = others.map((node) => {
      if (node.type === 'ExpressionStatement' && node.directive) return node.directive;
      if (node.type === 'VariableDeclaration' && node.kind === 'var') {
        return node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '?')).join();
      }
      return node.type;
    });
    expect(names).toEqual(['use strict', 'MessageRoi']);
    expect(new Set(functionNames).size).toBe(functionNames.length);
  });

  it('leaves no other global behind, neither when loaded nor when used', () => {
    const globals = load();
    const { MessageRoi } = globals as { MessageRoi: object };
    expect(call(globals, 'MSG_ROI', 500, 100)).toBe(4);
    call(globals, 'MSG_ROI', [[500], ['a']], [[100], [100]]);
    const own = Object.getOwnPropertyNames(globals).filter((name) => !EVERY_SERVICE.includes(name));
    expect(own.sort()).toEqual(['MessageRoi', ...functionNames].sort());
    expect(functionNames.filter((name) => name !== name.toUpperCase()).sort()).toEqual(
      Object.keys(MessageRoi)
        .filter((name) => name !== 'evaluateKpi')
        .sort(),
    );
  });

  it('computes without any service, and words an error in English when it may not ask for the language', () => {
    const globals = load();
    expect(call(globals, 'CLICK_RATE', 420, 10_000)).toBe(0.042);
    expect(() => call(globals, 'MSG_ROI', 80, 0)).toThrow(/^Cost is zero, so ROI is not defined\./);
  });

  it('marks the functions of the catalogue, and only them, as custom functions', () => {
    const marked = functions.filter((node) => /@customfunction\b/.test(helpAbove(node))).map(({ id }) => id.name);
    expect(marked).toEqual(CATALOGUE.map(({ id }) => id));
    expect(code.match(/@customfunction\b/g)).toHaveLength(CATALOGUE.length);
  });

  it.each(CATALOGUE.map(({ id }) => id))('%s has a description and one line of help per parameter', (id) => {
    const node = functions.find((candidate) => candidate.id.name === id) as FunctionDeclaration;
    const help = helpAbove(node);
    const lines = help.split('\n').map((line) => line.replace(/^\s*\*? ?/, ''));
    const [description = '', ...others] = lines.filter((line) => line !== '');
    expect(description).toMatch(/^[A-Z].{20,}\.$/);
    expect(others.every((line) => line.startsWith('@'))).toBe(true);
    const described = [...help.matchAll(/@param \{[^}]+\} (\w+) \S.*/g)].map(([, name]) => name);
    const parameters = node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '...'));
    expect(parameters.length).toBeGreaterThan(0);
    expect(described).toEqual(parameters);
    // Sheets reads neither HTML nor optional parameters in brackets.
    expect(help.replace(/\{[^}]+\}/g, '')).not.toMatch(/<\/?[a-z]|@param +\[/i);
  });
});

describe('the menu', () => {
  interface Item {
    readonly label: unknown;
    readonly handler: string;
  }

  /** What a script may use before the add-on may see the document: the menu and the user's language. */
  function openMenu(trigger: 'onOpen' | 'onInstall', locale: () => string): { items: Item[]; shown: number } {
    const seen = { items: [] as Item[], shown: 0 };
    const menu = {
      addItem: (label: unknown, handler: string) => {
        seen.items.push({ label, handler });
        return menu;
      },
      addSeparator: () => menu,
      addToUi: () => {
        seen.shown++;
      },
    };
    const only = (name: string, members: object): object =>
      new Proxy(members, {
        get: (target, member) => {
          if (!Object.hasOwn(target, member)) throw new Error(`${name}.${String(member)} was used`);
          return Reflect.get(target, member);
        },
      });
    const ui = only('Ui', { createAddonMenu: () => only('Menu', menu) });
    const globals = load({
      SpreadsheetApp: only('SpreadsheetApp', { getUi: () => ui }),
      Session: only('Session', { getActiveUserLocale: locale }),
    });
    call(globals, trigger, { authMode: 'NONE' });
    return seen;
  }

  it.each(['onOpen', 'onInstall'] as const)('is built by %s without seeing the document', (trigger) => {
    const { items, shown } = openMenu(trigger, () => 'en_GB');
    expect(shown).toBe(1);
    expect(items.length).toBeGreaterThan(0);
    for (const { label, handler } of items) {
      expect(label).toMatch(/\S/);
      expect(functionNames).toContain(handler);
    }
  });

  it('is built even where the language cannot be told, or has no words', () => {
    const refuse = (): never => {
      throw new Error('no permission');
    };
    expect(openMenu('onOpen', refuse).shown).toBe(1);
    expect(openMenu('onOpen', () => 'xx').shown).toBe(1);
    expect(openMenu('onOpen', () => '').shown).toBe(1);
  });
});

describe('sidebar.html', () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';

  it('calls functions that the add-on has', () => {
    const bridge = ts.createSourceFile('bridge.ts', read('src/sidebar/bridge.ts'), ts.ScriptTarget.ES2019);
    const server = bridge.statements.find(
      (statement): statement is ts.InterfaceDeclaration =>
        ts.isInterfaceDeclaration(statement) && statement.name.text === 'Server',
    );
    const declared = (server?.members ?? []).map((member) =>
      member.name && ts.isIdentifier(member.name) ? member.name.text : '?',
    );
    const called = [...script.matchAll(/callServer\(\s*"(\w+)"/g)].map(([, name]) => name as string);
    expect(declared.length).toBeGreaterThan(0);
    expect([...new Set(called)].sort()).toEqual([...declared].sort());
    for (const name of declared) {
      expect(functionNames).toContain(name);
      // A name that ends with an underscore is private: the sidebar could not call it.
      expect(name).not.toMatch(/_$/);
    }
  });

  it('asks for nothing from outside', () => {
    // The names of SVG and MathML look like addresses, but nothing is loaded from there.
    const loaded = page.replace(/"http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)"/g, '""');
    expect(loaded.match(/https?:|\/\/[a-z0-9-]+\.[a-z]{2,}\//gi)).toBeNull();
    expect(page.match(/\bsrc\s*=|<link\b|@import|url\(|srcset|<iframe|<object|<embed/gi)).toBeNull();
    expect(script.match(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\(/g)).toBeNull();
  });

  it('holds one script that nothing inside it ends, and nothing that a template would run', () => {
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page.match(/<\/style/gi)).toHaveLength(1);
    expect(page).not.toContain('<?');
    expect(page).not.toMatch(/\/\* (style|script) \*\//);
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('has no text that becomes markup', () => {
    expect(script).not.toMatch(/outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
    // Preact knows the property; none of our files uses it.
    const own = readdirSync(`${root}src/sidebar`).filter((name) => /\.tsx?$/.test(name));
    expect(own.length).toBeGreaterThan(20);
    for (const name of own) expect(read(`src/sidebar/${name}`), name).not.toMatch(/innerHTML/i);
  });
});

describe('the languages of Code.js', () => {
  type Inside = Pick<typeof import('../src/locales/packs'), 'packFor' | 'reportPackFor'> &
    Pick<typeof import('../src/locales/reading-words'), 'readingWords'>;
  const opened = givingOut(code, ['packFor', 'reportPackFor', 'readingWords']);
  // Each tells of itself when it is asked for.
  const telling = new Script(
    opened.replace(PACK_LINE, (_, start, words) => `${start}(unpacks(${start.slice(0, -5)}),${words}),`),
  );
  /** Objects of another realm have other prototypes. */
  const asOurs = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  function loadInside(): { readonly inside: Inside; readonly unpacked: readonly string[] } {
    const unpacked: string[] = [];
    const globals = createContext({ unpacks: (name: string) => unpacked.push(name) });
    telling.runInContext(globals);
    return { inside: (globals as { MessageRoi: Inside }).MessageRoi, unpacked };
  }

  it('are all packed, by themselves', () => {
    const lines = [...code.matchAll(PACK_LINE)];
    expect(lines.length).toBe(1 + REPORT_LANGUAGES.length + readingWords().languages.length);
    expect(code).not.toContain(packFor('en').report.title);
    expect(code).not.toContain(packFor('ru').report.title);
  });

  it.each(LANGUAGES)('has every word of %s', (language) => {
    expect(asOurs(loadInside().inside.packFor(language))).toStrictEqual(packFor(language));
  });

  it.each(REPORT_LANGUAGES)('has every word of reports in %s', (language) => {
    expect(asOurs(loadInside().inside.reportPackFor(language))).toStrictEqual(reportPackFor(language));
  });

  it('have every word that sheets are read by', () => {
    expect(asOurs(loadInside().inside.readingWords())).toStrictEqual(readingWords());
  });

  it('stay packed when Code.js is loaded, and while another one is unpacked', () => {
    const { inside, unpacked } = loadInside();
    expect(unpacked).toEqual([]);
    inside.packFor('fr_CA');
    expect(unpacked).toEqual(['keys', 'fr']);
    inside.reportPackFor('ja');
    expect(unpacked).toEqual(['keys', 'fr', 'ja']);
  });

  it('are unpacked once in an execution', () => {
    const { inside, unpacked } = loadInside();
    expect(inside.packFor('hu')).toBe(inside.packFor('hu_HU'));
    inside.reportPackFor('hu');
    inside.readingWords();
    const once = unpacked.length;
    inside.readingWords();
    expect(unpacked.length).toBe(once);
  });
});

describe('stack traces of Code.js', () => {
  it('name the functions that they go through', () => {
    const failing = {
      getUi: () => {
        throw new Error('no screen');
      },
    };
    const globals = load({ SpreadsheetApp: failing, Session: { getActiveUserLocale: () => 'en' } });
    const stack = (() => {
      try {
        call(globals, 'onOpen');
        return '';
      } catch (error) {
        return (error as Error).stack ?? '';
      }
    })();
    const names = [...stack.matchAll(/^ +at (?:Object\.)?(\w+) \(Code\.js:\d+:\d+\)$/gm)].map(([, name]) => name);
    expect(names).toEqual(['addMenu', 'showMenu', 'onOpen', 'onOpen']);
  });

  it('find their place: lines of code are short', () => {
    const lines = splitCode(code).code.split('\n');
    expect(lines.length).toBeGreaterThan(1000);
    // A name or a number is not cut.
    expect(lines.filter((line) => line.length > 400)).toEqual([]);
  });
});

describe('size', () => {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

  it(`stays within ${kilobytes(MOST_FOR_NOW)}, languages included`, () => {
    const { total, packs, stubs } = codeParts(root);
    const split = `Code.js: ${kilobytes(total)}, of which packs ${kilobytes(packs)}, stubs with their help ${kilobytes(stubs)}; ${kilobytes(total - packs)} without packs.`;
    expect(packs, split).toBeGreaterThan(0);
    expect(total, split).toBeLessThanOrEqual(MOST_FOR_NOW);
  });

  it('keeps the sidebar small', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(200_000);
  });
});

describe('the repository', () => {
  const SKIPPED = ['node_modules', 'dist', '.git', '.clasp.dev.json'];

  function filesBelow(folder: string): string[] {
    return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
      if (SKIPPED.includes(entry.name)) return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
  }

  /** Each with an example that it must find; put together here so that this file does not hold what it looks for. */
  const SECRETS: readonly { readonly what: string; readonly pattern: RegExp; readonly example: string }[] = [
    {
      what: 'a script id (57 characters); keep yours in .clasp.dev.json, which git ignores',
      pattern: /(?<![\w+/=-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{57}(?![\w+/=-])/,
      example: `"scriptId": "1${'aB3_-x7Z'.repeat(7)}"`,
    },
    {
      what: 'an OAuth client id',
      pattern: /\d{6,}-[a-z0-9]{8,}\.apps\.googleusercontent/,
      example: `${'1234567890'}-${'abcdefgh12345678'}.apps.googleusercontent`,
    },
    { what: 'an OAuth client secret', pattern: /GOCSPX-[\w-]{10,}/, example: `GOCSPX-${'a'.repeat(20)}` },
    { what: 'an API key', pattern: /AIza[\w-]{30,}/, example: `AIza${'a'.repeat(35)}` },
    { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE/, example: `-----BEGIN ${'PRIVATE'} KEY-----` },
    {
      what: 'a path of one machine',
      pattern: /(?<![\w.~*)\]}/-])\/(?:home|Users|root|work|tmp|var|opt|mnt|private)\/\w|\b[A-Z]:\\{1,2}Users\b/,
      example: `read('/${'home'}/someone/file')`,
    },
    {
      what: 'the host of a package registry',
      pattern:
        /registry\.(?:npmjs|yarnpkg|npmmirror)|npm\.pkg\.github|\bartifactory\b|\bjfrog\b|\bnexus\.[a-z]|\bverdaccio\b/i,
      example: `https://registry.${'npmjs'}.org/`,
    },
  ];

  it.each(SECRETS)('can tell $what', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true);
  });

  it('holds no id, key, path or host that belongs to somebody or to one machine', () => {
    const found = filesBelow('').flatMap((path) => {
      // Latin-1 keeps every byte, whatever the encoding of a sample.
      const text = readFileSync(`${root}${path}`, 'latin1');
      return SECRETS.flatMap(({ what, pattern }) => {
        const match = pattern.exec(text);
        return match === null ? [] : [`${path} holds ${what}: ${match[0]}`];
      });
    });
    expect(found).toEqual([]);
  });
});
