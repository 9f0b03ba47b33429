import { deflateSync, strToU8 } from 'fflate';

/** A part of an archive, deflated. It can stand in any number of archives. */
export interface Packed {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  /** Length before it was deflated, in bytes. */
  readonly length: number;
  readonly checksum: number;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

/** The CRC-32 that a reader of the archive compares a part with. @source ISO 3309; PKWARE APPNOTE 6.3.10, 4.4.7 */
const checksumOf = (bytes: Uint8Array): number => {
  let sum = -1;
  for (let at = 0; at < bytes.length; at += 1) sum = (remainders[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
};

/** A part with this name, an ASCII one, and this text. */
export const packed = (name: string, text: string): Packed => {
  const bytes = strToU8(text);
  const deflated = deflateSync(bytes, { level: 6 });
  return { name: strToU8(name), bytes: deflated, length: bytes.length, checksum: checksumOf(bytes) };
};

/** January 1, 1980, the earliest day that an archive can carry, so that the bytes tell nothing of when they were made. */
const noDay = 0x0021;
const deflated = 8;
const version = 20;

const localHead = { signature: 0x04034b50, length: 30 } as const;
const listHead = { signature: 0x02014b50, length: 46 } as const;
const ending = { signature: 0x06054b50, length: 22 } as const;

/** The 26 bytes that stand alike before a part and in the list of parts. */
const describe = (view: DataView, at: number, part: Packed): void => {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, noDay, true);
  view.setUint32(at + 10, part.checksum, true);
  view.setUint32(at + 14, part.bytes.length, true);
  view.setUint32(at + 18, part.length, true);
  view.setUint16(at + 22, part.name.length, true);
};

/** The parts as one archive, in the order given. @source PKWARE APPNOTE 6.3.10, 4.3 */
export const zip = (parts: readonly Packed[]): Uint8Array => {
  const sizes = parts.map(({ name, bytes }) => localHead.length + name.length + bytes.length);
  const listAt = sizes.reduce((sum, size) => sum + size, 0);
  const listLength = parts.reduce((sum, { name }) => sum + listHead.length + name.length, 0);
  const archive = new Uint8Array(listAt + listLength + ending.length);
  const view = new DataView(archive.buffer);
  let at = 0;
  let inList = listAt;
  parts.forEach((part, index) => {
    view.setUint32(at, localHead.signature, true);
    describe(view, at + 4, part);
    archive.set(part.name, at + localHead.length);
    archive.set(part.bytes, at + localHead.length + part.name.length);
    view.setUint32(inList, listHead.signature, true);
    view.setUint16(inList + 4, version, true);
    describe(view, inList + 6, part);
    view.setUint32(inList + 42, at, true);
    archive.set(part.name, inList + listHead.length);
    at += sizes[index] ?? 0;
    inList += listHead.length + part.name.length;
  });
  view.setUint32(inList, ending.signature, true);
  view.setUint16(inList + 8, parts.length, true);
  view.setUint16(inList + 10, parts.length, true);
  view.setUint32(inList + 12, listLength, true);
  view.setUint32(inList + 16, listAt, true);
  return archive;
};
