import { describe, expect, test } from 'vitest';
import { everyPath, metaAt } from '../../src/answers/walk.ts';
import { checkedTemplates, provisions } from '../../src/api/law.ts';
import { allQuestions, sections } from '../../src/interview/sections.ts';
import { rules } from '../../src/law/rules.ts';
import { ownLibrary } from '../support/library.ts';

const cited = (citation: string): readonly string[] => provisions(citation).provisions.map((one) => one.citation);

describe('the provisions that a citation names', () => {
  test('no citation names all of them', () => expect(cited('')).toHaveLength(rules.length));

  test.each([
    ['Rule 57.09', ['Rule 57.09']],
    ['§ 455.010(7); 18 U.S.C. § 921(a)(32)', ['§ 455.010(7)', '18 U.S.C. § 921(a)(32)']],
    ['§ 1.999', []],
  ])('%s', (citation, wanted) => expect(cited(citation)).toEqual(wanted));

  test('a section brings its parts, and nothing of a section whose number only begins alike', () => {
    expect(cited('§ 455.010(1), (15)')).toEqual(expect.arrayContaining(['§ 455.010(1)(c)', '§ 455.010(15)(a)']));
    expect(cited('§ 455.010(1), (15)')).not.toContain('§ 455.010(7)');
    expect(cited('§ 455.04')).toEqual([]);
  });

  test('every statute of a question or a group names a provision that the program keeps', () => {
    const statutes = new Set([
      ...everyPath().flatMap((path) => metaAt(path)?.statute ?? []),
      ...sections.flatMap(({ groups, beside = [] }) => [...groups, ...beside].flatMap(({ statute }) => statute ?? [])),
    ]);
    expect(statutes.size).toBeGreaterThan(20);
    expect(allQuestions.length).toBeGreaterThan(200);
    expect([...statutes].filter((statute) => cited(statute).length === 0)).toEqual([]);
  });
});

describe('the templates with what the linter finds', () => {
  test('the program’s own have no error', async () => {
    const { library, problems } = await ownLibrary();
    const { templates } = checkedTemplates(library, problems);
    expect(templates.map(({ id }) => id).toSorted()).toEqual([...library.documents.keys()].toSorted());
    expect(templates.flatMap((one) => one.problems).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
