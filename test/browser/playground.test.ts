/** The playground as a visitor meets it: typed formulas, the menu, the sidebar, files, download, and what goes wrong. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { openFile } from '../../src/preview/open-file';
import { pathTo } from '../preview/bundle-workbook';
import { type Served, serve, Visitor, WINDOW } from './open-playground';

const SAMPLE = 'campaigns-en';
const SUMMARY = 'ROI Summary';
const HEADLINE = 'Every €1.00 spent on messaging returned €3.90: €184,472 net profit on €63,632.';

/** As far as a test looks into the page. */
type Looked = { readonly playground: { readonly workbook: EmbeddedWorkbook } };

let served: Served;
let visitor: Visitor;

beforeAll(async () => {
  const bytes = readFileSync(pathTo(`src/preview/samples/${SAMPLE}.csv`));
  served = await serve({ name: 'Sample campaigns', files: [{ name: `${SAMPLE}.csv`, bytes }], choices: null });
});
afterAll(() => served.close());
afterEach(async () => {
  expect(visitor.complaints).toEqual([]);
  await visitor.page.close();
});

/** Waits until the entry of a menu has the focus. */
const focused = (on: Visitor, entry: string): Promise<void> =>
  expect.poll(() => on.page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(entry);

describe('the page', () => {
  it('says that it is opening before anything of it has run', async () => {
    visitor = await Visitor.arrive(served);
    const page = await served.browser.newPage({ javaScriptEnabled: false });
    await page.goto(served.server.url);
    expect(await page.getByRole('status').innerText()).toBe('Opening the spreadsheet…');
    await page.close();
  });

  it('shows the sample, and the menu that the add-on made', async () => {
    visitor = await Visitor.arrive(served);
    expect(await visitor.sheetNames()).toEqual([SAMPLE]);
    expect(await visitor.cells('displayValues', SAMPLE, 'A1:B2')).toEqual([
      ['Campaign', 'Channel'],
      ['Summer sale 2024', 'WhatsApp'],
    ]);
    await visitor.menu('Extensions', 'Message ROI');
    const items = visitor.page.getByRole('menuitem');
    await expect
      .poll(() => items.allInnerTexts())
      .toEqual(['Message ROI\n›', 'Build ROI summary', 'Refresh report', 'Open sidebar']);
  });

  it('fits into a window of 1,100 pixels, also beside the sidebar, which is 300 wide', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.menu('Extensions', 'Message ROI', 'Open sidebar');
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).waitFor();
    const widths = await visitor.page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      sidebar: document.querySelector('.sidebar iframe')?.clientWidth,
      grid: document.querySelector('canvas[id*="sheet-main-canvas"]')?.clientWidth,
    }));
    expect(widths.page).toBe(WINDOW.width);
    expect(widths.sidebar).toBe(300);
    expect(widths.grid).toBeGreaterThan(700);
  });

  it('is used without a mouse: from the grid to the menu, through dialogs and messages, and back', async () => {
    visitor = await Visitor.arrive(served);
    const { keyboard } = visitor.page;
    await keyboard.press('F6');
    await focused(visitor, 'File');
    await keyboard.press('Tab');
    await focused(visitor, 'Extensions');
    await keyboard.press('Enter');
    await focused(visitor, 'Message ROI');
    await keyboard.press('ArrowRight');
    await focused(visitor, 'Build ROI summary');
    await keyboard.press('Enter');
    await visitor.done();
    expect(await visitor.sheetNames()).toEqual([SAMPLE, 'ROI Data', SUMMARY]);
    await keyboard.type('typed');
    await keyboard.press('Enter');
    await expect.poll(() => visitor.cells('values', SUMMARY, 'A1')).toEqual([['typed']]);

    await keyboard.press('F6');
    await focused(visitor, 'File');
    for (const [key, entry] of [
      ['Enter', 'Open CSV or XLSX…'],
      ['ArrowDown', 'Open sample campaigns'],
      ['ArrowDown', 'New empty spreadsheet'],
    ] as const) {
      await keyboard.press(key);
      await focused(visitor, entry);
    }
    await keyboard.press('Enter');
    expect(await visitor.dialogText()).toContain('What you changed in this one will be lost.');
    await keyboard.press('Escape');
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
    expect(await visitor.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  it('goes on with an empty spreadsheet when what it should open is gone', async () => {
    visitor = await Visitor.arrive(served, {
      before: async (page) => {
        await page.route('**/open/0', (route) => route.fulfill({ status: 404, body: 'gone' }));
      },
    });
    expect(await visitor.dialogText()).toContain(`${SAMPLE}.csv is not there any more.`);
    await visitor.press('OK');
    await visitor.type('A1', '=MSG_ROI(87000, 25750)');
    await expect.poll(() => visitor.cells('displayValues', 'Sheet1', 'A1')).toEqual([['237.86%']]);
    visitor.complaints.length = 0;
  });

  it('keeps nothing of a spreadsheet that was closed', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.build();
    await visitor.menu('File', 'New empty spreadsheet');
    await visitor.press('Open');
    await visitor.done();
    expect(await visitor.page.locator('.chart').count()).toBe(0);
    expect(await visitor.page.locator('canvas[id*="sheet-main-canvas"]').count()).toBe(1);
    await visitor.build().catch(() => undefined);
    expect(await visitor.dialogText()).toContain('No row with column headers was found in “Sheet1”.');
    await visitor.press('OK');
  });
});

describe('formulas that are typed', () => {
  it('give their figure in the format that it is meant in', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.type('AJ2', '=MSG_ROI(87000, 25750)');
    await expect.poll(() => visitor.cells('displayValues', SAMPLE, 'AJ2')).toEqual([['237.86%']]);
  });

  it('take semicolons, ranges and open ranges, and are shown as they were typed', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.type('AJ2', '=MSG_ROAS(T2:T3; P2:P3)');
    await visitor.type('AK2', '=CLICK_RATE(L2:L; I2:I)');
    await expect
      .poll(() => visitor.cells('displayValues', SAMPLE, 'AJ2:AK4'))
      .toEqual([
        [expect.stringMatching(/^\d+\.\d\dx$/), expect.stringMatching(/^\d+\.\d\d%$/)],
        [expect.stringMatching(/^\d+\.\d\dx$/), expect.stringMatching(/^\d+\.\d\d%$/)],
        ['', expect.stringMatching(/^\d+\.\d\d%$/)],
      ]);
    const written = [['=MSG_ROAS(T2:T3; P2:P3)', '=CLICK_RATE(L2:L; I2:I)']];
    expect(await visitor.cells('formulas', SAMPLE, 'AJ2:AK2')).toEqual(written);
    // Opened and left again, a formula is the same: what is edited is what was typed.
    await visitor.select('AK2');
    await visitor.page.keyboard.press('F2');
    await visitor.page.keyboard.press('Enter');
    await visitor.settled();
    expect(await visitor.cells('formulas', SAMPLE, 'AJ2:AK2')).toEqual(written);
  });

  it('say in words what is wrong with what they were given', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.type('AJ2', '=MSG_ROI("abc", 5)');
    await visitor.select('AJ2');
    const message = visitor.page.locator('.cell-message');
    await expect
      .poll(() => message.innerText())
      .toBe(
        'AJ2 Revenue must be a number: “abc” was given. Enter the sales credited to the campaigns as a plain amount.',
      );
    expect(await visitor.cells('values', SAMPLE, 'AJ2')).toEqual([['#ERROR!']]);
    await visitor.select('AJ3');
    await expect.poll(() => message.count()).toBe(0);
  });

  it('come with a list of functions and their parameters', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.select('AJ2');
    await visitor.page.keyboard.type('=COST_PER_SUB');
    await visitor.page.getByText('What it cost to win one new subscriber').first().waitFor();
    await visitor.page.keyboard.type('SCRIBER(');
    await visitor.page.getByText('[conversion_rate]').first().waitFor();
    await visitor.page.keyboard.press('Escape');
  });
});

describe('the report', () => {
  it('is built from the menu, with a chart that follows its cells', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.build();
    expect(await visitor.sheetNames()).toEqual([SAMPLE, 'ROI Data', SUMMARY]);
    expect(await visitor.cells('displayValues', SUMMARY, 'B3')).toEqual([[HEADLINE]]);
    await visitor.page.getByText('“ROI Summary” is ready. Campaigns: 42.').waitFor();

    await visitor.page.evaluate(() => {
      const { workbook } = (window as unknown as Looked).playground;
      const [chart] = workbook.document.sheetState(workbook.document.shownSheetId()).charts;
      workbook.engine.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .scrollToCell((chart?.position.row ?? 2) - 1, 0);
    });
    const chart = visitor.page.locator('.chart svg');
    await chart.waitFor();
    const bars = (): Promise<string[]> =>
      chart.evaluate((svg) => [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? ''));
    const labels = async (): Promise<string> => (await chart.locator('text').allTextContents()).join(' ');
    const before = await bars();
    expect(before.length).toBeGreaterThan(10);
    expect(await labels()).toContain('€80,000');
    // Row 19 is the first channel, whose revenue stands in column E.
    expect(await visitor.cells('displayValues', SUMMARY, 'E18:E19')).toEqual([['Revenue'], ['€87,003']]);
    await visitor.type('E19', '500000');
    await expect.poll(bars).not.toEqual(before);
    await expect.poll(labels).toContain('€400,000');
  });

  it('keeps its chart when another tab was open, and shows the tab that a script makes the active one', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.build();
    const show = (name: string): Promise<void> =>
      visitor.page.evaluate((sheet) => {
        const book = (window as unknown as Looked).playground.workbook.engine.api.getActiveWorkbook();
        book?.setActiveSheet(book.getSheetByName(sheet) as NonNullable<ReturnType<typeof book.getSheetByName>>);
        book?.getActiveSheet().scrollToCell(25, 0);
      }, name);
    const charts = visitor.page.locator('.chart svg');
    await show(SUMMARY);
    await expect.poll(() => charts.count()).toBe(1);
    await show(SAMPLE);
    await expect.poll(() => charts.count()).toBe(0);
    await show(SUMMARY);
    await expect.poll(() => charts.count()).toBe(1);

    await show(SAMPLE);
    await visitor.menu('Extensions', 'Message ROI', 'Refresh report');
    await visitor.done();
    await visitor.type('N3', 'here');
    await expect.poll(() => visitor.cells('values', SUMMARY, 'N3')).toEqual([['here']]);
  });

  it('asks before it replaces what was typed into it, and does what is answered', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.build();
    await visitor.type('N3', 'my own remark');
    await visitor.menu('Extensions', 'Message ROI', 'Refresh report');
    expect(await visitor.dialogText()).toContain('Some cells of the report were changed by hand Changed: N3.');
    await visitor.press('Cancel');
    await visitor.done();
    expect(await visitor.cells('values', SUMMARY, 'N3')).toEqual([['my own remark']]);
    expect(await visitor.sheetNames()).toHaveLength(3);
    await visitor.menu('Extensions', 'Message ROI', 'Refresh report');
    await visitor.press('Yes');
    await visitor.done();
    const names = await visitor.sheetNames();
    expect(names).toHaveLength(4);
    expect(names[3]).toMatch(/^ROI Summary \d{4}-\d\d-\d\d$/);
    expect(await visitor.cells('values', names[3] as string, 'N3')).toEqual([['my own remark']]);
    // The copy holds the figures, and no formulas that could change.
    expect(await visitor.cells('displayValues', names[3] as string, 'B3')).toEqual([[HEADLINE]]);
    expect(await visitor.cells('formulas', names[3] as string, 'B3')).toEqual([['']]);
    expect(await visitor.cells('values', SUMMARY, 'N3')).toEqual([['']]);
  });

  it('is built from the sidebar', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.menu('Extensions', 'Message ROI', 'Open sidebar');
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    await visitor.sidebar.getByText('It covers 42 campaigns.').waitFor();
    expect(await visitor.cells('displayValues', SUMMARY, 'B3')).toEqual([[HEADLINE]]);
    await visitor.press('Close the sidebar');
    expect(await visitor.page.locator('.sidebar').count()).toBe(0);
  });

  it('is downloaded as a workbook with the same figures', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.build();
    const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.press('Download XLSX')]);
    expect(download.suggestedFilename()).toBe('Sample campaigns.xlsx');
    const { sheets } = await openFile(readFileSync(await download.path()), download.suggestedFilename());
    expect(sheets.map(({ name }) => name)).toEqual([SAMPLE, 'ROI Data', SUMMARY]);
    expect(sheets[2]?.values[2]?.[1]).toBe(HEADLINE);
    await visitor.idle();
  });
});

describe('when Google’s services fail', () => {
  it.each(['once', 'onwards'] as const)(
    'a report that stood is still whole (%s), and the next build succeeds',
    async (mode) => {
      visitor = await Visitor.arrive(served);
      await visitor.build();
      const whole = await visitor.cells('displayValues', SUMMARY, 'A1:L60');
      await visitor.failAt(20, mode);
      await visitor.menu('Extensions', 'Message ROI', 'Refresh report');
      expect(await visitor.dialogText()).toContain('Service Spreadsheets failed while accessing document.');
      await visitor.press('OK');
      await visitor.stopFailing();
      expect(await visitor.cells('displayValues', SUMMARY, 'A1:L60')).toEqual(whole);
      await visitor.menu('Extensions', 'Message ROI', 'Refresh report');
      await visitor.done();
      expect(await visitor.cells('displayValues', SUMMARY, 'A1:L60')).toEqual(whole);
      expect(await visitor.sheetNames()).toEqual([SAMPLE, 'ROI Data', SUMMARY]);
    },
  );
});

describe('files of one’s own', () => {
  const JULY =
    'Campaign;Channel;Delivered;Clicked;Cost;Revenue\nÉté;SMS;1.500;75;120,50;964,00\nNoël;E-mail;2.000;80;40,00;200,00\n';

  it('are opened from the button and reported on: CSV with semicolons and an old encoding', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.open({ name: 'july.csv', content: Buffer.from(JULY, 'latin1') });
    expect(await visitor.sheetNames()).toEqual(['july']);
    expect(await visitor.cells('values', 'july', 'A2:F2')).toEqual([['Été', 'SMS', '1.500', 75, '120,50', '964,00']]);
    await visitor.build();
    expect(await visitor.cells('displayValues', SUMMARY, 'B3')).toEqual([
      ['Every 1,00 spent on messaging returned 7,25: 1.004 net profit on 161.'],
    ]);
  });

  it('several at once become tabs, and more of them can be added', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.open(
      { name: 'sms.csv', content: 'Campaign,Sent\nA,1\n' },
      { name: 'mail.tsv', content: 'Campaign\tSent\nB\t2\n' },
    );
    expect(await visitor.sheetNames()).toEqual(['sms', 'mail']);
    await visitor.type('D1', 'mine');
    await visitor.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'sms.csv', mimeType: 'text/csv', buffer: Buffer.from('Campaign,Sent\nC,3\n') });
    expect(await visitor.dialogText()).toContain('Where should the file go?');
    await visitor.press('Add as tabs');
    await visitor.done();
    expect(await visitor.sheetNames()).toEqual(['sms', 'mail', 'sms 2']);
    expect(await visitor.cells('values', 'sms', 'D1')).toEqual([['mine']]);
  });

  it('are dropped onto the page: a workbook with its sheets', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.build();
    const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.press('Download XLSX')]);
    const content = readFileSync(await download.path()).toString('base64');
    await visitor.idle();
    await visitor.menu('File', 'New empty spreadsheet');
    await visitor.press('Open');
    await visitor.done();
    expect(await visitor.sheetNames()).toEqual(['Sheet1']);
    await visitor.page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'report.xlsx'));
      const target = document.querySelector('main') as HTMLElement;
      for (const type of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, content);
    await visitor.done();
    expect(await visitor.sheetNames()).toEqual([SAMPLE, 'ROI Data', SUMMARY]);
    expect(await visitor.cells('displayValues', SUMMARY, 'B3')).toEqual([[HEADLINE]]);
  });

  it('that cannot be read are told by name, and what is open stays', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.open({ name: 'notes.pdf', content: '%PDF-1.7 nothing' });
    expect(await visitor.dialogText()).toContain('notes.pdf: this is a PDF, not a table.');
    await visitor.press('OK');
    await visitor.open({ name: 'huge.csv', content: new Uint8Array(26 * 1024 * 1024).fill(65) });
    expect(await visitor.dialogText()).toContain('huge.csv: the file has 26 MB; at most 25 MB are read.');
    await visitor.press('OK');
    expect(await visitor.sheetNames()).toEqual([SAMPLE]);
  });

  it('are not lost to another spreadsheet without a question', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.type('AJ2', 'mine');
    await visitor.menu('File', 'Open sample campaigns', 'Magyar');
    expect(await visitor.dialogText()).toContain('What you changed in this one will be lost.');
    await visitor.press('Cancel');
    expect(await visitor.cells('values', SAMPLE, 'AJ2')).toEqual([['mine']]);
  });
});
