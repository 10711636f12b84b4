/** What may be said on the command line, and what the real commands answer. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommandLine, UsageError } from '../../src/preview/command-options';
import { pathTo } from './bundle-workbook';

function usageError(...args: readonly string[]): string {
  try {
    parseCommandLine(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`Accepted: ${args.join(' ')}`);
}

describe('options', () => {
  it('a file alone is enough', () => {
    expect(parseCommandLine(['july.csv'])).toEqual({
      files: ['july.csv'],
      json: false,
      language: 'en',
      currency: null,
      mapping: [],
      channels: [],
      assumptions: {},
    });
  });

  it('every option at once, before and after the files', () => {
    const line =
      '--json july.csv --lang en --currency eur --map cost=Fees --map cost=Work --map revenue=Turnover=gross august.csv ' +
      '--channel SMS --channel Email --cost 250 --cost-per-message 1/100 --value-per-conversion 12.50 --margin 40%';
    expect(parseCommandLine(line.split(' '))).toEqual({
      files: ['july.csv', 'august.csv'],
      json: true,
      language: 'en',
      currency: 'EUR',
      mapping: [
        { field: 'cost', header: 'Fees' },
        { field: 'cost', header: 'Work' },
        { field: 'revenue', header: 'Turnover=gross' },
      ],
      channels: ['SMS', 'Email'],
      assumptions: { other_costs: 250, price_per_message: 0.01, value_per_conversion: 12.5, margin: 0.4 },
    });
  });

  it('a field without a header is left out of the report', () => {
    expect(parseCommandLine(['july.csv', '--map', 'cost=']).mapping).toEqual([{ field: 'cost', header: '' }]);
  });

  it('headers keep their spaces and signs', () => {
    expect(parseCommandLine(['july.csv', '--map', 'date=Start Date & Time']).mapping).toEqual([
      { field: 'date', header: 'Start Date & Time' },
    ]);
  });

  it.each([
    ['0', 0],
    ['250', 250],
    ['0.01', 0.01],
    ['1.204', 1.204],
    ['1,204.50', 1204.5],
    ['1/100', 0.01],
    ['1 / 8', 0.125],
    ['€2.50', 2.5],
  ])('--cost-per-message %s is %d', (text, value) => {
    expect(parseCommandLine(['july.csv', '--cost-per-message', text]).assumptions).toEqual({
      price_per_message: value,
    });
  });

  it.each([
    ['40%', 0.4],
    ['0.4', 0.4],
    ['2/5', 0.4],
    ['62.5 %', 0.625],
    ['100%', 1],
    ['0', 0],
  ])('--margin %s is %d', (text, value) => {
    expect(parseCommandLine(['july.csv', '--margin', text]).assumptions.margin).toBeCloseTo(value, 12);
  });
});

describe('wrong usage says what to write instead', () => {
  it('no file', () => {
    expect(usageError()).toMatch(/^Name the CSV file to report on\.\n\nUsage: npm run report -- FILE/);
    expect(usageError('--json')).toContain('Name the CSV file');
  });

  it('help is the usage', () => {
    expect(usageError('--help')).toMatch(/^Usage: npm run report/);
    expect(usageError('-h', 'july.csv')).toMatch(/^Usage: npm run report/);
  });

  it.each(['json', 'lang', 'currency', 'map', 'channel', 'cost', 'cost-per-message', 'value-per-conversion', 'margin'])(
    'the usage names --%s',
    (option) => {
      expect(usageError('--help')).toContain(`--${option} `);
    },
  );

  it('an unknown option, or an option without its value', () => {
    expect(usageError('july.csv', '--budget', '5')).toContain('--budget');
    expect(usageError('july.csv', '--lang')).toContain('--lang');
    expect(usageError('july.csv', '--json=yes')).toContain('--json');
  });

  it('a report as XLSX cannot be written yet', () => {
    expect(usageError('july.csv', '--out', 'report.xlsx')).toBe(
      '--out: a report as XLSX cannot be written yet. Leave --out away.',
    );
  });

  it('a language that there is not', () => {
    expect(usageError('july.csv', '--lang', 'tlh')).toMatch(
      /^--lang tlh: there is no such language\. Choose one of: en/,
    );
  });

  it.each(['euro', 'EU', '€', ''])('the currency "%s"', (text) => {
    expect(usageError('july.csv', '--currency', text)).toBe(
      `--currency ${text}: write a code of three letters, such as EUR.`,
    );
  });

  it.each(['costs=Fees', 'Fees', '=Fees', 'toString=Fees'])('--map %s', (text) => {
    expect(usageError('july.csv', '--map', text)).toMatch(
      /: write FIELD=HEADER, with one of these fields: campaign channel /,
    );
  });

  it('more channels than one, but not one for each file', () => {
    expect(usageError('july.csv', 'august.csv', 'may.csv', '--channel', 'SMS', '--channel', 'Email')).toBe(
      '--channel: give one name for all files, or one for each of the 3 files.',
    );
  });

  it.each(['-5', 'free', '', '1/0', '1/2/3', 'NaN', '1e999', '5-'])('--cost "%s"', (text) => {
    expect(usageError('july.csv', `--cost=${text}`)).toBe(
      `--cost ${text}: write an amount of 0 or more, such as 250, 0.01 or 1/100.`,
    );
  });

  it.each(['40', '1.5', '150%', '3/2', '-10%', 'high'])('--margin "%s"', (text) => {
    expect(usageError('july.csv', `--margin=${text}`)).toBe(
      `--margin ${text}: write a rate from 0 to 1, such as 40%, 0.4 or 2/5.`,
    );
  });

  it.each(['--cost=40%', '--cost-per-message=5%'])('a percentage is no amount: %s', (option) => {
    expect(usageError('july.csv', option)).toContain('write an amount of 0 or more');
  });
});

describe('the commands', () => {
  interface Answer {
    readonly status: number;
    readonly stdout: string;
    readonly stderr: string;
  }
  let folder = '';

  const run = (command: 'report' | 'start', args: readonly string[]): Promise<Answer> =>
    new Promise((resolve) => {
      const script = pathTo(`node_modules/.cache/message-roi/${command}.mjs`);
      if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first.`);
      execFile(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' }, (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  const report = (...args: readonly string[]) => run('report', args);
  /** Exactly one object, and nothing else, on stdout. */
  // biome-ignore lint/suspicious/noExplicitAny: what the command prints is what is under test
  const json = ({ stdout }: Answer): any => {
    expect(stdout).toMatch(/^\{[\s\S]*\}\n$/);
    return JSON.parse(stdout);
  };
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };

  const JULY = [
    'Campaign report',
    '',
    'Campaign,Channel,Send date,Sent,Delivered,Clicks,Orders,Cost,Revenue',
    'Spring,SMS,2026-07-01,1000,950,95,12,100.50,600',
    '"=HYPERLINK(""https://example.com"")",Email,2026-07-02,2000,1900,50,3,99.50,200.25',
    ',Email,2026-07-03,500,490,oops,1,20,',
    'Total,,,3500,3340,145,16,220,800.25',
    '',
  ].join('\n');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'message-roi-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describe('a report as JSON', () => {
    let answer: Answer;
    beforeAll(async () => {
      answer = await report(write('july.csv', JULY), '--json');
    });

    it('exits with 0 and says nothing else', () => {
      expect(answer.status).toBe(0);
      expect(answer.stderr).toBe('');
    });

    it('has the keys that are promised, in the promised types', () => {
      const object = json(answer);
      expect(Object.keys(object).sort()).toEqual(
        [
          'file',
          'rows',
          'headerRow',
          'dataRows',
          'skippedRows',
          'mapping',
          'currency',
          'language',
          'issues',
          'totals',
          'kpis',
          'channels',
          'campaigns',
          'sheets',
          'serviceCalls',
        ].sort(),
      );
      expect(object).toMatchObject({
        file: 'july.csv',
        rows: 7,
        headerRow: 2,
        dataRows: 3,
        currency: null,
        language: 'en',
      });
      expect(object.skippedRows).toEqual([
        { row: 0, reason: 'title' },
        { row: 1, reason: 'blank' },
        { row: 6, reason: 'total' },
      ]);
      expect(object.mapping).toEqual({
        campaign: 'Campaign',
        channel: 'Channel',
        date: 'Send date',
        sent: 'Sent',
        delivered: 'Delivered',
        clicked: 'Clicks',
        conversions: 'Orders',
        cost: 'Cost',
        revenue: 'Revenue',
      });
      expect(object.totals).toEqual({
        sent: 3500,
        delivered: 3340,
        clicked: 145,
        conversions: 16,
        cost: 220,
        revenue: 800.25,
      });
      // Rows without revenue are not in the ROI: (800.25 - 200) / 200.
      expect(object.kpis.MSG_ROI).toBeCloseTo(3.00125, 9);
      expect(object.kpis.READ_RATE).toBeNull();
      for (const value of Object.values(object.kpis)) expect(value === null || typeof value === 'number').toBe(true);
      expect(object.sheets).toEqual(['ROI Data', 'ROI Summary']);
      const { reads, writes, total } = object.serviceCalls;
      expect(total).toBe(reads + writes);
      expect(total).toBeLessThanOrEqual(60);
    });

    it('lists what could not be read, with its cell', () => {
      const issues = json(answer).issues as { cell: string; field: string; kind: string; message: string }[];
      expect(issues.map(({ cell, field, kind }) => [cell, field, kind])).toEqual([
        ['F6', 'clicked', 'unreadableNumber'],
        ['A6', 'campaign', 'missingName'],
      ]);
      expect(issues[0]?.message).toContain('F6 (oops)');
    });

    it('gives channels and campaigns with their figures; a name like a formula stays text', () => {
      const { channels, campaigns } = json(answer);
      expect(channels.map(({ name }: { name: string }) => name)).toEqual(['SMS', 'Email']);
      expect(channels[0]).toMatchObject({ fields: { cost: 100.5, revenue: 600 } });
      expect(campaigns.map(({ name, channel }: { name: string; channel: string }) => [name, channel])).toEqual([
        ['Spring', 'SMS'],
        ['=HYPERLINK("https://example.com")', 'Email'],
        ['Row 6', 'Email'],
      ]);
      expect(campaigns[1].kpis.MSG_ROI).toBeCloseTo((200.25 - 99.5) / 99.5, 9);
    });
  });

  it('without --json it prints the headline figures, with every assumption that was typed', async () => {
    const { status, stdout, stderr } = await report(
      write('no-costs.csv', 'Campaign;Delivered;Orders\nFrühling;1.000;10\nSommer;2.500;5\n'),
      '--cost-per-message',
      '1/100',
      '--value-per-conversion',
      '20',
      '--cost',
      '15',
      '--margin',
      '50%',
      '--currency',
      'EUR',
      '--channel',
      'SMS',
    );
    expect([status, stderr]).toEqual([0, '']);
    // 3,500 messages at a cent and 15 beside: 50; 15 orders at 20: 300.
    expect(stdout).toMatch(/Revenue +€300\.00/);
    expect(stdout).toMatch(/Cost +€50\.00/);
    expect(stdout).toContain('Sheets: ROI Data, ROI Summary');
  });

  describe('one line says why there is no report', () => {
    const cases: readonly (readonly [name: string, content: string | Uint8Array | null, line: RegExp])[] = [
      ['missing.csv', null, /^missing\.csv: there is no such file\. Check the name and the folder\.$/],
      ['empty.csv', '', /^empty\.csv: the file is empty\.$/],
      [
        'image.csv',
        Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256),
        /^image\.csv: this is not a text file\. Export the table as CSV/,
      ],
      [
        'headers.csv',
        'Campaign,Sent,Cost\n',
        /^There is no row below the headers of “headers”\. Add at least one campaign/,
      ],
      ['words.csv', 'Shape,Colour\nround,red\nflat,blue\n', /^No row with column headers was found in “words”\./],
      [
        'unmapped.csv',
        'Campaign,Open rate\nSpring,24%\nSummer,31%\n',
        /^No column of “unmapped” was recognised as a count or an amount\. Match at least one/,
      ],
    ];

    it.each(cases)('%s', async (name, content, line) => {
      if (content !== null) write(name, content);
      const answer = await report(name, '--json');
      expect(answer.status).toBe(1);
      expect(answer.stderr).toMatch(/^[^\n]+\n$/);
      expect(answer.stderr.trimEnd()).toMatch(line);
      expect(json(answer).error).toBe(answer.stderr.trimEnd());
    });

    it('what is known is still printed', async () => {
      const answer = await report(
        write('rates.csv', 'Made by Ann\n\nCampaign,Open rate\nSpring,24%\nSummer,31%\n'),
        '--json',
      );
      expect(answer.status).toBe(1);
      expect(json(answer)).toMatchObject({
        file: 'rates.csv',
        rows: 5,
        headerRow: 2,
        dataRows: 2,
        mapping: { campaign: 'Campaign' },
      });
    });
  });

  it('wrong usage exits with 2, says why, and prints no report', async () => {
    const { status, stdout, stderr } = await report('july.csv', '--margin', '40');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('--margin 40: write a rate from 0 to 1, such as 40%, 0.4 or 2/5.\n');
  });

  it('a header that none of the files has is not overlooked', async () => {
    const [one, two] = await Promise.all([
      report('july.csv', '--map', 'cost=Spendings'),
      report('july.csv', 'july.csv', '--map', 'cost=Spendings'),
    ]);
    const line = /^“july” has no column “Spendings” for Cost\. Its headers are: Campaign, Channel, [^\n]+\n$/;
    for (const { status, stderr } of [one, two]) {
      expect(status).toBe(1);
      expect(stderr).toMatch(line);
    }
  });

  it('two currencies have to be decided, and --currency decides', async () => {
    write('currencies.csv', 'Campaign,Currency,Cost,Revenue\nSpring,EUR,10,50\nSummer,USD,20,90\nAutumn,EUR,30,70\n');
    const [undecided, decided] = await Promise.all([
      report('currencies.csv', '--json'),
      report('currencies.csv', '--json', '--currency', 'eur'),
    ]);
    expect(undecided.status).toBe(1);
    expect(undecided.stderr).toMatch(
      /^The amounts are in several currencies \(EUR, USD\), which cannot be added up\. [^\n]+\n$/,
    );
    expect(json(undecided)).toMatchObject({
      headerRow: 0,
      dataRows: 3,
      mapping: { cost: 'Cost', currency: 'Currency' },
    });
    expect(decided.status).toBe(0);
    const object = json(decided);
    expect(object).toMatchObject({ currency: 'EUR', totals: { cost: 40, revenue: 120 } });
    expect(object.kpis.MSG_ROI).toBe(2);
    expect(object.issues.map(({ kind, cell }: { kind: string; cell: string }) => [kind, cell])).toEqual([
      ['currencyLeftOut', '3'],
    ]);
  });

  it('two files in other encodings are two sources, with the parts of each under "sources"', async () => {
    const utf16 = Buffer.from('\ufeffCampaign\tSent\tCost\tRevenue\r\nÉté\t1000\t10.50\t60\r\n', 'utf16le');
    const windows = Buffer.from(
      'sep=;\r\nCampagne;Envoy\u00e9s;Co\u00fbt (\u0080);Ventes\r\n\u00c9t\u00e9;1 500;1 204,50;2 000,25\r\n',
      'latin1',
    );
    const answer = await report(
      write('email.csv', utf16),
      write('sms.csv', windows),
      '--json',
      '--channel',
      'Email',
      '--channel',
      'SMS',
      ...['campaign=Campagne', 'sent=ENVOYÉS', 'cost=Coût (€)', 'revenue=Ventes'].flatMap((match) => ['--map', match]),
    );
    expect([answer.status, answer.stderr]).toEqual([0, '']);
    const object = json(answer);
    expect(object.file).toBeUndefined();
    expect(object.sources).toHaveLength(2);
    expect(object.sources[0]).toMatchObject({
      file: 'email.csv',
      rows: 2,
      headerRow: 0,
      dataRows: 1,
      mapping: { sent: 'Sent' },
    });
    expect(object.sources[1]).toMatchObject({
      file: 'sms.csv',
      rows: 3,
      headerRow: 1,
      dataRows: 1,
      mapping: { sent: 'Envoyés' },
    });
    expect(object.sources[1].skippedRows).toEqual([{ row: 0, reason: 'title' }]);
    expect(object).toMatchObject({ currency: 'EUR', totals: { sent: 2500, cost: 1215, revenue: 2060.25 } });
    expect(object.campaigns.map(({ name, channel }: { name: string; channel: string }) => [name, channel])).toEqual([
      ['Été', 'Email'],
      ['Été', 'SMS'],
    ]);
  });

  it('two files of the same name are two sources', async () => {
    write('july.txt', 'Campaign,Cost,Revenue\nAutumn,5,10\n');
    const answer = await report('july.csv', 'july.txt', '--json');
    expect(answer.status).toBe(0);
    const object = json(answer);
    expect(object.sources.map(({ file, dataRows }: { file: string; dataRows: number }) => [file, dataRows])).toEqual([
      ['july.csv', 3],
      ['july.txt', 1],
    ]);
    expect(object.totals.cost).toBe(225);
  });

  it('npm start makes the report of the sample campaigns and prints its headline figures', async () => {
    const { status, stdout, stderr } = await run('start', []);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Campaigns: 42');
    for (const [label, text] of [
      ['Revenue', '€248,104'],
      ['Cost', '€66,931'],
      ['Profit', '€184,472'],
      ['ROI', '289.90%'],
      ['ROAS', '3.90x'],
    ] as const) {
      expect(stdout).toMatch(new RegExp(`${label} +${text.replace('.', '\\.')}`));
    }
    expect(stdout).toContain('campaigns-en.csv');
  });
});
