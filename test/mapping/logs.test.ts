/** Lists with a row for each message, person or order: how they are recognised, and what they count. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/campaign/cell';
import type { NumericFieldId } from '../../src/campaign/fields';
import { readingWords } from '../../src/locales/reading-words';
import { findLog } from '../../src/mapping/find-log';
import { findTable } from '../../src/mapping/find-table';
import { readCampaigns } from '../../src/mapping/read-campaigns';
import { mappingOf, suggestMapping } from '../../src/mapping/suggest-mapping';

const words = readingWords();

function find(grid: readonly (readonly Cell[])[]) {
  const found = findTable(grid, words);
  if (found === null) throw new Error('There is no table.');
  return { found, finding: findLog(grid, found, mappingOf(suggestMapping(grid, found, words)), new Set(), words) };
}

/** As the add-on reads a sheet by itself. */
function read(grid: readonly (readonly Cell[])[]) {
  const { found, finding } = find(grid);
  if (finding.kind === 'silent') throw new Error('Nothing says what became of the rows.');
  const { table, issues, counted } = readCampaigns(grid, found, finding.mapping, {
    source: 0,
    defaultChannel: '',
    spreadsheetLocale: 'en_US',
    words,
    rowName: (row) => `Row ${row}`,
    ...(finding.kind === 'log' ? { log: { log: finding.log, campaign: 'The sheet' } } : {}),
    ...(finding.kind === 'campaigns' && finding.isPersonal ? { log: { log: null, campaign: 'The sheet' } } : {}),
  });
  const total = (field: NumericFieldId): number | undefined =>
    table.numbers[field]?.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
  const fields = (Object.keys(table.numbers) as NumericFieldId[]).map((field) => [field, total(field)] as const);
  return {
    kind: finding.kind === 'log' ? finding.log.kind : finding.kind,
    totals: Object.fromEntries(fields),
    values: (field: NumericFieldId) =>
      Array.from(table.numbers[field] ?? [], (value) => (Number.isNaN(value) ? null : value)),
    names: [...new Set(table.campaign)],
    table,
    undecided: counted?.undecided,
    repeated: counted?.repeated,
    issues: issues.map(({ kind, cell, read: text }) => [kind, cell, text]),
  };
}

const phone = (number: number): string => `+44770090${String(1000 + number)}`;

describe('a list of messages', () => {
  it('counts each message by what became of it; what was read was delivered and sent', () => {
    const { kind, totals, names } = read([
      ['To', 'Campaign', 'Status', 'Date'],
      [phone(1), 'Spring', 'delivered', '2026-03-01'],
      [phone(2), 'Spring', 'read', '2026-03-01'],
      [phone(3), 'Spring', 'failed', '2026-03-01'],
      [phone(4), 'Summer', 'sent', '2026-06-01'],
      [phone(5), 'Summer', 'Undelivered', '2026-06-01'],
    ]);
    expect(kind).toBe('message');
    expect(totals).toEqual({ sent: 5, delivered: 2, failed: 2, opened: 1 });
    expect(names).toEqual(['Spring', 'Summer']);
  });

  it('says nothing of what its statuses never say', () => {
    const { totals } = read([
      ['Phone', 'Status'],
      [phone(1), 'Sent'],
      [phone(2), 'Failed'],
    ]);
    expect(totals).toEqual({ sent: 2, failed: 1 });
  });

  it('a message in the queue is not sent yet, which is not 0', () => {
    const { values, undecided } = read([
      ['Phone', 'Status'],
      [phone(1), 'Delivered'],
      [phone(2), 'Queued'],
      [phone(3), 'Delivered'],
    ]);
    expect(values('sent')).toEqual([1, null, 1]);
    expect(values('delivered')).toEqual([1, null, 1]);
    expect(undecided).toBe(1);
  });

  it('an unknown status is listed and counts as not known', () => {
    const { values, issues } = read([
      ['Phone', 'Status'],
      [phone(1), 'Delivered'],
      [phone(2), 'Zorked'],
      [phone(3), 'Delivered'],
    ]);
    expect(values('delivered')).toEqual([1, null, 1]);
    expect(issues).toEqual([['unknownStatus', 'B3', 'Zorked']]);
  });

  it.each<[string, string, readonly string[], Readonly<Record<string, number>>]>([
    [
      'Russian',
      'Статус',
      ['Доставлено', 'Не доставлено', 'Доставлено', 'Прочитано'],
      { sent: 4, delivered: 3, failed: 1, opened: 1 },
    ],
    ['French', 'Statut', ['Remis', 'Échec', 'Lu', 'Remis'], { sent: 4, delivered: 3, failed: 1, opened: 1 }],
    ['Chinese', '发送状态', ['送达', '发送失败', '已读', '送达'], { sent: 4, delivered: 3, failed: 1, opened: 1 }],
    [
      'Hungarian',
      'Állapot',
      ['Kézbesítve', 'Sikertelen', 'Elolvasva', 'Kézbesítve'],
      { sent: 4, delivered: 3, failed: 1, opened: 1 },
    ],
    [
      'German',
      'Zustellstatus',
      ['Zugestellt', 'Nicht zugestellt', 'Gelesen', 'Zugestellt'],
      { sent: 4, delivered: 3, failed: 1, opened: 1 },
    ],
    [
      'Spanish',
      'Estado del envío',
      ['Entregado', 'No entregado', 'Leído', 'Entregado'],
      { sent: 4, delivered: 3, failed: 1, opened: 1 },
    ],
    [
      'Portuguese',
      'Status de entrega',
      ['Entregue', 'Não entregue', 'Lido', 'Entregue'],
      { sent: 4, delivered: 3, failed: 1, opened: 1 },
    ],
    [
      'Italian',
      'Stato consegna',
      ['Consegnato', 'Non consegnato', 'Letto', 'Consegnato'],
      { sent: 4, delivered: 3, failed: 1, opened: 1 },
    ],
    [
      'codes of a gateway',
      'Status',
      ['DELIVRD', 'UNDELIV', 'DELIVERED_TO_HANDSET', 'EXPIRED'],
      { sent: 4, delivered: 2, failed: 2 },
    ],
  ])('%s', (_, header, statuses, totals) => {
    const { kind, totals: found } = read([
      ['Mobile', header],
      ...statuses.map((status, index) => [phone(index), status]),
    ]);
    expect(kind).toBe('message');
    expect(found).toEqual(totals);
  });

  it('of a bill, prices below zero are costs, and messages that came in were not sent', () => {
    const { totals, kind } = read([
      ['From', 'To', 'Body', 'Status', 'Direction', 'Price', 'Price Unit', 'Message Sid'],
      [phone(0), phone(1), 'Hello', 'delivered', 'outbound-api', '-0.04', 'USD', 'SM0001a'],
      [phone(0), phone(2), 'Hello', 'delivered', 'outbound-api', '-0.04', 'USD', 'SM0002a'],
      [phone(3), phone(0), 'Stop', 'received', 'inbound', '-0.01', 'USD', 'SM0003a'],
    ]);
    expect(kind).toBe('message');
    expect(totals.sent).toBe(2);
    expect(totals.delivered).toBe(2);
    expect(totals.cost).toBeCloseTo(0.09, 12);
  });

  it('events of one message count once for each kind', () => {
    const { totals, repeated } = read([
      ['email', 'event', 'timestamp', 'sg_message_id'],
      ['ann@example.com', 'processed', '2026-03-01', 'm-1a'],
      ['ann@example.com', 'delivered', '2026-03-01', 'm-1a'],
      ['ann@example.com', 'open', '2026-03-02', 'm-1a'],
      ['ann@example.com', 'open', '2026-03-03', 'm-1a'],
      ['ann@example.com', 'click', '2026-03-03', 'm-1a'],
      ['bob@example.com', 'processed', '2026-03-01', 'm-2b'],
      ['bob@example.com', 'bounce', '2026-03-01', 'm-2b'],
      ['cid@example.com', 'delivered', '2026-03-01', 'm-3c'],
      ['cid@example.com', 'click', '2026-03-04', 'm-3c'],
    ]);
    expect(totals).toEqual({ sent: 3, delivered: 2, failed: 1, opened: 1, clicked: 2 });
    expect(repeated).toBe(1);
  });

  it('events without numbers of messages belong to the person and the campaign', () => {
    const { totals } = read([
      ['Email', 'Campaign name', 'Activity'],
      ['ann@example.com', 'March', 'Delivered'],
      ['ann@example.com', 'March', 'Opened'],
      ['ann@example.com', 'April', 'Delivered'],
      ['bob@example.com', 'March', 'Delivered'],
      ['bob@example.com', 'March', 'Opened'],
      ['bob@example.com', 'March', 'Opened'],
    ]);
    expect(totals).toEqual({ sent: 3, delivered: 3, opened: 2 });
  });

  it('several messages to one person are several messages', () => {
    const { totals } = read([
      ['Email', 'Status'],
      ['ann@example.com', 'Delivered'],
      ['ann@example.com', 'Delivered'],
      ['ann@example.com', 'Opened'],
      ['bob@example.com', 'Delivered'],
    ]);
    expect(totals).toEqual({ sent: 4, delivered: 4, opened: 1 });
  });

  it('columns of yes and no, or of points in time, count as well', () => {
    const { totals } = read([
      ['Phone', 'Delivered', 'Read at', 'Replied'],
      [phone(1), 'Yes', '2026-03-01 10:00', 'No'],
      [phone(2), 'Yes', '', 'No'],
      [phone(3), 'No', '', 'No'],
    ]);
    expect(totals).toEqual({ sent: 3, delivered: 2, opened: 1, replied: 0 });
  });

  it('parts of a message are no messages', () => {
    const { kind, totals } = read([
      ['Message Id', 'To', 'Message Count', 'Status'],
      ['abc-1', phone(1), 1, 'DELIVERED_TO_HANDSET'],
      ['abc-2', phone(2), 3, 'REJECTED_NETWORK'],
      ['abc-3', phone(3), 2, 'PENDING_ENROUTE'],
    ]);
    expect(kind).toBe('message');
    expect(totals).toEqual({ sent: 2, delivered: 1, failed: 1 });
  });

  it('that does not say what became of them is refused', () => {
    expect(
      find([
        ['Phone', 'Text', 'Time'],
        [phone(1), 'Hello', '2026-03-01'],
        [phone(2), 'Hello', '2026-03-01'],
      ]).finding.kind,
    ).toBe('silent');
    expect(
      find([
        ['Phone', 'Status'],
        [phone(1), 'Queued'],
        [phone(2), 'Queued'],
      ]).finding.kind,
    ).toBe('silent');
  });

  it('counts 100,000 messages in one go', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => [
      phone(row),
      row % 2 === 0 ? 'delivered' : 'read',
      `C${row % 50}`,
    ]);
    const start = performance.now();
    const { totals } = read([['To', 'Status', 'Campaign'], ...rows]);
    expect(totals).toEqual({ sent: 100_000, delivered: 100_000, opened: 50_000 });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a list of people', () => {
  it('who attended or did not; one who joined twice is one', () => {
    const { kind, totals, names } = read([
      ['Attended', 'User Name (Original Name)', 'Email', 'Join Time'],
      ['Yes', 'Ann', 'ann@example.com', '05/12/2026 09:00:00 AM'],
      ['Yes', 'Ann', 'ann@example.com', '05/12/2026 09:30:00 AM'],
      ['Yes', 'Bob', 'bob@example.com', '05/12/2026 09:00:00 AM'],
      ['No', 'Cid', 'cid@example.com', '--'],
    ]);
    expect(kind).toBe('person');
    expect(totals).toEqual({ registrants: 3, attendees: 2 });
    expect(names).toEqual(['The sheet']);
  });

  it('says who it is about in no other column either: an audience that differs from row to row is names', () => {
    const audience = (...texts: string[]) => {
      const rows = texts.map((text, row) => ['Yes', text, `p${row}@example.com`, '05/12/2026 09:00:00 AM']);
      const { kind, table } = read([['Attended', 'Audience', 'Email', 'Join Time'], ...rows]);
      expect(kind).toBe('person');
      return table.audience;
    };
    expect(audience('Ann Lee', 'Bob Fox', 'Cid May', 'Dan Orr')).toEqual(['', '', '', '']);
    expect(audience('Customers', 'Customers', 'Prospects', 'Customers')[2]).toBe('Prospects');
  });

  it('is grouped by the event', () => {
    const { totals, names, kind } = read([
      ['Webinar', 'Name', 'Email', 'Status'],
      ['Start right', 'Ann', 'ann@example.com', 'Attended'],
      ['Start right', 'Bob', 'bob@example.com', 'No-show'],
      ['Go on', 'Ann', 'ann@example.com', 'Attended'],
    ]);
    expect(kind).toBe('person');
    expect(totals).toEqual({ registrants: 3, attendees: 2 });
    expect(names).toEqual(['Start right', 'Go on']);
  });

  it.each([
    ['Teilgenommen', 'Ja', 'Nein'],
    ['Присутствовал', 'Да', 'Нет'],
    ['是否参会', '是', '否'],
    ['Részt vett', 'Igen', 'Nem'],
    ['A participé', 'Oui', 'Non'],
    ['Asistió', 'Sí', 'No'],
  ])('%s', (header, yes, no) => {
    const { kind, totals } = read([
      ['Email', header],
      ['ann@example.com', yes],
      ['bob@example.com', no],
      ['cid@example.com', yes],
    ]);
    expect(kind).toBe('person');
    expect(totals).toEqual({ registrants: 3, attendees: 2 });
  });

  it('with figures of each is read as it stands, under one name', () => {
    const { kind, totals, names } = read([
      ['Email Address', 'First Name', 'Opens', 'Clicks'],
      ['ann@example.com', 'Ann', 2, 1],
      ['bob@example.com', 'Bob', 3, 0],
    ]);
    expect(kind).toBe('campaigns');
    expect(totals).toEqual({ opened: 5, clicked: 1 });
    expect(names).toEqual(['The sheet']);
  });

  it('whose names never become names of campaigns', () => {
    const { names } = read([
      ['Name', 'Email', 'Approval Status'],
      ['Ann Lee', 'ann@example.com', 'approved'],
      ['Bob Ray', 'bob@example.com', 'pending approval'],
    ]);
    expect(names).toEqual(['The sheet']);
  });
});

describe('a list of orders', () => {
  it('counts each order once, also when it has several lines, with its total once', () => {
    const { kind, totals, table } = read([
      ['Name', 'Email', 'Financial Status', 'Paid at', 'Currency', 'Total', 'Lineitem quantity', 'Lineitem name'],
      ['#1001', 'ann@example.com', 'paid', '2026-03-01', 'EUR', 50, 2, 'Cup'],
      ['#1001', 'ann@example.com', null, null, null, null, 1, 'Plate'],
      ['#1002', 'bob@example.com', 'paid', '2026-03-02', 'EUR', 30, 1, 'Cup'],
      ['#1003', 'cid@example.com', 'refunded', '2026-03-02', 'EUR', 99, 1, 'Pot'],
    ]);
    expect(kind).toBe('order');
    expect(totals).toEqual({ conversions: 2, revenue: 80 });
    // No one's order is a campaign.
    expect(new Set(table.campaign)).toEqual(new Set(['The sheet']));
  });

  it('a total that is repeated on every line counts once', () => {
    const { totals, values } = read([
      ['Order ID', 'Campaign', 'Order total', 'Item'],
      ['A-17', 'Spring', 50, 'Cup'],
      ['A-17', 'Spring', 50, 'Plate'],
      ['A-18', 'Spring', 30, 'Cup'],
    ]);
    expect(totals).toEqual({ conversions: 2, revenue: 80 });
    expect(values('conversions')).toEqual([1, 0, 1]);
  });

  it('amounts of lines add up to their order', () => {
    const { totals } = read([
      ['Order number', 'Campaign', 'Sales amount'],
      [10017, 'Spring', 20],
      [10017, 'Spring', 35],
      [10018, 'Spring', 30],
      [10018, 'Spring', 12],
    ]);
    expect(totals).toEqual({ conversions: 2, revenue: 97 });
  });

  it('two lines of one order that cost the same by chance are both counted', () => {
    const single = Array.from({ length: 20 }, (_, order) => [10001 + order, 'Spring', 20 + order]);
    const { totals } = read([['Order number', 'Campaign', 'Sales amount'], ...single, [10001, 'Spring', 20]]);
    expect(totals).toEqual({ conversions: 20, revenue: 590 + 20 });
  });

  it('what is not paid yet is not known, what was cancelled brought nothing', () => {
    const { values } = read([
      ['Order ID', 'Status', 'Revenue'],
      ['A-1001', 'paid', 20],
      ['A-1002', 'pending', 30],
      ['A-1003', 'cancelled', 40],
    ]);
    expect(values('conversions')).toEqual([1, null, 0]);
    expect(values('revenue')).toEqual([20, null, 0]);
  });
});

describe('a table of campaigns is no such list', () => {
  it.each<[string, readonly (readonly Cell[])[]]>([
    [
      'with a status of each campaign',
      [
        ['Campaign', 'Status', 'Sent', 'Opened'],
        ['A', 'Sent', 100, 20],
        ['B', 'Draft', 200, 30],
      ],
    ],
    [
      'with somebody to ask',
      [
        ['Campaign', 'Contact', 'Status', 'Cost'],
        ['A', 'Ann', 'Sent', 10],
        ['B', 'Bob', 'Sent', 20],
        ['C', 'Cid', 'Failed', 30],
        ['D', 'Dan', 'Sent', 40],
      ],
    ],
    [
      'with the sender of each',
      [
        ['Campaign', 'Sender email', 'Status', 'Clicks'],
        ['A', 'a@example.com', 'sent', 5],
        ['B', 'a@example.com', 'sent', 7],
      ],
    ],
    [
      'with a number in front',
      [
        ['Order', 'Campaign', 'Cost', 'Revenue'],
        [1, 'A', 10, 20],
        [2, 'B', 20, 30],
        [3, 'C', 20, 30],
      ],
    ],
  ])('%s', (_, grid) => {
    expect(read(grid).kind).toBe('campaigns');
  });
});
