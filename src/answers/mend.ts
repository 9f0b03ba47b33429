import { z } from 'zod';
import { answerProblem, type Problem } from '../problems.ts';
import { nearest } from '../text.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { type AnswerNode, formatPath, type PathParts } from './walk.ts';

const maximumOf = (check: object): number =>
  'maximum' in check && typeof check.maximum === 'number' ? check.maximum : Number.MAX_SAFE_INTEGER;

/** The most entries that the schema allows in a list. */
const most = (node: AnswerNode): number => {
  const checks = node.schema instanceof z.ZodArray ? (node.schema.def.checks ?? []) : [];
  return Math.min(Number.MAX_SAFE_INTEGER, ...checks.map((check) => maximumOf(check._zod.def)));
};

/** Where the cutting is, and the Problems found so far. */
interface Cutting {
  readonly path: PathParts;
  readonly problems: Problem[];
}

const cutList = (node: AnswerNode & { kind: 'list' }, list: readonly Json[], at: Cutting): readonly Json[] => {
  const limit = most(node);
  if (list.length > limit) {
    const count = `${list.length.toLocaleString('en-US')} entries, ${limit.toLocaleString('en-US')} at most`;
    const message = `This list is too long (${count}); the papers leave the rest out. Take entries out.`;
    at.problems.push(answerProblem('answers.too-many', formatPath(at.path), message));
  }
  return list.slice(0, limit).map((item, index) => cutBelow(node.item, item, { ...at, path: [...at.path, index] }));
};

/** A schema of names that the user chooses passes over this one in silence. */
const withoutProto = (value: JsonObject, at: Cutting): JsonObject => {
  if (!Object.hasOwn(value, '__proto__')) return value;
  const path = formatPath([...at.path, '__proto__']);
  at.problems.push(answerProblem('answers.wrong-key', path, '"__proto__" cannot be a name here; take it out.'));
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__proto__'));
};

const cutBelow = (node: AnswerNode, value: Json, at: Cutting): Json => {
  if (node.kind === 'list' && Array.isArray(value)) return cutList(node, value, at);
  if (!isJsonObject(value)) return value;
  if (node.kind === 'map') return withoutProto(value, at);
  if (node.kind !== 'record') return value;
  const entries = Object.entries(value).map(([key, item]): readonly [string, Json] => {
    const field = Object.hasOwn(node.fields, key) ? node.fields[key] : undefined;
    return [key, field === undefined ? item : cutBelow(field, item, { ...at, path: [...at.path, key] })];
  });
  return Object.fromEntries(entries);
};

/** The file with every list cut to the length its schema allows, and a Problem for each: done first, so that nothing later can take long. */
export const cutToLength = (node: AnswerNode, file: JsonObject): { file: Json; problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  return { file: cutBelow(node, file, { path: [], problems }), problems };
};

const passes = (node: AnswerNode, value: Json): boolean => node.schema.safeParse(value).success;

/** Whether a flag that protects someone was meant: it is there but cannot be read, or its name is misspelt. */
const isMeant = (node: AnswerNode & { kind: 'record' }, value: JsonObject, key: string): boolean => {
  if (node.fields[key]?.meta.protects !== true) return false;
  if (Object.hasOwn(value, key)) return true;
  const names = Object.keys(node.fields);
  return Object.keys(value).some((name) => !names.includes(name) && nearest(name, names) === key);
};

const mendRecord = (
  node: AnswerNode & { kind: 'record' },
  value: JsonObject,
  index: number,
): JsonObject | undefined => {
  const mended: Record<string, Json> = {};
  for (const [key, field] of Object.entries(node.fields)) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    const kept = given === undefined ? undefined : mend(field, given);
    if (kept !== undefined) mended[key] = kept;
    else if (isMeant(node, value, key)) mended[key] = true;
    else if (key === 'id') mended[key] = `unread-${index}`;
    else if (!field.optional) return undefined;
  }
  return mended;
};

const mendItem = (node: AnswerNode, value: Json, index: number): Json | undefined => {
  if (node.kind !== 'record') return mend(node, value);
  return mendRecord(node, isJsonObject(value) ? value : {}, index);
};

const mendMap = (node: AnswerNode & { kind: 'map' }, value: JsonObject): JsonObject => {
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const kept = mend(node.value, item);
    return kept !== undefined && passes(node, { [key]: kept }) ? [[key, kept] as const] : [];
  });
  return Object.fromEntries(entries);
};

/**
 * What can be used of a value that has Problems: every part that passes its own check. A list keeps its records at their
 * places, so that paths stay true: an entry that cannot be read becomes an empty one, which prints as blanks, and an entry
 * without an id gets one. A flag that protects someone counts as set when it cannot be read. `undefined` when nothing can be used.
 */
export const mend = (node: AnswerNode, value: Json): Json | undefined => {
  switch (node.kind) {
    case 'record':
      return isJsonObject(value) ? mendRecord(node, value, 0) : undefined;
    case 'map':
      return isJsonObject(value) ? mendMap(node, value) : undefined;
    case 'list':
      if (!Array.isArray(value)) return undefined;
      return value.map((item, index) => mendItem(node.item, item, index)).filter((item) => item !== undefined);
    default:
      return passes(node, value) ? value : undefined;
  }
};
