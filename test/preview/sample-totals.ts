/** What the sample campaigns come to: added up outside this project's code, with awk over the English file. */

/** Columns in the order of all five files: what they add up to, and how many rows have a figure. */
export const TOTALS: readonly (readonly [name: string, total: number, rows: number])[] = [
  ['list size at start', 1629175, 43],
  ['sent', 1058960, 43],
  ['delivered', 1007578, 43],
  ['failed', 51382, 43],
  ['opened', 306985, 36],
  ['clicked', 49723, 43],
  ['replied', 4737, 25],
  ['conversations', 3455, 18],
  ['conversions', 4218, 42],
  ['revenue', 248103.99, 47],
  ['message fees', 12018.07, 37],
  ['platform', 10720.75, 48],
  ['creative', 23461.62, 48],
  ['labour', 20730.39, 48],
  ['leads', 455, 14],
  ['new subscribers', 4682, 48],
  ['unsubscribes', 3138, 43],
  ['complaints', 225, 37],
  ['registrants', 1743, 5],
  ['attendees', 709, 5],
  ['target accounts invited', 307, 5],
  ['target accounts attended', 88, 5],
  ['opportunities', 46, 5],
  ['opportunity value', 151600, 5],
  ['new customers', 1014, 46],
  ['CSAT', 80.5, 18],
  ['CSAT responses', 1061, 18],
];
/** In the order in which the channels first appear: rows, revenue, all cost columns together, list size at the first campaign. */
export const CHANNELS: readonly (readonly [rows: number, revenue: number, cost: number, firstList: number | null])[] = [
  [13, 87003.02, 16701.43, 18240], // WhatsApp
  [12, 80627.91, 19614.39, 64320], // Email
  [6, 14047.55, 3037.62, 41760], // Push
  [7, 19312.3, 6319.98, 26480], // SMS
  [5, 43506.67, 11937.97, null], // Webinar
  [5, 3606.54, 9319.44, 9150], // RCS: costs more than it returns
];
