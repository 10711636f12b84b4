/** Finds a figure by any of its names, shows its formula, and puts it beside the data. */
import { useRef, useState } from 'preact/hooks';
import type { KpiStart } from '../app/sidebar-answers';
import { useSidebar } from './context';
import { TextField } from './fields';
import { findKpis } from './find-kpis';
import { InsertFormula } from './insert-formula';
import { fieldId } from './report-form';

export function FormulaPage() {
  const { state } = useSidebar();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const kpi = state.start.kpis.find(({ id }) => id === chosen);
  if (kpi !== undefined) return <Figure key={kpi.id} kpi={kpi} onBack={() => setChosen(null)} />;
  return <Search query={query} onType={setQuery} onChoose={setChosen} />;
}

interface SearchProps {
  readonly query: string;
  readonly onType: (query: string) => void;
  readonly onChoose: (id: string) => void;
}

function Search({ query, onType, onChoose }: SearchProps) {
  const { state, texts, count, fill } = useSidebar();
  const { formula } = texts;
  const found = findKpis(query, state.start.kpis);
  return (
    <section>
      <TextField
        id={fieldId('find')}
        label={formula.find}
        hint={formula.findHint}
        type="search"
        value={query}
        maxLength={80}
        onType={onType}
      />
      <p class="hint" role="status">
        {found.length === 0 ? fill(formula.notFound, { query: query.trim() }) : count(formula.found, found.length)}
      </p>
      <ul class="figures">
        {found.map((kpi) => (
          <li key={kpi.id}>
            <button type="button" class="figure" onClick={() => onChoose(kpi.id)}>
              <strong>{kpi.name}</strong>
              <span>{kpi.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ kpi, onBack }: { kpi: KpiStart; onBack: () => void }) {
  const { texts } = useSidebar();
  const { formula, common } = texts;
  const names = kpi.terms.filter((term) => term !== kpi.name && term !== kpi.id);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever came here by the keyboard goes on from here.
  const heading = (element: HTMLHeadingElement | null): void => {
    if (element !== null && title.current === null) element.focus();
    title.current = element;
  };
  return (
    <section>
      <button type="button" class="link" onClick={onBack}>
        {formula.back}
      </button>
      <h2 tabIndex={-1} ref={heading}>
        {kpi.name}
      </h2>
      <p>{kpi.summary}</p>
      {kpi.note !== '' && <p class="hint">{kpi.note}</p>}
      <h3>{formula.formula}</h3>
      {kpi.formulas.map(({ name, words }) => (
        <p key={words} class="words">
          {name !== '' && <span class="hint">{name}</span>}
          {words}
        </p>
      ))}
      <h3>{formula.call}</h3>
      <Call text={kpi.call} />
      <p class="hint">{formula.callHint}</p>
      <InsertFormula kpi={kpi} />
      {names.length > 0 && (
        <p class="hint">
          {formula.allNames}: {names.join(common.separator)}
        </p>
      )}
    </section>
  );
}

function Call({ text }: { text: string }) {
  const { texts } = useSidebar();
  const [isCopied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  const copy = (): void => {
    // The frame that Google puts the page into may not use the newer way.
    const selection = window.getSelection();
    if (code.current === null || selection === null) return;
    selection.selectAllChildren(code.current);
    setCopied(document.execCommand('copy'));
  };
  return (
    <p class="call">
      <code ref={code}>{text}</code>
      <button type="button" class="link" onClick={copy}>
        {texts.formula.copy}
      </button>
      <span role="status" class="hint">
        {isCopied ? texts.formula.copied : ''}
      </span>
    </p>
  );
}
