import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Problem, Result } from '../../problems.ts';
import { identityFileName, namingFileName, vaultFileName, vaultFolders } from '../../vault/format.ts';
import { secretOf } from '../../vault/identity.ts';
import { readRecoveryWords } from '../../vault/recoveryWords.ts';
import { type SealedStore, vaultProblem } from '../../vault/store.ts';
import type { Disk } from './disk.ts';
import { diskProblem } from './diskProblem.ts';
import { type Identity, identitiesIn, identityOf, openIdentityFile } from './keys.ts';
import { type HeldLock, takeLock } from './lockFile.ts';
import { watchedDisk } from './ownParts.ts';
import { finishInterrupted } from './rotate.ts';
import { sealedStore } from './sealedStore.ts';
import { accept, isAmong, type ListTrust, readVaultFileIn, refuse, type Session, trustIn } from './session.ts';
import { adoptStrays } from './strays.ts';
import { closeFolder, closeToOthers, sweepParts } from './tidy.ts';
import { type Tidying, tidyLater } from './tidying.ts';
import { type OpenVault, openVaultOf } from './vault.ts';
import { longestOwn, readWhole } from './wholeFile.ts';
import { thisWorld, type World } from './world.ts';

/** What opens a vault: its passphrase, the recovery words, or an identity in age's own form, as co-counsel has one. */
export type VaultKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'identity'; readonly identity: string };

/** How a vault is opened. `write` unless told otherwise. `takeOver` puts aside another program that has it open. */
export interface OpenOptions {
  readonly mode?: 'write' | 'read';
  readonly takeOver?: boolean;
  readonly world?: World | undefined;
}

/** How a vault is opened with identities at hand. `isOwner`: they are those of `identity.age`. */
export interface OpenWithOptions extends OpenOptions {
  readonly isOwner: boolean;
}

const keyProblem = (message: string): Problem => vaultProblem('vault.recipient', 'identity', message);

const secretIdentity = async (secret: Uint8Array): Promise<Result<readonly Identity[]>> =>
  accept([await identityOf(secret)]);

const identityFileIn = async (folder: string, { disk }: World): Promise<Result<Uint8Array>> => {
  const path = join(folder, identityFileName);
  if ((await disk.facts(path)) !== undefined) return accept(await readWhole(disk, path, longestOwn));
  const message =
    'The file identity.age is missing from this vault, so the passphrase cannot open it. Open it with the recovery words, or put back a copy of identity.age from a backup.';
  return refuse(vaultProblem('vault.absent', identityFileName, message));
};

const identitiesFrom = async (folder: string, key: VaultKey, world: World): Promise<Result<readonly Identity[]>> => {
  if (key.kind === 'words') {
    const secret = readRecoveryWords(key.words);
    return secret.ok ? secretIdentity(secret.value) : secret;
  }
  if (key.kind === 'identity') {
    const secret = secretOf(key.identity.replace(/\s/g, ''));
    if (secret !== undefined) return secretIdentity(secret);
    return refuse(keyProblem('This is not an identity of age, which begins AGE-SECRET-KEY-1, or a letter is wrong.'));
  }
  const sealed = await identityFileIn(folder, world);
  if (!sealed.ok) return sealed;
  const bytes = await openIdentityFile(sealed.value, key.passphrase);
  return bytes.ok ? identitiesIn(bytes.value) : bytes;
};

const missingVault = async (folder: string, { disk }: World): Promise<Problem | undefined> => {
  if ((await disk.facts(join(folder, vaultFileName))) !== undefined) return undefined;
  const hasIdentity = (await disk.facts(join(folder, identityFileName))) !== undefined;
  const message = hasIdentity
    ? 'The file vault.json is missing from this vault. It holds no secrets: put back a copy from a backup. The matters can be opened without it, with the program age and the file identity.age.'
    : 'This folder holds no vault: it has no file vault.json.';
  return vaultProblem('vault.not-a-vault', folder, message);
};

const strangerProblem = (folder: string): Problem =>
  vaultProblem(
    'vault.not-a-recipient',
    folder,
    'This key is a whole one, but not one of this vault’s. It may belong to another vault, or have been removed from this one.',
  );

const clockTolerance = 120_000;

/** The year 2200, in milliseconds of UTC: a file of a later time got it by mistake or on purpose, and not from a clock. */
const latestTime = Date.UTC(2200, 0, 1);

const newestTime = async (folder: string, { disk }: World): Promise<number> => {
  const names = [vaultFileName, identityFileName, ...vaultFolders];
  const facts = await Promise.all(names.map((name) => disk.facts(join(folder, name))));
  return Math.max(0, ...facts.map((one) => one?.changed ?? 0).filter((time) => time < latestTime));
};

const clockWarnings = (folder: string, newest: number, now: number): readonly Problem[] => {
  if (newest <= now + clockTolerance) return [];
  const day = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T', ' at ');
  const message = `The clock of this computer says ${day(now)} (UTC), but the vault was last written on ${day(newest)}. New versions are dated after the newest, so that none is taken for older; set the clock before you rely on dates.`;
  return [vaultProblem('vault.clock-backwards', folder, message)];
};

const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

const listMessages: Readonly<Record<Exclude<ListTrust, 'genuine'>, string>> = {
  changed:
    'The list of those who can open the vault was changed without its passphrase. Until it is put right from a backup of vault.json, nothing can be saved; find out who could change files here.',
  unknown:
    'The vault was opened without its passphrase, so it cannot be told whether its list of recipients was changed by a stranger. Compare the list before you save.',
};

const listWarnings = (trust: ListTrust): readonly Problem[] =>
  trust === 'genuine' ? [] : [asWarning(vaultProblem('vault.recipient', vaultFileName, listMessages[trust]))];

const orWarning = async (folder: string, work: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> => {
  try {
    return await work();
  } catch (error) {
    return [asWarning(diskProblem(folder, error))];
  }
};

/**
 * Clears up after programs that were interrupted or that sync, in the folders of the vault but not below them; what cannot be
 * cleared up is told and prevents nothing.
 */
const tidied = ({ disk }: World, folder: string): Promise<readonly Problem[]> =>
  orWarning(folder, async () => {
    await sweepParts(disk, folder, { depth: 1 });
    return adoptStrays(disk, folder);
  });

/** What the rest of tidying needs: the vault, the lock, and which files are being written by this opening itself. */
interface Untidy {
  readonly folder: string;
  readonly disk: Disk;
  readonly held: HeldLock;
  readonly isOwn: (path: string) => boolean;
  /** With another program in the vault, half-written files are its own. */
  readonly isAlone: boolean;
}

/** What is left to clear up where nobody has to wait for it, for it looks at every folder of every matter. */
const tidyRest = ({ folder, disk, held, isOwn, isAlone }: Untidy): Tidying =>
  tidyLater((isStopped) =>
    orWarning(folder, async () => {
      const open = await closeToOthers(disk, folder, isStopped);
      const mayRemove = async (path: string) => !isOwn(path) && (await held.isHeld());
      if (isAlone) await sweepParts(disk, folder, { mayRemove, isStopped });
      return open;
    }),
  );

/**
 * The world with a name of the computer that only who can open this vault can make again: a hash without a key would let a
 * stranger try the names that computers have. When the key cannot be read, a random name, so that the computer is not known again.
 */
const worldFor = async (store: SealedStore, world: World): Promise<World> => {
  const key = await store.read(namingFileName);
  if (!key.ok) return { ...world, computer: randomBytes(8).toString('hex') };
  const hash = createHmac('sha256', key.value).update(`lock ${world.computer}`).digest('hex');
  key.value.fill(0);
  return { ...world, computer: hash.slice(0, 16) };
};

/** Opens a vault with identities that are at hand. */
export const openWith = async (
  folder: string,
  identities: readonly Identity[],
  { mode = 'write', takeOver = false, world = thisWorld(), isOwner }: OpenWithOptions,
): Promise<Result<OpenVault>> => {
  const read = await readVaultFileIn(folder, world);
  if (!read.ok) return read;
  const { file, stamp } = read.value;
  if (!isAmong(identities, file)) return refuse(strangerProblem(folder));
  const owner = randomBytes(16).toString('hex');
  const newest = await newestTime(folder, world);
  const listTrust = trustIn(identities, file, isOwner);
  const state = { file, fileStamp: stamp, identities, listTrust, time: newest };
  const { disk, isOwn } = watchedDisk(world.disk);
  const session: Session = { folder, world: { ...world, disk }, mode, owner, isOwner, state, seen: new Map() };
  const store = sealedStore(session);
  const told = [...listWarnings(listTrust), ...clockWarnings(folder, newest, world.now())];
  if (mode === 'read')
    return accept(openVaultOf({ session, store, warnings: told, held: undefined, tidying: undefined }));
  const lock = await takeLock(await worldFor(store, session.world), { folder, owner, takeOver });
  if (!lock.ok) return lock;
  const held = lock.value;
  const open = await closeFolder(world.disk, folder);
  const found = takeOver ? [] : await tidied(world, folder);
  const tidying = tidyRest({ folder, disk: world.disk, held, isOwn, isAlone: !takeOver });
  return accept(openVaultOf({ session, store, warnings: [...told, ...open, ...found], held, tidying }));
};

const settled = async (vault: OpenVault, passphrase: string): Promise<Result<OpenVault>> => {
  const problems = await finishInterrupted(vault, passphrase);
  return accept({ ...vault, warnings: [...vault.warnings, ...problems.map(asWarning)] });
};

/** Opens a vault. With a wrong key, a damaged file, another program in it, or no vault at all: a Problem, and nothing changes. */
export const openVault = async (
  folder: string,
  key: VaultKey,
  options: OpenOptions = {},
): Promise<Result<OpenVault>> => {
  const world = options.world ?? thisWorld();
  try {
    const missing = await missingVault(folder, world);
    if (missing !== undefined) return refuse(missing);
    const identities = await identitiesFrom(folder, key, world);
    if (!identities.ok) return identities;
    const isOwner = key.kind === 'passphrase';
    const vault = await openWith(folder, identities.value, { ...options, world, isOwner });
    return vault.ok && key.kind === 'passphrase' ? await settled(vault.value, key.passphrase) : vault;
  } catch (error) {
    return refuse(diskProblem(folder, error));
  }
};
