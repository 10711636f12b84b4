/** What was chosen, and what was typed over in the report, from one build to the next and between people. */
import { afterEach, describe, expect, it } from 'vitest';
import type { BuildOutcome } from '../../src/app/build-report';
import type { ReadAnswer } from '../../src/app/sidebar-answers';
import type { EmbeddedWorkbook, SheetContent } from '../../src/preview/embedded-workbook';
import { openBuilt } from '../preview/bundle-workbook';

let workbook: EmbeddedWorkbook;

afterEach(() => workbook.dispose());

const CAMPAIGNS: SheetContent = {
  name: 'Campaigns',
  values: [
    ['Campaign', 'Channel', 'Date', 'Revenue', 'Delivered'],
    ['Spring', 'WhatsApp', '2026-03-02', 300, 900],
    ['Summer', 'SMS', '2026-06-01', 80, 500],
  ],
  asText: true,
  rowCount: 20,
  columnCount: 12,
};

async function call<Answer>(name: string, ...args: unknown[]): Promise<Answer> {
  return JSON.parse(String(await workbook.callFromSidebar(name, args))) as Answer;
}

async function build(choices: object, token: string, language = 'en', onChanges = 'ask') {
  const guard = JSON.stringify({ token, fingerprint: null, language });
  const outcome = await call<BuildOutcome>('buildReport', JSON.stringify(choices), onChanges, 'everything', guard);
  await workbook.calculated();
  if (outcome.kind !== 'built') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Where the amount of an assumption stands. */
function cellBeside(label: string): string {
  const row = workbook.values('ROI Summary', 'B1:B80').findIndex(([text]) => text === label);
  if (row < 0) throw new Error(`The report has no ${label}.`);
  return `C${row + 1}`;
}

describe('a price that was typed over in the report', () => {
  const choices = { sources: [{ sheet: 'Campaigns' }], assumptions: { price_per_message: 0.05 } };

  it('is given back by the next build, and holds in the one after it', async () => {
    workbook = await openBuilt([CAMPAIGNS]);
    await build(choices, 'a');
    const cell = cellBeside('Price per message');
    await workbook.enter('ROI Summary', cell, 0.07);
    const second = await build(choices, 'b');
    expect(second.choices.assumptions?.price_per_message).toBe(0.07);
    const third = await build({ ...second.choices, title: 'Again' }, 'c');
    expect(third.answer.totals.cost).toBeCloseTo(1400 * 0.07, 9);
    expect(workbook.values('ROI Summary', cell)).toEqual([[0.07]]);
  });

  it('and refreshed from the menu is what the sidebar shows and builds with', async () => {
    workbook = await openBuilt([CAMPAIGNS]);
    await build(choices, 'a');
    await workbook.enter('ROI Summary', cellBeside('Price per message'), 0.07);
    await workbook.open();
    await workbook.clickMenu('Refresh report');
    await workbook.calculated();
    const answer = await call<ReadAnswer>('readSources', '', 'en', false);
    expect(answer.choices.assumptions?.price_per_message).toBe(0.07);
    expect((await build(answer.choices, 'b')).answer.totals.cost).toBeCloseTo(1400 * 0.07, 9);
  });
});

it('channels told from names are called the same whatever language somebody works in', async () => {
  workbook = await openBuilt([
    {
      ...CAMPAIGNS,
      values: [
        ['Campaign', 'Date', 'Revenue', 'Delivered'],
        ['Spring email', '2026-03-02', 300, 900],
        ['Summer push', '2026-06-01', 80, 500],
      ],
    },
  ]);
  const choices = {
    sources: [{ sheet: 'Campaigns', derive: { channel: 'name' } }],
    assumptions: {
      price_by_channel: [
        { channel: 'Email', price: 0.1 },
        { channel: 'Push', price: 0.2 },
      ],
    },
  };
  for (const language of ['en', 'zh-CN', 'hu']) {
    const { answer } = await build(choices, language, language, 'replace');
    expect(answer.channels.map(({ name }) => name)).toEqual(['Email', 'Push']);
    expect(answer.totals.cost).toBeCloseTo(190, 9);
  }
});

it('choices without a sheet are those of the open one', async () => {
  workbook = await openBuilt([CAMPAIGNS]);
  expect((await build({}, 'a')).answer.campaignCount).toBe(2);
});

it('a build whose answer is long is not done a second time for a call that is repeated', async () => {
  const rows = Array.from({ length: 600 }, (_, row) => [`Campaign ${row}`, 'SMS', '2026-03-02', 'not yet', 100 + row]);
  workbook = await openBuilt([{ ...CAMPAIGNS, values: [CAMPAIGNS.values[0] as string[], ...rows], rowCount: 700 }]);
  const choices = { sources: [{ sheet: 'Campaigns' }] };
  expect(JSON.stringify(await build(choices, 'a')).length).toBeGreaterThan(30_000);
  workbook.calls.reset();
  const again = await build(choices, 'a');
  expect(again.answer.campaignCount).toBe(600);
  expect(workbook.calls.total).toBeLessThan(10);
});
