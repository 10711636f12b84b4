/** How sheets are written in Hungarian. */
import type { LanguageWords } from '../reading-words';

export const huReading = (): LanguageWords => ({
  totals: ['összesen', 'mindösszesen', 'végösszeg', 'részösszeg'],
  averages: ['átlag'],
  months: {
    január: 1,
    jan: 1,
    február: 2,
    febr: 2,
    március: 3,
    márc: 3,
    április: 4,
    ápr: 4,
    május: 5,
    máj: 5,
    június: 6,
    jún: 6,
    július: 7,
    júl: 7,
    augusztus: 8,
    aug: 8,
    szeptember: 9,
    szept: 9,
    október: 10,
    okt: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  },
  blanks: ['n.a.', 'nincs', 'nincs adat'],
});
