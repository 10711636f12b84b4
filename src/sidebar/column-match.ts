/** Which columns a field has at this moment. */
import type { SourceChoice } from '../app/settings';
import type { FieldStart, MatchAnswer, ReadSource } from '../app/sidebar-answers';

/** What was just chosen holds at once, before the sheet is read again with it. */
export function matchOf(
  field: FieldStart['id'],
  { mapping = {} }: SourceChoice,
  read: ReadSource,
): MatchAnswer | undefined {
  const known = read.matches.find((one) => one.field === field);
  const chosen = mapping[field];
  if (chosen === undefined) return known?.isChosen === true ? undefined : known;
  const keys = read.columns.map(({ key }) => key);
  const columns = chosen.map((key) => keys.indexOf(key)).filter((column) => column >= 0);
  return columns.length === 0 ? undefined : { field, columns, confidence: 1, reason: '', isChosen: true };
}
