import type { Pages, Tag } from '../layout/pages.ts';
import { textString } from './syntax.ts';

/** Which elements hold a field that a person can fill on screen, and which a printed box. */
export interface FormTags {
  readonly fields: ReadonlySet<number>;
  /** Whether the box is checked, by tag. */
  readonly boxes: ReadonlyMap<number, boolean>;
}

/** Reads the fields and boxes off the pages. Without `fillable` there are no fields. */
export const formTags = (pages: Pages, fillable: boolean): FormTags => {
  const fields = new Set<number>();
  const boxes = new Map<number, boolean>();
  for (const page of pages.pages) {
    for (const mark of page.marks) {
      if (mark.tag === 'artifact' || (mark.kind !== 'box' && mark.kind !== 'field')) continue;
      if (fillable) fields.add(mark.tag);
      else if (mark.kind === 'box') boxes.set(mark.tag, mark.checked);
    }
  }
  return { fields, boxes };
};

/**
 * The attribute that a `Form` element needs when it holds printed content instead of a field; empty otherwise.
 * @source ISO 32000-1, 14.8.5.6
 */
export const printField = (tag: Tag, forms: FormTags): string => {
  if (tag.role !== 'Form' || forms.fields.has(tag.id)) return '';
  const checked = forms.boxes.get(tag.id);
  const label = tag.alt === undefined ? '' : `/Desc${textString(tag.alt)}`;
  if (checked === undefined) return `<</O/PrintField/Role/tv${label}>>`;
  return `<</O/PrintField/Role/cb/checked/${checked ? 'on' : 'off'}${label}>>`;
};
