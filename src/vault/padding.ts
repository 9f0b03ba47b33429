/**
 * Padding hides how long a file is. A padded file is its content, one tab, and spaces up to the size of a bucket: blank space
 * that JSON and plain text allow at their end, so that a file opened by another program reads as it is.
 */
const tab = 0x09;
const space = 0x20;

const smallest = 16 * 1024;
const quartersFrom = 1024 * 1024;

/**
 * The size that `length` bytes of content and its mark are padded to: 16 KiB and its doubles up to 1 MiB, from there four
 * steps for each doubling, so that large files grow by a quarter at most.
 */
export const bucketFor = (length: number): number => {
  const needed = length + 1;
  if (needed <= quartersFrom) return smallest * 2 ** Math.max(0, Math.ceil(Math.log2(needed / smallest)));
  const step = 2 ** Math.floor(Math.log2(needed - 1)) / 4;
  return Math.ceil(needed / step) * step;
};

/** The content with its padding, in an array of its own. */
export const padded = (content: Uint8Array): Uint8Array => {
  const all = new Uint8Array(bucketFor(content.length)).fill(space);
  all.set(content);
  all[content.length] = tab;
  return all;
};

const longestPiece = 64 * 1024;

/** The padding that follows `length` bytes of content, in pieces of at most 64 KiB. */
export function* paddingAfter(length: number): Generator<Uint8Array> {
  let left = bucketFor(length) - length;
  for (let isFirst = true; left > 0; isFirst = false) {
    const piece = new Uint8Array(Math.min(left, longestPiece)).fill(space);
    if (isFirst) piece[0] = tab;
    left -= piece.length;
    yield piece;
  }
}

const contentEnd = (bytes: Uint8Array): number => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === space) end -= 1;
  return end;
};

/** The content of a padded file, in an array of its own. A file without padding, as another program writes it, is content. */
export const unpadded = (bytes: Uint8Array): Uint8Array => {
  const end = contentEnd(bytes);
  return bytes[end - 1] === tab ? bytes.slice(0, end - 1) : bytes.slice();
};

/** Takes padding off a file that comes in pieces: each call returns the content that is now certain. */
export interface Unpadding {
  readonly next: (piece: Uint8Array) => readonly Uint8Array[];
  /** The rest, when the file had no padding after all. */
  readonly end: () => readonly Uint8Array[];
}

/** What may be padding: perhaps a tab, and so many spaces. */
interface Held {
  readonly hasTab: boolean;
  readonly spaces: number;
}

const nothing: Held = { hasTab: false, spaces: 0 };

const heldBytes = ({ hasTab, spaces }: Held): readonly Uint8Array[] => {
  const pieces: Uint8Array[] = hasTab ? [Uint8Array.of(tab)] : [];
  for (let left = spaces; left > 0; left -= longestPiece) {
    pieces.push(new Uint8Array(Math.min(left, longestPiece)).fill(space));
  }
  return pieces;
};

/** An `Unpadding` that holds back counts alone, never the file. */
export const unpadding = (): Unpadding => {
  let held = nothing;
  return {
    next: (piece) => {
      const end = contentEnd(piece);
      if (end === 0) {
        held = { ...held, spaces: held.spaces + piece.length };
        return [];
      }
      const before = heldBytes(held);
      const hasTab = piece[end - 1] === tab;
      held = { hasTab, spaces: piece.length - end };
      return [...before, piece.subarray(0, hasTab ? end - 1 : end)];
    },
    end: () => (held.hasTab ? [] : heldBytes(held)),
  };
};
