import { quoted } from '../text.ts';

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** How deep lists and groups may lie in one another. The answer schema needs nine. */
export const deepest = 64;

/** Why a text is no JSON, and where: line and column count from 1. */
export interface JsonFault {
  readonly code: 'answers.not-json' | 'answers.too-deep';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** No more keys that stand twice are listed than this. */
const mostDuplicates = 100;

/** A key that stands more than once in one group. The last value counts, as everywhere in JSON. */
export interface DuplicateKey {
  readonly path: readonly (string | number)[];
  readonly line: number;
}

/** The value with the keys that stand twice, or the fault that stopped the reading. */
export type JsonReading =
  | { readonly ok: true; readonly value: Json; readonly duplicates: readonly DuplicateKey[] }
  | { readonly ok: false; readonly fault: JsonFault };

/** Where the reading is. One object per text, so that no function needs more than itself and a value. */
interface Reader {
  readonly text: string;
  at: number;
  readonly path: (string | number)[];
  readonly duplicates: DuplicateKey[];
}

class Stop extends Error {
  readonly code: JsonFault['code'];
  readonly offset: number;
  constructor(code: JsonFault['code'], message: string, offset: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
};

const space = /[ \t\r\n]*/y;
// Every character but the quotation mark, the backslash and the control characters up to U+001F.
const plainText = /"[ !#-[\]-\uffff]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_]+/y;

const take = (reader: Reader, pattern: RegExp): string | undefined => {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  reader.at += found?.length ?? 0;
  return found;
};

const next = (reader: Reader): string => {
  take(reader, space);
  return reader.text.charAt(reader.at);
};

const fail = (reader: Reader, expected: string): never => {
  const found = reader.text.charAt(reader.at);
  const end = 'The file ends too early: it may have been cut off. Open an earlier copy of it.';
  const message = found === '' ? end : `The file is no JSON: ${expected} should stand before ${quoted(found)}.`;
  throw new Stop('answers.not-json', message, reader.at);
};

const readText = (reader: Reader): string => {
  const start = reader.at;
  take(reader, plainText);
  while (reader.text.charAt(reader.at) === '\\') {
    if (take(reader, escaped) === undefined) fail(reader, 'the end of a text, or an escape that JSON knows,');
  }
  if (reader.text.charAt(reader.at) !== '"') fail(reader, 'the end of a text (")');
  reader.at += 1;
  return String(JSON.parse(reader.text.slice(start, reader.at)));
};

const words = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const readPlain = (reader: Reader): Json => {
  const digits = take(reader, number);
  if (digits !== undefined && digits !== '') return Number(digits);
  const start = reader.at;
  const value = words.get(take(reader, word) ?? '');
  if (value !== undefined) return value;
  reader.at = start;
  return fail(reader, 'a text in quotation marks, a number, true, false, a list or a group');
};

/** Defined, not assigned: a key such as "__proto__" becomes a key like any other. */
const define = (object: Record<string, Json>, key: string, value: Json): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

const readMember = (reader: Reader, object: Record<string, Json>): void => {
  if (next(reader) !== '"') fail(reader, 'a name in quotation marks');
  const start = reader.at;
  const key = readText(reader);
  if (next(reader) !== ':') fail(reader, 'a colon');
  reader.at += 1;
  reader.path.push(key);
  if (Object.hasOwn(object, key) && reader.duplicates.length < mostDuplicates) {
    reader.duplicates.push({ path: [...reader.path], line: placeOf(reader.text, start).line });
  }
  define(object, key, readValue(reader));
  reader.path.pop();
};

const readObject = (reader: Reader): JsonObject => {
  const object: Record<string, Json> = {};
  reader.at += 1;
  if (next(reader) === '}') {
    reader.at += 1;
    return object;
  }
  for (;;) {
    readMember(reader, object);
    const mark = next(reader);
    if (mark !== ',' && mark !== '}') fail(reader, 'a comma or "}"');
    reader.at += 1;
    if (mark === '}') return object;
  }
};

const readList = (reader: Reader): readonly Json[] => {
  const list: Json[] = [];
  reader.at += 1;
  if (next(reader) === ']') {
    reader.at += 1;
    return list;
  }
  for (;;) {
    reader.path.push(list.length);
    list.push(readValue(reader));
    reader.path.pop();
    const mark = next(reader);
    if (mark !== ',' && mark !== ']') fail(reader, 'a comma or "]"');
    reader.at += 1;
    if (mark === ']') return list;
  }
};

const readValue = (reader: Reader): Json => {
  const mark = next(reader);
  if (mark === '"') return readText(reader);
  if (mark !== '{' && mark !== '[') return readPlain(reader);
  if (reader.path.length >= deepest) {
    throw new Stop('answers.too-deep', `The file nests more than ${deepest} groups: it is no answer file.`, reader.at);
  }
  return mark === '{' ? readObject(reader) : readList(reader);
};

/**
 * A JSON text read strictly. Never throws and never recurses deeper than `deepest`; says where a text is broken, and which
 * keys stand twice. Objects have only own properties, also for keys such as `__proto__`.
 */
export const readJson = (text: string): JsonReading => {
  const reader: Reader = { text, at: 0, path: [], duplicates: [] };
  try {
    const value = readValue(reader);
    if (next(reader) !== '') fail(reader, 'the end of the file');
    return { ok: true, value, duplicates: reader.duplicates };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { ok: false, fault: { code: stop.code, message: stop.message, ...placeOf(text, stop.offset) } };
  }
};

/** Whether a JSON value is an object: neither a list nor null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
