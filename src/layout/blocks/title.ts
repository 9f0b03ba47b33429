import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { textSlabs } from '../paragraph.ts';
import type { Place, Setter } from '../setter.ts';
import { anchored, keptWithNext, type Slab, spaced, spacer } from '../slab.ts';
import { wordsOf } from '../text/words.ts';

const partGap = 3.75;
const ruleGap = 7.5;
const ruleWeight = 1.5;

type Title = BlockOf<'title'>;

const kept = (slabs: readonly Slab[]): readonly Slab[] => slabs.map((slab) => ({ ...slab, keep: true }));

const centered = (block: Title, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags } = setter.inlines;
  const { title } = setter.measures;
  const part = (content: Title['content'], tag: number, bold: boolean): readonly Slab[] =>
    textSlabs(content, { ...room, type: title, tag, bold, capitals: bold, align: 'center' }, setter);
  return [
    ...(block.over === undefined ? [] : part(block.over, tags.add(room.tag, 'P'), false)),
    ...part(block.content, tags.add(room.tag, 'H1'), true),
    ...(block.under === undefined ? [] : part(block.under, tags.add(room.tag, 'P'), false)),
  ];
};

const ruleSlab = (x: number, width: number): Slab => {
  const y = pt(ruleGap + ruleWeight / 2);
  const mark = { kind: 'rule', tag: 'artifact', x1: pt(x), y1: y, x2: pt(x + width), y2: y } as const;
  return {
    ...spacer(ruleGap + ruleWeight),
    parts: [{ order: 0, marks: [{ ...mark, weight: pt(ruleWeight) }] }],
  };
};

const ruled = (block: Title, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags } = setter.inlines;
  const { title, text, question } = setter.measures;
  const small = (content: Title['content'] | undefined, isLarge: boolean): readonly Slab[] => {
    if (content === undefined || content.length === 0) return [];
    const tag = tags.add(room.tag, 'P');
    return textSlabs(content, { ...room, type: isLarge ? question : text, tag }, setter);
  };
  const over = small(block.over, false);
  const name = textSlabs(block.content, { ...room, type: title, tag: tags.add(room.tag, 'H1'), bold: true }, setter);
  const under = small(block.under, room.form === 'lectern');
  return [
    ...over,
    ...spaced(name, over.length > 0 ? partGap : 0, 0),
    ...spaced(under, partGap, 0),
    ruleSlab(room.x, room.width),
  ];
};

const plain = (block: Title, setter: Setter, { room }: Place): readonly Slab[] => {
  const { tags } = setter.inlines;
  const { title, text } = setter.measures;
  const small = (content: Title['content'] = []): readonly Slab[] =>
    content.length === 0 ? [] : textSlabs(content, { ...room, type: text, tag: tags.add(room.tag, 'P') }, setter);
  const over = small(block.over);
  const name = textSlabs(block.content, { ...room, type: title, tag: tags.add(room.tag, 'H1'), bold: true }, setter);
  return [...over, ...name, ...small(block.under)];
};

const byProfile = { pleading: centered, working: ruled, letter: plain } as const;

/** The name of the paper: centred capitals in a pleading, large over a rule in a working paper, the "Re:" line of a letter. */
export const setTitle = (block: Title, setter: Setter, place: Place): readonly Slab[] => {
  const slabs = keptWithNext(kept(byProfile[setter.measures.profile](block, setter, place)));
  const outline = { title: wordsOf(block.content), level: setter.depths.title() };
  return anchored(slabs, { ...(block.id === undefined ? {} : { id: block.id }), outline });
};
