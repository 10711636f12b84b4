/** Says how the rows of a list of messages, persons or orders were counted. */
import { type LogSummary, maskContactData } from '../campaign/issue';
import { fill } from '../locales/fill';
import type { Pack, ReportPack } from '../locales/pack';
import { listed, sentences } from '../locales/typography';

export function logSentence(
  log: LogSummary,
  { report: text, fields, typography }: Pick<Pack | ReportPack, 'report' | 'fields' | 'typography'>,
): string {
  const counts = log.counts.map(({ field, total }) => `${fields[field]} ${total}`);
  return sentences(
    [
      fill(text.logKinds[log.kind], {
        sheet: log.sheet,
        column: listed(log.columns, typography),
        counts: listed(counts, typography),
      }),
      log.undecided === 0 ? '' : fill(text.logUndecided, { count: log.undecided }),
      log.repeated === 0 ? '' : fill(text.logRepeated, { count: log.repeated }),
      log.campaign === null ? '' : fill(text.logCampaign, { campaign: maskContactData(log.campaign) }),
    ],
    typography,
  );
}
