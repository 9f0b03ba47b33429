import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/answers/schema.ts';
import { docOf } from './support.ts';

describe('renderDocument', () => {
  test('says what the paper is', () =>
    expect(docOf('<p>x</p>')).toMatchObject({
      id: 'paper',
      title: 'A paper',
      language: 'en-US',
      audience: 'filed',
      profile: 'pleading',
      lawAsOf: '2026-11-19',
    }));
  test('leaves the draft to the document', () => expect(docOf('<p>{{matter.county}}</p>')).not.toHaveProperty('draft'));

  test.each<[string, Omit<Answers, 'format'>, string, string]>([
    [
      'by both last names',
      { petitioner: { name: { last: 'Mockett' } }, respondent: { name: { last: 'Mockett' } } },
      'Mockett v. Mockett',
      '',
    ],
    ['by their roles when names are missing', {}, 'Petitioner v. Respondent', ''],
    [
      'as the answers give it, with the number of the case',
      { matter: { style: 'R.M. v. J.M.', caseNumber: '26XX-PN00000' } },
      'R.M. v. J.M.',
      ', No. 26XX-PN00000',
    ],
  ])('names the case %s', (_, answers, style, number) => {
    const doc = docOf('<p>x</p>', { answers });
    const words = (inlines: typeof doc.style) =>
      inlines
        .map((inline) => ('text' in inline ? inline.text : ''))
        .join('')
        .replaceAll('\u00a0', ' ');
    expect([words(doc.style), words(doc.number)]).toEqual([style, number]);
  });

  test('a thousand incidents render in bounded time, and each is there', () => {
    const incidents = Array.from({ length: 1_000 }, (_, index) => ({
      id: `i${index}`,
      place: `place ${index}`,
      account: `He came for the ${index}th time. "Stay," he said.`,
    }));
    const started = performance.now();
    const { blocks } = docOf(
      '{{#each incidents}}<n id="incident.{{id}}">{{place}}: {{#paragraphs account}}{{this}}{{/paragraphs}}</n>{{/each}}',
      { answers: { incidents } },
    );
    expect(blocks).toHaveLength(1_000);
    expect(blocks.at(-1)).toMatchObject({ kind: 'numbered', id: 'incident.i999' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
