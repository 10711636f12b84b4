/** Portuguese: a language of sheets and reports. */
import type { ReportPack } from '../pack';
import { PLAIN } from '../typography';
import { ptFields } from './fields';
import { ptKpiNames } from './kpi-names';
import { ptReport } from './report';

export const pt = (): ReportPack => ({
  tag: 'pt',
  typography: { ...PLAIN, currencySigns: { BRL: 'R$\u00a0' } },
  ...ptKpiNames(),
  fields: ptFields(),
  report: ptReport(),
});
