/** Hungarian texts: what stands beside a placeholder must suit every name, number and date that may fill it. */
import { describe, expect, it } from 'vitest';
import { hu } from '../../../src/locales/hu/pack';
import { dayAsText } from '../../../src/report/sentence';

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

const { report, interface: words, problems } = hu();
const all = stringsIn([report, words, problems]);

describe('placeholders', () => {
  it('no article stands before one, because a or az depends on what fills it', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter((text) => /(?:^|[\s„(])az?(?:\(z\))? [„(]?\{/iu.test(text))).toEqual([]);
  });

  it('no ending is joined to one, because its vowels depend on what fills it', () => {
    expect(all.filter((text) => /\}”?-?\p{L}/u.test(text))).toEqual([]);
  });

  it('no point follows a date, which ends with one', () => {
    expect(dayAsText(46_031, report)).toBe('2026. jan. 9.');
    expect(all.filter((text) => /\{(?:date|from|to|first|last)\}\./.test(text))).toEqual([]);
  });
});

it('quotes are Hungarian, and percent signs stand at their number', () => {
  expect(all.filter((text) => /["“«»]|\d\s%/.test(text))).toEqual([]);
  expect(all.filter((text) => text.split('„').length !== text.split('”').length)).toEqual([]);
});
