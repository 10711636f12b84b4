/**
 * Unpacks what deflate (RFC 1951) has packed. Apps Script has nothing for it that needs no service. An execution needs it
 * once or twice, before the engine has compiled anything of it: so its inner loop calls nothing.
 */

/** For each row of bits that can come next: a symbol, and in the lowest four bits how many of the bits are its code. */
type Codes = Uint16Array;

/** Bits come lowest first. Behind the end there are zeros. */
interface Input {
  readonly bytes: Uint8Array;
  position: number;
  waiting: number;
  waitingBits: number;
}

interface Output {
  units: Uint16Array;
  length: number;
  /** By byte. */
  readonly unitOf: ArrayLike<number>;
}

const LONGEST_CODE = 15;
const END_OF_BLOCK = 256;
const LONGEST_REPEAT = 258;

/** Gives what `unitOf` has for each unpacked byte: most bytes are repeated ones, which are not looked up again. */
export function inflate(bytes: Uint8Array, unitOf: ArrayLike<number>): Uint16Array {
  const input: Input = { bytes, position: 0, waiting: 0, waitingBits: 0 };
  const output: Output = { units: new Uint16Array(bytes.length * 4 + LONGEST_REPEAT), length: 0, unitOf };
  let isLast = false;
  while (!isLast) {
    isLast = take(input, 1) === 1;
    const kind = take(input, 2);
    if (kind === 0) copyBlock(input, output);
    else if (kind === 1) inflateBlock(input, output, fixedLiterals(), codesOf(new Array(30).fill(5)));
    else if (kind === 2) inflateBlock(input, output, ...ownCodes(input));
    else throw damaged();
    if (input.position - (input.waitingBits >> 3) > bytes.length) throw damaged();
  }
  return output.units.subarray(0, output.length);
}

const damaged = (): Error => new Error('The packed data are damaged.');

/** At most 16 bits. */
function take(input: Input, count: number): number {
  while (input.waitingBits < count) {
    input.waiting |= (input.bytes[input.position++] ?? 0) << input.waitingBits;
    input.waitingBits += 8;
  }
  const taken = input.waiting & ((1 << count) - 1);
  input.waiting >>>= count;
  input.waitingBits -= count;
  return taken;
}

/** Begins with a whole byte, and its length stands there twice. */
function copyBlock(input: Input, output: Output): void {
  take(input, input.waitingBits & 7);
  const length = take(input, 16);
  if ((length ^ take(input, 16)) !== 0xffff) throw damaged();
  for (let left = length; left > 0; left--) {
    if (output.length === output.units.length) output.units = twiceAsLong(output.units);
    output.units[output.length++] = output.unitOf[take(input, 8)] as number;
  }
}

function inflateBlock(input: Input, output: Output, literals: Codes, distances: Codes): void {
  const { bytes } = input;
  const { unitOf } = output;
  const literalMask = literals.length - 1;
  const distanceMask = distances.length - 1;
  let { position, waiting, waitingBits } = input;
  let { units, length } = output;
  for (;;) {
    // For the longest code of a length with its further bits.
    while (waitingBits < 20) {
      waiting |= (bytes[position++] as number) << waitingBits;
      waitingBits += 8;
    }
    const literal = literals[waiting & literalMask] as number;
    waiting >>>= literal & 15;
    waitingBits -= literal & 15;
    // No such code, or nothing but the zeros behind the end.
    if ((literal & 15) === 0 || position > bytes.length + 4) throw damaged();
    if (length + LONGEST_REPEAT > units.length) units = twiceAsLong(units);
    const symbol = literal >> 4;
    if (symbol < END_OF_BLOCK) {
      units[length++] = unitOf[symbol] as number;
      continue;
    }
    if (symbol === END_OF_BLOCK) break;
    // Every four codes of a length share a number of further bits; the last code stands for the longest by itself.
    const code = symbol - END_OF_BLOCK - 1;
    let count = code === 28 ? LONGEST_REPEAT : code + 3;
    if (code >= 8 && code < 28) {
      const bits = (code >> 2) - 1;
      count = ((4 + (code & 3)) << bits) + 3 + (waiting & ((1 << bits) - 1));
      waiting >>>= bits;
      waitingBits -= bits;
    }
    while (waitingBits < LONGEST_CODE) {
      waiting |= (bytes[position++] as number) << waitingBits;
      waitingBits += 8;
    }
    const far = distances[waiting & distanceMask] as number;
    waiting >>>= far & 15;
    waitingBits -= far & 15;
    // Every two codes of a distance share a number of further bits, which are 13 at most.
    let distance = (far >> 4) + 1;
    if (distance > 4) {
      const bits = ((far >> 4) >> 1) - 1;
      while (waitingBits < bits) {
        waiting |= (bytes[position++] as number) << waitingBits;
        waitingBits += 8;
      }
      distance = ((2 + ((far >> 4) & 1)) << bits) + 1 + (waiting & ((1 << bits) - 1));
      waiting >>>= bits;
      waitingBits -= bits;
    }
    if ((far & 15) === 0 || distance > length) throw damaged();
    // What is repeated may go on into itself.
    for (let end = length + count; length < end; length++) units[length] = units[length - distance] as number;
  }
  Object.assign(input, { position, waiting, waitingBits });
  Object.assign(output, { units, length });
}

function twiceAsLong(units: Uint16Array): Uint16Array {
  const longer = new Uint16Array(units.length * 2);
  longer.set(units);
  return longer;
}

/** A symbol of the packed lengths of codes. */
function nextLength(input: Input, codes: Codes): number {
  let size = 0;
  let waiting = 0;
  // These codes have at most seven bits.
  while (size < 7) {
    waiting |= take(input, 1) << size++;
    const found = codes[waiting & (codes.length - 1)] as number;
    if ((found & 15) === size) return found >> 4;
  }
  throw damaged();
}

/** Codes follow from their lengths: in the order of length, then of symbols, each is one more than the one before. */
function codesOf(lengths: readonly number[]): Codes {
  const size = 1 << Math.max(1, ...lengths);
  const codes = new Uint16Array(size);
  let code = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    for (let symbol = lengths.indexOf(length); symbol >= 0; symbol = lengths.indexOf(length, symbol + 1)) {
      // The input has the highest bit of a code first.
      let first = 0;
      for (let bit = 0; bit < length; bit++) first |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let place = first; place < size; place += 1 << length) codes[place] = (symbol << 4) | length;
      code++;
    }
    code <<= 1;
  }
  return codes;
}

function fixedLiterals(): Codes {
  return codesOf([
    ...new Array(144).fill(8),
    ...new Array(112).fill(9),
    ...new Array(24).fill(7),
    ...new Array(8).fill(8),
  ]);
}

/** The lengths of the codes are themselves packed, by codes whose lengths come first, in an order of their own. */
function ownCodes(input: Input): readonly [Codes, Codes] {
  const literals = take(input, 5) + 257;
  const distances = take(input, 5) + 1;
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const ofLengths: number[] = new Array(order.length).fill(0);
  for (const symbol of order.slice(0, take(input, 4) + 4)) ofLengths[symbol] = take(input, 3);
  const codes = codesOf(ofLengths);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = nextLength(input, codes);
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? (lengths[lengths.length - 1] ?? 0) : 0;
      const times = symbol === 16 ? 3 + take(input, 2) : symbol === 17 ? 3 + take(input, 3) : 11 + take(input, 7);
      for (let left = times; left > 0; left--) lengths.push(repeated);
    }
  }
  return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals, literals + distances))];
}
