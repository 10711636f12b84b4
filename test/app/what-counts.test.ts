/** What is added up and what is not, through the built add-on. */
import { afterEach, describe, expect, it } from 'vitest';
import type { BuildOutcome } from '../../src/app/build-report';
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import { Sheet } from '../../src/preview/sheet';
import { openBuilt } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;

afterEach(() => workbook.dispose());

const sheet = (name: string, ...values: (string | number | null)[][]): SheetContent => ({
  name,
  values,
  asText: true,
  rowCount: 60,
  columnCount: 12,
});

async function build(choices: object, onChanges = 'ask'): Promise<BuildOutcome> {
  const text = await workbook.callFromSidebar('buildReport', [JSON.stringify(choices), onChanges, 'everything']);
  await workbook.calculated();
  return JSON.parse(String(text)) as BuildOutcome;
}

async function built(choices: object) {
  const outcome = await build(choices);
  if (outcome.kind !== 'built') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

const issueKinds = ({ sources }: Awaited<ReturnType<typeof built>>, source: number): string[] =>
  (sources[source]?.issues ?? []).map(({ kind, cell }) => `${kind} ${cell}`);

describe('a list of messages with what was bought', () => {
  it('a message without an amount brought nothing, and still cost something', async () => {
    const rows = Array.from({ length: 20 }, (_, row) => [
      `m${row}`,
      'Spring',
      `+3630000${1000 + row}`,
      'delivered',
      0.5,
      row < 2 ? 50 : null,
    ]);
    workbook = await openBuilt([
      sheet('Log', ['Message ID', 'Campaign', 'To', 'Status', 'Cost', 'Order value'], ...rows),
    ]);
    const { totals, kpis } = await built({ sources: [{ sheet: 'Log' }] });
    expect(totals).toMatchObject({ sent: 20, delivered: 20, cost: 10, revenue: 100, conversions: 2 });
    expect(kpis.MSG_ROI).toBeCloseTo(9, 9);
  });
});

describe('several sheets', () => {
  const first = sheet('First', ['Campaign', 'Cost', 'Revenue'], ['a', '€10', '€30']);
  const second = sheet('Second', ['Campaign', 'Cost', 'Revenue'], ['b', 5, 20]);

  it('amounts without a currency beside amounts with one are said', async () => {
    workbook = await openBuilt([first, second]);
    const answer = await built({ sources: [{ sheet: 'First' }, { sheet: 'Second' }] });
    expect(answer).toMatchObject({ currency: 'EUR', totals: { cost: 15, revenue: 50 } });
    expect(issueKinds(answer, 0)).toEqual([]);
    expect(issueKinds(answer, 1)).toEqual(['currencyAssumed B', 'currencyAssumed C']);
  });

  it('a sheet that is named twice counts once', async () => {
    workbook = await openBuilt([first, second]);
    const answer = await built({ sources: [{ sheet: 'First' }, { sheet: 'First' }] });
    expect(answer.totals).toMatchObject({ cost: 10, revenue: 30 });
  });
});

it('a budget that stands in for the cost is said on the report', async () => {
  workbook = await openBuilt([sheet('Plan', ['Campaign', 'Budget', 'Revenue'], ['a', 100, 300], ['b', 50, 90])]);
  const answer = await built({ sources: [{ sheet: 'Plan' }] });
  expect(issueKinds(answer, 0)).toEqual(['budgetAsCost B']);
  const lines = workbook.values('ROI Summary', 'B1:B80').flat().map(String);
  expect(lines.some((line) => line.includes('a budget stands in for what was spent'))).toBe(true);
});

it('the menu builds from the open sheet, also when it has the name of one that was renamed', async () => {
  workbook = await openBuilt([sheet('Campaigns', ['Campaign', 'Cost', 'Revenue'], ['old', 10, 30])]);
  const { document } = workbook;
  const old = new Sheet(document, document.findSheetId('Campaigns') as string);
  await built({ sources: [{ sheet: 'Campaigns', sheetId: old.getSheetId() }] });
  old.setName('March');
  // The first of the sheets that are added is the one that is open then.
  workbook.addSheets([sheet('Campaigns', ['Campaign', 'Cost', 'Revenue'], ['new', 7, 70])]);
  await workbook.open();
  await workbook.clickMenu('Build ROI summary');
  await workbook.calculated();
  expect(workbook.values('ROI Data', 'C2:C3').flat()).toContain('new');
});

it('a figure that cannot be used is asked about before it is written over', async () => {
  workbook = await openBuilt([sheet('T', ['Campaign', 'Cost', 'Revenue'], ['a', 10, 30])]);
  const choices = { sources: [{ sheet: 'T' }], assumptions: { margin: 0.4 } };
  await built(choices);
  const row = workbook.values('ROI Summary', 'B1:B60').findIndex(([text]) => text === 'Gross margin') + 1;
  await workbook.enter('ROI Summary', `C${row}`, 40);
  expect(await build(choices)).toEqual({ kind: 'changedByHand', cells: [`C${row}`] });
});
