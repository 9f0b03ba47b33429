import type { Group, PlainWords, Section } from '../section.ts';

const counselGroup = (party: 'petitioner' | 'respondent', title: string, plainName?: PlainWords): Group => {
  const at = (name: string): string => `counsel.${party}.${name}`;
  return {
    title,
    statute: 'Rule 55.03',
    questions: [
      { path: at('appearance'), span: 12, control: 'segments' },
      { path: at('name'), span: 6, ...(plainName === undefined ? {} : { plain: plainName }) },
      { path: at('barNumber'), span: 3 },
      { path: at('firm'), span: 12 },
      { path: at('address'), span: 12 },
      { path: at('phone'), span: 3 },
      { path: at('fax'), span: 3 },
      { path: at('email'), span: 6 },
    ],
  };
};

/** Who signs for whom. */
export const signing: Section = {
  id: 'signing',
  part: 'hearing',
  title: 'Signing and service',
  plain: {
    step: 'sign',
    title: 'Sign and file',
    question: 'Does a lawyer help you?',
    lead: 'You sign the petition yourself. When you sign, you swear that what it says is true.',
  },
  groups: [
    counselGroup('petitioner', 'Counsel for Petitioner', {
      title: 'Your lawyer’s name',
      help: 'Leave it blank if you have no lawyer.',
    }),
    counselGroup('respondent', 'Counsel for Respondent'),
  ],
};
