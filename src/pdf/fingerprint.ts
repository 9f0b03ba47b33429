const prime = 0x01000193;

/** Four lanes of the FNV-1a hash with different seeds. */
type Lanes = readonly [a: number, b: number, c: number, d: number];

const seeds: Lanes = [0x811c9dc5, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];

const lanesOf = (bytes: Uint8Array): Lanes => {
  let [a, b, c, d] = seeds;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, prime);
    b = Math.imul(b ^ byte ^ (a >>> 15), prime);
    c = Math.imul(c ^ byte ^ (b >>> 13), prime);
    d = Math.imul(d ^ byte ^ (c >>> 17), prime);
  }
  return [a, b, c, d];
};

/** Font programs and the color profile are the same bytes in every file of a process. */
const worthKeeping = 1024;
const kept = new WeakMap<Uint8Array, Lanes>();

const lanesOfChunk = (chunk: Uint8Array): Lanes => {
  if (chunk.length < worthKeeping) return lanesOf(chunk);
  const known = kept.get(chunk) ?? lanesOf(chunk);
  kept.set(chunk, known);
  return known;
};

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

/**
 * 32 hexadecimal digits that depend on every byte of every chunk, and on where chunks end. A chunk may not change afterwards: what was
 * found for it is remembered. Names a file; it is no protection against someone who wants two files with one name.
 */
export const fingerprint = (chunks: readonly Uint8Array[]): string => {
  const words = new Uint32Array(chunks.length * 4);
  chunks.forEach((chunk, index) => {
    words.set(lanesOfChunk(chunk), index * 4);
  });
  return lanesOf(new Uint8Array(words.buffer)).map(hex).join('');
};
