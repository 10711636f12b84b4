/** Menu, sidebar, messages and questions. */

export interface MenuItem {
  readonly label: string;
  /** Name of a top-level function. */
  readonly handler: string;
}

/** An add-on menu, which appears even where the add-on is installed but not yet used in the file. */
export function addMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { label, handler } of items) menu.addItem(label, handler);
  menu.addToUi();
}

/** The page finds what it starts with in an element of its own, so that it can show it before it calls anything. */
export function openSidebar(title: string, start: object): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  page.append(`<script type="application/json" id="start">${jsonForMarkup(start)}</script>`);
  SpreadsheetApp.getUi().showSidebar(page.setTitle(title));
}

/** JSON that ends no element and begins no comment, whatever texts are in it. */
export const jsonForMarkup = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${`000${sign.charCodeAt(0).toString(16)}`.slice(-4)}`,
  );

export function tell(message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Message ROI', 8);
}

export function warn(message: string): void {
  SpreadsheetApp.getUi().alert(message);
}

export type Answer = 'yes' | 'no' | 'cancel';

export function ask(title: string, question: string): Answer {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
  return button === ui.Button.YES ? 'yes' : button === ui.Button.NO ? 'no' : 'cancel';
}

/** The language that the user works in; allowed even before the add-on may see the document. */
export function userLocale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return 'en';
  }
}

/** The spreadsheet's locale for a message of a custom function, which may not be allowed to ask. */
export function spreadsheetLocaleOr(otherwise: string): string {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
  } catch {
    return otherwise;
  }
}
