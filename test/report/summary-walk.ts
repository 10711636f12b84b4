/** Finds the cells of a planned summary by what stands beside them, as a reader would. */
import type { PlanValue, SheetPlan } from '../../src/report/sheet-plan';
import { isFormulaCell } from '../engines/evaluation';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
export interface LabelledCell extends CellPlace {
  readonly label: string;
}
export interface TableRow {
  readonly row: number;
  readonly kind: 'named' | 'others' | 'otherCosts' | 'total';
  /** Cells of measures by their column's label; only cells that hold something. */
  readonly cells: readonly LabelledCell[];
}
export interface SummaryTable {
  readonly head: number;
  readonly rows: readonly TableRow[];
}

const LABEL = 2;
const FIRST_NUMBER = 3;

export const cellAt = (sheet: SheetPlan, row: number, column: number): PlanValue =>
  sheet.values[row - 1]?.[column - 1] ?? null;

export function rowOf(sheet: SheetPlan, text: string): number {
  const index = sheet.values.findIndex((line) => line[LABEL - 1] === text);
  if (index < 0) throw new Error(`No row of the summary says "${text}".`);
  return index + 1;
}

/** Every cell with a formula, of either sheet. */
export function formulaCells(sheet: SheetPlan): (CellPlace & { readonly formula: string })[] {
  return sheet.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      isFormulaCell(value) ? [{ row: row + 1, column: column + 1, formula: value.formula }] : [],
    ),
  );
}

/** The cards stand side by side above the notes: the first row of labels with a formula right below each. */
export function cardsOf(sheet: SheetPlan): LabelledCell[] {
  for (let row = 5; row < rowOf(sheet, 'Notes') - 1; row++) {
    const line = sheet.values[row - 1] as readonly PlanValue[];
    const cards = line.flatMap((label, index) =>
      typeof label === 'string' && label !== '' && isFormulaCell(cellAt(sheet, row + 1, index + 1))
        ? [{ row: row + 1, column: index + 1, label }]
        : [],
    );
    if (cards.length > 0) return cards;
  }
  return [];
}

/** The table of channels or campaigns; null where the data gives nothing to show. */
export function tableIn(sheet: SheetPlan, of: 'Channels' | 'Campaigns'): SummaryTable | null {
  const section = sheet.values.findIndex((line) => line[LABEL - 1] === of);
  if (section < 0) return null;
  const head = section + 2;
  const labels = (sheet.values[head - 1] as readonly PlanValue[]).slice(FIRST_NUMBER);
  const rows: TableRow[] = [];
  for (let row = head + 1; ; row++) {
    const label = cellAt(sheet, row, LABEL);
    if (label === null) throw new Error(`The table "${of}" ends without a total.`);
    const cells = labels.flatMap((text, index) =>
      typeof text === 'string' && cellAt(sheet, row, FIRST_NUMBER + 1 + index) !== null
        ? [{ row, column: FIRST_NUMBER + 1 + index, label: text }]
        : [],
    );
    const kind =
      label === 'Total'
        ? 'total'
        : label === 'Other costs, in no channel'
          ? 'otherCosts'
          : typeof label === 'string' && /^Other (channels|campaigns) \(\d+\)$/.test(label)
            ? 'others'
            : 'named';
    rows.push({ row, kind, cells });
    if (kind === 'total') return { head, rows };
  }
}

/** The rows of "All figures and how they are calculated". */
export function figuresIn(sheet: SheetPlan): LabelledCell[] {
  const cells: LabelledCell[] = [];
  for (let row = rowOf(sheet, 'All figures and how they are calculated') + 2; ; row++) {
    const label = cellAt(sheet, row, LABEL);
    if (label === null) return cells;
    cells.push({ row, column: FIRST_NUMBER, label: String(label) });
  }
}
