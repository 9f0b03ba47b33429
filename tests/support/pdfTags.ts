import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { countInk } from './pdfOperators.ts';

/** An element of the structure tree as it stands in a file. */
export interface TagNode {
  readonly role: string;
  readonly alt: string | undefined;
  readonly scope: string | undefined;
  readonly columnSpan: number | undefined;
  readonly summary: string | undefined;
  readonly numbering: string | undefined;
  /** What a printed form element stands for: `cb` a check box, `tv` a value. */
  readonly printRole: string | undefined;
  /** Elements; `#` for marked content, `@` for an annotation, in reading order. */
  readonly kids: readonly (TagNode | '#' | '@')[];
}

/** What a file says about its structure, and what is wrong with it. Everything is read from the bytes. */
export interface PdfInspection {
  readonly pages: number;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly marked: boolean;
  readonly showsTitle: boolean;
  readonly metadata: string;
  /** Painting operators: within tags, within artifacts, within neither. */
  readonly tagged: number;
  readonly artifact: number;
  readonly untagged: number;
  /** Marked sequences that no element holds, and sequences in elements that no page draws. */
  readonly dangling: readonly string[];
  /** Wrong or missing entries of the parent tree, and elements whose parent is another. */
  readonly parentFaults: readonly string[];
  /** Nesting of marked sequences within pages. */
  readonly contentFaults: readonly string[];
  /** Annotations without a place in the tree, or without words for a reader. */
  readonly annotationFaults: readonly string[];
  readonly headerCellsWithoutScope: number;
  /** Roles of headings, in order. */
  readonly headings: readonly string[];
  readonly tree: TagNode | undefined;
  /** Titles of bookmarks with their depth. */
  readonly outline: readonly string[];
  /** Names of fields. */
  readonly fields: readonly string[];
}

const textOf = (value: unknown): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

const nameOf = (value: unknown): string | undefined => (value instanceof PDFName ? value.decodeText() : undefined);
const numberOf = (value: unknown): number | undefined => (value instanceof PDFNumber ? value.asNumber() : undefined);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The decoded content of a page, as Latin-1 text. */
export const contentOf = (page: PDFDict): string => {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => page.context.lookup(ref)) : [contents];
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? latin1(decodePDFRawStream(stream).decode()) : ''))
    .join('\n');
};

interface Found {
  readonly dangling: string[];
  readonly parentFaults: string[];
  readonly annotationFaults: string[];
  readonly headings: string[];
  headerCellsWithoutScope: number;
}

/** Reads the tree and compares it with pages, annotations and the parent tree. */
class Reader {
  readonly found: Found = {
    dangling: [],
    parentFaults: [],
    annotationFaults: [],
    headings: [],
    headerCellsWithoutScope: 0,
  };
  readonly #document: PDFDocument;
  /** Element of each sequence, `page ref` and number, as the tree has it. */
  readonly #held = new Map<string, string>();
  readonly #parents = new Map<number, unknown>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  #look(value: unknown): unknown {
    return value instanceof PDFRef ? this.#document.context.lookup(value) : value;
  }

  #attribute(element: PDFDict, name: string): unknown {
    const attributes = this.#look(element.get(PDFName.of('A')));
    const all = attributes instanceof PDFArray ? attributes.asArray().map((item) => this.#look(item)) : [attributes];
    for (const item of all) {
      const value = item instanceof PDFDict ? this.#look(item.get(PDFName.of(name))) : undefined;
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #hold(page: unknown, sequence: number, element: PDFRef): '#' {
    const key = `${page instanceof PDFRef ? page.toString() : 'no page'} ${sequence}`;
    if (this.#held.has(key)) this.found.dangling.push(`Sequence ${key} is held twice.`);
    this.#held.set(key, element.toString());
    return '#';
  }

  #object(kid: PDFDict, element: PDFRef): '@' {
    const annotation = this.#look(kid.get(PDFName.of('Obj')));
    const key = annotation instanceof PDFDict ? numberOf(annotation.get(PDFName.of('StructParent'))) : undefined;
    const parent = key === undefined ? undefined : this.#parents.get(key);
    if (!(parent instanceof PDFRef) || parent.toString() !== element.toString())
      this.found.parentFaults.push(`Annotation of element ${element.toString()} is entered as ${String(parent)}.`);
    return '@';
  }

  #kid(kid: unknown, element: PDFRef, page: unknown): TagNode | '#' | '@' {
    if (kid instanceof PDFNumber) return this.#hold(page, kid.asNumber(), element);
    const dictionary = this.#look(kid);
    if (!(dictionary instanceof PDFDict)) throw new Error(`An element holds ${String(kid)}.`);
    const type = nameOf(dictionary.get(PDFName.of('Type')));
    if (type === 'MCR') {
      const own = dictionary.get(PDFName.of('Pg')) ?? page;
      return this.#hold(own, numberOf(dictionary.get(PDFName.of('MCID'))) ?? -1, element);
    }
    if (type === 'OBJR') return this.#object(dictionary, element);
    if (!(kid instanceof PDFRef)) throw new Error('An element is no indirect object.');
    return this.#element(kid, element);
  }

  #element(ref: PDFRef, parent: PDFRef | undefined): TagNode {
    const element = this.#document.context.lookup(ref, PDFDict);
    const own = element.get(PDFName.of('P'));
    if (parent !== undefined && own?.toString() !== parent.toString())
      this.found.parentFaults.push(
        `Element ${ref.toString()} names ${String(own)} as its parent, not ${parent.toString()}.`,
      );
    const role = nameOf(element.get(PDFName.of('S'))) ?? '';
    const scope = nameOf(this.#attribute(element, 'Scope'));
    if (/^H\d$/.test(role)) this.found.headings.push(role);
    if (role === 'TH' && scope === undefined) this.found.headerCellsWithoutScope += 1;
    const kids = this.#look(element.get(PDFName.of('K')));
    const page = element.get(PDFName.of('Pg'));
    const list = kids instanceof PDFArray ? kids.asArray() : [];
    return {
      role,
      scope,
      alt: textOf(element.get(PDFName.of('Alt'))),
      columnSpan: numberOf(this.#attribute(element, 'ColSpan')),
      summary: textOf(this.#attribute(element, 'Summary')),
      numbering: nameOf(this.#attribute(element, 'ListNumbering')),
      printRole: nameOf(this.#attribute(element, 'Role')),
      kids: list.map((kid) => this.#kid(kid, ref, page)),
    };
  }

  #readParents(root: PDFDict): void {
    const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    for (let i = 0; i < nums.size(); i += 2) this.#parents.set(numberOf(nums.get(i)) ?? -1, nums.get(i + 1));
  }

  /** The tree; the first fault of a broken one is thrown. */
  tree(): TagNode | undefined {
    const root = this.#document.catalog.lookup(PDFName.of('StructTreeRoot'));
    if (!(root instanceof PDFDict)) return undefined;
    this.#readParents(root);
    const kids = root.lookup(PDFName.of('K'), PDFArray);
    const first = kids.get(0);
    if (!(first instanceof PDFRef) || kids.size() !== 1) throw new Error('The tree needs one root element.');
    return this.#element(first, undefined);
  }

  /** Compares the sequences that a page draws with those that elements and the parent tree hold. */
  comparePage(page: { readonly node: PDFDict; readonly ref: PDFRef }, sequences: readonly number[]): void {
    const key = numberOf(page.node.get(PDFName.of('StructParents'))) ?? -1;
    const entry = this.#look(this.#parents.get(key));
    for (const sequence of sequences) {
      const name = `${page.ref.toString()} ${sequence}`;
      const holder = this.#held.get(name);
      if (holder === undefined) this.found.dangling.push(`Sequence ${name} is in no element.`);
      this.#held.delete(name);
      const parent = entry instanceof PDFArray && sequence < entry.size() ? entry.get(sequence).toString() : 'nothing';
      if (parent !== holder)
        this.found.parentFaults.push(`Sequence ${name} is entered as ${parent}, held by ${holder}.`);
    }
    this.#compareAnnotations(page.node);
  }

  #compareAnnotations(page: PDFDict): void {
    const annotations = page.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) return;
    if (nameOf(page.get(PDFName.of('Tabs'))) !== 'S')
      this.found.annotationFaults.push('Tab order does not follow the tree.');
    for (const item of annotations.asArray()) {
      const annotation = this.#look(item);
      if (!(annotation instanceof PDFDict)) throw new Error('An annotation is no dictionary.');
      const words = textOf(annotation.get(PDFName.of('Contents'))) ?? textOf(annotation.get(PDFName.of('TU'))) ?? '';
      if (words === '') this.found.annotationFaults.push('An annotation has no words.');
      if (annotation.get(PDFName.of('StructParent')) === undefined)
        this.found.annotationFaults.push('An annotation is in no element.');
    }
  }

  /** Call after every page: what is still held is drawn nowhere. */
  finish(): void {
    for (const name of this.#held.keys()) this.found.dangling.push(`Sequence ${name} is drawn on no page.`);
  }
}

const outlineOf = (item: unknown, depth: number): string[] => {
  if (!(item instanceof PDFDict)) return [];
  const title = `${'  '.repeat(depth)}${textOf(item.get(PDFName.of('Title'))) ?? ''}`;
  const below = outlineOf(item.lookup(PDFName.of('First')), depth + 1);
  return [title, ...below, ...outlineOf(item.lookup(PDFName.of('Next')), depth)];
};

const fieldNames = (document: PDFDocument): string[] => {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields'), PDFArray).asArray() : [];
  return fields.map((ref) => textOf(document.context.lookup(ref, PDFDict).get(PDFName.of('T'))) ?? '');
};

const metadataOf = (document: PDFDocument): string => {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
};

const flag = (document: PDFDocument, dictionary: string, entry: string): boolean => {
  const holder = document.catalog.lookup(PDFName.of(dictionary));
  return holder instanceof PDFDict && holder.lookup(PDFName.of(entry)) === PDFBool.True;
};

/** Reads a file anew and reports on its structure. Shares no code with the writer. */
export const inspectPdf = async (bytes: Uint8Array): Promise<PdfInspection> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const reader = new Reader(document);
  const tree = reader.tree();
  const ink = document.getPages().map((page) => {
    const count = countInk(contentOf(page.node));
    reader.comparePage(page, count.sequences);
    return count;
  });
  reader.finish();
  const sum = (part: 'tagged' | 'artifact' | 'untagged'): number =>
    ink.reduce((total, count) => total + count[part], 0);
  const outlines = document.catalog.lookup(PDFName.of('Outlines'));
  return {
    pages: ink.length,
    title: document.getTitle(),
    language: textOf(document.catalog.get(PDFName.of('Lang'))),
    marked: flag(document, 'MarkInfo', 'Marked'),
    showsTitle: flag(document, 'ViewerPreferences', 'DisplayDocTitle'),
    metadata: metadataOf(document),
    tagged: sum('tagged'),
    artifact: sum('artifact'),
    untagged: sum('untagged'),
    contentFaults: ink.flatMap((count) => count.faults),
    ...reader.found,
    tree,
    outline: outlines instanceof PDFDict ? outlineOf(outlines.lookup(PDFName.of('First')), 0) : [],
    fields: fieldNames(document),
  };
};
