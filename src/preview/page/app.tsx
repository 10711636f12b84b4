/** The screen: menus, hints, grid, sidebar, dialogs and messages. */
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { BUTTONS } from '../ui';
import { MenuBar } from './menu-bar';
import type { OpenDialog, Playground, ShownToast } from './playground';
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
        {state.busy !== null && (
          <span className="busy" role="status">
            {state.busy}
          </span>
        )}
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
            <ScriptFrame page={state.sidebar} onClose={playground.closeSidebar} {...frame} />
          </aside>
        )}
      </div>
      {state.cellMessage && (
        <p className="cell-message" role="status">
          <strong>{state.cellMessage.cell}</strong> {state.cellMessage.message}
        </p>
      )}
      {state.title === null && (
        <p className="opening" role="status">
          {state.busy}
        </p>
      )}
      <div className="toasts" role="status">
        {state.toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={() => playground.dismissToast(toast.id)} />
        ))}
      </div>
      {state.dialogPage && (
        <PageDialog title={state.dialogPage.title} onClose={playground.closeDialogPage}>
          <ScriptFrame page={state.dialogPage} onClose={playground.closeDialogPage} {...frame} />
        </PageDialog>
      )}
      {state.dialogs[0] && <QuestionDialog key={state.dialogs[0].id} dialog={state.dialogs[0]} />}
      {isDragging && <div className="drop">Drop CSV or XLSX files to open them</div>}
    </div>
  );
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

const CAPTIONS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

function QuestionDialog({ dialog }: { dialog: OpenDialog }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const words = useId();
  useEffect(() => box.current?.showModal(), []);
  const buttons = BUTTONS[dialog.buttons] ?? ['OK'];
  return (
    <dialog
      className="dialog"
      ref={box}
      aria-labelledby={dialog.title === '' ? undefined : heading}
      aria-describedby={words}
      onCancel={(event) => {
        event.preventDefault();
        dialog.answer({ button: 'CLOSE', text: '' });
      }}
    >
      {dialog.title !== '' && <h2 id={heading}>{dialog.title}</h2>}
      <p id={words}>{dialog.message}</p>
      {dialog.asksForText && (
        <input aria-labelledby={words} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      <div className="buttons">
        {buttons.map((button, index) => (
          <button
            type="button"
            key={button}
            className={index === 0 ? 'first' : ''}
            onClick={() => dialog.answer({ button, text })}
          >
            {dialog.captions?.[button] ?? CAPTIONS[button]}
          </button>
        ))}
      </div>
    </dialog>
  );
}

function PageDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog className="dialog" ref={box} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <div className="dialog-page">{children}</div>
      <div className="buttons">
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </dialog>
  );
}
