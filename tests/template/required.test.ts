import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { isoDate } from '../../src/dates.ts';
import { inlinesIn } from './support.ts';

const isRequired = (template: string, manifest: object, answers: Omit<Answers, 'format'> = {}) => {
  const blank = inlinesIn(template, { manifest: { ...manifest }, answers }).find((inline) => inline.kind === 'blank');
  return blank?.kind === 'blank' ? blank.required : undefined;
};

describe('whether a blank counts as missing', () => {
  test.each<[string, string, object, Omit<Answers, 'format'>, boolean]>([
    ['an answer that is required', '{{matter.county}}', { required: ['matter.county'] }, {}, true],
    ['an answer that is not', '{{matter.division}}', { required: ['matter.county'] }, {}, false],
    [
      'the record that holds a required answer',
      '{{petitioner.name}}',
      { required: ['petitioner.name.last'] },
      {},
      true,
    ],
    ['a part of a required record', '{{petitioner.name.last}}', { required: ['petitioner.name'] }, {}, true],
    [
      'any item of a list',
      '{{incidents.0.place}}',
      { required: ['incidents.*.place'] },
      { incidents: [{ id: 'a' }] },
      true,
    ],
    [
      'one whose alternative is missing too',
      '{{petitioner.age}}',
      { required: ['petitioner.age|petitioner.bornOn'] },
      {},
      true,
    ],
    [
      'one whose alternative is given',
      '{{petitioner.age}}',
      { required: ['petitioner.age|petitioner.bornOn'] },
      { petitioner: { bornOn: isoDate('1990-01-02') } },
      false,
    ],
    [
      'one whose condition holds',
      '{{term.years}}',
      { requiredWhen: [{ when: 'term.seriousDanger', paths: ['term.years'] }] },
      { term: { seriousDanger: true } },
      true,
    ],
    [
      'one whose condition does not',
      '{{term.years}}',
      { requiredWhen: [{ when: 'term.seriousDanger', paths: ['term.years'] }] },
      {},
      false,
    ],
    [
      'one that the template calls not required',
      '{{answer matter.county required=false}}',
      { required: ['matter.county'] },
      {},
      false,
    ],
    ['one that the template requires itself', '{{answer matter.division required=true}}', {}, {}, true],
  ])('%s', (_, template, manifest, answers, required) =>
    expect(isRequired(template, manifest, answers)).toBe(required),
  );
});

describe('the width of a blank', () => {
  test.each([
    ['{{petitioner.age}}', 36],
    ['{{relief.rent.amount}}', 72],
    ['{{hearing.on}}', 100],
    ['{{matter.caseNumber}}', 126],
    ['{{petitioner.name}}', 180],
    ['{{respondent.addresses.work}}', 180],
    ['{{respondent.addresses.home}}', 270],
    ['Because {{goodCause.facts}}', 270],
    ['{{answer petitioner.name width=225}}', 225],
    ['{{answer petitioner.name blank="count"}}', 36],
  ])('%s is %i points', (template, width) =>
    expect(inlinesIn(template).find(({ kind }) => kind === 'blank')).toMatchObject({ width }),
  );
});
