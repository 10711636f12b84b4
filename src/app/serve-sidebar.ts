/** What the sidebar and the command line call. Answers are JSON text: dates and blanks in objects would not cross. */
import { isOurSheet } from '../host/read-report';
import { activeSheetName, readFacts } from '../host/read-spreadsheet';
import { userLocale } from '../host/screen';
import { fill } from '../locales/fill';
import { packFor } from '../locales/packs';
import { type BuildOutcome, buildReport, type OnChanges } from './build-report';
import { type AnswerDetail, describeSources, type ReportAnswer } from './describe-report';
import { loadSources } from './load-sources';
import { parseChoices } from './settings';

export interface ReadAnswer {
  readonly report: ReportAnswer;
  /** Names of fields, for the page to show. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

/** How the open sheet would be read. */
export function readOpenSheet(): string {
  const pack = packFor(userLocale());
  const sheet = activeSheetName();
  if (isOurSheet(sheet)) {
    const report = describeSources({ sources: [], currency: null }, pack);
    const answer: ReadAnswer = { report, fields: pack.fields, problem: fill(pack.interface.ownSheet, { sheet }) };
    return JSON.stringify(answer);
  }
  const loaded = loadSources({ sources: [{ sheet }] }, readFacts(), pack);
  const answer: ReadAnswer = { report: describeSources(loaded, pack), fields: pack.fields, problem: loaded.problem };
  return JSON.stringify(answer);
}

/** Builds with the given choices; `onChanges` says what becomes of cells that people changed. */
export function buildWith(choicesText: string, onChanges: OnChanges, detail: AnswerDetail): string {
  const choices = parseChoices(choicesText);
  const outcome: BuildOutcome = buildReport({
    choices,
    onChanges,
    pack: packFor(userLocale()),
    detail,
  });
  return JSON.stringify(outcome);
}
