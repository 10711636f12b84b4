/** Names and texts within the limits of Excel files. */

const LONGEST_SHEET_NAME = 31;
const LONGEST_TEXT = 32_767;

/** For each sheet a name that Excel takes, no two alike; names that it takes stay as they are. */
export function excelSheetNames(names: readonly string[]): string[] {
  const legal = names.map(legalSheetName);
  // Who has a legal name already keeps it.
  const taken = new Set(legal.filter((name, index) => name === names[index]).map((name) => name.toLowerCase()));
  return legal.map((name, index) => {
    if (name === names[index]) return name;
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) {
      const ending = ` ${count}`;
      free = `${name.slice(0, LONGEST_SHEET_NAME - ending.length)}${ending}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function legalSheetName(name: string): string {
  const allowed = name
    // In a name it would be read as an escape, in a formula that names the sheet it would not.
    .replace(ESCAPE_START, '-')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, '_')
    .slice(0, LONGEST_SHEET_NAME)
    // The cut may have gone through a character.
    .replace(NO_CHARACTER, '\ufffd')
    .replace(/^'|'$/g, '_');
  // Excel keeps this name for itself.
  return allowed.toLowerCase() === 'history' ? `${allowed}_` : allowed;
}

/** What XML cannot hold at all, not even as an escape of Excel's own: halves of characters and two that are none. */
const NO_CHARACTER = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Where `_x0041_` begins, which Excel reads as the letter A. */
const ESCAPE_START = /_(?=x[\dA-F]{4}_)/gi;

/** Text for a cell or a note: as long as Excel allows, and what looks like its escape `_x0041_` stays what it is. */
export function excelText(text: string): string {
  const whole = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return whole.replace(NO_CHARACTER, '\ufffd').replace(ESCAPE_START, '_x005F_');
}
