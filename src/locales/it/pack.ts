/** Italian: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { itFields } from './fields';
import { itKpiNames } from './kpi-names';
import { itReport } from './report';

export const it = (): ReportPack => ({
  tag: 'it',
  ...itKpiNames(),
  fields: itFields(),
  report: itReport(),
});
