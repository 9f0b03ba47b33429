import { furthest, longest, shortest } from './alphabet.ts';

const hashBits = 15;
const nowhere = -1;
/** How many places are compared, and a repetition so long that no longer one is looked for. Measured on papers. */
const mostTries = 8;
const longEnough = 24;
/** A repetition so long that it need not wait for a longer one at the next byte. */
const worthTaking = 8;
/** A repetition of three bytes from further away costs more than the bytes. */
const furthestForThree = 4096;

/** The last place of each hash, and for each place the one before it with the same hash. Used for one text after another. */
const lastPlace = new Int32Array(1 << hashBits);
const placeBefore = new Int32Array(furthest);
const wrap = furthest - 1;

const hashAt = (bytes: Uint8Array, at: number): number =>
  Math.imul((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16), 0x9e3779b1) >>>
  (32 - hashBits);

/** Remembers a place and returns the last one that may begin alike. */
const note = (bytes: Uint8Array, at: number): number => {
  if (at + shortest > bytes.length) return nowhere;
  const hash = hashAt(bytes, at);
  const before = lastPlace[hash] ?? nowhere;
  placeBefore[at & wrap] = before;
  lastPlace[hash] = at;
  return before;
};

/** The distance of what `longestAt` found last. */
let foundDistance = 0;

/** The length of the longest repetition at a place, looking back from `from`; 0 when none is longer than `known`. */
const longestAt = (bytes: Uint8Array, at: number, { from, known }: { from: number; known: number }): number => {
  const most = Math.min(longest, bytes.length - at);
  let best = Math.max(known, shortest - 1);
  let found = 0;
  let place = from;
  for (let tries = mostTries; tries > 0 && place >= 0 && at - place <= furthest && best < most; tries -= 1) {
    if (bytes[place + best] === bytes[at + best]) {
      let length = 0;
      while (length < most && bytes[place + length] === bytes[at + length]) length += 1;
      if (length > best && (length > shortest || at - place <= furthestForThree)) {
        best = length;
        found = length;
        foundDistance = at - place;
        if (length >= longEnough) return found;
      }
    }
    const before = placeBefore[place & wrap] ?? nowhere;
    // The slot of a place too far away belongs to a newer one.
    if (before >= place) return found;
    place = before;
  }
  return found;
};

/** What takes the parts of a text, in order. */
export interface Parts {
  readonly byte: (byte: number) => void;
  readonly repetition: (length: number, distance: number) => void;
}

/**
 * A text as bytes and repetitions of what stands before (LZ77). A repetition waits for the next byte: when a longer one begins
 * there, its first byte stands alone.
 */
export const takeApart = (bytes: Uint8Array, parts: Parts): void => {
  lastPlace.fill(nowhere);
  let waiting = 0;
  let waitingDistance = 0;
  let at = 0;
  while (at < bytes.length) {
    const from = note(bytes, at);
    const length = waiting >= worthTaking ? 0 : longestAt(bytes, at, { from, known: waiting });
    if (waiting > 0 && length === 0) {
      parts.repetition(waiting, waitingDistance);
      const end = at + waiting - 1;
      for (at += 1; at < end; at += 1) note(bytes, at);
      waiting = 0;
      continue;
    }
    if (waiting > 0) parts.byte(bytes[at - 1] ?? 0);
    if (length === 0) parts.byte(bytes[at] ?? 0);
    waiting = length;
    waitingDistance = foundDistance;
    at += 1;
  }
  if (waiting > 0) parts.repetition(waiting, waitingDistance);
};
