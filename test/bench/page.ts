/** Opening the playground with the sample, beside opening an empty page in the same browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { servePage } from '../../src/preview/serve-page';
import { launchBrowser } from '../browser/launch-browser';
import type { Figure } from './figure';

export const PAGE = 'Opening the playground';

const SAMPLE = 'campaigns-en.csv';
const OPENINGS = 5;
/** From the address to a spreadsheet that takes keys, with the sample in it. */
const LONGEST = 3000;

interface Opening {
  /** Milliseconds that a visitor waits. */
  readonly elapsed: number;
  /** Milliseconds that the page kept its thread. */
  readonly cpuTime: number;
  /** Bytes of JavaScript objects that are there once it is open. */
  readonly memory: number;
  /** Bytes that were fetched. */
  readonly size: number;
}

export async function pageFigures(root: string): Promise<Figure[]> {
  const samplesFolder = join(root, 'src', 'preview', 'samples');
  const server = await servePage({
    pageFolder: join(root, 'node_modules', '.cache', 'message-roi', 'page'),
    addOnFolder: join(root, 'dist'),
    samplesFolder,
    name: 'Sample campaigns',
    files: [{ name: SAMPLE, bytes: readFileSync(join(samplesFolder, SAMPLE)) }],
    choices: null,
    port: 0,
  });
  const browser = await launchBrowser();
  try {
    const ready = '!!window.playground?.workbook && window.playground.state.busy === null';
    const ours = await bestOpening(browser, server.url, ready);
    const bare = await bestOpening(browser, 'data:text/html,<p>empty', 'true');
    const figure = (measured: Figure['measured'], of: keyof Opening, most: number | null): Figure => ({
      what: PAGE,
      measured,
      ours: ours[of],
      bare: bare[of],
      bareIs: 'an empty page',
      budget: most === null ? null : { most, of: 'ours' },
    });
    return [
      figure('elapsed time', 'elapsed', LONGEST),
      figure('CPU time', 'cpuTime', null),
      figure('memory in use', 'memory', null),
      figure('size', 'size', null),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Every opening is a visitor's first: nothing is in the browser's store. */
async function bestOpening(browser: Browser, url: string, ready: string): Promise<Opening> {
  const openings: Opening[] = [];
  for (let repetition = 0; repetition < OPENINGS; repetition++) {
    const context = await browser.newContext({ viewport: { width: 1100, height: 760 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    let size = 0;
    page.on('response', (response) => {
      size += Number(response.headers()['content-length'] ?? 0);
    });
    const started = performance.now();
    await page.goto(url);
    await page.waitForFunction(ready);
    const elapsed = performance.now() - started;
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    openings.push({ elapsed, cpuTime: metric('TaskDuration') * 1000, memory: metric('JSHeapUsedSize'), size });
    await context.close();
  }
  return openings.reduce((best, one) => (one.elapsed < best.elapsed ? one : best));
}
