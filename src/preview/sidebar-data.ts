/** What may travel between sidebar and server: `google.script.run` takes plain data only. */

/** An answer that Google cannot carry: in the sidebar neither handler is ever called. */
export class NeverAnswers extends Error {
  override readonly name = 'NeverAnswers';
}

/** Where a value holds something that cannot travel, or null. */
export function findUncarriable(value: unknown, path: string): string | null {
  if (value === null) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : `${path} is ${value}`;
    case 'object':
      break;
    default:
      return `${path} is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}`;
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const problem = findUncarriable(value[index], `${path}[${index}]`);
      if (problem) return problem;
    }
    return null;
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object' || !isPlain(value)) return `${path} is a ${tag === 'Object' ? 'class instance' : tag}`;
  for (const [key, item] of Object.entries(value)) {
    // An undefined property is left out on the way, as in JSON.
    const problem = item === undefined ? null : findUncarriable(item, `${path}.${key}`);
    if (problem) return problem;
  }
  return null;
}

/** Plain in any realm: nothing but the root prototype above it. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return (
    prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty'))
  );
}
