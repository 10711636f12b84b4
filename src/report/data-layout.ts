/**
 * The columns of ROI Data: what is known of each row, the numbers by which formulas pick rows, and helper
 * columns that the formulas of the summary ask for while they are written.
 */
import { isKnown } from '../campaign/campaign-table';
import { NUMERIC_FIELD_IDS, type NumericFieldId } from '../campaign/fields';
import { contactMasker } from '../campaign/issue';
import { partsOfDay } from '../campaign/read-date';
import { addable, type Basis, type Part, rowsWith } from './basis';
import { incompleteCampaigns } from './figures';
import { cellReference, type Formula, rangeReference } from './formula';
import type { RowGroup } from './row-group';
import type { PlanValue } from './sheet-plan';

/** `id`: a number by which formulas pick rows. `foreign`: an amount in another currency. */
export type ColumnKind = 'text' | 'date' | 'whole' | 'money' | 'foreign' | 'share' | 'number' | 'id';

export interface DataColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  /** What its header says; worded by the pack. */
  readonly header: HeaderText;
  readonly valueAt: (row: number) => PlanValue;
}

export type HeaderText =
  | { readonly kind: 'sourceName' | 'sheetRow' | 'channelNumber' | 'campaignNumber' | 'month' | 'firstOfCampaign' }
  | {
      readonly kind: 'field';
      readonly field: NumericFieldId | 'campaign' | 'channel' | 'audience' | 'variant' | 'date' | 'end_date';
    }
  | { readonly kind: 'quantity' | 'known' | 'opening'; readonly field: NumericFieldId }
  | { readonly kind: 'quantityOf'; readonly field: NumericFieldId; readonly channel: string }
  | { readonly kind: 'amountIn'; readonly field: NumericFieldId; readonly currency: string }
  | { readonly kind: 'shareOfOtherCosts' | 'hasRevenueGoal' }
  | { readonly kind: 'firstKnown'; readonly fields: readonly NumericFieldId[] };

/** Where each campaign and channel stands in the report's order, counted from 1. */
export interface Ranks {
  readonly channel: Int32Array;
  readonly campaign: Int32Array;
}

/** Numbers of channels and campaigns. */
type Places = Readonly<Record<'channel' | 'campaign', Set<number>>>;

const FIRST_ROW = 2;

export class DataLayout {
  readonly columns: DataColumn[] = [];
  private readonly position = new Map<string, number>();
  private readonly placesOf = new WeakMap<Part, Places>();

  constructor(
    readonly basis: Basis,
    private readonly ranks: Ranks,
    private readonly sheetName: string,
    sourceNames: readonly string[],
  ) {
    const { table, grouping } = basis;
    const text = (key: 'campaign' | 'channel' | 'audience' | 'variant', values: readonly string[]): void => {
      if (key !== 'campaign' && values.every((value) => value === '')) return;
      const mask = contactMasker();
      this.add({
        key,
        kind: 'text',
        header: { kind: 'field', field: key },
        valueAt: (row) => mask(values[row] as string) || null,
      });
    };
    const dates = (key: 'date' | 'end_date', values: Float64Array): void => {
      if (!values.some(isKnown)) return;
      this.add({ key, kind: 'date', header: { kind: 'field', field: key }, valueAt: known(values) });
    };
    this.add({
      key: 'source',
      kind: 'text',
      header: { kind: 'sourceName' },
      valueAt: (row) => sourceNames[table.source[row] as number] ?? null,
    });
    this.add({
      key: 'sheetRow',
      kind: 'id',
      header: { kind: 'sheetRow' },
      valueAt: (row) => table.sheetRow[row] as number,
    });
    text('campaign', table.campaign);
    text('channel', table.channel);
    text('audience', table.audience);
    text('variant', table.variant);
    dates('date', table.date);
    dates('end_date', table.endDate);
    this.add({
      key: 'channelNumber',
      kind: 'id',
      header: { kind: 'channelNumber' },
      valueAt: (row) => ranks.channel[grouping.channelOf[row] as number] as number,
    });
    this.add({
      key: 'campaignNumber',
      kind: 'id',
      header: { kind: 'campaignNumber' },
      valueAt: (row) => ranks.campaign[grouping.campaignOf[row] as number] as number,
    });
    if (table.date.some(isKnown)) {
      // Many rows share few days.
      const months = new Map<number, number>();
      const monthOf = (day: number): number => {
        const month = months.get(day) ?? monthNumber(day);
        months.set(day, month);
        return month;
      };
      this.add({
        key: 'month',
        kind: 'id',
        header: { kind: 'month' },
        valueAt: (row) => (isKnown(table.date[row] as number) ? monthOf(table.date[row] as number) : null),
      });
    }
    for (const id of NUMERIC_FIELD_IDS) {
      const values = basis.own[id];
      if (values !== undefined)
        this.add({ key: id, kind: kindOf(id), header: { kind: 'field', field: id }, valueAt: known(values) });
    }
  }

  get rows(): number {
    return this.basis.table.rows;
  }

  has(key: string): boolean {
    return this.position.has(key);
  }

  columnOf(key: string): number {
    const column = this.position.get(key);
    if (column === undefined) throw new Error(`ROI Data has no column ${key}.`);
    return column;
  }

  /** The whole column of one key, as formulas refer to it. */
  range(key: string): Formula {
    return rangeReference(
      { row: FIRST_ROW, column: this.columnOf(key), rows: Math.max(this.rows, 1), columns: 1 },
      this.sheetName,
    );
  }

  cell(key: string, row: number): Formula {
    return cellReference(FIRST_ROW + row, this.columnOf(key), this.sheetName);
  }

  /** Reference to the values of a field that may be added up over the rows in which all these fields are known. */
  addableRange(field: NumericFieldId, fields: readonly NumericFieldId[]): Formula {
    const values = addable(this.basis, field, rowsWith(this.basis, fields));
    if (values === this.basis.numbers[field]) return this.range(field);
    const key = `opening:${field}:${fields.join()}`;
    return this.helper(key, kindOf(field), { kind: 'opening', field }, known(values as Float64Array));
  }

  /** What rows have of what a figure of the report is multiplied by. */
  partRange(field: NumericFieldId, { figure, quantity }: Part): Formula {
    const value = known(quantity);
    if (figure === 'other_costs') return this.helper('share', 'share', { kind: 'shareOfOtherCosts' }, value);
    const key = `part:${field}:${figure}`;
    const [, currency] = figure.split('rate:');
    if (currency !== undefined) return this.helper(key, 'foreign', { kind: 'amountIn', field, currency }, value);
    const [, index] = figure.split('price_by_channel:');
    if (index === undefined) return this.helper(key, 'whole', { kind: 'quantity', field }, value);
    const channel = this.basis.assumptions.price_by_channel?.[Number(index)]?.channel ?? '';
    return this.helper(key, 'whole', { kind: 'quantityOf', field, channel }, value);
  }

  /** Whether any row of a group has anything of what a figure is multiplied by. */
  groupHas(part: Part, group: RowGroup): boolean {
    if (group.kind !== 'channel' && group.kind !== 'campaign') return true;
    let places = this.placesOf.get(part);
    if (places === undefined) {
      places = this.findPlaces(part);
      this.placesOf.set(part, places);
    }
    return places[group.kind].has(group.number);
  }

  private findPlaces({ quantity }: Part): Places {
    const { channelOf, campaignOf } = this.basis.grouping;
    const places: Places = { channel: new Set(), campaign: new Set() };
    for (let row = 0; row < quantity.length; row++) {
      if (!isKnown(quantity[row] as number)) continue;
      places.channel.add(this.ranks.channel[channelOf[row] as number] as number);
      places.campaign.add(this.ranks.campaign[campaignOf[row] as number] as number);
    }
    return places;
  }

  /** 1 in the rows that were meant to bring revenue. */
  goalRange(): Formula {
    const { goal } = this.basis;
    return this.helper('goal', 'id', { kind: 'hasRevenueGoal' }, (row) =>
      goal === null || goal[row] === 1 ? 1 : null,
    );
  }

  /** 1 in the rows in which a field is known by itself or by an assumption. */
  knownRange(field: NumericFieldId): Formula {
    const values = this.basis.numbers[field] as Float64Array;
    return this.helper(`known:${field}`, 'id', { kind: 'known', field }, (row) =>
      isKnown(values[row] as number) ? 1 : null,
    );
  }

  /** 1 in the first row of each campaign in all of whose rows these fields are known: adding up counts campaigns. */
  firstKnownRange(fields: readonly NumericFieldId[]): Formula {
    const key = `first:${fields.join()}`;
    if (this.has(key)) return this.range(key);
    const { campaignOf, campaigns } = this.basis.grouping;
    const incomplete = incompleteCampaigns(this.basis, rowsWith(this.basis, fields).mask);
    const first = campaigns.map(({ firstRow }, campaign) => (incomplete[campaign] === 1 ? -1 : firstRow));
    const header: HeaderText = fields.length === 0 ? { kind: 'firstOfCampaign' } : { kind: 'firstKnown', fields };
    return this.helper(key, 'id', header, (row) => (first[campaignOf[row] as number] === row ? 1 : null));
  }

  private helper(key: string, kind: ColumnKind, header: HeaderText, valueAt: DataColumn['valueAt']): Formula {
    if (!this.has(key)) this.add({ key, kind, header, valueAt });
    return this.range(key);
  }

  private add(column: DataColumn): void {
    this.columns.push(column);
    this.position.set(column.key, this.columns.length);
  }
}

const known =
  (values: Float64Array) =>
  (row: number): number | null => {
    const value = values[row] as number;
    return isKnown(value) ? value : null;
  };

function kindOf(field: NumericFieldId): ColumnKind {
  if (field === 'csat') return 'number';
  return field === 'cost' || field === 'revenue' || field === 'opportunity_value' ? 'money' : 'whole';
}

/** 2026-03-15 -> 202603. */
function monthNumber(day: number): number {
  const { year, month } = partsOfDay(day);
  return year * 100 + month;
}
