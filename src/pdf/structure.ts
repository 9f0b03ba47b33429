import type { Role, Tag, TagId } from '../layout/pages.ts';
import type { FormTags } from './formTags.ts';
import type { Objects, Source } from './objects.ts';
import { type Ref, refText, textString } from './syntax.ts';
import { attributes } from './tagAttributes.ts';

/** What an element holds, when it was drawn, and what the element holds next. */
interface Kid {
  readonly order: number;
  readonly page: number;
  /** The number of a marked sequence on its page, or the text of another kid. */
  readonly content: number | string;
  next: Kid | undefined;
}

/** There is one for each paragraph, label and cell of a paper: what it holds is a chain, since most hold one or two. */
interface Element {
  readonly ref: Ref;
  /** None for the root of the tags, whose parent is the root of the tree. */
  readonly parent: Ref | undefined;
  readonly tag: Tag;
  /** When its first content was drawn, elements inside it included. */
  first: number;
  kid: Kid | undefined;
  lastKid: Kid | undefined;
}

/** Later than anything is drawn. */
const never = 0x3fff_ffff;

const noteName = (ref: Ref): string => `(note${String(ref).padStart(8, '0')})`;

/** The operator that opens the marked sequence of that number on its page, of an element of that role. */
export const openingOf = (role: Role, sequence: number): string => `/${role}<</MCID ${sequence}>>BDC`;

/** An annotation that stands in the structure tree. */
export interface TaggedObject {
  readonly tag: number;
  readonly page: number;
  readonly annotation: Ref;
}

/** Collects the content of the structure tree while pages are drawn, and writes it. Pages must be drawn in order. */
export class Structure implements Source {
  readonly #objects: Objects;
  readonly #root: Tag;
  readonly #pageRefs: readonly Ref[];
  readonly #forms: FormTags;
  /** By the ids of their tags. */
  readonly #elements: Element[] = [];
  /** By the numbers of their objects, which run on from the first one's. */
  readonly #inOrder: Element[] = [];
  readonly #sequences: Ref[][];
  readonly #annotationParents: Ref[] = [];
  #order = 0;
  #treeRoot: Ref | undefined;

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

  #reserve(tag: Tag, parent?: Ref): void {
    const ref = this.#objects.reserve();
    const element: Element = { ref, parent, tag, first: never, kid: undefined, lastKid: undefined };
    this.#elements[tag.id] = element;
    this.#inOrder.push(element);
    for (const child of tag.children) this.#reserve(child, ref);
  }

  #element(tag: number): Element {
    const element = this.#elements[tag];
    if (element === undefined) throw new Error(`A mark belongs to tag ${tag}, which the structure tree does not hold.`);
    return element;
  }

  #keep(element: Element, page: number, content: number | string): void {
    const kid: Kid = { order: this.#order, page, content, next: undefined };
    if (element.lastKid === undefined) element.kid = kid;
    else element.lastKid.next = kid;
    element.lastKid = kid;
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
    return openingOf(element.tag.role, number);
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
    if (parent.tag.role === 'Form' && parent.kid === undefined) return this.addObject(object);
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
    const texts: string[] = [];
    let own = element.kid;
    for (const child of element.tag.children) {
      const { first, ref } = this.#element(child.id);
      for (; first !== never && own !== undefined && own.order < first; own = own.next) {
        texts.push(this.#kidText(own, page));
      }
      texts.push(refText(ref));
    }
    for (; own !== undefined; own = own.next) texts.push(this.#kidText(own, page));
    return texts;
  }

  /** The page of the first marked sequence; -1 when there is none. */
  #pageOf(element: Element): number {
    let kid = element.kid;
    while (kid !== undefined && typeof kid.content !== 'number') kid = kid.next;
    return kid?.page ?? -1;
  }

  /** The text of an element's object. Call when the tree is finished. */
  textOf(ref: number): string {
    const element = this.#inOrder[ref - (this.#inOrder[0]?.ref ?? 0)];
    const parent = element?.parent ?? this.#treeRoot;
    if (element === undefined || parent === undefined)
      throw new Error(`Object ${ref} is no element of a finished tree.`);
    const { tag } = element;
    const page = this.#pageOf(element);
    const pageRef = this.#pageRefs[page];
    const id = tag.role === 'Note' ? `/ID${noteName(element.ref)}` : '';
    return (
      `<</S/${tag.role}/P ${refText(parent)}${pageRef === undefined ? '' : `/Pg ${refText(pageRef)}`}${id}` +
      `${attributes(tag, this.#forms)}/K[${this.#kids(element, page).join(' ')}]>>`
    );
  }

  #notes(): string {
    const notes = this.#inOrder.filter(({ tag }) => tag.role === 'Note');
    return notes
      .map(({ ref }) => `${noteName(ref)}${refText(ref)}`)
      .sort()
      .join('');
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
    this.#treeRoot = root;
    this.#measure(this.#root);
    for (const { ref } of this.#inOrder) this.#objects.set(ref, this);
    const next = this.#pageRefs.length + this.#annotationParents.length;
    const names = this.#notes();
    const tree = names === '' ? '' : `/IDTree<</Names[${names}]>>`;
    this.#objects.set(
      root,
      `<</Type/StructTreeRoot/K[${refText(this.#element(this.#root.id).ref)}]` +
        `/ParentTree ${refText(this.#parentTree())}/ParentTreeNextKey ${next}${tree}>>`,
    );
    return root;
  }
}
