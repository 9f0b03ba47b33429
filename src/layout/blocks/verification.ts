import type { BlockOf } from '../../document/model.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Setter } from '../setter.ts';
import { anchored, type Slab, spaced, whole } from '../slab.ts';
import { wordsOf } from '../text/words.ts';
import { setSignature } from './signature.ts';

const afterHeading = 7.5;

/** The sworn statement with its heading and its signature, whole on one page. */
export const setVerification = (block: BlockOf<'verification'>, setter: Setter, place: Place): readonly Slab[] => {
  const { room } = place;
  const { measures, inlines } = setter;
  const head = inlines.tags.add(room.tag, 'H2');
  const heading = textSlabs(block.heading, { ...room, type: measures.heading, tag: head, bold: true }, setter);
  const tag = inlines.tags.add(room.tag, 'P');
  const statement = textSlabs(block.content, { ...room, type: measures.text, tag, isRunning: true }, setter);
  const signature = setSignature(block.signature, setter, place);
  const slabs = whole([...spaced(heading, 0, afterHeading), ...statement, ...signature]);
  return anchored(slabs, { outline: { title: wordsOf(block.heading), level: setter.depths.head(1) } });
};
