import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { answer, fillIn, p, paper } from '../../src/document/build.ts';
import { missingCharacters } from '../../src/layout/missingCharacters.ts';
import { tinos } from '../support/tinos.ts';

test('each answer with characters that the typeface lacks is named once, with them', () => {
  const name = answer('Li 丽', 'petitioner.name');
  const doc = paper(isoDate('2026-11-20'), [
    p(['By ', name, '.']),
    p([answer('👍🏽 and 丽', 'incidents.0.account'), answer('Łukasz', 'respondent.name')]),
    p([name]),
  ]);
  expect(missingCharacters(doc, tinos)).toEqual([
    { from: 'petitioner.name', characters: ['丽'] },
    { from: 'incidents.0.account', characters: ['👍', '🏽', '丽'] },
  ]);
});

test('words of the template are checked too, labels among them', () => {
  const doc = paper(isoDate('2026-11-20'), [fillIn('✍ what happened')]);
  expect(missingCharacters(doc, tinos)).toEqual([{ characters: ['✍'] }]);
});
