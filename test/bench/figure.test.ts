import { describe, expect, it } from 'vitest';
import { type Figure, figuresJson, isMet, ratioOf, tableText, verdictText } from './figure';

const figure = (about: Partial<Figure>): Figure => ({
  what: 'Reading',
  measured: 'CPU time',
  ours: 30,
  bare: 10,
  bareIs: 'a loop',
  budget: null,
  ...about,
});

describe('a ratio', () => {
  it('says how many times as much as bare ours takes', () => {
    expect(ratioOf(figure({ ours: 30, bare: 12 }))).toBe(2.5);
  });

  it('is not made up where there is nothing to compare with', () => {
    expect(ratioOf(figure({ bare: null }))).toBeNull();
    expect(ratioOf(figure({ bare: 0 }))).toBeNull();
  });
});

describe('a budget', () => {
  it.each([
    [30, 10, 3, true],
    [30, 10, 2.9, false],
  ])('holds for the ratio: %d beside %d, at most %d times as much', (ours, bare, most, met) => {
    expect(isMet(figure({ ours, bare, budget: { most, of: 'ratio' } }))).toBe(met);
  });

  it.each([
    [60, true],
    [61, false],
  ])('holds for the amount itself: %d of at most 60 calls', (ours, met) => {
    const calls = figure({ measured: 'service calls', ours, bare: null, budget: { most: 60, of: 'ours' } });
    expect(isMet(calls)).toBe(met);
  });

  it('is not met by a ratio that nobody knows', () => {
    expect(isMet(figure({ bare: null, budget: { most: 4, of: 'ratio' } }))).toBe(false);
  });

  it('is neither met nor missed where there is none', () => {
    expect(isMet(figure({}))).toBeNull();
  });
});

describe('the table', () => {
  it('says what each thing is once, in units that fit', () => {
    const table = tableText([
      figure({ what: 'One row', ours: 0.0051, bare: 0.00025, budget: { most: 4, of: 'ratio' } }),
      figure({ what: 'One row', measured: 'peak memory', ours: 214_000_000, bare: 100_000_000 }),
      figure({ what: 'A report', ours: 1234.5, bare: 12.34, bareIs: 'writing', budget: { most: 200, of: 'ratio' } }),
      figure({
        what: 'A report',
        measured: 'service calls',
        ours: 58,
        bare: null,
        bareIs: null,
        budget: { most: 60, of: 'ours' },
      }),
      figure({ what: 'Code.js', measured: 'size', ours: 323_456, bare: null, bareIs: null }),
    ]);
    expect(table.split('\n')).toEqual([
      '          Measured          Ours     Bare  Bare is  Ratio  Budget  Met',
      '--------  -------------  -------  -------  -------  -----  ------  ---',
      'One row   CPU time       5.10 µs  0.25 µs  a loop   20.4x   4.00x   no',
      '          peak memory     214 MB   100 MB           2.14x',
      'A report  CPU time       1235 ms  12.3 ms  writing   100x    200x  yes',
      '          service calls       58                               60  yes',
      'Code.js   size            323 KB',
      '',
    ]);
  });

  it('is only its head without figures', () => {
    expect(tableText([]).split('\n')).toHaveLength(3);
  });
});

describe('the verdict', () => {
  it('counts the budgets that are met, and says by how much the others are not', () => {
    expect(
      verdictText([
        figure({}),
        figure({ budget: { most: 4, of: 'ratio' } }),
        figure({ what: 'Planning', ours: 90, bare: 10, budget: { most: 6, of: 'ratio' } }),
        figure({ what: 'Code.js', measured: 'size', ours: 260_000, bare: null, budget: { most: 130_000, of: 'ours' } }),
      ]),
    ).toBe('Budgets met: 1 of 3.\nPlanning, CPU time: 1.50x its budget.\nCode.js, size: 2.00x its budget.\n');
  });
});

describe('the figures for programs', () => {
  it('hold ratio and verdict beside what was measured', () => {
    const one = figure({ budget: { most: 4, of: 'ratio' } });
    expect(JSON.parse(JSON.stringify(figuresJson([one])))).toEqual({ figures: [{ ...one, ratio: 3, met: true }] });
  });
});
