import type { Tag, TagId } from '../layout/pages.ts';
import type { FormTags } from './formTags.ts';
import type { Objects } from './objects.ts';
import { type Ref, refText, textString } from './syntax.ts';
import { attributes } from './tagAttributes.ts';

/** What an element holds, and when it was drawn. */
interface Kid {
  readonly order: number;
  readonly page: number;
  /** The number of a marked sequence on its page, or the text of another kid. */
  readonly content: number | string;
}

interface Element {
  readonly ref: Ref;
  readonly tag: Tag;
  readonly kids: Kid[];
  /** When its first content was drawn, elements inside it included. */
  first: number;
}

/** An annotation that stands in the structure tree. */
export interface TaggedObject {
  readonly tag: number;
  readonly page: number;
  readonly annotation: Ref;
}

/** Collects the content of the structure tree while pages are drawn, and writes it. Pages must be drawn in order. */
export class Structure {
  readonly #objects: Objects;
  readonly #root: Tag;
  readonly #pageRefs: readonly Ref[];
  readonly #forms: FormTags;
  readonly #elements = new Map<number, Element>();
  readonly #sequences: Ref[][];
  readonly #annotationParents: Ref[] = [];
  readonly #notes: string[] = [];
  #order = 0;

  constructor(
    objects: Objects,
    pages: { readonly root: Tag; readonly refs: readonly Ref[]; readonly forms: FormTags },
  ) {
    this.#objects = objects;
    this.#root = pages.root;
    this.#pageRefs = pages.refs;
    this.#forms = pages.forms;
    this.#sequences = pages.refs.map(() => []);
    this.#reserve(pages.root);
  }

  #reserve(tag: Tag): void {
    this.#elements.set(tag.id, { ref: this.#objects.reserve(), tag, kids: [], first: Number.POSITIVE_INFINITY });
    for (const child of tag.children) this.#reserve(child);
  }

  #element(tag: number): Element {
    const element = this.#elements.get(tag);
    if (element === undefined) throw new Error(`A mark belongs to tag ${tag}, which the structure tree does not hold.`);
    return element;
  }

  #keep(element: Element, page: number, content: number | string): void {
    element.kids.push({ order: this.#order, page, content });
    element.first = Math.min(element.first, this.#order);
    this.#order += 1;
  }

  /**
   * The tag for the rule of a blank. Where a field takes its place, the rule is furniture, since a `Form` element with a
   * field may hold nothing else. @source ISO 32000-1, table 340
   */
  ruleTag(tag: TagId): TagId {
    if (tag === 'artifact' || !this.#forms.fields.has(tag)) return tag;
    return this.#element(tag).tag.role === 'Form' ? 'artifact' : tag;
  }

  /** Begins a marked sequence of a tag on a page and returns the operator that opens it. */
  open(tag: number, page: number): string {
    const element = this.#element(tag);
    const sequences = this.#sequences[page] ?? [];
    const number = sequences.push(element.ref) - 1;
    this.#keep(element, page, number);
    return `/${element.tag.role}<</MCID ${number}>>BDC`;
  }

  #objectKid(object: TaggedObject): string {
    const page = this.#pageRefs[object.page];
    return `<</Type/OBJR/Obj ${refText(object.annotation)}${page === undefined ? '' : `/Pg ${refText(page)}`}>>`;
  }

  #parentOf(element: Ref): number {
    return this.#pageRefs.length + this.#annotationParents.push(element) - 1;
  }

  /** Puts an annotation into its element. Returns its number in the parent tree, for `/StructParent`. */
  addObject(object: TaggedObject): number {
    const element = this.#element(object.tag);
    this.#keep(element, object.page, this.#objectKid(object));
    return this.#parentOf(element.ref);
  }

  /** As `addObject`, in a `Form` element of its own unless its tag is one that still is empty. */
  addField(object: TaggedObject, label: string): number {
    const parent = this.#element(object.tag);
    if (parent.tag.role === 'Form' && parent.kids.length === 0) return this.addObject(object);
    const kid = this.#objectKid(object);
    const form = this.#objects.add(`<</S/Form/P ${refText(parent.ref)}/Alt${textString(label)}/K[${kid}]>>`);
    this.#keep(parent, object.page, refText(form));
    return this.#parentOf(form);
  }

  #measure(tag: Tag): number {
    const element = this.#element(tag.id);
    for (const child of tag.children) element.first = Math.min(element.first, this.#measure(child));
    return element.first;
  }

  #kidText(kid: Kid, page: number): string {
    if (typeof kid.content === 'string' || kid.page === page) return String(kid.content);
    const ref = this.#pageRefs[kid.page];
    return `<</Type/MCR${ref === undefined ? '' : `/Pg ${refText(ref)}`}/MCID ${kid.content}>>`;
  }

  /** Own content between the elements inside, which keep their order. */
  #kids(element: Element, page: number): string[] {
    const own = [...element.kids];
    const texts: string[] = [];
    for (const child of element.tag.children) {
      const { first, ref } = this.#element(child.id);
      while (first !== Number.POSITIVE_INFINITY && (own[0]?.order ?? first) < first) {
        texts.push(...own.splice(0, 1).map((kid) => this.#kidText(kid, page)));
      }
      texts.push(refText(ref));
    }
    return [...texts, ...own.map((kid) => this.#kidText(kid, page))];
  }

  #write(tag: Tag, parent: Ref): void {
    const element = this.#element(tag.id);
    const page = element.kids.find((kid) => typeof kid.content === 'number')?.page ?? -1;
    const pageRef = this.#pageRefs[page];
    const kids = this.#kids(element, page);
    const id = tag.role === 'Note' ? `/ID${this.#noteName(element.ref)}` : '';
    this.#objects.set(
      element.ref,
      `<</S/${tag.role}/P ${refText(parent)}${pageRef === undefined ? '' : `/Pg ${refText(pageRef)}`}${id}` +
        `${attributes(tag, this.#forms)}/K[${kids.join(' ')}]>>`,
    );
    for (const child of tag.children) this.#write(child, element.ref);
  }

  #noteName(ref: Ref): string {
    const name = `(note${String(ref).padStart(8, '0')})`;
    this.#notes.push(`${name}${refText(ref)}`);
    return name;
  }

  #parentTree(): Ref {
    const list = (refs: readonly Ref[]): string => `[${refs.map(refText).join(' ')}]`;
    const pages = this.#sequences.map((refs, index) => `${index} ${refText(this.#objects.add(list(refs)))}`);
    const annotations = this.#annotationParents.map((ref, index) => `${this.#pageRefs.length + index} ${refText(ref)}`);
    return this.#objects.add(`<</Nums[${[...pages, ...annotations].join(' ')}]>>`);
  }

  /** Writes the tree; call when every page is drawn. Returns its root, for the catalog. */
  finish(): Ref {
    const root = this.#objects.reserve();
    this.#measure(this.#root);
    this.#write(this.#root, root);
    const next = this.#pageRefs.length + this.#annotationParents.length;
    const names = this.#notes.sort().join('');
    const tree = names === '' ? '' : `/IDTree<</Names[${names}]>>`;
    this.#objects.set(
      root,
      `<</Type/StructTreeRoot/K[${refText(this.#element(this.#root.id).ref)}]` +
        `/ParentTree ${refText(this.#parentTree())}/ParentTreeNextKey ${next}${tree}>>`,
    );
    return root;
  }
}
