/**
 * The place in which a script runs, with globals of its own. Apps Script gives each execution a fresh one; so does the embedded
 * workbook. Node and the browser make them differently, this is what both have in common.
 */
export interface Realm {
  /** Runs the script's top level. */
  load(code: string, fileName: string): void;
  hasFunction(name: string): boolean;
  /** Calls a top-level function; stops it after `timeLimit` milliseconds. */
  call(name: string, args: readonly unknown[], timeLimit: number): unknown;
  /** Puts a global in place before the script is loaded. */
  define(name: string, value: unknown): void;
  /** Copies plain data (arrays, plain objects, dates, primitives) into the realm; other objects pass as they are. */
  copyIn(value: unknown): unknown;
  makeError(name: string, message: string): Error;
  dispose(): void;
}

export type OpenRealm = () => Realm;

export class TimeLimitExceeded extends Error {
  constructor() {
    super('Exceeded maximum execution time');
  }
}

/**
 * Runs inside the realm, so that what it makes belongs there: a script may ask `instanceof Array` of what a service gave it.
 * Written as text because it must not be compiled into this module's own realm.
 */
export const REALM_HELPERS = `(function () {
  var tag = Object.prototype.toString, plainTag = '[object Object]';
  function isPlain(value) {
    var proto = Object.getPrototypeOf(value);
    return proto === null || (Object.getPrototypeOf(proto) === null && Object.prototype.hasOwnProperty.call(proto, 'hasOwnProperty'));
  }
  function copyIn(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      var length = value.length, list = new Array(length);
      for (var i = 0; i < length; i++) {
        var item = value[i];
        list[i] = typeof item === 'object' && item !== null ? copyIn(item) : item;
      }
      return list;
    }
    var name = tag.call(value);
    if (name === '[object Date]') return new Date(+value);
    if (name !== plainTag || !isPlain(value)) return value;
    var copy = {};
    Object.keys(value).forEach(function (key) { copy[key] = copyIn(value[key]); });
    return copy;
  }
  function makeError(name, message) {
    var error = new Error(message);
    Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true, enumerable: false });
    return error;
  }
  return { copyIn: copyIn, makeError: makeError };
})()`;

/** A script that makes the realm's clock stand still, for documents that are given a `now`. */
export const stopClock = (now: Date): string => `(function () {
  var Real = Date, now = ${now.getTime()};
  Date = class extends Real {
    constructor() { if (arguments.length === 0) super(now); else super(...arguments); }
    static now() { return now; }
  };
})()`;

export interface RealmHelpers {
  copyIn(value: unknown): unknown;
  makeError(name: string, message: string): Error;
}
