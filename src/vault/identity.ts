import { decodeBech32, encodeBech32 } from './bech32.ts';

/** An X25519 identity of age is a secret of 32 bytes; its recipient is the public key of 32 bytes. */
const keyLength = 32;
const secretPrefix = 'age-secret-key-';
const recipientPrefix = 'age';
const lineFeed = 0x0a;
const comment = 0x23;

const ascii = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const upper = (codes: Uint8Array): Uint8Array => codes.map((code) => (code >= 0x61 && code <= 0x7a ? code - 32 : code));

const ofKeyLength = (bytes: Uint8Array | undefined): Uint8Array | undefined =>
  bytes?.length === keyLength ? bytes : undefined;

/** Whether the text is the public key of an age identity of the X25519 kind: `age1…`, in lower case. */
export const isRecipient = (text: string): boolean =>
  /^[a-z0-9]+$/.test(text) && ofKeyLength(decodeBech32(recipientPrefix, ascii(text))) !== undefined;

/** The recipient as age writes it, for a public key of 32 bytes. */
export const recipientText = (key: Uint8Array): string => String.fromCharCode(...encodeBech32(recipientPrefix, key));

/** The identity as age writes it, for a secret of 32 bytes: `AGE-SECRET-KEY-1…`. A text cannot be wiped: use it to show. */
export const identityText = (secret: Uint8Array): string =>
  String.fromCharCode(...upper(encodeBech32(secretPrefix, secret)));

/** The secret of an identity in the form `AGE-SECRET-KEY-1…`; undefined when it is none or has a slip. */
export const secretOf = (text: string): Uint8Array | undefined =>
  /^[\x20-\x7e]*$/.test(text) ? ofKeyLength(decodeBech32(secretPrefix, ascii(text))) : undefined;

/** The content of a file of identities as age reads it: one line for each secret. The caller owns the array and may wipe it. */
export const writeIdentities = (secrets: readonly Uint8Array[]): Uint8Array => {
  const lines = secrets.map((secret) => upper(encodeBech32(secretPrefix, secret)));
  const all = new Uint8Array(lines.reduce((length, line) => length + line.length + 1, 0)).fill(lineFeed);
  let at = 0;
  for (const line of lines) {
    all.set(line, at);
    at += line.length + 1;
    line.fill(0);
  }
  return all;
};

const linesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(from, bytes[to - 1] === 0x0d ? to - 1 : to));
    from = to + 1;
  }
  return lines;
};

/** The secrets in a file of identities, in order; undefined when a line is neither a secret, nor empty, nor a comment. */
export const readIdentities = (bytes: Uint8Array): readonly Uint8Array[] | undefined => {
  const lines = linesOf(bytes).filter((line) => line.length > 0 && line[0] !== comment);
  const secrets = lines.map((line) => ofKeyLength(decodeBech32(secretPrefix, line)));
  const found = secrets.filter((secret) => secret !== undefined);
  return found.length === lines.length && found.length > 0 ? found : undefined;
};
