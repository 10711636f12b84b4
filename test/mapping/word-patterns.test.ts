/** Words and stems of word lists. */
import { expect, it } from 'vitest';
import { matchesPattern, WordPatterns, wordSet } from '../../src/mapping/word-patterns';

it.each([
  ['sent', 'sent', true],
  ['sent', 'sender', false],
  ['доставлен*', 'доставлено', true],
  ['доставлен*', 'недоставлено', false],
  ['*rate', 'klickrate', true],
  ['*rate', 'rates', false],
  ['*bounce*', 'softbounces', true],
  ['*bounce*', 'bonus', false],
])('%s and %s: %s', (pattern, word, is) => {
  expect(matchesPattern(word, pattern)).toBe(is);
  expect(wordSet([pattern]).has(word)).toBe(is);
});

it('finds everything that is known of a word, also what is added later', () => {
  const patterns = new WordPatterns<number>();
  patterns.add('open*', 1);
  patterns.add('opened', 2);
  expect([...patterns.find('opened')].sort()).toEqual([1, 2]);
  patterns.add('*ed', 3);
  expect([...patterns.find('opened')].sort()).toEqual([1, 2, 3]);
  expect(patterns.find('closing')).toEqual([]);
});
