/** English. */
import type { Pack } from '../pack';
import { PLAIN } from '../typography';
import { enFields } from './fields';
import { enInterface } from './interface';
import { enKpis } from './kpis';
import { enReport } from './report';

export const en = (): Pack => ({
  tag: 'en',
  typography: PLAIN,
  ...enKpis(),
  fields: enFields(),
  report: enReport(),
  interface: enInterface(),
});
