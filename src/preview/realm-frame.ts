/**
 * Realms in a browser: a hidden frame of the same origin for each execution. A script finds there what Apps Script has, and of what
 * a browser adds nothing that can be taken away or covered.
 */
import { type OpenRealm, REALM_HELPERS, type Realm, type RealmHelpers, TimeLimitExceeded } from './realm';

/** The globals of the language itself; everything else in a frame belongs to the browser. */
const LANGUAGE_GLOBALS = new Set(
  (
    'AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError ' +
    'FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math ' +
    'NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError ' +
    'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape'
  ).split(' '),
);

type FrameGlobal = Window & typeof globalThis & Record<string, unknown>;

export const openFrameRealm: OpenRealm = () => new FrameRealm();

class FrameRealm implements Realm {
  private readonly frame: HTMLIFrameElement;
  private readonly global: FrameGlobal;
  private readonly helpers: RealmHelpers;
  /** Names that the browser does not let go of: a script gets them as parameters that are undefined. */
  private readonly covered: readonly string[];
  /** Each loaded text has a scope of its own; the last one that declares a name holds. */
  private readonly scopes: ((name: string) => unknown)[] = [];

  constructor() {
    this.frame = document.createElement('iframe');
    this.frame.hidden = true;
    this.frame.title = 'Script';
    document.body.append(this.frame);
    this.global = this.frame.contentWindow as FrameGlobal;
    this.helpers = this.global.eval(REALM_HELPERS) as RealmHelpers;
    this.covered = removeBrowserGlobals(this.global);
  }

  load(code: string, fileName: string): void {
    // Declarations become local to this function, which keeps the covered names in effect for all of the script.
    const run = new this.global.Function(
      ...this.covered,
      `${code}\n;return function (name) { return eval(name); };\n//# sourceURL=${fileName}`,
    );
    this.scopes.push(Reflect.apply(run, undefined, []) as (name: string) => unknown);
  }

  define(name: string, value: unknown): void {
    this.global[name as keyof FrameGlobal] = value as never;
  }

  hasFunction(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** A script in a page cannot be stopped from outside: one that took too long is told so when it ends. */
  call(name: string, args: readonly unknown[], timeLimit: number): unknown {
    const started = performance.now();
    const answer = (this.find(name) as (...values: unknown[]) => unknown)(...args);
    if (performance.now() - started > timeLimit) throw new TimeLimitExceeded();
    return answer;
  }

  copyIn(value: unknown): unknown {
    return this.helpers.copyIn(value);
  }

  makeError(name: string, message: string): Error {
    return this.helpers.makeError(name, message);
  }

  dispose(): void {
    this.frame.remove();
  }

  private find(name: string): unknown {
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return undefined;
    for (const scope of [...this.scopes].reverse()) {
      try {
        const value = scope(name);
        // What a scope does not declare is looked up among the frame's globals, which are no functions of the script.
        if (typeof value === 'function' && value !== this.global[name as keyof FrameGlobal]) return value;
      } catch {
        // Not declared there at all.
      }
    }
    return undefined;
  }
}

function removeBrowserGlobals(global: FrameGlobal): string[] {
  const stubborn = new Set<string>();
  for (let holder: object | null = global; holder !== null && holder !== global.Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (LANGUAGE_GLOBALS.has(name) || name === 'constructor' || !/^[A-Za-z_$][\w$]*$/.test(name)) continue;
      if (!Reflect.deleteProperty(holder, name)) stubborn.add(name);
    }
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  return [...stubborn];
}
