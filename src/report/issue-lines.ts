/** Issues as the report lists them: one line per kind, field and source, with the first addresses. */
import type { Issue } from '../campaign/issue';
import { fill } from '../locales/fill';
import type { ReportPack } from '../locales/pack';
import { listed, withRemark } from '../locales/typography';

const MOST_LINES = 15;
const MOST_CELLS = 6;

interface SourceIssues {
  readonly name: string;
  readonly issues: readonly Issue[];
}

export function issueLines(sources: readonly SourceIssues[], pack: ReportPack): readonly string[] {
  const text = pack.report;
  const lines: string[] = [];
  for (const source of sources) {
    const groups = new Map<string, Issue[]>();
    for (const issue of source.issues) {
      const key = `${issue.kind} ${issue.field} ${issue.otherField ?? ''}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [issue]);
      else group.push(issue);
    }
    for (const group of groups.values()) {
      const [first] = group as [Issue];
      const shown = group
        .slice(0, MOST_CELLS)
        .map(({ cell, read }) => (read === '' ? cell : withRemark(cell, shorten(read), pack.typography)));
      const more = group.length - shown.length;
      const cells = listed(shown, pack.typography);
      const line = fill(text.issueKinds[first.kind], {
        field: pack.fields[first.field],
        other: first.otherField === undefined ? '' : pack.fields[first.otherField],
        cells: more > 0 ? fill(text.moreCells, { cells, more }) : cells,
      });
      lines.push(sources.length > 1 ? `${source.name}${pack.typography.colon}${line}` : line);
    }
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), fill(text.moreIssues, { count: lines.length - MOST_LINES })];
}

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text);
