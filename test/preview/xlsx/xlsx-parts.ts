/** XLSX files taken apart and put together without the library that the code under test uses. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The parts of a file, as text. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return zipSync(files);
}

/** One cell of a sheet's XML with everything between its tags, or undefined. */
export function cellXml(sheet: string, address: string): string | undefined {
  return new RegExp(`<c r="${address}"(?: [^>]*)?(?:/>|>.*?</c>)`, 's').exec(sheet)?.[0];
}

/** The text that a cell shows, whether it stands in the table of strings or in the cell. */
export function textOf(parts: Readonly<Record<string, string>>, sheet: string, address: string): string | undefined {
  const cell = cellXml(parts[sheet] ?? '', address) ?? '';
  const shared = / t="s"[^>]*><v>(\d+)<\/v>/.exec(cell)?.[1];
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) => xml ?? '');
  const xml = shared === undefined ? (/<is>(.*?)<\/is>/s.exec(cell)?.[1] ?? '') : (strings[Number(shared)] ?? '');
  return xml === '' ? undefined : xml.replace(/<[^>]*>/g, '');
}

export interface GivenSheet {
  readonly name: string;
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook as Excel would write it, as far as a reader needs them. */
export function workbookParts(
  sheets: readonly GivenSheet[],
  options: {
    readonly strings?: readonly string[];
    readonly formats?: readonly string[];
    readonly date1904?: boolean;
  } = {},
): Record<string, string> {
  const { strings = [], formats = [], date1904 = false } = options;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relation('rIdS', 'styles', 'styles.xml')}${relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    // Style 0 is the general one; the given formats follow.
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${format}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}
