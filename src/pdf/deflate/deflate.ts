import {
  distanceRange,
  distanceSymbols,
  distances,
  endOfBlock,
  lengthRange,
  lengths,
  literalSymbols,
} from './alphabet.ts';
import { BitWriter } from './bits.ts';
import { codeOf, type PrefixCode, shortestCode } from './codes.ts';
import { headerOf } from './header.ts';
import { takeApart } from './repetitions.ts';

/** So many bytes and repetitions share one pair of codes. */
const blockSize = 16_384;
const longestCode = 15;
const firstLength = endOfBlock + 1;

/** The parts of a block: a byte as itself, a repetition as its distance above nine bits of length. Used for one text after another. */
const parts = new Uint32Array(blockSize);
let count = 0;
const literalCounts = new Uint32Array(literalSymbols);
const distanceCounts = new Uint32Array(distanceSymbols);
const output = new BitWriter();

/** The codes that need no description. @source RFC 1951, 3.2.6 */
const fixedLiterals = codeOf(new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280));
const fixedDistances = codeOf(new Uint8Array(distanceSymbols).fill(5));

const begin = (): void => {
  count = 0;
  literalCounts.fill(0);
  distanceCounts.fill(0);
  literalCounts[endOfBlock] = 1;
};

/** Bits that the symbols take in a code. Extra bits are the same in every code. */
const bitsIn = (counts: Uint32Array, code: PrefixCode): number => {
  let sum = 0;
  for (let symbol = 0; symbol < counts.length; symbol += 1) sum += (counts[symbol] ?? 0) * (code.lengths[symbol] ?? 0);
  return sum;
};

/** A code needs two symbols: readers differ about a code of one. */
const atLeastTwo = (counts: Uint32Array): Uint32Array => {
  const occurring = counts.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
  return occurring >= 2 ? counts : counts.map((times, symbol) => (symbol < 2 ? Math.max(times, 1) : times));
};

const putSymbol = (code: PrefixCode, symbol: number): void =>
  output.put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);

const putParts = (literals: PrefixCode, places: PrefixCode): void => {
  for (let index = 0; index < count; index += 1) {
    const part = parts[index] ?? 0;
    if (part < endOfBlock) {
      putSymbol(literals, part);
      continue;
    }
    const length = part & 0x1ff;
    const distance = part >>> 9;
    const long = lengthRange[length] ?? 0;
    putSymbol(literals, firstLength + long);
    output.put(length - (lengths.firsts[long] ?? 0), lengths.extraBits[long] ?? 0);
    const far = distanceRange[distance] ?? 0;
    putSymbol(places, far);
    output.put(distance - (distances.firsts[far] ?? 0), distances.extraBits[far] ?? 0);
  }
  putSymbol(literals, endOfBlock);
};

/** Writes the parts in codes of their own or in the fixed ones, whichever are shorter. */
const putBlock = (isLast: boolean): void => {
  const literals = shortestCode(atLeastTwo(literalCounts), longestCode);
  const places = shortestCode(atLeastTwo(distanceCounts), longestCode);
  const header = headerOf(literals, places);
  const own = header.size + bitsIn(literalCounts, literals) + bitsIn(distanceCounts, places);
  const fixed = bitsIn(literalCounts, fixedLiterals) + bitsIn(distanceCounts, fixedDistances);
  output.put(isLast ? 1 : 0, 1);
  output.put(own < fixed ? 2 : 1, 2);
  if (own < fixed) header.put(output);
  if (own < fixed) putParts(literals, places);
  else putParts(fixedLiterals, fixedDistances);
  begin();
};

const add = (part: number): void => {
  if (count === blockSize) putBlock(false);
  parts[count] = part;
  count += 1;
};

const collected = {
  byte: (byte: number): void => {
    add(byte);
    literalCounts[byte] = (literalCounts[byte] ?? 0) + 1;
  },
  repetition: (length: number, distance: number): void => {
    add((distance << 9) | length);
    const long = firstLength + (lengthRange[length] ?? 0);
    const far = distanceRange[distance] ?? 0;
    literalCounts[long] = (literalCounts[long] ?? 0) + 1;
    distanceCounts[far] = (distanceCounts[far] ?? 0) + 1;
  },
};

const largestPrime = 65_521;
/** So many bytes can be added up before the sums must be reduced. */
const stride = 3800;

/** @source RFC 1950, 8.2 */
const adler32 = (bytes: Uint8Array): number => {
  let a = 1;
  let b = 0;
  for (let start = 0; start < bytes.length; start += stride) {
    const end = Math.min(start + stride, bytes.length);
    for (let at = start; at < end; at += 1) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= largestPrime;
    b %= largestPrime;
  }
  return ((b << 16) | a) >>> 0;
};

/** More than the longest codes can take: two bytes for a byte, six for a repetition of three, and descriptions. */
const roomFor = (length: number): number => length * 2 + (length / blockSize + 1) * 512 + 16;

/**
 * The bytes deflated, wrapped as zlib does; the same bytes give the same result everywhere. The tables are kept between calls, so
 * that a page of a few kilobytes costs no hundreds of them. @source RFC 1950; RFC 1951
 */
export const deflate = (bytes: Uint8Array): Uint8Array => {
  output.start(Math.ceil(roomFor(bytes.length)));
  output.put(0x9c78, 16);
  begin();
  takeApart(bytes, collected);
  putBlock(true);
  output.align();
  const sum = adler32(bytes);
  for (const shift of [24, 16, 8, 0]) output.put((sum >>> shift) & 0xff, 8);
  return output.finish();
};
