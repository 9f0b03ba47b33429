import type { Result } from '#src/problems.ts';
import {
  isStoreName,
  type Replacing,
  type SealedStore,
  siblingOf,
  type VaultProblem,
  vaultProblem,
  type Written,
} from '#src/vault/store.ts';

/** What a memory store keeps: plain bytes with the number of the write that made them. */
export type MemoryFiles = Map<string, { readonly plain: Uint8Array; readonly write: number }>;

const good = <T>(value: T): Result<T> => ({ ok: true, value, problems: [] });
const bad = (code: VaultProblem, name: string, message: string): Result<never> => ({
  ok: false,
  problems: [vaultProblem(code, name, message)],
});

/** Counts over all stores, so that no two writes have one number. */
let writes = 0;

/**
 * A store that keeps its files in memory, for tests. Two stores over one map are two programs on one vault: each knows only
 * the versions that it read or wrote itself.
 */
export const memoryStore = (files: MemoryFiles = new Map()): SealedStore => {
  const seen = new Map<string, number>();
  const put = (name: string, plain: Uint8Array, isSibling: boolean): Written => {
    writes += 1;
    files.set(name, { plain: plain.slice(), write: writes });
    seen.set(name, writes);
    return { name, isSibling, mark: String(writes) };
  };
  return {
    list: async (folder) => good([...files.keys()].filter((name) => name.startsWith(`${folder}/`)).toSorted()),
    stamp: async (name) => files.get(name)?.write.toString(),
    stamps: async (folder) => {
      const there = [...files].filter(([name]) => name.startsWith(`${folder}/`));
      return good(new Map(there.map(([name, { write }]) => [name, String(write)])));
    },
    read: async (name) => {
      const file = files.get(name);
      if (file === undefined) return bad('vault.absent', name, 'There is no such file in the vault.');
      seen.set(name, file.write);
      return good(file.plain.slice());
    },
    readMarked: async (name) => {
      const file = files.get(name);
      if (file === undefined) return bad('vault.absent', name, 'There is no such file in the vault.');
      seen.set(name, file.write);
      return good({ plain: file.plain.slice(), mark: String(file.write) });
    },
    write: async (name, plain, replacing: Replacing = 'what-was-seen') => {
      if (!isStoreName(name)) return bad('vault.name', name, 'A vault may not hold a file of this name.');
      const there = files.get(name)?.write;
      const known = typeof replacing === 'object' ? replacing.only : String(seen.get(name));
      if (replacing === 'anything' || there === undefined || String(there) === known) {
        return good(put(name, plain, false));
      }
      const written = put(siblingOf(name, `${there}x${files.size}`), plain, true);
      return {
        ok: true,
        value: written,
        problems: [
          vaultProblem('vault.two-versions', name, 'Another program has saved this file. Both versions are kept.'),
        ],
      };
    },
    move: async (from, to) => {
      const file = files.get(from);
      if (file === undefined) return bad('vault.absent', from, 'There is no such file in the vault.');
      if (files.has(to)) return bad('vault.exists', to, 'There is already a file of this name.');
      files.delete(from);
      files.set(to, file);
      if (seen.get(from) === file.write) seen.set(to, file.write);
      return good(undefined);
    },
    remove: async (name) => {
      files.delete(name);
      return good(undefined);
    },
    clear: async () => good(undefined),
  };
};
