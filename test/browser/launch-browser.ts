/**
 * A real browser from an npm package, so that nothing has to be installed by hand. Where its binary cannot run (it is built for
 * Linux on x64), an installed Chrome or Edge takes its place.
 */
import { mkdtempSync, rmSync } from 'node:fs';
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

export interface LaunchedBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<LaunchedBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return launchInstalled();
  // The package unpacks itself below TMPDIR, and its libraries only where it believes to run on Lambda.
  const folder = mkdtempSync(join(tmpdir(), 'message-roi-browser-'));
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const executablePath = await packaged.executablePath();
    const browser = await chromium.launch({
      executablePath,
      args: [...CONTAINED, ...QUIET],
      headless: true,
      env: { ...process.env, HOME: folder } as Record<string, string>,
    });
    return {
      browser,
      close: async () => {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    restore('TMPDIR', before.TMPDIR);
    restore('AWS_EXECUTION_ENV', before.AWS_EXECUTION_ENV);
  }
}

async function launchInstalled(): Promise<LaunchedBrowser> {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      const browser = await chromium.launch({ channel, headless: true, args: QUIET });
      return { browser, close: () => browser.close() };
    } catch {
      // The next one may be there.
    }
  }
  throw new Error('The browser tests need Chrome or Edge on this system: install one of them and run the tests again.');
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
