/** Columns that somebody chose by their headers, over those that are suggested. */
import { describe, expect, it } from 'vitest';
import { InputProblem, settleMapping } from '../../src/app/load-sources';
import { parseChoices } from '../../src/app/settings';
import type { FieldId } from '../../src/campaign/fields';
import { packFor } from '../../src/locales/packs';
import { keyOfColumn } from '../../src/mapping/header-place';
import type { Mapping } from '../../src/mapping/suggest-mapping';

const pack = packFor('en');

function settle(
  headers: readonly string[],
  mapping: Readonly<Partial<Record<FieldId, readonly string[]>>>,
  suggested: Mapping = {},
): Mapping {
  const found = { headerRow: 0, headers, dataRows: Int32Array.of(1), skipped: [] };
  return settleMapping({ sheet: 'June', mapping }, found, suggested, pack).mapping;
}

describe('a chosen header', () => {
  it('is found to the letter, or by its words', () => {
    expect(settle(['cost', 'Cost'], { cost: ['Cost'] })).toEqual({ cost: [1] });
    expect(settle(['Ad spend (EUR)'], { cost: ['ad spend'] })).toEqual({ cost: [0] });
  });

  it('takes its column from the field that it was suggested for', () => {
    expect(settle(['A', 'B'], { cost: ['A'] }, { revenue: [0], sent: [1] })).toEqual({ cost: [0], sent: [1] });
  });

  it('counts once, however often it is named', () => {
    expect(settle(['Cost', 'Fees'], { cost: ['Cost', 'Cost', 'Fees'] })).toEqual({ cost: [0, 1] });
  });

  it('stands for the second column below the same text when it is named again', () => {
    expect(settle(['Cost', 'Sent', 'Cost'], { cost: ['Cost', 'Cost'] })).toEqual({ cost: [0, 2] });
    expect(settle(['Sales', 'Sales'], { revenue: ['Sales'], conversions: ['Sales'] })).toEqual({
      revenue: [0],
      conversions: [1],
    });
  });

  it('may tell which of several columns below it is meant, also by itself', () => {
    const headers = ['Cost', 'Sent', 'Cost', 'Cost'];
    const [first, , second, third] = headers.map((_, column) => keyOfColumn(headers, column)) as [string, ...string[]];
    expect(settle(headers, { cost: [second as string] }, { cost: [0] })).toEqual({ cost: [2] });
    expect(settle(headers, { cost: [third as string, first] })).toEqual({ cost: [3, 0] });
    expect(settle(headers, { revenue: [second as string], cost: [first] })).toEqual({ revenue: [2], cost: [0] });
    const kept = parseChoices(JSON.stringify({ sources: [{ sheet: 'June', mapping: { cost: [second] } }] }));
    expect(settle(headers, kept.sources[0]?.mapping ?? {})).toEqual({ cost: [2] });
    const found = { headerRow: 0, headers: ['Cost', 'Sent'], dataRows: Int32Array.of(1), skipped: [] };
    expect(settleMapping({ sheet: 'June', mapping: { cost: [second as string] } }, found, {}, pack).lost).toEqual([
      { field: 'cost', header: 'Cost (2)' },
    ]);
  });

  it('serves one field only', () => {
    expect(() => settle(['Sales', 'Sent'], { revenue: ['Sales'], conversions: ['Sales'] })).toThrow(InputProblem);
    expect(() => settle(['Sales', 'Sent'], { revenue: ['Sales'], conversions: ['Sales'] })).toThrow(
      'Column “Sales” of “June” is chosen for Revenue and for Conversions. Choose it for one of them.',
    );
  });

  it('that no column has any more is lost, and nothing is guessed in its place', () => {
    const found = { headerRow: 0, headers: ['Cost', '', 'Sent'], dataRows: Int32Array.of(1), skipped: [] };
    const choice = { sheet: 'June', mapping: { revenue: ['Sales'], cost: ['Cost'] } };
    expect(settleMapping(choice, found, { revenue: [2] }, pack)).toEqual({
      mapping: { cost: [0] },
      lost: [{ field: 'revenue', header: 'Sales' }],
    });
  });

  it('adds up with others for cost and revenue only', () => {
    expect(settle(['Fees', 'Media'], { cost: ['Fees', 'Media'] })).toEqual({ cost: [0, 1] });
    expect(settle(['Online', 'Shop'], { revenue: ['Online', 'Shop'] })).toEqual({ revenue: [0, 1] });
    expect(() => settle(['Hard', 'Soft'], { failed: ['Hard', 'Soft'] })).toThrow(InputProblem);
    expect(() => settle(['Hard', 'Soft'], { failed: ['Hard', 'Soft'] })).toThrow(
      '“June”: Failed is taken from one column, but several are chosen: Hard, Soft.',
    );
  });

  it('is found below the name of its group', () => {
    expect(settle(['SMS: Sent', 'E-mail: Sent'], { sent: ['E-mail: Sent'] })).toEqual({ sent: [1] });
    expect(settle(['SMS: Sent', 'E-mail: Sent'], { sent: ['Sent'] })).toEqual({ sent: [0] });
  });
});
