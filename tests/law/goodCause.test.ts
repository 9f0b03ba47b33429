import { describe, expect, test } from 'vitest';
import { goodCauseProblems } from '../../src/law/goodCause.ts';
import { matter, type Written } from '../support/matter.ts';

const codes = (more: Written) => goodCauseProblems(matter(more)).map(({ code }) => code);
const danger = { goodCause: { dangerOfDomesticViolence: true } };

describe('good cause for an ex parte order (RSMo 455.035.1)', () => {
  test.each<[string, Written, string[]]>([
    [
      'danger of domestic violence where that is pleaded',
      { ...danger, grounds: { domesticViolence: { pleaded: true } } },
      [],
    ],
    [
      'the same where only stalking is pleaded',
      { ...danger, grounds: { stalking: { pleaded: true } } },
      ['good-cause.not-domestic-violence'],
    ],
    [
      'the same where only sexual assault is pleaded',
      { ...danger, grounds: { sexualAssault: { pleaded: true } } },
      ['good-cause.not-domestic-violence'],
    ],
    [
      'other good cause with stalking',
      { goodCause: { otherCause: 'He came back.' }, grounds: { stalking: { pleaded: true } } },
      [],
    ],
    ['no ground yet', danger, []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));
});
