import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Problem, Result } from '../../problems.ts';
import {
  identityFileName,
  namingFileName,
  recipientsIn,
  type VaultFile,
  vaultFileName,
  vaultFolders,
  vaultVersion,
  writeVaultFile,
} from '../../vault/format.ts';
import { identityText, writeIdentities } from '../../vault/identity.ts';
import { padded } from '../../vault/padding.ts';
import { recoveryWords } from '../../vault/recoveryWords.ts';
import { vaultProblem } from '../../vault/store.ts';
import { diskProblem } from './diskProblem.ts';
import { type Identity, identityOf, listMac } from './keys.ts';
import { openWith } from './open.ts';
import { seal, sealUnder } from './seal.ts';
import { accept, refuse } from './session.ts';
import type { OpenVault } from './vault.ts';
import { replaceWhole } from './wholeFile.ts';
import { thisWorld, type World } from './world.ts';

/** The recovery identity, to be put on paper and nowhere else. */
export interface Recovery {
  readonly words: readonly string[];
  /** `AGE-SECRET-KEY-1…`, which the program age takes. */
  readonly text: string;
  readonly recipient: string;
}

/** A new recovery identity. */
export const newRecovery = async (): Promise<Recovery> => {
  const secret = new Uint8Array(randomBytes(32));
  const [words, text] = [recoveryWords(secret), identityText(secret)];
  const { recipient } = await identityOf(secret);
  return { words, text, recipient };
};

/** The shortest passphrase for a new vault, in characters. */
export const shortestPassphrase = 10;

/** What is wrong with a passphrase for a new vault: too short is all that is refused. */
export const passphraseProblems = (passphrase: string): readonly Problem[] => {
  if ([...passphrase.normalize('NFC')].length >= shortestPassphrase) return [];
  const message = `The passphrase needs at least ${shortestPassphrase} characters. Five or more words that do not belong together are easy to remember and hard to guess.`;
  return [vaultProblem('vault.wrong-passphrase', identityFileName, message)];
};

/** The list of recipients, signed by the vault's own identity. */
export const signedFile = (own: Identity, file: Omit<VaultFile, 'mac'>): VaultFile => {
  const unsigned = { ...file, mac: '' };
  return { ...unsigned, mac: listMac(own.listKey, unsigned) };
};

const prepareFolder = async ({ disk }: World, folder: string): Promise<readonly Problem[]> => {
  const facts = await disk.facts(folder);
  if (facts === undefined) {
    await disk.makeFolder(folder);
    return [];
  }
  if (facts.isFolder && (await disk.entries(folder)).length === 0) return [];
  const message = 'There is something in this folder already. Name a folder that is empty or does not exist yet.';
  return [vaultProblem('vault.exists', folder, message)];
};

interface Contents {
  readonly identities: Uint8Array;
  readonly file: VaultFile;
}

const writeContents = async ({ disk }: World, folder: string, { identities, file }: Contents): Promise<void> => {
  const put = (name: string, bytes: Uint8Array) => replaceWhole(disk, { file: join(folder, name), tag: 'new' }, bytes);
  for (const name of vaultFolders) await disk.makeFolder(join(folder, name));
  await put(identityFileName, identities);
  await put(namingFileName, await seal(recipientsIn(file), padded(randomBytes(32))));
  // Last, for a folder without it is no vault: an interruption before leaves nothing that could be taken for one.
  await put(vaultFileName, Buffer.from(writeVaultFile(file)));
};

/**
 * A new vault in a folder that is empty or not there (the one above it must be), open to write, and its recovery identity,
 * which is kept nowhere: print it now.
 */
export const createVault = async (
  folder: string,
  passphrase: string,
  world: World = thisWorld(),
): Promise<Result<{ readonly vault: OpenVault; readonly recovery: Recovery }>> => {
  const problems = passphraseProblems(passphrase);
  if (problems.length > 0) return refuse(...problems);
  const secret = new Uint8Array(randomBytes(32));
  const lines = writeIdentities([secret]);
  const own = await identityOf(secret);
  const recovery = await newRecovery();
  const id = randomBytes(16).toString('hex');
  const file = signedFile(own, {
    format: 'full-hearing-vault',
    version: vaultVersion,
    id,
    own: own.recipient,
    recovery: recovery.recipient,
    further: [],
    resealing: false,
  });
  try {
    const taken = await prepareFolder(world, folder);
    if (taken.length > 0) return refuse(...taken);
    await writeContents(world, folder, { identities: await sealUnder(passphrase, world.workFactor, lines), file });
  } catch (error) {
    return refuse(diskProblem(folder, error));
  } finally {
    lines.fill(0);
  }
  const vault = await openWith(folder, [own], { world });
  return vault.ok ? accept({ vault: vault.value, recovery }) : vault;
};
