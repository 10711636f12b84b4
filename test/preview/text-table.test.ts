import { describe, expect, test } from 'vitest';
import { TableFileError } from '../../src/preview/table-file-error';
import { readTextTable, typeCells } from '../../src/preview/text-table';

/** The bytes of the letters used below in the old Windows tables; everything else is ASCII. */
const TABLES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'windows-1250': {
    á: 0xe1,
    é: 0xe9,
    í: 0xed,
    ó: 0xf3,
    ö: 0xf6,
    ő: 0xf5,
    ú: 0xfa,
    ü: 0xfc,
    ű: 0xfb,
    Ő: 0xd5,
    '€': 0x80,
  },
  'windows-1252': { à: 0xe0, é: 0xe9, è: 0xe8, û: 0xfb, ê: 0xea, ô: 0xf4, '€': 0x80, '’': 0x92, '\u00a0': 0xa0 },
  'windows-1251': Object.fromEntries(
    [...'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'].map((letter, index) => [
      letter,
      0xc0 + index,
    ]),
  ),
};

function encode(text: string, table: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => TABLES[table]?.[letter] ?? letter.charCodeAt(0)));
}

function utf16(text: string, order: 'le' | 'be', bom: boolean): Uint8Array {
  const bytes: number[] = [];
  for (const unit of bom ? `\ufeff${text}` : text) {
    const code = unit.charCodeAt(0);
    bytes.push(...(order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]));
  }
  return Uint8Array.from(bytes);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string) => readTextTable(utf8(text), 'x.csv').rows;
const HUNGARIAN = 'Kampány;Csatorna;Kezdés;Elküldve;Költség\nŐszi hűségprogram;E-mail;2025.09.01.;8 000;300,50 €\n';
const FRENCH = 'Campagne;Canal;Envoyés;Coût\nSoldes d’été;SMS;12\u00a0000;1\u00a0234,50 €\nFête à midi;SMS;1;2 €\n';
const RUSSIAN = 'Кампания;Канал;Отправлено;Расход\nВесенняя распродажа;SMS;12 000;1234,50\n';

describe('encodings', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8(HUNGARIAN), 'utf-8', HUNGARIAN],
    ['UTF-8 with its mark', utf8(`\ufeff${FRENCH}`), 'utf-8', FRENCH],
    ['plain ASCII', utf8('a;b\n1;2\n'), 'utf-8', 'a;b\n1;2\n'],
    ['UTF-16 LE with its mark', utf16(RUSSIAN, 'le', true), 'utf-16le', RUSSIAN],
    ['UTF-16 BE with its mark', utf16(RUSSIAN, 'be', true), 'utf-16be', RUSSIAN],
    ['UTF-16 LE without', utf16(RUSSIAN, 'le', false), 'utf-16le', RUSSIAN],
    ['UTF-16 BE without', utf16(FRENCH, 'be', false), 'utf-16be', FRENCH],
    [
      'UTF-16 LE, Chinese, without',
      utf16('活动;渠道\n一月促销;短信\n', 'le', false),
      'utf-16le',
      '活动;渠道\n一月促销;短信\n',
    ],
    ['Windows-1250', encode(HUNGARIAN, 'windows-1250'), 'windows-1250', HUNGARIAN],
    ['Windows-1251', encode(RUSSIAN, 'windows-1251'), 'windows-1251', RUSSIAN],
    ['Windows-1252', encode(FRENCH, 'windows-1252'), 'windows-1252', FRENCH],
  ])('%s', (_, bytes, encoding, text) => {
    const table = readTextTable(bytes, 'x.csv');
    expect(table.encoding).toBe(encoding);
    expect(table.rows).toEqual(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(';')),
    );
  });

  test('one broken character does not turn UTF-8 into something else', () => {
    const bytes = [...utf8(RUSSIAN.repeat(3))];
    const table = readTextTable(Uint8Array.from(bytes.slice(0, -12)), 'x.csv');
    expect(table.encoding).toBe('utf-8');
    expect(table.rows[0]?.[0]).toBe('Кампания');
  });
});

describe('separators', () => {
  test.each([',', ';', '\t', '|'] as const)('%j', (delimiter) => {
    const text = `Campaign report\nJanuary 1, 2026 - May 31, 2026\n\n${['name', 'sent', 'cost'].join(delimiter)}\n${['a', '1', '2'].join(delimiter)}\n`;
    const table = readTextTable(utf8(text), 'x.csv');
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[3]).toEqual(['name', 'sent', 'cost']);
  });

  test.each<[string, string, string]>([
    ['decimal commas', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n', ';'],
    ['commas in titles', 'Report, all channels, 2026\nFrom 1, to 31\na;b\n1;2\n3;4\n', ';'],
    ['semicolons in names', 'name,sent\n"Sale; 10%; today",1\nb,2\n', ','],
    ['pipes in names', 'name,group,sent\nSearch | Flowers,x,1\nSearch | Trees,y,2\n', ','],
    ['one column', 'name\na\nb\n', ','],
  ])('%s do not fool it', (_, text, delimiter) => {
    expect(readTextTable(utf8(text), 'x.csv').delimiter).toBe(delimiter);
  });

  test('a sep= line is obeyed and kept as a row', () => {
    const table = readTextTable(utf8('sep=;\r\na,b;c\r\n1,2;3\r\n'), 'x.csv');
    expect(table).toMatchObject({ delimiter: ';', rows: [['sep=;'], ['a,b', 'c'], ['1,2', '3']] });
    expect(readTextTable(utf8('\ufeff"sep=|"\na|b\n'), 'x.csv')).toMatchObject({
      delimiter: '|',
      rows: [['"sep=|"'], ['a', 'b']],
    });
    expect(readTextTable(utf16('sep=\t\na\tb\n', 'le', true), 'x.csv').rows[1]).toEqual(['a', 'b']);
  });
});

describe('rows', () => {
  test('blank rows count, the last line end does not', () => {
    expect(rowsOf('t\n\na,b\n,\n1,2\n')).toEqual([['t'], [''], ['a', 'b'], ['', ''], ['1', '2']]);
    expect(rowsOf('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(rowsOf('a,b\n1,2\n\n')).toHaveLength(3);
  });

  test('quotes hold separators, quotes and line breaks', () => {
    expect(rowsOf('a,b\r\n"x, ""y""\r\nz",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
    expect(rowsOf('a,b\n27" screen,2\n')).toEqual([
      ['a', 'b'],
      ['27" screen', '2'],
    ]);
  });

  test('old line ends', () => {
    expect(rowsOf('a,b\r1,2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('files that are not read', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(0), /empty/],
    ['only blanks', utf8(' \n\n'), /empty/],
    ['only a mark', Uint8Array.from([0xef, 0xbb, 0xbf]), /empty/],
    ['bytes with NUL', Uint8Array.from([1, 0, 2, 3, 0, 0, 7, 9, 0, 255]), /not a text file/],
    ['UTF-8 mark and NUL', Uint8Array.from([0xef, 0xbb, 0xbf, 65, 0, 66]), /not a text file/],
    ['bytes without NUL', Uint8Array.from([0x89, 0x01, 0x02, 0xff, 0x13, 0xfe]), /not a text file/],
    ['web page', utf8('<!DOCTYPE html><html></html>'), /web page/],
    ['open quote', utf8('a,b\n"x,1\ny,2\n'), /row 2 is never closed/],
  ])('%s', (_, bytes, message) => {
    const read = () => readTextTable(bytes, 'x.csv');
    expect(read).toThrow(TableFileError);
    expect(read).toThrow(message);
    expect(read).toThrow(/^x\.csv: [^\n]*$/);
  });
});

describe('typeCells', () => {
  const column = (...texts: string[]) => typeCells(texts.map((text) => [text])).map(([cell]) => cell);
  test.each<[string, string[], unknown[]]>([
    ['plain numbers', ['sent', '0', '12', '-3', '4.5', '0.125', ''], ['sent', 0, 12, -3, 4.5, 0.125, null]],
    ['beside words and blanks', ['12', 'n/a', ' --', 'x'], [12, 'n/a', ' --', 'x']],
    ['beside dates', ['2026-09-01', '5 Feb 2026', '12'], ['2026-09-01', '5 Feb 2026', 12]],
    ['three decimals may be thousands', ['1.204', '12'], ['1.204', '12']],
    ['grouped', ['1,204', '12'], ['1,204', '12']],
    ['decimal commas', ['987,50', '12'], ['987,50', '12']],
    ['spaced', ['1 266', '12'], ['1 266', '12']],
    ['money', ['$ 500', '12'], ['$ 500', '12']],
    ['percents', ['5%', '12'], ['5%', '12']],
    ['currency codes', ['12 EUR', '12'], ['12 EUR', '12']],
    ['leading zeros', ['007', '12'], ['007', '12']],
    ['ids', ['1234567890123456', '12'], ['1234567890123456', '12']],
    ['negative zero', ['-0', '12'], ['-0', '12']],
    ['booleans', ['TRUE', 'FALSE', 'true', '1'], [true, false, 'true', 1]],
    ['formulas stay text', ['=1+1', '+5', '1'], ['=1+1', '+5', '1']],
  ])('%s: %j', (_, texts, expected) => {
    expect(column(...texts)).toEqual(expected);
  });

  test('each column for itself, all rows equally long', () => {
    expect(typeCells([['report'], ['a', 'b', 'c'], ['1', '1,5', '2'], []])).toEqual([
      ['report', null, null],
      ['a', 'b', 'c'],
      [1, '1,5', 2],
      [null, null, null],
    ]);
  });
});
