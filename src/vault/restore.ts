import type { Result } from '../problems.ts';
import { asideName } from './aside.ts';
import { newestReadable, readVersion, versionsOf } from './history.ts';
import type { Vault } from './machine.ts';
import { type OpenMatter, saveMatter } from './matter.ts';
import { idInHistory, idInName, isAside, matterName } from './matterFile.ts';
import { vaultProblem } from './store.ts';

/** Brings back an older version as a new one: the version that was current stays in the history. */
export const restoreVersion = async (vault: Vault, open: OpenMatter, version: string): Promise<Result<OpenMatter>> => {
  const old = await readVersion(vault, open.head.matter, version);
  if (!old.ok) return old;
  return saveMatter(vault, open, { text: old.value.text, reason: 'restored', restores: version });
};

/** The ids of matters that only the history still has: their own file is neither in the vault nor in the trash. */
export const lostMatters = async ({ store }: Vault): Promise<Result<readonly string[]>> => {
  const names: string[] = [];
  for (const folder of ['matters', 'trash', 'history']) {
    const listed = await store.list(folder);
    if (!listed.ok) return listed;
    names.push(...listed.value);
  }
  const isThere = (name: string, id: string): boolean =>
    name === matterName(id) || (name.startsWith('trash/') && !isAside(name));
  const there = new Set(names.filter((name) => isThere(name, idInName(name) ?? '')).map(idInName));
  const lost = new Set(names.flatMap((name) => idInHistory(name) ?? []).filter((id) => !there.has(id)));
  return { ok: true, value: [...lost], problems: [] };
};

/**
 * Puts the newest version that can be opened in the place of a matter's file that cannot, or that is gone. A damaged file
 * is kept in the trash, in case somebody can still make something of it.
 */
export const repairMatter = async (vault: Vault, id: string): Promise<Result<OpenMatter>> => {
  const newest = await newestReadable(vault, id);
  const name = matterName(id);
  if (newest === undefined) {
    const message =
      'No version of this matter can be opened. Take a copy from a backup of the vault; nothing was changed.';
    return { ok: false, problems: [vaultProblem('vault.damaged', name, message)] };
  }
  // Every save is in the history first, so the damaged file was the last of these, or one before it.
  const versions = await versionsOf(vault, id);
  const aside = asideName(vault, id, versions.ok ? versions.value.at(-1) : undefined);
  const moved = await vault.store.move(name, aside);
  if (!moved.ok && moved.problems.some(({ code }) => code !== 'vault.absent')) return moved;
  const draft = { text: newest.text, reason: 'restored', restores: newest.head.version } as const;
  return saveMatter(vault, { ...newest, file: name, mark: '' }, draft);
};
