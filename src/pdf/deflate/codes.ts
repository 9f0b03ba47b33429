/** A prefix code: the length in bits of each symbol, 0 for one that does not occur, and its bits, the first lowest. */
export interface PrefixCode {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/** A key holds a count above a symbol: there are fewer symbols than this. */
const symbolRoom = 512;

/** The symbols that occur, the rarest first, as `count * symbolRoom + symbol`. */
const rarestFirst = (counts: Uint32Array): Uint32Array => {
  const keys = new Uint32Array(counts.length);
  let used = 0;
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    const count = counts[symbol] ?? 0;
    if (count === 0) continue;
    keys[used] = count * symbolRoom + symbol;
    used += 1;
  }
  return keys.subarray(0, used).sort();
};

/** How deep each leaf of the tree of least total length stands, the rarest leaf first: the two lightest nodes join, again and again (Huffman). */
const depthsOf = (keys: Uint32Array): Uint32Array => {
  const leaves = keys.length;
  const nodes = 2 * leaves - 1;
  const weights = new Uint32Array(nodes);
  for (let leaf = 0; leaf < leaves; leaf += 1) weights[leaf] = Math.floor((keys[leaf] ?? 0) / symbolRoom);
  const parents = new Uint32Array(nodes);
  let leaf = 0;
  let joined = leaves;
  for (let node = leaves; node < nodes; node += 1) {
    for (let half = 0; half < 2; half += 1) {
      const takesLeaf = leaf < leaves && (joined >= node || (weights[leaf] ?? 0) <= (weights[joined] ?? 0));
      const taken = takesLeaf ? leaf : joined;
      if (takesLeaf) leaf += 1;
      else joined += 1;
      weights[node] = (weights[node] ?? 0) + (weights[taken] ?? 0);
      parents[taken] = node;
    }
  }
  const depths = new Uint32Array(nodes);
  for (let node = nodes - 2; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  return depths.subarray(0, leaves);
};

/** How many codes have each length, none more than `limit`: room for those cut short is made by lengthening shorter ones. */
const lengthCounts = (depths: Uint32Array, limit: number): Uint32Array => {
  const counts = new Uint32Array(limit + 1);
  let taken = 0;
  for (const depth of depths) {
    const length = Math.min(depth, limit);
    counts[length] = (counts[length] ?? 0) + 1;
    taken += 1 << (limit - length);
  }
  for (; taken > 1 << limit; taken -= 1) {
    let shorter = limit - 1;
    while (counts[shorter] === 0) shorter -= 1;
    counts[limit] = (counts[limit] ?? 0) - 1;
    counts[shorter] = (counts[shorter] ?? 0) - 1;
    counts[shorter + 1] = (counts[shorter + 1] ?? 0) + 2;
  }
  return counts;
};

const reversed = (code: number, length: number): number => {
  let out = 0;
  for (let bit = 0; bit < length; bit += 1) out |= ((code >> bit) & 1) << (length - 1 - bit);
  return out;
};

/** The code that follows from its lengths. @source RFC 1951, 3.2.2 */
export const codeOf = (lengths: Uint8Array): PrefixCode => {
  const counts = new Uint32Array(17);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Uint32Array(17);
  for (let length = 1; length < 16; length += 1) next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    bits[symbol] = reversed(code, length);
  }
  return { lengths, bits };
};

/** The shortest code for symbols that occur so often, none longer than `limit` bits. At least two symbols must occur. */
export const shortestCode = (counts: Uint32Array, limit: number): PrefixCode => {
  const keys = rarestFirst(counts);
  const perLength = lengthCounts(depthsOf(keys), limit);
  const lengths = new Uint8Array(counts.length);
  let length = limit;
  let left = perLength[limit] ?? 0;
  for (const key of keys) {
    while (left === 0) {
      length -= 1;
      left = perLength[length] ?? 0;
    }
    lengths[key % symbolRoom] = length;
    left -= 1;
  }
  return codeOf(lengths);
};
