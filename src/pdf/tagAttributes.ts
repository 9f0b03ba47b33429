import type { Tag } from '../layout/pages.ts';
import { type FormTags, printField } from './formTags.ts';
import { textString } from './syntax.ts';

const tableAttributes = (tag: Tag): string => {
  const scope = tag.scope === undefined ? '' : `/Scope/${tag.scope}`;
  const span = tag.columnSpan === undefined || tag.columnSpan === 1 ? '' : `/ColSpan ${tag.columnSpan}`;
  const summary = tag.summary === undefined ? '' : `/Summary${textString(tag.summary)}`;
  return scope + span + summary;
};

/** The entries of a structure element that say more than its role: attributes and alternative text. @source ISO 32000-1, 14.8.5 */
export const attributes = (tag: Tag, forms: FormTags): string => {
  const table = tableAttributes(tag);
  const list = tag.numbering === undefined ? '' : `<</O/List/ListNumbering/${tag.numbering}>>`;
  const objects = (table === '' ? '' : `<</O/Table${table}>>`) + list + printField(tag, forms);
  const alternative = tag.alt === undefined ? '' : `/Alt${textString(tag.alt)}`;
  return (objects === '' ? '' : `/A[${objects}]`) + alternative;
};
