import { roman } from '../../document/markers.ts';
import type { BlockOf } from '../../document/model.ts';
import { clearOf, marked } from '../marker.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Setter } from '../setter.ts';
import { anchored, type Slab } from '../slab.ts';
import { wordsOf } from '../text/words.ts';

type Heading = BlockOf<'heading'>;

const numbered = (block: Heading, setter: Setter, { room }: Place): readonly Slab[] => {
  const { inlines, measures, numbering } = setter;
  const tag = inlines.tags.add(room.tag, 'H2');
  const label = { text: `${roman(numbering.head())}.`, type: measures.heading, face: 'bold' } as const;
  const hang = clearOf(label, measures.hang, inlines.faces);
  const place = { x: room.x + hang, width: room.width - hang };
  const slabs = textSlabs(block.content, { ...place, type: measures.heading, tag, bold: true }, setter);
  return marked(slabs, { ...label, x: room.x, tag }, inlines.faces);
};

const unnumbered = (block: Heading, setter: Setter, { room }: Place): readonly Slab[] => {
  const { inlines, measures } = setter;
  const tag = inlines.tags.add(room.tag, block.level === 1 ? 'H2' : 'H3');
  const isIncident = block.level === 2 && measures.profile === 'pleading';
  const indent = isIncident && room.depth === 0 ? measures.hang : 0;
  const place = { x: room.x + indent, width: room.width - indent };
  const type = block.level === 2 && measures.profile === 'working' ? measures.text : measures.heading;
  return textSlabs(block.content, { ...place, type, tag, bold: true, italic: isIncident }, setter);
};

/** A heading, which stays with what follows it. First-level heads of a pleading hang roman numerals. */
export const setHeading = (block: Heading, setter: Setter, place: Place): readonly Slab[] => {
  const isNumbered = setter.measures.profile === 'pleading' && block.level === 1 && block.plain !== true;
  const slabs = (isNumbered ? numbered : unnumbered)(block, setter, place);
  const outline = { title: wordsOf(block.content), level: block.level + 1 };
  return anchored(
    slabs.map((slab) => ({ ...slab, keep: true })),
    { ...(block.id === undefined ? {} : { id: block.id }), outline },
  );
};
