/** Lines of text that say what the report covers and where it comes from. */
import { maskContactData } from '../campaign/issue';
import type { Scope } from '../campaign/limit-rows';
import { fill } from '../locales/fill';
import type { ReportPack } from '../locales/pack';
import { listed, listSentence, sentences } from '../locales/typography';
import type { Basis } from './basis';
import type { Attribution, ReportSource } from './plan-report';
import { dayAsText } from './sentence';

const MOST_NAMES = 6;
const LONGEST_NAME = 40;

/** What was left out because of the chosen dates and channels. */
export function scopeLines(scope: Scope | undefined, pack: ReportPack): readonly string[] {
  if (scope === undefined) return [];
  const text = pack.report.scope;
  const { from, to, channels, outside, undated, ofOtherChannels } = scope;
  const lines: string[] = [];
  const day = (value: number | undefined): string => (value === undefined ? '' : dayAsText(value, pack.report));
  const parts = { from: day(from), to: day(to), outside };
  if (from !== undefined && to !== undefined) lines.push(fill(from === to ? text.oneDay : text.period, parts));
  else if (from !== undefined) lines.push(fill(text.from, parts));
  else if (to !== undefined) lines.push(fill(text.to, parts));
  if (undated > 0) lines.push(fill(text.undated, { count: undated }));
  if (channels !== undefined)
    lines.push(fill(text.channels, { channels: listNames(channels, pack), outside: ofOtherChannels }));
  return lines;
}

/** Which channels and campaigns do not count for a return; null where all do. */
export function noRevenueGoalLine({ noRevenueGoal: { channels, campaigns } }: Basis, pack: ReportPack): string | null {
  const names = [...channels, ...campaigns];
  return names.length === 0 ? null : fill(pack.report.scope.noRevenueGoal, { names: listNames(names, pack) });
}

export function attributionLine(attribution: Attribution | undefined, pack: ReportPack): string {
  const text = pack.report;
  const said = (words: string | undefined): string => {
    const tidy = maskContactData((words ?? '').trim()).replace(/[.;。；\s]+$/, '');
    return tidy === '' ? text.notStated : tidy;
  };
  return fill(text.attribution, { model: said(attribution?.model), window: said(attribution?.window) });
}

function listNames(names: readonly string[], pack: ReportPack): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => (name === '' ? pack.report.unnamedChannel : shorten(name)));
  const cells = listed(shown, pack.typography);
  const more = names.length - shown.length;
  return more === 0 ? cells : fill(pack.report.moreCells, { cells, more });
}

function shorten(name: string): string {
  const masked = maskContactData(name);
  return masked.length > LONGEST_NAME ? `${masked.slice(0, LONGEST_NAME - 1)}…` : masked;
}

export function sourceLine(source: ReportSource, pack: ReportPack): string {
  const text = pack.report;
  const left = source.skipped.length;
  const reasons = (['title', 'blank', 'total', 'afterTable'] as const).flatMap((reason) => {
    const count = source.skipped.filter((row) => row.reason === reason).length;
    return count === 0 ? [] : [fill(text.skipReasons[reason], { count })];
  });
  const line = fill(text.sourceLine, { sheet: source.name, row: source.headerRow, read: source.rowsRead, left });
  return sentences([line, listSentence(reasons, pack.typography)], pack.typography);
}
