import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../../src/answers/json.ts';
import { isSame } from '../../src/vault/entries.ts';
import { mergeAnswers } from '../../src/vault/merge.ts';
import { arbitraryAnswers } from '../support/arbitraryAnswers.ts';

const incident = (id: string, fear: string) => ({ id, fear });

describe('two versions that were made from one', () => {
  test('what each side changed alone is in the merge, without asking', () => {
    const { merged, conflicts } = mergeAnswers({
      base: { matter: { county: 'Boone', judge: 'A' } },
      ours: { matter: { county: 'Cole', judge: 'A' } },
      theirs: { matter: { county: 'Boone', judge: 'B', division: '7' } },
    });
    expect(merged).toEqual({ matter: { county: 'Cole', judge: 'B', division: '7' } });
    expect(conflicts).toEqual([]);
  });

  test('an answer that both changed is a conflict: ours stays, and theirs is told', () => {
    const { merged, conflicts } = mergeAnswers({
      base: { hearing: { on: '2026-11-03' } },
      ours: { hearing: { on: '2026-11-17' } },
      theirs: { hearing: { on: '2026-11-24' } },
    });
    expect(merged).toEqual({ hearing: { on: '2026-11-17' } });
    expect(conflicts).toEqual([
      {
        path: 'hearing.on',
        title: 'Hearing date',
        base: 'Nov.\u00a03, 2026',
        ours: 'Nov.\u00a017, 2026',
        theirs: 'Nov.\u00a024, 2026',
        theirValue: '2026-11-24',
      },
    ]);
  });

  test('an answer that one took out and the other left is taken out', () => {
    const base = { matter: { judge: 'A', county: 'Boone' } };
    expect(mergeAnswers({ base, ours: base, theirs: { matter: { county: 'Boone' } } }).merged).toEqual({
      matter: { county: 'Boone' },
    });
  });

  test('an answer that one took out and the other changed stays, and is a conflict', () => {
    const { merged, conflicts } = mergeAnswers({
      base: { matter: { judge: 'A' } },
      ours: { matter: {} },
      theirs: { matter: { judge: 'B' } },
    });
    expect(merged).toEqual({ matter: { judge: 'B' } });
    expect(conflicts).toMatchObject([{ path: 'matter.judge', base: 'A', theirs: 'B' }]);
  });

  test('incidents are matched by their ids, also when others came before them', () => {
    const { merged, conflicts } = mergeAnswers({
      base: { incidents: [incident('a', '1'), incident('b', '2')] },
      ours: { incidents: [incident('c', 'ours'), incident('a', '1'), incident('b', 'changed')] },
      theirs: { incidents: [incident('a', 'theirs'), incident('d', 'new'), incident('b', '2')] },
    });
    expect(merged).toEqual({
      incidents: [incident('c', 'ours'), incident('a', 'theirs'), incident('d', 'new'), incident('b', 'changed')],
    });
    expect(conflicts).toEqual([]);
  });

  test('a conflict in an incident has the path that it has in the merge', () => {
    const { merged, conflicts } = mergeAnswers({
      base: { incidents: [incident('a', '1')] },
      ours: { incidents: [incident('z', 'first'), incident('a', '2')] },
      theirs: { incidents: [incident('a', '3')] },
    });
    expect(merged).toMatchObject({ incidents: [{ id: 'z' }, { id: 'a', fear: '2' }] });
    expect(conflicts.map(({ path }) => path)).toEqual(['incidents.1.fear']);
  });

  test('of a list of marks, those that either side added stay and those that either took out go', () => {
    const { merged } = mergeAnswers({
      base: { venue: { reasons: ['resides', 'incident'] } },
      ours: { venue: { reasons: ['resides', 'incident', 'service'] } },
      theirs: { venue: { reasons: ['incident'] } },
    });
    expect(merged).toEqual({ venue: { reasons: ['incident', 'service'] } });
  });
});

describe('two versions of which nobody knows the common one', () => {
  test('nothing counts as taken out', () => {
    const { merged, conflicts } = mergeAnswers({
      ours: { matter: { judge: 'A' } },
      theirs: { matter: { county: 'Boone' } },
    });
    expect(merged).toEqual({ matter: { judge: 'A', county: 'Boone' } });
    expect(conflicts).toEqual([]);
  });
});

/** Every answer that is a text or a number, written as a conflict writes it. */
const answersIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(answersIn);
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : answersIn(inner)));
  return [JSON.stringify(value)];
};

describe('whatever the answers', () => {
  test('without a common version no answer of either side is lost', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), arbitraryAnswers(), (ours, theirs) => {
        const { merged, conflicts } = mergeAnswers({ ours, theirs });
        const kept = new Set([merged, ...conflicts.map(({ theirValue }) => theirValue)].flatMap(answersIn));
        expect([...answersIn(ours), ...answersIn(theirs)].filter((answer) => !kept.has(answer))).toEqual([]);
      }),
    );
  });

  test('with one, no answer is lost that was not there before', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), arbitraryAnswers(), arbitraryAnswers(), (base, ours, theirs) => {
        const before = new Set(answersIn(base));
        const { merged, conflicts } = mergeAnswers({ base, ours, theirs });
        const kept = new Set([merged, ...conflicts.map(({ theirValue }) => theirValue)].flatMap(answersIn));
        const lost = [...answersIn(ours), ...answersIn(theirs)].filter(
          (answer) => !before.has(answer) && !kept.has(answer),
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  test('when only one side changed, the merge is that side, without asking', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), arbitraryAnswers(), (base, changed) => {
        for (const sides of [
          { ours: base, theirs: changed },
          { ours: changed, theirs: base },
        ]) {
          const { merged, conflicts } = mergeAnswers({ base, ...sides });
          expect(isSame(merged, changed)).toBe(true);
          expect(conflicts).toEqual([]);
        }
      }),
    );
  });
});
