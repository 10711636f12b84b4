import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateKpi } from '../../src/functions/evaluate';
import { CATALOGUE, type CatalogueKpi } from '../../src/kpi/catalogue';
import { call, callWithoutTexts, texts } from './call';

const kpis: readonly CatalogueKpi[] = CATALOGUE;
const columnOf = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('examples of the catalogue', () => {
  const examples = kpis.flatMap((kpi) => kpi.examples.map((example) => ({ kpi, ...example })));

  it.each(examples)('$kpi.id($args) gives $result', ({ kpi, args, result }) => {
    if (typeof result === 'number') {
      const decimals = String(result).split('.')[1]?.length ?? 12;
      expect(callWithoutTexts(kpi.id, ...args)).toBeCloseTo(result, decimals);
    } else {
      expect(() => call(kpi.id, ...args)).toThrow(/^[A-Z].*\.$/);
    }
  });
});

describe('messages', () => {
  it.each([
    [() => call('MSG_ROI', 80, 0), 'Cost is zero, so ROI is not defined. Enter what the campaigns cost.'],
    [
      () => call('COST_PER_CLICK', 80, 0),
      'Clicks are zero, so cost per click is not defined. Enter how many recipients clicked.',
    ],
    [() => call('MSG_ROI', 80, -0.1), 'Cost cannot be negative: -0.1 was given. Enter what the campaigns cost.'],
    [
      () => call('COST_PER_SUBSCRIBER', 500, 10000, 2.5),
      'Conversion rate cannot be above 1, which is 100%: 2.5 was given. Write the conversion rate as a percentage or a fraction, such as 2.5% or 0.025.',
    ],
    [
      () => call('CLICK_RATE', 201, 200),
      'Clicks cannot exceed delivered messages: 201 and 200 were given. Check both figures and count each recipient once.',
    ],
    [() => call('MSG_PROFIT', 1e308, 1, '1E+0'), null],
    [
      () => call('COST_PER_THOUSAND', 1e308, 0.001),
      'Cost per thousand messages is too large to show. Check the figures for stray digits.',
    ],
    [() => call('MSG_ROI', 80), 'Cost must be given as argument 2 of MSG_ROI. Enter what the campaigns cost.'],
    [
      () => call('LIST_GROWTH_RATE', 80),
      'New subscribers must be given as argument 2 of LIST_GROWTH_RATE. Enter how many people subscribed.',
    ],
    [
      () => call('MSG_ROI', columnOf(1, 2, 3), columnOf(1, 2), 0.4),
      'The ranges differ in size: revenue 3 × 1, cost 2 × 1 (rows × columns). Give ranges of the same size, such as E2:E and D2:D.',
    ],
  ])('%#', (run, message) => {
    if (message === null) expect(run()).toBeCloseTo(1e308, -300);
    else expect(run).toThrow(new Error(message));
  });

  it('writes decimals as the language does', () => {
    const german = { ...texts, decimalMark: ',' as const };
    expect(() => evaluateKpi('MSG_ROI', [80, -0.5], () => german)).toThrow('-0,5');
  });

  it('quotes long text in part, and braces as they are', () => {
    expect(() => call('MSG_ROI', 'x'.repeat(100), 1)).toThrow(`“${'x'.repeat(39)}…”`);
    expect(() => call('MSG_ROI', '{enter} {kpi}', 1)).toThrow('“{enter} {kpi}”');
  });

  it('fills every placeholder of every message', () => {
    for (const kpi of kpis) {
      for (const example of kpi.examples) {
        if (typeof example.result === 'number') continue;
        expect(() => call(kpi.id, ...example.args)).toThrow(/^[^{}]*$/);
      }
    }
  });

  it('asks for words once, however many rows have failed', () => {
    let asked = 0;
    const result = evaluateKpi('MSG_ROI', [columnOf(1, 2, 3), 0], () => {
      asked++;
      return texts;
    });
    expect(asked).toBe(1);
    const message = 'Cost is zero, so ROI is not defined. Enter what the campaigns cost.';
    expect(result).toEqual([[`${message} Cells that could not be computed: 3 of 3.`], [message], [message]]);
  });
});

describe('arguments', () => {
  it('tell the forms apart by their number', () => {
    expect(call('MSG_ROI', 300, 100)).toBe(2);
    expect(call('MSG_ROI', 300, 100, 0.5)).toBe(0.5);
    expect(call('LIST_GROWTH_RATE', 100, 250)).toBe(1.5);
    expect(call('LIST_GROWTH_RATE', 100, 50, 20)).toBe(0.3);
    expect(call('COST_PER_SUBSCRIBER', 500, 250)).toBe(2);
    expect(call('COST_PER_SUBSCRIBER', 500, 10000, '2.5%')).toBe(2);
  });

  it('left out at the end are not given', () => {
    expect(call('MSG_ROI', 300, 100, undefined)).toBe(2);
    expect(call('COST_PER_SUBSCRIBER', 500, 250, undefined)).toBe(2);
  });

  it('that are blank give a blank, never the other meaning', () => {
    expect(call('MSG_ROI', 300, 100, '')).toBe('');
    expect(call('COST_PER_SUBSCRIBER', 500, 250, '')).toBe('');
    expect(call('COST_PER_SUBSCRIBER', columnOf(500, 500), columnOf(10000, 10000), columnOf(0.025, ''))).toEqual(
      columnOf(2, ''),
    );
  });

  it('beyond the last one are ignored, as JavaScript does', () => {
    expect(call('MSG_ROAS', 300, 100, 5, 6)).toBe(3);
  });

  it('of a row: an error cell goes before a blank, a blank before what cannot be read', () => {
    expect(call('MSG_ROI', '', '#N/A')).toBe('#N/A');
    expect(call('MSG_ROI', '#REF!', '#N/A')).toBe('#REF!');
    expect(call('MSG_ROI', '', 'abc')).toBe('');
    expect(() => call('MSG_ROI', 'abc', 'def')).toThrow('“abc”');
  });

  it('may be text as exports write it', () => {
    expect(call('MSG_ROAS', '1 204,50 €', '$1,204.50')).toBe(1);
    expect(call('CLICK_RATE', "1'000", '4 000')).toBe(0.25);
  });

  it('may be dates from another realm', () => {
    const date = runInNewContext('new Date(0)');
    expect(() => call('MSG_ROI', 1, date)).toThrow('Cost must be a number: a date was given.');
  });

  it('may be arrays from another realm', () => {
    expect(call('MSG_ROAS', runInNewContext('[[10], [20]]'), 5)).toEqual(columnOf(2, 4));
  });

  it('without a cell are blank', () => {
    expect(call('MSG_ROI', [], 5)).toBe('');
    expect(call('MSG_ROI', [[]], 5)).toBe('');
    expect(call('MSG_ROI', null, 5)).toBe('');
  });

  it('are left as they were', () => {
    const revenue = columnOf(10, 'abc', '');
    call('MSG_ROI', revenue, 5);
    expect(revenue).toEqual(columnOf(10, 'abc', ''));
  });
});

describe('ranges', () => {
  it('give what single cells give', () => {
    const number = fc.oneof(
      fc.integer({ min: -5, max: 50 }),
      fc.constantFrom('', '12', '1.204', 'x', true, '#N/A', '5%'),
    );
    for (const kpi of kpis) {
      for (const form of kpi.forms) {
        const word = kpi.choice === undefined ? [] : [form.id];
        const row = fc.array(number, { minLength: form.inputs.length, maxLength: form.inputs.length });
        fc.assert(
          fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
            const single = rows.map((cells) => {
              try {
                return call(kpi.id, ...cells, ...word);
              } catch (error) {
                return (error as Error).message;
              }
            });
            const ranges = form.inputs.map((_, i) => columnOf(...rows.map((cells) => cells[i])));
            const together = (call(kpi.id, ...ranges, ...word) as unknown[][]).map(([cell]) =>
              typeof cell === 'string' ? cell.replace(/ Cells that could not be computed: \d+ of \d+\.$/, '') : cell,
            );
            expect(together).toEqual(single);
          }),
          { numRuns: 20 },
        );
      }
    }
  });

  it('are computed alike below and above the number of cells taken at a time', () => {
    const revenue = Array.from({ length: 5000 }, (_, i) => [i === 4321 ? 'abc' : i]);
    const result = callWithTexts(revenue);
    expect(result.map(([cell], i) => (i === 4321 ? 'bad' : cell))).toEqual(
      revenue.map(([cell], i) => (i === 4321 ? 'bad' : ((cell as number) - 8) / 8)),
    );
    expect(result[4321]?.[0]).toMatch(
      /^Revenue must be a number: “abc” .* Cells that could not be computed: 1 of 5000\.$/,
    );
  });

  const callWithTexts = (revenue: unknown[][]): unknown[][] => call('MSG_ROI', revenue, 8) as unknown[][];

  it('may be wider than the number of cells taken at a time', () => {
    const wide = [Array.from({ length: 3000 }, (_, i) => i), Array.from({ length: 3000 }, (_, i) => 2 * i)];
    expect(callWithoutTexts('MSG_ROAS', wide, 2)).toEqual(wide.map((line) => line.map((cell) => cell / 2)));
  });

  it('open at the end keep their length', () => {
    expect(callWithoutTexts('MSG_ROI', columnOf(300, '', ''), columnOf(100, '', ''))).toEqual(columnOf(2, '', ''));
  });
});

describe('broadcasting', () => {
  it('uses a single cell with every cell of a range', () => {
    expect(call('MSG_ROAS', columnOf(10, 20), 5)).toEqual(columnOf(2, 4));
    expect(call('MSG_ROAS', 20, [[5, 10]])).toEqual([[4, 2]]);
    expect(call('MSG_ROAS', [[20]], [[5, 10]])).toEqual([[4, 2]]);
  });

  it('makes a table of a column and a row', () => {
    expect(call('MSG_ROAS', columnOf(10, 20), [[5, 10]])).toEqual([
      [2, 1],
      [4, 2],
    ]);
    expect(call('BREAK_EVEN_CONVERSION_RATE', 1, columnOf(10, 20), [[0.5, 1]])).toEqual([
      [0.2, 0.1],
      [0.1, 0.05],
    ]);
  });

  it('repeats a row or a column along a block', () => {
    const block = [
      [10, 20],
      [30, 40],
    ];
    expect(call('MSG_ROAS', block, columnOf(10, 5))).toEqual([
      [1, 2],
      [6, 8],
    ]);
    expect(call('MSG_ROAS', block, [[10, 5]])).toEqual([
      [1, 4],
      [3, 8],
    ]);
  });

  it('gives each cell what the cells that meet there give, for all sizes that fit', () => {
    const side = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(side, side, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (rows, columns, a, b, c, d) => {
        const grid = (height: number, width: number, base: number): number[][] =>
          Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => base + 10 * i + j));
        const first = grid(a ? rows : 1, b ? columns : 1, 100);
        const second = grid(c ? rows : 1, d ? columns : 1, 7);
        const height = Math.max(first.length, second.length);
        const width = Math.max(first[0]?.length ?? 0, second[0]?.length ?? 0);
        const at = (cells: number[][], i: number, j: number): number => {
          const line = cells[cells.length === 1 ? 0 : i] as number[];
          return line[line.length === 1 ? 0 : j] as number;
        };
        const expected = Array.from({ length: height }, (_, i) =>
          Array.from({ length: width }, (_, j) => at(first, i, j) / at(second, i, j)),
        );
        const single = height === 1 && width === 1;
        expect(callWithoutTexts('MSG_ROAS', first, second)).toEqual(single ? expected[0]?.[0] : expected);
      }),
    );
  });

  it('refuses all other sizes and names the arguments with theirs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (one, other) => {
        fc.pre(one !== other);
        const range = (rows: number): number[][] => Array.from({ length: rows }, () => [1]);
        expect(() => call('MSG_ROI', range(one), range(other))).toThrow(`revenue ${one} × 1, cost ${other} × 1 (rows`);
      }),
    );
  });

  it('refuses a table that no spreadsheet could hold', () => {
    const long = new Array(100_000).fill([1]);
    const wide = [new Array(101).fill(1)];
    expect(() => call('MSG_ROI', long, wide)).toThrow('revenue 100000 × 1, cost 1 × 101');
  });
});
