/**
 * What the XLSX library leaves out, put into its parts: sizes in pixels for charts and notes, errors as results, the size of
 * blank cells, and the values of chart series. The library's version is pinned; a part that looks otherwise is an error.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ChartData, ChartSeriesData, ExcelChart } from './excel-chart';

export interface SheetFinish {
  /** In the units of the file: characters and points. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly charts: readonly ExcelChart[];
  /** Addresses of formulas that give text, whatever it looks like. */
  readonly textResults: ReadonlySet<string>;
  /** Boxes of the notes in reading order. */
  readonly noteBoxes: readonly NoteBox[];
}

/** Cell counted from 0 and pixels into it. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface NoteBox {
  readonly from: CellPoint;
  readonly to: CellPoint;
}

const EMU_OF_PIXEL = 9525;

export function finishXlsx(bytes: Uint8Array, sheets: readonly SheetFinish[]): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (part === undefined) throw new Error(unfinished(`the part ${path} is missing`));
    parts[path] = strToU8(change(strFromU8(part)));
  };
  let charts = 0;
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    edit(`xl/worksheets/sheet${number}.xml`, (xml) => markErrors(setDefaultSizes(xml, sheet), sheet.textResults));
    if (sheet.noteBoxes.length > 0)
      edit(`xl/drawings/vmlDrawing${number}.vml`, (xml) => placeNotes(xml, sheet.noteBoxes));
    if (sheet.charts.length > 0) edit(`xl/drawings/drawing${number}.xml`, (xml) => placeCharts(xml, sheet.charts));
    for (const chart of sheet.charts) edit(`xl/charts/chart${++charts}.xml`, (xml) => fillSeries(xml, chart.series));
  }
  // The same report gives the same file, whenever it is written.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** For the person who waits for the file. */
const unfinished = (what: string): string =>
  `The Excel file was not written, because ${what}. This is a fault of the program and not of the spreadsheet; please report it.`;

/** Replaces the n-th match by what the n-th item gives. */
function replaceEach<Item>(
  xml: string,
  name: string,
  pattern: RegExp,
  items: readonly Item[],
  replace: (item: Item, ...parts: string[]) => string,
): string {
  let count = 0;
  const changed = xml.replace(pattern, (whole: string, ...rest: unknown[]) => {
    const item = items[count++];
    if (item === undefined) return whole;
    return replace(item, ...rest.filter((part): part is string => typeof part === 'string'));
  });
  if (count !== items.length)
    throw new Error(unfinished(`${count} instead of ${items.length} places for ${name} were found in it`));
  return changed;
}

function setDefaultSizes(xml: string, sheet: SheetFinish): string {
  return replaceEach(
    xml,
    'the sizes of blank cells',
    /<sheetFormatPr defaultRowHeight="15"\/>/,
    [sheet],
    ({ defaultColumnWidth, defaultRowHeight }) =>
      `<sheetFormatPr defaultColWidth="${defaultColumnWidth}" defaultRowHeight="${defaultRowHeight}"/>`,
  );
}

/** The library writes an error that a formula gave as the text of that error. */
function markErrors(xml: string, textResults: ReadonlySet<string>): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*) t="str">(<f[^>]*>[^<]*<\/f>)<v>(#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!))<\/v>/g,
    (text: string, address: string, attributes: string, formula: string, error: string) =>
      textResults.has(address) ? text : `<c r="${address}"${attributes} t="e">${formula}<v>${error}</v>`,
  );
}

function placeCharts(xml: string, charts: readonly ExcelChart[]): string {
  return replaceEach(
    xml,
    'charts',
    /<xdr:twoCellAnchor editAs="oneCell"><xdr:from>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/gs,
    charts,
    ({ frame }, content = '') => {
      const from =
        `<xdr:col>${frame.column}</xdr:col><xdr:colOff>${emu(frame.offsetX)}</xdr:colOff>` +
        `<xdr:row>${frame.row}</xdr:row><xdr:rowOff>${emu(frame.offsetY)}</xdr:rowOff>`;
      const size = `<xdr:ext cx="${emu(frame.width)}" cy="${emu(frame.height)}"/>`;
      return `<xdr:oneCellAnchor><xdr:from>${from}</xdr:from>${size}${content}</xdr:oneCellAnchor>`;
    },
  );
}

const emu = (pixels: number): number => Math.round(pixels * EMU_OF_PIXEL);

function placeNotes(xml: string, boxes: readonly NoteBox[]): string {
  return replaceEach(xml, 'notes', /<x:Anchor>[^<]*<\/x:Anchor>/g, boxes, ({ from, to }) => {
    const numbers = [from.column, from.x, from.row, from.y, to.column, to.x, to.row, to.y];
    return `<x:Anchor>${numbers.join(',')}</x:Anchor>`;
  });
}

/** Without a colour they are black. */
const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function fillSeries(xml: string, series: readonly ChartSeriesData[]): string {
  return replaceEach(
    xml,
    'the series of a chart',
    /<c:ser>(.*?)<\/c:ser>/gs,
    series,
    ({ name, categories, values }, content = '') => {
      const filled = content
        .replace(/<c:tx><c:v>[^<]*<\/c:v><\/c:tx>/, (plain) => (name ? `<c:tx>${textReference(name)}</c:tx>` : plain))
        .replace(/(<c:cat>).*?(<\/c:cat>)/s, (plain, start: string, end: string) =>
          categories ? `${start}${textReference(categories)}${end}` : plain,
        )
        .replace(
          /(<c:(?:val|yVal)>).*?(<\/c:(?:val|yVal)>)/s,
          (_, start: string, end: string) => `${start}${numberReference(values)}${end}`,
        );
      return `<c:ser>${filled}</c:ser>`;
    },
  ).replace(/<c:majorGridlines\/>/g, GRIDLINES);
}

function textReference({ reference, cells }: ChartData): string {
  const points = cells.map(({ shown }, index) => point(index, shown));
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache>${pointCount(cells)}${points.join('')}</c:strCache></c:strRef>`;
}

function numberReference({ reference, cells }: ChartData): string {
  const points = cells.flatMap(({ value }, index) => (typeof value === 'number' ? point(index, String(value)) : []));
  return `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointCount(cells)}${points.join('')}</c:numCache></c:numRef>`;
}

const pointCount = (cells: ChartData['cells']): string => `<c:ptCount val="${cells.length}"/>`;
const point = (index: number, text: string): string => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`;

function escapeXml(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to hold them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
  );
}
