import type { Section } from '../section.ts';

/** Those who may testify. */
export const witnesses: Section = {
  id: 'witnesses',
  part: 'hearing',
  title: 'Witnesses',
  records: {
    path: 'witnesses',
    one: 'witness',
    several: 'witnesses',
    columns: [
      { path: 'name', title: 'Name', span: 4 },
      { path: 'role', title: 'Who this is', span: 3 },
      { path: 'calledBy', title: 'Called by', span: 2 },
    ],
  },
  groups: [
    {
      questions: [
        { path: 'name', span: 6 },
        { path: 'role', span: 6 },
        { path: 'calledBy', span: 6 },
        { path: 'pronoun', span: 6 },
        { path: 'knows', span: 12, control: 'lines' },
      ],
    },
    {
      title: 'Subpoena',
      statute: 'Rule 57.09',
      questions: [
        { path: 'subpoena', span: 4, control: 'select' },
        { path: 'subpoenaServedOn', span: 3, askIf: { path: 'subpoena', is: 'served' } },
        { path: 'address', span: 8 },
        { path: 'phone', span: 4 },
      ],
    },
  ],
};
