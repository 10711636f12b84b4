/** How sheets are written in Chinese. */
import type { LanguageWords } from '../reading-words';

export const zhCnReading = (): LanguageWords => ({
  totals: ['总计', '合计', '汇总', '总和', '小计'],
  averages: ['平均', '平均值'],
  blanks: ['无', '暂无', '暂无数据'],
});
