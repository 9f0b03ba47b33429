import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMatter, saveMatter } from '../../src/vault/matter.ts';
import { noIndex, readIndex } from '../../src/vault/matterIndex.ts';
import { refreshIndex } from '../../src/vault/refreshIndex.ts';
import { findMatter, searchIndex } from '../../src/vault/search.ts';
import { addMatter, answersOfAna, foundIn, freshIndex, listedOn } from '../support/listedVault.ts';
import { surely, testVault } from '../support/vault.ts';

describe('searching', () => {
  const library = async () => {
    const vault = testVault();
    await addMatter(
      vault,
      answersOfAna('Núñez', { incidents: [{ id: 'a', account: 'He strangled her at the Łódź diner.' }] }),
    );
    await addMatter(vault, answersOfAna('Example', { matter: { caseNumber: '26BN-PN00417' } }));
    await addMatter(vault, answersOfAna('Bystander', { witnesses: [{ id: 'w', name: 'Maria Nunez' }] }));
    await freshIndex(vault);
    return vault;
  };

  test.each([
    ['a word of a narrative', 'strangled', ['Ana Núñez']],
    ['the beginning of a word', 'strang', ['Ana Núñez']],
    ['without accents, names first', 'nunez', ['Ana Núñez', 'Ana Bystander']],
    ['with letters that no accent explains', 'LODZ', ['Ana Núñez']],
    ['several words, all of them', 'diner nunez', ['Ana Núñez']],
    ['a case number as it is written', '26bn-pn00417', ['Ana Example']],
    ['a word that nobody used', 'penguin', []],
    ['words of two matters', 'diner 26bn', []],
  ])('%s', async (_, query, names) => expect(await foundIn(await library(), query)).toEqual(names));

  test('finds what was saved since the list was made, and no longer what was changed', async () => {
    const vault = await library();
    const [id = ''] = ((await searchIndex(vault, await freshIndex(vault), 'diner')) ?? []).map(({ entry }) => entry.id);
    const open = surely(await openMatter(vault, id));
    surely(
      await saveMatter(vault, open, {
        text: answersOfAna('Núñez', { goodCause: { facts: 'harbor' } }),
        reason: 'saved',
      }),
    );
    expect(await foundIn(vault, 'harbor')).toEqual(['Ana Núñez']);
    expect(await foundIn(vault, 'diner')).toEqual([]);
  });

  test('never gives a short answer when a part of the index is lost', async () => {
    const vault = await library();
    for (const name of vault.files.keys()) if (name.startsWith('index/words')) vault.files.delete(name);
    expect(await searchIndex(vault, await readIndex(vault), 'diner')).toBeUndefined();
  });

  test('the words of every matter are found, and nothing else, however they are spread over lists and changes', async () => {
    const word = fc.constantFrom('alpha', 'alpine', 'beta', 'gamma', 'delta', 'deltoid', '417');
    const matters = fc.array(fc.uniqueArray(word, { maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(matters, word, fc.nat(7), async (texts, query, remade) => {
        const vault = testVault();
        const ids: string[] = [];
        for (const [n, words] of texts.entries()) {
          ids.push(
            await addMatter(vault, JSON.stringify({ format: 'full-hearing/1', goodCause: { facts: words.join(' ') } })),
          );
          if (n === remade) await refreshIndex(vault, noIndex(), listedOn);
        }
        const hits = ((await searchIndex(vault, await freshIndex(vault), query)) ?? []).map(({ entry }) => entry.id);
        const expected = ids.filter((_, n) => texts[n]?.some((one) => one.startsWith(query)));
        expect(hits.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

describe('a matter that a person names', () => {
  const library = async () => {
    const vault = testVault();
    const ids = [
      await addMatter(vault, answersOfAna('Placeholder', { matter: { county: 'Boone' } })),
      await addMatter(vault, answersOfAna('Example', { matter: { county: 'Boone', judge: 'Placeholder' } })),
    ];
    return { vault, ids, index: await freshIndex(vault) };
  };

  test('by its id or the beginning of it', async () => {
    const { vault, ids, index } = await library();
    for (const reference of [ids[0] ?? '', (ids[0] ?? '').slice(0, 6).toUpperCase()]) {
      expect(await findMatter(vault, index, reference)).toMatchObject({ kind: 'one', entry: { id: ids[0] } });
    }
  });

  test('by words in its names before words elsewhere', async () => {
    const { vault, ids, index } = await library();
    expect(await findMatter(vault, index, 'placeholder')).toMatchObject({ kind: 'one', entry: { id: ids[0] } });
  });

  test('is never guessed at when the words are those of several, or of none', async () => {
    const { vault, index } = await library();
    expect(await findMatter(vault, index, 'boone')).toMatchObject({ kind: 'several' });
    expect(await findMatter(vault, index, 'nobody')).toEqual({ kind: 'none' });
    expect(await findMatter(vault, index, ' - ')).toEqual({ kind: 'none' });
  });

  test('is not taken for the one whose id begins with the name of another', async () => {
    const { vault, ids } = await library();
    const start = (ids[0] ?? '').slice(0, 4);
    await addMatter(vault, answersOfAna(start));
    const index = await freshIndex(vault);
    expect(await findMatter(vault, index, start)).toMatchObject({ kind: 'several' });
    expect(await findMatter(vault, index, ids[0] ?? '')).toMatchObject({ kind: 'one', entry: { id: ids[0] } });
  });
});
