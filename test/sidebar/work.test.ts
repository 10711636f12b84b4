/** What the page does when answers are late, lost or repeated; Google is a list of calls that the test answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildOutcome } from '../../src/app/build-report';
import type { BuildGuard, ReadAnswer } from '../../src/app/sidebar-answers';
import { Store } from '../../src/sidebar/store';
import { Work } from '../../src/sidebar/work';
import { START } from './start';

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly answer: (answer: unknown) => Promise<void>;
  readonly fail: (message: string) => Promise<void>;
}

let calls: Call[];
let store: Store;
let work: Work;

/** Lets everything that waits for an answer go on. */
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);

function runner(success: (text: string) => void, failure: (error: Error) => void): object {
  return new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler, failure);
        if (name === 'withFailureHandler') return (handler: typeof failure) => runner(success, handler);
        return (...args: string[]) => {
          calls.push({
            name,
            args,
            answer: (answer) => {
              success(JSON.stringify(answer));
              return settle();
            },
            fail: (message) => {
              failure(new Error(message));
              return settle();
            },
          });
        };
      },
    },
  );
}

const named = (name: string): Call[] => calls.filter((call) => call.name === name);
const last = (name: string): Call => {
  const call = named(name).at(-1);
  if (call === undefined) throw new Error(`${name} was not called.`);
  return call;
};
const guardOf = (call: Call): BuildGuard => JSON.parse(call.args[3] ?? '') as BuildGuard;

const ANSWER: ReadAnswer = {
  problem: null,
  tabs: [{ name: 'SMS', sheetId: 1, isOurs: false, isHidden: false }],
  active: { sheet: 'SMS', range: null },
  sources: [],
  currencies: [],
  currency: null,
  campaignCount: 3,
  campaigns: [],
  channels: [],
  period: null,
  kpis: [],
  choices: { sources: [{ sheet: 'SMS', sheetId: 1 }] },
  optionSets: [],
  fingerprint: 'first',
  hasReport: false,
};
const BUILT = {
  kind: 'built',
  choices: { sources: [] },
  answer: { sheets: ['ROI Data', 'ROI Summary'], campaignCount: 3 },
} as unknown as BuildOutcome;

beforeEach(async () => {
  vi.useFakeTimers();
  calls = [];
  vi.stubGlobal('google', {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
      host: {},
    },
  });
  store = new Store(START);
  work = new Work(store);
  void work.readFirst();
  await last('readSources').answer(ANSWER);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reading', () => {
  it('asks first without choices, and again half a second after the last of some changes', async () => {
    expect(named('readSources').map(({ args }) => args[0])).toEqual(['']);
    work.chooseColumns('SMS', 'sent', ['Messages']);
    await vi.advanceTimersByTimeAsync(300);
    work.chooseColumns('SMS', 'clicked', ['Clicks']);
    await vi.advanceTimersByTimeAsync(499);
    expect(named('readSources')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(named('readSources')).toHaveLength(2);
    const sent = JSON.parse(last('readSources').args[0] ?? '') as ReadAnswer['choices'];
    expect(sent.sources[0]?.mapping).toEqual({ sent: ['Messages'], clicked: ['Clicks'] });
    expect(last('readSources').args[2]).toBe(true);
  });

  it('takes no notice of an answer that another question has overtaken', async () => {
    work.type({ margin: '40%' });
    await vi.advanceTimersByTimeAsync(500);
    const slow = last('readSources');
    work.type({ margin: '50%' });
    await vi.advanceTimersByTimeAsync(500);
    await last('readSources').answer({ ...ANSWER, campaignCount: 5 });
    await slow.answer({ ...ANSWER, campaignCount: 4 });
    expect(store.state.answer?.campaignCount).toBe(5);
    expect(store.state.isReading).toBe(false);
  });

  it('does not read again for what only the report shows, and remembers it', async () => {
    work.type({ title: 'Our year' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(named('readSources')).toHaveLength(1);
    expect(JSON.parse(last('rememberChoices').args[0] ?? '')).toMatchObject({ title: 'Our year' });
  });
});

describe('before the first answer', () => {
  beforeEach(() => {
    calls = [];
    store = new Store(START);
    work = new Work(store);
    void work.readFirst();
  });
  const other_costs = [{ name: 'Fee', every: 'once', amount: 5 }] as const;
  const KEPT: ReadAnswer = {
    ...ANSWER,
    choices: { ...ANSWER.choices, title: 'Kept', reader: 'finance', assumptions: { margin: 0.4, other_costs } },
  };
  const choicesIn = (call: Call) => JSON.parse(call.args[0] ?? '') as ReadAnswer['choices'];

  it('nothing is kept, and what is typed holds over what was kept', async () => {
    work.type({ title: 'Typed' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls.map(({ name }) => name)).toEqual(['readSources']);
    await last('readSources').answer(KEPT);
    expect(store.state.form).toMatchObject({ title: 'Typed', reader: 'finance', margin: '40%' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(choicesIn(last('rememberChoices'))).toEqual({ ...KEPT.choices, title: 'Typed' });
  });

  it('nothing is read with choices, and what decides the reading is read with afterwards', async () => {
    const line = {
      key: 900,
      kind: 'amount',
      name: 'New',
      amount: '7',
      hours: '',
      hourlyRate: '',
      every: 'once',
    } as const;
    work.type({ margin: '30%' });
    work.type({ costs: [line] });
    await vi.advanceTimersByTimeAsync(5000);
    expect(named('readSources').map(({ args }) => args[0])).toEqual(['']);
    await last('readSources').answer(KEPT);
    await vi.advanceTimersByTimeAsync(500);
    expect(choicesIn(last('readSources'))).toEqual({
      ...KEPT.choices,
      assumptions: { margin: 0.3, other_costs: [...other_costs, { name: 'New', every: 'once', amount: 7 }] },
    });
  });

  it('and after it has failed, everything that was kept is still asked for', async () => {
    await last('readSources').fail('NetworkError: Connection failure due to HTTP 0');
    work.type({ margin: '30%', title: 'Typed' });
    await vi.advanceTimersByTimeAsync(5000);
    void work.saveSet('Mine');
    await settle();
    expect(calls.map(({ name }) => name)).toEqual(['readSources']);
    void work.readAgain();
    await last('readSources').answer(KEPT);
    expect(store.state.form).toMatchObject({ title: 'Typed', margin: '30%', reader: 'finance' });
    expect(store.state.sources).toEqual(KEPT.choices.sources);
  });
});

describe('choices that are kept', () => {
  it('are kept once more where calls that keep them overlapped, whichever Google ran last', async () => {
    work.type({ margin: '40%' });
    await vi.advanceTimersByTimeAsync(500);
    work.type({ title: 'Newer' });
    await vi.advanceTimersByTimeAsync(1000);
    await last('rememberChoices').answer(null);
    await last('readSources').answer(ANSWER);
    await vi.advanceTimersByTimeAsync(1000);
    expect(named('rememberChoices')).toHaveLength(2);
    expect(JSON.parse(last('rememberChoices').args[0] ?? '')).toMatchObject({
      title: 'Newer',
      assumptions: { margin: 0.4 },
    });
    await last('rememberChoices').answer(null);
    await vi.advanceTimersByTimeAsync(5000);
    expect(named('rememberChoices')).toHaveLength(2);
  });

  it('go with the sheet that was added, by its name, also where another one is open by then', async () => {
    work.type({ margin: '40%' });
    await vi.advanceTimersByTimeAsync(500);
    await last('readSources').answer(ANSWER);
    const added = work.addTracker();
    await last('addTracker').answer({ answer: { sheet: 'Campaigns', message: 'Ready.' } });
    const sent = JSON.parse(last('readSources').args[0] ?? '') as ReadAnswer['choices'];
    expect(sent).toMatchObject({ sources: [{ sheet: 'Campaigns' }], assumptions: { margin: 0.4 } });
    const choices = { ...sent, sources: [{ sheet: 'Campaigns', sheetId: 7 }] };
    await last('readSources').answer({ ...ANSWER, active: { sheet: 'SMS', range: null }, choices });
    expect(await added).toEqual({ isDone: true, message: 'Ready.' });
    expect(store.state.sources).toEqual([{ sheet: 'Campaigns', sheetId: 7 }]);
    expect(store.state.form.margin).toBe('40%');
  });
});

describe('what is done beside', () => {
  it('and fails is told, and a report can be built all the same', async () => {
    void work.show('SMS', 'A1');
    await last('showInSheet').fail('NetworkError: Connection failure due to HTTP 0');
    expect([store.state.failure, store.state.trouble?.text]).toEqual([null, START.texts.errors.offline]);
    void work.build();
    await settle();
    expect(named('buildReport')).toHaveLength(1);
    expect(store.state.trouble).toBeNull();
  });

  it('ends no read that is under way', async () => {
    void work.readAgain();
    void work.show('SMS', 'A1');
    await last('showInSheet').fail('Service error: Spreadsheets');
    expect(store.state.isReading).toBe(true);
  });

  it('says that a sheet, or the report, is gone', async () => {
    void work.show('SMS', 'A1');
    await last('showInSheet').answer({ problem: 'There is no sheet “SMS”.' });
    expect(store.state.trouble?.text).toBe('There is no sheet “SMS”.');
    void work.openReport();
    await last('openReport').answer(false);
    expect(store.state.trouble?.text).toBe(START.texts.errors.reportGone);
    void work.openReport();
    await last('openReport').answer(true);
    expect(store.state.trouble).toBeNull();
  });
});

describe('building', () => {
  it('waits for a change that was just made to be read', async () => {
    work.type({ margin: '40%' });
    void work.build();
    await settle();
    expect(named('buildReport')).toHaveLength(0);
    await last('readSources').answer({ ...ANSWER, fingerprint: 'second' });
    expect(guardOf(last('buildReport'))).toMatchObject({ fingerprint: 'second', language: 'en' });
    await last('buildReport').answer(BUILT);
    expect(store.state.build).toMatchObject({ kind: 'done', sheet: 'ROI Summary', campaigns: 3 });
  });

  it('shows the steps, says after half a minute that it goes on, and asks no more when it has ended', async () => {
    void work.build();
    await settle();
    await vi.advanceTimersByTimeAsync(1500);
    await last('buildProgress').answer({ step: 'planning' });
    expect(store.state.build).toMatchObject({ kind: 'running', step: 'planning' });
    await vi.advanceTimersByTimeAsync(3000);
    await last('buildProgress').answer({ step: 'writing' });
    await vi.advanceTimersByTimeAsync(26_000);
    expect(store.state.build).toMatchObject({ step: 'writing', isLong: true });
    // One question at a time: that one is not answered yet.
    expect(named('buildProgress')).toHaveLength(3);
    await last('buildReport').answer(BUILT);
    await last('buildProgress').answer({ step: 'done' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(named('buildProgress')).toHaveLength(3);
    expect(store.state.build.kind).toBe('done');
  });

  it('begins no second one, also not by a second press', async () => {
    void work.build();
    void work.build();
    await settle();
    expect(named('buildReport')).toHaveLength(1);
  });

  it('is the same one after a lost connection, and hears of its end', async () => {
    void work.build();
    await settle();
    const { token } = guardOf(last('buildReport'));
    await last('buildReport').fail('NetworkError: Connection failure due to HTTP 0');
    expect(store.state.build.failure?.text).toBe(START.texts.errors.offline);
    void work.build();
    await settle();
    expect(guardOf(last('buildReport')).token).toBe(token);
    await last('buildReport').answer({ kind: 'running' });
    expect(store.state.build).toMatchObject({ kind: 'running', isRepeated: true });
    await vi.advanceTimersByTimeAsync(3000);
    await last('buildProgress').answer({ step: 'done' });
    expect(guardOf(last('buildReport')).token).toBe(token);
    await last('buildReport').answer(BUILT);
    expect(store.state.build.kind).toBe('done');
  });

  it('is another one after an error of the script', async () => {
    void work.build();
    await settle();
    const { token } = guardOf(last('buildReport'));
    await last('buildReport').fail('Service Spreadsheets failed while accessing document.');
    expect(store.state.build.kind).toBe('failed');
    void work.build();
    await settle();
    expect(guardOf(last('buildReport')).token).not.toBe(token);
  });

  it('is cancelled by its token, and says when that came too late', async () => {
    void work.build();
    await settle();
    void work.cancel();
    await settle();
    expect(last('cancelBuild').args[0]).toBe(guardOf(last('buildReport')).token);
    await last('buildReport').answer(BUILT);
    expect(store.state.build).toMatchObject({ kind: 'done', isTooLate: true });
  });

  it('leads to the Check page when the sheets have changed, and then builds what they hold now', async () => {
    void work.build();
    await settle();
    await last('buildReport').answer({ kind: 'sourceChanged' });
    expect(store.state.page).toBe('check');
    await last('readSources').answer({ ...ANSWER, campaignCount: 4 });
    expect(store.state.build.kind).toBe('sourceChanged');
    void work.build('ask', true);
    await settle();
    expect(guardOf(last('buildReport')).fingerprint).toBeNull();
  });

  it('asks once about a source that always changes and once about cells, whichever comes first', async () => {
    void work.build();
    await settle();
    await last('buildReport').answer({ kind: 'sourceChanged' });
    await last('readSources').answer({ ...ANSWER, fingerprint: 'second' });
    void work.build('ask', true);
    await settle();
    await last('buildReport').answer({ kind: 'changedByHand', cells: ['B3'] });
    void work.build('keep');
    await settle();
    expect([last('buildReport').args[1], guardOf(last('buildReport')).fingerprint]).toEqual(['keep', null]);
    await last('buildReport').answer(BUILT);
    void work.build();
    await settle();
    expect([last('buildReport').args[1], guardOf(last('buildReport')).fingerprint]).toEqual(['ask', 'second']);
    await last('buildReport').answer({ kind: 'changedByHand', cells: ['B3'] });
    void work.build('replace');
    await settle();
    expect([last('buildReport').args[1], guardOf(last('buildReport')).fingerprint]).toEqual(['replace', 'second']);
    await last('buildReport').answer({ kind: 'sourceChanged' });
    await last('readSources').answer({ ...ANSWER, fingerprint: 'third' });
    void work.build('ask', true);
    await settle();
    expect([last('buildReport').args[1], guardOf(last('buildReport')).fingerprint]).toEqual(['replace', null]);
  });

  it('that is never answered is given up after what Google allows, and may go on', async () => {
    void work.build();
    await settle();
    await vi.advanceTimersByTimeAsync(6.5 * 60_000);
    expect(store.state.build.failure?.text).toBe(START.texts.errors.noAnswer);
  });

  it('asks for rates anew in another currency, also where it was changed just before', async () => {
    const inCurrency = (currency: string): ReadAnswer => ({
      ...ANSWER,
      currency,
      currencies: ['EUR', 'USD', 'GBP'].map((code) => ({ code, rows: 1, isOther: code !== currency })),
    });
    work.type({ currency: 'EUR' });
    await vi.advanceTimersByTimeAsync(500);
    await last('readSources').answer(inCurrency('EUR'));
    work.type({ converts: true, rates: { USD: '0.9', GBP: '1.15' } });
    await vi.advanceTimersByTimeAsync(500);
    await last('readSources').answer(inCurrency('EUR'));
    expect(store.state.form.rates).toEqual({ USD: '0.9', GBP: '1.15' });
    // Until the sheets are read again, nothing says of which currencies rates are needed now.
    work.type({ currency: 'USD' });
    void work.build();
    await settle();
    await last('readSources').answer(inCurrency('USD'));
    expect(named('buildReport')).toHaveLength(0);
    expect(store.state.build.kind).toBe('idle');
    expect(store.state.errors.map(({ at }) => at)).toEqual(['field-rate-EUR', 'field-rate-GBP']);
    expect(store.state.attempts).toBe(1);
  });

  it('stops at entries that cannot be used, and forgets an error when its entry is corrected', async () => {
    work.type({ pricePerMessage: 'cheap', margin: 'lots' });
    void work.build();
    await settle();
    expect(named('buildReport')).toHaveLength(0);
    expect([store.state.errors.length, store.state.attempts]).toEqual([2, 1]);
    work.type({ margin: '40%' });
    expect(store.state.errors.map(({ at }) => at)).toEqual(['field-pricePerMessage']);
    expect(store.state.attempts).toBe(1);
  });
});
