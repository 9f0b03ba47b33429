import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../src/vault/history.ts';
import { createMatter, filesBeside, openFile, openMatter, saveMatter } from '../../src/vault/matter.ts';
import { versionName } from '../../src/vault/matterFile.ts';
import { mergedVersions, saveMerged } from '../../src/vault/twoVersions.ts';
import { codesOf, surely, testVault } from '../support/vault.ts';

const textOf = (matter: object): string => JSON.stringify({ format: 'full-hearing/1', matter });

const savedTwice = async (ours: object, theirs: object) => {
  const vault = testVault();
  const other = testVault(vault.files, vault.machine);
  const first = surely(await createMatter(vault, { text: textOf({ county: 'Boone', judge: 'A' }), reason: 'created' }));
  const seen = surely(await openMatter(other, first.head.matter));
  await saveMatter(vault, first, { text: textOf(ours), reason: 'saved' });
  const step = surely(
    await saveMatter(other, seen, { text: textOf({ county: 'Boone', judge: 'A', division: '1' }), reason: 'saved' }),
  );
  surely(await saveMatter(other, step, { text: textOf(theirs), reason: 'saved' }));
  const [beside = ''] = surely(await filesBeside(vault, first.head.matter));
  const versions = {
    ours: surely(await openMatter(vault, first.head.matter)),
    theirs: surely(await openFile(vault, beside)),
  };
  return { vault, first, versions };
};

describe('a matter that two programs saved', () => {
  test('is merged from the version that both began with, however often each saved', async () => {
    const { vault, versions } = await savedTwice({ county: 'Cole', judge: 'A' }, { county: 'Boone' });
    const { merged, conflicts } = await mergedVersions(vault, versions);
    expect(merged).toMatchObject({ matter: { county: 'Cole' } });
    expect(merged).not.toHaveProperty('matter.judge');
    expect(conflicts).toEqual([]);
  });

  test('when the history no longer has that version, nothing counts as taken out', async () => {
    const { vault, first, versions } = await savedTwice({ county: 'Cole', judge: 'A' }, { county: 'Boone' });
    surely(await vault.store.remove(versionName(first.head.matter, first.head.version)));
    const { merged, conflicts } = await mergedVersions(vault, versions);
    expect(merged).toMatchObject({ matter: { county: 'Cole', judge: 'A' } });
    expect(conflicts).toMatchObject([{ path: 'matter.county' }]);
  });

  test('becomes one version that follows both, and both stay in the history', async () => {
    const { vault, versions } = await savedTwice({ county: 'Cole', judge: 'A' }, { county: 'Boone', judge: 'B' });
    const { merged } = await mergedVersions(vault, versions);
    const saved = surely(await saveMerged(vault, versions, merged));
    const { matter } = saved.head;
    expect(saved.head.parents).toEqual([versions.ours.head.version, versions.theirs.head.version]);
    expect(JSON.parse(surely(await openMatter(vault, matter)).text).matter).toEqual({ county: 'Cole', judge: 'B' });
    expect(surely(await filesBeside(vault, matter))).toEqual([]);
    const kept = surely(await versionsOf(vault, matter));
    expect(kept).toEqual(expect.arrayContaining([...saved.head.parents, saved.head.version]));
  });

  test('the other version is put into the history first, when it is not there', async () => {
    const { vault, versions } = await savedTwice({ county: 'Cole', judge: 'A' }, { county: 'Clay', judge: 'A' });
    const { matter, version } = versions.theirs.head;
    surely(await vault.store.remove(versionName(matter, version)));
    surely(await saveMerged(vault, versions, (await mergedVersions(vault, versions)).merged));
    expect(surely(await versionsOf(vault, matter))).toContain(version);
  });

  test.each(['history', 'matters'])('stays as two when the merge cannot be written to %s', async (folder) => {
    const { vault, versions } = await savedTwice({ county: 'Cole', judge: 'A' }, { county: 'Clay', judge: 'A' });
    const { matter, version } = versions.theirs.head;
    surely(await vault.store.remove(versionName(matter, version)));
    const write: typeof vault.store.write = async (name, plain, replacing) =>
      name.startsWith(`${folder}/`) ? { ok: false, problems: [] } : vault.store.write(name, plain, replacing);
    const failing = { ...vault, store: { ...vault.store, write } };
    expect((await saveMerged(failing, versions, { format: 'full-hearing/1' })).ok).toBe(false);
    expect(surely(await filesBeside(vault, matter))).toEqual([versions.theirs.file]);
    expect(surely(await openFile(vault, versions.theirs.file)).head.version).toBe(version);
  });

  test('has the attachments of both, each once', async () => {
    const { vault, versions } = await savedTwice({ county: 'Cole' }, { county: 'Cole' });
    const [a, b, c] = ['a', 'b', 'c'].map((digit) => ({ hash: digit.repeat(64), name: `${digit}.jpg` }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three are three.');
    const draft = { text: textOf({}), reason: 'saved' } as const;
    const ours = surely(await saveMatter(vault, versions.ours, { ...draft, attachments: [a, b] }));
    const theirs = surely(await saveMatter(vault, versions.theirs, { ...draft, attachments: [b, c] }));
    const saved = surely(await saveMerged(vault, { ours, theirs }, { format: 'full-hearing/1' }));
    expect(saved.head.attachments).toEqual([a, b, c]);
  });

  test('does not take away what the other program saved while the merge was looked at', async () => {
    const { vault, versions } = await savedTwice({ county: 'Cole' }, { county: 'Clay' });
    const later = surely(
      await saveMatter(vault, versions.theirs, { text: textOf({ county: 'Platte' }), reason: 'saved' }),
    );
    const saved = await saveMerged(vault, versions, { format: 'full-hearing/1' });
    expect(codesOf(saved.problems)).toEqual(['vault.two-versions']);
    expect(surely(await openFile(vault, later.file)).head).toEqual(later.head);
  });
});
