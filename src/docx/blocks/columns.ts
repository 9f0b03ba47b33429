import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Paper, Place } from '../paper.ts';
import { cellXml, type Item } from '../paragraph.ts';
import { tableXml } from '../tables.ts';
import { writeBlocks } from './blocks.ts';

/** Blocks side by side: a table of one row without rules. What the columns leave of the width parts them. */
export const writeColumns = (block: BlockOf<'columns'>, place: Place, paper: Paper): readonly Item[] => {
  const { within: _outer, ...rest } = place;
  const taken = block.columns.reduce((all, { width }) => all + width, 0);
  const gutter = Math.max(0, (place.width - taken) / Math.max(1, block.columns.length - 1));
  const last = block.columns.length - 1;
  const gutterAfter = (index: number) => (index === last ? 0 : gutter);
  const xml = tableXml({
    summary: '',
    left: place.left,
    widths: block.columns.map(({ width }, index) => pt(width + gutterAfter(index))),
    rows: [
      {
        cells: block.columns.map(({ width, blocks }, index) => ({
          xml: cellXml(writeBlocks(blocks, { ...rest, left: pt(0), width: pt(width) }, paper)),
          margins: { right: pt(gutterAfter(index)) },
        })),
      },
    ],
  });
  return block.columns.length === 0 ? [] : [{ kind: 'table', xml }];
};
