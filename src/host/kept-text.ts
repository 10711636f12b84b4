/**
 * Texts that are kept with the spreadsheet. Developer metadata comes along when somebody makes a copy, but holds 30,000
 * characters in all; what is too long for it goes into the document's properties, cut into pieces of the size that these
 * allow, and stays behind in a copy.
 */

/** Of the 30,000 characters of a spreadsheet's metadata: for the record of the report, and again for saved options. */
export const MOST_IN_METADATA = 14_000;
/** Properties hold 9 KB each. */
const PIECE = 8_000;

type Properties = GoogleAppsScript.Properties.Properties;

const nameOf = (key: string, piece: number): string => `${key}:${piece}`;

/** Keeps a JSON text; false where properties have no room for it either, or there are none. */
export function keepInProperties(key: string, json: string): boolean {
  const properties = documentProperties();
  if (properties === null) return false;
  // Without letters beyond ASCII, a character is a byte, and no letter is cut in two.
  const text = json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const pieces: Record<string, string> = {};
  const count = Math.ceil(text.length / PIECE);
  for (let piece = 0; piece < count; piece++)
    pieces[nameOf(key, piece)] = text.slice(piece * PIECE, (piece + 1) * PIECE);
  // A longer text may have stood there: how many pieces count is said last.
  pieces[key] = String(count);
  try {
    properties.setProperties(pieces, false);
    return true;
  } catch {
    return false;
  }
}

/** Null where nothing, or not all of it, is kept under this key. */
export function keptInProperties(key: string): string | null {
  const all = documentProperties()?.getProperties() ?? {};
  const head = all[key];
  if (head === undefined) return null;
  // Short texts used to stand there as they are.
  if (!/^\d+$/.test(head)) return head;
  let text = '';
  for (let piece = 0; piece < Number(head); piece++) {
    const part = all[nameOf(key, piece)];
    if (part === undefined) return null;
    text += part;
  }
  return text;
}

/** Null where a script is bound to no document. */
const documentProperties = (): Properties | null => PropertiesService.getDocumentProperties() as Properties | null;
