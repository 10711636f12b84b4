/** What went wrong: with Google above the page, and with entries as a list that leads to each of them. */
import { useEffect, useRef } from 'preact/hooks';
import { useSidebar } from './context';
import type { FormError } from './report-form';

export function FailureBox() {
  const { state, texts, work } = useSidebar();
  if (state.failure === null) return null;
  return (
    <div class="box problem" role="alert">
      <strong>{state.failure.title}</strong>
      <p>{state.failure.text}</p>
      <button type="button" class="quiet" onClick={() => void work.readAgain()}>
        {texts.errors.tryAgain}
      </button>
    </div>
  );
}

/** Told beside everything else, until something else is done. */
export function TroubleBox() {
  const { state } = useSidebar();
  if (state.trouble === null) return null;
  return (
    <div class="box problem" role="alert">
      <strong>{state.trouble.title}</strong>
      <p>{state.trouble.text}</p>
    </div>
  );
}

/** Takes the focus each time that something cannot be built because of entries. */
export function ErrorSummary() {
  const { state, texts, work } = useSidebar();
  const box = useRef<HTMLDivElement>(null);
  const { errors, attempts } = state;
  useEffect(() => {
    if (attempts > 0) box.current?.focus();
  }, [attempts]);
  if (errors.length === 0) return null;
  const go = (error: FormError): void => {
    work.showPage(error.page);
    // The page is drawn before the field can be found in it.
    requestAnimationFrame(() => focusField(error.at));
  };
  return (
    <div class="box problem" ref={box} tabIndex={-1} role="alert" aria-labelledby="errors-title">
      <strong id="errors-title">{texts.common.checkEntries}</strong>
      <ul>
        {errors.map((error) => (
          <li key={error.at + error.message}>
            <button type="button" class="link" onClick={() => go(error)}>
              {error.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  for (let folded = field?.closest('details'); folded; folded = folded.parentElement?.closest('details')) {
    folded.open = true;
  }
  field?.focus();
}

/** Below a field. */
export function FieldError({ at }: { at: string }) {
  const { state } = useSidebar();
  const error = state.errors.find((one) => one.at === at);
  if (error === undefined) return null;
  return (
    <span class="field-error" id={`${at}-error`}>
      {error.message}
    </span>
  );
}
