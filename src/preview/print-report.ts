/** What the command line shows of a report. */
import type { SourceAnswer } from '../app/describe-report';
import type { MadeReport } from './make-report';

/** One object: with several files `sources` holds what concerns each of them. */
export function reportJson(files: readonly string[], { tables, answer, problem, serviceCalls }: MadeReport): object {
  const parts = files.map((file, index) => filePart(file, tables[index]?.rows.length ?? 0, answer?.sources[index]));
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

/** The top of the summary as the sheet shows it, and what could not be read. */
export function headlineFigures({ workbook, answer }: MadeReport): string {
  const summary = answer?.sheets[1] ?? '';
  const shown = workbook.displayValues(summary, 'B1:L10');
  const [title, period, headline, state] = shown.map((row) => row[0] ?? '');
  const [labels = [], values = [], , gaps = []] = shown.slice(5);
  const cards = labels.flatMap((label, column) => {
    if (label === '') return [];
    const gap = gaps[column] === '' || gaps[column] === undefined ? '' : `   ${gaps[column]}`;
    return [`  ${label.padEnd(22)}${(values[column] ?? '').padStart(16)}${gap}`];
  });
  const issues = answer?.sources.flatMap((source) => source.issues) ?? [];
  const kinds = new Map<string, number>();
  for (const { kind } of issues) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [
    title,
    period,
    headline,
    '',
    ...cards,
    '',
    state,
    ...(issues.length === 0
      ? []
      : [
          `Issues: ${issues.length}. The report lists them.`,
          ...issues.slice(0, 5).map(({ message }) => `  ${message}`),
        ]),
    `Sheets: ${answer?.sheets.join(', ')}`,
    '',
  ].join('\n');
}
