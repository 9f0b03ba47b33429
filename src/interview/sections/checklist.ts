import type { Section } from '../section.ts';

/** What is marked on the lines of the hearing checklist, and tasks beyond them. */
export const checklist: Section = {
  id: 'checklist',
  part: 'hearing',
  title: 'Checklist',
  groups: [
    {
      questions: [
        {
          path: 'checklist.marks',
          span: 12,
          title: 'Marks on the lines',
          of: {
            one: 'line',
            questions: [
              { path: 'done', span: 2 },
              { path: 'result', span: 6 },
              { path: 'due', span: 4 },
            ],
          },
        },
        {
          path: 'checklist.extraTasks',
          span: 12,
          of: {
            one: 'task',
            questions: [
              { path: 'task', span: 6 },
              { path: 'due', span: 3 },
              { path: 'when', span: 3, control: 'select' },
            ],
          },
        },
        { path: 'checklist.notes', span: 12, control: 'lines' },
      ],
    },
  ],
};
