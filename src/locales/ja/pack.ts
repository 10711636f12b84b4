/** Japanese: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { jaFields } from './fields';
import { jaKpiNames } from './kpi-names';
import { jaReport } from './report';

export const ja = (): ReportPack => ({
  tag: 'ja',
  ...jaKpiNames(),
  fields: jaFields(),
  report: jaReport(),
});
