/** Server calls as promises. The only place that names google.script. */
import type { OnChanges } from '../app/build-report';
import type { AnswerDetail } from '../app/describe-report';

/** The functions of the add-on that a sidebar may call; their answers are JSON text. */
interface Server {
  readSources(): string;
  buildReport(choices: string, onChanges: OnChanges, detail: AnswerDetail): string;
}

interface Runner {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readSources(): void;
  buildReport(choices: string, onChanges: OnChanges, detail: AnswerDetail): void;
}

declare const google: { readonly script: { readonly run: Runner } };

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
