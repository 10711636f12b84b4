/** The one function that changes what the sidebar shows. */
import { describe, expect, it } from 'vitest';
import type { SourceChoice } from '../../src/app/settings';
import type { ReadAnswer, ReadSource, TabAnswer } from '../../src/app/sidebar-answers';
import { keyOfColumn } from '../../src/mapping/header-place';
import { matchOf } from '../../src/sidebar/column-match';
import { type Action, firstState, reduce, type State } from '../../src/sidebar/state';
import { START } from './start';

const tab = (name: string, sheetId: number): TabAnswer => ({ name, sheetId, isOurs: false, isHidden: false });
const answer = (change: Partial<ReadAnswer> = {}): ReadAnswer => ({
  problem: null,
  tabs: [tab('SMS', 1), tab('Mail', 2)],
  active: { sheet: 'SMS', range: null },
  sources: [],
  currencies: [],
  currency: null,
  campaignCount: 2,
  campaigns: [],
  channels: [],
  period: null,
  kpis: [],
  choices: { sources: [{ sheet: 'SMS', sheetId: 1 }], title: 'Kept' },
  optionSets: [],
  fingerprint: 'x',
  hasReport: false,
  ...change,
});
const stateAfter = (...actions: readonly Action[]): State => actions.reduce(reduce, firstState(START));
const readFirst: Action = { kind: 'read', answer: answer(), isLatest: true };

describe('an answer', () => {
  it('brings what was chosen the last time, once', () => {
    const state = stateAfter(readFirst);
    expect(state.sources).toEqual([{ sheet: 'SMS', sheetId: 1 }]);
    expect(state.form.title).toBe('Kept');
    const typed = reduce(state, { kind: 'form', change: { title: 'Mine' } });
    expect(reduce(typed, readFirst).form.title).toBe('Mine');
  });

  it('does not undo what was chosen while it was on its way', () => {
    const chosen = stateAfter(readFirst, { kind: 'source', tab: tab('Mail', 2), isChosen: true });
    const late = reduce(chosen, { kind: 'read', answer: answer(), isLatest: false });
    expect(late.sources.map(({ sheet }) => sheet)).toEqual(['SMS', 'Mail']);
    expect(late.isReading).toBe(true);
  });

  it('that does not come leaves everything typed', () => {
    const state = stateAfter(readFirst, { kind: 'form', change: { margin: '40%' } });
    const failed = reduce(state, { kind: 'readFailed', failure: { title: 'T', text: 'x' } });
    expect([failed.form.margin, failed.sources, failed.failure?.text]).toEqual(['40%', state.sources, 'x']);
  });
});

describe('rates', () => {
  const inEuro: Action = { kind: 'read', answer: answer({ currency: 'EUR' }), isLatest: true };
  const typed = stateAfter(inEuro, { kind: 'form', change: { rates: { GBP: '1.15' } } }, inEuro);

  it('stay while the report stays in its currency', () => {
    expect(typed.form.rates).toEqual({ GBP: '1.15' });
  });

  it('are dropped when another currency is chosen, or when the sheets decide for another one', () => {
    expect(reduce(typed, { kind: 'form', change: { currency: 'USD' } }).form.rates).toEqual({});
    const read: Action = { kind: 'read', answer: answer({ currency: 'USD' }), isLatest: true };
    expect(reduce(typed, read).form.rates).toEqual({});
  });

  it('of saved options come with their currency', () => {
    const exchange = { rates: { GBP: 1.3 } };
    const taken = reduce(typed, { kind: 'useChoices', choices: { sources: [], currency: 'USD', exchange } });
    const read: Action = { kind: 'read', answer: answer({ currency: 'USD' }), isLatest: true };
    expect(reduce(taken, read).form.rates).toEqual({ GBP: '1.3' });
  });
});

describe('sources', () => {
  it('are added and taken away by their sheets', () => {
    const both = stateAfter(readFirst, { kind: 'source', tab: tab('Mail', 2), isChosen: true });
    expect(both.sources).toEqual([
      { sheet: 'SMS', sheetId: 1 },
      { sheet: 'Mail', sheetId: 2 },
    ]);
    expect(reduce(both, { kind: 'source', tab: tab('SMS', 1), isChosen: false }).sources).toEqual([
      { sheet: 'Mail', sheetId: 2 },
    ]);
  });

  it('take a choice back when it is emptied', () => {
    const chosen = stateAfter(readFirst, {
      kind: 'sourceChange',
      sheet: 'SMS',
      change: { channel: 'SMS', range: 'A1:B9' },
    });
    expect(chosen.sources[0]).toEqual({ sheet: 'SMS', sheetId: 1, channel: 'SMS', range: 'A1:B9' });
    const emptied = reduce(chosen, { kind: 'sourceChange', sheet: 'SMS', change: { channel: null, range: null } });
    expect(emptied.sources[0]).toEqual({ sheet: 'SMS', sheetId: 1 });
  });

  it('give a column to one field only', () => {
    const state = stateAfter(
      readFirst,
      { kind: 'column', sheet: 'SMS', field: 'sent', headers: ['Messages'] },
      { kind: 'column', sheet: 'SMS', field: 'delivered', headers: ['Messages'] },
    );
    expect(state.sources[0]?.mapping).toEqual({ sent: [], delivered: ['Messages'] });
  });

  it('start over with nothing chosen, which is not the same as nothing said', () => {
    const state = stateAfter(
      readFirst,
      { kind: 'column', sheet: 'SMS', field: 'sent', headers: ['Messages'] },
      { kind: 'derive', sheet: 'SMS', field: 'channel', from: 'name' },
      { kind: 'sourceChange', sheet: 'SMS', change: { startOver: true } },
    );
    expect(state.sources[0]).toEqual({ sheet: 'SMS', sheetId: 1, mapping: {} });
  });

  it('derive what the user accepts, and stop', () => {
    const accepted = stateAfter(readFirst, { kind: 'derive', sheet: 'SMS', field: 'channel', from: 'name' });
    expect(accepted.sources[0]?.derive).toEqual({ channel: 'name' });
    expect(reduce(accepted, { kind: 'derive', sheet: 'SMS', field: 'channel', from: null }).sources[0]?.derive).toEqual(
      {},
    );
  });
});

it('of columns below one header, the one that was chosen shows at once and is taken from its field', () => {
  const headers = ['Cost', 'Sent', 'Cost'];
  const second = keyOfColumn(headers, 2);
  const read = {
    columns: headers.map((header, at) => ({
      letters: 'ABC'[at] ?? '',
      header,
      key: keyOfColumn(headers, at),
      samples: [],
    })),
    matches: [],
  } as unknown as ReadSource;
  const kept = answer({ choices: { sources: [{ sheet: 'SMS', sheetId: 1, mapping: { cost: ['Cost', second] } }] } });
  const state = stateAfter({ kind: 'read', answer: kept, isLatest: true });
  expect(matchOf('cost', state.sources[0] as SourceChoice, read)?.columns).toEqual([0, 2]);
  const chosen = reduce(state, { kind: 'column', sheet: 'SMS', field: 'revenue', headers: [second] });
  const source = chosen.sources[0] as SourceChoice;
  expect(matchOf('revenue', source, read)?.columns).toEqual([2]);
  expect(matchOf('cost', source, read)?.columns).toEqual([0]);
});

it('cards begin anew with the sources of saved options and of new sheets, and with no other change', () => {
  const first = stateAfter(readFirst);
  const saved: Action = { kind: 'useChoices', choices: { sources: [{ sheet: 'SMS', sheetId: 1, headerRow: 3 }] } };
  const added: Action = { kind: 'useSources', sources: [{ sheet: 'New' }] };
  const typed: Action = { kind: 'sourceChange', sheet: 'SMS', change: { headerRow: 2, channel: 'Letters' } };
  const optionsOnly: Action = { kind: 'useChoices', choices: { sources: [], title: 'Mine' } };
  const counts = [saved, added, typed, readFirst, optionsOnly].map((action) => reduce(first, action).replaced);
  expect(counts).toEqual([1, 1, 0, 0, 0].map((more) => first.replaced + more));
});

describe('a build', () => {
  const done: Action = { kind: 'build', build: { kind: 'done', sheet: 'ROI Summary', campaigns: 2 } };

  it('that ended is not spoken of any more once something else is chosen', () => {
    expect(stateAfter(readFirst, done, { kind: 'form', change: { title: 'New' } }).build).toEqual({ kind: 'idle' });
  });

  it('at work goes on while somebody types', () => {
    const running: Action = { kind: 'build', build: { kind: 'running', step: 'reading' } };
    expect(stateAfter(readFirst, running, { kind: 'form', change: { title: 'New' } }).build.kind).toBe('running');
  });

  it('is still spoken of on another page', () => {
    expect(stateAfter(readFirst, done, { kind: 'page', page: 'check' }).build.kind).toBe('done');
  });
});

describe('saved options', () => {
  it('replace what was typed, and the sheets where they name some', () => {
    const state = stateAfter(
      readFirst,
      { kind: 'form', change: { title: 'Old', margin: '10%' } },
      { kind: 'useChoices', choices: { sources: [], title: 'Saved' } },
    );
    expect([state.form.title, state.form.margin, state.sources.length]).toEqual(['Saved', '', 1]);
  });
});
