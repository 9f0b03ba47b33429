import { isConfidential } from '../answers/address.ts';
import type { Person } from '../answers/person.ts';
import type { Answers } from '../answers/schema.ts';
import type { IsoDate } from '../dates.ts';
import { ageText } from './ages.ts';
import { type Fact, fact } from './fact.ts';
import { aFact, aFlag, type FactsOf, recordOf } from './shape.ts';
import { article } from './words.ts';

/** What follows from the answers about the parties, under `facts.parties`: ages, and which addresses a filed paper may show. */
export const partiesShape = recordOf({
  petitionerAge: aFact,
  respondentAge: aFact,
  /** Petitioner’s home address is marked confidential or is a shelter. */
  homeIsWithheld: aFlag,
  /** Home address given and not confidential. */
  homeIsGiven: aFlag,
  /** Mailing address given and not confidential. */
  mailingIsGiven: aFlag,
  /** "a" or "an", before what the description begins with: "a white man". */
  respondentArticle: aFact,
  respondentIsDescribed: aFlag,
  respondentHasAddress: aFlag,
  respondentHasWork: aFlag,
  /** Petitioner signs without a lawyer. */
  petitionerSignsAlone: aFlag,
  petitionerMayShowContact: aFlag,
});
/** The parties; see `partiesShape`. */
export type PartyFacts = FactsOf<typeof partiesShape>;

/**
 * The age on `today`: from the date of birth when it is known, else as given; a blank when neither is. It always comes from the
 * answer `age` at `path`, since the date of birth itself is kept from the other side.
 */
export const ageFact = (person: Person | undefined, path: string, today: IsoDate): Fact =>
  fact(ageText(person, today), `${path}.age`, { label: 'age', blank: 'count' });

const isDescribed = (person: Person | undefined): boolean =>
  Object.values(person?.description ?? {}).some((value) => value !== undefined && value !== '');

/** What follows from the answers about the two parties. */
export const partyFacts = (answers: Answers, today: IsoDate): PartyFacts => {
  const { petitioner, respondent } = answers;
  const home = petitioner?.addresses?.home;
  const mailing = petitioner?.addresses?.mailing;
  const described = respondent?.description;
  const appearance = answers.counsel?.petitioner?.appearance;
  return {
    petitionerAge: ageFact(petitioner, 'petitioner', today),
    respondentAge: ageFact(respondent, 'respondent', today),
    homeIsWithheld: isConfidential(home),
    homeIsGiven: home?.street !== undefined && !isConfidential(home),
    mailingIsGiven: mailing?.street !== undefined && !isConfidential(mailing),
    respondentArticle: fact(article(described?.race ?? described?.sex), 'respondent.description.race'),
    respondentIsDescribed: isDescribed(respondent),
    respondentHasAddress: respondent?.addresses?.home !== undefined,
    respondentHasWork: respondent?.addresses?.work !== undefined,
    petitionerSignsAlone: appearance === 'none' || appearance === 'drafting',
    petitionerMayShowContact:
      petitioner?.contactConfidential === false || (petitioner?.contactConfidential !== true && !isConfidential(home)),
  };
};
