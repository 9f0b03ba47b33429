import type { Look } from '../../../src/api/contract/work.ts';
import { steps } from '../../../src/interview/parts.ts';
import type { Group, Question, Section, StepId } from '../../../src/interview/section.ts';
import { sections } from '../../../src/interview/sections.ts';

/** The sections of a step, in the order of the interview. */
export const sectionsOf = (step: StepId): readonly Section[] => sections.filter(({ plain }) => plain?.step === step);

/** The groups of a section, or those beside its records, with only the questions that a lay person is asked. */
export const plainGroups = ({ groups }: Pick<Section, 'groups'>): readonly Group[] =>
  groups
    .map((group) => ({ ...group, questions: group.questions.filter(({ plain }) => plain !== undefined) }))
    .filter(({ questions }) => questions.length > 0);

/** Every question of a section that a lay person is asked. */
export const plainQuestions = (section: Section): readonly Question[] =>
  plainGroups(section).flatMap(({ questions }) => questions);

/** How a step stands: done, begun, not begun, or with something to put right. */
export type StepState = 'complete' | 'underWay' | 'notBegun' | 'missing' | 'fix';

/** The state of each step, from the states of its sections. */
export const stepStates = (look: Look | undefined): ReadonlyMap<StepId, StepState> =>
  new Map(
    steps.map(({ id }) => {
      const own = new Set(sectionsOf(id).map((section) => section.id));
      const states = (look?.sections ?? []).filter((section) => own.has(section.id)).map(({ state }) => state);
      return [id, worst(states)];
    }),
  );

const fixes: ReadonlySet<string> = new Set(['fix', 'contradicts', 'audience']);

const worst = (states: readonly string[]): StepState => {
  if (states.some((state) => fixes.has(state))) return 'fix';
  if (states.length === 0 || states.every((state) => state === 'notBegun')) return 'notBegun';
  if (states.every((state) => state === 'complete')) return 'complete';
  return states.some((state) => state === 'missing') ? 'missing' : 'underWay';
};
