/** Against zlib, which is the reference for what deflate is. */
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/locales/inflate';

const BYTES = [...new Array(256).keys()];
const SETTINGS = [
  { level: 0 },
  { level: 9 },
  { level: 9, strategy: constants.Z_FIXED },
  { level: 9, strategy: constants.Z_HUFFMAN_ONLY },
  { level: 9, strategy: constants.Z_RLE },
  { level: 1, memLevel: 1 },
];

const throughBoth = (bytes: Uint8Array, settings: object): number[] => [
  ...inflate(deflateRawSync(bytes, settings), BYTES),
];

describe('inflate', () => {
  it.each(SETTINGS)('unpacks whatever zlib packs with %o', (settings) => {
    const few = fc.uint8Array({ maxLength: 400, max: 3 });
    const any = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(fc.oneof(few, any), (bytes) => {
        expect(throughBoth(bytes, settings)).toEqual([...bytes]);
      }),
    );
  });

  it.each(SETTINGS)('unpacks several blocks, long repeats and long distances packed with %o', (settings) => {
    // Numbers that follow no pattern, from a generator whose values are always the same.
    let state = 1;
    const noise = Uint8Array.from({ length: 33_000 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
    const bytes = Uint8Array.from([...noise, ...new Array(5000).fill(7), ...noise, ...noise.subarray(0, 300)]);
    expect(Buffer.from(throughBoth(bytes, settings)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('gives what stands for each byte', () => {
    const packed = deflateRawSync(Uint8Array.from([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]), { level: 9 });
    expect([...inflate(packed, [0x438, 0x4e2d])].join()).toBe('1080,20013,1080,20013,1080,20013,1080,20013,1080,20013');
  });

  it('throws where the data end early', () => {
    const bytes = Buffer.from('Cost per delivered message, cost per click, cost per lead. '.repeat(3));
    for (const settings of SETTINGS) {
      const packed = deflateRawSync(bytes, settings);
      for (let length = 0; length < packed.length - 1; length++) {
        expect(() => inflate(packed.subarray(0, length), BYTES)).toThrow('The packed data are damaged.');
      }
    }
  });

  it('ends on any data: unpacked or with an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        try {
          expect(inflate(bytes, BYTES)).toBeInstanceOf(Uint16Array);
        } catch (error) {
          expect(String(error)).toBe('Error: The packed data are damaged.');
        }
      }),
      { numRuns: 3000 },
    );
  });
});
