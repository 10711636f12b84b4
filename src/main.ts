/**
 * Everything that Google or the sidebar calls by name. The build makes a top-level function of each export;
 * custom functions get theirs from the catalogue and all come in through `evaluateKpi`.
 */
import type { OnChanges } from './app/build-report';
import type { AnswerDetail } from './app/describe-report';
import { formatTypedFormula } from './app/format-typed-formula';
import { buildFromMenu, refreshFromMenu, showMenu, showSidebarPage } from './app/menu';
import {
  addPastedSheet,
  addTrackerSheet,
  buildWith,
  cancelBuildOf,
  deleteOptionsNamed,
  insertFormulaFor,
  keepChoicesOf,
  openReportSheet,
  progressOfBuild,
  readWith,
  saveOptionsAs,
  selectedRange,
  showPlaceIn,
  speakLanguage,
} from './app/serve-sidebar';
import type { OnOccupied } from './app/sidebar-answers';
import { evaluateKpi as evaluate, type FunctionResult } from './functions/evaluate';
import { spreadsheetLocaleOr } from './host/screen';
import type { KpiId } from './kpi/catalogue';
import { packFor } from './locales/packs';

export function onOpen(): void {
  showMenu();
}

/** The file is already open when the add-on is installed. */
export function onInstall(): void {
  showMenu();
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  formatTypedFormula(event);
}

export function buildReportFromMenu(): void {
  buildFromMenu();
}

export function refreshReport(): void {
  refreshFromMenu();
}

export function showSidebar(): void {
  showSidebarPage();
}

export function readSources(choices: string, language: string, keeps: boolean): string {
  return readWith(choices, language, keeps);
}

export function buildReport(choices: string, onChanges: OnChanges, detail: AnswerDetail, guard?: string): string {
  return buildWith(choices, onChanges, detail, guard);
}

export function buildProgress(token: string): string {
  return progressOfBuild(token);
}

export function cancelBuild(token: string): string {
  return cancelBuildOf(token);
}

export function rememberChoices(choices: string): string {
  return keepChoicesOf(choices);
}

export function saveOptions(name: string, choices: string, language: string): string {
  return saveOptionsAs(name, choices, language);
}

export function deleteOptions(name: string): string {
  return deleteOptionsNamed(name);
}

export function changeLanguage(language: string): string {
  return speakLanguage(language);
}

export function readSelectedRange(): string {
  return selectedRange();
}

export function showInSheet(sheet: string, place: string, language: string): string {
  return showPlaceIn(sheet, place, language);
}

export function openReport(): string {
  return openReportSheet();
}

export function addTracker(language: string): string {
  return addTrackerSheet(language);
}

export function addPasted(name: string, rows: string, language: string): string {
  return addPastedSheet(name, rows, language);
}

export function insertKpiFormula(id: string, source: string, onOccupied: OnOccupied, language: string): string {
  return insertFormulaFor(id, source, onOccupied, language);
}

export function evaluateKpi(id: KpiId, args: readonly unknown[]): FunctionResult {
  return evaluate(id, args, () => packFor(spreadsheetLocaleOr('en')));
}
