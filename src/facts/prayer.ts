import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { answerRef } from './fact.ts';
import { childShape, householdFacts } from './household.ts';
import { pleadedKeys, reliefFacts } from './relief.ts';
import { answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';

/** What the prayer refers to, under `facts.prayer`; what it asks for stands in `facts.relief`. */
export const prayerShape = recordOf({
  /** The children whose custody is asked for; all children of both parties when none is named. */
  children: listOf(childShape),
  pets: listOf(answersAt('pets.*')),
  /** Restraints with facts of their own, for one paragraph. */
  restraintFacts: listOf(recordOf({ answer: answersAt('relief.noContact') })),
  /** Ids for a cross-reference to the incidents that show good cause. */
  goodCauseRefs: aWord,
});
/** What the prayer refers to; see `prayerShape`. */
export type PrayerFacts = FactsOf<typeof prayerShape>;

const restraintKeys = [
  'noAbuse',
  'noPetAbuse',
  'noContact',
  'distance',
  'workplace',
  'school',
  'otherRestraint',
  'other',
] as const;

/** What the prayer and the facts before it refer to. */
export const prayerFacts = (answers: Answers, today: IsoDate): PrayerFacts => {
  const household = householdFacts(answers, today);
  const named = answers.relief?.custody?.children ?? [];
  const wantedPets = answers.relief?.pets?.pets ?? [];
  const items = reliefFacts(answers);
  return {
    children: named.length === 0 ? household.ofBoth : household.children.filter(({ id }) => named.includes(id)),
    pets: (answers.pets ?? []).flatMap(({ id }, index) =>
      wantedPets.length === 0 || wantedPets.includes(id) ? [answerRef(`pets.${index}`)] : [],
    ),
    restraintFacts: restraintKeys
      .filter((key) => items[key].pleadsFacts && !pleadedKeys.has(key))
      .map((key) => ({ answer: answerRef(`relief.${key}`) })),
    goodCauseRefs: (answers.goodCause?.incidents ?? []).map((id) => `incident.${id}`).join(' '),
  };
};
