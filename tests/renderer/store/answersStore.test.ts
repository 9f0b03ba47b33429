import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswersStore } from '../../../renderer/store/answersStore.ts';
import { valueIn, withEntry, withMoved, withoutEntry, withValue } from '../../../renderer/store/tree.ts';
import type { Json } from '../../../src/answers/json.ts';

const start: Json = {
  matter: { side: 'petitioner' },
  incidents: [
    { id: 'i1', place: 'Boonville Street' },
    { id: 'i2', place: 'Ninth Street' },
  ],
  witnesses: [],
};

type Change = (answers: Json) => Json;

const texts = [
  'matter.county',
  'petitioner.name.first',
  'incidents.0.place',
  'incidents.1.account',
  'witnesses.0.name',
];
const lists = ['incidents', 'witnesses', 'children'];

const place = fc.nat({ max: 4 });
const listName = fc.constantFrom(...lists);
const value = fc.oneof(fc.string(), fc.boolean(), fc.constant(undefined));

const written = fc.tuple(fc.constantFrom(...texts), value).map(
  ([path, next]): Change =>
    (answers) =>
      withValue(answers, path, next),
);
const added = fc.tuple(listName, place, fc.string()).map(
  ([path, at, id]): Change =>
    (answers) =>
      withEntry(answers, path, at, { id }),
);
const taken = fc.tuple(listName, place).map(
  ([path, at]): Change =>
    (answers) =>
      withoutEntry(answers, path, at),
);
const moved = fc.tuple(listName, place, place).map(
  ([path, from, to]): Change =>
    (answers) =>
      withMoved(answers, path, { from, to }),
);
const step = fc.record({ change: fc.oneof(written, added, taken, moved), run: fc.constantFrom(undefined, 'a', 'b') });

const frozen = (tree: Json): Json => {
  if (typeof tree === 'object' && tree !== null) {
    for (const child of Object.values(tree)) frozen(child);
    Object.freeze(tree);
  }
  return tree;
};

describe('undo and redo over the whole matter', () => {
  test('whatever was changed, undoing all of it gives the very answers of the start, and redoing it those of the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const first = frozen(structuredClone(start));
        const store = createAnswersStore(first);
        for (const { change, run } of steps) store.change({ label: 'a change', ...(run && { run }) }, change);
        const last = store.answers.get();
        let undone = 0;
        while (store.undo() !== undefined) undone += 1;
        expect(store.answers.get()).toBe(first);
        expect(store.past.get().done).toEqual([]);
        for (let n = 0; n < undone; n += 1) store.redo();
        expect(store.answers.get()).toBe(last);
        expect(store.redo()).toBeUndefined();
      }),
    );
  });

  test('undoing and redoing in any order always stands at one of the states that there were', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.array(fc.boolean(), { maxLength: 60 }), (steps, walk) => {
        const store = createAnswersStore(start);
        for (const { change } of steps) store.change({ label: 'a change' }, change);
        const states = [start, ...store.past.get().done.map(({ after }) => after)];
        let at = states.length - 1;
        for (const isBack of walk) {
          const isPossible = (isBack ? store.undo() : store.redo()) !== undefined;
          if (isPossible) at += isBack ? -1 : 1;
          expect(store.answers.get()).toBe(states[at]);
        }
      }),
    );
  });

  const type = (store: ReturnType<typeof createAnswersStore>, path: string, letters: string): void => {
    for (let n = 1; n <= letters.length; n += 1) {
      store.change({ label: 'typed', path, run: path }, (answers) => withValue(answers, path, letters.slice(0, n)));
    }
  };

  test('the letters of one field are one step; another field, or leaving the field, begins a new one', () => {
    const store = createAnswersStore(start);
    type(store, 'matter.county', 'Boone');
    type(store, 'matter.judge', 'Hale');
    expect(store.past.get().done).toHaveLength(2);
    store.endRun();
    type(store, 'matter.judge', 'Hale II');
    expect(store.past.get().done).toHaveLength(3);
    store.undo();
    expect(valueIn(store.answers.get(), 'matter.judge')).toBe('Hale');
  });

  test('letters typed after an undo are a step of their own and end what could be redone', () => {
    const store = createAnswersStore(start);
    type(store, 'matter.county', 'Boone');
    store.undo();
    type(store, 'matter.county', 'Cole');
    expect(store.redo()).toBeUndefined();
    store.undo();
    expect(store.answers.get()).toBe(start);
  });

  test('a change that changes nothing is no step', () => {
    const store = createAnswersStore(start);
    store.change({ label: 'nothing' }, (answers) => answers);
    expect(store.past.get().done).toEqual([]);
  });
});

describe('the tree of answers', () => {
  test('what was not changed is the same object as before, and nothing that was there is written to', () => {
    const before = frozen(structuredClone(start));
    const after = withValue(before, 'incidents.1.place', 'Tenth Street');
    expect(valueIn(after, 'incidents.0')).toBe(valueIn(before, 'incidents.0'));
    expect(valueIn(before, 'incidents.1.place')).toBe('Ninth Street');
  });

  test('an entry that was moved and moved back leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (from, to) => {
        const list: Json = { incidents: ['a', 'b', 'c', 'd', 'e', 'f'] };
        const there = withMoved(list, 'incidents', { from, to });
        expect(withMoved(there, 'incidents', { from: to, to: from })).toEqual(list);
      }),
    );
  });
});
