import { z } from 'zod';
import { Count, choice, DateAnswer, Id, Line, Money, Text, YesNo } from './common.ts';
import { PersonName } from './person.ts';

/** A child of either party or of the household. Papers print initials and age. */
export const Child = z.strictObject({
  id: Id,
  name: PersonName.optional(),
  initials: Line.optional().meta({
    title: 'Initials',
    help: 'Taken from the name when empty.',
    label: 'initials',
    blank: 'count',
  }),
  bornOn: DateAnswer.optional().meta({ title: 'Date of birth', confidential: 'always', searchAs: 'date' }),
  age: Count.optional().meta({ title: 'Age', label: 'age', blank: 'count' }),
  parents: choice({
    both: 'child of both parties',
    petitioner: 'child of Petitioner',
    respondent: 'child of Respondent',
    other: 'another minor in the household',
  })
    .optional()
    .meta({ title: 'Whose child' }),
  livesWith: choice({
    petitioner: 'Petitioner',
    respondent: 'Respondent',
    both: 'both parties',
    other: 'another person',
  })
    .optional()
    .meta({ title: 'Lives with' }),
  inPetitionersHousehold: YesNo.optional().meta({
    title: 'Minor household member of Petitioner',
    statute: '§ 455.040.1(1)',
  }),
  whereaboutsConfidential: YesNo.optional().meta({
    title: 'Keep school and whereabouts from the other side',
    protects: true,
  }),
  school: Line.optional().meta({
    title: 'School or day care',
    blank: 'employer',
    confidential: 'whenMarked',
    searchAs: 'words',
  }),
});
/** A child, as read and checked. */
export type Child = z.infer<typeof Child>;

/** A pet, § 455.010(11). */
export const Pet = z.strictObject({
  id: Id,
  name: Line.optional().meta({ title: 'Name', label: 'name', blank: 'date' }),
  kind: Line.optional().meta({ title: 'Kind and looks', label: 'kind', blank: 'date' }),
  keptBy: choice({ petitioner: 'Petitioner', respondent: 'Respondent', both: 'both parties' })
    .optional()
    .meta({ title: 'Kept by' }),
  medicalCosts: Money.optional().meta({ title: 'Cost of treatment after abuse', statute: '§ 455.050.3(13)' }),
  notes: Text.optional().meta({ title: 'Notes' }),
});
