/** docs/live-check.gs.txt is run by a person on a live sheet; here it must at least be whole, and hold in the embedded workbook. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { embed } from './embedded';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/${path}`, import.meta.url)), 'utf8');
const script = read('live-check.gs.txt');
const page = read('live-check.md');

type Row = readonly [id: string, check: string, expected: string, seen: string, ok: string];

const GROUPS = ['F', 'T', 'N', 'C', 'S', 'G', 'A', 'R'];

const known = new Map<string, Row[]>();

/** Writes, lets the engine calculate, and reads: in the embedded workbook nothing is calculated within an execution. */
async function runGroup(letter: string, locale = 'en_US'): Promise<Row[]> {
  const key = `${letter} ${locale}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const index = GROUPS.indexOf(letter);
  const workbook = await embed(script, {
    locale,
    sheets: [{ name: 'Empty', values: [] }],
    timeZone: 'Europe/Budapest',
  });
  await workbook.execute('liveCheckWrite_', [index]);
  const rows = (await workbook.execute('liveCheckRead_', [index])) as Row[];
  known.set(key, rows);
  return rows;
}

const failed = (rows: readonly Row[]): readonly Row[] => rows.filter(([, , , , ok]) => ok === 'NO');

describe('the live-check script', () => {
  it('parses as Apps Script reads it', () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('has one function to run; the others are private or custom functions', () => {
    const names = [...script.matchAll(/^function (\w+)/gm)].map(([, name]) => name as string);
    expect(names.filter((name) => !name.endsWith('_'))).toEqual([
      'runLiveCheck',
      'LIVECHECK_ARGUMENTS',
      'LIVECHECK_RESULT',
    ]);
  });

  it('refuses to run where a sheet holds something, and leaves it as it was', async () => {
    const workbook = await embed(script, { sheets: [{ name: 'Mine', values: [['kept']] }] });
    await expect(workbook.execute('runLiveCheck')).rejects.toThrow(
      'the sheet "Mine" holds something. Nothing was changed.',
    );
    expect(workbook.sheetNames()).toEqual(['Mine']);
    expect(workbook.values('Mine', 'A1')).toEqual([['kept']]);
  });

  it('writes its table and leaves nothing else behind', async () => {
    // The embedded workbook has one locale for good.
    const workbook = await embed(script.replace(/book\.setSpreadsheetLocale\(/g, 'void ('));
    await workbook.execute('runLiveCheck');
    expect(workbook.sheetNames().sort()).toEqual(['Live check', 'S']);
    expect(workbook.values('Live check', 'A1:E1')).toEqual([['No.', 'Check', 'Expected', 'Seen', 'OK']]);
    const [[id, check, , , ok] = []] = workbook.values('Live check', 'A2:E2');
    expect([id, check]).toEqual(['F1 en_US', '=SUM($A$1:$A$2;5)']);
    expect(ok).toMatch(/^(yes|NO)$/);
    expect(workbook.formulas('Live check', 'A1:E400').flat().join('')).toBe('');
  });

  it.each(['en_US', 'fr_FR', 'hu_HU', 'ru_RU', 'de_CH'])(
    'finds its formulas right in the embedded workbook in %s',
    async (locale) => {
      const rows = await runGroup('F', locale);
      expect(rows.length).toBeGreaterThan(15);
      expect(failed(rows)).toEqual([]);
    },
  );

  it.each(GROUPS.filter((letter) => letter !== 'F'))(
    'finds group %s right in the embedded workbook',
    async (letter) => {
      const rows = await runGroup(letter);
      expect(rows.length).toBeGreaterThan(2);
      expect(failed(rows)).toEqual([]);
    },
  );

  it('checks what docs/live-check.md lists, number by number', async () => {
    const checked = new Set<string>();
    for (const letter of GROUPS) for (const [id] of await runGroup(letter)) checked.add(id);
    const listed = [...page.matchAll(/^\| ([FTNCSGAR]\d+)(?:–(\d+))? \|/gm)].flatMap(([, first = '', last]) => {
      const letter = first.charAt(0);
      const from = Number(first.slice(1));
      return Array.from({ length: Number(last ?? from) - from + 1 }, (_, step) => `${letter}${from + step}`);
    });
    expect([...checked].sort()).toEqual([...new Set(listed)].sort());
  });
});
