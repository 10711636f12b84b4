/** French. */
import type { Pack } from '../pack';
import { PLAIN } from '../typography';
import { frFields } from './fields';
import { frInterface } from './interface';
import { frKpis } from './kpis';
import { frReport } from './report';

export const fr = (): Pack => ({
  tag: 'fr',
  typography: { ...PLAIN, colon: '\u202f: ', openQuote: '«\u202f', closeQuote: '\u202f»' },
  ...frKpis(),
  fields: frFields(),
  report: frReport(),
  interface: frInterface(),
});
