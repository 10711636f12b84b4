/** One build at a time in a spreadsheet, whoever starts it. */
const WAIT_MILLISECONDS = 5000;

/** Null when somebody else is building. A script that is not bound to a document has no lock, and nobody to wait for. */
export function withDocumentLock<Result>(work: () => Result): Result | null {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock !== null && !lock.tryLock(WAIT_MILLISECONDS)) return null;
  try {
    return work();
  } finally {
    try {
      lock?.releaseLock();
    } catch {
      // The lock ends with the execution; a finished build must not look like a failed one.
    }
  }
}
