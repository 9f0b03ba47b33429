import type { Section } from '../section.ts';

/** Orders and cases before this one, and what the criminal record shows. */
export const otherCases: Section = {
  id: 'otherCases',
  part: 'happened',
  title: 'Other cases and orders',
  plain: {
    step: 'happened',
    title: 'Other cases',
    question: 'Are there other cases or orders?',
    lead: 'Tell about court cases or orders, old or new, that have to do with you, the respondent or the children.',
  },
  groups: [
    {
      title: 'Orders of protection',
      questions: [
        {
          path: 'history.noPriorOrders',
          span: 12,
          plain: { title: 'There has been no order of protection between us' },
        },
        {
          path: 'history.priorOrders',
          span: 12,
          plain: { title: 'Earlier orders of protection' },
          of: {
            one: 'earlier order',
            questions: [
              {
                path: 'kind',
                span: 6,
                control: 'select',
                plain: {
                  title: 'What kind of order?',
                  choices: {
                    fullAdult: 'Full order, for an adult',
                    fullChild: 'Full order, for a child',
                    exParte: 'Short order before a hearing (ex parte)',
                  },
                },
              },
              {
                path: 'against',
                span: 6,
                plain: { title: 'Against whom?', choices: { petitioner: 'Me', respondent: 'The respondent' } },
              },
              { path: 'court', span: 6, plain: { title: 'Which court?' } },
              { path: 'caseNumber', span: 6, plain: { title: 'Case number' } },
              { path: 'enteredOn', span: 6, plain: { title: 'When was it made?' } },
              { path: 'expiredOn', span: 6, plain: { title: 'When does it end, or did it end?' } },
              { path: 'protected', span: 6, plain: { title: 'Whom does it protect?' } },
              { path: 'violated', span: 12, plain: { title: 'Was it broken? How?' } },
            ],
          },
        },
      ],
    },
    {
      title: 'Other cases',
      questions: [
        {
          path: 'history.otherCases',
          span: 12,
          plain: { title: 'Other court cases' },
          of: {
            one: 'other case',
            questions: [
              {
                path: 'kind',
                span: 4,
                control: 'select',
                plain: {
                  title: 'What kind of case?',
                  choices: {
                    criminal: 'A crime',
                    dissolution: 'Divorce',
                    custody: 'Custody of a child',
                    juvenile: 'Juvenile court',
                    other: 'Other',
                  },
                },
              },
              { path: 'style', span: 8, plain: { title: 'Name of the case', help: 'Such as State v. Mockett.' } },
              { path: 'court', span: 6, plain: { title: 'Which court?' } },
              { path: 'caseNumber', span: 6, plain: { title: 'Case number' } },
              { path: 'about', span: 12, plain: { title: 'What is it about?' } },
              { path: 'incidents', span: 12, control: 'ticks' },
              {
                path: 'status',
                span: 4,
                plain: { title: 'Is it still going on?', choices: { pending: 'Yes', closed: 'No' } },
              },
              { path: 'outcome', span: 8, plain: { title: 'How did it end?' } },
            ],
          },
        },
      ],
    },
    {
      title: 'Custody',
      statute: '§ 455.050.3(1)',
      questions: [
        {
          path: 'history.custodyOrder',
          span: 6,
          plain: {
            title: 'Is there a court order about who has the children?',
            choices: { none: 'No, and no case is open', pending: 'A case is open now', made: 'Yes' },
          },
        },
        {
          path: 'history.custodyOrderDetails',
          span: 6,
          askIf: { path: '/history.custodyOrder', isNot: 'none' },
          plain: { title: 'Which court, and what case number?' },
        },
      ],
    },
    {
      title: 'Criminal record',
      questions: [
        {
          path: 'history.criminalRecord',
          span: 12,
          control: 'lines',
          plain: {
            title: 'What crimes has the respondent been found guilty of?',
            help: 'Skip this if you do not know.',
          },
        },
      ],
    },
  ],
};
