/** Unpacks what deflate (RFC 1951) has packed. Apps Script has nothing for it that needs no service. */

interface Codes {
  /** How many codes there are of each length. */
  readonly counts: readonly number[];
  /** In the order of their codes. */
  readonly symbols: readonly number[];
}

type Take = (count: number) => number;

const LONGEST_CODE = 15;
const END_OF_BLOCK = 256;

export function inflate(packed: Uint8Array): Uint8Array {
  const output = growing(packed.length * 4);
  let position = 0;
  let waiting = 0;
  let waitingBits = 0;
  const nextByte = (): number => {
    const byte = packed[position++];
    if (byte === undefined) throw new Error('The packed data ends too early.');
    return byte;
  };
  const take: Take = (count) => {
    while (waitingBits < count) {
      waiting |= nextByte() << waitingBits;
      waitingBits += 8;
    }
    const taken = waiting & ((1 << count) - 1);
    waiting >>>= count;
    waitingBits -= count;
    return taken;
  };
  let isLast = false;
  while (!isLast) {
    isLast = take(1) === 1;
    const kind = take(2);
    if (kind === 0) {
      // It begins with a whole byte, and its length stands there twice.
      waiting = 0;
      waitingBits = 0;
      const length = take(16);
      if ((length ^ take(16)) !== 0xffff) throw new Error('The packed data are damaged.');
      for (let left = length; left > 0; left--) output.add(nextByte());
    } else if (kind === 1) {
      inflateBlock(take, fixedLiterals(), codesOf(new Array(30).fill(5)), output);
    } else if (kind === 2) {
      const [literals, distances] = ownCodes(take);
      inflateBlock(take, literals, distances, output);
    } else throw new Error('The packed data are damaged.');
  }
  return output.bytes();
}

function inflateBlock(take: Take, literals: Codes, distances: Codes, output: Growing): void {
  for (;;) {
    const symbol = nextSymbol(take, literals);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) output.add(symbol);
    else {
      const length = lengthOf(symbol - END_OF_BLOCK - 1, take);
      output.repeat(distanceOf(nextSymbol(take, distances), take), length);
    }
  }
}

/** Every four codes share a number of further bits; the last code stands for the greatest length by itself. */
function lengthOf(code: number, take: Take): number {
  if (code < 8) return code + 3;
  if (code >= 28) return 258;
  const bits = (code >> 2) - 1;
  return ((4 + (code & 3)) << bits) + 3 + take(bits);
}

/** Every two codes share a number of further bits. */
function distanceOf(code: number, take: Take): number {
  if (code < 4) return code + 1;
  const bits = (code >> 1) - 1;
  return ((2 + (code & 1)) << bits) + 1 + take(bits);
}

function nextSymbol(take: Take, { counts, symbols }: Codes): number {
  let code = 0;
  let first = 0;
  let passed = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code |= take(1);
    const count = counts[length] as number;
    if (code - first < count) return symbols[passed + code - first] as number;
    passed += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new Error('The packed data are damaged.');
}

function codesOf(lengths: readonly number[]): Codes {
  const counts: number[] = new Array(LONGEST_CODE + 1).fill(0);
  const byLength: number[][] = counts.map(() => []);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    counts[length] = (counts[length] as number) + 1;
    byLength[length]?.push(symbol);
  });
  return { counts, symbols: byLength.flat() };
}

function fixedLiterals(): Codes {
  return codesOf([
    ...new Array(144).fill(8),
    ...new Array(112).fill(9),
    ...new Array(24).fill(7),
    ...new Array(8).fill(8),
  ]);
}

/** The lengths of the codes are themselves packed, by codes whose lengths come first in an order of their own. */
function ownCodes(take: Take): readonly [Codes, Codes] {
  const literals = take(5) + 257;
  const distances = take(5) + 1;
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const ofLengths: number[] = new Array(order.length).fill(0);
  for (const symbol of order.slice(0, take(4) + 4)) ofLengths[symbol] = take(3);
  const codes = codesOf(ofLengths);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = nextSymbol(take, codes);
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? (lengths[lengths.length - 1] ?? 0) : 0;
      const times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
      for (let left = times; left > 0; left--) lengths.push(repeated);
    }
  }
  return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals, literals + distances))];
}

interface Growing {
  add(byte: number): void;
  /** Adds what stands so far back, over and over if that is nearer than it is long. */
  repeat(distance: number, length: number): void;
  bytes(): Uint8Array;
}

function growing(expected: number): Growing {
  let held = new Uint8Array(Math.max(expected, 64));
  let length = 0;
  const add = (byte: number): void => {
    if (length === held.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(held);
      held = larger;
    }
    held[length++] = byte;
  };
  return {
    add,
    repeat: (distance, count) => {
      if (distance > length) throw new Error('The packed data are damaged.');
      for (let left = count; left > 0; left--) add(held[length - distance] as number);
    },
    bytes: () => held.subarray(0, length),
  };
}
