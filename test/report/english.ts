/** The report's words in these tests. */
import { packFor } from '../../src/locales/packs';

export const enPack = packFor('en');
