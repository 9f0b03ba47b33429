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

const sentences = (index: number, paragraph: number): string => {
  const shift = index * 3 + paragraph;
  return [
    `${from(openings, shift)} for ${index + paragraph + 2} minutes.`,
    from(middles, shift + Math.floor(index / 7)),
    from(middles, shift + Math.floor(index / 3) + 2),
    from(endings, shift + Math.floor(index / 5)),
  ].join(' ');
};

/** The index-th incident: dates ascend, and the sentences combine so that few paragraphs are alike. All but the first fill a page. */
const incident = (index: number): NonNullable<Answers['incidents']>[number] => {
  const common = {
    id: `i${index + 1}`,
    on: { on: addDays(firstDay, index) },
    place: from(places, index),
    county: 'Boone',
  };
  if (index === 0) return { ...common, account: sentences(index, 0), acts: ['harassment'], how: 'done' };
  return {
    ...common,
    account: [1, 2, 3, 4, 5, 6].map((paragraph) => sentences(index, paragraph)).join('\n\n'),
    acts: ['harassment', 'stalking'],
    how: 'done',
    injuries: `The arm was bruised for ${(index % 9) + 2} days. ${from(endings, index)}`,
    fear: `Petitioner feared that he would hurt her. ${from(endings, index + 1)}`,
    police: {
      called: true,
      agency: 'Columbia police',
      officer: 'Officer T. Sample',
      reportNumber: `26-${10_000 + index}`,
    },
  };
};

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
    description: {
      sex: 'man',
      race: 'white',
      height: '6 feet',
      weightPounds: 190,
      hair: 'brown',
      eyes: 'green',
      marks: 'no marks',
      vehicle: 'a gray 2021 pickup truck',
      plate: 'Missouri plate EXM 000',
      weapons: 'None are known.',
    },
  },
  relationship: { kinds: ['formerSpouse'], is: 'past' },
  grounds: {
    domesticViolence: { pleaded: true, acts: ['harassment'] },
  },
  incidents: Array.from({ length: incidents }, (_, index) => incident(index)),
  goodCause: {
    dangerOfDomesticViolence: true,
    facts: 'He waited beside her door again on the day before this petition.',
  },
  history: { noPriorOrders: true, custodyOrder: 'none' },
  relief: { noAbuse: { asked: 'both' }, noContact: { asked: 'both' } },
  term: { days: 365 },
  counsel: {
    petitioner: {
      appearance: 'appearing',
      name: 'Anna B. Whitlow',
      barNumber: '00000',
      firm: 'Example Legal Aid',
      address: { street: '100 Example Street', city: 'Columbia', state: 'Missouri', zip: '65000' },
      phone: '573-555-0142',
      email: 'a.whitlow@example.org',
    },
  },
});
