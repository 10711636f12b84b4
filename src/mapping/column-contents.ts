/** What stands below a header: kinds of values, and how well they suit a field. */
import { type Cell, isDateCell } from '../campaign/cell';
import { hasDigit, isBlankText, isPlainWhole, tidyText } from '../campaign/cell-text';
import { readCurrencyCell } from '../campaign/currencies';
import { CAMPAIGN_FIELDS, type FieldId } from '../campaign/fields';
import { readDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import type { ReadingWords } from '../locales/reading-words';
import { channelCalled } from './channel-names';
import type { Grid } from './find-table';

const ROWS_SAMPLED = 100;

const LONGEST_NAME = 32;

/** What a column holds, as shares of its filled cells. */
export interface Contents {
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly dates: number;
  readonly currencies: number;
  /** Texts that are the name of a channel and nothing else. */
  readonly channels: number;
  /** Numbers beside the sign of a currency. */
  readonly amounts: number;
  /** Of its numbers beside 0, the shares with a fraction and below 1; and the largest. */
  readonly broken: number;
  readonly belowOne: number;
  readonly largest: number;
}

/** The first rows, and others evenly from the rest: exports are sorted. */
function sampled(rows: Int32Array): Int32Array {
  if (rows.length <= ROWS_SAMPLED) return rows;
  const half = ROWS_SAMPLED / 2;
  const step = (rows.length - half) / half;
  return Int32Array.from({ length: ROWS_SAMPLED }, (_, index) =>
    Number(rows[index < half ? index : Math.floor(half + (index - half) * step)]),
  );
}

export function lookAt(grid: Grid, rows: Int32Array, column: number, words: ReadingWords): Contents {
  let filled = 0;
  let numbers = 0;
  let percents = 0;
  let dates = 0;
  let currencies = 0;
  let channels = 0;
  const known = new Map<string, boolean>();
  const isChannel = (text: string): boolean => {
    let is = known.get(text);
    if (is === undefined) {
      is = channelCalled(text, words) !== null;
      known.set(text, is);
    }
    return is;
  };
  let amounts = 0;
  const figures: number[] = [];
  for (const row of sampled(rows)) {
    const cell: Cell | undefined = grid[row]?.[column];
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell === 'string') {
      if (isPlainWhole(cell)) {
        numbers += 1;
        figures.push(Number(cell));
      } else if (!hasDigit(cell)) {
        const text = tidyText(cell);
        if (isBlankText(text, words.numbers.blanks)) continue;
        if (text.length <= LONGEST_NAME) {
          if (isChannel(text)) channels += 1;
          else if (readCurrencyCell(text) !== null) currencies += 1;
        }
      } else {
        const reading = readNumber(cell, undefined, words.numbers);
        const { kind } = reading;
        if (kind === 'blank') continue;
        if (reading.kind === 'number') {
          figures.push(Math.abs(reading.value));
          if (reading.currency !== undefined) amounts += 1;
        } else if (kind === 'ambiguous') figures.push(1000);
        if (kind === 'percent') percents += 1;
        else if (kind !== 'notANumber') numbers += 1;
        else if (isDateText(cell, words)) dates += 1;
      }
    } else if (isDateCell(cell)) dates += 1;
    else if (typeof cell === 'number') {
      numbers += 1;
      figures.push(Math.abs(cell));
    }
    filled += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const positive = figures.filter((figure) => figure > 0);
  const shareOf = (is: (figure: number) => boolean): number =>
    positive.filter(is).length / Math.max(positive.length, 1);
  return {
    filled,
    numbers: share(numbers),
    percents: share(percents),
    dates: share(dates),
    currencies: share(currencies),
    channels: share(channels),
    amounts: share(amounts),
    broken: shareOf((figure) => !Number.isInteger(figure)),
    belowOne: shareOf((figure) => figure < 1),
    largest: Math.max(0, ...positive),
  };
}

/** Counts are whole: figures such as 0.35 or 30.5 below "Opens" are rates. Platforms share out conversions. */
function isRate(field: FieldId, { broken, belowOne, largest }: Contents): boolean {
  if (CAMPAIGN_FIELDS[field].kind !== 'count') return false;
  if (field === 'conversions') return belowOne > 0.5 && largest <= 1;
  return belowOne > 0.5 || broken > 0.5;
}

function isDateText(text: string, words: ReadingWords): boolean {
  const { kind } = readDate(text, undefined, words.dates);
  return kind === 'date' || kind === 'ambiguous';
}

/** How well a column's contents suit a field: 1 for well, 0 for not at all. */
export function suitability(field: FieldId, contents: Contents, isExact: boolean): number {
  if (contents.filled === 0) return 0.95;
  const { kind } = CAMPAIGN_FIELDS[field];
  // Below the very words of a field stands that field, even if much of it is still "tbd".
  const enough = (share: number): number => (share >= 0.6 ? 1 : isExact && share >= 1 / 3 ? 0.85 : 0);
  if (kind === 'date') return enough(contents.dates);
  if (kind !== 'text') return contents.percents > 0.2 || isRate(field, contents) ? 0 : enough(contents.numbers);
  if (field === 'currency') return enough(contents.currencies);
  const values = contents.numbers + contents.percents + contents.dates;
  // Numbers can name a campaign, though texts do so better; nothing else is named by numbers.
  if (field === 'campaign') return values >= 0.8 ? 0.7 : 1;
  return values >= 0.8 ? 0 : 1;
}

/** What the values of a column are, in one word, as seen from a field. */
export type ValueKind = 'money' | 'counts' | 'ratings' | 'dates' | 'currencies' | 'channels' | 'texts';

export function valueKindOf(field: FieldId, contents: Contents): ValueKind | null {
  if (contents.filled === 0) return null;
  if (field === 'currency') return 'currencies';
  if (field === 'channel' && contents.channels >= 0.5) return 'channels';
  const { kind } = CAMPAIGN_FIELDS[field];
  return kind === 'money'
    ? 'money'
    : kind === 'count'
      ? 'counts'
      : kind === 'rating'
        ? 'ratings'
        : kind === 'date'
          ? 'dates'
          : 'texts';
}
