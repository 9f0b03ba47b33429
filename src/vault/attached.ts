import type { Problem, Result } from '../problems.ts';
import { newestReadable } from './history.ts';
import type { Vault } from './machine.ts';
import { openFile } from './matter.ts';
import { idInHistory, idInName, isAside } from './matterFile.ts';
import { vaultProblem } from './store.ts';

/** The attachments that files name, and those of the files that cannot be read. */
interface Named {
  readonly hashes: ReadonlySet<string>;
  readonly unread: readonly string[];
}

const namedIn = async (vault: Vault, files: readonly string[]): Promise<Named> => {
  const hashes = new Set<string>();
  const unread: string[] = [];
  for (const name of files) {
    const open = await openFile(vault, name);
    if (!open.ok) unread.push(name);
    else for (const { hash } of open.value.head.attachments ?? []) hashes.add(hash);
  }
  return { hashes, unread };
};

const namedInHistory = async (vault: Vault, ids: ReadonlySet<string>): Promise<Named> => {
  const hashes = new Set<string>();
  const unread: string[] = [];
  for (const id of ids) {
    const newest = await newestReadable(vault, id);
    if (newest === undefined) unread.push(id);
    else for (const { hash } of newest.head.attachments ?? []) hashes.add(hash);
  }
  return { hashes, unread };
};

const together = (one: Named, other: Named): Named => ({
  hashes: new Set([...one.hashes, ...other.hashes]),
  unread: [...one.unread, ...other.unread],
});

/** What every matter but one has: in the vault and in the trash, saved twice or once, and where only the history is left. */
const namedByOthers = async (vault: Vault, id: string): Promise<Result<Named>> => {
  const lists = await Promise.all(['matters', 'trash', 'history'].map((folder) => vault.store.list(folder)));
  const files: string[] = [];
  for (const list of lists) {
    if (!list.ok) return list;
    files.push(...list.value);
  }
  const own = files.filter((name) => !isAside(name) && ![undefined, id].includes(idInName(name)));
  const known = new Set([id, ...own.map(idInName)]);
  const rest = new Set(files.flatMap((name) => idInHistory(name) ?? []).filter((one) => !known.has(one)));
  const value = together(await namedIn(vault, own), await namedInHistory(vault, rest));
  return { ok: true, value, problems: [] };
};

const keptProblem = (unread: readonly string[]): Problem => {
  const message = `The attachments of this matter stay in the vault, encrypted: ${unread.length === 1 ? 'a matter' : `${unread.length} matters`} in it cannot be opened and may have the same. "vault verify" shows which.`;
  return { ...vaultProblem('vault.damaged', 'attachments', message), severity: 'warning' };
};

/**
 * The hashes of the attachments that a matter in the trash has and no other matter. None, with a warning, while it cannot be
 * told because some other matter cannot be opened.
 */
export const ownAttachments = async (
  vault: Vault,
  id: string,
  trashed: readonly string[],
): Promise<Result<readonly string[]>> => {
  const own = together(await namedIn(vault, trashed), await namedInHistory(vault, new Set([id])));
  if (own.hashes.size === 0) return { ok: true, value: [], problems: [] };
  const others = await namedByOthers(vault, id);
  if (!others.ok) return others;
  const { hashes, unread } = others.value;
  if (unread.length > 0) return { ok: true, value: [], problems: [keptProblem(unread)] };
  return { ok: true, value: [...own.hashes].filter((hash) => !hashes.has(hash)), problems: [] };
};
