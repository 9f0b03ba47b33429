import type { Section } from '../section.ts';

/** Chapters of cross-examination, each with its leading questions. */
export const cross: Section = {
  id: 'cross',
  part: 'hearing',
  title: 'Cross-examination',
  records: {
    path: 'chapters',
    one: 'chapter',
    several: 'chapters',
    columns: [
      { path: 'title', title: 'Chapter', span: 4 },
      { path: 'witness', title: 'Witness', span: 3 },
      { path: 'serves', title: 'Serves', span: 3 },
    ],
  },
  groups: [
    {
      questions: [
        { path: 'title', span: 6 },
        { path: 'witness', span: 6 },
        { path: 'goal', span: 12 },
        { path: 'serves', span: 6 },
        { path: 'incidents', span: 6, control: 'ticks' },
      ],
    },
    {
      title: 'Questions',
      questions: [
        {
          path: 'questions',
          span: 12,
          of: {
            one: 'question',
            questions: [
              { path: 'text', span: 12 },
              { path: 'source.exhibit', span: 4 },
              { path: 'source.at', span: 2 },
              { path: 'sourceText', span: 3 },
              { path: 'expects', span: 3, control: 'select' },
              { path: 'incident', span: 6 },
              { path: 'generated', span: 3 },
              { path: 'reviewed', span: 3 },
              { path: 'impeachment.commit', span: 4 },
              { path: 'impeachment.credit', span: 4 },
              { path: 'impeachment.confront', span: 4 },
              { path: 'impeachment.statement', span: 8 },
              { path: 'impeachment.at', span: 4 },
              { path: 'impeachment.ifDenied', span: 12 },
            ],
          },
        },
      ],
    },
    {
      questions: [
        { path: 'stop', span: 12 },
        { path: 'notes', span: 12, control: 'lines' },
      ],
    },
  ],
};
