/** The frame of the page: tabs above, one of four pages, and the button that builds always in reach below. */
import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { BuildBar } from './build-bar';
import { CheckPage } from './check-page';
import { useSidebar } from './context';
import { ErrorSummary, FailureBox, TroubleBox } from './errors';
import { FormulaPage } from './formula-page';
import { LanguageChoice } from './language-choice';
import type { PageId } from './report-form';
import { ReportPage } from './report-page';
import { SourcesPage } from './sources-page';

const PAGES: readonly (readonly [PageId, ComponentType])[] = [
  ['sources', SourcesPage],
  ['check', CheckPage],
  ['report', ReportPage],
  ['formula', FormulaPage],
];

export function App() {
  const { state, texts } = useSidebar();
  // Another page begins at its top, also when the one before was read to its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the page that counts
  useLayoutEffect(() => window.scrollTo(0, 0), [state.page]);
  return (
    <>
      <header class="top">
        {/* Google shows it above the page, where nothing of the page is. */}
        <h1 class="unseen">{state.start.title}</h1>
        <Tabs />
      </header>
      <main>
        <FailureBox />
        <TroubleBox />
        <ErrorSummary />
        {PAGES.map(([id, Page]) => (
          <Panel key={id} id={id} isShown={state.page === id}>
            <Page />
          </Panel>
        ))}
        <LanguageChoice />
      </main>
      <BuildBar />
      <p class="unseen" role="status">
        {state.isReading ? texts.common.reading : state.notice}
      </p>
    </>
  );
}

function Tabs() {
  const { state, texts, work } = useSidebar();
  const issues = state.answer?.sources.reduce((sum, { issues: list }) => sum + list.length, 0) ?? 0;
  const move = (event: KeyboardEvent): void => {
    const isRightToLeft = document.dir === 'rtl';
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: isRightToLeft ? -1 : 1,
      ArrowLeft: isRightToLeft ? 1 : -1,
      Home: -PAGES.length,
      End: PAGES.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const here = PAGES.findIndex(([id]) => id === state.page);
    const wanted = Math.abs(step) > 1 ? (step > 0 ? PAGES.length - 1 : 0) : (here + step + PAGES.length) % PAGES.length;
    const [id] = PAGES[wanted] as (typeof PAGES)[number];
    work.showPage(id);
    document.getElementById(`tab-${id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.common.pages}>
      {PAGES.map(([id]) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={state.page === id}
          aria-controls={`page-${id}`}
          tabIndex={state.page === id ? 0 : -1}
          onClick={() => work.showPage(id)}
          onKeyDown={move}
        >
          {texts.tabs[id]}
          {id === 'check' && issues > 0 && <span class="badge">{issues}</span>}
        </button>
      ))}
    </div>
  );
}

/** A page is made when it is first shown, and keeps from then on what is typed in it. */
function Panel({ id, isShown, children }: { id: PageId; isShown: boolean; children: preact.ComponentChildren }) {
  const [wasShown, setShown] = useState(isShown);
  if (isShown && !wasShown) setShown(true);
  return (
    <div role="tabpanel" id={`page-${id}`} aria-labelledby={`tab-${id}`} hidden={!isShown} tabIndex={-1}>
      {(isShown || wasShown) && children}
    </div>
  );
}
