/** Makes columns of an opened file as wide as what they hold, within reason: names of campaigns should not be cut off. */
import { displayText } from '../cell-entry';
import type { SheetContent } from '../embedded-workbook';
import { Sheet } from '../sheet';
import type { WorkbookDocument } from '../workbook-document';

const FONT = '13.33px Arial';
const PADDING = 12;
const NARROWEST = 64;
const WIDEST = 240;
/** Rows that are looked at: enough for what a page shows first. */
const ROWS = 60;

export function fitColumns(document: WorkbookDocument, sheetId: string, { values, numberFormats }: SheetContent): void {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null) return;
  pen.font = FONT;
  const rows = values.slice(0, ROWS);
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const sheet = new Sheet(document, sheetId);
  for (let column = 0; column < columns; column++) {
    // A lone text in its row is a title that runs on over the cells beside it.
    const texts = rows.flatMap((row, index) => {
      const value = row[column] ?? '';
      const isTitle = row.every((other, at) => at === column || other === null || other === '');
      if (isTitle || typeof value === 'object') return [];
      return displayText(value, numberFormats?.[index]?.[column] || undefined, document.locale);
    });
    const width = Math.max(0, ...texts.map((text) => pen.measureText(text).width));
    sheet.setColumnWidth(column + 1, Math.round(Math.min(WIDEST, Math.max(NARROWEST, width + PADDING))));
  }
}
