/** The list of contents at the end of a zip file: what is inside and how large it says it is, without unpacking anything. */

export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  readonly size: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
/** Stands for a size that is told in 64 bits, in a field of its own. */
const TOLD_ELSEWHERE = 0xffffffff;
const FIELD_OF_LARGE_SIZES = 1;

/** Null where there is no list, or where it contradicts itself. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(view, findEnd(view));
  } catch (error) {
    // An offset that points out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEntries(view: DataView, end: number): ZipEntry[] | null {
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  // Two counts that differ would make two readers see two different files.
  if (count !== view.getUint16(end + 8, true)) return null;
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = sizesOf(view, at, at + ENTRY_SIZE + nameLength, extraLength);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength));
    // Without a size there would be nothing to hold the unpacking to.
    if (sizes === null || (sizes.size === 0 && sizes.packedSize > 2)) return null;
    entries.push({ name, ...sizes });
    at += ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function sizesOf(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): Pick<ZipEntry, 'packedSize' | 'size'> | null {
  const packedSize = view.getUint32(entry + 20, true);
  const size = view.getUint32(entry + 24, true);
  if (packedSize !== TOLD_ELSEWHERE && size !== TOLD_ELSEWHERE) return { packedSize, size };
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== FIELD_OF_LARGE_SIZES) continue;
    // Only what is told elsewhere stands here, the full size first.
    let next = at + 4;
    const told = (short: number): number => {
      if (short !== TOLD_ELSEWHERE) return short;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const fullSize = told(size);
    return { packedSize: told(packedSize), size: fullSize };
  }
  return null;
}
