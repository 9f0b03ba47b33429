import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachedTo, attachmentsOfBoth, attachTo, detachFrom, exhibitCalled, markOf } from '#src/vault/attach.ts';
import { createMatter, type OpenMatter } from '#src/vault/matter.ts';
import { type AttachmentEntry, type MatterHead, matterFormat } from '#src/vault/matterFile.ts';
import { codesOf, surely, testVault } from '../support/vault.ts';

const hashOf = (n: number): string => n.toString(16).padStart(64, '0');
const entry = (n: number, more: Partial<AttachmentEntry> = {}): AttachmentEntry => ({
  hash: hashOf(n),
  name: `${n}.jpg`,
  ...more,
});

const headWith = (attachments: readonly AttachmentEntry[]): MatterHead => ({
  format: matterFormat,
  matter: 'a'.repeat(16),
  version: '20261120t150000000z-0000000000000000',
  parents: [],
  reason: 'saved',
  isArchived: false,
  salt: '0'.repeat(32),
  attachments: [...attachments],
});

const text = JSON.stringify({
  format: 'full-hearing/1',
  exhibits: [
    { id: 'e1', mark: 'A' },
    { id: 'e2', mark: 'R-1' },
    { id: 'e3' },
    { id: 'e4', mark: 'B' },
    { id: 'e5', mark: 'b' },
  ],
});

const opened = async (): Promise<{ vault: ReturnType<typeof testVault>; open: OpenMatter }> => {
  const vault = testVault();
  return { vault, open: surely(await createMatter(vault, { text, reason: 'created' })) };
};

describe('what is attached to a matter', () => {
  test('is what was attached and not taken off since, and each change is a version of its own', async () => {
    const { vault, open } = await opened();
    const one = surely(await attachTo(vault, open, entry(1)));
    const two = surely(await attachTo(vault, one, entry(2, { exhibit: 'e1' })));
    expect(attachedTo(two.head)).toEqual([entry(1), entry(2, { exhibit: 'e1' })]);
    const off = surely(await detachFrom(vault, two, entry(1)));
    expect(attachedTo(off.head)).toEqual([entry(2, { exhibit: 'e1' })]);
    expect(off.head.attachments).toHaveLength(2);
    expect([one, two, off].map(({ head }) => head.reason)).toEqual(['attached', 'attached', 'detached']);
    expect(off.head.parents).toEqual([two.head.version]);
    const again = surely(await attachTo(vault, off, entry(1)));
    expect(attachedTo(again.head).map(({ name }) => name)).toEqual(['2.jpg', '1.jpg']);
  });

  test('in two versions is in one all that either has, however often, and the exhibit that either names', () => {
    const entries = fc.uniqueArray(
      fc.record({ n: fc.nat(5), isDetached: fc.boolean(), exhibit: fc.option(fc.constantFrom('e1', 'e2')) }),
      { selector: ({ n }) => n },
    );
    const head = (list: readonly { n: number; isDetached: boolean; exhibit: string | null }[]): MatterHead =>
      headWith(
        list.map(({ n, isDetached, exhibit }) =>
          entry(n, { ...(isDetached ? { isDetached } : {}), ...(exhibit === null ? {} : { exhibit }) }),
        ),
      );
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const [ours, theirs] = [head(one), head(other)];
        const both = headWith(attachmentsOfBoth(ours, theirs));
        const attached = (of: MatterHead) => attachedTo(of).map(({ hash }) => hash);
        expect(new Set(attached(both))).toEqual(new Set([...attached(ours), ...attached(theirs)]));
        const all = [ours, theirs].flatMap((of) => (of.attachments ?? []).map(({ hash }) => hash));
        expect(both.attachments?.map(({ hash }) => hash).toSorted()).toEqual([...new Set(all)].toSorted());
        for (const { hash, exhibit } of [...(ours.attachments ?? []), ...(theirs.attachments ?? [])]) {
          const merged = both.attachments?.find((found) => found.hash === hash);
          if (exhibit !== undefined) expect(merged?.exhibit).toBeDefined();
        }
      }),
    );
  });
});

describe('an exhibit', () => {
  test.each([
    ['A', 'e1'],
    ['a ', 'e1'],
    ['r-1', 'e2'],
    ['e3', 'e3'],
    ['e4', 'e4'],
  ])('called %s is %s', (called, id) => {
    expect(surely(exhibitCalled(text, called))).toBe(id);
  });

  test.each(['', ' ', 'C', 'b', 'E1'])('called "%s" is none, or more than one', (called) => {
    expect(codesOf(exhibitCalled(text, called).problems)).toEqual(['vault.absent']);
  });

  test('is shown by its mark, by its id where it has none, and not at all when it is gone', () => {
    expect(['e1', 'e3', 'e9'].map((id) => markOf(text, id))).toEqual(['A', 'e3', undefined]);
  });
});

test('answers that are none, or have no list of exhibits, have no exhibit', () => {
  for (const odd of ['', 'null', '[]', '{"exhibits":{}}', '{"exhibits":[null,1,{"id":2}]}']) {
    expect(codesOf(exhibitCalled(odd, 'A').problems)).toEqual(['vault.absent']);
  }
});
