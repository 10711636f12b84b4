/** Pasted exports, against another reader of the same format. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parsePasted } from '../../src/sidebar/pasted-table';

const other = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' }).data;

describe('pasted text', () => {
  it.each([
    [',', 'Campaign,Sent,Cost\nA,10,"1,204.50"\n"B ""x""",20,\n'],
    [';', 'Campaign;Sent;Cost\r\nA;10;1.204,50\r\n"B; C";20;3\r\n'],
    ['\t', 'Campaign\tSent\nA, B\t10\nC\t20'],
    ['|', 'Campaign|Sent\nA|10\nB|20'],
    [',', '"two\nlines",2\n"a",1\n'],
    [',', '\ufeffCampaign,Sent\n\nA,1\n,\nB,2'],
    [';', 'Campaign;Note\nA;one, two\nB;three, four, five'],
  ])('with %j is cut as another reader cuts it', (delimiter, text) => {
    expect(parsePasted(text)).toEqual(other(text.replace(/^\ufeff/, ''), delimiter));
  });

  it('may name its delimiter, as Excel writes it', () => {
    expect(parsePasted('sep=;\nA;B\n1,5;2')).toEqual([
      ['A', 'B'],
      ['1,5', '2'],
    ]);
  });

  it('becomes rows of one width', () => {
    expect(parsePasted('A,B,C\n1\n1,2,3')).toEqual([
      ['A', 'B', 'C'],
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('keeps a quote that is not closed, and reads a long text at once', () => {
    expect(parsePasted('A,B\n"open,2\n')).toEqual([
      ['A', 'B'],
      ['"open', '2'],
    ]);
    const rows = parsePasted(`A,B\n${'some "text",1\n'.repeat(20_000)}`);
    expect(rows).toHaveLength(20_001);
    expect(rows[20_000]).toEqual(['some "text"', '1']);
  });

  it('without anything in it is no table', () => {
    expect(parsePasted('  \n \n')).toEqual([]);
  });
});
