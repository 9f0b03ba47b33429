import type { Result } from '../problems.ts';
import type { ListEntry } from './entry.ts';
import type { Vault } from './machine.ts';
import { filesBeside, type OpenMatter, openFile, saveMatter } from './matter.ts';
import { historyFolder, idInName, matterName, trashName } from './matterFile.ts';

/** Puts a matter into the archive, or takes it out, as a new version. It stays in the list and can be found. */
export const setArchived = (vault: Vault, open: OpenMatter, isArchived: boolean): Promise<Result<OpenMatter>> =>
  saveMatter(vault, open, { text: open.text, reason: isArchived ? 'archived' : 'unarchived', isArchived });

const inTrash = (name: string): string => name.replace(/^matters\//, 'trash/');
const outOfTrash = (name: string): string => name.replace(/^trash\//, 'matters/');

/** Moves a matter to the trash, with versions that nobody has merged. Its history stays, so that it comes back whole. */
export const trashMatter = async (vault: Vault, id: string): Promise<Result<void>> => {
  const beside = await filesBeside(vault, id);
  if (!beside.ok) return beside;
  for (const name of beside.value) {
    const moved = await vault.store.move(name, inTrash(name));
    if (!moved.ok) return moved;
  }
  return vault.store.move(matterName(id), trashName(id));
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

const attachmentsOf = async (vault: Vault, files: readonly string[]): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (const name of files) {
    const open = await openFile(vault, name);
    if (open.ok) hashes.push(...(open.value.head.attachments ?? []).map(({ hash }) => hash));
  }
  return hashes;
};

/**
 * Destroys a matter that is in the trash: its versions, journals and files, and the attachments that none of the `others` has.
 * The matter's own file goes last, so that a purge that was interrupted can be done again.
 */
export const purgeMatter = async (vault: Vault, id: string, others: readonly ListEntry[]): Promise<Result<void>> => {
  const { store } = vault;
  const [files, versions, journals] = await Promise.all([
    trashFiles(vault, id),
    store.list(historyFolder(id)),
    store.list(`journal/${id}`),
  ]);
  if (!files.ok) return files;
  if (!versions.ok) return versions;
  if (!journals.ok) return journals;
  const inUse = new Set(others.filter((entry) => entry.id !== id).flatMap(({ attachments }) => attachments));
  const attached = (await attachmentsOf(vault, files.value)).filter((hash) => !inUse.has(hash));
  const doomed = [...journals.value, ...versions.value, ...attached.map((hash) => `attachments/${hash}.age`)];
  const own = files.value.toSorted((a, b) => Number(a === trashName(id)) - Number(b === trashName(id)));
  for (const name of [...doomed, ...own]) {
    const removed = await store.remove(name);
    if (!removed.ok) return removed;
  }
  return { ok: true, value: undefined, problems: [] };
};
