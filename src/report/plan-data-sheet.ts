/** ROI Data: one row per source row read, typed; then the up-to-date check; then copies of columns that hold text. */
import { maskContactData } from '../campaign/issue';
import { fill } from '../locales/fill';
import type { ReportPack } from '../locales/pack';
import { listed } from '../locales/typography';
import type { ColumnKind, DataLayout, HeaderText } from './data-layout';
import { call, type Formula, rangeReference, relative } from './formula';
import { type Currency, DATE_FORMAT, moneyFormat, PERCENT_FORMAT, TEXT_FORMAT } from './number-format';
import type { Area, PlanValue, SheetPlan } from './sheet-plan';
import { changedFormula, type SourceCheck } from './source-check';
import { STYLES } from './theme';

const CHECK_COLUMNS = 5;
const COPIES_END = '—';
const FIRST_ROW = 2;

/** The check stands one empty column behind the rows. */
const checkColumn = (layout: DataLayout): number => layout.columns.length + 2;

/** Adds up to the number of checks that moved. Only right once every formula has asked for its columns. */
export const changesFormula = (layout: DataLayout, checks: readonly SourceCheck[], sheetName: string): Formula =>
  checks.length === 0
    ? { formula: '0' }
    : call(
        'SUM',
        rangeReference(
          { row: FIRST_ROW, column: checkColumn(layout) + CHECK_COLUMNS - 1, rows: checks.length, columns: 1 },
          sheetName,
        ),
      );

export function planDataSheet(
  layout: DataLayout,
  checks: readonly SourceCheck[],
  currency: Currency,
  pack: ReportPack,
  sheetName: string,
): SheetPlan {
  const { columns, rows } = layout;
  const check = checkColumn(layout);
  const copied = checks.filter(({ copy }) => copy !== null);
  const firstCopy = check + CHECK_COLUMNS + 1;
  const width = copied.length === 0 ? check + CHECK_COLUMNS - 1 : firstCopy + copied.length - 1;
  const longest = Math.max(0, ...copied.map(({ copy }) => copy?.length ?? 0));
  // One row for the headers, and one below the copies for their end.
  const height = Math.max(rows, checks.length, copied.length === 0 ? 0 : longest + 1) + 1;
  const header = new Array<PlanValue>(width).fill(null);
  columns.forEach((column, index) => {
    header[index] = headerText(column.header, pack);
  });
  const values = [header];
  for (let row = 0; row < height - 1; row++) {
    const cells = new Array<PlanValue>(width).fill(null);
    // Row by row, not column by column: a row that was just made is still at hand.
    if (row < rows)
      for (let index = 0; index < columns.length; index++) cells[index] = columns[index]?.valueAt(row) ?? null;
    values.push(cells);
  }

  pack.report.checkHeaders.forEach((text, index) => {
    if (checks.length > 0) header[check - 1 + index] = text;
  });
  checks.forEach((item, index) => {
    const row = index + FIRST_ROW;
    const copyIndex = copied.indexOf(item);
    const copy =
      copyIndex < 0
        ? null
        : rangeReference({
            row: FIRST_ROW,
            column: firstCopy + copyIndex,
            rows: (item.copy as readonly PlanValue[]).length,
            columns: 1,
          });
    const cells = values[row - 1] as PlanValue[];
    cells[check - 1] = `${item.sheet}!${item.column}`;
    cells[check] = pack.report.checkKinds[item.kind];
    cells[check + 1] = item.atBuild;
    cells[check + 2] = item.now(copy);
    cells[check + 3] = changedFormula(relative(row, check + 3), relative(row, check + 2), item.atBuild);
  });
  copied.forEach((item, index) => {
    header[firstCopy - 1 + index] = fill(pack.report.asRead, { sheet: item.sheet, column: item.column });
    (item.copy as readonly PlanValue[]).forEach((value, row) => {
      (values[row + 1] as PlanValue[])[firstCopy - 1 + index] = value;
    });
  });

  // LibreOffice cuts a range off where its sheet ends: a copy with blanks at its end would be shorter than its source.
  if (copied.length > 0) (values[longest + 1] as PlanValue[])[firstCopy - 1] = COPIES_END;

  const formats = new Map<string, Area[]>();
  const format = (pattern: string, area: Area): void => {
    const areas = formats.get(pattern);
    if (areas === undefined) formats.set(pattern, [area]);
    else areas.push(area);
  };
  columns.forEach((column, index) => {
    const pattern = dataFormat(column.kind, currency);
    if (pattern !== null) format(pattern, { row: FIRST_ROW, column: index + 1, rows: Math.max(rows, 1), columns: 1 });
  });
  if (checks.length > 0) format(TEXT_FORMAT, { row: FIRST_ROW, column: check, rows: checks.length, columns: 1 });
  copied.forEach((item, index) => {
    for (const area of textRuns(item.copy as readonly PlanValue[], firstCopy + index)) format(TEXT_FORMAT, area);
  });

  return {
    role: 'data',
    name: sheetName,
    values,
    formats: [...formats].map(([pattern, areas]) => ({ pattern, areas })),
    styles: [
      { style: STYLES.dataHead, areas: headerAreas(columns.length, check, checks.length, firstCopy, copied.length) },
    ],
    rules: [],
    notes: [],
    merges: [],
    columnWidths: [{ column: layout.columnOf('campaign'), columns: 1, width: 240 }],
    rowHeights: [],
    frozenRows: 1,
    showGridlines: true,
    conditionalFormats: [],
    charts: [],
    kept: [],
    assumptionCells: {},
  };
}

/** Null leaves the automatic format, which shows such numbers as they are. */
function dataFormat(kind: ColumnKind, currency: Currency): string | null {
  switch (kind) {
    case 'text':
      return TEXT_FORMAT;
    case 'date':
      return DATE_FORMAT;
    case 'money':
      // Rows are shown to the last digit that the currency has, whatever their size.
      return moneyFormat(currency, 0);
    case 'foreign':
      return moneyFormat({ code: null, sign: currency.sign }, 0);
    case 'share':
      return PERCENT_FORMAT;
    case 'whole':
    case 'number':
    case 'id':
      return null;
  }
}

function headerAreas(columns: number, check: number, checks: number, firstCopy: number, copies: number): Area[] {
  const areas: Area[] = [{ row: 1, column: 1, rows: 1, columns }];
  if (checks > 0) areas.push({ row: 1, column: check, rows: 1, columns: CHECK_COLUMNS });
  if (copies > 0) areas.push({ row: 1, column: firstCopy, rows: 1, columns: copies });
  return areas;
}

/** Only cells that hold text get the text format: it would turn a number beside them into text. */
function textRuns(copy: readonly PlanValue[], column: number): Area[] {
  const runs: Area[] = [];
  let start = 0;
  for (let index = 0; index <= copy.length; index++) {
    if (typeof copy[index] === 'string') continue;
    if (index > start) runs.push({ row: start + FIRST_ROW, column, rows: index - start, columns: 1 });
    start = index + 1;
  }
  return runs;
}

function headerText(header: HeaderText, pack: ReportPack): string {
  const texts = pack.report.dataHeaders;
  switch (header.kind) {
    case 'field':
      return pack.fields[header.field];
    case 'quantity':
    case 'known':
    case 'opening':
      return fill(texts[header.kind], { field: pack.fields[header.field] });
    case 'quantityOf':
      return fill(texts.quantityOf, {
        field: pack.fields[header.field],
        channel: header.channel === '' ? pack.report.unnamedChannel : maskContactData(header.channel),
      });
    case 'amountIn':
      return fill(texts.amountIn, { field: pack.fields[header.field], currency: header.currency });
    case 'firstKnown':
      return fill(texts.firstKnown, {
        fields: listed(
          header.fields.map((field) => pack.fields[field]),
          pack.typography,
        ),
      });
    default:
      return texts[header.kind];
  }
}
