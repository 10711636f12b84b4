/** Russian. */
import type { Pack } from '../pack';
import { PLAIN } from '../typography';
import { ruFields } from './fields';
import { ruInterface } from './interface';
import { ruKpis } from './kpis';
import { ruReport } from './report';

export const ru = (): Pack => ({
  tag: 'ru',
  typography: { ...PLAIN, openQuote: '«', closeQuote: '»' },
  ...ruKpis(),
  fields: ruFields(),
  report: ruReport(),
  interface: ruInterface(),
});
