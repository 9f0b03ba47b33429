import type { Side } from '../answers/newAnswers.ts';
import { newAnswers } from '../answers/newAnswers.ts';
import { Answers } from '../answers/schema.ts';
import { type AnswerNode, answerTree, childNode, everyPath, nodeAt } from '../answers/walk.ts';
import { lawAsOf } from '../assemble/assemble.ts';
import type { IsoDate } from '../dates.ts';
import type { Doc } from '../document/model.ts';
import { visitDocument } from '../document/walk.ts';
import { factsFrom } from '../facts/facts.ts';
import type { Library } from '../template/library.ts';
import { filledIn, fillings } from '../template/lint/factsRead.ts';
import { renderDocument } from '../template/render.ts';
import type { Asked } from './asked.ts';
import { patternOf } from './pattern.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A place in the answers that is looked at: its path with `*` for entries, and what the schema says of it. */
interface Seen {
  readonly pattern: string;
  readonly node: AnswerNode;
}

const below = ({ pattern, node }: Seen, key: string): Seen | undefined => {
  const child = childNode(node, key);
  if (child === undefined) return undefined;
  const name = node.kind === 'list' || node.kind === 'map' ? '*' : key;
  return { pattern: pattern === '' ? name : `${pattern}.${name}`, node: child };
};

/** What an entry of a map stands for: looked up by a key that is not there, every answer below it is meant. */
const patternsOf = ({ pattern, node }: Seen, isEntry: boolean): readonly string[] =>
  isEntry && node.kind === 'record' ? Object.keys(node.fields).map((key) => `${pattern}.${key}`) : [pattern];

/** The value itself, but that every answer looked at, there or missing, goes to `reads`. One watcher for each object. */
const watching = (reads: Set<string>) => {
  const known = new WeakMap<object, object>();
  const look = (at: Seen, key: string | symbol): Seen | undefined => {
    const seen = typeof key === 'symbol' ? undefined : below(at, key);
    if (seen !== undefined) for (const pattern of patternsOf(seen, at.node.kind === 'map')) reads.add(pattern);
    return seen;
  };
  const watched = <T extends object>(value: T, at: Seen): T => {
    const proxy = new Proxy(value, {
      get: (target, key) => {
        const inner: unknown = Reflect.get(target, key);
        const seen = look(at, key);
        return isObject(inner) && seen !== undefined ? of(inner, seen) : inner;
      },
      getOwnPropertyDescriptor: (target, key) => {
        const found = Reflect.getOwnPropertyDescriptor(target, key);
        const seen = look(at, key);
        const inner: unknown = found?.value;
        return found !== undefined && isObject(inner) && seen !== undefined
          ? { ...found, value: of(inner, seen) }
          : found;
      },
    });
    known.set(value, proxy);
    return proxy;
  };
  const of = (value: object, at: Seen): object => known.get(value) ?? watched(value, at);
  return (answers: Answers): Answers => watched(answers, { pattern: '', node: answerTree() });
};

/** The answers that print in a paper or whose blanks stand in it, as patterns. */
export const printedPatterns = (doc: Doc): ReadonlySet<string> => {
  const paths = new Set<string>();
  const note = (from: string | undefined): void => {
    if (from !== undefined && from !== '') paths.add(from);
  };
  visitDocument(doc, {
    inlines: (run) => {
      for (const inline of run) note('from' in inline ? inline.from : undefined);
    },
    block: (block) => {
      if (block.kind === 'fillIn') note(block.from);
      if (block.kind === 'checks') for (const { from } of block.items) note(from);
    },
  });
  return new Set([...paths].map(patternOf));
};

/** The same answers with one entry in each list and nothing said in it: what stands in for a missing answer is then looked for. */
const hollow = (node: AnswerNode, name = ''): unknown => {
  if (!node.optional && node.kind === 'text') return filledIn(node, name, { choice: 0, flag: true });
  if (node.kind === 'list') return node.item.kind === 'record' ? [hollow(node.item)] : undefined;
  if (node.kind !== 'record') return undefined;
  const fields = Object.entries(node.fields).map(([key, field]) => [key, hollow(field, key)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
};

/** Sections that papers work out from the others while nobody has written them: the outline, the evidence under a factor. */
const workedOut: ReadonlySet<string> = new Set(['chapters', 'factors']);

const withoutWorkedOut = (full: unknown): unknown =>
  isObject(full) ? Object.fromEntries(Object.entries(full).filter(([key]) => !workedOut.has(key))) : full;

/** The matters of one side that between them take every way through a template: empty, with nothing in each entry, full. */
const mattersOf = (side: Side): readonly Answers[] => {
  const full = fillings.map((filling) => filledIn(answerTree(), '', filling));
  const made = [hollow(answerTree()), ...full, ...full.map(withoutWorkedOut)];
  return [
    newAnswers(side),
    ...made.flatMap((value) => {
      const { data } = Answers.safeParse(value);
      return data === undefined ? [] : [{ ...data, matter: { ...data.matter, side } }];
    }),
  ];
};

/** What a paper is looked through for. */
interface Looking {
  readonly library: Library;
  readonly side: Side;
  readonly today: IsoDate;
}

const patternsIn = (id: string, { library, side, today }: Looking): Asked => {
  const reads = new Set<string>();
  for (const matter of mattersOf(side)) {
    const answers = watching(reads)(matter);
    const rendered = renderDocument({ library, id, answers, facts: factsFrom(answers, today), today, lawAsOf });
    if (rendered.ok) for (const pattern of printedPatterns(rendered.value)) reads.add(pattern);
  }
  const required = library.documents.get(id)?.manifest;
  const conditions = (required?.requiredWhen ?? []).flatMap(({ when, paths }) => [when, ...paths]);
  const named = [...(required?.required ?? []), ...conditions].flatMap((pattern) => pattern.split('|'));
  for (const path of named) reads.add(path.trim());
  return reads;
};

const known = new WeakMap<Library, Map<string, Asked>>();

/**
 * The answers that a paper prints or turns on for a side, as patterns (`incidents.*.on`): found by watching its template and the facts
 * it uses over an empty matter and over matters made from the schema with every answer given. Found once for a library.
 */
export const neededBy = (id: string, looking: Looking): Asked => {
  const ofLibrary = known.get(looking.library) ?? new Map<string, Asked>();
  known.set(looking.library, ofLibrary);
  const key = `${looking.side} ${id}`;
  const patterns = ofLibrary.get(key) ?? patternsIn(id, looking);
  ofLibrary.set(key, patterns);
  return patterns;
};

/** Answers that are asked whatever papers there are: they say which papers these are, and how they may be used. */
const always = [
  'matter.side',
  'matter.proceeding',
  'matter.isPracticeMatter',
  'matter.papers',
  'matter.officeNotes',
  'matter.releases',
  'matter.gaps',
  'verifiedProvisions',
];

/** Flags keep an answer from the other side: they are asked wherever what they keep is. */
const protecting: readonly string[] = everyPath().filter((path) => nodeAt(path)?.meta.protects === true);

const holderOf = (path: string): string => path.replace(/\.[^.]+$/, '');

/** The answers that these papers need together, with the flags that protect them. */
export const askedBy = (ids: readonly string[], looking: Looking): Asked => {
  const all = new Set([...always, ...ids.flatMap((id) => [...neededBy(id, looking)])]);
  for (const flag of protecting) {
    const holder = holderOf(flag);
    if ([...all].some((path) => path === holder || path.startsWith(`${holder}.`))) all.add(flag);
  }
  return all;
};
