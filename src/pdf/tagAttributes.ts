import type { Tag } from '../layout/pages.ts';
import { textString } from './syntax.ts';

/** A tag as it may stand in an attribute object: what belongs to tables and what belongs to lists. */
const tableAttributes = (tag: Tag): string => {
  const scope = tag.scope === undefined ? '' : `/Scope/${tag.scope}`;
  const span = tag.columnSpan === undefined || tag.columnSpan === 1 ? '' : `/ColSpan ${tag.columnSpan}`;
  const summary = tag.summary === undefined ? '' : `/Summary${textString(tag.summary)}`;
  return scope + span + summary;
};

/** The entries of a structure element that say more than its role: attributes and alternative text. @source ISO 32000-1, 14.8.5 */
export const attributes = (tag: Tag): string => {
  const table = tableAttributes(tag);
  const list = tag.numbering === undefined ? '' : `<</O/List/ListNumbering/${tag.numbering}>>`;
  const objects = (table === '' ? '' : `<</O/Table${table}>>`) + list;
  const alternative = tag.alt === undefined ? '' : `/Alt${textString(tag.alt)}`;
  return (objects === '' ? '' : `/A[${objects}]`) + alternative;
};
