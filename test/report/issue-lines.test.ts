/** Issues as lines that a reader can act on. */
import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../src/campaign/fields';
import type { Issue, IssueKind } from '../../src/campaign/issue';
import { issueLines } from '../../src/report/issue-lines';
import { enPack } from './english';

const issue = (kind: IssueKind, field: FieldId, cell: string, read = '', otherField?: FieldId): Issue => ({
  kind,
  source: 0,
  cell,
  field,
  read,
  ...(otherField === undefined ? {} : { otherField }),
});
const lines = (...issues: Issue[]) => issueLines([{ name: 'June', issues }], enPack);

describe('one sheet', () => {
  test('none', () => {
    expect(lines()).toEqual([]);
  });

  test.each([
    [issue('unreadableNumber', 'cost', 'D7', 'n/k'), 'Cost: not a number, left out, in D7 (n/k)'],
    [issue('ambiguousNumber', 'revenue', 'E3', '1.204'), 'Revenue: could be read in two ways, left out, in E3 (1.204)'],
    [issue('negativeCostFlipped', 'cost', 'D'), 'Cost: every amount is below zero, so the sign was turned, in D'],
    [issue('credit', 'cost', 'D9', '-5'), 'Cost: below zero, kept as a credit, in D9 (-5)'],
    [
      issue('impossibleRelation', 'delivered', 'C4', '12 > 10', 'sent'),
      'Delivered is above Sent, kept, in C4 (12 > 10)',
    ],
    [issue('missingName', 'campaign', 'A5'), 'Campaign: no name, in A5'],
    [issue('currencyLeftOut', 'currency', '12', 'USD'), 'Currency: rows in another currency, left out, in 12 (USD)'],
    [
      issue('percentInsteadOfCount', 'opened', 'F2', '12%'),
      'Opened: a percentage where a count is expected, left out, in F2 (12%)',
    ],
  ])('%j', (given, line) => {
    expect(lines(given)).toEqual([line]);
  });

  test('one line per kind and field, in the order of appearance', () => {
    expect(
      lines(
        issue('errorCell', 'cost', 'D2', '#N/A'),
        issue('errorCell', 'revenue', 'E2', '#N/A'),
        issue('errorCell', 'cost', 'D5', '#REF!'),
      ),
    ).toEqual([
      'Cost: an error in the sheet, left out, in D2 (#N/A), D5 (#REF!)',
      'Revenue: an error in the sheet, left out, in E2 (#N/A)',
    ]);
  });

  test('relations to different fields are different lines', () => {
    expect(
      lines(
        issue('impossibleRelation', 'opened', 'F2', '9 > 8', 'delivered'),
        issue('impossibleRelation', 'opened', 'F2', '9 > 7', 'sent'),
      ),
    ).toEqual(['Opened is above Delivered, kept, in F2 (9 > 8)', 'Opened is above Sent, kept, in F2 (9 > 7)']);
  });

  test('six addresses, then how many more', () => {
    const six = [1, 2, 3, 4, 5, 6].map((row) => issue('unreadableDate', 'date', `B${row}`));
    expect(lines(...six)).toEqual(['Date: not a date, left out, in B1, B2, B3, B4, B5, B6']);
    expect(lines(...six, issue('unreadableDate', 'date', 'B7'), issue('unreadableDate', 'date', 'B8'))).toEqual([
      'Date: not a date, left out, in B1, B2, B3, B4, B5, B6 and 2 more',
    ]);
  });

  test('long texts are cut', () => {
    expect(lines(issue('unreadableNumber', 'cost', 'D7', 'twelve thousand, see invoice'))).toEqual([
      'Cost: not a number, left out, in D7 (twelve thousand, se…)',
    ]);
    expect(lines(issue('unreadableNumber', 'cost', 'D7', 'twenty letters long!'))).toEqual([
      'Cost: not a number, left out, in D7 (twenty letters long!)',
    ]);
  });

  test('placeholders in what was read are not filled', () => {
    expect(lines(issue('unreadableNumber', 'cost', 'D7', '{field}'))).toEqual([
      'Cost: not a number, left out, in D7 ({field})',
    ]);
  });
});

test('several sheets are named', () => {
  const sources = [
    { name: 'June', issues: [issue('missingName', 'campaign', 'A5')] },
    { name: 'July', issues: [] },
    { name: 'August', issues: [issue('missingName', 'campaign', 'A9')] },
  ];
  expect(issueLines(sources, enPack)).toEqual(['June: Campaign: no name, in A5', 'August: Campaign: no name, in A9']);
});

test('fifteen lines, then how many more', () => {
  const fields: FieldId[] = [
    'cost',
    'revenue',
    'sent',
    'delivered',
    'failed',
    'opened',
    'clicked',
    'replied',
    'conversions',
    'leads',
  ];
  const kinds: IssueKind[] = ['unreadableNumber', 'ambiguousNumber'];
  const issues = kinds.flatMap((kind) => fields.map((field) => issue(kind, field, 'A1')));
  const shown = lines(...issues);
  expect(shown).toHaveLength(16);
  expect(shown[14]).toBe('Failed: could be read in two ways, left out, in A1');
  expect(shown[15]).toBe('Further kinds of issues: 5');
  expect(lines(...issues.slice(0, 15))).toHaveLength(15);
});
