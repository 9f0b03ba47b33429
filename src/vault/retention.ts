import type { Result } from '../problems.ts';
import { ownAttachments } from './attached.ts';
import { journalFolder } from './journal.ts';
import type { Vault } from './machine.ts';
import { filesBeside, type OpenMatter, openFile, saveMatter } from './matter.ts';
import { historyFolder, idInName, matterName, trashName } from './matterFile.ts';
import { originalOf, siblingOf } from './store.ts';

/** Puts a matter into the archive, or takes it out, as a new version. It stays in the list and can be found. */
export const setArchived = (vault: Vault, open: OpenMatter, isArchived: boolean): Promise<Result<OpenMatter>> =>
  saveMatter(vault, open, { text: open.text, reason: isArchived ? 'archived' : 'unarchived', isArchived });

const inTrash = (name: string): string => name.replace(/^matters\//, 'trash/');
const outOfTrash = (name: string): string => name.replace(/^trash\//, 'matters/');

/** Where the trash has a copy already, from before another program saved the matter again, this one goes beside it. */
const moveToTrash = async ({ store, machine }: Vault, name: string): Promise<Result<void>> => {
  const moved = await store.move(name, inTrash(name));
  if (moved.ok || !moved.problems.some(({ code }) => code === 'vault.exists')) return moved;
  return store.move(name, siblingOf(originalOf(inTrash(name)), machine.newId().slice(0, 8)));
};

/** Moves a matter to the trash, with versions that nobody has merged. Its history stays, so that it comes back whole. */
export const trashMatter = async (vault: Vault, id: string): Promise<Result<void>> => {
  const beside = await filesBeside(vault, id);
  if (!beside.ok) return beside;
  for (const name of beside.value) {
    const moved = await moveToTrash(vault, name);
    if (!moved.ok) return moved;
  }
  return moveToTrash(vault, matterName(id));
};

const trashFiles = async ({ store }: Vault, id: string): Promise<Result<readonly string[]>> => {
  const names = await store.list('trash');
  return names.ok ? { ...names, value: names.value.filter((name) => idInName(name) === id) } : names;
};

/** Brings a matter back from the trash as it was. */
export const untrashMatter = async (vault: Vault, id: string): Promise<Result<void>> => {
  const files = await trashFiles(vault, id);
  if (!files.ok) return files;
  const beside = files.value.filter((name) => name !== trashName(id) && !name.includes('~damaged'));
  const moved = await vault.store.move(trashName(id), matterName(id));
  for (const name of moved.ok ? beside : []) {
    const back = await vault.store.move(name, outOfTrash(name));
    if (!back.ok) return back;
  }
  return moved;
};

/** The matters in the trash, opened: what can be, and the Problems of what cannot. */
export const mattersInTrash = async (vault: Vault): Promise<Result<readonly OpenMatter[]>> => {
  const names = await vault.store.list('trash');
  if (!names.ok) return names;
  const own = names.value.filter((name) => name === trashName(idInName(name) ?? ''));
  const matters: OpenMatter[] = [];
  const problems = [...names.problems];
  for (const name of own) {
    const open = await openFile(vault, name);
    problems.push(...open.problems);
    if (open.ok) matters.push(open.value);
  }
  return { ok: true, value: matters, problems };
};

/** What a person must know before a matter is destroyed. */
export const purgeWords =
  'Purging removes the matter, its whole history, what was typed and not saved, and its attachments from this vault. It cannot be undone. ' +
  'A disk does not forget at once: a solid-state disk (SSD) or memory stick keeps old blocks where no program can overwrite them, and backups and synced copies keep theirs. ' +
  'What remains there is encrypted and opens only with the passphrase, a further recipient’s key or the recovery sheet. Remove it from backups too, ' +
  'and when it must be beyond reach, destroy every key that opens it.';

/** How much a purge destroyed: the matter, or only a copy in the trash of one that is in the vault as well. */
export type Purged = 'matter' | 'copy';

const removeAll = async ({ store }: Vault, names: readonly string[]): Promise<Result<void>> => {
  for (const name of names) {
    const removed = await store.remove(name);
    if (!removed.ok) return removed;
  }
  return { ok: true, value: undefined, problems: [] };
};

const purgeWhole = async (vault: Vault, id: string, trashed: readonly string[]): Promise<Result<Purged>> => {
  const [versions, journals, attached] = await Promise.all([
    vault.store.list(historyFolder(id)),
    vault.store.list(journalFolder(id)),
    ownAttachments(vault, id),
  ]);
  if (!versions.ok) return versions;
  if (!journals.ok) return journals;
  if (!attached.ok) return attached;
  const own = trashed.toSorted((a, b) => Number(a === trashName(id)) - Number(b === trashName(id)));
  const attachments = attached.value.map((hash) => `attachments/${hash}.age`);
  const removed = await removeAll(vault, [...journals.value, ...attachments, ...versions.value]);
  if (!removed.ok) return removed;
  for (const folder of [historyFolder(id), journalFolder(id)]) {
    const cleared = await vault.store.clear(folder);
    if (!cleared.ok) return cleared;
  }
  const last = await removeAll(vault, own);
  return last.ok ? { ok: true, value: 'matter', problems: attached.problems } : last;
};

/**
 * Destroys a matter that is in the trash: its versions, journals and files, and the attachments that no other matter has. Of a
 * matter that another program has saved again it destroys only what is in the trash. As long as some other matter cannot be
 * opened, attachments stay, for it may need them; a warning says so. The matter's own file goes last, so that a purge that was
 * interrupted can be done again.
 */
export const purgeMatter = async (vault: Vault, id: string): Promise<Result<Purged>> => {
  const files = await trashFiles(vault, id);
  if (!files.ok) return files;
  const live = await vault.store.list('matters');
  if (!live.ok) return live;
  if (!live.value.some((name) => idInName(name) === id)) return purgeWhole(vault, id, files.value);
  const removed = await removeAll(vault, files.value);
  return removed.ok ? { ok: true, value: 'copy', problems: [] } : removed;
};
