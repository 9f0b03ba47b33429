import { isJsonObject, type Json } from '../../../src/answers/json.ts';
import type { CrossChapter } from '../../../src/api/contract/boards.ts';
import { valueIn, withEntry, withoutEntry, withValue } from '../../store/tree.ts';

/** A place among the facts: the chapter and the place in it, both from 0. */
export interface FactPlace {
  readonly chapter: number;
  readonly fact: number;
}

/** Whether two places are the same. */
export const isSamePlace = (one: FactPlace, other: FactPlace): boolean =>
  one.chapter === other.chapter && one.fact === other.fact;

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Where a carried fact goes on an arrow key. At the edges of the board it stays; in another chapter it keeps its height where it can. */
export const carriedTo = (
  chapters: readonly CrossChapter[],
  { from, at }: { readonly from: FactPlace; readonly at: FactPlace },
  key: string,
): FactPlace => {
  const room = (chapter: number): number => {
    const count = chapters[chapter]?.facts.length ?? 0;
    return chapter === from.chapter ? count - 1 : count;
  };
  const steps: Readonly<Record<string, FactPlace>> = {
    ArrowUp: { ...at, fact: at.fact - 1 },
    ArrowDown: { ...at, fact: at.fact + 1 },
    ArrowLeft: { ...at, chapter: at.chapter - 1 },
    ArrowRight: { ...at, chapter: at.chapter + 1 },
    Home: { ...at, fact: 0 },
    End: { ...at, fact: Number.MAX_SAFE_INTEGER },
  };
  const to = steps[key] ?? at;
  const chapter = clamp(to.chapter, chapters.length - 1);
  return { chapter, fact: clamp(to.fact, room(chapter)) };
};

/** A chapter with its facts counted from the first. */
export const relabelled = (chapter: CrossChapter): CrossChapter => ({
  ...chapter,
  facts: chapter.facts.map((fact, n) => ({ ...fact, label: `${chapter.label}${n + 1}` })),
});

/** The chapters with a fact in another place, as they will stand once it is put down. Ids and paths stay those of before. */
export const withFactAt = (
  chapters: readonly CrossChapter[],
  from: FactPlace,
  to: FactPlace,
): readonly CrossChapter[] => {
  const fact = chapters[from.chapter]?.facts[from.fact];
  if (fact === undefined) return chapters;
  return chapters.map((chapter, n) => {
    const kept = n === from.chapter ? chapter.facts.toSpliced(from.fact, 1) : chapter.facts;
    const facts = n === to.chapter ? kept.toSpliced(to.fact, 0, fact) : kept;
    return n === from.chapter || n === to.chapter ? relabelled({ ...chapter, facts }) : chapter;
  });
};

const questionsAt = (chapter: number): string => `chapters.${chapter}.questions`;

const idIn = (entry: Json): string => (isJsonObject(entry) && typeof entry.id === 'string' ? entry.id : '');

/** An id that no question of the chapter has; its own when it is free. */
const idFor = (answers: Json, chapter: number, id: string): string => {
  const list = valueIn(answers, questionsAt(chapter));
  const taken = new Set(Array.isArray(list) ? list.map((entry: Json) => idIn(entry)) : []);
  if (id !== '' && !taken.has(id)) return id;
  for (let n = taken.size + 1; ; n += 1) if (!taken.has(`q${n}`)) return `q${n}`;
};

/** The answers with a question in another place, perhaps of another chapter. Nothing of it is lost; an id that is taken there gives way. */
export const answersWithFactAt = (answers: Json, from: FactPlace, to: FactPlace): Json => {
  const entry = valueIn(answers, `${questionsAt(from.chapter)}.${from.fact}`);
  if (!isJsonObject(entry) || isSamePlace(from, to)) return answers;
  const without = withoutEntry(answers, questionsAt(from.chapter), from.fact);
  const moved = from.chapter === to.chapter ? entry : { ...entry, id: idFor(without, to.chapter, idIn(entry)) };
  return withEntry(without, questionsAt(to.chapter), to.fact, moved);
};

const named = (entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== ''));

const questionOf = (fact: CrossChapter['facts'][number], n: number, answers: Json): Json => {
  const incident = valueIn(answers, `${fact.path}.id`);
  return {
    id: `q${n + 1}`,
    ...named({ text: fact.text, sourceText: fact.source }),
    ...(fact.path.startsWith('incidents.') && typeof incident === 'string' ? { incident } : {}),
    ...(fact.ifDenied === '' ? {} : { impeachment: { ifDenied: fact.ifDenied } }),
    generated: true,
  };
};

const witnessNamed = (answers: Json, name: string): string => {
  const list = valueIn(answers, 'witnesses');
  const found = Array.isArray(list) ? list.find((entry: Json) => valueIn(entry, 'name') === name) : undefined;
  return name === '' || found === undefined ? '' : idIn(found);
};

/** The answers with the first outline as chapters of their own, each question marked as generated until a person has reviewed it. */
export const withOutline = (answers: Json, chapters: readonly CrossChapter[]): Json =>
  withValue(
    answers,
    'chapters',
    chapters.map(({ title, goal, serves, witness, facts }, n) => ({
      id: `c${n + 1}`,
      ...named({ title, goal, serves, witness: witnessNamed(answers, witness) }),
      questions: facts.map((fact, at) => questionOf(fact, at, answers)),
    })),
  );

/** The chapters with paths and labels by their places, as the program will give them. */
export const repathed = (chapters: readonly CrossChapter[]): readonly CrossChapter[] =>
  chapters.map((chapter, n) => ({
    ...chapter,
    path: `chapters.${n}`,
    facts: chapter.facts.map((fact, at) => {
      const path = `${questionsAt(n)}.${at}`;
      return { ...fact, id: path, path };
    }),
  }));

/** Whether the chapters stand in the answers; those of a first outline do not. */
export const isWritten = ({ path }: { readonly path: string }): boolean => path.startsWith('chapters.');

/** The place of a fact among the chapters; undefined for a path that is none of theirs. */
export const placeOfFact = (chapters: readonly CrossChapter[], path: string | undefined): FactPlace | undefined => {
  for (const [chapter, { facts }] of chapters.entries()) {
    const fact = facts.findIndex((one) => one.path === path);
    if (fact >= 0) return { chapter, fact };
  }
  return undefined;
};

/** The fact that an arrow key leads to from another; undefined at an edge. Empty chapters are passed over. */
export const neighbour = (
  chapters: readonly CrossChapter[],
  at: FactPlace,
  key: string,
): CrossChapter['facts'][number] | undefined => {
  const inLane = (chapter: number, fact: number) => {
    const facts = chapters[chapter]?.facts ?? [];
    return facts[Math.min(fact, facts.length - 1)];
  };
  if (key === 'ArrowUp') return at.fact === 0 ? undefined : inLane(at.chapter, at.fact - 1);
  if (key === 'ArrowDown') return chapters[at.chapter]?.facts[at.fact + 1];
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step === undefined) return undefined;
  for (let chapter = at.chapter + step; chapter >= 0 && chapter < chapters.length; chapter += step) {
    const found = inLane(chapter, at.fact);
    if (found !== undefined) return found;
  }
  return undefined;
};
