import type { Section } from '../section.ts';
import { partyGroups } from './person.ts';

/** The person who asks for the order. */
export const petitioner: Section = {
  id: 'petitioner',
  part: 'parties',
  title: 'Petitioner',
  plain: {
    step: 'you',
    title: 'About you',
    question: 'Who are you?',
    lead: 'You are the petitioner: the person who asks the court for help.',
  },
  groups: partyGroups({
    role: 'petitioner',
    plain: {
      name: { title: 'Your full name' },
      age: { title: 'How old are you?' },
      emancipated: {
        title: 'I am under 17, but the law treats me as an adult',
        help: 'The word for this is emancipated. Ask a helper if you are not sure.',
      },
      'addresses.home': {
        title: 'Where you live now',
        help: 'The respondent gets a copy of the petition. Mark this address to keep it off that paper.',
      },
      'addresses.mailing': {
        title: 'Where you get mail',
        help: 'Pick a safe place. The respondent may see it if you do not mark it.',
      },
      'addresses.work': { title: 'Where you work', help: 'Fill this in if the respondent should stay away from it.' },
      'addresses.school': {
        title: 'Where you go to school',
        help: 'Fill this in if the respondent should stay away from it.',
      },
      phones: { title: 'Your phone' },
      email: { title: 'Your e-mail' },
      contactConfidential: { title: 'Keep my phone and e-mail from the respondent' },
      language: { title: 'What language do you speak best?' },
      needsInterpreter: { title: 'I need someone to interpret for me in court' },
    },
  }),
};
