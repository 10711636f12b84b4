import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packGroups } from '../../src/locales/pack-words';
import { DIGITS, type KeySets, type PackedWords, unpackJson, unpackWords } from '../../src/locales/packed-words';

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
const pack = (words: unknown) => packGroups({ words: { some: () => words } }, deflate);

function throughBoth(words: unknown): unknown {
  const packed = pack(words);
  return unpackWords(packed.words.some as PackedWords, unpackJson(packed.keys) as KeySets);
}

describe('packed words', () => {
  it('are digits that need no escape, and none that could end a script', () => {
    expect(new Set(DIGITS).size).toBe(91);
    expect(DIGITS).toMatch(/^[!-~]+$/);
    expect(DIGITS).not.toMatch(/["\\<]/);
    const [, text] = pack({ title: 'Отчёт', lists: [['名称', '日期'], []] }).words.some as PackedWords;
    expect(text.split('').filter((digit) => !DIGITS.includes(digit))).toEqual([]);
  });

  it('come out as they went in, whatever is written in them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('","', '\u0001', '"', '\\', '', '\n', '👍', '\ud83d', '[0,"'),
    );
    const words = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, text, fc.integer(), fc.array(tie('value'), { maxLength: 5 }), tie('object')),
      object: fc.dictionary(
        text.filter((key) => key !== '__proto__'),
        tie('value'),
        { maxKeys: 5, noNullPrototype: true },
      ),
    }));
    fc.assert(
      fc.property(words.value, (value) => {
        expect(throughBoth(value)).toStrictEqual(value);
      }),
    );
  });

  it.each([255, 256, 257, 511, 512, 767, 3000])('may have %d different characters', (count) => {
    const characters = String.fromCharCode(...Array.from({ length: count }, (_, index) => 0x4e00 + index));
    expect(throughBoth([characters, 'and some more', characters])).toEqual([characters, 'and some more', characters]);
  });

  it.each([
    ['a function', { report: { title: () => 'Report' } }, 'report.title'],
    ['a gap', { report: { title: undefined } }, 'report.title'],
    ['a date', { report: { since: new Date(0) } }, 'report.since'],
  ])('cannot hold %s: the build is told where', (_, words, path) => {
    expect(() => pack(words)).toThrow(`words, some: ${path} cannot be packed.`);
  });

  it('that do not come out again fail the build', () => {
    const losing = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes.subarray(0, bytes.length - 1));
    expect(() => packGroups({ words: { some: () => ['a', 'b'] } }, losing)).toThrow();
    const changing = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes.map((byte) => (byte === 5 ? 4 : byte)));
    expect(() => packGroups({ words: { some: () => ['abcdef', 'bcdefg'] } }, changing)).toThrow();
  });

  it('throw where a digit is missing or another one', () => {
    const [alphabet, text] = pack(['Report', 'Rapport']).words.some as PackedWords;
    expect(() => unpackJson([alphabet, text.slice(0, -3)])).toThrow('damaged');
    expect(() => unpackJson([alphabet, `<${text.slice(1)}`])).toThrow('damaged');
    expect(() => unpackJson([alphabet, `я${text.slice(1)}`])).toThrow('damaged');
  });
});
