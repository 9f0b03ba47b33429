import { beforeAll, describe, expect, test } from 'vitest';
import { newAnswers, type Side } from '../../src/answers/newAnswers.ts';
import { everyPath, nodeAt } from '../../src/answers/walk.ts';
import { assemble } from '../../src/assemble/assemble.ts';
import { holds, isAsked } from '../../src/interview/asked.ts';
import { askedBy, neededBy, printedPatterns } from '../../src/interview/needed.ts';
import { patternOf } from '../../src/interview/pattern.ts';
import { questionAt } from '../../src/interview/sections.ts';
import { type Library, manifestsOf } from '../../src/template/library.ts';
import { examples, testDay } from '../support/examples.ts';
import { ownLibrary } from '../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = (await ownLibrary()).library;
});

const sides: readonly Side[] = ['petitioner', 'respondent'];

const papersOf = (side: Side): readonly string[] =>
  manifestsOf(library)
    .filter((manifest) => manifest.sides.includes(side))
    .map(({ id }) => id);

const asked = (side: Side, ...ids: readonly string[]): ReadonlySet<string> =>
  askedBy(ids, { library, side, today: testDay });

describe('the answers that papers need', () => {
  test.each(sides)('every blank of every blank form of %s is asked', (side) => {
    const { papers } = assemble({ answers: newAnswers(side), library, ids: 'all', today: testDay });
    const lost = papers.flatMap(({ id, missing }) =>
      missing
        .filter(({ path }) => path !== '' && !isAsked(patternOf(path), asked(side, id)))
        .map(({ path }) => `${id}: ${path}`),
    );
    expect(papers.length).toBeGreaterThan(2);
    expect(lost).toEqual([]);
  });

  test('whatever prints in a paper of an example is asked for that paper, and has a question', () => {
    const lost = examples.flatMap(({ name, answers }) => {
      const side = answers.matter?.side ?? 'petitioner';
      return assemble({ answers, library, ids: 'all', today: testDay }).papers.flatMap(({ id, doc }) => {
        const wanted = asked(side, id);
        const unasked = [...printedPatterns(doc)].filter((path) => {
          const node = nodeAt(path);
          const isWhole = node?.kind === 'record' || node?.kind === 'list' || node?.kind === 'map';
          return !isWhole && !isAsked(path, wanted);
        });
        return unasked.map((path) => `${name}, ${id}: ${path}`);
      });
    });
    expect(lost).toEqual([]);
  });

  test.each([
    'chapters.*.questions',
    'chapters.*.goal',
    'incidents.*.ourAccount',
    'incidents.*.inconsistencies',
    'checklist.marks.*.done',
    'factors.physicalHarm.against',
    'hearing.servedOn',
    'counsel.respondent.name',
    'witnesses.*.address',
  ])('a petition does not ask for %s', (path) => expect(isAsked(path, asked('petitioner', 'petition'))).toBe(false));

  test.each([
    'petitioner.name',
    'petitioner.addresses.home',
    'petitioner.addresses.home.confidential',
    'petitioner.contactConfidential',
    'children.*.name',
    'incidents.*.account',
    'incidents.*.acts',
    'relief.custody.children',
    'term.years',
    'customText',
    'matter.side',
  ])('a petition asks for %s', (path) => expect(isAsked(path, asked('petitioner', 'petition'))).toBe(true));

  test.each([
    'checklist.marks.*.done',
    'checklist.extraTasks.*.task',
    'hearing.judgeDesignatedOn',
    'incidents.*.inconsistencies.*.otherSays',
  ])('a hearing checklist asks for %s', (path) => {
    expect(isAsked(path, asked('respondent', 'hearing-checklist'))).toBe(true);
  });

  test.each(sides)('every answer that some paper of %s needs has a question', (side) => {
    const answers = [...asked(side, ...papersOf(side))].filter((path) => {
      const kind = nodeAt(path)?.kind;
      return path !== 'format' && !/(?:^|\.)id$/.test(path) && kind !== 'record' && kind !== 'list' && kind !== 'map';
    });
    expect(answers.length).toBeGreaterThan(200);
    expect(answers.filter((path) => questionAt(path) === undefined)).toEqual([]);
    expect(answers.filter((path) => !everyPath().includes(path))).toEqual([]);
  });

  test('what was found for a library is found once', () => {
    const looking = { library, side: 'petitioner', today: testDay } as const;
    expect(neededBy('petition', looking)).toBe(neededBy('petition', looking));
  });
});

describe('the condition of a question', () => {
  const answers = {
    term: { seriousDanger: true },
    relationship: { kinds: ['spouse', 'blood'], livedTogether: 'never' },
    incidents: [{ id: 'a', police: { called: false } }, { id: 'b' }],
  };
  test.each([
    ['a value from the root', { path: '/term.seriousDanger', is: true }, '', true],
    ['one of several choices', { path: '/relationship.kinds', is: 'blood' }, '', true],
    ['a choice that is not marked', { path: '/relationship.kinds', is: 'none' }, '', false],
    ['a value that it must not be', { path: '/relationship.livedTogether', isNot: 'never' }, '', false],
    ['no, in this record', { path: 'police.called', is: false }, 'incidents.0', true],
    ['nothing said in this record', { path: 'police.called', is: false }, 'incidents.1', false],
    ['given or not', { path: '/term.years' }, '', false],
  ])('%s', (_, askIf, record, wanted) => expect(holds(askIf, answers, record)).toBe(wanted));

  test('a question without a condition is asked', () => expect(holds(undefined, answers)).toBe(true));
});
