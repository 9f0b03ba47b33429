import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plainText } from '../src/document/toText.ts';
import { missingCharacters } from '../src/layout/missingCharacters.ts';
import { structuralFaults } from '../src/pdf/structuralFaults.ts';
import { documentPart, wordsOf } from './support/docxParts.ts';
import { type Files, writeEveryPaper } from './support/everyPaper.ts';
import { convertToPdf } from './support/libreoffice.ts';
import { inspectPdf } from './support/pdfTags.ts';
import { tinos } from './support/tinos.ts';
import { runTool } from './support/tools.ts';
import { firstLost, firstLostInPages } from './support/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'full-hearing-outputs-'));
const files = await writeEveryPaper(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Hebrew and its like, with the marks between: programs that extract text disagree about their order. */
const rightToLeft = /[\u0590-\u08ff][\u0590-\u08ff\s\d.,;:()'"“”‘’–-]*/;

/** The pieces of the lines that both files must hold as they are: what stands between characters that the typeface lacks. */
const comparable = ({ paper }: Files): readonly string[] => {
  const lacking = missingCharacters(paper.doc, tinos).flatMap(({ characters }) => characters);
  return plainText(paper.doc)
    .split('\n')
    .flatMap((line) => line.split(rightToLeft))
    .flatMap((piece) => lacking.reduce((pieces, character) => pieces.flatMap((one) => one.split(character)), [piece]));
};

describe.each(files)('$name', (file) => {
  test('has the words of the document, in order, in the PDF', () => {
    const { output } = runTool('pdftotext', '-raw', '-enc', 'UTF-8', file.pdfPath, '-');
    expect(firstLostInPages(comparable(file), output)).toBeUndefined();
  });

  test('has the same words in the same order in the DOCX', () => {
    expect(firstLost(comparable(file), wordsOf(documentPart(file.docx)))).toBeUndefined();
  });

  test('passes qpdf --check without a warning', () => {
    const { status, errors } = runTool('qpdf', '--check', file.pdfPath);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
  });

  test('is tagged, with the pages that were laid out', () => {
    const { output, errors } = runTool('pdfinfo', file.pdfPath);
    expect(errors).toBe('');
    expect(output).toMatch(/^Tagged:\s+yes$/m);
    expect(output).toMatch(new RegExp(`^Pages:\\s+${file.pages.pages.length}$`, 'm'));
  });

  test('embeds every font, each with a map to characters', () => {
    const rows = runTool('pdffonts', file.pdfPath).output.trimEnd().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/\syes yes yes\s/);
  });

  test('has every mark on its pages in the structure tree, and nothing in the tree that no page draws', async () => {
    const found = await inspectPdf(file.pdf);
    expect({
      untagged: found.untagged,
      dangling: found.dangling,
      parents: found.parentFaults,
      content: found.contentFaults,
      annotations: found.annotationFaults,
      headersWithoutScope: found.headerCellsWithoutScope,
      title: found.title,
      language: found.language,
    }).toEqual({
      untagged: 0,
      dangling: [],
      parents: [],
      content: [],
      annotations: [],
      headersWithoutScope: 0,
      title: file.paper.doc.title,
      language: 'en-US',
    });
  });

  test('claims PDF/UA-1 and PDF/A-2u, having no structural fault', async () => {
    expect([...new Set(structuralFaults(file.pages, tinos).map(({ message }) => message))]).toEqual([]);
    const { metadata } = await inspectPdf(file.pdf);
    expect([metadata.includes('pdfuaid'), metadata.includes('pdfaid')]).toEqual([true, true]);
  });
});

test('LibreOffice converts every DOCX without repair, and loses no word', () => {
  const converted = join(folder, 'converted');
  mkdirSync(converted);
  const paths = convertToPdf(
    files.map(({ docxPath }) => docxPath),
    converted,
  );
  const lost = files.flatMap((file, n) => {
    const { output } = runTool('pdftotext', '-raw', '-enc', 'UTF-8', paths[n] ?? '', '-');
    const line = firstLostInPages(comparable(file), output);
    return line === undefined ? [] : [`${file.name}: ${line}`];
  });
  expect(lost).toEqual([]);
}, 120_000);
