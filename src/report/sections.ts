/** Which sections a report has, in which order, for whom. Title, headline, cards, notes and assumptions always stand above. */
import type { ReportTexts } from '../locales/pack';

export type Section = 'targets' | 'channels' | 'campaigns' | 'figures' | 'method' | 'issues';
export type Reader = keyof ReportTexts['readers'];

const EVERYBODY: readonly Section[] = ['targets', 'channels', 'campaigns', 'figures', 'method', 'issues'];

const SECTIONS: Readonly<Record<Reader, readonly Section[]>> = {
  // The result and where it comes from; who wants every figure asks for another report.
  executive: ['targets', 'channels', 'campaigns', 'method'],
  finance: ['targets', 'figures', 'method', 'issues', 'channels', 'campaigns'],
  marketing: ['channels', 'campaigns', 'targets', 'figures', 'issues', 'method'],
};

export const sectionsFor = (reader: Reader | undefined): readonly Section[] =>
  reader === undefined ? EVERYBODY : SECTIONS[reader];
