/** What goes wrong between the page and Google, in words that say what to do. */
import { fill } from '../locales/fill';
import type { ErrorTexts } from '../locales/sidebar-texts';

export interface Failure {
  readonly title: string;
  readonly text: string;
}

/** Texts that Google uses, whatever language it speaks otherwise; the first that fits decides. */
const KNOWN: readonly (readonly [RegExp, keyof ErrorTexts])[] = [
  [/PERMISSION_DENIED|reading from storage/i, 'severalAccounts'],
  [/authorization is required|not authori[sz]ed|authorisation/i, 'notAuthorised'],
  [/protected (?:cell|range|sheet)|protected cells or object/i, 'protectedCells'],
  [/do not have permission|don't have permission|permission to (?:edit|perform)|view-only/i, 'viewOnly'],
  [/exceeded maximum execution time|time limit/i, 'tookTooLong'],
  [/number of cells|cells in the workbook|10000000/i, 'tooManyCells'],
  [/invoked too many times|quota|too many simultaneous/i, 'dailyLimit'],
  [/timed out|service error|service unavailable|try again later|server error/i, 'googleBusy'],
  [/network ?error|connection failure|failed to fetch|offline|HTTP 0/i, 'offline'],
];

/** `hasAnswered`: Google has answered this page before. Where it never did, a vague error means that it takes it for somebody else's. */
export function failureOf(error: unknown, texts: ErrorTexts, hasAnswered: boolean): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const isFirst = !hasAnswered && /a server error occurred/i.test(message);
  const known = isFirst ? 'severalAccounts' : KNOWN.find(([pattern]) => pattern.test(message))?.[1];
  if (known === 'severalAccounts') return { title: texts.severalAccountsTitle, text: texts.severalAccounts };
  return {
    title: texts.title,
    text: known === undefined ? fill(texts.unknown, { message: sentence(message) }) : texts[known],
  };
}

/** Whether the call may have reached Google all the same, so that what it began may still be at work. */
export const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error && /network ?error|connection failure|HTTP 0|timed out/i.test(error.message);

/** Google's messages come with and without their full stop, and with the name of the error before them. */
function sentence(message: string): string {
  const text = message.replace(/^(?:Exception|ScriptError|Error):\s*/, '').trim();
  return /[.!?。！？…]$/.test(text) ? text : `${text}.`;
}
