/** The alphabet of Bech32: each letter stands for five bits. @source BIP 173, "Bech32" */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const checksumLength = 6;
const separator = 0x31;

const letterValues = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]));

const polymod = (values: Iterable<number>): number => {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generator.forEach((term, bit) => {
      if ((top >>> bit) & 1) sum ^= term;
    });
  }
  return sum >>> 0;
};

const prefixValues = (prefix: string): readonly number[] => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
};

/** Bits in groups of `from` as groups of `to`, the last filled with zeros. */
const regroup = (groups: Iterable<number>, from: number, to: number): number[] => {
  const result: number[] = [];
  let bits = 0;
  let count = 0;
  for (const group of groups) {
    bits = (bits << from) | group;
    for (count += from; count >= to; ) {
      count -= to;
      result.push((bits >>> count) & ((1 << to) - 1));
    }
    bits &= (1 << count) - 1;
  }
  if (count > 0) result.push((bits << (to - count)) & ((1 << to) - 1));
  return result;
};

/** The bytes in Bech32 as characters in ASCII, in lower case. The prefix must be in lower case. */
export const encodeBech32 = (prefix: string, data: Uint8Array): Uint8Array => {
  const values = regroup(data, 8, 5);
  const sum = polymod([...prefixValues(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = Array.from({ length: checksumLength }, (_, at) => (sum >>> (5 * (5 - at))) & 31);
  const letters = [...values, ...check].map((value) => alphabet.charCodeAt(value));
  return Uint8Array.from([...[...prefix].map((letter) => letter.charCodeAt(0)), separator, ...letters]);
};

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const hasPrefix = (codes: Uint8Array, prefix: string): boolean =>
  codes.length > prefix.length &&
  codes[prefix.length] === separator &&
  [...prefix].every((letter, at) => codes[at] === letter.charCodeAt(0));

/**
 * The bytes of a text in Bech32 that is given in ASCII, all in one case, with this prefix (in lower case) and a checksum that
 * is right; otherwise undefined. It works on bytes so that a secret never becomes a string.
 */
export const decodeBech32 = (prefix: string, ascii: Uint8Array): Uint8Array | undefined => {
  if (ascii.some(isUpper) && ascii.some(isLower)) return undefined;
  const codes = ascii.map((code) => (isUpper(code) ? code + 32 : code));
  if (!hasPrefix(codes, prefix)) return undefined;
  const values = [...codes.subarray(prefix.length + 1)].map((code) => letterValues.get(code) ?? -1);
  if (values.length < checksumLength || values.includes(-1)) return undefined;
  if (polymod([...prefixValues(prefix), ...values]) !== 1) return undefined;
  const content = values.slice(0, -checksumLength);
  const bytes = regroup(content, 5, 8);
  const full = Math.floor((content.length * 5) / 8);
  if ((content.length * 5) % 8 >= 5 || bytes.slice(full).some((rest) => rest !== 0)) return undefined;
  return Uint8Array.from(bytes.slice(0, full));
};
