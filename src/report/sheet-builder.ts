/** Collects the cells of a sheet one by one and lays them out as a plan. */
import type { Area, CellStyle, PlanValue } from './sheet-plan';

export interface CellLook {
  readonly style?: CellStyle;
  readonly format?: string;
}

interface Look extends CellLook {
  readonly row: number;
  readonly column: number;
}

export class SheetBuilder {
  private readonly rows: PlanValue[][] = [];
  private readonly looks: Look[] = [];

  constructor(private readonly columns: number) {}

  put(row: number, column: number, value: PlanValue, look: CellLook = {}): void {
    if (column < 1 || column > this.columns) throw new Error(`Column ${column} is outside the sheet.`);
    while (this.rows.length < row) this.rows.push(new Array<PlanValue>(this.columns).fill(null));
    (this.rows[row - 1] as PlanValue[])[column - 1] = value;
    if (look.style !== undefined || look.format !== undefined) this.looks.push({ row, column, ...look });
  }

  /** Makes sure that the sheet has this many rows. */
  reach(row: number): void {
    if (this.rows.length < row) this.put(row, 1, null);
  }

  get values(): readonly (readonly PlanValue[])[] {
    return this.rows;
  }

  formats(): { pattern: string; areas: Area[] }[] {
    const byPattern = this.areasBy((look) => look.format);
    return [...byPattern].map(([pattern, areas]) => ({ pattern, areas }));
  }

  styles(): { style: CellStyle; areas: Area[] }[] {
    const byStyle = this.areasBy((look) => look.style);
    return [...byStyle].map(([style, areas]) => ({ style, areas }));
  }

  /** Neighbours in a row that look alike become one area, so that the host has fewer to name. */
  private areasBy<Key>(keyOf: (look: Look) => Key | undefined): Map<Key, Area[]> {
    const found = new Map<Key, Area[]>();
    const ordered = [...this.looks].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const look of ordered) {
      const key = keyOf(look);
      if (key === undefined) continue;
      const areas = found.get(key) ?? [];
      found.set(key, areas);
      const last = areas[areas.length - 1];
      if (last !== undefined && last.row === look.row && last.column + last.columns === look.column) {
        areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
      } else {
        areas.push({ row: look.row, column: look.column, rows: 1, columns: 1 });
      }
    }
    return found;
  }
}
