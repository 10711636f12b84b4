import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores and a spreadsheet engine in each worker: more workers only take memory.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are busy with two files at a time.
    expect: { poll: { timeout: 15_000 } },
    server: { deps: { inline: [/@univerjs\//] } },
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/message-roi/vitest.json' }]],
  },
});
