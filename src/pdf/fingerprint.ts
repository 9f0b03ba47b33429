const seeds = [0x811c9dc5, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

const lane = (chunks: readonly Uint8Array[], seed: number): number => {
  let hash = seed;
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i += 1) hash = Math.imul(hash ^ (chunk[i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
};

/**
 * 32 hexadecimal digits that depend on every byte: four lanes of the FNV-1a hash with different seeds.
 * Names a file; it is no protection against someone who wants two files with one name.
 */
export const fingerprint = (chunks: readonly Uint8Array[]): string =>
  seeds.map((seed) => lane(chunks, seed).toString(16).padStart(8, '0')).join('');
