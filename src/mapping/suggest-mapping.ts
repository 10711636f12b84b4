/** Suggests which column holds which field, from the words of its header and from what stands below it. */
import { type Cell, isDateCell } from '../campaign/cell';
import { tidyText } from '../campaign/cell-text';
import { readCurrencyCell } from '../campaign/currencies';
import { CAMPAIGN_FIELDS, type FieldId } from '../campaign/fields';
import { readDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import type { CostVariant, ReadingWords } from '../locales/reading-words';
import type { Grid } from './find-table';
import { type HeaderLexicon, lexiconOf, type MainLanguage } from './header-lexicon';
import { type HeaderWords, normaliseHeader } from './normalise-header';

/** Columns counted from 0. Several are added up: parts of the cost, hard and soft bounces. */
export type Mapping = Readonly<Partial<Record<FieldId, readonly number[]>>>;

export interface Suggestion {
  readonly field: FieldId;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** `part`: one of several columns that make up the cost. `budget`: planned, for want of what was spent. */
  readonly reason: 'header' | 'part' | 'budget';
}

interface Candidate extends Suggestion {
  readonly isExact: boolean;
}

/** Below this a match is a guess, and a wrong match is worse than none. */
const LEAST_CONFIDENCE = 0.5;
const ROWS_SAMPLED = 200;

export function suggestMapping(
  grid: Grid,
  table: { readonly headers: readonly string[]; readonly dataRows: Int32Array },
  words: ReadingWords,
): readonly Suggestion[] {
  return new Suggester(grid, table, words).suggest();
}

class Suggester {
  private readonly headers: readonly HeaderWords[];
  private readonly contents: readonly Contents[];
  private readonly lexicon: HeaderLexicon;
  private readonly main: MainLanguage;
  private readonly months: Readonly<Record<string, number>>;

  constructor(
    grid: Grid,
    table: { readonly headers: readonly string[]; readonly dataRows: Int32Array },
    words: ReadingWords,
  ) {
    this.headers = table.headers.map(normaliseHeader);
    this.contents = this.headers.map((_, column) => lookAt(grid, table.dataRows, column, words));
    this.lexicon = lexiconOf(words);
    this.main = this.lexicon.mainLanguage(this.headers);
    this.months = words.dates.months ?? {};
  }

  suggest(): readonly Suggestion[] {
    const candidates = [...this.headers.flatMap((_, column) => this.candidatesFor(column)), ...this.pricedCounts()];
    candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
    let chosen: Candidate[] = [];
    const isFree = ({ field, column }: Candidate): boolean =>
      !chosen.some((other) => other.field === field || other.column === column);
    for (const candidate of candidates) if (isFree(candidate)) chosen.push(candidate);
    let suggestions: readonly Suggestion[] = chosen;
    if (!chosen.some(({ field, isExact }) => field === 'cost' && isExact)) {
      chosen = chosen.filter(({ field }) => field !== 'cost');
      const isUnused = (column: number): boolean => !chosen.some((other) => other.column === column);
      const partial = candidates.filter(({ field, column }) => field === 'cost' && isUnused(column));
      const costs = this.costColumns(partial, this.columnsNamed('costParts').filter(isUnused));
      const [budget] = costs.length > 0 ? [] : this.columnsNamed('budgets').filter(isUnused);
      suggestions = [
        ...chosen,
        ...costs,
        ...(budget === undefined
          ? []
          : [{ field: 'cost', column: budget, confidence: 0.55, reason: 'budget' } as const]),
      ];
    }
    return [...suggestions]
      .flatMap((one) => this.settleFailed(one))
      .map((one) => this.doubtSales(one))
      .map(({ field, column, confidence, reason }) => ({ field, column, confidence, reason }))
      .sort((a, b) => a.column - b.column);
  }

  private candidatesFor(column: number): readonly Candidate[] {
    const matches = this.lexicon.fieldsOf(this.headers[column] as HeaderWords, this.main);
    return matches.flatMap((match) => {
      const { field, score, isWhole } = match;
      const isExact = match.isExact && (field !== 'cost' || isWhole || this.isCostAsSuch(column));
      const confidence = score * suitability(field, this.contents[column] as Contents, isExact);
      if (confidence < LEAST_CONFIDENCE) return [];
      return [{ field, column, confidence, reason: 'header', isExact }];
    });
  }

  /** Neither a part of the cost nor one of several ways to show it. */
  private isCostAsSuch(column: number): boolean {
    const { lexicon, main } = this;
    return !lexicon
      .wordsOf(this.headers[column]?.text ?? '')
      .some((word) => lexicon.isCostKind(word, main) || lexicon.costVariantOf(word, main) !== null);
  }

  /** Columns that are as a whole one of the phrases of a list, and hold amounts. */
  private columnsNamed(list: 'costParts' | 'budgets'): readonly number[] {
    return this.headers
      .map((_, column) => column)
      .filter((column) => {
        const header = this.headers[column] as HeaderWords;
        return (
          !header.isQuotient &&
          !header.isPercent &&
          this.lexicon.isOneOf(header, list, this.main) &&
          suitability('cost', this.contents[column] as Contents, true) > 0
        );
      });
  }

  /** "Price" and "Count" are a cost and messages sent only beside "Price unit", in a platform's bill of messages. */
  private pricedCounts(): readonly Candidate[] {
    const { headers, contents } = this;
    const column = (text: string): number => headers.findIndex((header) => header.text === text);
    const currency = column('price unit');
    if (currency < 0) return [];
    const { filled, currencies } = contents[currency] as Contents;
    if (filled > 0 && currencies < 0.6) return [];
    const found: Candidate[] = [];
    for (const [text, field] of [
      ['price', 'cost'],
      ['count', 'sent'],
    ] as const) {
      const at = column(text);
      if (at < 0 || suitability(field, contents[at] as Contents, true) === 0) continue;
      found.push({ field, column: at, confidence: 0.7, reason: 'header', isExact: true });
    }
    return found;
  }

  /** Hard and soft bounces add up; of other columns that each hold some failures, none is all of them. */
  private settleFailed(one: Suggestion): readonly Suggestion[] {
    const { headers, contents, lexicon, main } = this;
    const header = headers[one.column] as HeaderWords;
    if (one.field !== 'failed' || !lexicon.isOneOf(header, 'partsOfFailed', main)) return [one];
    const others = headers
      .map((_, column) => column)
      .filter((column) => {
        const { filled, numbers } = contents[column] as Contents;
        return column !== one.column && (filled === 0 || numbers >= 0.6);
      });
    const soft = others.find((column) => header.text === 'hard bounces' && headers[column]?.text === 'soft bounces');
    if (soft !== undefined) return [one, { ...one, column: soft }];
    return others.some((column) => lexicon.isOneOf(headers[column] as HeaderWords, 'partsOfFailed', main)) ? [] : [one];
  }

  /** Nobody's sales are all small whole amounts: 3, 7 and 12 below "Sales" are more likely a number of orders. */
  private doubtSales(one: Suggestion): Suggestion {
    const header = this.headers[one.column] as HeaderWords;
    const { broken, largest, amounts, filled } = this.contents[one.column] as Contents;
    const isDoubtful =
      one.field === 'revenue' &&
      this.lexicon.isOneOf(header, 'countsOrAmounts', this.main) &&
      header.currency === null &&
      filled > 0 &&
      amounts === 0 &&
      broken === 0 &&
      largest < SMALL_SALES;
    return isDoubtful ? { ...one, confidence: LEAST_CONFIDENCE } : one;
  }

  /**
   * No column is the whole cost by its exact words. Columns for different kinds of cost ("Creative cost", "Fees") add
   * up; columns that show one cost in several ways (net and gross, planned and actual) are alternatives.
   */
  private costColumns(partial: readonly Suggestion[], named: readonly number[]): readonly Suggestion[] {
    const all = [...new Set([...named, ...partial.map(({ column }) => column)])]
      .sort((a, b) => a - b)
      .map((column) =>
        this.costColumn(
          column,
          partial.find((one) => one.column === column)?.confidence ?? 0.8,
          named.includes(column),
        ),
      );
    const totals = all.filter(({ isTotal }) => isTotal);
    const columns = totals.length > 0 ? totals : all;
    const whole = columns.filter(({ of }) => of === '');
    if (whole.length > 0) return oneCost(whole);
    const groups = new Map<string, CostColumn[]>();
    for (const one of columns) {
      const group = groups.get(one.of);
      if (group === undefined) groups.set(one.of, [one]);
      else group.push(one);
    }
    const parts = [...groups.values()].filter((group) => group.every(({ isPart }) => isPart)).map(oneCost);
    if (parts.length === 0) return oneCost(columns);
    // Without one of its parts the sum would be too low.
    return parts.some((part) => part.length === 0) ? [] : parts.flat();
  }

  private costColumn(column: number, confidence: number, isNamed: boolean): CostColumn {
    const { lexicon, main } = this;
    const header = this.headers[column] as HeaderWords;
    const of: string[] = [];
    const period: string[] = [];
    let rank = PLAIN_RANK;
    let isTotal = false;
    for (const word of lexicon.wordsOf(header.text)) {
      const variant = lexicon.costVariantOf(word, main);
      if (variant === 'period' || /^\d+$/.test(word) || /^[qh][1-4]$/.test(word) || word in this.months) {
        period.push(word);
      } else if (variant === null) {
        if (lexicon.isCostKind(word, main) || !lexicon.isCostWord(word, main)) of.push(word.replace(/s$/, ''));
      } else {
        if (variant === 'total') isTotal = true;
        else rank = RANKS[variant];
        // What follows "incl." and "excl." does not say what the cost is for.
        if ((variant === 'gross' || variant === 'net') && /^(?:in|ex)/.test(word)) break;
      }
    }
    return {
      column,
      confidence,
      of: of.join(' '),
      isPart: isNamed || of.every((word) => lexicon.isCostKind(word, main)),
      isTotal,
      period: period.join(' '),
      rank,
    };
  }
}

/** Below this, all of a column's sales may be numbers of orders. */
const SMALL_SALES = 200;

/** A column that holds some cost, and how its header says which. */
interface CostColumn {
  readonly column: number;
  readonly confidence: number;
  /** What the cost is for: "media" of "Media spend (net)"; '' where it is the cost as such. */
  readonly of: string;
  /** Whether that is a kind of cost that adds up with others. */
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** Years and other periods that the header names. */
  readonly period: string;
  /** The lower, the nearer to what was paid. */
  readonly rank: number;
}

const RANKS: Readonly<Record<CostVariant, number>> = { total: 0, actual: 1, gross: 2, net: 4, budgeted: 5, period: 3 };
/** Neither gross nor net. */
const PLAIN_RANK = 3;
const BUDGETED_RANK = RANKS.budgeted;
/** One of several columns that could be meant. */
const DOUBTFUL = 0.55;

/** The best of several columns for one cost; none where they are the costs of different periods. */
function oneCost(columns: readonly CostColumn[]): readonly Suggestion[] {
  if (new Set(columns.map(({ period }) => period)).size > 1) return [];
  const [best] = [...columns].sort((a, b) => a.rank - b.rank || b.confidence - a.confidence || a.column - b.column);
  if (best === undefined) return [];
  const isBudget = best.rank === BUDGETED_RANK;
  return [
    {
      field: 'cost',
      column: best.column,
      confidence: columns.length > 1 || isBudget ? DOUBTFUL : 0.8,
      reason: isBudget ? 'budget' : 'part',
    },
  ];
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

/** What a column holds, as shares of its filled cells. */
interface Contents {
  readonly filled: number;
  readonly numbers: number;
  readonly percents: number;
  readonly dates: number;
  readonly currencies: number;
  /** Numbers beside the sign of a currency. */
  readonly amounts: number;
  /** Of its numbers beside 0, the shares with a fraction and below 1; and the largest. */
  readonly broken: number;
  readonly belowOne: number;
  readonly largest: number;
}

function lookAt(grid: Grid, rows: Int32Array, column: number, words: ReadingWords): Contents {
  let filled = 0;
  let numbers = 0;
  let percents = 0;
  let dates = 0;
  let currencies = 0;
  let amounts = 0;
  const figures: number[] = [];
  for (const row of rows.subarray(0, ROWS_SAMPLED)) {
    const cell: Cell | undefined = grid[row]?.[column];
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell === 'string') {
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
      if (readCurrencyCell(tidyText(cell)) !== null) currencies += 1;
    } else if (isDateCell(cell)) dates += 1;
    else if (typeof cell === 'number') {
      numbers += 1;
      figures.push(Math.abs(cell));
    }
    filled += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  const known = figures.filter((figure) => figure > 0);
  const shareOfKnown = (is: (figure: number) => boolean): number => known.filter(is).length / Math.max(known.length, 1);
  return {
    filled,
    numbers: share(numbers),
    percents: share(percents),
    dates: share(dates),
    currencies: share(currencies),
    amounts: share(amounts),
    broken: shareOfKnown((figure) => !Number.isInteger(figure)),
    belowOne: shareOfKnown((figure) => figure < 1),
    largest: Math.max(0, ...known),
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
function suitability(field: FieldId, contents: Contents, isExact: boolean): number {
  if (contents.filled === 0) return 0.9;
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
