import type { BlockOf } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Paper, Place } from '../paper.ts';
import { cellXml, type Item, paragraph, withLast } from '../paragraph.ts';
import { type CellRule, tableXml } from '../tables.ts';
import { writeBlocks } from './blocks.ts';

const frame: CellRule = { style: 'single', weight: 12 };
const inner = pt(12);

/** A framed box: a table of one cell, so that it can hold any block. */
export const writeNotice = (block: BlockOf<'notice'>, place: Place, paper: Paper): readonly Item[] => {
  const { within: _outer, bar: _bar, ...rest } = place;
  const inside: Place = { ...rest, left: pt(0), width: pt(place.width - 2 * inner) };
  const xml = tableXml({
    summary: 'Notice',
    left: place.left,
    widths: [place.width],
    rows: [
      {
        keepWhole: true,
        cells: [
          {
            xml: cellXml(withLast(writeBlocks(block.blocks, inside, paper), { after: pt(0) })),
            borders: { top: frame, left: frame, bottom: frame, right: frame },
            margins: { top: pt(7.5), left: inner, bottom: pt(7.5), right: inner },
          },
        ],
      },
    ],
  });
  return [paragraph({ style: 'Hairline', before: pt(11.25) }, ''), { kind: 'table', xml }];
};
