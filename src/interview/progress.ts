import { isJsonObject } from '../answers/json.ts';
import { parsePath, valueAt } from '../answers/walk.ts';
import { seriousDangerFactors } from '../law/seriousDanger.ts';
import { type Asked, isAsked } from './asked.ts';
import type { Section } from './section.ts';
import { questionsOf, sectionAt, sections } from './sections.ts';
import { type TroubleKind, worstFirst } from './worst.ts';

/** How a section or a record stands; glyph and words go together. */
export type State =
  | 'complete'
  | 'missing'
  | 'fix'
  | 'contradicts'
  | 'audience'
  | 'deadline'
  | 'reword'
  | 'underWay'
  | 'notBegun';

/** A state with its words: "1 to fix, 2 more". */
export interface StateWords {
  readonly state: State;
  readonly words: string;
}

/** How a section stands, and its records in their order. */
export interface SectionProgress extends StateWords {
  readonly id: string;
  readonly isNeeded: boolean;
  readonly records: readonly StateWords[];
}

/** What is wrong at an answer. A trouble of a paper's template belongs to no section. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly path?: string | undefined;
}

const counted: Readonly<Record<(typeof worstFirst)[number], (count: number) => string>> = {
  fix: (count) => `${count} to fix`,
  contradicts: (count) => (count === 1 ? '1 contradicts' : `${count} contradict`),
  audience: (count) => (count === 1 ? 'Audience' : `Audience, ${count}`),
  missing: (count) => `${count} missing`,
  deadline: (count) => (count === 1 ? '1 deadline' : `${count} deadlines`),
  reword: (count) => `${count} to reword`,
};

/** The worst kind with its count, and how many others there are; `undefined` without trouble. */
const wordsOf = (troubles: readonly Trouble[]): StateWords | undefined => {
  const worst = worstFirst.find((kind) => troubles.some((trouble) => trouble.kind === kind));
  if (worst === undefined) return undefined;
  const count = troubles.filter(({ kind }) => kind === worst).length;
  const rest = troubles.filter(({ kind }) => kind !== 'template').length - count;
  return { state: worst, words: `${counted[worst](count)}${rest === 0 ? '' : `, ${rest} more`}` };
};

const isGiven = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (Array.isArray(value)) return value.some(isGiven);
  return isJsonObject(value) ? Object.entries(value).some(([key, inner]) => key !== 'id' && isGiven(inner)) : true;
};

/** A new matter has its side and proceeding before anybody answered anything. */
const givenAtTheStart: ReadonlySet<string> = new Set(['matter.side', 'matter.proceeding']);

const isBegun = (section: Section, answers: unknown): boolean => {
  const list = section.records === undefined ? undefined : valueAt(answers, section.records.path);
  if (isGiven(list)) return true;
  return questionsOf(section).some(
    ({ path }) => !path.includes('*') && !givenAtTheStart.has(path) && isGiven(valueAt(answers, path)),
  );
};

const factorKeys = seriousDangerFactors.map(({ key }) => key);

/** Serious danger is under way while some factors have evidence and others have none. */
const factorsWords = (answers: unknown): StateWords => {
  const done = factorKeys.filter((key) => isGiven(valueAt(answers, ['factors', key]))).length;
  if (done === factorKeys.length) return { state: 'complete', words: '' };
  return done === 0
    ? { state: 'notBegun', words: 'Not begun' }
    : { state: 'underWay', words: `${done} of ${factorKeys.length} factors` };
};

const restWords = (section: Section, answers: unknown): StateWords => {
  if (section.id === 'seriousDanger') return factorsWords(answers);
  return isBegun(section, answers) ? { state: 'complete', words: '' } : { state: 'notBegun', words: 'Not begun' };
};

const recordNumber = (path: string | undefined, list: string): number | undefined => {
  const parts = path === undefined ? undefined : parsePath(path);
  const depth = list.split('.').length;
  const number = parts?.[depth];
  return parts?.slice(0, depth).join('.') === list && typeof number === 'number' ? number : undefined;
};

const recordsOf = (section: Section, answers: unknown, troubles: readonly Trouble[]): readonly StateWords[] => {
  const path = section.records?.path;
  const list = path === undefined ? undefined : valueAt(answers, path);
  if (path === undefined || !Array.isArray(list)) return [];
  return list.map((record: unknown, index) => {
    const own = troubles.filter((trouble) => recordNumber(trouble.path, path) === index);
    const begun: StateWords = isGiven(record)
      ? { state: 'complete', words: '' }
      : { state: 'notBegun', words: 'Not begun' };
    return wordsOf(own) ?? begun;
  });
};

/** What progress is counted from. `answers` as they were typed, so that what cannot be read counts as begun. */
export interface Progressing {
  readonly answers: unknown;
  readonly troubles: readonly Trouble[];
  /** What the chosen papers use. */
  readonly asked: Asked;
}

/** How every section stands, in the order of the outline. */
export const progressOf = ({ answers, troubles, asked }: Progressing): readonly SectionProgress[] => {
  const bySection = new Map<string, Trouble[]>();
  for (const trouble of troubles) {
    const id = trouble.path === undefined ? undefined : sectionAt(trouble.path)?.id;
    if (id === undefined || trouble.kind === 'template') continue;
    const known = bySection.get(id);
    if (known === undefined) bySection.set(id, [trouble]);
    else known.push(trouble);
  }
  return sections.map((section) => {
    const own = bySection.get(section.id) ?? [];
    return {
      id: section.id,
      isNeeded: own.length > 0 || questionsOf(section).some(({ path }) => isAsked(path, asked)),
      ...(wordsOf(own) ?? restWords(section, answers)),
      records: recordsOf(section, answers, own),
    };
  });
};
