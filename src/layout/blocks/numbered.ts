import type { BlockOf } from '../../document/model.ts';
import type { Place, Setter } from '../setter.ts';
import type { Slab } from '../slab.ts';
import { setItem } from './list.ts';

/** A numbered allegation; numbers run through the document. */
export const setNumbered = (block: BlockOf<'numbered'>, setter: Setter, { room, list }: Place): readonly Slab[] => {
  const { id, content, children } = block;
  const marker = `${setter.numbering.allegation()}.`;
  const item = { content, children, marker, hang: setter.measures.hang, ...(id === undefined ? {} : { id }) };
  return setItem(item, { ...room, tag: list() }, setter);
};
