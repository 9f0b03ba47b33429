import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { mergeMissing, missingRequired } from '../../src/assemble/missingRequired.ts';
import type { Manifest } from '../../src/template/manifest.ts';
import { Manifest as ManifestSchema } from '../../src/template/manifest.ts';

const manifest = (required: readonly string[], requiredWhen: Manifest['requiredWhen'] = []): Manifest =>
  ManifestSchema.parse({
    id: 'paper',
    title: 'Paper',
    sides: ['petitioner'],
    proceeding: 'adult',
    audience: 'filed',
    profile: 'pleading',
    required,
    requiredWhen,
    order: 1,
    revision: '2026-11-20',
    asOf: '2026-11-20',
  });

const lacking = (answers: Omit<Answers, 'format'>, of: Manifest) =>
  missingRequired({ format: 'full-hearing/1', ...answers }, of).map(({ paths }) => paths.join('|'));

describe('a required answer', () => {
  test.each<[string, readonly string[], Omit<Answers, 'format'>, readonly string[]]>([
    ['that is given is not missing', ['matter.county'], { matter: { county: 'Boone' } }, []],
    ['that is absent is missing', ['matter.county'], {}, ['matter.county']],
    ['that is empty is missing', ['matter.county'], { matter: { county: ' ' } }, ['matter.county']],
    ['with an alternative is met by either', ['petitioner.age|petitioner.bornOn'], { petitioner: { age: 36 } }, []],
    [
      'with an alternative is missing once',
      ['petitioner.age|petitioner.bornOn'],
      {},
      ['petitioner.age|petitioner.bornOn'],
    ],
    [
      'of every item is missing item by item',
      ['incidents.*.place'],
      { incidents: [{ id: 'a', place: 'outside' }, { id: 'b' }] },
      ['incidents.1.place'],
    ],
    ['of every item wants one item at least', ['incidents.*.place'], {}, ['incidents']],
    [
      'within items of items is found',
      ['chapters.*.questions.*.text'],
      { chapters: [{ id: 'c', questions: [{ id: 'q' }] }] },
      ['chapters.0.questions.0.text'],
    ],
  ])('%s', (_, required, answers, missing) => expect(lacking(answers, manifest(required))).toEqual(missing));

  test.each([
    ['counts when its condition holds', true, ['term.years']],
    ['does not count otherwise', false, []],
  ])('under a condition %s', (_, seriousDanger, missing) => {
    const when = manifest([], [{ when: 'term.seriousDanger', paths: ['term.years'] }]);
    expect(lacking({ term: { seriousDanger } }, when)).toEqual(missing);
  });

  test('is called by the words of its question', () => {
    expect(missingRequired({ format: 'full-hearing/1' }, manifest(['matter.county']))[0]?.label).toBe(
      'county, or City of St. Louis',
    );
  });
});

describe('what a paper lacks in all', () => {
  const age = { paths: ['petitioner.age', 'petitioner.bornOn'], label: 'age' };
  const blank = (path: string, required = true) => ({ path, label: path, required });

  test('adds a required answer for which the paper has no blank', () => {
    expect(mergeMissing([blank('matter.county')], [age])).toEqual([
      blank('matter.county'),
      { path: 'petitioner.age', label: 'age', required: true },
    ]);
  });

  test('does not count it again when a blank stands for it or for a part of it', () => {
    const name = { paths: ['petitioner.name.last'], label: 'last name' };
    expect(mergeMissing([blank('petitioner.name'), blank('petitioner.bornOn')], [age, name])).toHaveLength(2);
  });

  test('counts two blanks that one answer would fill as one', () => {
    const merged = mergeMissing([blank('petitioner.age'), blank('petitioner.bornOn')], [age]);
    expect(merged.map(({ required }) => required)).toEqual([true, false]);
  });
});
