import type { ReliefKey } from '../../answers/relief.ts';
import { metaAt } from '../../answers/walk.ts';
import { reliefRuleOf } from '../../law/relief.ts';
import type { Group, PlainWords, Question, Section } from '../section.ts';
import { cites } from './cites.ts';

const whenAsked = {
  both: 'Yes, now and after the hearing',
  exParte: 'Yes, but only until the hearing',
  fullOrder: 'Yes, after the hearing',
  no: 'No',
} as const;

/** An item of relief on the screen: further questions, and plain words for a lay person. */
interface Item {
  readonly plain?: PlainWords;
  readonly more?: readonly Question[];
}

const item = (key: ReliefKey, { plain, more = [] }: Item = {}): readonly Question[] => {
  const at = (name: string): string => `relief.${key}.${name}`;
  const askIf = { path: `/${at('asked')}`, isNot: 'no' } as const;
  const title = metaAt(`relief.${key}`)?.title;
  const isShort = more.length === 0;
  const facts: Question = { path: at('facts'), span: isShort ? 12 : 8, control: 'lines', askIf };
  const plainFacts = { title: 'Why do you need this?', help: 'Write what happened that shows the need.' };
  const tellsFacts = plain !== undefined && reliefRuleOf(key).needsFacts;
  const factsAsked = tellsFacts ? { ...facts, plain: plainFacts } : facts;
  const cited = cites(at('exhibits'), { span: 4, askIf });
  return [
    {
      path: at('asked'),
      span: isShort ? 8 : 6,
      control: 'segments',
      ...(title === undefined ? {} : { title }),
      ...(plain === undefined ? {} : { plain: { choices: whenAsked, ...plain } }),
    },
    ...more.map((question) => ({ ...question, path: at(question.path), askIf })),
    ...(isShort ? [cited, factsAsked] : [factsAsked, cited]),
  ];
};

const amount: Question = { path: 'amount', span: 3, plain: { title: 'How much?' } };
const per: Question = {
  path: 'per',
  span: 3,
  plain: { title: 'How often?', choices: { week: 'Each week', month: 'Each month', once: 'Once' } },
};
const details = (words: PlainWords, span = 6): Question => ({ path: 'details', span, control: 'lines', plain: words });

const safety: Group = {
  title: 'Safety and distance',
  statute: '§§ 455.045, 455.050.1',
  questions: [
    ...item('noAbuse', { plain: { title: 'Do not hurt, stalk, threaten or bother me' } }),
    ...item('noContact', { plain: { title: 'Do not contact me in any way' } }),
    ...item('dwelling', {
      plain: { title: 'Stay out of my home' },
      more: [
        {
          path: 'dwellingCase',
          span: 12,
          control: 'select',
          plain: {
            title: 'Whose home is it?',
            choices: {
              joint: 'We both own it, rent it or live in it',
              petitioner: 'Only I own it, rent it or live in it',
              petitionerAndOther: 'I own or rent it with someone else, not the respondent',
              occupiedWithOther: 'I live in it with someone else, and no part of it is the respondent’s',
            },
          },
        },
      ],
    }),
    ...item('distance', {
      plain: { title: 'Stay away from me' },
      more: [{ path: 'feet', span: 3, plain: { title: 'How many feet?' } }],
    }),
    ...item('workplace', { plain: { title: 'Stay out of the place where I work' } }),
    ...item('school', { plain: { title: 'Stay out of my school' } }),
    ...item('noPetAbuse', { plain: { title: 'Do not hurt a pet' } }),
    ...item('otherRestraint', {
      plain: { title: 'Something else the respondent must not do' },
      more: [details({ title: 'What?' }, 12)],
    }),
  ],
};

const childrenAndPets: Group = {
  title: 'Children and pets',
  statute: '§ 455.050.3',
  questions: [
    ...item('custody', {
      plain: { title: 'Custody of the children' },
      more: [{ path: 'children', span: 12, control: 'ticks', plain: { title: 'Which children?' } }],
    }),
    ...item('visitation', {
      plain: { title: 'Rules for when the respondent may see the children' },
      more: [details({ title: 'What rules?', help: 'Such as days, times, and who must be there.' }, 12)],
    }),
    ...item('pets', {
      plain: { title: 'Keep and care for pets' },
      more: [{ path: 'pets', span: 9, control: 'ticks', plain: { title: 'Which pets?' } }, amount],
    }),
  ],
};

const money: Group = {
  title: 'Support and money',
  statute: '§ 455.050.3',
  questions: [
    ...item('childSupport', { plain: { title: 'Money to support the children' }, more: [amount, per] }),
    ...item('maintenance', { plain: { title: 'Money to support me, from my husband or wife' }, more: [amount, per] }),
    ...item('rent', { plain: { title: 'Pay the rent or loan on my home' }, more: [amount, per] }),
    ...item('alternativeHousing', { plain: { title: 'Pay rent for another home for me' }, more: [amount, per] }),
    ...item('medicalCosts', { plain: { title: 'Pay my medical costs' }, more: [amount] }),
    ...item('shelterFee', { plain: { title: 'Pay a fee to a shelter' }, more: [amount] }),
    ...item('courtCosts', { plain: { title: 'Pay the court costs' } }),
    ...item('attorneyFees', { plain: { title: 'Pay my lawyer' }, more: [amount] }),
  ],
};

const property: Group = {
  title: 'Property, telephone and records',
  statute: '§ 455.050.3',
  questions: [
    ...item('property', {
      plain: { title: 'Let me have some things' },
      more: [details({ title: 'Which things?', help: 'Such as a car, keys or clothes.' }, 12)],
    }),
    ...item('noTransfer', {
      plain: { title: 'Do not sell or give away what we own' },
      more: [details({ title: 'Which things?' }, 12)],
    }),
    ...item('wireless', {
      plain: { title: 'Move my phone number to my own account' },
      more: [
        { path: 'accountholder', span: 6, plain: { title: 'Whose name is on the account now?' } },
        { path: 'numbers', span: 6, plain: { title: 'Which phone numbers?' } },
      ],
    }),
    ...item('voterAddress', { plain: { title: 'Keep my home address closed on my voter record' } }),
  ],
};

const treatment: Group = {
  title: 'Counseling and other relief',
  statute: '§ 455.050.3',
  questions: [
    ...item('counseling', { plain: { title: 'Go to classes for people who batter' } }),
    ...item('substanceTreatment', { plain: { title: 'Get help for drug or alcohol use' } }),
    ...item('other', { plain: { title: 'Something else' }, more: [details({ title: 'What?' }, 12)] }),
  ],
};

/** Every item of relief: whether it is asked for, in which order, and on what facts. */
export const relief: Section = {
  id: 'relief',
  part: 'asked',
  title: 'Relief',
  plain: {
    step: 'need',
    title: 'What you need',
    question: 'What do you need from the court?',
    lead: 'Choose what you want to ask for. Some things the court can order now, and some only after a hearing.',
  },
  groups: [safety, childrenAndPets, money, property, treatment],
};
