import { patternOf } from './pattern.ts';
import type { Group, Question, Section } from './section.ts';
import { checklist } from './sections/checklist.ts';
import { court } from './sections/court.ts';
import { cross } from './sections/cross.ts';
import { exhibits } from './sections/exhibits.ts';
import { grounds } from './sections/grounds.ts';
import { hearing } from './sections/hearing.ts';
import { household } from './sections/household.ts';
import { immediateDanger } from './sections/immediateDanger.ts';
import { incidents } from './sections/incidents.ts';
import { office } from './sections/office.ts';
import { otherCases } from './sections/otherCases.ts';
import { petitioner } from './sections/petitioner.ts';
import { relationship } from './sections/relationship.ts';
import { relief } from './sections/relief.ts';
import { respondent } from './sections/respondent.ts';
import { seriousDanger } from './sections/seriousDanger.ts';
import { signing } from './sections/signing.ts';
import { term } from './sections/term.ts';
import { witnesses } from './sections/witnesses.ts';

/** Every section of the interview, in the order of the outline. */
export const sections: readonly Section[] = [
  court,
  petitioner,
  respondent,
  relationship,
  household,
  incidents,
  grounds,
  immediateDanger,
  seriousDanger,
  otherCases,
  relief,
  term,
  hearing,
  witnesses,
  exhibits,
  cross,
  checklist,
  signing,
  office,
];

/** The section of that id; `undefined` for a text that is none. */
export const sectionOf = (id: string): Section | undefined => sections.find((section) => section.id === id);

/** A question with its path in the schema written out from the root, `*` for any record: `incidents.*.police.agency`. */
export interface PlacedQuestion {
  readonly section: Section;
  readonly question: Question;
  readonly path: string;
  /** The list that holds it, for a question of a record in a list inside the section. */
  readonly within?: string;
}

const withInner = (placed: PlacedQuestion): readonly PlacedQuestion[] => {
  const inner = (placed.question.of?.questions ?? []).flatMap((question) =>
    withInner({ section: placed.section, question, path: `${placed.path}.*.${question.path}`, within: placed.path }),
  );
  return [placed, ...inner];
};

const placedIn = (section: Section, groups: readonly Group[], base: string): readonly PlacedQuestion[] =>
  groups.flatMap(({ questions }) =>
    questions.flatMap((question) => withInner({ section, question, path: base + question.path })),
  );

/** Every question of a section, with those of lists inside it. */
export const questionsOf = (section: Section): readonly PlacedQuestion[] => [
  ...placedIn(section, section.groups, section.records === undefined ? '' : `${section.records.path}.*.`),
  ...placedIn(section, section.beside ?? [], ''),
];

/** Every question of the interview, in the order of the outline. */
export const allQuestions: readonly PlacedQuestion[] = sections.flatMap(questionsOf);

const byPath = new Map(allQuestions.map((placed) => [placed.path, placed] as const));
const recordLists = new Map(sections.flatMap((section) => (section.records ? [[section.records.path, section]] : [])));

/** The question that an answer's path belongs to: `incidents.2.on.about` belongs to `incidents.*.on`. `undefined` for none. */
export const questionAt = (path: string): PlacedQuestion | undefined => {
  const names = patternOf(path).split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const found = byPath.get(names.slice(0, length).join('.'));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The section in which an answer is asked, also for a list of records and for a group of answers. `undefined` for `format`. */
export const sectionAt = (path: string): Section | undefined => {
  const pattern = patternOf(path);
  const list = recordLists.get(pattern) ?? recordLists.get(pattern.split('.')[0] ?? '');
  return questionAt(path)?.section ?? list ?? firstBelow(pattern);
};

const firstBelow = (pattern: string): Section | undefined =>
  pattern === '' ? undefined : allQuestions.find(({ path }) => path.startsWith(`${pattern}.`))?.section;
