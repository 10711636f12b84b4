/**
 * The sample data: invented campaigns, the same ones in five languages. Every file is held against totals that were
 * added up outside this project's code, by a reader of its own.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHANNELS, TOTALS } from './sample-totals';

const FOLDER = fileURLToPath(new URL('../../src/preview/samples/', import.meta.url));

interface Sample {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  readonly titleRows: number;
  /** How the totals row begins, where there is one. */
  readonly total: string | null;
  readonly readDay: (text: string) => string;
}

const dayFirst = (text: string) => text.replace(/^(\d\d).(\d\d).(\d{4})$/, '$3-$2-$1');
const SAMPLES: Readonly<Record<string, Sample>> = {
  en: { separator: ',', decimal: '.', titleRows: 0, total: null, readDay: (text) => text },
  zh: { separator: ',', decimal: '.', titleRows: 0, total: null, readDay: (text) => text },
  fr: { separator: ';', decimal: ',', titleRows: 3, total: 'Total', readDay: dayFirst },
  ru: { separator: ';', decimal: ',', titleRows: 2, total: 'Итого', readDay: dayFirst },
  hu: {
    separator: ';',
    decimal: ',',
    titleRows: 1,
    total: null,
    readDay: (text) => text.replace(/^(\d{4})\.(\d\d)\.(\d\d)\.$/, '$1-$2-$3'),
  },
};

/** Neither is added up in a totals row. */
const NOT_TOTALLED = ['list size at start', 'CSAT'];
const FIRST_FIGURE = 6;

function splitLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

function readFigure(text: string, decimal: string): number | null {
  const digits = [...text].filter((letter) => (letter >= '0' && letter <= '9') || letter === decimal).join('');
  return digits === '' ? null : Number(digits.replace(',', '.'));
}

function readSample(language: string) {
  const sample = SAMPLES[language];
  if (!sample) throw new Error(`no sample in ${language}`);
  const text = readFileSync(`${FOLDER}campaigns-${language}.csv`, 'utf8');
  const lines = text.trimEnd().split('\n').slice(sample.titleRows);
  const rows = lines.map((line) => splitLine(line, sample.separator));
  const [header = [], ...body] = rows;
  const totalsRow = sample.total === null ? null : (body.pop() ?? []);
  const figuresOf = (row: readonly string[]) => row.slice(FIRST_FIGURE).map((cell) => readFigure(cell, sample.decimal));
  return {
    sample,
    header,
    body,
    totalsRow,
    figures: body.map(figuresOf),
    totals: totalsRow && figuresOf(totalsRow),
    days: body.map((row) => [row[2], row[3]].map((cell) => sample.readDay(cell ?? ''))),
  };
}

const english = readSample('en');
const sumOf = (figures: readonly (number | null)[]) => figures.reduce((sum: number, figure) => sum + (figure ?? 0), 0);
const column = (name: string) => TOTALS.findIndex(([other]) => other === name);

describe.each(Object.keys(SAMPLES))('sample data in %s', (language) => {
  const { header, body, figures, totals, totalsRow, days, sample } = readSample(language);

  test('48 rows, each as wide as the header', () => {
    expect(body).toHaveLength(48);
    expect(header).toHaveLength(FIRST_FIGURE + TOTALS.length);
    expect(new Set(header).size).toBe(header.length);
    for (const row of body) expect(row).toHaveLength(header.length);
  });

  test.each(TOTALS.map((entry, index) => [entry[0], entry, index] as const))('%s', (_, [, total, rows], index) => {
    const values = figures.map((row) => row[index] ?? null);
    expect(sumOf(values)).toBeCloseTo(total, 6);
    expect(values.filter((value) => value !== null)).toHaveLength(rows);
  });

  test('CSAT weighted by its responses is 4760.7 / 1061', () => {
    const weighted = figures.map((row) => (row[column('CSAT')] ?? 0) * (row[column('CSAT responses')] ?? 0));
    expect(sumOf(weighted)).toBeCloseTo(4760.7, 6);
  });

  test('six channels', () => {
    const names = [...new Set(body.map((row) => row[1]))];
    const seen = names.map((name) => {
      const rows = figures.filter((_, row) => body[row]?.[1] === name);
      const cost = sumOf(rows.flatMap((row) => row.slice(column('message fees'), column('labour') + 1)));
      const revenue = sumOf(rows.map((row) => row[column('revenue')] ?? null));
      return [rows.length, Number(revenue.toFixed(2)), Number(cost.toFixed(2)), rows[0]?.[0] ?? null];
    });
    expect(seen).toEqual(CHANNELS);
  });

  test('figures, dates, variants and groups are those of the English file', () => {
    expect(figures).toEqual(english.figures);
    expect(days).toEqual(english.days);
    expect(body.map((row) => row[5])).toEqual(english.body.map((row) => row[5]));
    for (const place of [0, 1, 4]) {
      // The same rows share a name, a channel, an audience.
      const first = (rows: readonly string[][]) =>
        rows.map((row) => rows.findIndex((other) => other[place] === row[place]));
      expect(first(body)).toEqual(first(english.body));
    }
  });

  test('the totals row says the same', () => {
    if (!totals || !totalsRow) return;
    expect(totalsRow[0]).toBe(sample.total);
    TOTALS.forEach(([name, total], index) => {
      expect(totals[index]).toBe(NOT_TOTALLED.includes(name) ? null : total);
    });
  });
});

test('the figures of a campaign hold together', () => {
  const at = (row: readonly (number | null)[], name: string) => row[column(name)] ?? null;
  const relations: readonly (readonly [part: string, whole: string])[] = [
    ['sent', 'list size at start'],
    ['delivered', 'sent'],
    ['opened', 'delivered'],
    ['clicked', 'delivered'],
    ['replied', 'delivered'],
    ['conversations', 'replied'],
    ['conversions', 'clicked'],
    ['attendees', 'registrants'],
    ['target accounts attended', 'target accounts invited'],
    ['opportunities', 'leads'],
    ['CSAT', 'CSAT responses'],
  ];
  for (const row of english.figures) {
    for (const [part, whole] of relations) {
      const [less, more] = [at(row, part), at(row, whole)];
      if (less !== null && more !== null) expect(less).toBeLessThanOrEqual(more);
    }
    const sent = at(row, 'sent');
    if (sent !== null) expect((at(row, 'delivered') ?? 0) + (at(row, 'failed') ?? 0)).toBe(sent);
  }
  for (const [start = '', end = ''] of english.days) {
    expect(start >= '2024-07-01' && start <= end && end <= '2026-06-30').toBe(true);
  }
});
