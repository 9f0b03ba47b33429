import type { Problem } from '../../problems.ts';
import { identityFileName } from '../../vault/format.ts';
import { isStoreName, vaultProblem } from '../../vault/store.ts';
import { systemCode } from '../files/fileProblem.ts';
import { diagnose } from './diagnose.ts';
import { sealPieces, unsealPieces } from './seal.ts';
import { fingerprintAt, namesBelow } from './sealedStore.ts';
import { fingerprintOf, hasSeen, noteSame, noteSeen, pathOf, problemIn, type Session, startLength } from './session.ts';
import { partEnding, readStart, withPieces, writeBeside } from './wholeFile.ts';

/** Called after each file with how many are done, of how many. */
export type OnProgress = (done: number, all: number) => void;

/** Every sealed file of the vault, in order of names; rejects with the error of the operating system. */
export const sealedNames = async (session: Session): Promise<readonly string[]> => {
  const entries = (await session.world.disk.entries(session.folder)).filter(({ name }) => isStoreName(name));
  const files = entries.filter(({ name, isFolder }) => !isFolder && name.endsWith('.age') && name !== identityFileName);
  const folders = entries.filter(({ isFolder }) => isFolder);
  const below = await Promise.all(folders.map(({ name }) => namesBelow(session, name)));
  return [...files.map(({ name }) => name), ...below.flat()].toSorted();
};

const keysOf = ({ state }: Session) => (state.identities ?? []).map(({ key }) => key);

const resealOnce = async (session: Session, name: string, recipients: readonly string[]): Promise<boolean> => {
  const { disk } = session.world;
  const path = pathOf(session, name);
  const before = await fingerprintAt(session, name);
  if (before === undefined) return true;
  const part = `${path}.${session.owner}${partEnding}`;
  const beside = await withPieces(disk, path, async (pieces) => {
    const plain = await unsealPieces(keysOf(session), pieces);
    return writeBeside(disk, part, await sealPieces(recipients, plain));
  });
  try {
    if ((await fingerprintAt(session, name)) !== before) return false;
    const after = fingerprintOf(await readStart(disk, beside.file, startLength));
    if (hasSeen(session, name, before)) noteSeen(session, name, after);
    noteSame(session, name, { mark: before, now: after });
    await beside.put(path);
    return true;
  } finally {
    await beside.discard();
  }
};

const whyNot = async (session: Session, name: string, error: unknown): Promise<Problem> => {
  if (systemCode(error) !== '') return problemIn(session, name, error);
  return diagnose(session.world.disk, { path: pathOf(session, name), name }, keysOf(session));
};

const attempts = 5;

const resealOne = async (
  session: Session,
  name: string,
  recipients: readonly string[],
): Promise<readonly Problem[]> => {
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (await resealOnce(session, name, recipients)) return [];
    }
    const message =
      'Another program kept writing this file, so it still has the recipients of before. Close the vault there and open it here again.';
    return [vaultProblem('vault.in-use', name, message)];
  } catch (error) {
    return [await whyNot(session, name, error).catch((other: unknown) => problemIn(session, name, other))];
  }
};

/** After these the next file would fail as well. */
const isFinal = ({ code }: Problem): boolean =>
  ['vault.disk-full', 'vault.read-only', 'vault.gone', 'vault.disk-failed'].includes(code);

/**
 * Encrypts every file of the vault anew to the recipients, each written beside and put in place as a whole, in pieces, so that
 * a large one is never in memory. A file that cannot be opened stays as it is. Returns the Problems; doing it again is safe.
 */
export const resealAll = async (
  session: Session,
  recipients: readonly string[],
  onProgress: OnProgress = () => undefined,
): Promise<readonly Problem[]> => resealSome(session, { names: await sealedNames(session), recipients }, onProgress);

/** As `resealAll`, for the files of these names; those that are gone are no Problem. */
export const resealSome = async (
  session: Session,
  { names, recipients }: { readonly names: readonly string[]; readonly recipients: readonly string[] },
  onProgress: OnProgress = () => undefined,
): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const [at, name] of names.entries()) {
    problems.push(...(await resealOne(session, name, recipients)));
    if (problems.some(isFinal)) break;
    onProgress(at + 1, names.length);
  }
  return problems;
};
