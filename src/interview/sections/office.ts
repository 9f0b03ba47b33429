import type { Section } from '../section.ts';

/** Text and notes of the office's own, and the law it has compared. */
export const office: Section = {
  id: 'office',
  part: 'hearing',
  title: 'Office text and notes',
  groups: [
    {
      questions: [
        { path: 'matter.papers', span: 12, control: 'papers' },
        { path: 'customText', span: 12, control: 'lines' },
        { path: 'matter.officeNotes', span: 12, control: 'lines' },
        { path: 'verifiedProvisions', span: 12 },
        {
          path: 'matter.releases',
          span: 12,
          of: {
            one: 'release',
            questions: [
              { path: 'paper', span: 4 },
              { path: 'path', span: 4 },
              { path: 'typedIn', span: 4 },
              { path: 'passage', span: 9 },
              { path: 'on', span: 3 },
              { path: 'reason', span: 12 },
            ],
          },
        },
        {
          path: 'matter.gaps',
          span: 12,
          of: {
            one: 'address left out',
            questions: [
              { path: 'paper', span: 4 },
              { path: 'path', span: 4 },
              { path: 'typedIn', span: 4 },
              { path: 'passage', span: 12 },
            ],
          },
        },
      ],
    },
  ],
};
