import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import { bookmarked } from '../bookmarks.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, withPageTarget } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { writeBlocks } from './blocks.ts';
import { indented, keeps } from './common.ts';

/** An allegation in the running numbering of the document, and what belongs to it. */
export const writeNumbered = (block: BlockOf<'numbered'>, place: Place, paper: Paper): readonly Item[] => {
  const { firstIndent } = paper.measures;
  const running = paper.running();
  const bookmark = paper.bookmarks.ofNumber.get(paper.nextNumber());
  const words = withPageTarget(block.id, writeInlines(block.content, paper), paper);
  const isDeeper = place.left > 0;
  const properties = {
    style: 'Allegation',
    ...keeps(block.content),
    ...(place.bar === undefined ? {} : { bar: place.bar }),
    ...(isDeeper ? { left: pt(place.left + firstIndent), hanging: firstIndent } : {}),
  } as const;
  const inner: Place = {
    ...indented(place, firstIndent),
    depth: place.depth + 1,
    within: { style: 'Clause', marker: 'letters', number: running },
  };
  return [
    paragraph(properties, bookmark === undefined ? words : bookmarked(bookmark, paper.nextId(), words)),
    ...writeBlocks(block.children, inner, paper),
  ];
};
