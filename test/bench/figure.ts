/** The figures of a bench, how they compare with their budgets, and the table that shows them. */

export type Measured = 'CPU time' | 'elapsed time' | 'peak memory' | 'memory in use' | 'service calls' | 'size';

export interface Budget {
  readonly most: number;
  /** `ratio`: how many times as much as bare. */
  readonly of: 'ratio' | 'ours';
}

export interface Figure {
  readonly what: string;
  readonly measured: Measured;
  /** Milliseconds, bytes or a number of calls. */
  readonly ours: number;
  readonly bare: number | null;
  readonly bareIs: string | null;
  readonly budget: Budget | null;
}

/** Null where there is nothing to compare with. */
export const ratioOf = ({ ours, bare }: Figure): number | null => (bare === null || bare === 0 ? null : ours / bare);

/** Null where there is no budget. */
export function isMet(figure: Figure): boolean | null {
  const { budget, ours } = figure;
  if (budget === null) return null;
  const amount = budget.of === 'ours' ? ours : ratioOf(figure);
  return amount !== null && amount <= budget.most;
}

const HEADERS = ['', 'Measured', 'Ours', 'Bare', 'Bare is', 'Ratio', 'Budget', 'Met'];
/** Columns that are read from the left; all others hold numbers. */
const TEXT_COLUMNS: readonly number[] = [0, 1, 4];

export function tableText(figures: readonly Figure[]): string {
  const lines = [HEADERS, ...figures.map((figure, index) => cellsOf(figure, figures[index - 1]))];
  const widths = HEADERS.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [lines[0] as string[], rule, ...lines.slice(1)]
    .map((line) => {
      const padded = line.map((cell, column) => {
        const width = widths[column] as number;
        return TEXT_COLUMNS.includes(column) ? cell.padEnd(width) : cell.padStart(width);
      });
      return `${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** What one thing is called is said once. */
function cellsOf(figure: Figure, before: Figure | undefined): string[] {
  const { what, measured, ours, bare, bareIs, budget } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  return [
    what === before?.what ? '' : what,
    measured,
    amountText(measured, ours),
    bare === null ? '' : amountText(measured, bare),
    what === before?.what ? '' : (bareIs ?? ''),
    ratio === null ? '' : ratioText(ratio),
    budget === null ? '' : budget.of === 'ratio' ? ratioText(budget.most) : amountText(measured, budget.most),
    met === null ? '' : met ? 'yes' : 'no',
  ];
}

/** How many budgets are met, and by how much the others are not. */
export function verdictText(figures: readonly Figure[]): string {
  const budgeted = figures.filter(({ budget }) => budget !== null);
  const missed = budgeted.filter((figure) => !isMet(figure));
  const lines = missed.map((figure) => {
    const { what, measured, ours, budget } = figure as Figure & { budget: Budget };
    const amount = budget.of === 'ratio' ? (ratioOf(figure) ?? Number.NaN) : ours;
    return `${what}, ${measured}: ${ratioText(amount / budget.most)} its budget.\n`;
  });
  return [`Budgets met: ${budgeted.length - missed.length} of ${budgeted.length}.\n`, ...lines].join('');
}

/** For programs: the figures with their ratios and verdicts, in the units that `Figure` states. */
export const figuresJson = (figures: readonly Figure[]): object => ({
  figures: figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) })),
});

function amountText(measured: Measured, amount: number): string {
  switch (measured) {
    case 'CPU time':
    case 'elapsed time':
      return amount < 0.1 ? `${significant(amount * 1000)} µs` : `${significant(amount)} ms`;
    case 'peak memory':
    case 'memory in use':
      return `${significant(amount / 1e6)} MB`;
    case 'size':
      return `${significant(amount / 1000)} KB`;
    case 'service calls':
      return String(amount);
  }
}

const ratioText = (ratio: number): string => `${significant(ratio)}x`;

/** Three digits, as more would only be noise. */
function significant(value: number): string {
  if (value >= 100) return String(Math.round(value));
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(2);
}
