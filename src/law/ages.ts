import type { Person } from '../answers/person.ts';
import { ageOn, type IsoDate, isIsoDate } from '../dates.ts';
import { answerProblem, answerWarning, type Problem } from '../problems.ts';

/** The age from which a person is an adult under chapter 455, and why it must be looked up again. */
export interface AdultAge {
  readonly years: number;
  readonly note: string;
}

/**
 * Seventeen. A setting and not a constant: bills of 2024 would have made it eighteen, and the law of 2025 and 2026 was not seen.
 * @source § 455.010(2), (3), RSMo, as reprinted in SB 897 (2024); form AA40 of 09-25. Checked 2026-11-20; conflict.
 */
export const adultAge: AdultAge = {
  years: 17,
  note: 'The act of 2021 and the form of September 2025 say seventeen; bills of 2024 would have made it eighteen. Compare § 455.010(2) before relying on it.',
};

/** Full years of age on a day: by date of birth, else the age given. Undefined when neither is. */
export const ageOf = (person: Person | undefined, on: IsoDate): number | undefined => {
  const bornOn = person?.bornOn;
  return bornOn !== undefined && isIsoDate(bornOn) ? ageOn(bornOn, on) : person?.age;
};

/**
 * Whether the person is an adult on a day; undefined when no age is known. Emancipation makes an adult at any age.
 * @source § 455.010(2), RSMo. Checked 2026-11-20; see `adultAge` for the conflict.
 */
export const isAdult = (person: Person | undefined, on: IsoDate, adult: AdultAge = adultAge): boolean | undefined => {
  if (person?.emancipated === true) return true;
  const age = ageOf(person, on);
  return age === undefined ? undefined : age >= adult.years;
};

const betweenTheAges = (person: Person | undefined, on: IsoDate): boolean => {
  const age = ageOf(person, on);
  return age === 17 && person?.emancipated !== true;
};

/**
 * What age changes: a petitioner who is no adult uses the child act; a respondent who is none is served otherwise and the case
 * may go to juvenile court; seventeen is where sources differ.
 * @source §§ 455.010(2), 455.020, 455.035.2–.3, RSMo. Checked 2026-11-20.
 */
export const ageProblems = (
  parties: { readonly petitioner?: Person | undefined; readonly respondent?: Person | undefined },
  on: IsoDate,
  adult: AdultAge = adultAge,
): readonly Problem[] => {
  const problems: Problem[] = [];
  if (isAdult(parties.petitioner, on, adult) === false)
    problems.push(
      answerProblem(
        'age.petitioner-child',
        'petitioner.age',
        `Petitioner is under ${adult.years} and not emancipated: use the child act, §§ 455.500–.538; this adult petition is not for a child.`,
      ),
    );
  if (isAdult(parties.respondent, on, adult) === false)
    problems.push(
      answerWarning(
        'age.respondent-child',
        'respondent.age',
        `Respondent is under ${adult.years}: serve a parent, guardian or guardian ad litem, and expect transfer to juvenile court. § 455.035.2–.3`,
      ),
    );
  for (const [party, person] of Object.entries(parties))
    if (betweenTheAges(person, on) && adult.years === 17)
      problems.push(
        answerWarning('age.unsettled', `${party}.age`, `A person of 17 may or may not be an adult: ${adult.note}`),
      );
  return problems;
};
