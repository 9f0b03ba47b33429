import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../src/vault/history.ts';
import { lineOf, recentlyFollowed, unfollowed } from '../../src/vault/lineage.ts';
import { createMatter, type OpenMatter, saveMatter } from '../../src/vault/matter.ts';
import { surely, testVault } from '../support/vault.ts';

const start = Date.parse('2026-06-01T08:00:00.000Z');
const minute = 60_000;
const saved = (text: string) => ({ text, reason: 'saved' }) as const;

/** A matter that two programs save in turn, each in place of the other's version as if it had not been there. */
const beginning = async () => {
  const vault = testVault();
  let time = start;
  const at = (minutes: number): void => {
    time += minutes * minute;
    vault.machine.setTime(new Date(time).toISOString());
  };
  at(0);
  const first = surely(await createMatter(vault, { text: 'first', reason: 'created' }));
  const made = new Map<string, readonly string[]>([[first.head.version, []]]);
  const save = async (open: OpenMatter, minutes: number, also: readonly OpenMatter[] = []): Promise<OpenMatter> => {
    at(minutes);
    const mark = (await vault.store.stamp(open.file)) ?? '';
    const alsoFrom = also.map(({ head }) => head);
    const next = surely(await saveMatter(vault, { ...open, mark }, { ...saved(`at ${time}`), alsoFrom }));
    made.set(next.head.version, next.head.parents);
    return next;
  };
  return { vault, first, made, save };
};

/** What follows from each other in truth, from a record of every save. */
const trulyFollowed = (made: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const queue = [from];
  for (let version = queue.pop(); version !== undefined; version = queue.pop()) {
    if (!seen.has(version)) queue.push(...(made.get(version) ?? []));
    seen.add(version);
  }
  return seen;
};

describe('what a version follows', () => {
  test('is known after thinning has taken the versions between', async () => {
    const { vault, first, save } = await beginning();
    let open = first;
    for (let n = 0; n < 8; n += 1) open = await save(open, 20 * 24 * 60);
    const left = surely(await versionsOf(vault, first.head.matter));
    expect(left.length).toBeLessThan(9);
    expect(await unfollowed(vault, [open.head], left)).toEqual([]);
    expect([...(await lineOf(vault, [open.head]))]).toContain(first.head.version);
  });

  test('of hundreds of saves on one day is known, though no head names them all', async () => {
    const { vault, first, save } = await beginning();
    let open = first;
    for (let n = 0; n < 4 * recentlyFollowed; n += 1) open = await save(open, 1);
    expect(open.head.follows?.length).toBe(recentlyFollowed);
    const all = surely(await versionsOf(vault, first.head.matter));
    expect(all).toHaveLength(4 * recentlyFollowed + 1);
    expect(await unfollowed(vault, [open.head], all)).toEqual([]);
    const later = await save(open, 24 * 60);
    const left = surely(await versionsOf(vault, first.head.matter));
    expect(left).toEqual([open.head.version, later.head.version]);
  });

  test('a head does not grow with the years', async () => {
    const { first, save } = await beginning();
    let open = first;
    for (let n = 0; n < 300; n += 1) open = await save(open, 7 * 24 * 60);
    // About 65 months have a last version each, and five weeks one of their own.
    expect(open.head.follows?.length).toBeLessThan(recentlyFollowed + 80);
  });

  test('whatever two programs save, merge and thin: what was not merged is what stands out, and the last of it is kept', async () => {
    const step = fc.record({
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 600, max: 60_000 })),
      by: fc.constantFrom('ours', 'theirs', 'merge'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 60 }), async (steps) => {
        const { vault, first, made, save } = await beginning();
        let [ours, theirs] = [first, first];
        for (const { minutes, by } of steps) {
          if (by === 'theirs') theirs = await save(theirs, minutes);
          else if (by === 'ours') ours = await save(ours, minutes);
          else {
            ours = await save(ours, minutes, [theirs]);
            theirs = ours;
          }
        }
        const left = surely(await versionsOf(vault, first.head.matter));
        const truth = trulyFollowed(made, ours.head.version);
        const others = left.filter((version) => !truth.has(version));
        expect(await unfollowed(vault, [ours.head], left)).toEqual(others);
        if (!truth.has(theirs.head.version)) expect(others).toContain(theirs.head.version);
      }),
      { numRuns: 60 },
    );
  });
});
