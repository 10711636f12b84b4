/** A file that is not read. The message is one line for the person who gave it. */
export class TableFileError extends Error {
  override readonly name = 'TableFileError';

  constructor(fileName: string, reason: string) {
    super(`${fileName}: ${reason}`);
  }
}
