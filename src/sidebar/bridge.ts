/** Server calls as promises. The only place that names google.script. */
import type { OnChanges } from '../app/build-report';
import type { AnswerDetail } from '../app/describe-report';
import type { OnOccupied } from '../app/sidebar-answers';

/** The functions of the add-on that a sidebar may call; their answers are JSON text. */
interface Server {
  readSources(choices: string, language: string, keeps: boolean): string;
  buildReport(choices: string, onChanges: OnChanges, detail: AnswerDetail, guard: string): string;
  buildProgress(token: string): string;
  cancelBuild(token: string): string;
  rememberChoices(choices: string): string;
  saveOptions(name: string, choices: string, language: string): string;
  deleteOptions(name: string): string;
  changeLanguage(language: string): string;
  readSelectedRange(): string;
  showInSheet(sheet: string, place: string, language: string): string;
  openReport(): string;
  addTracker(language: string): string;
  addPasted(name: string, rows: string, language: string): string;
  insertKpiFormula(id: string, source: string, onOccupied: OnOccupied, language: string): string;
}

type Runner = {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & { readonly [Name in keyof Server]: (...args: Parameters<Server[Name]>) => void };

declare const google: { readonly script: { readonly run: Runner; readonly host: { readonly editor?: Editor } } };

interface Editor {
  focus(): void;
}

export function callServer<Name extends keyof Server, Answer>(
  name: Name,
  ...args: Parameters<Server[Name]>
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(JSON.parse(answer) as Answer))
      .withFailureHandler(reject);
    (runner[name] as (...args: Parameters<Server[Name]>) => void)(...args);
  });
}

/** Gives the keyboard to the sheet, where something was just shown. */
export function focusSheet(): void {
  google.script.host.editor?.focus();
}
