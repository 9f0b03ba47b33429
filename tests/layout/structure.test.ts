import { describe, expect, test } from 'vitest';
import { answer, blank, checks, h1, h2, inlines, list, n, p, ref, row, table } from '../../src/document/build.ts';
import type { Block } from '../../src/document/model.ts';
import type { Tag } from '../../src/layout/pages.ts';
import { markOf, marksOfKind } from '../support/pageText.ts';
import { pleading, workingPaper } from '../support/papers.ts';

/** The tree as roles, with the attributes that readers need. */
const outline = ({ role, scope, numbering, children }: Tag): string => {
  const inner = children.map(outline).join(' ');
  const more = [scope, numbering].filter((value) => value !== undefined).map((value) => `:${value}`);
  return `${role}${more.join('')}${inner === '' ? '' : `(${inner})`}`;
};

const structure = (blocks: readonly Block[]): string => outline(pleading(blocks).structure);

describe('the structure tree', () => {
  test.each([
    ['a heading and a paragraph', [h1('Venue'), p('Proper.')], 'Document(H2 P)'],
    [
      'numbered paragraphs in succession are one list',
      [n('a', 'x'), n('b', 'y'), p('z'), n('c', 'x')],
      'Document(L:Decimal(LI(Lbl LBody) LI(Lbl LBody)) P L:Decimal(LI(Lbl LBody)))',
    ],
    [
      'clauses are a list in the body of their paragraph',
      [n('a', 'x', [list('letters', ['y'])])],
      'Document(L:Decimal(LI(Lbl LBody(P L:LowerAlpha(LI(Lbl LBody))))))',
    ],
    ['boxes are forms in a list', [checks(['x'])], 'Document(L:None(LI(Lbl(Form) LBody)))'],
    [
      'a blank is a form among the words of its paragraph',
      [p(['By ', blank('a', 'name'), '.'])],
      'Document(P(Span Form Span))',
    ],
    [
      'a table has a head, and headers say what they head',
      [table([[100, 'Date']], [{ ...row(['x']), cells: [{ content: inlines('x'), isHeader: true }] }])],
      'Document(Table(THead(TR(TH:Column)) TBody(TR(TH:Row))))',
    ],
  ] as const)('%s', (_, blocks, expected) => expect(structure(blocks)).toBe(expected));
});

describe('a reference', () => {
  const blocks = [
    n('a', ['See ', ref('incident.i1', { text: '¶¶\u00a02–3' }), '.']),
    n('incident.i1.act', 'He ran.'),
    n('incident.i1.fear', 'She feared.'),
  ];
  const pages = pleading(blocks);
  const [page] = pages.pages;

  test('links to the first paragraph that it names', () => {
    const [link] = marksOfKind(page, 'link');
    expect(link?.to).toBe('incident.i1.act');
    expect(pages.destinations['incident.i1.act']).toEqual({ page: 0, x: 72, y: 94.5 });
  });

  test('covers its own words and no others', () => {
    const [link] = marksOfKind(page, 'link');
    const words = markOf(page, '¶¶');
    expect([link?.x, link?.width, link?.tag]).toEqual([words.x, words.width, words.tag]);
  });

  test('from another paper is no link', () => {
    const [other] = pleading([p([ref('incident.i1', { text: 'Pet. ¶\u00a02', document: 'petition' })])]).pages;
    expect(marksOfKind(other, 'link')).toEqual([]);
  });
});

describe('the number of a page inside the text', () => {
  const far: Block = { kind: 'heading', id: 'far', level: 1, content: inlines('Far') };
  test('is the page on which the block starts', () => {
    const filler = Array.from({ length: 60 }, (_, i) => p(`Line ${i}`));
    const pages = workingPaper([p(['page ', { kind: 'page', to: 'far' }]), ...filler, far]);
    const page = pages.destinations.far?.page ?? 0;
    expect(page).toBeGreaterThan(0);
    expect(pages.pages[0] && markOf(pages.pages[0], `${page + 1}`).text).toBe(`${page + 1}`);
  });
});

test('no depth of heads is skipped: a lesser head right below a title is H2, below a head H3', () => {
  const title: Block = { kind: 'title', content: inlines('Worksheet') };
  const blocks = [title, h2('What it asks'), p('x'), h1('Law'), h2('Cases'), p('y'), title, h2('Again'), p('z')];
  expect(outline(workingPaper(blocks).structure)).toBe('Document(H1 H2 P H2 H3 P H1 H2 P)');
});

test('the outline lists the title and the heads with their pages', () => {
  const title: Block = { kind: 'title', content: inlines('Petition') };
  const { outline: entries } = pleading([
    title,
    h1('Venue'),
    p('x'),
    { kind: 'pageBreak', form: 'plain' },
    h1('Parties'),
    p('y'),
  ]);
  expect(entries.map(({ title: words, level, page }) => [words, level, page])).toEqual([
    ['Petition', 1, 0],
    ['Venue', 2, 0],
    ['Parties', 2, 1],
  ]);
});

test('every printed answer carries its path, wherever the line breaks', () => {
  const [page] = pleading([p(['He said ', answer('word '.repeat(60).trim(), 'incidents.0.account'), '.'])]).pages;
  const own = marksOfKind(page, 'text').filter(({ from }) => from === 'incidents.0.account');
  expect(own.length).toBeGreaterThan(2);
  expect(
    own
      .map(({ text }) => text)
      .join(' ')
      .split(' ')
      .filter((word) => word === 'word').length,
  ).toBe(60);
});
