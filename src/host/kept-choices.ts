/**
 * What was chosen in the sidebar, kept with the spreadsheet also without a report. It goes along with "Make a copy" in
 * developer metadata; what is too large for that goes to the document's properties.
 */
import { keepInProperties, keptInProperties } from './kept-text';
import { spreadsheet } from './read-spreadsheet';

const KEPT = 'message-roi-kept';
/** What the record of a report and saved options leave of the 30,000 characters. */
const MOST_IN_METADATA = 2_000;
/** Stands in metadata where the properties hold the text. */
const ELSEWHERE = 'properties';

export function readKept(): string | null {
  const value = findKept()?.getValue() ?? null;
  return value === ELSEWHERE ? keptInProperties(KEPT) : value;
}

/** False where there is no room for it anywhere: then it is not remembered, and nothing else is lost. */
export function keep(text: string): boolean {
  try {
    if (text.length > MOST_IN_METADATA) {
      if (!keepInProperties(KEPT, text)) return false;
      writeMetadata(ELSEWHERE);
    } else {
      writeMetadata(text);
    }
    return true;
  } catch {
    return false;
  }
}

const findKept = (): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined =>
  spreadsheet()
    .getDeveloperMetadata()
    .find((item) => item.getKey() === KEPT);

function writeMetadata(value: string): void {
  const own = findKept();
  if (own !== undefined) own.setValue(value);
  else spreadsheet().addDeveloperMetadata(KEPT, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
