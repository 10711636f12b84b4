/**
 * How far a build is, for the sidebar that asks meanwhile, and whether it shall stop. Kept in the document's cache, which
 * forgets by itself. A cache that fails must not stop a build: then there is no progress to see.
 */

/** A build takes at most six minutes, and its end is looked up once more after that. */
const SECONDS_KEPT = 900;

const keyOf = (token: string): string => `message-roi-build-${token}`;
const cancelKeyOf = (token: string): string => `message-roi-cancel-${token}`;

/** A script that is not bound to a document has no cache for it. */
const cache = (): GoogleAppsScript.Cache.Cache =>
  (CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache | null) ?? CacheService.getUserCache();

export const writeProgress = (token: string, text: string): void =>
  quietly(() => cache().put(keyOf(token), text, SECONDS_KEPT), undefined);

export const readProgress = (token: string): string | null => quietly(() => cache().get(keyOf(token)), null);

export const forgetProgress = (token: string): void =>
  quietly(() => cache().removeAll([keyOf(token), cancelKeyOf(token)]), undefined);

export const askToCancel = (token: string): void =>
  quietly(() => cache().put(cancelKeyOf(token), 'yes', SECONDS_KEPT), undefined);

export const isAskedToCancel = (token: string): boolean =>
  quietly(() => cache().get(cancelKeyOf(token)), null) !== null;

function quietly<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
