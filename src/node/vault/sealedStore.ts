import { posix } from 'node:path';
import type { Result } from '../../problems.ts';
import { padded, unpadded } from '../../vault/padding.ts';
import {
  isStoreName,
  type Marked,
  type Replacing,
  type SealedStore,
  siblingOf,
  vaultProblem,
  type Written,
} from '../../vault/store.ts';
import { diagnose } from './diagnose.ts';
import { seal, unseal } from './seal.ts';
import {
  accept,
  fingerprintOf,
  hasSeen,
  identitiesOf,
  isSameVersion,
  nameProblems,
  noteSame,
  noteSeen,
  pathOf,
  problemIn,
  recipientsToWrite,
  refuse,
  type Session,
  startLength,
} from './session.ts';
import { sweepParts } from './tidy.ts';
import { type Beside, partEnding, readStart, readWhole, writeBeside } from './wholeFile.ts';

/** The names of all sealed files below a folder, in no order; rejects with the error of the operating system. */
export const namesBelow = async (session: Session, folder: string): Promise<readonly string[]> => {
  const entries = await session.world.disk.entries(pathOf(session, folder));
  const names = await Promise.all(
    entries.map(async ({ name, isFolder }) => {
      const whole = `${folder}/${name}`;
      if (isFolder) return namesBelow(session, whole);
      return name.endsWith('.age') && isStoreName(whole) ? [whole] : [];
    }),
  );
  return names.flat();
};

const list = async (session: Session, folder: string): Promise<Result<readonly string[]>> => {
  const problems = nameProblems(folder);
  if (problems.length > 0) return refuse(...problems);
  try {
    return accept((await namesBelow(session, folder)).toSorted());
  } catch (error) {
    const problem = await problemIn(session, folder, error);
    return problem.code === 'vault.absent' ? accept([]) : refuse(problem);
  }
};

const stamp = async (session: Session, name: string): Promise<string | undefined> => {
  if (!isStoreName(name)) return undefined;
  const facts = await session.world.disk.facts(pathOf(session, name)).catch(() => undefined);
  return facts?.stamp;
};

const stamps = async (session: Session, folder: string): Promise<Result<ReadonlyMap<string, string>>> => {
  const problems = nameProblems(folder);
  if (problems.length > 0) return refuse(...problems);
  try {
    const all = new Map<string, string>();
    await session.world.disk.factsIn(pathOf(session, folder), (name, facts) => {
      const whole = `${folder}/${name}`;
      if (facts?.isFolder !== true && name.endsWith('.age') && isStoreName(whole)) all.set(whole, facts?.stamp ?? '');
    });
    return accept(all);
  } catch (error) {
    const problem = await problemIn(session, folder, error);
    return problem.code === 'vault.absent' ? accept(new Map()) : refuse(problem);
  }
};

const readMarked = async (session: Session, name: string): Promise<Result<Marked>> => {
  const identities = identitiesOf(session);
  if (!identities.ok) return identities;
  const problems = nameProblems(name);
  if (problems.length > 0) return refuse(...problems);
  const { disk } = session.world;
  const keys = identities.value.map(({ key }) => key);
  try {
    const sealed = await readWhole(disk, pathOf(session, name));
    const plain = await unseal(keys, sealed).catch(() => undefined);
    if (plain === undefined) return refuse(await diagnose(disk, { path: pathOf(session, name), name }, keys));
    const mark = fingerprintOf(sealed);
    noteSeen(session, name, mark);
    const content = unpadded(plain);
    plain.fill(0);
    return accept({ plain: content, mark });
  } catch (error) {
    return refuse(await problemIn(session, name, error));
  }
};

const read = async (session: Session, name: string): Promise<Result<Uint8Array>> => {
  const marked = await readMarked(session, name);
  return marked.ok ? { ...marked, value: marked.value.plain } : marked;
};

/** Makes the folders above a name inside the vault, never the vault's own. */
export const makeFoldersFor = async (session: Session, name: string): Promise<void> => {
  const above = posix.dirname(name);
  if (above === '.') return;
  const path = pathOf(session, above);
  const { disk } = session.world;
  if ((await disk.facts(path)) !== undefined) return;
  await makeFoldersFor(session, above);
  await disk.makeFolder(path);
  await disk.syncFolder(pathOf(session, posix.dirname(above)));
};

/** The fingerprint of the version that is on the disk now; undefined when there is none. */
export const fingerprintAt = async (session: Session, name: string): Promise<string | undefined> => {
  const { disk } = session.world;
  if ((await disk.facts(pathOf(session, name))) === undefined) return undefined;
  return fingerprintOf(await readStart(disk, pathOf(session, name), startLength));
};

interface Finished {
  readonly beside: Beside;
  readonly sealed: Uint8Array;
  readonly replacing: Replacing;
}

const putSibling = async (session: Session, name: string, { beside, sealed }: Finished): Promise<Result<Written>> => {
  const sibling = siblingOf(name, fingerprintOf(sealed));
  noteSeen(session, sibling, fingerprintOf(sealed));
  await beside.put(pathOf(session, sibling));
  const message =
    'Another program has saved this file since it was opened here, as happens in a synced or shared folder. Nothing was replaced: both versions are kept side by side, to be compared and merged.';
  return {
    ok: true,
    value: { name: sibling, isSibling: true, mark: fingerprintOf(sealed) },
    problems: [vaultProblem('vault.two-versions', name, message)],
  };
};

const mayReplace = (session: Session, name: string, { there, replacing }: { there: string; replacing: Replacing }) => {
  if (replacing === 'anything') return true;
  if (replacing === 'what-was-seen') return hasSeen(session, name, there);
  return isSameVersion(session, name, { mark: replacing.only, there });
};

const put = async (session: Session, name: string, finished: Finished): Promise<Result<Written>> => {
  const there = finished.replacing === 'anything' ? undefined : await fingerprintAt(session, name);
  const { replacing } = finished;
  if (there !== undefined && !mayReplace(session, name, { there, replacing }))
    return putSibling(session, name, finished);
  const mark = fingerprintOf(finished.sealed);
  noteSeen(session, name, mark);
  try {
    await finished.beside.put(pathOf(session, name));
  } catch (error) {
    if (typeof replacing === 'object') noteSame(session, name, { mark: replacing.only, now: mark });
    throw error;
  }
  return accept({ name, isSibling: false, mark });
};

const sealedPadded = async (recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> => {
  const all = padded(plain);
  const sealed = await seal(recipients, all);
  all.fill(0);
  return sealed;
};

const write = async (session: Session, name: string, content: { plain: Uint8Array; replacing: Replacing }) => {
  const problems = nameProblems(name);
  if (problems.length > 0) return refuse(...problems);
  const recipients = await recipientsToWrite(session);
  if (!recipients.ok) return recipients;
  const sealed = await sealedPadded(recipients.value, content.plain);
  const part = `${pathOf(session, name)}.${fingerprintOf(sealed)}${partEnding}`;
  try {
    await makeFoldersFor(session, name);
    const beside = await writeBeside(session.world.disk, part, [sealed]);
    try {
      return await put(session, name, { beside, sealed, replacing: content.replacing });
    } finally {
      await beside.discard();
    }
  } catch (error) {
    return refuse(await problemIn(session, name, error));
  }
};

const move = async (session: Session, from: string, to: string): Promise<Result<void>> => {
  const problems = [...nameProblems(from), ...nameProblems(to)];
  if (problems.length > 0) return refuse(...problems);
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  const { disk } = session.world;
  try {
    if ((await disk.facts(pathOf(session, to))) !== undefined) {
      return refuse(vaultProblem('vault.exists', to, 'There is already a file of this name; nothing was replaced.'));
    }
    await makeFoldersFor(session, to);
    await disk.rename(pathOf(session, from), pathOf(session, to));
    await disk.syncFolder(pathOf(session, posix.dirname(to)));
    await disk.syncFolder(pathOf(session, posix.dirname(from)));
    for (const fingerprint of session.seen.get(from) ?? []) noteSeen(session, to, fingerprint);
    return accept(undefined);
  } catch (error) {
    return refuse(await problemIn(session, from, error));
  }
};

const remove = async (session: Session, name: string): Promise<Result<void>> => {
  const problems = nameProblems(name);
  if (problems.length > 0) return refuse(...problems);
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  const { disk } = session.world;
  try {
    if ((await disk.facts(pathOf(session, name))) === undefined) return accept(undefined);
    await disk.remove(pathOf(session, name));
    await disk.syncFolder(pathOf(session, posix.dirname(name)));
    return accept(undefined);
  } catch (error) {
    return refuse(await problemIn(session, name, error));
  }
};

const clear = async (session: Session, folder: string): Promise<Result<void>> => {
  const problems = nameProblems(folder);
  if (problems.length > 0) return refuse(...problems);
  const ready = await recipientsToWrite(session);
  if (!ready.ok) return ready;
  const { disk } = session.world;
  const path = pathOf(session, folder);
  try {
    if ((await disk.facts(path)) === undefined) return accept(undefined);
    await sweepParts(disk, path);
    await disk.removeFolder(path);
    await disk.syncFolder(pathOf(session, posix.dirname(folder)));
    return accept(undefined);
  } catch (error) {
    return refuse(await problemIn(session, folder, error));
  }
};

/** The sealed files of an open vault on its disk. Two openings of one vault know only what each has read or written itself. */
export const sealedStore = (session: Session): SealedStore => ({
  list: (folder) => list(session, folder),
  stamp: (name) => stamp(session, name),
  stamps: (folder) => stamps(session, folder),
  read: (name) => read(session, name),
  readMarked: (name) => readMarked(session, name),
  write: (name, plain, replacing = 'what-was-seen') => write(session, name, { plain, replacing }),
  move: (from, to) => move(session, from, to),
  remove: (name) => remove(session, name),
  clear: (folder) => clear(session, folder),
});
