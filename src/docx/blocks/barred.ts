import type { BlockOf } from '../../document/model.ts';
import type { Paper, Place } from '../paper.ts';
import type { Item } from '../paragraph.ts';
import { writeBlocks } from './blocks.ts';
import { indented } from './common.ts';

const insets = { finding: 18.75, generated: 7.5 } as const satisfies Record<BlockOf<'barred'>['bar'], number>;

/** Text with a bar at its left: every paragraph in it has the bar as its border. */
export const writeBarred = (block: BlockOf<'barred'>, place: Place, paper: Paper): readonly Item[] =>
  writeBlocks(block.blocks, { ...indented(place, insets[block.bar]), bar: block.bar }, paper);
