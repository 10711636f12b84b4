/**
 * Single values out of real exports, each with the reading that a person gave it. They are not part of the project
 * (most of their sources state no licence) and are read where they lie.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type DateReading, type DateWords, partsOfDay, readDate } from '../../src/campaign/read-date';
import { decideNumberStyle, type NumberReading, readNumber } from '../../src/campaign/read-number';

interface MessyValue {
  readonly value: string;
  readonly type: 'number' | 'money' | 'percent' | 'date' | 'blank';
  readonly expected: number | string | null;
}

const FILE = fileURLToPath(new URL('../../../shared/data/messy-values.json', import.meta.url));
const present = existsSync(FILE);
const values: readonly MessyValue[] = present ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
const WORDS: DateWords = { months: { feb: 2, mar: 3, oct: 10 } };

/**
 * Values that no reader of one cell can know; each is left as an issue or decided by what is around it.
 * Anything that is not listed here has to be read as the person read it.
 */
const NEEDS_MORE: ReadonlyMap<string, string> = new Map([
  ['1.204', 'ambiguous'],
  ['1,234', 'ambiguous'],
  ['31,193', 'ambiguous'],
  ['25,881', 'ambiguous'],
  ['$1,188', 'ambiguous'],
  ['$ 1.200', 'ambiguous'],
  ['Rp 1.234', 'ambiguous'],
  ['5-1-2026', 'ambiguous'],
  // A unit in words: such a column is no count.
  ['30 days', 'notANumber'],
  // Two meanings of B.
  ['12.5B', 'notANumber'],
  // The header says that these are percent points; the cell does not.
  ['36.21', 'number'],
]);

function valueOfNumber(reading: NumberReading): number | string {
  return 'value' in reading ? reading.value : reading.kind;
}

function valueOfDate(reading: DateReading): string {
  if (reading.kind !== 'date') return reading.kind;
  const { year, month, day } = partsOfDay(reading.day);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

describe.skipIf(!present)(`messy values${present ? '' : ` SKIPPED: ${FILE} is not there`}`, () => {
  test('the list is there', () => {
    expect(values.length).toBeGreaterThan(40);
  });

  test.each(values.map((entry) => [entry.value, entry] as const))('%j', (text, entry) => {
    const isDate = entry.type === 'date';
    const reading = isDate ? readDate(text, undefined, WORDS) : readNumber(text);
    const doubt = NEEDS_MORE.get(text);
    if (doubt !== undefined) expect(reading.kind).toBe(doubt);
    else if (entry.type === 'blank') expect(reading.kind).toBe('blank');
    else if (isDate) expect(valueOfDate(reading as DateReading)).toBe(entry.expected);
    else expect(valueOfNumber(reading as NumberReading)).toBe(entry.expected);
  });

  test('an unread value is read as expected beside cells that show the style', () => {
    const beside: readonly (readonly [string, string])[] = [
      ['1.204', '987,50'],
      ['1,234', '987.50'],
      ['31,193', '12.5'],
      ['25,881', '12.5'],
      ['$1,188', '$987.50'],
      ['$ 1.200', '$ 987,50'],
      ['Rp 1.234', 'Rp 1.234.567'],
    ];
    for (const [text, neighbour] of beside) {
      const decision = decideNumberStyle([text, neighbour]);
      expect(decision.kind).toBe('decided');
      const reading = readNumber(text, decision.kind === 'decided' ? decision.style : undefined);
      expect(valueOfNumber(reading)).toBe(values.find((entry) => entry.value === text)?.expected);
    }
    expect(valueOfDate(readDate('5-1-2026', 'dayMonth', WORDS))).toBe('2026-01-05');
  });
});
