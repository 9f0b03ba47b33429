import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates.ts';
import { writePdf } from '../../src/pdf/writePdf.ts';
import { PaperBuilder } from '../support/pdfPages.ts';
import { samplePaper } from '../support/pdfSample.ts';
import { inspectPdf, type TagNode } from '../support/pdfTags.ts';
import { tinos } from '../support/tinos.ts';

const date = isoDate('2026-11-20');
const written = inspectPdf(writePdf(samplePaper(tinos), tinos, { date }));

const nodes = (node: TagNode | '#' | '@' | undefined): TagNode[] =>
  node === undefined || typeof node === 'string' ? [] : [node, ...node.kids.flatMap(nodes)];

const withRole = (tree: TagNode | undefined, role: string): TagNode[] =>
  nodes(tree).filter((node) => node.role === role);

describe('a written paper', () => {
  test('has no ink that is neither tagged nor furniture', async () => {
    const { tagged, artifact, untagged } = await written;
    expect(untagged).toBe(0);
    expect(tagged).toBeGreaterThan(80);
    expect(artifact).toBe(6);
  });

  test('has a complete tree: nothing dangles, every parent is entered', async () => {
    const { dangling, parentFaults, contentFaults, annotationFaults } = await written;
    expect({ dangling, parentFaults, contentFaults, annotationFaults }).toEqual({
      dangling: [],
      parentFaults: [],
      contentFaults: [],
      annotationFaults: [],
    });
  });

  test('names its title and language, and shows the title', async () => {
    expect(await written).toMatchObject({
      title: 'Petition for Order of Protection',
      language: 'en-US',
      marked: true,
      showsTitle: true,
    });
  });

  test('has headings in order, and header cells that say what they head', async () => {
    const { headings, headerCellsWithoutScope, tree } = await written;
    expect(headings).toEqual(['H1', 'H2']);
    expect(headerCellsWithoutScope).toBe(0);
    expect(withRole(tree, 'TH').map((cell) => cell.scope)).toEqual(['Column', 'Column', 'Column', 'Row']);
  });

  test('says what a table is for and how a list is numbered', async () => {
    const { tree } = await written;
    expect(withRole(tree, 'Table').map((table) => table.summary)).toEqual(['What Petitioner must prove']);
    expect(withRole(tree, 'L').map((list) => list.numbering)).toEqual(['None', 'None']);
  });

  test('keeps an empty cell in its place', async () => {
    const [, row] = withRole((await written).tree, 'TR');
    expect(row?.kids.map((cell) => (typeof cell === 'string' ? cell : [cell.role, cell.kids.length]))).toEqual([
      ['TH', 1],
      ['TD', 0],
      ['TD', 1],
    ]);
  });

  test('reads a link where it stands in its sentence', async () => {
    const paragraph = withRole((await written).tree, 'P').find((node) => withRole(node, 'Link').length > 0);
    expect(paragraph?.kids.map((kid) => (typeof kid === 'string' ? kid : [kid.role, kid.kids]))).toEqual([
      '#',
      ['Link', ['#', '@']],
      '#',
    ]);
  });

  test('has bookmarks', async () => {
    expect((await written).outline).toEqual(['I. Venue', 'II. Parties']);
  });

  test('has no fields unless they are asked for', async () => {
    expect((await written).fields).toEqual([]);
  });
});

describe('a fillable paper', () => {
  const fillable = inspectPdf(writePdf(samplePaper(tinos), tinos, { date, fillable: true }));

  test('names its fields by their answers, each name once', async () => {
    expect((await fillable).fields).toEqual(['matter/caseNumber', 'grounds/stalking', 'grounds/stalking 2']);
  });

  test('has every field in a Form element with its label, and nothing untagged', async () => {
    const { untagged, dangling, parentFaults, annotationFaults, tree } = await fillable;
    expect({ untagged, dangling, parentFaults, annotationFaults }).toEqual({
      untagged: 0,
      dangling: [],
      parentFaults: [],
      annotationFaults: [],
    });
    expect(withRole(tree, 'Form').map((node) => [node.alt, node.kids])).toEqual([
      ['case number', ['@']],
      ['Stalking', ['@']],
      ['Stalking', ['@']],
    ]);
  });
});

describe('the standards a file names', () => {
  test('are PDF/UA-1 and PDF/A-2u when its pages keep them', async () => {
    const { metadata } = await written;
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>');
  });

  test('are none when its pages do not keep them', async () => {
    const paper = new PaperBuilder(tinos);
    paper.line('H2', 'A heading of the second level with none of the first');
    const { metadata } = await inspectPdf(writePdf(paper.finish(), tinos, { date }));
    expect(metadata).not.toContain('pdfuaid');
    expect(metadata).not.toContain('pdfaid');
  });
});

describe('what a writer must refuse', () => {
  test('is a mark of a tag that is not in the tree', () => {
    const paper = new PaperBuilder(tinos);
    paper.text(7, 'Lost');
    expect(() => writePdf(paper.finish(), tinos, { date })).toThrow(/tag 7/);
  });
});

describe('the font files', () => {
  test('stay as they were', () => {
    const before = Buffer.from(tinos.bold.bytes).toString('base64');
    writePdf(samplePaper(tinos), tinos, { date });
    expect(Buffer.from(tinos.bold.bytes).toString('base64')).toBe(before);
  });
});

describe('size', () => {
  test('of three pages in three faces is below 80 kB', () => {
    expect(writePdf(samplePaper(tinos), tinos, { date }).length).toBeLessThan(80_000);
  });
});
