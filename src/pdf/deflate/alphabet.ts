/** The symbol that ends a block. Symbols below it are bytes, those above it lengths of repetitions. */
export const endOfBlock = 256;
/** How many symbols there are for bytes, the end and lengths. */
export const literalSymbols = 286;
/** How many symbols there are for distances. */
export const distanceSymbols = 30;

/** The shortest repetition that can be written, in bytes. */
export const shortest = 3;
/** The longest repetition. */
export const longest = 258;
/** The furthest back that a repetition may lie; a power of two. */
export const furthest = 32_768;

/** Ranges of numbers, each with a symbol: the first number of each, and how many extra bits tell which of them it is. */
export interface Ranges {
  readonly firsts: Uint16Array;
  readonly extraBits: Uint8Array;
}

const ranges = (count: number, first: number, bitsOf: (symbol: number) => number): Ranges => {
  const firsts = new Uint16Array(count);
  const extraBits = new Uint8Array(count);
  let from = first;
  for (let symbol = 0; symbol < count; symbol += 1) {
    firsts[symbol] = from;
    extraBits[symbol] = bitsOf(symbol);
    from += 1 << bitsOf(symbol);
  }
  return { firsts, extraBits };
};

const lengthRanges = (): Ranges => {
  const made = ranges(29, shortest, (symbol) => (symbol < 8 ? 0 : (symbol >> 2) - 1));
  // The longest length has a symbol of its own.
  made.firsts[28] = longest;
  made.extraBits[28] = 0;
  return made;
};

/** Lengths of repetitions; range 0 is written as symbol 257. @source RFC 1951, 3.2.5 */
export const lengths: Ranges = lengthRanges();
/** Distances of repetitions. @source RFC 1951, 3.2.5 */
export const distances: Ranges = ranges(distanceSymbols, 1, (symbol) => (symbol < 4 ? 0 : (symbol >> 1) - 1));

const rangeTable = ({ firsts }: Ranges, size: number): Uint8Array => {
  const table = new Uint8Array(size);
  for (const [symbol, first] of firsts.entries()) table.fill(symbol, first);
  return table;
};

/** The range of each length. */
export const lengthRange: Uint8Array = rangeTable(lengths, longest + 1);
/** The range of each distance. */
export const distanceRange: Uint8Array = rangeTable(distances, furthest + 1);
