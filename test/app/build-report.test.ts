/** The built add-on in the embedded workbook: what a user meets from menu and sidebar. */
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedWorkbook } from '../../src/preview/embedded-workbook';
import { Sheet } from '../../src/preview/sheet';
import { Spreadsheet } from '../../src/preview/spreadsheet';
import { buildAnswer, buildReport, openBuilt, sampleSheet } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;
afterEach(() => workbook.dispose());

const SUMMARY = 'ROI Summary';
const SOURCES = { sources: [{ sheet: 'Campaigns' }], assumptions: {} };

const small = {
  name: 'Campaigns',
  values: [
    ['Campaign', 'Channel', 'Date', 'Cost', 'Revenue', 'Delivered', 'Clicked', 'Conversions'],
    ['Spring', 'WhatsApp', '2026-03-02', 100, 300, 900, 90, 9],
    ['Summer', 'SMS', '2026-06-01', 50, 80, 500, 20, 3],
  ],
  asText: true,
} as const;

/** The address of the cell that shows a text, in the first `rows` rows. */
function find(text: string, sheet = SUMMARY): { row: number; column: number } {
  const values = workbook.values(sheet, 'A1:L150');
  for (const [row, cells] of values.entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row: row + 1, column: column + 1 };
  }
  throw new Error(`No cell says "${text}".`);
}
const letter = (column: number): string => String.fromCharCode(64 + column);
const at = ({ row, column }: { row: number; column: number }, down = 0, right = 0): string =>
  `${letter(column + right)}${row + down}`;
const value = (address: string, sheet = SUMMARY): unknown => workbook.values(sheet, address)[0]?.[0];
const shown = (address: string): string | undefined => workbook.displayValues(SUMMARY, address)[0]?.[0];
const cell = (row: number, column: number): string => `${letter(column)}${row}`;

describe('the report of the sample campaigns', () => {
  it('shows the totals and returns that a hand count gives', async () => {
    workbook = await openBuilt([sampleSheet()]);
    const answer = await buildAnswer(workbook, SOURCES);
    // Added up by hand from the file; one brand campaign (3,299.14 of cost) has no revenue.
    expect(answer.totals.revenue).toBeCloseTo(248_103.99, 6);
    expect(answer.totals.cost).toBeCloseTo(66_930.83, 6);
    expect(shown(at(find('Revenue'), 1))).toBe('€248,104');
    expect(shown(at(find('Cost'), 1))).toBe('€66,931');
    expect(value(at(find('ROI'), 1))).toBeCloseTo(answer.kpis.MSG_ROI as number, 12);
    expect(answer.channels.map(({ name }) => name).sort()).toEqual([
      'Email',
      'Push',
      'RCS',
      'SMS',
      'Webinar',
      'WhatsApp',
    ]);
    expect(answer.sheets).toEqual(['ROI Data', SUMMARY]);
  });

  it('keeps to its budget of service calls, whatever the number of rows', async () => {
    workbook = await openBuilt([sampleSheet()]);
    workbook.calls.reset();
    await buildAnswer(workbook, SOURCES);
    const { total } = workbook.calls;
    workbook.dispose();
    const { values } = sampleSheet();
    const [header = [], ...rows] = values;
    const many = Array.from({ length: 30 }, (_, time) => rows.map((row) => [`${row[0]} ${time}`, ...row.slice(1)]));
    workbook = await openBuilt([{ name: 'Campaigns', values: [header, ...many.flat()], asText: true }]);
    workbook.calls.reset();
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.sources[0]?.dataRows).toBe(rows.length * 30);
    expect(total).toBeLessThanOrEqual(60);
    // More rows than a new sheet has cost one call to insert them, and a long table names its formats by column.
    expect(workbook.calls.total).toBeLessThanOrEqual(60);
  });

  it('needs at most four calls for each further source', async () => {
    workbook = await openBuilt([small]);
    workbook.calls.reset();
    await buildAnswer(workbook, SOURCES);
    const { total } = workbook.calls;
    workbook.dispose();
    workbook = await openBuilt([small, { ...small, name: 'More' }, { ...small, name: 'And more' }]);
    workbook.calls.reset();
    const answer = await buildAnswer(workbook, {
      sources: ['Campaigns', 'More', 'And more'].map((sheet) => ({ sheet })),
      assumptions: {},
    });
    expect(answer.totals.revenue).toBe(3 * 380);
    expect(workbook.calls.total - total).toBeLessThanOrEqual(2 * 4);
  });

  it('reads everything before it writes anything', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, SOURCES);
    workbook.calls.reset();
    await buildAnswer(workbook, SOURCES);
    const kinds = workbook.calls.log.filter(({ kind }) => kind !== 'handle');
    const firstWrite = kinds.findIndex(({ kind, method }) => kind === 'write' && method !== 'Lock.tryLock');
    const lateReads = kinds.slice(firstWrite).filter(({ kind }) => kind === 'read');
    // What is read later is metadata and ids of sheets that the build itself inserted.
    expect([...new Set(lateReads.map(({ method }) => method))].sort()).toEqual([
      'Sheet.getDeveloperMetadata',
      'Sheet.getSheetId',
      'Spreadsheet.getDeveloperMetadata',
    ]);
  });
});

describe('a report without cost or revenue', () => {
  it('shows the response and says what is missing for the return', async () => {
    workbook = await openBuilt([
      {
        name: 'Campaigns',
        values: [
          ['Campaign', 'Sent', 'Delivered', 'Clicks'],
          ['A', 100, 90, 9],
        ],
        asText: true,
      },
    ]);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.kpis.MSG_ROI).toBeNull();
    expect(answer.kpis.CLICK_RATE).toBeCloseTo(0.1, 12);
    expect(value('B3')).toBe('Neither cost nor revenue is in the source: this report shows the response only.');
    expect(find('To see the return, add: Cost, Revenue.').row).toBeGreaterThan(5);
    expect(workbook.formulas(SUMMARY, 'A1:L60').flat().join(' ')).not.toContain('#');
    expect(JSON.stringify(workbook.snapshot().sheets.map(({ values }) => values))).not.toMatch(
      /#(REF|VALUE|NAME|DIV|ERROR)/,
    );
  });

  it('says that a cost of zero gives no return', async () => {
    workbook = await openBuilt([
      {
        name: 'Campaigns',
        values: [
          ['Campaign', 'Cost', 'Revenue'],
          ['A', 0, 90],
          ['B', 0, 10],
        ],
        asText: true,
      },
    ]);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.kpis.MSG_ROI).toBeNull();
    expect(answer.kpis.MSG_PROFIT).toBe(100);
    expect(value('B3')).toBe('The cost comes to zero or less, so no return on investment can be told.');
    expect(value(at(find('ROI'), 1))).toBe('—');
  });
});

describe('assumptions', () => {
  it('stand in the report, and its figures follow when one is typed over', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, {
      ...SOURCES,
      assumptions: { other_costs: [{ name: '', every: 'once', amount: 50 }], margin: 0.5 },
    });
    // 380 × 0.5 − 200.
    expect(value('B3')).toBe(
      'Every 1.00 spent on messaging returned 1.90 of revenue: at the assumed margin, a loss of 10.00 on 200.00.',
    );
    const cost = at(find('Cost'), 1);
    expect(value(cost)).toBe(200);
    const typed = at(find('Other costs'), 0, 1);
    expect(value(typed)).toBe(50);
    await workbook.enter(SUMMARY, typed, 230);
    expect(value(cost)).toBe(380);
    expect(value(at(find('ROI'), 1))).toBe(0);
    // A rebuild takes the typed figure over instead of asking about a changed cell.
    const outcome = await buildReport(workbook, {
      ...SOURCES,
      assumptions: { other_costs: [{ name: '', every: 'once', amount: 50 }], margin: 0.5 },
    });
    expect(outcome.kind).toBe('built');
    expect(value(at(find('Cost'), 1))).toBe(380);
  });

  it('price messages only in rows without a cost, and value conversions only in rows without revenue', async () => {
    workbook = await openBuilt([
      {
        name: 'Campaigns',
        values: [
          ['Campaign', 'Cost', 'Revenue', 'Delivered', 'Sent', 'Conversions'],
          ['A', 100, 400, 900, 1000, 4],
          ['B', null, null, 200, 250, 5],
          ['C', null, 10, null, 300, 1],
        ],
        asText: true,
      },
    ]);
    const answer = await buildAnswer(workbook, {
      ...SOURCES,
      assumptions: { price_per_message: 0.5, value_per_conversion: 20 },
    });
    // 100 + 200 delivered × 0.5 + 300 sent × 0.5; 400 + 5 × 20 + 10.
    expect(value(at(find('Cost'), 1))).toBe(350);
    expect(value(at(find('Revenue'), 1))).toBe(510);
    expect(answer.kpis.MSG_PROFIT).toBe(160);
    expect(value(at(find('Profit'), 1))).toBe(160);
  });
});

describe('what people wrote', () => {
  it('is kept in the notes, and asked about everywhere else', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, SOURCES);
    const note = at(find('Notes'), 1);
    await workbook.enter(SUMMARY, note, '=1+1');
    await workbook.enter(SUMMARY, at(find('Notes'), 2), "'=not a formula");
    const roi = at(find('ROI'), 1);
    await workbook.enter(SUMMARY, roi, 9.99);
    await workbook.enter(SUMMARY, 'N3', 'my own remark');
    const asked = await buildReport(workbook, SOURCES);
    expect(asked).toEqual({ kind: 'changedByHand', cells: ['N3', roi] });
    expect(value(roi)).toBe(9.99);

    expect((await buildReport(workbook, SOURCES, 'keep')).kind).toBe('built');
    expect(value(roi)).toBeCloseTo(380 / 150 - 1, 12);
    expect(value(note)).toBe(2);
    expect(workbook.formulas(SUMMARY, note)).toEqual([['=1+1']]);
    expect(value(at(find('Notes'), 2))).toBe('=not a formula');
    // The dated copy holds the changed figures as values and belongs to the user.
    const copy = 'ROI Summary 2026-07-01';
    expect(workbook.sheetNames()).toEqual(['Campaigns', 'ROI Data', SUMMARY, copy]);
    expect(value(roi, copy)).toBe(9.99);
    expect(value('N3', copy)).toBe('my own remark');
    expect(
      workbook
        .formulas(copy, 'A1:L60')
        .flat()
        .every((formula) => formula === ''),
    ).toBe(true);
    await buildAnswer(workbook, SOURCES);
    expect(value(roi, copy)).toBe(9.99);
  });

  it('is never taken for a report: a tab of the same name, or a duplicate of the summary, stays as it is', async () => {
    workbook = await openBuilt([small, { name: 'ROI Data', values: [['mine']] }]);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.sheets).toEqual(['ROI Data 2', SUMMARY]);
    expect(value('A1', 'ROI Data')).toBe('mine');
    new Sheet(workbook.document, workbook.document.findSheetId(SUMMARY) as string).copyTo(
      new Spreadsheet(workbook.document),
    );
    await workbook.calculated();
    const theirs = () =>
      workbook.snapshot().sheets.filter(({ name }) => name === 'ROI Data' || name.startsWith('Copy'));
    const before = theirs();
    expect(before).toHaveLength(2);
    await buildAnswer(workbook, SOURCES);
    expect(theirs()).toEqual(before);
    expect(workbook.sheetNames()).toEqual(['Campaigns', 'ROI Data', 'ROI Data 2', SUMMARY, 'Copy of ROI Summary']);
  });

  it('keeps the names that people gave the report', async () => {
    workbook = await openBuilt([small]);
    const { sheets } = await buildAnswer(workbook, SOURCES);
    expect(sheets).toEqual(['ROI Data', SUMMARY]);
    new Sheet(workbook.document, workbook.document.findSheetId(SUMMARY) as string).setName('For the board');
    const again = await buildAnswer(workbook, SOURCES);
    expect(again.sheets).toEqual(['ROI Data', 'For the board']);
    expect(workbook.sheetNames()).toEqual(['Campaigns', 'ROI Data', 'For the board']);
  });

  it('stays text, whatever it looks like', async () => {
    const names = [
      '=1+1',
      '+7 999',
      '-5',
      '@x',
      "'quoted",
      '50% *',
      '>5',
      'a?c',
      '~x',
      'TRUE',
      '1/2',
      '007',
      '<script>',
    ];
    workbook = await openBuilt([
      {
        name: 'Campaigns',
        values: [
          ['Campaign', 'Channel', 'Cost', 'Revenue'],
          ...names.map((name, i) => [name, `${name} ch`, i + 1, 10 * (i + 1)]),
        ],
        asText: true,
      },
    ]);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.campaigns.map(({ name }) => name)).toEqual(names);
    const data = workbook.values('ROI Data', 'A2:D14');
    expect(data.map((row) => row[2])).toEqual(names);
    expect(data.map((row) => row[3])).toEqual(names.map((name) => `${name} ch`));
    expect(
      workbook
        .formulas('ROI Data', 'A2:D14')
        .flat()
        .every((formula) => formula === ''),
    ).toBe(true);
    const head = find('Campaign');
    const costs = Array.from({ length: 10 }, (_, i) => [
      value(cell(head.row + 1 + i, head.column)),
      value(cell(head.row + 1 + i, head.column + 2)),
    ]);
    // Best profit first: the last names have the largest figures.
    expect(costs).toEqual(
      [...names.entries()]
        .reverse()
        .slice(0, 10)
        .map(([i, name]) => [name, i + 1]),
    );
  });

  it('keeps sms and SMS together as one channel and O’Brien’s sheet name in its formulas', async () => {
    const sheet = `O'Brien's "Q1"`;
    workbook = await openBuilt([
      {
        name: sheet,
        values: [
          ['Campaign', 'Channel', 'Cost', 'Revenue'],
          ['A', 'sms', 1, 5],
          ['a ', 'SMS', 2, 7],
        ],
        asText: true,
      },
    ]);
    const answer = await buildAnswer(workbook, { sources: [{ sheet }], assumptions: {} });
    expect(answer.campaigns).toHaveLength(1);
    expect(value(at(find('Cost'), 1))).toBe(3);
    expect(value('B4')).toMatch(/The source still holds these figures\.$/);
  });
});

describe('number formats of the source', () => {
  const formatted = (cost: readonly [string, string], sent: readonly [string, string]) => ({
    name: 'Campaigns',
    values: [
      ['Campaign', 'Cost', 'Revenue', 'Sent'],
      ['A', 100, 300, 1000],
      ['B', 200, 500, 2000],
    ],
    numberFormats: [
      ['', '', '', ''],
      ['', cost[0], '', sent[0]],
      ['', cost[1], '', sent[1]],
    ],
  });

  it('name the currency', async () => {
    workbook = await openBuilt([formatted(['"€"#,##0.00', '#,##0.00 [$€-1]'], ['#,##0', '#,##0'])]);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.currency).toBe('EUR');
    expect(shown(at(find('Cost'), 1))).toBe('€300.00');
  });

  it('keep two currencies from being added up', async () => {
    workbook = await openBuilt([formatted(['"€"#,##0.00', '[$$-409]#,##0.00'], ['', ''])]);
    const outcome = await buildReport(workbook, SOURCES);
    expect(outcome.kind).toBe('problem');
    expect(workbook.sheetNames()).toEqual(['Campaigns']);
  });

  it('tell a percentage from a count', async () => {
    workbook = await openBuilt([formatted(['', ''], ['0.0%', '0'])]);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(answer.totals.sent).toBe(2000);
    expect(answer.sources[0]?.issues.map(({ kind, cell: where }) => [kind, where])).toEqual([
      ['percentInsteadOfCount', 'D2'],
    ]);
  });
});

describe('a report that lost one of its sheets', () => {
  const sheetOf = (name: string): Sheet => new Sheet(workbook.document, workbook.document.findSheetId(name) as string);
  const remove = async (name: string): Promise<void> => {
    new Spreadsheet(workbook.document).deleteSheet(sheetOf(name));
    await workbook.calculated();
  };

  it('keeps the summary with its notes, and its id, when the data was deleted', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, SOURCES);
    const before = workbook.values(SUMMARY, 'A1:L60');
    const note = at(find('Notes'), 1);
    await workbook.enter(SUMMARY, note, '2026-03-01');
    const id = sheetOf(SUMMARY).getSheetId();
    await remove('ROI Data');
    expect(value(at(find('Revenue'), 1))).not.toBe(380);
    const outcome = await buildReport(workbook, SOURCES);
    expect(outcome.kind).toBe('built');
    expect(workbook.sheetNames().sort()).toEqual(['Campaigns', 'ROI Data', SUMMARY]);
    expect(sheetOf(SUMMARY).getSheetId()).toBe(id);
    expect(workbook.snapshot().sheets.every(({ hidden }) => !hidden)).toBe(true);
    expect(value(note)).toBeInstanceOf(Date);
    await workbook.enter(SUMMARY, note, '');
    expect(workbook.values(SUMMARY, 'A1:L60')).toEqual(before);
  });

  it('is built anew when the summary was deleted, and its old data goes', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, SOURCES);
    const before = workbook.values(SUMMARY, 'A5:L60');
    await remove(SUMMARY);
    const answer = await buildAnswer(workbook, SOURCES);
    expect(workbook.sheetNames().sort()).toEqual(['Campaigns', ...answer.sheets].sort());
    expect(answer.sheets[1]).toBe(SUMMARY);
    expect(workbook.values(SUMMARY, 'A5:L60')).toEqual(before);
  });

  it('is as it was when a call fails while it is mended', async () => {
    for (const lost of ['ROI Data', SUMMARY]) {
      for (const k of [12, 25, 40]) {
        workbook = await openBuilt([small]);
        await buildAnswer(workbook, SOURCES);
        await remove(lost);
        const before = workbook.snapshot();
        workbook.failAt(k, 'once');
        await expect(buildReport(workbook, SOURCES), `${lost}, call ${k}`).rejects.toThrow();
        workbook.stopFailing();
        expect(workbook.snapshot(), `${lost}, call ${k}`).toEqual(before);
        workbook.dispose();
      }
    }
    workbook = await openBuilt([small]);
  });
});

describe('what was chosen before', () => {
  it('holds in the next build of the same sheet until something else is chosen', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, {
      ...SOURCES,
      assumptions: { other_costs: [{ name: '', every: 'once', amount: 50 }] },
      currency: 'EUR',
      title: 'Spring',
    });
    const again = await buildAnswer(workbook, { sources: [{ sheet: 'Campaigns' }] });
    expect(again.totals.cost).toBe(200);
    expect(value('B1')).toBe('Spring');
    expect(shown(at(find('Cost'), 1))).toBe('€200.00');
    const other = await buildAnswer(workbook, SOURCES);
    expect(other.totals.cost).toBe(150);
  });
});

describe('the up-to-date check', () => {
  const state = (): unknown => value('B4');

  it('sees a changed number, a changed text and an added row', async () => {
    for (const [cellAddress, typed] of [
      ['E2', 301],
      ['A3', 'Autumn'],
      ['D4', 5],
      ['A4', 'New campaign'],
    ] as const) {
      workbook = await openBuilt([{ ...small, rowCount: 50 }]);
      await buildAnswer(workbook, SOURCES);
      expect(state()).toBe('Figures as of 1 Jul 2026. The source still holds these figures.');
      await workbook.enter('Campaigns', cellAddress, typed);
      expect(state(), cellAddress).toBe(
        'Figures as of 1 Jul 2026. The source has changed since: choose Message ROI > Refresh report.',
      );
      await buildAnswer(workbook, SOURCES);
      expect(state(), cellAddress).toBe('Figures as of 1 Jul 2026. The source still holds these figures.');
      workbook.dispose();
    }
    workbook = await openBuilt([small]);
  });
});

describe('the menu', () => {
  it('builds from the open sheet, refreshes with the last choices, and opens the sidebar', async () => {
    workbook = await openBuilt([small]);
    await workbook.open();
    await workbook.clickMenu('Build ROI summary');
    expect(workbook.toasts.map(({ message }) => message)).toEqual(['“ROI Summary” is ready. Campaigns: 2.']);
    await workbook.enter('Campaigns', 'E2', 1000);
    await workbook.clickMenu('Refresh report');
    expect(value(at(find('Revenue'), 1))).toBe(1080);
    await workbook.clickMenu('Open sidebar');
    expect(workbook.sidebar?.title).toBe('Message ROI');
    expect(workbook.sidebar?.html).toContain('<script type="application/json" id="start">');
  });

  it('appears with AuthMode.NONE, before the add-on may see the document', async () => {
    workbook = await openBuilt([small]);
    await workbook.open({ authMode: 'NONE' });
    expect(workbook.menus.flatMap(({ items }) => items).map((item) => ('caption' in item ? item.caption : ''))).toEqual(
      ['Build ROI summary', 'Refresh report', 'Open sidebar'],
    );
  });

  it('asks before it replaces changed cells, and leaves everything when the answer is Cancel', async () => {
    workbook = await openBuilt([small]);
    await workbook.open();
    await workbook.clickMenu('Build ROI summary');
    const roi = at(find('ROI'), 1);
    await workbook.enter(SUMMARY, roi, 7);
    workbook.answerAlerts(['CANCEL', 'NO']);
    await workbook.clickMenu('Refresh report');
    expect(value(roi)).toBe(7);
    expect(workbook.alerts[0]?.message).toContain(`Changed: ${roi}.`);
    await workbook.clickMenu('Refresh report');
    expect(value(roi)).toBeCloseTo(380 / 150 - 1, 12);
    expect(workbook.sheetNames()).toEqual(['Campaigns', 'ROI Data', SUMMARY]);
  });

  it('says what to do when there is nothing to refresh, nothing to read, or somebody else is building', async () => {
    workbook = await openBuilt([{ name: 'Empty', values: [['just a title']] }]);
    await workbook.open();
    await workbook.clickMenu('Refresh report');
    await workbook.clickMenu('Build ROI summary');
    const release = workbook.holdDocumentLock();
    await workbook.clickMenu('Build ROI summary');
    release();
    expect(workbook.alerts.map(({ message }) => message)).toEqual([
      'There is no report to refresh yet. Choose Build ROI summary first.',
      'No row with column headers was found in “Empty”. Put one header above each column and try again.',
      'Somebody else is building a report in this spreadsheet. Try again in a minute.',
    ]);
    expect(workbook.sheetNames()).toEqual(['Empty']);
  });
});

describe('custom functions in cells', () => {
  it('compute, spill, get their format on edit, and carry their message', async () => {
    workbook = await openBuilt([small]);
    await workbook.enter('Campaigns', 'J1', '=MSG_ROI(87000, 25750)');
    expect(workbook.displayValues('Campaigns', 'J1')).toEqual([['237.86%']]);
    await workbook.enter('Campaigns', 'J2', '=MSG_ROAS(E2:E, D2:D)');
    expect(workbook.values('Campaigns', 'J2:J4')).toEqual([[3], [1.6], ['']]);
    expect(workbook.displayValues('Campaigns', 'J2:J3')).toEqual([['3.00x'], ['1.60x']]);
    await workbook.enter('Campaigns', 'K1', '=MSG_ROI(100; 0)');
    expect(workbook.values('Campaigns', 'K1')).toEqual([['#ERROR!']]);
    expect(workbook.cellMessage('Campaigns', 'K1')).toBe(
      'Cost is zero, so ROI is not defined. Enter what the campaigns cost.',
    );
  });

  it('leave a format that somebody chose, and other people’s formulas, alone', async () => {
    workbook = await openBuilt([{ ...small, numberFormats: [['', '', '', '', '', '', '', '', '', '0.0']] }]);
    await workbook.enter('Campaigns', 'J1', '=MSG_ROI(87000, 25750)');
    expect(workbook.displayValues('Campaigns', 'J1')).toEqual([['2.4']]);
    workbook.calls.reset();
    await workbook.enter('Campaigns', 'K1', '=SUM(D2:D3)');
    expect(workbook.calls.total).toBeLessThanOrEqual(1);
    expect(workbook.displayValues('Campaigns', 'K1')).toEqual([['150']]);
  });

  it('get another format when another of our formulas is typed over them', async () => {
    workbook = await openBuilt([small]);
    await workbook.enter('Campaigns', 'J1', '=MSG_ROI(100; 50)');
    expect(workbook.displayValues('Campaigns', 'J1')).toEqual([['100.00%']]);
    await workbook.enter('Campaigns', 'J1', '=COST_PER_THOUSAND(50; 12000)');
    expect(workbook.displayValues('Campaigns', 'J1')).toEqual([['4.1667']]);
    await workbook.enter('Campaigns', 'J1', '=MSG_ROAS(100; 50)');
    expect(workbook.displayValues('Campaigns', 'J1')).toEqual([['2.00x']]);
  });

  it('leave cells alone that keep a formula from filling its range', async () => {
    workbook = await openBuilt([small]);
    await workbook.enter('Campaigns', 'J3', 44);
    await workbook.enter('Campaigns', 'J2', '=MSG_ROI(E2:E; D2:D)');
    expect(workbook.values('Campaigns', 'J2:J3')).toEqual([['#REF!'], [44]]);
    expect(workbook.displayValues('Campaigns', 'J3')).toEqual([['44']]);
  });

  it('give #NAME? where the add-on is not enabled, while the report needs none of them', async () => {
    workbook = await openBuilt([small]);
    await buildAnswer(workbook, SOURCES);
    const withAddOn = workbook.values(SUMMARY, 'A1:L80');
    workbook.dispose();
    workbook = await openBuilt([small], { addOnEnabled: false });
    await buildAnswer(workbook, SOURCES);
    await workbook.enter('Campaigns', 'J1', '=MSG_ROI(87000, 25750)');
    expect(workbook.values('Campaigns', 'J1')).toEqual([['#NAME?']]);
    expect(workbook.values(SUMMARY, 'A1:L80')).toEqual(withAddOn);
  });
});
