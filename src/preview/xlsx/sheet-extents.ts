/** How far the sheets of a workbook reach, from the text of its parts: the library makes rows of every cell up to there. */

import { columnNumber } from '../a1-notation';

export interface SheetExtent {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

interface Corner {
  row: number;
  column: number;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The rectangles of the visible sheets, up to the last cell that holds anything in any of them: so far they have to be read. */
export function sheetExtents(parts: Parts): SheetExtent[] {
  const scanned = visibleSheets(parts).map(({ name, path }) => ({ name, ...scanSheet(textOf(parts, path)) }));
  const lastRow = Math.max(0, ...scanned.map(({ filled }) => filled.row));
  const lastColumn = Math.max(0, ...scanned.map(({ filled }) => filled.column));
  // What is only formatted may reach to the end of the sheet; it counts where it stands beside what is read.
  return scanned.map(({ name, every }) => ({
    name,
    rows: Math.min(every.row, lastRow),
    columns: Math.min(every.column, lastColumn),
  }));
}

/** Sheets are found as the library finds them, from one list of relations to the next. */
function visibleSheets(parts: Parts): { name: string; path: string }[] {
  const workbook = relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.path;
  if (workbook === undefined) return [];
  const relations = relationsOf(parts, workbook);
  return tagsOf(textOf(parts, workbook), 'sheet').flatMap((attributes) => {
    const state = attributes.get('state');
    const id = [...attributes].find(([key]) => /:id$/i.test(key))?.[1];
    const path = relations.find((relation) => relation.id === id && relation.type.endsWith('/worksheet'))?.path;
    if (path === undefined || state === 'hidden' || state === 'veryHidden') return [];
    return [{ name: attributes.get('name') ?? '', path }];
  });
}

/** What a part refers to; the part without a name is the file itself. */
function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = textOf(parts, `${folder}_rels/${part.slice(folder.length)}.rels`);
  return tagsOf(list, 'Relationship').map((attributes) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type') ?? '',
    path: resolvePath(folder, attributes.get('Target') ?? ''),
  }));
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

const textOf = (parts: Parts, path: string): string => new TextDecoder().decode(parts[path] ?? new Uint8Array());

function tagsOf(xml: string, tag: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'))].map(
    ([, inside = '']) =>
      new Map(
        [...inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [
          key,
          plainText(double ?? single ?? ''),
        ]),
      ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name] ?? whole);
    },
  );
}

const ROW_OR_CELL = /<(?:\w+:)?(row|c)(?:\s([^>]*))?\/?>/g;
/** What follows the tag of a cell that holds nothing but its style. */
const NOTHING = /\s*(?:<(?:\w+:)?v(?:\/>|><\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/y;

/** Without building anything: the last row and column of all cells, and of those that hold anything. */
function scanSheet(xml: string): { every: Corner; filled: Corner } {
  const every = { row: 0, column: 0 };
  const filled = { row: 0, column: 0 };
  let row = 0;
  let column = 0;
  for (const match of xml.matchAll(ROW_OR_CELL)) {
    const [whole, tag, attributes = ''] = match;
    const reference = plainText(/(?:^|\s)r\s*=\s*["']?([^"'\s>]*)/.exec(attributes)?.[1] ?? '');
    if (tag === 'row') {
      // A row or cell that does not say where it stands is the next one.
      row = Number(reference) || row + 1;
      column = 0;
      continue;
    }
    const place = reference === '' ? { row, column: column + 1 } : placeOf(reference);
    column = place.column;
    reach(every, place);
    NOTHING.lastIndex = match.index + whole.length;
    if (!whole.endsWith('/>') && !NOTHING.test(xml)) reach(filled, place);
  }
  return { every, filled };
}

/** What is no address at all is an error of the library, so it needs no room here. */
function placeOf(reference: string): Corner {
  const [, letters = '', digits = ''] = /^([a-z]*)(.*)$/is.exec(reference) ?? [];
  return { row: Number(digits) || 0, column: columnNumber(letters) };
}

function reach(corner: Corner, { row, column }: Corner): void {
  corner.row = Math.max(corner.row, row);
  corner.column = Math.max(corner.column, column);
}
