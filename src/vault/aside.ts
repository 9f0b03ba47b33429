import type { Problem, Result } from '../problems.ts';
import { keepInHistory, readVersion } from './history.ts';
import type { Vault } from './machine.ts';
import { openFile } from './matter.ts';
import { idInHistory, idInName, isVersion, matterName, trashName, versionInName } from './matterFile.ts';

/** A place in the trash for a damaged file of a matter: nothing is deleted, in case somebody can still make something of it. */
export const asideName = ({ machine }: Vault, id: string, version: string | undefined): string =>
  `trash/${id}~damaged${version?.replace('-', '') ?? ''}${machine.newId().slice(0, 8)}.age`;

/** The version that a file put aside was, or came after at the latest; undefined when nobody could tell. */
export const versionAside = (name: string): string | undefined => {
  const [, time = '', hash = ''] = /~damaged(\d{8}t\d{9}z)([0-9a-f]{16})[0-9a-f]{8}\.age$/.exec(name) ?? [];
  const version = `${time}-${hash}`;
  return isVersion(version) ? version : undefined;
};

/** A file that was put aside, and where it is now. */
export interface PutAside {
  readonly name: string;
  readonly aside: string;
}

/** What was put aside, and the Problems of files that cannot be opened and had to stay. */
export interface Cleared {
  readonly aside: readonly PutAside[];
  readonly problems: readonly Problem[];
}

/** Whether a Problem with a file means that the file itself is beyond reading, whoever opens it and when. */
export type IsDamage = (problem: Problem) => boolean;

const idInJournal = (name: string): string | undefined => /^journal\/([a-z0-9]{8,64})\//.exec(name)?.[1];

/** The id of the matter that a file belongs to without being its current version. */
const ownerOf = (name: string): string | undefined => {
  const id = idInHistory(name) ?? idInJournal(name) ?? idInName(name);
  return id !== undefined && name !== matterName(id) ? id : undefined;
};

const openingOf = async (vault: Vault, name: string, id: string): Promise<Result<unknown>> => {
  const version = versionInName(name);
  if (version !== undefined) return readVersion(vault, id, version);
  return name.startsWith('matters/') ? openFile(vault, name) : vault.store.read(name);
};

const moved = async (vault: Vault, name: string, id: string): Promise<Result<PutAside>> => {
  const aside = asideName(vault, id, versionInName(name));
  const done = await vault.store.move(name, aside);
  return done.ok ? { ok: true, value: { name, aside }, problems: [] } : done;
};

/** Whether the matter can do without its damaged files: its own file opens, in the vault or in the trash. */
const isWhole = async (vault: Vault, id: string): Promise<boolean> =>
  (await openFile(vault, matterName(id))).ok || (await openFile(vault, trashName(id))).ok;

/** Puts the current version of each matter into the history where it is not: the copy there may be the one that was damaged. */
const keepCurrent = async (vault: Vault, names: readonly string[]): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const name of names.filter((one) => one === matterName(idInName(one) ?? ''))) {
    const open = await openFile(vault, name);
    if (open.ok) problems.push(...(await keepInHistory(vault, open.value)).problems);
  }
  return problems;
};

/**
 * Puts into the trash what is damaged beside whole matters: versions of the history, files beside a matter, and journals. The
 * matters' own files are for `repairMatter`. Each is read twice, for a disk may fail once. Then each current version is in the history.
 */
export const putAsideDamaged = async (vault: Vault, isDamage: IsDamage): Promise<Result<Cleared>> => {
  const names: string[] = [];
  for (const folder of ['history', 'matters', 'journal']) {
    const listed = await vault.store.list(folder);
    if (!listed.ok) return listed;
    names.push(...listed.value);
  }
  const aside: PutAside[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const id = ownerOf(name);
    if (id === undefined || (await openingOf(vault, name, id)).ok) continue;
    const again = await openingOf(vault, name, id);
    if (again.ok) continue;
    const isHopeless = again.problems.length > 0 && again.problems.every(isDamage);
    const done = isHopeless && (await isWhole(vault, id)) ? await moved(vault, name, id) : again;
    if (done.ok) aside.push(done.value);
    else problems.push(...done.problems);
  }
  problems.push(...(await keepCurrent(vault, names)));
  return { ok: true, value: { aside, problems }, problems: [] };
};
