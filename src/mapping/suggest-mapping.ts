/** Suggests which column holds which field, from the words of its header and from what stands below it. */
import type { Cell } from '../campaign/cell';
import { isDateCell } from '../campaign/cell';
import { CAMPAIGN_FIELDS, type FieldId, RELATIONS } from '../campaign/fields';
import { readNumber } from '../campaign/read-number';
import type { CostVariant, ReadingWords } from '../locales/reading-words';
import { type Contents, lookAt, suitability, type ValueKind, valueKindOf } from './column-contents';
import type { Grid } from './find-table';
import { type FieldMatch, type HeaderLexicon, lexiconOf, type MainLanguage } from './header-lexicon';
import { type HeaderWords, normaliseHeader } from './normalise-header';

/** Columns counted from 0. Several are added up, such as the parts of the cost. */
export type Mapping = Readonly<Partial<Record<FieldId, readonly number[]>>>;

export interface Suggestion {
  readonly field: FieldId;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** What stands below the header; null where nothing does yet. */
  readonly values: ValueKind | null;
}

/**
 * `header`: its words. `part`: one of several columns that make up the cost. `budget`: planned, for want of what was
 * spent. `contents`: what stands below, whatever the header says.
 */
export type MatchReason = 'header' | 'part' | 'budget' | 'contents';

type Match = Omit<Suggestion, 'values'>;

interface Candidate extends Match {
  readonly isExact: boolean;
}

/** Below this a match is a guess, and a wrong match is worse than none. */
const LEAST_CONFIDENCE = 0.5;

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

  private readonly rows: Int32Array;
  /** Columns that say who a row is about. */
  private readonly persons: ReadonlySet<number>;

  constructor(
    private readonly grid: Grid,
    table: { readonly headers: readonly string[]; readonly dataRows: Int32Array },
    private readonly words: ReadingWords,
  ) {
    this.rows = table.dataRows;
    this.headers = table.headers.map(normaliseHeader);
    this.contents = this.headers.map((_, column) => lookAt(grid, table.dataRows, column, words));
    this.lexicon = lexiconOf(words);
    this.lexicon.meet(this.headers.map(({ text }) => text).join(' '));
    this.main = this.lexicon.mainLanguage(this.headers);
    this.months = words.dates.months ?? {};
    this.persons = new Set(
      this.headers.flatMap((header, column) => (this.isOfPersons(header, column) ? [column] : [])),
    );
  }

  suggest(): readonly Suggestion[] {
    const own = this.salesBesideAmounts(this.headers.flatMap((_, column) => this.candidatesFor(column)));
    const candidates = [...this.inContext(own), ...this.pricedCounts(own)];
    candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
    let chosen: Candidate[] = [];
    const isFree = ({ field, column }: Candidate): boolean =>
      !chosen.some((other) => other.field === field || other.column === column);
    for (const candidate of candidates) if (isFree(candidate)) chosen.push(candidate);
    chosen = this.withoutImpossible(chosen);
    let suggestions: readonly Match[] = chosen;
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
      .map(({ field, column, confidence, reason }) => ({
        field,
        column,
        confidence: Math.min(1, confidence),
        reason,
        values: valueKindOf(field, this.contents[column] as Contents),
      }))
      .sort((a, b) => a.column - b.column);
  }

  private candidatesFor(column: number): readonly Candidate[] {
    const contents = this.contents[column] as Contents;
    const matches = this.lexicon.fieldsOf(this.headers[column] as HeaderWords, this.main);
    const candidates = matches.flatMap((match): Candidate[] => {
      if (this.namesPersons(column, match)) return [];
      const { field, score, isWhole } = match;
      const isExact = match.isExact && (field !== 'cost' || isWhole || this.isCostAsSuch(column));
      const isPart =
        field === 'failed' && this.lexicon.isOneOf(this.headers[column] as HeaderWords, 'partsOfFailed', this.main);
      const confidence = score * suitability(field, contents, isExact) - (isPart ? PART_OF_FAILED : 0);
      return confidence < LEAST_CONFIDENCE ? [] : [{ field, column, confidence, reason: 'header', isExact }];
    });
    // "Sent" above dates says when, not how many.
    const isMoment = contents.dates >= 0.6 && matches.some(({ field, isExact }) => field === 'sent' && isExact);
    if (isMoment) candidates.push({ field: 'date', column, confidence: 0.8, reason: 'header', isExact: false });
    if (contents.channels >= 0.8 && !candidates.some(({ field }) => field === 'channel')) {
      candidates.push({ field: 'channel', column, confidence: 0.75, reason: 'contents', isExact: false });
    }
    return candidates;
  }

  /** "Recipients" may name each of them, or count them. */
  private isOfPersons(header: HeaderWords, column: number): boolean {
    if (!this.lexicon.isOfPersons(header, this.main)) return false;
    const { filled, numbers } = this.contents[column] as Contents;
    const isCount = this.lexicon
      .fieldsOf(header, this.main)
      .some(({ field, isExact }) => isExact && CAMPAIGN_FIELDS[field].kind === 'count');
    return !isCount || (filled > 0 && numbers < 0.5);
  }

  /** A person's name, address or number never names a campaign; beside one of them, neither does a bare "Name". */
  private namesPersons(column: number, { field, isPlainName }: FieldMatch): boolean {
    if (CAMPAIGN_FIELDS[field].kind !== 'text') return false;
    return this.persons.has(column) || (isPlainName && this.persons.size > 0);
  }

  /** Beside messages that were sent, "views" are messages that were opened; elsewhere they are impressions. */
  private inContext(candidates: readonly Candidate[]): readonly Candidate[] {
    const isOfMessages = candidates.some(
      ({ field, isExact }) => isExact && (field === 'sent' || field === 'delivered'),
    );
    if (!isOfMessages) return candidates;
    const hasSent = candidates.some(({ field }) => field === 'sent');
    const totals = hasSent ? [] : this.bareTotals(candidates);
    return [...candidates, ...totals].map((one) =>
      one.field === 'opened' && candidates.some(({ field, column }) => field === 'impressions' && column === one.column)
        ? { ...one, confidence: Math.min(1, one.confidence + 0.2) }
        : one,
    );
  }

  /** Beside what was delivered, a bare "Total" is what was sent. */
  private bareTotals(candidates: readonly Candidate[]): readonly Candidate[] {
    return this.headers.flatMap((header, column): Candidate[] => {
      const isTaken = candidates.some((one) => one.column === column);
      if (isTaken || !this.lexicon.isBareTotal(header, this.main)) return [];
      const fits = suitability('sent', this.contents[column] as Contents, false) > 0;
      return fits ? [{ field: 'sent', column, confidence: 0.6, reason: 'header', isExact: false }] : [];
    });
  }

  /** "Sales" beside "Sales value" are how many there were. */
  private salesBesideAmounts(candidates: readonly Candidate[]): readonly Candidate[] {
    const isEither = (column: number): boolean => {
      const header = this.headers[column] as HeaderWords;
      return header.currency === null && this.lexicon.isOneOf(header, 'countsOrAmounts', this.main);
    };
    const hasAmounts = candidates.some(
      ({ field, column, isExact }) => field === 'revenue' && isExact && !isEither(column),
    );
    if (!hasAmounts) return candidates;
    return candidates.map((one) =>
      one.field === 'revenue' && isEither(one.column)
        ? { ...one, field: 'conversions', confidence: Math.min(one.confidence, 0.7) }
        : one,
    );
  }

  /** Of two fields of which one cannot exceed the other, the less sure one goes where most rows say otherwise. */
  private withoutImpossible(chosen: readonly Candidate[]): Candidate[] {
    const gone = new Set<Candidate>();
    for (const [part, whole] of RELATIONS) {
      const first = chosen.find(({ field }) => field === part);
      const second = chosen.find(({ field }) => field === whole);
      if (first === undefined || second === undefined || gone.has(first) || gone.has(second)) continue;
      const doubtful = first.confidence <= second.confidence ? first : second;
      if (doubtful.confidence >= SURE) continue;
      let rows = 0;
      let impossible = 0;
      for (const row of this.rows.subarray(0, ROWS_COMPARED)) {
        const [less, more] = [this.numberAt(row, first.column), this.numberAt(row, second.column)];
        if (less === null || more === null) continue;
        rows += 1;
        if (less > more) impossible += 1;
      }
      if (rows > 2 && impossible > rows / 2) gone.add(doubtful);
    }
    return chosen.filter((candidate) => !gone.has(candidate));
  }

  private numberAt(row: number, column: number): number | null {
    const cell: Cell | undefined = this.grid[row]?.[column];
    if (typeof cell === 'number') return cell;
    if (typeof cell !== 'string' || isDateCell(cell)) return null;
    const reading = readNumber(cell, undefined, this.words.numbers);
    return reading.kind === 'number' ? reading.value : null;
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

  /**
   * "Price" and "Count" are a cost and messages sent only in a platform's bill of messages: beside "Price unit", or a
   * price beside a currency and messages.
   */
  private pricedCounts(others: readonly Candidate[]): readonly Candidate[] {
    const column = (text: string): number => this.headers.findIndex((header) => header.text === text);
    const isBill = others.some(({ field, column: at }) => field === 'currency' && at === column('price unit'));
    const has = (wanted: FieldId): boolean => others.some(({ field }) => field === wanted);
    const isOfMessages = has('currency') && (has('sent') || has('delivered'));
    const found: Candidate[] = [];
    for (const [text, field] of [
      ['price', 'cost'],
      ['count', 'sent'],
    ] as const) {
      const at = column(text);
      if (at < 0 || !(isBill || (isOfMessages && field === 'cost'))) continue;
      if (suitability(field, this.contents[at] as Contents, true) === 0) continue;
      found.push({ field, column: at, confidence: 0.7, reason: 'header', isExact: true });
    }
    return found;
  }

  /** Of several columns that each hold some of the failures, none is all of them. */
  private settleFailed(one: Match): readonly Match[] {
    const { headers, contents, lexicon, main } = this;
    if (one.field !== 'failed' || !lexicon.isOneOf(headers[one.column] as HeaderWords, 'partsOfFailed', main))
      return [one];
    const others = headers.filter((header, column) => {
      const { filled, numbers } = contents[column] as Contents;
      return (
        column !== one.column && (filled === 0 || numbers >= 0.6) && lexicon.isOneOf(header, 'partsOfFailed', main)
      );
    });
    return others.length > 0 ? [] : [one];
  }

  /** Nobody's sales are all small whole amounts: 3, 7 and 12 below "Sales" are more likely a number of orders. */
  private doubtSales(one: Match): Match {
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
  private costColumns(partial: readonly Match[], named: readonly number[]): readonly Match[] {
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
        if (lexicon.isCostKind(word, main)) of.push(word);
        else if (!lexicon.isCostWord(word, main)) of.push(word.replace(/s$/, ''));
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

/** A column of all failures is preferred to one of hard bounces. */
const PART_OF_FAILED = 0.15;
/** Nothing that stands below is set against words that are as clear as this. */
const SURE = 0.85;
const ROWS_COMPARED = 200;

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
function oneCost(columns: readonly CostColumn[]): readonly Match[] {
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
