import type { Answers } from '#src/answers/schema.ts';
import { addDays, isoDate } from '#src/dates.ts';

const firstDay = isoDate('2024-01-08');

const places = [
  'at the residence',
  'outside the library',
  'on Example Street',
  'at the bus stop',
  'in the parking lot',
];
const openings = [
  'Respondent waited beside the door and would not let Petitioner pass',
  'Respondent followed Petitioner from her work in his truck',
  'Respondent took hold of her right arm and held it',
  'Respondent stood at the window and called out to her',
  'Respondent took the keys out of her hand and kept them',
  'Respondent left a note under the wiper of her car',
  'Respondent telephoned her again and again during her shift',
];
const middles = [
  'He told her that she would be sorry if she went to court.',
  'He said, "You can\'t hide from me," and laughed.',
  'She asked him to leave three times, and he did not answer.',
  'A neighbor opened a door, and he lowered his voice.',
  'He wrote to her that evening that he had seen her come home.',
];
const endings = [
  "She went to her sister's house and stayed the night.",
  'She locked the door and sat with the children in the back room.',
  'She told a co-worker, who walked her to her car.',
  'He left when a car turned into the street.',
];

const from = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/** The index-th incident: dates ascend, and the sentences combine so that few paragraphs are alike. */
const incident = (index: number): NonNullable<Answers['incidents']>[number] => ({
  id: `i${index + 1}`,
  on: { on: addDays(firstDay, index) },
  place: from(places, index),
  county: 'Boone',
  account: [
    `${from(openings, index)} for ${index + 2} minutes.`,
    from(middles, index + Math.floor(index / 7)),
    from(endings, index + Math.floor(index / 5)),
  ].join(' '),
  acts: ['harassment', 'stalking'],
  how: 'done',
  ...(index % 3 === 0 ? { injuries: `The arm was bruised for ${(index % 9) + 2} days.` } : {}),
  ...(index % 4 === 0 ? { fear: 'Petitioner feared that he would hurt her.' } : {}),
  ...(index % 5 === 0
    ? {
        police: {
          called: true,
          agency: 'Columbia police',
          officer: 'Officer T. Sample',
          reportNumber: `26-${10_000 + index}`,
        },
      }
    : {}),
});

/**
 * A fictional petitioner’s matter with so many incidents. With one incident its petition has three pages; everything else is as
 * short as a complete petition allows.
 */
export const matterWith = (incidents: number): Answers => ({
  format: 'full-hearing/1',
  matter: { side: 'petitioner', proceeding: 'adult', county: 'Boone', isPracticeMatter: true },
  venue: { reasons: ['resides'] },
  petitioner: {
    name: { first: 'Wilhelmina', last: 'Placeholder' },
    pronoun: 'she',
    age: 34,
    addresses: { home: { confidential: true } },
    contactConfidential: true,
  },
  respondent: {
    name: { first: 'Barnaby', last: 'Sample' },
    pronoun: 'he',
    age: 36,
    addresses: { home: { street: '14 Specimen Lane', city: 'Columbia', county: 'Boone' } },
  },
  relationship: { kinds: ['formerSpouse'], is: 'past' },
  grounds: {
    domesticViolence: { pleaded: true, acts: ['harassment'] },
  },
  incidents: Array.from({ length: incidents }, (_, index) => incident(index)),
  goodCause: { dangerOfDomesticViolence: true },
  history: { noPriorOrders: true, custodyOrder: 'none' },
  relief: { noAbuse: { asked: 'both' }, noContact: { asked: 'both' } },
  term: { days: 365 },
});
