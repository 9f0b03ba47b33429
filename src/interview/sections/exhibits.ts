import type { Section } from '../section.ts';

/** Things to offer in evidence. */
export const exhibits: Section = {
  id: 'exhibits',
  part: 'hearing',
  title: 'Exhibits',
  records: {
    path: 'exhibits',
    one: 'exhibit',
    several: 'exhibits',
    columns: [
      { path: 'mark', title: 'Mark', span: 1 },
      { path: 'description', title: 'Description', span: 5 },
      { path: 'sponsor', title: 'Sponsor', span: 3 },
    ],
  },
  groups: [
    {
      questions: [
        { path: 'mark', span: 2 },
        { path: 'offeredBy', span: 4 },
        { path: 'kind', span: 4, control: 'select' },
        { path: 'pages', span: 2 },
        { path: 'description', span: 12 },
        { path: 'attached', span: 6 },
      ],
    },
    {
      title: 'Foundation',
      questions: [
        { path: 'sponsor', span: 6 },
        { path: 'affidavit', span: 6 },
        { path: 'authentication', span: 12, control: 'lines' },
      ],
    },
    {
      title: 'In court',
      questions: [
        { path: 'status', span: 6 },
        { path: 'notes', span: 12, control: 'lines' },
      ],
    },
  ],
};
