import type { FaceId, TextMark } from '../layout/pages.ts';
import type { Typefaces } from '../layout/typeface.ts';
import { encodeText } from './encode.ts';
import { type FaceFont, faceFont, fontProgram } from './faceFont.ts';
import { addProgram, compositeFont, fieldFont } from './fontObjects.ts';
import type { Objects } from './objects.ts';
import { type Ref, refText } from './syntax.ts';

/** Glyphs to show in the font with this resource name: `array` is the inside of a TJ array. */
export interface Shown {
  readonly font: string;
  readonly array: string;
}

/** What a font must hold for glyphs that are shown: those of the common subset, or these besides, with their characters. */
export interface Needed {
  readonly face: FaceId;
  readonly extra: ReadonlyMap<number, string> | undefined;
}

/** Resource names of the faces; those outside the common subset get an X. */
const resourceNames: Readonly<Record<FaceId, string>> = { regular: 'R', italic: 'I', bold: 'B', boldItalic: 'J' };

/** Glyphs to show, and what they need. */
export interface Glyphs extends Shown, Needed {}

/** The glyphs of a mark and of `ending` after it, font by font, in drawing order. */
export const glyphsOf = (faces: Typefaces, mark: TextMark, ending = ''): readonly Glyphs[] => {
  const name = resourceNames[mark.face];
  const spaceWidening = ((mark.wordSpace ?? 0) * 1000) / mark.size;
  const pieces = encodeText(faceFont(faces, mark.face), (mark.visual ?? mark.text) + ending, spaceWidening);
  return pieces.map(({ extra, array }) => {
    const font = extra === undefined ? name : `${name}X`;
    return { font, array, face: mark.face, extra };
  });
};

interface Used {
  readonly face: FaceFont;
  /** Reserved when a glyph of the common subset is shown. */
  common?: { readonly font: Ref; readonly stream: Ref };
  readonly extraTexts: Map<number, string>;
}

/** The fonts of one document: only faces that it uses, and only once each. */
export class DocumentFonts {
  readonly #objects: Objects;
  readonly #faces: Typefaces;
  readonly #withGlyphSet: boolean;
  readonly #used = new Map<FaceId, Used>();
  #field: Ref | undefined;

  constructor(objects: Objects, faces: Typefaces, withGlyphSet: boolean) {
    this.#objects = objects;
    this.#faces = faces;
    this.#withGlyphSet = withGlyphSet;
  }

  #face(id: FaceId): Used {
    const known = this.#used.get(id);
    if (known !== undefined) return known;
    const made: Used = { face: faceFont(this.#faces, id), extraTexts: new Map() };
    this.#used.set(id, made);
    return made;
  }

  #common(used: Used): { readonly font: Ref; readonly stream: Ref } {
    if (used.common !== undefined) return used.common;
    const stream = addProgram(this.#objects, used.face.common);
    used.common = { font: this.#objects.reserve(), stream };
    return used.common;
  }

  /** The glyphs of a mark and of `ending` after it, font by font, in drawing order. */
  encode(mark: TextMark, ending = ''): readonly Shown[] {
    const glyphs = glyphsOf(this.#faces, mark, ending);
    for (const one of glyphs) this.need(one);
    return glyphs;
  }

  /** Puts into the fonts what glyphs need. */
  need({ face, extra }: Needed): void {
    const used = this.#face(face);
    if (extra === undefined) this.#common(used);
    else for (const [glyph, characters] of extra) used.extraTexts.set(glyph, characters);
  }

  /** The font for typing into fields. */
  field(): Ref {
    if (this.#field !== undefined) return this.#field;
    const used = this.#face('regular');
    this.#field = this.#objects.add(fieldFont(this.#objects, used.face, this.#common(used).stream));
    return this.#field;
  }

  /** Writes the fonts; call when every text is encoded. Returns the entries of the font resources. */
  finish(): string {
    let entries = '';
    for (const [id, used] of this.#used) entries += this.#finishCommon(id, used) + this.#finishExtra(id, used);
    return entries;
  }

  #finishCommon(id: FaceId, used: Used): string {
    if (used.common === undefined) return '';
    const { font, stream } = used.common;
    const embedded = { program: used.face.common, stream, withGlyphSet: this.#withGlyphSet };
    this.#objects.set(font, compositeFont(this.#objects, used.face, embedded));
    return `/${resourceNames[id]} ${refText(font)}`;
  }

  #finishExtra(id: FaceId, used: Used): string {
    if (used.extraTexts.size === 0) return '';
    const program = fontProgram(used.face, used.extraTexts);
    const stream = addProgram(this.#objects, program);
    const embedded = { program, stream, withGlyphSet: this.#withGlyphSet };
    const font = this.#objects.add(compositeFont(this.#objects, used.face, embedded));
    return `/${resourceNames[id]}X ${refText(font)}`;
  }
}
