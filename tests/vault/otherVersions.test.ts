import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { versionsOf } from '../../src/vault/history.ts';
import { createMatter, openMatter, saveMatter } from '../../src/vault/matter.ts';
import { matterName, versionName } from '../../src/vault/matterFile.ts';
import { noIndex } from '../../src/vault/matterIndex.ts';
import { otherVersions } from '../../src/vault/otherVersions.ts';
import { refreshIndex } from '../../src/vault/refreshIndex.ts';
import { mergedVersions, saveMerged } from '../../src/vault/twoVersions.ts';
import { codesOf, surely, testVault } from '../support/vault.ts';

const textOf = (matter: object): string => JSON.stringify({ format: 'full-hearing/1', matter });
const saved = (matter: object) => ({ text: textOf(matter), reason: 'saved' }) as const;

/** A matter that two programs saved in the same instant: the second found the first version still there, and replaced it. */
const forked = async (ours: object, theirs: object) => {
  const vault = testVault();
  const base = { county: 'Boone', judge: 'A' };
  const first = surely(await createMatter(vault, { text: textOf(base), reason: 'created' }));
  const lost = surely(await saveMatter(vault, first, saved(theirs)));
  const open = surely(await saveMatter(vault, { ...first, mark: lost.mark }, saved(ours)));
  return { vault, first, lost, open, id: first.head.matter };
};

const othersOf = async ({ vault, id }: Pick<Awaited<ReturnType<typeof forked>>, 'vault' | 'id'>) =>
  surely(await otherVersions(vault, surely(await openMatter(vault, id))));

describe('a version that only the history has', () => {
  test('is offered, and merged from what both were made from', async () => {
    const { vault, lost, open, id } = await forked(
      { county: 'Cole', judge: 'A' },
      { county: 'Boone', judge: 'A', division: '3' },
    );
    const { versions } = await othersOf({ vault, id });
    expect(versions.map(({ head }) => head.version)).toEqual([lost.head.version]);
    const [theirs] = versions;
    if (theirs === undefined) throw new Error('One was offered.');
    const { merged, conflicts } = await mergedVersions(vault, { ours: open, theirs });
    expect(conflicts).toEqual([]);
    const one = surely(await saveMerged(vault, { ours: open, theirs }, merged));
    expect(JSON.parse(one.text).matter).toEqual({ county: 'Cole', judge: 'A', division: '3' });
    expect((await othersOf({ vault, id })).versions).toEqual([]);
    expect(surely(await versionsOf(vault, id))).toContain(lost.head.version);
  });

  test('is still offered months later, however often the other program has saved since', async () => {
    const { vault, lost, open, id } = await forked({ county: 'Cole' }, { county: 'Boone', division: '3' });
    let now = open;
    for (const month of ['12', '01', '02', '03', '04']) {
      const year = month === '12' ? 2026 : 2027;
      for (const day of ['03', '04', '20']) {
        vault.machine.setTime(`${year}-${month}-${day}T10:00:00.000Z`);
        now = surely(await saveMatter(vault, now, saved({ county: 'Cole', courtroom: `${month}-${day}` })));
      }
    }
    expect((await othersOf({ vault, id })).versions.map(({ head }) => head.version)).toEqual([lost.head.version]);
  });

  test('is the last of its line alone, though each of the line is kept', async () => {
    const { vault, lost, open, id } = await forked({ county: 'Cole' }, { county: 'Clay' });
    const mark = (await vault.store.stamp(matterName(id))) ?? '';
    const later = surely(await saveMatter(vault, { ...lost, mark }, saved({ county: 'Clay', division: '3' })));
    await saveMatter(vault, { ...open, mark: later.mark }, saved({ county: 'Cole', judge: 'B' }));
    expect((await othersOf({ vault, id })).versions.map(({ head }) => head.version)).toEqual([later.head.version]);
  });

  test('is not offered when all that it holds is in the current version, as after a save that was tried again', async () => {
    const { vault, id } = await forked({ county: 'Cole', judge: 'A', division: '3' }, { county: 'Cole', judge: 'A' });
    expect((await othersOf({ vault, id })).versions).toEqual([]);
  });

  test('is offered when it has an attachment that the current version does not have', async () => {
    const { vault, id, first, open } = await forked({ county: 'Cole' }, { county: 'Cole' });
    const attachments = [{ hash: 'a'.repeat(64), name: 'a.jpg' }];
    const other = surely(
      await saveMatter(vault, { ...first, mark: open.mark }, { ...saved({ county: 'Cole' }), attachments }),
    );
    await saveMatter(vault, { ...open, mark: other.mark }, saved({ county: 'Cole' }));
    expect((await othersOf({ vault, id })).versions.map(({ head }) => head.version)).toEqual([other.head.version]);
  });

  test('is left out when it cannot be opened', async () => {
    const { vault, lost, id } = await forked({ county: 'Cole' }, { county: 'Clay' });
    await vault.store.write(versionName(id, lost.head.version), Uint8Array.of(1), 'anything');
    expect((await othersOf({ vault, id })).versions).toEqual([]);
  });

  test('is named in the list until it is merged', async () => {
    const { vault, open, id } = await forked({ county: 'Cole', judge: 'A' }, { county: 'Boone', division: '3' });
    const today = isoDate('2026-11-20');
    const before = await refreshIndex(vault, noIndex(), today);
    expect(before.unmerged).toEqual([id]);
    expect((await refreshIndex(vault, before.index, today)).unmerged).toEqual([id]);
    const [theirs] = (await othersOf({ vault, id })).versions;
    if (theirs === undefined) throw new Error('One was offered.');
    const { merged } = await mergedVersions(vault, { ours: open, theirs });
    surely(await saveMerged(vault, { ours: open, theirs }, merged));
    expect((await refreshIndex(vault, before.index, today)).unmerged).toEqual([]);
  });
});

describe('a file beside a matter', () => {
  test('that cannot be opened is named, and what the history has of it is offered', async () => {
    const { vault, open, id } = await forked({ county: 'Cole' }, { county: 'Cole' });
    const beside = surely(await saveMatter(vault, { ...open, mark: 'another' }, saved({ county: 'Platte' })));
    await vault.store.write(beside.file, Uint8Array.of(1), 'anything');
    const others = await otherVersions(vault, surely(await openMatter(vault, id)));
    expect(codesOf(others.problems)).toEqual(['vault.damaged']);
    const { versions, unread } = surely(others);
    expect(unread).toEqual([beside.file]);
    expect(versions.map(({ head }) => head.version)).toEqual([beside.head.version]);
  });
});
