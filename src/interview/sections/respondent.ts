import type { Section } from '../section.ts';
import { partyGroups } from './person.ts';

/** The person against whom the order is asked. */
export const respondent: Section = {
  id: 'respondent',
  part: 'parties',
  title: 'Respondent',
  plain: {
    step: 'respondent',
    title: 'The respondent',
    question: 'Who is the respondent?',
    lead: 'An officer has to find and hand papers to this person. A guess is fine where you are not sure.',
  },
  groups: partyGroups({
    role: 'respondent',
    plain: {
      name: { title: 'The respondent’s full name' },
      age: { title: 'How old is the respondent?', help: 'A good guess is fine.' },
      ageIsGuess: { title: 'The age is a guess' },
      'addresses.home': { title: 'Where the respondent lives', help: 'Write the last place you know.' },
      'addresses.work': { title: 'Where the respondent works' },
      'addresses.other': { title: 'Another place where the respondent can be found' },
      phones: { title: 'The respondent’s phone' },
      language: { title: 'What language does the respondent speak?' },
      needsInterpreter: { title: 'The respondent needs someone to interpret in court' },
      'description.sex': { title: 'Sex' },
      'description.race': { title: 'Race' },
      'description.height': { title: 'How tall?', help: 'Such as 6 feet 1 inch.' },
      'description.weightPounds': { title: 'Weight in pounds' },
      'description.hair': { title: 'Hair' },
      'description.eyes': { title: 'Eyes' },
      'description.marks': { title: 'Scars, marks or tattoos' },
      'description.vehicle': { title: 'Car or truck', help: 'Such as a gray 2021 pickup truck.' },
      'description.plate': { title: 'License plate' },
      'description.weapons': { title: 'Weapons', help: 'Say what they are and where they are kept.' },
      'description.whereFound': { title: 'Where and when can an officer find the respondent?' },
    },
  }),
};
