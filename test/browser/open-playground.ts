/** The playground in a real browser, as `npm start` serves it, with ways to do what a visitor does. */
import { existsSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import type { Playground } from '../../src/preview/page/playground';
import { type PageOptions, type PageServer, servePage } from '../../src/preview/serve-page';
import { pathTo } from '../preview/bundle-workbook';
import { launchBrowser } from './launch-browser';

/** As wide as the page must work at. */
export const WINDOW = { width: 1100, height: 760 };

export interface Served {
  readonly server: PageServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function serve(content: Pick<PageOptions, 'name' | 'files' | 'choices'>): Promise<Served> {
  const pageFolder = pathTo('node_modules/.cache/message-roi/page');
  if (!existsSync(pageFolder)) throw new Error('The page is missing: run "npm run build" first.');
  const [server, browser] = await Promise.all([
    servePage({
      ...content,
      pageFolder,
      addOnFolder: pathTo('dist'),
      samplesFolder: pathTo('src/preview/samples'),
      port: 0,
    }),
    launchBrowser(),
  ]);
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What the page offers to its console. */
type Window = { readonly playground: Playground & { readonly workbook: EmbeddedWorkbook } };
type CellView = 'values' | 'displayValues' | 'formulas' | 'numberFormats';

export class Visitor {
  /** What the page said went wrong, and what it asked for anywhere else: nothing of either may happen. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  static async arrive(
    { browser, server }: Served,
    options: { readonly before?: (page: Page) => Promise<void>; readonly locale?: string } = {},
  ): Promise<Visitor> {
    const { locale = 'en-US' } = options;
    const page = await browser.newPage({ viewport: WINDOW, locale, timezoneId: 'Europe/Budapest' });
    const visitor = new Visitor(page);
    page.on('pageerror', (error) => visitor.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') visitor.complaints.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !/^(?:data|blob|about):/.test(url)) visitor.complaints.push(url);
    });
    await options.before?.(page);
    await page.goto(server.url);
    await visitor.idle();
    return visitor;
  }

  /** Waits until nothing is being done, and nothing is left to calculate. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { playground } = window as unknown as Partial<Window>;
      return playground?.workbook && playground.state.busy === null;
    });
    await this.page.evaluate(() => (window as unknown as Window).playground.workbook.settled());
  }

  async menu(...captions: string[]): Promise<void> {
    const [first = '', ...items] = captions;
    await this.page.getByRole('button', { name: first, exact: true }).click();
    for (const item of items) await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Builds the report and waits for it. */
  async build(): Promise<void> {
    await this.menu('Extensions', 'Message ROI', 'Build ROI summary');
    await this.done();
  }

  /** After a click: until the work that it began has ended. */
  async done(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await this.idle();
  }

  /** Selects a cell of the sheet that is shown, types and presses Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  async select(cell: string): Promise<void> {
    await this.page.evaluate((address) => {
      const { playground } = window as unknown as Window;
      playground.focusGrid();
      playground.workbook.engine.api.getActiveWorkbook()?.getActiveSheet().getRange(address).activate();
    }, cell);
  }

  /** Address of what is selected in the sheet that is shown. */
  selected(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const { workbook } = (window as unknown as Window).playground;
      return workbook.engine.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getSelection()
        ?.getActiveRange()
        ?.getA1Notation();
    });
  }

  /** An edit is calculated, and its `onEdit` has run. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      const { workbook } = (window as unknown as Window).playground;
      // The edit is told to the script after the present task.
      await new Promise((resolve) => setTimeout(resolve));
      await workbook.settled();
    });
  }

  cells(view: CellView, sheet: string, area: string): Promise<unknown[][]> {
    return this.page.evaluate(
      ([which, name, a1]) => (window as unknown as Window).playground.workbook[which](name, a1) as unknown[][],
      [view, sheet, area] as const,
    );
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Window).playground.workbook.sheetNames());
  }

  /** Runs a function of the script itself, for scripts that a test has put in place of the add-on. */
  execute(name: string): Promise<unknown> {
    return this.page.evaluate((fn) => (window as unknown as Window).playground.workbook.execute(fn), name);
  }

  failAt(k: number, mode: 'once' | 'onwards'): Promise<void> {
    return this.page.evaluate(([at, how]) => (window as unknown as Window).playground.workbook.failAt(at, how), [
      k,
      mode,
    ] as const);
  }

  stopFailing(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as Window).playground.workbook.stopFailing());
  }

  async open(...files: { name: string; content: Uint8Array | string }[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(
      files.map(({ name, content }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content),
      })),
    );
    await this.done();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe');
  }

  async dialogText(): Promise<string> {
    return (await this.page.getByRole('dialog').innerText()).replace(/\s+/g, ' ');
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
