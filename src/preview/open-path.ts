/** Files of the command line: read from disk, then opened like any other. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type OpenedFile, openFile, refuseLargeFile } from './open-file';
import { TableFileError } from './table-file-error';

export async function openPath(path: string): Promise<OpenedFile> {
  let bytes: Uint8Array;
  try {
    refuseLargeFile(basename(path), statSync(path).size);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof TableFileError) throw error;
    throw new TableFileError(path, explainReadError(error));
  }
  return openFile(bytes, basename(path));
}

function explainReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file. Check the name and the folder.';
    case 'EISDIR':
      return 'this is a folder. Give the file inside it.';
    case 'EACCES':
    case 'EPERM':
      return 'the file may not be read. Check its permissions.';
    default:
      return `the file cannot be read (${code || 'unknown reason'}).`;
  }
}
