import { faceMeasures, glyphFinder, glyphMetrics, type TrueType } from '../font/trueType.ts';
import { deflate } from './deflate/deflate.ts';
import type { FaceFont, FontProgram } from './faceFont.ts';
import type { Objects } from './objects.ts';
import { windowsCodePoint } from './repertoire.ts';
import { latin1, num, type Ref, refText, unicodeHex } from './syntax.ts';

/** Thousandths of the em, the unit of widths in PDF, to two decimals. */
const perMille = (font: TrueType, units: number): string =>
  String(Math.round((units * 100_000) / font.unitsPerEm) / 100);

const widthArray = (font: TrueType, glyphs: readonly number[]): string => {
  const runs: { first: number; widths: string[] }[] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    const width = perMille(font, glyphMetrics(font, glyph).advance);
    if (last !== undefined && last.first + last.widths.length === glyph) last.widths.push(width);
    else runs.push({ first: glyph, widths: [width] });
  }
  return `[${runs.map((run) => `${run.first}[${run.widths.join(' ')}]`).join('')}]`;
};

const cmapHead = (lastCode: string): string => `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${lastCode.replace(/f/g, '0')}><${lastCode}>
endcodespacerange
`;
const cmapFoot = 'endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n';

/** The characters of each code, as a map to extract text with. `lastCode` is `ff` or `ffff`. @source ISO 32000-1, 9.10.3 */
const toUnicode = (texts: Iterable<readonly [code: number, text: string]>, lastCode: string): string => {
  const lines = [...texts].map(
    ([code, text]) => `<${code.toString(16).padStart(lastCode.length, '0')}><${unicodeHex(text)}>\n`,
  );
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`);
  }
  return `${cmapHead(lastCode)}${blocks.join('')}${cmapFoot}`;
};

const glyphSet = (glyphs: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(Math.floor((glyphs.at(-1) ?? 0) / 8) + 1);
  for (const glyph of glyphs) bytes[glyph >> 3] = (bytes[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7));
  return bytes;
};

/** What a program's objects are made of; the same for every document, so made once. */
interface Prepared {
  readonly widths: string;
  readonly toUnicode: Uint8Array;
  readonly glyphSet: Uint8Array;
}

const prepared = new WeakMap<FontProgram, Prepared>();

const prepare = (face: FaceFont, program: FontProgram): Prepared => {
  const known = prepared.get(program);
  if (known !== undefined) return known;
  const made = {
    widths: widthArray(face.font, program.glyphs),
    toUnicode: deflate(latin1(toUnicode(program.texts, 'ffff'))),
    glyphSet: deflate(glyphSet(program.glyphs)),
  };
  prepared.set(program, made);
  return made;
};

const flags = { serif: 2, symbolic: 4, nonsymbolic: 32, italic: 64 } as const;

const descriptor = (face: FaceFont, name: string, kind: 'symbolic' | 'nonsymbolic'): string => {
  const { font } = face;
  const measures = faceMeasures(font);
  const box = measures.boundingBox.map((value) => perMille(font, value)).join(' ');
  const slope = measures.italicAngle === 0 ? 0 : flags.italic;
  const stem = face.id === 'bold' || face.id === 'boldItalic' ? 140 : 80;
  return (
    `/Type/FontDescriptor/FontName/${name}/Flags ${flags.serif + flags[kind] + slope}/FontBBox[${box}]` +
    `/ItalicAngle ${num(measures.italicAngle)}/Ascent ${perMille(font, measures.ascent)}/Descent ${perMille(font, measures.descent)}` +
    `/CapHeight ${perMille(font, measures.capHeight)}/StemV ${stem}`
  );
};

/** The stream that holds a font program. */
export const addProgram = (objects: Objects, program: FontProgram): Ref =>
  objects.add({ dictionary: `/Length1 ${program.length}/Filter/FlateDecode`, bytes: program.deflated });

/** A program in a file. `withGlyphSet` adds the list of glyphs that PDF/A-1 asks for. */
export interface Embedded {
  readonly program: FontProgram;
  readonly stream: Ref;
  readonly withGlyphSet: boolean;
}

/** The body of a composite font whose codes are glyph numbers. @source ISO 32000-1, 9.7 */
export const compositeFont = (objects: Objects, face: FaceFont, embedded: Embedded): string => {
  const { program, stream } = embedded;
  const ready = prepare(face, program);
  const unicode = objects.add({ dictionary: '/Filter/FlateDecode', bytes: ready.toUnicode });
  const set = embedded.withGlyphSet
    ? `/CIDSet ${refText(objects.add({ dictionary: '/Filter/FlateDecode', bytes: ready.glyphSet }))}`
    : '';
  const described = objects.add(`<<${descriptor(face, program.name, 'symbolic')}/FontFile2 ${refText(stream)}${set}>>`);
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${program.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)` +
      `/Supplement 0>>/FontDescriptor ${refText(described)}/CIDToGIDMap/Identity/DW 0/W${ready.widths}>>`,
  );
  return (
    `<</Type/Font/Subtype/Type0/BaseFont/${program.name}/Encoding/Identity-H` +
    `/DescendantFonts[${refText(descendant)}]/ToUnicode ${refText(unicode)}>>`
  );
};

/** The body of the font in which a person types into a field: the common subset in WinAnsiEncoding. @source ISO 32000-1, 9.6 */
export const fieldFont = (objects: Objects, face: FaceFont, stream: Ref): string => {
  const glyphOf = glyphFinder(face.font);
  const widths: string[] = [];
  const texts: [number, string][] = [];
  for (let byte = 32; byte < 256; byte += 1) {
    const code = windowsCodePoint(byte);
    const glyph = code === 0 ? 0 : glyphOf(code);
    widths.push(perMille(face.font, glyphMetrics(face.font, glyph).advance));
    if (glyph !== 0) texts.push([byte, String.fromCodePoint(code)]);
  }
  const unicode = objects.addStream('', toUnicode(texts, 'ff'));
  const { name } = face.common;
  const described = objects.add(`<<${descriptor(face, name, 'nonsymbolic')}/FontFile2 ${refText(stream)}>>`);
  return (
    `<</Type/Font/Subtype/TrueType/BaseFont/${name}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255` +
    `/Widths[${widths.join(' ')}]/FontDescriptor ${refText(described)}/ToUnicode ${refText(unicode)}>>`
  );
};
