/**
 * Everything that Google or the sidebar calls by name. The build makes a top-level function of each export;
 * custom functions get theirs from the catalogue and all come in through `evaluateKpi`.
 */
import type { OnChanges } from './app/build-report';
import type { AnswerDetail } from './app/describe-report';
import { formatTypedFormula } from './app/format-typed-formula';
import { buildFromMenu, refreshFromMenu, showMenu, showSidebarPage } from './app/menu';
import { buildWith, readOpenSheet } from './app/serve-sidebar';
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

export function readSources(): string {
  return readOpenSheet();
}

export function buildReport(choices: string, onChanges: OnChanges, detail: AnswerDetail): string {
  return buildWith(choices, onChanges, detail);
}

export function evaluateKpi(id: KpiId, args: readonly unknown[]): FunctionResult {
  return evaluate(id, args, () => packFor(spreadsheetLocaleOr('en')));
}
