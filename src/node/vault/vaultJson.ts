import { join } from 'node:path';
import { readVaultFile, type VaultFile, vaultFileName, writeVaultFile } from '../../vault/format.ts';
import { type Identity, listMac } from './keys.ts';
import type { Session } from './session.ts';
import { replaceWhole } from './wholeFile.ts';

/** The list of recipients, signed by the vault's own identity. */
export const signedFile = (own: Identity, file: Omit<VaultFile, 'mac'>): VaultFile => {
  const unsigned = { ...file, mac: '' };
  return { ...unsigned, mac: listMac(own.listKey, unsigned) };
};

/** The bytes of `vault.json`. Throws on a list that could not be read back, for that is a bug, and nothing is written then. */
export const vaultFileBytes = (file: VaultFile): Uint8Array => {
  const text = writeVaultFile(file);
  if (!readVaultFile(text).ok) throw new Error('The new vault.json could not be read back.');
  return Buffer.from(text);
};

/** Replaces `vault.json`, signed by `own`, and goes on with it; rejects with the error of the operating system. */
export const putVaultFile = async (session: Session, own: Identity, file: Omit<VaultFile, 'mac'>): Promise<void> => {
  const { state, folder, owner, world } = session;
  const signed = signedFile(own, file);
  const path = join(folder, vaultFileName);
  await replaceWhole(world.disk, { file: path, tag: owner }, vaultFileBytes(signed));
  const facts = await world.disk.facts(path);
  Object.assign(state, { file: signed, fileStamp: facts?.stamp ?? '', listTrust: 'genuine' });
};
