import type { Section } from '../section.ts';

/** Which case this is, in which court, and why there. */
export const court: Section = {
  id: 'court',
  part: 'parties',
  title: 'Court and case',
  plain: {
    step: 'you',
    title: 'Your court',
    question: 'Where will you file?',
    lead: 'You file in one county. You can choose the county where you live, where it happened, or where the respondent can be found.',
  },
  groups: [
    {
      questions: [
        { path: 'matter.side', span: 4, control: 'segments' },
        { path: 'matter.proceeding', span: 5, control: 'select' },
        { path: 'matter.isPracticeMatter', span: 3, title: 'An example, not a case' },
      ],
    },
    {
      title: 'Court',
      questions: [
        {
          path: 'matter.county',
          span: 4,
          control: 'county',
          plain: { title: 'County', help: 'The City of St. Louis counts as a county.' },
        },
        { path: 'matter.circuit', span: 2 },
        { path: 'matter.division', span: 2 },
        { path: 'matter.judge', span: 4 },
        {
          path: 'matter.caseNumber',
          span: 4,
          plain: { title: 'Case number', help: 'Leave it blank if you have none. The clerk writes it in.' },
        },
        { path: 'matter.style', span: 8 },
      ],
    },
    {
      title: 'Why this county',
      statute: '§ 455.015',
      questions: [
        {
          path: 'venue.reasons',
          span: 12,
          plain: {
            title: 'Why this county?',
            help: 'Check each line that is true.',
            choices: {
              resides: 'I live here',
              incident: 'Something I tell about below happened here',
              service: 'The respondent can be found here',
            },
          },
        },
        { path: 'venue.presentInMissouri', span: 12, plain: { title: 'I am in Missouri now, even if not for long' } },
      ],
    },
  ],
};
