/*
 * How a request and its answers travel between the loopback host and its window: one frame after another, each the length of a JSON
 * text (four bytes, the highest first), the JSON in UTF-8, and then the bytes that the JSON refers to. Bytes are never base64.
 */

/** Text to UTF-8 and back, which the core does not have by itself: a `TextEncoder` and a fatal `TextDecoder`. */
export interface TextCodec {
  readonly encode: (text: string) => Uint8Array;
  /** Throws when the bytes are no UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
}

/** One frame read off the front of bytes, or how many bytes there must be `atLeast` before it is worth to look again, or no frame. */
export type Unread =
  | { readonly frame: 'whole'; readonly value: unknown; readonly length: number }
  | { readonly frame: 'wanting'; readonly atLeast: number }
  | { readonly frame: 'wrong' };

/** The length before the JSON. */
const lengthBytes = 4;
/** A JSON text that is longer is not read. */
const longestText = 200_000_000;

const bytesKey = '$bytes';
const atKey = '$at';
/** Put before a key of plain data that begins with the mark itself, so that it comes back as it was. */
const mark = '$';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (key: string): string => (key.startsWith(mark) ? `${mark}${key}` : key);
const unescaped = (key: string): string => (key.startsWith(mark) ? key.slice(mark.length) : key);

/** Sets `__proto__` too as an ordinary property. */
const recordOf = (entries: Iterable<readonly [string, unknown]>): unknown => Object.fromEntries(entries);

const lifted = (value: unknown, blocks: Uint8Array[]): unknown => {
  if (value instanceof Uint8Array) {
    blocks.push(value);
    return { [bytesKey]: value.length, [atKey]: blocks.length - 1 };
  }
  if (Array.isArray(value)) return value.map((item: unknown) => lifted(item, blocks));
  if (!isRecord(value)) return value;
  return recordOf(Object.entries(value).map(([key, item]) => [escaped(key), lifted(item, blocks)]));
};

/** A frame of plain data: JSON and `Uint8Array`. Properties that are `undefined` are left out. */
export const encodeFrame = (value: unknown, { encode }: TextCodec): Uint8Array<ArrayBuffer> => {
  const blocks: Uint8Array[] = [];
  const text = encode(JSON.stringify(lifted(value, blocks)) ?? 'null');
  const frame = new Uint8Array(lengthBytes + text.length + blocks.reduce((sum, { length }) => sum + length, 0));
  new DataView(frame.buffer).setUint32(0, text.length);
  frame.set(text, lengthBytes);
  let at = lengthBytes + text.length;
  for (const block of blocks) {
    frame.set(block, at);
    at += block.length;
  }
  return frame;
};

/** Lengths of the blocks in their order, as the JSON names them; undefined when they do not fit together. */
const lengthsIn = (value: unknown): readonly number[] | undefined => {
  const found: number[] = [];
  const look = (one: unknown): boolean => {
    if (Array.isArray(one)) return one.every(look);
    if (!isRecord(one)) return true;
    const { [bytesKey]: length, [atKey]: at } = one;
    if (length === undefined && at === undefined) return Object.values(one).every(look);
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0 || at !== found.length) return false;
    found.push(length);
    return true;
  };
  return look(value) ? found : undefined;
};

/** What holds no bytes and no marked key stays as it is: most of a reply is not made twice. */
const placed = (value: unknown, blocks: readonly Uint8Array[]): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => placed(item, blocks));
    return items.every((item, n) => item === value[n]) ? value : items;
  }
  if (!isRecord(value)) return value;
  const at = value[atKey];
  if (typeof at === 'number') return blocks[at];
  const entries = Object.entries(value);
  const items = entries.map(([, item]) => placed(item, blocks));
  if (entries.every(([key, item], n) => item === items[n] && !key.startsWith(mark))) return value;
  return recordOf(entries.map(([key], n) => [unescaped(key), items[n]]));
};

const parsed = (text: Uint8Array, { decode }: TextCodec): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(decode(text)) };
  } catch {
    return undefined;
  }
};

/** Reads the frame at the front of the bytes. Its byte blocks are copies. What it holds is still to be parsed by the contract. */
export const decodeFrame = (bytes: Uint8Array, codec: TextCodec): Unread => {
  if (bytes.length < lengthBytes) return { frame: 'wanting', atLeast: lengthBytes };
  const textLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (textLength > longestText) return { frame: 'wrong' };
  const start = lengthBytes + textLength;
  if (bytes.length < start) return { frame: 'wanting', atLeast: start };
  const text = parsed(bytes.subarray(lengthBytes, start), codec);
  const lengths = text && lengthsIn(text.json);
  if (text === undefined || lengths === undefined) return { frame: 'wrong' };
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? start) + length);
  const end = ends.at(-1) ?? start;
  if (bytes.length < end) return { frame: 'wanting', atLeast: end };
  const blocks = lengths.map((length, n) => bytes.slice((ends[n] ?? end) - length, ends[n]));
  return { frame: 'whole', value: placed(text.json, blocks), length: end };
};

/** Reads frames off a stream, piece by piece. */
export interface FrameReader {
  /** The frames that are whole with this piece, in order; undefined from when something came that is no frame. */
  readonly take: (piece: Uint8Array) => readonly unknown[] | undefined;
  /** Whether the stream may end here: nothing is half read. */
  readonly isAtEnd: () => boolean;
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** A reader of frames. Pieces are joined only when there are as many bytes as the next frame is known to need. */
export const frameReader = (codec: TextCodec): FrameReader => {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let atLeast = lengthBytes;
  let isWrong = false;
  const readAll = (): readonly unknown[] | undefined => {
    const found: unknown[] = [];
    let rest = joined(pieces);
    let read = decodeFrame(rest, codec);
    for (; read.frame === 'whole'; read = decodeFrame(rest, codec)) {
      found.push(read.value);
      rest = rest.subarray(read.length);
    }
    isWrong = read.frame === 'wrong';
    [pieces, held] = [rest.length === 0 ? [] : [rest], rest.length];
    atLeast = read.frame === 'wanting' ? read.atLeast : 0;
    return isWrong ? undefined : found;
  };
  return {
    take: (piece) => {
      if (isWrong) return undefined;
      pieces.push(piece);
      held += piece.length;
      return held < atLeast ? [] : readAll();
    },
    isAtEnd: () => held === 0 && !isWrong,
  };
};
