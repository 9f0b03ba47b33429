import { inflateSync } from 'node:zlib';

/** More inflated bytes than these are not looked at: a small file can inflate to a very large one. */
const mostInflated = 64_000_000;

const objectStart = /(?:^|[\s>])(\d{1,10})\s+\d{1,5}\s+obj\b/g;

/** The body of a stream, inflated when it is deflated; undefined when it cannot be. */
const streamIn = (text: string): string | undefined => {
  const start = /\bstream\r?\n/.exec(text);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const end = text.lastIndexOf('endstream');
  const body = text.slice(from, end < from ? undefined : end);
  if (!/\/FlateDecode\b/.test(text.slice(0, start.index))) return body;
  try {
    return inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: mostInflated }).toString('latin1');
  } catch {
    return undefined;
  }
};

const numberAfter = (text: string, key: string): number | undefined => {
  const found = new RegExp(`/${key}\\s+(\\d{1,10})(?![\\d.])`).exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const referenceAfter = (text: string, key: string): string | undefined =>
  new RegExp(`/${key}\\s+(\\d{1,10})\\s+\\d{1,5}\\s+R\\b`).exec(text)?.[1];

/** Objects that stand packed in a stream, by their numbers. */
const packedIn = (text: string): readonly (readonly [string, string])[] => {
  const [count, first] = [numberAfter(text, 'N'), numberAfter(text, 'First')];
  const body = streamIn(text);
  if (count === undefined || first === undefined || body === undefined) return [];
  const numbers = body.slice(0, first).trim().split(/\s+/);
  return Array.from({ length: Math.min(count, numbers.length >> 1) }, (_, n) => {
    const [from, to] = [Number(numbers[2 * n + 1]), Number(numbers[2 * n + 3])];
    return [numbers[2 * n] ?? '', body.slice(first + from, Number.isNaN(to) ? undefined : first + to)] as const;
  });
};

/** Every object of a file by its number; of several the one that stands last, as changes are appended. */
const objectsIn = (text: string): ReadonlyMap<string, string> => {
  const starts = [...text.matchAll(objectStart)];
  const objects = new Map<string, string>();
  starts.forEach((start, n) => {
    const object = text.slice(start.index + start[0].length, starts[n + 1]?.index);
    objects.set(start[1] ?? '', object);
    if (/\/Type\s*\/ObjStm\b/.test(object))
      for (const [number, packed] of packedIn(object)) objects.set(number, packed);
  });
  return objects;
};

const lastRoot = (text: string): string | undefined =>
  [...text.matchAll(/\/Root\s+(\d{1,10})\s+\d{1,5}\s+R\b/g)].at(-1)?.[1];

const pictureMarks = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8'];

/**
 * How many pages a PDF file says it has: the count at the root of its page tree; one for a picture. Undefined for other files, and for one that
 * cannot be understood without more, such as an encrypted one. Looks at the catalogue alone; nothing of the file is run or shown.
 */
export const pageCountOf = (bytes: Uint8Array): number | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (pictureMarks.some((mark) => text.startsWith(mark))) return 1;
  if (!/^[\s\S]{0,1024}?%PDF-\d/.test(text.slice(0, 1_100))) return undefined;
  const root = lastRoot(text);
  if (root === undefined) return undefined;
  const objects = objectsIn(text);
  const pages = objects.get(referenceAfter(objects.get(root) ?? '', 'Pages') ?? '');
  return pages === undefined ? undefined : numberAfter(pages, 'Count');
};
