import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, withPageTarget } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { placed } from './common.ts';

const styleOf = (block: BlockOf<'heading'>) => {
  if (block.level === 2) return 'Heading2';
  return block.plain ? 'Heading1Plain' : 'Heading1';
};

/** A heading in Word's own heading style; the roman numerals of a pleading come from the style. */
export const writeHeading = (block: BlockOf<'heading'>, place: Place, paper: Paper): readonly Item[] => {
  const runs = withPageTarget(block.id, writeInlines(block.content, paper), paper);
  return [paragraph({ style: styleOf(block), ...placed(place) }, runs)];
};

/** The items of a level-2 head that follows a level-1 head directly: the space above it is the first head's. */
export const closeBelowHead = (items: readonly Item[]): readonly Item[] =>
  items.map((item) =>
    item.kind === 'paragraph' && item.properties.style === 'Heading2'
      ? { ...item, properties: { ...item.properties, before: pt(0) } }
      : item,
  );
