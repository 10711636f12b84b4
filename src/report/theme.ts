/** How the report looks: one accent colour, dark text on white, thin rules. Contrast with white is at least 4.5. */
import type { CellStyle } from './sheet-plan';

export const ACCENT = '#1a5fb4';
export const TEXT = '#1f2933';
export const MUTED = '#5f6b76';
export const RULE = '#c9d1d9';
/** Blue and orange stay apart for colour-blind readers and in print. */
export const GAIN = '#1a5fb4';
export const LOSS = '#b3420a';

const style = (own: CellStyle): CellStyle => own;

export const STYLES = {
  title: style({ fontSize: 20, bold: true, color: TEXT }),
  headline: style({ fontSize: 13, color: TEXT }),
  muted: style({ fontSize: 10, color: MUTED }),
  warning: style({ fontSize: 9, color: LOSS }),
  cardLabel: style({ fontSize: 10, color: MUTED, align: 'left' }),
  cardValue: style({ fontSize: 18, bold: true, color: ACCENT, align: 'left' }),
  /** For amounts that would not fit at the usual size. */
  cardValueLong: style({ fontSize: 13, bold: true, color: ACCENT, align: 'left' }),
  cardNote: style({ fontSize: 9, color: MUTED, align: 'left' }),
  section: style({ fontSize: 13, bold: true, color: ACCENT }),
  headText: style({ fontSize: 9, bold: true, color: MUTED, align: 'left', wrap: true }),
  headNumber: style({ fontSize: 9, bold: true, color: MUTED, align: 'right', wrap: true }),
  text: style({ fontSize: 10, color: TEXT, align: 'left' }),
  number: style({ fontSize: 10, color: TEXT, align: 'right' }),
  totalText: style({ fontSize: 10, bold: true, color: TEXT, align: 'left' }),
  totalNumber: style({ fontSize: 10, bold: true, color: TEXT, align: 'right' }),
  input: style({ fontSize: 10, color: ACCENT, background: '#eef4fb', align: 'right' }),
  kept: style({ fontSize: 10, color: TEXT, background: '#f6f8fa', align: 'left' }),
  dataHead: style({ bold: true, background: '#e3ecf7', wrap: true }),
} as const;
