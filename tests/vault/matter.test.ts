import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { readVersion, versionsOf } from '../../src/vault/history.ts';
import { createMatter, filesBeside, openFile, openMatter, saveMatter } from '../../src/vault/matter.ts';
import { matterName, versionName } from '../../src/vault/matterFile.ts';
import { noIndex } from '../../src/vault/matterIndex.ts';
import { refreshIndex } from '../../src/vault/refreshIndex.ts';
import { repairMatter, restoreVersion } from '../../src/vault/restore.ts';
import { codesOf, surely, testVault } from '../support/vault.ts';

const imported = (text: string) => ({ text, reason: 'imported' }) as const;
const saved = (text: string) => ({ text, reason: 'saved' }) as const;

describe('saving a matter', () => {
  test('gives back the text to the letter, also one that is half done', async () => {
    const vault = testVault();
    const text = '\uFEFF{ "format": "full-hearing/1",\r\n  "petitioner": { "name": { "first": "Łucja" } } }\n\n\t  ';
    const { head } = surely(await createMatter(vault, imported(text)));
    expect(surely(await openMatter(vault, head.matter)).text).toBe(text);
  });

  test('keeps each save as a version that names the one before', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    const second = surely(await saveMatter(vault, first, saved('two')));
    expect(surely(await versionsOf(vault, first.head.matter))).toEqual([first.head.version, second.head.version]);
    expect(second.head.parents).toEqual([first.head.version]);
    expect(surely(await readVersion(vault, first.head.matter, first.head.version)).text).toBe('one');
  });

  test('the same text saved twice has two names that say nothing of it', async () => {
    const vault = testVault();
    const hashes = [
      surely(await createMatter(vault, imported('same'))),
      surely(await createMatter(vault, imported('same'))),
    ].map(({ head }) => head.version.split('-')[1]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test('no name in the vault says who or when the case is about', async () => {
    const vault = testVault();
    surely(await createMatter(vault, imported('{"petitioner":{"name":{"last":"Mockett"}}}')));
    expect([...vault.files.keys()].join(' ')).not.toMatch(/mockett/i);
  });

  test('a version is in the history before it is the current one', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    const order: string[] = [];
    const watched = {
      ...vault,
      store: {
        ...vault.store,
        write: (name: string, plain: Uint8Array) => {
          order.push(name.split('/')[0] ?? '');
          return vault.store.write(name, plain);
        },
      },
    };
    surely(await saveMatter(watched, first, saved('two')));
    expect(order).toEqual(['history', 'matters']);
  });

  test('when the history cannot be written the current version is not touched', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    const full = { ok: false, problems: [] } as const;
    const failing = { ...vault, store: { ...vault.store, write: async () => full } };
    expect((await saveMatter(failing, first, saved('two'))).ok).toBe(false);
    expect(surely(await openMatter(vault, first.head.matter)).text).toBe('one');
  });
});

describe('a clock that goes backwards', () => {
  test('is told, and the new version still comes after the one before', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    vault.machine.setTime('2026-11-19T15:00:00.000Z');
    const second = await saveMatter(vault, first, saved('two'));
    expect(codesOf(second.problems)).toEqual(['vault.clock-backwards']);
    expect(surely(second).head.version > first.head.version).toBe(true);
  });

  test('by less than five minutes is the ordinary drift between two computers', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    vault.machine.setTime('2026-11-20T14:56:00.000Z');
    expect((await saveMatter(vault, first, saved('two'))).problems).toEqual([]);
  });
});

describe('the history', () => {
  test('is thinned on the first save of a day', async () => {
    const vault = testVault();
    vault.machine.setTime('2026-11-18T10:00:00.000Z');
    let open = surely(await createMatter(vault, imported('one')));
    for (const text of ['two', 'three']) {
      vault.machine.setTime(`2026-11-18T1${text.length}:00:00.000Z`);
      open = surely(await saveMatter(vault, open, saved(text)));
    }
    vault.machine.setTime('2026-11-20T10:00:00.000Z');
    const last = surely(await saveMatter(vault, open, saved('four')));
    const left = surely(await versionsOf(vault, last.head.matter));
    expect(left).toEqual([open.head.version, last.head.version]);
  });

  test('keeps a version that nobody went on from, for nothing else has what was typed there', async () => {
    const vault = testVault();
    vault.machine.setTime('2026-11-18T10:00:00.000Z');
    const first = surely(await createMatter(vault, imported('first')));
    vault.machine.setTime('2026-11-18T11:00:00.000Z');
    const lost = surely(await saveMatter(vault, first, saved('replaced by a synced folder')));
    vault.machine.setTime('2026-11-18T12:00:00.000Z');
    const other = surely(await saveMatter(vault, { ...first, mark: lost.mark }, saved('other')));
    vault.machine.setTime('2026-11-20T10:00:00.000Z');
    const last = surely(await saveMatter(vault, other, saved('last')));
    const left = surely(await versionsOf(vault, first.head.matter));
    // The first too, from which both were made: merging them needs it.
    expect(left).toEqual([first, lost, other, last].map(({ head }) => head.version));
  });

  test('an older version comes back as a new one, and the current one stays', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    const second = surely(await saveMatter(vault, first, saved('two')));
    const third = surely(await restoreVersion(vault, second, first.head.version));
    expect(third).toMatchObject({ text: 'one', head: { reason: 'restored', restores: first.head.version } });
    expect(surely(await versionsOf(vault, first.head.matter))).toContain(second.head.version);
  });
});

describe('two programs on one matter', () => {
  const twice = async () => {
    const one = testVault();
    const other = testVault(one.files, one.machine);
    const first = surely(await createMatter(one, imported('first')));
    const seen = surely(await openMatter(other, first.head.matter));
    return { one, other, first, seen };
  };

  test('keep both versions, each also in the history', async () => {
    const { one, other, first, seen } = await twice();
    const ours = surely(await saveMatter(one, first, saved('ours')));
    const theirs = await saveMatter(other, seen, saved('theirs'));
    expect(codesOf(theirs.problems)).toEqual(['vault.two-versions']);
    const [beside = ''] = surely(await filesBeside(one, first.head.matter));
    expect(surely(await openFile(one, beside)).text).toBe('theirs');
    expect(surely(await openMatter(one, first.head.matter)).text).toBe('ours');
    const versions = surely(await versionsOf(one, first.head.matter));
    expect(versions).toEqual(expect.arrayContaining([ours.head.version, surely(theirs).head.version]));
  });

  test('go on each in a file of its own, so that saving often does not make many', async () => {
    const { one, other, first, seen } = await twice();
    let [ours, theirs] = [first, seen];
    for (const n of [1, 2, 3, 4, 5]) {
      ours = surely(await saveMatter(one, ours, saved(`ours ${n}`)));
      theirs = surely(await saveMatter(other, theirs, saved(`theirs ${n}`)));
    }
    expect(surely(await filesBeside(one, first.head.matter))).toHaveLength(1);
    expect(surely(await versionsOf(one, first.head.matter))).toHaveLength(11);
  });
});

describe('a matter that is open while the list is made anew', () => {
  test('does not replace what another program saved meanwhile, though this one has read it', async () => {
    const one = testVault();
    const other = testVault(one.files, one.machine);
    const first = surely(await createMatter(one, imported('first')));
    const theirs = surely(await saveMatter(other, surely(await openMatter(other, first.head.matter)), saved('theirs')));
    await refreshIndex(one, noIndex(), isoDate('2026-11-20'));
    const ours = await saveMatter(one, first, saved('ours'));
    expect(codesOf(ours.problems)).toEqual(['vault.two-versions']);
    expect(surely(ours).head.parents).toEqual([first.head.version]);
    expect(surely(await openMatter(one, first.head.matter)).head).toEqual(theirs.head);
    expect(surely(await filesBeside(one, first.head.matter))).toEqual([surely(ours).file]);
  });
});

describe('a file that is not what its name says', () => {
  test('a matter under the name of another is refused', async () => {
    const vault = testVault();
    const [one, other] = [
      surely(await createMatter(vault, imported('1'))),
      surely(await createMatter(vault, imported('2'))),
    ];
    const file = vault.files.get(one.file);
    if (file !== undefined) vault.files.set(other.file, file);
    const opened = await openMatter(vault, other.head.matter);
    expect(opened.problems[0]?.message).toContain('belongs to another matter');
  });

  test.each([
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00), 'vault.damaged'],
    ['no matter', new TextEncoder().encode('{"format":"other"}\nx'), 'vault.damaged'],
    ['nothing', new Uint8Array(), 'vault.damaged'],
    ['a newer version', new TextEncoder().encode('{"format":"full-hearing-matter/2"}\nx'), 'vault.newer-version'],
  ])('%s is a Problem, and nothing is changed', async (_, bytes, code) => {
    const vault = testVault();
    const { head, file } = surely(await createMatter(vault, imported('one')));
    await vault.store.write(file, bytes, 'anything');
    expect(codesOf((await openMatter(vault, head.matter)).problems)).toEqual([code]);
  });

  test('is brought back from its history, and kept in the trash', async () => {
    const vault = testVault();
    const first = surely(await createMatter(vault, imported('one')));
    surely(await saveMatter(vault, first, saved('two')));
    await vault.store.write(first.file, Uint8Array.of(1, 2, 3), 'anything');
    expect(surely(await repairMatter(vault, first.head.matter)).text).toBe('two');
    expect(surely(await openMatter(vault, first.head.matter)).text).toBe('two');
    expect(surely(await vault.store.list('trash'))).toHaveLength(1);
  });

  test('without a readable version stays where it is', async () => {
    const vault = testVault();
    const { head } = surely(await createMatter(vault, imported('one')));
    for (const name of [matterName(head.matter), versionName(head.matter, head.version)]) {
      await vault.store.write(name, Uint8Array.of(1), 'anything');
    }
    expect((await repairMatter(vault, head.matter)).problems[0]?.message).toContain('backup');
    expect(vault.files.has(matterName(head.matter))).toBe(true);
  });
});
