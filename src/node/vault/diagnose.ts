import { hkdfSync } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha';
import type { Problem } from '../../problems.ts';
import { vaultProblem } from '../../vault/store.ts';
import type { Disk } from './disk.ts';
import { fileKeyOf, isNoKeyFits, type ReaderKey } from './seal.ts';
import { withPieces } from './wholeFile.ts';

/** Content is encrypted in parts of 64 KiB, each with a code of 16 bytes. @source age-encryption.org/v1, "Payload" */
const codeLength = 16;
const partLength = 64 * 1024 + codeLength;
const nonceLength = 16;
const longestHeader = 1024 * 1024;

/** Bytes of a file, from the first to the last, counted from 1. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes pieces as they come and gives them out in the lengths asked for; shorter only at the end. */
class Regrouped {
  private rest = Buffer.alloc(0);
  private readonly pieces: AsyncIterator<Uint8Array>;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  private async grow(): Promise<boolean> {
    const { done, value } = await this.pieces.next();
    if (done === true) return false;
    this.rest = Buffer.concat([this.rest, value]);
    return true;
  }

  private cut(length: number): Buffer {
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }

  async take(length: number): Promise<Buffer> {
    while (this.rest.length < length && (await this.grow()));
    return this.cut(length);
  }

  async isAtEnd(): Promise<boolean> {
    return this.rest.length === 0 && !(await this.grow());
  }

  /** Everything up to the line that ends a header; undefined when there is none. */
  async header(): Promise<Buffer | undefined> {
    for (;;) {
      const last = this.rest.indexOf('\n--- ');
      const end = last < 0 ? -1 : this.rest.indexOf('\n', last + 1);
      if (end >= 0) return this.cut(end + 1);
      if (this.rest.length > longestHeader || !(await this.grow())) return undefined;
    }
  }
}

const partNonce = (part: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(part, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};

/** With age's own cipher, since not every build of Node has one: Electron's may lack it. */
const opens = (key: Uint8Array, nonce: Buffer, part: Buffer): boolean => {
  if (part.length < codeLength) return false;
  try {
    chacha20poly1305(key, nonce).decrypt(part).fill(0);
    return true;
  } catch {
    return false;
  }
};

interface Findings {
  readonly parts: number;
  readonly size: number;
  readonly bad: readonly Span[];
  readonly endsEarly: boolean;
}

const examineParts = async (source: Regrouped, key: Uint8Array, start: number): Promise<Findings> => {
  const bad: Span[] = [];
  let at = start;
  let parts = 0;
  let endsEarly = false;
  while (!(await source.isAtEnd())) {
    const part = await source.take(partLength);
    const isLast = await source.isAtEnd();
    endsEarly = isLast && opens(key, partNonce(parts, false), part);
    if (!endsEarly && !opens(key, partNonce(parts, isLast), part)) bad.push({ from: at + 1, to: at + part.length });
    at += part.length;
    parts += 1;
  }
  return { parts, size: at, bad, endsEarly: endsEarly || parts === 0 };
};

const counted = (count: number): string => count.toLocaleString('en-US');
const spanText = ({ from, to }: Span): string => `${counted(from)} to ${counted(to)}`;

const joined = (spans: readonly Span[]): readonly Span[] => {
  const done: Span[] = [];
  for (const span of spans) {
    const before = done.at(-1);
    if (before?.to === span.from - 1) done[done.length - 1] = { from: before.from, to: span.to };
    else done.push(span);
  }
  return done;
};

const remedy = 'The damaged file was left as it is. Earlier versions in the history, or a backup, may be whole.';

const findingsText = ({ parts, size, bad, endsEarly }: Findings): string => {
  if (bad.length > 0) {
    const spans = joined(bad).slice(0, 3).map(spanText).join(', and ');
    return `Bytes ${spans} of ${counted(size)} in this file are damaged; ${counted(parts - bad.length)} of its ${counted(parts)} parts are whole. ${remedy}`;
  }
  if (endsEarly)
    return `This file ends too early, after byte ${counted(size)}, as when a copy was interrupted. ${remedy}`;
  return `This file was damaged when it was read, but is whole now: read it again, and check the disk.`;
};

const headerProblem = (name: string, header: Buffer | undefined): Problem => {
  const version = /^age-encryption\.org\/v(\d+)\n/.exec(header?.subarray(0, 64).toString('latin1') ?? '')?.[1];
  if (version !== undefined && version !== '1') {
    const message = `This file has version ${version} of the age format, which a newer version of the program made. It was left as it is.`;
    return vaultProblem('vault.newer-version', name, message);
  }
  const size = header === undefined ? 'The first bytes' : `Bytes 1 to ${counted(header.length)}, the head,`;
  return vaultProblem('vault.damaged', name, `${size} of this file are damaged, so none of it can be read. ${remedy}`);
};

const strangerProblem = (name: string): Problem =>
  vaultProblem(
    'vault.not-a-recipient',
    name,
    'This file is encrypted to others and not to this vault, or its first bytes are damaged. It was left as it is. Somebody who can open it must add this vault as a recipient; earlier versions in the history may open.',
  );

const diagnosed = async (source: Regrouped, name: string, keys: readonly ReaderKey[]): Promise<Problem> => {
  const header = await source.header();
  if (header === undefined || !header.toString('latin1').startsWith('age-encryption.org/v1\n')) {
    return headerProblem(name, header);
  }
  let fileKey: Uint8Array;
  try {
    fileKey = await fileKeyOf(keys, header);
  } catch (error) {
    return isNoKeyFits(error) ? strangerProblem(name) : headerProblem(name, header);
  }
  const nonce = await source.take(nonceLength);
  const key = new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
  const findings = await examineParts(source, key, header.length + nonce.length);
  key.fill(0);
  fileKey.fill(0);
  return vaultProblem('vault.damaged', name, findingsText(findings));
};

/** Which file to examine, and what to call it. */
export interface Suspect {
  readonly path: string;
  readonly name: string;
}

/** Why a sealed file does not open: which bytes fail, who it is sealed to, or what made it. Reads it again, part by part. */
export const diagnose = (disk: Disk, { path, name }: Suspect, keys: readonly ReaderKey[]): Promise<Problem> =>
  withPieces(disk, path, (pieces) => diagnosed(new Regrouped(pieces), name, keys));
