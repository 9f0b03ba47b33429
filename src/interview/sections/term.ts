import type { Section } from '../section.ts';

/** How long the order is asked for, and whether it renews. */
export const term: Section = {
  id: 'term',
  part: 'asked',
  title: 'Term and renewal',
  plain: {
    step: 'need',
    title: 'How long',
    question: 'How long should the order last?',
    lead: 'A full order lasts from 180 days to one year, unless the judge finds serious danger. Then it can last two to ten years.',
  },
  groups: [
    {
      title: 'Term',
      statute: '§ 455.040.1(1)',
      questions: [
        {
          path: 'term.seriousDanger',
          span: 12,
          plain: {
            title: 'Ask for two to ten years',
            help: 'The judge must find that the respondent is a serious danger to you or to a child in your home.',
          },
        },
        {
          path: 'term.years',
          span: 4,
          askIf: { path: '/term.seriousDanger', is: true },
          plain: { title: 'How many years?', help: 'Two to ten.' },
        },
        { path: 'term.days', span: 4, plain: { title: 'How many days?', help: 'Leave it blank to ask for one year.' } },
      ],
    },
    {
      title: 'Renewal',
      statute: '§ 455.040.1(3)',
      questions: [
        {
          path: 'term.automaticRenewal',
          span: 12,
          plain: { title: 'Ask that the order start over by itself when it ends' },
        },
      ],
    },
  ],
};
