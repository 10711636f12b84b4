/** Hungarian. */
import type { Pack } from '../pack';
import { huFields } from './fields';
import { huInterface } from './interface';
import { huKpis } from './kpis';
import { huReport } from './report';

export const hu = (): Pack => ({
  tag: 'hu',
  ...huKpis(),
  fields: huFields(),
  report: huReport(),
  interface: huInterface(),
});
