/** Three ways to one figure: the engine of the embedded workbook, IronCalc, and TypeScript. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, Groups } from '../../src/report/figures';
import type { Measure } from '../../src/report/measures';
import { type CalculatedWorkbook, type EngineValue, isError } from '../engines/evaluation';
import { calculateWithIronCalc } from '../engines/ironcalc';
import { calculateWithUniver } from '../engines/univer';
import { anyReport } from './any-rows';
import { costing, type GivenReport, JANUARY_1, reportOf } from './given-rows';
import { SAMPLE_LANGUAGES, sampleReport } from './sample-report';
import { cardsOf, figuresIn, formulaCells, type SummaryTable, tableIn } from './summary-walk';

const GENERATED = 12;
const NOT_DEFINED = '—';

/** What is left of amounts that cancel out depends on the order of adding: both are zero then. */
const isClose = (one: number, other: number): boolean => {
  const size = Math.max(Math.abs(one), Math.abs(other));
  return size < 1e-8 || Math.abs(one - other) <= 1e-9 * size;
};

const agree = (one: EngineValue, other: EngineValue): boolean =>
  typeof one === 'number' && typeof other === 'number' ? isClose(one, other) : one === other;

interface Disagreement {
  readonly cell: string;
  readonly formula?: string;
  readonly univer: unknown;
  readonly other: unknown;
}

/** Every formula cell in which the engines differ or see an error, and how many there are in all. */
function compareEngines({ plan }: GivenReport, univer: CalculatedWorkbook, ironCalc: CalculatedWorkbook) {
  const different: Disagreement[] = [];
  let cells = 0;
  for (const sheet of [plan.summary, plan.data]) {
    for (const { row, column, formula } of formulaCells(sheet)) {
      cells += 1;
      const [one, other] = [univer.valueAt(sheet.name, row, column), ironCalc.valueAt(sheet.name, row, column)];
      if (agree(one, other) && !isError(one)) continue;
      different.push({ cell: `${sheet.name} row ${row}, column ${column}`, formula, univer: one, other });
    }
  }
  return { different, cells };
}

/** Every cell that shows a figure, beside the figure as TypeScript computes it. */
function expectedFigures(
  { plan }: GivenReport,
  workbook: CalculatedWorkbook,
): { cell: string; shown: EngineValue; figure: number | null }[] {
  const { summary, measures, basis } = plan;
  const { channelOf, channels, campaignOf, campaigns } = basis.grouping;
  const measureOf = (label: string): Measure => {
    const found = measures.filter((measure) => measure.label === label);
    expect(found, label).toHaveLength(1);
    return found[0] as Measure;
  };
  const at = (row: number, column: number): EngineValue => workbook.valueAt(summary.name, row, column);
  const list: { cell: string; shown: EngineValue; figure: number | null }[] = [];
  const expectFigure = (where: string, row: number, column: number, figure: Figure | undefined): void => {
    list.push({
      cell: `${where}, row ${row}, column ${column}`,
      shown: at(row, column),
      figure: figure?.value ?? null,
    });
  };
  for (const { label, row, column } of [...cardsOf(summary), ...figuresIn(summary)]) {
    expectFigure(label, row, column, measureOf(label).figures(null)[0]);
  }
  const plain = (name: string): string => name.replace('ＳＭＳ', 'SMS').trim().replace(/ +/g, ' ').toLowerCase();
  const same = (one: string, shown: EngineValue): boolean => plain(one) === plain(String(shown));
  const walk = (table: SummaryTable | null, groupOf: (row: number) => number, groups: NonNullable<Groups>): void => {
    const named = (table?.rows ?? []).filter(({ kind }) => kind === 'named').map(({ row }) => groupOf(row));
    expect(new Set(named).size).toBe(named.length);
    for (const { kind, row, cells } of table?.rows ?? []) {
      if (kind === 'otherCosts') {
        // They add to the cost and take from the profit, so that both columns add up to the total.
        const amount = basis.otherCosts?.total ?? 0;
        for (const { label, column } of cells) {
          expect(at(row, column)).toBeCloseTo(label === 'Profit' ? -amount : amount, 9);
        }
        expect(cells.map(({ label }) => label)).toContain('Cost');
        continue;
      }
      const choice: { groups: Groups; index: number } =
        kind === 'total'
          ? { groups: null, index: 0 }
          : kind === 'others'
            ? { groups: { of: groups.of.map((group) => (named.includes(group) ? 0 : 1)), count: 2 }, index: 1 }
            : { groups, index: groupOf(row) };
      for (const { label, column } of cells) {
        expectFigure(`${label} of ${kind}`, row, column, measureOf(label).figures(choice.groups)[choice.index]);
      }
    }
  };
  const channelIn = (shown: EngineValue): number =>
    channels.findIndex((name) => same(name, shown === 'Channel not stated' || shown === NOT_DEFINED ? '' : shown));
  walk(tableIn(summary, 'Channels'), (row) => channelIn(at(row, 2)), { of: channelOf, count: channels.length });
  walk(
    tableIn(summary, 'Campaigns'),
    (row) => campaigns.findIndex(({ name, channel }) => same(name, at(row, 2)) && channel === channelIn(at(row, 3))),
    { of: campaignOf, count: campaigns.length },
  );
  return list;
}

const wrong = (figures: ReturnType<typeof expectedFigures>) =>
  figures.filter(({ shown, figure }) => (figure === null ? shown !== NOT_DEFINED : !agree(shown, figure)));

interface Checked {
  /** Cells with a formula, and cells that show a figure. */
  readonly cells: number;
  readonly figures: number;
  /** What a cell of the summary shows. */
  readonly shown: (row: number, column: number) => EngineValue;
}

async function checkReport(report: GivenReport, more: (checked: Checked) => void): Promise<void> {
  const univer = await calculateWithUniver(report.sheets);
  const ironCalc = calculateWithIronCalc(report.sheets);
  try {
    const { different, cells } = compareEngines(report, univer, ironCalc);
    expect(different).toEqual([]);
    const figures = expectedFigures(report, univer);
    expect(wrong(figures)).toEqual([]);
    more({
      cells,
      figures: figures.length,
      shown: (row, column) => univer.valueAt(report.plan.summary.name, row, column),
    });
  } finally {
    univer.dispose();
    ironCalc.dispose();
  }
}

describe('sample campaigns', () => {
  test.each(SAMPLE_LANGUAGES)('%s', async (language) => {
    const report = sampleReport([language]);
    await checkReport(report, ({ cells, figures, shown }) => {
      expect(cells).toBeGreaterThan(300);
      expect(figures).toBeGreaterThan(200);
      // Sums that were added up outside the project: revenue, and the four columns of costs.
      const cards = Object.fromEntries(
        cardsOf(report.plan.summary).map(({ label, row, column }) => [label, shown(row, column)]),
      );
      expect(cards.Revenue).toBeCloseTo(248_103.99, 6);
      expect(cards.Cost).toBeCloseTo(66_930.83, 6);
    });
  });

  test('with every assumption', async () => {
    const assumptions = {
      other_costs: [costing(1500.5)],
      price_per_message: 0.03,
      value_per_conversion: 40,
      margin: 0.45,
    };
    await checkReport(sampleReport(['en'], { assumptions }), ({ figures }) => expect(figures).toBeGreaterThan(200));
  });

  test('two sources that share channels and campaigns', async () => {
    await checkReport(sampleReport(['en', 'fr']), ({ cells, shown }) => {
      expect(cells).toBeGreaterThan(400);
      expect(shown(2, 2)).toMatch(/^Campaigns: \d+ {2}· {2}3 Jul 2024 to \d+ [A-Z][a-z]+ 2026$/);
    });
  });
});

describe('written out', () => {
  test('names that other programs take for patterns, numbers and formulas', async () => {
    const names = ['50% *', '50% off', '>5', '6', '<>', 'a?c', 'abc', '~x', 'x', '=1+1', '2', '*', 'TRUE'];
    const rows = names.map((name, index) => ({
      campaign: name,
      channel: names[names.length - 1 - index] as string,
      date: JANUARY_1 + index,
      numbers: { cost: 2 ** index, revenue: 3 ** index, delivered: 100 * (index + 1), clicked: index },
    }));
    await checkReport(reportOf(rows, { sourceNames: [`O'Brien's "Q1"; 50%, it's`] }), ({ shown }) => {
      const texts = Array.from({ length: 60 }, (_, row) => shown(row + 1, 2));
      for (const name of ['6', '=1+1', '<>', '~x', '2']) expect(texts).toContain(name);
    });
  });

  test('one row of one campaign', async () => {
    await checkReport(reportOf([{ campaign: 'Only', numbers: { sent: 4 } }]), ({ figures }) => {
      // The card, the campaign, the total, and the list of all figures.
      expect(figures).toBe(4);
    });
  });
});

test('generated tables', async () => {
  let figures = 0;
  await fc.assert(
    fc.asyncProperty(anyReport, ({ rows, options }) =>
      checkReport(reportOf(rows, { ...options, currency: 'GBP' }), (checked) => {
        figures += checked.figures;
      }),
    ),
    { numRuns: GENERATED },
  );
  expect(figures).toBeGreaterThan(GENERATED * 20);
});
