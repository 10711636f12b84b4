/** Rows of a text file on disk, as it is written there. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTextTable } from '../src/preview/text-table';

export const readRows = (path: string): string[][] => readTextTable(readFileSync(path), basename(path)).rows;
