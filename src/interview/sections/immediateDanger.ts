import type { Section } from '../section.ts';

/** Good cause for an ex parte order. */
export const immediateDanger: Section = {
  id: 'danger',
  part: 'happened',
  title: 'Immediate danger',
  plain: {
    step: 'happened',
    title: 'Danger now',
    question: 'Are you in danger now?',
    lead: 'The court may give an order right away if you show good cause. This part tells the judge why.',
  },
  groups: [
    {
      title: 'Good cause for an ex parte order',
      statute: '§ 455.035.1',
      questions: [
        {
          path: 'goodCause.dangerOfDomesticViolence',
          span: 12,
          plain: { title: 'I am in danger right now from someone in my family or home' },
        },
        {
          path: 'goodCause.facts',
          span: 12,
          control: 'lines',
          plain: { title: 'What shows the danger?', help: 'Start with the newest.' },
        },
        { path: 'goodCause.incidents', span: 12, control: 'ticks' },
        {
          path: 'goodCause.otherCause',
          span: 12,
          control: 'lines',
          plain: {
            title: 'Is there some other good reason to act now?',
            help: 'Fill this in if the respondent is not family and does not live with you.',
          },
        },
      ],
    },
  ],
};
