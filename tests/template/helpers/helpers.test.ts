import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/answers/schema.ts';
import { fact } from '../../../src/facts/fact.ts';
import { docOf, inlinesIn, outline, printed } from '../support.ts';

const answers: Omit<Answers, 'format'> = {
  matter: { side: 'petitioner' },
  petitioner: { pronoun: 'she', name: { last: 'Mockett' } },
  respondent: {},
  grounds: { domesticViolence: { acts: ['battery', 'stalking'] } },
  term: { days: 0, seriousDanger: false },
  children: [
    { id: 'em', initials: 'E.M.' },
    { id: 'tm', initials: 'T.M.' },
    { id: 'am', initials: 'A.M.' },
  ],
  exhibits: [
    { id: 'a', mark: 'A' },
    { id: 'b', mark: 'B' },
    { id: 'c', mark: 'C' },
    { id: 'e', mark: 'E' },
    { id: 'r1', mark: 'R-1' },
    { id: 'none' },
  ],
};
const says = (template: string, more: Omit<Answers, 'format'> = {}) =>
  printed(template, { answers: { ...answers, ...more } });

describe('conditions', () => {
  test.each([
    ['an answer that is given is true', 'petitioner.name', true],
    ['an answer that is missing is not', 'respondent.name', false],
    ['zero is given', 'term.days', true],
    ['no is not true', 'term.seriousDanger', false],
    ['a list with items is true', 'children', true],
    ['an empty list is not', 'incidents', false],
    ['eq compares a choice', '(eq matter.side "petitioner")', true],
    ['ne tells another choice', '(ne matter.side "petitioner")', false],
    ['includes finds a choice', '(includes grounds.domesticViolence.acts "battery")', true],
    ['includes misses a choice', '(includes grounds.domesticViolence.acts "coercion")', false],
    ['and wants all', '(and petitioner.name respondent.name)', false],
    ['or wants one', '(or petitioner.name respondent.name)', true],
    ['not turns', '(not respondent.name)', true],
    ['gt compares counts', '(gt (count children) 2)', true],
    ['a count of nothing is not true', '(count incidents)', false],
  ])('%s', (_, condition, holds) =>
    expect(says(`{{#if ${condition}}}yes{{else}}no{{/if}}`)).toBe(holds ? 'yes' : 'no'),
  );

  test('unless is the other way round', () => expect(says('{{#unless respondent.name}}none{{/unless}}')).toBe('none'));
});

describe('lists', () => {
  test('each tells place, number, first and last', () =>
    expect(
      says('{{#each children}}{{@index}}{{@number}}{{#if @first}}f{{/if}}{{#if @last}}l{{/if}}{{initials}} {{/each}}'),
    ).toBe('01fE.M. 12T.M. 23lA.M.'));
  test('each with nothing takes the else', () =>
    expect(says('{{#each incidents}}x{{else}}none{{/each}}')).toBe('none'));
  test('block parameters and ../ reach what they name', () =>
    expect(says('{{#each children as |child i|}}{{i}}{{child.initials}}{{../matter.side}} {{/each}}')).toBe(
      '0E.M.Petitioner 1T.M.Petitioner 2A.M.Petitioner',
    ));

  test.each([
    [3, 'and', 'E.M., T.M., and A.M.'],
    [2, 'or', 'E.M. or T.M.'],
    [1, 'and', 'E.M.'],
  ])('a series of %i', (count, conj, text) =>
    expect(
      says(`{{#series children conj="${conj}"}}{{initials}}{{/series}}`, {
        children: (answers.children ?? []).slice(0, count),
      }),
    ).toBe(text),
  );
  test('a series leaves out items that print nothing', () =>
    expect(says('{{#series children}}{{#if (ne initials "T.M.")}} {{initials}} {{/if}}{{/series}}')).toBe(
      'E.M. and A.M.',
    ));
  test('a comma may stand between two', () =>
    expect(says('{{#series grounds.domesticViolence.acts comma=true}}{{this}}{{/series}}')).toBe(
      'battery, and stalking',
    ));
});

describe('texts', () => {
  const incidents = [{ id: 'a', account: 'He came.\n\nHe left.\n  \nHe wrote.' }];
  test('paragraphs print one by one and keep their path', () => {
    const { blocks } = docOf('{{#each incidents}}{{#paragraphs account}}<n>{{this}}</n>{{/paragraphs}}{{/each}}', {
      answers: { incidents },
    });
    expect(outline(blocks)).toEqual(['numbered He came.', 'numbered He left.', 'numbered He wrote.']);
    expect(blocks.flatMap((block) => (block.kind === 'numbered' ? block.content : []))).toContainEqual({
      kind: 'answer',
      text: 'He left.',
      from: 'incidents.0.account',
    });
  });
  test('paragraphs of a missing text print its blank once', () =>
    expect(outline(docOf('{{#paragraphs goodCause.facts}}<n>Because: {{this}}</n>{{/paragraphs}}').blocks)).toEqual([
      'numbered Because: ____(the latest facts, newest first)',
    ]));
  test('fill prints the answer in paragraphs, or lines to write on', () => {
    expect(outline(docOf('{{fill incidents.0.account}}', { answers: { incidents } }).blocks)).toHaveLength(3);
    expect(docOf('{{fill goodCause.facts lines=4 label="why"}}').blocks).toEqual([
      { kind: 'fillIn', isIntroduced: true, from: 'goodCause.facts', label: 'why', lines: 4, required: false },
    ]);
  });
  test('a line end inside an answer is a line break', () =>
    expect(
      inlinesIn('{{goodCause.facts}}', { answers: { goodCause: { facts: 'one\ntwo' } } }).map(({ kind }) => kind),
    ).toEqual(['answer', 'break', 'answer']));
  test('saying gives prose the path of the answer it stands for', () =>
    expect(inlinesIn('It is {{#saying matter.side}}<b>ours</b>{{/saying}}.', { answers })).toEqual([
      { kind: 'text', text: 'It is ' },
      { kind: 'answer', text: 'ours', from: 'matter.side', bold: true },
      { kind: 'text', text: '.' },
    ]));
});

describe('people and counts', () => {
  test.each([
    ['{{they petitioner}}', 'she'],
    ['{{them petitioner}}', 'her'],
    ['{{their petitioner cap=true}}', 'Her'],
    ['{{they respondent}}', 'Respondent'],
    ['{{their respondent}}', 'Respondent’s'],
    ['{{plural children "child" "children"}}', 'children'],
    ['{{plural exhibits.0.pages "page" "pages"}}', 'pages'],
    ['{{number (count children)}}', 'three'],
    ['{{number term.days cap=true}}', 'Zero'],
  ])('%s prints %s', (template, text) => expect(says(template)).toBe(text));
  test('a pronoun carries the path of its answer', () =>
    expect(inlinesIn('{{they petitioner}}', { answers })).toEqual([
      { kind: 'answer', text: 'she', from: 'petitioner.pronoun' },
    ]));
});

describe('exhibits', () => {
  const cite = (...cites: { exhibit: string; at?: string }[]) =>
    says('{{exhibits relief.rent.exhibits}}', { relief: { rent: { exhibits: cites } } });
  test.each([
    ['one with its pages', [{ exhibit: 'a', at: '1-3' }], 'Ex. A at 1–3'],
    ['one without', [{ exhibit: 'r1' }], 'Ex. R-1'],
    ['two without pages', [{ exhibit: 'b' }, { exhibit: 'e' }], 'Exs. B, E'],
    [
      'letters that follow each other',
      [{ exhibit: 'a' }, { exhibit: 'b' }, { exhibit: 'c' }, { exhibit: 'e' }],
      'Exs. A–C, E',
    ],
    ['one with pages and one without', [{ exhibit: 'b', at: '2' }, { exhibit: 'e' }], 'Ex. B at 2; Ex. E'],
    ['one that has no mark yet', [{ exhibit: 'none', at: '2' }], 'Ex. ____(exhibit) at 2'],
    ['none', [], ''],
  ])('%s', (_, cites, text) => expect(cite(...cites)).toBe(text));
  test('each carries the path of its cite', () =>
    expect(
      inlinesIn('{{exhibits relief.rent.exhibits}}', {
        answers: { ...answers, relief: { rent: { exhibits: [{ exhibit: 'b' }] } } },
      }),
    ).toEqual([{ kind: 'exhibit', text: 'Ex.\u00a0B', from: 'relief.rent.exhibits.0.exhibit' }]));
});

describe('facts', () => {
  const given = {
    facts: {
      age: fact('36', 'petitioner.age'),
      none: fact(undefined, 'petitioner.age', { label: 'age' }),
      isOld: false,
      count: 2,
      id: 'a-1',
    },
  };
  test('a fact prints with the answer it follows from', () =>
    expect(inlinesIn('{{facts.age}}', given)).toEqual([{ kind: 'answer', text: '36', from: 'petitioner.age' }]));
  test('a fact whose answer is missing prints its blank', () =>
    expect(printed('{{facts.none}}', given)).toBe('____(age)'));
  test('words and counts print plainly, flags decide', () =>
    expect(printed('{{facts.id}} {{facts.count}}{{#if facts.isOld}} old{{/if}}', given)).toBe('a-1 2'));
});
