/** The hand-written pages speak of files, functions and commands by name; names that are gone must not stay in them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../src/preview/command-options';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/differences.md', 'docs/live-check.md'];

describe.each(PAGES)('%s', (page) => {
  const text = read(page).replace(/^```[\s\S]*?^```/gm, '');

  it('names files that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|docs)\/[\w./-]+)`/g)].map(([, path]) => path as string);
    expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const linked = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, path]) => path as string);
    const local = linked.filter((path) => !/^https?:/.test(path));
    const folder = dirname(page) === '.' ? '' : `${dirname(page)}/`;
    expect(local.filter((path) => !existsSync(`${root}${folder}${path}`))).toEqual([]);
  });

  it('names functions where they are', () => {
    // "`a`, `b` and `c` in `src/x.ts`"
    const places = [...text.matchAll(/((?:`\w+`(?:, | and ))*`\w+`) in `(src\/[\w./-]+\.ts)`/g)];
    const missing = places.flatMap(([, names = '', path = '']) =>
      [...names.matchAll(/\w+/g)].filter(([name]) => !read(path).includes(name)).map(([name]) => `${name} in ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('names commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = [...text.matchAll(/npm run (?:--silent )?([a-z][\w-]*)/g)].map(([, name]) => name as string);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('README.md', () => {
  it('lists every option of the command line', () => {
    const options = [...USAGE.matchAll(/^ +(--[a-z-]+)/gm)].map(([, name]) => name as string);
    expect(options.length).toBeGreaterThan(8);
    expect(options.filter((name) => !read('README.md').includes(`| \`${name}`))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('shows the arrows that the test of the architecture draws', async () => {
    const { ARROWS } = await import('./architecture');
    const rows = [...read('CONTRIBUTING.md').matchAll(/^\| ((?:`[\w.]+`(?:, )?)+) \| (?!.*files)/gm)];
    const named = rows.flatMap(([, rooms = '']) =>
      [...rooms.matchAll(/`([\w.]+)`/g)].map(([, room]) => room as string),
    );
    expect(Object.keys(ARROWS).filter((room) => !named.includes(room))).toEqual([]);
  });
});
