import type { PartOfCase, StepId } from './section.ts';

/** The parts of the outline with their words, in order. */
export const partsOfCase: readonly { readonly id: PartOfCase; readonly title: string }[] = [
  { id: 'parties', title: 'Parties' },
  { id: 'happened', title: 'What happened' },
  { id: 'asked', title: 'What is asked' },
  { id: 'hearing', title: 'The hearing' },
];

/** The clinic's six steps, in order: the name in the outline, the question at the top, and a line below it. */
export const steps: readonly {
  readonly id: StepId;
  readonly title: string;
  readonly question: string;
  readonly lead: string;
}[] = [
  {
    id: 'you',
    title: 'About you',
    question: 'Who are you?',
    lead: 'You are the petitioner: the person who asks the court for help.',
  },
  {
    id: 'respondent',
    title: 'The respondent',
    question: 'Who is the respondent?',
    lead: 'The respondent is the person you need protection from. A guess is fine where you are not sure.',
  },
  {
    id: 'relationship',
    title: 'Your relationship',
    question: 'How do you know the respondent?',
    lead: 'The respondent is the person you need protection from. Check every line that is true.',
  },
  {
    id: 'happened',
    title: 'What happened',
    question: 'What happened?',
    lead: 'Tell it in your own words. Start with the last time.',
  },
  {
    id: 'need',
    title: 'What you need',
    question: 'What do you need from the court?',
    lead: 'Choose what you want to ask for. The judge decides what to order.',
  },
  {
    id: 'sign',
    title: 'Sign and file',
    question: 'Are you ready to sign?',
    lead: 'Read each paper before you sign it. When you sign the petition, you swear that it is true.',
  },
];
