import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Problem, Result } from '../../problems.ts';
import { readVaultFile, recipientsIn, type VaultFile, vaultFileName } from '../../vault/format.ts';
import { isStoreName, vaultProblem } from '../../vault/store.ts';
import { diskProblem, goneProblem } from './diskProblem.ts';
import { type Identity, isListGenuine } from './keys.ts';
import { longestOwn, readWhole } from './wholeFile.ts';
import type { World } from './world.ts';

/**
 * Whether somebody with the vault's own identity wrote the list of recipients; `unknown` when the vault was opened without that
 * identity, with the recovery words or by co-counsel.
 */
export type ListTrust = 'genuine' | 'changed' | 'unknown';

/** What changes while a vault is open. */
export interface SessionState {
  file: VaultFile;
  /** The stamp of `vault.json` when it was read. */
  fileStamp: string;
  /** Absent once the vault is locked. */
  identities: readonly Identity[] | undefined;
  listTrust: ListTrust;
  /** The last time given out. */
  time: number;
}

/** A vault that is open in this process: where it is, and how it was opened. */
export interface Session {
  readonly folder: string;
  readonly world: World;
  readonly mode: 'write' | 'read';
  /** Random; tells this opening apart from all others. */
  readonly owner: string;
  /** Whether the passphrase opened it, so that the vault's own identity must be on the list. */
  readonly isOwner: boolean;
  readonly state: SessionState;
  /** The versions of each name, by their fingerprints, that this opening has read or tried to write. */
  readonly seen: Map<string, Set<string>>;
}

/** The whole path of a name in the vault. */
export const pathOf = (session: Session, name: string): string => join(session.folder, ...name.split('/'));

/** A Result without a value. */
export const refuse = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** A Result with a value and nothing to say. */
export const accept = <T>(value: T): Result<T> => ({ ok: true, value, problems: [] });

const lockedProblem = (session: Session): Problem =>
  vaultProblem('vault.locked', session.folder, 'The vault is locked. Unlock it with the passphrase to go on.');

const readOnlyProblem = (session: Session): Problem =>
  vaultProblem(
    'vault.read-only',
    session.folder,
    'The vault was opened to read only, so nothing can be saved in it. Close it where it is open to write, then open it again.',
  );

const changedListProblem = vaultProblem(
  'vault.recipient',
  vaultFileName,
  'The list of those who can open the vault was not written by somebody with its passphrase. Nothing is saved, so that nothing becomes readable to a stranger: put back a copy of vault.json from a backup, and find out who could change files here.',
);

const otherKeyProblem = vaultProblem(
  'vault.locked',
  vaultFileName,
  'Another program has changed the key of this vault since it was opened here. Close it and unlock it again; nothing was saved here meanwhile.',
);

/** The identities that open files, or the Problem that the vault is locked. */
export const identitiesOf = (session: Session): Result<readonly Identity[]> => {
  const { identities } = session.state;
  return identities === undefined ? refuse(lockedProblem(session)) : accept(identities);
};

/** `vault.json` as it is on the disk now, with its stamp. */
export const readVaultFileIn = async (
  folder: string,
  { disk }: World,
): Promise<Result<{ readonly file: VaultFile; readonly stamp: string }>> => {
  const path = join(folder, vaultFileName);
  try {
    const facts = await disk.facts(path);
    if (facts === undefined) return refuse(goneProblem(folder));
    const file = readVaultFile(Buffer.from(await readWhole(disk, path, longestOwn)).toString('utf8'));
    return file.ok ? accept({ file: file.value, stamp: facts.stamp }) : file;
  } catch (error) {
    return refuse(diskProblem(path, error));
  }
};

/** Whether one of the identities is on the list of those who open the vault. */
export const isAmong = (identities: readonly Identity[], file: VaultFile): boolean =>
  identities.some(({ recipient }) => recipientsIn(file).includes(recipient));

/** How far the list of recipients can be trusted, for who has these identities, by the passphrase or by another key. */
export const trustIn = (identities: readonly Identity[], file: VaultFile, isOwner: boolean): ListTrust => {
  const own = identities.find(({ recipient }) => recipient === file.own);
  if (own === undefined) return isOwner ? 'changed' : 'unknown';
  return isListGenuine(own.listKey, file) ? 'genuine' : 'changed';
};

const freshList = async (session: Session): Promise<Result<void>> => {
  const { state, world, folder } = session;
  const facts = await world.disk.facts(join(folder, vaultFileName));
  if (facts === undefined) return refuse(goneProblem(folder));
  if (facts.stamp === state.fileStamp) return accept(undefined);
  const now = await readVaultFileIn(folder, world);
  if (!now.ok) return now;
  const { file, stamp } = now.value;
  if (file.id !== state.file.id) return refuse(goneProblem(folder));
  const identities = state.identities ?? [];
  if (!isAmong(identities, file)) return refuse(otherKeyProblem);
  const trust = trustIn(identities, file, session.isOwner);
  Object.assign(state, { file, fileStamp: stamp, listTrust: trust });
  return accept(undefined);
};

/**
 * Those that a file is encrypted to now, or why nothing may be written: the vault is locked, to read only, gone, or its list
 * of recipients was changed by a stranger. Looks at `vault.json` each time.
 */
export const recipientsToWrite = async (session: Session): Promise<Result<readonly string[]>> => {
  if (session.state.identities === undefined) return refuse(lockedProblem(session));
  if (session.mode === 'read') return refuse(readOnlyProblem(session));
  try {
    const fresh = await freshList(session);
    if (!fresh.ok) return fresh;
    if (session.state.listTrust === 'changed') return refuse(changedListProblem);
  } catch (error) {
    return refuse(diskProblem(session.folder, error));
  }
  return accept(recipientsIn(session.state.file));
};

/** The Problem with a name that a vault may not hold, if it is one. */
export const nameProblems = (name: string): readonly Problem[] =>
  isStoreName(name) ? [] : [vaultProblem('vault.name', name, 'A vault may not hold a file of this name.')];

/**
 * An error of the disk as a Problem at the name; when the vault's own file is missing too, the whole vault is gone.
 */
export const problemIn = async (session: Session, name: string, error: unknown): Promise<Problem> => {
  const problem = diskProblem(name, error);
  if (problem.code !== 'vault.absent' && problem.code !== 'vault.disk-failed') return problem;
  const facts = await session.world.disk.facts(join(session.folder, vaultFileName)).catch(() => undefined);
  return facts === undefined ? goneProblem(session.folder) : problem;
};

/** The time in milliseconds of UTC, later each time it is asked and never before the newest file of the vault. */
export const timeIn = ({ state, world }: Session): number => {
  state.time = Math.max(state.time + 1, world.now());
  return state.time;
};

/** How many bytes of a sealed file tell it from every other: its header is random. */
export const startLength = 4096;

/** Tells one encryption from every other. `start` is its first bytes, `startLength` at least, or all. */
export const fingerprintOf = (start: Uint8Array): string =>
  createHash('sha256').update(start.subarray(0, startLength)).digest('hex').slice(0, 16);

/** Remembers a version as one that this opening knows, and may replace. */
export const noteSeen = ({ seen }: Session, name: string, fingerprint: string): void => {
  seen.set(name, (seen.get(name) ?? new Set()).add(fingerprint));
};

const sameKey = (name: string, mark: string): string => `${name} ${mark}`;

/**
 * Remembers that a version stands for an earlier one that may be replaced: this opening encrypted it anew, or wrote in its place
 * and was told wrongly that the write had failed.
 */
export const noteSame = (session: Session, name: string, same: { readonly mark: string; readonly now: string }): void =>
  noteSeen(session, sameKey(name, same.mark), same.now);

/** Whether the version that is there is the one with the mark, or stands for it. */
export const isSameVersion = (
  session: Session,
  name: string,
  { mark, there }: { readonly mark: string; readonly there: string },
): boolean =>
  mark === there ||
  [...(session.seen.get(sameKey(name, mark)) ?? [])].some((now) => isSameVersion(session, name, { mark: now, there }));

/** Whether this opening knows the version. */
export const hasSeen = ({ seen }: Session, name: string, fingerprint: string): boolean =>
  seen.get(name)?.has(fingerprint) === true;
