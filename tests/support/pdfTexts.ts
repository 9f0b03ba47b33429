import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { operations } from './pdfOperators.ts';
import { contentOf } from './pdfTags.ts';

const mapOf = (font: PDFDict): Map<string, string> => {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  const text =
    stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';
  const units = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  return new Map(
    [...text.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm)].map(([, code = '', hex = '']) => [code, units(hex)]),
  );
};

/** The codes of two bytes that a literal string holds, its parentheses included. */
export const codesIn = (literal: string): number[] => {
  const bytes = literal.slice(1, -1).replace(/\\([\s\S])/g, (_, escaped: string) => (escaped === 'r' ? '\r' : escaped));
  return Array.from(
    { length: bytes.length / 2 },
    (_, n) => bytes.charCodeAt(2 * n) * 256 + bytes.charCodeAt(2 * n + 1),
  );
};

const pageText = (page: PDFDict): string => {
  const fonts = page.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
  const maps = new Map<string, Map<string, string>>();
  let current: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const { operator, operands } of operations(contentOf(page))) {
    const name = operands.find((operand) => operand.startsWith('/'));
    if (operator === 'Tf' && name !== undefined) {
      current = maps.get(name) ?? mapOf(fonts.lookup(PDFName.of(name.slice(1)), PDFDict));
      maps.set(name, new Map(current));
    }
    if (operator !== 'TJ') continue;
    const codes = operands
      .filter((operand) => operand.startsWith('('))
      .flatMap((literal) => codesIn(literal).map((code) => code.toString(16).padStart(4, '0')));
    text += codes.map((code) => current.get(code) ?? '\ufffd').join('');
  }
  return text;
};

/** All text of a file in the order of its content, spelled by its glyphs alone: what a reader of the tags puts together. */
export const contentTexts = async (bytes: Uint8Array): Promise<string> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document
    .getPages()
    .map((page) => pageText(page.node))
    .join('\n');
};
