/**
 * What was chosen in the sidebar, kept with the spreadsheet also without a report. It goes along with "Make a copy" in
 * developer metadata; what is too large for that goes to the document's properties, in pieces.
 */
import { spreadsheet } from './read-spreadsheet';

const KEPT = 'message-roi-kept';
/** All metadata of a spreadsheet together has 30,000 characters, and the report's own record needs some of them. */
const MOST_IN_METADATA = 8_000;
/** A property has at most 9 KB; a character has up to three bytes. */
const PIECE = 2_900;
const MOST_PIECES = 20;
/** Stands in metadata where the properties hold the text. */
const ELSEWHERE = 'properties';

export function readKept(): string | null {
  const own = spreadsheet()
    .getDeveloperMetadata()
    .find((item) => item.getKey() === KEPT);
  const value = own?.getValue() ?? null;
  return value === ELSEWHERE ? readPieces() : value;
}

/** False where there is no room for it anywhere: then it is not remembered, and nothing else is lost. */
export function keep(text: string): boolean {
  try {
    if (text.length <= MOST_IN_METADATA) writeMetadata(text);
    else {
      writePieces(text);
      writeMetadata(ELSEWHERE);
    }
    return true;
  } catch {
    return false;
  }
}

function writeMetadata(value: string): void {
  const own = spreadsheet()
    .getDeveloperMetadata()
    .find((item) => item.getKey() === KEPT);
  if (own !== undefined) own.setValue(value);
  else spreadsheet().addDeveloperMetadata(KEPT, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** A script that is not bound to a document has no properties of it. */
const properties = (): GoogleAppsScript.Properties.Properties | null =>
  PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;

function writePieces(text: string): void {
  const count = Math.ceil(text.length / PIECE);
  const store = properties();
  if (store === null || count > MOST_PIECES) throw new Error('There is no room for what was chosen.');
  const pieces: Record<string, string> = { [KEPT]: String(count) };
  for (let piece = 0; piece < count; piece++)
    pieces[`${KEPT}-${piece}`] = text.slice(piece * PIECE, (piece + 1) * PIECE);
  store.setProperties(pieces);
}

function readPieces(): string | null {
  const all = properties()?.getProperties() ?? {};
  let text = '';
  for (let piece = 0; piece < Number(all[KEPT] ?? 0); piece++) text += all[`${KEPT}-${piece}`] ?? '';
  return text === '' ? null : text;
}
