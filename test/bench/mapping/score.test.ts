/** The measure itself: what counts as found, wrong, indefensible and missed. */
import { expect, it } from 'vitest';
import { addScores, scoreColumns } from './score';

const truth = {
  name: 'an export',
  language: 'en',
  confidence: 'documented',
  headers: ['Campaign', 'Unique opens', 'Opens', 'Budget', 'Status', 'Spam'],
  truth: { Campaign: 'campaign', 'Unique opens': 'opened', Opens: null, Budget: 'cost', Status: null, Spam: null },
  also_ok: { Opens: ['opened'], Budget: [null] },
};

it('the very answers of the person are all found', () => {
  expect(scoreColumns(truth, ['campaign', 'opened', null, 'cost', null, null])).toEqual({
    columns: 6,
    fields: 3,
    found: 3,
    wrong: 0,
    indefensible: 0,
    missed: 0,
    notes: [],
  });
});

it('an answer that can be defended is wrong strictly, and not indefensible', () => {
  const score = scoreColumns(truth, ['campaign', null, 'opened', null, null, null]);
  expect(score).toMatchObject({ found: 1, wrong: 1, indefensible: 0, missed: 1 });
  expect(score.notes).toEqual(['missed: "Unique opens" is opened']);
});

it('any other answer is indefensible; fields that the person did not know are neither', () => {
  const score = scoreColumns(truth, ['channel', 'opened', null, null, 'variant', 'complaints']);
  expect(score).toMatchObject({ found: 1, wrong: 2, indefensible: 2, missed: 0 });
  expect(score.notes).toEqual([
    'WRONG: "Campaign" was taken for channel, is campaign',
    'WRONG: "Status" was taken for variant, is no field',
  ]);
});

it('scores add up', () => {
  const one = scoreColumns(truth, []);
  expect(addScores(one, one)).toMatchObject({ columns: 12, fields: 6, missed: 4 });
});
