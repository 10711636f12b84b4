/** How sheets are written in Japanese. */
import type { LanguageWords } from '../reading-words';

export const jaReading = (): LanguageWords => ({
  totals: ['合計', '総計', '小計', '総合計'],
  averages: ['平均'],
  blanks: ['なし', '該当なし'],
});
