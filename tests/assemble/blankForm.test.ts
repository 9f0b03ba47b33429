import { expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { isBlankForm } from '../../src/assemble/blankForm.ts';

test.each<[string, Omit<Answers, 'format'>, boolean]>([
  ['an empty file is a form', {}, true],
  [
    'a file that names only the county and the office is a form',
    { matter: { county: 'Boone' }, counsel: { petitioner: { name: 'A. Lawyer' } } },
    true,
  ],
  ['empty records tell nothing', { petitioner: { name: {} }, incidents: [] }, true],
  ['a name makes it a case', { petitioner: { name: { last: 'Mockett' } } }, false],
  ['an answer of no makes it a case', { venue: { presentInMissouri: false } }, false],
])('%s', (_, answers, form) => expect(isBlankForm({ format: 'full-hearing/1', ...answers })).toBe(form));
