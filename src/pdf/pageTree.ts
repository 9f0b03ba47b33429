import type { BoxMark, FieldMark, LinkMark, Page } from '../layout/pages.ts';
import { writeField, writeLink } from './annotations.ts';
import { pageContent } from './pageContent.ts';
import { num, type Ref, refText } from './syntax.ts';
import type { Writing } from './writing.ts';

/** Pages in a tree of at most this many children; a viewer finds page 900 without reading all before it. */
const pagesPerNode = 32;

interface PagePlace {
  readonly index: number;
  readonly parent: Ref;
  readonly resources: Ref;
}

const writePage = (writing: Writing, page: Page, { index, parent, resources }: PagePlace): void => {
  const annotations: Ref[] = [];
  const annotate = (mark: LinkMark | FieldMark | BoxMark, at: number): void => {
    annotations.push(mark.kind === 'link' ? writeLink(writing, mark, at) : writeField(writing, mark, at));
  };
  const { fonts, structure, fillable, objects } = writing;
  const content = objects.addStream('', pageContent({ page, index, fonts, structure, fillable, annotate }));
  const list = annotations.length === 0 ? '' : `/Annots[${annotations.map(refText).join(' ')}]`;
  objects.set(
    writing.pageRef(index),
    `<</Type/Page/Parent ${refText(parent)}/MediaBox[0 0 ${num(page.width)} ${num(page.height)}]` +
      `/Resources ${refText(resources)}/Contents ${refText(content)}/StructParents ${index}/Tabs/S${list}>>`,
  );
};

/** Draws every page. Returns the root of the page tree. `resources` is the object that every page takes its fonts from. */
export const writePages = (writing: Writing, resources: Ref): Ref => {
  const { objects, pages, pageRefs } = writing;
  const root = objects.reserve();
  const nodes: Ref[] = [];
  for (let start = 0; start < pageRefs.length; start += pagesPerNode) {
    const parent = objects.reserve();
    const kids = pageRefs.slice(start, start + pagesPerNode);
    pages.pages.slice(start, start + pagesPerNode).forEach((page, k) => {
      writePage(writing, page, { index: start + k, parent, resources });
    });
    objects.set(
      parent,
      `<</Type/Pages/Parent ${refText(root)}/Kids[${kids.map(refText).join(' ')}]/Count ${kids.length}>>`,
    );
    nodes.push(parent);
  }
  objects.set(root, `<</Type/Pages/Kids[${nodes.map(refText).join(' ')}]/Count ${pageRefs.length}>>`);
  return root;
};
