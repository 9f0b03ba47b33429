import type { Section } from '../section.ts';

/** Children and pets of the parties and of the household. */
export const household: Section = {
  id: 'household',
  part: 'parties',
  title: 'Household',
  plain: {
    step: 'you',
    title: 'Children and pets',
    question: 'Do you have children or pets?',
    lead: 'List each child under 17 that you or the respondent has, or that lives with you. The papers show only first letters and ages.',
  },
  records: {
    path: 'children',
    one: 'child',
    several: 'children',
    columns: [
      { path: 'name', title: 'Name', span: 4 },
      { path: 'age', title: 'Age', span: 1 },
      { path: 'parents', title: 'Whose child', span: 3 },
      { path: 'livesWith', title: 'Lives with', span: 2 },
    ],
  },
  groups: [
    {
      questions: [
        { path: 'name', span: 12, plain: { title: 'The child’s name' } },
        { path: 'initials', span: 3 },
        { path: 'bornOn', span: 3, plain: { title: 'Born on', help: 'No paper shows this date to the other side.' } },
        { path: 'age', span: 2, plain: { title: 'Age' } },
        {
          path: 'parents',
          span: 4,
          control: 'select',
          plain: {
            title: 'Whose child?',
            choices: {
              both: 'Mine and the respondent’s',
              petitioner: 'Mine',
              respondent: 'The respondent’s',
              other: 'Another child in my home',
            },
          },
        },
        {
          path: 'livesWith',
          span: 4,
          control: 'select',
          plain: {
            title: 'Who does the child live with?',
            choices: { petitioner: 'Me', respondent: 'The respondent', both: 'Both of us', other: 'Someone else' },
          },
        },
        { path: 'inPetitionersHousehold', span: 8, plain: { title: 'This child is part of my household' } },
      ],
    },
    {
      title: 'School and whereabouts',
      questions: [
        { path: 'school', span: 6, plain: { title: 'School or day care' } },
        {
          path: 'whereaboutsConfidential',
          span: 6,
          plain: { title: 'Keep the school from the respondent' },
        },
      ],
    },
  ],
  beside: [
    {
      title: 'Pets',
      statute: '§ 455.010(11)',
      questions: [
        {
          path: 'pets',
          span: 12,
          plain: { title: 'Pets' },
          of: {
            one: 'pet',
            questions: [
              { path: 'name', span: 3, plain: { title: 'Name' } },
              { path: 'kind', span: 5, plain: { title: 'What kind, and how it looks' } },
              {
                path: 'keptBy',
                span: 4,
                control: 'select',
                plain: {
                  title: 'Who keeps it?',
                  choices: { petitioner: 'I do', respondent: 'The respondent', both: 'Both of us' },
                },
              },
              { path: 'medicalCosts', span: 3 },
              { path: 'notes', span: 9 },
            ],
          },
        },
      ],
    },
  ],
};
