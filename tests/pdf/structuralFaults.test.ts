import { describe, expect, test } from 'vitest';
import { structuralFaults } from '../../src/pdf/structuralFaults.ts';
import { pt } from '../../src/units.ts';
import { PaperBuilder } from '../support/pdfPages.ts';
import { samplePaper } from '../support/pdfSample.ts';
import { tinos } from '../support/tinos.ts';

const codes = (build: (paper: PaperBuilder) => void): string[] => {
  const paper = new PaperBuilder(tinos);
  build(paper);
  return structuralFaults(paper.finish(), tinos).map((problem) => problem.code);
};

const linkTo = (
  paper: PaperBuilder,
  link: { readonly to: string; readonly spoken: string; readonly role?: 'Link' | 'P' },
): void => {
  const tag = paper.tag(link.role ?? 'Link');
  const { to, spoken } = link;
  paper.mark({ kind: 'link', tag, x: pt(72), y: pt(72), width: pt(30), height: pt(15), to, spoken });
};

describe('structuralFaults', () => {
  test('finds nothing in a paper with every kind of mark', () => {
    expect(structuralFaults(samplePaper(tinos), tinos)).toEqual([]);
  });

  test.each<[string, string, (paper: PaperBuilder) => void]>([
    ['a first heading of level 2', 'pdf.heading-skip', (paper) => paper.line('H2', 'Venue')],
    [
      'a heading of level 3 after one of level 1',
      'pdf.heading-skip',
      (paper) => {
        paper.line('H1', 'Petition');
        paper.line('H3', 'Doorway');
      },
    ],
    [
      'a table without header cells',
      'pdf.table-header',
      (paper) => paper.tag('TD', paper.tag('TR', paper.tag('Table'))),
    ],
    [
      'a header cell without scope',
      'pdf.header-scope',
      (paper) => paper.tag('TH', paper.tag('TR', paper.tag('Table'))),
    ],
    ['a paragraph directly in a list', 'pdf.nesting', (paper) => paper.tag('P', paper.tag('L'))],
    ['a figure without text', 'pdf.figure-text', (paper) => paper.tag('Figure')],
    ['a mark of no tag', 'pdf.unknown-tag', (paper) => paper.text(9, 'Lost')],
    ['a link that leads nowhere', 'pdf.link', (paper) => linkTo(paper, { to: 'nowhere', spoken: 'Paragraph 14' })],
    [
      'a link without words',
      'pdf.link',
      (paper) => {
        paper.destination('here');
        linkTo(paper, { to: 'here', spoken: ' ' });
      },
    ],
    [
      'a link in a paragraph',
      'pdf.link',
      (paper) => {
        paper.destination('here');
        linkTo(paper, { to: 'here', spoken: 'Paragraph 14', role: 'P' });
      },
    ],
    ['a character that the typeface lacks', 'pdf.missing-glyph', (paper) => paper.line('P', 'Nakamura 中村')],
  ])('finds %s', (_, code, build) => {
    expect(codes(build)).toContain(code);
  });

  test('names each missing character once', () => {
    const paper = new PaperBuilder(tinos);
    paper.line('P', '中村 中村');
    expect(structuralFaults(paper.finish(), tinos).map((problem) => problem.message)).toEqual([
      'The typeface has no "中".',
      'The typeface has no "村".',
    ]);
  });

  test.each([
    ['title', { title: ' ', language: 'en-US' }, 'pdf.title'],
    ['language', { title: 'Petition', language: '' }, 'pdf.language'],
  ])('asks for a %s', (_, { title, language }, code) => {
    const pages = new PaperBuilder(tinos).finish(title, language);
    expect(structuralFaults(pages, tinos).map((problem) => problem.code)).toEqual([code]);
  });
});
