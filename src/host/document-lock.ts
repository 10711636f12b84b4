/** One build at a time in a spreadsheet, whoever starts it. */
const WAIT_MILLISECONDS = 5000;

/**
 * False when somebody else is building. The lock ends with the execution. A script
 * that is not bound to a document has no lock, and nobody to wait for.
 */
export function lockDocument(): boolean {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  return lock === null || lock.tryLock(WAIT_MILLISECONDS);
}

/** For an execution that goes on without building. */
export function unlockDocument(): void {
  (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null)?.releaseLock();
}
