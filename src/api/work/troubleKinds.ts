import type { Problem } from '../../problems.ts';
import type { Trouble } from '../contract/work.ts';

/** What decides the glyph of a trouble. */
export type TroubleKind = Trouble['kind'];

/** Codes whose area does not decide. */
const byCode: Readonly<Record<string, TroubleKind>> = {
  'answers.ages-disagree': 'contradicts',
  'answers.born-later': 'contradicts',
  'answers.dates-out-of-order': 'contradicts',
  'answers.in-the-future': 'contradicts',
  'answers.range-reversed': 'contradicts',
  'answers.same-mark': 'contradicts',
  'ground.none': 'missing',
  'ground.no-relationship': 'contradicts',
  'relief.without-facts': 'missing',
  'relief.mutual': 'contradicts',
  'relief.ex-parte-not-available': 'contradicts',
  'relief.ex-parte-unlisted': 'contradicts',
  'term.findings-without-facts': 'missing',
  'term.years': 'fix',
  'term.days': 'fix',
  'good-cause.not-domestic-violence': 'contradicts',
  'cross.no-goal': 'missing',
  'cross.no-question': 'missing',
  'cross.no-questions': 'missing',
  'assemble.other-side': 'contradicts',
};

const byArea: Readonly<Record<string, TroubleKind>> = {
  answers: 'fix',
  age: 'contradicts',
  assemble: 'template',
  audience: 'audience',
  character: 'fix',
  court: 'fix',
  cross: 'reword',
  deadline: 'deadline',
  document: 'template',
  element: 'missing',
  file: 'template',
  final: 'missing',
  'good-cause': 'missing',
  ground: 'fix',
  hearing: 'deadline',
  manifest: 'template',
  missing: 'missing',
  relief: 'contradicts',
  safety: 'audience',
  service: 'deadline',
  template: 'template',
  term: 'contradicts',
};

/** The kind of a Problem by its code; `undefined` for a code of no known area. */
export const kindOfCode = (code: string): TroubleKind | undefined =>
  byCode[code] ?? byArea[code.slice(0, code.indexOf('.'))];

/** The kind of a Problem; one of an unknown area is to fix when it is an error, else to reword. */
export const kindOf = ({ code, severity }: Pick<Problem, 'code' | 'severity'>): TroubleKind =>
  kindOfCode(code) ?? (severity === 'error' ? 'fix' : 'reword');
