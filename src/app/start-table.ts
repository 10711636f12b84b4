/** Starting without data: an empty sheet to fill in, or a sheet from an export that was pasted. */
import { CAMPAIGN_FIELDS, type FieldId } from '../campaign/fields';
import { isoDate, readDate } from '../campaign/read-date';
import { decideNumberStyle, type NumberStyle, readNumber } from '../campaign/read-number';
import { addTable, addTracker, type ColumnRule } from '../host/add-sheet';
import { fill } from '../locales/fill';
import type { Pack } from '../locales/pack';
import { CHANNEL_IDS, type ReadingWords, readingWords } from '../locales/reading-words';
import type { NewSheetAnswer } from './sidebar-answers';

/** What a campaign usually has, in the order in which people write it down. */
const TRACKED: readonly FieldId[] = [
  'campaign',
  'channel',
  'date',
  'audience',
  'cost',
  'revenue',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'replied',
  'conversions',
  'leads',
  'new_subscribers',
  'opt_outs',
];

const WIDTHS: Readonly<Partial<Record<FieldId, number>>> = { campaign: 220, audience: 140 };
const USUAL_WIDTH = 105;

export function insertTracker(pack: Pack): NewSheetAnswer {
  const { start, channelNames } = pack.interface.sidebar;
  const ruleOf = (field: FieldId): ColumnRule | null => {
    if (field === 'channel') {
      return { kind: 'list', values: CHANNEL_IDS.map((id) => channelNames[id]), help: start.trackerChannel };
    }
    const { kind } = CAMPAIGN_FIELDS[field];
    if (kind === 'text') return null;
    return kind === 'date' ? { kind, help: start.trackerDate } : { kind: 'number', help: start.trackerNumber };
  };
  const sheet = addTracker(
    start.trackerName,
    TRACKED.map((field) => ({
      header: pack.fields[field],
      rule: ruleOf(field),
      width: WIDTHS[field] ?? USUAL_WIDTH,
    })),
  );
  return { sheet, message: fill(start.trackerReady, { sheet }) };
}

export function pasteTable(name: string, rows: readonly (readonly string[])[], pack: Pack): NewSheetAnswer {
  const { start } = pack.interface.sidebar;
  const sheet = addTable(name.trim() === '' ? start.pasteDefaultName : name, pastedCells(rows, readingWords()));
  return { sheet, message: fill(start.pasteReady, { sheet }) };
}

/**
 * Pasted texts as cells. Sheets would read "1.204" or "3/4/2026" by its own locale, which need not be that of the file, so
 * it gets numbers and dates only where a whole column leaves no doubt. Everything else stays the text that it is; the
 * report reads such columns as a whole. No text becomes a formula.
 */
export function pastedCells(
  rows: readonly (readonly string[])[],
  words: ReadingWords,
): readonly (readonly (string | number)[])[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = rows.slice(1).map((row) => row[column] ?? '');
    return columnReader(texts, words);
  });
  return rows.map((row, index) =>
    columns.map((read, column) => {
      const text = row[column] ?? '';
      return index === 0 ? literal(text) : read(text);
    }),
  );
}

function columnReader(texts: readonly string[], words: ReadingWords): (text: string) => string | number {
  const filled = texts.filter((text) => text.trim() !== '');
  if (filled.every((text) => ISO_DATE.test(text.trim()))) return (text) => isoDay(text, words) ?? literal(text);
  const decision = decideNumberStyle(filled, undefined, words.numbers, undefined);
  const style = decision.kind === 'decided' && decision.by === 'cells' ? decision.style : undefined;
  return (text) => plainNumber(text, style, words) ?? literal(text);
}

/** In this form every locale reads the same day. */
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

function isoDay(text: string, words: ReadingWords): string | null {
  const date = readDate(text.trim(), undefined, words.dates);
  return date.kind === 'date' ? isoDate(date.day) : null;
}

/** A number without a sign of currency or percent, which a cell of its own format would be needed for. */
function plainNumber(text: string, style: NumberStyle | undefined, words: ReadingWords): number | null {
  if (!/^\s*-?[\d.,' \u00a0\u202f]+$/.test(text)) return null;
  // Codes, telephone numbers and ids would lose their zeros or their last digits.
  if (/^\s*0\d/.test(text) || text.replace(/\D/g, '').length > 15) return null;
  const number = readNumber(text, style, words.numbers);
  return number.kind === 'number' ? number.value : null;
}

/**
 * With the apostrophe Sheets keeps the text as it is, and does not show it. Also words need it: each locale has its own
 * for true and false, and its own months.
 */
const literal = (text: string): string => (text === '' ? '' : `'${text}`);
