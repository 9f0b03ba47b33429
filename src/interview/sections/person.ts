import type { Group, PlainWords, Question } from '../section.ts';

/** A party: which one, and the plain words for those questions that a lay person is asked. */
export interface Party {
  readonly role: 'petitioner' | 'respondent';
  readonly plain: Readonly<Record<string, PlainWords>>;
}

/** Asks for an answer about the party, at so many of 12 columns. */
type Ask = (path: string, span: number, more?: Partial<Question>) => Question;

const descriptionGroup = (ask: Ask): Group => ({
  title: 'Description for service',
  questions: [
    ask('description.sex', 2),
    ask('description.race', 4),
    ask('description.height', 3),
    ask('description.weightPounds', 3),
    ask('description.hair', 3),
    ask('description.eyes', 3),
    ask('description.marks', 6),
    ask('description.vehicle', 8),
    ask('description.plate', 4),
    ask('description.weapons', 12),
    ask('description.whereFound', 12),
  ],
});

/** Every question about a party, in the order in which the officer's and the court's papers need them. */
export const partyGroups = ({ role, plain }: Party): readonly Group[] => {
  const ask: Ask = (path, span, more = {}) => {
    const words = plain[path];
    return { path: `${role}.${path}`, span, ...(words === undefined ? {} : { plain: words }), ...more };
  };
  return [
    {
      questions: [
        ask('name', 12),
        ask('pronoun', 5),
        ask('bornOn', 4),
        ask('age', 2),
        ask('ageIsGuess', 4, { askIf: { path: `/${role}.age` } }),
        ask('emancipated', 4),
      ],
    },
    {
      title: 'Addresses',
      questions: [
        ask('addresses.home', 12),
        ask('addresses.mailing', 12),
        ask('addresses.work', 12),
        ask('addresses.school', 12),
        ask('addresses.other', 12),
      ],
    },
    {
      title: 'Telephone and e-mail',
      questions: [
        ask('phones', 6, {
          of: {
            one: 'telephone',
            questions: [
              { path: 'number', span: 7, plain: { title: 'Phone number' } },
              { path: 'kind', span: 5, control: 'select', plain: { title: 'Kind of phone' } },
            ],
          },
        }),
        ask('email', 6),
        ask('contactConfidential', 12),
      ],
    },
    { title: 'Language', questions: [ask('language', 6), ask('needsInterpreter', 6)] },
    descriptionGroup(ask),
  ];
};
