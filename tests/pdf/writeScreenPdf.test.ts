import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import type { Pages } from '../../src/layout/pages.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { writeScreenPdf } from '../../src/pdf/writeScreenPdf.ts';
import { samplePaper } from '../support/pdfSample.ts';
import { contentOf } from '../support/pdfTags.ts';
import { contentTexts } from '../support/pdfTexts.ts';
import { tinos } from '../support/tinos.ts';

const date = isoDate('2026-11-20');
const pages = samplePaper(tinos);

const contentsIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPages().map(({ node }) => contentOf(node));

const sizesIn = async (bytes: Uint8Array): Promise<readonly object[]> =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPages().map((page) => page.getSize());

/** The same pages with the first mark of one of them a little further down, and all others the objects they were. */
const changed = (whole: Pages, at: number): Pages => ({
  ...whole,
  pages: whole.pages.map((page, n) =>
    n === at
      ? { ...page, marks: page.marks.filter(({ kind }) => kind !== 'text').concat(page.marks.slice(0, 3)) }
      : page,
  ),
});

describe('a paper for the screen', () => {
  test('is drawn by the operators of the file that is exported, on pages of the same size', async () => {
    const screen = writeScreenPdf(pages, tinos).bytes;
    const exported = writePdf(pages, tinos, { date });
    expect(await contentsIn(screen)).toEqual(await contentsIn(exported));
    expect(await sizesIn(screen)).toEqual(await sizesIn(exported));
  });

  test('has the same letters in its fonts', async () => {
    expect(await contentTexts(writeScreenPdf(pages, tinos).bytes)).toEqual(
      await contentTexts(writePdf(pages, tinos, { date })),
    );
  });

  test('is the same whether its pages were drawn before or not', () => {
    const first = writeScreenPdf(pages, tinos).bytes;
    const anew = structuredClone(pages);
    expect(Buffer.compare(writeScreenPdf(anew, tinos).bytes, first)).toBe(0);
    expect(Buffer.compare(writeScreenPdf(pages, tinos).bytes, first)).toBe(0);
  });

  test('draws again what changed, and that alone', async () => {
    const before = writeScreenPdf(pages, tinos);
    const next = changed(pages, 1);
    const after = writeScreenPdf(next, tinos);
    expect(after.contents.map((content, n) => content === before.contents[n])).toEqual(
      pages.pages.map((_, n) => n !== 1),
    );
    expect(await contentsIn(after.bytes)).toEqual(await contentsIn(writePdf(next, tinos, { date })));
  });

  test('draws a page again when a tag of its words has become another', async () => {
    writeScreenPdf(pages, tinos);
    const turned: Pages = {
      ...pages,
      structure: {
        ...pages.structure,
        children: pages.structure.children.map((tag) => (tag.role === 'P' ? { ...tag, role: 'H1' } : tag)),
      },
    };
    expect(await contentsIn(writeScreenPdf(turned, tinos).bytes)).toEqual(
      await contentsIn(writePdf(turned, tinos, { date })),
    );
  });
});
