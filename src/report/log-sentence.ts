/** Says how the rows of a list of messages, persons or orders were counted. */
import { type LogSummary, maskContactData } from '../campaign/issue';
import { fill } from '../locales/fill';
import type { Pack, ReportPack } from '../locales/pack';

export function logSentence(
  log: LogSummary,
  { report: text, fields }: Pick<Pack | ReportPack, 'report' | 'fields'>,
): string {
  const counts = log.counts.map(({ field, total }) => `${fields[field]} ${total}`).join(', ');
  return [
    fill(text.logKinds[log.kind], { sheet: log.sheet, column: log.columns.join(', '), counts }),
    ...(log.undecided === 0 ? [] : [fill(text.logUndecided, { count: log.undecided })]),
    ...(log.repeated === 0 ? [] : [fill(text.logRepeated, { count: log.repeated })]),
    ...(log.campaign === null ? [] : [fill(text.logCampaign, { campaign: maskContactData(log.campaign) })]),
  ].join(' ');
}
