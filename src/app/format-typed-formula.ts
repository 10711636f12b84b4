/** Shows what a typed formula of ours gives as it is meant: a return as a percentage, a ratio with an x. */
import { filledArea, formatOf, GIVEN_FORMATS } from '../functions/filled-area';
import { readEdit } from '../host/edited-range';

export function formatTypedFormula(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const edit = readEdit(event);
  // Most edits are none of ours: they must not cost more than the one call that tells.
  if (edit === null || filledArea(edit.formula, 1, 1) === null) return;
  const filled = filledArea(edit.formula, edit.maxRows, edit.maxColumns);
  if (filled !== null) edit.format(filled.rows, filled.columns, formatOf(filled.kpi), GIVEN_FORMATS);
}
