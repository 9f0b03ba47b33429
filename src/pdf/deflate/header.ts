import { distanceSymbols, endOfBlock, literalSymbols } from './alphabet.ts';
import type { BitWriter } from './bits.ts';
import { type PrefixCode, shortestCode } from './codes.ts';

/** The order in which lengths of the code for lengths stand. @source RFC 1951, 3.2.7 */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;
const longestCode = 7;

/** One length or a run of them: its symbol, the extra bits that say how many, and how many. */
interface Step {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
  readonly covers: number;
}

const one = (length: number): Step => ({ symbol: length, extra: 0, extraBits: 0, covers: 1 });

const zeros = (run: number): Step => {
  if (run < 3) return one(0);
  const covers = Math.min(run, 138);
  if (covers < 11) return { symbol: 17, extra: covers - 3, extraBits: 3, covers };
  return { symbol: 18, extra: covers - 11, extraBits: 7, covers };
};

/** A length that stood before, again three to six times. */
const again = (run: number): Step => {
  const covers = Math.min(run, 6);
  return { symbol: 16, extra: covers - 3, extraBits: 2, covers };
};

const runAt = (lengths: Uint8Array, at: number): number => {
  let end = at + 1;
  while (end < lengths.length && lengths[end] === lengths[at]) end += 1;
  return end - at;
};

const stepAt = (lengths: Uint8Array, at: number, run: number): Step => {
  const length = lengths[at] ?? 0;
  if (length === 0) return zeros(run);
  return at > 0 && lengths[at - 1] === length && run >= 3 ? again(run) : one(length);
};

const stepsOf = (lengths: Uint8Array): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at < lengths.length; ) {
    const run = runAt(lengths, at);
    const step = stepAt(lengths, at, run);
    steps.push(step);
    at += step.covers;
  }
  return steps;
};

/** The lengths without the zeros at the end, but at least so many. */
const used = (lengths: Uint8Array, least: number): Uint8Array => {
  let end = lengths.length;
  while (end > least && lengths[end - 1] === 0) end -= 1;
  return lengths.subarray(0, end);
};

/** The description of a pair of codes that stands before what is written in them, and its size in bits. */
export interface Header {
  readonly size: number;
  readonly put: (output: BitWriter) => void;
}

/** Describes two codes by their lengths, runs of equal lengths put together. @source RFC 1951, 3.2.7 */
export const headerOf = (literals: PrefixCode, distances: PrefixCode): Header => {
  const first = used(literals.lengths.subarray(0, literalSymbols), endOfBlock + 1);
  const second = used(distances.lengths.subarray(0, distanceSymbols), 1);
  const steps = stepsOf(Uint8Array.of(...first, ...second));
  const counts = new Uint32Array(order.length);
  for (const { symbol } of steps) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const { lengths, bits } = shortestCode(counts, longestCode);
  const last = order.findLastIndex((symbol) => lengths[symbol] !== 0);
  const listed = order.slice(0, Math.max(last + 1, 4));
  const sizes = steps.map(({ symbol, extraBits }) => (lengths[symbol] ?? 0) + extraBits);
  const put = (output: BitWriter): void => {
    output.put(first.length - endOfBlock - 1, 5);
    output.put(second.length - 1, 5);
    output.put(listed.length - 4, 4);
    for (const symbol of listed) output.put(lengths[symbol] ?? 0, 3);
    for (const { symbol, extra, extraBits } of steps) {
      output.put(bits[symbol] ?? 0, lengths[symbol] ?? 0);
      output.put(extra, extraBits);
    }
  };
  return { size: sizes.reduce((sum, size) => sum + size, 14 + 3 * listed.length), put };
};
