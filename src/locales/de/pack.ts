/** German: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { PLAIN } from '../typography';
import { deFields } from './fields';
import { deKpiNames } from './kpi-names';
import { deReport } from './report';

export const de = (): ReportPack => ({
  tag: 'de',
  typography: { ...PLAIN, openQuote: '„', closeQuote: '“' },
  ...deKpiNames(),
  fields: deFields(),
  report: deReport(),
});
