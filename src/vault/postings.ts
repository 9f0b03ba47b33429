import type { Machine } from './machine.ts';

/** A run of words in order, and for each the numbers of the matters that hold it, packed. */
export interface WordShard {
  readonly words: readonly string[];
  /** Where the numbers of each word begin in `packed`, and behind the last word its end. */
  readonly starts: Uint32Array;
  readonly packed: Uint8Array;
}

/** Bytes that grow. */
interface Sink {
  bytes: Uint8Array;
  length: number;
}

const put = (sink: Sink, byte: number): void => {
  if (sink.length === sink.bytes.length) {
    const larger = new Uint8Array(Math.max(1024, sink.bytes.length * 2));
    larger.set(sink.bytes);
    sink.bytes = larger;
  }
  sink.bytes[sink.length] = byte;
  sink.length += 1;
};

/** A whole number in groups of seven bits, the least first; the last has no high bit. */
const putNumber = (sink: Sink, given: number): void => {
  let value = given;
  for (; value > 127; value = Math.floor(value / 128)) put(sink, (value % 128) | 128);
  put(sink, value);
};

/** Where reading is in bytes. */
interface Source {
  readonly bytes: Uint8Array;
  at: number;
}

const takeNumber = (source: Source): number => {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = source.bytes[source.at] ?? 0;
    source.at += 1;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
};

/** Calls `visit` with the number of each matter, rising, that holds the word at `place` of a shard. */
export const eachNumber = ({ starts, packed }: WordShard, place: number, visit: (number: number) => void): void => {
  const source = { bytes: packed, at: starts[place] ?? 0 };
  const end = starts[place + 1] ?? 0;
  for (let last = 0; source.at < end; ) {
    last += takeNumber(source);
    visit(last);
  }
};

/** The place of the first word of a shard that does not come before `word`. */
export const placeOf = ({ words }: WordShard, word: string): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A shard as bytes: the words as lines of text, then the lengths, then the packed numbers. */
export const writeShard = ({ words, starts, packed }: WordShard, { encode }: Machine): Uint8Array => {
  const text = encode(words.join('\n'));
  const sink: Sink = { bytes: new Uint8Array(text.length + packed.length + words.length * 2 + 16), length: 0 };
  putNumber(sink, words.length);
  putNumber(sink, text.length);
  words.forEach((_, n) => {
    putNumber(sink, (starts[n + 1] ?? 0) - (starts[n] ?? 0));
  });
  const all = new Uint8Array(sink.length + text.length + packed.length);
  all.set(sink.bytes.subarray(0, sink.length));
  all.set(text, sink.length);
  all.set(packed, sink.length + text.length);
  return all;
};

/** The shard in the bytes; undefined when they are none. */
export const readShard = (bytes: Uint8Array, { decode }: Machine): WordShard | undefined => {
  const source = { bytes, at: 0 };
  const count = takeNumber(source);
  const length = takeNumber(source);
  if (count > bytes.length || length > bytes.length) return undefined;
  const starts = new Uint32Array(count + 1);
  for (let n = 0; n < count; n += 1) {
    const end = (starts[n] ?? 0) + takeNumber(source);
    // A word that ended behind the last would be read for as long as the number is large.
    if (!(end <= bytes.length)) return undefined;
    starts[n + 1] = end;
  }
  const text = decode(bytes.subarray(source.at, source.at + length));
  const words = text === undefined || count === 0 ? [] : text.split('\n');
  const packed = bytes.subarray(source.at + length);
  return words.length === count && starts[count] === packed.length ? { words, starts, packed } : undefined;
};

/** A shard is full at so many letters and packed bytes: few enough for a search to open one for each word, and more for a beginning that many words share. */
const fullAt = 128 * 1024;

/** Shards of at most about 128 KiB, in order of their words, from the numbers of each word. Numbers rise. */
export const shardsOf = (numbersOf: ReadonlyMap<string, readonly number[]>): readonly WordShard[] => {
  const shards: WordShard[] = [];
  let words: string[] = [];
  let starts: number[] = [0];
  let sink: Sink = { bytes: new Uint8Array(fullAt), length: 0 };
  let letters = 0;
  const close = (): void => {
    if (words.length === 0) return;
    shards.push({ words, starts: Uint32Array.from(starts), packed: sink.bytes.slice(0, sink.length) });
    words = [];
    starts = [0];
    sink = { bytes: new Uint8Array(fullAt), length: 0 };
    letters = 0;
  };
  for (const word of [...numbersOf.keys()].sort()) {
    let last = 0;
    for (const number of numbersOf.get(word) ?? []) {
      putNumber(sink, number - last);
      last = number;
    }
    words.push(word);
    letters += word.length;
    starts.push(sink.length);
    if (letters + sink.length >= fullAt) close();
  }
  close();
  return shards;
};
