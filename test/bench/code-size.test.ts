import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { codeParts, codeWithoutPacks, splitCode } from './code-size';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the parts of Code.js', () => {
  it('add up to the file', () => {
    const { total, code, packs, stubs } = codeParts(root);
    expect(total).toBe(statSync(`${root}dist/Code.js`).size);
    expect(code + packs + stubs).toBe(total);
    expect(Math.min(code, packs, stubs)).toBeGreaterThan(10_000);
  });

  it('are found in a file that is built so, and in no other', () => {
    const built =
      '"use strict";\nvar MessageRoi = ((PACKED_LANGUAGES) => {\nreturn 1;\n})({\n"a":()=>["",""],\n});\nstub\n';
    expect(splitCode(built)).toEqual({
      code: '"use strict";\nvar MessageRoi = ((PACKED_LANGUAGES) => {\nreturn 1;\n})();\n',
      packs: '{\n"a":()=>["",""],\n}',
      stubs: 'stub\n',
    });
    expect(() => splitCode(built.replace('PACKED_LANGUAGES', 'PACKS'))).toThrow('not written as');
  });
});

describe('Code.js without packs', () => {
  it('loads, declares the same functions, and is smaller by nearly all of the packs', () => {
    const bare = codeWithoutPacks(root);
    const { total, packs } = codeParts(root);
    const globals: Record<string, unknown> = {};
    new Script(bare).runInContext(createContext(globals));
    expect(typeof globals.MSG_ROI).toBe('function');
    expect(typeof globals.onOpen).toBe('function');
    expect(Buffer.byteLength(bare)).toBeLessThan(total - 0.99 * packs);
  });
});
