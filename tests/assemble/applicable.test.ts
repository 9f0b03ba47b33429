import { expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { documentsAskedFor, documentsFor } from '../../src/assemble/applicable.ts';
import { ownLibrary } from '../support/library.ts';

const { library } = await ownLibrary();
const matter = (side: 'petitioner' | 'respondent'): Answers => ({ format: 'full-hearing/1', matter: { side } });
const idsFor = (side: 'petitioner' | 'respondent' | undefined) => documentsFor(library, side).map(({ id }) => id);

test('a petitioner has no hearing checklist for the respondent, and a respondent no petition', () => {
  expect(idsFor('petitioner')).toContain('petition');
  expect(idsFor('respondent')).not.toContain('petition');
  expect(idsFor('respondent')).toContain('hearing-checklist');
});

test('while the side is not known every paper is offered', () => {
  expect(idsFor(undefined)).toEqual(expect.arrayContaining([...idsFor('petitioner'), ...idsFor('respondent')]));
});

test('a paper of the other side is refused with a sentence that says why', () => {
  const { manifests, problems } = documentsAskedFor(library, matter('respondent'), ['petition']);
  expect(manifests).toEqual([]);
  expect(problems).toMatchObject([{ code: 'assemble.other-side', at: { document: 'petition' } }]);
});

test('a paper that does not exist is refused, and the nearest name offered', () => {
  const { problems } = documentsAskedFor(library, matter('petitioner'), ['petiton']);
  expect(problems.map(({ message }) => message)).toEqual(['There is no document "petiton". Did you mean "petition"?']);
});
