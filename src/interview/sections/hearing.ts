import type { Section } from '../section.ts';

/** The dates of the case, the hearing and what came of it. */
export const hearing: Section = {
  id: 'hearing',
  part: 'hearing',
  title: 'Dates and hearing',
  plain: {
    step: 'sign',
    title: 'The hearing',
    question: 'Do you know your hearing date?',
    lead: 'The court sets the date after you file. Leave this blank if you have no date yet.',
  },
  groups: [
    {
      title: 'Filing and service',
      questions: [
        { path: 'hearing.filedOn', span: 3 },
        { path: 'hearing.exParteEnteredOn', span: 3 },
        { path: 'hearing.exParteDenied', span: 6 },
        { path: 'hearing.servedOn', span: 3 },
        { path: 'hearing.judgeDesignatedOn', span: 3 },
      ],
    },
    {
      title: 'Hearing',
      questions: [
        { path: 'hearing.on', span: 3, plain: { title: 'Day of the hearing' } },
        { path: 'hearing.time', span: 3, plain: { title: 'Time' } },
        { path: 'hearing.place', span: 6, plain: { title: 'Place', help: 'Such as the county courthouse.' } },
        {
          path: 'hearing.continuances',
          span: 12,
          of: {
            one: 'continuance',
            questions: [
              { path: 'from', span: 3 },
              { path: 'to', span: 3 },
              { path: 'askedBy', span: 6 },
              { path: 'reason', span: 12 },
            ],
          },
        },
        { path: 'hearing.courtClosedOn', span: 12 },
      ],
    },
    {
      title: 'The full order',
      questions: [
        { path: 'hearing.orderEnteredOn', span: 3 },
        { path: 'hearing.orderExpiresOn', span: 3 },
        { path: 'hearing.orderHasFindings', span: 6 },
        { path: 'hearing.orderRenewsAutomatically', span: 6 },
      ],
    },
  ],
};
