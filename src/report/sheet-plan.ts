/** A sheet as plain data: everything that the host needs to write it, and nothing about how. */
import type { Formula } from './formula';

/** Rows and columns counted from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Text is always text: only a `Formula` becomes a formula. */
export type PlanValue = string | number | boolean | Formula | null;

export interface CellStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

/** Thin lines below rows. */
export interface Rule {
  readonly color: string;
  readonly areas: readonly Area[];
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly when: 'below' | 'atLeast';
  readonly limit: number;
  readonly color: string;
}

export interface ChartPlan {
  readonly kind: 'column';
  readonly title: string;
  /** The first area holds the categories; every area starts with its header cell. */
  readonly areas: readonly Area[];
  readonly colors: readonly string[];
  /** Number format of the value axis. */
  readonly format: string;
  readonly position: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
}

export interface SheetPlan {
  readonly role: SheetRole;
  readonly name: string;
  /** Dense: every row has the same length. */
  readonly values: readonly (readonly PlanValue[])[];
  /** Number formats by pattern; "@" keeps text as it is. */
  readonly formats: readonly { readonly pattern: string; readonly areas: readonly Area[] }[];
  /** Applied in order: a later style adds to an earlier one. */
  readonly styles: readonly { readonly style: CellStyle; readonly areas: readonly Area[] }[];
  readonly rules: readonly Rule[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly merges: readonly Area[];
  /** Pixels; columns that are not named keep their width. */
  readonly columnWidths: readonly { readonly column: number; readonly columns: number; readonly width: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  readonly frozenRows: number;
  readonly showGridlines: boolean;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly ChartPlan[];
  /** Cells whose content belongs to the reader: kept when the report is rebuilt. */
  readonly kept: readonly Area[];
  /** Cells in which the reader may change an assumption, by its name. */
  readonly assumptionCells: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
}

export type SheetRole = 'data' | 'summary';
