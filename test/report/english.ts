/** The report's words in these tests. */
import { reportPackFor } from '../../src/locales/packs';

export const enPack = reportPackFor('en');
