import type { Group, Section } from '../section.ts';
import { cites } from './cites.ts';

const what: Group = {
  questions: [
    {
      path: 'on',
      span: 8,
      plain: { title: 'When did it happen?', help: 'A month or a year is enough if you do not know the day.' },
    },
    { path: 'time', span: 2, plain: { title: 'What time?' } },
    { path: 'timeTo', span: 2 },
    { path: 'place', span: 8, plain: { title: 'Where did it happen?', help: 'Such as: at home; outside my work.' } },
    { path: 'county', span: 4, control: 'county', plain: { title: 'County of that place' } },
    {
      path: 'acts',
      span: 12,
      control: 'ticks',
      plain: {
        title: 'What kind of act was it?',
        help: 'Check each one that fits. A helper can tell you what each word means in law.',
        choices: {
          battery: 'Harm to the body',
          assault: 'Put in fear of being hurt',
          unlawfulImprisonment: 'Held or locked in against your will',
          coercion: 'Made to do or not do something by force or threats',
          harassment: 'Upset more than once, for no good reason',
          sexualAssault: 'A sex act by force or threat, or that you did not agree to',
          petAbuse: 'Harm to a pet',
          stalking: 'Followed, watched or sent messages you did not want',
        },
      },
    },
    {
      path: 'how',
      span: 6,
      control: 'segments',
      plain: {
        title: 'Was it done, tried or threatened?',
        choices: { done: 'Done', attempted: 'Tried', threatened: 'Threatened' },
      },
    },
    {
      path: 'account',
      span: 12,
      control: 'lines',
      plain: { title: 'What happened?', help: 'Say what was done and said, in the order it took place.' },
    },
  ],
};

const harm: Group = {
  title: 'Threats, harm and fear',
  questions: [
    {
      path: 'threats',
      span: 6,
      plain: { title: 'What threats were made?', help: 'Write the words that were spoken.' },
    },
    { path: 'weapons', span: 6, plain: { title: 'Was there a weapon?', help: 'Say what it was.' } },
    { path: 'injuries', span: 6, plain: { title: 'How were you hurt?' } },
    { path: 'treatment', span: 6, plain: { title: 'Did you see a doctor or nurse? Where?' } },
    {
      path: 'fear',
      span: 12,
      plain: { title: 'What were you afraid of?', help: 'Say what you feared, and what you did because of it.' },
    },
    { path: 'childrenPresent', span: 12, control: 'ticks', plain: { title: 'Which children were there?' } },
  ],
};

const police: Group = {
  title: 'Police',
  questions: [
    { path: 'police.called', span: 3, plain: { title: 'Someone called the police' } },
    {
      path: 'police.agency',
      span: 5,
      askIf: { path: 'police.called', isNot: false },
      plain: { title: 'Which police?', help: 'Such as Columbia police.' },
    },
    {
      path: 'police.officer',
      span: 4,
      askIf: { path: 'police.called', isNot: false },
      plain: { title: 'The officer’s name' },
    },
    {
      path: 'police.reportNumber',
      span: 4,
      askIf: { path: 'police.called', isNot: false },
      plain: { title: 'Report number' },
    },
    {
      path: 'police.arrested',
      span: 4,
      askIf: { path: 'police.called', isNot: false },
      plain: { title: 'The respondent was arrested' },
    },
    {
      path: 'police.account',
      span: 12,
      askIf: { path: 'police.called', isNot: false },
      plain: { title: 'What did the police do?' },
    },
    {
      path: 'police.whyNot',
      span: 12,
      askIf: { path: 'police.called', is: false },
      plain: { title: 'Why were the police not called?' },
    },
  ],
};

const proof: Group = {
  title: 'Proof',
  questions: [
    { path: 'witnesses', span: 6, control: 'ticks' },
    cites('exhibits', { of: { one: 'exhibit cited', questions: [{ path: 'supports', span: 12 }] } }),
    { path: 'status', span: 6, control: 'select' },
    { path: 'petitionParagraphs', span: 6 },
  ],
};

const ourSide: Group = {
  title: 'For our own office',
  questions: [
    { path: 'ourAccount', span: 12, control: 'lines' },
    {
      path: 'inconsistencies',
      span: 12,
      of: {
        one: 'inconsistent statement',
        questions: [
          { path: 'petitionSays', span: 6 },
          { path: 'otherSays', span: 6 },
          { path: 'source.exhibit', span: 7 },
          { path: 'source.at', span: 5 },
        ],
      },
    },
  ],
};

/** What happened, one record for each time. */
export const incidents: Section = {
  id: 'incidents',
  part: 'happened',
  title: 'Incidents',
  plain: {
    step: 'happened',
    title: 'What happened',
    question: 'What happened?',
    lead: 'Tell about one time at once. Start with the last time, then add the ones before it.',
  },
  records: {
    path: 'incidents',
    one: 'incident',
    several: 'incidents',
    columns: [
      { path: 'on', title: 'When', span: 3 },
      { path: 'place', title: 'Where or how', span: 3 },
      { path: 'acts', title: 'Acts alleged', span: 3 },
    ],
  },
  groups: [what, harm, police, proof, ourSide],
};
