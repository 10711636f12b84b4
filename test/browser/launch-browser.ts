/**
 * A real browser from an npm package, so that nothing has to be installed by hand. Where its binary cannot run (it is built for
 * Linux on x64), an installed Chrome or Edge takes its place.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Nothing of the browser's own may look outside. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
/** The package's own list is made for functions in a cloud; one process for everything falls over on a page of this size. */
const CONTAINED = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

interface Unpacked {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Unpacked once for a process: the package remembers the folder of its first use. */
let unpacked: Promise<Unpacked> | null = null;

export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return launchInstalled();
  unpacked ??= unpack();
  const { executablePath, env } = await unpacked;
  return chromium.launch({ executablePath, env, args: [...CONTAINED, ...QUIET], headless: true });
}

async function unpack(): Promise<Unpacked> {
  const folder = mkdtempSync(join(tmpdir(), 'message-roi-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // The package unpacks itself below TMPDIR, and its libraries only where it believes to run on Lambda.
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const executablePath = await packaged.executablePath();
    const env = { ...process.env, HOME: folder, FONTCONFIG_FILE: writeFontSettings(folder) } as Record<string, string>;
    return { executablePath, env };
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The package's own settings name folders of a cloud. Without any font at all the browser gives up, also on fonts of the page. */
function writeFontSettings(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const settings = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${settings}</fontconfig>`,
  );
  return file;
}

async function launchInstalled(): Promise<Browser> {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({ channel, headless: true, args: QUIET });
    } catch {
      // The next one may be there.
    }
  }
  throw new Error('The browser tests need Chrome or Edge on this system: install one of them and run the tests again.');
}
