/** Russian. */
import type { Pack } from '../pack';
import { ruFields } from './fields';
import { ruInterface } from './interface';
import { ruKpis } from './kpis';
import { ruReport } from './report';

export const ru = (): Pack => ({
  tag: 'ru',
  ...ruKpis(),
  fields: ruFields(),
  report: ruReport(),
  interface: ruInterface(),
});
