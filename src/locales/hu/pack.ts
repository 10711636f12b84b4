/** Hungarian. */
import type { Pack } from '../pack';
import { PLAIN } from '../typography';
import { huFields } from './fields';
import { huInterface } from './interface';
import { huKpis } from './kpis';
import { huReport } from './report';

export const hu = (): Pack => ({
  tag: 'hu',
  typography: { ...PLAIN, openQuote: '„' },
  ...huKpis(),
  fields: huFields(),
  report: huReport(),
  interface: huInterface(),
});
