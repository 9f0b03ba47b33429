import type { BlockOf } from '../../document/model.ts';
import type { Place } from '../paper.ts';
import { type Item, paragraph } from '../paragraph.ts';
import { textRun } from '../run.ts';
import { placed } from './common.ts';

/** The label, and empty paragraphs with a rule under each: what is typed stands on the rules. */
export const writeFillIn = (block: BlockOf<'fillIn'>, place: Place): readonly Item[] => {
  const at = placed(place);
  const label =
    block.label === '' || block.isIntroduced === true ? [] : [textRun(`(${block.label})`, { style: 'BlankLabel' })];
  const count = Math.max(1, block.lines);
  return [
    ...label.map((runs) => paragraph({ style: 'Text', keepNext: true, ...at }, runs)),
    ...Array.from({ length: count }, (_, index) =>
      paragraph({ style: 'FillIn', keepNext: index < count - 1 && count <= 6, ...at }, ''),
    ),
  ];
};
