import type { Inline } from '../../document/inline.ts';
import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { baselineOf } from '../measures.ts';
import type { Mark } from '../pages.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Room, Setter } from '../setter.ts';
import { keptWithNext, type Slab, spaced, spacer, withFirst } from '../slab.ts';
import { wordsOf } from '../text/words.ts';
import { leadsTo } from './list.ts';

type CheckList = BlockOf<'checks'>;
type Item = CheckList['items'][number];

const boxBelowBaseline = 1.4;

const boxMark = (item: Item, { tag, x }: Pick<Room, 'tag' | 'x'>, { measures }: Setter): Mark => {
  const { box, text } = measures;
  return {
    kind: 'box',
    tag,
    x: pt(x),
    y: pt(baselineOf(text) + boxBelowBaseline - box),
    size: pt(box),
    checked: item.checked,
    spoken: item.checked ? '[x]' : '[ ]',
    label: wordsOf(item.content),
    ...(item.from === undefined ? {} : { from: item.from }),
  };
};

/** One box with its text. The tag of the room is that of the list. */
const setItem = (item: Item, room: Room, setter: Setter): readonly Slab[] => {
  const { inlines, measures } = setter;
  const { tags } = inlines;
  const entry = tags.add(room.tag, 'LI');
  const label = tags.add(entry, 'Lbl');
  const box = tags.add(label, 'Form', { alt: wordsOf(item.content) });
  const body = tags.add(entry, 'LBody');
  const tag = item.children.length > 0 ? tags.add(body, 'P') : body;
  const inner = { x: room.x + measures.boxHang, width: room.width - measures.boxHang };
  const text = textSlabs(item.content, { ...inner, type: measures.text, tag, isRunning: true }, setter);
  const lines = text.length > 0 ? text : [spacer(measures.text.leading, false)];
  const part = { order: label, marks: [boxMark(item, { tag: box, x: room.x }, setter)] };
  const first = withFirst(lines, (slab) => ({ ...slab, parts: [part, ...slab.parts] }));
  const below = setter.compose(item.children, { ...room, ...inner, tag: body, depth: room.depth + 1 });
  return [...(leadsTo(item) ? keptWithNext(first) : first), ...below];
};

const afterBox = '\u00a0\u00a0';
const betweenItems = '    ';

const inOneLine = (items: readonly Item[]): readonly Inline[] =>
  items.flatMap(({ checked, from, content }, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'text', text: betweenItems } as const]),
    { kind: 'check', checked, label: wordsOf(content), ...(from === undefined ? {} : { from }) },
    { kind: 'text', text: afterBox },
    ...content,
  ]);

/** Boxes with their texts, one below the other, or on one line. */
export const setChecks = (block: CheckList, setter: Setter, { room }: Place): readonly Slab[] => {
  const { inlines, measures } = setter;
  if (block.inline === true) {
    const tag = inlines.tags.add(room.tag, 'P');
    const line = textSlabs(inOneLine(block.items), { ...room, type: measures.text, tag }, setter);
    const children = block.items.flatMap((item) => item.children);
    return [...line, ...setter.compose(children, { ...room, depth: room.depth + 1 })];
  }
  const list = { ...room, tag: inlines.tags.add(room.tag, 'L', { numbering: 'None' }) };
  return block.items.flatMap((item, index) =>
    spaced(setItem(item, list, setter), index === 0 ? 0 : measures.itemGap, 0),
  );
};
