/** Data validation rules: kept as Apps Script gives them and laid over areas of a sheet. */
import { ServiceError } from './call-recorder';
import { ServiceObject } from './exposure';
import type { SheetRange } from './range';
import type { Modelled } from './service-calls';

export interface ValidationState {
  criteria: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

export class DataValidationBuilder extends ServiceObject implements Modelled<'DataValidationBuilder'> {
  readonly className = 'DataValidationBuilder';
  private readonly state: ValidationState = { criteria: '', values: [], allowInvalid: true, helpText: null };

  private require(criteria: string, ...values: unknown[]): this {
    this.state.criteria = criteria;
    this.state.values = values;
    return this;
  }
  requireCheckbox(checkedValue?: unknown, uncheckedValue?: unknown): this {
    return this.require('CHECKBOX', ...[checkedValue, uncheckedValue].filter((value) => value !== undefined));
  }
  requireValueInList(values: string[], showDropdown = true): this {
    return this.require('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  requireValueInRange(range: SheetRange, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', { sheetId: range.sheetId, area: range.area }, showDropdown);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }
  requireNumberGreaterThan(value: number): this {
    return this.require('NUMBER_GREATER_THAN', value);
  }
  requireNumberGreaterThanOrEqualTo(value: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', value);
  }
  requireNumberLessThan(value: number): this {
    return this.require('NUMBER_LESS_THAN', value);
  }
  requireNumberLessThanOrEqualTo(value: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', value);
  }
  requireNumberEqualTo(value: number): this {
    return this.require('NUMBER_EQUAL_TO', value);
  }
  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }
  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }
  setAllowInvalid(allow: boolean): this {
    this.state.allowInvalid = allow;
    return this;
  }
  setHelpText(text: string): this {
    this.state.helpText = text;
    return this;
  }
  build(): DataValidation {
    if (!this.state.criteria) throw new ServiceError('A data validation rule needs a criterion.');
    return new DataValidation(structuredClone(this.state));
  }
}

export class DataValidation extends ServiceObject implements Modelled<'DataValidation'> {
  readonly className = 'DataValidation';
  constructor(readonly state: ValidationState) {
    super();
  }
  getCriteriaType(): string {
    return this.state.criteria;
  }
  getCriteriaValues(): unknown[] {
    return this.state.values;
  }
  getAllowInvalid(): boolean {
    return this.state.allowInvalid;
  }
  getHelpText(): string | null {
    return this.state.helpText;
  }
}
