/** The sidebar as people meet it in a real browser: open, look, change, build, read; by keyboard alone; with hostile sheets. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pathTo } from '../preview/bundle-workbook';
import { type Served, serve, Visitor } from './open-playground';

const SUMMARY = 'ROI Summary';
const SAMPLE = 'campaigns-en';
const AXE = readFileSync(pathTo('node_modules/axe-core/axe.min.js'), 'utf8');

const MESSY = [
  'Spring campaigns',
  'Name,Channel,Start,Sent,Delivered,Clicks,Spend,Sales,Currency',
  'Alpha,SMS,2026-03-01,1000,990,50,120,900,EUR',
  'Beta,WhatsApp,2026-03-05,1200,1300,80,tbd,700,EUR',
  'Gamma,SMS,2026-04-03,900,880,n/a,99,500,EUR',
  'Delta,Email,2026-04-09,5000,4900,300,400,1800,USD',
  'Total,,,8100,8070,430,,,',
].join('\n');

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

/** With the sidebar open and its first answer there. */
async function open(...files: { name: string; content: string }[]): Promise<void> {
  visitor = await Visitor.arrive(served);
  if (files.length > 0) await visitor.open(...files);
  await openSidebar();
}

async function openSidebar(): Promise<void> {
  await visitor.menu('Extensions', 'Message ROI', 'Open sidebar');
  await visitor.sidebar.getByRole('tab', { name: 'Sources' }).waitFor();
  await read();
}

/** Until the sheets have been read again, if something was changed that decides how. */
async function read(): Promise<void> {
  await visitor.page.waitForTimeout(600);
  await visitor.idle();
  await visitor.sidebar.getByText('Reading your sheets…').first().waitFor({ state: 'detached' });
}

const page = (name: 'Sources' | 'Check' | 'Report' | 'Formula'): Promise<void> =>
  visitor.sidebar.getByRole('tab', { name }).click();

const bar = () => visitor.sidebar.getByRole('contentinfo');

function frame(): Frame {
  const found = visitor.page.frames().find((one) => one.parentFrame() !== null && one.url() === 'about:srcdoc');
  if (found === undefined) throw new Error('There is no sidebar.');
  return found;
}

/** What sticks out sideways. */
const overflow = (): Promise<string[]> =>
  frame().evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isWide = (element: Element): boolean => element.getBoundingClientRect().width > clientWidth;
    return [
      `${scrollWidth - clientWidth} px`,
      ...[...document.querySelectorAll('#app *')]
        .filter(isWide)
        .map(({ tagName, id, className }) => `${tagName} ${id} ${className}`),
    ];
  });

/** What axe finds in the page as it is shown. */
async function barriers(): Promise<string[]> {
  const inside = frame();
  if (!(await inside.evaluate(() => 'axe' in window))) await inside.addScriptTag({ content: AXE });
  return inside.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { violations } = await axe.run({ preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

describe('the page', () => {
  it('shows its words before it has called anything', async () => {
    await open();
    const html = await visitor.page.evaluate(
      () =>
        (window as unknown as { playground: { workbook: { sidebar: { html: string } } } }).playground.workbook.sidebar
          .html,
    );
    const bare = await served.browser.newPage();
    // Calls are never answered here.
    await bare.setContent(
      html.replace(
        '<head>',
        `<head><script>const run = new Proxy({}, { get: (_, name) => (name.startsWith('with') ? () => run : () => {}) });
        var google = { script: { run, host: {} } };</script>`,
      ),
    );
    expect(await bare.getByRole('tab').allInnerTexts()).toEqual(['Sources', 'Check', 'Report', 'Formula']);
    expect(await bare.getByRole('button', { name: 'Build report' }).getAttribute('aria-disabled')).toBe('true');
    expect(await bare.getByRole('tabpanel').innerText()).toBe('Reading your sheets…');
    await bare.close();
  });
});

describe('from an unknown sheet to a report', () => {
  it('takes two clicks: open, and build', async () => {
    await open();
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    await visitor.sidebar.getByText('It covers 42 campaigns.').waitFor();
    expect(await visitor.cells('displayValues', SUMMARY, 'B3')).toEqual([
      ['Every €1.00 spent on messaging returned €3.90: €184,472 net profit on €63,632.'],
    ]);
  });

  it('shows what is wrong and where, settles it, changes a match, and gives the figures', async () => {
    await open({ name: 'messy.csv', content: MESSY });
    const build = visitor.sidebar.getByRole('button', { name: 'Build report' });
    expect(await build.getAttribute('aria-disabled')).toBe('true');
    await bar().getByRole('button', { name: 'Check' }).click();
    const issues = visitor.sidebar.locator('.issues li');
    expect(await issues.first().innerText()).toContain('Cost: not a number, left out, in G4 (tbd)');
    await visitor.sidebar.getByRole('button', { name: 'Show G4 in “messy”' }).click();
    await visitor.done();
    await expect.poll(() => visitor.selected()).toBe('G4');

    await visitor.sidebar.getByLabel('Currency of the report').selectOption('EUR');
    await read();
    await bar().getByText('3 campaigns').waitFor();
    // "Delivered" is above "Sent" in one row: leave it out.
    await page('Sources');
    await visitor.sidebar.getByLabel('Delivered', { exact: true }).selectOption({ label: 'No column' });
    await read();
    await page('Check');
    await expect.poll(() => visitor.sidebar.locator('.issues').innerText()).not.toContain('Delivered is above Sent');

    await build.click();
    await visitor.sidebar.getByText('It covers 3 campaigns.').waitFor();
    const cards = await visitor.cells('displayValues', SUMMARY, 'B6:E7');
    // 900 + 700 + 500 of revenue; 120 + 99 of cost, as one is not known yet.
    expect(cards[0]?.slice(0, 2)).toEqual(['Revenue', 'Cost']);
    expect(cards[1]?.slice(0, 2)).toEqual(['€2,100.00', '€219.00']);
    await visitor.sidebar.getByRole('button', { name: 'Open “ROI Summary”' }).click();
    await visitor.done();
  });

  it('works from three tabs in one report', async () => {
    await open(
      { name: 'SMS.csv', content: 'Campaign,Sent,Clicked,Cost,Revenue\nA,1000,50,100,400\n' },
      { name: 'Mailchimp.csv', content: 'Title,Total Sends,Unique Clicks,Spend,Sales\nB,2000,80,50,300\n' },
      { name: 'WhatsApp.csv', content: 'Campaign,Delivered,Clicks,Cost,Revenue\nC,500,40,60,250\n' },
    );
    for (const sheet of ['Mailchimp', 'WhatsApp']) {
      await visitor.sidebar.getByRole('checkbox', { name: sheet }).check();
      await read();
    }
    // The sheet that was added last is open; the others are a click away.
    for (const [sheet, channel] of [
      ['SMS', 'SMS'],
      ['Mailchimp', 'Email'],
      ['WhatsApp', 'WhatsApp'],
    ] as const) {
      const card = visitor.sidebar
        .locator('details.card')
        .filter({ has: visitor.sidebar.getByRole('heading', { name: sheet }) });
      const channels = card.getByLabel('Channel of this sheet');
      if (!(await channels.isVisible())) await card.getByRole('heading', { name: sheet }).click();
      await channels.selectOption(channel);
    }
    await read();
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    await visitor.sidebar.getByText('It covers 3 campaigns.').waitFor();
    expect((await visitor.cells('displayValues', SUMMARY, 'B7:C7'))[0]).toEqual(['950.00', '210.00']);
    const channels = (await visitor.cells('displayValues', SUMMARY, 'B15:B40')).flat();
    expect(channels).toEqual(expect.arrayContaining(['SMS', 'Email', 'WhatsApp']));
  });

  it('asks what becomes of cells that were changed by hand', async () => {
    await open();
    const build = visitor.sidebar.getByRole('button', { name: 'Build report' });
    await build.click();
    await visitor.sidebar.getByText('is ready').waitFor();
    await visitor.type('N3', 'my own remark');
    await build.click();
    const question = visitor.sidebar.getByRole('alertdialog');
    expect(await question.innerText()).toContain('N3');
    expect(await barriers()).toEqual([]);
    await question.getByRole('button', { name: 'Keep a copy, then build' }).click();
    await visitor.sidebar.getByText('is ready').waitFor();
    expect(await visitor.sheetNames()).toHaveLength(4);
    expect(await visitor.cells('values', SUMMARY, 'N3')).toEqual([['']]);
  });

  it('says so when the sheets have changed since they were shown', async () => {
    await open();
    await visitor.type('U2', '999999');
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    await visitor.sidebar.getByText('Your sheets have changed').waitFor();
    expect(await visitor.sheetNames()).toEqual([SAMPLE]);
    await read();
    await visitor.sidebar.getByRole('button', { name: 'Build with the present figures' }).click();
    await visitor.sidebar.getByText('is ready').waitFor();
  });
});

describe('without data', () => {
  it('starts with an empty table, or with a pasted export that no cell of becomes a formula', async () => {
    visitor = await Visitor.arrive(served);
    await visitor.menu('File', 'New empty spreadsheet');
    await visitor.done();
    await openSidebar();
    await visitor.sidebar.getByRole('button', { name: 'Insert a tracker sheet' }).click();
    await read();
    expect((await visitor.cells('values', 'Campaigns', 'A1:E1'))[0]).toEqual([
      'Campaign',
      'Channel',
      'Date',
      'Audience',
      'Cost',
    ]);
    await visitor.sidebar.getByText('“Campaigns” is ready. Enter one campaign per row').waitFor();

    const start = visitor.sidebar.getByText('Start without data');
    if (!(await visitor.sidebar.getByLabel('Text of the file').isVisible())) await start.click();
    await visitor.sidebar.getByLabel('Text of the file').fill('Campaign;Sent;Cost\n=1+1;100;12,50\nSpring;200;20,00');
    await visitor.sidebar.getByRole('button', { name: 'Create the sheet' }).click();
    await read();
    expect(await visitor.cells('values', 'Export', 'A1:C3')).toEqual([
      ['Campaign', 'Sent', 'Cost'],
      ['=1+1', 100, 12.5],
      ['Spring', 200, 20],
    ]);
    expect((await visitor.cells('formulas', 'Export', 'A2:C3')).flat().join('')).toBe('');
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    await visitor.sidebar.getByText('It covers 2 campaigns.').waitFor();
  });
});

describe('formulas', () => {
  it('are found by a short name and inserted beside the data', async () => {
    await open();
    await page('Formula');
    await visitor.sidebar.getByLabel('Find a figure').fill('ctr');
    await visitor.sidebar.getByRole('button', { name: /^Click rate/ }).click();
    expect(await visitor.sidebar.getByText('clicks ÷ delivered messages').count()).toBe(1);
    await visitor.sidebar.getByRole('button', { name: 'Insert beside the data' }).click();
    await visitor.sidebar.getByText('Click rate was inserted in AH2').waitFor();
    expect(await visitor.cells('displayValues', SAMPLE, 'AH1:AH2')).toEqual([['Click rate'], ['16.53%']]);
    expect(await barriers()).toEqual([]);
  });
});

describe('for everybody', () => {
  it('works by keyboard alone, with the focus in sight', async () => {
    await open();
    const { keyboard } = visitor.page;
    const active = (): Promise<string> =>
      frame().evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.id || element.innerText.trim() || element.tagName;
      });
    await visitor.sidebar.getByRole('tab', { name: 'Sources' }).focus();
    await keyboard.press('ArrowRight');
    expect(await active()).toBe('tab-check');
    await keyboard.press('End');
    expect(await active()).toBe('tab-formula');
    await keyboard.press('ArrowLeft');
    expect(await active()).toBe('tab-report');
    await keyboard.press('Tab');
    expect(await active()).toBe('field-title');
    await keyboard.type('Typed without a mouse');
    const seen: string[] = [];
    for (let presses = 0; presses < 60 && (await active()) !== 'build'; presses++) {
      seen.push(await active());
      const isSeen = await frame().evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as HTMLElement);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      expect(isSeen, seen.at(-1)).toBe(true);
      await keyboard.press('Tab');
    }
    expect(seen).toEqual(expect.arrayContaining(['field-title', 'field-margin', 'field-valuePerConversion']));
    await keyboard.press('Enter');
    await visitor.sidebar.getByText('is ready').waitFor();
    expect(await visitor.cells('values', SUMMARY, 'B1')).toEqual([['Typed without a mouse']]);
    // The focus is not lost with the buttons that come and go.
    await expect.poll(active).toBe('Open “ROI Summary”');
  });

  it('has no barriers that axe knows, on any page, and leads to entries that cannot be used', async () => {
    await open({ name: 'messy.csv', content: MESSY });
    const found: Record<string, string[]> = {};
    for (const name of ['Sources', 'Check', 'Report', 'Formula'] as const) {
      await page(name);
      found[name] = await barriers();
    }
    await page('Check');
    await visitor.sidebar.getByLabel('Currency of the report').selectOption('EUR');
    await read();
    await page('Report');
    await visitor.sidebar.getByText('Targets', { exact: true }).click();
    await visitor.sidebar.getByRole('button', { name: 'Add a target' }).click();
    await visitor.sidebar.getByRole('button', { name: 'Add labour' }).click();
    await visitor.sidebar.getByLabel('Gross margin').fill('lots');
    await visitor.sidebar.getByText('Targets', { exact: true }).click();
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    const summary = visitor.sidebar.getByRole('alert').first();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.getByRole('button').allInnerTexts()).toEqual([
      'Gross margin: “lots” is not a share. Write a percentage from 0% to 100%.',
      'Labour, Hours: the amount is missing. Enter it, or remove the line.',
      'Labour, Cost per hour: the amount is missing. Enter it, or remove the line.',
      'Figure: it is empty. Fill it in, or remove the line.',
    ]);
    found.errors = await barriers();
    // It leads into a part that is folded away.
    await summary.getByRole('button').last().click();
    await expect.poll(() => frame().evaluate(() => document.activeElement?.id ?? '')).toMatch(/^field-targetMeasure-/);
    expect(await visitor.sidebar.getByLabel('Gross margin').inputValue()).toBe('lots');
    expect(await visitor.sheetNames()).toEqual(['messy']);
    expect(found).toEqual({ Sources: [], Check: [], Report: [], Formula: [], errors: [] });
  });

  it('fits at twice the size, and written from right to left', async () => {
    await open({ name: 'messy.csv', content: MESSY });
    const sticking: Record<string, string[]> = {};
    const look = async (what: string): Promise<void> => {
      for (const name of ['Sources', 'Check', 'Report', 'Formula'] as const) {
        await page(name);
        sticking[`${name}, ${what}`] = await overflow();
      }
    };
    await look('as it is');
    // 300 pixels at 200 % hold as much as 150.
    await visitor.page.evaluate(() => {
      const side = document.querySelector('.sidebar iframe') as HTMLElement;
      side.style.width = '150px';
    });
    await look('at 200 %');
    await frame().evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await look('right to left');
    expect(Object.entries(sticking).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.keys(sticking)).toHaveLength(12);
  });
});

describe('a hostile sheet', () => {
  const HEADERS = [
    '<script>window.hacked = 1</script>',
    '<img src=x onerror="window.hacked = 1">',
    '=HYPERLINK("https://example.com";"x")',
    '"><svg onload=window.hacked=1>',
    '😀 Зарплата 投放',
    'حملة \u202egnihtemos',
    'x'.repeat(50_000),
    '{sheet} {field}',
  ];

  it('executes nothing, sticks out nowhere, and is reported on', async () => {
    const wide = Array.from({ length: 490 }, (_, index) => `Col ${index}`);
    const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;
    const header = ['Campaign', 'Sent', 'Cost', 'Revenue', ...HEADERS, ...wide].map(cell).join(',');
    const rows = HEADERS.slice(0, 6).map((name, index) =>
      [name, String(100 + index), '10', '30', ...HEADERS.map((text) => text.slice(0, 500))].map(cell).join(','),
    );
    await open({ name: 'hostile.csv', content: [header, ...rows].join('\n') });
    await bar().getByText('6 campaigns').waitFor();
    const options = await visitor.sidebar.getByLabel('Audience').count();
    expect(options).toBe(0);
    await visitor.sidebar.getByText('fields without a column').click();
    const texts = await visitor.sidebar.getByLabel('Audience').locator('option').allInnerTexts();
    expect(texts).toContain('<script>window.hacked = 1</script> (E)');
    expect(texts.length).toBeGreaterThan(490);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(60);
    await visitor.sidebar.getByLabel('Audience').selectOption({ index: 5 });
    await read();
    await page('Check');
    expect(await overflow()).toEqual([]);
    await page('Report');
    await visitor.sidebar.getByText('Without a revenue goal', { exact: true }).click();
    await visitor.sidebar
      .getByRole('tabpanel', { name: 'Report' })
      .getByLabel('Campaign', { exact: true })
      .selectOption({ index: 1 });
    expect(await overflow()).toEqual([]);
    await page('Sources');
    expect(await overflow()).toEqual([]);
    await visitor.sidebar.getByRole('button', { name: 'Build report' }).click();
    await visitor.sidebar.getByText('It covers 6 campaigns.').waitFor();
    expect(await frame().evaluate(() => 'hacked' in window)).toBe(false);
    expect(await visitor.page.evaluate(() => 'hacked' in window)).toBe(false);
    const names = (await visitor.cells('values', 'ROI Data', 'A1:H12')).flat();
    expect(names).toContain('<script>window.hacked = 1</script>');
  });
});
