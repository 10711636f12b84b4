/** The columns of ROI Summary. */
export const LABEL = 2;
export const FIRST_NUMBER = 3;
export const COLUMNS = 12;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
