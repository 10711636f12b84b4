/**
 * Counts the rows of a log: each row becomes ones and zeros. A message that was read was delivered and sent as well;
 * a message, person or order that has several rows counts once. What is still waiting, and what a status says that
 * nobody knows, stays unknown.
 */
import { UNKNOWN } from '../campaign/campaign-table';
import type { Cell } from '../campaign/cell';
import { isDateCell } from '../campaign/cell';
import type { NumericFieldId } from '../campaign/fields';
import type { LogKind } from '../campaign/issue';
import type { ReadingWords, RowStatus } from '../locales/reading-words';
import type { Log } from './find-log';
import type { Grid } from './find-table';
import { type StatusLexicon, statusLexiconOf } from './row-statuses';

export interface CountedLog {
  readonly numbers: Readonly<Partial<Record<NumericFieldId, Float64Array>>>;
  /** Indexes of rows whose status is not known. */
  readonly unknown: readonly number[];
  /** Rows that are not counted: waiting, without a status, or with one that is not known. */
  readonly undecided: number;
  /** Rows of something that an earlier row has counted already. */
  readonly repeated: number;
  /** The first row of the same message, person or order; null where each row is one of its own. */
  readonly firstOf: Int32Array | null;
  /** 1 where an order was not bought after all. */
  readonly isVoid: Uint8Array;
  /** 1 where nothing is known of the row and of nothing else with its number. */
  readonly isUndecided: Uint8Array;
}

/** What each status counts as, its own field last. */
const COUNTS: Readonly<Record<RowStatus, readonly NumericFieldId[]>> = {
  waiting: [],
  sent: ['sent'],
  delivered: ['sent', 'delivered'],
  failed: ['sent', 'failed'],
  opened: ['sent', 'delivered', 'opened'],
  clicked: ['sent', 'delivered', 'clicked'],
  replied: ['sent', 'delivered', 'replied'],
  optedOut: ['sent', 'delivered', 'opt_outs'],
  complained: ['sent', 'delivered', 'complaints'],
  registered: ['registrants'],
  attended: ['registrants', 'attendees'],
  absent: ['registrants'],
  bought: ['conversions'],
  cancelled: [],
};
const FIELDS: Readonly<Record<LogKind, readonly NumericFieldId[]>> = {
  message: ['sent', 'delivered', 'failed', 'opened', 'clicked', 'replied', 'opt_outs', 'complaints'],
  person: ['registrants', 'attendees'],
  order: ['conversions'],
};

const UNDECIDED = -1;
/** A text that no list knows. */
const UNHEARD = -2;

/** `campaigns` tells people apart who are in several lists; '' where no column names one. */
export function countLog(
  log: Log,
  grid: Grid,
  rows: Int32Array,
  campaigns: readonly string[],
  words: ReadingWords,
): CountedLog {
  return new LogCounter(log, grid, rows, campaigns, words).count();
}

class LogCounter {
  private readonly fields: readonly NumericFieldId[];
  private readonly statuses: StatusLexicon;
  /** What each row says: bits of fields, or UNDECIDED or UNHEARD. */
  private readonly says: Int32Array;
  /** The status of each row as a number, 0 for none; tells lists of events from others. */
  private readonly statusOf: Uint8Array;
  private readonly isVoid: Uint8Array;
  private occurring = 0;

  constructor(
    private readonly log: Log,
    private readonly grid: Grid,
    private readonly rows: Int32Array,
    private readonly campaigns: readonly string[],
    words: ReadingWords,
  ) {
    this.fields = FIELDS[log.kind];
    this.statuses = statusLexiconOf(words);
    this.says = new Int32Array(rows.length).fill(UNDECIDED);
    this.statusOf = new Uint8Array(rows.length);
    this.isVoid = new Uint8Array(rows.length);
  }

  count(): CountedLog {
    this.readStatuses();
    const firstOf = this.groupRows();
    const isEventList = this.log.kind === 'message' && firstOf !== null && this.hasDifferentStatuses(firstOf);
    if (!isEventList) this.implyOpened();
    return this.fillIn(firstOf);
  }

  private bitsOf(fields: readonly NumericFieldId[]): number {
    return fields.reduce((bits, field) => {
      const place = this.fields.indexOf(field);
      return place < 0 ? bits : bits | (1 << place);
    }, 0);
  }

  private readStatuses(): void {
    const { statusColumn, statusOfYes, flags, directionColumn, kind, main } = this.log;
    const known = new Map<Cell, RowStatus | null>();
    const statusIn = (cell: Cell): RowStatus | null => {
      let status = known.get(cell);
      if (status === undefined) {
        const answer = statusOfYes === null ? null : this.statuses.answerIn(cell);
        status =
          typeof cell === 'string' && answer === null
            ? this.statuses.statusOf(cell, kind, main)
            : answer === null
              ? null
              : answer
                ? statusOfYes
                : NOT[statusOfYes as RowStatus];
        known.set(cell, status);
      }
      return status;
    };
    const bits = {} as Record<RowStatus, number>;
    for (const status of Object.keys(COUNTS) as RowStatus[]) bits[status] = this.bitsOf(COUNTS[status]);
    const own = (status: RowStatus): number => this.bitsOf(COUNTS[status].slice(-1));
    const occurred = new Set<RowStatus>(flags.map(({ status }) => status));
    for (let index = 0; index < this.rows.length; index++) {
      const row = this.grid[this.rows[index] as number];
      let says = statusColumn === null ? bits[ALL_ROWS_ARE[kind]] : UNDECIDED;
      if (statusColumn !== null) {
        const cell = row?.[statusColumn] ?? null;
        const status = cell === null || cell === '' || isDateCell(cell) ? undefined : statusIn(cell);
        if (status === null) says = UNHEARD;
        else if (status !== undefined) {
          occurred.add(status);
          this.statusOf[index] = STATUS_NUMBERS.indexOf(status) + 1;
          if (status !== 'waiting') says = bits[status];
          if (status === 'cancelled') this.isVoid[index] = 1;
        }
      }
      for (const { column, status } of flags) {
        if (this.isSet(row?.[column] ?? null)) says = (says < 0 ? 0 : says) | bits[status];
        else if (statusColumn === null) occurred.add(ALL_ROWS_ARE[kind]);
      }
      if (directionColumn !== null && /^in(?:bound|coming)?\b/i.test(String(row?.[directionColumn] ?? ''))) says = 0;
      this.says[index] = says;
    }
    if (statusColumn === null && kind === 'order') occurred.add('bought');
    for (const status of occurred) this.occurring |= own(status);
    // Every status of a message says that it was sent.
    if (kind === 'message') this.occurring |= own('sent');
  }

  private isSet(cell: Cell): boolean {
    if (cell === null || cell === '' || cell === 0 || cell === '0') return false;
    return typeof cell === 'string' || typeof cell === 'boolean' ? this.statuses.answerIn(cell) !== false : true;
  }

  /** The first row of what each row is about. */
  private groupRows(): Int32Array | null {
    const { kind, idColumn, personColumns } = this.log;
    if (idColumn !== null) return this.groupBy((row) => textIn(this.grid[row]?.[idColumn]));
    const [person] = personColumns;
    if (person === undefined || kind === 'order') return null;
    const isContact = (column: number): string => textIn(this.grid[this.rows[0] as number]?.[column]);
    // Names alone may be given and family names in two columns.
    const columns = isContact(person).includes('@') ? [person] : kind === 'person' ? personColumns : [person];
    const ofPerson = this.groupBy((row, index) => {
      const name = columns.map((column) => textIn(this.grid[row]?.[column])).join('\n');
      return name.trim() === '' ? '' : `${this.campaigns[index]}\n\n${name.toLowerCase()}`;
    });
    return kind === 'person' || this.isListOfEvents(ofPerson) ? ofPerson : null;
  }

  /** Rows without a key are each something of their own. */
  private groupBy(key: (row: number, index: number) => string): Int32Array {
    const first = new Map<string, number>();
    const firstOf = new Int32Array(this.rows.length);
    for (let index = 0; index < this.rows.length; index++) {
      const text = key(this.rows[index] as number, index);
      const known = text === '' ? undefined : first.get(text);
      firstOf[index] = known ?? index;
      if (known === undefined && text !== '') first.set(text, index);
    }
    return firstOf;
  }

  /** Whether some message has rows that say different things: delivered, then opened. */
  private hasDifferentStatuses(firstOf: Int32Array): boolean {
    return firstOf.some((first, index) => {
      const [status, other] = [this.statusOf[index] as number, this.statusOf[first] as number];
      return first !== index && status !== other && status > 0 && other > 0;
    });
  }

  /**
   * Without numbers of messages: where people have rows of different events, and hardly ever two of one message's
   * beginning, the rows are events of one message to each person.
   */
  private isListOfEvents(firstOf: Int32Array): boolean {
    const beginnings = new Map<number, number>();
    const later = new Set<number>();
    let rows = 0;
    for (let index = 0; index < firstOf.length; index++) {
      const first = firstOf[index] as number;
      const status = STATUS_NUMBERS[(this.statusOf[index] as number) - 1];
      if (status === undefined) continue;
      if (status === 'sent' || status === 'delivered' || status === 'failed') {
        const bit = 1 << STATUS_NUMBERS.indexOf(status);
        const before = beginnings.get(first) ?? 0;
        // The same beginning twice: two messages.
        if ((before & bit) !== 0) rows += 1;
        beginnings.set(first, before | bit);
      } else if (status !== 'waiting') later.add(first);
    }
    const both = [...later].filter((first) => beginnings.has(first)).length;
    return both > 0 && rows <= both / 10;
  }

  /** Where only the last thing that happened is told, a message that was clicked or answered was opened before. */
  private implyOpened(): void {
    const opened = this.bitsOf(['opened']);
    const after = this.bitsOf(['clicked', 'replied']);
    for (let index = 0; index < this.says.length; index++) {
      const says = this.says[index] as number;
      if (says > 0 && (says & after) !== 0) this.says[index] = says | opened;
    }
  }

  /** All rows of orders that were cancelled; a payment that is followed by its refund takes itself back. */
  private voidRows(firstOf: Int32Array | null): Uint8Array {
    if (firstOf === null) return this.isVoid;
    const isVoid = new Uint8Array(this.rows.length);
    const isBought = new Uint8Array(this.rows.length);
    for (let index = 0; index < this.rows.length; index++) {
      const first = firstOf[index] as number;
      if ((this.says[index] as number) > 0) isBought[first] = 1;
      if (this.isVoid[index] === 1) isVoid[first] = 1;
    }
    return Uint8Array.from(firstOf, (first) => (isVoid[first] === 1 && isBought[first] === 0 ? 1 : 0));
  }

  private fillIn(firstOf: Int32Array | null): CountedLog {
    const { rows, says } = this;
    const isVoid = this.voidRows(firstOf);
    const present = this.fields
      .map((field, place) => ({ field, place }))
      .filter(({ place }) => (this.occurring >> place) & 1);
    const values = present.map(() => new Float64Array(rows.length).fill(UNKNOWN));
    const counted = new Int32Array(rows.length);
    const isKnown = new Uint8Array(rows.length);
    const isUndecided = new Uint8Array(rows.length);
    const unknown: number[] = [];
    const firstRow = (index: number): number => (firstOf === null ? index : (firstOf[index] as number));
    for (let index = 0; index < rows.length; index++) if ((says[index] as number) >= 0) isKnown[firstRow(index)] = 1;
    let undecided = 0;
    let repeated = 0;
    for (let index = 0; index < rows.length; index++) {
      const said = says[index] as number;
      const first = firstRow(index);
      if (said === UNHEARD) unknown.push(index);
      if (said < 0 && isKnown[first] === 0) {
        undecided += 1;
        isUndecided[index] = 1;
        continue;
      }
      const before = counted[first] as number;
      const news = said < 0 ? 0 : said & ~before;
      counted[first] = before | news;
      if (first !== index && news === 0) repeated += 1;
      present.forEach(({ place }, column) => {
        (values[column] as Float64Array)[index] = (news >> place) & 1;
      });
    }
    const numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
    present.forEach(({ field }, column) => {
      numbers[field] = values[column] as Float64Array;
    });
    return { numbers, unknown, undecided, repeated, firstOf, isVoid, isUndecided };
  }
}

const STATUS_NUMBERS = Object.keys(COUNTS) as readonly RowStatus[];

/** What each row is at least, where no status says more. */
const ALL_ROWS_ARE: Readonly<Record<LogKind, RowStatus>> = { message: 'sent', person: 'registered', order: 'bought' };

/** What "no" says where "yes" says this. */
const NOT: Readonly<Record<RowStatus, RowStatus>> = {
  waiting: 'waiting',
  sent: 'waiting',
  // "Delivered: no" may still become yes, and says nothing of a failure.
  delivered: 'sent',
  failed: 'sent',
  opened: 'sent',
  clicked: 'sent',
  replied: 'sent',
  optedOut: 'sent',
  complained: 'sent',
  registered: 'cancelled',
  attended: 'absent',
  absent: 'attended',
  bought: 'cancelled',
  cancelled: 'bought',
};

const textIn = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isDateCell(cell) ? '' : String(cell).trim();

/**
 * Amounts of something that has several rows: the same amount on all of them is one amount, different ones are parts
 * of it. What stands for nothing further is 0, so that it adds up.
 */
export function amountsOfLog(values: Float64Array, log: CountedLog, kind: LogKind): Float64Array {
  const { firstOf, isVoid, isUndecided } = log;
  const amounts = Float64Array.from(values);
  if (firstOf !== null) {
    const firstAmount = new Map<number, number>();
    let same = 0;
    let different = 0;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      const first = firstOf[index] as number;
      const before = firstAmount.get(first);
      if (before === undefined) firstAmount.set(first, value);
      else if (before === value) same += 1;
      else different += 1;
    }
    // Two lines of one order may cost the same by chance; where it is a habit, each line repeats the order's total.
    const isHabit = same >= 3 || same >= firstAmount.size / 10;
    const isRepeated = same > 0 && isHabit && different <= same / 20;
    const seen = new Set<number>();
    for (let index = 0; index < values.length; index++) {
      const first = firstOf[index] as number;
      const isBlank = Number.isNaN(values[index] as number);
      if (isBlank ? firstAmount.has(first) : isRepeated && seen.has(first)) amounts[index] = 0;
      if (!isBlank) seen.add(first);
    }
  }
  // A message costs what it costs; an order that is not paid brings nothing in.
  if (kind !== 'order') return amounts;
  for (let index = 0; index < amounts.length; index++) {
    if (isVoid[index] === 1 && (amounts[index] as number) > 0) amounts[index] = 0;
    if (isUndecided[index] === 1) amounts[index] = UNKNOWN;
  }
  return amounts;
}
