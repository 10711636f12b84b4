/** Realms in Node: a bare `vm` context, without anything of Node's own. The only file of the layer that needs Node. */
import vm from 'node:vm';
import { type OpenRealm, REALM_HELPERS, type Realm, type RealmHelpers, TimeLimitExceeded } from './realm';

const CALL = new vm.Script('(function () { var call = this.__call; delete this.__call; return call(); }).call(this)');
const HELPERS = new vm.Script(REALM_HELPERS);
const compiled = new Map<string, vm.Script>();

/** Globals that V8 puts into every context and Apps Script does not have. */
const FOREIGN_GLOBALS = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

export const openNodeRealm: OpenRealm = () => new NodeRealm();

class NodeRealm implements Realm {
  private readonly context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  private readonly helpers: RealmHelpers;

  constructor() {
    this.helpers = HELPERS.runInContext(this.context) as RealmHelpers;
    for (const name of FOREIGN_GLOBALS) Reflect.deleteProperty(this.context, name);
    vm.runInContext(
      `${FOREIGN_GLOBALS.map((name) => `delete this.${name};`).join('')} delete this.console;`,
      this.context,
    );
  }

  load(code: string, fileName: string): void {
    // One bundle is run many times over: compile it once.
    const key = `${fileName}\n${code}`;
    let script = compiled.get(key);
    if (!script) {
      if (compiled.size > 20) compiled.clear();
      script = new vm.Script(code, { filename: fileName });
      compiled.set(key, script);
    }
    script.runInContext(this.context);
  }

  define(name: string, value: unknown): void {
    this.context[name] = value;
  }

  hasFunction(name: string): boolean {
    return Object.hasOwn(this.context, name) && typeof this.context[name] === 'function';
  }

  call(name: string, args: readonly unknown[], timeLimit: number): unknown {
    const fn = this.context[name] as (...values: unknown[]) => unknown;
    this.context.__call = () => fn(...args);
    try {
      return CALL.runInContext(this.context, { timeout: timeLimit });
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeLimitExceeded();
      throw error;
    }
  }

  copyIn(value: unknown): unknown {
    return this.helpers.copyIn(value);
  }

  makeError(name: string, message: string): Error {
    return this.helpers.makeError(name, message);
  }

  dispose(): void {}
}
