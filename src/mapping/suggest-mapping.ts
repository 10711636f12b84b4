/** Suggests which column holds which field, from the words of its header and from what stands below it. */
import { type Cell, isDateCell } from '../campaign/cell';
import { tidyText } from '../campaign/cell-text';
import { readCurrencyCell } from '../campaign/currencies';
import { CAMPAIGN_FIELDS, FIELD_IDS, type FieldId, isNumericField } from '../campaign/fields';
import { readDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import type { ReadingWords } from '../locales/reading-words';
import type { Grid } from './find-table';
import { type HeaderWords, normaliseHeader } from './normalise-header';

/** Columns counted from 0. Only cost and revenue may have several. */
export type Mapping = Readonly<Partial<Record<FieldId, readonly number[]>>>;

export interface Suggestion {
  readonly field: FieldId;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** `part`: one of several columns that make up the cost. `budget`: planned, for want of what was spent. */
  readonly reason: 'header' | 'part' | 'budget';
}

interface FieldMatch {
  readonly field: FieldId;
  readonly score: number;
}

/** Below this a match is a guess, and a wrong match is worse than none. */
const LEAST_CONFIDENCE = 0.5;
/** A header that only contains the field's words says so with this much at most. */
const PARTLY = 0.8;
const ROWS_SAMPLED = 200;

export function suggestMapping(
  grid: Grid,
  table: { readonly headers: readonly string[]; readonly dataRows: Int32Array },
  words: ReadingWords,
): readonly Suggestion[] {
  const headers = table.headers.map(normaliseHeader);
  const contents = headers.map((_, column) => lookAt(grid, table.dataRows, column, words));
  const candidates: Suggestion[] = [];
  headers.forEach((header, column) => {
    for (const { field, score } of phraseFields(header, words)) {
      const confidence = score * suitability(field, contents[column] as Contents);
      if (confidence >= LEAST_CONFIDENCE) candidates.push({ field, column, confidence, reason: 'header' });
    }
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  let chosen: Suggestion[] = [];
  const isFree = ({ field, column }: Suggestion): boolean =>
    !chosen.some((other) => other.field === field || other.column === column);
  for (const candidate of candidates) if (isFree(candidate)) chosen.push(candidate);
  if (!chosen.some(({ field, confidence }) => field === 'cost' && confidence > PARTLY)) {
    // No column is the whole cost: those that hold a part of it ("Creative cost", "Fees") add up.
    const partial = candidates.filter(
      (one) => one.field === 'cost' && !chosen.some((other) => other.column === one.column && other.field !== 'cost'),
    );
    chosen = chosen.filter(({ field }) => field !== 'cost');
    const unused = headers
      .map((_, column) => column)
      .filter((column) => !chosen.some((other) => other.column === column));
    const columnsNamed = (phrases: readonly string[]): number[] =>
      unused.filter((column) => {
        const header = headers[column] as HeaderWords;
        return (
          phrases.includes(header.text) && !header.isQuotient && suitability('cost', contents[column] as Contents) > 0
        );
      });
    const parts = new Set([...partial.map(({ column }) => column), ...columnsNamed(words.costParts)]);
    for (const column of parts) chosen.push({ field: 'cost', column, confidence: 0.8, reason: 'part' });
    const [budget] = parts.size > 0 ? [] : columnsNamed(words.budgets);
    if (budget !== undefined) chosen.push({ field: 'cost', column: budget, confidence: 0.55, reason: 'budget' });
  }
  return chosen.sort((a, b) => a.column - b.column);
}

export function mappingOf(suggestions: readonly Suggestion[]): Mapping {
  const mapping: Partial<Record<FieldId, number[]>> = {};
  for (const { field, column } of suggestions) {
    const columns = mapping[field];
    if (columns === undefined) mapping[field] = [column];
    else columns.push(column);
  }
  return mapping;
}

/** The fields that a header's words can mean, best first. */
export function phraseFields(header: HeaderWords, words: ReadingWords): readonly FieldMatch[] {
  if (header.text === '' || header.isPercent) return [];
  if (header.isQuotient) return sameOnEverySide(header, words);
  const matches: FieldMatch[] = [];
  for (const field of FIELD_IDS) {
    const phrases = words.headers.get(field);
    if (phrases === undefined) continue;
    let best = 0;
    phrases.forEach((phrase, rank) => {
      const score = phraseScore(header, phrase, words) - rank / 250;
      if (score > best) best = score;
    });
    if (best > 0) matches.push({ field, score: best });
  }
  return matches.sort((a, b) => b.score - a.score);
}

/** "Opened / read" is one field by two names, "Date/time" still a date; "Cost / conv." is a quotient of two, and none. */
function sameOnEverySide(header: HeaderWords, words: ReadingWords): readonly FieldMatch[] {
  if (header.sides.length < 2) return [];
  const [first, ...others] = header.sides.map((text) =>
    phraseFields({ ...header, text, words: text.split(' '), sides: [text], isQuotient: false }, words),
  );
  return (first ?? [])
    .filter(({ field }) => !isNumericField(field) || others.every((matches) => matches[0]?.field === field))
    .slice(0, 1);
}

function phraseScore(header: HeaderWords, phrase: string, words: ReadingWords): number {
  if (header.text === phrase) return 1;
  const wanted = phrase.split(' ');
  const start = positionOf(header.words, wanted);
  if (start < 0) return 0;
  const rest = [...header.words.slice(0, start), ...header.words.slice(start + wanted.length)];
  if (rest.some((word) => words.otherThings.has(word))) return 0;
  return PARTLY - rest.length / 10;
}

function positionOf(words: readonly string[], wanted: readonly string[]): number {
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (wanted.every((word, index) => words[start + index] === word)) return start;
  }
  return -1;
}

/** What a column holds, as shares of its filled cells. */
interface Contents {
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly dates: number;
  readonly currencies: number;
}

function lookAt(grid: Grid, rows: Int32Array, column: number, words: ReadingWords): Contents {
  let filled = 0;
  let numbers = 0;
  let percents = 0;
  let dates = 0;
  let currencies = 0;
  for (const row of rows.subarray(0, ROWS_SAMPLED)) {
    const cell: Cell | undefined = grid[row]?.[column];
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell === 'string') {
      const { kind } = readNumber(cell, undefined, words.numbers);
      if (kind === 'blank') continue;
      if (kind === 'percent') percents += 1;
      else if (kind !== 'notANumber') numbers += 1;
      else if (isDateText(cell, words)) dates += 1;
      if (readCurrencyCell(tidyText(cell)) !== null) currencies += 1;
    } else if (isDateCell(cell)) dates += 1;
    else if (typeof cell === 'number') numbers += 1;
    filled += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numbers: share(numbers),
    percents: share(percents),
    dates: share(dates),
    currencies: share(currencies),
  };
}

function isDateText(text: string, words: ReadingWords): boolean {
  const { kind } = readDate(text, undefined, words.dates);
  return kind === 'date' || kind === 'ambiguous';
}

/** How well a column's contents suit a field: 1 for well, 0 for not at all. */
function suitability(field: FieldId, contents: Contents): number {
  if (contents.filled === 0) return 0.9;
  const { kind } = CAMPAIGN_FIELDS[field];
  if (kind === 'date') return contents.dates >= 0.6 ? 1 : 0;
  if (kind !== 'text') return contents.numbers >= 0.6 && contents.percents <= 0.2 ? 1 : 0;
  if (field === 'currency') return contents.currencies >= 0.6 ? 1 : 0;
  const values = contents.numbers + contents.percents + contents.dates;
  // Numbers can name a campaign, though texts do so better; nothing else is named by numbers.
  if (field === 'campaign') return values >= 0.8 ? 0.7 : 1;
  return values >= 0.8 ? 0 : 1;
}
