/** Spanish: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { PLAIN } from '../typography';
import { esFields } from './fields';
import { esKpiNames } from './kpi-names';
import { esReport } from './report';

export const es = (): ReportPack => ({
  tag: 'es',
  typography: { ...PLAIN, openQuote: '«', closeQuote: '»' },
  ...esKpiNames(),
  fields: esFields(),
  report: esReport(),
});
