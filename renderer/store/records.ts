import { collections } from '../../src/answers/collections.ts';
import { isJsonObject, type Json } from '../../src/answers/json.ts';
import { type AnswerNode, answerTree, childNode, formatPath, nodeAt, type PathParts } from '../../src/answers/walk.ts';
import { capital } from '../../src/text.ts';
import { entryName } from '../../src/vault/titles.ts';
import { t } from '../text/t.ts';
import type { MatterSession } from './matterSession.ts';
import { valueIn, withEntry, withMoved, withoutEntry, withValue } from './tree.ts';

/** A list of records in the answers, and what one of them is called: "incident". */
export interface RecordList {
  readonly path: string;
  readonly one: string;
}

const idsBelow = (answers: Json, path: string): readonly string[] => {
  const list = valueIn(answers, path);
  return Array.isArray(list) ? list.map((entry: Json) => String(valueIn(entry, 'id') ?? '')) : [];
};

/** An id that no entry of the list has: the first letter of what it is, and the next number. */
export const freeId = (ids: readonly string[], one: string): string => {
  const letter = /[a-z]/.exec(one)?.[0] ?? 'r';
  const taken = new Set(ids);
  for (let n = ids.length + 1; ; n += 1) {
    const id = `${letter}${n}`;
    if (!taken.has(id)) return id;
  }
};

const needsId = (path: string): boolean => {
  const node = nodeAt(path);
  return node?.kind === 'list' && node.item.kind === 'record' && Object.hasOwn(node.item.fields, 'id');
};

const newEntry = (answers: Json, { path, one }: RecordList): Json =>
  needsId(path) ? { id: freeId(idsBelow(answers, path), one) } : {};

const countIn = (answers: Json, path: string): number => {
  const list = valueIn(answers, path);
  return Array.isArray(list) ? list.length : 0;
};

/** Adds an entry at the end, or at `at`, and says where it is. */
export const addRecord = ({ store }: MatterSession, list: RecordList, at?: number): number => {
  const place = at ?? countIn(store.answers.get(), list.path);
  store.change({ label: t.workspace.added(list.one), path: `${list.path}.${place}` }, (answers) =>
    withEntry(answers, list.path, place, newEntry(answers, list)),
  );
  return place;
};

/** The same again, under an id of its own, right behind. */
export const duplicateRecord = ({ store }: MatterSession, list: RecordList, at: number): number => {
  store.change({ label: t.workspace.duplicated(list.one), path: `${list.path}.${at + 1}` }, (answers) => {
    const entry = valueIn(answers, `${list.path}.${at}`);
    if (!isJsonObject(entry)) return answers;
    const copy = needsId(list.path) ? { ...entry, id: freeId(idsBelow(answers, list.path), list.one) } : entry;
    return withEntry(answers, list.path, at + 1, copy);
  });
  return at + 1;
};

/** Moves an entry to another place of its list. */
export const moveRecord = (
  { store }: MatterSession,
  list: RecordList,
  move: { readonly from: number; readonly to: number },
): void => {
  const count = countIn(store.answers.get(), list.path);
  if (move.to < 0 || move.to >= count || move.to === move.from) return;
  store.change({ label: t.workspace.moved(list.one), path: `${list.path}.${move.to}` }, (answers) =>
    withMoved(answers, list.path, move),
  );
};

interface Search {
  readonly collection: string;
  readonly id: string;
  readonly found: string[];
}

const look = (node: AnswerNode | undefined, value: Json, path: PathParts, search: Search): void => {
  if (node === undefined) return;
  const refersTo = node.meta.refersTo;
  if (refersTo === search.collection && value === search.id) {
    // A cite without its exhibit is no answer: the whole cite goes.
    search.found.push(formatPath(node.optional ? path : path.slice(0, -1)));
    return;
  }
  if (Array.isArray(value)) {
    const item = node.kind === 'list' ? node.item : undefined;
    const isReference = refersTo === search.collection;
    value.forEach((entry: Json, n: number) => {
      if (isReference && entry === search.id) search.found.push(formatPath([...path, n]));
      else look(item, entry, [...path, n], search);
    });
  } else if (isJsonObject(value)) {
    for (const [key, child] of Object.entries(value)) look(childNode(node, key), child, [...path, key], search);
  }
};

/** The paths of all answers that name the record with an id, the last first, so that they can be taken out one after another. */
export const referencesTo = (answers: Json, listPath: string, id: string): readonly string[] => {
  const named = Object.entries(collections).find(([, { path }]) => path === listPath);
  if (named === undefined || id === '') return [];
  const search: Search = { collection: named[0], id, found: [] };
  look(answerTree(), answers, [], search);
  return search.found.toReversed();
};

/**
 * Deletes an entry and takes its name out of every answer that held it, in one step that can be undone. What was done stays told
 * until it is closed.
 */
export const deleteRecord = ({ store, told }: MatterSession, list: RecordList, at: number): void => {
  const before = store.answers.get();
  const entry = valueIn(before, `${list.path}.${at}`) ?? {};
  const id = String(valueIn(entry, 'id') ?? '');
  const references = referencesTo(before, list.path, id);
  const node = nodeAt(list.path);
  const name = node?.kind === 'list' ? entryName(node.item, entry, at) : '';
  store.change({ label: t.workspace.deleted(list.one), path: `${list.path}.${Math.max(0, at - 1)}` }, (answers) =>
    withoutEntry(
      references.reduce((kept, path) => withValue(kept, path, undefined), answers),
      list.path,
      at,
    ),
  );
  const what = capital(list.one);
  told.set(undefined);
  told.set(t.workspace.recordDeleted(`${what} ${name}`.trimEnd(), references.length));
};
