/** What the sidebar and the command line call. Answers are JSON text: dates and blanks in objects would not cross. */
import { askToCancel } from '../host/build-progress';
import { readFacts } from '../host/read-spreadsheet';
import { userLocale } from '../host/screen';
import { readSelection, showPlace, showReport } from '../host/tabs';
import { chooseLanguage, userLanguage } from '../host/user-language';
import { isKpiId } from '../kpi/catalogue';
import { fill } from '../locales/fill';
import { packFor } from '../locales/packs';
import { type BuildOutcome, buildReport, type OnChanges } from './build-report';
import type { AnswerDetail } from './describe-report';
import { insertFormula } from './insert-formula';
import { InputProblem } from './load-sources';
import { deleteOptionSet, saveOptionSet } from './option-sets';
import { keepChoices, readForSidebar } from './read-for-sidebar';
import { parseChoices, type ReportChoices } from './settings';
import type { Answered, BuildGuard, OnOccupied, ProgressAnswer } from './sidebar-answers';
import { startSidebar } from './start-sidebar';
import { insertTracker, pasteTable } from './start-table';
import { buildOnce, progressOf, watchBuild } from './watch-build';

/** How the sheets would be read. Without choices, by those of the last time; `keeps` remembers them. */
export function readWith(choicesText: string, language: string, keeps: boolean): string {
  const choices = choicesText === '' ? null : parseChoices(choicesText);
  return JSON.stringify(readForSidebar({ choices, keeps, pack: packFor(language) }));
}

/**
 * Builds with the given choices; `onChanges` says what becomes of cells that people changed. The sidebar adds a guard:
 * its choices are whole, it shows progress, and it can cancel.
 */
export function buildWith(choicesText: string, onChanges: OnChanges, detail: AnswerDetail, guardText = ''): string {
  const choices = parseChoices(choicesText);
  if (guardText === '') {
    return JSON.stringify(buildReport({ choices, onChanges, pack: packFor(userLocale()), detail }));
  }
  const { token, language, fingerprint } = JSON.parse(guardText) as BuildGuard;
  const outcome: BuildOutcome = buildOnce(token, () =>
    buildReport({
      choices,
      onChanges,
      pack: packFor(language),
      language: userLanguage(),
      detail,
      isWhole: true,
      fingerprint,
      watch: watchBuild(token),
    }),
  );
  if (outcome.kind === 'built') rememberBuilt(outcome.choices);
  return JSON.stringify(outcome);
}

function rememberBuilt(choices: ReportChoices): void {
  try {
    keepChoices(choices, JSON.stringify(choices));
  } catch {
    // The report is there: that its choices could not be kept for the next time makes no failure of it.
  }
}

export function progressOfBuild(token: string): string {
  const answer: ProgressAnswer = { step: progressOf(token)?.step ?? null };
  return JSON.stringify(answer);
}

/** A build that writes already goes on. */
export function cancelBuildOf(token: string): string {
  askToCancel(token);
  return JSON.stringify(null);
}

/** Remembers choices that change nothing of what is read. */
export function keepChoicesOf(choicesText: string): string {
  keepChoices(parseChoices(choicesText), null);
  return JSON.stringify(null);
}

export const saveOptionsAs = (name: string, choicesText: string, language: string): string =>
  answered(() => saveOptionSet(name, parseChoices(choicesText), packFor(language)));

export const deleteOptionsNamed = (name: string): string => answered(() => deleteOptionSet(name));

/** Texts in another language, which holds for this user from now on. */
export function speakLanguage(language: string): string {
  chooseLanguage(language);
  return JSON.stringify(startSidebar(language, readFacts().locale));
}

export const selectedRange = (): string => JSON.stringify(readSelection());

export function showPlaceIn(sheet: string, place: string, language: string): string {
  return answered(() => {
    if (!showPlace(sheet, place)) throw new InputProblem(fill(packFor(language).interface.noSheet, { sheet }));
    return true;
  });
}

/** False where the report was deleted meanwhile. */
export const openReportSheet = (): string => JSON.stringify(showReport());

export const addTrackerSheet = (language: string): string => answered(() => insertTracker(packFor(language)));

export function addPastedSheet(name: string, rowsText: string, language: string): string {
  const rows = JSON.parse(rowsText) as readonly (readonly string[])[];
  return answered(() => pasteTable(name, rows, packFor(language)));
}

/** `sourceText` holds the sheet and how its columns are matched. */
export function insertFormulaFor(id: string, sourceText: string, onOccupied: OnOccupied, language: string): string {
  const [source] = parseChoices(`{"sources":[${sourceText}]}`).sources;
  if (source === undefined || !isKpiId(id)) throw new Error(`Nothing can be inserted for ${id}.`);
  return answered(() => insertFormula(id, source, onOccupied, packFor(language)));
}

/** Our own sentences are answers: Google puts words of its own around those of errors. */
function answered<Answer>(work: () => Answer): string {
  let answer: Answered<Answer>;
  try {
    answer = { answer: work() };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    answer = { problem: error.message };
  }
  return JSON.stringify(answer);
}
