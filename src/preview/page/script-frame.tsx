/** A page of the script (sidebar or dialog) in a frame of its own, with `google.script` leading back to the workbook. */
import { useEffect, useMemo, useRef } from 'react';
import { NeverAnswers } from '../sidebar-data';
import type { ShownPage } from '../ui';
import type { FromFrame, ToFrame } from './frame-messages';

interface Props {
  readonly page: ShownPage;
  /** Public functions of the script. */
  readonly functions: readonly string[];
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onFocusEditor: () => void;
}

export function ScriptFrame({ page, functions, call, onClose, onFocusEditor }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useMemo(() => withBridge(page.html, functions), [page, functions]);
  useEffect(() => {
    const target = frame.current;
    const receive = ({ source, data }: MessageEvent<unknown>): void => {
      const inside = target?.contentWindow;
      if (!inside || source !== inside || !isFromFrame(data)) return;
      if (data.kind === 'close') onClose();
      else if (data.kind === 'focus') onFocusEditor();
      else void answer(call, data, (message) => inside.postMessage(message, '*'));
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [call, onClose, onFocusEditor]);
  return <iframe ref={frame} title={page.title} srcDoc={html} sandbox="allow-scripts allow-forms" />;
}

/** The frame runs the script's own page, which may send anything. */
function isFromFrame(data: unknown): data is FromFrame {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'close' || data.kind === 'focus') return true;
  const { kind, id, name, args } = data as Partial<Extract<FromFrame, { kind: 'call' }>>;
  return kind === 'call' && typeof id === 'number' && typeof name === 'string' && Array.isArray(args);
}

async function answer(
  call: Props['call'],
  { id, name, args }: Extract<FromFrame, { kind: 'call' }>,
  send: (message: ToFrame) => void,
): Promise<void> {
  try {
    send({ kind: 'answer', id, answer: await call(name, args) });
  } catch (error) {
    if (error instanceof NeverAnswers) {
      // As with Google: neither handler is ever called. Whoever writes the sidebar finds out here.
      console.warn(error.message);
      return;
    }
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    send({ kind: 'failure', id, name: kind, message });
  }
}

/** The frame gets the fonts that the visitor's own system would have, and `google.script` before anything of the page runs. */
function withBridge(html: string, functions: readonly string[]): string {
  const names = JSON.stringify(functions).replace(/</g, '\\u003c');
  const head =
    '<link rel="stylesheet" href="/fonts.css">' +
    `<script>var scriptFunctions = ${names};</script><script src="/bridge.js"></script>`;
  const at = /<head[^>]*>/i.exec(html);
  return at ? html.slice(0, at.index + at[0].length) + head + html.slice(at.index + at[0].length) : head + html;
}
