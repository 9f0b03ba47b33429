import type { BlockOf } from '../../document/model.ts';
import { writeInlines } from '../inlines/inlines.ts';
import { type Paper, type Place, withPageTarget } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import type { ParagraphStyle } from '../paragraphStyles.ts';
import { keeps, placed } from './common.ts';

const styles = { text: 'Text', note: 'Note', question: 'Question' } as const satisfies Record<
  BlockOf<'paragraph'>['style'],
  ParagraphStyle
>;

const barStyles = { finding: 'Finding', generated: 'Generated' } as const;

const styleOf = (block: BlockOf<'paragraph'>, place: Place): ParagraphStyle =>
  place.bar !== undefined && block.style === 'text' ? barStyles[place.bar] : styles[block.style];

/** A paragraph of running text, a note or a question. Behind a bar its text has the style of the bar. */
export const writeParagraph = (block: BlockOf<'paragraph'>, place: Place, paper: Paper): readonly Item[] => {
  const keep = keeps(block.content);
  const properties = {
    ...keep,
    style: styleOf(block, place),
    keepNext: keep.keepNext || block.keepWithNext === true,
    ...placed(place),
  };
  return [paragraph(properties, withPageTarget(block.id, writeInlines(block.content, paper), paper))];
};
