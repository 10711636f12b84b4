/** Simplified Chinese. */
import type { Pack } from '../pack';
import { WIDE } from '../typography';
import { zhCnFields } from './fields';
import { zhCnInterface } from './interface';
import { zhCnKpis } from './kpis';
import { zhCnReport } from './report';

export const zhCn = (): Pack => ({
  tag: 'zh-CN',
  typography: { ...WIDE, currencySigns: { CNY: '¥', JPY: 'JP¥' } },
  ...zhCnKpis(),
  fields: zhCnFields(),
  report: zhCnReport(),
  interface: zhCnInterface(),
});
