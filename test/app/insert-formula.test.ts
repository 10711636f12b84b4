/** A formula that the sidebar puts beside somebody's data. */
import { afterEach, expect, it } from 'vitest';
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import { openBuilt } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;

afterEach(() => workbook.dispose());

const sheet = (...values: (string | number)[][]): SheetContent => ({
  name: 'T',
  values,
  asText: true,
  rowCount: 12,
  columnCount: 8,
});

async function insert(kpi: string, source: object): Promise<unknown> {
  const answer = JSON.parse(
    String(await workbook.callFromSidebar('insertKpiFormula', [kpi, JSON.stringify(source), 'ask', 'en'])),
  );
  await workbook.calculated();
  return answer;
}

it('a formula that shows nothing is not written over without asking', async () => {
  workbook = await openBuilt([sheet(['Campaign', 'Cost', 'Revenue'], ['a', 10, 300], ['b', 1, 30])]);
  await workbook.enter('T', 'D2', '=IF(B2>1000,"high","")');
  await workbook.calculated();
  expect(await insert('MSG_ROI', { sheet: 'T' })).toEqual({ answer: { kind: 'occupied', column: 'D', sheet: 'T' } });
  expect(workbook.formulas('T', 'D2')).toEqual([['=IF(B2>1000,"high","")']]);
});

it('columns that are added up end where the rows do: no sentence stands beside blank rows', async () => {
  workbook = await openBuilt([
    sheet(
      ['Campaign', 'Message cost', 'Platform cost', 'Online revenue', 'Store revenue'],
      ['a', 10, 20, 300, 10],
      ['b', 1, 2, 30, 10],
    ),
  ]);
  const mapping = { cost: ['Message cost', 'Platform cost'], revenue: ['Online revenue', 'Store revenue'] };
  expect(await insert('MSG_ROI', { sheet: 'T', mapping })).toMatchObject({ answer: { kind: 'inserted' } });
  const results = workbook.values('T', 'F2:F8').map(([value]) => value);
  expect(results[0]).toBeCloseTo(280 / 30, 9);
  expect(results[1]).toBeCloseTo(37 / 3, 9);
  expect(results.slice(2).every((value) => value === '' || value === null)).toBe(true);
});
