import { beforeAll, describe, expect, test } from 'vitest';
import { isJsonObject } from '../../src/answers/json.ts';
import { nodeAt, parsePath, valueAt } from '../../src/answers/walk.ts';
import type { CallName } from '../../src/api/contract.ts';
import { contract } from '../../src/api/contract.ts';
import type { workHandlers } from '../../src/api/workHandlers.ts';
import { answersText, exampleNames, exampleText, testHandlers, unwatched } from '../support/workDesk.ts';

let handlers: ReturnType<typeof workHandlers>;
beforeAll(async () => {
  handlers = await testHandlers();
});

const boards = [
  'board.timeline',
  'board.danger',
  'board.elements',
  'board.cross',
  'board.exhibits',
] as const satisfies readonly CallName[];
type Board = (typeof boards)[number];

const laid = async (board: Board, text: string): Promise<unknown> => {
  const outcome = await handlers[board]({ text }, unwatched);
  if (!outcome.ok) throw new Error('The board was not laid.');
  return outcome.value;
};

const pathsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:path|sourcePath)$/.test(key) && typeof inner === 'string' ? [inner] : pathsIn(inner),
  );
};

/** The record nearest to a path: what must be there, while the answer itself may still be missing. */
const recordOf = (path: string): string => {
  const parts = parsePath(path) ?? [];
  const last = parts.findLastIndex((part) => typeof part === 'number');
  return parts.slice(0, last + 1).join('.');
};

describe.each(exampleNames)('the boards of %s', (name) => {
  test.each(boards)('%s is laid as the contract says, and every path leads into the answers', async (board) => {
    const text = exampleText(name);
    const value = await laid(board, text);
    expect(contract[board].reply.safeParse(value).error).toBeUndefined();
    const answers: unknown = JSON.parse(text);
    const lost = pathsIn(value).filter(
      (path) => nodeAt(path) === undefined || (recordOf(path) !== '' && valueAt(answers, recordOf(path)) === undefined),
    );
    expect(lost).toEqual([]);
  });
});

const timelineOf = async (incidents: readonly object[]) => {
  const outcome = await handlers['board.timeline']({ text: answersText({ incidents }) }, unwatched);
  if (!outcome.ok) throw new Error('There is no timeline.');
  return outcome.value;
};

describe('the timeline', () => {
  test.each([
    ['a day', { on: '2026-11-14' }, ['2026-11-14', '2026-11-14', 'day']],
    ['about a day: a week on each side', { on: '2026-11-14', about: true }, ['2026-11-07', '2026-11-21', 'soft']],
    ['a month: some time within', { on: '2024-02' }, ['2024-02-01', '2024-02-29', 'soft']],
    ['a year: some time within', { on: '2025' }, ['2025-01-01', '2025-12-31', 'soft']],
    ['from day to day', { on: '2026-11-09', to: '2026-11-14' }, ['2026-11-09', '2026-11-14', 'range']],
    ['from month to month, about', { on: '2025-03', to: '2025-05', about: true }, ['2025-03-01', '2025-05-31', 'soft']],
  ])('%s', async (_, on, wanted) => {
    const { items } = await timelineOf([{ id: 'a', on, place: 'at home' }]);
    const [incident] = items.filter(({ kind }) => kind === 'incident');
    expect([incident?.from, incident?.to, incident?.shape]).toEqual(wanted);
  });

  test('an incident without a date, or whose range is reversed, stands apart with the way to its date', async () => {
    const { undated } = await timelineOf([
      { id: 'a', place: 'at home' },
      { id: 'b', place: 'in the car', on: { on: '2026-11-14', to: '2026-11-09' } },
    ]);
    expect(undated).toEqual([
      { text: 'at home', path: 'incidents.0.on' },
      { text: 'in the car', path: 'incidents.1.on' },
    ]);
  });
});

describe('the other boards', () => {
  test('evidence against a factor has its answer beside it, also while nobody typed one', async () => {
    const outcome = await handlers['board.danger']({ text: exampleText('respondent-counsel') }, unwatched);
    const factor = outcome.ok ? outcome.value.factors[0] : undefined;
    expect(factor?.against.length).toBeGreaterThan(0);
    expect(factor?.answers.map(({ path }) => path)).toEqual(
      factor?.against.map((_, at) => `factors.weightOfEvidence.against.${at}.answer`),
    );
  });

  test('an element that nothing shows has a gap only under a ground that is pleaded', async () => {
    const text = answersText({ grounds: { stalking: { pleaded: true } } });
    const outcome = await handlers['board.elements']({ text }, unwatched);
    const grounds = outcome.ok ? outcome.value.grounds : [];
    const gaps = grounds.map(({ key, elements }) => [key, elements.filter(({ gap }) => gap !== '').length]);
    expect(gaps).toEqual([
      ['domesticViolence', 0],
      ['stalking', 3],
      ['sexualAssault', 0],
    ]);
  });

  test('a fact without a source says so on its card', async () => {
    const outcome = await handlers['board.cross']({ text: exampleText('respondent-counsel') }, unwatched);
    const facts = outcome.ok ? outcome.value.chapters.flatMap((chapter) => chapter.facts) : [];
    expect(facts.find(({ label }) => label === 'A6')?.lint[0]).toMatch(/^No source\./);
  });

  test('an exhibit that nothing cites and that has no mark says both', async () => {
    const outcome = await handlers['board.exhibits']({ text: answersText({ exhibits: [{ id: 'x' }] }) }, unwatched);
    const [card] = outcome.ok ? outcome.value.exhibits : [];
    expect(card?.problems).toEqual(
      expect.arrayContaining(['No mark. Give it the next letter or number.', 'Nothing cites it.']),
    );
  });
});
