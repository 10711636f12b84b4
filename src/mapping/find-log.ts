/**
 * Recognises tables that are no list of campaigns but have a row for each message, person or order, and says how their
 * rows are to be counted: by a status, by columns that say yes or no, or by the numbers of orders.
 */
import { type Cell, isDateCell } from '../campaign/cell';
import { CAMPAIGN_FIELDS, type FieldId } from '../campaign/fields';
import type { LogKind } from '../campaign/issue';
import { readDate } from '../campaign/read-date';
import { readNumber } from '../campaign/read-number';
import type { ReadingWords, RowStatus } from '../locales/reading-words';
import type { FoundTable, Grid } from './find-table';
import { lexiconOf, type MainLanguage } from './header-lexicon';
import { type HeaderWords, normaliseHeader } from './normalise-header';
import { STATUSES_OF, type StatusLexicon, statusLexiconOf } from './row-statuses';
import type { Mapping } from './suggest-mapping';

export interface Log {
  readonly kind: LogKind;
  /** Null where only flags or numbers of orders are counted by. */
  readonly statusColumn: number | null;
  /** What "yes" means in the status column: "Attended". */
  readonly statusOfYes: RowStatus | null;
  /** Further columns that say by yes, 1 or a point in time that something happened. */
  readonly flags: readonly { readonly column: number; readonly status: RowStatus }[];
  /** Says of a message that it came in. */
  readonly directionColumn: number | null;
  /** The number of the message or order. */
  readonly idColumn: number | null;
  /** Who a row is about, most telling first: by these people are told apart, and they go no further. */
  readonly personColumns: readonly number[];
  readonly main: MainLanguage;
}

export type LogFinding =
  /** Rows to be counted; `mapping` is without what names persons or is counted otherwise. */
  | { readonly kind: 'log'; readonly log: Log; readonly mapping: Mapping }
  /** A row for each message or person, and nothing that says what became of them. */
  | { readonly kind: 'silent' }
  /** Figures as they stand; `isPersonal`: of a person in each row, who names no campaign. */
  | { readonly kind: 'campaigns'; readonly mapping: Mapping; readonly isPersonal: boolean };

/** `chosen`: fields whose columns the user chose, which hold whatever they look like. */
export function findLog(
  grid: Grid,
  found: FoundTable,
  mapping: Mapping,
  chosen: ReadonlySet<FieldId>,
  words: ReadingWords,
): LogFinding {
  return new LogFinder(grid, found, mapping, chosen, words).find();
}

const ROWS_SAMPLED = 1000;
/** More different ones than this are no statuses. */
const MOST_STATUSES = 40;

/** What an order has a number of: items, most of all. */
const COUNTS_BESIDE_ORDERS: ReadonlySet<FieldId> = new Set(['conversions', 'leads', 'new_customers', 'opportunities']);

/** Long messages go out in parts, which platforms count and charge. */
const PARTS: ReadonlySet<FieldId> = new Set(['sent']);
const NO_COUNTS: ReadonlySet<FieldId> = new Set();

interface Column {
  readonly at: number;
  readonly header: HeaderWords;
}

interface Look {
  readonly filled: number;
  readonly distinct: number;
  /** Shares of the filled cells. */
  readonly contacts: number;
  /** Of them, those that are nothing else by any means: a long number below no such header is an id. */
  readonly addresses: number;
  readonly texts: number;
  readonly ids: number;
}

class LogFinder {
  private readonly columns: readonly Column[];
  private readonly rows: Int32Array;
  private readonly statuses: StatusLexicon;
  private readonly main: MainLanguage;
  private readonly looks = new Map<number, Look>();
  private persons: readonly number[] | null = null;

  constructor(
    private readonly grid: Grid,
    found: FoundTable,
    private readonly mapping: Mapping,
    private readonly chosen: ReadonlySet<FieldId>,
    private readonly words: ReadingWords,
  ) {
    this.columns = found.headers.map((header, at) => ({ at, header: normaliseHeader(header) }));
    this.rows = found.dataRows.subarray(0, ROWS_SAMPLED);
    this.statuses = statusLexiconOf(words);
    this.main = lexiconOf(words).mainLanguage(this.columns.map(({ header }) => header));
  }

  find(): LogFinding {
    const { mapping } = this;
    const asItIs: LogFinding = { kind: 'campaigns', mapping, isPersonal: false };
    if (this.rows.length === 0) return asItIs;
    const orderId = this.orderIdColumn();
    const messageId = this.columns.find((column) => this.isId(column, 'messageIdHeaders'))?.at ?? null;
    const personColumns = this.personColumns();
    const isPersonal = personColumns.some((at) => this.look(at).contacts >= MOSTLY);
    // Of an order's items and a message's parts there may be several.
    const beside = orderId !== null ? COUNTS_BESIDE_ORDERS : messageId !== null || isPersonal ? PARTS : NO_COUNTS;
    const counts = this.countsAbove1().filter((field) => this.chosen.has(field) || !beside.has(field));
    const plain: LogFinding = {
      kind: 'campaigns',
      isPersonal,
      mapping: isPersonal ? this.without((field, at) => field === 'campaign' && personColumns.includes(at)) : mapping,
    };
    if (counts.length > 0) return personColumns.length === 0 ? asItIs : plain;
    const isSure = isPersonal || messageId !== null || orderId !== null;
    if (!isSure && (!this.isRepeated(mapping.campaign?.[0]) || (personColumns.length === 0 && this.hasMoney())))
      return plain;

    const statusColumn = this.statusColumn([messageId, orderId, ...personColumns]);
    const flags = this.flags(statusColumn);
    const kind = this.kindOf(statusColumn, flags, messageId, orderId);
    if (kind === null || (kind !== 'order' && statusColumn === null && flags.length === 0))
      return (isPersonal || messageId !== null) && !this.hasMoney() && !this.hasCounts() ? { kind: 'silent' } : plain;
    if (!isSure && statusColumn !== null && !this.isNamed(statusColumn, 'statusHeaders')) return plain;
    const ofKind = flags.filter(({ status }) => STATUSES_OF[kind].has(status));
    const taken = [statusColumn, messageId, orderId, ...ofKind.map(({ column }) => column)];
    const left = this.without(
      (field, at) =>
        taken.includes(at) ||
        (field === 'campaign' && personColumns.includes(at)) ||
        (kind === 'order' && COUNTS_BESIDE_ORDERS.has(field)) ||
        (kind === 'message' && PARTS.has(field)),
    );
    const campaign = left.campaign === undefined ? this.campaignColumn([...taken, ...personColumns]) : null;
    const amount = kind === 'order' && left.revenue === undefined ? this.amountColumn(taken) : null;
    return {
      kind: 'log',
      log: {
        kind,
        statusColumn,
        statusOfYes: statusColumn === null ? null : this.statusOfYes(statusColumn),
        flags: ofKind,
        directionColumn: kind === 'message' ? this.directionColumn() : null,
        idColumn: kind === 'order' ? orderId : kind === 'message' ? messageId : null,
        personColumns,
        main: this.main,
      },
      mapping: {
        ...left,
        ...(campaign === null ? {} : { campaign: [campaign] }),
        ...(amount === null ? {} : { revenue: [amount] }),
      },
    };
  }

  /** Suggestions that such a table does not bear out are left out; what the user chose stays. */
  private without(isOut: (field: FieldId, column: number) => boolean): Mapping {
    const left: Partial<Record<FieldId, readonly number[]>> = {};
    for (const [field, columns] of Object.entries(this.mapping) as [FieldId, readonly number[]][]) {
      const kept = this.chosen.has(field) ? columns : columns.filter((column) => !isOut(field, column));
      if (kept.length > 0) left[field] = kept;
    }
    return left;
  }

  private hasMoney(): boolean {
    return (Object.keys(this.mapping) as FieldId[]).some((field) => CAMPAIGN_FIELDS[field].kind === 'money');
  }

  private hasCounts(): boolean {
    return (Object.keys(this.mapping) as FieldId[]).some((field) => CAMPAIGN_FIELDS[field].kind === 'count');
  }

  /** Mapped counts of more than one thing: a row with such a figure is no single message. */
  private countsAbove1(): readonly FieldId[] {
    return (Object.entries(this.mapping) as [FieldId, readonly number[]][]).flatMap(([field, columns]) => {
      const { kind } = CAMPAIGN_FIELDS[field];
      if (kind !== 'count' && kind !== 'rating') return [];
      const isAbove = columns.some(
        (at) =>
          !(this.isNamed(at, 'orderIdHeaders') && this.look(at).ids >= MOSTLY) &&
          this.rows.some((row) => {
            const cell: Cell | undefined = this.grid[row]?.[at];
            if (typeof cell === 'number') return cell > 1;
            if (typeof cell !== 'string') return false;
            const reading = readNumber(cell, undefined, this.words.numbers);
            return reading.kind === 'ambiguous' || (reading.kind === 'number' && reading.value > 1);
          }),
      );
      return isAbove ? [field] : [];
    });
  }

  private isNamed(
    at: number,
    list: 'statusHeaders' | 'personHeaders' | 'messageIdHeaders' | 'orderIdHeaders',
  ): boolean {
    const { text, core } = (this.columns[at] as Column).header;
    return text !== '' && this.statuses.isHeader(text, core, list);
  }

  private isId({ at }: Column, list: 'messageIdHeaders' | 'orderIdHeaders'): boolean {
    if (!this.isNamed(at, list)) return false;
    const { filled, distinct, ids } = this.look(at);
    return filled >= this.rows.length * 0.5 && ids >= MOSTLY && distinct >= filled * 0.15;
  }

  private orderIdColumn(): number | null {
    // What messages cost stands in no list of orders.
    if (this.mapping.cost !== undefined) return null;
    const named = this.columns.find((column) => this.isId(column, 'orderIdHeaders'));
    if (named !== undefined) return named.at;
    // One shop system calls the numbers of its orders their names: #1001.
    const numbered = this.columns.find(
      ({ at, header }) =>
        header.text === 'name' && this.rows.every((row) => /^#\w*\d{2,}\w*$/.test(String(this.grid[row]?.[at] ?? ''))),
    );
    return numbered?.at ?? null;
  }

  private personColumns(): readonly number[] {
    if (this.persons !== null) return this.persons;
    const found = this.columns.filter(({ at }) => {
      if (!this.isNamed(at, 'personHeaders') && !this.beginsWithAddresses(at)) return false;
      const { filled, distinct, contacts, addresses, texts } = this.look(at);
      if (filled === 0) return false;
      if (!this.isNamed(at, 'personHeaders')) return addresses >= MOSTLY && distinct >= filled / 2;
      return distinct >= filled * 0.15 && (contacts >= 0.5 || texts >= MOSTLY);
    });
    this.persons = found.map(({ at }) => at).sort((a, b) => this.look(b).contacts - this.look(a).contacts || a - b);
    return this.persons;
  }

  /** Nearly all columns of nearly all sheets do not, and need no further look. */
  private beginsWithAddresses(at: number): boolean {
    return this.rows.subarray(0, 10).some((row) => {
      const cell = this.grid[row]?.[at];
      return typeof cell === 'string' && isAddress(cell);
    });
  }

  /** Several rows have one name, or nothing names them: they are no campaigns of their own. */
  private isRepeated(column: number | undefined): boolean {
    if (column === undefined || this.personColumns().includes(column)) return true;
    const { filled, distinct } = this.look(column);
    return filled < 4 || distinct <= filled / 2;
  }

  private look(at: number): Look {
    let look = this.looks.get(at);
    if (look === undefined) {
      look = this.lookAt(at);
      this.looks.set(at, look);
    }
    return look;
  }

  private lookAt(at: number): Look {
    const different = new Set<Cell>();
    let filled = 0;
    let contacts = 0;
    let addresses = 0;
    let texts = 0;
    let ids = 0;
    for (const row of this.rows) {
      const cell = this.grid[row]?.[at] ?? null;
      if (cell === null || cell === '' || isDateCell(cell)) continue;
      filled += 1;
      different.add(cell);
      if (isContact(cell)) {
        contacts += 1;
        if (typeof cell === 'string' && isAddress(cell)) addresses += 1;
      }
      if (typeof cell === 'string' && /\p{L}/u.test(cell)) texts += 1;
      if (typeof cell === 'number' ? Number.isInteger(cell) && cell >= 100 : typeof cell === 'string' && isIdText(cell))
        ids += 1;
    }
    const share = (count: number): number => (filled === 0 ? 0 : count / filled);
    return {
      filled,
      distinct: different.size,
      contacts: share(contacts),
      addresses: share(addresses),
      texts: share(texts),
      ids: share(ids),
    };
  }

  /** The column that says most of what became of the rows. */
  private statusColumn(others: readonly (number | null)[]): number | null {
    let best: { readonly at: number; readonly score: number } | null = null;
    for (const { at } of this.columns) {
      if (others.includes(at)) continue;
      const isNamed = this.isNamed(at, 'statusHeaders');
      const share = this.shareOfStatuses(at);
      if (share < (isNamed ? 0.5 : 0.9)) continue;
      const score = share + (isNamed ? 1 : 0);
      if (best === null || score > best.score + 0.05) best = { at, score };
    }
    return best?.at ?? null;
  }

  private shareOfStatuses(at: number): number {
    const different = new Map<string, boolean>();
    let filled = 0;
    let known = 0;
    let saying = 0;
    const ofYes = this.statusOfYes(at);
    for (const row of this.rows) {
      const cell = this.grid[row]?.[at] ?? null;
      if (cell === null || cell === '') continue;
      filled += 1;
      if (typeof cell !== 'string' && typeof cell !== 'boolean') continue;
      const text = String(cell);
      let is = different.get(text);
      if (is === undefined) {
        if (different.size >= MOST_STATUSES) return 0;
        const meanings = this.statuses.meaningsOf(text);
        is = meanings.length > 0 || (ofYes !== null && this.statuses.answerIn(cell) !== null);
        different.set(text, is);
        if (is && (meanings.length === 0 || meanings.some(({ status }) => status !== 'waiting'))) saying += 1;
      }
      if (is) known += 1;
    }
    return filled === 0 || saying === 0 ? 0 : known / filled;
  }

  private statusOfYes(at: number): RowStatus | null {
    return this.statuses.statusInHeader((this.columns[at] as Column).header.text, ['message', 'person', 'order']);
  }

  /** "Opened" above Yes and No or 1 and 0, "Read at" above points in time. */
  private flags(statusColumn: number | null): Log['flags'] {
    return this.columns.flatMap(({ at }) => {
      if (at === statusColumn) return [];
      const status = this.statusOfYes(at);
      if (status === null) return [];
      let filled = 0;
      let saying = 0;
      let moments = 0;
      for (const row of this.rows.subarray(0, 300)) {
        const cell = this.grid[row]?.[at] ?? null;
        if (cell === null || cell === '') continue;
        filled += 1;
        if (isMoment(cell, this.words)) moments += 1;
        else if (cell === 0 || cell === 1 || cell === '0' || cell === '1' || this.statuses.answerIn(cell) !== null)
          saying += 1;
      }
      const isFlag = filled > 0 && saying + moments >= filled * 0.9;
      // "Sent" and "registered" above points in time say when, and every row has one.
      const isOnlyDate = moments > 0 && (status === 'sent' || status === 'registered' || status === 'bought');
      return isFlag && !isOnlyDate ? [{ column: at, status }] : [];
    });
  }

  private kindOf(
    statusColumn: number | null,
    flags: Log['flags'],
    messageId: number | null,
    orderId: number | null,
  ): LogKind | null {
    const votes: Record<LogKind, number> = { message: 0, person: 0, order: 0 };
    const vote = (status: RowStatus, weight: number): void => {
      if (status === 'waiting') return;
      for (const kind of LOG_KINDS) if (STATUSES_OF[kind].has(status)) votes[kind] += weight;
    };
    if (statusColumn !== null) {
      const ofYes = this.statusOfYes(statusColumn);
      for (const row of this.rows) {
        const cell = this.grid[row]?.[statusColumn] ?? null;
        if (cell === null || isDateCell(cell)) continue;
        const isAnswer = ofYes !== null && this.statuses.answerIn(cell) !== null;
        const said = isAnswer
          ? [ofYes]
          : [...new Set(this.statuses.meaningsOf(String(cell)).map(({ status }) => status))];
        for (const status of said) vote(status, 1);
      }
    }
    for (const { status } of flags) vote(status, this.rows.length);
    if (orderId !== null && votes.order >= votes.message) return 'order';
    if (messageId !== null && votes.message > 0) return 'message';
    const [best] = [...LOG_KINDS].sort((a, b) => votes[b] - votes[a]);
    return best !== undefined && votes[best] > 0 ? best : null;
  }

  /** A name that several rows share, among headers that would say too little beside names of persons: "Webinar". */
  private campaignColumn(others: readonly (number | null)[]): number | null {
    if (this.chosen.has('campaign')) return null;
    const lexicon = lexiconOf(this.words);
    const named = this.columns.find(({ at, header }) => {
      if (others.includes(at) || this.isNamed(at, 'personHeaders')) return false;
      const { filled, distinct, texts } = this.look(at);
      if (filled < 2 || distinct > filled * 0.7 || texts < MOSTLY) return false;
      return lexicon.fieldsOf(header, this.main).some(({ field, isWhole }) => field === 'campaign' && isWhole);
    });
    return named?.at ?? null;
  }

  /** "Total" beside the numbers of orders is what was paid. */
  private amountColumn(others: readonly (number | null)[]): number | null {
    const mapped = Object.values(this.mapping).flat();
    let best: { readonly at: number; readonly place: number } | null = null;
    for (const { at, header } of this.columns) {
      if (others.includes(at) || mapped.includes(at)) continue;
      const place = this.statuses.placeOf(header.text, 'orderAmounts');
      if (place === null || (best !== null && place >= best.place)) continue;
      const cells = this.rows.map((row) => (this.isAmount(this.grid[row]?.[at] ?? null) ? 1 : 0));
      if (cells.some((is) => is === 1)) best = { at, place };
    }
    return best?.at ?? null;
  }

  private isAmount(cell: Cell): boolean {
    if (typeof cell !== 'string') return typeof cell === 'number';
    const { kind } = readNumber(cell, undefined, this.words.numbers);
    return kind === 'number' || kind === 'ambiguous';
  }

  private directionColumn(): number | null {
    const named = this.columns.find(({ header }) => header.text === 'direction' || header.text === 'message direction');
    return named?.at ?? null;
  }
}

/** Of those that fit alike, the first one. */
const LOG_KINDS: readonly LogKind[] = ['message', 'person', 'order'];
const MOSTLY = 0.8;

const isAddress = (text: string): boolean => /@|^\s*(?:[a-z]+:)?\+/.test(text);
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$|<[^\s@<>]+@[^\s@<>]+>$/;
const PHONE = /^(?:[a-z]+:)?(?:\+|00)?\(?\d[\d\s().•*xX/-]{5,}[\d*]$/;

/** An e-mail address or a telephone number, also with some of it masked. */
function isContact(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1_000_000 && cell < 1e15;
  if (typeof cell !== 'string' || cell.length > 120) return false;
  const text = cell.trim();
  if (EMAIL.test(text)) return true;
  if (!PHONE.test(text) || /^\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}/.test(text)) return false;
  return text.replace(/[^\d*•xX]/g, '').length >= 7 && !/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text);
}

/** One word with digits in it, or a whole number of some length. */
const isIdText = (text: string): boolean =>
  text.length <= 200 &&
  /^\S+$/.test(text.trim()) &&
  (/\d/.test(text) ? !/^\d{1,2}$|^\d+[.,]\d{1,2}$/.test(text) : false);

function isMoment(cell: Cell, words: ReadingWords): boolean {
  if (cell !== null && isDateCell(cell)) return true;
  if (typeof cell !== 'string' || !/\d/.test(cell)) return false;
  const { kind } = readDate(cell, undefined, words.dates);
  return kind === 'date' || kind === 'ambiguous';
}
