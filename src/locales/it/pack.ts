/** Italian: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { PLAIN } from '../typography';
import { itFields } from './fields';
import { itKpiNames } from './kpi-names';
import { itReport } from './report';

export const it = (): ReportPack => ({
  tag: 'it',
  typography: PLAIN,
  ...itKpiNames(),
  fields: itFields(),
  report: itReport(),
});
