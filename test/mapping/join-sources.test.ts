/** Several tabs as one report: rows one after the other, in one currency. */
import { describe, expect, it } from 'vitest';
import { type CampaignTable, UNKNOWN } from '../../src/campaign/campaign-table';
import { joinSources } from '../../src/mapping/join-sources';
import type { SourceRows } from '../../src/mapping/read-campaigns';

interface Row {
  readonly name: string;
  readonly currency?: string;
  readonly cost?: number;
  readonly revenue?: number;
}

/** A source with the fields that its first row has; its rows are numbered from 2. */
function source(index: number, rows: readonly Row[]): SourceRows {
  const column = (field: 'cost' | 'revenue') => Float64Array.from(rows, (row) => row[field] ?? UNKNOWN);
  const table: CampaignTable = {
    rows: rows.length,
    source: new Int32Array(rows.length).fill(index),
    sheetRow: Int32Array.from(rows, (_, row) => row + 2),
    campaign: rows.map(({ name }) => name),
    channel: rows.map(() => `Channel ${index}`),
    audience: rows.map(() => 'All'),
    variant: rows.map(() => ''),
    date: Float64Array.from(rows, (_, row) => 46204 + row),
    endDate: new Float64Array(rows.length).fill(UNKNOWN),
    numbers: {
      ...(rows[0]?.cost === undefined ? {} : { cost: column('cost') }),
      ...(rows[0]?.revenue === undefined ? {} : { revenue: column('revenue') }),
    },
  };
  return { table, currency: rows.map(({ currency = '' }) => currency), issues: [], counted: null };
}

function join(sources: readonly SourceRows[], chosen: string | null) {
  const joined = joinSources(sources, chosen);
  if (joined.kind !== 'joined') throw new Error(`Undecided: ${joined.currencies.join(', ')}`);
  return joined;
}

const numbersOf = (values: Float64Array | undefined) =>
  Array.from(values ?? [], (value) => (Number.isNaN(value) ? null : value));

describe('one currency', () => {
  it('is the one that the rows name', () => {
    const { currency, table, issues } = join([source(0, [{ name: 'Spring', currency: 'EUR', cost: 5 }])], null);
    expect([currency, table.rows, issues]).toEqual(['EUR', 1, []]);
  });

  it('is unknown where nothing names one', () => {
    expect(join([source(0, [{ name: 'Spring', cost: 5 }])], null).currency).toBeNull();
  });

  it('is the chosen one where nothing names one', () => {
    const { currency, table } = join([source(0, [{ name: 'Spring', cost: 5 }])], 'HUF');
    expect([currency, table.rows]).toEqual(['HUF', 1]);
  });

  it('is taken for rows that name none', () => {
    const rows = [
      { name: 'Spring', currency: 'EUR', cost: 5 },
      { name: 'Summer', cost: 7 },
    ];
    const { table, currency, issues } = join([source(0, rows)], null);
    expect([currency, numbersOf(table.numbers.cost), issues]).toEqual(['EUR', [5, 7], []]);
  });
});

describe('several currencies', () => {
  const mixed = source(0, [
    { name: 'Spring', currency: 'USD', cost: 5 },
    { name: 'Summer', currency: 'EUR', cost: 7 },
    { name: 'Autumn', currency: 'USD', cost: 9 },
    { name: 'Winter', cost: 11 },
  ]);

  it('are not added up: somebody has to choose', () => {
    expect(joinSources([mixed], null)).toEqual({ kind: 'undecided', currencies: ['EUR', 'USD'] });
  });

  it('in two tabs are undecided as well', () => {
    const tabs = ['EUR', 'GBP'].map((currency, index) => source(index, [{ name: 'Spring', currency, cost: 5 }]));
    expect(joinSources(tabs, null)).toEqual({ kind: 'undecided', currencies: ['EUR', 'GBP'] });
  });

  it('with one chosen, the rows in the others are left out and listed by row', () => {
    const { table, currency, issues } = join([mixed], 'USD');
    expect(currency).toBe('USD');
    expect(table.campaign).toEqual(['Spring', 'Autumn', 'Winter']);
    expect(numbersOf(table.numbers.cost)).toEqual([5, 9, 11]);
    expect(Array.from(table.sheetRow)).toEqual([2, 4, 5]);
    expect(Array.from(table.date)).toEqual([46204, 46206, 46207]);
    expect(issues).toEqual([{ kind: 'currencyLeftOut', field: 'currency', source: 0, cell: 'A3', read: 'EUR' }]);
  });

  it('a choice that no row names leaves nothing to report, so it is no choice', () => {
    expect(joinSources([mixed], 'HUF')).toEqual({ kind: 'undecided', currencies: ['EUR', 'USD'], chosen: 'HUF' });
  });
});

describe('a sign that several currencies share', () => {
  const rows = (...currencies: string[]) =>
    source(
      0,
      currencies.map((currency, index) => ({ name: `Row ${index + 1}`, currency, cost: index + 1 })),
    );
  const costs = (sources: SourceRows[], chosen: string | null) => {
    const { currency, table, issues } = join(sources, chosen);
    return [currency, numbersOf(table.numbers.cost), issues.map(({ read }) => read)];
  };

  it('alone is the currency of the report', () => {
    expect(costs([rows('$', '$', '')], null)).toEqual(['$', [1, 2, 3], []]);
  });

  it('beside one of its codes is that currency', () => {
    expect(costs([rows('$', 'USD')], null)).toEqual(['USD', [1, 2], []]);
    expect(costs([rows('$', 'CAD')], null)).toEqual(['CAD', [1, 2], []]);
    expect(costs([rows('SEK', 'kr')], null)).toEqual(['SEK', [1, 2], []]);
    expect(costs([rows('¥', '元')], null)).toEqual(['CNY', [1, 2], []]);
  });

  it.each([
    [
      ['$', 'EUR'],
      ['$', 'EUR'],
    ],
    [
      ['$', '¥'],
      ['$', '¥'],
    ],
    [
      ['kr', 'EUR'],
      ['EUR', 'kr'],
    ],
    [
      ['$', 'USD', 'AUD'],
      ['$', 'AUD', 'USD'],
    ],
  ])('%j are several currencies', (given, currencies) => {
    expect(joinSources([rows(...given)], null)).toEqual({ kind: 'undecided', currencies });
  });

  it('in one tab and another currency in the next are several', () => {
    const tabs = ['$', 'EUR'].map((currency, index) => source(index, [{ name: 'Spring', currency, cost: 5 }]));
    expect(joinSources(tabs, null)).toEqual({ kind: 'undecided', currencies: ['$', 'EUR'] });
  });

  it('is taken for a chosen code that it stands for, and left out and listed for another', () => {
    expect(costs([rows('$', '$')], 'USD')).toEqual(['USD', [1, 2], []]);
    expect(costs([rows('$', 'EUR')], 'EUR')).toEqual(['EUR', [2], ['$']]);
    expect(costs([rows('$', 'EUR')], 'USD')).toEqual(['USD', [1], ['EUR']]);
    expect(costs([rows('$', 'EUR')], '$')).toEqual(['$', [1], ['EUR']]);
    expect(joinSources([rows('$')], 'EUR')).toEqual({ kind: 'undecided', currencies: ['$'], chosen: 'EUR' });
  });

  it('is left out where two of its codes are named beside it', () => {
    expect(costs([rows('$', 'USD', 'AUD')], 'USD')).toEqual(['USD', [2], ['$', 'AUD']]);
  });
});

describe('several tabs', () => {
  const email = source(0, [
    { name: 'Spring', cost: 5, revenue: 50 },
    { name: 'Summer', cost: 7, revenue: 70 },
  ]);
  const sms = source(1, [{ name: 'Spring', cost: 3 }]);

  it('follow one another, each row with its tab and its row there', () => {
    const { table } = join([email, sms], null);
    expect(table.campaign).toEqual(['Spring', 'Summer', 'Spring']);
    expect(table.channel).toEqual(['Channel 0', 'Channel 0', 'Channel 1']);
    expect(Array.from(table.source)).toEqual([0, 0, 1]);
    expect(Array.from(table.sheetRow)).toEqual([2, 3, 2]);
  });

  it('a field that only one tab has is unknown in the other, not 0', () => {
    const { table } = join([email, sms], null);
    expect(numbersOf(table.numbers.cost)).toEqual([5, 7, 3]);
    expect(numbersOf(table.numbers.revenue)).toEqual([50, 70, null]);
    expect(table.numbers.sent).toBeUndefined();
  });

  it('left-out rows are listed under their own tab', () => {
    const first = source(0, [{ name: 'Spring', currency: 'EUR', cost: 5 }]);
    const second = source(1, [
      { name: 'Spring', currency: 'GBP', cost: 5 },
      { name: 'Summer', currency: 'EUR', cost: 1 },
    ]);
    const { table, issues } = join([first, second], 'EUR');
    expect(numbersOf(table.numbers.cost)).toEqual([5, 1]);
    expect(Array.from(table.source)).toEqual([0, 1]);
    expect(issues.map(({ source: from, cell }) => [from, cell])).toEqual([[1, 'A2']]);
  });
});

describe('exchange rates', () => {
  const rows = [
    { name: 'A', currency: 'EUR', cost: 5 },
    { name: 'B', currency: 'USD', cost: 7 },
    { name: 'C', currency: 'JPY', cost: 9 },
    { name: 'D', cost: 1 },
  ];
  const joined = (list: readonly Row[], chosen: string | null, rated: readonly string[]) =>
    joinSources([source(0, list)], chosen, rated);

  it('keep the rows of their currency and mark them; without a rate a row stays left out', () => {
    expect(joined(rows, 'EUR', ['USD', 'SEK'])).toMatchObject({
      kind: 'joined',
      currency: 'EUR',
      table: { campaign: ['A', 'B', 'D'], foreign: ['', 'USD', ''] },
      issues: [{ kind: 'currencyLeftOut', read: 'JPY' }],
    });
  });

  it('leave the one currency without a rate as the report’s', () => {
    expect(joined(rows, null, ['USD', 'JPY'])).toMatchObject({
      currency: 'EUR',
      table: { foreign: ['', 'USD', 'JPY', ''] },
    });
    expect(joined(rows, null, ['USD'])).toMatchObject({ kind: 'undecided' });
  });

  it('convert into a currency that no row is in', () => {
    expect(joined(rows.slice(1, 2), 'EUR', ['USD'])).toMatchObject({ kind: 'joined', table: { foreign: ['USD'] } });
    expect(joined(rows.slice(1, 2), 'EUR', [])).toMatchObject({ kind: 'undecided', chosen: 'EUR' });
  });

  it('hold for a sign that can mean one of their currencies only', () => {
    const signs = [rows[0] as Row, { name: 'B', currency: '$', cost: 7 }];
    expect(joined(signs, 'EUR', ['USD'])).toMatchObject({ table: { foreign: ['', 'USD'] } });
    expect(joined(signs, 'EUR', ['USD', 'CAD'])).toMatchObject({ table: { campaign: ['A'] } });
  });

  it('mark nothing where nothing is to be converted', () => {
    const { table } = join([source(0, rows.slice(0, 1))], null);
    expect(table.foreign).toBeUndefined();
  });
});
