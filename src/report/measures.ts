/** What cards and tables can show: totals of fields and KPIs, each with its value, its formula and its words. */
import type { NumericFieldId } from '../campaign/fields';
import { numericField } from '../campaign/fields';
import { kpisFrom } from '../kpi/available';
import type { CatalogueKpi, KpiId } from '../kpi/catalogue';
import type { KpiForm, Unit } from '../kpi/define-kpi';
import { denominatorOf, type Expression, field as fieldLeaf, type InputId, isParameterId } from '../kpi/expression';
import { wordsOf } from '../kpi/words';
import type { ReportPack } from '../locales/pack';
import { withRemark } from '../locales/typography';
import { type Basis, hasField } from './basis';
import { availableInputs, type Figure, GroupFigures, type Groups, reportFormula } from './figures';
import type { Formula } from './formula';
import { type FormulaContext, fieldFormula, kpiFormula, type SameRow } from './kpi-formula';
import { COUNT_FORMAT, type Currency, moneyFormat, RATING_FORMAT, unitFormat } from './number-format';
import type { RowGroup } from './row-group';

export interface Measure {
  /** A field id, a KPI id, or a KPI id with its form. */
  readonly key: string;
  readonly label: string;
  /** The formula in words; null for a plain total. */
  readonly words: string | null;
  readonly dividedBy: string | null;
  readonly expression: Expression;
  readonly better: 'higher' | 'lower';
  readonly field: NumericFieldId | null;
  readonly kpi: KpiId | null;
  readonly isStandard: boolean;
  readonly figures: (groups: Groups) => readonly Figure[];
  readonly formula: (context: FormulaContext, group: RowGroup, figure: Figure, sameRow?: SameRow) => Formula;
  readonly format: (currency: Currency, largest: number) => string;
}

/** Every measure that the basis can give, fields first, then KPIs in catalogue order. */
export function measuresOf(basis: Basis, fields: readonly NumericFieldId[], pack: ReportPack): readonly Measure[] {
  const present = fields.filter((id) => hasField(basis, id) && id !== 'csat');
  const figures = new GroupFigures(basis);
  const measures: Measure[] = present.map((id) => fieldMeasure(figures, id, pack));
  const inputs = availableInputs(basis, fields);
  for (const { kpi, forms } of kpisFrom(inputs)) {
    for (const form of forms) {
      // A second meaning is shown for its own inputs only: derived from others, it repeats a KPI under another name.
      const isStandard = form === kpi.forms[0];
      if (isStandard || form.inputs.every((input) => inputs.includes(input)))
        measures.push(kpiMeasure(figures, kpi, form, pack));
    }
  }
  return measures;
}

/** Cards, tables and formats ask for the same figures; they are computed once for each grouping. */
function remembered(compute: Measure['figures']): Measure['figures'] {
  let whole: readonly Figure[] | undefined;
  const byGroups = new WeakMap<Int32Array, readonly Figure[]>();
  return (groups) => {
    if (groups === null) {
      whole ??= compute(null);
      return whole;
    }
    let figures = byGroups.get(groups.of);
    if (figures === undefined) {
      figures = compute(groups);
      byGroups.set(groups.of, figures);
    }
    return figures;
  };
}

function fieldMeasure(figures: GroupFigures, id: NumericFieldId, pack: ReportPack): Measure {
  const expression = fieldLeaf(id);
  return {
    key: id,
    label: pack.fields[id],
    words: null,
    dividedBy: null,
    expression,
    better: numericField(id).lessIsBetter === true ? 'lower' : 'higher',
    field: id,
    kpi: null,
    isStandard: true,
    figures: remembered((groups) => figures.compute(expression, groups)),
    formula: (context, group, figure) => fieldFormula(context, id, group, figure.hasRows),
    format: (currency, largest) => fieldFormat(id, currency, largest),
  };
}

export function fieldFormat(id: NumericFieldId, currency: Currency, largest: number): string {
  const { kind } = numericField(id);
  return kind === 'money' ? moneyFormat(currency, largest) : kind === 'count' ? COUNT_FORMAT : RATING_FORMAT;
}

function kpiMeasure(figures: GroupFigures, kpi: CatalogueKpi, form: KpiForm, pack: ReportPack): Measure {
  const expression = reportFormula(form);
  const text = pack.kpiNames[kpi.id];
  const isStandard = form === kpi.forms[0];
  const formName = text.forms?.[form.id];
  // In words a parameter keeps its name: "order value" says more than "revenue ÷ conversions".
  const divisor = denominatorOf(form.formula);
  const labelOf = (input: InputId): string => inputLabel(pack, input);
  const unit: Unit = kpi.unit;
  return {
    key: isStandard ? kpi.id : `${kpi.id}:${form.id}`,
    label: isStandard || formName === undefined ? text.name : withRemark(text.name, formName, pack.typography),
    words: wordsOf(form.formula, labelOf),
    dividedBy: divisor === null ? null : wordsOf(divisor, labelOf),
    expression,
    better: kpi.better,
    field: null,
    kpi: kpi.id,
    isStandard,
    figures: remembered((groups) => figures.compute(expression, groups)),
    formula: (context, group, figure, sameRow) => kpiFormula(context, expression, group, figure.hasRows, sameRow),
    format: (currency, largest) => unitFormat(unit, currency, largest),
  };
}

function inputLabel(pack: ReportPack, input: InputId): string {
  const label = isParameterId(input) ? pack.parameterNames[input] : pack.fields[input];
  return pack.midSentence === 'lowerCase' ? lowerCaseUnlessAcronym(label) : label;
}

/** "Gross margin" -> "gross margin", but "CSAT" stays. */
const lowerCaseUnlessAcronym = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** Which measures the cards show, best first; the first six that the data can give. */
export const CARD_ORDER: readonly (NumericFieldId | KpiId)[] = [
  'revenue',
  'cost',
  'MSG_PROFIT',
  'MSG_ROI',
  'MSG_ROAS',
  'COST_PER_CONVERSION',
  'delivered',
  'sent',
  'opened',
  'clicked',
  'registrants',
  'attendees',
  'ATTENDANCE_RATE',
  'READ_RATE',
  'CLICK_RATE',
  'CLICK_TO_OPEN_RATE',
  'REPLY_RATE',
  'CONVERSION_RATE',
  'COST_PER_CLICK',
  'REVENUE_PER_CLICK',
  'conversions',
  'leads',
  'COST_PER_LEAD',
  'opt_outs',
  'OPT_OUT_RATE',
  'impressions',
  'new_subscribers',
  'opportunities',
  'opportunity_value',
];

/** Which measures the channel and campaign tables show, best first. */
export const TABLE_ORDER: readonly (NumericFieldId | KpiId)[] = [
  'cost',
  'revenue',
  'MSG_PROFIT',
  'MSG_ROI',
  'MSG_ROAS',
  'delivered',
  'CLICK_RATE',
  'conversions',
  'COST_PER_CONVERSION',
  'sent',
  'opened',
  'READ_RATE',
  'clicked',
  'CLICK_TO_OPEN_RATE',
  'replied',
  'REPLY_RATE',
  'CONVERSION_RATE',
  'opt_outs',
  'OPT_OUT_RATE',
  'registrants',
  'attendees',
  'ATTENDANCE_RATE',
  'impressions',
  'COST_PER_CLICK',
  'leads',
  'COST_PER_LEAD',
  'failed',
  'new_subscribers',
  'opportunities',
  'opportunity_value',
  'new_customers',
];

/** By which measure campaigns and channels are ranked: the first that the data can give. */
export const RANK_ORDER: readonly (NumericFieldId | KpiId)[] = [
  'MSG_PROFIT',
  'revenue',
  'conversions',
  'clicked',
  'opened',
  'attendees',
  'delivered',
  'sent',
  'impressions',
  'cost',
];

export const pick = (measures: readonly Measure[], order: readonly string[], most: number): readonly Measure[] =>
  order.flatMap((key) => measures.filter((measure) => measure.key === key)).slice(0, most);
