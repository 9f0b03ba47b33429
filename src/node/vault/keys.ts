import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Result } from '../../problems.ts';
import { identityFileName, macText, type VaultFile } from '../../vault/format.ts';
import { readIdentities } from '../../vault/identity.ts';
import { vaultProblem } from '../../vault/store.ts';
import { isNoKeyFits, type ReaderKey, readerKey, recipientOf, unsealUnder } from './seal.ts';

/** One identity in use: its key, its recipient, and the key that signs the list of recipients. */
export interface Identity {
  readonly key: ReaderKey;
  readonly recipient: string;
  readonly listKey: Uint8Array;
}

/** The identity of a secret of 32 bytes, which is wiped. */
export const identityOf = async (secret: Uint8Array): Promise<Identity> => {
  const key = await readerKey(secret);
  const listKey = new Uint8Array(hkdfSync('sha256', secret, '', 'full-hearing vault recipients', 32));
  secret.fill(0);
  return { key, recipient: await recipientOf(key), listKey };
};

/** The code over a list of recipients that only who has the identity can make. */
export const listMac = (listKey: Uint8Array, file: VaultFile): string =>
  createHmac('sha256', listKey).update(macText(file)).digest('hex');

/** Whether the list of recipients is as somebody with the identity wrote it. */
export const isListGenuine = (listKey: Uint8Array, file: VaultFile): boolean =>
  timingSafeEqual(Buffer.from(listMac(listKey, file), 'hex'), Buffer.from(file.mac, 'hex'));

const refused = (code: 'vault.wrong-passphrase' | 'vault.damaged', message: string): Result<never> => ({
  ok: false,
  problems: [vaultProblem(code, identityFileName, message)],
});

const firstLine = 'age-encryption.org/v1\n-> scrypt ';

const looksWhole = (sealed: Uint8Array): boolean =>
  Buffer.from(sealed.subarray(0, firstLine.length)).toString('latin1') === firstLine;

const damaged = (): Result<never> =>
  refused(
    'vault.damaged',
    'The file identity.age is damaged, so the passphrase cannot open the vault. Nothing was changed: open the vault with the recovery words, or put back a copy of identity.age from a backup.',
  );

/** The bytes of the file of identities, to be wiped by the caller; a wrong passphrase and a damaged file are told apart. */
export const openIdentityFile = async (sealed: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> => {
  if (!looksWhole(sealed)) return damaged();
  try {
    return { ok: true, value: await unsealUnder(passphrase, sealed), problems: [] };
  } catch (error) {
    if (!isNoKeyFits(error)) return damaged();
    return refused(
      'vault.wrong-passphrase',
      'This passphrase does not open the vault. Check capital letters and the keyboard’s language; nothing was changed and you may try again as often as you like. Without the passphrase, the recovery words on paper open it.',
    );
  }
};

/** The identities in such bytes, which are wiped. */
export const identitiesIn = async (bytes: Uint8Array): Promise<Result<readonly Identity[]>> => {
  const secrets = readIdentities(bytes);
  bytes.fill(0);
  if (secrets === undefined) return damaged();
  return { ok: true, value: await Promise.all(secrets.map(identityOf)), problems: [] };
};
