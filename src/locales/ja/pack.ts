/** Japanese: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { WIDE } from '../typography';
import { jaFields } from './fields';
import { jaKpiNames } from './kpi-names';
import { jaReport } from './report';

export const ja = (): ReportPack => ({
  tag: 'ja',
  typography: { ...WIDE, openQuote: '「', closeQuote: '」' },
  ...jaKpiNames(),
  fields: jaFields(),
  report: jaReport(),
});
