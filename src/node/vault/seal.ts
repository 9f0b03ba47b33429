import { createDecipheriv, getCiphers, hkdfSync, webcrypto } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';

/** A secret that can be used but not read: the engine keeps it outside the memory of the program's values. */
export type ReaderKey = webcrypto.CryptoKey;

/** What the standard puts before a secret of X25519 in PKCS #8. @source RFC 8410, section 7 */
const pkcs8Head = Uint8Array.from(Buffer.from('302e020100300506032b656e04220420', 'hex'));

/** The secret of 32 bytes as a key that cannot be read back. The caller may wipe the array. */
export const readerKey = async (secret: Uint8Array): Promise<ReaderKey> => {
  const encoded = Uint8Array.of(...pkcs8Head, ...secret);
  try {
    return await webcrypto.subtle.importKey('pkcs8', encoded, { name: 'X25519' }, false, ['deriveBits']);
  } finally {
    encoded.fill(0);
  }
};

/** The recipient `age1…` of a key. */
export const recipientOf = (key: ReaderKey): Promise<string> => identityToRecipient(key);

const encrypterFor = (recipients: readonly string[]): Encrypter => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
};

const decrypterWith = (keys: readonly ReaderKey[]): Decrypter => {
  const decrypter = new Decrypter();
  for (const key of keys) decrypter.addIdentity(key);
  return decrypter;
};

/** The bytes encrypted to all recipients. */
export const seal = (recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> =>
  encrypterFor(recipients).encrypt(plain);

/** Content is encrypted in parts of 64 KiB, each with a code of 16 bytes. @source age-encryption.org/v1, "Payload" */
const codeLength = 16;
const partLength = 64 * 1024 + codeLength;
const nonceLength = 16;

const cipher = 'chacha20-poly1305';
/** Not every engine that runs the program has it. */
const hasCipher = getCiphers().includes(cipher);

const openPart = (key: Uint8Array, nonce: Uint8Array, part: Uint8Array): Buffer => {
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: codeLength });
  opening.setAuthTag(part.subarray(part.length - codeLength));
  const plain = opening.update(part.subarray(0, part.length - codeLength));
  opening.final();
  return plain;
};

/** The content behind a header; throws when any part of it is not as it was encrypted, or the last is missing. */
const openParts = (fileKey: Uint8Array, payload: Uint8Array): Uint8Array => {
  const key = new Uint8Array(hkdfSync('sha256', fileKey, payload.subarray(0, nonceLength), 'payload', 32));
  const parts = payload.subarray(nonceLength);
  const count = Math.max(1, Math.ceil(parts.length / partLength));
  const plain = new Uint8Array(Math.max(0, parts.length - count * codeLength));
  const nonce = Buffer.alloc(12);
  for (let n = 0; n < count; n += 1) {
    const part = parts.subarray(n * partLength, (n + 1) * partLength);
    // Only a file without content ends with an empty part.
    if (part.length < codeLength || (n > 0 && part.length === codeLength)) throw new Error('the last part is cut off');
    nonce.writeUInt32BE(n, 7);
    nonce[11] = n === count - 1 ? 1 : 0;
    const opened = openPart(key, nonce, part);
    plain.set(opened, n * (partLength - codeLength));
    opened.fill(0);
  }
  key.fill(0);
  return plain;
};

/** Where the header of a sealed file ends, behind the line of its code; undefined when it has none. */
const headerEnd = (sealed: Uint8Array): number | undefined => {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  const last = bytes.indexOf('\n--- ');
  const end = last < 0 ? -1 : bytes.indexOf('\n', last + 1);
  return end < 0 ? undefined : end + 1;
};

const unsealFast = async (keys: readonly ReaderKey[], sealed: Uint8Array): Promise<Uint8Array | undefined> => {
  const end = hasCipher ? headerEnd(sealed) : undefined;
  if (end === undefined) return undefined;
  try {
    const fileKey = await fileKeyOf(keys, sealed.subarray(0, end));
    const plain = openParts(fileKey, sealed.subarray(end));
    fileKey.fill(0);
    return plain;
  } catch {
    return undefined;
  }
};

/**
 * The bytes of a sealed file; rejects with an error of age when a key does not fit or the file is damaged. The engine's own
 * cipher opens whole files several times faster; on any that it does not open, age has the word.
 */
export const unseal = async (keys: readonly ReaderKey[], sealed: Uint8Array): Promise<Uint8Array> =>
  (await unsealFast(keys, sealed)) ?? decrypterWith(keys).decrypt(sealed);

/** The pieces encrypted to all recipients, piece by piece. */
export const sealPieces = async (
  recipients: readonly string[],
  pieces: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> => encrypterFor(recipients).encrypt(ReadableStream.from(pieces));

/** The pieces of a sealed file, each checked before it is given out; rejects as `unseal`, also between pieces. */
export const unsealPieces = async (
  keys: readonly ReaderKey[],
  pieces: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> => decrypterWith(keys).decrypt(ReadableStream.from(pieces));

/** The key of a file's content from its header; rejects as `unseal`. */
export const fileKeyOf = (keys: readonly ReaderKey[], header: Uint8Array): Promise<Uint8Array> =>
  decrypterWith(keys).decryptHeader(header);

/** Keyboards write one letter in several ways; a passphrase is the same in all of them. */
const sameLetters = (passphrase: string): string => passphrase.normalize('NFC');

/** The bytes under a passphrase. `workFactor` is the binary logarithm of the work that each guess costs; age uses 18. */
export const sealUnder = (passphrase: string, workFactor: number, plain: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(sameLetters(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(plain);
};

/** The bytes under a passphrase; rejects as `unseal`. */
export const unsealUnder = (passphrase: string, sealed: Uint8Array): Promise<Uint8Array> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(sameLetters(passphrase));
  return decrypter.decrypt(sealed);
};

/** Whether an error of `unseal` says that no key fits, rather than that the file is damaged. */
export const isNoKeyFits = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('no identity matched');
