/** Chinese texts: their typography, and dates as sentences of the report write them. */
import { describe, expect, it } from 'vitest';
import { zhCn } from '../../../src/locales/zh-CN/pack';
import { dayAsText } from '../../../src/report/sentence';

/** What is filled in is Chinese in these places, and a figure or a code in all others. */
const WORDS =
  /\{(field|other|fields|channel|channels|names|name|header|headers|sheet|input|part|whole|zero|enter|unit|reason|found)\}/g;

const texts: readonly (readonly [string, string])[] = collect({ ...zhCn(), typography: undefined }, '');

function collect(value: unknown, path: string): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => collect(part, `${path}.${key}`));
}

const where = (pattern: RegExp): readonly string[] =>
  texts.flatMap(([path, text]) => (pattern.test(text.replace(WORDS, '字')) ? [`${path}: ${text}`] : []));

describe('typography', () => {
  it('reads every text', () => {
    expect(texts.length).toBeGreaterThan(700);
  });

  it('has the wide signs of Chinese beside Chinese characters', () => {
    expect(where(/\p{Script=Han}[,:;!?()"]|[,:;!?()"]\p{Script=Han}|\p{Script=Han}\.(?!\d)/u)).toEqual([]);
  });

  it('has no space beside a wide sign', () => {
    const allowed = /^(\.interface\.sidebar\.errors\.unknown|\.report\.figuresAsOf):/;
    expect(where(/[，。：；！？、（）“”] | [，。：；！？、（）“”]/u).filter((found) => !allowed.test(found))).toEqual(
      [],
    );
  });

  it('has quotation marks in pairs', () => {
    const unpaired = texts.filter(([, text]) => text.split('“').length !== text.split('”').length);
    expect(unpaired).toEqual([]);
  });
});

it('writes a date with the year first', () => {
  expect(dayAsText(46027, zhCn().report)).toBe('2026年1月5日');
});
