import { type Address, isConfidential } from '../answers/address.ts';
import type { Answers } from '../answers/schema.ts';
import type { Hint } from '../document/sensitive.ts';

const places = ['home', 'mailing', 'work', 'school', 'other'] as const;

/** "Specimen Court" of "27 Specimen Court, Apartment 3": the number alone tells nothing, the name does. */
const streetName = (street: string | undefined): string => (street?.split(',')[0] ?? '').replace(/^[\d\W]+/, '').trim();

const addressHints = (address: Address | undefined, path: string): readonly Hint[] => {
  if (address === undefined || !isConfidential(address)) return [];
  const words = streetName(address.street);
  return words === '' ? [] : [{ path: `${path}.street`, what: 'the street of a withheld address', words }];
};

const childHints = ({ children = [] }: Answers): readonly Hint[] =>
  children.flatMap(({ name }, index) => {
    const full = [name?.first, name?.last];
    if (full.includes(undefined)) return [];
    return [
      {
        path: `children.${index}.name`,
        what: 'the name of a child, whom papers name by initials',
        words: full.join(' '),
      },
    ];
  });

/** Words to weigh in a paper for the other side: streets that are withheld, and names of children. */
export const hintsOf = (answers: Answers): readonly Hint[] => [
  ...places.flatMap((place) => addressHints(answers.petitioner?.addresses?.[place], `petitioner.addresses.${place}`)),
  ...childHints(answers),
];
