/**
 * How a script sees the modelled services: each object is a proxy that checks the permission, records the call, turns arguments
 * and results over between the two realms, and throws on everything that is not modelled.
 */
import { checkPermission, type Permission } from './auth-mode';
import { type CallRecorder, ServiceError } from './call-recorder';
import { isDate } from './cell-entry';
import type { Realm } from './realm';
import { callKind, type ServiceClass } from './service-calls';

/** An object of a service, as the layer keeps it; scripts only ever see its proxy. */
export abstract class ServiceObject {
  abstract readonly className: ServiceClass;
  /** Enumerations and other constants, such as `SpreadsheetApp.BorderStyle`. */
  readonly constants: Readonly<Record<string, unknown>> = {};
}

/** Thrown for what the layer does not model; an execution fails with it even when the script catches it. */
export class NotModelled extends Error {}

/** Ends an execution from inside, whatever the script catches. */
export abstract class ExecutionEnd extends Error {}

/** Members that engines and test tools ask every object for. */
const SILENT_MEMBERS = new Set(['toJSON', 'then', 'constructor', 'inspect', 'nodeType', 'asymmetricMatch']);

class ProxyTarget {}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export class Exposure {
  permission: Permission = 'LOADING';
  readonly notModelled: NotModelled[] = [];
  /** Set when the execution ended before its script did. */
  ended: ExecutionEnd | null = null;
  private readonly proxies = new WeakMap<ServiceObject, object>();
  private readonly objects = new WeakMap<object, ServiceObject>();

  constructor(
    private readonly realm: Realm,
    private readonly recorder: CallRecorder,
  ) {}

  /** A value of the layer as the script gets it. */
  toScript(value: unknown): unknown {
    if (value instanceof ServiceObject) return this.proxyOf(value);
    if (Array.isArray(value)) {
      if (value.some((item) => item instanceof ServiceObject))
        return this.realm.copyIn(value.map((item) => this.toScript(item)));
      if (value.some((item) => Array.isArray(item) && item.some((cell) => cell instanceof ServiceObject)))
        return this.realm.copyIn(value.map((item) => (item as unknown[]).map((cell) => this.toScript(cell))));
    }
    if (isRecord(value) && Object.values(value).some((item) => item instanceof ServiceObject))
      return this.realm.copyIn(
        Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.toScript(item)])),
      );
    return this.realm.copyIn(value);
  }

  /** A value of the script as the layer takes it: proxies become objects again, arrays and dates those of this realm. */
  fromScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const object = this.objects.get(value);
    if (object) return object;
    if (Array.isArray(value)) return value.map((item) => (typeof item === 'object' ? this.fromScript(item) : item));
    if (isDate(value)) return new Date(Number(value));
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) copy[key] = this.fromScript(item);
    return copy;
  }

  private proxyOf(object: ServiceObject): object {
    let proxy = this.proxies.get(object);
    if (proxy) return proxy;
    const methods = new Map<string, (...args: unknown[]) => unknown>();
    const refuse = () => {
      throw this.realm.makeError('TypeError', `${object.className} cannot be changed from a script.`);
    };
    proxy = new Proxy(new ProxyTarget(), {
      get: (_target, name) => {
        if (typeof name === 'symbol' || SILENT_MEMBERS.has(name)) return undefined;
        if (name === 'toString') return () => object.className;
        if (Object.hasOwn(object.constants, name))
          return this.constant(`${object.className}.${name}`, object.constants[name]);
        let method = methods.get(name);
        if (!method) {
          method = this.method(object, name);
          methods.set(name, method);
        }
        return method;
      },
      has: (_target, name) => typeof name === 'string' && callKind(object.className, name) !== undefined,
      set: refuse,
      deleteProperty: refuse,
      defineProperty: refuse,
    });
    this.proxies.set(object, proxy);
    this.objects.set(proxy, object);
    return proxy;
  }

  private method(object: ServiceObject, name: string): (...args: unknown[]) => unknown {
    const { className } = object;
    const kind = callKind(className, name);
    const implementation = (object as unknown as Record<string, unknown>)[name];
    if (kind === undefined || typeof implementation !== 'function') throw this.refuse(`${className}.${name}`);
    return (...args) => {
      try {
        // A script that caught the end goes on for nothing.
        if (this.ended) throw this.ended;
        checkPermission(this.permission, className, name, kind);
        this.recorder.record(`${className}.${name}`, kind);
        const result = Reflect.apply(
          implementation,
          object,
          args.map((arg) => this.fromScript(arg)),
        );
        return result === object ? this.proxyOf(object) : this.toScript(result);
      } catch (error) {
        throw this.toScriptError(error, `${className}.${name}`);
      }
    };
  }

  private constant(path: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const members = value as Record<string, unknown>;
    return new Proxy(new ProxyTarget(), {
      get: (_target, name) => {
        if (typeof name === 'symbol' || SILENT_MEMBERS.has(name)) return undefined;
        if (!Object.hasOwn(members, name)) throw this.refuse(`${path}.${name}`);
        return members[name];
      },
    });
  }

  private refuse(what: string): Error {
    const problem = new NotModelled(`${what} is not modelled by the embedded workbook.`);
    this.notModelled.push(problem);
    return this.realm.makeError('NotModelled', problem.message);
  }

  private toScriptError(error: unknown, method: string): Error {
    if (error instanceof NotModelled) {
      this.notModelled.push(error);
      return this.realm.makeError('NotModelled', error.message);
    }
    if (error instanceof ExecutionEnd) {
      this.ended = error;
      return this.realm.makeError('ExecutionEnd', error.message);
    }
    if (error instanceof ServiceError) return this.realm.makeError('Exception', error.message);
    // A fault of the layer itself must be told from an error that Google would give.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return this.realm.makeError('EmbeddedWorkbookFault', `${method}: ${message}`);
  }
}
