import { seriousDangerFactors } from '../../law/seriousDanger.ts';
import type { Group, Question, Section } from '../section.ts';
import { cites } from './cites.ts';

const entry: readonly Question[] = [
  { path: 'on', span: 6 },
  { path: 'event', span: 6 },
  { path: 'incident', span: 6 },
  { path: 'witness', span: 6 },
  cites('exhibits'),
  { path: 'source', span: 4 },
  { path: 'weight', span: 2, control: 'select' },
  { path: 'answer', span: 12 },
];

const factorGroup = (key: string, heading: string): Group => {
  const at = (path: string): string => `factors.${key}.${path}`;
  return {
    title: heading,
    statute: '§ 455.040.1(4)',
    questions: [
      { path: at('incidents'), span: 12, control: 'ticks' },
      { path: at('for'), span: 12, of: { one: 'piece of evidence', questions: entry } },
      { path: at('against'), span: 12, of: { one: 'piece of evidence', questions: entry } },
      { path: at('missing'), span: 12 },
      { path: at('overall'), span: 4, control: 'select' },
      { path: at('summaryFor'), span: 4 },
      { path: at('summaryAgainst'), span: 4 },
      { path: at('allegation'), span: 12, control: 'lines' },
      { path: at('finding'), span: 8, control: 'lines' },
      { path: at('findingUse'), span: 4, control: 'select' },
      { path: at('notes'), span: 12, control: 'lines' },
    ],
  };
};

/** The seven factors that a court weighs on serious danger, in the worksheet's order. */
export const seriousDanger: Section = {
  id: 'seriousDanger',
  part: 'happened',
  title: 'Serious danger',
  groups: seriousDangerFactors.map(({ key, heading }) => factorGroup(key, heading)),
};
