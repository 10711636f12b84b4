/** Reads the rows of a source into cleaned campaigns, and lists what could not be read. Nothing unreadable becomes 0. */
import { type CampaignTable, isKnown, UNKNOWN } from '../campaign/campaign-table';
import { addressOf, type Cell, columnLetters, isDateCell, isErrorText } from '../campaign/cell';
import { isBlankText, tidyText } from '../campaign/cell-text';
import { mergeCurrencyNames, readCurrencyCell } from '../campaign/currencies';
import {
  CAMPAIGN_FIELDS,
  type DateFieldId,
  type FieldId,
  NUMERIC_FIELD_IDS,
  type NumericFieldId,
  numericField,
  RELATIONS,
  type TextFieldId,
} from '../campaign/fields';
import { type Issue, type LogKind, maskContactData } from '../campaign/issue';
import { type DateOrder, decideDateOrder, isoDate, readDate } from '../campaign/read-date';
import { type FormatMeaning, readFormat } from '../campaign/read-format';
import { decideNumberStyle, type NumberStyle, readNumber } from '../campaign/read-number';
import type { ReadingWords } from '../locales/reading-words';
import { checkRows, ratesBelowCounts } from './check-rows';
import { amountsOfLog, type CountedLog, countLog } from './count-log';
import type { Derived } from './derive-fields';
import type { Log } from './find-log';
import { type FoundTable, type Grid, isBlankCell } from './find-table';
import { normaliseHeader } from './normalise-header';
import type { Mapping } from './suggest-mapping';

export interface SourceContext {
  /** Which source, counted from 0. */
  readonly source: number;
  /** For rows whose channel no column tells. */
  readonly defaultChannel: string;
  readonly spreadsheetLocale: string;
  /** Number formats of the cells; absent where the source has none. */
  readonly formats?: readonly (readonly string[])[];
  readonly words: ReadingWords;
  /** How a row without a campaign name is called; {row} is its number in the sheet. */
  readonly rowName: (row: number) => string;
  /** As Sheets counts days; absent: not known. */
  readonly today?: number;
  /** Set where the rows are messages, persons or orders, to be counted by a log; with the name for rows without one. */
  readonly log?: { readonly log: Log | null; readonly campaign: string };
  /** What the user accepted to be told from names; columns come first. */
  readonly derived?: Derived;
}

/** The rows of one source; currencies are settled when all sources are known. */
export interface SourceRows {
  readonly table: CampaignTable;
  /** ISO code or shared sign (`$`) of each row's amounts, '' where nothing says. */
  readonly currency: readonly string[];
  readonly issues: readonly Issue[];
  /** How the rows of a log were counted; null for rows of campaigns. */
  readonly counted: CountedLog | null;
}

export function readCampaigns(grid: Grid, found: FoundTable, mapping: Mapping, context: SourceContext): SourceRows {
  return new SourceReader(grid, found, mapping, context).read();
}

class SourceReader {
  private readonly issues: Issue[] = [];
  private readonly rows: Int32Array;
  private readonly size: number;
  private readonly currency: string[];
  private readonly meanings = new Map<string, FormatMeaning>();
  /** 1 where the cell of the currency column says something that is no currency. */
  private readonly unknownCurrency: Uint8Array;
  private tableStyle: { readonly style?: NumberStyle } | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly found: FoundTable,
    private readonly mapping: Mapping,
    private readonly context: SourceContext,
  ) {
    this.rows = found.dataRows;
    this.size = found.dataRows.length;
    this.currency = new Array<string>(this.size).fill('');
    this.unknownCurrency = new Uint8Array(this.size);
  }

  read(): SourceRows {
    const numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
    this.readCurrencyColumn();
    for (const id of NUMERIC_FIELD_IDS) {
      const columns = this.mapping[id];
      if (columns === undefined || columns.length === 0) continue;
      numbers[id] = this.addColumns(columns.map((column) => this.readNumbers(id, column)));
    }
    this.checkRelations(numbers);
    const { log, derived, defaultChannel, source } = this.context;
    const counted = log === undefined || log.log === null ? null : this.count(log.log, numbers);
    const campaign = this.readNames(counted);
    const channels = this.readTexts('channel', counted);
    const isOfPersons = log?.log?.kind === 'person';
    const groupTexts = (field: 'audience' | 'variant'): string[] => {
      const texts = this.readTexts(field, counted);
      return isOfPersons ? withoutNames(texts) : texts;
    };
    const variants = groupTexts('variant');
    const date = this.readDates('date', counted);
    if (derived?.date !== undefined) {
      for (let index = 0; index < this.size; index++) {
        if (!isKnown(date[index] as number)) date[index] = derived.date(campaign[index] as string) ?? UNKNOWN;
      }
    }
    const table: CampaignTable = {
      rows: this.size,
      source: new Int32Array(this.size).fill(source),
      sheetRow: this.rows.map((row) => row + 1),
      campaign,
      channel: channels.map((text, index) => text || derived?.channel?.(campaign[index] as string) || defaultChannel),
      audience: groupTexts('audience'),
      variant:
        derived?.variant === undefined
          ? variants
          : variants.map((text, index) => text || (derived.variant?.(campaign[index] as string) ?? '')),
      date,
      endDate: this.readDates('end_date', counted),
      numbers,
    };
    // One message has the same figures as the next.
    if (counted === null) this.checkTable(table);
    return { table, currency: this.currency, issues: this.issues, counted };
  }

  private checkTable(table: CampaignTable): void {
    const { grid, found, mapping } = this;
    const { source, today, words } = this.context;
    const about = { grid, found, mapping, table, source, ...(today === undefined ? {} : { today }) };
    const issues = checkRows(about, new Set(this.issues.map(({ cell }) => cell)));
    for (const issue of [...issues, ...ratesBelowCounts(grid, found, mapping, source, words)]) this.issues.push(issue);
  }

  /** Counts the rows of a log into the fields that no column of figures holds. */
  private count(log: Log, numbers: Partial<Record<NumericFieldId, Float64Array>>): CountedLog {
    const column = this.mapping.campaign?.[0];
    const campaigns = column === undefined ? new Array<string>(this.size).fill('') : this.readTexts('campaign', null);
    const counted = countLog(log, this.grid, this.rows, campaigns, this.context.words);
    for (const id of NUMERIC_FIELD_IDS) {
      const values = numbers[id];
      if (values !== undefined && numericField(id).kind === 'money')
        numbers[id] = amountsOfLog(values, counted, log.kind);
      else if (values === undefined && counted.numbers[id] !== undefined) numbers[id] = counted.numbers[id];
    }
    const withSales = this.countSales(log, numbers, counted);
    if (log.statusColumn === null) return withSales;
    for (const index of counted.unknown) {
      const text = textOf(this.cell(index, log.statusColumn));
      this.report('unknownStatus', OWN_FIELD[log.kind], index, log.statusColumn, text);
    }
    return withSales;
  }

  /** In a list of messages or persons a blank amount of sales says that nothing was bought, and an amount that something was. */
  private countSales(
    log: Log,
    numbers: Partial<Record<NumericFieldId, Float64Array>>,
    counted: CountedLog,
  ): CountedLog {
    const columns = this.mapping.revenue;
    const amounts = numbers.revenue;
    if (log.kind === 'order' || columns === undefined || amounts === undefined) return counted;
    const revenue = amounts.map((amount, index) =>
      Number.isNaN(amount) && columns.every((column) => isBlankCell(this.cell(index, column))) ? 0 : amount,
    );
    numbers.revenue = revenue;
    if (numbers.conversions !== undefined) return counted;
    const conversions = revenue.map((amount) => (Number.isNaN(amount) ? UNKNOWN : amount > 0 ? 1 : 0));
    numbers.conversions = conversions;
    return { ...counted, numbers: { ...counted.numbers, conversions } };
  }

  /** The same object for every cell whose format says nothing, which nearly all are. */
  private formatAt(index: number, column: number): FormatMeaning {
    const pattern = this.context.formats?.[this.rows[index] as number]?.[column];
    if (pattern === undefined || pattern === '' || pattern === 'General') return NO_FORMAT;
    let meaning = this.meanings.get(pattern);
    if (meaning === undefined) {
      const read = readFormat(pattern);
      meaning = read.currency === null && !read.isPercent ? NO_FORMAT : read;
      this.meanings.set(pattern, meaning);
    }
    return meaning;
  }

  private cell(index: number, column: number): Cell {
    return this.grid[this.rows[index] as number]?.[column] ?? null;
  }

  private report(
    kind: Issue['kind'],
    field: FieldId,
    index: number,
    column: number,
    read: string,
    otherField?: FieldId,
  ): void {
    this.issues.push({
      kind,
      field,
      source: this.context.source,
      cell: addressOf((this.rows[index] as number) + 1, column + 1),
      read: maskContactData(read),
      ...(otherField === undefined ? {} : { otherField }),
    });
  }

  private reportColumn(kind: Issue['kind'], field: FieldId, column: number, read: string): void {
    this.issues.push({ kind, field, source: this.context.source, cell: columnLetters(column + 1), read });
  }

  private readCurrencyColumn(): void {
    const column = this.mapping.currency?.[0];
    if (column !== undefined) {
      for (let index = 0; index < this.size; index++) {
        const cell = this.cell(index, column);
        if (cell === null) continue;
        const text = typeof cell === 'string' ? tidyText(cell) : textOf(cell);
        if (isBlankText(text, this.context.words.numbers.blanks)) continue;
        const currency = readCurrencyCell(text);
        if (currency !== null) this.currency[index] = currency.code;
        else {
          this.unknownCurrency[index] = 1;
          this.report('mixedCurrency', 'currency', index, column, text);
        }
      }
    }
  }

  /** Values of one column; the currency that an amount or its header names is kept per row. */
  private readNumbers(field: NumericFieldId, column: number): ColumnValues {
    const { kind } = numericField(field);
    const isMoney = kind === 'money';
    const header = normaliseHeader(this.found.headers[column] ?? '');
    const multiplier = kind === 'rating' ? 1 : header.multiplier;
    const reading: ColumnReading = {
      field,
      column,
      isMoney,
      headerCurrency: isMoney ? header.currency : null,
      multiplier,
      values: new Float64Array(this.size).fill(UNKNOWN),
      unreadable: new Uint8Array(this.size),
      style: undefined,
    };
    const { values, headerCurrency } = reading;
    for (let index = 0; index < this.size; index++) {
      const cell = this.cell(index, column);
      if (cell === null || cell === '') continue;
      const format = typeof cell === 'number' ? this.formatAt(index, column) : NO_FORMAT;
      const isPlain =
        multiplier === 1 &&
        headerCurrency === null &&
        format === NO_FORMAT &&
        !(isMoney && this.unknownCurrency[index] === 1);
      if (typeof cell === 'number' && isPlain) values[index] = cell;
      else this.readNumberCell(reading, index, cell, format);
    }
    if (multiplier !== 1 && values.some(isKnown)) this.reportColumn('unitInHeader', field, column, `× ${multiplier}`);
    this.settleSigns(field, column, values, reading.unreadable);
    this.joinPercents(reading);
    return reading;
  }

  /** Where every cell of a column is a percentage, one sentence says so. */
  private joinPercents({ field, column, values }: ColumnReading): void {
    if (values.some(isKnown)) return;
    const cells = this.issues.filter(
      (issue) => issue.field === field && issue.cell.replace(/\d+$/, '') === columnLetters(column + 1),
    );
    if (cells.length < 3 || cells.some(({ kind }) => kind !== 'percentInsteadOfCount')) return;
    const gone = new Set(cells);
    const kept = this.issues.filter((issue) => !gone.has(issue));
    this.issues.length = 0;
    for (const issue of kept) this.issues.push(issue);
    this.reportColumn('percentInsteadOfCount', field, column, '');
  }

  /** Apart from the loop over plain numbers, which are nearly all cells. */
  private readNumberCell(reading: ColumnReading, index: number, cell: Cell, format: FormatMeaning): void {
    const { isMoney, headerCurrency } = reading;
    const { words } = this.context;
    if (typeof cell === 'number') {
      if (format.isPercent)
        this.refuse(reading, index, 'percentInsteadOfCount', `${Number((cell * 100).toPrecision(12))}%`);
      else
        this.take(
          reading,
          index,
          times(cell, reading.multiplier),
          isMoney ? moreExact(format.currency, headerCurrency) : null,
        );
      return;
    }
    if (typeof cell !== 'string') {
      const text = isDateCell(cell) ? isoDate(cell.serial) : String(cell).toUpperCase();
      this.refuse(reading, index, 'unreadableNumber', text);
      return;
    }
    if (isErrorText(cell)) {
      this.refuse(reading, index, 'errorCell', cell);
      return;
    }
    reading.style ??= { decided: this.styleOf(reading.field, reading.column) };
    const number = readNumber(cell, reading.style.decided, words.numbers);
    switch (number.kind) {
      case 'number':
        this.take(
          reading,
          index,
          times(number.value, hasOwnUnit(cell) ? 1 : reading.multiplier),
          isMoney ? moreExact(number.currency ?? null, headerCurrency) : null,
        );
        break;
      case 'percent':
        this.refuse(reading, index, 'percentInsteadOfCount', cell);
        break;
      case 'ambiguous':
        this.refuse(reading, index, 'ambiguousNumber', cell);
        break;
      case 'notANumber':
        this.refuse(reading, index, 'unreadableNumber', cell);
        break;
      case 'blank':
        break;
    }
  }

  private refuse({ field, column, unreadable }: ColumnReading, index: number, kind: Issue['kind'], read: string): void {
    unreadable[index] = 1;
    this.report(kind, field, index, column, read);
  }

  private take(reading: ColumnReading, index: number, value: number, named: string | null): void {
    const before = this.currency[index] as string;
    const merged = named === null || before === '' ? (named ?? before) : mergeCurrencyNames(before, named);
    // Added to the row's other amounts it would be wrong, however it is read.
    if (merged === null) this.refuse(reading, index, 'mixedCurrency', `${before} / ${named}`);
    // The cell of its currency is listed already.
    else if (reading.isMoney && merged === '' && this.unknownCurrency[index] === 1) reading.unreadable[index] = 1;
    else {
      reading.values[index] = value;
      this.currency[index] = merged;
    }
  }

  private styleOf(field: NumericFieldId, column: number): NumberStyle | undefined {
    const { spreadsheetLocale, words } = this.context;
    this.tableStyle ??= this.provenStyle();
    const texts = this.textsOf(column);
    const decision = decideNumberStyle(texts, spreadsheetLocale, words.numbers, this.tableStyle.style);
    if (decision.kind !== 'decided') return undefined;
    if (decision.by === 'locale') {
      const doubtful = texts.find((text) => readNumber(text, undefined, words.numbers).kind === 'ambiguous');
      if (doubtful === undefined) return decision.style;
      // "1.204" messages are a thousand: nobody counts in thousandths, wherever the spreadsheet is from.
      if (numericField(field).kind === 'count') return { decimal: doubtful.indexOf('.') < 0 ? '.' : ',' };
      const reading = readNumber(doubtful, decision.style, words.numbers);
      if (reading.kind === 'number')
        this.reportColumn('numberStyleAssumed', field, column, `${doubtful} = ${reading.value}`);
    }
    return decision.style;
  }

  /** The style that the columns prove by their own cells, where they agree: an export writes all of them alike. */
  private provenStyle(): { readonly style?: NumberStyle } {
    const marks = new Set<NumberStyle['decimal']>();
    for (const id of NUMERIC_FIELD_IDS) {
      for (const column of this.mapping[id] ?? []) {
        const decision = decideNumberStyle(this.textsOf(column), undefined, this.context.words.numbers);
        if (decision.kind === 'decided' && decision.by === 'cells') marks.add(decision.style.decimal);
      }
    }
    const [decimal] = marks;
    return decimal === undefined || marks.size > 1 ? {} : { style: { decimal } };
  }

  private textsOf(column: number): string[] {
    const texts: string[] = [];
    for (let index = 0; index < this.size; index++) {
      const cell = this.cell(index, column);
      if (typeof cell === 'string' && cell !== '') texts.push(cell);
    }
    return texts;
  }

  /**
   * Costs that are all below zero are the same costs as booked by an accountant: their sign is turned. Single ones are
   * credits. A count below zero is a mistake.
   */
  private settleSigns(field: NumericFieldId, column: number, values: Float64Array, unreadable: Uint8Array): void {
    const negative: number[] = [];
    let positive = 0;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as number;
      if (value < 0) negative.push(index);
      else if (value > 0) positive += 1;
    }
    if (negative.length === 0) return;
    const { kind } = numericField(field);
    if (field === 'cost' && positive === 0) {
      for (const index of negative) values[index] = -(values[index] as number);
      this.reportColumn('negativeCostFlipped', field, column, '');
      return;
    }
    for (const index of negative) {
      const read = String(values[index]);
      if (kind === 'money') {
        this.report('credit', field, index, column, read);
      } else {
        values[index] = UNKNOWN;
        unreadable[index] = 1;
        this.report('negativeCount', field, index, column, read);
      }
    }
  }

  /** A part that cannot be read makes the sum unknown; a part that is blank does not. */
  private addColumns(columns: readonly ColumnValues[]): Float64Array {
    if (columns.length === 1) return (columns[0] as ColumnValues).values;
    const sum = new Float64Array(this.size).fill(UNKNOWN);
    for (let index = 0; index < this.size; index++) {
      if (columns.some(({ unreadable }) => unreadable[index] === 1)) continue;
      for (const { values } of columns) {
        const value = values[index] as number;
        if (!Number.isNaN(value))
          sum[index] = (Number.isNaN(sum[index] as number) ? 0 : (sum[index] as number)) + value;
      }
    }
    return sum;
  }

  private checkRelations(numbers: Partial<Record<NumericFieldId, Float64Array>>): void {
    for (const [part, limit] of RELATIONS) {
      // What is not known to have arrived was sent at least.
      const whole = limit === 'delivered' && numbers.delivered === undefined ? 'sent' : limit;
      const parts = numbers[part];
      const wholes = numbers[whole];
      if (parts === undefined || wholes === undefined) continue;
      const column = (this.mapping[part] as readonly number[])[0] as number;
      for (let index = 0; index < this.size; index++) {
        if ((parts[index] as number) > (wholes[index] as number)) {
          this.report('impossibleRelation', part, index, column, `${parts[index]} > ${wholes[index]}`, whole);
        }
      }
    }
  }

  /** Later rows of an order or message say again what its first row says, or leave it blank. */
  private readTexts(field: TextFieldId, counted: CountedLog | null): string[] {
    const column = this.mapping[field]?.[0];
    const texts = new Array<string>(this.size).fill('');
    if (column === undefined) return texts;
    const firstOf = counted?.firstOf ?? null;
    for (let index = 0; index < this.size; index++) {
      const text = textOf(this.cell(index, column));
      texts[index] = text === '' && firstOf !== null ? (texts[firstOf[index] as number] as string) : text;
    }
    return texts;
  }

  /** A row without a name is a campaign of its own; joining all nameless rows would hide them. */
  private readNames(counted: CountedLog | null): string[] {
    const column = this.mapping.campaign?.[0];
    const names = this.readTexts('campaign', counted);
    const { log, rowName } = this.context;
    names.forEach((name, index) => {
      if (name !== '') return;
      // A message is no campaign.
      names[index] = log === undefined ? rowName((this.rows[index] as number) + 1) : log.campaign;
      if (column !== undefined) this.report('missingName', 'campaign', index, column, '');
    });
    return names;
  }

  private readDates(field: DateFieldId, counted: CountedLog | null): Float64Array {
    const days = this.readDateColumn(field);
    const firstOf = counted?.firstOf ?? null;
    if (firstOf === null) return days;
    for (let index = 0; index < this.size; index++) {
      if (!isKnown(days[index] as number)) days[index] = days[firstOf[index] as number] as number;
    }
    return days;
  }

  private readDateColumn(field: DateFieldId): Float64Array {
    const days = new Float64Array(this.size).fill(UNKNOWN);
    const column = this.mapping[field]?.[0];
    if (column === undefined) return days;
    const { words, spreadsheetLocale } = this.context;
    const decision = decideDateOrder(this.textsOf(column), words.dates, spreadsheetLocale);
    const order = decision.kind === 'decided' ? decision.order : undefined;
    if (decision.kind === 'decided' && decision.by === 'locale') this.sayDateOrder(field, column, decision.order);
    for (let index = 0; index < this.size; index++) {
      const cell = this.cell(index, column);
      if (cell === null || cell === '') continue;
      if (isDateCell(cell)) {
        days[index] = Math.floor(cell.serial);
      } else if (typeof cell === 'string' && isErrorText(cell)) {
        this.report('errorCell', field, index, column, cell);
      } else if (typeof cell === 'string') {
        const reading = readDate(cell, order, words.dates);
        if (reading.kind === 'date') days[index] = reading.day;
        else if (reading.kind === 'ambiguous') this.report('ambiguousDate', field, index, column, cell);
        else if (reading.kind === 'notADate') this.report('unreadableDate', field, index, column, cell);
      } else if (typeof cell === 'number' && isPlausibleDay(cell)) {
        days[index] = Math.floor(cell);
      } else {
        this.report('unreadableDate', field, index, column, String(cell));
      }
    }
    return days;
  }

  /** Once for the column, with its first date that could be read otherwise. */
  private sayDateOrder(field: DateFieldId, column: number, order: DateOrder): void {
    const { dates } = this.context.words;
    for (let index = 0; index < this.size; index++) {
      const cell = this.cell(index, column);
      if (typeof cell !== 'string' || readDate(cell, undefined, dates).kind !== 'ambiguous') continue;
      const reading = readDate(cell, order, dates);
      if (reading.kind !== 'date') continue;
      this.reportColumn('dateOrderAssumed', field, column, `${cell} = ${isoDate(reading.day)}`);
      return;
    }
  }
}

/** Groups of people are few: where nearly every row says something else, it says who somebody is, and goes no further. */
function withoutNames(texts: string[]): string[] {
  const different = new Set(texts.filter((text) => text !== ''));
  return different.size > texts.length / 2 ? texts.map(() => '') : texts;
}

const NO_FORMAT: FormatMeaning = { currency: null, isPercent: false };

interface ColumnValues {
  readonly values: Float64Array;
  /** 1 where a cell held something that is not a number. */
  readonly unreadable: Uint8Array;
}

interface ColumnReading extends ColumnValues {
  readonly field: NumericFieldId;
  readonly column: number;
  readonly isMoney: boolean;
  readonly headerCurrency: string | null;
  /** What the header says that every amount is to be multiplied by. */
  readonly multiplier: number;
  /** Decided when the first text is met. */
  style: { readonly decided: NumberStyle | undefined } | undefined;
}

/** The field that an unknown status leaves open. */
const OWN_FIELD: Readonly<Record<LogKind, FieldId>> = { message: 'sent', person: 'registrants', order: 'conversions' };

/** Exact to the fifteenth digit, as numbers in sheets are: 1.1 × 1000 is 1100. */
const times = (value: number, multiplier: number): number =>
  multiplier === 1 ? value : Number((value * multiplier).toPrecision(15));

/** "1.2k" below "Cost (k€)" is twelve hundred, not over a million. */
const hasOwnUnit = (text: string): boolean => /\d\s*(?:[kmкм](?!\p{L})|[万萬億亿千]|тыс|млн|mio|mln|tsd)/iu.test(text);

/** "$10" below "Cost (AUD)" is in AUD; where the two contradict each other, the amount knows better. */
const moreExact = (own: string | null, headers: string | null): string | null =>
  own === null || headers === null ? (own ?? headers) : (mergeCurrencyNames(own, headers) ?? own);

/** A number in a date column is a day's number as spreadsheets count it, from 1990 to 2099. */
const isPlausibleDay = (value: number): boolean => value >= 32_874 && value < 73_051;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (isDateCell(cell)) return isoDate(cell.serial);
  // As spreadsheets show it.
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return typeof cell === 'string' ? tidyName(cell) : String(cell);
}

const tidyName = (text: string): string => (TIDY_NAME.test(text) ? text : text.replace(/\s+/g, ' ').trim());
const TIDY_NAME = /^\S+(?: \S+)*$/;

export const isMappedNumber = (mapping: Mapping): boolean =>
  Object.keys(mapping).some((id) => {
    const { kind } = CAMPAIGN_FIELDS[id as FieldId];
    return kind === 'count' || kind === 'money';
  });
