import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { pageCountOf } from '#src/node/api/pageCount.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const file = (pages: string, more = ''): string =>
  `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n${pages}\nendobj\n${more}trailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n`;

/** A file of another program, as it writes them. */
const written = async (count: number, useObjectStreams: boolean): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (let n = 0; n < count; n += 1) pdf.addPage([200, 200]).drawText(`page ${n}`);
  return pdf.save({ useObjectStreams });
};

describe('the pages of an exhibit', () => {
  test.each([1, 3, 40])('%i pages are counted, whether their tree is packed or not', async (count) => {
    expect(pageCountOf(await written(count, false))).toBe(count);
    expect(pageCountOf(await written(count, true))).toBe(count);
  });

  test('of a file that was changed by appending, the last state counts', () => {
    const first = file('<< /Type /Pages /Kids [] /Count 9 >>');
    expect(
      pageCountOf(bytes(`${first}2 0 obj\n<< /Type /Pages /Kids [] /Count 4 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n`)),
    ).toBe(4);
  });

  test('the count of a branch is not taken for that of the tree', () => {
    const branch = '3 0 obj\n<< /Type /Pages /Parent 2 0 R /Count 70 >>\nendobj\n';
    expect(pageCountOf(bytes(file('<< /Kids [3 0 R] /Type /Pages /Count 12 >>', branch)))).toBe(12);
  });

  test('a picture is one page', () => {
    expect(pageCountOf(bytes('\x89PNG\r\n\x1a\n...'))).toBe(1);
    expect(pageCountOf(bytes('\xff\xd8\xff\xe0...'))).toBe(1);
  });

  test.each([
    ['text', 'A letter that speaks of /Root 1 0 R and /Count 7'],
    ['nothing', ''],
    ['a file without a catalogue', '%PDF-1.4\n'],
    ['a catalogue that leads nowhere', '%PDF-1.4\n1 0 obj\n<< /Pages 9 0 R >>\nendobj\ntrailer << /Root 1 0 R >>'],
    [
      'a packed part that is broken',
      '%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\nxx\nendstream\nendobj\n5 0 obj\n<< /Root 1 0 R >>\nendobj',
    ],
  ])('%s has no pages that could be counted', (_, text) => {
    expect(pageCountOf(bytes(text))).toBeUndefined();
  });

  test('a part that inflates to far more than a file is not looked at', () => {
    const bomb = deflateSync(Buffer.alloc(80_000_000)).toString('latin1');
    const text = `%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${bomb}\nendstream\nendobj\n<< /Root 1 0 R >>`;
    expect(pageCountOf(bytes(text))).toBeUndefined();
  });
});
