/** Which column is taken for which field, by its header and by what stands below it. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import { readingWords } from '../../src/locales/reading-words';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';

const words = readingWords();

function suggestionsFor(columns: Readonly<Record<string, readonly Cell[]>>) {
  const headers = Object.keys(columns);
  const height = Math.max(0, ...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length: height }, (_, row) => headers.map((header) => columns[header]?.[row] ?? null));
  const dataRows = Int32Array.from({ length: height }, (_, index) => index + 1);
  return { headers, suggestions: suggestMapping([headers, ...rows], { headers, dataRows }, words) };
}

/** Headers by field. */
function suggest(columns: Readonly<Record<string, readonly Cell[]>>): Record<string, string | string[]> {
  const { headers, suggestions } = suggestionsFor(columns);
  return Object.fromEntries(
    Object.entries(mappingOf(suggestions)).map(([field, list]) => {
      const names = list.map((column) => headers[column] as string);
      return [field, names.length === 1 ? (names[0] as string) : names];
    }),
  );
}

/** Columns of counts under the given headers, beside a campaign's name. */
const counts = (...headers: readonly string[]) =>
  suggest({ Campaign: ['Spring', 'Summer'], ...Object.fromEntries(headers.map((header) => [header, [12, 7]])) });

describe('columns that say what they hold', () => {
  it('a usual export is matched field by field', () => {
    expect(
      suggest({
        Campaign: ['Spring', 'Summer'],
        Channel: ['SMS', 'Email'],
        'Send date': ['2026-07-01', '2026-07-02'],
        Sent: [100, 200],
        Delivered: [98, 190],
        Opened: [50, 60],
        Clicks: [10, 20],
        Unsubscribes: [1, 0],
        Orders: [2, 3],
        Revenue: [150.5, 99],
        Cost: [10, 20],
      }),
    ).toEqual({
      campaign: 'Campaign',
      channel: 'Channel',
      date: 'Send date',
      sent: 'Sent',
      delivered: 'Delivered',
      opened: 'Opened',
      clicked: 'Clicks',
      opt_outs: 'Unsubscribes',
      conversions: 'Orders',
      revenue: 'Revenue',
      cost: 'Cost',
    });
  });

  it.each([
    ['messages_sent', 'sent'],
    ['MESSAGES SENT', 'sent'],
    ['Successful Deliveries', 'delivered'],
    ['Impr.', 'impressions'],
    ['New subscribers', 'new_subscribers'],
    ['Registered', 'registrants'],
    ['Total Attendees', 'attendees'],
    ['Target accounts attended', 'target_attendees'],
    ['List size at start', 'list_size_start'],
  ])('"%s" is %s', (header, field) => {
    expect(counts(header)).toEqual({ campaign: 'Campaign', [field]: header });
  });

  it('the exact words win over a header that only contains them', () => {
    expect(counts('Clicks on the banner', 'Clicks').clicked).toBe('Clicks');
    expect(suggest({ 'Campaign owner': ['Ann', 'Bob'], Campaign: ['Spring', 'Summer'], Sent: [1, 2] }).campaign).toBe(
      'Campaign',
    );
  });

  it('unique opens and clicks win over total ones, wherever they stand', () => {
    expect(counts('Total Opens', 'Unique Opens', 'Unique Clicks', 'Total Clicks')).toEqual({
      campaign: 'Campaign',
      opened: 'Unique Opens',
      clicked: 'Unique Clicks',
    });
  });

  it('total opens are taken where there are no unique ones', () => {
    expect(counts('Total Opens').opened).toBe('Total Opens');
  });

  it('"Opened / read" is one field under two names', () => {
    expect(counts('Opened / read').opened).toBe('Opened / read');
    expect(counts('Opens/reads').opened).toBe('Opens/reads');
  });

  it('"A/B" is the variant', () => {
    expect(suggest({ Campaign: ['Spring', 'Spring'], 'A/B': ['A', 'B'], Sent: [1, 2] })).toMatchObject({
      variant: 'A/B',
    });
  });

  it('"Date/time" is the date', () => {
    expect(suggest({ 'Date/time': ['2026-07-01 10:00', '2026-07-02 11:30'], Sent: [1, 2] })).toEqual({
      date: 'Date/time',
      sent: 'Sent',
    });
  });

  it('a currency beside the words, in brackets or after a comma, does not disturb', () => {
    expect(suggest({ 'Revenue (EUR)': [10, 20], 'Cost, €': [1, 2] })).toEqual({
      revenue: 'Revenue (EUR)',
      cost: 'Cost, €',
    });
  });

  it('a column of currency codes is the currency', () => {
    expect(suggest({ 'Currency code': ['EUR', 'USD'], Cost: [1, 2] })).toEqual({
      currency: 'Currency code',
      cost: 'Cost',
    });
  });
});

describe('columns that are left alone', () => {
  it.each([
    'Open rate',
    'Click-through rate',
    'CTR',
    'Conversion Rate',
    'Avg. CPC',
    'Average order value',
    'Cost per click',
    'Cost per mobile app install',
    'Cost / conv.',
    'Cost/conversion',
    'Cost/click',
    'Conv. value / cost',
    'Revenue per recipient',
    'ROI',
    'ROAS',
    'Target CPA',
    'Campaign ID number',
    'List ID',
    'Status',
    'Delivery status',
    'Optimisation score',
    'Duration',
    'Event Price',
    'Hard to say',
    '',
  ])('"%s" is no field', (header) => {
    const given = suggest({ Campaign: ['Spring', 'Summer'], Sent: [100, 200], [header]: [12, 7] });
    expect(given).toEqual({ campaign: 'Campaign', sent: 'Sent' });
  });

  it('a percent sign in the header makes it a rate', () => {
    expect(counts('Opened %', '% clicked')).toEqual({ campaign: 'Campaign' });
  });

  it('percentages below make it a rate, whatever the header says', () => {
    expect(suggest({ Campaign: ['Spring', 'Summer'], Opened: ['24.5%', '31%'], Sent: [100, 200] })).toEqual({
      campaign: 'Campaign',
      sent: 'Sent',
    });
  });

  it('texts below the header of a count are no counts', () => {
    expect(suggest({ Campaign: ['Spring', 'Summer'], Sent: ['yes', 'no'], Clicks: [1, 2] })).toEqual({
      campaign: 'Campaign',
      clicked: 'Clicks',
    });
  });

  it('figures below the header of a date or of a channel are neither', () => {
    expect(suggest({ Date: [1.5, 2.5], Channel: [3, 4], Sent: [1, 2] })).toEqual({ sent: 'Sent' });
  });

  it('texts below "Currency" that are no currencies are left alone', () => {
    expect(suggest({ Currency: ['local', 'local'], Cost: [1, 2] })).toEqual({ cost: 'Cost' });
  });
});

describe('one column for each field, one field for each column', () => {
  it('of two columns for one count the first is taken', () => {
    expect(counts('Sent', 'Messages sent').sent).toBe('Sent');
  });

  it('of two columns with the same header the first is taken', () => {
    const headers = ['Sent', 'Sent'];
    const suggestions = suggestMapping([headers, [1, 2], [3, 4]], { headers, dataRows: Int32Array.of(1, 2) }, words);
    expect(mappingOf(suggestions)).toEqual({ sent: [0] });
  });

  it('no column serves two fields', () => {
    const { suggestions } = suggestionsFor({
      'Campaign date': ['2026-07-01', '2026-07-02'],
      'Email sent': [1, 2],
      'Total cost of messages sent': [3, 4],
      'List size': [5, 6],
      'Conversations and replies': [7, 8],
    });
    const columns = suggestions.map(({ column }) => column);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.length).toBeGreaterThanOrEqual(2);
  });
});

describe('cost', () => {
  it('several parts add up', () => {
    expect(counts('Message fees', 'Platform cost', 'Creative cost', 'Labour cost').cost).toEqual([
      'Message fees',
      'Platform cost',
      'Creative cost',
      'Labour cost',
    ]);
  });

  it('a column of the whole cost beside its parts stands alone', () => {
    expect(counts('Message fees', 'Creative cost', 'Total cost').cost).toBe('Total cost');
    expect(counts('Cost', 'Creative cost').cost).toBe('Cost');
  });

  it('a single part is the cost', () => {
    expect(counts('Message fees').cost).toBe('Message fees');
  });

  it('a budget is taken only where nothing else says what was spent', () => {
    expect(counts('Budget').cost).toBe('Budget');
    expect(counts('Budget', 'Amount spent').cost).toBe('Amount spent');
    expect(counts('Budget', 'Creative cost').cost).toBe('Creative cost');
  });

  it('the suggestion says when it is a part or a budget', () => {
    const reasons = (...headers: string[]) =>
      suggestionsFor(Object.fromEntries(headers.map((header) => [header, [1, 2]]))).suggestions.map(
        ({ reason }) => reason,
      );
    expect(reasons('Cost')).toEqual(['header']);
    expect(reasons('Message fees', 'Creative cost')).toEqual(['part', 'part']);
    expect(reasons('Budget')).toEqual(['budget']);
  });

  it('parts of texts are no parts', () => {
    expect(suggest({ Platform: ['Mailer', 'Texter'], 'Creative cost': [1, 2] })).toEqual({
      channel: 'Platform',
      cost: 'Creative cost',
    });
  });

  it('a cost per message is no part of it', () => {
    expect(counts('Message fees', 'Cost per message').cost).toBe('Message fees');
  });
});

describe('columns that show one cost in several ways', () => {
  it.each<[string[], string | undefined]>([
    [['Net cost', 'Gross cost'], 'Gross cost'],
    [['Cost net', 'Cost gross'], 'Cost gross'],
    [['Budgeted cost', 'Actual cost'], 'Actual cost'],
    [['Actual cost', 'Budgeted cost'], 'Actual cost'],
    [['Spend (excl. VAT)', 'Spend (incl. VAT)'], 'Spend (incl. VAT)'],
    [['Media spend', 'Agency fee', 'Total media cost'], 'Total media cost'],
    [['Creative cost', 'Total marketing cost', 'SMS cost'], 'Total marketing cost'],
    [['Cost last month', 'Cost this month'], undefined],
    [['Cost 2025', 'Cost 2026'], undefined],
    [['Cost Q1', 'Cost Q2'], undefined],
    [['Cost 2026'], 'Cost 2026'],
    [['Cost north', 'Cost south'], 'Cost north'],
  ])('%j: %s', (headers, cost) => {
    expect(counts(...headers).cost).toBe(cost);
  });

  it('are never certain', () => {
    const { suggestions } = suggestionsFor({ 'Net cost': [1, 2], 'Gross cost': [2, 3] });
    expect(suggestions).toEqual([{ field: 'cost', column: 1, confidence: 0.55, reason: 'part', values: 'money' }]);
  });

  it('count once where other costs add up', () => {
    expect(counts('Media spend (net)', 'Media spend (gross)', 'Agency fee').cost).toEqual([
      'Media spend (gross)',
      'Agency fee',
    ]);
    expect(counts('Influencer cost', 'Venue costs', 'Agency fees').cost).toEqual([
      'Influencer cost',
      'Venue costs',
      'Agency fees',
    ]);
    expect(counts('Total media cost', 'Total agency cost', 'Media cost').cost).toEqual([
      'Total media cost',
      'Total agency cost',
    ]);
  });

  it('leave the cost open where a part of it is given for two years', () => {
    expect(counts('Media spend 2025', 'Media spend 2026', 'Agency fee').cost).toBeUndefined();
  });

  it('a planned cost alone is a budget', () => {
    const { suggestions } = suggestionsFor({ 'Budgeted cost': [1, 2] });
    expect(suggestions).toEqual([{ field: 'cost', column: 0, confidence: 0.55, reason: 'budget', values: 'money' }]);
  });
});

describe('headers that could mislead', () => {
  it.each(['Sales qty', 'Quantity', 'Units sold', 'Sales (units)', 'Messages received', 'Inbound messages'])(
    '"%s" is no field',
    (header) => {
      expect(counts(header)).toEqual({ campaign: 'Campaign' });
    },
  );

  it.each([
    ['URL button clicks', 'clicked'],
    ['Undelivered', 'failed'],
    ['Received', 'delivered'],
    ['Sales', 'revenue'],
  ])('"%s" is %s', (header, field) => {
    expect(counts(header)[field]).toBe(header);
  });

  it('"Send date (Your time zone)" is the date', () => {
    expect(suggest({ 'Send date (Your time zone)': ['2026-07-01 10:00', '2026-07-02 09:00'], Sent: [1, 2] }).date).toBe(
      'Send date (Your time zone)',
    );
  });

  it('small whole numbers below "Sales" make it doubtful that these are amounts', () => {
    const sure = (cells: readonly Cell[], header = 'Sales') => suggestionsFor({ [header]: cells }).suggestions[0];
    expect(sure([3, 7, 12])).toMatchObject({ field: 'revenue', confidence: 0.5 });
    for (const one of [sure([3, 7.5]), sure([3000, 7000]), sure(['$3', '$7']), sure([3, 7], 'Sales (EUR)')]) {
      expect(one?.field).toBe('revenue');
      expect(one?.confidence).toBeGreaterThan(0.8);
    }
  });

  it('bounces are hard ones, unless there is a column of all', () => {
    expect(counts('Hard bounces', 'Soft bounces').failed).toBe('Hard bounces');
    expect(counts('Soft bounces').failed).toBeUndefined();
    expect(counts('Hard bounces', 'Soft bounces', 'Bounces').failed).toBe('Bounces');
    expect(counts('Hard bounces').failed).toBe('Hard bounces');
  });

  it('of several columns of failures the one that says so is taken, else none', () => {
    expect(counts('Rejected', 'Undelivered', 'Failed').failed).toBe('Failed');
    expect(counts('Rejected', 'Undelivered').failed).toBe('Undelivered');
    expect(counts('Rejected', 'Undeliverable').failed).toBeUndefined();
    expect(counts('Rejected').failed).toBe('Rejected');
  });

  it('price and count are cost and messages beside the unit of the price, and nothing without it', () => {
    const bill = { Category: ['sms', 'mms'], Count: [100, 20], Price: [0.75, 0.4] };
    expect(suggest({ ...bill, PriceUnit: ['usd', 'usd'] })).toMatchObject({
      sent: 'Count',
      cost: 'Price',
      currency: 'PriceUnit',
    });
    expect(suggest(bill)).toEqual({ channel: 'Category' });
  });
});

describe('rates below the headers of counts', () => {
  const opens = (cells: readonly Cell[], header = 'Opens') =>
    suggest({ Campaign: ['Spring', 'Summer', 'Autumn'], [header]: cells, Sent: [100, 200, 300] });

  it.each<[string, readonly Cell[]]>([
    ['fractions', [0.35, 0.4, 0.2]],
    ['percentages without their sign', [35.5, 30.5, 28]],
    ['fractions as text', ['0.35', '0.4', '0']],
  ])('%s are no counts', (_, cells) => {
    for (const header of ['Opens', 'Clicks', 'Replies', 'Delivered']) {
      expect(opens(cells, header)).toEqual({ campaign: 'Campaign', sent: 'Sent' });
    }
  });

  it('whole numbers, zeros and grouped thousands are', () => {
    expect(opens([1, 0, 1]).opened).toBe('Opens');
    expect(opens(['1.204', '1.300', '987']).opened).toBe('Opens');
    expect(opens(['1,204', '12,300', '987']).opened).toBe('Opens');
  });

  it('conversions may be shared out, but are no rate', () => {
    expect(opens([1.5, 0.33, 2.25], 'Conversions').conversions).toBe('Conversions');
    expect(opens([0.02, 0.03, 0.01], 'Conversions').conversions).toBeUndefined();
  });
});

describe('columns that are not filled in yet', () => {
  const five = (header: string, cells: readonly Cell[]) =>
    suggest({ Campaign: ['a', 'b', 'c'], Sent: [1, 2, 3], [header]: cells });

  it('are the field whose very words stand above them', () => {
    expect(five('Revenue', [100, 'tbd', 'tbd']).revenue).toBe('Revenue');
    expect(five('Cost', ['tbd', 'tbd', 50]).cost).toBe('Cost');
    expect(five('Send date', ['2026-07-01', 'tbd', 'tbd']).date).toBe('Send date');
  });

  it('are nothing where the header only contains the words, or nearly nothing is filled in', () => {
    expect(five('Clicks on the banner', [100, 'tbd', 'tbd']).clicked).toBeUndefined();
    expect(five('Revenue', ['tbd', 'tbd', 'tbd']).revenue).toBeUndefined();
  });

  it('stand back behind a column that is filled in', () => {
    expect(suggest({ Campaign: ['a', 'b', 'c'], Revenue: [1, 'tbd', 'tbd'], 'Total revenue': [1, 2, 3] }).revenue).toBe(
      'Total revenue',
    );
  });
});

it('confidence falls from the exact words to words within others, and stays between 0 and 1', () => {
  const { suggestions } = suggestionsFor({ Revenue: [1, 2], 'Clicks on banner': [1, 2] });
  const [exact, partly] = suggestions;
  expect(exact).toMatchObject({ field: 'revenue' });
  expect(partly).toMatchObject({ field: 'clicked' });
  expect(exact?.confidence).toBeLessThanOrEqual(1);
  expect(exact?.confidence).toBeGreaterThan(partly?.confidence ?? 1);
  expect(partly?.confidence).toBeGreaterThanOrEqual(0.5);
});

it('headers above empty columns are still matched, a little less surely', () => {
  const filled = suggestionsFor({ Sent: [1] }).suggestions[0]?.confidence ?? 0;
  const empty = suggestionsFor({ Sent: [null] }).suggestions[0]?.confidence ?? 1;
  expect(empty).toBeGreaterThan(0.5);
  expect(empty).toBeLessThan(filled);
});
