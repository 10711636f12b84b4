/** A short text that changes when the cells of the sources do: a build tells by it whether they are still those that were shown. */
import type { Cell } from '../campaign/cell';
import type { LoadedSource } from './load-sources';

/** One part for each sheet, so that another choice of sheets is no change. */
export function fingerprintOf(sources: readonly LoadedSource[]): string {
  return sources.map(({ sheet }) => `${hashOf(sheet.name)}-${hashOfCells(sheet.cells)}`).join(' ');
}

/** Whether a sheet that was read before holds something else now. */
export function changedSince(fingerprint: string | null, sources: readonly LoadedSource[]): boolean {
  if (fingerprint === null || fingerprint === '') return false;
  const before = new Map(fingerprint.split(' ').map((part) => part.split('-') as [string, string]));
  return fingerprintOf(sources)
    .split(' ')
    .some((part) => {
      const [sheet = '', cells] = part.split('-');
      const known = before.get(sheet);
      return known !== undefined && known !== cells;
    });
}

/** FNV-1a over 32 bits. */
class Hash {
  private value = 0x811c9dc5;

  add(text: string): void {
    let { value } = this;
    for (let index = 0; index < text.length; index++) {
      value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    }
    this.value = value;
  }

  get text(): string {
    return (this.value >>> 0).toString(36);
  }
}

export function hashOf(text: string): string {
  const hash = new Hash();
  hash.add(text);
  return hash.text;
}

function hashOfCells(cells: readonly (readonly Cell[])[]): string {
  const hash = new Hash();
  let filled = 0;
  for (const row of cells) {
    row.forEach((cell, column) => {
      if (cell === null) return;
      filled += 1;
      hash.add(`${column}:${typeof cell === 'object' ? cell.serial : cell}\u0000`);
    });
    hash.add('\n');
  }
  return `${hash.text}${filled.toString(36)}`;
}
