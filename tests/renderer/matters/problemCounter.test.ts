import { describe, expect, test } from 'vitest';
import { createProblemCounter } from '../../../renderer/screens/matters/problemCounter.ts';
import type { Outcome } from '../../../src/api/call.ts';
import type { MatterRow } from '../../../src/api/contract/matters.ts';
import { contract, type Program, type ReplyOf } from '../../../src/api/contract.ts';

let day = '2026-11-20';

type Counts = Outcome<ReplyOf<'matters.problems'>>;

const row = (n: number, more: Partial<MatterRow> = {}): MatterRow => ({
  id: `matter00${n}`,
  petitioner: '',
  respondent: '',
  petitionerLast: '',
  respondentLast: '',
  side: '',
  county: '',
  caseNumber: '',
  savedAt: n,
  isArchived: false,
  isPractice: false,
  stage: 'Draft, not filed',
  dates: [],
  ...more,
});

/** A program that remembers which matters it was asked to count, and answers when the test says so. */
const asked = () => {
  const calls: { readonly ids: readonly string[]; readonly answer: (outcome: Counts) => Promise<void> }[] = [];
  let cancelled = 0;
  const program: Program = (name, request) => {
    const { ids } = contract['matters.problems'].request.parse(request);
    let settle: (outcome: Outcome<never>) => void = () => undefined;
    const outcome = new Promise<Outcome<never>>((resolve) => {
      settle = resolve;
    });
    const answer = async (given: Counts): Promise<void> => {
      const { reply } = contract[name];
      if (given.ok) reply.parse(given.value);
      settle(JSON.parse(JSON.stringify(given)));
      await outcome;
      await Promise.resolve();
    };
    calls.push({ ids, answer });
    return { outcome, cancel: () => (cancelled += 1) };
  };
  return { program, calls, cancelled: () => cancelled };
};

const counts = (ids: readonly string[], count: number): Counts => ({
  ok: true,
  value: {
    counts: ids.map((id) => ({ id, savedAt: Number(id.slice(-1)), count, density: 'attorney', worst: 'fix' })),
  },
  problems: [],
});

describe('counting the Problems of listed matters', () => {
  test('a few at a time, and the rest once those are known', async () => {
    const { program, calls } = asked();
    const counter = createProblemCounter(program, () => day);
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => row(n));
    counter.want(rows, 'attorney');
    counter.want(rows, 'attorney');
    expect(calls.map(({ ids }) => ids.length)).toEqual([6]);
    await calls[0]?.answer(counts(calls[0].ids, 3));
    expect(counter.countOf(row(1), 'attorney')).toMatchObject({ count: 3, worst: 'fix' });
    expect(counter.countOf(row(7), 'attorney')).toBeUndefined();
    counter.want(rows, 'attorney');
    expect(calls[1]?.ids).toEqual(['matter007', 'matter008']);
  });

  test('what the list knows is not counted again; in the other density it is, and shown meanwhile', () => {
    const { program, calls } = asked();
    const counter = createProblemCounter(program, () => day);
    const known = row(1, { problems: { count: 2, density: 'attorney' } });
    counter.want([known], 'attorney');
    expect(calls).toEqual([]);
    counter.want([known], 'clinic');
    expect(calls[0]?.ids).toEqual([known.id]);
    expect(counter.countOf(known, 'clinic')?.count).toBe(2);
  });

  test('a matter that cannot be counted is asked for once; saved again, it is another version', async () => {
    const { program, calls } = asked();
    const counter = createProblemCounter(program, () => day);
    counter.want([row(1)], 'attorney');
    await calls[0]?.answer({ ok: false, problems: [] });
    counter.want([row(1)], 'attorney');
    expect(calls.length).toBe(1);
    counter.want([row(1, { savedAt: 9 })], 'attorney');
    expect(calls.length).toBe(2);
  });

  test('on another day all are counted again', async () => {
    const { program, calls } = asked();
    const counter = createProblemCounter(program, () => day);
    counter.want([row(1)], 'attorney');
    await calls[0]?.answer(counts(['matter001'], 3));
    day = '2026-11-21';
    expect(counter.countOf(row(1), 'attorney')).toBeUndefined();
    counter.want([row(1)], 'attorney');
    expect(calls.length).toBe(2);
    day = '2026-11-20';
  });

  test('with the list closed nothing is counted any more', () => {
    const { program, calls, cancelled } = asked();
    const counter = createProblemCounter(program, () => day);
    counter.want([row(1)], 'attorney');
    counter.stop();
    counter.want([row(2)], 'attorney');
    expect([calls.length, cancelled()]).toEqual([1, 1]);
  });
});
