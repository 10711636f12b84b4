import { describe, expect, it } from 'vitest';
import { embed, run, script } from './embedded';

describe('authorization', () => {
  const CODE = `
    function onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Build', 'build').addSeparator()
        .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Help', 'help')).addToUi();
    }
    function build() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('ROI')); return SpreadsheetApp.getUi().alert('Done'); }
    function help() {}
    function locale() { return Session.getActiveUserLocale(); }
    function properties() { return PropertiesService.getDocumentProperties().getKeys(); }
    function sheets() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().length; }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
  `;

  it.each([
    ['NONE', 'locale', true],
    ['NONE', 'properties', false],
    ['NONE', 'sheets', false],
    ['NONE', 'build', false],
    ['LIMITED', 'properties', true],
    ['LIMITED', 'write', true],
    ['LIMITED', 'build', false],
    ['CUSTOM_FUNCTION', 'sheets', true],
    ['CUSTOM_FUNCTION', 'write', false],
    ['CUSTOM_FUNCTION', 'build', false],
    ['FULL', 'build', true],
    ['FULL', 'write', true],
  ] as const)('%s: %s', async (authMode, name, allowed) => {
    const workbook = await embed(CODE, { html: { sidebar: '<p>hi</p>' } });
    const call = workbook.execute(name, [], { authMode });
    if (allowed) await expect(call).resolves.not.toThrow();
    else await expect(call).rejects.toThrow('You do not have permission to call');
  });

  it.each(['NONE', 'LIMITED'] as const)('lets the menu be built in %s', async (authMode) => {
    const workbook = await embed(CODE);
    await workbook.open({ authMode });
    expect(workbook.menus).toEqual([
      {
        caption: 'Message ROI',
        isAddonMenu: true,
        items: [
          { kind: 'item', caption: 'Build', functionName: 'build' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'More', items: [{ kind: 'item', caption: 'Help', functionName: 'help' }] },
        ],
      },
    ]);
  });

  it('allows nothing while the script loads', async () => {
    const workbook = await embed('var locale = Session.getActiveUserLocale(); function main() {}');
    await expect(workbook.execute('main')).rejects.toThrow('while the script was loading');
  });

  it('lets the top level read constants', async () => {
    expect(
      await (await embed('var full = ScriptApp.AuthMode.FULL; function main() { return full; }')).execute('main'),
    ).toBe('FULL');
  });
});

describe('menus, dialogs, sidebar', () => {
  const CODE = `
    function onOpen() { SpreadsheetApp.getUi().createMenu('ROI').addItem('Ask', 'ask').addItem('Gone', 'gone').addItem('Page', 'page').addToUi(); }
    function ask() { var ui = SpreadsheetApp.getUi(); return [ui.alert('Replace?', 'It was changed.', ui.ButtonSet.YES_NO), ui.alert('Again')]; }
    function page() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>1</b>').append('2').setTitle('T').setWidth(10)); }
  `;

  it('runs the function behind an item and answers its questions', async () => {
    const workbook = await embed(CODE);
    await workbook.open();
    workbook.answerAlerts(['YES']);
    expect(await workbook.clickMenu('Ask')).toEqual(['YES', 'OK']);
    expect(workbook.alerts).toEqual([
      { title: 'Replace?', message: 'It was changed.', buttons: 'YES_NO', answer: 'YES' },
      { title: '', message: 'Again', buttons: 'OK', answer: 'OK' },
    ]);
  });

  it('says when the function of an item does not exist', async () => {
    const workbook = await embed(CODE);
    await workbook.open();
    await expect(workbook.clickMenu('Gone')).rejects.toThrow('Script function not found: gone');
    await expect(workbook.clickMenu('Nothing')).rejects.toThrow('No menu item');
  });

  it('keeps the sidebar', async () => {
    const workbook = await embed(CODE);
    await workbook.open();
    await workbook.clickMenu('Page');
    expect(workbook.sidebar).toEqual({ title: 'T', html: '<b>1</b>2' });
  });

  it('refuses an answer that the dialog does not offer', async () => {
    const workbook = await embed(CODE);
    await workbook.open();
    workbook.answerAlerts(['CANCEL']);
    await expect(workbook.clickMenu('Ask')).rejects.toThrow('CANCEL');
  });
});

describe('google.script.run', () => {
  const CODE = `
    function echo(x) { return x; }
    function plain() { return { a: [1, 'x', true, null], gone: undefined }; }
    function nothing() {}
    function date() { return { rows: [[new Date(0)]] }; }
    function hole() { return [undefined]; }
    function fn() { return { f: function () {} }; }
    function map() { return new Map(); }
    function instance() { function K() {} return new K(); }
    function nan() { return NaN; }
    function hidden_() { return 1; }
    function fails() { throw new TypeError('wrong file'); }
  `;

  it('carries plain data both ways', async () => {
    const workbook = await embed(CODE);
    expect(await workbook.callFromSidebar('echo', [{ a: [1, { b: 'x' }] }])).toEqual({ a: [1, { b: 'x' }] });
    expect(await workbook.callFromSidebar('plain')).toEqual({ a: [1, 'x', true, null] });
    expect(await workbook.callFromSidebar('nothing')).toBeNull();
  });

  it.each(['date', 'hole', 'fn', 'map', 'instance', 'nan'])('never answers %s', async (name) => {
    const workbook = await embed(CODE);
    await expect(workbook.callFromSidebar(name)).rejects.toMatchObject({ name: 'NeverAnswers' });
  });

  it.each([[new Date()], [undefined], [() => 1], [Number.NaN], [{ deep: [new Map()] }]])(
    'does not take %s',
    async (arg) => {
      const workbook = await embed(CODE);
      await expect(workbook.callFromSidebar('echo', [arg])).rejects.toThrow('cannot take this');
    },
  );

  it('knows public functions only', async () => {
    const workbook = await embed(CODE);
    await expect(workbook.callFromSidebar('hidden_')).rejects.toThrow('is not a function');
    await expect(workbook.callFromSidebar('unheardOf')).rejects.toThrow('is not a function');
  });

  it('tells errors by name and message', async () => {
    const workbook = await embed(CODE);
    await expect(workbook.callFromSidebar('fails')).rejects.toMatchObject({ name: 'TypeError', message: 'wrong file' });
  });
});

describe('onEdit', () => {
  it('gets a faithful event', async () => {
    const workbook = await embed(`
      function onEdit(e) {
        e.range.offset(0, 5).setValue(JSON.stringify([e.authMode, e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue, e.source.getId() !== '']));
      }`);
    await workbook.enter('S', 'A1', '5');
    await workbook.enter('S', 'A1', '7');
    expect(workbook.values('S', 'F1')).toEqual([['["LIMITED","A1","S","7","5",true]']]);
  });
});

describe('stores and limits', () => {
  it('keeps properties between executions', async () => {
    const workbook = await embed(`
      function put() { PropertiesService.getDocumentProperties().setProperty('a', 1); }
      function get() { return [PropertiesService.getDocumentProperties().getProperties(), PropertiesService.getUserProperties().getProperty('a')]; }`);
    await workbook.execute('put');
    expect(await workbook.execute('get')).toEqual([{ a: '1' }, null]);
    expect(workbook.snapshot().properties.document).toEqual({ a: '1' });
  });

  it.each([
    [
      "PropertiesService.getDocumentProperties().setProperty('a', new Array(9 * 1024 + 2).join('x'))",
      'Argument too large: value',
    ],
    [
      "for (var i = 0; i < 60; i++) PropertiesService.getUserProperties().setProperty('k' + i, new Array(9 * 1024).join('x'))",
      'property storage quota',
    ],
    ["CacheService.getDocumentCache().put(new Array(252).join('k'), '1')", 'Argument too large: key'],
    ["CacheService.getDocumentCache().put('k', new Array(100 * 1024 + 2).join('x'))", 'Argument too large: value'],
  ])('%s', async (statement, message) => {
    await expect(run(`${statement};`)).rejects.toThrow(message);
  });

  it('gives back what the cache holds', async () => {
    expect(
      await run(
        "var cache = CacheService.getUserCache(); cache.put('k', 'v'); return [cache.get('k'), cache.get('other')];",
      ),
    ).toEqual(['v', null]);
  });

  it('lets one execution hold the document lock', async () => {
    const workbook = await embed(
      script('var lock = LockService.getDocumentLock(); return [lock.tryLock(10), lock.hasLock()];'),
    );
    const release = workbook.holdDocumentLock();
    expect(await workbook.execute('main')).toEqual([false, false]);
    release();
    expect(await workbook.execute('main')).toEqual([true, true]);
    expect(await workbook.execute('main')).toEqual([true, true]);
  });
});

describe('service calls', () => {
  const CODE = script(`
    var range = sheet.getRange('A1:B2');
    range.setValues([[1, 2], [3, 4]]);
    sheet.getRangeList(['A1', 'B2']).setBackground('#ff0000');
    PropertiesService.getDocumentProperties().setProperty('done', 'yes');
    return range.getValues().length;`);

  it('are counted by kind', async () => {
    const workbook = await embed(CODE);
    await workbook.execute('main');
    expect(workbook.calls).toMatchObject({ reads: 1, writes: 3, total: 4, handles: 5 });
    expect(workbook.calls.log.filter((call) => call.kind !== 'handle')).toEqual([
      { method: 'Range.setValues', kind: 'write' },
      { method: 'RangeList.setBackground', kind: 'write' },
      { method: 'Properties.setProperty', kind: 'write' },
      { method: 'Range.getValues', kind: 'read' },
    ]);
    workbook.calls.reset();
    expect(workbook.calls.total).toBe(0);
  });

  it('fail once at the k-th call and leave no trace of it', async () => {
    const code = `function main() { var sheet = SpreadsheetApp.getActiveSheet(), failed = [];
      [1, 2, 3].forEach(function (i) { try { sheet.getRange(i, 1).setValue(i); } catch (e) { failed.push(i, e.name); } });
      return failed; }`;
    const workbook = await embed(code);
    workbook.failAt(2, 'once');
    expect(await workbook.execute('main')).toEqual([2, 'Exception']);
    expect(workbook.values('S', 'A1:A3')).toEqual([[1], [''], [3]]);
  });

  it('fail from the k-th call on until told to stop', async () => {
    const workbook = await embed(CODE);
    workbook.failAt(2, 'onwards');
    await expect(workbook.execute('main')).rejects.toThrow('Service Spreadsheets failed');
    await expect(workbook.execute('main')).rejects.toThrow('Service Spreadsheets failed');
    workbook.stopFailing();
    expect(await workbook.execute('main')).toBe(2);
  });
});
