/**
 * What the user chose, kept with the spreadsheet: in developer metadata, which "Make a copy" takes along; in the
 * document's properties where metadata has no room.
 */
import { spreadsheet } from './read-spreadsheet';

const KEY = 'message-roi-settings';

export function loadSettings(): string | null {
  const own = spreadsheet()
    .getDeveloperMetadata()
    .find((item) => item.getKey() === KEY);
  return own?.getValue() ?? PropertiesService.getDocumentProperties()?.getProperty(KEY) ?? null;
}

export function saveSettings(settings: string): void {
  try {
    const own = spreadsheet()
      .getDeveloperMetadata()
      .find((item) => item.getKey() === KEY);
    if (own === undefined) {
      spreadsheet().addDeveloperMetadata(KEY, settings, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    } else {
      own.setValue(settings);
    }
  } catch {
    PropertiesService.getDocumentProperties()?.setProperty(KEY, settings);
  }
}
