import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { nextDate } from '../../src/vault/entry.ts';
import type { Vault } from '../../src/vault/machine.ts';
import { openMatter, saveMatter } from '../../src/vault/matter.ts';
import { matterName } from '../../src/vault/matterFile.ts';
import { entriesOf, noIndex, readIndex } from '../../src/vault/matterIndex.ts';
import { noteMatter, refreshIndex, remakeIndex } from '../../src/vault/refreshIndex.ts';
import { exampleNamed } from '../support/examples.ts';
import { addMatter, answersOfAna, foundIn, freshIndex, listedOn } from '../support/listedVault.ts';
import { surely, testVault } from '../support/vault.ts';

describe('the list', () => {
  test('shows names, side, court, case number and the next date without opening a matter', async () => {
    const vault = testVault();
    const { answers } = exampleNamed('dv-children');
    const id = await addMatter(vault, JSON.stringify(answers));
    await freshIndex(vault);
    const [entry] = entriesOf(await readIndex(vault));
    expect(entry).toMatchObject({
      id,
      petitioner: 'Rosalind A. Mockett',
      respondent: 'Julian P. Mockett',
      petitionerLast: 'Mockett',
      respondentLast: 'Mockett',
      side: 'petitioner',
      county: 'Boone',
      caseNumber: '26XX-PN00000',
      isPractice: answers.matter?.isPracticeMatter === true,
    });
    expect(entry && nextDate(entry, isoDate('2026-11-28'))).toMatchObject({ on: '2026-11-30', what: 'Full hearing' });
  });

  test('tells an example from a case, also when it is read from the index as it was written', async () => {
    const vault = testVault();
    await addMatter(vault, answersOfAna('Example', { matter: { isPracticeMatter: true } }));
    await addMatter(vault, answersOfAna('Placeholder'));
    await freshIndex(vault);
    const practice = entriesOf(await readIndex(vault)).filter(({ isPractice }) => isPractice);
    expect(practice.map(({ petitioner }) => petitioner)).toEqual(['Ana Example']);
  });

  test('keeps last names, also when it is read from the index as it was written', async () => {
    const vault = testVault();
    await addMatter(vault, answersOfAna('van der Example'));
    await freshIndex(vault);
    const [entry] = entriesOf(await readIndex(vault));
    expect([entry?.petitionerLast, entry?.petitioner]).toEqual(['van der Example', 'Ana van der Example']);
  });

  test('papers that were chosen are no words to look for', async () => {
    const vault = testVault();
    await addMatter(
      vault,
      answersOfAna('Example', { matter: { papers: ['hearing-checklist'], officeNotes: 'Bring the letter.' } }),
    );
    expect([await foundIn(vault, 'letter'), await foundIn(vault, 'checklist')]).toEqual([['Ana Example'], []]);
  });

  test('reads only what changed since it was written', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Placeholder'));
    await addMatter(vault, answersOfAna('Example'));
    await freshIndex(vault);
    const open = surely(await openMatter(vault, id));
    surely(await saveMatter(vault, open, { text: answersOfAna('Changed'), reason: 'saved' }));
    const { read, index } = await refreshIndex(vault, await readIndex(vault), listedOn);
    expect(read).toBe(1);
    expect(
      entriesOf(index)
        .map(({ petitioner }) => petitioner)
        .toSorted(),
    ).toEqual(['Ana Changed', 'Ana Example']);
  });

  test('lets go of a matter that is no longer in the vault', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Placeholder'));
    await freshIndex(vault);
    surely(await vault.store.remove(matterName(id)));
    await freshIndex(vault);
    expect(entriesOf(await readIndex(vault))).toEqual([]);
    expect(await foundIn(vault, 'placeholder')).toEqual([]);
  });

  test('takes a matter back that was gone', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Placeholder'));
    await freshIndex(vault);
    surely(await vault.store.move(matterName(id), 'trash/x.age'));
    await freshIndex(vault);
    surely(await vault.store.move('trash/x.age', matterName(id)));
    expect(await foundIn(vault, 'placeholder')).toEqual(['Ana Placeholder']);
  });

  test.each([
    ['is missing', async (vault: Vault) => void (await vault.store.remove('index/list.age'))],
    [
      'is damaged',
      async (vault: Vault) => void (await vault.store.write('index/list.age', Uint8Array.of(9), 'anything')),
    ],
    [
      'has changes of another list',
      async (vault: Vault) =>
        void (await vault.store.write('index/recent.age', new TextEncoder().encode('{"made":"x"}'), 'anything')),
    ],
  ])('is made anew when it %s', async (_, harm) => {
    const vault = testVault();
    await addMatter(vault, answersOfAna('Placeholder'));
    await freshIndex(vault);
    await harm(vault);
    expect(await foundIn(vault, 'placeholder')).toEqual(['Ana Placeholder']);
  });

  test('made anew after a purge holds no word of the matter that is gone', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Canary'));
    await addMatter(vault, answersOfAna('Example'));
    const index = await freshIndex(vault);
    surely(await vault.store.remove(matterName(id)));
    await remakeIndex(vault, index, listedOn);
    const held = [...vault.files].filter(([name]) => name.startsWith('index/'));
    expect(
      held
        .map(([, { plain }]) => new TextDecoder().decode(plain))
        .join('')
        .toLowerCase(),
    ).not.toContain('canary');
    expect(await foundIn(vault, 'example')).toEqual(['Ana Example']);
  });

  test('takes note of one matter that was saved, without looking at the others', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Placeholder'));
    await addMatter(vault, answersOfAna('Example'));
    const index = await freshIndex(vault);
    const open = surely(await openMatter(vault, id));
    const saved = surely(await saveMatter(vault, open, { text: answersOfAna('Changed'), reason: 'saved' }));
    await noteMatter(vault, index, { open: saved, today: listedOn });
    const { read } = await refreshIndex(vault, await readIndex(vault), listedOn);
    expect(read).toBe(0);
    expect(await foundIn(vault, 'changed')).toEqual(['Ana Changed']);
    expect(await foundIn(vault, 'placeholder')).toEqual([]);
  });

  test('tells a matter that cannot be opened, and shows the others', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Placeholder'));
    await addMatter(vault, answersOfAna('Example'));
    await vault.store.write(matterName(id), Uint8Array.of(1), 'anything');
    const { index, problems } = await refreshIndex(vault, noIndex(), listedOn);
    expect(problems).toMatchObject([{ code: 'vault.damaged', at: { file: matterName(id) } }]);
    expect(entriesOf(index)).toHaveLength(1);
  });

  test('that cannot be written is right all the same, and only told', async () => {
    const vault = testVault();
    await addMatter(vault, answersOfAna('Placeholder'));
    const problem = {
      code: 'vault.read-only',
      severity: 'error',
      message: 'No.',
      at: { in: 'file', file: 'x' },
    } as const;
    const refusing = {
      ...vault,
      store: { ...vault.store, write: async () => ({ ok: false as const, problems: [problem] }) },
    };
    const { index, problems } = await refreshIndex(refusing, noIndex(), listedOn);
    expect(entriesOf(index)).toHaveLength(1);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  test('names a matter that two programs saved', async () => {
    const vault = testVault();
    const id = await addMatter(vault, answersOfAna('Placeholder'));
    await vault.store.write(`matters/${id}~3fa2.age`, Uint8Array.of(1));
    expect((await refreshIndex(vault, noIndex(), listedOn)).unmerged).toEqual([id]);
  });
});
