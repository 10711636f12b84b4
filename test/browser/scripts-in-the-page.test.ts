/** What a script and its pages find in the browser: the globals of Apps Script, `google.script`, and letters of every language. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve, Visitor } from './open-playground';

/** A script in place of the add-on. */
const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Show', 'show').addSubMenu(
    SpreadsheetApp.getUi().createMenu('More').addItem('Ask', 'ask').addItem('Fail', 'fail')).addToUi();
  SpreadsheetApp.getUi().createMenu('Own menu').addItem('Tell', 'tell').addToUi();
}
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Side')); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Name', 'What is it called?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer.getSelectedButton() + ':' + answer.getResponseText());
}
function tell() { SpreadsheetApp.getUi().alert('Heard.'); SpreadsheetApp.getActive().toast('Toasted.', 'Title', -1); }
function fail() { throw new RangeError('Too far.'); }
function browserGlobals() {
  return ['window', 'document', 'location', 'top', 'self', 'parent', 'fetch', 'XMLHttpRequest', 'setTimeout', 'URL', 'TextEncoder',
    'navigator', 'localStorage', 'indexedDB', 'postMessage', 'addEventListener', 'crypto', 'performance', 'Worker', 'WebAssembly']
    .filter(function (name) { return eval('typeof ' + name) !== 'undefined'; });
}
function languageGlobals() {
  return [typeof Intl, typeof Map, typeof Promise, typeof globalThis, typeof console, typeof JSON,
    [] instanceof Array, SpreadsheetApp.getActiveSheet().getRange('A1:B2').getValues() instanceof Array].join(' ');
}
var runs = 0;
function countRuns() { runs = runs + 1; return runs; }
function echo(value) { return value; }
function giveDate() { return { when: new Date(0) }; }
function giveNothing() {}
function hidden_() { return 'secret'; }
`;

const PAGE = `<!DOCTYPE html><html><head><base target="_top"></head><body><p id="origin"></p><script>
  window.heard = [];
  var hear = function (kind) { return function (value, user) {
    window.heard.push([kind, value instanceof Error ? value.name + ': ' + value.message : value, user]); }; };
  window.run = function () {
    return google.script.run.withSuccessHandler(hear('success')).withFailureHandler(hear('failure')).withUserObject('me'); };
  document.getElementById('origin').textContent = window.origin;
</script></body></html>`;

let served: Served;
let visitor: Visitor;

beforeAll(async () => {
  served = await serve({ name: 'Letters', files: [], choices: null });
});
afterAll(() => served.close());
afterEach(() => visitor.page.close());

const arrive = (): Promise<Visitor> =>
  Visitor.arrive(served, {
    before: async (page) => {
      await page.route('**/add-on/Code.js', (route) => route.fulfill({ body: SCRIPT, contentType: 'text/javascript' }));
      await page.route('**/add-on/sidebar.html', (route) => route.fulfill({ body: PAGE, contentType: 'text/html' }));
    },
  });

describe('a script in the page', () => {
  it('finds nothing of the browser', async () => {
    visitor = await arrive();
    expect(await visitor.execute('browserGlobals')).toEqual([]);
  });

  it('finds the language, with arrays of its own kind from the services', async () => {
    visitor = await arrive();
    expect(await visitor.execute('languageGlobals')).toBe('object function function object object object true true');
  });

  it('keeps nothing from one execution to the next', async () => {
    visitor = await arrive();
    expect([await visitor.execute('countRuns'), await visitor.execute('countRuns')]).toEqual([1, 1]);
    expect(await visitor.page.locator('iframe').count()).toBe(0);
  });

  it('has its own menus, messages and questions shown', async () => {
    visitor = await arrive();
    await visitor.menu('Own menu', 'Tell');
    expect(await visitor.dialogText()).toBe('Heard. OK');
    await visitor.press('OK');
    await visitor.page.getByText('Toasted.').waitFor();
    await visitor.menu('Extensions', 'Message ROI', 'More', 'Ask');
    await visitor.page.getByRole('textbox', { name: 'What is it called?' }).fill('Spring');
    await visitor.press('OK');
    await visitor.done();
    expect(await visitor.cells('values', 'Sheet1', 'A1')).toEqual([['OK:Spring']]);
    await visitor.menu('Extensions', 'Message ROI', 'More', 'Fail');
    expect(await visitor.dialogText()).toBe('That did not work Too far. OK');
  });
});

describe('google.script in the sidebar', () => {
  /** Runs text in the frame and gives what was heard by then. */
  async function inSidebar(code: string): Promise<unknown> {
    visitor = await arrive();
    await visitor.menu('Extensions', 'Message ROI', 'Show');
    await visitor.done();
    await visitor.sidebar.locator('#origin').waitFor();
    const frame = visitor.page.frames().find((one) => one.parentFrame() !== null && one.url() === 'about:srcdoc');
    return frame?.evaluate(code);
  }
  const heardAfter = (calls: string, count: number): Promise<unknown> =>
    inSidebar(`(async () => { ${calls};
      while (window.heard.length < ${count}) await new Promise((again) => setTimeout(again, 20));
      return window.heard; })()`);

  it('stands in a frame without an origin, out of reach of the playground', async () => {
    expect(await inSidebar('window.origin')).toBe('null');
    expect(
      await inSidebar('(() => { try { return String(parent.playground); } catch (error) { return error.name; } })()'),
    ).toBe('SecurityError');
  });

  it('gives answers to the success handler, with the user object', async () => {
    expect(await heardAfter("run().echo({ a: [1, 'x', null, true] })", 1)).toEqual([
      ['success', { a: [1, 'x', null, true] }, 'me'],
    ]);
    expect(await heardAfter('run().giveNothing()', 1)).toEqual([['success', null, 'me']]);
  });

  it('gives what the script throws to the failure handler', async () => {
    expect(await heardAfter('run().fail()', 1)).toEqual([['failure', 'RangeError: Too far.', 'me']]);
  });

  it('refuses arguments that Google does not carry, before anything is sent', async () => {
    const refused = (argument: string): Promise<unknown> =>
      inSidebar(
        `(() => { try { run().echo(${argument}); return 'sent'; } catch (error) { return error.message; } })()`,
      );
    expect(await refused('new Date(0)')).toBe('google.script.run.echo cannot take this: argument 1 is a Date.');
    expect(await refused('{ f: function () {} }')).toBe(
      'google.script.run.echo cannot take this: argument 1.f is a function.',
    );
    expect(await refused('[1, NaN]')).toBe('google.script.run.echo cannot take this: argument 1[1] is NaN.');
  });

  it('never answers where the answer holds a date, and goes on with other calls', async () => {
    expect(await heardAfter("run().giveDate(); run().echo('after')", 1)).toEqual([['success', 'after', 'me']]);
  });

  it('knows public functions only', async () => {
    expect(
      await inSidebar(
        '[typeof google.script.run.hidden_, typeof google.script.run.nothing, typeof google.script.run.echo]',
      ),
    ).toEqual(['undefined', 'undefined', 'function']);
  });

  it('is closed by its own page', async () => {
    await inSidebar('google.script.host.close()');
    await expect.poll(() => visitor.page.locator('.sidebar').count()).toBe(0);
  });
});

describe('letters', () => {
  it.each(['投', 'ロ', 'Ж', 'ő', '█', '€', 'é', '▲', '—', '…'])(
    '%s draws ink that is not the box for missing letters',
    async (letter) => {
      visitor = await Visitor.arrive(served);
      const drawn = await visitor.page.evaluate(async (text) => {
        await document.fonts.load('40px Arial', text);
        const draw = (what: string): string => {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 60;
          const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
          pen.font = '40px Arial';
          pen.fillText(what, 5, 45);
          const { data } = pen.getImageData(0, 0, 60, 60);
          return String(data.filter((_, index) => index % 4 === 3));
        };
        return {
          letter: draw(text),
          nothing: draw(''),
          missing: draw('\u{10fffd}'),
          ours: document.fonts.check('40px Arial', text),
        };
      }, letter);
      expect(drawn.letter).not.toBe(drawn.nothing);
      expect(drawn.letter).not.toBe(drawn.missing);
      expect(drawn.ours).toBe(true);
    },
  );

  it('are in the grid as a stakeholder sees it: a cell with Chinese text has ink', async () => {
    visitor = await Visitor.arrive(served);
    const ink = async (): Promise<number> => {
      const picture = await visitor.page.locator('canvas[id*="sheet-main-canvas"]').screenshot();
      return visitor.page.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        pen.drawImage(image, 0, 0);
        // Row 5 of column C, inside its lines.
        const { data } = pen.getImageData(250, 105, 90, 16);
        let dark = 0;
        for (let index = 0; index < data.length; index += 4) if ((data[index] as number) < 128) dark++;
        return dark;
      }, picture.toString('base64'));
    };
    expect(await ink()).toBe(0);
    await visitor.type('C5', '投放回报');
    await visitor.select('A1');
    await expect.poll(ink).toBeGreaterThan(60);
  });
});
