/** The text, or a sentence that says why the bytes are none. */
export type Decoding =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly line: number };

const chunk = 8192;

/** For a first byte: how many bytes follow, the bits it gives, and the least character so long a form may write. */
const leading = (byte: number): readonly [follow: number, bits: number, least: number] | undefined => {
  if (byte < 0x80) return [0, byte, 0];
  if (byte >= 0xc2 && byte < 0xe0) return [1, byte & 0x1f, 0x80];
  if (byte >= 0xe0 && byte < 0xf0) return [2, byte & 0x0f, 0x800];
  return byte >= 0xf0 && byte < 0xf5 ? [3, byte & 0x07, 0x10000] : undefined;
};

const isCharacter = (point: number, least: number): boolean =>
  point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);

/** The character that begins at `at`, or `undefined` when the bytes there are no UTF-8. */
const characterAt = (bytes: Uint8Array, at: number): readonly [point: number, length: number] | undefined => {
  const lead = leading(bytes[at] ?? 0xff);
  if (lead === undefined) return undefined;
  let [follow, point, least] = lead;
  const length = follow + 1;
  for (let n = 1; follow > 0; n += 1, follow -= 1) {
    const byte = bytes[at + n];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  return isCharacter(point, least) ? [point, length] : undefined;
};

const lineAt = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(0, at).reduce((line, byte) => (byte === 10 ? line + 1 : line), 1);

const refusal = (bytes: Uint8Array, at: number): Decoding => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const what = isUtf16 ? 'is written in UTF-16' : 'is not written in UTF-8, or it is damaged';
  return { ok: false, message: `The file ${what}. Save it as UTF-8.`, line: lineAt(bytes, at) };
};

/** UTF-8 bytes as text, strictly: a byte that belongs to no character is refused, with its line. A byte-order mark is left out. */
export const decodeUtf8 = (bytes: Uint8Array): Decoding => {
  const pieces: string[] = [];
  let points: number[] = [];
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let at = hasMark ? 3 : 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    if (character === undefined) return refusal(bytes, at);
    points.push(character[0]);
    at += character[1];
    if (points.length === chunk) {
      pieces.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  return { ok: true, text: pieces.join('') + String.fromCodePoint(...points) };
};
