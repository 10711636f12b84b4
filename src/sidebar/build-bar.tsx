/** Always in reach: the button that builds, how far it is, what it asks, and what came of it. */
import { useEffect, useRef } from 'preact/hooks';
import type { ReadAnswer } from '../app/sidebar-answers';
import { useSidebar } from './context';

/** Changed cells that are named; the rest is counted. */
const MOST_CELLS = 12;

export function BuildBar() {
  const { state, texts, work } = useSidebar();
  const { build, answer } = state;
  const isAtWork = build.kind === 'running' || build.kind === 'cancelling';
  // Nothing is built before the question is answered.
  const isAsked = build.kind === 'changedByHand' || build.kind === 'sourceChanged';
  const isReady = answer !== null && answer.problem === null && state.failure === null;
  const bar = useRef<HTMLElement>(null);
  const before = useRef(build.kind);
  useEffect(() => {
    if (before.current === build.kind) return;
    before.current = build.kind;
    // The button that had the focus is gone; whoever works by the keyboard goes on from what stands there now.
    if (document.activeElement === document.body) bar.current?.querySelector('button')?.focus();
  }, [build.kind]);
  return (
    <footer class="bar" ref={bar}>
      <Outcome />
      {isAtWork && (
        <button
          type="button"
          class="quiet wide"
          aria-disabled={build.kind === 'cancelling'}
          onClick={() => void work.cancel()}
        >
          {texts.common.cancel}
        </button>
      )}
      {!isAtWork && !isAsked && (
        <button
          type="button"
          id="build"
          class="primary wide"
          aria-disabled={!isReady}
          onClick={() => isReady && void work.build()}
        >
          {texts.build.build}
        </button>
      )}
    </footer>
  );
}

function Outcome() {
  const { state, texts } = useSidebar();
  const { build, answer } = state;
  switch (build.kind) {
    case 'changedByHand':
      return <ChangedByHand cells={build.cells ?? []} />;
    case 'sourceChanged':
      return <SourceChanged />;
    default:
      return (
        <div class="outcome" role="status" aria-live="polite">
          {build.kind === 'idle' && answer !== null && answer.problem === null && <Ready />}
          {build.kind === 'idle' && answer !== null && answer.problem !== null && <NotReady answer={answer} />}
          {build.kind === 'running' && <Running />}
          {build.kind === 'cancelling' && <p>{texts.build.cancelling}</p>}
          {build.kind === 'cancelled' && <p>{texts.build.cancelled}</p>}
          {build.kind === 'done' && <Done />}
          {build.kind === 'problem' && <p class="warning">{build.problem}</p>}
          {build.kind === 'failed' && (
            <p class="warning">
              <strong>{build.failure?.title}</strong> {build.failure?.text}
            </p>
          )}
        </div>
      );
  }
}

function Ready() {
  const { state, texts, count } = useSidebar();
  return <p class="hint">{count(texts.common.campaignsFound, state.answer?.campaignCount ?? 0)}</p>;
}

/** What is in the way, and the page where it is settled. */
function NotReady({ answer }: { answer: ReadAnswer }) {
  const { state, texts, work } = useSidebar();
  const page = answer.currencies.length > 1 && answer.currency === null ? 'check' : 'sources';
  return (
    <>
      <p>{answer.problem === '' ? texts.build.hasProblem : answer.problem}</p>
      {state.page !== page && (
        <button type="button" class="link" onClick={() => work.showPage(page)}>
          {texts.tabs[page]}
        </button>
      )}
    </>
  );
}

function Running() {
  const { state, texts } = useSidebar();
  const { build } = state;
  const { steps, stillWorking } = texts.build;
  const { step } = build;
  const text = step === null || step === undefined ? steps.starting : steps[step === 'done' ? 'finishing' : step];
  return (
    <>
      <p>
        <span class="spinner" aria-hidden="true" />
        {text}
      </p>
      {build.isRepeated && <p class="hint">{texts.build.alreadyBuilding}</p>}
      {build.isLong && <p class="hint">{stillWorking}</p>}
    </>
  );
}

function Done() {
  const { state, texts, work, fill, count } = useSidebar();
  const { sheet = '', campaigns = 0, isTooLate } = state.build;
  return (
    <div class="box success">
      {isTooLate && <p>{texts.build.tooLateToCancel}</p>}
      <p>
        <span class="line">{fill(texts.build.done, { sheet })}</span>
        <span class="line">{count(texts.build.doneCampaigns, campaigns)}</span>
      </p>
      <button type="button" class="link" onClick={() => void work.openReport()}>
        {fill(texts.build.open, { sheet })}
      </button>
    </div>
  );
}

/** A question takes the focus, because nothing goes on without an answer. */
function Question({ title, text, children }: { title: string; text: string; children: preact.ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      class="box question"
      role="alertdialog"
      aria-labelledby="question"
      aria-describedby="asked"
      tabIndex={-1}
      ref={box}
    >
      <strong id="question">{title}</strong>
      <p id="asked">{text}</p>
      <p class="actions">{children}</p>
    </div>
  );
}

function ChangedByHand({ cells }: { cells: readonly string[] }) {
  const { texts, work, count } = useSidebar();
  const { build, common } = texts;
  const shown = cells.slice(0, MOST_CELLS).join(common.separator);
  const more = cells.length - MOST_CELLS;
  const list = more > 0 ? `${shown} ${count(build.moreChanged, more)}` : shown;
  return (
    <Question title={build.changedTitle} text={`${list}. ${build.changedHint}`}>
      <button type="button" class="quiet" onClick={() => void work.build('keep')}>
        {build.keepCopy}
      </button>
      <button type="button" class="quiet" onClick={() => void work.build('replace')}>
        {build.replace}
      </button>
      <button type="button" class="link" onClick={() => work.leaveBuild()}>
        {common.cancel}
      </button>
    </Question>
  );
}

function SourceChanged() {
  const { texts, work } = useSidebar();
  const { build, common } = texts;
  return (
    <Question title={build.sourceChangedTitle} text={build.sourceChanged}>
      <button type="button" class="quiet" onClick={() => void work.build('ask', true)}>
        {build.buildAnyway}
      </button>
      <button type="button" class="link" onClick={() => work.leaveBuild()}>
        {common.cancel}
      </button>
    </Question>
  );
}
