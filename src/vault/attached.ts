import type { Problem, Result } from '../problems.ts';
import { versionAside } from './aside.ts';
import { readVersion, versionsOf } from './history.ts';
import { lineOf, unfollowed } from './lineage.ts';
import type { Vault } from './machine.ts';
import { openFile } from './matter.ts';
import { historyFolder, idInHistory, idInName, isAside, type MatterHead, versionName } from './matterFile.ts';
import { vaultProblem } from './store.ts';

/** The attachments that files name, and those of the files that cannot be read. */
interface Named {
  readonly hashes: ReadonlySet<string>;
  readonly unread: readonly string[];
}

const together = (one: Named, other: Named): Named => ({
  hashes: new Set([...one.hashes, ...other.hashes]),
  unread: [...one.unread, ...other.unread],
});

/** What the history of a matter names beyond its heads: only versions that none of them follows can. */
const namedBesides = async (vault: Vault, id: string, heads: readonly MatterHead[]): Promise<Named> => {
  const versions = await versionsOf(vault, id);
  if (!versions.ok) return { hashes: new Set(), unread: [historyFolder(id)] };
  const hashes = new Set<string>();
  const unread: string[] = [];
  for (const version of await unfollowed(vault, heads, versions.value)) {
    const read = await readVersion(vault, id, version);
    if (!read.ok) unread.push(versionName(id, version));
    else for (const { hash } of read.value.head.attachments ?? []) hashes.add(hash);
  }
  return { hashes, unread };
};

/** What a matter names by all that there is of it; a damaged file that was put aside counts when nothing whole came after it. */
const namedBy = async (vault: Vault, id: string, files: readonly string[]): Promise<Named> => {
  const heads: MatterHead[] = [];
  const unread: string[] = [];
  for (const name of files.filter((one) => !isAside(one))) {
    const open = await openFile(vault, name);
    if (open.ok) heads.push(open.value.head);
    else unread.push(name);
  }
  const followed = await lineOf(vault, heads);
  const lost = files.filter((name) => isAside(name) && !followed.has(versionAside(name) ?? ''));
  const hashes = new Set(heads.flatMap(({ attachments = [] }) => attachments.map(({ hash }) => hash)));
  return together({ hashes, unread: [...unread, ...lost] }, await namedBesides(vault, id, heads));
};

const unusedProblem = (unread: readonly string[]): Problem => {
  const others = unread.length === 1 ? '' : ` and ${unread.length - 1} more`;
  const message = `Attachments that nothing seems to need stay in the vault: ${unread[0] ?? ''}${others} cannot be opened and may need them.`;
  return { ...vaultProblem('vault.damaged', 'attachments', message), severity: 'warning' };
};

const keptProblem = (unread: readonly string[]): Problem => {
  const message = `The attachments of this matter stay in the vault, encrypted: ${unread.length === 1 ? 'a matter' : `${unread.length} matters`} in it cannot be opened and may have the same. "vault verify" shows which.`;
  return { ...vaultProblem('vault.damaged', 'attachments', message), severity: 'warning' };
};

/** The files of every matter by its id: in the vault and in the trash, saved twice or once; none where only the history is left. */
const filesById = async ({ store }: Vault): Promise<Result<ReadonlyMap<string, readonly string[]>>> => {
  const files = new Map<string, readonly string[]>();
  for (const folder of ['matters', 'trash', 'history']) {
    const listed = await store.list(folder);
    if (!listed.ok) return listed;
    for (const name of listed.value) {
      const id = idInName(name) ?? idInHistory(name);
      if (id !== undefined) files.set(id, [...(files.get(id) ?? []), ...(folder === 'history' ? [] : [name])]);
    }
  }
  return { ok: true, value: files, problems: [] };
};

/**
 * The hashes of the attachments that a matter in the trash has and no other matter. None, with a warning, while it cannot be
 * told because some other matter cannot be opened.
 */
export const ownAttachments = async (vault: Vault, id: string): Promise<Result<readonly string[]>> => {
  const files = await filesById(vault);
  if (!files.ok) return files;
  const own = await namedBy(vault, id, files.value.get(id) ?? []);
  if (own.hashes.size === 0) return { ok: true, value: [], problems: [] };
  let others: Named = { hashes: new Set(), unread: [] };
  for (const [other, names] of files.value) {
    if (other !== id) others = together(others, await namedBy(vault, other, names));
  }
  const { hashes, unread } = others;
  if (unread.length > 0) return { ok: true, value: [], problems: [keptProblem(unread)] };
  return { ok: true, value: [...own.hashes].filter((hash) => !hashes.has(hash)), problems: [] };
};

const hashIn = (name: string): string => /^attachments\/([0-9a-f]{64})\.age$/.exec(name)?.[1] ?? '';

/** What was typed and not saved may name an attachment that no version has yet. */
const namedInJournals = async ({ store, machine }: Vault, names: readonly string[]): Promise<Named> => {
  const hashes = new Set<string>();
  const unread: string[] = [];
  for (const name of names) {
    const read = await store.read(name);
    if (!read.ok) unread.push(name);
    else for (const hash of machine.decode(read.value)?.match(/[0-9a-f]{64}/g) ?? []) hashes.add(hash);
  }
  return { hashes, unread };
};

/**
 * The names of attachments that nothing in the vault names: no matter, none in the trash, no version, no journal. None, with a
 * warning, while something cannot be opened that may name one. Reads every matter, unless there are no attachments.
 */
export const unusedAttachments = async (vault: Vault): Promise<Result<readonly string[]>> => {
  const [attachments, journals] = [await vault.store.list('attachments'), await vault.store.list('journal')];
  if (!attachments.ok || attachments.value.length === 0) return attachments;
  if (!journals.ok) return journals;
  const files = await filesById(vault);
  if (!files.ok) return files;
  let all = await namedInJournals(vault, journals.value);
  for (const [id, names] of files.value) all = together(all, await namedBy(vault, id, names));
  if (all.unread.length > 0) return { ok: true, value: [], problems: [unusedProblem(all.unread)] };
  return { ok: true, value: attachments.value.filter((name) => !all.hashes.has(hashIn(name))), problems: [] };
};
