import type { BlockOf } from '../../document/model.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, withPageTarget } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { placed, wordsIn } from './common.ts';

/** The line above, the name of the paper, and the line below, which carries the rule of a working paper. */
export const writeTitle = (block: BlockOf<'title'>, place: Place, paper: Paper): readonly Item[] => {
  const at = { place, paper };
  const name = withPageTarget(block.id, writeInlines(block.content, paper), paper);
  return [
    ...wordsIn('TitleOver', block.over, at),
    paragraph({ style: 'Title', ...placed(place) }, name),
    ...wordsIn(place.form === 'lectern' ? 'Goal' : 'Subtitle', block.under, at),
  ];
};
