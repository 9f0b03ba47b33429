import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Problem, Result } from '../../problems.ts';
import {
  identityFileName,
  namingFileName,
  recipientsIn,
  type VaultFile,
  vaultFileName,
  vaultFolders,
  vaultVersion,
} from '../../vault/format.ts';
import { writeIdentities } from '../../vault/identity.ts';
import { padded } from '../../vault/padding.ts';
import { vaultProblem } from '../../vault/store.ts';
import type { Disk } from './disk.ts';
import { diskProblem } from './diskProblem.ts';
import { identityOf } from './keys.ts';
import { openWith } from './open.ts';
import { passphraseProblems } from './passphrase.ts';
import { newRecovery, type Recovery } from './recovery.ts';
import { seal, sealUnder } from './seal.ts';
import { accept, refuse } from './session.ts';
import { sweepParts } from './tidy.ts';
import type { OpenVault } from './vault.ts';
import { signedFile, vaultFileBytes } from './vaultJson.ts';
import { partEnding, replaceWhole } from './wholeFile.ts';
import { thisWorld, type World } from './world.ts';

/**
 * Whether a folder holds nothing, or only what making a vault left when it was interrupted: without `vault.json`, which comes
 * last, and with folders that are empty, so that no file depends on the identity that may be there.
 */
const isFree = async (disk: Disk, folder: string): Promise<boolean> => {
  const ours: readonly string[] = [...vaultFolders, identityFileName, namingFileName];
  for (const { name, isFolder } of await disk.entries(folder)) {
    const isOurs = ours.includes(name) || (name.endsWith(partEnding) && !isFolder);
    if (!isOurs || (isFolder && (await disk.entries(join(folder, name))).length > 0)) return false;
  }
  return true;
};

const prepareFolder = async ({ disk }: World, folder: string): Promise<readonly Problem[]> => {
  const facts = await disk.facts(folder);
  if (facts === undefined && (await disk.facts(dirname(folder))) === undefined) {
    const message = `The folder ${dirname(folder)} does not exist. Make it first, or name another place for the vault.`;
    return [vaultProblem('vault.absent', folder, message)];
  }
  if (facts === undefined) await disk.makeFolder(folder);
  else if (!facts.isFolder || !(await isFree(disk, folder))) {
    const message = 'There is something in this folder already. Name a folder that is empty or does not exist yet.';
    return [vaultProblem('vault.exists', folder, message)];
  }
  await disk.restrict(folder);
  await sweepParts(disk, folder);
  return [];
};

const unprintedProblem = (folder: string): Problem =>
  vaultProblem(
    'vault.recipient',
    folder,
    'The vault was made, but could not be opened yet, so its recovery words were never shown. Open it with its passphrase and make a new recovery sheet.',
  );

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
  await put(vaultFileName, vaultFileBytes(file));
};

/**
 * A new vault in a folder that is empty or not there (the one above it must be), open to write, and its recovery identity,
 * which is kept nowhere: print it now. After an interruption it can be made again in the same folder.
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
  const vault = await openWith(folder, [own], { world, isOwner: true });
  return vault.ok ? accept({ vault: vault.value, recovery }) : refuse(...vault.problems, unprintedProblem(folder));
};
