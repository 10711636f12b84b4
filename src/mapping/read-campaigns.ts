/** Reads the rows of a source into cleaned campaigns, and lists what could not be read. Nothing unreadable becomes 0. */
import { type CampaignTable, UNKNOWN } from '../campaign/campaign-table';
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
import { type Issue, maskContactData } from '../campaign/issue';
import { decideDateOrder, isoDate, readDate } from '../campaign/read-date';
import { type FormatMeaning, readFormat } from '../campaign/read-format';
import { decideNumberStyle, type NumberStyle, readNumber } from '../campaign/read-number';
import type { ReadingWords } from '../locales/reading-words';
import type { FoundTable, Grid } from './find-table';
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
}

/** The rows of one source; currencies are settled when all sources are known. */
export interface SourceRows {
  readonly table: CampaignTable;
  /** ISO code or shared sign (`$`) of each row's amounts, '' where nothing says. */
  readonly currency: readonly string[];
  readonly issues: readonly Issue[];
}

export function readCampaigns(grid: Grid, found: FoundTable, mapping: Mapping, context: SourceContext): SourceRows {
  return new SourceReader(grid, found, mapping, context).read();
}

class SourceReader {
  private readonly issues: Issue[] = [];
  private readonly rows: Int32Array;
  private readonly count: number;
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
    this.count = found.dataRows.length;
    this.currency = new Array<string>(this.count).fill('');
    this.unknownCurrency = new Uint8Array(this.count);
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
    const campaigns = this.readNames();
    const table: CampaignTable = {
      rows: this.count,
      source: new Int32Array(this.count).fill(this.context.source),
      sheetRow: this.rows.map((row) => row + 1),
      campaign: campaigns,
      channel: this.readTexts('channel').map((text) => (text === '' ? this.context.defaultChannel : text)),
      audience: this.readTexts('audience'),
      variant: this.readTexts('variant'),
      date: this.readDates('date'),
      endDate: this.readDates('end_date'),
      numbers,
    };
    return { table, currency: this.currency, issues: this.issues };
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

  private readCurrencyColumn(): void {
    const column = this.mapping.currency?.[0];
    if (column !== undefined) {
      for (let index = 0; index < this.count; index++) {
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
    const isMoney = numericField(field).kind === 'money';
    const reading: ColumnReading = {
      field,
      column,
      isMoney,
      headerCurrency: isMoney ? normaliseHeader(this.found.headers[column] ?? '').currency : null,
      values: new Float64Array(this.count).fill(UNKNOWN),
      unreadable: new Uint8Array(this.count),
      style: undefined,
    };
    const { values, headerCurrency } = reading;
    for (let index = 0; index < this.count; index++) {
      const cell = this.cell(index, column);
      if (cell === null || cell === '') continue;
      const format = typeof cell === 'number' ? this.formatAt(index, column) : NO_FORMAT;
      const isPlain =
        headerCurrency === null && format === NO_FORMAT && !(isMoney && this.unknownCurrency[index] === 1);
      if (typeof cell === 'number' && isPlain) values[index] = cell;
      else this.readNumberCell(reading, index, cell, format);
    }
    this.settleSigns(field, column, values, reading.unreadable);
    return reading;
  }

  /** Apart from the loop over plain numbers, which are nearly all cells. */
  private readNumberCell(reading: ColumnReading, index: number, cell: Cell, format: FormatMeaning): void {
    const { isMoney, headerCurrency } = reading;
    const { words } = this.context;
    if (typeof cell === 'number') {
      if (format.isPercent)
        this.refuse(reading, index, 'percentInsteadOfCount', `${Number((cell * 100).toPrecision(12))}%`);
      else this.take(reading, index, cell, isMoney ? moreExact(format.currency, headerCurrency) : null);
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
        this.take(reading, index, number.value, isMoney ? moreExact(number.currency ?? null, headerCurrency) : null);
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
    if (decision.by === 'locale' && numericField(field).kind === 'count') {
      // "1.204" messages are a thousand: nobody counts in thousandths, wherever the spreadsheet is from.
      const doubtful = texts.find((text) => readNumber(text, undefined, words.numbers).kind === 'ambiguous');
      if (doubtful !== undefined) return { decimal: doubtful.indexOf('.') < 0 ? '.' : ',' };
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
    for (let index = 0; index < this.count; index++) {
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
      this.issues.push({
        kind: 'negativeCostFlipped',
        field,
        source: this.context.source,
        cell: columnLetters(column + 1),
        read: '',
      });
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
    const sum = new Float64Array(this.count).fill(UNKNOWN);
    for (let index = 0; index < this.count; index++) {
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
      for (let index = 0; index < this.count; index++) {
        if ((parts[index] as number) > (wholes[index] as number)) {
          this.report('impossibleRelation', part, index, column, `${parts[index]} > ${wholes[index]}`, whole);
        }
      }
    }
  }

  private readTexts(field: TextFieldId): string[] {
    const column = this.mapping[field]?.[0];
    const texts = new Array<string>(this.count).fill('');
    if (column === undefined) return texts;
    for (let index = 0; index < this.count; index++) texts[index] = textOf(this.cell(index, column));
    return texts;
  }

  /** A row without a name is a campaign of its own; joining all nameless rows would hide them. */
  private readNames(): string[] {
    const column = this.mapping.campaign?.[0];
    const names = this.readTexts('campaign');
    names.forEach((name, index) => {
      if (name !== '') return;
      names[index] = this.context.rowName((this.rows[index] as number) + 1);
      if (column !== undefined) this.report('missingName', 'campaign', index, column, '');
    });
    return names;
  }

  private readDates(field: DateFieldId): Float64Array {
    const days = new Float64Array(this.count).fill(UNKNOWN);
    const column = this.mapping[field]?.[0];
    if (column === undefined) return days;
    const { words, spreadsheetLocale } = this.context;
    const decision = decideDateOrder(this.textsOf(column), words.dates, spreadsheetLocale);
    const order = decision.kind === 'decided' ? decision.order : undefined;
    for (let index = 0; index < this.count; index++) {
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
  /** Decided when the first text is met. */
  style: { readonly decided: NumberStyle | undefined } | undefined;
}

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
