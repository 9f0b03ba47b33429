import type { BlockOf } from '../../document/model.ts';
import { twips } from '../../units.ts';
import { writeInlines } from '../inlines/inlines.ts';
import type { Paper, Place } from '../paper.ts';
import { hairline, type Item, paragraph } from '../paragraph.ts';

/** Small text in a frame at the foot of the page, and the hairline that holds the frame on this page. */
export const writeFoot = (block: BlockOf<'foot'>, place: Place, paper: Paper): readonly Item[] => {
  const frame = `<w:framePr w:w="${twips(place.width)}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>`;
  return [paragraph({ style: 'Foot', frame }, writeInlines(block.content, paper)), hairline];
};
