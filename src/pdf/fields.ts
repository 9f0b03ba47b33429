import type { BoxMark, FieldMark } from '../layout/pages.ts';
import type { DocumentFonts } from './documentFonts.ts';
import type { Objects } from './objects.ts';
import { boxShape } from './shapes.ts';
import { num, type Ref, rectText, refText, textString } from './syntax.ts';

/** Where a field is: the page's object, its height, and the field's number in the parent tree. */
export interface FieldPlace {
  readonly page: Ref;
  readonly pageHeight: number;
  readonly annotation: Ref;
  readonly structParent: number;
}

const multilineFlag = 4096;
const largestType = 12;

/** The fillable fields of one document. Names follow from answer paths, so a form of the same answers has the same names. */
export class Fields {
  readonly #objects: Objects;
  readonly #fonts: DocumentFonts;
  readonly #names = new Map<string, number>();
  readonly #boxes = new Map<string, Ref>();
  readonly #refs: Ref[] = [];

  constructor(objects: Objects, fonts: DocumentFonts) {
    this.#objects = objects;
    this.#fonts = fonts;
  }

  /** A dot would make a name two, so paths are written with strokes; the second field of a path gets " 2". */
  #name(path: string): string {
    const name = path.replaceAll('.', '/');
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    return textString(count === 1 ? name : `${name} ${count}`);
  }

  #write(place: FieldPlace, rectangle: string, entries: string): void {
    this.#refs.push(place.annotation);
    this.#objects.set(
      place.annotation,
      `<</Type/Annot/Subtype/Widget/F 4/Rect${rectangle}/P ${refText(place.page)}/StructParent ${place.structParent}${entries}>>`,
    );
  }

  /** A field to type into. */
  addText(mark: FieldMark, place: FieldPlace): void {
    const font = refText(this.#fonts.field());
    const size = num(mark.multiline ? largestType : Math.max(6, Math.min(largestType, mark.height - 3)));
    const box = `/BBox[0 0 ${num(mark.width)} ${num(mark.height)}]`;
    const empty = this.#objects.addStream(
      `/Type/XObject/Subtype/Form${box}/Resources<</Font<</F ${font}>>>>`,
      '/Tx BMC\nEMC',
    );
    const kind = mark.multiline ? `/Ff ${multilineFlag}` : '';
    this.#write(
      place,
      rectText(mark, place.pageHeight),
      `/FT/Tx/T${this.#name(mark.from ?? 'blank')}/TU${textString(mark.label)}${kind}/DA(/F ${size} Tf 0 g)/AP<</N ${refText(empty)}>>`,
    );
  }

  #box(size: number, checked: boolean): string {
    const key = `${num(size)} ${checked}`;
    const known = this.#boxes.get(key);
    if (known !== undefined) return refText(known);
    const entries = `/Type/XObject/Subtype/Form/BBox[0 0 ${num(size)} ${num(size)}]/Resources<<>>`;
    const made = this.#objects.addStream(entries, boxShape({ left: 0, bottom: 0, size, checked }));
    this.#boxes.set(key, made);
    return refText(made);
  }

  /** A box to mark. It looks on screen and on paper as a drawn one does. */
  addBox(mark: BoxMark, place: FieldPlace): void {
    const state = mark.checked ? 'Yes' : 'Off';
    const looks = `/AP<</N<</Yes ${this.#box(mark.size, true)}/Off ${this.#box(mark.size, false)}>>>>`;
    this.#write(
      place,
      rectText({ x: mark.x, y: mark.y, width: mark.size, height: mark.size }, place.pageHeight),
      `/FT/Btn/T${this.#name(mark.from ?? 'box')}/TU${textString(mark.label)}/V/${state}/AS/${state}/MK<</CA(8)>>${looks}`,
    );
  }

  /** The catalog's entry for the form; empty when there are no fields. */
  catalogEntry(): string {
    if (this.#refs.length === 0) return '';
    const fields = this.#refs.map(refText).join(' ');
    const font = refText(this.#fonts.field());
    return `/AcroForm<</Fields[${fields}]/DR<</Font<</F ${font}>>>>/DA(/F ${largestType} Tf 0 g)/NeedAppearances false>>`;
  }
}
