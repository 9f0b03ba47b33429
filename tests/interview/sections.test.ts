import { describe, expect, test } from 'vitest';
import { everyPath, nodeAt } from '../../src/answers/walk.ts';
import { partsOfCase, steps } from '../../src/interview/parts.ts';
import { plainParts } from '../../src/interview/plainParts.ts';
import { allQuestions, questionAt, questionsOf, sectionAt, sectionOf, sections } from '../../src/interview/sections.ts';
import { spanOf } from '../../src/interview/span.ts';
import { readingGrade } from '../support/readingGrade.ts';

/** Questions that answer a path as a whole: those with an own list of questions answer by these. */
const whole = allQuestions.filter(({ question }) => question.of === undefined);

const isAnswer = (path: string): boolean => {
  const node = nodeAt(path);
  const isContainer = node?.kind === 'record' || node?.kind === 'list' || node?.kind === 'map';
  return !isContainer && path !== 'format' && !/\.id$/.test(path);
};

const covers = (question: string, path: string): boolean => path === question || path.startsWith(`${question}.`);

describe('the sections of the interview', () => {
  test.each(sections.map((section) => [section.title, section] as const))(
    '%s names only answers of the schema',
    (_, section) => {
      const unknown = questionsOf(section).filter(({ path }) => nodeAt(path) === undefined);
      expect(unknown.map(({ path }) => path)).toEqual([]);
      const columns = section.records?.columns.map(({ path }) => `${section.records?.path}.*.${path}`) ?? [];
      expect(columns.filter((path) => nodeAt(path) === undefined)).toEqual([]);
    },
  );

  test('every answer of the schema is asked in exactly one place', () => {
    const wrong = everyPath()
      .filter(isAnswer)
      .map((path) => [path, whole.filter((one) => covers(one.path, path)).length] as const)
      .filter(([, places]) => places !== 1);
    expect(wrong).toEqual([]);
  });

  test('a question with questions of its own is a list, and one without is no list of records', () => {
    const wrong = allQuestions.filter(({ path, question }) => {
      const node = nodeAt(path);
      const item = node?.kind === 'list' ? node.item : undefined;
      const isOfRecords = item?.kind === 'record' || (node?.kind === 'map' && node.value.kind === 'record');
      return isOfRecords !== (question.of !== undefined);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('every condition names an answer that the schema has', () => {
    const wrong = allQuestions.flatMap(({ question, path, section, within }) => {
      if (question.askIf === undefined) return [];
      const base = within ?? section.records?.path;
      const from = question.askIf.path;
      const full = from.startsWith('/') ? from.slice(1) : `${base}.*.${from}`;
      return nodeAt(full) === undefined ? [path] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('the choices of a plain question are choices of its answer', () => {
    const wrong = allQuestions.flatMap(({ question, path }) => {
      const node = nodeAt(path);
      const meta = node?.kind === 'list' ? node.item.meta : node?.meta;
      const known = Object.keys(meta?.choices ?? {});
      return Object.keys(question.plain?.choices ?? {}).filter((key) => !known.includes(key));
    });
    expect(wrong).toEqual([]);
  });

  test('ids are unique, and every part of the case and every step has a section', () => {
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    expect(partsOfCase.filter(({ id }) => !sections.some(({ part }) => part === id))).toEqual([]);
    expect(steps.filter(({ id }) => !sections.some(({ plain }) => plain?.step === id))).toEqual([]);
  });

  test('every question takes one to twelve columns', () => {
    const wrong = allQuestions.filter(
      ({ question, path }) => !(spanOf(question, path) >= 1 && spanOf(question, path) <= 12),
    );
    expect(wrong).toEqual([]);
  });

  test('a section that is not for a lay person asks her nothing', () => {
    const wrong = sections.filter(
      (section) => section.plain === undefined && questionsOf(section).some(({ question }) => question.plain),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('where an answer is asked', () => {
  test.each([
    ['incidents.2.on.about', 'incidents.*.on', 'incidents'],
    ['incidents.0', undefined, 'incidents'],
    ['incidents', undefined, 'incidents'],
    ['petitioner.addresses.home.street', 'petitioner.addresses.home', 'petitioner'],
    ['petitioner.phones.1.number', 'petitioner.phones.*.number', 'petitioner'],
    ['relief.custody.children.0', 'relief.custody.children', 'relief'],
    ['factors.physicalHarm.for.3.event', 'factors.physicalHarm.for.*.event', 'seriousDanger'],
    ['checklist.marks.affidavits.done', 'checklist.marks.*.done', 'checklist'],
    ['customText["hearing-checklist"]', 'customText', 'office'],
    ['relief', undefined, 'relief'],
    ['format', undefined, undefined],
    ['nowhere.at.all', undefined, undefined],
  ])('%s', (path, question, section) => {
    expect(questionAt(path)?.path).toBe(question);
    expect(sectionAt(path)?.id).toBe(section);
  });

  test('no section has an unknown id', () => expect(sectionOf('nothing')).toBeUndefined());
});

describe('the plain texts', () => {
  const textsOf = (id: string): readonly string[] => {
    const section = sectionOf(id);
    const own = section?.plain === undefined ? [] : [section.plain.title, section.plain.question, section.plain.lead];
    const asked = section === undefined ? [] : questionsOf(section);
    return [
      ...own,
      ...asked.flatMap(({ question: { plain } }) =>
        plain === undefined ? [] : [plain.title, plain.help ?? '', ...Object.values(plain.choices ?? {})],
      ),
    ].filter((text) => text !== '');
  };

  test('the measure knows an easy text from a hard one', () => {
    expect(readingGrade(['The cat sat on the mat. It was warm there.'])).toBeLessThan(2);
    expect(
      readingGrade(['Notwithstanding any statutory provision, jurisdiction necessarily presupposes residency.']),
    ).toBeGreaterThan(16);
  });

  test.each(sections.filter(({ plain }) => plain !== undefined).map(({ id }) => id))(
    '%s reads at grade 8 or below',
    (id) => {
      expect(readingGrade(textsOf(id))).toBeLessThanOrEqual(8);
    },
  );

  test('an answer that is asked part by part, such as an address, is asked in plain words in every part', () => {
    const parts = allQuestions.flatMap(({ question, path }) => {
      const node = nodeAt(path);
      if (question.plain === undefined || node?.kind !== 'record' || node.meta.prints === 'fuzzyDate') return [];
      const plain = plainParts(node.meta.prints);
      return Object.keys(node.fields).map((key) => [`${path}.${key}`, plain[key]] as const);
    });
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter(([, words]) => words === undefined)).toEqual([]);
    const texts = [...new Set(parts.flatMap(([, words]) => [words?.title ?? '', words?.help ?? '']))].filter(Boolean);
    expect(readingGrade(texts)).toBeLessThanOrEqual(8);
    expect(texts.filter((text) => text.split(/\s+/).length >= 8 && readingGrade([text]) > 8)).toEqual([]);
  });

  test('the steps read at grade 8 or below', () => {
    expect(readingGrade(steps.flatMap(({ title, question, lead }) => [title, question, lead]))).toBeLessThanOrEqual(8);
  });

  test('so does every sentence of eight words or more', () => {
    const long = sections
      .flatMap(({ id }) => textsOf(id))
      .filter((text) => text.split(/\s+/).length >= 8)
      .map((text) => [Math.round(readingGrade([text]) * 10) / 10, text] as const)
      .filter(([grade]) => grade > 8);
    expect(long).toEqual([]);
  });
});
