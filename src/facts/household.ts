import type { Child } from '../answers/household.ts';
import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { ageText } from './ages.ts';
import { answerRef, fact } from './fact.ts';
import { aFact, aFlag, answersAt, aWord, type FactsOf, listOf, recordOf } from './shape.ts';
import { given, initialsOf } from './words.ts';

/** One child as papers name it. */
export const childShape = recordOf({
  answer: answersAt('children.*'),
  id: aWord,
  initials: aFact,
  age: aFact,
  isOfBoth: aFlag,
});

/** The children of the case under `facts.household`, all and in the groups that papers tell apart. */
export const householdShape = recordOf({
  children: listOf(childShape),
  /** Children born to both parties. */
  ofBoth: listOf(childShape),
  /** Other minors. */
  others: listOf(childShape),
  /** Minor household members of Petitioner. */
  minors: listOf(childShape),
  allInHousehold: aFlag,
});
/** The children of the case; see `householdShape`. */
export type HouseholdFacts = FactsOf<typeof householdShape>;
/** One child as papers name it: initials and age. */
export type ChildFacts = HouseholdFacts['children'][number];

/** Children by initials and age: no source requires that, and it harms nobody. */
export const householdFacts = (answers: Answers, today: IsoDate): HouseholdFacts => {
  const all = (answers.children ?? []).map((child, index) => ({
    child,
    facts: {
      answer: answerRef(`children.${index}`),
      id: child.id,
      initials: fact(given(child.initials) ?? initialsOf(child.name), `children.${index}.initials`, {
        label: 'initials',
        blank: 'count',
      }),
      age: fact(ageText(child, today), `children.${index}.age`, { label: 'age', blank: 'count' }),
      isOfBoth: child.parents === 'both',
    },
  }));
  const pick = (keep: (child: Child) => boolean) => all.filter(({ child }) => keep(child)).map(({ facts }) => facts);
  return {
    children: all.map(({ facts }) => facts),
    ofBoth: pick((child) => child.parents === 'both'),
    others: pick((child) => child.parents !== 'both'),
    minors: pick((child) => child.inPetitionersHousehold === true),
    allInHousehold: all.length > 0 && all.every(({ child }) => child.inPetitionersHousehold === true),
  };
};
