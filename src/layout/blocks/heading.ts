import { roman } from '../../document/markers.ts';
import type { BlockOf } from '../../document/model.ts';
import { clearOf, marked } from '../marker.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Setter } from '../setter.ts';
import { anchored, type Slab } from '../slab.ts';
import { wordsOf } from '../text/words.ts';

type Heading = BlockOf<'heading'>;

const roles = { 2: 'H2', 3: 'H3' } as const;

interface Tagged {
  readonly block: Heading;
  readonly tag: number;
}

const numbered = ({ block, tag }: Tagged, setter: Setter, { room }: Place): readonly Slab[] => {
  const { inlines, measures, numbering } = setter;
  const label = { text: `${roman(numbering.head())}.`, type: measures.heading, face: 'bold' } as const;
  const hang = clearOf(label, measures.hang, inlines.faces);
  const place = { x: room.x + hang, width: room.width - hang };
  const slabs = textSlabs(block.content, { ...place, type: measures.heading, tag, bold: true }, setter);
  return marked(slabs, { ...label, x: room.x, tag }, inlines.faces);
};

const unnumbered = ({ block, tag }: Tagged, setter: Setter, { room }: Place): readonly Slab[] => {
  const { measures } = setter;
  const isIncident = block.level === 2 && measures.profile === 'pleading';
  const indent = isIncident && room.depth === 0 ? measures.hang : 0;
  const place = { x: room.x + indent, width: room.width - indent };
  return textSlabs(block.content, { ...place, type: measures.heading, tag, bold: true, italic: isIncident }, setter);
};

/** A heading, which stays with what follows it. First-level heads of a pleading hang roman numerals. */
export const setHeading = (block: Heading, setter: Setter, place: Place): readonly Slab[] => {
  const isNumbered = setter.measures.profile === 'pleading' && block.level === 1 && block.plain !== true;
  const depth = setter.depths.head(block.level);
  const tag = setter.inlines.tags.add(place.room.tag, roles[depth]);
  const slabs = (isNumbered ? numbered : unnumbered)({ block, tag }, setter, place);
  const outline = { title: wordsOf(block.content), level: depth };
  return anchored(
    slabs.map((slab) => ({ ...slab, keep: true })),
    { ...(block.id === undefined ? {} : { id: block.id }), outline },
  );
};
