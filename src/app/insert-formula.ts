/** Puts one formula beside somebody's data that computes a KPI for every row, over the columns that are matched. */
import { addressOf, columnLetters } from '../campaign/cell';
import type { FieldId } from '../campaign/fields';
import { formatOf } from '../functions/filled-area';
import { readFacts } from '../host/read-spreadsheet';
import { holdsFormulas, writeFormulaColumn } from '../host/write-column';
import { type KpiId, kpiById } from '../kpi/catalogue';
import type { KpiForm } from '../kpi/define-kpi';
import { type InputId, isParameterId } from '../kpi/expression';
import type { Pack } from '../locales/pack';
import { isBlankCell } from '../mapping/find-table';
import { InputProblem, type LoadedSource, loadSources } from './load-sources';
import type { SourceChoice } from './settings';
import type { InsertAnswer, OnOccupied } from './sidebar-answers';

export function insertFormula(id: KpiId, choice: SourceChoice, onOccupied: OnOccupied, pack: Pack): InsertAnswer {
  const loaded = loadSources({ sources: [choice] }, readFacts(), pack);
  const [source] = loaded.sources;
  if (source === undefined) throw new InputProblem(loaded.problem ?? '');
  const kpi = kpiById(id);
  const form = bestForm(kpi.forms, source);
  const missing = missingIn(form, source);
  if (missing.length > 0) return { kind: 'missing', fields: missing.map((input) => pack.inputs[input].label) };

  const { sheet, found } = source;
  const beside = lastHeader(found.headers) + 2;
  // A formula that shows nothing is somebody's all the same.
  const isFree = (column: number): boolean =>
    sheet.cells.every((row) => isBlankCell(row[column - 1])) && !holdsFormulas(sheet.name, column);
  let column = beside;
  if (!isFree(beside)) {
    if (onOccupied === 'ask') return { kind: 'occupied', column: columnLetters(beside), sheet: sheet.name };
    while (onOccupied === 'next' && !isFree(column)) column += 1;
  }
  const headerRow = found.headerRow + 1;
  const lastRow = (found.dataRows[found.dataRows.length - 1] ?? found.headerRow + 1) + 1;
  // With nothing below the table the formula goes on for rows to come; a totals row or another table ends it.
  // Columns that are added up have to end, too: blanks added up are 0, which is no blank.
  const isAdded = form.inputs.some((input) => columnsOf(input, source).length > 1);
  const isOpen = !isAdded && !found.skipped.some(({ row, reason }) => row > lastRow && reason !== 'blank');
  const ranges = form.inputs.map((input) => {
    const parts = columnsOf(input, source).map((at) => {
      const letters = columnLetters(at + 1);
      return `${letters}${headerRow + 1}:${letters}${isOpen ? '' : lastRow}`;
    });
    // Within INDEX, ranges are added up cell by cell; anywhere else Sheets would take one cell of each.
    return parts.length === 1 ? parts[0] : `INDEX(${parts.join('+')};0;0)`;
  });
  writeFormulaColumn({
    sheet: sheet.name,
    column,
    headerRow,
    header: pack.kpis[id].name,
    formula: `=${id}(${ranges.join(';')})`,
    format: formatOf(id),
    rows: isOpen ? 0 : lastRow - headerRow,
  });
  return { kind: 'inserted', cell: addressOf(headerRow + 1, column), sheet: sheet.name };
}

const columnsOf = (input: InputId, { mapping }: LoadedSource): readonly number[] =>
  isParameterId(input) ? [] : (mapping[input as FieldId] ?? []);

const missingIn = (form: KpiForm, source: LoadedSource): readonly InputId[] =>
  form.inputs.filter((input) => columnsOf(input, source).length === 0);

/** The first form, which is the usual meaning, among those that lack the fewest columns. */
function bestForm(forms: readonly [KpiForm, ...KpiForm[]], source: LoadedSource): KpiForm {
  return forms.reduce((best, form) => (missingIn(form, source).length < missingIn(best, source).length ? form : best));
}

function lastHeader(headers: readonly string[]): number {
  let last = headers.length - 1;
  while (last > 0 && headers[last] === '') last -= 1;
  return last;
}
