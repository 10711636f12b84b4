/** What the command line shows of a report. */
import type { ReportAnswer, SourceAnswer } from '../app/describe-report';
import type { Assumptions } from '../campaign/assumption';
import type { FieldId } from '../campaign/fields';
import { fill } from '../locales/fill';
import { packFor } from '../locales/packs';
import type { CommandOptions } from './command-options';
import type { EmbeddedWorkbook } from './embedded-workbook';
import type { MadeReport } from './make-report';

/** One object: with several files `sources` holds what concerns each of them. */
export function reportJson(files: readonly string[], { sources, answer, problem, serviceCalls }: MadeReport): object {
  const parts = files.map((file, index) =>
    filePart(file, sources[index]?.sheet.values.length ?? 0, answer?.sources[index]),
  );
  const [only] = parts;
  const about = files.length === 1 && only !== undefined ? only : { sources: parts };
  return {
    ...about,
    currency: answer?.currency ?? null,
    language: answer?.language ?? null,
    ...(problem === null
      ? {
          totals: answer?.totals,
          kpis: answer?.kpis,
          channels: answer?.channels,
          campaigns: answer?.campaigns,
          sheets: answer?.sheets,
          serviceCalls,
        }
      : { error: problem }),
  };
}

function filePart(file: string, rows: number, source: SourceAnswer | undefined): object {
  if (source === undefined) return { file, rows };
  const { headerRow, dataRows, skippedRows, mapping, issues } = source;
  return { file, rows, headerRow, dataRows, skippedRows, mapping, issues };
}

/** The top of the summary as the sheet shows it, what it was read from, and what could not be read. */
export function headlineFigures(
  { workbook, answer, sources }: MadeReport,
  { assumptions, out }: Pick<CommandOptions, 'assumptions' | 'out'> = { assumptions: {}, out: null },
): string {
  if (answer === null) return '';
  const summary = answer.sheets[1] ?? '';
  const shown = workbook.displayValues(summary, 'B1:L10');
  const [title, period, headline, state] = shown.map((row) => row[0] ?? '');
  const [labels = [], values = [], , gaps = []] = shown.slice(5);
  const cards = labels.flatMap((label, column) => {
    if (label === '') return [];
    const gap = gaps[column] === '' || gaps[column] === undefined ? '' : `   ${gaps[column]}`;
    return [`  ${label.padEnd(22)}${(values[column] ?? '').padStart(16)}${gap}`];
  });
  const issues = answer.sources.flatMap((source) => source.issues);
  const notes = notesOn(assumptions, answer, workbook);
  return [
    title,
    period,
    headline,
    '',
    ...cards,
    '',
    ...notes,
    ...(notes.length === 0 ? [] : ['']),
    ...answer.sources.flatMap((source, index) => [
      ...matchedLines(sources.length === 1 ? 'Matched' : `Matched in ${sources[index]?.fileName}`, source),
      ...(source.log === null ? [] : [source.log]),
    ]),
    ...(issues.length === 0
      ? []
      : [
          `Issues: ${issues.length}. The report lists them.`,
          ...issues.slice(0, 5).map(({ message }) => `  ${message}`),
        ]),
    state,
    out === null ? 'To have the report as an Excel workbook, add: --out report.xlsx' : `Written to ${out}`,
    '',
  ].join('\n');
}

const LINE_WIDTH = 110;
const MATCHED_LINES = 2;

/** "Matched: cost = Message fees + Platform cost, revenue = Sales, ...", the money first, on two lines at most. */
function matchedLines(opening: string, { mapping }: SourceAnswer): string[] {
  if (Object.keys(mapping).length === 0) return [];
  const rank = (field: FieldId): number => (field === 'cost' ? 0 : field === 'revenue' ? 1 : 2);
  const matches = (Object.keys(mapping) as FieldId[])
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => `${field} = ${[mapping[field] ?? []].flat().join(' + ').replace(/\s+/g, ' ')}`);
  const lines = [`${opening}:`];
  for (const [index, match] of matches.entries()) {
    const isLast = index === matches.length - 1;
    const line = lines.at(-1) as string;
    const part = ` ${match}${isLast ? '' : ','}`;
    const more = ` and ${matches.length - index} more`;
    const isLastLine = lines.length === MATCHED_LINES;
    // The last line keeps room for saying how many there are beside.
    if (line.length + part.length + (isLastLine && !isLast ? more.length : 0) <= LINE_WIDTH) {
      lines[lines.length - 1] = line + part;
    } else if (!isLastLine) {
      lines.push(` ${part}`);
    } else {
      lines[lines.length - 1] = line + more;
      break;
    }
  }
  return lines;
}

/** What the figures lack, what a margin makes of them, and which options changed nothing. */
function notesOn(
  assumptions: Assumptions,
  { totals, kpis, language, sheets }: ReportAnswer,
  workbook: EmbeddedWorkbook,
): string[] {
  const { other_costs, price_per_message, value_per_conversion, margin } = assumptions;
  // ROI Data has a column for the quantities that an assumption was applied to, if there are any.
  const { fields, report } = packFor(language);
  const [columns = []] = workbook.displayValues(sheets[0] ?? '', '1:1');
  const filled = (field: 'cost' | 'revenue'): boolean =>
    columns.includes(fill(report.dataHeaders.quantity, { field: fields[field] }));
  const knowsCost = totals.cost !== undefined || other_costs !== undefined;
  const knowsRevenue = totals.revenue !== undefined;
  const notes: string[] = [];
  if (!knowsCost) {
    notes.push(
      'No cost is known. Add --cost AMOUNT or --cost-per-message AMOUNT, or name its column: --map cost=HEADER',
    );
  }
  if (!knowsRevenue) {
    notes.push('No revenue is known. Add --value-per-conversion AMOUNT, or name its column: --map revenue=HEADER');
  }
  if (price_per_message !== undefined && !filled('cost')) {
    notes.push('--cost-per-message had no effect: it needs rows without a cost that say how many messages were sent.');
  }
  if (value_per_conversion !== undefined && !filled('revenue')) {
    notes.push('--value-per-conversion had no effect: it needs rows without revenue that have conversions.');
  }
  if (margin !== undefined) {
    const { MSG_MARGIN_ROAS: roas, BREAK_EVEN_ROAS: breakEven } = kpis;
    if (!knowsCost || !knowsRevenue || roas === undefined || roas === null) {
      notes.push('--margin had no effect on the return: it needs both cost and revenue.');
    } else {
      const number = new Intl.NumberFormat(workbook.document.locale.replace('_', '-'), {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      });
      // ROI on the gross margin is the ROAS on it less the money spent.
      const figures = [`ROI ${number.format((roas - 1) * 100)}%`, `ROAS ${number.format(roas)}x`];
      if (typeof breakEven === 'number') figures.push(`break-even ROAS ${number.format(breakEven)}x`);
      notes.push(`On the gross margin: ${figures.join(', ')}. The figures above count all of the revenue.`);
    }
  }
  return notes;
}
