import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { loadLibrary, manifestsOf, mergeLibraries } from '../../src/template/library.ts';
import { renderDocument } from '../../src/template/render.ts';
import { libraryOf, told } from './support.ts';

const render = (library: ReturnType<typeof loadLibrary>['library'], id = 'paper') =>
  renderDocument({
    library,
    id,
    answers: { format: 'full-hearing/1' },
    facts: {},
    today: isoDate('2026-11-20'),
    lawAsOf: isoDate('2026-11-20'),
  });

describe('loadLibrary', () => {
  test.each([
    ['a block that is not closed', '<p>\n a {{#if a}}x</p>', 'paper/document.hbs:2:4 template.unreadable'],
    ['a block closed by another name', '<p>{{#if a}}x{{/each}}</p>', 'paper/document.hbs:1:7 template.unreadable'],
    ['a brace that is missing', '<p>{{a }b</p>', 'paper/document.hbs:1:8 template.unreadable'],
  ])('tells %s with its place', (_, template, line) => expect(told(libraryOf(template).problems)).toEqual([line]));

  test('tells what is wrong in a manifest, all at once and by field', () =>
    expect(
      told(libraryOf('<p>x</p>', { manifest: { audience: 'all', order: 'first', colour: 'red' } }).problems),
    ).toEqual([
      'paper/manifest.json: audience manifest.wrong',
      'paper/manifest.json: order manifest.wrong',
      'paper/manifest.json manifest.wrong',
    ]));
  test('tells a manifest that is no JSON, an id that is not the folder, and files without their other half', () => {
    const { problems } = loadLibrary([
      { path: 'a/manifest.json', text: '{' },
      { path: 'b/document.hbs', text: 'x' },
    ]);
    expect(told(problems)).toEqual([
      'a/manifest.json manifest.wrong',
      'a/manifest.json manifest.wrong',
      'b/manifest.json manifest.wrong',
    ]);
    expect(told(libraryOf('<p>x</p>', { manifest: { id: 'other' } }).problems)).toEqual([
      'paper/manifest.json: id manifest.wrong',
    ]);
  });
  test('reads line ends of any kind alike', () => {
    const { library } = libraryOf('<p>a</p>\r\n<p>{{{b}}}</p>');
    expect(library.documents.get('paper')?.isUsable).toBe(false);
    expect(told(libraryOf('<p>a</p>\r\n<p>{{{b}}}</p>').problems)).toEqual([
      'paper/document.hbs:2:4 template.raw-output',
    ]);
  });
});

describe('mergeLibraries', () => {
  const base = libraryOf('<p>ours</p>{{> tail}}', { partials: { tail: '<p>tail</p>' } }).library;
  test('takes documents and partials of the later layer', () => {
    const over = loadLibrary([{ path: '_partials/tail.hbs', text: '<p>office</p>' }]).library;
    const result = render(mergeLibraries(base, over));
    expect(result.ok && result.value.blocks.map((block) => block.kind === 'paragraph' && block.content[0])).toEqual([
      { kind: 'text', text: 'ours' },
      { kind: 'text', text: 'office' },
    ]);
  });
  test('never falls back to the built-in document when the later one is broken', () => {
    const merged = mergeLibraries(base, libraryOf('<p>{{{theirs}}}</p>').library);
    expect(render(merged)).toMatchObject({ ok: false, problems: [{ code: 'template.not-usable' }] });
    expect(manifestsOf(merged)).toEqual([]);
  });
  test('an unknown document is a Problem', () =>
    expect(render(base, 'nothing')).toMatchObject({ ok: false, problems: [{ code: 'template.unknown-document' }] }));
});
