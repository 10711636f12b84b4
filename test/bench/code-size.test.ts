import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { codeParts, codeWithoutPacks } from './code-size';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the parts of Code.js', () => {
  it('add up to the file', async () => {
    const { total, code, packs, stubs } = await codeParts(root);
    expect(total).toBe(statSync(`${root}dist/Code.js`).size);
    expect(code + packs + stubs).toBe(total);
    expect(Math.min(code, packs, stubs)).toBeGreaterThan(10_000);
  });
});

describe('Code.js without packs', () => {
  it('loads, declares the same functions, and is smaller by nearly all of the packs', async () => {
    const [bare, { total, packs }] = await Promise.all([codeWithoutPacks(root), codeParts(root)]);
    const globals: Record<string, unknown> = {};
    new Script(bare).runInContext(createContext(globals));
    expect(typeof globals.MSG_ROI).toBe('function');
    expect(typeof globals.onOpen).toBe('function');
    expect(Buffer.byteLength(bare)).toBeLessThan(total - 0.9 * packs);
  });
});
