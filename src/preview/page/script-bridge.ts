/**
 * `google.script` inside the frame of a sidebar or dialog. Runs there before the page's own script, and reaches the workbook by
 * messages only: the frame has no origin, so nothing else of the playground is in its reach.
 */
import { findUncarriable } from '../sidebar-data';
import type { FromFrame, ToFrame } from './frame-messages';

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

interface FrameGlobals {
  /** Put in place by the page: the public functions of the script. */
  scriptFunctions?: readonly string[];
  google?: object;
}

const waiting = new Map<number, Handlers>();
let lastCall = 0;

const send = (message: FromFrame): void => window.parent.postMessage(message, '*');

/** Each `with...` gives a new runner, so that one chain does not change another. */
function runner(functions: readonly string[], handlers: Handlers): object {
  const run: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner(functions, { ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner(functions, { ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner(functions, { ...handlers, userObject }),
  };
  for (const name of functions) {
    run[name] = (...args: unknown[]): void => {
      for (const [index, arg] of args.entries()) {
        const problem = findUncarriable(arg, `argument ${index + 1}`);
        if (problem !== null) throw new TypeError(`google.script.run.${name} cannot take this: ${problem}.`);
      }
      const id = ++lastCall;
      waiting.set(id, handlers);
      send({ kind: 'call', id, name, args });
    };
  }
  return run;
}

window.addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  const handlers = source === window.parent ? waiting.get(data.id) : undefined;
  if (handlers === undefined) return;
  waiting.delete(data.id);
  if (data.kind === 'answer') handlers.success?.(data.answer, handlers.userObject);
  else {
    const error = Object.assign(new Error(data.message), { name: data.name });
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    // Nobody listens: as with Google, the console shows it.
    else console.error(`Uncaught ${error.name}: ${error.message}`);
  }
});

const globals = window as FrameGlobals;
globals.google = {
  script: {
    run: runner(globals.scriptFunctions ?? [], {}),
    host: {
      close: () => send({ kind: 'close' }),
      // A sidebar always has the same size.
      setHeight: () => undefined,
      setWidth: () => undefined,
      editor: { focus: () => send({ kind: 'focus' }) },
    },
  },
};
