/** French. */
import type { Pack } from '../pack';
import { frFields } from './fields';
import { frInterface } from './interface';
import { frKpis } from './kpis';
import { frReport } from './report';

export const fr = (): Pack => ({
  tag: 'fr',
  ...frKpis(),
  fields: frFields(),
  report: frReport(),
  interface: frInterface(),
});
