/** Targets beside what was reached: a value, the present figure, and by a stated rule whether it is enough. */
import type { NumericFieldId } from '../campaign/fields';
import { isFieldId, numericField } from '../campaign/fields';
import { maskContactData } from '../campaign/issue';
import { type KpiId, kpiById } from '../kpi/catalogue';
import type { ReportPack } from '../locales/pack';
import { call, type Formula, joined, quoted, relative } from './formula';
import { type FormulaContext, NOT_DEFINED } from './kpi-formula';
import { fieldFormat, type Measure } from './measures';
import { type Currency, TEXT_FORMAT, unitFormat } from './number-format';
import { dayAsText } from './sentence';
import type { SheetBuilder } from './sheet-builder';
import { type CellPlace, FIRST_NUMBER, LABEL } from './summary-grid';
import { STYLES } from './theme';

export interface Target {
  readonly measure: KpiId | NumericFieldId;
  readonly value: number;
  /** The day by which it is to be reached, as Sheets counts. */
  readonly day?: number | undefined;
  readonly owner?: string | undefined;
}

const TARGET = FIRST_NUMBER;
const NOW = FIRST_NUMBER + 1;
const DIFFERENCE = FIRST_NUMBER + 2;
const STATE = FIRST_NUMBER + 3;
const DUE_BY = FIRST_NUMBER + 5;
const OWNER = FIRST_NUMBER + 7;
/** Beyond it a difference comes from the order of adding. */
const DIGITS = 9;

export interface TargetInput {
  readonly targets: readonly Target[];
  readonly measures: readonly Measure[];
  readonly context: FormulaContext;
  readonly currency: Currency;
  readonly pack: ReportPack;
  readonly today: number;
}

/** Writes the section from its heading on; gives the row of the heads, the last row, and the cells with targets. */
export function writeTargets(
  sheet: SheetBuilder,
  firstRow: number,
  { targets, measures, context, currency, pack, today }: TargetInput,
): { readonly headRow: number; readonly lastRow: number; readonly inputs: Readonly<Record<string, CellPlace>> } {
  const text = pack.report.targets;
  sheet.put(firstRow, LABEL, text.heading, { style: STYLES.section });
  const headRow = firstRow + 1;
  const heads: readonly (readonly [number, string, boolean])[] = [
    [LABEL, text.measure, false],
    [TARGET, text.target, true],
    [NOW, text.now, true],
    [DIFFERENCE, text.difference, true],
    [STATE, `  ${text.state}`, false],
    [DUE_BY, text.dueBy, false],
    [OWNER, text.owner, false],
  ];
  for (const [column, head, isNumber] of heads)
    sheet.put(headRow, column, head, { style: isNumber ? STYLES.headNumber : STYLES.headText });
  const inputs: Record<string, CellPlace> = {};
  let row = headRow;
  targets.forEach(({ measure: id, value, day, owner }, index) => {
    row += 1;
    const measure = measures.find(({ key }) => key === id);
    const figure = measure?.figures(null)[0];
    const format = formatOf(id, currency, Math.max(Math.abs(value), Math.abs(figure?.value ?? 0)));
    const now =
      measure === undefined || figure === undefined ? NOT_DEFINED : measure.formula(context, { kind: 'all' }, figure);
    const difference = joined('-', relative(row, NOW), relative(row, TARGET));
    sheet.put(row, LABEL, labelOf(id, pack), { style: STYLES.text });
    sheet.put(row, TARGET, value, { style: STYLES.input, format });
    sheet.put(row, NOW, now, { style: STYLES.number, format });
    // What is not defined is a text, from which nothing can be taken away.
    sheet.put(row, DIFFERENCE, call('IFERROR', difference, quoted(NOT_DEFINED)), { style: STYLES.number, format });
    const isMissed = day !== undefined && day < today;
    sheet.put(row, STATE, stateOf(difference, lessIsBetter(id), isMissed ? text.missed : text.notYet, text), {
      style: STYLES.text,
    });
    if (day !== undefined)
      sheet.put(row, DUE_BY, dayAsText(day, pack.report), { style: STYLES.text, format: TEXT_FORMAT });
    if (owner !== undefined) sheet.put(row, OWNER, maskContactData(owner), { style: STYLES.text, format: TEXT_FORMAT });
    inputs[`target:${index}`] = { row, column: TARGET };
  });
  row += 1;
  sheet.put(row, LABEL, text.rule, { style: STYLES.muted });
  return { headRow, lastRow: row, inputs };
}

function stateOf(difference: Formula, isLess: boolean, short: string, text: ReportPack['report']['targets']): Formula {
  const rounded = call('ROUND', difference, DIGITS);
  const state = isLess
    ? call('IF', joined('>', rounded, 0), quoted(`  ${text.above}`), quoted(`  ${text.within}`))
    : call('IF', joined('<', rounded, 0), quoted(`  ${short}`), quoted(`  ${text.reached}`));
  return call('IFERROR', state, quoted(`  ${NOT_DEFINED}`));
}

const labelOf = (id: Target['measure'], pack: ReportPack): string =>
  isFieldId(id) ? pack.fields[id] : pack.kpiNames[id].name;

const lessIsBetter = (id: Target['measure']): boolean =>
  isFieldId(id) ? numericField(id).lessIsBetter === true : kpiById(id).better === 'lower';

const formatOf = (id: Target['measure'], currency: Currency, size: number): string =>
  isFieldId(id) ? fieldFormat(id, currency, size) : unitFormat(kpiById(id).unit, currency, size);
