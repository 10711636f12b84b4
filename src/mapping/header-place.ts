/**
 * Columns are chosen by their headers, because they move. Of several columns below one header, those behind the first
 * are told by a number that no header of a sheet can hold.
 */
const SIGN = '\u001f';

/** What stands for a column in choices. */
export function keyOfColumn(headers: readonly string[], column: number): string {
  const header = headers[column] ?? '';
  const place = headers.slice(0, column + 1).filter((one) => one === header).length;
  return place > 1 ? keyOf(header, place) : header;
}

const keyOf = (header: string, place: number): string => `${header}${SIGN}${place}`;

/** `place` is null where only the header was named. */
export function readColumnKey(key: string): { readonly header: string; readonly place: number | null } {
  const at = key.lastIndexOf(SIGN);
  const place = at < 0 ? Number.NaN : Number(key.slice(at + 1));
  return Number.isInteger(place) && place > 0 ? { header: key.slice(0, at), place } : { header: key, place: null };
}

/** For people to read. */
export function shownColumnKey(key: string): string {
  const { header, place } = readColumnKey(key);
  return place === null || place === 1 ? header : `${header} (${place})`;
}

/** A header that is named several times without numbers stands for one column after the other. */
export function withPlaces(mapping: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  const times = new Map<string, number>();
  const numbered = (key: string): string => {
    if (readColumnKey(key).place !== null) return key;
    const place = (times.get(key) ?? 0) + 1;
    times.set(key, place);
    return place > 1 ? keyOf(key, place) : key;
  };
  return Object.fromEntries(Object.entries(mapping).map(([field, keys]) => [field, keys.map(numbered)]));
}
