import type { Section } from '../section.ts';

/** How the parties are related. */
export const relationship: Section = {
  id: 'relationship',
  part: 'parties',
  title: 'Relationship',
  plain: {
    step: 'relationship',
    title: 'Your relationship',
    question: 'How do you know the respondent?',
    lead: 'The respondent is the person you need protection from. Check every line that is true.',
  },
  groups: [
    {
      title: 'Family or household member',
      statute: '§ 455.010(7)',
      questions: [
        {
          path: 'relationship.kinds',
          span: 12,
          control: 'ticks',
          plain: {
            title: 'Check every line that is true',
            choices: {
              spouse: 'We are married',
              formerSpouse: 'We used to be married',
              childInCommon: 'We have a child together',
              romantic: 'We date, or used to date',
              livedTogetherIntimate: 'We live together as a couple, or used to',
              livedTogether: 'We live together, or used to, but not as a couple',
              blood: 'We are related by blood',
              marriage: 'We are related by marriage',
              none: 'None of these',
            },
          },
        },
        { path: 'relationship.is', span: 4, control: 'segments' },
        {
          path: 'relationship.livedTogether',
          span: 8,
          plain: {
            title: 'Have you lived together?',
            choices: { now: 'We live together now', before: 'We lived together before', never: 'We never did' },
          },
        },
      ],
    },
    {
      title: 'Dates',
      questions: [
        {
          path: 'relationship.livedTogetherFrom',
          span: 6,
          askIf: { path: '/relationship.livedTogether', isNot: 'never' },
          plain: { title: 'Lived together from' },
        },
        {
          path: 'relationship.livedTogetherTo',
          span: 6,
          askIf: { path: '/relationship.livedTogether', is: 'before' },
          plain: { title: 'Lived together until' },
        },
        {
          path: 'relationship.marriedOn',
          span: 6,
          plain: { title: 'When did you marry?', help: 'Skip this if you did not marry each other.' },
        },
        {
          path: 'relationship.divorcedOn',
          span: 6,
          askIf: { path: '/relationship.kinds', is: 'formerSpouse' },
          plain: { title: 'When did the marriage end?' },
        },
      ],
    },
    {
      title: 'In words',
      questions: [
        {
          path: 'relationship.relative',
          span: 6,
          plain: { title: 'Which relative?', help: 'Such as: Petitioner’s brother. You are the petitioner.' },
        },
        {
          path: 'relationship.howKnown',
          span: 6,
          plain: { title: 'If none of these, how do you know each other?', help: 'Write one sentence.' },
        },
      ],
    },
  ],
};
