/** Portuguese: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { ptFields } from './fields';
import { ptKpiNames } from './kpi-names';
import { ptReport } from './report';

export const pt = (): ReportPack => ({
  tag: 'pt',
  ...ptKpiNames(),
  fields: ptFields(),
  report: ptReport(),
});
