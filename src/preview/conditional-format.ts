/** Conditional format rules: Apps Script's form is kept as it is; the engine gets the same rules so that a page shows them. */
import type { IRange, IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import type { Area } from './a1-notation';
import { ServiceError } from './call-recorder';
import { ServiceObject } from './exposure';
import { shiftFormula, toEngineFormula } from './formula-text';
import { SheetRange } from './range';
import type { Modelled } from './service-calls';
import type { WorkbookDocument } from './workbook-document';

export interface GradientPoint {
  readonly color: string;
  readonly type: string;
  readonly value: string;
}

export interface ConditionalFormatState {
  areas: Area[];
  criteria: string | null;
  values: (string | number)[];
  gradient: { min?: GradientPoint; mid?: GradientPoint; max?: GradientPoint } | null;
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}

const INTERPOLATION_TYPES = ['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX'];
export const INTERPOLATION_TYPE = Object.fromEntries(INTERPOLATION_TYPES.map((name) => [name, name]));

function newState(): ConditionalFormatState {
  return {
    areas: [],
    criteria: null,
    values: [],
    gradient: null,
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
  };
}

export class ConditionalFormatRuleBuilder extends ServiceObject implements Modelled<'ConditionalFormatRuleBuilder'> {
  readonly className = 'ConditionalFormatRuleBuilder';
  private ranges: SheetRange[];

  constructor(
    private readonly document: WorkbookDocument,
    private readonly state: ConditionalFormatState = newState(),
    ranges: readonly SheetRange[] = [],
  ) {
    super();
    this.ranges = [...ranges];
  }

  private when(criteria: string, ...values: (string | number)[]): this {
    this.state.criteria = criteria;
    this.state.values = values;
    return this;
  }
  private number(criteria: string, ...values: number[]): this {
    for (const value of values)
      if (typeof value !== 'number' || Number.isNaN(value)) throw new ServiceError(`${criteria} needs a number.`);
    return this.when(criteria, ...values);
  }
  whenNumberGreaterThan(value: number): this {
    return this.number('NUMBER_GREATER_THAN', value);
  }
  whenNumberGreaterThanOrEqualTo(value: number): this {
    return this.number('NUMBER_GREATER_THAN_OR_EQUAL_TO', value);
  }
  whenNumberLessThan(value: number): this {
    return this.number('NUMBER_LESS_THAN', value);
  }
  whenNumberLessThanOrEqualTo(value: number): this {
    return this.number('NUMBER_LESS_THAN_OR_EQUAL_TO', value);
  }
  whenNumberEqualTo(value: number): this {
    return this.number('NUMBER_EQUAL_TO', value);
  }
  whenNumberNotEqualTo(value: number): this {
    return this.number('NUMBER_NOT_EQUAL_TO', value);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.number('NUMBER_BETWEEN', start, end);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.number('NUMBER_NOT_BETWEEN', start, end);
  }
  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }
  whenFormulaSatisfied(formula: string): this {
    if (!formula.startsWith('=')) throw new ServiceError('The formula of a conditional format starts with "=".');
    return this.when('CUSTOM_FORMULA', formula);
  }

  private point(which: 'min' | 'mid' | 'max', color: string, type: string, value: string): this {
    if (!INTERPOLATION_TYPES.includes(type)) throw new ServiceError(`Unknown interpolation type: ${type}`);
    this.state.gradient = { ...this.state.gradient, [which]: { color, type, value } };
    return this;
  }
  setGradientMinpoint(color: string): this {
    return this.point('min', color, 'MIN', '');
  }
  setGradientMinpointWithValue(color: string, type: string, value: string): this {
    return this.point('min', color, type, value);
  }
  setGradientMidpointWithValue(color: string, type: string, value: string): this {
    return this.point('mid', color, type, value);
  }
  setGradientMaxpoint(color: string): this {
    return this.point('max', color, 'MAX', '');
  }
  setGradientMaxpointWithValue(color: string, type: string, value: string): this {
    return this.point('max', color, type, value);
  }

  setBackground(color: string | null): this {
    this.state.background = color;
    return this;
  }
  setFontColor(color: string | null): this {
    this.state.fontColor = color;
    return this;
  }
  setBold(bold: boolean | null): this {
    this.state.bold = bold;
    return this;
  }
  setItalic(italic: boolean | null): this {
    this.state.italic = italic;
    return this;
  }
  setUnderline(underline: boolean | null): this {
    this.state.underline = underline;
    return this;
  }
  setStrikethrough(strikethrough: boolean | null): this {
    this.state.strikethrough = strikethrough;
    return this;
  }
  setRanges(ranges: SheetRange[]): this {
    this.ranges = [...ranges];
    return this;
  }
  getRanges(): SheetRange[] {
    return this.ranges;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.document, structuredClone(this.state), this.ranges);
  }
  build(): ConditionalFormatRule {
    const [first] = this.ranges;
    if (!first) throw new ServiceError('A conditional format rule needs at least one range.');
    if (this.ranges.some((range) => range.sheetId !== first.sheetId))
      throw new ServiceError('The ranges of a conditional format rule lie on one sheet.');
    if (!this.state.criteria && !this.state.gradient)
      throw new ServiceError('A conditional format rule needs a condition or a gradient.');
    const state = structuredClone(this.state);
    state.areas = this.ranges.map((range) => range.area);
    return new ConditionalFormatRule(this.document, first.sheetId, state);
  }
}

export class ConditionalFormatRule extends ServiceObject implements Modelled<'ConditionalFormatRule'> {
  readonly className = 'ConditionalFormatRule';

  constructor(
    private readonly document: WorkbookDocument,
    readonly sheetId: string,
    readonly state: ConditionalFormatState,
  ) {
    super();
  }

  getRanges(): SheetRange[] {
    return this.state.areas.map((area) => new SheetRange(this.document, this.sheetId, area));
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.state.criteria ? new BooleanCondition(this.state) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.state.gradient ? new GradientCondition(this.state.gradient) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.document, structuredClone(this.state), this.getRanges());
  }
}

class BooleanCondition extends ServiceObject implements Modelled<'BooleanCondition'> {
  readonly className = 'BooleanCondition';
  constructor(private readonly state: ConditionalFormatState) {
    super();
  }
  getCriteriaType(): string | null {
    return this.state.criteria;
  }
  getCriteriaValues(): (string | number)[] {
    return this.state.values;
  }
  getBackground(): string | null {
    return this.state.background;
  }
  getFontColor(): string | null {
    return this.state.fontColor;
  }
  getBold(): boolean | null {
    return this.state.bold;
  }
  getItalic(): boolean | null {
    return this.state.italic;
  }
}

class GradientCondition extends ServiceObject implements Modelled<'GradientCondition'> {
  readonly className = 'GradientCondition';
  constructor(private readonly gradient: NonNullable<ConditionalFormatState['gradient']>) {
    super();
  }
  getMinColor(): string | null {
    return this.gradient.min?.color ?? null;
  }
  getMidColor(): string | null {
    return this.gradient.mid?.color ?? null;
  }
  getMaxColor(): string | null {
    return this.gradient.max?.color ?? null;
  }
}

/** Lays a rule over other areas; a formula is written for the first cell of the first one and moves along. */
export function setFormatAreas(state: ConditionalFormatState, areas: Area[], decimalComma: boolean): void {
  const [before] = state.areas;
  const [after] = areas;
  if (before && after && state.criteria === 'CUSTOM_FORMULA')
    state.values = state.values.map((value) =>
      shiftFormula(String(value), after.row - before.row, after.column - before.column, decimalComma),
    );
  state.areas = areas;
}

/** Gives the engine the rules of a sheet anew. */
export function showConditionalFormats(document: WorkbookDocument, sheetId: string): void {
  const model = document.engine.univer.__getInjector().get(ConditionalFormattingRuleModel);
  const unitId = document.engine.unitId;
  for (const rule of [...(model.getSubunitRules(unitId, sheetId) ?? [])])
    document.run(DeleteConditionalRuleMutation.id, sheetId, { cfId: rule.cfId });
  // The engine puts each new rule before the older ones, Sheets after them.
  for (const state of [...document.sheetState(sheetId).conditionalFormats].reverse()) {
    const rule = engineRule(document, sheetId, state);
    if (!rule) continue;
    const cfId = model.createCfId(unitId, sheetId);
    // Of several rules that fit, Sheets shows the first alone, property by property; the engine merges in order.
    document.run(AddConditionalRuleMutation.id, sheetId, {
      rule: { cfId, ranges: state.areas.map(engineRange), stopIfTrue: false, rule },
    });
  }
}

export function engineRange(area: Area): IRange {
  return {
    startRow: area.row - 1,
    endRow: area.row + area.numRows - 2,
    startColumn: area.column - 1,
    endColumn: area.column + area.numColumns - 2,
  };
}

const NUMBER_OPERATORS: Readonly<Record<string, CFNumberOperator>> = {
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
};
const TEXT_OPERATORS: Readonly<Record<string, CFTextOperator>> = {
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};
const VALUE_TYPES: Readonly<Record<string, CFValueType>> = {
  MIN: CFValueType.min,
  MAX: CFValueType.max,
  NUMBER: CFValueType.num,
  PERCENT: CFValueType.percent,
  PERCENTILE: CFValueType.percentile,
};

function engineRule(
  document: WorkbookDocument,
  sheetId: string,
  state: ConditionalFormatState,
): IConditionalFormattingRuleConfig | null {
  if (state.gradient) {
    const points = [state.gradient.min, state.gradient.mid, state.gradient.max].filter((point) => point !== undefined);
    return {
      type: CFRuleType.colorScale,
      config: points.map((point, index) => ({
        index,
        color: point.color,
        value: { type: VALUE_TYPES[point.type] as CFValueType, value: Number(point.value) },
      })),
    };
  }
  const style: IStyleBase = {
    ...(state.background ? { bg: { rgb: state.background } } : {}),
    ...(state.fontColor ? { cl: { rgb: state.fontColor } } : {}),
    ...(state.bold === null ? {} : { bl: state.bold ? 1 : 0 }),
    ...(state.italic === null ? {} : { it: state.italic ? 1 : 0 }),
  };
  const base = { type: CFRuleType.highlightCell, style } as const;
  const criteria = state.criteria ?? '';
  const operator = NUMBER_OPERATORS[criteria];
  if (operator !== undefined) {
    const value = state.values.length === 2 ? state.values : state.values[0];
    return { ...base, subType: CFSubRuleType.number, operator, value } as IConditionalFormattingRuleConfig;
  }
  const textOperator = TEXT_OPERATORS[criteria];
  if (textOperator !== undefined)
    return { ...base, subType: CFSubRuleType.text, operator: textOperator, value: String(state.values[0] ?? '') };
  if (criteria !== 'CUSTOM_FORMULA') return null;
  const value = toEngineFormula(String(state.values[0]), document.formulaPlace(sheetId));
  return { ...base, subType: CFSubRuleType.formula, value };
}
