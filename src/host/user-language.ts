/** The language that a user chose in the sidebar; it holds for this user in every spreadsheet. */
import { userLocale } from './screen';

const LANGUAGE = 'message-roi-language';

/** Where nothing was chosen, the language that the user has in Google. */
export function userLanguage(): string {
  try {
    return PropertiesService.getUserProperties().getProperty(LANGUAGE) ?? userLocale();
  } catch {
    return userLocale();
  }
}

export function chooseLanguage(tag: string): void {
  PropertiesService.getUserProperties().setProperty(LANGUAGE, tag);
}
