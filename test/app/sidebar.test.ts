/** What the sidebar calls, in the embedded workbook: reading, building once, starting without data, formulas. */
import { afterEach, describe, expect, it } from 'vitest';
import type { BuildOutcome } from '../../src/app/build-report';
import type { OptionSet } from '../../src/app/settings';
import type { InsertAnswer, NewSheetAnswer, ReadAnswer, SidebarStart } from '../../src/app/sidebar-answers';
import { pastedCells } from '../../src/app/start-table';
import { packFor } from '../../src/locales/packs';
import { readingWords } from '../../src/locales/reading-words';
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import { buildAnswer, openBuilt, sampleSheet } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

const SUMMARY = 'ROI Summary';

const small: SheetContent = {
  name: 'Campaigns',
  values: [
    ['Campaign', 'Channel', 'Date', 'Cost', 'Revenue', 'Delivered', 'Clicked', 'Conversions'],
    ['Spring', 'WhatsApp', '2026-03-02', 100, 300, 900, 90, 9],
    ['Summer', 'SMS', '2026-06-01', 50, 80, 500, 20, 3],
  ],
  asText: true,
  rowCount: 20,
  columnCount: 12,
};

async function call<Answer>(name: string, ...args: unknown[]): Promise<Answer> {
  return JSON.parse(String(await workbook.callFromSidebar(name, args))) as Answer;
}
const read = (choices: object | null = null, keeps = false, language = 'en'): Promise<ReadAnswer> =>
  call('readSources', choices === null ? '' : JSON.stringify(choices), language, keeps);

const build = (
  choices: object,
  guard: { token: string; fingerprint?: string | null },
  onChanges = 'ask',
): Promise<BuildOutcome> =>
  call(
    'buildReport',
    JSON.stringify(choices),
    onChanges,
    'summary',
    JSON.stringify({ fingerprint: null, language: 'en', ...guard }),
  );

const SOURCES = { sources: [{ sheet: 'Campaigns' }], assumptions: {} };

describe('the page that is opened', () => {
  async function openSidebar(): Promise<string> {
    await workbook.open();
    await workbook.clickMenu('Open sidebar');
    return workbook.sidebar?.html ?? '';
  }
  const startIn = (html: string): SidebarStart =>
    JSON.parse(
      /<script type="application\/json" id="start">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '',
    ) as SidebarStart;

  it('holds its words and catalogues, so that it shows something before its first call', async () => {
    workbook = await openBuilt([small], { locale: 'de_DE' });
    const start = startIn(await openSidebar());
    expect(start.language).toBe('en');
    expect(start.texts.build.build).toBe('Build report');
    const roi = start.kpis.find(({ id }) => id === 'MSG_ROI');
    expect(roi?.formulas[0]).toEqual({ name: 'on revenue', words: '(revenue − cost) ÷ cost' });
    // With the separator of the spreadsheet.
    expect(roi?.call).toBe('=MSG_ROI(revenue; cost; [margin])');
    expect(start.fields.find(({ id }) => id === 'cost')).toMatchObject({ name: 'Cost', group: 'money', isSum: true });
  });

  it('ends no element early, whatever texts are in it', async () => {
    workbook = await openBuilt([small]);
    const html = await openSidebar();
    const data = html.slice(html.indexOf('id="start">') + 'id="start">'.length);
    expect(data.slice(0, data.indexOf('</script>'))).not.toMatch(/[<>&\u2028\u2029]/);
    expect(data.endsWith('</script>')).toBe(true);
  });
});

describe('reading', () => {
  it('tells the columns of the open sheet with their samples, and why they were taken', async () => {
    workbook = await openBuilt([sampleSheet()]);
    const answer = await read();
    expect(answer.problem).toBeNull();
    expect(answer.choices.sources).toEqual([{ sheet: 'Campaigns', sheetId: expect.any(Number) }]);
    const [source] = answer.sources;
    const matched = (field: string): string[] =>
      source?.matches
        .find((match) => match.field === field)
        ?.columns.map((column) => source.columns[column]?.header ?? '') ?? [];
    expect(matched('revenue')).toEqual(['Revenue (EUR)']);
    expect(matched('cost')).toEqual([
      'Message fees (EUR)',
      'Platform cost (EUR)',
      'Creative cost (EUR)',
      'Labour cost (EUR)',
    ]);
    expect(source?.columns[1]).toEqual({
      letters: 'B',
      header: 'Channel',
      key: 'Channel',
      samples: ['WhatsApp', 'Email', 'Push'],
    });
    expect(source?.matches.find(({ field }) => field === 'channel')).toMatchObject({
      reason: 'header “Channel”, values are names',
      isChosen: false,
    });
    expect(source?.headerRow).toBe(1);
    expect(answer.campaignCount).toBe(42);
    expect(answer.channels).toContainEqual({ name: 'WhatsApp', campaigns: 10 });
    expect(answer.period).toEqual({ from: '2024-07-03', to: '2026-06-28' });
    expect(answer.currencies).toEqual([{ code: 'EUR', rows: 48, isOther: false }]);
    expect(answer.kpis.find(({ id }) => id === 'MSG_ROI')).toEqual({ id: 'MSG_ROI', isAvailable: true, missing: [] });
  });

  it('changes nothing in the spreadsheet', async () => {
    workbook = await openBuilt([small]);
    const before = workbook.snapshot();
    await read();
    await read({ sources: [{ sheet: 'Campaigns' }] });
    expect(workbook.snapshot()).toEqual(before);
  });

  it('names what is missing for figures that the columns cannot give', async () => {
    workbook = await openBuilt([
      {
        name: 'Sent',
        values: [
          ['Campaign', 'Sent', 'Delivered'],
          ['A', 10, 9],
        ],
      },
    ]);
    const { kpis } = await read();
    expect(kpis.find(({ id }) => id === 'CLICK_RATE')).toEqual({
      id: 'CLICK_RATE',
      isAvailable: false,
      missing: ['Clicks'],
    });
    expect(kpis.find(({ id }) => id === 'DELIVERY_RATE')?.isAvailable).toBe(true);
  });

  it('groups issues by kind, each with the cells to show', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => [`C${row}`, 10, row < 30 ? 'tbd' : 7]);
    workbook = await openBuilt([{ name: 'Odd', values: [['Campaign', 'Sent', 'Cost'], ...rows] }]);
    const [source] = (await read()).sources;
    expect(source?.issues).toHaveLength(1);
    expect(source?.issues[0]).toMatchObject({ kind: 'unreadableNumber', field: 'cost', count: 30 });
    expect(source?.issues[0]?.message).toContain('Cost: not a number, left out, in C2 (tbd), C3 (tbd)');
    expect(source?.issues[0]?.cells).toHaveLength(20);
  });

  it('says in a sentence what is in the way, and still shows the other sheets', async () => {
    workbook = await openBuilt([{ name: 'Empty', values: [['just a title']] }, small]);
    const answer = await read({ sources: [{ sheet: 'Empty' }, { sheet: 'Campaigns' }] });
    expect(answer.problem).toBe(
      'No row with column headers was found in “Empty”. Put one header above each column and try again.',
    );
    expect(answer.sources.map(({ sheet, columns, problem }) => [sheet, columns.length, problem])).toEqual([
      ['Empty', 0, answer.problem],
      ['Campaigns', 8, null],
    ]);
  });

  it('asks for a currency where there are several, and knows what is in another one', async () => {
    const values = [
      ['Campaign', 'Cost', 'Revenue', 'Currency'],
      ['A', 1, 2, 'EUR'],
      ['B', 1, 2, 'EUR'],
      ['C', 3, 4, 'USD'],
    ];
    workbook = await openBuilt([{ name: 'Mixed', values }]);
    const undecided = await read();
    expect(undecided.problem).toContain('The amounts are in several currencies (EUR, USD)');
    expect(undecided.currency).toBeNull();
    const decided = await read({ sources: [{ sheet: 'Mixed' }], currency: 'EUR' });
    expect(decided.problem).toBeNull();
    expect(decided.currencies).toEqual([
      { code: 'EUR', rows: 2, isOther: false },
      { code: 'USD', rows: 1, isOther: true },
    ]);
    expect(decided.campaignCount).toBe(2);
    const converted = await read({
      sources: [{ sheet: 'Mixed' }],
      currency: 'EUR',
      exchange: { rates: { USD: 0.92 }, date: '2026-03-01' },
    });
    expect(converted.campaignCount).toBe(3);
    expect(converted.choices.exchange).toEqual({ rates: { USD: 0.92 }, date: '2026-03-01' });
  });

  it('counts the campaigns of the chosen channels, and lists the others for choosing', async () => {
    workbook = await openBuilt([small]);
    const answer = await read({ ...SOURCES, channels: ['SMS'] });
    expect(answer.channels.map(({ name }) => name)).toEqual(['WhatsApp', 'SMS']);
  });

  it('takes the sheets of the report when the report itself is open', async () => {
    workbook = await openBuilt([{ name: 'Other', values: [['a']] }, small]);
    await buildAnswer(workbook, SOURCES);
    const answer = await read();
    expect(answer.active.sheet).toBe(SUMMARY);
    expect(answer.choices.sources.map(({ sheet }) => sheet)).toEqual(['Campaigns']);
    expect(answer.hasReport).toBe(true);
    expect(answer.tabs.filter(({ isOurs }) => isOurs).map(({ name }) => name)).toEqual(['ROI Data', SUMMARY]);
  });
});

describe('what was chosen', () => {
  const chosen = { sources: [{ sheet: 'Campaigns', mapping: { sent: ['Delivered'], delivered: [] } }] };

  it('is remembered without a report, by the headers: columns that moved are found again', async () => {
    workbook = await openBuilt([small]);
    await read(chosen, true);
    const before = await read();
    expect(before.choices.sources[0]?.mapping).toEqual({ sent: ['Delivered'], delivered: [] });
    expect(before.sources[0]?.matches.find(({ field }) => field === 'sent')).toMatchObject({
      columns: [5],
      isChosen: true,
    });
    // The first two columns change places.
    const moved = workbook.values('Campaigns', 'A1:A3');
    const other = workbook.values('Campaigns', 'F1:F3');
    for (const row of [0, 1, 2]) {
      await workbook.enter('Campaigns', `A${row + 1}`, other[row]?.[0] as string);
      await workbook.enter('Campaigns', `F${row + 1}`, moved[row]?.[0] as string);
    }
    const after = await read();
    expect(after.sources[0]?.matches.find(({ field }) => field === 'sent')?.columns).toEqual([0]);
  });

  it('is not remembered by looking only', async () => {
    workbook = await openBuilt([small]);
    await read(chosen, false);
    expect((await read()).choices.sources[0]?.mapping).toBeUndefined();
  });

  it('keeps title, costs and targets when another sheet is open: only the sources are others', async () => {
    workbook = await openBuilt([small, { name: 'Notes', values: [['Just notes']] }]);
    const options = {
      title: 'Mine',
      assumptions: { margin: 0.4, other_costs: [{ name: 'Fee', every: 'once', amount: 5 }] },
      targets: [{ measure: 'MSG_ROI', value: 2 }],
    };
    await read({ ...chosen, ...options }, true);
    await call('showInSheet', 'Notes', 'A1', 'en');
    const { choices } = await read();
    expect(choices).toMatchObject(options);
    expect(choices.sources.map(({ sheet }) => sheet)).toEqual(['Notes']);
    await read(choices, true);
    await call('showInSheet', 'Campaigns', 'A1', 'en');
    expect((await read()).choices).toMatchObject({ ...chosen, ...options });
  });

  it('holds for each sheet, also while it is no source', async () => {
    workbook = await openBuilt([small, { ...small, name: 'Second' }]);
    await read(chosen, true);
    await read({ sources: [{ sheet: 'Second' }] }, true);
    const both = await read({ sources: [{ sheet: 'Second' }, { sheet: 'Campaigns' }] });
    expect(both.choices.sources.map(({ mapping }) => mapping)).toEqual([
      undefined,
      { sent: ['Delivered'], delivered: [] },
    ]);
  });

  it('is kept where it is too long for metadata', async () => {
    const long = 'x'.repeat(20_000);
    workbook = await openBuilt([
      {
        name: 'Long',
        values: [
          ['Campaign', 'Sent', long],
          ['A', 1, 2],
        ],
      },
    ]);
    await read({ sources: [{ sheet: 'Long', mapping: { delivered: [long] } }] }, true);
    expect((await read()).choices.sources[0]?.mapping?.delivered).toEqual([long]);
  });
});

describe('options saved by name', () => {
  it('are listed with every answer, replaced, and deleted', async () => {
    workbook = await openBuilt([small]);
    const saved = await call<{ answer: readonly OptionSet[] }>(
      'saveOptions',
      'Board',
      JSON.stringify({ ...SOURCES, title: 'For the board' }),
      'en',
    );
    expect(saved.answer.map(({ name, choices }) => [name, choices.title])).toEqual([['Board', 'For the board']]);
    await call('saveOptions', 'Board', JSON.stringify({ ...SOURCES, title: 'Again' }), 'en');
    expect((await read()).optionSets.map(({ choices }) => choices.title)).toEqual(['Again']);
    expect(await call('deleteOptions', 'Board')).toEqual({ answer: [] });
    expect((await read()).optionSets).toEqual([]);
  });
});

describe('sheets that need a second look', () => {
  it('tells a chosen column that is gone, and what stands there instead can be chosen', async () => {
    workbook = await openBuilt([small]);
    const answer = await read({ sources: [{ sheet: 'Campaigns', mapping: { cost: ['Spend'] } }] });
    expect(answer.sources[0]?.lost).toEqual([{ field: 'cost', header: 'Spend' }]);
    expect(answer.problem).toContain('Spend');
    expect(answer.sources[0]?.columns).toHaveLength(8);
  });

  it('finds a renamed sheet by its id', async () => {
    workbook = await openBuilt([small]);
    await read({ ...SOURCES, title: 'Mine' }, true);
    const { sheetId } = (await read()).choices.sources[0] as { sheetId: number };
    const answer = await read({ sources: [{ sheet: 'Old name', sheetId }] });
    expect(answer.choices.sources).toEqual([{ sheet: 'Campaigns', sheetId }]);
    expect(answer.problem).toBeNull();
  });

  it('reads a range that was selected, with the right addresses', async () => {
    const values = [['Notes', ''], ['', ''], ...small.values.map((row) => ['', ...row])];
    workbook = await openBuilt([{ name: 'Notes', values }]);
    const answer = await read({ sources: [{ sheet: 'Notes', range: 'B3:I5' }] });
    expect(answer.problem).toBeNull();
    expect(answer.campaignCount).toBe(2);
    const [source] = answer.sources;
    const cost = source?.matches.find(({ field }) => field === 'cost')?.columns[0] ?? -1;
    expect(source?.columns[cost]).toMatchObject({ header: 'Cost', letters: 'E' });
  });

  it('offers what names tell, and takes it only when it is accepted', async () => {
    const values = [
      ['Campaign', 'Sent', 'Clicked'],
      ['2026-03 WhatsApp spring promo', 100, 10],
      ['2026-04 SMS summer promo', 200, 20],
    ];
    workbook = await openBuilt([{ name: 'Named', values }]);
    const offered = await read();
    const channel = offered.sources[0]?.derivable.find(({ field, from }) => field === 'channel' && from === 'name');
    expect(channel).toMatchObject({ isAccepted: false, rows: 2 });
    expect(offered.channels.map(({ name }) => name)).toEqual(['']);
    const taken = await read({ sources: [{ sheet: 'Named', derive: { channel: 'name' } }] });
    expect(taken.channels.map(({ name }) => name)).toEqual(['WhatsApp', 'SMS']);
    expect(
      taken.sources[0]?.derivable.find(({ field, from }) => field === 'channel' && from === 'name')?.isAccepted,
    ).toBe(true);
  });

  it('says how a list of messages is counted', async () => {
    const values = [
      ['To', 'Sent at', 'Status'],
      ...Array.from({ length: 12 }, (_, row) => [
        `+3612345${row}`,
        '2026-03-01',
        ['delivered', 'delivered', 'failed', 'read'][row % 4] as string,
      ]),
    ];
    workbook = await openBuilt([{ name: 'Messages', values, asText: true }]);
    const answer = await read();
    expect(answer.sources[0]?.log).toContain('Status');
    expect(answer.problem).toBeNull();
  });
});

describe('building from the sidebar', () => {
  it('stops where the sheets hold something else than what was shown, and changes nothing', async () => {
    workbook = await openBuilt([small]);
    const { fingerprint } = await read();
    await workbook.enter('Campaigns', 'E2', 301);
    expect(await build(SOURCES, { token: 'a', fingerprint })).toEqual({ kind: 'sourceChanged' });
    expect(workbook.sheetNames()).toEqual(['Campaigns']);
    const again = await read();
    expect(await build(SOURCES, { token: 'b', fingerprint: again.fingerprint })).toMatchObject({ kind: 'built' });
  });

  it('can be cancelled until it writes', async () => {
    workbook = await openBuilt([small]);
    await call('cancelBuild', 'a');
    const before = workbook.snapshot();
    expect(await build(SOURCES, { token: 'a' })).toEqual({ kind: 'cancelled' });
    expect(workbook.snapshot()).toEqual(before);
    // Another build has nothing to do with it, nor has another attempt at the same one.
    expect(await build(SOURCES, { token: 'a' })).toMatchObject({ kind: 'built' });
  });

  it('runs once, however often it is asked for', async () => {
    workbook = await openBuilt([small]);
    const first = await build(SOURCES, { token: 'a' });
    expect(first.kind).toBe('built');
    expect(await call('buildProgress', 'a')).toEqual({ step: 'done' });
    await workbook.enter('Campaigns', 'E2', 301);
    const before = workbook.snapshot();
    expect(await build(SOURCES, { token: 'a' })).toEqual(first);
    expect(workbook.snapshot()).toEqual(before);
    expect(await build(SOURCES, { token: 'b' })).toMatchObject({ kind: 'built' });
  });

  it('says that somebody else is building, and can be tried again', async () => {
    workbook = await openBuilt([small]);
    const release = workbook.holdDocumentLock();
    expect(await build(SOURCES, { token: 'a' })).toMatchObject({
      kind: 'problem',
      message: 'Somebody else is building a report in this spreadsheet. Try again in a minute.',
    });
    release();
    expect(await build(SOURCES, { token: 'a' })).toMatchObject({ kind: 'built' });
  });

  it('is told as built where its choices could not be kept for the next time', async () => {
    workbook = await openBuilt([small]);
    await build(SOURCES, { token: 'a' });
    workbook.calls.reset();
    await build(SOURCES, { token: 'b' });
    const methods = workbook.calls.log.filter(({ kind }) => kind !== 'handle').map(({ method }) => method);
    // What is kept is looked at after the end of the build was told, which is counted from 1.
    const toldAt = methods.lastIndexOf('Cache.put') + 1;
    const looks = methods.indexOf('Spreadsheet.getDeveloperMetadata', toldAt) + 1;
    expect(toldAt).toBeGreaterThan(0);
    expect(looks).toBeGreaterThan(toldAt);
    workbook.failAt(looks, 'onwards');
    expect(await build(SOURCES, { token: 'c' })).toMatchObject({ kind: 'built' });
    workbook.stopFailing();
  });

  it('leaves no trace of a build that failed', async () => {
    workbook = await openBuilt([small]);
    workbook.failAt(20, 'once');
    await expect(build(SOURCES, { token: 'a' })).rejects.toThrow();
    workbook.stopFailing();
    expect(await call('buildProgress', 'a')).toEqual({ step: null });
    expect(await build(SOURCES, { token: 'a' })).toMatchObject({ kind: 'built' });
  });

  it('takes the choices as a whole: what was emptied is empty', async () => {
    workbook = await openBuilt([small]);
    await build({ ...SOURCES, title: 'Our year' }, { token: 'a' });
    expect(workbook.values(SUMMARY, 'B1')[0]?.[0]).toBe('Our year');
    await build(SOURCES, { token: 'b' });
    expect(workbook.values(SUMMARY, 'B1')[0]?.[0]).toBe('What our messaging returned');
  });

  it('stays within the service calls of a first report, its progress included', async () => {
    workbook = await openBuilt([sampleSheet()]);
    workbook.calls.reset();
    await build(SOURCES, { token: 'a' });
    expect(workbook.calls.total).toBeLessThanOrEqual(60 + 15);
  });

  it('opens the summary, and says where there is none', async () => {
    workbook = await openBuilt([small]);
    expect(await call('openReport')).toBe(false);
    await build(SOURCES, { token: 'a' });
    expect(await call('openReport')).toBe(true);
  });
});

describe('starting without data', () => {
  it('inserts a sheet whose headers are all recognised and whose cells take only what belongs there', async () => {
    workbook = await openBuilt([{ name: 'Sheet1', values: [] }]);
    const { answer } = await call<{ answer: NewSheetAnswer }>('addTracker', 'en');
    expect(answer).toEqual({
      sheet: 'Campaigns',
      message: '“Campaigns” is ready. Enter one campaign per row, then press Read again.',
    });
    const [headers = []] = workbook.values('Campaigns', 'A1:O1');
    await workbook.enter('Campaigns', 'A2', 'Spring');
    for (const column of ['E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O']) {
      await workbook.enter('Campaigns', `${column}2`, 7);
    }
    const { sources, problem } = await read();
    expect(problem).toBeNull();
    expect(sources[0]?.matches.map(({ field }) => field).sort()).toEqual(
      'campaign channel date audience cost revenue sent delivered opened clicked replied conversions leads new_subscribers opt_outs'
        .split(' ')
        .sort(),
    );
    expect(headers).not.toContain('');
    const again = await call<{ answer: NewSheetAnswer }>('addTracker', 'en');
    expect(again.answer.sheet).toBe('Campaigns 2');
  });

  it('keeps pasted words as texts, also those that stand for true and false in some locale', () => {
    const rows = [
      ['Note', 'Sent'],
      ['WAHR', '10'],
      ['Vrai', '20'],
      ['ИСТИНА', ''],
    ];
    expect(pastedCells(rows, readingWords())).toEqual([
      ["'Note", "'Sent"],
      ["'WAHR", 10],
      ["'Vrai", 20],
      ["'ИСТИНА", ''],
    ]);
  });

  it('turns pasted text into cells: numbers and dates where a column leaves no doubt, never a formula', async () => {
    workbook = await openBuilt([{ name: 'Sheet1', values: [] }], { locale: 'de_DE' });
    const rows = [
      ['Campaign', 'Date', 'Sent', 'Cost', 'Revenue', 'Note'],
      ['=HYPERLINK("x")', '2026-03-01', '1204', '1,204.50', '1.204', '+491701234567'],
      ['@SUM(A1)', '2026-03-02', '950', '87.25', '950', '-cmd|x'],
      ['-', '2026-03-03', '007', '$5', '', 'plain'],
    ];
    const { answer } = await call<{ answer: NewSheetAnswer }>('addPasted', 'Ex=port', JSON.stringify(rows), 'en');
    expect(answer.sheet).toBe('Ex=port');
    expect(workbook.formulas('Ex=port', 'A1:F4').flat().join('')).toBe('');
    const values = workbook.values('Ex=port', 'A2:F4');
    expect(values.map((row) => [row[0], row[2], row[3], row[5]])).toEqual([
      ['=HYPERLINK("x")', 1204, 1204.5, '+491701234567'],
      ['@SUM(A1)', 950, 87.25, '-cmd|x'],
      ['-', '007', '$5', 'plain'],
    ]);
    // In one locale this would be one and in the next another number: it stays as it was pasted.
    expect(values.map((row) => row[4])).toEqual(['1.204', 950, '']);
    const dates = (await read()).sources[0]?.matches.find(({ field }) => field === 'date');
    expect(dates?.columns).toEqual([1]);
  });
});

describe('a formula beside the data', () => {
  const insert = (id: string, onOccupied = 'ask', source: object = { sheet: 'Campaigns' }) =>
    call<{ answer: InsertAnswer }>('insertKpiFormula', id, JSON.stringify(source), onOccupied, 'en').then(
      ({ answer }) => answer,
    );

  it('is one range formula below the name of the figure, and grows with the table', async () => {
    workbook = await openBuilt([small]);
    expect(await insert('MSG_ROI')).toEqual({ kind: 'inserted', cell: 'I2', sheet: 'Campaigns' });
    expect(workbook.displayValues('Campaigns', 'I1:I4')).toEqual([['ROI'], ['200.00%'], ['60.00%'], ['']]);
    expect(workbook.formulas('Campaigns', 'I2:I3')).toEqual([['=MSG_ROI(E2:E;D2:D)'], ['']]);
    await workbook.enter('Campaigns', 'D4', 10);
    await workbook.enter('Campaigns', 'E4', 30);
    expect(workbook.displayValues('Campaigns', 'I4')).toEqual([['200.00%']]);
  });

  it('asks before it takes a column that holds something', async () => {
    const noted = { ...small, values: small.values.map((row, at) => [...row, at === 2 ? 'mine' : '']) };
    workbook = await openBuilt([noted]);
    expect(await insert('CLICK_RATE')).toEqual({ kind: 'occupied', column: 'I', sheet: 'Campaigns' });
    expect(workbook.values('Campaigns', 'I3')).toEqual([['mine']]);
    expect(await insert('CLICK_RATE', 'next')).toMatchObject({ cell: 'J2' });
    expect(workbook.values('Campaigns', 'I3')).toEqual([['mine']]);
    expect(workbook.displayValues('Campaigns', 'J1:J3')).toEqual([['Click rate'], ['10.00%'], ['4.00%']]);
    expect(await insert('MSG_ROAS', 'replace')).toMatchObject({ kind: 'inserted' });
  });

  it('adds up the columns of a field that has several', async () => {
    workbook = await openBuilt([{ ...sampleSheet(), rowCount: 80, columnCount: 40 }]);
    expect(await insert('MSG_ROI')).toMatchObject({ kind: 'inserted', cell: 'AH2' });
    // 2693.69 of revenue on 239.23 + 96.08 + 430.22 + 365.04 of cost.
    expect(workbook.displayValues('Campaigns', 'AH2')).toEqual([['138.26%']]);
  });

  it('ends above a totals row', async () => {
    const withTotal = { ...small, values: [...small.values, ['Total', '', '', 150, 380, 1400, 110, 12]] };
    workbook = await openBuilt([withTotal]);
    await insert('MSG_ROI');
    expect(workbook.formulas('Campaigns', 'I2')).toEqual([['=MSG_ROI(E2:E3;D2:D3)']]);
    expect(workbook.values('Campaigns', 'I4')).toEqual([['']]);
  });

  it('names the columns that it lacks', async () => {
    workbook = await openBuilt([small]);
    expect(await insert('COST_PER_LEAD')).toEqual({ kind: 'missing', fields: ['Leads'] });
  });
});

describe('language and places', () => {
  it('speaks the language that the user chose, from then on, also in the report and in messages', async () => {
    workbook = await openBuilt([small]);
    const start = await call<SidebarStart>('changeLanguage', 'fr');
    expect([start.language, start.sidebarLanguage, start.reportLanguage]).toEqual(['fr', 'fr', 'fr']);
    expect(start.texts.tabs.sources).toBe('Sources');
    expect(start.decimalMark).toBe(',');
    const { menu } = packFor('fr').interface;
    await workbook.open();
    await workbook.clickMenu(menu.sidebar);
    expect(workbook.sidebar?.html).toContain('"language":"fr"');
    await build(SOURCES, { token: 'a' });
    expect(workbook.values(workbook.sheetNames()[2] as string, 'B1')[0]?.[0]).toBe(start.reportTitle);
    const french = await read(null, false, 'fr');
    expect(french.sources[0]?.matches.find(({ field }) => field === 'cost')?.reason).toContain('Cost');
    workbook.answerAlerts(['CANCEL']);
    await workbook.clickMenu(menu.refresh);
    expect(workbook.toasts.at(-1)?.message).not.toContain('is ready');
  });

  it('shows a cell, a whole column, and says when the sheet is gone', async () => {
    workbook = await openBuilt([small, { name: 'Other', values: [['x']] }]);
    expect(await call('showInSheet', 'Other', 'A1', 'en')).toEqual({ answer: true });
    expect(await call<{ sheet: string }>('readSelectedRange')).toEqual({ sheet: 'Other', range: null });
    await call('showInSheet', 'Campaigns', 'D', 'en');
    expect(await call('readSelectedRange')).toEqual({ sheet: 'Campaigns', range: 'D1:D20' });
    expect(await call('showInSheet', 'Gone', 'A1', 'en')).toEqual({
      problem: 'There is no sheet “Gone”. Choose the sheet that holds your campaigns.',
    });
  });
});
