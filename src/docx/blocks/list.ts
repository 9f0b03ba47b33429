import type { BlockOf } from '../../document/model.ts';
import { type Pt, pt } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { deepestLevel } from '../lists.ts';
import { type Paper, type Place, withPageTarget } from '../paper.ts';
import { type Item, type NumberingPlace, paragraph } from '../paragraph.ts';
import type { ParagraphStyle } from '../paragraphStyles.ts';
import { writeBlocks } from './blocks.ts';
import { indented, keeps } from './common.ts';

interface Numbering {
  readonly style: ParagraphStyle;
  readonly number: NumberingPlace;
  /** What a first list in an item takes over. */
  readonly within?: Place['within'];
}

/** A prayer's parts and their items are one list of two levels, as are allegations and their clauses; other lists start anew. */
const numberingOf = (block: BlockOf<'list'>, place: Place, paper: Paper): Numbering => {
  if (place.within?.marker === block.marker) {
    const { style, number } = place.within;
    return { style, number: { id: number.id, level: 1 } };
  }
  if (block.marker === 'capitals') {
    const number = paper.list('prayer', 0);
    return { style: 'PrayerPart', number, within: { style: 'PrayerItem', marker: 'numbers', number } };
  }
  return { style: 'ListItem', number: paper.list(block.marker, Math.min(place.depth, deepestLevel)) };
};

const hangOf = (place: Place, paper: Paper): Pt =>
  place.depth === 0 ? paper.measures.firstIndent : paper.measures.secondIndent;

const partBefore = (style: ParagraphStyle, index: number) =>
  style === 'PrayerPart' && index > 0 ? { before: pt(7.5) } : {};

/** Items with real numbers, letters or bullets, and what belongs to them. */
export const writeList = (block: BlockOf<'list'>, place: Place, paper: Paper): readonly Item[] => {
  const { style, number, within } = numberingOf(block, place, paper);
  const hanging = hangOf(place, paper);
  const { within: _outer, ...outside } = indented(place, hanging);
  const inner: Place = { ...outside, depth: place.depth + 1, ...(within === undefined ? {} : { within }) };
  return block.items.flatMap((item, index) => [
    paragraph(
      {
        style,
        number,
        ...keeps(item.content),
        ...partBefore(style, index),
        left: pt(place.left + hanging),
        hanging,
        ...(place.bar === undefined ? {} : { bar: place.bar }),
      },
      withPageTarget(item.id, writeInlines(item.content, paper), paper),
    ),
    ...writeBlocks(item.children, inner, paper),
  ]);
};
