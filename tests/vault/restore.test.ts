import { describe, expect, test } from 'vitest';
import { createMatter, openMatter, saveMatter } from '../../src/vault/matter.ts';
import { lostMatters, repairMatter } from '../../src/vault/restore.ts';
import { purgeMatter, trashMatter } from '../../src/vault/retention.ts';
import { surely, testVault } from '../support/vault.ts';

const created = { text: 'one', reason: 'created' } as const;

const savedTwice = async () => {
  const vault = testVault();
  const open = surely(
    await saveMatter(vault, surely(await createMatter(vault, created)), { text: 'two', reason: 'saved' }),
  );
  return { vault, open, id: open.head.matter };
};

describe('a matter that only the history still has', () => {
  test('is known, and is brought back with its newest version', async () => {
    const { vault, open, id } = await savedTwice();
    surely(await createMatter(vault, created));
    expect(surely(await lostMatters(vault))).toEqual([]);
    surely(await vault.store.remove(open.file));
    expect(surely(await lostMatters(vault))).toEqual([id]);
    expect(surely(await repairMatter(vault, id)).text).toBe('two');
    expect(surely(await openMatter(vault, id)).head.parents).toEqual([open.head.version]);
    expect(surely(await lostMatters(vault))).toEqual([]);
  });

  test('is one whose repair was interrupted when the damaged file was in the trash already', async () => {
    const { vault, open, id } = await savedTwice();
    await vault.store.write(open.file, Uint8Array.of(1), 'anything');
    const failing = { ...vault, store: { ...vault.store, write: async () => ({ ok: false as const, problems: [] }) } };
    expect((await repairMatter(failing, id)).ok).toBe(false);
    expect(surely(await lostMatters(vault))).toEqual([id]);
    expect(surely(await repairMatter(vault, id)).text).toBe('two');
  });

  test('is none that is in the trash, or was purged', async () => {
    const { vault, id } = await savedTwice();
    surely(await trashMatter(vault, id));
    expect(surely(await lostMatters(vault))).toEqual([]);
    surely(await purgeMatter(vault, id));
    expect(surely(await lostMatters(vault))).toEqual([]);
  });
});
