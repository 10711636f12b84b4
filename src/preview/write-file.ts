/** Files that the command line writes: whole, or not at all. */
import {
  accessSync,
  constants,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A file that cannot be written; the message is one line. */
export class UnwritableFile extends Error {
  override readonly name = 'UnwritableFile';
}

/** Also by a link, or in other letters where the disk takes them for the same. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  try {
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    // One of them is not there, or nobody can look at it.
    return false;
  }
}

/** Throws for a place where nothing can be written, so that nobody waits for a report in vain. */
export function checkPlaceFor(path: string): void {
  const folder = dirname(path);
  try {
    if (!statSync(folder).isDirectory())
      throw new UnwritableFile(`${path}: ${folder} is no folder. Choose another place.`);
    accessSync(dirname(linkTarget(path)), constants.W_OK);
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new UnwritableFile(`${path}: this is a folder. Choose another name.`);
    // Renaming would replace a file that was protected on purpose.
    if (there !== undefined) accessSync(path, constants.W_OK);
  } catch (error) {
    throw asUnwritable(path, error);
  }
}

/** Written beside its place first and then renamed: who opens it never sees half of it. A link stays one. */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const target = linkTarget(path);
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw asUnwritable(path, error);
  }
}

/** Where a link leads, also if nothing is there yet; any other path is itself. */
function linkTarget(path: string): string {
  try {
    if (!lstatSync(path).isSymbolicLink()) return path;
  } catch {
    return path;
  }
  try {
    return realpathSync(path);
  } catch {
    return resolve(dirname(path), readlinkSync(path));
  }
}

function asUnwritable(path: string, error: unknown): UnwritableFile {
  if (error instanceof UnwritableFile) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UnwritableFile(`${path}: ${explain(code, dirname(path))}`);
}

function explain(code: string, folder: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no folder ${folder}. Make it first, or choose another place.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the file may not be written there. Choose another place, or close the program that has it open.';
    case 'EBUSY':
      return 'another program has the file open. Close it there and try again.';
    case 'ENOSPC':
      return 'there is no room left on the disk.';
    default:
      return `the file cannot be written (${code || 'unknown reason'}).`;
  }
}
