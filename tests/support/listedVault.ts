import { isoDate } from '../../src/dates.ts';
import type { Vault } from '../../src/vault/machine.ts';
import { createMatter } from '../../src/vault/matter.ts';
import { readIndex } from '../../src/vault/matterIndex.ts';
import { refreshIndex } from '../../src/vault/refreshIndex.ts';
import { searchIndex } from '../../src/vault/search.ts';
import { surely } from './vault.ts';

/** The day on which the lists of tests are made. */
export const listedOn = isoDate('2026-11-20');

/** The answers of a petitioner whose first name is Ana, with more of them. */
export const answersOfAna = (last: string, more: object = {}): string =>
  JSON.stringify({ format: 'full-hearing/1', petitioner: { name: { first: 'Ana', last } }, ...more });

/** Puts a matter with these answers into a vault; gives its id. */
export const addMatter = async (vault: Vault, text: string): Promise<string> =>
  surely(await createMatter(vault, { text, reason: 'imported' })).head.matter;

/** The index of a vault as it is now. */
export const freshIndex = async (vault: Vault) => (await refreshIndex(vault, await readIndex(vault), listedOn)).index;

/** The petitioners of the matters that hold these words. */
export const foundIn = async (vault: Vault, query: string): Promise<readonly string[]> =>
  ((await searchIndex(vault, await freshIndex(vault), query)) ?? []).map(({ entry }) => entry.petitioner);
