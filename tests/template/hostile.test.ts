import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forbiddenCharacters } from '../../src/answers/common.ts';
import { defaultLimits } from '../../src/template/output.ts';
import { inlinesIn, linted, printed, rendered, wordsOf } from './support.ts';

const codes = (template: string, partials: Record<string, string> = {}) => {
  const incidents = Array.from({ length: 300 }, (_, index) => ({ id: `i${index}`, account: 'a' }));
  const started = performance.now();
  const { result, problems } = rendered(template, { partials, answers: { incidents } });
  return { ok: result.ok, codes: [...new Set(problems.map(({ code }) => code))], ms: performance.now() - started };
};

const loops = (depth: number): string => (depth === 0 ? 'x' : `{{#each @root.incidents}}${loops(depth - 1)}{{/each}}`);

const doubling = Object.fromEntries(
  Array.from({ length: 23 }, (_, index) => [
    `p${index}`,
    index === 22 ? '<b>x</b>' : `{{> p${index + 1}}}{{> p${index + 1}}}`,
  ]),
);

describe('a hostile template is a Problem in bounded time', () => {
  test.each([
    ['a loop in a loop in a loop', `<p>${loops(4)}</p>`, {}, 'template.too-long'],
    ['loops that write nothing', `<p>${loops(4).replace('x', '')}</p>`, {}, 'template.too-long'],
    ['a partial that calls itself', '{{> a}}', { a: '{{> a}}' }, 'template.too-long'],
    ['partials that call each other', '{{> a}}', { a: '{{> b}}', b: '{{> a}}' }, 'template.too-long'],
    ['partials that double', '<p>{{> p0}}</p>', doubling, 'template.too-long'],
    ['a huge template', `<p>${'x'.repeat(500_000)}</p>`, {}, 'template.unreadable'],
    ['blocks ten thousand deep', '{{#if incidents}}'.repeat(10_000) + '{{/if}}'.repeat(10_000), {}, undefined],
    ['tags twenty thousand deep', '<b>'.repeat(20_000) + '</b>'.repeat(20_000), {}, 'template.too-deep'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><p>x</p>', {}, 'template.markup-refused'],
    ['an entity of its own', '<p>&lol;</p>', {}, 'template.unknown-entity'],
    ['a tag left open', '<p>x', {}, 'template.tags-do-not-nest'],
    ['raw output', '<p>{{{incidents.0.account}}}</p>', {}, 'template.raw-output'],
    ['raw output in the other spelling', '<p>{{& incidents.0.account}}</p>', {}, 'template.raw-output'],
    ['a decorator', '{{* x}}', {}, 'template.decorator'],
    ['an inline partial', '{{#*inline "x"}}y{{/inline}}', {}, 'template.decorator'],
    ['a computed partial', '{{> (lookup . "x")}}', {}, 'template.dynamic-partial'],
  ])('%s', (_, template, partials, code) => {
    const outcome = codes(template, partials);
    expect(outcome.ok).toBe(false);
    if (code !== undefined) expect(outcome.codes).toContain(code);
    expect(outcome.ms).toBeLessThan(6_000);
  });

  test.each([
    'constructor',
    '__proto__',
    'incidents.constructor',
    'incidents.length',
    'toString',
    'facts.constructor',
    'customText.constructor.name',
    'incidents.0.constructor.prototype',
  ])('{{%s}} reaches no prototype', (path) => {
    const { result, problems } = rendered(`<p>{{${path}}}</p>`, { answers: { incidents: [{ id: 'a' }] } });
    expect(result.ok).toBe(false);
    expect(problems[0]?.code).toMatch(/^template\.(unknown-field|unreadable)$/);
  });

  test('the program goes on: the next paper renders as if nothing had been', () => {
    rendered('{{> a}}', { partials: { a: '{{> a}}' } });
    expect(printed('fine')).toBe('fine');
  });

  test('the linter itself ends on partials that double in ever new contexts', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `p${index}`,
        index === 39 ? 'x' : `{{> p${index + 1} a=today}}{{> p${index + 1} b=today}}`,
      ]),
    );
    const started = performance.now();
    linted('<p>{{> p0}}</p>', { partials });
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  test('no text of a template makes the engine throw or run on', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '<p>',
      '</p>',
      '<',
      '>',
      '"',
      '&',
      '{{#each incidents}}',
      '{{/each}}',
      '{{else}}',
      'x',
      ' ',
      '\n',
      '{{this}}',
      '{{> a}}',
      '<b id="',
      '{{#if (eq a',
      '../',
      '@',
      '|a b|',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { result, problems } = rendered(pieces.join(''), { partials: { a: pieces.slice(0, 5).join('') } });
        linted(pieces.join(''));
        return result.ok || problems.length > 0;
      }),
      { numRuns: 300 },
    );
  });
});

describe('an answer is never markup', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          '{{',
          '}}',
          '</p>',
          '<b>',
          '&amp;',
          ']]>',
          '<!--',
          'a',
          ' ',
          '\n',
          '\r',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );
  const comparable = (text: string): string =>
    text
      .replace(new RegExp(forbiddenCharacters.source, 'g'), '\uFFFD')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/–/g, '-')
      .replace(/\s+/g, '');

  test('whatever is typed prints as typed, carries its path, and stays in order', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (texts) => {
        const incidents = texts.map((account, index) => ({ id: `i${index}`, account }));
        const inlines = inlinesIn('{{#each incidents}}{{#if account}}{{account}}; {{/if}}{{/each}}', {
          answers: { incidents },
        });
        for (const inline of inlines) expect(['text', 'answer', 'break']).toContain(inline.kind);
        for (const [index, text] of texts.entries()) {
          const own = inlines.filter(
            (inline) => inline.kind === 'answer' && inline.from === `incidents.${index}.account`,
          );
          expect(comparable(wordsOf(own))).toBe(comparable(text.trim()));
        }
        const order = inlines.flatMap((inline) => (inline.kind === 'answer' ? [inline.from] : []));
        expect(order).toEqual([...order].sort());
      }),
      { numRuns: 300 },
    );
  });

  test('inside an attribute it stays inside', () => {
    fc.assert(
      fc.property(nasty, (style) => {
        const { result } = rendered('<table summary="{{matter.style}}"><col width="50">x</col></table>', {
          answers: { matter: { style } },
        });
        expect(result.ok).toBe(true);
        expect(result.ok && result.value.blocks.length).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

test('the limits leave room for a thousand incidents', () => {
  expect(defaultLimits.steps).toBeGreaterThan(1_000 * 500);
});
