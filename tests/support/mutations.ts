import fc from 'fast-check';

/** Where bytes are changed, what is put there, and how many go. Most changes fall on the head, where there is most to get wrong. */
export const byteChange = fc.record({
  at: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 17_000 })),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.constantFrom(
      ...['\n', '-> X25519 ', '---', ' ', '{', '"', '-1', '1e300', '\u0000'].map((text) => Buffer.from(text)),
    ),
  ),
  gone: fc.integer({ min: 0, max: 40 }),
});

/** The bytes with one change. */
export const withBytes = (
  bytes: Uint8Array,
  { at, put, gone }: { readonly at: number; readonly put: Uint8Array; readonly gone: number },
): Buffer => {
  const place = Math.min(at, bytes.length);
  return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + gone)]);
};

/** Values that nobody would write there, and that a reader must not trust. */
const nasty = [
  null,
  true,
  -1,
  0.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  8.64e15,
  '',
  ' ',
  '..',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '99991231t235959999z-0000000000000000',
  '00000101t000000000z-0000000000000000',
  '99999999:999999999999',
  '\u0000\ud800',
  'x'.repeat(70_000),
  [],
  [[]],
  [null],
  {},
  { toString: 1 },
] as const;

/** Which of the places in a JSON value is changed, and what comes there; `undefined` takes the place out. */
export const valueChange = fc.record({
  place: fc.nat({ max: 1_000_000 }),
  put: fc.oneof(
    fc.constantFrom(...nasty, undefined),
    fc.integer(),
    fc.string({ maxLength: 20 }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

const countOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce((sum, one) => sum + countOf(one), 0)
    : 1;

/** The JSON value with the value at the place of that number, counted from the root down, changed. */
const replaced = (value: unknown, place: number, put: unknown): unknown => {
  if (place === 0) return put;
  if (typeof value !== 'object' || value === null) return value;
  let left = place - 1;
  const entries = Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, unknown])[] => {
    const count = countOf(inner);
    const isHere = left >= 0 && left < count;
    const result = isHere ? replaced(inner, left, put) : inner;
    left -= count;
    return isHere && result === undefined ? [] : [[name, result]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};

/** A JSON text with one of its values changed, as text. */
export const withValue = (text: string, { place, put }: { readonly place: number; readonly put?: unknown }): string => {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(replaced(value, place % countOf(value), put)) ?? '';
};
