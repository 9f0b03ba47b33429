const prime = 0x01000193;

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

/**
 * 32 hexadecimal digits that depend on every byte: four lanes of the FNV-1a hash with different seeds.
 * Names a file; it is no protection against someone who wants two files with one name.
 */
export const fingerprint = (chunks: readonly Uint8Array[]): string => {
  let [a, b, c, d] = [0x811c9dc5, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];
  for (const chunk of chunks) {
    for (const byte of chunk) {
      a = Math.imul(a ^ byte, prime);
      b = Math.imul(b ^ byte ^ (a >>> 15), prime);
      c = Math.imul(c ^ byte ^ (b >>> 13), prime);
      d = Math.imul(d ^ byte ^ (c >>> 17), prime);
    }
  }
  return [a, b, c, d].map(hex).join('');
};
