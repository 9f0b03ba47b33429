import { z } from 'zod';
import { Address } from './address.ts';
import { Count, choice, DateAnswer, Line, Text, YesNo } from './common.ts';

/** A person's name in its parts. */
export const PersonName = z
  .strictObject({
    first: Line.optional().meta({ title: 'First name', prints: 'text', blank: 'name' }),
    middle: Line.optional().meta({ title: 'Middle name or initial', prints: 'text', blank: 'name' }),
    last: Line.optional().meta({ title: 'Last name', prints: 'text', blank: 'name' }),
    suffix: Line.optional().meta({ title: 'Suffix', help: 'Jr., Sr., III', prints: 'text', blank: 'count' }),
    alsoKnownAs: z.array(Line).max(50).optional().meta({ title: 'Other names used' }),
  })
  .meta({ title: 'Full name', prints: 'name', blank: 'name' });
/** A name in its parts, as read and checked. */
export type PersonName = z.infer<typeof PersonName>;

/** Words for the pronouns a paper may use; without an answer it repeats "Petitioner" or "Respondent". */
const pronounWords = { she: 'she, her', he: 'he, him', they: 'they, them' } as const;

/** What an officer needs to find and know a person. Everything may be a guess. */
const Description = z.strictObject({
  sex: Line.optional().meta({ title: 'Sex', label: 'sex', prints: 'text', blank: 'count' }),
  race: Line.optional().meta({ title: 'Race or ethnicity', label: 'race or ethnicity', prints: 'text', blank: 'date' }),
  height: Line.optional().meta({ title: 'Height', help: 'For example: 6 feet 1 inch', prints: 'text', blank: 'money' }),
  weightPounds: Count.optional().meta({ title: 'Weight in pounds', label: 'weight', prints: 'number', blank: 'count' }),
  hair: Line.optional().meta({ title: 'Hair', label: 'hair', prints: 'text', blank: 'money' }),
  eyes: Line.optional().meta({ title: 'Eyes', label: 'eyes', prints: 'text', blank: 'money' }),
  marks: Line.optional().meta({
    title: 'Marks, scars, tattoos',
    help: 'In running text: an anchor tattoo on his right forearm',
    label: 'marks, scars, tattoos',
    prints: 'text',
    blank: 'name',
  }),
  vehicle: Line.optional().meta({
    title: 'Vehicle',
    help: 'In running text: a gray 2021 pickup truck',
    label: 'make, model, year, color',
    prints: 'text',
    blank: 'name',
  }),
  plate: Line.optional().meta({
    title: 'License plate',
    help: 'In running text, with its state: Missouri plate EXM 000',
    label: 'plate',
    prints: 'text',
    blank: 'money',
  }),
  weapons: Line.optional().meta({
    title: 'Weapons',
    help: 'A sentence: He keeps two handguns at his residence.',
    label: 'weapons, and where they are',
    prints: 'text',
    blank: 'address',
  }),
  whereFound: Text.optional().meta({
    title: 'Where and when the person can be found',
    label: 'where and when to find this person',
    prints: 'text',
    blank: 'address',
  }),
});

/** A telephone number. Whose it is and whether it may be shown stand on the person. */
const Phone = z.strictObject({
  number: Line.optional().meta({
    title: 'Number',
    prints: 'phone',
    blank: 'date',
    confidential: 'whenMarked',
    searchAs: 'phone',
  }),
  kind: choice({ mobile: 'mobile', home: 'home', work: 'work', message: 'message' }).optional().meta({ title: 'Kind' }),
});

/** Anyone whom the papers name as a party. */
export const Person = z.strictObject({
  name: PersonName.optional(),
  pronoun: choice(pronounWords).optional().meta({ title: 'Pronoun in the papers', choices: pronounWords }),
  bornOn: DateAnswer.optional().meta({
    title: 'Date of birth',
    help: 'Or give the age, or a best guess.',
    prints: 'date',
    blank: 'date',
    confidential: 'always',
    searchAs: 'date',
  }),
  age: Count.optional().meta({ title: 'Age', label: 'age', prints: 'number', blank: 'count' }),
  ageIsGuess: YesNo.optional().meta({ title: 'The age is a best guess' }),
  emancipated: YesNo.optional().meta({ title: 'Emancipated', statute: '§ 455.010(2)' }),
  addresses: z
    .strictObject({
      home: Address.optional().meta({
        title: 'Home address',
        label: 'home address',
        prints: 'address',
        blank: 'address',
        confidential: 'whenMarked',
      }),
      mailing: Address.optional().meta({
        title: 'Mailing address',
        label: 'mailing address',
        prints: 'address',
        blank: 'address',
        confidential: 'whenMarked',
      }),
      work: Address.optional().meta({
        title: 'Employer and its address',
        label: 'employer, address',
        prints: 'address',
        blank: 'employer',
        confidential: 'whenMarked',
      }),
      school: Address.optional().meta({
        title: 'School and its address',
        label: 'school, address',
        prints: 'address',
        blank: 'employer',
        confidential: 'whenMarked',
      }),
      other: Address.optional().meta({
        title: 'Another place',
        label: 'place, address',
        prints: 'address',
        blank: 'address',
        confidential: 'whenMarked',
      }),
    })
    .optional()
    .meta({ title: 'Addresses' }),
  contactConfidential: YesNo.optional().meta({
    title: 'Keep telephone and e-mail from the other side',
    protects: true,
  }),
  phones: z.array(Phone).max(20).optional().meta({ title: 'Telephones' }),
  email: Line.optional().meta({
    title: 'E-mail',
    prints: 'text',
    blank: 'name',
    confidential: 'whenMarked',
    searchAs: 'words',
  }),
  language: Line.optional().meta({ title: 'Language', prints: 'text', blank: 'date' }),
  needsInterpreter: YesNo.optional().meta({ title: 'Needs an interpreter in court' }),
  description: Description.optional().meta({ title: 'Description for service' }),
});
/** A party, as read and checked. */
export type Person = z.infer<typeof Person>;
