/** A build that somebody waits for in the sidebar: its steps can be asked for, it can be cancelled, and it runs only once. */
import { forgetProgress, isAskedToCancel, readProgress, writeProgress } from '../host/build-progress';
import type { BuildOutcome } from './build-report';
import type { BuildStep } from './sidebar-answers';

/** What a build tells while it runs. */
export interface BuildWatch {
  readonly step: (step: BuildStep) => void;
  /** Asked once, between reading and writing. */
  readonly isCancelled: () => boolean;
  /** What the same build gave, where it has ended already. */
  readonly ended: () => BuildOutcome | null;
}

export const UNWATCHED: BuildWatch = { step: () => undefined, isCancelled: () => false, ended: () => null };

interface Progress {
  readonly step: BuildStep;
  /** Milliseconds. */
  readonly at: number;
  /** What the build gave, for a call that was repeated because the answer got lost. */
  readonly outcome?: BuildOutcome;
}

/** Google stops a script after six minutes, without letting it say so. */
const LONGEST_BUILD = 6.5 * 60_000;

/** A cached text has at most 100 KB, and a character up to three bytes. */
const LONGEST_OUTCOME = 30_000;

export function watchBuild(token: string): BuildWatch {
  const step = (name: BuildStep): void => {
    const progress: Progress = { step: name, at: Date.now() };
    writeProgress(token, JSON.stringify(progress));
  };
  return { step, isCancelled: () => isAskedToCancel(token), ended: () => progressOf(token)?.outcome ?? null };
}

/** Runs a build unless the same one runs already or has ended: a retry gets what the first call gives. */
export function buildOnce(token: string, build: () => BuildOutcome): BuildOutcome {
  const before = progressOf(token);
  if (before?.outcome !== undefined) return before.outcome;
  if (before !== null) return { kind: 'running' };
  let outcome: BuildOutcome | null = null;
  try {
    outcome = build();
    // The lock is held by the first call of this very build, perhaps, which had not told of itself yet.
    return isBusy(outcome) && progressOf(token) !== null ? { kind: 'running' } : outcome;
  } finally {
    if (outcome?.kind === 'built') rememberOutcome(token, outcome);
    // What somebody else's build tells is not ours to forget.
    else if (!isBusy(outcome)) forgetProgress(token);
  }
}

const isBusy = (outcome: BuildOutcome | null): boolean => outcome?.kind === 'problem' && outcome.isBusy === true;

function rememberOutcome(token: string, outcome: BuildOutcome): void {
  const textOf = (kept: BuildOutcome): string =>
    JSON.stringify({ step: 'done', at: Date.now(), outcome: kept } satisfies Progress);
  const text = textOf(outcome);
  // What the page tells of a finished build is short; issues of many rows are not.
  writeProgress(token, text.length <= LONGEST_OUTCOME ? text : textOf(shortened(outcome)));
}

const shortened = (outcome: BuildOutcome): BuildOutcome =>
  outcome.kind === 'built'
    ? { ...outcome, answer: { ...outcome.answer, sources: [], channels: [], campaigns: [] } }
    : outcome;

/** How far a build is; null where there is none, or where it must have been cut short. */
export function progressOf(token: string): Progress | null {
  const text = readProgress(token);
  if (text === null) return null;
  try {
    const progress = JSON.parse(text) as Progress;
    return progress.outcome === undefined && Date.now() - progress.at > LONGEST_BUILD ? null : progress;
  } catch {
    return null;
  }
}
