/** Dialogs: questions and messages of the script or of the playground, and pages that a script shows as a dialog. */
import { type FormEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { BUTTONS } from '../ui';
import type { OpenDialog } from './playground';

const CAPTIONS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

export function QuestionDialog({ dialog, onClosed }: { dialog: OpenDialog; onClosed: () => void }) {
  const [text, setText] = useState('');
  const box = useModal(onClosed);
  const heading = useId();
  const words = useId();
  const buttons = BUTTONS[dialog.buttons] ?? ['OK'];
  const answer = (button: string): void => dialog.answer({ button, text });
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
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          answer(buttons[0] as string);
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
              type={index === 0 ? 'submit' : 'button'}
              key={button}
              className={index === 0 ? 'first' : ''}
              onClick={index === 0 ? undefined : () => answer(button)}
            >
              {dialog.captions?.[button] ?? CAPTIONS[button]}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}

export function PageDialog({
  title,
  onClose,
  onClosed,
  children,
}: {
  title: string;
  onClose: () => void;
  onClosed: () => void;
  children: ReactNode;
}) {
  const box = useModal(onClosed);
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

/** Opens a dialog over the page, and gives the focus back to where it was; to `onClosed` where that is gone. */
function useModal(onClosed: () => void): RefObject<HTMLDialogElement | null> {
  const box = useRef<HTMLDialogElement>(null);
  const closed = useRef(onClosed);
  closed.current = onClosed;
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
      else closed.current();
    };
  }, []);
  return box;
}
