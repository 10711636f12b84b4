/** What may be said on the command line, and what the real commands answer. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asksForHelp, parseCommandLine, USAGE, UsageError } from '../../src/preview/command-options';
import type { StartContent } from '../../src/preview/page/start-content';
import { checkPlaceFor, writeFileWhole } from '../../src/preview/write-file';
import { pathTo } from './bundle-workbook';
import { partsOf } from './xlsx/xlsx-parts';

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
      sheets: [],
      out: null,
      json: false,
      language: 'en',
      currency: null,
      mapping: [],
      channels: [],
      assumptions: {},
      from: null,
      to: null,
    });
  });

  it('every option at once, before and after the files', () => {
    const line =
      '--json july.csv --lang en --currency eur --map cost=Fees --map cost=Work --map revenue=Turnover=gross august.csv ' +
      '--channel SMS --channel Email --cost 250 --cost-per-message 1/100 --value-per-conversion 12.50 --margin 40% ' +
      '--out made/report.XLSX --sheet Sent --from 2026-01-01 --to 2026-03-31';
    expect(parseCommandLine([...line.split(' '), '--sheet', 'Q3 2026'])).toEqual({
      files: ['july.csv', 'august.csv'],
      sheets: ['Sent', 'Q3 2026'],
      out: 'made/report.XLSX',
      json: true,
      language: 'en',
      currency: 'EUR',
      mapping: [
        { field: 'cost', header: 'Fees' },
        { field: 'cost', header: 'Work' },
        { field: 'revenue', header: 'Turnover=gross' },
      ],
      channels: ['SMS', 'Email'],
      assumptions: {
        other_costs: [{ name: '', every: 'once', amount: 250 }],
        price_per_message: 0.01,
        value_per_conversion: 12.5,
        margin: 0.4,
      },
      from: '2026-01-01',
      to: '2026-03-31',
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
    expect(usageError()).toBe('Name the file to report on: npm run report -- my-campaigns.csv');
    expect(usageError('--json')).toContain('Name the file');
  });

  it('without a file, the sample if there is one', () => {
    expect(parseCommandLine(['--margin', '40%'], 'sample.csv')).toMatchObject({
      files: ['sample.csv'],
      assumptions: { margin: 0.4 },
    });
    expect(parseCommandLine(['july.csv'], 'sample.csv').files).toEqual(['july.csv']);
  });

  it('help is asked for wherever it stands', () => {
    expect(asksForHelp(['--help'])).toBe(true);
    expect(asksForHelp(['july.csv', '-h'])).toBe(true);
    expect(asksForHelp(['help.csv', '--json'])).toBe(false);
  });

  it.each([
    ...['json', 'lang', 'currency', 'map', 'channel', 'cost', 'cost-per-message', 'value-per-conversion', 'margin'],
    ...['from', 'to', 'out', 'sheet', 'help'],
  ])('the usage names --%s', (option) => {
    expect(USAGE).toContain(`  --${option} `);
  });

  it('the usage names every field', () => {
    expect(USAGE).toContain('Fields: campaign channel ');
  });

  it.each([
    [['--margn', '40%'], 'There is no option --margn. Did you mean --margin?'],
    [['--cost-per-mesage=1'], 'There is no option --cost-per-mesage. Did you mean --cost-per-message?'],
    [['--jso'], 'There is no option --jso. Did you mean --json?'],
    [['--spending', '5'], 'There is no option --spending.'],
    [['--toString'], 'There is no option --toString.'],
    [['-x'], 'There is no option -x.'],
    [['--json=yes'], '--json takes no value. Write --json alone.'],
  ])('%j', (args, message) => {
    expect(usageError('july.csv', ...args)).toBe(message);
  });

  it.each([
    [['--cost'], '--cost needs an amount of 0 or more.'],
    [['--cost', '--json'], '--cost needs an amount of 0 or more.'],
    [['--lang'], '--lang needs a language. Choose one of: en'],
    [['--map', '--json'], '--map needs FIELD=HEADER, such as cost=Spend.'],
    [['--channel'], '--channel needs a name, such as SMS.'],
    [['--margin'], '--margin needs a rate from 0 to 1.'],
    [['--from'], '--from needs a date, such as 2026-01-31.'],
    [['--to', '31.03.2026'], '--to needs a date, such as 2026-01-31. “31.03.2026” was given.'],
    [['--out'], '--out needs the name of a file that ends in .xlsx.'],
    [['--sheet'], '--sheet needs the name of a sheet.'],
  ])('a value is missing: %j', (args, message) => {
    expect(usageError('july.csv', ...args)).toContain(message);
  });

  it('an amount below zero is a value, though a wrong one', () => {
    expect(usageError('july.csv', '--cost', '-5')).toMatch(/^--cost needs an amount of 0 or more\. “-5” was given\./);
  });

  it.each(['report', 'report.csv', 'report.xls', '.xlsx', 'made/.xlsx', ''])(
    'a report is not written to "%s"',
    (name) => {
      expect(usageError('july.csv', `--out=${name}`)).toBe(
        `--out needs the name of a file that ends in .xlsx. “${name}” was given.`,
      );
    },
  );

  it('a report is not written over the file that it is made from', () => {
    expect(usageError('july.xlsx', '--out', './july.xlsx')).toBe(
      '--out ./july.xlsx: this is the file to report on. Choose another name.',
    );
  });

  it('nor through a link that leads there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'same-file-'));
    const [source, symbolic, hard, copy] = ['july.csv', 'symbolic.xlsx', 'hard.xlsx', 'copy.xlsx'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    writeFileSync(source, 'Campaign,Cost\nJuly,5\n');
    writeFileSync(copy, 'Campaign,Cost\nJuly,5\n');
    symlinkSync('july.csv', symbolic);
    linkSync(source, hard);
    for (const out of [symbolic, hard]) {
      expect(usageError(source, '--out', out)).toBe(
        `--out ${out}: this is the file to report on. Choose another name.`,
      );
    }
    expect(parseCommandLine([source, '--out', copy]).out).toBe(copy);
    rmSync(folder, { recursive: true });
  });

  it('more sheets than one, but not one for each file', () => {
    expect(usageError('a.xlsx', 'b.xlsx', 'c.xlsx', '--sheet', 'May', '--sheet', 'June')).toBe(
      '--sheet: give one name for all files, or one for each of the 3 files.',
    );
  });

  it('a language that there is not', () => {
    expect(usageError('july.csv', '--lang', 'tlh')).toMatch(
      /^--lang tlh: there is no such language\. Choose one of: en/,
    );
  });

  it.each(['euro', 'EU', '€', ''])('the currency "%s"', (text) => {
    expect(usageError('july.csv', '--currency', text)).toBe(
      `--currency needs a code of three letters, such as EUR. “${text}” was given.`,
    );
  });

  it.each(['Fees', '=Fees'])('--map %s', (text) => {
    expect(usageError('july.csv', '--map', text)).toMatch(
      /^--map needs FIELD=HEADER, such as cost=Spend\. “=?Fees” was given\. The fields are: campaign, channel, /,
    );
  });

  it.each([
    ['costs=Fees', 'There is no field costs. Did you mean cost? The fields are: campaign, channel, '],
    ['Revenu=Sales', 'There is no field Revenu. Did you mean revenue? The fields are: '],
    ['toString=Fees', 'There is no field toString. The fields are: '],
  ])('--map %s', (text, message) => {
    expect(usageError('july.csv', '--map', text)).toContain(message);
  });

  it.each([
    ['Cost=Fees', 'cost'],
    ['REVENUE=Fees', 'revenue'],
    ['New subscribers=Fees', 'new_subscribers'],
    ['opt-outs=Fees', 'opt_outs'],
  ])('fields are known in any spelling: --map %s', (text, field) => {
    expect(parseCommandLine(['july.csv', '--map', text]).mapping).toEqual([{ field, header: 'Fees' }]);
  });

  it('more channels than one, but not one for each file', () => {
    expect(usageError('july.csv', 'august.csv', 'may.csv', '--channel', 'SMS', '--channel', 'Email')).toBe(
      '--channel: give one name for all files, or one for each of the 3 files.',
    );
  });

  it.each(['-5', 'free', '', '1/0', '1/2/3', 'NaN', '1e999', '5-'])('--cost "%s"', (text) => {
    expect(usageError('july.csv', `--cost=${text}`)).toBe(
      `--cost needs an amount of 0 or more. “${text}” was given. Examples: 250, 0.01, 1/100.`,
    );
  });

  it.each(['40', '1.5', '150%', '3/2', '-10%', 'high'])('--margin "%s"', (text) => {
    expect(usageError('july.csv', `--margin=${text}`)).toBe(
      `--margin needs a rate from 0 to 1. “${text}” was given. Examples: 40%, 0.4, 2/5.`,
    );
  });

  it.each(['--cost=40%', '--cost-per-message=5%'])('a percentage is no amount: %s', (option) => {
    expect(usageError('july.csv', option)).toContain('needs an amount of 0 or more');
  });
});

describe('the commands', () => {
  interface Answer {
    readonly status: number;
    readonly stdout: string;
    readonly stderr: string;
  }
  let folder = '';

  const scriptOf = (command: 'report' | 'start'): string => {
    const script = pathTo(`node_modules/.cache/message-roi/${command}.mjs`);
    if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first.`);
    return script;
  };
  const run = (command: 'report' | 'start', args: readonly string[]): Promise<Answer> =>
    new Promise((resolve) => {
      const options = { cwd: folder, encoding: 'utf8' } as const;
      execFile(process.execPath, [scriptOf(command), ...args], options, (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  const report = (...args: readonly string[]) => run('report', args);

  interface Visit extends Answer {
    /** What the page was told to open, and the bytes of its files. */
    readonly content: StartContent;
    readonly files: readonly Buffer[];
    readonly page: string;
  }
  const serving = new Set<ChildProcess>();
  /** `npm start` goes on until somebody stops it: waits for the address that it prints, looks what is there and presses Ctrl+C. */
  const start = async (args: readonly string[], stop: NodeJS.Signals = 'SIGINT'): Promise<Visit> => {
    const child = spawn(process.execPath, [scriptOf('start'), ...args], { cwd: folder });
    serving.add(child);
    let stdout = '';
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = new Promise<number>((resolve) =>
      child.once('close', (code, signal) => resolve(code ?? Number(signal))),
    );
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        const found = /^Open it in a spreadsheet: (http:\/\/127\.0\.0\.1:\d+\/)\nStop with Ctrl\+C\.\n/m.exec(stdout);
        if (found) resolve(found[1] as string);
      });
      ended.then((status) => reject(new Error(`It ended with ${status}:\n${stdout}${stderr}`)));
    });
    const page = await (await fetch(url)).text();
    const content = (await (await fetch(`${url}start.json`)).json()) as StartContent;
    const files = await Promise.all(
      content.files.map(async (file) => Buffer.from(await (await fetch(new URL(file.url, url))).arrayBuffer())),
    );
    child.kill(stop);
    const status = await ended;
    serving.delete(child);
    return { status, stdout, stderr, content, files, page };
  };
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
    for (const child of serving) child.kill('SIGKILL');
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
    expect(stdout).toMatch(/Revenue +€300,00/);
    expect(stdout).toMatch(/Cost +€50,00/);
    // 300 × 50% is three times 50.
    expect(stdout).toContain('On the gross margin: ROI 200,00%, ROAS 3,00x, break-even ROAS 2,00x.');
    expect(stdout).not.toContain('had no effect');
    expect(stdout).toContain('Matched: campaign = Campaign, delivered = Delivered, conversions = Orders\n');
    expect(stdout).toContain('To have the report as an Excel workbook, add: --out report.xlsx');
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

  describe('a report as a workbook', () => {
    const filesNow = () => readdirSync(folder).sort();

    beforeAll(async () => {
      const { status, stdout, stderr } = await report(write('july.csv', JULY), '--out', 'written.xlsx');
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Written to written.xlsx\n');
    });

    it('is written whole, and nothing is left beside it', () => {
      const parts = partsOf(readFileSync(join(folder, 'written.xlsx')));
      const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
      expect(names).toEqual(['july', 'ROI Data', 'ROI Summary']);
      expect(filesNow().filter((name) => name.includes('.tmp'))).toEqual([]);
    });

    it('can be reported on itself: the first sheet, or the one that is named', async () => {
      const [first, named] = await Promise.all([
        report('written.xlsx', '--json'),
        report('written.xlsx', '--sheet', 'JULY', '--json'),
      ]);
      for (const answer of [first, named]) {
        expect([answer.status, answer.stderr]).toEqual([0, '']);
        expect(json(answer)).toMatchObject({ file: 'written.xlsx', rows: 7, headerRow: 2, dataRows: 3 });
        expect(json(answer).totals).toMatchObject({ sent: 3500, cost: 220, revenue: 800.25 });
        expect(json(answer).issues.map(({ cell }: { cell: string }) => cell)).toEqual(['F6', 'A6']);
      }
    });

    it('beside a text file is another source of the same report', async () => {
      const answer = await report('written.xlsx', write('may.csv', 'Campaign,Cost,Revenue\nMay,80,99.75\n'), '--json');
      expect(json(answer).sources.map(({ dataRows }: { dataRows: number }) => dataRows)).toEqual([3, 1]);
      expect(json(answer).totals).toMatchObject({ cost: 300, revenue: 900 });
    });

    it('a sheet that it does not have is wrong usage, and so is --sheet where no file has sheets', async () => {
      const [other, text] = await Promise.all([
        report('written.xlsx', '--sheet', 'Q3'),
        report('july.csv', '--sheet', 'Q3', '--json'),
      ]);
      expect([other.status, other.stdout]).toEqual([2, '']);
      expect(other.stderr).toBe(
        '--sheet Q3: written.xlsx has no such sheet with content. Choose one of: july, ROI Data, ROI Summary.\n' +
          'See npm run report -- --help\n',
      );
      expect(text.status).toBe(2);
      expect(json(text)).toEqual({
        error: '--sheet: no file is a workbook with sheets to choose from. Leave --sheet away.',
      });
    });

    it('is written beside JSON, too, and says nothing there', async () => {
      const answer = await report('july.csv', '--json', '--out', 'beside.xlsx');
      expect([answer.status, answer.stderr]).toEqual([0, '']);
      expect(json(answer).file).toBe('july.csv');
      expect(filesNow()).toContain('beside.xlsx');
    });

    it('is not written where no report was built', async () => {
      const answer = await report(write('no-rows.csv', 'Campaign,Sent,Cost\n'), '--out', 'nothing.xlsx');
      expect(answer.status).toBe(1);
      expect(answer.stderr).toMatch(/^There is no row below the headers/);
      expect(filesNow().filter((name) => name.startsWith('nothing'))).toEqual([]);
    });

    it('a folder that there is not, a folder of that name, and a place that is none', async () => {
      mkdirSync(join(folder, 'folder.xlsx'));
      const [missing, taken, file] = await Promise.all([
        report('july.csv', '--json', '--out', 'reports/july.xlsx'),
        report('july.csv', '--out', 'folder.xlsx'),
        report('july.csv', '--out', 'july.csv/report.xlsx'),
      ]);
      expect([missing.status, taken.status, file.status]).toEqual([1, 1, 1]);
      expect(json(missing)).toEqual({
        error: 'reports/july.xlsx: there is no folder reports. Make it first, or choose another place.',
      });
      expect(missing.stderr).toBe(`${json(missing).error}\n`);
      expect([taken.stdout, taken.stderr]).toEqual(['', 'folder.xlsx: this is a folder. Choose another name.\n']);
      expect(file.stderr).toBe('july.csv/report.xlsx: july.csv is no folder. Choose another place.\n');
    });

    it('through a link is written where the link leads, and the link stays one', () => {
      mkdirSync(join(folder, 'archive'));
      const target = join(folder, 'archive', 'report.xlsx');
      const link = join(folder, 'latest.xlsx');
      symlinkSync(join('archive', 'report.xlsx'), link);
      // First nothing is there, then the file of the last time.
      for (const text of ['first', 'second']) {
        checkPlaceFor(link);
        writeFileWhole(link, new TextEncoder().encode(text));
        expect(readFileSync(target, 'utf8')).toBe(text);
        expect(lstatSync(link).isSymbolicLink()).toBe(true);
      }
      expect(readdirSync(join(folder, 'archive'))).toEqual(['report.xlsx']);
    });

    // The superuser may write everywhere.
    it.skipIf(process.getuid?.() === 0)('a file that is protected stays as it is', async () => {
      writeFileSync(join(folder, 'protected.xlsx'), 'mine', { mode: 0o444 });
      const answer = await report('july.csv', '--out', 'protected.xlsx');
      expect(answer.status).toBe(1);
      expect(answer.stderr).toMatch(/^protected\.xlsx: the file may not be written there\./);
      expect(readFileSync(join(folder, 'protected.xlsx'), 'utf8')).toBe('mine');
    });
  });

  it('the example in README.md gives the figures that it shows', async () => {
    const readme = readFileSync(pathTo('README.md'), 'utf8');
    const csv = /```csv\n([^`]+)```/.exec(readme)?.[1] ?? '';
    const shown = /prints, among other lines:\n\n```\n([^`]+)```/.exec(readme)?.[1] ?? '';
    expect(shown).toContain('ROI');
    const { stdout } = await report(write('campaigns.csv', csv));
    expect(stdout).toContain(shown);
  });

  it('wrong usage exits with 2, says why, and prints no report', async () => {
    const { status, stdout, stderr } = await report('july.csv', '--margn', '40');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('There is no option --margn. Did you mean --margin?\nSee npm run report -- --help\n');
  });

  it('with --json, errors are JSON: of usage, and of a file that cannot be read', async () => {
    const [usage, file] = await Promise.all([
      report('july.csv', '--json', '--margn', '40'),
      report('july.csv', 'missing.csv', '--json'),
    ]);
    expect(usage.status).toBe(2);
    expect(json(usage)).toEqual({ error: 'There is no option --margn. Did you mean --margin?' });
    expect(file.status).toBe(1);
    expect(json(file)).toEqual({
      file: 'missing.csv',
      error: 'missing.csv: there is no such file. Check the name and the folder.',
    });
  });

  it('--help prints the usage and exits with 0', async () => {
    for (const command of ['report', 'start'] as const) {
      expect(await run(command, ['--help'])).toEqual({ status: 0, stdout: USAGE, stderr: '' });
    }
  });

  it('where nothing was recognised, the same line names the option and the headers', async () => {
    // A rating alone is no figure to report on either.
    write('private.csv', 'Wer;Was;Wieviel;CSAT\nEins;10;50;4,5\n');
    const { status, stderr } = await report('private.csv');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^No column of “private” was recognised as a count or an amount\. [^\n]+\n$/);
    expect(stderr).toContain('On the command line: --map cost=HEADER. Headers found: Wer, Was, Wieviel, CSAT.');
  });

  it('says which option would fill what is missing, and which had no effect', async () => {
    write('counts.csv', 'Campaign,Sent,Delivered\nSpring,100,90\n');
    const [without, useless, all] = await Promise.all([
      report('counts.csv'),
      report('counts.csv', '--value-per-conversion', '5', '--margin', '40%'),
      report('july.csv', '--cost-per-message', '0.01', '--value-per-conversion', '20'),
    ]);
    expect(without.stdout).toContain('No cost is known. Add --cost AMOUNT or --cost-per-message AMOUNT');
    expect(without.stdout).toContain('No revenue is known. Add --value-per-conversion AMOUNT');
    expect(without.stdout).not.toContain('had no effect');
    expect(useless.stdout).toContain('--value-per-conversion had no effect: it needs rows without revenue');
    expect(useless.stdout).toContain('--margin had no effect on the return: it needs both cost and revenue.');
    // Every row of July has a cost; one has no revenue, but a conversion.
    expect(all.stdout).toContain('--cost-per-message had no effect');
    expect(all.stdout).not.toContain('--value-per-conversion had no effect');
    expect(all.stdout).not.toContain('is known. Add');
  });

  it('files separated by semicolons come from systems with a decimal comma', async () => {
    write('semicolons.csv', 'Campaign;Send date;Cost;Revenue\nSpring;05/06/2026;1.500;3.000\n');
    write('commas.csv', 'Campaign,Send date,Cost,Revenue\nSummer,05/07/2026,500.50,1000\n');
    const [text, alone, mixed] = await Promise.all([
      report('semicolons.csv'),
      report('semicolons.csv', '--json'),
      report('commas.csv', '--json'),
    ]);
    expect(text.stdout).toContain('5 Jun 2026');
    expect(text.stdout).toMatch(/Revenue +3\.000,00/);
    expect(text.stdout).toMatch(/ROI +100,00%/);
    expect(json(alone)).toMatchObject({ totals: { cost: 1500, revenue: 3000 }, kpis: { MSG_ROI: 1 } });
    // Only the locale tells how these are meant, and that is said.
    expect((json(alone).issues as { kind: string; cell: string }[]).map(({ kind, cell }) => [kind, cell])).toEqual([
      ['numberStyleAssumed', 'C'],
      ['numberStyleAssumed', 'D'],
      ['dateOrderAssumed', 'B'],
    ]);
    expect(json(mixed)).toMatchObject({ totals: { cost: 500.5, revenue: 1000 } });
  });

  it('a decimal comma in such a file, and a point where no other reading is possible', async () => {
    write('marks.csv', 'Campaign;Delivered;Cost;Revenue\nA;1.000;12,50;100,25\nB;250;17,5;1.234,50\n');
    write('points.csv', 'Campaign;Cost;Revenue\nA;12.50;100.25\nB;7.5;50\n');
    const [commas, points] = await Promise.all([report('marks.csv', '--json'), report('points.csv', '--json')]);
    expect(json(commas)).toMatchObject({ issues: [], totals: { delivered: 1250, cost: 30, revenue: 1334.75 } });
    expect(json(points)).toMatchObject({ issues: [], totals: { cost: 20, revenue: 150.25 } });
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
      ['currencyLeftOut', 'A3'],
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

  it('npm start makes the report of the sample campaigns, prints its headline figures and opens the playground', async () => {
    const { status, stdout, stderr, content, files, page } = await start([]);
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
    expect(stdout).toContain('Try your own file: npm start -- my-campaigns.csv');
    expect(page).toContain('<div id="app">');
    expect(content).toMatchObject({ name: 'Sample campaigns', choices: null, files: [{ name: 'campaigns-en.csv' }] });
    expect(files).toEqual([readFileSync(pathTo('src/preview/samples/campaigns-en.csv'))]);
  });

  it('npm start with options alone reports on the sample; with a file it gives no hint to try one', async () => {
    const [options, own] = await Promise.all([start(['--margin', '40%']), start(['july.csv'], 'SIGTERM')]);
    expect([options.status, own.status]).toEqual([0, 0]);
    expect([options.stderr, own.stderr]).toEqual(['', '']);
    expect(options.stdout).toContain('campaigns-en.csv');
    expect(options.stdout).toContain('On the gross margin: ROI 55.96%, ROAS 1.56x, break-even ROAS 2.50x.');
    expect(own.stdout).toContain('Made from july.csv');
    expect(own.stdout).not.toContain('Try your own file');
    // The page shows the report that was asked for; with a file alone, building it is the visitor's first step.
    expect(options.content.choices).toMatchObject({ assumptions: { margin: 0.4 }, language: 'en', currency: null });
    expect(own.content).toMatchObject({
      name: 'july.csv',
      choices: null,
      files: [{ name: 'july.csv', url: '/open/0' }],
    });
    expect(own.files).toEqual([Buffer.from(JULY)]);
  });

  it('npm start opens the playground with a file that it cannot report on, and says why', async () => {
    const bytes = Uint8Array.from(Buffer.from('\ufeffForm;Größe\r\nrund;5\r\n', 'utf16le'));
    const { status, stdout, stderr, content, files } = await start([write('shapes.csv', bytes), 'july.csv']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*“shapes”[^\n]*\n$/);
    expect(stdout).not.toContain('ROI');
    expect(content).toMatchObject({ name: 'shapes.csv, july.csv', choices: null });
    expect(files).toEqual([Buffer.from(bytes), Buffer.from(JULY)]);
  });

  it('npm start ends by itself where there is no file to open, wrong usage, or a program that wants JSON', async () => {
    const [missing, usage, sample, problem] = await Promise.all([
      run('start', ['missing.csv']),
      run('start', ['--margn', '40%']),
      run('start', ['--json']),
      run('start', [write('only-words.csv', 'Shape,Colour\nround,red\n'), '--json']),
    ]);
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toBe('missing.csv: there is no such file. Check the name and the folder.\n');
    expect([usage.status, usage.stdout]).toEqual([2, '']);
    expect([sample.status, sample.stderr]).toEqual([0, '']);
    expect(json(sample)).toMatchObject({
      dataRows: 48,
      currency: 'EUR',
      totals: { revenue: expect.closeTo(248103.99, 6) },
    });
    expect(problem.status).toBe(1);
    expect(json(problem)).toMatchObject({ file: 'only-words.csv', error: problem.stderr.trimEnd() });
  });
});
