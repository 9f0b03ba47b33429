import type { Section } from '../section.ts';

/** Text and notes of the office's own, and the law it has compared. */
export const office: Section = {
  id: 'office',
  part: 'hearing',
  title: 'Office text and notes',
  groups: [
    {
      questions: [
        { path: 'customText', span: 12, control: 'lines' },
        { path: 'matter.officeNotes', span: 12, control: 'lines' },
        { path: 'verifiedProvisions', span: 12 },
      ],
    },
  ],
};
