/** How sheets are written in French. */
import type { LanguageWords } from '../reading-words';

export const frReading = (): LanguageWords => ({
  totals: ['total', 'totaux', 'total général', 'sous-total', 'somme'],
  averages: ['moyenne', 'moyennes'],
  months: {
    janvier: 1,
    janv: 1,
    février: 2,
    févr: 2,
    mars: 3,
    avril: 4,
    avr: 4,
    mai: 5,
    juin: 6,
    juillet: 7,
    juil: 7,
    août: 8,
    septembre: 9,
    sept: 9,
    octobre: 10,
    oct: 10,
    novembre: 11,
    nov: 11,
    décembre: 12,
    déc: 12,
  },
  blanks: ['néant', 's.o.', 'n.d.'],
});
