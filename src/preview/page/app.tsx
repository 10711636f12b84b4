/** The screen: menus, hints, grid, sidebar, dialogs and messages. */
import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { PageDialog, QuestionDialog } from './dialogs';
import { MenuBar } from './menu-bar';
import type { Playground, ShownToast } from './playground';
import { ScriptFrame } from './script-frame';
import type { StartContent } from './start-content';

/** The element of the grid; the engine draws into it and React leaves it alone. */
export const GRID_ID = 'grid';

const READ_FILES = '.csv,.tsv,.txt,.xlsx';

interface Props {
  readonly playground: Playground;
  readonly samples: StartContent['samples'];
}

export function App({ playground, samples }: Props) {
  const state = useSyncExternalStore(playground.subscribe, playground.getState);
  const files = useRef<HTMLInputElement>(null);
  const [isDragging, setDragging] = useState(false);
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  useEffect(() => {
    document.title = state.title === null ? 'Message ROI' : `${state.title} – Message ROI`;
  }, [state.title]);
  useEffect(() => moveBetweenParts(playground), [playground]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (playground.hasChanges) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [playground]);
  const frame = {
    functions: playground.publicFunctions,
    call: playground.callFromSidebar,
    onFocusEditor: playground.focusGrid,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the same is in the File menu
    <div
      className="shell"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDragging(false);
        void playground.openFiles([...event.dataTransfer.files]);
      }}
    >
      <header className="bar">
        <h1 title={state.title ?? ''}>{state.title ?? 'Message ROI'}</h1>
        <MenuBar
          isBusy={state.busy !== null}
          samples={samples}
          menus={state.menus}
          onOpenFiles={() => files.current?.click()}
          onOpenSample={(sample) => void playground.openSample(sample)}
          onOpenEmpty={() => void playground.openEmpty()}
          onDownload={() => void playground.download()}
          onScript={(caption, functionName) => void playground.clickMenu(caption, functionName)}
        />
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept={READ_FILES}
          aria-label="Files to open"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            // The same file may be chosen again.
            event.target.value = '';
            void playground.openFiles(chosen);
          }}
        />
        <button
          type="button"
          className="plain-button"
          disabled={state.busy !== null}
          onClick={() => files.current?.click()}
        >
          Open your file
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={state.busy !== null}
          onClick={() => void playground.download()}
        >
          Download XLSX
        </button>
        <span className={state.busy === null ? '' : 'busy'} role="status">
          {state.busy}
        </span>
      </header>
      <Hint />
      <div className="work">
        <main className="grid" id={GRID_ID} aria-label="Spreadsheet" aria-busy={state.title === null} />
        {state.sidebar && (
          <aside className="sidebar" aria-label={state.sidebar.title}>
            <header>
              <h2>{state.sidebar.title}</h2>
              <button
                type="button"
                className="plain-button"
                aria-label="Close the sidebar"
                onClick={playground.closeSidebar}
              >
                ×
              </button>
            </header>
            <ScriptFrame key={state.sidebar.id} page={state.sidebar} onClose={playground.closeSidebar} {...frame} />
          </aside>
        )}
      </div>
      <p className={state.cellMessage ? 'cell-message' : 'nothing'} role="status">
        {state.cellMessage && (
          <>
            <strong>{state.cellMessage.cell}</strong> {state.cellMessage.message}
          </>
        )}
      </p>
      {state.title === null && state.busy !== null && <p className="opening">{state.busy}</p>}
      <div className="toasts" role="status">
        {state.toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={() => playground.dismissToast(toast.id)} />
        ))}
      </div>
      {state.dialogPage && (
        <PageDialog title={state.dialogPage.title} onClose={playground.closeDialogPage} onClosed={playground.focusGrid}>
          <ScriptFrame page={state.dialogPage} onClose={playground.closeDialogPage} {...frame} />
        </PageDialog>
      )}
      {state.dialogs[0] && (
        <QuestionDialog key={state.dialogs[0].id} dialog={state.dialogs[0]} onClosed={playground.focusGrid} />
      )}
      {isDragging && <div className="drop">Drop CSV or XLSX files to open them</div>}
    </div>
  );
}

/** The grid keeps every key for itself but this one, with which windows of many parts are walked through. */
function moveBetweenParts({ focusGrid }: Playground): () => void {
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    const parts = [
      {
        element: document.querySelector('.bar'),
        enter: () => document.querySelector<HTMLElement>('.menu-button')?.focus(),
      },
      { element: document.getElementById(GRID_ID), enter: focusGrid },
      {
        element: document.querySelector('.sidebar'),
        enter: () => document.querySelector<HTMLElement>('.sidebar button')?.focus(),
      },
    ].filter(({ element }) => element !== null);
    const here = parts.findIndex(({ element }) => element?.contains(document.activeElement));
    // From nowhere the way leads into the grid.
    if (here < 0) focusGrid();
    else parts[(here + (event.shiftKey ? parts.length - 1 : 1)) % parts.length]?.enter();
  };
  window.addEventListener('keydown', move, { capture: true });
  return () => window.removeEventListener('keydown', move, { capture: true });
}

function Hint() {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <section className="hint" aria-label="How to try it">
      <p>
        Type <code>=MSG_ROI(87000, 25750)</code> in a cell, or choose{' '}
        <strong>Extensions › Message ROI › Build ROI summary</strong>. Your own file works, too: it stays on this
        computer.
      </p>
      <button type="button" className="plain-button" onClick={() => setOpen(false)}>
        Got it
      </button>
    </section>
  );
}

function Toast({ toast, onClose }: { toast: ShownToast; onClose: () => void }) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    // A negative time means until it is closed.
    if (toast.seconds < 0) return;
    const timer = setTimeout(() => close.current(), toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className="toast">
      <p>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        {toast.message}
      </p>
      <button type="button" className="plain-button" aria-label="Close" onClick={onClose}>
        ×
      </button>
    </div>
  );
}
