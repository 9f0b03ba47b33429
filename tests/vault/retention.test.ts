import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../src/vault/history.ts';
import { keepUnsaved } from '../../src/vault/journal.ts';
import { createMatter, openMatter, saveMatter } from '../../src/vault/matter.ts';
import {
  mattersInTrash,
  purgeMatter,
  purgeWords,
  setArchived,
  trashMatter,
  untrashMatter,
} from '../../src/vault/retention.ts';
import { surely, testVault } from '../support/vault.ts';

const text = '{"format":"full-hearing/1"}';
const hash = (digit: string): string => digit.repeat(64);

const matterWith = async (vault: ReturnType<typeof testVault>, ...hashes: readonly string[]) => {
  const attachments = hashes.map((one) => ({ hash: one, name: 'photo.jpg' }));
  for (const one of hashes) await vault.store.write(`attachments/${one}.age`, Uint8Array.of(1), 'anything');
  return surely(await createMatter(vault, { text, reason: 'created', attachments }));
};

const namesOf = (vault: ReturnType<typeof testVault>): readonly string[] => [...vault.files.keys()].toSorted();

describe('the archive', () => {
  test('takes a matter in and gives it back, each as a version', async () => {
    const vault = testVault();
    const open = await matterWith(vault);
    const archived = surely(await setArchived(vault, open, true));
    expect(archived.head).toMatchObject({ isArchived: true, reason: 'archived' });
    const later = surely(await saveMatter(vault, archived, { text, reason: 'saved' }));
    expect(later.head.isArchived).toBe(true);
    expect(surely(await setArchived(vault, later, false)).head.isArchived).toBe(false);
    expect(surely(await versionsOf(vault, open.head.matter))).toHaveLength(4);
  });
});

describe('the trash', () => {
  test('gives a matter back as it was, with a version that nobody has merged', async () => {
    const vault = testVault();
    const { head } = await matterWith(vault);
    await vault.store.write(`matters/${head.matter}~3fa2.age`, Uint8Array.of(1));
    const before = namesOf(vault);
    surely(await trashMatter(vault, head.matter));
    expect((await openMatter(vault, head.matter)).ok).toBe(false);
    expect(surely(await mattersInTrash(vault)).map((matter) => matter.head.matter)).toEqual([head.matter]);
    surely(await untrashMatter(vault, head.matter));
    expect(namesOf(vault)).toEqual(before);
    expect(surely(await openMatter(vault, head.matter)).text).toBe(text);
  });

  test('never replaces a matter that has come back by another way', async () => {
    const vault = testVault();
    const open = await matterWith(vault);
    surely(await trashMatter(vault, open.head.matter));
    await vault.store.write(open.file, Uint8Array.of(7), 'anything');
    expect((await untrashMatter(vault, open.head.matter)).problems).toMatchObject([{ code: 'vault.exists' }]);
  });
});

describe('purging', () => {
  test('leaves nothing of the matter, and everything of others', async () => {
    const vault = testVault();
    await matterWith(vault, hash('a'), hash('b'));
    const before = namesOf(vault);
    const doomed = await matterWith(vault, hash('b'), hash('c'));
    surely(await keepUnsaved(vault, { open: doomed, session: 'f'.repeat(32) }, { draft: text }));
    surely(await saveMatter(vault, doomed, { text, reason: 'saved' }));
    surely(await trashMatter(vault, doomed.head.matter));
    surely(await purgeMatter(vault, doomed.head.matter));
    expect(namesOf(vault)).toEqual(before);
  });

  test('that was interrupted anywhere can be done again', async () => {
    for (let stop = 0; stop < 4; stop += 1) {
      const vault = testVault();
      const { head } = await matterWith(vault, hash('a'));
      surely(await trashMatter(vault, head.matter));
      let left = stop;
      const remove = async (name: string) => {
        left -= 1;
        return left < 0 ? { ok: false as const, problems: [] } : vault.store.remove(name);
      };
      const first = await purgeMatter({ ...vault, store: { ...vault.store, remove } }, head.matter);
      if (!first.ok) expect(surely(await mattersInTrash(vault))).toHaveLength(1);
      surely(await purgeMatter(vault, head.matter));
      expect(namesOf(vault)).toEqual([]);
    }
  });

  test('of a matter that another program saved again takes only the copy in the trash', async () => {
    const vault = testVault();
    const open = await matterWith(vault, hash('a'));
    const id = open.head.matter;
    surely(await trashMatter(vault, id));
    const again = surely(await saveMatter(vault, open, { text: '{"format":"full-hearing/1" }', reason: 'saved' }));
    expect(surely(await purgeMatter(vault, id))).toBe('copy');
    expect(surely(await openMatter(vault, id)).head).toEqual(again.head);
    expect(surely(await versionsOf(vault, id))).toHaveLength(2);
    expect(namesOf(vault).filter((name) => /^(?:trash|attachments)/.test(name))).toEqual([
      `attachments/${hash('a')}.age`,
    ]);
  });

  test('after the second copy went to the trash too takes all', async () => {
    const vault = testVault();
    const open = await matterWith(vault, hash('a'));
    const id = open.head.matter;
    surely(await trashMatter(vault, id));
    surely(await saveMatter(vault, open, { text, reason: 'saved' }));
    surely(await trashMatter(vault, id));
    expect(surely(await vault.store.list('trash'))).toHaveLength(2);
    expect(surely(await purgeMatter(vault, id))).toBe('matter');
    expect(namesOf(vault)).toEqual([]);
  });

  test.each([
    ['damaged', (id: string) => `matters/${id}.age`],
    ['saved beside by another program and damaged', (id: string) => `matters/${id}~3fa2.age`],
    ['in the trash and damaged', (id: string) => `trash/${id}.age`],
  ])('leaves attachments as long as another matter is %s', async (_, nameOf) => {
    const vault = testVault();
    const hurt = await matterWith(vault, hash('a'));
    const doomed = await matterWith(vault, hash('a'));
    await vault.store.write(nameOf(hurt.head.matter), Uint8Array.of(1), 'anything');
    surely(await trashMatter(vault, doomed.head.matter));
    const purged = await purgeMatter(vault, doomed.head.matter);
    expect(purged.problems).toMatchObject([{ code: 'vault.damaged', severity: 'warning' }]);
    expect(namesOf(vault)).toContain(`attachments/${hash('a')}.age`);
    expect(namesOf(vault).join(' ')).not.toContain(doomed.head.matter);
  });

  test('leaves an attachment that only the history of a lost matter, or a second version of one, has', async () => {
    const vault = testVault();
    const lost = await matterWith(vault, hash('a'));
    await vault.store.remove(lost.file);
    const twice = await matterWith(vault);
    const attachments = [{ hash: hash('b'), name: 'photo.jpg' }];
    await saveMatter(vault, { ...twice, mark: '' }, { text, reason: 'saved', attachments });
    const doomed = await matterWith(vault, hash('a'), hash('b'), hash('c'));
    surely(await trashMatter(vault, doomed.head.matter));
    surely(await purgeMatter(vault, doomed.head.matter));
    expect(surely(await vault.store.list('attachments'))).toEqual([
      `attachments/${hash('a')}.age`,
      `attachments/${hash('b')}.age`,
    ]);
  });

  test('says plainly what stays on a solid-state disk and in backups', () => {
    expect(purgeWords).toMatch(/cannot be undone/);
    expect(purgeWords).toMatch(/solid-state disk \(SSD\)/);
    expect(purgeWords).toMatch(/backups/);
  });
});
