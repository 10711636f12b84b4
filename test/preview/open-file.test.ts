/** Files as people give them: workbooks become sheets, and what is not read says what to do. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { localeOf, namedApart, type OpenedFile, openFile, refuseLargeFile } from '../../src/preview/open-file';
import { openPath } from '../../src/preview/open-path';
import { TableFileError } from '../../src/preview/table-file-error';
import { embed } from './embedded';
import { type GivenSheet, workbookParts, zipOf } from './xlsx/xlsx-parts';

// It reads as ever, and can be asked whether it was called.
vi.mock('hucre/xlsx', async (load) => {
  const library = await load<typeof import('hucre/xlsx')>();
  return { ...library, readXlsx: vi.fn(library.readXlsx) };
});

const utf8 = (text: string) => new TextEncoder().encode(text);

/** One row of cells with the tags that Excel writes. */
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const sheet = (rows: string, name = 'Campaigns', state?: 'hidden' | 'veryHidden'): GivenSheet => ({
  name,
  rows,
  ...(state === undefined ? {} : { state }),
});

const openParts = (parts: Record<string, string>, name = 'july.xlsx') => openFile(zipOf(parts), name);

async function refusal(opening: Promise<OpenedFile>): Promise<string> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof TableFileError) return error.message;
    throw error;
  }
  throw new Error('The file was read.');
}

describe('a workbook', () => {
  it('gives text, numbers, truth values and errors as they are', async () => {
    const rows =
      row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Sent</t></is></c>') +
      row(2, '<c r="A2" t="s"><v>1</v></c><c r="B2"><v>1250.5</v></c><c r="C2" t="b"><v>1</v></c>') +
      row(3, '<c r="B3" t="e"><v>#DIV/0!</v></c>');
    const { name, sheets, delimiter } = await openParts(
      workbookParts([sheet(rows)], { strings: ['Campaign', 'Spring &lt;b&gt; &amp; more'] }),
    );
    expect({ name, delimiter }).toEqual({ name: 'july.xlsx', delimiter: null });
    expect(sheets).toEqual([
      {
        name: 'Campaigns',
        values: [
          ['Campaign', 'Sent'],
          ['Spring <b> & more', 1250.5, true],
          [null, '#DIV/0!'],
        ],
        numberFormats: [[], [], []],
        asText: true,
      },
    ]);
  });

  it('gives dates as days with their format, and formats of other numbers beside them', async () => {
    const rows = row(1, '<c r="A1" s="1"><v>46204</v></c><c r="B1" s="2"><v>0.25</v></c><c r="C1"><v>3</v></c>');
    const { sheets } = await openParts(workbookParts([sheet(rows)], { formats: ['dd/mm/yyyy', '0.0%'] }));
    expect(sheets[0]?.values).toEqual([[46204, 0.25, 3]]);
    expect(sheets[0]?.numberFormats).toEqual([['dd/mm/yyyy', '0.0%']]);
  });

  it('counts days from 1904 where an old Mac did', async () => {
    const rows = row(1, '<c r="A1" s="1"><v>44742</v></c>');
    const { sheets } = await openParts(workbookParts([sheet(rows)], { formats: ['yyyy-mm-dd'], date1904: true }));
    expect(sheets[0]?.values).toEqual([[46204]]);
  });

  it('takes results of formulas; a formula that was never calculated stays one, also where it was filled down', async () => {
    const rows =
      row(
        1,
        '<c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1" t="str"><f>"x"&amp;A1</f><v>x2</v></c>',
      ) +
      row(2, '<c r="A2"><v>3</v></c><c r="B2"><f>_xlfn.MAXIFS(A:A,A:A,"&gt;0")</f></c>') +
      row(3, '<c r="B3"><f t="shared" ref="B3:B4" si="0">A1+$A$2</f></c>') +
      row(4, '<c r="B4"><f t="shared" si="0"/></c>');
    const { sheets } = await openParts(workbookParts([sheet(rows)]));
    expect(sheets[0]?.values).toEqual([
      [2, 4, 'x2'],
      [3, { formula: '=MAXIFS(A:A,A:A,">0")' }],
      [null, { formula: '=A1+$A$2' }],
      [null, { formula: '=A2+$A$2' }],
    ]);
  });

  it('leaves out hidden sheets, empty sheets, and blank rows at the end', async () => {
    const filled = row(1, '<c r="A1"><v>1</v></c>');
    const { sheets } = await openParts(
      workbookParts([
        sheet(filled, 'Notes', 'hidden'),
        sheet(filled, 'Secret', 'veryHidden'),
        sheet('', 'Empty'),
        sheet(row(3, '<c r="A3" s="0"/>'), 'Formatted'),
        sheet(row(2, '<c r="B2"><v>5</v></c>') + row(9, '<c r="A9" t="inlineStr"><is><t></t></is></c>'), 'July'),
      ]),
    );
    expect(sheets.map(({ name, values }) => [name, values])).toEqual([['July', [[], [null, 5]]]]);
  });

  it('is known by its content, whatever it is called', async () => {
    const workbook = zipOf(workbookParts([sheet(row(1, '<c r="A1"><v>7</v></c>'))]));
    expect((await openFile(workbook, 'export.csv')).sheets[0]?.values).toEqual([[7]]);
    expect(await openFile(utf8('a;b\n1;2\n'), 'export.xlsx')).toMatchObject({
      delimiter: ';',
      sheets: [
        {
          name: 'export',
          values: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ],
    });
  });

  it('is calculated where it says no result, also in a spreadsheet with a decimal comma; its text is never a formula', async () => {
    const rows =
      row(1, '<c r="A1"><v>1.5</v></c><c r="B1"><f>IF(A1&gt;1.2,SUM(A1,2.25),0)</f></c>') +
      row(2, '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>46204</v></c>');
    const { sheets } = await openParts(
      workbookParts([sheet(rows)], { strings: ['=1+1', '+5'], formats: ['yyyy-mm-dd'] }),
    );
    const workbook = await embed('', { sheets, locale: 'de_DE' });
    expect(workbook.values('Campaigns', 'B1')).toEqual([[3.75]]);
    expect(workbook.formulas('Campaigns', 'B1')).toEqual([['=IF(A1>1,2;SUM(A1;2,25);0)']]);
    expect(workbook.values('Campaigns', 'A2:C2')).toEqual([['=1+1', '+5', new Date(Date.UTC(2026, 6, 1))]]);
    expect(workbook.formulas('Campaigns', 'A2:B2')).toEqual([['', '']]);
  });
});

describe('a file that is not read says in one line why, and what to do', () => {
  const good = workbookParts([sheet(row(1, '<c r="A1"><v>7</v></c>'))]);
  const ole = (...after: number[]) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...after]);
  const inUtf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

  it.each<[string, Uint8Array, string]>([
    ['an OpenDocument file', zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'ODS'],
    ['a binary workbook', zipOf({ ...good, 'xl/workbook.bin': 'x' }), 'XLSB'],
    ['a letter', zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'no workbook'],
    ['a zip file with a table inside', zipOf({ 'july.csv': 'a,b' }), 'Unpack it'],
    ['a zip file with nothing inside', zipOf({}), 'Unpack it'],
    ['half of a workbook', zipOf(good).subarray(0, 900), 'damaged'],
    ['a workbook whose sheet is missing', zipOf({ ...good, 'xl/worksheets/sheet1.xml': '' }), 'no visible sheet'],
    ['a workbook with broken parts', zipOf({ ...good, 'xl/workbook.xml': '<workbook><sheets>' }), 'sheet'],
    ['an old workbook', ole(1, 2, 3), 'XLS), which is not read. Save it as XLSX or CSV'],
    ['a workbook with a password', ole(0, ...inUtf16('EncryptedPackage'), 0), 'protected by a password'],
    ['a PDF', utf8('%PDF-1.7\n'), 'PDF'],
    ['a gzip file', Uint8Array.from([0x1f, 0x8b, 8, 0]), 'compressed'],
    ['nothing', new Uint8Array(0), 'empty'],
  ])('%s', async (_, bytes, part) => {
    const message = await refusal(openFile(bytes, 'july.xlsx'));
    expect(message).toMatch(/^july\.xlsx: [^\n]+\.$/);
    expect(message).toContain(part);
  });

  it('more than 25 MB are not even looked at', async () => {
    const large = new Uint8Array(25 * 1024 * 1024 + 1).fill(0x20);
    const words =
      'all.csv: the file has 26 MB; at most 25 MB are read. Keep the rows and columns that the report is about.';
    expect(await refusal(openFile(large, 'all.csv'))).toBe(words);
    expect(() => refuseLargeFile('all.csv', large.length)).toThrow(new TableFileError('all.csv', words.slice(9)));
    expect(refuseLargeFile('all.csv', large.length - 1)).toBeUndefined();
  });

  /** 120 MB of blanks in a part, which zip packs into about 120 KB. */
  const bomb = () =>
    zipSync({
      ...Object.fromEntries(Object.entries(good).map(([path, text]) => [path, strToU8(text)])),
      'xl/media/blanks.xml': new Uint8Array(120 * 1024 * 1024),
    });

  it('a small file that unpacks to a large one is refused before it is unpacked', async () => {
    const file = bomb();
    expect(file.length).toBeLessThan(1024 * 1024);
    expect(await refusal(openFile(file, 'bomb.xlsx'))).toBe(
      'bomb.xlsx: the workbook unpacks to 121 MB; at most 100 MB are read. Keep the rows that the report is about and save it again.',
    );
  });

  it('a file that lies about its size is stopped when it unpacks to more', async () => {
    const parts = {
      ...good,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(50_000_000)}</sheetData></worksheet>`,
    };
    const file = zipOf(parts);
    const told = (size: number) => [size & 0xff, (size >> 8) & 0xff, (size >> 16) & 0xff, size >>> 24];
    const real = told((parts['xl/worksheets/sheet1.xml'] as string).length);
    // The size stands in the list at the end and before the part itself.
    let changed = 0;
    for (let at = 0; at < file.length - 4; at++) {
      if (!real.every((byte, index) => file[at + index] === byte)) continue;
      file.set(told(1000), at);
      changed++;
    }
    expect(changed).toBe(2);
    expect(await refusal(openFile(file, 'liar.xlsx'))).toContain('damaged');
    // Who tells no size at all is not believed either.
    const silent = zipOf(parts);
    for (let at = 0; at < silent.length - 4; at++)
      if (real.every((byte, index) => silent[at + index] === byte)) silent.set([0, 0, 0, 0], at);
    expect(await refusal(openFile(silent, 'silent.xlsx'))).toContain('damaged');
  });

  const corner = (number: number, address: string) => row(number, `<c r="${address}"><v>1</v></c>`);

  it('more than 2 million cells are too many, counted as the rectangle that they span', async () => {
    const wide = corner(1, 'A1') + corner(1001, 'CXB1001');
    // 1001 rows and 2654 columns.
    expect(await refusal(openParts(workbookParts([sheet(wide)]), 'wide.xlsx'))).toBe(
      'wide.xlsx: the file has 2.7 million cells; at most 2.0 million are read. The sheet “Campaigns” reaches to ' +
        'CXB1001: delete what stands far outside the table, or keep only the rows and columns that the report is about.',
    );
    const text = `${'x,'.repeat(2000)}\n`.repeat(1001);
    expect(await refusal(openFile(utf8(text), 'wide.csv'))).toBe(
      'wide.csv: the file has 2.1 million cells; at most 2.0 million are read. Keep the rows and columns that the report is about.',
    );
  });

  describe('cells far outside do not fill the memory, because they are counted before any is built', () => {
    beforeEach(() => void vi.mocked(readXlsx).mockClear());

    it.each<[string, string, string]>([
      ['one at the far corner', corner(1, 'A1') + corner(1048576, 'XFD1048576'), 'XFD1048576'],
      [
        'many rows of one cell in the last column',
        Array.from({ length: 20_000 }, (_, index) => corner(index + 1, `XFD${index + 1}`)).join(''),
        'XFD20000',
      ],
      ['cells that do not say where they stand', `<row r="5000">${'<c/>'.repeat(499)}<c><v>1</v></c></row>`, 'SF5000'],
      [
        'another prefix, other quotes and an escape',
        "<x:row r='9000'><x:c s='0' r='XFD&#57;000'><x:v>1</x:v></x:c></x:row>",
        'XFD9000',
      ],
    ])('%s', async (_, rows, address) => {
      const opening = openParts(workbookParts([sheet(corner(1, 'A1'), 'May'), sheet(rows, 'June &amp; July')]));
      expect(await refusal(opening)).toContain(`The sheet “June & July” reaches to ${address}: delete what stands`);
      expect(readXlsx).not.toHaveBeenCalled();
    });

    it('a sheet that is hidden does not count', async () => {
      const parts = workbookParts([sheet(corner(1, 'A1')), sheet(corner(1048576, 'XFD1048576'), 'Old', 'hidden')]);
      expect((await openParts(parts)).sheets.map(({ values }) => values)).toEqual([[[1]]]);
    });

    it('nor do cells that are only formatted', async () => {
      const rows =
        corner(1, 'B1') +
        row(2, '<c r="A2" s="0"/><c r="B2"><v>2</v></c><c r="C2" s="0"><v></v></c>') +
        row(1048576, '<c r="A1048576" s="0"></c><c r="XFD1048576" s="0"/>');
      expect((await openParts(workbookParts([sheet(rows)]))).sheets[0]?.values).toEqual([
        [null, 1],
        [null, 2],
      ]);
    });
  });

  it('a fault of the program is not taken for a damaged file', async () => {
    vi.mocked(readXlsx).mockRejectedValueOnce(new TypeError('rows is undefined'));
    await expect(openFile(zipOf(good), 'july.xlsx')).rejects.toThrow(TypeError);
  });

  describe('on disk', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'open-file-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('a missing file, a folder, and one that is there', async () => {
      mkdirSync(join(folder, 'inside'));
      writeFileSync(join(folder, 'good.csv'), 'a,b\n1,2\n');
      expect(await refusal(openPath(join(folder, 'none.csv')))).toMatch(/none\.csv: there is no such file/);
      expect(await refusal(openPath(join(folder, 'inside')))).toMatch(/inside: this is a folder/);
      expect(await openPath(join(folder, 'good.csv'))).toMatchObject({ name: 'good.csv', sheets: [{ name: 'good' }] });
    });

    it('a file that is too large, before it is read', async () => {
      // 3 GB of nothing, which take no room on the disk and could not be read into memory.
      writeFileSync(join(folder, 'all.csv'), '');
      truncateSync(join(folder, 'all.csv'), 3 * 1024 ** 3);
      expect(await refusal(openPath(join(folder, 'all.csv')))).toBe(
        'all.csv: the file has 3072 MB; at most 25 MB are read. Keep the rows and columns that the report is about.',
      );
    });
  });
});

describe('several files in one spreadsheet', () => {
  it('sheets of one name get a number, without regard to case', () => {
    const named = (name: string) => ({ name, values: [] });
    expect(namedApart(['July', 'july', 'JULY 2', 'x'.repeat(120)].map(named)).map(({ name }) => name)).toEqual([
      'July',
      'july 2',
      'JULY 2 2',
      'x'.repeat(95),
    ]);
  });

  it('signs that would break a formula are replaced', () => {
    expect(namedApart([{ name: 'Sales! [2026] a/b?', values: [] }]).map(({ name }) => name)).toEqual([
      'Sales_ (2026) a_b_',
    ]);
  });

  it('so are control characters; a formula that names such a sheet is calculated', async () => {
    const name = 'Q3\tall\u0000\u007f';
    const [sheet] = namedApart([{ name, values: [[7]] }]);
    expect(sheet?.name).toBe('Q3_all__');
    const workbook = await embed('', {
      sheets: [
        { name: sheet?.name ?? '', values: [[7]] },
        { name: 'Sum', values: [[`='${sheet?.name}'!A1*2`]] },
      ],
    });
    expect(workbook.values('Sum', 'A1')).toEqual([[14]]);
  });

  it('a long name is not cut through a character', () => {
    expect(namedApart([{ name: `${'x'.repeat(94)}📨 sent`, values: [] }])[0]?.name).toBe('x'.repeat(94));
    expect(namedApart([{ name: `${'x'.repeat(93)}📨 sent`, values: [] }])[0]?.name).toBe(`${'x'.repeat(93)}📨`);
  });

  it('semicolons everywhere mean a decimal comma; workbooks have no say in it', () => {
    const file = (delimiter: OpenedFile['delimiter']): OpenedFile => ({ name: 'x', sheets: [], delimiter });
    expect(localeOf([file(';'), file(null), file(';')])).toBe('de_DE');
    expect(localeOf([file(';'), file(',')])).toBeUndefined();
    expect(localeOf([file(null)])).toBeUndefined();
  });
});
