import { describe, expect, test } from 'vitest';
import { aFact, aFlag, answersAt, listOf, recordOf } from '../../../src/facts/shape.ts';
import { lintLibrary } from '../../../src/template/lint/lint.ts';
import { libraryOf, linted, told } from '../support.ts';

const shape = recordOf({
  age: aFact,
  isOld: aFlag,
  incidents: listOf(recordOf({ answer: answersAt('incidents.*'), date: aFact })),
});
const lines = (template: string, partials: Record<string, string> = {}) => told(linted(template, { partials, shape }));

describe('a template that is right has no Problems', () => {
  test.each([
    [
      'paths and lists',
      '{{#each incidents}}<p>{{account}} {{../petitioner.name}} {{@root.today}} {{@number}}</p>{{/each}}',
    ],
    ['block parameters', '{{#each incidents as |one i|}}<p>{{one.account}}{{i}}{{this.place}}{{./place}}</p>{{/each}}'],
    ['with and else', '{{#with petitioner}}<p>{{name.first}} {{../matter.county}}</p>{{else}}<p>none</p>{{/with}}'],
    [
      'facts that go on in the answers',
      '{{#each facts.incidents}}<p>{{date}} {{answer.account}}{{exhibits answer.exhibits}}</p>{{/each}}',
    ],
    [
      'attributes',
      '<checks><option checked="{{checked facts.isOld}}" from="{{pathOf matter.county}}">x</option></checks>',
    ],
    [
      'maps by the key of the user',
      '{{#if customText.paper}}{{#paragraphs customText.paper}}<p>{{this}}</p>{{/paragraphs}}{{/if}}',
    ],
    ['a list by place', '<p>{{history.priorOrders.0.court}}</p>'],
  ])('%s', (_, template) => expect(lines(template)).toEqual([]));
});

describe('unknown names are told with their place and the nearest known one', () => {
  test.each([
    ['a misspelt answer', '<p>\n  {{petitioner.nmae}}</p>', '2:5', 'Did you mean "name"?'],
    ['a misspelt fact', '<p>{{facts.aeg}}</p>', '1:6', 'Did you mean "age"?'],
    ['inside a loop', '{{#each incidents}}<p>{{acount}}</p>{{/each}}', '1:25', 'Did you mean "account"?'],
    [
      'an outer answer inside a loop',
      '{{#each incidents}}<p>{{petitioner.name}}</p>{{/each}}',
      '1:25',
      'From here it is "../petitioner.name".',
    ],
    [
      'through a reference of facts',
      '{{#each facts.incidents}}<p>{{answer.acount}}</p>{{/each}}',
      '1:31',
      'Did you mean "account"?',
    ],
    [
      'through a block parameter',
      '{{#each incidents as |one|}}<p>{{one.plase}}</p>{{/each}}',
      '1:34',
      'Did you mean "place"?',
    ],
    ['after @', '{{#each incidents}}<p>{{@indx}}</p>{{/each}}', '1:25', 'Did you mean "@index"?'],
    [
      'in the argument of a helper',
      '<p>{{#if (eq matter.sid "petitioner")}}x{{/if}}</p>',
      '1:14',
      'Did you mean "side"?',
    ],
  ])('%s', (_, template, place, hint) => {
    const [problem, ...others] = linted(template, { shape });
    expect(others).toEqual([]);
    expect(told(problem === undefined ? [] : [problem])).toEqual([
      `paper/document.hbs:${place} template.unknown-field`,
    ]);
    expect(problem?.message).toContain(hint);
  });

  test('in a partial, in each context it is called in', () => {
    const partials = { tail: '<p>{{account}}</p>' };
    expect(lines('{{#each incidents}}{{> tail}}{{/each}}', partials)).toEqual([]);
    expect(lines('{{#each incidents}}{{> tail}}{{/each}}{{#each children}}{{> tail}}{{/each}}', partials)).toEqual([
      '_partials/tail.hbs:1:6 template.unknown-field',
    ]);
  });
  test('a partial sees its arguments and its context', () => {
    const partials = { item: '<p>{{item.facts}}{{label}}{{county}}</p>' };
    expect(lines('{{> item matter item=relief.rent label="x"}}', partials)).toEqual([]);
    expect(lines('{{> item matter label="x"}}', partials)).toEqual(['_partials/item.hbs:1:6 template.unknown-field']);
  });
});

describe('helpers, partials, tags and law', () => {
  test.each([
    ['an unknown helper', '<p>{{sentense matter.county}}</p>', '1:6 template.unknown-helper'],
    ['an unknown block', '<p>{{#incidents}}x{{/incidents}}</p>', '1:7 template.unknown-helper'],
    ['an unknown partial', '{{> nothing}}', '1:1 template.unknown-partial'],
    ['a missing argument', '<p>{{#if (eq matter.side)}}x{{/if}}</p>', '1:11 template.helper-arguments'],
    ['an argument of the wrong kind', '{{#each matter}}<p>x</p>{{/each}}', '1:9 template.helper-arguments'],
    [
      'a named argument that is not there',
      '<p>{{answer matter.county lable="x"}}</p>',
      '1:33 template.helper-arguments',
    ],
    [
      'a style the answer does not have',
      '<p>{{answer petitioner.name style="weekday"}}</p>',
      '1:35 template.helper-arguments',
    ],
    ['a choice that is none', '<p>{{#if (eq matter.side "petitoner")}}x{{/if}}</p>', '1:26 template.unknown-choice'],
    ['a list printed whole', '<p>{{incidents}}</p>', '1:4 template.prints-nothing'],
    ['a yes-or-no printed', '<p>{{term.seriousDanger}}</p>', '1:4 template.prints-nothing'],
    [
      'a helper that writes tags in an attribute',
      '<table summary="{{fill matter.county}}"><col width="9">a</col></table>',
      '1:17 template.tags-in-attribute',
    ],
    [
      'a tag opened in one block and closed in another',
      '{{#if venue}}<p>{{/if}}x</p>',
      '1:14 template.tags-do-not-nest',
    ],
    ['a tag closed twice', '<p>x</p></p>', '1:9 template.tags-do-not-nest'],
    ['an unknown tag', '<para>x</para>', '1:1 template.unknown-tag'],
    ['an unknown attribute', '<p colour="red">x</p>', '1:4 template.unknown-attribute'],
    ['an attribute that is needed', '<list><item>x</item></list>', '1:1 template.attribute-value'],
    [
      'an unknown rule of law',
      '<p><cite rule="venue.county"/><cite rule="venue.conty"/></p>',
      '1:37 template.unknown-rule',
    ],
    ['a tag that only the program writes', '<p><blank from="matter.county"/></p>', '1:4 template.written-tag'],
    ['words where only blocks stand', '<notice>{{#if venue}}words{{/if}}</notice>', '1:22 template.misplaced-text'],
    ['an answer where only blocks stand', '<notice>{{matter.county}}</notice>', '1:9 template.misplaced-text'],
    ['a tag where it cannot stand', '<p><n>x</n></p>', '1:4 template.misplaced-tag'],
  ])('%s', (_, template, line) => expect(lines(template)).toContain(`paper/document.hbs:${line}`));

  test('partials that call each other are named', () => {
    const problems = linted('{{> a}}', { partials: { a: '{{> b}}', b: '{{> a}}' } });
    expect(problems.map(({ message }) => message).join()).toContain('a → b → a');
  });
  test('all at once', () => expect(lines('<para>{{x}}{{y}}</para><p>{{z z}}</p>').length).toBe(4));
});

describe('manifests and unused answers', () => {
  test('a required path that no answer has', () =>
    expect(
      told(
        linted('<p>x</p>', {
          manifest: {
            required: ['petitioner.name.last', 'petitioner.nam'],
            requiredWhen: [{ when: 'term.danger', paths: ['term.years|term.yeers'] }],
          },
        }),
      ),
    ).toEqual([
      'paper/manifest.json: required.1 manifest.wrong',
      'paper/manifest.json: requiredWhen.0.when manifest.wrong',
      'paper/manifest.json: requiredWhen.0.paths.0 manifest.wrong',
    ]));
  test('an answer that no template names is a warning; one that is named is not', () => {
    const unused = (template: string) =>
      lintLibrary(libraryOf(template).library).flatMap(({ code, severity, at }) =>
        code === 'template.unused-answer' && severity === 'warning' && at.in === 'answers' ? [at.path] : [],
      );
    expect(unused('<p>x</p>')).toContain('matter.judge');
    expect(unused('<p>{{matter.judge}}</p>')).not.toContain('matter.judge');
    expect(unused('<p>x</p>')).not.toContain('matter.officeNotes');
  });
  test('a partial that nothing calls is a warning', () =>
    expect(lines('<p>x</p>', { lonely: '<p>y</p>' })).toEqual(['_partials/lonely.hbs:1:1 template.unused-partial']));
});
