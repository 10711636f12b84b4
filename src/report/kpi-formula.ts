/** KPIs and totals as native formulas over ROI Data. Each has its twin in figures.ts; tests hold them equal. */
import { isKnown } from '../campaign/campaign-table';
import type { NumericFieldId } from '../campaign/fields';
import { inputsOf } from '../kpi/define-kpi';
import { denominatorOf, type Expression, type InputId, isParameterId, type Leaf } from '../kpi/expression';
import { layOut } from '../kpi/words';
import { countsEveryShare, type FigureKey, hasField, needsGoal, rowsWith } from './basis';
import type { DataLayout } from './data-layout';
import { fieldsIn } from './figures';
import { call, type Formula, joined, name, quoted } from './formula';
import type { RowGroup } from './row-group';

/** Shown where a figure is not defined. */
export const NOT_DEFINED = '—';

export interface FormulaContext {
  readonly layout: DataLayout;
  /** The cell in which a figure that the user typed, or what such figures come to, stands. */
  readonly figure: (key: FigureKey) => Formula;
}

/** A cell of the same row that already holds the total of a field over the same rows. */
export type SameRow = (field: NumericFieldId) => Formula | undefined;

const everywhere: SameRow = () => undefined;

/** The total of a field over a group, an em dash where no row of it has the field. */
export function fieldFormula(
  context: FormulaContext,
  field: NumericFieldId,
  group: RowGroup,
  knownSomewhere: boolean,
): Formula {
  const { basis } = context.layout;
  if (!hasField(basis, field) || (group.kind !== 'all' && basis.numbers[field] === undefined))
    return quoted(NOT_DEFINED);
  const total = totalFormula(context, field, [field], group);
  if (knownSomewhere || group.kind === 'all') return total;
  return call('IF', joined('=', countFormula(context, [field], group), 0), quoted(NOT_DEFINED), total);
}

/**
 * A KPI over a group: over the rows in which all its inputs are known, an em dash where it is not defined.
 * Cells of the same row are used where they hold exactly these totals, which a reader can follow at a glance.
 */
export function kpiFormula(
  context: FormulaContext,
  formula: Expression,
  group: RowGroup,
  knownSomewhere: boolean,
  sameRow: SameRow = everywhere,
): Formula {
  const { basis } = context.layout;
  const fields = fieldsIn(formula);
  const reachable = (field: NumericFieldId): boolean =>
    basis.numbers[field] !== undefined || (group.kind === 'all' && hasField(basis, field));
  if (!fields.every(reachable)) return quoted(NOT_DEFINED);
  const { bindings, value: defined } = bindKpi(context, formula, group, sameRow);
  const value = bindings.length === 0 ? defined : call('LET', ...bindings, defined);
  if (knownSomewhere || fields.length === 0) return value;
  return call('IF', joined('=', countFormula(context, fields, group), 0), quoted(NOT_DEFINED), value);
}

/**
 * The names that a KPI's formula gives to its totals, and the formula over these names: for one LET around several
 * formulas, because LibreOffice knows no LET within another.
 */
export function bindKpi(
  context: FormulaContext,
  formula: Expression,
  group: RowGroup,
  sameRow: SameRow = everywhere,
): { readonly bindings: readonly Formula[]; readonly value: Formula } {
  const fields = fieldsIn(formula);
  const bindings: Formula[] = [];
  const leaves = new Map<InputId, string>();
  const complete = isComplete(context, fields);
  for (const input of inputsOf(formula)) {
    if (isParameterId(input)) {
      leaves.set(input, context.figure('margin').formula);
      continue;
    }
    const cell = complete ? sameRow(input) : undefined;
    if (cell === undefined) bindings.push(name(input), totalFormula(context, input, fields, group));
    leaves.set(input, cell === undefined ? input : cell.formula);
  }
  const leafText = (leaf: Leaf): string =>
    leaf.kind === 'constant'
      ? String(leaf.value)
      : (leaves.get(leaf.kind === 'field' ? leaf.field : leaf.parameter) as string);
  const text = (expression: Expression): Formula => ({ formula: layOut(expression, leafText, (operator) => operator) });
  return { bindings, value: guardDivision(formula, text) };
}

/** How many campaigns of a group have all these fields known. */
export function campaignCountFormula(
  { layout }: FormulaContext,
  fields: readonly NumericFieldId[],
  group: RowGroup,
): Formula {
  const range = layout.firstKnownRange(fields);
  const conditions = groupConditions(layout, group);
  return conditions.length === 0 ? call('SUM', range) : call('SUMIFS', range, ...conditions);
}

/** Whether every row has all these fields, so that no condition on them is needed. */
const isComplete = ({ layout }: FormulaContext, fields: readonly NumericFieldId[]): boolean =>
  rowsWith(layout.basis, fields).mask === null;

function guardDivision(formula: Expression, text: (expression: Expression) => Formula): Formula {
  const denominator = denominatorOf(formula);
  if (denominator === null) return text(formula);
  const guarded = call('IF', joined('>', text(denominator), 0), text(formula), quoted(NOT_DEFINED));
  // A denominator that divides can itself be an error, which no comparison catches.
  return denominatorOf(denominator) === null ? guarded : call('IFERROR', guarded, quoted(NOT_DEFINED));
}

/** The total of a field over the rows of a group in which all of `knownFields` are known. */
export function totalFormula(
  context: FormulaContext,
  field: NumericFieldId,
  knownFields: readonly NumericFieldId[],
  group: RowGroup,
): Formula {
  const { layout } = context;
  const { basis } = layout;
  const ofGroup = groupConditions(layout, group);
  const conditions = [...ofGroup, ...knownConditions(layout, knownFields)];
  const sumOf = (range: Formula, where: readonly Formula[]): Formula =>
    where.length === 0 ? call('SUM', range) : call('SUMIFS', range, ...where);
  const parts: Formula[] = [];
  if (basis.own[field]?.some(isKnown)) parts.push(sumOf(layout.addableRange(field, knownFields), conditions));
  for (const part of basis.parts[field] ?? []) {
    // A price of SMS says nothing about a campaign by e-mail.
    if (!layout.groupHas(part, group)) continue;
    const isEveryShare = part.figure === 'other_costs' && countsEveryShare(basis, knownFields);
    const quantity = sumOf(layout.partRange(field, part), isEveryShare ? ofGroup : conditions);
    parts.push(joined('*', context.figure(part.figure), quantity));
  }
  if (field === 'cost' && group.kind === 'all' && basis.otherCosts !== null && basis.otherCosts.shares === null) {
    parts.push(context.figure('other_costs'));
  }
  return parts.length === 0 ? { formula: '0' } : joined('+', ...parts);
}

function countFormula({ layout }: FormulaContext, fields: readonly NumericFieldId[], group: RowGroup): Formula {
  return call(
    'COUNTIFS',
    ...groupConditions(layout, group),
    ...fields.flatMap((field) => knownCondition(layout, field)),
    ...goalCondition(layout, fields),
  );
}

/** Conditions compare numbers that the report wrote, never text that people typed: "50% *" would be a pattern. */
function groupConditions(layout: DataLayout, group: RowGroup): readonly Formula[] {
  switch (group.kind) {
    case 'all':
      return [];
    case 'channel':
    case 'campaign':
      return [layout.range(`${group.kind}Number`), { formula: String(group.number) }];
    case 'channelsAfter':
    case 'campaignsAfter':
      return [
        layout.range(group.kind === 'channelsAfter' ? 'channelNumber' : 'campaignNumber'),
        quoted(`>${group.number}`),
      ];
  }
}

/** Only fields with gaps need a condition; without gaps it would say nothing. */
function knownConditions(layout: DataLayout, fields: readonly NumericFieldId[]): readonly Formula[] {
  return [
    ...fields.flatMap((field) => (layout.basis.gappy.has(field) ? knownCondition(layout, field) : [])),
    ...goalCondition(layout, fields),
  ];
}

function knownCondition(layout: DataLayout, field: NumericFieldId): readonly Formula[] {
  if (layout.basis.numbers[field] === undefined) return [];
  return layout.basis.parts[field] === undefined
    ? [layout.range(field), quoted('<>')]
    : [layout.knownRange(field), { formula: '1' }];
}

const goalCondition = (layout: DataLayout, fields: readonly NumericFieldId[]): readonly Formula[] =>
  needsGoal(layout.basis, fields) ? [layout.goalRange(), { formula: '1' }] : [];
