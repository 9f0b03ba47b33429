import { beforeAll, describe, expect, test } from 'vitest';
import type { Release } from '../../src/answers/matter.ts';
import { type Answers, currentFormat } from '../../src/answers/schema.ts';
import { assemble, type Paper } from '../../src/assemble/assemble.ts';
import type { Library } from '../../src/template/library.ts';
import { testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = (await ownLibrary()).library;
});

const withReleases = (...releases: readonly Release[]): Answers => ({
  format: currentFormat,
  matter: { side: 'petitioner', releases: [...releases] },
  petitioner: {
    name: { first: 'Rosalind', last: 'Mockett' },
    addresses: { home: { street: '44 Hollyhock Row', city: 'Columbia', confidential: true } },
  },
  incidents: [
    { id: 'a', account: 'Respondent waited at 44 Hollyhock Row.' },
    { id: 'b', account: 'Respondent came to 44 Hollyhock Row again.' },
  ],
});

const petitionOf = (answers: Answers): Paper => {
  const [paper] = assemble({ answers, library, ids: ['petition'], today: testDay }).papers;
  if (paper === undefined) throw new Error('There is no petition.');
  return paper;
};

const held = (answers: Answers): readonly (string | undefined)[] =>
  petitionOf(answers)
    .problems.filter(({ code }) => code === 'audience.confidential')
    .map(({ at }) => (at.in === 'document' ? at.path : undefined));

const release: Release = {
  id: 'r1',
  paper: 'petition',
  path: 'petitioner.addresses.home',
  typedIn: 'incidents.0.account',
  passage: 'Respondent waited at 44 Hollyhock Row.',
  reason: 'The client agreed on November 20: he knows the house.',
};

describe('a passage that a person released', () => {
  test('without a release both accounts hold the petition back', () => {
    expect(held(withReleases())).toEqual(['incidents.0.account', 'incidents.1.account']);
  });

  test('a release frees exactly its place and leaves the other', () => {
    expect(held(withReleases(release))).toEqual(['incidents.1.account']);
  });

  test('what was released stays as a warning with the reason', () => {
    const [kept, ...more] = petitionOf(withReleases(release)).problems.filter(
      ({ code }) => code === 'audience.released',
    );
    expect(kept?.severity).toBe('warning');
    expect(kept?.message).toContain('he knows the house');
    expect(more).toEqual([]);
  });

  const { typedIn: _account, ...ofTheAnswerItself } = release;

  test.each<[string, Release]>([
    ['another paper', { ...release, paper: 'reply' }],
    ['other words', { ...release, passage: '44 Hollyhock Row' }],
    ['another answer', { ...release, path: 'petitioner.addresses.work' }],
    ['the answer itself instead of the account', ofTheAnswerItself],
    ['a reason of spaces', { ...release, reason: '            ' }],
  ])('a release of %s frees nothing', (_, other) => {
    expect(held(withReleases(other))).toHaveLength(2);
  });

  test('the reason and the words released print in no paper', () => {
    const papers = assemble({ answers: withReleases(release), library, ids: 'all', today: testDay }).papers;
    expect(JSON.stringify(papers.map(({ doc }) => doc))).not.toContain('he knows the house');
  });
});
