/**
 * Prints how well columns are matched to fields in the evaluation data beside the repository: `npm run bench:mapping`.
 * With a word behind it (`npm run bench:mapping -- fr`), also what went wrong in rows whose language or name has it.
 */
import { resolve } from 'node:path';
import { hasEvaluationData } from './evaluation-data';
import { type Measured, measureFiles, measureHeaderRows } from './measure-mapping';
import { addScores, NO_SCORE, type Score } from './score';

const folder = resolve(process.env.MESSAGE_ROI_ROOT ?? '.', '../shared/data');
const [asked] = process.argv.slice(2);
if (!hasEvaluationData(folder)) {
  process.stderr.write(`There is no evaluation data in ${folder}: nothing was measured.\n`);
  process.exit(1);
}

const rows = measureHeaderRows(folder);
const files = measureFiles(folder);
printGroups('Header rows by language', rows, ({ truth }) => truth.language);
printGroups('Header rows by confidence', rows, ({ truth }) => truth.confidence);
printGroups('Exports by language', files, ({ truth }) => truth.language);
const rightHeaders = files.filter(({ truth, headerRow }) => headerRow === truth.headerRow).length;
const rightTotals = files.filter(({ truth, totalsRows }) => totalsRows === truth.totalsRows).length;
print(`\nHeader row found in ${rightHeaders} of ${files.length} exports, totals rows in ${rightTotals}.`);
for (const { truth, headerRow, totalsRows } of files) {
  if (headerRow !== truth.headerRow) print(`  ${truth.name}: header row ${headerRow}, is ${truth.headerRow}`);
  if (totalsRows !== truth.totalsRows) print(`  ${truth.name}: ${totalsRows} totals rows, are ${truth.totalsRows}`);
}
if (asked !== undefined) {
  for (const { truth, score } of [...rows, ...files]) {
    if (score.notes.length === 0 || !`${truth.language} ${truth.name} ${truth.confidence}`.includes(asked)) continue;
    print(`\n${truth.language} ${truth.name} (${truth.confidence})`);
    for (const note of score.notes) print(`  ${note}`);
  }
}

function printGroups(title: string, measured: readonly Measured[], groupOf: (one: Measured) => string): void {
  const groups = new Map<string, Score>();
  for (const one of measured) {
    for (const group of [groupOf(one), 'all']) groups.set(group, addScores(groups.get(group) ?? NO_SCORE, one.score));
  }
  const all = groups.get('all') ?? NO_SCORE;
  groups.delete('all');
  print(`\n${title.padEnd(28)} columns  fields   found       wrong  indefensible  missed`);
  for (const [group, score] of [...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)), ['all', all] as const]) {
    const found = score.fields === 0 ? '' : `${((100 * score.found) / score.fields).toFixed(1)} %`;
    const wrong = score.columns === 0 ? '' : `${((100 * score.indefensible) / score.columns).toFixed(1)} %`;
    print(
      `  ${group.padEnd(26)} ${pad(score.columns, 7)} ${pad(score.fields, 7)} ${pad(score.found, 4)} ${pad(found, 8)} ${pad(score.wrong, 6)} ${pad(score.indefensible, 5)} ${pad(wrong, 7)} ${pad(score.missed, 7)}`,
    );
  }
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
