/** How texts are put together in a language. */
import { expect, it } from 'vitest';
import { listed, listSentence, PLAIN, sentences, WIDE, withRemark } from '../../src/locales/typography';

it('lists, sentences and remarks are those of the script', () => {
  expect(listed(['a', 'b'], PLAIN)).toBe('a, b');
  expect(listed(['收入', '成本'], WIDE)).toBe('收入、成本');
  expect(sentences(['One.', '', 'Two.'], PLAIN)).toBe('One. Two.');
  expect(sentences(['一。', '二。'], WIDE)).toBe('一。二。');
  expect(withRemark('CTR', 'unique', PLAIN)).toBe('CTR (unique)');
  expect(withRemark('点击率', '去重', WIDE)).toBe('点击率（去重）');
});

it('a sentence made of items begins with a capital and ends in a stop, and is none without items', () => {
  expect(listSentence(['blank rows: 2', 'totals rows: 1'], PLAIN)).toBe('Blank rows: 2, totals rows: 1.');
  expect(listSentence(['пустых строк: 2'], PLAIN)).toBe('Пустых строк: 2.');
  expect(listSentence([], WIDE)).toBe('');
});
