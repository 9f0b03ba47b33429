import type { Inline } from '../../document/inline.ts';
import { listMarker } from '../../document/markers.ts';
import type { Block, BlockOf } from '../../document/model.ts';
import { clearOf, marked } from '../marker.ts';
import type { Type } from '../measures.ts';
import type { FaceId, Tag } from '../pages.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { anchored, keptWithNext, type Slab, spaced } from '../slab.ts';
import { isLeadIn } from '../text/words.ts';

type List = BlockOf<'list'>;

interface Item {
  readonly id?: string;
  readonly content: readonly Inline[];
  readonly children: readonly Block[];
  readonly marker: string;
  /** From the marker to the text. */
  readonly hang: number;
}

const face: FaceId = 'regular';

/** Whether a text stays with what belongs to it: it ends in a colon, or boxes or empty lines answer it. */
export const leadsTo = ({ content, children }: Pick<Item, 'content' | 'children'>): boolean => {
  const kind = children[0]?.kind;
  return kind !== undefined && (kind === 'checks' || kind === 'fillIn' || isLeadIn(content));
};

/** One item: its marker hangs, its text and the blocks that belong to it stand beside it. The tag of the room is that of the list. */
export const setItem = (item: Item, room: Room, setter: Setter): readonly Slab[] => {
  const { inlines, measures } = setter;
  const { tags, faces } = inlines;
  const type: Type = measures.text;
  const entry = tags.add(room.tag, 'LI');
  const label = tags.add(entry, 'Lbl');
  const body = tags.add(entry, 'LBody');
  const text = item.children.length > 0 ? tags.add(body, 'P') : body;
  const hang = clearOf({ text: item.marker, type, face }, item.hang, faces);
  const inner = { x: room.x + hang, width: room.width - hang };
  const own = textSlabs(item.content, { ...inner, type, tag: text, isRunning: true }, setter);
  const first = marked(own, { text: item.marker, x: room.x, type, face, tag: label }, faces);
  const below = setter.compose(item.children, { ...room, ...inner, tag: body, depth: room.depth + 1 });
  const slabs = [...(leadsTo(item) ? keptWithNext(first) : first), ...below];
  return anchored(slabs, item.id === undefined ? {} : { id: item.id });
};

const numbering = {
  letters: 'LowerAlpha',
  numbers: 'Decimal',
  capitals: 'UpperAlpha',
  bullets: 'Disc',
} as const satisfies Record<List['marker'], Tag['numbering']>;

const prayerGap = 7.5;

/** A list with its markers. The parts of a prayer stand apart from each other. */
export const setList = (block: List, setter: Setter, { room }: Place): readonly Slab[] => {
  const { measures, inlines } = setter;
  const list = { ...room, tag: inlines.tags.add(room.tag, 'L', { numbering: numbering[block.marker] }) };
  const hang = room.depth === 0 ? measures.hang : measures.hangBelow;
  const isPrayer = block.marker === 'capitals' && measures.profile === 'pleading';
  const gap = isPrayer ? prayerGap : measures.itemGap;
  return block.items.flatMap((item, index) => {
    const slabs = setItem({ ...item, marker: listMarker(block.marker, index + 1), hang }, list, setter);
    return spaced(slabs, index === 0 ? 0 : gap, 0);
  });
};
