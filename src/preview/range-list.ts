/** Range lists: one setter for several ranges of a sheet, one service call. */
import { ServiceObject } from './exposure';
import type { SheetRange } from './range';
import type { Modelled } from './service-calls';

type Shared = Exclude<keyof Modelled<'RangeList'>, 'getRanges'>;

export class RangeList extends ServiceObject implements Modelled<'RangeList'> {
  readonly className = 'RangeList';
  readonly setValue = this.each('setValue');
  readonly setFormula = this.each('setFormula');
  readonly setNumberFormat = this.each('setNumberFormat');
  readonly setBackground = this.each('setBackground');
  readonly setFontColor = this.each('setFontColor');
  readonly setFontWeight = this.each('setFontWeight');
  readonly setFontSize = this.each('setFontSize');
  readonly setFontFamily = this.each('setFontFamily');
  readonly setFontStyle = this.each('setFontStyle');
  readonly setFontLine = this.each('setFontLine');
  readonly setHorizontalAlignment = this.each('setHorizontalAlignment');
  readonly setVerticalAlignment = this.each('setVerticalAlignment');
  readonly setWrap = this.each('setWrap');
  readonly setWrapStrategy = this.each('setWrapStrategy');
  readonly setBorder = this.each('setBorder');
  readonly setNote = this.each('setNote');
  readonly clear = this.each('clear');
  readonly clearContent = this.each('clearContent');
  readonly clearFormat = this.each('clearFormat');
  readonly clearNote = this.each('clearNote');
  readonly clearDataValidations = this.each('clearDataValidations');
  readonly activate = this.each('activate');

  constructor(private readonly ranges: readonly SheetRange[]) {
    super();
  }

  getRanges(): SheetRange[] {
    return [...this.ranges];
  }

  private each(method: Shared): (...args: never[]) => this {
    return (...args) => {
      for (const range of this.ranges) Reflect.apply(range[method] as (...values: never[]) => unknown, range, args);
      return this;
    };
  }
}
