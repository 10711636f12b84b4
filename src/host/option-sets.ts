/**
 * Options that the user saved under a name, kept with the spreadsheet: each in developer metadata, so that "Make a
 * copy" takes them along; those that it has no room for in the document's properties.
 */
import { keepInProperties, keptInProperties, MOST_IN_METADATA } from './kept-text';
import { spreadsheet } from './read-spreadsheet';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export interface KeptSet {
  readonly name: string;
  /** The options, as JSON text. */
  readonly options: string;
}

const KEY = 'message-roi-options';

/** In the order of their names. */
export function readOptionSets(): readonly KeptSet[] {
  const inMetadata = findInMetadata().map(({ kept }) => kept);
  const names = new Set(inMetadata.map(({ name }) => name));
  return [...inMetadata, ...readFromProperties().filter(({ name }) => !names.has(name))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** False where there is no room for it anywhere; then everything is as it was. */
export function keepOptionSet(set: KeptSet): boolean {
  const found = findInMetadata();
  const before = found.find(({ kept }) => kept.name === set.name);
  const text = JSON.stringify(set);
  const others = found
    .filter((one) => one !== before)
    .reduce((size, { item }) => size + (item.getValue() ?? '').length, 0);
  if (others + text.length <= MOST_IN_METADATA && putInMetadata(before?.item, text)) {
    removeFromProperties(set.name);
    return true;
  }
  const apart = readFromProperties().filter(({ name }) => name !== set.name);
  if (!keepInProperties(KEY, JSON.stringify([...apart, set]))) return false;
  before?.item.remove();
  return true;
}

export function removeOptionSet(name: string): void {
  for (const { item, kept } of findInMetadata()) if (kept.name === name) item.remove();
  removeFromProperties(name);
}

function findInMetadata(): { readonly item: Metadata; readonly kept: KeptSet }[] {
  return spreadsheet()
    .createDeveloperMetadataFinder()
    .withKey(KEY)
    .find()
    .flatMap((item) => parseSets(`[${item.getValue() ?? ''}]`).map((kept) => ({ item, kept })));
}

function putInMetadata(item: Metadata | undefined, text: string): boolean {
  try {
    if (item === undefined)
      spreadsheet().addDeveloperMetadata(KEY, text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    else item.setValue(text);
    return true;
  } catch {
    // Others keep metadata there as well.
    return false;
  }
}

const readFromProperties = (): readonly KeptSet[] => parseSets(keptInProperties(KEY) ?? '[]');

function removeFromProperties(name: string): void {
  const sets = readFromProperties();
  const others = sets.filter((set) => set.name !== name);
  if (others.length < sets.length) keepInProperties(KEY, JSON.stringify(others));
}

/** What is not a saved set, is left out. */
function parseSets(text: string): KeptSet[] {
  try {
    const given: unknown = JSON.parse(text);
    if (!Array.isArray(given)) return [];
    return (given as Partial<KeptSet>[]).flatMap(({ name, options }) =>
      typeof name === 'string' && typeof options === 'string' ? [{ name, options }] : [],
    );
  } catch {
    return [];
  }
}
