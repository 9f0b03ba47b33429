import type { BoxMark, FieldMark, LinkMark } from '../layout/pages.ts';
import { destination } from './outline.ts';
import { type Ref, rectText, refText, textString } from './syntax.ts';
import type { Writing } from './writing.ts';

/** The annotation of a link, in its element. Throws when it leads nowhere. */
export const writeLink = (writing: Writing, mark: LinkMark, index: number): Ref => {
  const annotation = writing.objects.reserve();
  const place = writing.pages.destinations[mark.to];
  if (place === undefined) throw new Error(`A link leads to "${mark.to}", which is not a place in this document.`);
  const key = writing.structure.addObject({ tag: mark.tag, page: index, annotation });
  const height = writing.pages.pages[index]?.height ?? 0;
  writing.objects.set(
    annotation,
    `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect${rectText(mark, height)}/P ${refText(writing.pageRef(index))}` +
      `/Contents${textString(mark.spoken)}/Dest${destination(place, writing.pages, writing.pageRefs)}/StructParent ${key}>>`,
  );
  return annotation;
};

/** The field of a blank or a box, in its element. */
export const writeField = (writing: Writing, mark: FieldMark | BoxMark, index: number): Ref => {
  const annotation = writing.objects.reserve();
  if (mark.tag === 'artifact') throw new Error('A box in the furniture of a page cannot be a field.');
  const structParent = writing.structure.addField({ tag: mark.tag, page: index, annotation }, mark.label);
  const pageHeight = writing.pages.pages[index]?.height ?? 0;
  const place = { page: writing.pageRef(index), pageHeight, annotation, structParent };
  if (mark.kind === 'box') writing.fields.addBox(mark, place);
  else writing.fields.addText(mark, place);
  return annotation;
};
